"""What stands in the parts of the window from the first paint until the parts are there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.surfaces import Surface


class DetailsStand(Surface):
    """In place of the details: where things will be."""

    def __init__(self) -> None:
        super().__init__("base")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_details_outline(self, 24)


class QueueStand(Surface):
    """In place of the queue: its head."""

    def __init__(self) -> None:
        super().__init__("window")
        self.setFixedHeight(32)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(theme.font(weight=theme.DEMIBOLD))
        painter.setPen(theme.colours().text)
        words = self.rect().adjusted(46, 0, -46, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, flags, self.tr("Queue"))


def draw_details_outline(widget: QWidget, left: int, top: int = 60) -> None:
    """Draw the places of cover, title and marks of a book that is not there."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colours().window)
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.translate(widget.width(), 0)
        painter.scale(-1, 1)
    width = widget.width() - 2 * left
    beside = width - 128
    for x, y, w, h, radius in (
        (0, 0, 112, 168, 4), (128, 6, beside, 16, 4), (128, 30, beside * 0.6, 16, 4),
        (128, 62, beside * 0.5, 10, 4), (128, 80, beside * 0.7, 10, 4), (0, 184, width, 40, 8),
    ):  # fmt: skip
        painter.drawRoundedRect(QRectF(left + x, top + y, w, h), radius, radius)
