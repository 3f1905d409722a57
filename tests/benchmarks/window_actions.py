"""How long each action stops the real window: python tests/benchmarks/window_actions.py [--count N] [WORD…]

Opens a data folder with N books and N jobs (50,000), then does everything that menus, keys, headers and the
sidebar offer, one after the other; with WORDs only the steps whose names hold one. A heartbeat of 1 ms runs all
the time. Its longest gap is how long the window stood still; beside it stands the processor time of the window's
thread in the gap with most of it, which other programs on the machine hardly prolong. That is held against 50 ms.
Then painting with 100,000 books, and our sorting and filtering against a QSortFilterProxyModel. --growth: these two
with 1,000 to 1,000,000 books.
"""

from __future__ import annotations

import argparse
import compileall
import os
import random
import resource
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS), str(TESTS / "ui"), str(TESTS / "e2e")]

# ruff: noqa: E402 - the folders above come first
from fake_engine import failed, make_book, make_job
from newcomer import library_export
from PySide6.QtCore import QEventLoop, QObject, QPoint, QSortFilterProxyModel, Qt, QTimer, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTableView, QWidget
from realwindow import request

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.library.reader import records_of
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import BookRow, row_of
from bookq_gui.model.job import Status
from bookq_gui.paths import Paths, default_paths
from bookq_gui.storage.store import Store
from bookq_gui.ui.actions import MENUS, QUEUE_MORE, Act, Actions
from bookq_gui.ui.app import Program
from bookq_gui.ui.books.columns import FORMATS
from bookq_gui.ui.books.panel import BooksPanel
from bookq_gui.ui.details.sections import Edit
from bookq_gui.ui.sidebar.parts import ALL, Part
from bookq_gui.ui.widgets.theme import Theme

STOP_MS, REPAINT_MS, SCROLL_MS = 50, 8, 4
WORDS = ("tide", "lantern", "harbour", "quiet", "salt", "winter", "étoile", "maps", "bee", "orchard")
PATIENCE = 120.0
NEW_BOOKS = 2_000
NOT_HERE = frozenset({Act.QUIT, Act.SAMPLE})
"""Nothing is to be measured: the first ends the program, the second starts another one."""


class Beat(NamedTuple):
    """What a step cost, in milliseconds.

    ``stop`` is the longest gap, ``work`` the most processor time of the window's thread in a gap, ``all_work``
    that of all threads in the same gap, ``whole`` how long all took.
    """

    stop: float
    work: float
    all_work: float
    whole: float


