"""The charts as widgets: bars upright or lying, and marks. A bar is chosen by mouse or keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bookq_gui.ui.books import text as words
from bookq_gui.ui.statistics.data import Chart, ChartBar, Shape
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.accessibility import ChartBase
from bookq_gui.ui.widgets.icons import pixmap

_HEIGHT = 150
_TOP, _AXIS = 18, 22
_ROW = 25
_MOST_LABEL = 136
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class ChartWidget(ChartBase):
    """One chart. Left and right, or up and down, go from bar to bar; Enter and Space choose one.

    Signals:
        chosen(Bar): a bar with a filter was clicked.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self._term = ""
        self._current = -1
        self._hovered = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart, term: str = "") -> None:
        """Show ``chart``; the bar with the filter ``term`` is the chosen one, the others step back."""
        self.chart, self._term = chart, term
        self._current = min(self._current, len(chart.bars) - 1)
        is_chosen_from = any(bar.term for bar in chart.bars)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_chosen_from else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = len(self.chart.bars) if self.chart and self.chart.shape is Shape.ROWS else 0
        return QSize(200, max(_HEIGHT, rows * theme.scaled(_ROW)) if rows else _HEIGHT)

    def bar_rect(self, place: int) -> QRectF:
        """The area that a bar is chosen in."""
        chart = self.chart
        if chart is None or not chart.bars:
            return QRectF()
        if chart.shape is Shape.ROWS:
            row = theme.scaled(_ROW)
            return QRectF(0, place * row, self.width(), row)
        width = self.width() / len(chart.bars)
        shown = len(chart.bars) - 1 - place if self._mirrored else place
        return QRectF(shown * width, 0, width, self.height())

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        if self.hasFocus() and self._current >= 0:
            painter.setPen(QPen(theme.colours().accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.bar_rect(self._current).adjusted(1, 1, -1, -1), 4, 4)

    def draw(self, painter: QPainter) -> None:
        """Paint the chart in the size of the widget."""
        if self.chart is None:
            return
        if self.chart.shape is Shape.ROWS:
            self._draw_rows(painter, self.chart)
        elif self.chart.shape is Shape.COLUMNS:
            self._draw_columns(painter, self.chart)
        else:
            self._draw_marks(painter, self.chart)

    def _colour(self, bar: ChartBar, place: int) -> QColor:
        colours = theme.colours()
        if self._term and bar.term != self._term:
            return colours.bar_off
        return colours.accent_hover if place == self._hovered and bar.term else colours.bar

    def _draw_columns(self, painter: QPainter, chart: Chart) -> None:
        colours = theme.colours()
        bottom = self.height() - _AXIS
        most = max((bar.value for bar in chart.bars), default=0) or 1
        axis = theme.font(11, numbers=True)
        metrics = QFontMetrics(axis)
        width = self.width() / max(1, len(chart.bars))
        widest = max((metrics.horizontalAdvance(bar.label) for bar in chart.bars), default=0) + 6
        every = max(1, -(-widest // max(1, int(width))))
        for place, bar in enumerate(chart.bars):
            area = self.bar_rect(place)
            height = (bottom - _TOP) * bar.value / most
            on = bool(self._term) and bar.term == self._term
            if bar.value:
                gap = 3 if width > 14 else 1
                column = QRectF(area.left() + gap, bottom - height, area.width() - 2 * gap, height)
                radius = min(3.0, height / 2)
                path = QPainterPath()
                path.addRoundedRect(column.adjusted(0, 0, 0, radius), radius, radius)
                painter.save()
                painter.setClipRect(QRectF(0, 0, self.width(), bottom))
                painter.fillPath(path, self._colour(bar, place))
                painter.restore()
                used = theme.font(11, theme.DEMIBOLD if on else theme.REGULAR, numbers=True)
                if QFontMetrics(used).horizontalAdvance(bar.figure) <= width + 8:
                    painter.setFont(used)
                    painter.setPen(colours.text if on or not self._term else colours.muted)
                    above = QRectF(area.left() - 8, bottom - height - 17, area.width() + 16, 16)
                    painter.drawText(above, _CENTRE, bar.figure)
            if place % every == 0:
                painter.setFont(axis)
                painter.setPen(colours.muted)
                painter.drawText(
                    QRectF(area.left() - 16, bottom + 4, area.width() + 32, 16), _CENTRE, bar.label
                )
        painter.setPen(QPen(colours.border, 1))
        painter.drawLine(QPointF(0, bottom + 0.5), QPointF(self.width(), bottom + 0.5))

    def _draw_rows(self, painter: QPainter, chart: Chart) -> None:
        colours = theme.colours()
        font = theme.font(12)
        figures = theme.font(12, numbers=True)
        metrics = QFontMetrics(font)
        label = min(theme.scaled(_MOST_LABEL), int(self.width() * 0.42))
        most = max((bar.value for bar in chart.bars), default=0) or 1
        count = (
            max((QFontMetrics(figures).horizontalAdvance(bar.figure) for bar in chart.bars), default=0) + 12
        )
        room = self.width() - label - max(40, count)
        for place, bar in enumerate(chart.bars):
            area = self.bar_rect(place).toRect()
            on = bool(self._term) and bar.term == self._term
            painter.setFont(theme.font(12, theme.DEMIBOLD) if on else font)
            painter.setPen(colours.text)
            name = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, label - 8)
            place_ = QRect(0, area.top(), label - 8, area.height())
            length = max(4.0, room * bar.value / most)
            line = QRectF(label, area.center().y() - 5, length, 11)
            numbers = QRect(self.width() - count, area.top(), count, area.height())
            if self._mirrored:
                place_.moveLeft(self.width() - place_.width())
                line.moveLeft(self.width() - label - length)
                numbers.moveLeft(0)
            painter.drawText(place_, _RIGHT if self._mirrored else _LEFT, name)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(bar, place))
            painter.drawRoundedRect(line, 3, 3)
            painter.setPen(colours.muted)
            painter.setFont(figures)
            painter.drawText(numbers, _LEFT if self._mirrored else _RIGHT, bar.figure)

    def _draw_marks(self, painter: QPainter, chart: Chart) -> None:
        colours, ratio = theme.colours(), self.devicePixelRatioF()
        ratings = [rating for rating, _stars in chart.marks]
        low = min(3.25, *(int(rating * 4) / 4 for rating in ratings)) if ratings else 3.25
        high = max(4.5, *(-(-rating * 4 // 1) / 4 for rating in ratings)) if ratings else 4.5
        left, bottom = 36.0, float(self.height() - _AXIS)
        step = (bottom - 20) / 4

        def across(rating: float) -> float:
            x = left + (self.width() - left - 12) * (rating - low) / (high - low)
            return self.width() - x if self._mirrored else x

        painter.setFont(theme.font(11, numbers=True))
        for stars in range(1, 6):
            y = bottom - 8 - step * (stars - 1)
            painter.setPen(QPen(colours.hairline, 1))
            painter.drawLine(
                QPointF(0 if self._mirrored else 24, y),
                QPointF(self.width() - (24 if self._mirrored else 0), y),
            )
            painter.setPen(colours.muted)
            figure, star = (self.width() - 12, self.width() - 22) if self._mirrored else (0, 12)
            painter.drawText(QRectF(figure, y - 8, 12, 16), _CENTRE, str(stars))
            painter.drawPixmap(QPointF(star, y - 5), pixmap("star-filled", "star", 10, ratio))
        dot = QColor(colours.bar)
        dot.setAlphaF(0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(dot)
        for place, (rating, mine) in enumerate(chart.marks):
            shift = (place * 7 % 9) - 4
            y = bottom - 8 - step * (mine - 1) + shift
            painter.drawEllipse(QRectF(across(rating) - 3, y - 3, 6, 6))
        painter.setPen(colours.muted)
        locale = words.reading_locale()
        ticks = 0.25 if high - low <= 2 else 0.5
        value = low + ticks
        while value < high + 0.01:
            label = words.number(value, locale, 2)
            painter.drawText(QRectF(across(value) - 20, bottom + 4, 40, 16), _CENTRE, label)
            value += ticks

    # Choosing

    def _place_at(self, point: QPoint) -> int:
        bars = len(self.chart.bars) if self.chart else 0
        return next((n for n in range(bars) if self.bar_rect(n).contains(QPointF(point))), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().toPoint())
        if place != self._hovered:
            self._hovered = place
            has_term = place >= 0 and self.chart is not None and bool(self.chart.bars[place].term)
            self.setCursor(Qt.CursorShape.PointingHandCursor if has_term else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._place_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bars = len(self.chart.bars) if self.chart else 0
        ahead = -1 if self._mirrored else 1
        steps = {
            Qt.Key.Key_Right: ahead, Qt.Key.Key_Left: -ahead, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1,
            Qt.Key.Key_Home: -bars, Qt.Key.Key_End: bars,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps and bars:
            self._current = max(0, min(bars - 1, self._current + steps[key]))
            bar = self.chart.bars[self._current]  # type: ignore[union-attr]  # there are bars
            self.setAccessibleDescription(f"{bar.name}: {bar.figure}")
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        if self.chart is not None and 0 <= place < len(self.chart.bars) and self.chart.bars[place].term:
            self._current = place
            self.chosen.emit(self.chart.bars[place])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.chart:
            place = self._place_at(event.pos())
            if place >= 0:
                bar = self.chart.bars[place]
                QToolTip.showText(event.globalPos(), f"{bar.name}: {bar.figure}", self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
