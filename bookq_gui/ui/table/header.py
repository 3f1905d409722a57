"""The header of a table that is walked through with the arrow keys: it marks the current column."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView, QWidget

from bookq_gui.ui.widgets.theme import colours_of

_MARK = 3


class ColumnHeader(QHeaderView):
    """Underlines the title of the current column while its table has the keyboard."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    @Slot()
    def show_current(self) -> None:
        """Mark the column that is the current one now."""
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802, D102
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        if section == self._table.currentIndex().column() and self._table.hasFocus():
            mark = rect.adjusted(0, rect.height() - _MARK, 0, 0)
            painter.fillRect(mark, QColor(colours_of(self.palette()).accent))

    @Slot(QWidget, QWidget)
    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if self._table in (before, now):
            self.show_current()
