"""What a job is, how one attempt at it can end, and what is told when it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


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
    message: str
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
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One piece of work, as it is on disk. Times are seconds since 1970 (UTC); None: not yet."""

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
    """The attempts that did not finish the job; see `timeline`."""

    @property
    def timeline(self) -> tuple[Attempt, ...]:
        """Every attempt that ended: those of ``history``, and the one that finished the job."""
        if self.status is not Status.FINISHED or self.started_at is None or self.finished_at is None:
            return self.history
        seconds = round(self.finished_at - self.started_at, 3)
        return (*self.history, Attempt(self.attempts, self.started_at, seconds))

    @property
    def name(self) -> str:
        """What to call the job on the screen: its label, else where it comes from."""
        return self.label or self.source


@dataclass(frozen=True, slots=True, kw_only=True)
class NewJob:
    """A job to enqueue. A higher ``priority`` goes first; ``label`` is shown until the job knows better."""

    id: str
    queue: str
    source: str
    label: str = ""
    priority: int = 0
    max_attempts: int = 5


@dataclass(frozen=True, slots=True)
class FinishedBesides:
    """That the job ``by`` did the work of another one as well: how that stood ``before``, and ``after``."""

    by: str
    before: Job
    after: Job


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The attempt did its work: ``records`` (key to text) are committed together with the job.

    ``label`` replaces the job's. ``also_finishes`` are jobs whose work this one did as well (a
    saved page of a book that waits to be fetched); ``follow_ups`` are enqueued in the same commit.
    ``forget`` takes the job off the queue, for work that nobody wants to see a row of. ``gives_way``:
    where what is kept already is newer, that stays.
    """

    records: Mapping[str, str | None] = field(default_factory=dict)
    label: str = ""
    also_finishes: tuple[str, ...] = ()
    follow_ups: tuple[NewJob, ...] = ()
    forget: bool = False
    gives_way: bool = False


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
class CoolDown:
    """The other side wants no requests now, or there is no network: the whole queue waits.

    Charges no attempt. ``seconds`` None: a pause that grows while probes keep failing.
    """

    error: JobError
    seconds: float | None = None


class Stopped(Exception):  # noqa: N818 - not a fault: the job was asked to stop
    """Raised by `Progress.check` when the job is to end now: canceled, out of time, or shutting down."""


class Progress(Protocol):
    """What a handler is given to tell how far it is and to learn that it should stop."""

    def stage(self, text: str) -> None:
        """Tell people what is being done now ("Fetching, 212 kB")."""

    def check(self) -> None:
        """Raise `Stopped` if the job is to end now. To be called every second or so."""


Outcome = Finished | RetryLater | GaveUp | CoolDown


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueState:
    """A named queue as people see it. Times are seconds since 1970; None: not now.

    ``reason`` says why the queue cools down; ``probing`` that one request is out to see whether
    the other side answers again.
    """

    name: str
    paused: bool = False
    cooling_until: float | None = None
    reason: JobError | None = None
    probing: bool = False
    in_flight: int = 0
    limit: int = 1
    interval: float = 0.0
