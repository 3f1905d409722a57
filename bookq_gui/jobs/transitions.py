"""The state machine of the queue: what each event does to the jobs, and what must be written."""

from __future__ import annotations

import functools
import json
import threading
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import islice
from typing import Any, Concatenate, ParamSpec, TypeVar

from bookq_gui.jobs.circuit import FIRST_PAUSE, QueueRules
from bookq_gui.jobs.claim import CANCELED, TIMED_OUT, Claim
from bookq_gui.jobs.journal import Commit, Journal
from bookq_gui.jobs.record import JobRecord
from bookq_gui.jobs.retry_policy import (
    DETAILS_LENGTH,
    LONGEST_WAIT,
    MACHINE_PAUSE,
    MOST_MACHINE_FAULTS,
    backoff,
    too_much,
    with_attempt,
)
from bookq_gui.jobs.schedule import Schedule
from bookq_gui.model.job import (
    OPEN,
    AlsoSatisfied,
    Attempt,
    CoolDown,
    Finished,
    GaveUp,
    Job,
    JobError,
    MachineFault,
    NewJob,
    Outcome,
    QueueState,
    QueueStatistics,
    RetryLater,
    Status,
)
from bookq_gui.model.message import Message, data_of, sentence_from
from bookq_gui.model.validation import decoded
from bookq_gui.storage.database import Changes
from bookq_gui.storage.store import Store

