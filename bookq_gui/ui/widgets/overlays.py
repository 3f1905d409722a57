"""What lies over the window: the hint while something is dragged across it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bookq_gui.ui.widgets import theme


class DropHint(QWidget):
    """A tinted frame around the centre and one line, or around a row of the queue."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._over = parent
        self._area = QRect()
        self._text = ""
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def show_over(self, area: QRect, text: str) -> None:
        """Lie over ``area`` of the parent and say ``text``."""
        self.setGeometry(self._over.rect())
        self._area, self._text = area, text
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self._area).adjusted(5, 5, -5, -5)
        ground = QColor(colours.tint)
        ground.setAlphaF(0.85)
        painter.setPen(QPen(colours.accent, 2))
        painter.setBrush(ground)
        painter.drawRoundedRect(frame, 8, 8)
        used = theme.font(15, theme.DEMIBOLD)
        painter.setFont(used)
        painter.setPen(colours.text)
        text = QFontMetrics(used).elidedText(self._text, Qt.TextElideMode.ElideRight, int(frame.width()) - 32)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
