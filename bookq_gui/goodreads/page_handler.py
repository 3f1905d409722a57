"""Handles page jobs: fetches a page or reads a saved or cached one, and returns the outcome."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from bookq_gui.goodreads.addresses import not_a_book, not_a_list
from bookq_gui.goodreads.client import Answer, Client, Limits, Spacing
from bookq_gui.goodreads.errors import PageProblem, Problem
from bookq_gui.goodreads.responses import (
    Read,
    book_in,
    book_of_isbn,
    details_of,
    list_in,
    outcome_of,
    outcome_of_saved,
    unknown_isbn,
)
from bookq_gui.goodreads.site import Site
from bookq_gui.model.book import Book, label_of, url_of
from bookq_gui.model.imports import ListPage
from bookq_gui.model.job import (
    ANOTHER_EDITION,
    BOOK,
    FILES,
    ISBN,
    KEPT,
    LIST,
    PAGES,
    Finished,
    GaveUp,
    Job,
    JobContext,
    JobError,
    NewJob,
    OpenBreaker,
    Outcome,
    book_id_of,
    book_job_id,
)
from bookq_gui.model.message import Message
from bookq_gui.settings import Settings

_GONE = Message(
    "The page of this book is not kept any more. Fetch the book again instead; its record stays as it is "
    "until then."
)
_UNREADABLE = Message(
    "The kept page of this book cannot be read. Its record stays as it is; fetch the book again to get a "
    "fresh page."
)
_TICK = 0.25

ReadSaved = Callable[[Path, str, JobContext], tuple[Book, bytes]]
"""The book in a saved page, and the page (b"" if it is not to be kept); the text is when it was saved.

Raises `PageProblem` and `Stopped`, `AttemptEnded` if its reader did not finish, and OSError: one without a
number says why in a sentence.
"""
ReadPage = Callable[[bytes, str, str, JobContext], Book]
"""The book in a page; the texts are when it came, and where from. Raises as `ReadSaved` does."""


class RecordsOf(Protocol):
    """Makes the records to keep of a book."""

    def __call__(self, book: Book, *others: int) -> Mapping[str, str]:
        """Key to text; ``others`` are ids that the site redirected to the book."""


OnAnswer = Callable[[Job, Answer, str, Book | None], None]
"""Gets each page: the job, the answer, when it came (ISO 8601), and the book it held, if any."""


class AttemptEnded(Exception):  # noqa: N818 - carries the end of an attempt, which need be no fault
    """Ends the attempt with ``outcome``."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


