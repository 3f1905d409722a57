"""Jobs, their ids and queues, the outcomes of an attempt, and the progress of long work."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, Protocol

from bookq_gui.model.message import NO_MESSAGE, Message

PAGES = "pages"
"""The queue of pages that are fetched from the site."""
FILES = "files"
"""The queue of saved pages."""
COVERS = "covers"
"""The queue of cover pictures."""

BOOK = "gr:"
"""Fetches the page of a book: ``gr:<book id>``, the same for all forms of its link."""
ISBN = "isbn:"
"""Looks up a book by its ISBN: ``isbn:<ISBN-13>``. The book is stored under its own id."""
LIST = "list:"
"""Fetches a page full of books: ``list:<path of its address>``."""
FILE = "file:"
"""Reads a saved page: ``file:<hash of its content>``."""
COVER = "cover:"
"""Fetches the cover of a book: ``cover:<book id>``."""
KEPT = "kept:"
"""Parses the cached page of a book again: ``kept:<book id>``."""
PREFIXES = (BOOK, ISBN, LIST, FILE, COVER, KEPT)

_MOST_ID_DIGITS = 16


def book_job_id(book_id: int) -> str:
    """Return the id of the job that fetches the page of a book."""
    return f"{BOOK}{book_id}"


def book_id_of(job_id: str, prefix: str = BOOK) -> int | None:
    """Return the id of the book in a job id with ``prefix``; None if that is of another kind."""
    digits = job_id.removeprefix(prefix)
    right = digits != job_id and len(digits) <= _MOST_ID_DIGITS and digits.isascii() and digits.isdecimal()
    return int(digits) if right else None


def library_key_of(job_id: str) -> int | None:
    """Return the key in the library of the book that a job fetches; None for a job of another kind."""
    book_id = book_id_of(job_id)
    if book_id is not None:
        return book_id
    isbn = book_id_of(job_id, ISBN)
    return None if isbn is None else -isbn


def fetch_job_id(key: int) -> str:
    """Return the id of the job that fetches the book with this key in the library."""
    return book_job_id(key) if key > 0 else f"{ISBN}{-key:013}"


class Status(StrEnum):
    """The states of a job."""

    QUEUED = "queued"
    SCHEDULED = "scheduled"
    STARTED = "started"
    FINISHED = "finished"
    FAILED = "failed"
    CANCELED = "canceled"

    # Much faster than that of enums, in counts and sets of many jobs.
    __hash__ = str.__hash__


OPEN = frozenset({Status.QUEUED, Status.SCHEDULED, Status.STARTED})
"""The states of jobs that did not end."""


@dataclass(frozen=True, slots=True)
class JobError:
    """Why an attempt failed: a short ``kind`` for policies, a sentence for people, technical lines."""

    kind: str
    message: Message
    details: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt that ended. ``started_at`` is in seconds since 1970.

    ``kind`` is the error's, "" for the one that finished.
    """

    number: int
    started_at: float
    seconds: float
    kind: str = ""
    message: Message = NO_MESSAGE


@dataclass(slots=True, unsafe_hash=True)
class Job:
    """One piece of work, as it is on disk. Times are seconds since 1970 (UTC); None: not yet.

    A job never changes, which is not enforced: a frozen dataclass takes four times as long to make, one with
    keyword-only fields twice as long, and the queue makes two objects of each job.
    """

    id: str
    queue: str
    source: str
    label: str = ""
    status: Status = Status.QUEUED
    priority: int = 0
    sequence: int = 0
    attempts: int = 0
    max_attempts: int = 5
    crashes: int = 0
    created_at: float = 0.0
    due_at: float | None = None
    started_at: float | None = None
    finished_at: float | None = None
    error: JobError | None = None
    history: tuple[Attempt, ...] = ()
    """The attempts that did not finish the job."""
    out: str = ""
    """The token under which a worker on another machine has the started job; "" if none has."""

    @property
    def name(self) -> str:
        """The label, or the source if there is none."""
        return self.label or self.source


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class NewJob:
    """A job to enqueue. The highest ``priority`` is claimed first; ``label`` is shown until the job finished.

    It never changes, which is not enforced, as with `Job`.
    """

    id: str
    queue: str
    source: str
    label: str = ""
    priority: int = 0
    max_attempts: int = 5


class AlsoSatisfied(NamedTuple):
    """The job ``by`` did the work of another job too, which was as in ``before`` and is as in ``after``."""

    by: str
    before: Job
    after: Job


