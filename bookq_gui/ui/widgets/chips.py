"""Chips: a tag, a genre or a filter, 24 pixels high, with or without a cross to take it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.icons import pixmap

_LEAST = 80
_WIDEST = 320


class Chip(QWidget):
    """A word that can be clicked, and taken away if it is ``closable``.

    ``kind``: "tint" (a filter), "press" (a tag on a card), "window" (a value), "frame" (an outline).

    Signals:
        clicked: by mouse, Space or Enter.
        closed: the cross was clicked, or Delete pressed.
    """

    clicked = Signal()
    closed = Signal()

    def __init__(
        self,
        text: str,
        icon: str = "",
        *,
        closable: bool = False,
        kind: str = "tint",
        colour: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._icon, self._closable = text, icon, closable
        self._kind, self._colour = kind, colour
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def show_text(self, text: str) -> None:
        """Say something else."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(12, theme.MEDIUM))
        words = metrics.horizontalAdvance(self._text) + 1
        width = (27 if self._icon else 10) + words + (21 if self._closable else 10)
        return QSize(min(width, _WIDEST), max(24, metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:
        size = self.sizeHint()
        return QSize(min(size.width(), _LEAST), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.colours()
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        framed = self._kind == "frame" or colours.high_contrast
        painter.setPen(colours.border if framed else Qt.PenStyle.NoPen)
        ground = colours.hover if self._hovered else None
        if self._kind == "frame":
            painter.setBrush(ground or Qt.BrushStyle.NoBrush)
        else:
            painter.setBrush(ground or colours[self._kind])
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        left, right = 27 if self._icon else 10, 21 if self._closable else 8
        words = QRect(left, 0, self.width() - left - right, self.height())
        if self._icon:
            colour = "muted" if self._colour == "text" else self._colour
            place = self._placed(QRect(8, (self.height() - 14) // 2, 14, 14))
            painter.drawPixmap(place.topLeft(), pixmap(self._icon, colour, 14, ratio))
        used = theme.font(12, theme.MEDIUM)
        painter.setFont(used)
        painter.setPen(colours[self._colour])
        shown = QFontMetrics(used).elidedText(self._text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(self._placed(words), Qt.AlignmentFlag.AlignVCenter, shown)
        if self._closable:
            place = self._placed(self._cross())
            painter.drawPixmap(place.left() + 4, place.center().y() - 5, pixmap("close", "muted", 12, ratio))

    def _cross(self) -> QRect:
        return QRect(self.width() - 24, 0, 24, self.height())

    def _placed(self, rect: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return QRect(self.width() - rect.right() - 1, rect.y(), rect.width(), rect.height())
        return rect

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(place):
            return
        if self._closable and self._placed(self._cross()).contains(place):
            self.closed.emit()
        else:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._closable and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.closed.emit()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = False
        self.update()
