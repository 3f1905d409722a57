"""How many readers gave how many stars, painted as bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from bookq_gui.ui.books import stars
from bookq_gui.ui.books import text as words
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets import colours
from bookq_gui.ui.widgets.accessibility import ChartBase

_ROW_ROOM = 8
_GAP = 8
_BAR = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of the histogram; ``share`` is 0 to 1, and None where the figures make no sense."""

    stars: int
    count: int
    share: float | None


def bars(counts: Sequence[int]) -> list[Bar]:
    """The bars for the counts of 1 to 5 stars, the best first. Impossible counts get no share."""
    total = sum(count for count in counts if count > 0)
    return [
        Bar(number, count, count / total if total and count >= 0 else None)
        for number, count in reversed(list(enumerate(counts, start=1)))
    ]


class Histogram(ChartBase):
    """The bars, with percent and count beside each, in the palette's colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[Bar] = []
        self._locale = words.reading_locale()
        self.setObjectName("histogram")
        self.setAccessibleName(self.tr("Ratings by stars"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_counts(self, counts: Sequence[int] | None) -> None:
        """Show the counts of 1 to 5 stars, in that order; None hides the histogram."""
        self._bars = bars(counts) if counts else []
        self.setAccessibleDescription("; ".join(map(self._spoken, self._bars)))
        self.setVisible(bool(self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        return QSize(260, len(self._bars) * self._row_height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802, D102
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        percents = [self._percent(bar) for bar in self._bars]
        counts = [words.number(bar.count, self._locale) for bar in self._bars]
        percent_width = max(map(metrics.horizontalAdvance, percents), default=0)
        count_width = max(map(metrics.horizontalAdvance, counts), default=0)
        label_width = metrics.horizontalAdvance("5") + 4 + metrics.height()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        bar_width = self.width() - label_width - percent_width - count_width - 4 * _GAP
        for line, bar in enumerate(self._bars):
            row = QRect(0, line * self._row_height(), self.width(), self._row_height())
            self._paint_label(painter, bar, row.adjusted(0, 0, label_width - row.width(), 0))
            left = row.left() + label_width + _GAP
            self._paint_bar(painter, bar, QRectF(left, row.center().y() - _BAR / 2 + 1, bar_width, _BAR))
            left += bar_width + _GAP
            self._paint_text(painter, QRect(left, row.top(), percent_width, row.height()), percents[line])
            left += percent_width + 2 * _GAP
            self._paint_text(painter, QRect(left, row.top(), count_width, row.height()), counts[line])

    def _row_height(self) -> int:
        return self.fontMetrics().height() + _ROW_ROOM

    def _paint_label(self, painter: QPainter, bar: Bar, place: QRect) -> None:
        text = str(bar.stars)
        self._paint_text(painter, place, text, Qt.AlignmentFlag.AlignLeft, quiet=False)
        size = self.fontMetrics().height() * 0.66
        ink = colours.mixed(
            self.palette().color(QPalette.ColorRole.Text), self.palette().color(QPalette.ColorRole.Base), 0.3
        )
        left = place.left() + self.fontMetrics().horizontalAdvance("5") + 4
        stars.paint_star(painter, left, place.center().y() + 0.5, size, ink)

    def _paint_bar(self, painter: QPainter, bar: Bar, place: QRectF) -> None:
        if place.width() < _BAR:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.faint(self.palette(), 0.08))
        painter.drawRoundedRect(place, _BAR / 2, _BAR / 2)
        if bar.share:
            place.setWidth(max(place.width() * bar.share, 3.0))
            painter.setBrush(colours.accent(self.palette()))
            radius = min(_BAR / 2, place.width() / 2)
            painter.drawRoundedRect(place, radius, radius)

    def _paint_text(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
        *,
        quiet: bool = True,
    ) -> None:
        palette = self.palette()
        painter.setPen(colours.quiet_text(palette) if quiet else palette.color(QPalette.ColorRole.Text))
        mirrored = painter.worldTransform().m11() < 0
        if mirrored:
            painter.save()
            painter.translate(place.left() + place.right() + 1, 0)
            painter.scale(-1, 1)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)
        if mirrored:
            painter.restore()

    def _percent(self, bar: Bar) -> str:
        if bar.share is None:
            return "–"
        percent = bar.share * 100
        if 0 < percent < 1:
            return f"<1{self._locale.percent()}"
        return f"{round(percent)}{self._locale.percent()}"

    def _spoken(self, bar: Bar) -> str:
        one, more = translate("Histogram", "1 star"), translate("Histogram", "{stars} stars")
        named = one if bar.stars == 1 else more.format(stars=bar.stars)
        text = translate("Histogram", "{stars}: {count} ({percent})")
        return text.format(
            stars=named, count=words.number(bar.count, self._locale), percent=self._percent(bar)
        )
