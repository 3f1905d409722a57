"""Moving and resizing the current column of a table with the keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets.announcing import announce

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


class ColumnSteps(QObject):
    """The steps of one table. Their keys work in it; left and right choose the current column."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._actions: Mapping[Step, QAction] = {step: self._made(step) for step in STEPS}
        view.addActions(list(self._actions.values()))

    def add_to(self, menu: QMenu) -> None:
        """Add a submenu with the steps for the column that is the current one now."""
        column = self._current()
        heading = self._heading(column).replace("&", "&&")
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
        # A column that takes what room is left has no width of its own.
        return self._header.sectionResizeMode(column) != QHeaderView.ResizeMode.Stretch

    def _place_beside(self, step: Step, column: int) -> int:
        """Where the shown column beside this one stands; -1 where there is none."""
        shown = self._shown()
        mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        beside = shown.index(column) + (-step.places if mirrored else step.places)
        return self._header.visualIndex(shown[beside]) if 0 <= beside < len(shown) else -1

    def _shown(self) -> list[int]:
        """The columns that are shown, in the order seen."""
        order = map(self._header.logicalIndex, range(self._header.count()))
        return [column for column in order if not self._header.isSectionHidden(column)]

    def _current(self) -> int:
        shown = self._shown()
        column = self._view.currentIndex().column()
        return column if column in shown else shown[0]

    def _heading(self, column: int) -> str:
        return str(self._view.model().headerData(column, Qt.Orientation.Horizontal) or "")
