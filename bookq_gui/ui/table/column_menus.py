"""The menus of a table: which columns it shows, what it is sorted by, and steps for the current column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.table.column_keys import ColumnSteps

Levels = Sequence[tuple[str, Qt.SortOrder]]
"""What a table is sorted by: columns by their keys, and directions, the main one first."""

_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class Headed(Protocol):
    """A declared column, as far as a menu shows it."""

    @property
    def key(self) -> str:
        """Its name in the program."""

    @property
    def heading(self) -> str:
        """Its title in the language of the window."""


class ColumnMenus:
    """Makes the menus of one table; each shows how the table stands when it opens.

    ``always`` is the key of the column that stays. ``show`` shows or hides the column of a key, ``reset``
    brings back what a new user sees. ``sort`` sorts by the number of a column, where -1 stands for no
    sorting; that is offered only to a table that ``can_be_unsorted``.
    """

    def __init__(
        self,
        view: QTableView,
        columns: Sequence[Headed],
        always: str,
        *,
        show: Callable[[str, bool], None],
        reset: Callable[[], None],
        levels: Callable[[], Levels],
        sort: Callable[[int, Qt.SortOrder], None],
        can_be_unsorted: bool = True,
    ) -> None:
        self._view = view
        self._columns = columns
        self._always = always
        self._show, self._reset = show, reset
        self._levels, self._sort = levels, sort
        self._can_be_unsorted = can_be_unsorted
        self._steps = ColumnSteps(view)

    def choosing(self, title: str, parent: QWidget | None = None) -> QMenu:
        """A menu to choose the columns with, made once."""
        menu = QMenu(title, parent or self._view)
        self._fill_columns(menu)
        return menu

    def add_columns(self, menu: QMenu) -> None:
        """Let ``menu`` choose the columns, as they are whenever it opens."""
        menu.aboutToShow.connect(partial(self._fill_columns, menu))

    def add_sorting(self, menu: QMenu) -> None:
        """Let ``menu`` choose what the table is sorted by; it shows that as it is whenever it opens."""
        menu.aboutToShow.connect(partial(self._fill_sorting, menu))

    def _fill_columns(self, menu: QMenu) -> None:
        _empty(menu)
        for position, column in enumerate(self._columns):
            action = menu.addAction(_plain(column.heading))
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(position))
            action.setEnabled(column.key != self._always)
            action.setData(column.key)
            action.toggled.connect(partial(self._show, column.key))
        menu.addSeparator()
        self._steps.add_to(menu)
        menu.addAction(translate("Columns", "Reset columns"), self._reset)

    def _fill_sorting(self, menu: QMenu) -> None:
        _empty(menu)
        levels = self._levels()
        main, order = levels[0] if levels else ("", _ASCENDING)
        columns = QActionGroup(menu)
        place = -1
        for position, column in enumerate(self._columns):
            chosen = column.key == main
            place = position if chosen else place
            turned = _DESCENDING if chosen and order == _ASCENDING else _ASCENDING
            action = menu.addAction(_plain(column.heading), partial(self._sort, position, turned))
            _choose(columns, action, chosen=chosen)
        menu.addSeparator()
        directions = QActionGroup(menu)
        for text, direction in (
            (translate("Columns", "Ascending"), _ASCENDING),
            (translate("Columns", "Descending"), _DESCENDING),
        ):
            action = menu.addAction(text, partial(self._sort, place, direction))
            _choose(directions, action, chosen=bool(main) and order == direction)
            action.setEnabled(bool(main))
        if self._can_be_unsorted:
            menu.addSeparator()
            text = translate("Columns", "As they arrived")
            menu.addAction(text, partial(self._sort, -1, _ASCENDING)).setEnabled(bool(main))


def _empty(menu: QMenu) -> None:
    submenus = [part for action in menu.actions() if isinstance(part := action.menu(), QMenu)]
    menu.clear()
    for submenu in submenus:
        submenu.deleteLater()


def _choose(group: QActionGroup, action: QAction, *, chosen: bool) -> None:
    action.setCheckable(True)
    action.setChecked(chosen)
    group.addAction(action)


def _plain(heading: str) -> str:
    return heading.replace("&", "&&")
