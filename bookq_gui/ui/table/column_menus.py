"""The menus of a table: which columns it shows, what it is sorted by, and steps for the current column."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.table.columns import TableState
from bookq_gui.ui.widgets.accessibility import announce

if TYPE_CHECKING:
    from bookq_gui.ui.table.view import TableView

_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_WIDER = 16
"""Logical pixels by which a column becomes wider or narrower in one step."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one key does to the current column: ``places`` to the right, and so many pixels wider."""

    text: object
    keys: str
    places: int = 0
    wider: int = 0


STEPS = (
    Step(QT_TRANSLATE_NOOP("Columns", "Move &left"), "Ctrl+Shift+Left", places=-1),
    Step(QT_TRANSLATE_NOOP("Columns", "Move &right"), "Ctrl+Shift+Right", places=1),
    Step(QT_TRANSLATE_NOOP("Columns", "&Wider"), "Alt+Right", wider=_WIDER),
    Step(QT_TRANSLATE_NOOP("Columns", "&Narrower"), "Alt+Left", wider=-_WIDER),
)


class ColumnMenus(QObject):
    """Makes the menus of one table; each shows how the table stands when it opens.

    ``always`` is the key of the column that stays.
    """

    def __init__(self, view: TableView, always: str) -> None:
        super().__init__(view)
        self._view = view
        self._always = always
        self._actions = {step: self._made(step) for step in STEPS}
        view.addActions(list(self._actions.values()))
        view.horizontalHeader().customContextMenuRequested.connect(self._show_columns)

    def columns_menu(self, parent: QWidget) -> QMenu:
        """A menu to choose the columns with."""
        menu = QMenu(translate("Columns", "&Columns"), parent)
        menu.aboutToShow.connect(partial(self._fill_columns, menu))
        return menu

    def sort_menu(self, parent: QWidget) -> QMenu:
        """A menu to choose what the table is sorted by."""
        menu = QMenu(translate("Columns", "&Sort by"), parent)
        menu.aboutToShow.connect(partial(self.fill_sorting, menu))
        return menu

    def fill_sorting(self, menu: QMenu) -> None:
        """Put into ``menu`` what the table can be sorted by, as it stands."""
        _empty(menu)
        model = self._view.model_
        main, down = model.levels[0] if model.levels else ("", False)
        group = QActionGroup(menu)
        newest = menu.addAction(translate("Columns", "Newest first"), partial(model.sort_by, []))
        _choose(group, newest, chosen=not main)
        menu.addSeparator()
        for column in model.columns:
            if not column.sortable or (not column.shown and column.key not in self._view.shown_columns()):
                continue
            turned = not down if column.key == main else column.descends
            action = menu.addAction(_plain(column.heading), partial(self._sort, column.key, turned))
            _choose(group, action, chosen=column.key == main)
        menu.addSeparator()
        directions = QActionGroup(menu)
        for text, descending in (
            (translate("Columns", "Ascending"), False),
            (translate("Columns", "Descending"), True),
        ):
            action = menu.addAction(text, partial(self._sort, main, descending))
            _choose(directions, action, chosen=bool(main) and down is descending)
            action.setEnabled(bool(main))

    def _sort(self, key: str, down: bool) -> None:  # noqa: FBT001 - a slot's argument
        others = [level for level in self._view.model_.levels if level[0] != key]
        self._view.model_.sort_by([(key, down), *others])

    def _show_columns(self) -> None:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_columns(menu)
        menu.popup(self._view.cursor().pos())

    def _fill_columns(self, menu: QMenu) -> None:
        _empty(menu)
        shown = self._view.shown_columns()
        for column in self._view.model_.columns:
            action = menu.addAction(_plain(column.heading))
            action.setCheckable(True)
            action.setChecked(column.key in shown)
            action.setEnabled(column.key != self._always)
            action.setData(column.key)
            action.toggled.connect(lambda is_on, key=column.key: self._view.show_column(key, shown=is_on))
        menu.addSeparator()
        self._add_steps(menu)
        menu.addAction(translate("Columns", "Reset columns"), partial(self._view.set_state, TableState()))

    # Steps with the keyboard

    def _add_steps(self, menu: QMenu) -> None:
        column = self._current()
        heading = _plain(self._heading(column))
        submenu = QMenu(translate("Columns", "Column “{heading}”").format(heading=heading), menu)
        for step, action in self._actions.items():
            entry = submenu.addAction(action.text(), partial(self._take, step, column))
            entry.setShortcut(action.shortcut())
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            entry.setEnabled(self._can(step, column))
        menu.addMenu(submenu)

    def _made(self, step: Step) -> QAction:
        action = QAction(translate("Columns", str(step.text)), self)
        action.setShortcut(QKeySequence(step.keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(partial(self._take_current, step))
        return action

    @property
    def _header(self) -> QHeaderView:
        return self._view.horizontalHeader()

    def _take_current(self, step: Step) -> None:
        column = self._current()
        if self._can(step, column):
            self._take(step, column)

    def _take(self, step: Step, column: int) -> None:
        header = self._header
        if step.places:
            header.moveSection(header.visualIndex(column), self._place_beside(step, column))
            shown = self._shown()
            text = translate("Columns", "{heading}, column {place} of {count}").format(
                heading=self._heading(column), place=shown.index(column) + 1, count=len(shown)
            )
        else:
            wanted = max(header.sectionSize(column) + step.wider, header.minimumSectionSize())
            header.resizeSection(column, wanted)
            text = translate("Columns", "{heading}, {width} pixels wide").format(
                heading=self._heading(column), width=header.sectionSize(column)
            )
        announce(self._view, text)

    def _can(self, step: Step, column: int) -> bool:
        if step.places:
            return self._place_beside(step, column) >= 0
        # The column that takes what room is left has no width of its own.
        return bool(self._view.model_.columns[column].width)

    def _place_beside(self, step: Step, column: int) -> int:
        """Where the shown column beside this one stands; -1 if there is none."""
        shown = self._shown()
        mirrored = self._view.isRightToLeft()
        beside = shown.index(column) + (-step.places if mirrored else step.places)
        return self._header.visualIndex(shown[beside]) if 0 <= beside < len(shown) else -1

    def _shown(self) -> list[int]:
        order = map(self._header.logicalIndex, range(self._header.count()))
        return [column for column in order if not self._header.isSectionHidden(column)]

    def _current(self) -> int:
        shown = self._shown()
        column = self._view.currentIndex().column()
        return column if column in shown else shown[0]

    def _heading(self, column: int) -> str:
        return self._view.model_.columns[column].heading


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
