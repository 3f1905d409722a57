"""How many readers gave how many stars, painted as bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from bookq_gui.ui.books import text as figures
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets import icons, theme
from bookq_gui.ui.widgets.accessibility import ChartBase

_GAP = 8
_STAR = 12
_BAR = 6
_LEAST_BAR = 24


class HistogramBar(NamedTuple):
    """One line of the histogram; ``share`` is 0 to 1, and None where the figures make no sense."""

    stars: int
    readers: int
    share: float | None


def bars(counts: Sequence[int]) -> list[HistogramBar]:
    """The bars for the counts of 1 to 5 stars, the best first. Impossible counts get no share."""
    total = sum(count for count in counts if count > 0)
    return [
        HistogramBar(number, count, count / total if total and count >= 0 else None)
        for number, count in reversed(list(enumerate(counts, start=1)))
    ]


class Histogram(ChartBase):
    """The bars, with percent and count beside each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[HistogramBar] = []
        self._locale = figures.reading_locale()
        self.setObjectName("histogram")
        self.setAccessibleName(self.tr("Ratings by stars"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def set_counts(self, counts: Sequence[int] | None) -> None:
        """Show the counts of 1 to 5 stars, in that order; None hides the histogram."""
        self._bars = bars(counts) if counts else []
        self.setAccessibleDescription("; ".join(map(self._spoken, self._bars)))
        self.setVisible(bool(self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, len(self._bars) * self._row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(12, numbers=True))
        colours, metrics = theme.colours(), painter.fontMetrics()
        percents = [self._percent(bar) for bar in self._bars]
        counts = [figures.number(bar.readers, self._locale) for bar in self._bars]
        percent_width = max(map(metrics.horizontalAdvance, percents), default=0) + 1
        count_width = max(map(metrics.horizontalAdvance, counts), default=0) + 1
        digit = metrics.horizontalAdvance("5")
        label_width = digit + 4 + _STAR + _GAP
        bar_width = max(_LEAST_BAR, self.width() - label_width - percent_width - count_width - 3 * _GAP)
        height = self._row_height()
        star = icons.pixmap("star-filled", "muted", _STAR, self.devicePixelRatioF())
        for line, bar in enumerate(self._bars):
            top = line * height
            self._text(painter, QRect(0, top, digit, height), str(bar.stars), colours.muted)
            place = self._placed(QRect(digit + 4, top + (height - _STAR) // 2, _STAR, _STAR))
            painter.drawPixmap(place.topLeft(), star)
            left = label_width
            self._bar(painter, QRect(left, top + (height - _BAR) // 2, bar_width, _BAR), bar.share)
            left += bar_width + _GAP
            self._text(painter, QRect(left, top, percent_width, height), percents[line], colours.text)
            left = self.width() - count_width
            self._text(painter, QRect(left, top, count_width, height), counts[line], colours.muted)

    def _row_height(self) -> int:
        return max(22, self.fontMetrics().height() + 6)

    def _placed(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _bar(self, painter: QPainter, rect: QRect, share: float | None) -> None:
        colours = theme.colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.track)
        painter.drawRoundedRect(QRectF(self._placed(rect)), _BAR / 2, _BAR / 2)
        if share:
            filled = QRect(rect.left(), rect.top(), max(_BAR, round(rect.width() * share)), _BAR)
            painter.setBrush(colours.bar)
            painter.drawRoundedRect(QRectF(self._placed(filled)), _BAR / 2, _BAR / 2)

    def _text(self, painter: QPainter, rect: QRect, text: str, ink: QColor) -> None:
        painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignLeft if self._mirrored() else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._placed(rect), flags, text)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _percent(self, bar: HistogramBar) -> str:
        if bar.share is None:
            return "–"
        percent = bar.share * 100
        text = "<1" if 0 < percent < 1 else str(round(percent))
        return f"{text} {self._locale.percent()}"

    def _spoken(self, bar: HistogramBar) -> str:
        one, more = translate("Histogram", "1 star"), translate("Histogram", "{stars} stars")
        named = one if bar.stars == 1 else more.format(stars=bar.stars)
        text = translate("Histogram", "{stars}: {count} ({percent})")
        return text.format(
            stars=named, count=figures.number(bar.readers, self._locale), percent=self._percent(bar)
        )
