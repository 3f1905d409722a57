"""The menus of a table: which columns it shows, and what it is sorted by."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.table.columns import TableState

if TYPE_CHECKING:
    from bookq_gui.ui.table.view import TableView


def columns_menu(view: TableView, always: str, parent: QWidget) -> QMenu:
    """A menu to choose the columns with; ``always`` is the key of the column that stays."""
    menu = QMenu(translate("Columns", "&Columns"), parent)
    menu.aboutToShow.connect(partial(_fill_columns, view, always, menu))
    return menu


def fill_sorting(view: TableView, menu: QMenu) -> None:
    """Put into ``menu`` what the table can be sorted by."""
    menu.clear()
    model = view.model_
    main, down = model.levels[0] if model.levels else ("", False)
    group = QActionGroup(menu)
    newest = menu.addAction(translate("Columns", "Newest first"), partial(model.sort_by, []))
    _choose(group, newest, chosen=not main)
    menu.addSeparator()

    def sort(key: str, *, descending: bool) -> None:
        model.sort_by([(key, descending), *(level for level in model.levels if level[0] != key)])

    for column in model.columns:
        if column.sortable and (column.shown or column.key in view.shown_columns()):
            turned = not down if column.key == main else column.descends
            action = menu.addAction(_plain(column.heading), partial(sort, column.key, descending=turned))
            _choose(group, action, chosen=column.key == main)
    menu.addSeparator()
    directions = QActionGroup(menu)
    for text, descending in (
        (translate("Columns", "Ascending"), False),
        (translate("Columns", "Descending"), True),
    ):
        action = menu.addAction(text, partial(sort, main, descending=descending))
        _choose(directions, action, chosen=bool(main) and down is descending)
        action.setEnabled(bool(main))


def _fill_columns(view: TableView, always: str, menu: QMenu) -> None:
    menu.clear()
    shown = view.shown_columns()
    for column in view.model_.columns:
        action = menu.addAction(_plain(column.heading))
        action.setCheckable(True)
        action.setChecked(column.key in shown)
        action.setEnabled(column.key != always)
        action.setData(column.key)
        action.toggled.connect(lambda on, key=column.key: view.show_column(key, shown=on))
    menu.addSeparator()
    menu.addAction(translate("Columns", "Reset columns"), partial(view.set_state, TableState()))


def _choose(group: QActionGroup, action: QAction, *, chosen: bool) -> None:
    action.setCheckable(True)
    action.setChecked(chosen)
    group.addAction(action)


def _plain(heading: str) -> str:
    return heading.replace("&", "&&")