class Heartbeat(QObject):
    """Runs a step with all that it starts, and measures the gaps between the turns of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self._times = (0.0, 0.0, 0.0)
        self._stop = self._work = self._all_work = 0.0
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        before, self._times = self._times, (time.perf_counter(), time.thread_time(), time.process_time())
        gap, work, all_work = (now - then for now, then in zip(self._times, before, strict=True))
        self._stop = max(self._stop, gap)
        if work > self._work:
            self._work, self._all_work = work, all_work

    def during(self, step: Callable[[], object], settled: Callable[[], bool]) -> Beat:
        """Do ``step``, and go on until all is ``settled``."""
        self._stop = self._work = self._all_work = 0.0
        self._times = time.perf_counter(), time.thread_time(), time.process_time()
        began = self._times[0]
        self._timer.start()
        step()
        self._tick()
        spin(settled)
        self._timer.stop()
        whole = time.perf_counter() - began
        return Beat(self._stop * 1000, self._work * 1000, self._all_work * 1000, whole * 1000)


def spin(until: Callable[[], bool]) -> None:
    """Run the event loop until ``until`` returns True, or `PATIENCE` seconds."""
    end = time.monotonic() + PATIENCE
    look = QTimer(interval=5)
    look.start()
    while not until():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            print("  (not settled)", end="")
            return


def spin_for(seconds: float) -> None:
    end = time.monotonic() + seconds
    spin(lambda: time.monotonic() > end)


class Browser(QObject):
    """Takes the addresses that would open a browser."""

    @Slot("QUrl")
    def open(self, _address: object) -> None:
        pass


def fill(paths: Paths, count: int) -> None:
    """Write a store of ``count`` books, a tenth of them not fetched, and ``count`` jobs of all kinds of ends."""
    chance = random.Random(7)
    engine = Engine(paths, site=local_site("http://127.0.0.1:9"), workers=False)
    store = Store(paths.store)
    store.open()
    for first in range(0, count, 5_000):
        records: dict[str, str | None] = {}
        for number in range(first, min(first + 5_000, count)):
            fetched = number % 10 != 9
            book = replace(
                make_book(number),
                title=f"{chance.choice(WORDS).title()} {chance.choice(WORDS)} {number % 997}",
                authors=(f"{chance.choice(WORDS).title()} {chance.choice(WORDS).title()} {number % 4001}",),
                layout="next" if fetched else "",
                fetched_at="2026-11-23T12:00:00Z" if fetched else "",
            )
            added = f"2026-{number % 11 + 1:02}-{number % 27 + 1:02}T{number % 24:02}:00:00Z"
            records |= records_of(book, added_at=added)
        store.put(records)
    store.flush()
    store.close(60)
    engine.open()
    engine.library.change_annotations(
        range(990000001, 990000001 + count, 3),
        lambda key, _mine: Annotation(
            state=("want", "reading", "read")[key % 3], stars=float(key % 5 + 1), tags=("sea",)
        ),
    )
    engine.queue.pause("pages")
    ends = (Status.QUEUED, Status.QUEUED, Status.QUEUED, Status.FINISHED, Status.FAILED)
    why = failed("timeout", "Goodreads did not answer five times.", attempts=5)
    jobs = (
        make_job(n, (status := ends[n % 5]), **(why if status is Status.FAILED else {}))
        for n in range(count - 1, -1, -1)
    )
    engine.queue.restore(jobs)
    engine.close(60)


class Bench:
    """The real window over the real engine, and the steps that people take in it."""

    def __init__(self, folder: Path, count: int, links: int, words: list[str]) -> None:
        self._folder, self._count, self._links, self._wanted = folder, count, links, words
        self._beat = Heartbeat()
        self._over: list[str] = []
        self._acts: set[Act] = set()
        self._closer = QTimer(interval=100)
        self._closer.timeout.connect(self._close_dialogs)
        self._flushing: threading.Thread | None = None
        paths = default_paths(folder / "data")
        fill(paths, count)
        browser = self._browser = Browser()
        for scheme in ("https", "http", "file"):
            QDesktopServices.setUrlHandler(scheme, browser, "open")
        app = QApplication.instance()
        self._program = Program(
            app, request(paths), lambda where: Engine(where, site=local_site("http://127.0.0.1:9"))
        )
        self.window = self._program.window

    # Measuring

    def step(self, name: str, action: Callable[[], object], until: Callable[[], bool] = lambda: True) -> None:
        """Measure one step, if it is wanted; it is done in any case."""
        beat = self._beat.during(action, lambda: until() and self._is_settled())
        if not self._wanted or any(word in name for word in self._wanted):
            verdict = "" if beat.work <= STOP_MS else " OVER"
            if verdict:
                self._over.append(name)
            print(
                f"| {name} | {beat.stop:.0f} | {beat.work:.1f}{verdict} | {beat.all_work:.1f} | {beat.whole:.0f} |",
                flush=True,
            )

    def act(self, act: Act, note: str = "", until: Callable[[], bool] = lambda: True) -> None:
        """Trigger an action, close what it opens, and measure."""
        self._acts.add(act)
        action = self.window.actions_[act]
        name = act.name.lower().replace("_", " ") + (f" ({note})" if note else "")
        if not action.isEnabled():
            print(f"| {name} | is off | | | |")
            return
        self._closer.start()
        self.step(name, action.trigger, until)
        spin(lambda: not self._dialogs())
        self._closer.stop()

    def _dialogs(self) -> list[QWidget]:
        widgets = QApplication.topLevelWidgets()
        return [each for each in widgets if each.isVisible() and isinstance(each, QDialog | QMenu)]

    def _close_dialogs(self) -> None:
        for each in self._dialogs():
            each.reject() if isinstance(each, QDialog) else each.close()

    def _is_settled(self) -> bool:
        """Whether all that was asked for is on disk and shown."""
        engine, window = self._program.engine, self.window
        if engine is None or not hasattr(window, "queue") or self._program.controller is None:
            return False
        services = self._program.controller.services
        if services.bulk.is_busy:
            self._flushing = None
            return False
        if self._flushing is None:
            self._flushing = threading.Thread(target=engine.flush, args=(30,))
            self._flushing.start()
            self._rested = time.monotonic()
            self._later = engine._later(lambda: None)
            self._idle: list[object] = []
            services.background.run(lambda: 0, self._idle.append, self._idle.append)
            return False
        busy = window.books.model.is_busy or window.queue.model.is_busy or engine.outbox
        if busy or self._flushing.is_alive() or not self._later.done() or not self._idle:
            self._rested = time.monotonic()
            return False
        if time.monotonic() - self._rested < 0.4:
            return False
        self._flushing = None
        return True

    # Steps

    def run(self) -> None:
        """Take all steps, and print what they cost."""
        print(f"{self._count:,} books and {self._count:,} jobs; load {os.getloadavg()[0]:.1f}\n")
        print("| step | longest stop | of the window's thread, bound 50 | of all threads | all of it, ms |")
        print("|---|---|---|---|---|")
        self.step("open the window and the library", self.window.show, self._is_open)
        for part in (self._sections, self._looks, self._sorting, self._filters, self._books, self._queue,
                     self._imports, self._dialogs_and_menus):  # fmt: skip
            part()
        left = {act for _title, acts in MENUS for act in (*acts, *QUEUE_MORE) if act} - self._acts - NOT_HERE
        print(f"\nNot taken: {', '.join(sorted(act.name for act in left)) or 'none'}")
        print(f"Over {STOP_MS} ms: {', '.join(self._over) or 'none'}; load {os.getloadavg()[0]:.1f}")

    def _sections(self) -> None:
        sidebar = self.window.sidebar
        parts = [Part(kind) for kind in ("new", "unfetched", "failed", "want", "reading", "read")]
        parts += [Part("tag", "sea"), Part("author", "Tide Salt 5"), Part("genre", "Fantasy"), ALL]
        for part in parts:

            def choose(part: Part = part) -> None:
                sidebar.choose(part)
                sidebar.partChosen.emit(part)

            self.step(f"section {part.kind}", choose)
        self.step("list of all authors", lambda: sidebar._show_all("author"))
        self.act(Act.TOGGLE_SIDEBAR, "narrow")
        self.act(Act.TOGGLE_SIDEBAR, "wide again")

    def _is_open(self) -> bool:
        return hasattr(self.window, "books") and self.window.books.model.total >= self._count

    def _looks(self) -> None:
        for act in (Act.VIEW_COVERS, Act.VIEW_STATISTICS, Act.VIEW_TABLE, Act.COMPACT_ROWS, Act.COMPACT_ROWS,
                    Act.TOGGLE_DETAILS, Act.TOGGLE_DETAILS, Act.TOGGLE_QUEUE, Act.TOGGLE_QUEUE,
                    Act.THEME_DARK, Act.THEME_LIGHT, Act.NEXT_PART, Act.PREVIOUS_PART):  # fmt: skip
            self.act(act)

    def _sorting(self) -> None:
        view = self.window.books.view
        for place, column in enumerate(view.model_.columns):
            if column.sortable:
                sort = view.horizontalHeader().sortRequested
                self.step(f"sort by {column.key}", lambda place=place, sort=sort: sort.emit(place))
        self.step("sort by warnings, turned round", lambda: sort.emit(place))
        self.act(Act.DEFAULT_LAYOUT)

    def _filters(self) -> None:
        panel = self.window.books
        self.act(Act.FIND_BOOK)
        field = panel.head.search
        for key in ("h", "a", "r"):
            self.step(
                f"search, key {key}", lambda key=key: QTest.keyClick(field, key), lambda: resting(panel)
            )
        for text in (
            "rating:>3 first:1990-1999",
            "tag:sea is:read",
            "duplicates",
            "description:surveyor",
            "",
        ):
            self.step(f"search {text or 'emptied'}", lambda text=text: panel.set_search(text))
        for name in ("author", "series", "language"):
            field.setText(name)
            self.step(
                f"search, names after {name}:", lambda: QTest.keyClick(field, ":"), lambda: resting(panel)
            )
        panel.set_search("")
        self.act(Act.FILTER_HELP)
        self.act(Act.FIND_JOB)
        for key in ("g", "r"):
            self.step(
                f"queue search, key {key}", lambda key=key: QTest.keyClick(QApplication.focusWidget(), key)
            )
        self.step(
            "queue search closed", lambda: QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        )

    def _select_books(self) -> None:
        self.step("select all books", self.window.books.view.selectAll)

    def _books(self) -> None:
        window, controller = self.window, self._program.controller
        self._select_books()
        for act in (Act.STATE_READ, Act.UNDO, Act.REDO, Act.UNDO, Act.STATE_WANT, Act.STATE_READING,
                    Act.STATE_NONE, Act.STARS_5, Act.STARS_0):  # fmt: skip
            self.act(act, "all books")
        edited = window.details.requests.edited
        self.step("tag all books", lambda: edited.emit(Edit("tags_added", ("harbour",))))
        for act in (Act.UNDO, Act.REDO, Act.ADD_TAGS):
            self.act(act, "all books")
        self.step("untag all books", lambda: edited.emit(Edit("tags_removed", ("harbour",))))
        window.books.enter()
        self.act(Act.COPY, "all books")
        for entry, action in zip(FORMATS, controller.books.copy_menu.actions(), strict=True):
            self.step(f"copy all as {entry.key}", action.trigger)
        for act in (Act.SHOW_BOOK, Act.OPEN_BOOK, Act.REFETCH_BOOK, Act.READ_AGAIN_BOOK, Act.EXPORT_SELECTED,
                    Act.REMOVE_BOOK, Act.UNDO, Act.REDO, Act.UNDO):  # fmt: skip
            self.act(act, "all books")
        ids = window.books.model.shown_ids()
        self.step("select a fifth, scattered", lambda: window.books.select_ids(ids[::5]))
        self.act(Act.REMOVE_BOOK, "a fifth")
        self.act(Act.UNDO, "a fifth")
        self.step("select two books", lambda: window.books.select_ids(ids[:2]))
        self.act(Act.MERGE_BOOKS)
        self.act(Act.UNDO, "merging")
        self.step("select a book", lambda: window.books.select_ids(ids[:1]))
        for act in (Act.EDIT_NOTE, Act.WRITE_REVIEW, Act.CORRECT_BOOK, Act.STARS_1, Act.STARS_2, Act.STARS_3,
                    Act.STARS_4, Act.REMOVE_BOOK, Act.UNDO):  # fmt: skip
            self.act(act, "one book")
        for emit in (window.sidebar.tagRenameRequested, window.sidebar.tagRemoveRequested):
            self._closer.start()
            name = "tag renamed" if emit is window.sidebar.tagRenameRequested else "tag removed"
            self.step(f"sidebar: {name}", lambda emit=emit: emit.emit("sea"))
            self._closer.stop()
        self.act(Act.UNDO, "tag removed")

    def _queue(self) -> None:
        queue = self.window.queue
        for tab in ("working", "failed", "done", "all"):
            self.step(f"queue tab {tab}", lambda tab=tab: queue.choose_tab(tab))
        for acts in ((Act.JOB_DETAILS, Act.COPY_JOB_LINK, Act.OPEN_JOB, Act.FRONT_JOB), (Act.BACK_JOB,),
                     (Act.CANCEL_JOB, Act.UNDO, Act.REDO, Act.UNDO), (Act.REMOVE_JOB, Act.UNDO, Act.REDO, Act.UNDO),
                     (Act.RETRY_JOB,)):  # fmt: skip
            self.step("select all jobs", queue.view.selectAll)
            for act in acts:
                self.act(act, "all jobs")
        half = queue.model.ids_in_order()[::2]
        self.step("select half of the jobs", lambda: queue.view.select_ids(half))
        self.act(Act.CANCEL_JOB, "half of the jobs")
        for act in (Act.CLEAR_FINISHED, Act.UNDO, Act.CANCEL_WAITING, Act.UNDO, Act.OPEN_NEXT, Act.OPEN_NEXT_FIVE,
                    Act.PROBE_NOW, Act.READ_AGAIN, Act.RETRY_FAILED, Act.CLEAR_FAILED):  # fmt: skip
            self.act(act)
        first = [
            job_id for job_id in queue.model.shown_ids() if queue.model.job(job_id).status is Status.FAILED
        ]
        self.step("select a job", lambda: queue.view.select_ids((first or queue.model.shown_ids())[:1]))
        for act in (Act.JOB_DETAILS, Act.PAGE_FOR_JOB, Act.REPORT_JOB):
            self.act(act, "one job")
        self.act(Act.PAUSE, "going on", lambda: not queue.is_paused)
        spin_for(1)
        self.act(Act.PAUSE, "again", lambda: queue.is_paused)

    def _imports(self) -> None:
        window, controller = self.window, self._program.controller
        first = 700_000_000
        links = "\n".join(f"https://www.goodreads.com/book/show/{first + n}" for n in range(self._links))
        QApplication.clipboard().setText(links)
        self.act(Act.FOCUS_INPUT)
        jobs = window.queue.model
        total = jobs.total

        def came() -> bool:
            return jobs.total >= total + self._links

        self.act(Act.PASTE, f"{self._links:,} links", lambda: came() or bool(window.intake.text))
        self.act(Act.ADD, f"{self._links:,} links", came)
        self.act(Act.UNDO, f"{self._links:,} links", lambda: jobs.total == total)
        self.act(Act.REDO, f"{self._links:,} links", came)
        file = self._folder / "goodreads_library_export.csv"
        rows = library_export([600_000_000 + n for n in range(NEW_BOOKS)])
        file.write_text(rows, "utf-8")
        books = window.books.model
        there = books.total
        self.step(
            f"import of {NEW_BOOKS:,} books",
            lambda: controller.imports.add_files([file]),
            lambda: books.total >= there + NEW_BOOKS,
        )
        self.act(Act.UNDO, "import", lambda: books.total == there)
        self.act(Act.LAST_IMPORT)

    def _dialogs_and_menus(self) -> None:
        window = self.window
        self._select_books()
        for act in (Act.IMPORT_FILES, Act.IMPORT_FOLDER, Act.EXPORT, Act.BACK_UP, Act.RESTORE_BACKUP, Act.SETTINGS,
                    Act.SHORTCUTS, Act.BROWSER_HELP, Act.DIAGNOSTICS, Act.ABOUT, Act.CUT, Act.WATCH_CLIPBOARD,
                    Act.WATCH_CLIPBOARD):  # fmt: skip
            self.act(act)
        self._closer.start()
        for menu in window.menus:
            self.step(f"menu {menu.title().replace('&', '')}", lambda menu=menu: menu.popup(QPoint(40, 40)))
        middle = window.mapToGlobal(QPoint(400, 300))
        self.step("context menu of books", lambda: window.books.view.menuRequested.emit(middle))
        self.step("context menu of jobs", lambda: window.queue.view.menuRequested.emit(middle))
        self.step("sort menu", window.books.head.sort.showMenu)
        self._closer.stop()


def resting(panel: BooksPanel) -> bool:
    """Whether what was typed is applied."""
    return not panel._apply_soon.isActive()


def rows_of(count: int) -> Iterator[BookRow]:
    """Rows of books that nobody wrote."""
    for number in range(count):
        yield row_of(replace(make_book(number), title=f"{WORDS[number % 10].title()} {number % 997}"), "")


def median_of(
    action: Callable[[], object], runs: int = 15, before: Callable[[], object] = lambda: None
) -> float:
    """The median processor time of ``action`` in milliseconds, without that of ``before``."""
    times = []
    for _ in range(runs):
        before()
        started = time.thread_time()
        action()
        times.append((time.thread_time() - started) * 1_000)
    return statistics.median(times)


def against_target(name: str, value: float, target: float) -> None:
    print(f"{name}: {value:.1f} ms of processor time, target {target}{'' if value <= target else ' OVER'}")


def panel_in(host: QWidget, count: int) -> BooksPanel:
    """The middle of the window with so many books, when nothing is computed ahead any more."""
    panel = BooksPanel(Actions(host), host)
    panel.view.setFixedSize(1230, 900)
    host.resize(1240, 980)
    panel.resize(1240, 980)
    host.show()
    panel.model.set_books(list(rows_of(count)))
    panel.model.finish()
    spin(lambda: not panel.model._keys._ahead.is_busy)
    return panel


def painting(count: int) -> None:
    """Repaint and scroll a table of 1230 x 900 with covers made, and compare its model with a proxy."""
    app = QApplication.instance()
    host = QWidget()
    panel = panel_in(host, count)
    panel.covers.finish()
    view, bar = panel.view, panel.view.verticalScrollBar()
    app.processEvents()
    print(f"\n{count:,} books, 1230 x 900")
    against_target("whole repaint", median_of(view.viewport().repaint), REPAINT_MS)

    def scroll_to(value: int) -> None:
        bar.setValue(value)
        app.processEvents()

    below = partial(scroll_to, 3 * view.row_height)
    below()
    panel.covers.finish()
    against_target("scroll step of 3 rows", median_of(partial(scroll_to, 0), before=below), SCROLL_MS)
    against_a_proxy(panel)


def against_a_proxy(panel: BooksPanel) -> None:
    """The same sort and filter through a QSortFilterProxyModel in the same run, as ratios."""
    model = panel.model
    sort_ms, filter_ms = sort_and_filter(panel)
    proxy, table = QSortFilterProxyModel(), QTableView()
    proxy.setSourceModel(model)
    table.setModel(proxy)
    title = model.position("title")
    proxy_sort = median_of(lambda: proxy.sort(title), 1)
    proxy.setFilterKeyColumn(title)
    proxy_filter = median_of(lambda: proxy.setFilterFixedString("Harbour"), 1)
    ratio = proxy_sort / sort_ms
    print(f"sort by title: {sort_ms:.0f} ms, a proxy {proxy_sort:.0f} ms: {ratio:.0f} times as long")
    print(f"filter by a word: {filter_ms:.0f} ms, a proxy {proxy_filter:.0f} ms (one column only)")


def sort_and_filter(panel: BooksPanel) -> tuple[float, float]:
    """How many milliseconds a sort by title takes, and a search for a word."""
    model = panel.model

    def sort() -> None:
        model.sort_by([("title", False)])
        model.finish()

    def search() -> None:
        for text in ("harbour", ""):
            panel.set_search(text)
            model.finish()

    sort()
    return median_of(sort, 3), median_of(search, 3) / 2


def growth() -> None:
    """Sorting and filtering as the library grows, and what a book takes of memory."""
    print("| books | sort ms | filter ms | MB |\n|---|---|---|---|")
    before: tuple[float, ...] = ()
    for count in (1_000, 10_000, 100_000, 1_000_000):
        host = QWidget()
        sort, search = sort_and_filter(panel_in(host, count))
        ours = sort, search, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        grown = [f" ({mine / earlier:.2g}x)" for mine, earlier in zip(ours, before, strict=False)] or [""] * 3
        cells = [f"{mine:.1f}{times}" for mine, times in zip(ours, grown, strict=True)]
        print(f"| {count:,} | {' | '.join(cells)} |", flush=True)
        before = ours


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=50_000, help="how many books, and jobs")
    parser.add_argument("--links", type=int, default=20_000, help="how many links are pasted")
    parser.add_argument("--painting", action="store_true", help="measure only painting")
    parser.add_argument("--growth", action="store_true", help="measure only sorting and filtering")
    parser.add_argument("words", nargs="*", help="only steps whose names hold one of these")
    options = parser.parse_args()
    # Imports would compile the modules in the window's thread, which no installed bookq does.
    compileall.compile_dir(TESTS.parent / "bookq_gui", quiet=1)
    app = QApplication([])
    app.setStyle("Fusion")
    Theme(app).apply("light")
    if options.growth:
        growth()
        return
    if not options.painting:
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(Path(folder), options.count, options.links, options.words)
            try:
                bench.run()
            finally:
                bench.window.close()
    if not options.words:
        painting(100_000)


if __name__ == "__main__":
    main()
