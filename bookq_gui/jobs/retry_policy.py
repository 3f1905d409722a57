"""The rules of retries: how long to wait, when a job fails for good, which jobs are poison jobs."""

from __future__ import annotations

import errno
import random
import traceback

from bookq_gui.jobs.record import NO_EXTRAS, JobRecord
from bookq_gui.model.job import Attempt, GaveUp, JobError, MachineFault, Status
from bookq_gui.model.message import Message

BASE_DELAY = 10.0
LONGEST_DELAY = 900.0
SHORTEST_DELAY = 2.0
LONGEST_WAIT = 24 * 3600.0
"""A job that is due later than in this time was scheduled before the clock was set back."""
CRASHES_IN_A_ROW = 3
CRASHES_IN_ALL = 8
MACHINE_PAUSE = 15.0
"""Seconds a queue pauses first when the machine lacks something; doubled by each failed probe."""
MOST_MACHINE_FAULTS = 3
HISTORY_LENGTH = 20
DETAILS_LENGTH = 8_000

WORKER_DEATHS = 3

CRASHED = "crashed"
MACHINE = "machine"
WORKER_DIED = "worker-died"
_SHORTAGES = frozenset({errno.ENOMEM, errno.EMFILE, errno.ENFILE, errno.EAGAIN})
_DEEPEST = 8
_NO_MEMORY = Message("no memory")
_NO_THREADS = Message("no threads")
_NO_HANDLES = Message("no file handles")
_INTERRUPTED = Message("bookq ended in the middle of this attempt; it does not count.")


def backoff(attempt: int, *, draw: float | None = None) -> float:
    """Seconds to wait after failed attempt number ``attempt`` (from 1): exponential, full jitter.

    ``draw`` in [0, 1) stands in for the random draw.
    """
    ceiling = min(BASE_DELAY * 2.0 ** min(attempt - 1, 20), LONGEST_DELAY)
    chance = random.random() if draw is None else draw
    return max(SHORTEST_DELAY, ceiling * chance)


def with_attempt(history: tuple[Attempt, ...], attempt: Attempt) -> tuple[Attempt, ...]:
    """The history with one more attempt, the oldest dropped if it grows too long."""
    return (*history, attempt)[-HISTORY_LENGTH:]


def outcome_of(error: BaseException) -> GaveUp | MachineFault:
    """The outcome of an attempt that raised ``error``: a shortage of the machine, or a mistake of bookq."""
    missing = _shortage(error)
    details = "".join(traceback.format_exception(error))[:DETAILS_LENGTH]
    if missing:
        message = Message(
            "This computer has {what} left for bookq, so the queue waits. Close other programs; "
            "bookq tries again by itself.",
            what=missing,
        )
        return MachineFault(error=JobError(MACHINE, message, details))
    if isinstance(error, ImportError):
        message = Message(
            "A part of bookq cannot be loaded ({name}), so the queue waits. Close bookq and "
            "install it again; nothing in the queue is lost.",
            name=str(error.name or error),
        )
        return MachineFault(error=JobError(MACHINE, message, details))
    message = Message(
        "bookq made a mistake of its own here ({kind}). "
        "Please report it with the details; the other jobs go on.",
        kind=type(error).__name__,
    )
    return GaveUp(error=JobError("internal", message, details))


def too_much(error: JobError) -> GaveUp:
    """The outcome of a job that causes the shortage ``error`` each time."""
    message = Message(
        "This needs more memory or files than this computer has for bookq. Close other programs, "
        "then retry it."
    )
    return GaveUp(error=JobError(MACHINE, message, error.details))


def _shortage(error: BaseException) -> Message | None:
    """What the machine lacks; None if that does not cause ``error``."""
    cause: BaseException | None = error
    for _ in range(_DEEPEST):
        if cause is None:
            break
        if isinstance(cause, MemoryError):
            return _NO_MEMORY
        if isinstance(cause, RuntimeError) and "can't start new thread" in str(cause):
            return _NO_THREADS
        if isinstance(cause, OSError) and cause.errno in _SHORTAGES:
            return _NO_MEMORY if cause.errno in (errno.ENOMEM, errno.EAGAIN) else _NO_HANDLES
        cause = cause.__cause__ or cause.__context__
    return None


def is_poison(crashes_in_a_row: int, history: tuple[Attempt, ...]) -> bool:
    """Whether bookq dies because this job runs.

    It does after three deaths in a row with the job in flight. A death without it starts the count again, so
    killing the process from outside blames no job. The count of all deaths finds two poison jobs in turn.
    """
    in_all = sum(attempt.kind == CRASHED for attempt in history)
    return crashes_in_a_row >= CRASHES_IN_A_ROW or in_all >= CRASHES_IN_ALL


def recover(records: list[JobRecord], now: float) -> tuple[list[JobRecord], list[Message]]:
    """Queue the jobs again that were started when bookq died, and let poison jobs fail.

    Jobs of workers elsewhere stay started, because these workers did not die. Attempts are not charged.
    Returns the jobs that changed, and messages for the user.
    """
    # Most jobs of a long queue have only waited so far.
    begun = [record for record in records if record.extras is not NO_EXTRAS]
    interrupted = [record for record in begun if record.status is Status.STARTED and not record.extras.out]
    changed = list(interrupted)
    for record in begun:
        due_at = record.extras.due_at
        if due_at is not None and due_at > now + LONGEST_WAIT:
            record.own().due_at = now + LONGEST_WAIT
            changed.append(record)
    if not interrupted:
        return changed, []
    for record in begun:
        if record.extras.crashes and record.status is not Status.STARTED:
            record.own().crashes = 0
            changed.append(record)
    last = max(record.sequence for record in records)
    notices: list[Message] = []
    for record in interrupted:
        _interrupt(record)
        more = record.own()
        if is_poison(more.crashes, more.history):
            message = Message(
                "bookq stopped unexpectedly {times} times while working on this. It was set aside; "
                "retry it alone, and if it happens again please report it.",
                times=more.crashes,
            )
            record.status = Status.FAILED
            more.error = JobError(CRASHED, message)
            more.finished_at = now
            more.crashes = 0
            notices.append(Message("{job}: {message}", job=more.label or record.source, message=message))
        else:
            # Behind the others: if this is a poison job, they are done first.
            last += 1
            record.sequence = last
            record.status = Status.QUEUED
    return changed, notices


def _interrupt(record: JobRecord) -> None:
    more = record.own()
    more.crashes += 1
    attempt = Attempt(
        number=more.attempts,
        started_at=more.started_at or 0.0,
        seconds=0.0,
        kind=CRASHED,
        message=_INTERRUPTED,
    )
    more.history = with_attempt(more.history, attempt)
    more.attempts -= 1
    more.started_at = None
