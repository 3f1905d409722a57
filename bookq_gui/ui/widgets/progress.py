"""Bars: one with a colour a state, and a thin one of how far something is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bookq_gui.ui.widgets import theme

_LEAST = 3.0


def track_colour() -> str:
    """The colour of the empty part of a bar."""
    return "border" if theme.colours().dark else "track"


def draw_bar(painter: QPainter, rect: QRectF, part: float, colour: str = "accent", *, mirrored: bool) -> None:
    """Draw how far something is: ``part`` from 0 to 1 of ``rect``."""
    colours = theme.colours()
    radius = rect.height() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours[track_colour()])
    painter.drawRoundedRect(rect, radius, radius)
    if part > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.height(), rect.width() * min(1.0, part)))
        if mirrored:
            filled.moveRight(rect.right())
        painter.setBrush(colours[colour])
        painter.drawRoundedRect(filled, radius, radius)
    painter.restore()


class SegmentedBar(QWidget):
    """One track with as many colours as there are states; each at least 3 pixels when it is not 0."""

    def __init__(self, width: int = 160, height: int = 6) -> None:
        super().__init__()
        self._width, self._height = width, height
        self._total = 0
        self._parts: list[tuple[int, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_parts(self, total: int, parts: Sequence[tuple[int, str]], name: str) -> None:
        """Show ``parts``, each a count and a colour, of ``total``; ``name`` says the same in words."""
        self._total, self._parts = total, list(parts)
        self.setAccessibleName(name)
        self.update()

    def set_length(self, width: int) -> None:
        """Be of another width."""
        if width != self._width:
            self._width = width
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._width, self._height)

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
        painter.fillRect(self.rect(), colours[track_colour()])
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
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
            (max(_LEAST, room * count / self._total), colour) for count, colour in self._parts if count > 0
        ]
        over = sum(width for width, _ in widths) - room
        if over > 0 and widths:
            at = max(range(len(widths)), key=lambda k: widths[k][0])
            widths[at] = (max(_LEAST, widths[at][0] - over), widths[at][1])
        return widths