class ParseLock:
    """The turn to read a page; one for all workers of a process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, progress: JobContext) -> Iterator[None]:
        """Wait for the turn and hold it. Raises `Stopped` if the job is stopped while it waits."""
        while not self._lock.acquire(timeout=_TICK):
            progress.check()
        try:
            progress.check()
            yield
        finally:
            self._lock.release()


class PageHandler:
    """Handles the jobs of the queues "pages" and "files". One a worker; not to be shared between threads.

    ``settings`` is asked at each job, so that a change counts at once. ``records_of`` makes the
    records to keep of a book, ``read_saved`` reads a saved page, ``read_page`` a fetched one (None: this
    thread does). ``parse_lock`` and ``spacing`` are shared by all handlers of the process. ``on_answer``
    gets every answer of the site, good or not, and the saved pages that hold a book.
    """

    def __init__(
        self,
        site: Site,
        settings: Callable[[], Settings],
        *,
        records_of: RecordsOf,
        read_saved: ReadSaved,
        read_page: ReadPage | None = None,
        parse_lock: ParseLock,
        spacing: Spacing | None = None,
        on_answer: OnAnswer | None = None,
    ) -> None:
        self._site = site
        self._settings = settings
        self._records_of = records_of
        self._read_saved = read_saved
        self._read_page = read_page
        self._parse_lock = parse_lock
        self._on_answer = on_answer
        self._spacing = spacing or Spacing(0.0)
        self._client = Client(site, spacing=self._spacing, unwanted=not_a_book)

    def close(self) -> None:
        """Close the connections that are kept alive."""
        self._client.close()

    def __call__(self, job: Job, progress: JobContext) -> Outcome:
        """Do the job and return how it ended. Raises `Stopped` if ``progress`` says so."""
        if job.queue != PAGES:
            return self.saved(job, self._read_saved, progress)
        return self.answered(job, lambda: self.fetch(job, progress), progress)

    def answered(self, job: Job, fetch: Callable[[], Answer], progress: JobContext) -> Outcome:
        """Return how a job ends with the answer that ``fetch`` returns, from the site or from a worker.

        ``fetch`` may raise `PageProblem` and `AttemptEnded`.
        """
        answer: Answer | None = None
        try:
            answer = fetch()
            return self._finished(job, answer, progress)
        except AttemptEnded as ended:
            return ended.outcome
        except PageProblem as problem:
            meant = unknown_isbn(problem) if job.id.startswith(ISBN) else problem
            outcome = outcome_of(meant, job, patience=self._site.patience, answer=answer)
            if isinstance(outcome, OpenBreaker) and answer is not None:
                self._spacing.pause(outcome.seconds)
            return outcome

    def fetch(self, job: Job, progress: JobContext) -> Answer:
        """Return what the site answers to a job. Raises `PageProblem`, and `AttemptEnded`."""
        self._client.limits = _limits(self._settings())
        kind, about = _kind_of(job)
        if kind == LIST:
            return self._client.fetch(self._site.list_url(about), progress=progress, unwanted=not_a_list)
        url = self._site.isbn_url(about) if kind == ISBN else self._site.page_url(int(about))
        return self._client.fetch(url, progress=progress)

    def _finished(self, job: Job, answer: Answer, progress: JobContext) -> Finished:
        kind, about = _kind_of(job)
        if kind == LIST:
            return self._finished_list(job, answer, progress)
        if kind == ISBN:
            book = self._book_in(job, answer, progress, lambda read: book_of_isbn(answer, about, read))
            # In the library a book of which only the ISBN is known has minus that as its key.
            return self._finished_book(book, -int(about))
        book = self._book_in(job, answer, progress, lambda read: book_in(answer, int(about), read))
        if book.id == int(about):
            return Finished(records=self._records_of(book), label=label_of(book))
        return replace(self._finished_book(book, int(about)), label=f"{label_of(book)} {ANOTHER_EDITION}")

    def _finished_book(self, book: Book, redirected: int) -> Finished:
        return Finished(
            records=self._records_of(book, redirected),
            label=label_of(book),
            also_satisfies=(book_job_id(book.id),),
        )

    def _finished_list(self, job: Job, answer: Answer, progress: JobContext) -> Finished:
        from bookq_gui.goodreads.parsing.other_pages import books_on  # heavy: the first paint does without

        with self._parse_lock.turn(progress):
            page = list_in(answer, books_on)
        return Finished(records={job.id: page.to_json()}, label=page.name or "")

    def _book_in(
        self, job: Job, answer: Answer, progress: JobContext, book_with: Callable[[Read], Book]
    ) -> Book:
        fetched_at = _now()
        book: Book | None = None
        try:
            book = book_with(lambda data: self._read(data, fetched_at, answer.final_url, progress))
        finally:
            if self._on_answer is not None:
                self._on_answer(job, answer, fetched_at, book)
        return book

    def saved(self, job: Job, read_saved: ReadSaved, progress: JobContext) -> Outcome:
        """Return how the job of a saved page ends with what ``read_saved`` returns, or raises."""
        path = Path(job.source)
        progress.stage(Message("Reading the file"))
        try:
            fetched_at = saved_at(path)
            read, data = read_saved(path, fetched_at, progress)
        except AttemptEnded as ended:
            return ended.outcome
        except PageProblem as problem:
            if problem.listed:
                page = ListPage.from_json(problem.listed)
                return Finished(records={f"{LIST}{job.id}": problem.listed}, label=page.name or job.label)
            return outcome_of_saved(problem, job)
        except OSError as error:
            if error.errno is None:
                sentence = getattr(error, "message", None) or Message(str(error))
                return GaveUp(error=JobError(Problem.NOT_A_PAGE, sentence, f"source: {job.source}"))
            return outcome_of_saved(PageProblem(Problem.NO_FILE, f"{type(error).__name__}: {error}"), job)
        if self._on_answer is not None:
            answer = Answer(status=200, headers={}, body=data, final_url=read.url)
            self._on_answer(job, answer, fetched_at, read)
        return finished_saved(read, self._records_of)

    def _read(self, data: bytes, fetched_at: str, source: str, progress: JobContext) -> Book:
        if self._read_page is not None:
            return self._read_page(data, fetched_at, source, progress)
        from bookq_gui.goodreads.parsing.reader import read_page

        with self._parse_lock.turn(progress):
            progress.stage(Message("Reading the page"))
            return read_page(data, fetched_at=fetched_at, source=source)


def _kind_of(job: Job) -> tuple[str, str]:
    """Return the prefix of a page job's id, and what follows it. Raises ValueError for another job."""
    for prefix in (BOOK, ISBN, LIST):
        about = job.id.removeprefix(prefix)
        if about != job.id and (prefix == LIST or book_id_of(job.id, prefix) is not None):
            return prefix, about
    raise ValueError(f"{job.id!r} is not the id of a page job")


