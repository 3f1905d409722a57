"""The menus that choose the columns of the table and what it is sorted by; made anew when they open."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QTableView

from bookq_gui.ui.results.columns import COLUMNS, POSITION
from bookq_gui.ui.results.model import BooksModel
from bookq_gui.ui.texts import translate

_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def fill_columns(menu: QMenu, view: QTableView, always: int) -> None:
    """A checkable entry for each column; its data is the key, and "" for the reset. ``always`` stays."""
    menu.clear()
    for position, column in enumerate(COLUMNS):
        action = menu.addAction(_plain(column.heading))
        action.setCheckable(True)
        action.setChecked(not view.isColumnHidden(position))
        action.setEnabled(position != always)
        action.setData(column.key)
    menu.addSeparator()
    menu.addAction(translate("Columns", "Reset columns")).setData("")


def fill_sorting(menu: QMenu, model: BooksModel) -> None:
    """An entry for each column, the main one checked; then the direction, and no sorting at all."""
    menu.clear()
    levels = model.sort_levels
    main, order = levels[0] if levels else ("", _ASCENDING)
    columns = QActionGroup(menu)
    for column in COLUMNS:
        action = menu.addAction(_plain(column.heading), partial(_sort, model, column.key))
        _choose(columns, action, chosen=column.key == main)
    menu.addSeparator()
    directions = QActionGroup(menu)
    for text, direction in (
        (translate("Columns", "Ascending"), _ASCENDING),
        (translate("Columns", "Descending"), _DESCENDING),
    ):
        action = menu.addAction(text, partial(_turn, model, direction))
        _choose(directions, action, chosen=bool(main) and order == direction)
        action.setEnabled(bool(main))
    menu.addSeparator()
    unsorted = menu.addAction(translate("Columns", "As they arrived"), partial(model.sort_by, ()))
    unsorted.setEnabled(bool(main))


def _choose(group: QActionGroup, action: QAction, *, chosen: bool) -> None:
    action.setCheckable(True)
    action.setChecked(chosen)
    group.addAction(action)


def _sort(model: BooksModel, key: str) -> None:
    main = model.sort_levels[:1]
    turned = main and main[0] == (key, _ASCENDING)
    model.sort(POSITION[key], _DESCENDING if turned else _ASCENDING)


def _turn(model: BooksModel, direction: Qt.SortOrder) -> None:
    if model.sort_levels:
        model.sort(POSITION[model.sort_levels[0][0]], direction)


def _plain(heading: str) -> str:
    return heading.replace("&", "&&")