QUEUE = "queue:"
SINCE = "meta:since"
MOST_A_LOCK = 2_000
"""So many jobs are enqueued before others get the lock."""
Also = Callable[[], Changes]
"""Makes records to be committed together with jobs; called under the lock of the queue."""
_CANCELED = Message("Canceled while it ran.")
_WAITING = (Status.QUEUED, Status.SCHEDULED)

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
    """All jobs of one store, and everything that changes them. Thread-safe.

    Changes are acknowledged through ``on_commit`` when they are on disk. ``on_success`` is given the id of
    a job and the outcome of its successful attempt, and returns the outcome that counts, in the order of
    the commits. ``pace`` is a factor on the delays.
    """

    def __init__(
        self,
        store: Store,
        rules: Mapping[str, QueueRules],
        *,
        on_commit: Callable[[Commit], None] | None,
        on_stage: Callable[[str, Message | str], None],
        on_success: Callable[[str, Finished], Finished] | None,
        wall: Callable[[], float],
        steady: Callable[[], float],
        pace: float,
    ) -> None:
        self.lock = threading.Lock()
        self.ready = threading.Condition(self.lock)
        self.sleeping = 0
        self._schedule = Schedule(dict(rules))
        self._journal = Journal(store, self.lock, on_commit)
        self._claims: dict[str, Claim] = {}
        self._orphans: set[Claim] = set()
        self._on_stage = on_stage
        self._on_success = on_success
        self._wall = wall
        self._steady = steady
        self._pace = pace
        self._satisfied: dict[str, list[AlsoSatisfied]] = {}
        self._machine_faults: dict[str, tuple[int, int]] = {}
        self._successes = 0

    def wake_workers(self) -> None:
        """Have waiting claims look again. To be called under the lock."""
        if self.sleeping:
            self.ready.notify_all()

    # Looking

    @locked
    def job(self, job_id: str) -> Job | None:
        """One job, None if there is none."""
        record = self._schedule.records.get(job_id)
        return record.job() if record else None

    def status_of(self, job_id: str) -> Status | None:
        """The status of one job; cheap enough for every line of a paste while it is typed."""
        record = self._schedule.records.get(job_id)
        return record.status if record else None

    def jobs(self) -> tuple[Job, ...]:
        """All jobs of the listed queues, in the order they were added."""
        with self.lock:
            lanes = self._schedule.lanes
            records = [
                one for one in self._schedule.records.values() if lanes[one.queue].breaker.rules.listed
            ]
        made: list[Job] = []
        records.sort(key=lambda record: record.sequence)
        for at in range(0, len(records), MOST_A_LOCK):
            with self.lock:
                made += [record.job() for record in records[at : at + MOST_A_LOCK]]
        return tuple(made)

    @locked
    def open_jobs(self, *, aside: Collection[str] = ()) -> int:
        """How many jobs have something to do and are not held by a pause; without the queues ``aside``."""
        lanes = [lane for name, lane in self._schedule.lanes.items() if name not in aside]
        return sum(
            lane.counts[status]
            for lane in lanes
            for status in ({Status.STARTED} if lane.breaker.paused else OPEN)
        )

    @locked
    def waiting(self, queue: str) -> int:
        """About how many jobs of a queue are ready to start; 0 is exact."""
        lane = self._schedule.lane(queue)
        return lane.counts[Status.QUEUED] if lane.ready() is not None else 0

    @locked
    def queue_state(self, name: str) -> QueueState:
        """The queue ``name`` as people see it."""
        return self._state(name)

    @locked
    def queues(self) -> tuple[QueueState, ...]:
        """All queues."""
        return tuple(self._state(name) for name in self._schedule.lanes)

    @locked
    def statistics(self) -> QueueStatistics:
        """How far the present run of jobs is. It outlives a restart."""
        lanes = [lane for lane in self._schedule.lanes.values() if lane.breaker.rules.listed]
        open_ = {status: sum(lane.counts[status] for lane in lanes) for status in OPEN}
        ended = self._schedule.ended
        return QueueStatistics(
            waiting=open_[Status.QUEUED],
            retrying=open_[Status.SCHEDULED],
            started=open_[Status.STARTED],
            finished=ended[Status.FINISHED],
            failed=ended[Status.FAILED],
            canceled=ended[Status.CANCELED],
            since=self._schedule.since or None,
        )

    # Adding

    def enqueue(self, jobs: Iterable[NewJob], also: Also | None = None) -> tuple[list[str], list[str]]:
        """Add the jobs that are not there yet. Returns the ids added and those already there.

        ``also`` is called once in the order of the commits; its records are committed together with the first
        of the jobs.
        """
        added: list[str] = []
        known: list[str] = []
        rest = iter(jobs)
        some = list(islice(rest, MOST_A_LOCK))
        while some or also is not None:
            self._enqueue(some, added, known, also)
            also = None
            some = list(islice(rest, MOST_A_LOCK))
        return added, known

    @locked
    def _enqueue(self, jobs: list[NewJob], added: list[str], known: list[str], also: Also | None) -> None:
        if also is not None:
            self._journal.keep(also())
        schedule, now = self._schedule, self._wall()
        for job in jobs:
            if job.id in schedule.records:
                known.append(job.id)
                continue
            if not added:
                self._begin_run_if_idle(now)
            record = JobRecord.of(job, schedule.next_sequence(), now)
            schedule.add(record)
            self._journal.changed(record)
            added.append(job.id)

    @locked
    def restore(self, jobs: Iterable[Job]) -> int:
        """Add jobs that were removed, as they were. Returns how many."""
        return sum([self._restore(job) for job in jobs])

    @locked
    def import_jobs(self, jobs: Iterable[Job]) -> int:
        """Add jobs of another store behind all others, in the order given. Returns how many were new.

        Those that ran there wait here. That one ended that bookq, as ``crashes`` may say, is no reason to
        suspect it here.
        """
        return sum([self._import(job) for job in jobs])

    @locked
    def finish(self, labels: Mapping[str, str]) -> int:
        """Finish jobs whose work is done by other means; ``labels`` by their ids. Returns how many."""
        return self._finish(labels)

    @locked
    def complete(self, job_ids: Iterable[str], outcome: Finished) -> int:
        """Finish jobs that have not finished with the ``outcome`` of work done elsewhere. Returns how many.

        Its records are committed together with the jobs. Nothing is kept if no job was left to finish.
        """
        open_ids = [record.id for record in self._known(job_ids) if record.status is not Status.FINISHED]
        if not open_ids:
            return 0
        if self._on_success is not None:
            outcome = self._on_success(open_ids[0], outcome)
        self._journal.keep(outcome.records)
        return self._finish(dict.fromkeys(open_ids, outcome.label))

    def _restore(self, job: Job) -> bool:
        if job.id in self._schedule.records:
            return False
        if job.status in OPEN:
            self._begin_run_if_idle(self._wall())
        self._add(JobRecord.restored(job))
        return True

    def _import(self, job: Job) -> bool:
        if job.id in self._schedule.records:
            return False
        now = self._wall()
        if job.status in OPEN:
            self._begin_run_if_idle(now)
        record = JobRecord.restored(job)
        record.sequence = self._schedule.next_sequence()
        more = record.own()
        more.priority = more.crashes = 0
        more.attempts = max(more.attempts, 0)
        if record.status is Status.SCHEDULED:
            more.due_at = now if more.due_at is None else min(more.due_at, now + LONGEST_WAIT)
        else:
            more.due_at = None
        self._add(record)
        return True

    def _add(self, record: JobRecord) -> None:
        self._schedule.add(record)
        self._journal.changed(record)

    def _finish(self, labels: Mapping[str, str]) -> int:
        count = 0
        for record in self._known(labels):
            if record.status is not Status.FINISHED:
                self._orphan(record)
                more = record.own()
                more.label = labels[record.id]
                more.crashes = 0
                more.error = None
                self._close(record, Status.FINISHED)
                count += 1
        return count

    # What people do

    @locked
    def retry(self, job_ids: Iterable[str]) -> int:
        """Queue failed, canceled and finished jobs again, and scheduled ones now. Returns how many.

        They go before all others: a person asked for them just now.
        """
        records = [
            record for record in self._known(job_ids) if record.status not in (Status.QUEUED, Status.STARTED)
        ]
        if records:
            self._begin_run_if_idle(self._wall())
        for record in records:
            more = record.own()
            if record.status is not Status.SCHEDULED:
                more.attempts = 0
                more.error = None
                more.history = ()
            more.crashes = 0
            more.started_at = None
            self._machine_faults.pop(record.id, None)
            self._schedule.move(record, Status.QUEUED)
        return self._to_front(records)

    def retry_all_failed(self) -> int:
        """Queue all failed jobs again. Returns how many."""
        return self.retry(self._ids({Status.FAILED}))

    @locked
    def cancel(self, job_ids: Iterable[str]) -> int:
        """Cancel waiting jobs, and ask running ones to stop. Returns how many."""
        count = 0
        for record in self._known(job_ids):
            if record.status is Status.STARTED:
                self._claims[record.id].stop = CANCELED
            elif record.status in OPEN:
                self._close(record, Status.CANCELED)
            else:
                continue
            count += 1
        return count

    def cancel_waiting(self, queue: str | None = None) -> tuple[Job, ...]:
        """Cancel all jobs that wait, in all listed queues or in one. Returns them as they were."""
        before: list[Job] = []
        ids = self._ids(_WAITING, queue)
        for at in range(0, len(ids), MOST_A_LOCK):
            before += self._cancel_waiting(ids[at : at + MOST_A_LOCK])
        return tuple(before)

    @locked
    def _cancel_waiting(self, job_ids: list[str]) -> list[Job]:
        before = []
        for record in self._known(job_ids):
            if record.status in _WAITING:
                before.append(record.job())
                self._close(record, Status.CANCELED)
        return before

    def remove(self, job_ids: Iterable[str]) -> tuple[Job, ...]:
        """Delete jobs; running ones are asked to stop. Returns them as they were, for `restore`."""
        gone: list[Job] = []
        rest = iter(job_ids)
        while some := list(islice(rest, MOST_A_LOCK)):
            gone += self._remove_some(some)
        return tuple(gone)

    @locked
    def _remove_some(self, job_ids: list[str]) -> list[Job]:
        return self._remove(job_ids)

    def clear(self, statuses: Iterable[Status], queue: str | None = None) -> tuple[Job, ...]:
        """Delete all jobs of these statuses (and of one queue, if named). Returns them."""
        return self.remove(self._ids(frozenset(statuses), queue, everything=True))

    @locked
    def undo_add(
        self, job_ids: Iterable[str], also: Also | None = None
    ) -> tuple[tuple[Job, ...], tuple[AlsoSatisfied, ...]]:
        """Delete jobs as `remove` does, and queue those again that they satisfied and nobody changed since.

        Returns them as they were, and what is undone of the others; for `redo_add`. ``also`` as in `enqueue`.
        """
        if also is not None:
            self._journal.keep(also())
        ids = list(dict.fromkeys(job_ids))
        gone = self._remove(ids)
        undone = []
        for one in (one for job_id in ids for one in self._satisfied.pop(job_id, ())):
            record = self._schedule.records.get(one.after.id)
            if record is not None and record.job() == one.after:
                self._replace(record, one.before)
                undone.append(one)
        return tuple(gone), tuple(undone)

    @locked
    def redo_add(
        self, jobs: Iterable[Job], undone: Iterable[AlsoSatisfied], also: Also | None = None
    ) -> None:
        """Undo `undo_add`. ``also`` as in `enqueue`."""
        if also is not None:
            self._journal.keep(also())
        for job in jobs:
            self._restore(job)
        for one in undone:
            record = self._schedule.records.get(one.after.id)
            if record is not None and record.status is not Status.FINISHED:
                self._orphan(record)
                self._replace(record, one.after)
                self._satisfied.setdefault(one.by, []).append(one)

    @locked
    def move_to_front(self, job_ids: Iterable[str]) -> int:
        """Put waiting jobs before all others, in the order given. Returns how many.

        Scheduled ones wait no longer: whoever moves them wants them done next. They keep their attempts.
        """
        return self._to_front(self._queued_now(job_ids))

    @locked
    def move_to_back(self, job_ids: Iterable[str]) -> int:
        """Put waiting jobs behind all others, in the order given. Returns how many. Due times stay."""
        records = [record for record in self._known(job_ids) if record.status in _WAITING]
        self._schedule.to_back(records)
        return self._write(records)

    @locked
    def move(self, job_ids: Iterable[str], before: str | None) -> int:
        """Put waiting jobs right before another one that waits in their queue; None: behind all others.

        In the order given. Scheduled ones wait no longer. Returns how many; 0 if ``before`` does not wait.
        """
        if before is None:
            records = self._queued_now(job_ids)
            self._schedule.to_back(records)
            return self._write(records)
        at = self._schedule.records.get(before)
        if at is None or at.status not in _WAITING:
            return 0
        ids = [record.id for record in self._known(job_ids) if record.queue == at.queue]
        records = self._queued_now(ids)
        if records:
            self._write(self._schedule.insert(records, at))
        return self._write(records)

    @locked
    def pause(self, queue: str | None = None) -> None:
        """Start nothing new in a queue (None: in all). What runs is finished."""
        self._set_paused(queue, paused=True)

    @locked
    def resume(self, queue: str | None = None) -> None:
        """Go on after `pause`."""
        self._set_paused(queue, paused=False)

    @locked
    def probe_now(self, queue: str) -> bool:
        """Have an open circuit breaker send its probe now. False if it is not open."""
        began = self._schedule.lane(queue).breaker.probe_now()
        if began:
            self._keep_breaker(queue)
        return began

    @locked
    def change_rules(self, rules: Mapping[str, QueueRules]) -> None:
        """Drain queues by other rules from now on."""
        for name, rule in rules.items():
            self._schedule.lane(name).breaker.rules = rule

    @locked
    def wake(self) -> None:
        """Have waiting claims look again (the store works again, a worker should stop)."""

    @locked
    def _ids(
        self, statuses: Collection[Status], queue: str | None = None, *, everything: bool = False
    ) -> list[str]:
        lanes = self._schedule.lanes
        records = [
            record
            for record in self._schedule.records.values()
            if record.status in statuses
            and (record.queue == queue if queue else everything or lanes[record.queue].breaker.rules.listed)
        ]
        records.sort(key=lambda record: record.sequence)
        return [record.id for record in records]

    def _known(self, job_ids: Iterable[str]) -> list[JobRecord]:
        """The records of these ids that exist, each once, in the order given."""
        records = self._schedule.records
        return [records[job_id] for job_id in dict.fromkeys(job_ids) if job_id in records]

    def _queued_now(self, job_ids: Iterable[str]) -> list[JobRecord]:
        records = [record for record in self._known(job_ids) if record.status in _WAITING]
        for record in records:
            if record.status is Status.SCHEDULED:
                self._schedule.move(record, Status.QUEUED)
        return records

    def _to_front(self, records: list[JobRecord]) -> int:
        self._schedule.to_front(records)
        return self._write(records)

    def _write(self, records: list[JobRecord]) -> int:
        for record in records:
            self._journal.changed(record)
        return len(records)

    def _remove(self, job_ids: Iterable[str]) -> list[Job]:
        gone = []
        for record in self._known(job_ids):
            gone.append(record.job())
            self._orphan(record)
            self._schedule.remove(record)
            self._journal.removed(record.id)
        return gone

    def _replace(self, record: JobRecord, job: Job) -> None:
        self._schedule.remove(record)
        self._restore(job)

    def _set_paused(self, queue: str | None, *, paused: bool) -> None:
        for name in [queue] if queue else list(self._schedule.lanes):
            breaker = self._schedule.lane(name).breaker
            if breaker.paused is not paused:
                breaker.paused = paused
                self._keep_breaker(name)

    def _begin_run_if_idle(self, now: float) -> None:
        lanes = self._schedule.lanes
        if not self._schedule.open_jobs(
            [name for name, lane in lanes.items() if not lane.breaker.rules.listed]
        ):
            self._schedule.begin_run(now)
            self._journal.keep({SINCE: repr(now)})

    # Attempts

    def _start(self, record: JobRecord) -> Claim:
        """Turn a job that the schedule gave into a running attempt."""
        more = record.own()
        more.attempts += 1
        more.started_at = self._wall()
        self._schedule.move(record, Status.STARTED)
        claim = Claim(record, record.job(), self._steady(), self._on_stage)
        self._claims[record.id] = claim
        self._journal.changed(record)
        if self._schedule.lane(record.queue).breaker.probing:
            # People see that the probe is out, and a crash with a clock set back finds no old pause.
            self._keep_breaker(record.queue)
        return claim

    def _counts(self, claim: Claim) -> bool:
        """Whether the claim still counts. One that does not is over with this call."""
        if self._claims.get(claim.record.id) is claim:
            return True
        if claim in self._orphans:
            self._orphans.remove(claim)
            self._release(claim.record, answered=False)
        return False

    def _running(self) -> list[Claim]:
        """All attempts whose workers are not back, those that no longer count included."""
        return [*self._claims.values(), *self._orphans]

    def _end(self, claim: Claim, outcome: Outcome) -> None:
        """Take the outcome of an attempt that counts."""
        record = claim.record
        if isinstance(outcome, MachineFault):
            if not self._is_too_much(record):
                self._break(claim, outcome.error, None, first=MACHINE_PAUSE)
                return
            outcome = too_much(outcome.error)
        if isinstance(outcome, CoolDown):
            self._break(claim, outcome.error, outcome.seconds, first=FIRST_PAUSE)
            return
        if isinstance(outcome, Finished):
            # First, since what it raises must leave everything as it is.
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

    def _end_stopped(self, claim: Claim, limit: float) -> None:
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
        """The attempt does not count: the job waits again where it stood."""
        record = claim.record
        self._leave(claim, answered=False)
        more = record.own()
        more.attempts -= 1
        more.started_at = None
        self._schedule.move(record, Status.QUEUED)
        self._journal.changed(record)

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
        was_probe = breaker.probing
        breaker.open(self._wall(), error, seconds, first=first * self._pace)
        more = record.own()
        more.error = error
        if more.history and more.history[-1].kind == error.kind:
            # Probe after probe says the same; one line of history is enough.
            more.history = more.history[:-1]
        self._note_attempt(claim, error)
        if was_probe:
            # The next probe is another job: one that is always refused must not block the queue.
            record.sequence = self._schedule.next_sequence()
        self._put_back(claim)
        self._keep_breaker(record.queue)

    def _is_too_much(self, record: JobRecord) -> bool:
        """Count a shortage met by a job. True if it meets them again and again while others finish.

        Or while there are no others. As long as all meet them, it is no fault of one.
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
        self._release(claim.record, answered=answered)

    def _release(self, record: JobRecord, *, answered: bool) -> None:
        if self._schedule.release(record, answered=answered):
            self._keep_breaker(record.queue)

    def _orphan(self, record: JobRecord) -> None:
        """Let a running attempt no longer count. It stays in flight until its worker comes back."""
        claim = self._claims.pop(record.id, None)
        if claim is not None:
            claim.stop = CANCELED
            self._orphans.add(claim)

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

    def _shift(self, seconds: float) -> None:
        """Move all due times: the clock was set back, and they would be hours away."""
        self._write(self._schedule.shift(seconds))
        for name, lane in self._schedule.lanes.items():
            if lane.breaker.open_until:
                self._keep_breaker(name)

    # Circuit breakers

    def _state(self, name: str) -> QueueState:
        breaker = self._schedule.lane(name).breaker
        return QueueState(
            name=name,
            paused=breaker.paused,
            cooling_until=breaker.open_until,
            reason=breaker.reason,
            probing=breaker.probing,
            in_flight=breaker.in_flight,
            limit=breaker.rules.limit,
            interval=breaker.rules.interval,
        )

    def _keep_breaker(self, name: str) -> None:
        """Have the state of a breaker written; one that is probing will probe again after a restart."""
        breaker = self._schedule.lane(name).breaker
        reason = breaker.reason
        record = {
            "paused": breaker.paused,
            "cooling_until": 0.0 if breaker.probing else breaker.open_until,
            "failed_probes": breaker.failed_probes,
            "reason": [reason.kind, data_of(reason.message), reason.details] if reason else None,
        }
        self._journal.keep({QUEUE + name: json.dumps(record, ensure_ascii=False)})

    def _restore_breaker(self, name: str, text: str) -> None:
        """Restore the state of a breaker from disk; one that is not ours is written anew."""
        try:
            record = decoded(text)
            paused, probes = bool(record["paused"]), int(record["failed_probes"])
            until = record["cooling_until"]
            if until is not None:
                until = min(float(until), self._wall() + LONGEST_WAIT)
            reason = None
            if record["reason"]:
                kind, message, details = record["reason"]
                reason = JobError(_text(kind), sentence_from(message), _text(details))
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
