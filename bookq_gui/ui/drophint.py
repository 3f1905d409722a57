"""What lies over the window while something is dragged across it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from bookq_gui.ui.i18n import shortened
from bookq_gui.ui.widgets.basic import GAP, ROUND
from bookq_gui.ui.widgets.theme import colours_of


class DropHint(QWidget):
    """Says that a drop is welcome anywhere. Over rows of jobs it can be looked through.

    All places are in the coordinates of the hint.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rows = QRect()
        self._row = QRect()
        self._book = ""
        self.hide()

    def show_over(self, rows: QRect) -> None:
        """Appear; ``rows`` is where a drop can be meant for one job, empty: nowhere."""
        self._rows = rows
        self.show_target(QRect(), "")
        self.show()
        self.raise_()

    def show_target(self, row: QRect, book: str) -> None:
        """The drop would be for the job of ``book`` in ``row``, empty: for none."""
        if (row, book) != (self._row, self._book):
            self._row, self._book = row, book
        self.update()

    @property
    def text(self) -> str:
        """What the hint says."""
        if self._book:
            return self.tr("Drop the saved page of {book} here").format(book=shortened(self._book, 80))
        text = self.tr("Drop links, text, files or folders to add them")
        if self._rows.isEmpty():
            return text
        return f"{text}\n{self.tr('On a row of the queue: the saved page of that book')}"

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colours.window)
        ground.setAlpha(225)
        painter.save()
        painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(self._rows)))
        painter.fillRect(self.rect(), ground)
        painter.restore()
        painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(12, 12, -12, -12), ROUND, ROUND)
        if not self._row.isEmpty():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(self._row).adjusted(1, 1, -1, -1), 3, 3)
        painter.setPen(QColor(colours.text))
        room = self.rect()
        if not self._rows.isEmpty() and self._rows.top() > room.height() // 3:
            room.setBottom(self._rows.top() - GAP)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        ground.setAlpha(255)
        painter.setBrush(ground)
        words = painter.boundingRect(room, flags, self.text)
        painter.drawRoundedRect(words.adjusted(-2 * GAP, -GAP, 2 * GAP, GAP), ROUND, ROUND)
        painter.drawText(room, flags, self.text)
