"""Five stars: drawn by delegates, and as a widget that gives a rating."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets.icons import pixmap

COUNT = 5


def draw(
    painter: QPainter,
    left: float,
    top: float,
    value: float,
    side: int,
    *,
    colour: str = "star",
    gap: int = 4,
    mirrored: bool = False,
) -> None:
    """Draw ``value`` (0 to 5, parts of stars too) of five stars of ``side`` pixels from ``left``, ``top``."""
    ratio = painter.device().devicePixelRatioF()
    for k in range(COUNT):
        at = COUNT - 1 - k if mirrored else k
        x = left + at * (side + gap)
        part = max(0.0, min(1.0, value - k))
        if part < 1:
            painter.drawPixmap(QPointF(x, top), pixmap("star", "strong", side, ratio))
        if part > 0:
            painter.save()
            start = x + side * (1 - part) if mirrored else x
            painter.setClipRect(QRectF(start, top, side * part, side))
            painter.drawPixmap(QPointF(x, top), pixmap("star-filled", colour, side, ratio))
            painter.restore()


class StarsBar(QWidget):
    """My stars of a book: a click sets, the same star again clears, keys 0 to 5.

    Signals:
        valueChanged(int | None): the user chose another rating; None for none.
    """

    valueChanged = Signal(object)

    def __init__(self, side: int = 20, gap: int = 4) -> None:
        super().__init__()
        self._value: float | None = None
        self._side, self._gap = side, gap
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_value(None)

    def show_value(self, value: float | None) -> None:
        """Show ``value``, without the signal."""
        self._value = value
        shown = translate("StarsBar", "my rating: none")
        if value is not None:
            shown = translate("StarsBar", "my rating {value} of 5").format(value=f"{value:g}")
        self.setAccessibleName(shown)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(COUNT * self._side + (COUNT - 1) * self._gap, max(24, self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top = (self.height() - self._side) / 2
        draw(QPainter(self), 0, top, self._value or 0, self._side, gap=self._gap, mirrored=mirrored)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        self._set(int(x // (self._side + self._gap)) + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("0", "1", "2", "3", "4", "5"):
            self._set(int(event.text()), toggle=False)
        else:
            super().keyPressEvent(event)

    def _set(self, star: int, *, toggle: bool = True) -> None:
        value: int | None = max(0, min(COUNT, star)) or None
        if toggle and value == self._value:
            value = None
        if value != self._value:
            self.show_value(value)
            self.valueChanged.emit(value)
