"""The state machine of the queue: what each event does to the jobs, and what must be written."""

from __future__ import annotations

import functools
import json
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from bookq_gui.jobs.circuit import FIRST_PAUSE, QueueRules
from bookq_gui.jobs.journal import Commit, Journal
from bookq_gui.jobs.record import CANCELED, TIMED_OUT, Claim, JobRecord
from bookq_gui.jobs.retry_policy import (
    DETAILS_LENGTH,
    LONGEST_WAIT,
    MACHINE_PAUSE,
    MOST_MACHINE_FAULTS,
    WORKER_DEATHS,
    WORKER_DIED,
    backoff,
    too_much,
    with_attempt,
)
from bookq_gui.jobs.schedule import Schedule
from bookq_gui.model.job import (
    OPEN,
    AlsoSatisfied,
    Attempt,
    Finished,
    GaveUp,
    JobError,
    MachineFault,
    OpenBreaker,
    Outcome,
    QueueState,
    RetryLater,
    Status,
)
from bookq_gui.model.message import Message
from bookq_gui.model.validation import decoded

if TYPE_CHECKING:
    from bookq_gui.storage.store import Store

QUEUE = "queue:"
CLOCK_JUMP = 5.0
"""Seconds that the clock may be set back before due times follow."""
_CANCELED = Message("Canceled while it ran.")
_WORKER_DIED = Message("The worker that had this stopped; the attempt does not count.")

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T", bound="Transitions")


def locked(method: Callable[Concatenate[T, P], R]) -> Callable[Concatenate[T, P], R]:
    """Have ``method`` run under the lock, and wake the workers that wait for a job."""

    def run(self: T, /, *args: P.args, **options: P.kwargs) -> R:
        with self.lock:
            try:
                return method(self, *args, **options)
            finally:
                self.wake_workers()

    functools.update_wrapper(run, method)
    return run


