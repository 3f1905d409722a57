"""All names of a group of the sidebar, in a list that can be searched."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bookq_gui.ui.sidebar.parts import Part, PartsList, SidebarRow
from bookq_gui.ui.table.filter_language import fold
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.surfaces import Raised
from bookq_gui.ui.widgets.theme import icon

_WIDTH, _HEIGHT = 320, 420


class NamesPopover(Raised):
    """Lists names with their numbers; typing narrows them, Enter chooses, Esc closes.

    Signals:
        chosen(Part): the name that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget, title: str, kind: str, names: Sequence[tuple[str, int]]) -> None:
        super().__init__(window)
        self._rows = [
            (SidebarRow("part", Part(kind, name), name, count), fold(name)) for name, count in names
        ]
        self._search = QLineEdit()
        self._search.setPlaceholderText(title)
        self._search.setAccessibleName(title)
        self._search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.textChanged.connect(self._fill)
        self._search.installEventFilter(self)
        self._list = PartsList()
        self._list.setStyleSheet("QListView { background: transparent; border: 0 }")
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(title)
        self._list.chosen.connect(self._take)
        self.body.addWidget(self._search)
        self.body.addSpacing(8)
        self.body.addWidget(self._list, 1)
        self.body.setContentsMargins(self.body.contentsMargins() + 8)
        self._fill("")

    def open_from(self, corner: QPoint) -> None:
        """Show it with its upper left corner there, as far as the window has room."""
        height = min(_HEIGHT, self.window().height() - 16)
        self.open_at(QRect(corner, QSize(theme.scaled(_WIDTH), height)))
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            line, rows = self._list.currentIndex().row(), self._list.rows.rows
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and rows:
                self._list.setCurrentIndex(self._list.rows.index(max(0, min(len(rows) - 1, line + step))))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line >= 0:
                self._take(rows[line])
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.deleteLater()
                return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.deleteLater()
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        wanted = fold(text).strip()
        self._list.rows.show([row for row, folded in self._rows if wanted in folded])
        self._list.setCurrentIndex(self._list.rows.index(0))

    def _take(self, row: SidebarRow) -> None:
        self.deleteLater()
        self.hide()
        self.chosen.emit(row.part)
