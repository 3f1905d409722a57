"""The header of a table: titles, what it is sorted by, and which column the keyboard was moved to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QTableView

from bookq_gui.ui.table.model import TableModel
from bookq_gui.ui.table.painting import PAD, Face
from bookq_gui.ui.widgets import theme

_MARK = 2


class TableHeader(QHeaderView):
    """A click sorts by a column, a second one the other way, a third not at all; with Shift within others.

    Signals:
        sortRequested, sortBelowRequested: the column that was clicked.
    """

    sortRequested = Signal(object)
    sortBelowRequested = Signal(object)

    def __init__(self, table: QTableView, ground: Callable[[], QColor]) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._ground = ground
        self._levels: tuple[tuple[int, bool], ...] = ()
        self._pressed = -1
        self.viewport().setAutoFillBackground(False)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_levels(self, levels: Sequence[tuple[int, bool]]) -> None:
        """Show that the table is sorted by these columns, each descending or not, the main one first."""
        self._levels = tuple(levels)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self._table.model()
        if not isinstance(model, TableModel):
            return
        column = model.columns[section]
        colours = theme.colours()
        face = Face(theme.font(12, theme.MEDIUM))
        painter.fillRect(rect, self._ground())
        text = column.heading if column.headed else ""
        level = next((n for n, (position, _down) in enumerate(self._levels) if position == section), None)
        room = rect.adjusted(PAD, 0, -PAD, 0)
        figure = str(level + 1) if level is not None and len(self._levels) > 1 else ""
        arrow = 12 + face.metrics.horizontalAdvance(figure) if level is not None else 0
        cut = face.cut(text, max(room.width() - arrow, 0))
        mirrored = self.isRightToLeft()
        at_right = column.numeric is not mirrored
        x = room.left() + room.width() - cut.width - (arrow if not mirrored and at_right else 0)
        if not at_right:
            x = room.left()
        elif mirrored:
            x = room.left() + room.width() - cut.width
        y = rect.top() + (rect.height() - face.height) // 2 + face.ascent
        painter.setFont(face.font)
        painter.setPen(colours.text if level is not None else colours.muted)
        painter.drawText(x, y, cut.text)
        if level is not None:
            left = x - arrow if mirrored else x + cut.width + 2
            self._paint_arrow(painter, QPointF(left + 5, rect.center().y() + 1), down=self._levels[level][1])
            if figure:
                painter.drawText(left + 11, y, figure)
        if section == self._table.currentIndex().column() and column.width and self._table.hasFocus():
            painter.fillRect(rect.left(), rect.bottom() - _MARK + 1, rect.width(), _MARK, colours.accent)

    def _paint_arrow(self, painter: QPainter, middle: QPointF, *, down: bool) -> None:
        turn = 1 if down else -1
        points = [
            QPointF(middle.x() + x, middle.y() + y * turn) for x, y in ((-3, -1.5), (0, 1.5), (3, -1.5))
        ]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colours().text, 1.5))
        painter.drawPolyline(QPolygonF(points))
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = -1
        if event.button() == Qt.MouseButton.LeftButton and self._is_plain_pointer():
            self._pressed = self.logicalIndexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._pressed >= 0 and self.logicalIndexAt(event.position().toPoint()) != self._pressed:
            self._pressed = -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, -1
        if pressed < 0 or self.logicalIndexAt(event.position().toPoint()) != pressed:
            return
        model = self._table.model()
        if isinstance(model, TableModel) and model.columns[pressed].sortable:
            below = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.sortBelowRequested if below else self.sortRequested).emit(pressed)

    def _is_plain_pointer(self) -> bool:
        shapes = (Qt.CursorShape.SplitHCursor, Qt.CursorShape.SplitVCursor)
        return self.viewport().cursor().shape() not in shapes and self.cursor().shape() not in shapes