class Transitions:
    """The jobs of one store, and the outcomes of their attempts. Thread-safe.

    Other threads call ``on_commit`` with each commit, once it is on disk, and ``on_stage`` with the id of a
    job and what is being done for it. ``on_success`` is given the id of a job and the outcome of its
    successful attempt, and returns the outcome that counts, in the order of the commits. ``wall`` are seconds
    since 1970, ``steady`` is a clock that never jumps. ``pace`` is a factor on the delays.
    """

    def __init__(
        self,
        store: Store,
        rules: Mapping[str, QueueRules],
        *,
        on_commit: Callable[[Commit], None] | None = None,
        on_stage: Callable[[str, Message], None] = lambda _job_id, _text: None,
        on_success: Callable[[str, Finished], Finished] | None = None,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
        pace: float = 1.0,
    ) -> None:
        self.lock = threading.Lock()
        self.ready = threading.Condition(self.lock)
        self.sleeping = 0
        self._store = store
        self._schedule = Schedule(dict(rules))
        self._journal = Journal(store, self.lock, on_commit)
        self._claims: dict[str, Claim] = {}
        self._orphans: set[Claim] = set()
        """Attempts that no longer count, whose workers are not back yet."""
        self._returned: deque[Claim] = deque()
        """Attempts that workers elsewhere began and a worker of this process is to go on with."""
        self._on_stage = on_stage
        self._on_success = on_success
        self._wall = wall
        self._steady = steady
        self._clock_offset = wall() - steady()
        self._pace = pace
        self._satisfied: dict[str, list[AlsoSatisfied]] = {}
        self._machine_faults: dict[str, tuple[int, int]] = {}
        self._successes = 0

    def wake_workers(self) -> None:
        """Have waiting claims look again. The caller holds the lock."""
        if self.sleeping:
            self.ready.notify_all()

    def _known(self, job_ids: Iterable[str]) -> list[JobRecord]:
        """The records of these ids that exist, each once, in the order given."""
        records = self._schedule.records
        return [records[job_id] for job_id in dict.fromkeys(job_ids) if job_id in records]

    def _finish(self, labels: Mapping[str, str]) -> int:
        count = 0
        for record in self._known(labels):
            if record.status is not Status.FINISHED:
                self._orphan(record)
                more = record.own()
                more.label = labels[record.id]
                more.error = None
                self._close(record, Status.FINISHED)
                more.crashes = 0
                count += 1
        return count

    # Attempts

    def _start(self, record: JobRecord, token: str = "") -> Claim:
        """Turn a job that the schedule gave into a running attempt."""
        more = record.own()
        more.attempts += 1
        more.started_at = self._wall()
        more.out = token
        self._schedule.move(record, Status.STARTED)
        claim = Claim(record, record.job(), self._steady(), self._on_stage)
        self._claims[record.id] = claim
        self._journal.changed(record)
        if self._schedule.lane(record.queue).breaker.half_open:
            # People see the probe, and after a crash with the clock set back no old pause is found.
            self._keep_breaker(record.queue)
        return claim

    def _counts(self, claim: Claim) -> bool:
        """Whether the claim still counts. If it does not, this call ends it."""
        if self._claims.get(claim.record.id) is claim:
            return True
        if claim in self._orphans:
            self._orphans.remove(claim)
            self._release(claim.record, answered=False)
        return False

    def _running(self) -> list[Claim]:
        """All attempts that have not been reported, with those that no longer count."""
        return [*self._claims.values(), *self._orphans]

    def _end(self, claim: Claim, outcome: Outcome) -> None:
        """Take the outcome of an attempt that counts."""
        record = claim.record
        if isinstance(outcome, MachineFault):
            if not self._is_too_much(record):
                self._break(claim, outcome.error, None, first=MACHINE_PAUSE)
                return
            outcome = too_much(outcome.error)
        if isinstance(outcome, OpenBreaker):
            self._break(claim, outcome.error, outcome.seconds, first=FIRST_PAUSE)
            return
        if isinstance(outcome, Finished):
            # First: if it raises, everything stays as it is.
            if self._on_success is not None:
                outcome = self._on_success(record.id, outcome)
            self._successes += 1
            self._machine_faults.pop(record.id, None)
        breaker = self._schedule.lane(record.queue).breaker
        outage = None if isinstance(outcome, Finished) or not outcome.outage else outcome.error
        if breaker.note(record.id, outage) and outage is not None:
            breaker.open(self._wall(), outage, None, first=FIRST_PAUSE * self._pace)
            self._leave(claim, answered=False)
            self._keep_breaker(record.queue)
        else:
            self._leave(claim, answered=True)
        record.own().crashes = 0
        if isinstance(outcome, Finished):
            self._succeed(record, outcome)
        else:
            self._fail(claim, outcome)

    def _end_stopped(self, claim: Claim, limit: float = 0.0) -> None:
        """The attempt ended because it was asked to; ``limit`` is the time in seconds it broke, if it did."""
        if claim.stop == CANCELED:
            self._leave(claim, answered=False)
            self._note_attempt(claim, JobError(CANCELED, _CANCELED))
            self._close(claim.record, Status.CANCELED)
        elif claim.stop == TIMED_OUT:
            self._end(claim, RetryLater(error=_timeout_error(limit)))
        else:
            self._put_back(claim)

    def _put_back(self, claim: Claim) -> None:
        """Queue the job again where it stood; the attempt does not count."""
        record = claim.record
        self._leave(claim, answered=False)
        more = record.own()
        more.attempts -= 1
        more.started_at = None
        self._schedule.move(record, Status.QUEUED)
        self._journal.changed(record)

    def _blame(self, claim: Claim) -> None:
        """Queue a job again whose worker elsewhere died while it had no other. After some deaths it fails."""
        record = claim.record
        self._note_attempt(claim, JobError(WORKER_DIED, _WORKER_DIED))
        times = sum(attempt.kind == WORKER_DIED for attempt in record.extras.history)
        if times < WORKER_DEATHS:
            self._put_back(claim)
            return
        self._leave(claim, answered=False)
        message = Message("Workers stopped {times} times while working on this.", times=times)
        record.own().error = JobError(WORKER_DIED, message)
        self._close(record, Status.FAILED)

    def _succeed(self, record: JobRecord, outcome: Finished) -> None:
        more = record.own()
        if outcome.label:
            more.label = outcome.label
        if outcome.records:
            self._journal.keep(outcome.records)
        more.error = None
        if outcome.delete_on_success:
            self._schedule.remove(record)
            self._journal.removed(record.id)
        else:
            self._close(record, Status.FINISHED)
        if outcome.also_satisfies:
            self._satisfy(record, outcome.also_satisfies)

    def _satisfy(self, record: JobRecord, others: Iterable[str]) -> None:
        before = [other.job() for other in self._known(others) if other.status is not Status.FINISHED]
        self._finish(dict.fromkeys((job.id for job in before), record.extras.label))
        records = self._schedule.records
        satisfied = [AlsoSatisfied(record.id, job, records[job.id].job()) for job in before]
        if satisfied:
            self._satisfied.setdefault(record.id, []).extend(satisfied)

    def _fail(self, claim: Claim, outcome: RetryLater | GaveUp) -> None:
        record, error = claim.record, outcome.error
        more = record.own()
        more.error = JobError(error.kind, error.message, error.details[:DETAILS_LENGTH])
        self._note_attempt(claim, error)
        limit = more.max_attempts
        if isinstance(outcome, RetryLater) and outcome.max_attempts is not None:
            limit = min(limit, outcome.max_attempts)
        if isinstance(outcome, GaveUp) or more.attempts >= limit:
            self._close(record, Status.FAILED)
            return
        delay = backoff(more.attempts) * self._pace if outcome.delay is None else outcome.delay
        self._schedule.move(record, Status.SCHEDULED, due_at=self._wall() + delay)
        self._journal.changed(record)

    def _break(self, claim: Claim, error: JobError, seconds: float | None, *, first: float) -> None:
        """Open the circuit breaker of the job's queue. The attempt is not charged."""
        record = claim.record
        breaker = self._schedule.lane(record.queue).breaker
        was_probe = breaker.half_open
        breaker.open(self._wall(), error, seconds, first=first * self._pace)
        more = record.own()
        more.error = error
        if more.history and more.history[-1].kind == error.kind:
            # Many probes in a row fail alike; one attempt in the history is enough.
            more.history = more.history[:-1]
        self._note_attempt(claim, error)
        if was_probe:
            # The next probe is another job: a job that is always refused must not block the queue.
            record.sequence = self._schedule.next_sequence()
        self._put_back(claim)
        self._keep_breaker(record.queue)

    def _is_too_much(self, record: JobRecord) -> bool:
        """Count a shortage of the machine during a job. True if the job is to blame.

        It is if shortages go on while other jobs finish, or while there is no other job.
        """
        count, successes = self._machine_faults.get(record.id, (0, -1))
        counts = self._schedule.lane(record.queue).counts
        if successes != self._successes or sum(counts[status] for status in OPEN) == 1:
            count += 1
        self._machine_faults[record.id] = (count, self._successes)
        return count > MOST_MACHINE_FAULTS

    def _close(self, record: JobRecord, status: Status) -> None:
        self._schedule.move(record, status, finished_at=self._wall())
        self._journal.changed(record)

    def _leave(self, claim: Claim, *, answered: bool) -> None:
        del self._claims[claim.record.id]
        self._clear_token(claim)
        self._release(claim.record, answered=answered)

    def _release(self, record: JobRecord, *, answered: bool) -> None:
        if self._schedule.release(record, answered=answered):
            self._keep_breaker(record.queue)

    def _orphan(self, record: JobRecord) -> None:
        """Let a running attempt no longer count. It stays in flight until its worker reports.

        Workers elsewhere are not waited for.
        """
        claim = self._claims.pop(record.id, None)
        if claim is None:
            return
        claim.stop = CANCELED
        if claim.out:
            self._clear_token(claim)
            self._release(record, answered=False)
        else:
            self._orphans.add(claim)

    def _clear_token(self, claim: Claim) -> None:
        if claim.out:
            claim.record.own().out = ""

    def _note_attempt(self, claim: Claim, error: JobError) -> None:
        more = claim.record.own()
        attempt = Attempt(
            number=more.attempts,
            started_at=more.started_at or 0.0,
            seconds=round(self._steady() - claim.started, 3),
            kind=error.kind,
            message=error.message,
        )
        more.history = with_attempt(more.history, attempt)

    def _follow_clock(self, steady: float, wall: float) -> None:
        """Move all due times if the clock was set back: they would be hours away."""
        offset = wall - steady
        back = offset - self._clock_offset
        self._clock_offset = offset
        if back >= -CLOCK_JUMP:
            return
        for record in self._schedule.shift(back):
            self._journal.changed(record)
        for name, lane in self._schedule.lanes.items():
            if lane.breaker.open_until:
                self._keep_breaker(name)

    # Circuit breakers

    def _state(self, name: str) -> QueueState:
        breaker = self._schedule.lane(name).breaker
        return QueueState(
            name=name,
            paused=breaker.paused,
            open_until=breaker.open_until,
            reason=breaker.reason,
            half_open=breaker.half_open,
            in_flight=breaker.in_flight,
            limit=breaker.rules.limit,
            interval=breaker.rules.interval,
        )

    def _keep_breaker(self, name: str) -> None:
        """Have the state of a breaker written. A half-open one sends its probe again after a restart."""
        breaker = self._schedule.lane(name).breaker
        reason = breaker.reason
        record = {
            "paused": breaker.paused,
            "cooling_until": 0.0 if breaker.half_open else breaker.open_until,
            "failed_probes": breaker.failed_probes,
            "reason": [reason.kind, reason.message.to_data(), reason.details] if reason else None,
        }
        self._journal.keep({QUEUE + name: json.dumps(record, ensure_ascii=False)})

    def _restore_breaker(self, name: str, text: str) -> None:
        """Restore the state of a breaker from disk. A text that cannot be read is replaced."""
        try:
            record = decoded(text)
            paused, probes = bool(record["paused"]), int(record["failed_probes"])
            until = record["cooling_until"]
            if until is not None:
                until = min(float(until), self._wall() + LONGEST_WAIT)
            reason = None
            if record["reason"]:
                kind, message, details = record["reason"]
                reason = JobError(_text(kind), Message.from_data(message), _text(details))
        except (ValueError, KeyError, TypeError, OverflowError):
            self._keep_breaker(name)
            return
        breaker = self._schedule.lane(name).breaker
        breaker.paused, breaker.failed_probes = paused, probes
        breaker.open_until, breaker.reason = until, reason


def _timeout_error(limit: float) -> JobError:
    return JobError(
        "timeout",
        Message(
            "This took longer than {seconds} seconds and was stopped. If that happens again and again, "
            "allow a job more time in the settings.",
            seconds=f"{limit:g}",
        ),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value
