"""Handlers of page jobs: they fetch a page, or read a saved or cached one, and return the outcome."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from bookq_gui.goodreads.client import Client, Limits, Spacing
from bookq_gui.goodreads.policies import details_of, outcome_of, outcome_of_saved
from bookq_gui.goodreads.responses import (
    PageProblem,
    Problem,
    Read,
    Response,
    book_in,
    book_of_isbn,
    list_in,
    not_a_book,
    not_a_list,
    unknown_isbn,
)
from bookq_gui.goodreads.site import Site
from bookq_gui.model.book import Book, key_of, label_of, url_of
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
"""Takes a saved page and when it was saved; returns its book and the page (b"" if it is not to be cached).

Raises `PageProblem` and `Stopped`, `AttemptEnded` if the reader process did not finish, and OSError, which
may have a ``message`` for people.
"""
ReadPage = Callable[[bytes, str, str, JobContext], Book]
"""Takes a page, when it was fetched and from where; returns its book. Raises what `ReadSaved` raises."""


class RecordsOf(Protocol):
    """Makes the records to keep of a book."""

    def __call__(self, book: Book, *others: int) -> Mapping[str, str]:
        """Return texts by keys. ``others`` are ids that the site redirected to the book."""


OnResponse = Callable[[Job, Response, str, Book | None], None]
"""Takes the job, the response, when it came (ISO 8601), and the book in it, if any."""


class AttemptEnded(Exception):  # noqa: N818 - an outcome need not be an error
    """Ends the attempt with ``outcome``."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


class ParseLock:
    """Lets one worker of a process at a time read a page."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, progress: JobContext) -> Iterator[None]:
        """Hold the lock. Raises `Stopped` if the job is stopped while it waits."""
        while not self._lock.acquire(timeout=_TICK):
            progress.check()
        try:
            progress.check()
            yield
        finally:
            self._lock.release()


class PageHandler:
    """Handles the jobs of the queues "pages" and "files". Each worker has its own; not thread-safe.

    ``settings`` is called for each job, so that a change counts at once. ``read_page`` None: this thread
    reads fetched pages. All handlers of the process share ``parse_lock`` and ``spacing``. ``on_response``
    takes every response of the site, good or not, and the saved pages that hold a book.
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
        on_response: OnResponse | None = None,
    ) -> None:
        self._site = site
        self._settings = settings
        self._records_of = records_of
        self._read_saved = read_saved
        self._read_page = read_page
        self._parse_lock = parse_lock
        self._on_response = on_response
        self._spacing = spacing or Spacing(0.0)
        self._client = Client(site, spacing=self._spacing)

    def close(self) -> None:
        """Close the connections that are kept alive."""
        self._client.close()

    def __call__(self, job: Job, progress: JobContext) -> Outcome:
        """Do the job. Raises `Stopped` as soon as ``progress`` does."""
        if job.queue != PAGES:
            return self.saved(job, self._read_saved, progress)
        return self.answered(job, lambda: self.fetch(job, progress), progress)

    def answered(self, job: Job, fetch: Callable[[], Response], progress: JobContext) -> Outcome:
        """Return the outcome of a job with the response that ``fetch`` returns, or that a worker sent.

        ``fetch`` may raise `PageProblem` and `AttemptEnded`.
        """
        response: Response | None = None
        try:
            response = fetch()
            return self._finished(job, response, progress)
        except AttemptEnded as ended:
            return ended.outcome
        except PageProblem as problem:
            meant = unknown_isbn(problem) if job.id.startswith(ISBN) else problem
            outcome = outcome_of(meant, job, backoff_factor=self._site.backoff_factor, response=response)
            if isinstance(outcome, OpenBreaker) and response is not None:
                self._spacing.pause(outcome.seconds)
            return outcome

    def fetch(self, job: Job, progress: JobContext) -> Response:
        """Return the response of the site to a job. Raises `PageProblem` and `AttemptEnded`."""
        settings = self._settings()
        self._client.limits = Limits(
            connect=settings.connect_timeout,
            read=settings.read_timeout,
            total=settings.job_timeout,
            proxy=settings.proxy,
        )
        kind, about = _kind_of(job)
        paths = {BOOK: f"book/show/{about}", ISBN: f"book/isbn/{about}", LIST: about}
        unwanted = not_a_list if kind == LIST else not_a_book
        url = f"{self._site.base_url}/{paths[kind]}"
        return self._client.fetch(url, progress=progress, unwanted=unwanted)

    def _finished(self, job: Job, response: Response, progress: JobContext) -> Finished:
        kind, about = _kind_of(job)
        if kind == LIST:
            return self._finished_list(job, response, progress)
        if kind == ISBN:
            book = self._book_in(job, response, progress, lambda read: book_of_isbn(response, about, read))
            return self._finished_book(book, key_of(about))
        book = self._book_in(job, response, progress, lambda read: book_in(response, int(about), read))
        if book.id == int(about):
            return Finished(records=self._records_of(book), label=label_of(book))
        return self._finished_book(book, int(about))._replace(label=f"{label_of(book)} {ANOTHER_EDITION}")

    def _finished_book(self, book: Book, *redirected: int) -> Finished:
        return Finished(
            records=self._records_of(book, *redirected),
            label=label_of(book),
            also_satisfies=(book_job_id(book.id),),
        )

    def _finished_list(self, job: Job, response: Response, progress: JobContext) -> Finished:
        with self._parse_lock.turn(progress):
            page = list_in(response)
        return Finished(records={job.id: page.to_json()}, label=page.name or "")

    def _book_in(
        self, job: Job, response: Response, progress: JobContext, book_with: Callable[[Read], Book]
    ) -> Book:
        fetched_at = utc_now()
        book: Book | None = None
        try:
            book = book_with(lambda data: self._read(data, fetched_at, response.final_url, progress))
        finally:
            if self._on_response is not None:
                self._on_response(job, response, fetched_at, book)
        return book

    def saved(self, job: Job, read_saved: ReadSaved, progress: JobContext) -> Outcome:
        """Return the outcome of the job of a saved page with what ``read_saved`` returns or raises."""
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
            # A file that can be opened and not unpacked says itself why.
            sentence = getattr(error, "message", None)
            if sentence is not None:
                return GaveUp(error=JobError(Problem.NOT_A_PAGE, sentence, f"source: {job.source}"))
            return outcome_of_saved(PageProblem(Problem.NO_FILE, f"{type(error).__name__}: {error}"), job)
        if self._on_response is not None:
            response = Response(status=200, headers={}, body=data, final_url=read.url)
            self._on_response(job, response, fetched_at, read)
        return self._finished_book(read)._replace(only_if_newer=True)

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


