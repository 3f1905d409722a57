"""The painted histogram."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor

from bookq_gui.ui.details.book_page import Histogram, HistogramBar, bars
from bookq_gui.ui.widgets import theme as themes


def test_the_best_is_first_and_shares_are_of_all() -> None:
    assert bars((10, 0, 20, 30, 40)) == [
        HistogramBar(5, 40, 0.4),
        HistogramBar(4, 30, 0.3),
        HistogramBar(3, 20, 0.2),
        HistogramBar(2, 0, 0.0),
        HistogramBar(1, 10, 0.1),
    ]
    assert {bar.share for bar in bars((0, 0, 0, 0, 0))} == {None}


counts = st.lists(st.integers(-(10**30), 10**30), min_size=5, max_size=5)


@given(counts)
def test_shares_stay_between_none_and_all_whatever_the_page_said(values: list[int]) -> None:
    found = bars(values)
    assert all(bar.share is None or 0 <= bar.share <= 1 for bar in found)
    assert all((bar.share is None) == (bar.readers < 0 or max(values) <= 0) for bar in found)


@pytest.mark.parametrize(
    "values", [(-807, -1922, -4150, 4248, 11578), (0, 0, 0, 0, 0), (10**30, 1, -(10**30), 2, 3)]
)
@pytest.mark.parametrize("width", [160, 20, 500])
def test_corrupt_figures_are_painted_all_the_same(qtbot: Any, values: tuple[int, ...], width: int) -> None:
    histogram = Histogram()
    qtbot.addWidget(histogram)
    histogram.set_counts(values)
    histogram.resize(width, 120)
    assert not histogram.grab().isNull()
    assert histogram.accessibleDescription().count("star") == 5


def bar_pixels(histogram: Histogram, line: int) -> int:
    picture = histogram.grab().toImage()
    wanted = themes.colours().bar
    height = picture.height() // 5
    return sum(
        QColor(picture.pixelColor(x, line * height + height // 2)) == wanted for x in range(picture.width())
    )


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_bars_are_as_long_as_their_shares(
    qtbot: Any, theme: Any, choice: str, direction: Qt.LayoutDirection
) -> None:
    histogram = Histogram()
    qtbot.addWidget(histogram)
    theme.apply(choice)
    histogram.setLayoutDirection(direction)
    histogram.set_counts((0, 100, 200, 300, 400))
    histogram.resize(400, histogram.sizeHint().height())
    lengths = [bar_pixels(histogram, line) for line in range(5)]
    assert lengths[4] == 0
    unit = lengths[0] / 4
    assert unit > 10
    assert lengths[:4] == pytest.approx([4 * unit, 3 * unit, 2 * unit, unit], abs=4)


def test_a_screen_reader_hears_the_figures(qtbot: Any) -> None:
    histogram = Histogram()
    qtbot.addWidget(histogram)
    histogram.set_counts((1, 0, 0, 0, 999))
    interface = QAccessible.queryAccessibleInterface(histogram)
    assert interface.text(QAccessible.Text.Name) == "Ratings by stars"
    assert interface.text(QAccessible.Text.Description).startswith("5 stars: 999 (100 %); 4 stars: 0 (0 %)")
    assert interface.text(QAccessible.Text.Description).endswith("1 star: 1 (<1 %)")


def test_without_counts_there_is_none(qtbot: Any) -> None:
    histogram = Histogram()
    qtbot.addWidget(histogram)
    histogram.set_counts(None)
    assert not histogram.isVisibleTo(histogram.parentWidget())
    assert histogram.sizeHint().height() == 0