def finished_saved(book: Book, records_of: RecordsOf) -> Finished:
    """Return what the book of a saved page, wherever it was read, brings for its job."""
    return Finished(
        records=records_of(book),
        label=label_of(book),
        also_satisfies=(book_job_id(book.id),),
        only_if_newer=True,
    )


def _limits(settings: Settings) -> Limits:
    return Limits(
        connect=settings.connect_timeout,
        read=settings.read_timeout,
        total=settings.job_timeout,
        proxy=settings.proxy,
    )


def _now() -> str:
    return _utc(datetime.now(UTC))


def saved_at(path: Path) -> str:
    """When a page was saved (ISO 8601, UTC): that is when it was fetched from the site."""
    try:
        # A page in a zip archive is called as if that were a folder.
        file = next((place for place in (path, *path.parents) if place.is_file()), path)
        # A time to come would have the page stay newer than all that are saved until then.
        return min(_utc(datetime.fromtimestamp(file.stat().st_mtime, UTC)), _now())
    except (OSError, OverflowError, ValueError):
        return _now()


def _utc(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


class CachedPage(Protocol):
    """A cached page, as far as parsing it needs."""

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
        """The source for its record."""

    @property
    def file(self) -> str:
        """The person's own file that has the page instead of its body; empty if there is none."""


def cached_page_job(book_id: int, label: str = "") -> NewJob:
    """Return the job that parses the cached page of a book again."""
    return NewJob(id=f"{KEPT}{book_id}", queue=FILES, source=url_of(book_id), label=label, max_attempts=2)


def cached_book_id(job_id: str) -> int | None:
    """Return the book whose cached page a job parses; None if it is another job."""
    return book_id_of(job_id, KEPT)


class CachedPageHandler:
    """Handles jobs made by `cached_page_job`, and others whose page is a cached one.

    ``page_of`` gives the cached page of a book, None if there is none; the rest is as in `PageHandler`.
    """

    def __init__(
        self,
        page_of: Callable[[int], CachedPage | None],
        *,
        records_of: RecordsOf,
        read_page: ReadPage,
        read_saved: ReadSaved,
    ) -> None:
        self._page_of = page_of
        self._records_of = records_of
        self._read_page = read_page
        self._read_saved = read_saved

    def __call__(self, job: Job, progress: JobContext) -> Outcome:
        """Parse the page and return how that ended; a job that went well leaves no row in the queue.

        Raises `Stopped` if ``progress`` says so.
        """
        book_id = cached_book_id(job.id)
        if book_id is None:
            raise ValueError(f"{job.id!r} is not the id of a kept page")
        outcome = self.instead(job, book_id, progress)
        return replace(outcome, delete_on_success=True) if isinstance(outcome, Finished) else outcome

    def instead(self, job: Job, book_id: int, progress: JobContext) -> Outcome:
        """Do a job with the cached page of a book, and return how that ended."""
        progress.stage(Message("Reading the kept page"))
        page = self._page_of(book_id)
        gone = GaveUp(error=JobError("no-kept-page", _GONE))
        if page is None:
            return gone
        answer = Answer(status=page.status, headers=page.headers, body=page.body, final_url=page.final_url)
        try:
            if page.file:
                file = Path(page.file)
                book, _body = self._read_saved(file, saved_at(file), progress)
                if book.id != book_id:
                    return gone
            else:
                book = book_in(
                    answer,
                    page.requested,
                    lambda data: self._read_page(data, page.fetched_at, page.source, progress),
                )
        except AttemptEnded as ended:
            return ended.outcome
        except OSError:
            return gone
        except PageProblem as problem:
            return GaveUp(error=JobError(problem.kind, _UNREADABLE, details_of(problem, job, answer)))
        return Finished(records=self._records_of(book), label=label_of(book), only_if_newer=True)
