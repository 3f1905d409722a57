"""Measures the list of books with 100,000 of them: painting, and how long each action stops the window.

    python tests/benchmarks/table.py [ROWS]

A heartbeat of 1 ms runs all the time; its longest gap during an action is how long the window stood still.
Beside it stands the processor time of the longest gap, which other programs on the machine do not prolong.
Every figure stands beside its target. Nothing is asserted: what a busy machine measures is no test.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))


from PySide6.QtCore import QSortFilterProxyModel, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from bookq_gui.library.statistics import LibraryCounts
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.actions import Actions
from bookq_gui.ui.books.panel import BooksPanel
from bookq_gui.ui.sidebar.parts import ALL, Part
from bookq_gui.ui.widgets.theme import Theme

WORDS = ("tide", "lantern", "harbour", "quiet", "salt", "winter", "étoile", "maps", "bee", "orchard")
ENDINGS = ("and sea", "of the north", "2", "11", "in june", "without words", "at dusk")
STOP_MS, REPAINT_MS, SCROLL_MS = 50, 8, 4


def invented(count: int) -> list[BookRow]:
    """Books that nobody wrote."""
    chance = random.Random(7)
    return [
        BookRow(
            id=i,
            title=f"{chance.choice(WORDS).title()} {chance.choice(WORDS)} {chance.choice(ENDINGS)} {i % 997}",
            authors=(f"{chance.choice(WORDS).title()} {chance.choice(WORDS).title()} {i % 4001}",),
            series=f"{chance.choice(WORDS)} #{chance.randrange(30)}" if chance.random() < 0.4 else "",
            rating=round(chance.uniform(1, 5), 2) if chance.random() < 0.95 else None,
            ratings_count=chance.randrange(2_000_000),
            reviews_count=chance.randrange(90_000),
            year=chance.randrange(1800, 2027) if chance.random() < 0.9 else None,
            first_year=chance.randrange(1800, 2027) if chance.random() < 0.9 else None,
            pages=chance.randrange(20, 1200),
            genres=tuple(chance.sample(WORDS, 5)),
            language="English",
            format="Paperback",
            publisher=chance.choice(WORDS),
            isbn=str(9_780_000_000_000 + i),
            cover_url="",
            fetched_at="2026-11-23T10:00:00Z",
            warnings=0,
            want_to_read=None,
            added_at=f"2026-{i % 11 + 1:02}-{i % 27 + 1:02}T{i % 24:02}:{i % 60:02}:00+00:00",
            fetched=i % 10 != 0,
        )
        for i in range(1, count + 1)
    ]


class Heartbeat:
    """Runs an action and everything it starts; how long the event loop stood still, and how long all took."""

    def __init__(self, app: QApplication, busy: Callable[[], bool]) -> None:
        self._app, self._busy = app, busy
        self._last = self._worst = self._cpu = self._worst_cpu = 0.0
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        self._worst = max(self._worst, now - self._last)
        self._worst_cpu = max(self._worst_cpu, cpu - self._cpu)
        self._last, self._cpu = now, cpu

    def during(self, action: Callable[[], object]) -> tuple[float, float, float]:
        """(longest stop, the most processor time between two beats, whole time) in milliseconds."""
        self._settle(20)
        self._worst = self._worst_cpu = 0.0
        self._last, self._cpu = time.perf_counter(), time.thread_time()
        started = self._last
        self._timer.start()
        action()
        self._beat()
        while self._busy():
            self._app.processEvents()
        self._settle(10)
        self._timer.stop()
        return self._worst * 1_000, self._worst_cpu * 1_000, (self._last - started) * 1_000

    def _settle(self, rounds: int) -> None:
        for _ in range(rounds):
            self._app.processEvents()


def median_of(action: Callable[[], object], runs: int = 15) -> float:
    """The median processor time of ``action`` in milliseconds."""
    times = []
    for _ in range(runs):
        started = time.thread_time()
        action()
        times.append((time.thread_time() - started) * 1_000)
    return statistics.median(times)


def line(name: str, value: float, target: float, note: str = "") -> None:
    """Print one figure beside its target."""
    verdict = "ok" if value <= target else "OVER"
    print(
        f"{name:<44}{value:>9.1f} ms   target {target:>4.0f}   {value / target:>5.2f} of it  {verdict:<5}{note}"
    )


def painting(panel: BooksPanel) -> None:
    """Repaint and scroll, with covers made."""
    view, bar = panel.view, panel.view.verticalScrollBar()
    QApplication.processEvents()
    panel.covers.finish()
    QApplication.processEvents()
    line("whole repaint, 1230 x 900", median_of(view.viewport().repaint), REPAINT_MS)

    def step() -> None:
        bar.setValue(bar.value() + 3 * view.row_height)
        QApplication.processEvents()
        panel.covers.finish()

    step()
    times = []
    for _ in range(15):
        value = bar.value() - 3 * view.row_height
        bar.setValue(value + 3 * view.row_height)
        QApplication.processEvents()
        started = time.thread_time()
        bar.setValue(value)
        QApplication.processEvents()
        times.append((time.thread_time() - started) * 1_000)
    line("scroll step of 3 rows", statistics.median(times), SCROLL_MS)
    bar.setValue(0)


def stops(panel: BooksPanel, beat: Heartbeat, rows: list[BookRow]) -> None:
    """Every action that touches many books."""
    model, view = panel.model, panel.view
    chance = random.Random(1)
    some = chance.sample([row.id for row in rows], len(rows) // 5)
    before: dict[int, Annotation] = {}

    def mark_all(state: str) -> None:
        mine = Annotation(state=state)
        before.update(model.annotations)
        model.set_annotations(dict.fromkeys(model.rows, mine))

    def counted() -> None:
        counts = LibraryCounts()
        for start in range(0, len(rows), 1_000):
            counts.put(rows[start : start + 1_000])
            QApplication.processEvents()
        counts.names("author", 8)

    newest = rows[0]._replace(id=10_000_000, added_at="2027-01-01T00:00:00+00:00")
    more = [newest._replace(id=10_000_001 + i) for i in range(1_000)]
    actions: list[tuple[str, Callable[[], object]]] = [
        ("show all (open the library)", lambda: panel.model.set_books(rows)),
        ("sort by title, first time", lambda: model.sort_by([("title", False)])),
        ("turn it round", lambda: model.sort_by([("title", True)])),
        ("sort by rating", lambda: model.sort_by([("rating", True)])),
        ("sort by author, then title", lambda: model.sort_by([("author", False), ("title", False)])),
        ("newest first", lambda: model.sort_by([])),
        ("filter, first key", lambda: panel.set_search("h")),
        ("filter, a key more", lambda: panel.set_search("ha")),
        ("filter by a field", lambda: panel.set_search("rating:>4 first:1900-1999")),
        ("filter off", lambda: panel.set_search("")),
        ("a part of the sidebar", lambda: panel.show_part(Part("genre", "salt"))),
        ("all books", lambda: panel.show_part(ALL)),
        ("select all", view.selectAll),
        ("select a fifth, scattered", lambda: view.select_ids(some)),
        ("its ids in order", view.selected_ids),
        ("sort with them selected", lambda: model.sort_by([("pages", False)])),
        ("mark all as read", lambda: mark_all("read")),
        ("undo", lambda: model.set_annotations({i: before.get(i, NO_ANNOTATION) for i in model.rows})),
        ("redo", lambda: mark_all("read")),
        ("one book comes in", lambda: model.upsert([newest])),
        ("1,000 books come in", lambda: model.upsert(more)),
        ("remove 20,000", lambda: model.drop(some)),
        ("covers, first look", lambda: panel.set_view("covers")),
        ("table again", lambda: panel.set_view("table")),
        ("counts of all parts, from nothing", counted),
    ]
    for name, action in actions:
        stop, cpu, whole = beat.during(action)
        line(f"longest stop: {name}", stop, STOP_MS, f"processor {cpu:>5.1f} ms, all of it {whole:.0f} ms")


def against_a_proxy(panel: BooksPanel, app: QApplication) -> None:
    """The same sort and filter through a QSortFilterProxyModel in the same run, as ratios."""
    model = panel.model

    def own_sort() -> None:
        model.sort_by([("title", False)])
        model.finish()

    def own_filter() -> None:
        panel.set_search("harbour")
        model.finish()
        panel.set_search("")
        model.finish()

    own_sort()
    sort_ms = median_of(own_sort, 3)
    filter_ms = median_of(own_filter, 3) / 2
    proxy, table = QSortFilterProxyModel(), QTableView()
    proxy.setSourceModel(model)
    table.setModel(proxy)
    title = model.position("title")
    started = time.perf_counter()
    proxy.sort(title)
    proxy_sort = (time.perf_counter() - started) * 1_000
    proxy.setFilterKeyColumn(title)
    started = time.perf_counter()
    proxy.setFilterFixedString("Harbour")
    proxy_filter = (time.perf_counter() - started) * 1_000
    print(
        f"sort by title: {sort_ms:.0f} ms, a proxy {proxy_sort:.0f} ms: {proxy_sort / sort_ms:.0f} times as long"
    )
    print(f"filter by a word: {filter_ms:.0f} ms, a proxy {proxy_filter:.0f} ms (one column only)")


def main() -> None:
    """Print all figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    app = QApplication([])
    app.setStyle("Fusion")
    Theme(app).apply("light")
    host = QWidget()
    panel = BooksPanel(Actions(host), host)
    panel.view.setFixedSize(1230, 900)
    host.resize(1240, 980)
    panel.resize(1240, 980)
    host.show()
    rows = invented(count)
    panel.model.set_books(rows)
    panel.model.finish()
    beat = Heartbeat(app, lambda: panel.model.is_busy)
    print(f"{count:,} books; a stop is the longest gap of the event loop")
    painting(panel)
    stops(panel, beat, rows)
    against_a_proxy(panel, app)


if __name__ == "__main__":
    main()
