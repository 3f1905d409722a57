"""One chart as a widget: looked at, walked through with the arrow keys, and clicked to filter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bookq_gui.ui.i18n import plain_tip
from bookq_gui.ui.statistics.chart_data import Bar, Chart
from bookq_gui.ui.statistics.chart_painter import Looks, Plan, paint, planned
from bookq_gui.ui.table.filter_terms import holds
from bookq_gui.ui.widgets.accessibility import ChartBase

_ACTIVATE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_FORWARD = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class ChartWidget(ChartBase):
    """Paints a chart. Its bars are reached with the arrow keys, Home and End; Enter or a click chooses one.

    Signals:
        chosen: (Chart, Bar), of which the bar has a filter.
        stepped: (this widget, QRect of the bar that is the current one now).
    """

    chosen = Signal(object, object)
    stepped = Signal(object, object)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = ""
        self._current: int | None = None
        self._hovered: int | None = None
        self._active: frozenset[int] = frozenset()
        self.setObjectName(f"chart-{chart.key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_chart(chart)

    @property
    def chart(self) -> Chart:
        """The chart that is shown."""
        return self._chart

    @property
    def current(self) -> int | None:
        """The number of the bar that the keyboard stands on."""
        return self._current if self.hasFocus() else None

    def show_chart(self, chart: Chart) -> None:
        """Show other figures."""
        self._chart = chart
        self._hovered = None
        if self._current is not None:
            self._current = min(self._current, len(chart.bars) - 1) if chart.bars else None
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.spoken)
        self.show_filter(self._filter)
        self.updateGeometry()
        self.update()

    def show_filter(self, text: str) -> None:
        """Let the bars stand out whose filter is part of ``text``."""
        self._filter = text
        bars = enumerate(self._chart.bars)
        active = frozenset(number for number, bar in bars if bar.term and holds(text, bar.term))
        if active != self._active:
            self._active = active
            self.update()

    def choose(self, number: int) -> None:
        """Choose a bar, as a click on it does."""
        bar = self._chart.bars[number]
        if bar.term:
            self.chosen.emit(self._chart, bar)

    def bar_at(self, point: QPointF) -> int | None:
        """The number of the bar at ``point``; None where there is none."""
        for number, place in enumerate(self._plan().places):
            if place.hit.contains(point):
                return number
        return None

    # Qt's side

    def hasHeightForWidth(self) -> bool:  # noqa: N802, D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802, D102
        return int(self._plan(width).height) + 1

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        return QSize(340, self.heightForWidth(340))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        looks = Looks(self.font(), self.palette(), self._mirrored, self._active, self.current, self._hovered)
        paint(QPainter(self), self._chart, self._plan(), looks)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802, D102
        super().focusInEvent(event)
        if self._current is None and self._chart.bars and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._current = 0
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802, D102
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, D102
        key, last = event.key(), len(self._chart.bars) - 1
        if last < 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _ACTIVATE:
            if self._current is not None:
                self.choose(self._current)
        elif key in _FORWARD:
            sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            step = _FORWARD[Qt.Key(key)] * (-1 if sideways and self._mirrored else 1)
            self._step_to(max(0, min(last, (self._current if self._current is not None else -1) + step)))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._step_to(0 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        self._hover(self.bar_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802, D102
        super().leaveEvent(event)
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        number = self.bar_at(event.position())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = number
            self.update()
            self.choose(number)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.bar_at(QPointF(event.pos()))
            if number is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._tip(self._chart.bars[number]), self)
            return True
        return super().event(event)

    # Inside

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _plan(self, width: int | None = None) -> Plan:
        return planned(self._chart, width or self.width(), self.font(), mirrored=self._mirrored)

    def _tip(self, bar: Bar) -> str:
        if not bar.term:
            return plain_tip(bar.spoken)
        return plain_tip(f"{bar.spoken}. " + self.tr("Click, or press Enter, to see only these."))

    def _hover(self, number: int | None) -> None:
        if number != self._hovered:
            self._hovered = number
            clickable = number is not None and bool(self._chart.bars[number].term)
            self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
            self.update()

    def _step_to(self, number: int) -> None:
        self._current = number
        self.update()
        bar, place = self._chart.bars[number], self._plan().places[number]
        self.stepped.emit(self, place.hit.toAlignedRect())
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, bar.spoken))
