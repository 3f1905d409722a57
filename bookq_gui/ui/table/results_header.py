"""The header of the table: it shows every column that is sorted by, and takes another with Shift."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionHeader, QTableView

from bookq_gui.ui.table.header import ColumnHeader
from bookq_gui.ui.widgets.labels import scaled_font

_FIGURE_SCALE = 0.78


class SortHeader(ColumnHeader):
    """A click sorts by a column alone; with Shift it sorts within what the table is sorted by.

    Signals:
        sortBelowRequested: the column that was clicked with Shift.
    """

    sortBelowRequested = Signal(object)  # noqa: N815 - Qt's own spelling

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._levels: tuple[tuple[int, bool], ...] = ()
        self._pressed = -1

    def show_levels(self, levels: Sequence[tuple[int, bool]]) -> None:
        """Show that the table is sorted by these columns, each descending or not, the main one first."""
        self._levels = tuple(levels)
        main = self._levels[0] if self._levels else (-1, False)
        order = Qt.SortOrder.DescendingOrder if main[1] else Qt.SortOrder.AscendingOrder
        if (self.sortIndicatorSection(), self.sortIndicatorOrder()) != (main[0], order):
            before = self.blockSignals(True)
            self.setSortIndicator(main[0], order)
            self.blockSignals(before)
        self.viewport().update()

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:  # noqa: N802, D102
        super().initStyleOptionForIndex(option, section)
        level = self._level_of(section)
        if level is not None:
            arrows = QStyleOptionHeader.SortIndicator
            option.sortIndicator = arrows.SortUp if self._levels[level][1] else arrows.SortDown

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802, D102
        super().paintSection(painter, rect, section)
        level = self._level_of(section)
        if level is None or len(self._levels) < 2:
            return
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        self.initStyleOptionForIndex(option, section)
        option.rect = rect
        arrow = self.style().subElementRect(QStyle.SubElement.SE_HeaderArrow, option, self)
        figure = str(level + 1)
        font = scaled_font(self.font(), _FIGURE_SCALE, QFont.Weight.DemiBold)
        painter.save()
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(figure) + 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = arrow.right() + 2 if mirrored else arrow.left() - width
        place = QRect(left, rect.top(), width, rect.height() - 1)
        painter.fillRect(place.adjusted(0, 4, 0, -4), self.palette().color(QPalette.ColorRole.Button))
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, figure)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        # Over an edge the pointer is another: that press resizes the column.
        takes = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._is_plain_pointer()
        if takes and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.logicalIndexAt(event.position().toPoint())
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        if self._pressed < 0:
            super().mouseReleaseEvent(event)
            return
        pressed, self._pressed = self._pressed, -1
        if self.logicalIndexAt(event.position().toPoint()) == pressed:
            self.sortBelowRequested.emit(pressed)

    def _is_plain_pointer(self) -> bool:
        shapes = (Qt.CursorShape.SplitHCursor, Qt.CursorShape.SplitVCursor)
        return self.viewport().cursor().shape() not in shapes and self.cursor().shape() not in shapes

    def _level_of(self, section: int) -> int | None:
        return next((n for n, (column, _) in enumerate(self._levels) if column == section), None)
