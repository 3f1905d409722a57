"""What a job is, its id and queue, how one attempt at it can end, and how far long work is."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from bookq_gui.model.message import Message

PAGES = "pages"
"""The queue of pages that are fetched from the site."""
FILES = "files"
"""The queue of saved pages."""
COVERS = "covers"
"""The queue of cover pictures."""

BOOK = "gr:"
"""Fetches the page of a book: ``gr:<book id>``, one a book in whatever form its link came."""
ISBN = "isbn:"
"""Looks a book up by its ISBN: ``isbn:<ISBN-13>``; its book comes under its own id."""
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
_NO_MESSAGE = Message("")


def book_job_id(book_id: int) -> str:
    """The id of the job that fetches a book's page."""
    return f"{BOOK}{book_id}"


def book_id_of(job_id: str, prefix: str = BOOK) -> int | None:
    """The book of a job, from an id that begins with ``prefix``; None if it is the id of another kind."""
    digits = job_id.removeprefix(prefix)
    right = digits != job_id and len(digits) <= _MOST_ID_DIGITS and digits.isascii() and digits.isdecimal()
    return int(digits) if right else None


def library_key_of(job_id: str) -> int | None:
    """The key in the library of the book that a job fetches; None if it is the id of another kind."""
    book_id = book_id_of(job_id)
    if book_id is not None:
        return book_id
    isbn = book_id_of(job_id, ISBN)
    return None if isbn is None else -isbn


def fetch_job_id(key: int) -> str:
    """The id of the job that fetches the book with this key in the library."""
    return book_job_id(key) if key > 0 else f"{ISBN}{-key:013}"


class Status(StrEnum):
    """Where a job stands; the field's own terms."""

    QUEUED = "queued"
    SCHEDULED = "scheduled"
    STARTED = "started"
    FINISHED = "finished"
    FAILED = "failed"
    CANCELED = "canceled"


OPEN = frozenset({Status.QUEUED, Status.SCHEDULED, Status.STARTED})
"""The statuses of jobs that still have something to do."""


@dataclass(frozen=True, slots=True)
class JobError:
    """Why an attempt failed: a short ``kind`` for rules, a sentence for people, the trace behind it."""

    kind: str
    message: Message
    details: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt that ended: when it started (seconds since 1970), how long it took, how it ended.

    ``kind`` is the error's, "" for the one that finished.
    """

    number: int
    started_at: float
    seconds: float
    kind: str = ""
    message: Message = _NO_MESSAGE


@dataclass(slots=True, unsafe_hash=True)
class Job:
    """One piece of work, as it is on disk. Times are seconds since 1970 (UTC); None: not yet.

    Never changed after it is made. That is not enforced: a frozen dataclass takes four times as long to make,
    one with fields by keyword only twice as long, and the queue makes two of each job it drains.
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
    """Under which token the started job is in the hands of a worker on another machine; "" if it is not."""

    @property
    def name(self) -> str:
        """What to call the job on the screen: its label, else where it comes from."""
        return self.label or self.source


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class NewJob:
    """A job to enqueue. A higher ``priority`` goes first; ``label`` is shown until the job knows better.

    Never changed after it is made, which is not enforced, as with `Job`.
    """

    id: str
    queue: str
    source: str
    label: str = ""
    priority: int = 0
    max_attempts: int = 5


@dataclass(frozen=True, slots=True)
class AlsoSatisfied:
    """That the job ``by`` did the work of another one as well: how that stood ``before``, and ``after``."""

    by: str
    before: Job
    after: Job


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The attempt did its work: ``records`` (key to text) are committed together with the job.

    ``label`` replaces the job's. ``also_satisfies`` are jobs whose work this one did as well (a saved page
    of a book that waits to be fetched). ``delete_on_success`` deletes the job, if nobody wants to see a row
    of it. ``only_if_newer``: what is stored already stays if it is newer.
    """

    records: Mapping[str, str | None] = field(default_factory=dict)
    label: str = ""
    also_satisfies: tuple[str, ...] = ()
    delete_on_success: bool = False
    only_if_newer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryLater:
    """The attempt failed for now. ``delay`` in seconds, None: backoff. Charges an attempt.

    ``max_attempts`` may lower the job's own limit for this kind of failure. ``outage``: the fault
    seems to be the other side's as a whole; when one job after the other meets it, the queue pauses.
    """

    error: JobError
    delay: float | None = None
    max_attempts: int | None = None
    outage: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GaveUp:
    """The attempt failed for good. ``outage`` as in `RetryLater`."""

    error: JobError
    outage: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBreaker:
    """The other side wants no requests now, or there is no network: the whole queue waits.

    Charges no attempt. ``seconds`` None: a pause that grows while probes keep failing.
    """

    error: JobError
    seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineFault:
    """The machine lacks memory, threads or file handles, or a part of bookq: no fault of the job.

    Charges no attempt; the queue waits and sends a probe. A job that meets it again and again while
    others finish is given up.
    """

    error: JobError


class Stopped(Exception):  # noqa: N818 - not a fault: the job was asked to stop
    """Raised by `JobContext.check` when the job is to end now: canceled, out of time, or shutting down."""


class JobContext(Protocol):
    """Given to a handler, which reports on it how far it is and asks it whether to stop."""

    def stage(self, text: Message) -> None:
        """Tell people what is being done now ("Fetching, 212 kB")."""

    def check(self) -> None:
        """Raise `Stopped` if the job is to end now. To be called every second or so."""


Outcome = Finished | RetryLater | GaveUp | OpenBreaker | MachineFault


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueState:
    """A named queue as people see it. Times are seconds since 1970; None: not now.

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


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueStatistics:
    """How far the present run of jobs is: what waits and runs now, and what ended ``since`` it began.

    A run begins when a job comes while nothing else is to do, and outlives a restart. Only listed jobs count.
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
        """How many jobs of the run are done, well or not."""
        return self.finished + self.failed

    @property
    def total(self) -> int:
        """How many jobs the run has, without the canceled ones."""
        return self.waiting + self.retrying + self.started + self.ended


ANOTHER_EDITION = "(another edition)"
"""Behind the label of a job: the site redirected to another edition, which is in the library now."""
KEPT_AS_IT_IS = "(older than what is collected; kept as it is)"
"""Behind the label of a job: the page was older than what was read before."""


Report = Callable[[int, int | None], None]
"""Takes how many records are done, and of how many (None: not known yet)."""
_REPORT_SECONDS = 0.1


class CanceledError(Exception):
    """The work was canceled, or bookq closes."""


class Progress:
    """Follows one piece of long work, in the thread that does it.

    ``report`` is called at most ten times a second. ``canceled`` says whether the work should end.
    """

    def __init__(self, report: Report | None = None, canceled: Callable[[], bool] | None = None) -> None:
        self._report = report
        self._canceled = canceled
        self._total: int | None = None
        self._done = 0
        self._next = 0.0

    def begin(self, total: int | None) -> None:
        """Say how many records there are. Raises CanceledError."""
        self._total = total
        self.advance(0)

    def advance(self, count: int) -> None:
        """Say that ``count`` more records are done. Raises CanceledError."""
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
