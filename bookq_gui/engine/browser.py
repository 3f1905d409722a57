"""Pages that a person opened in the own browser: which are wanted, which is next, and taking one.

A page reaches bookq through the add-on of the browser. It is a small document with the data that `KEEP`
allows, and nothing that the page says about who is signed in.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import NamedTuple, TypeGuard

from bookq_gui.engine.browser_protocol import is_marked
from bookq_gui.goodreads.errors import PageProblem
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.library.reader import records_of
from bookq_gui.model.book import label_of
from bookq_gui.model.job import OPEN, PAGES, Finished, Status, book_id_of, book_job_id

log = logging.getLogger(__name__)

MOST_PAGE = 8 * 1024 * 1024
"""Characters of a page that are taken."""
MOST_IDS = 100
_LARGEST_ID = 2**53

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
"""What the add-on may send of a page's data: the questions it answers, and the names of fields.

It comes from here so that a change of the site's pages needs no new version of the add-on.
"""


_SAVED_FROM = re.compile(
    r"\s*<!-- saved from url=\(\d{4,5}\)(https://(?:www\.)?goodreads\.com/\S{1,2000}) -->"
)
_SHOWN = re.compile(r"goodreads\.com/(?:[a-z]{2}/)?book/show/([1-9][0-9]{0,15})(?![0-9])")
_ASKED = re.compile(r"[#&]bookq=([1-9][0-9]{0,15})(?![0-9])")


class NextPage(NamedTuple):
    """The next page to open, its book's label, and how many wait in all."""

    book_id: int
    label: str
    left: int


class BrowserPages:
    """What the add-on of a browser may ask for. Thread-safe."""

    def __init__(self, queue: JobQueue) -> None:
        self._queue = queue
        self._shown: dict[int, None] = {}

    def wanted(self, ids: Iterable[object]) -> list[int]:
        """Those of ``ids`` whose pages are waited for: their jobs have not ended, or failed."""
        return [number for number in ids if is_book_number(number) and self._waits(number)][:MOST_IDS]

    def left(self) -> int:
        """How many pages are waited for."""
        return len(self._waiting())

    def next(self) -> NextPage | None:
        """The page to open next; None if none is waited for. Each is named once before any is again."""
        waiting = self._waiting()
        if not waiting:
            return None
        fresh = [number for number in waiting if number not in self._shown]
        if not fresh:
            self._shown.clear()
            fresh = list(waiting)
        self._shown[fresh[0]] = None
        return NextPage(fresh[0], waiting[fresh[0]], len(waiting))

    def take(self, book_id: object, asked: object, page: object) -> str:
        """Take a page that shows ``book_id``, opened for ``asked``; "" if it is taken, else a word why not.

        The jobs of both are finished with the book's record in one transaction, which the caller has to
        wait for.
        """
        if not isinstance(page, str) or not page or not is_book_number(book_id):
            return "not-understood"
        if len(page) > MOST_PAGE:
            return "too-long"
        wanted = [book_id, asked] if is_book_number(asked) and asked != book_id else [book_id]
        jobs = [book_job_id(number) for number in wanted if self._waits(number)]
        if not jobs:
            return "not-waiting"
        from bookq_gui.goodreads.parsing.reader import read_page

        try:
            now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
            source = f"https://www.goodreads.com/book/show/{book_id}"
            book = read_page(page.encode("utf-8", "replace"), fetched_at=now, source=source)
        except PageProblem as problem:
            log.info("a page from the browser holds no book: %s", problem)
            return "not-a-book"
        if book.id != book_id:
            return "wrong-book"
        others = [number for number in wanted if number != book.id]
        outcome = Finished(records=records_of(book, *others), label=label_of(book))
        return "" if self._queue.complete(jobs, outcome) else "not-waiting"

    def take_copied(self, text: str) -> str | None:
        """Take a page that the bookmark copied; "" if it is taken, else a word why not, None for other text.

        Only what bears the mark of the bookmark is looked at. Its address has to name the book that its data
        are of.
        """
        if not is_marked(text):
            return None
        found = _SAVED_FROM.match(text)
        address = found[1] if found else ""
        shown, opened = _SHOWN.search(address), _ASKED.search(address)
        if shown is None:
            return "not-a-book"
        book_id = int(shown[1])
        return self.take(book_id, int(opened[1]) if opened else book_id, text)

    def _waits(self, book_id: int) -> bool:
        status = self._queue.status_of(book_job_id(book_id))
        return status in OPEN or status is Status.FAILED

    def _waiting(self) -> dict[int, str]:
        """The books whose pages are waited for, in the order of the queue: label by id."""
        jobs = [
            job
            for job in self._queue.jobs()
            if job.queue == PAGES and (job.status in OPEN or job.status is Status.FAILED)
        ]
        jobs.sort(key=lambda job: (job.status is Status.FAILED, -job.priority, job.sequence))
        found = {number: job.name for job in jobs if (number := book_id_of(job.id)) is not None}
        for gone in self._shown.keys() - found.keys():
            del self._shown[gone]
        return found


def is_book_number(value: object) -> TypeGuard[int]:
    """Whether ``value`` can be the id of a book."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < _LARGEST_ID
