"""The rating of a book as a figure and as stars."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from bookq_gui.ui.books import stars
from bookq_gui.ui.widgets import colours
from bookq_gui.ui.widgets.labels import scaled_font

_GAP = 8.0


class RatingLine(QWidget):
    """4.26 and five stars; words where nobody has rated the book."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rating = 0.0
        self._figure = ""
        self._font = scaled_font(self.font(), 1.25, QFont.Weight.DemiBold)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rating(self, rating: float | None, figure: str) -> None:
        """Show ``rating``, written as ``figure``; "" for none."""
        self._rating, self._figure = rating or 0.0, figure
        spoken = self.tr("{rating} of 5 stars").format(rating=figure) if figure else self._unrated()
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        return QSize(160, round(self.fontMetrics().height() * 1.25) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        painter = QPainter(self)
        palette = self.palette()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        side |= Qt.AlignmentFlag.AlignAbsolute
        if not self._figure:
            painter.setPen(colours.quiet_text(palette))
            painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignVCenter, self._unrated())
            return
        painter.setFont(self._font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignVCenter, self._figure)
        metrics = painter.fontMetrics()
        left = metrics.horizontalAdvance(self._figure) + _GAP
        size = min(metrics.height() * 0.8, stars.size_in(self.width() - left))
        if mirrored:
            left = self.width() - left - stars.width_of(size)
        full, empty = colours.accent(palette), colours.faint(palette, 0.18)
        stars.paint_stars(painter, left, self.rect().center().y() + 0.5, size, self._rating, full, empty)

    def _unrated(self) -> str:
        return self.tr("Not rated yet")
