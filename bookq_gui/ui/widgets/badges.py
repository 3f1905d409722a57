"""Small painted widgets: chips, five stars, and bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets import theme

_LEAST = 80
_WIDEST = 320


class Chip(QWidget):
    """A word that can be clicked, and removed if it is ``closable``.

    ``kind``: "tint" (a filter), "track" (a tag), "press" (a shelf of my own), "frame" (an outline).

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
        return self._text

    def show_text(self, text: str) -> None:
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
        colours, ratio = theme.colours(), self.devicePixelRatioF()
        painter = QPainter(self)
        is_framed = self._kind == "frame"
        ground = "hover" if self._hovered else "" if is_framed else self._kind
        line = "border" if is_framed or colours.high_contrast else ""
        theme.draw_ground(painter, theme.inner_frame(self.rect()), self.height() / 2, ground, line)
        left, right = 27 if self._icon else 10, 21 if self._closable else 8
        words = QRect(left, 0, self.width() - left - right, self.height())
        if self._icon:
            colour = "muted" if self._colour == "text" else self._colour
            place = self._placed(QRect(8, (self.height() - 14) // 2, 14, 14))
            painter.drawPixmap(place.topLeft(), theme.pixmap(self._icon, colour, 14, ratio))
        used = theme.font(12, theme.MEDIUM)
        painter.setFont(used)
        painter.setPen(colours[self._colour])
        shown = QFontMetrics(used).elidedText(self._text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(self._placed(words), Qt.AlignmentFlag.AlignVCenter, shown)
        if self._closable:
            place = self._placed(self._cross())
            painter.drawPixmap(
                place.left() + 4, place.center().y() - 5, theme.pixmap("close", "muted", 12, ratio)
            )

    def _cross(self) -> QRect:
        return QRect(self.width() - 24, 0, 24, self.height())

    def _placed(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

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


_STARS = 5
_STAR, _GAP = 20, 4


def draw_stars(
    painter: QPainter,
    left: float,
    top: float,
    value: float,
    side: int,
    *,
    gap: int = 4,
    mirrored: bool = False,
) -> None:
    """Draw ``value`` (0 to 5, with parts of stars) of five stars of ``side`` pixels at ``left``, ``top``."""
    ratio = painter.device().devicePixelRatioF()
    for k in range(_STARS):
        at = _STARS - 1 - k if mirrored else k
        x = left + at * (side + gap)
        part = max(0.0, min(1.0, value - k))
        if part < 1:
            painter.drawPixmap(QPointF(x, top), theme.pixmap("star", "strong", side, ratio))
        if part > 0:
            painter.save()
            start = x + side * (1 - part) if mirrored else x
            painter.setClipRect(QRectF(start, top, side * part, side))
            painter.drawPixmap(QPointF(x, top), theme.pixmap("star-filled", "star", side, ratio))
            painter.restore()


class StarsBar(QWidget):
    """The stars that the person gave. A click sets them, the same star again clears, so do the keys 0 to 5.

    Signals:
        valueChanged(int | None): the person chose another rating; None for none.
    """

    valueChanged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._value: float | None = None
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
        return QSize(_STARS * _STAR + (_STARS - 1) * _GAP, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        mirrored = self.isRightToLeft()
        top = (self.height() - _STAR) / 2
        draw_stars(QPainter(self), 0, top, self._value or 0, _STAR, gap=_GAP, mirrored=mirrored)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self.isRightToLeft():
            x = self.width() - x
        self._set(int(x // (_STAR + _GAP)) + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("0", "1", "2", "3", "4", "5"):
            self._set(int(event.text()), toggle=False)
        else:
            super().keyPressEvent(event)

    def _set(self, star: int, *, toggle: bool = True) -> None:
        value: int | None = max(0, min(_STARS, star)) or None
        if toggle and value == self._value:
            value = None
        if value != self._value:
            self.show_value(value)
            self.valueChanged.emit(value)


_LEAST_PART = 3.0
_BAR_HEIGHT = 6


def _track_colour() -> str:
    """The token of the empty part of a bar."""
    return "border" if theme.colours().dark else "track"


def draw_bar(painter: QPainter, rect: QRectF, part: float, *, mirrored: bool) -> None:
    """Draw a progress bar that fills ``part`` (0 to 1) of ``rect``."""
    painter.save()
    theme.draw_ground(painter, rect, rect.height() / 2, _track_colour())
    if part > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.height(), rect.width() * min(1.0, part)))
        if mirrored:
            filled.moveRight(rect.right())
        theme.draw_ground(painter, filled, rect.height() / 2, "accent")
    painter.restore()


class SegmentedBar(QWidget):
    """A bar of parts in different colours. A part that is not 0 has at least 3 pixels."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width
        self._total = 0
        self._parts: list[tuple[int, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_parts(self, total: int, parts: Sequence[tuple[int, str]], name: str) -> None:
        """Show ``parts`` of ``total``, each a count and a token; ``name`` says the same in words."""
        self._total, self._parts = total, list(parts)
        self.setAccessibleName(name)
        self.update()

    def set_length(self, width: int) -> None:
        if width != self._width:
            self._width = width
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._width, _BAR_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        radius = self.height() / 2
        path.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), colours[_track_colour()])
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        left = 0.0
        for width, colour in self._widths():
            painter.fillRect(QRectF(left, 0, width, self.height()), colours[colour])
            left += width
            if left < self.width() - 1:
                painter.fillRect(QRectF(left - 1, 0, 1.5, self.height()), colours.window)

    def _widths(self) -> list[tuple[float, str]]:
        """The width of each part. What the least width adds is taken from the widest."""
        if not self._total:
            return []
        room = float(self.width())
        widths = [
            (max(_LEAST_PART, room * count / self._total), colour)
            for count, colour in self._parts
            if count > 0
        ]
        over = sum(width for width, _ in widths) - room
        if over > 0 and widths:
            at = max(range(len(widths)), key=lambda k: widths[k][0])
            widths[at] = (max(_LEAST_PART, widths[at][0] - over), widths[at][1])
        return widths
