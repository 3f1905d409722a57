"""Pages that a person opens in a browser of their own: which are wanted, which is next, and their import.

A page comes from the add-on of the browser, from the clipboard as the bookmark copied it, or from a folder in
which the person saves pages. The add-on sends the data that `KEEP` allows, and nothing that the page says
about who is signed in.
"""

from __future__ import annotations

import logging
import os
import re
import threading
import time
from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, TypeGuard

from bookq_gui import __version__
from bookq_gui.engine.browser_host import is_marked
from bookq_gui.goodreads.page_handler import utc_now
from bookq_gui.goodreads.responses import PageProblem
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.library.reader import records_of
from bookq_gui.model.book import label_of
from bookq_gui.model.job import OPEN, PAGES, Finished, Status, book_id_of, book_job_id

log = logging.getLogger(__name__)

MOST_PAGE = 8 * 1024 * 1024
"""The most characters of a page that is imported."""
MOST_IDS = 100
_LARGEST_ID = 2**53
_WANTED = OPEN | {Status.FAILED}
"""The statuses of jobs whose pages are wanted."""

KEEP: Mapping[str, list[str]] = {
    "root": ["getBookByLegacyId(", "getSocialSignals("],
    "starts": ["description("],
    "names": [
        "asin", "averageRating", "awardedAt", "awardsWon", "bookGenres", "bookSeries", "category",
        "characters", "choiceAwards", "count", "description", "designation", "details", "format", "genre",
        "hasWon", "imageUrl", "isbn", "isbn13", "language", "legacyId", "name", "node", "numPages",
        "originalTitle", "places", "primaryContributorEdge", "publicationTime", "publisher",
        "ratingsCount", "ratingsCountDist", "role", "secondaryContributorEdges", "series", "stats",
        "textReviewsCount", "title", "titleComplete", "userPosition", "webUrl", "work",
    ],
}  # fmt: skip
"""The parts of a page's data that the add-on may send: queries that the data answer, and names of fields.

The add-on gets them from here, so that a change of the site's pages needs no new version of the add-on.
"""

LOOK_SECONDS = 0.5
"""Seconds between two looks. A file is read when its size and time are the same in both."""
MOST_FILES = 5_000
"""So many files of a folder are looked at: a folder of downloads may hold many."""
_BEGINNING = 300_000
_SUFFIXES = frozenset({".html", ".htm", ".mhtml", ".mht", ".webarchive"})
_NAMED = re.compile(
    rb'(?:"book_id":"|book/show/|data-book-id="|og:url" content="https://www\.goodreads\.com/book/show/)'
    rb"([1-9][0-9]{0,15})(?![0-9])"
)
_SAVED_FROM = re.compile(
    r"\s*<!-- saved from url=\(\d{4,5}\)(https://(?:www\.)?goodreads\.com/\S{1,2000}) -->"
)
_SHOWN = re.compile(r"goodreads\.com/(?:[a-z]{2}/)?book/show/([1-9][0-9]{0,15})(?![0-9])")
_ASKED = re.compile(r"[#&]bookq=([1-9][0-9]{0,15})(?![0-9])")