def utc_now() -> str:
    """Return the current time as that of a page (ISO 8601, UTC)."""
    return _utc(datetime.now(UTC))


def saved_at(path: Path) -> str:
    """Return when a page was saved (ISO 8601, UTC), which counts as when it was fetched."""
    try:
        # The path of a page in a zip archive goes on behind that of the archive.
        file = next((place for place in (path, *path.parents) if place.is_file()), path)
        # With a time in the future the page would stay newer than those that are saved until then.
        return min(_utc(datetime.fromtimestamp(file.stat().st_mtime, UTC)), utc_now())
    except (OSError, OverflowError, ValueError):
        return utc_now()


def _utc(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


class CachedPage(Protocol):
    """What parsing needs of a cached page."""

    @property
    def requested(self) -> int:
        """The id of the book that was asked for."""

    @property
    def status(self) -> int:
        """The status of the response."""

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of the response, with names in lower case."""

    @property
    def body(self) -> bytes:
        """The page."""

    @property
    def final_url(self) -> str:
        """The address it came from."""

    @property
    def fetched_at(self) -> str:
        """When it came (ISO 8601, UTC)."""

    @property
    def source(self) -> str:
        """The source of the record."""

    @property
    def file(self) -> str:
        """The person's own file that holds the page in place of ``body``; "" if there is none."""


def cached_page_job(book_id: int, label: str = "") -> NewJob:
    """Return the job that parses the cached page of a book again."""
    return NewJob(id=f"{KEPT}{book_id}", queue=FILES, source=url_of(book_id), label=label, max_attempts=2)


class CachedPageHandler:
    """Handles jobs made by `cached_page_job`, and other jobs for whose book there is a cached page.

    ``page_of`` takes the id of a book. The other parameters are those of `PageHandler`.
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
        """Parse the page. A finished job is deleted. Raises `Stopped` as soon as ``progress`` does."""
        book_id = book_id_of(job.id, KEPT)
        if book_id is None:
            raise ValueError(f"{job.id!r} is not the id of a kept page")
        outcome = self.instead(job, book_id, progress)
        return outcome._replace(delete_on_success=True) if isinstance(outcome, Finished) else outcome

    def instead(self, job: Job, book_id: int, progress: JobContext) -> Outcome:
        """Do another job with the cached page of a book."""
        progress.stage(Message("Reading the kept page"))
        page = self._page_of(book_id)
        gone = GaveUp(error=JobError("no-kept-page", _GONE))
        if page is None:
            return gone
        response = Response(
            status=page.status, headers=page.headers, body=page.body, final_url=page.final_url
        )
        try:
            if page.file:
                file = Path(page.file)
                book, _body = self._read_saved(file, saved_at(file), progress)
                if book.id != book_id:
                    return gone
            else:
                book = book_in(
                    response,
                    page.requested,
                    lambda data: self._read_page(data, page.fetched_at, page.source, progress),
                )
        except AttemptEnded as ended:
            return ended.outcome
        except OSError:
            return gone
        except PageProblem as problem:
            return GaveUp(error=JobError(problem.kind, _UNREADABLE, details_of(problem, job, response)))
        return Finished(records=self._records_of(book), label=label_of(book), only_if_newer=True)
