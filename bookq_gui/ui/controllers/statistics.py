"""Counts the statistics when they change, and filters by the bar that is clicked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books.list_head import FilterChip
from bookq_gui.ui.i18n import reading_locale
from bookq_gui.ui.statistics.data import Chart, ChartBar, Tile, charts_of, tiles_of
from bookq_gui.ui.table.filter_language import Query

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.main_window import MainWindow
    from bookq_gui.ui.statistics.board import Board

_PAUSE = 300
_MOST_SHARE = 10
"""The pause before a count, in durations of the last one, so that counting never occupies the machine."""
_AT_ONCE = 2_000
"""The number of books above which they are counted in another thread."""


class Figures(NamedTuple):
    """What the board shows. ``seconds`` is how long the count took."""

    tiles: tuple[Tile, ...]
    charts: tuple[Chart, ...]
    seconds: float


def count(
    rows: Mapping[int, BookRow],
    annotations: Mapping[int, Annotation],
    shown: Iterable[int],
    without: Mapping[str, Query],
    text_of: Callable[[int], str],
) -> Figures:
    """Count the books ``shown``. Reads no widget, so that another thread can call it.

    The chart of a filter chip counts the books that the query ``without`` that chip finds.
    """
    started, locale = time.perf_counter(), reading_locale()

    def rows_of(ids: Iterable[int]) -> list[BookRow]:
        return [row for book_id in ids if (row := rows.get(book_id)) is not None]

    here = rows_of(shown)
    charts = charts_of(here, annotations, locale)
    for key, query in without.items():
        charts[key] = charts_of(rows_of(query.keep(list(rows), text_of)), annotations, locale)[key]
    with_bars = tuple(chart for chart in charts.values() if chart.bars or chart.marks)
    return Figures(tiles_of(here, annotations, locale), with_bars, time.perf_counter() - started)


class StatisticsController(QObject):
    """Counts the statistics again while they are visible."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services, self._panel = window, services, window.books
        self._board: Board | None = None
        self._stale, self._counting = True, False
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.count_now)
        model = self._panel.model
        model.knownChanged.connect(self._invalidate)
        model.moved.connect(self._invalidate)
        self._panel.filterChanged.connect(self._filter_changed)
        self._panel.viewChanged.connect(self._look_changed)
        window.closing.connect(self._soon.stop)
        if self._panel.look == "statistics":
            self._look_changed("statistics")

    def _look_changed(self, look: str) -> None:
        if look != "statistics":
            return
        if self._board is None:
            self._board = self._panel.board()
            self._board.chosen.connect(self._bar_chosen)
            self._board.seen.connect(self._seen)
            self._board.copied.connect(self._say_copied)
        self._seen()

    def _seen(self) -> None:
        if self._stale:
            self.count_now()

    def _filter_changed(self) -> None:
        self._stale = True
        if self._is_seen:
            self.count_now()

    @property
    def _is_seen(self) -> bool:
        return self._board is not None and self._board.isVisible()

    def _invalidate(self) -> None:
        self._stale = True
        if self._is_seen and not self._soon.isActive() and not self._counting:
            self._soon.start()

    def count_now(self) -> None:
        """Count and show the statistics if they are visible."""
        if self._counting or not self._is_seen:
            return
        self._soon.stop()
        panel, model = self._panel, self._panel.model
        charts = {chip.chart for chip in panel.chips if chip.chart}
        without = {chart: panel.query(without_chart=chart) for chart in charts}
        work = partial(count, model.rows, model.annotations, model.shown_ids(), without, model.search_text)
        self._stale, self._counting = False, True
        if model.total <= _AT_ONCE:
            self._show(work())
        else:
            self._services.background.run(work, self._show, self._count_failed)

    def _show(self, figures: Figures) -> None:
        self._counting = False
        self._soon.setInterval(max(_PAUSE, round(figures.seconds * 1000 * _MOST_SHARE)))
        if self._board is not None:
            chosen = {chip.chart: chip.term for chip in self._panel.chips if chip.chart}
            self._board.show_figures(figures.tiles, figures.charts, chosen)
        if self._stale:
            self._invalidate()

    def _count_failed(self, error: Exception) -> None:
        """Count again, because a book was removed during the count."""
        self._counting = False
        if not isinstance(error, (KeyError, RuntimeError)):
            raise error
        self._invalidate()

    def _say_copied(self, what: str) -> None:
        text = self.tr("The numbers are on the clipboard; they paste into a spreadsheet.")
        if what == "picture":
            text = self.tr("The picture is on the clipboard.")
        self._services.say(text, icon="copy", key="copied")

    def _bar_chosen(self, chart: Chart, bar: ChartBar) -> None:
        old = next((chip for chip in self._panel.chips if chip.chart == chart.key), None)
        if old is not None and old.term == bar.term:
            self._panel.remove_chip(old)
            return
        label = bar.name if chart.bars and bar.label == bar.name else f"{chart.title} {bar.name}"
        self._panel.add_chip(FilterChip(bar.term, label, chart.key))