class BrowserPages:
    """Answers the add-on of a browser, and imports the pages that it sends. Thread-safe."""

    def __init__(self, queue: JobQueue) -> None:
        self._queue = queue
        self._shown: dict[int, None] = {}

    def answer(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The answer to a request: which books are wanted, a page, the next book, or how many are left."""
        match request.get("do"):
            case "look":
                ids = request.get("ids")
                known = [number for number in ids if is_book_number(number)] if isinstance(ids, list) else []
                wanted = list(islice(filter(self.is_wanted, known), MOST_IDS))
                return {"ok": True, "wanted": wanted, "keep": KEEP, "bookq": __version__}
            case "page":
                why = self._import(request.get("id"), request.get("asked"), request.get("html"))
                return {"ok": False, "why": why} if why else {"ok": True}
            case "next":
                return self._next()
            case "left":
                return {"ok": True, "left": len(self._wanted())}
        return {"ok": False, "why": "not-understood"}

    def is_wanted(self, book_id: int) -> bool:
        """Whether the page of a book has a job that is open or failed."""
        return self._queue.status_of(book_job_id(book_id)) in _WANTED

    def _next(self) -> dict[str, Any]:
        """The book to open next, and how many follow. Each is named once before any is named again."""
        wanted = self._wanted()
        if not wanted:
            return {"ok": True, "next": None, "left": 0}
        fresh = [number for number in wanted if number not in self._shown]
        if not fresh:
            self._shown.clear()
            fresh = list(wanted)
        self._shown[fresh[0]] = None
        return {"ok": True, "next": {"id": fresh[0], "label": wanted[fresh[0]]}, "left": len(wanted) - 1}

    def _import(self, book_id: object, asked: object, page: object) -> str:
        """Import a page that shows ``book_id`` and was opened for ``asked``. Returns "" or a word why not.

        The jobs of both are finished with the book's record in one transaction, for which the caller has to
        wait.
        """
        if not isinstance(page, str) or not page or not is_book_number(book_id):
            return "not-understood"
        if len(page) > MOST_PAGE:
            return "too-long"
        ids = [book_id, asked] if is_book_number(asked) and asked != book_id else [book_id]
        jobs = [book_job_id(number) for number in ids if self.is_wanted(number)]
        if not jobs:
            return "not-waiting"
        from bookq_gui.goodreads.parsing.reader import read_page

        try:
            source = f"https://www.goodreads.com/book/show/{book_id}"
            book = read_page(page.encode("utf-8", "replace"), fetched_at=utc_now(), source=source)
        except PageProblem as problem:
            log.info("a page from the browser holds no book: %s", problem)
            return "not-a-book"
        if book.id != book_id:
            return "wrong-book"
        others = [number for number in ids if number != book.id]
        outcome = Finished(records=records_of(book, *others), label=label_of(book))
        return "" if self._queue.complete(jobs, outcome) else "not-waiting"

    def take_copied(self, text: str) -> str | None:
        """Import a page that the bookmark copied. Returns "" or a word why not; None for other text.

        The text must have the mark of the bookmark, and its address must name the book that its data
        describe.
        """
        if not is_marked(text):
            return None
        found = _SAVED_FROM.match(text)
        address = found[1] if found else ""
        shown, opened = _SHOWN.search(address), _ASKED.search(address)
        if shown is None:
            return "not-a-book"
        book_id = int(shown[1])
        return self._import(book_id, int(opened[1]) if opened else book_id, text)

    def _wanted(self) -> dict[int, str]:
        """The labels of the books whose pages are wanted, by id, in the order of the queue."""
        jobs = [job for job in self._queue.jobs() if job.queue == PAGES and job.status in _WANTED]
        jobs.sort(key=lambda job: (job.status is Status.FAILED, -job.priority, job.sequence))
        found = {number: job.name for job in jobs if (number := book_id_of(job.id)) is not None}
        for gone in self._shown.keys() - found.keys():
            del self._shown[gone]
        return found


def is_book_number(value: object) -> TypeGuard[int]:
    """Whether ``value`` can be the id of a book."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < _LARGEST_ID


class WatchedFolder:
    """Imports the wanted pages that are saved in one folder, in a thread of its own.

    ``is_wanted`` says whether the page of a book is wanted; ``take`` imports a file and is called in that
    thread. Files that are older than the watch are left alone.
    """

    def __init__(self, is_wanted: Callable[[int], bool], take: Callable[[Path], object]) -> None:
        self._is_wanted = is_wanted
        self._take = take
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._folder = Path()
        self._since = 0.0
        self._seen: dict[Path, tuple[int, float]] = {}
        self._done: dict[Path, tuple[int, float]] = {}

    def watch(self, folder: str) -> None:
        """Watch another folder; "" for none."""
        if self._thread is not None and str(self._folder) == folder:
            return
        self.close()
        if folder:
            self._folder, self._since = Path(folder), time.time()
            self._seen, self._done, self._stop = {}, {}, threading.Event()
            self._thread = threading.Thread(
                target=self._run, args=(self._stop,), name="bookq-folder", daemon=True
            )
            self._thread.start()

    def close(self, timeout: float = 5.0) -> None:
        """Stop watching."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(timeout)
            self._thread = None

    def _run(self, stop: threading.Event) -> None:
        while not stop.wait(LOOK_SECONDS):
            try:
                self.look()
            except OSError as error:
                log.info("the watched folder cannot be read: %s", error)
            except Exception:
                # A bad file costs that file alone.
                log.exception("a file in the watched folder could not be taken")

    def look(self) -> None:
        """Look once, and import the new files that did not change since the last look. Raises OSError."""
        now: dict[Path, tuple[int, float]] = {}
        with os.scandir(self._folder) as entries:
            for count, entry in enumerate(entries):
                if count >= MOST_FILES:
                    break
                path = Path(entry.path)
                if path.suffix.lower() in _SUFFIXES and entry.is_file(follow_symlinks=False):
                    info = entry.stat(follow_symlinks=False)
                    if info.st_mtime >= self._since - 1:
                        now[path] = (info.st_size, info.st_mtime)
        for path, stamp in now.items():
            if self._seen.get(path) == stamp and self._done.get(path) != stamp and stamp[0]:
                self._done[path] = stamp
                if any(self._is_wanted(book_id) for book_id in ids_in(path)):
                    self._take(path)
        self._seen = now


def ids_in(path: Path) -> list[int]:
    """The ids of the books that the beginning of a saved page names, in its order. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(_BEGINNING)
    return [int(number) for number in list(dict.fromkeys(_NAMED.findall(head)))[:20]]
