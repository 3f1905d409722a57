"""The work of reading a kept page once more: no request, and the record is as this version reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from bookq_gui.goodreads.client import Answer
from bookq_gui.goodreads.errors import PageProblem
from bookq_gui.goodreads.links import page_url
from bookq_gui.goodreads.page_handler import FILES, Apart, AttemptEnded, RecordsOf, label_of
from bookq_gui.goodreads.parsing.parselock import ParseLock
from bookq_gui.goodreads.responses import book_in, details_of
from bookq_gui.model.book import Book
from bookq_gui.model.job import Finished, GaveUp, Job, JobError, NewJob, Outcome, Progress

PREFIX = "kept:"
_GONE = (
    "The page of this book is not kept any more, so it cannot be read again. Fetch the book again instead; "
    "its record stays as it is until then."
)
_UNREADABLE = (
    "The kept page of this book cannot be read. Its record stays as it is; fetch the book again to get "
    "a fresh page."
)


class Kept(Protocol):
    """A kept page, as far as reading it needs."""

    @property
    def requested(self) -> int:
        """The book that was asked for."""

    @property
    def status(self) -> int:
        """The status it came with."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Its headers."""

    @property
    def body(self) -> bytes:
        """The page."""

    @property
    def final_url(self) -> str:
        """Where it came from."""

    @property
    def fetched_at(self) -> str:
        """When it came (ISO 8601, UTC)."""

    @property
    def source(self) -> str:
        """What its record says about where it came from."""


def kept_job(book_id: int, label: str = "") -> NewJob:
    """The job that reads the kept page of a book again."""
    return NewJob(id=f"{PREFIX}{book_id}", queue=FILES, source=page_url(book_id), label=label, max_attempts=2)


def kept_book_id(job_id: str) -> int | None:
    """The book whose kept page a job reads; None where it is no such job."""
    number = job_id.removeprefix(PREFIX)
    return int(number) if number != job_id and number.isdecimal() and len(number) <= 16 else None


class KeptPageHandler:
    """Handles jobs made by `kept_job`, and others whose page is a kept one.

    ``page_of`` gives the kept page of a book, None where there is none; the rest is as in `PageHandler`.
    """

    def __init__(
        self,
        page_of: Callable[[int], Kept | None],
        *,
        records_of: RecordsOf,
        parse_lock: ParseLock,
        apart: Apart | None = None,
    ) -> None:
        self._page_of = page_of
        self._records_of = records_of
        self._parse_lock = parse_lock
        self._apart = apart

    def __call__(self, job: Job, progress: Progress) -> Outcome:
        """Read the page and say how that ended; a job that went well leaves no row in the queue.

        Raises `Stopped` where ``progress`` says so.
        """
        book_id = kept_book_id(job.id)
        if book_id is None:
            raise ValueError(f"{job.id!r} is not the id of a kept page")
        outcome = self.instead(job, book_id, progress)
        return replace(outcome, forget=True) if isinstance(outcome, Finished) else outcome

    def instead(self, job: Job, book_id: int, progress: Progress) -> Outcome:
        """Do a job by reading the kept page of a book, and say how that ended."""
        progress.stage("Reading the kept page")
        page = self._page_of(book_id)
        if page is None:
            return GaveUp(error=JobError("no-kept-page", _GONE))
        answer = Answer(status=page.status, headers=page.headers, body=page.body, final_url=page.final_url)
        try:
            book = book_in(answer, page.requested, lambda data: self._read(data, page, progress))
        except AttemptEnded as ended:
            return ended.outcome
        except PageProblem as problem:
            return GaveUp(error=JobError(problem.kind, _UNREADABLE, details_of(problem, job, answer)))
        return Finished(records=self._records_of(book), label=label_of(book), gives_way=True)

    def _read(self, data: bytes, page: Kept, progress: Progress) -> Book:
        if self._apart is not None and self._apart.is_worth_it():
            return self._apart.read(data, fetched_at=page.fetched_at, source=page.source, progress=progress)
        from bookq_gui.goodreads.parsing.reader import read_page  # heavy: the first paint does without

        with self._parse_lock.turn(progress):
            return read_page(data, fetched_at=page.fetched_at, source=page.source)