class Finished(NamedTuple):
    """The attempt did its work. ``records``, texts by keys, are committed together with the job.

    ``label`` replaces that of the job. ``also_satisfies`` are jobs whose work this one did too: a saved page
    does the work of the job that fetches its book. ``delete_on_success`` deletes the job, so that no row of
    it stays. ``only_if_newer``: newer records in the store stay.
    """

    records: Mapping[str, str | None] = MappingProxyType({})
    label: str = ""
    also_satisfies: tuple[str, ...] = ()
    delete_on_success: bool = False
    only_if_newer: bool = False


class RetryLater(NamedTuple):
    """The attempt failed and is retried after ``delay`` seconds, None: backoff. Charges an attempt.

    ``max_attempts`` may lower the limit of the job. ``outage``: the other side seems to fail for all jobs;
    if several jobs in a row fail so, the circuit breaker opens.
    """

    error: JobError
    delay: float | None = None
    max_attempts: int | None = None
    outage: bool = False


class GaveUp(NamedTuple):
    """The attempt failed and is not retried. ``outage`` as in `RetryLater`."""

    error: JobError
    outage: bool = False


class OpenBreaker(NamedTuple):
    """The other side refuses requests, or there is no network: the circuit breaker of the queue opens.

    Charges no attempt. ``seconds`` None: a pause that grows with each probe that fails.
    """

    error: JobError
    seconds: float | None = None


class MachineFault(NamedTuple):
    """The machine lacks memory, threads or file handles, or a part of bookq.

    Charges no attempt; the queue waits and sends a probe. A job is given up if it fails so again and again
    while others finish.
    """

    error: JobError


class Stopped(Exception):  # noqa: N818 - not a fault: the job was asked to stop
    """Raised by `JobContext.check` if the job is to end: canceled, out of time, or bookq closes."""


class JobContext(Protocol):
    """Through this a handler reports its stage and learns whether to stop."""

    def stage(self, text: Message) -> None:
        """Show the stage of the job ("Fetching, 212 kB")."""

    def check(self) -> None:
        """Raise `Stopped` if the job is to end. Handlers call it about every second."""


Outcome = Finished | RetryLater | GaveUp | OpenBreaker | MachineFault


class QueueState(NamedTuple):
    """A named queue as people see it. Times are seconds since 1970.

    The circuit breaker is open until ``open_until``, for the ``reason`` given. It is ``half_open`` while one
    request, the probe, is out to see whether the other side answers again.
    """

    name: str
    paused: bool = False
    open_until: float | None = None
    reason: JobError | None = None
    half_open: bool = False
    in_flight: int = 0
    limit: int = 1
    interval: float = 0.0


class QueueStatistics(NamedTuple):
    """The numbers of jobs of the current run by their states, and when it began (``since``).

    A run begins with the first job that is enqueued while none is open. It goes on after a restart. Only
    listed jobs count.
    """

    waiting: int = 0
    retrying: int = 0
    started: int = 0
    finished: int = 0
    failed: int = 0
    canceled: int = 0
    since: float | None = None

    @property
    def ended(self) -> int:
        """How many jobs of the run finished or failed."""
        return self.finished + self.failed

    @property
    def total(self) -> int:
        """How many jobs the run has, without canceled ones."""
        return self.waiting + self.retrying + self.started + self.ended


ANOTHER_EDITION = "(another edition)"
"""A suffix of labels: the site redirected to another edition, which is in the library."""
KEPT_AS_IT_IS = "(older than what is collected; kept as it is)"
"""A suffix of labels: the page is older than the record in the library."""


Report = Callable[[int, int | None], None]
"""Takes the numbers of records that are done and of all; None: not known yet."""
_REPORT_SECONDS = 0.1


class CanceledError(Exception):
    """The work was canceled, or bookq closes."""


class Progress:
    """Reports the progress of long work, in the thread that does it.

    ``report`` is called at most ten times a second. ``canceled`` says whether the work should end.
    """

    def __init__(self, report: Report | None = None, canceled: Callable[[], bool] | None = None) -> None:
        self._report = report
        self._canceled = canceled
        self._total: int | None = None
        self._done = 0
        self._next = 0.0

    def begin(self, total: int | None) -> None:
        """Set how many records there are. Raises CanceledError."""
        self._total = total
        self.advance(0)

    def advance(self, count: int) -> None:
        """Count ``count`` more records as done. Raises CanceledError."""
        self.check()
        self._done += count
        now = time.monotonic()
        if self._report is not None and now >= self._next:
            self._next = now + _REPORT_SECONDS
            self._report(self._done if self._total is None else min(self._done, self._total), self._total)

    def check(self) -> None:
        """Raise CanceledError if the work should end."""
        if self._canceled is not None and self._canceled():
            raise CanceledError
