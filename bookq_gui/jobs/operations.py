"""What people and the engine ask of the queue: looking, adding, retrying, moving, removing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from itertools import islice
from operator import attrgetter
from typing import TypeVar

from bookq_gui.jobs.circuit import QueueRules
from bookq_gui.jobs.journal import MOST_A_LOCK, UNCOLLECTED
from bookq_gui.jobs.record import CANCELED, JobRecord
from bookq_gui.jobs.retry_policy import LONGEST_WAIT
from bookq_gui.jobs.transitions import Transitions, locked
from bookq_gui.model.job import (
    OPEN,
    AlsoSatisfied,
    Finished,
    Job,
    NewJob,
    QueueState,
    QueueStatistics,
    Status,
)
from bookq_gui.storage.database import Changes

SINCE = "meta:since"
Also = Callable[[], Changes]
"""Makes records to be committed together with jobs; called under the lock of the queue."""
_WAITING = (Status.QUEUED, Status.SCHEDULED)

Item = TypeVar("Item")
Result = TypeVar("Result")


class QueueOperations(Transitions):
    """What can be asked of the jobs. Others get the lock between the parts of a long list."""

    def _each(
        self, work: Callable[[Item], Result], items: Iterable[Item], also: Also | None = None
    ) -> list[Result]:
        """Do ``work`` for each item under the lock, in parts. ``also`` as in `enqueue`."""
        results: list[Result] = []
        rest = iter(items)
        part = list(islice(rest, MOST_A_LOCK))
        while part or also is not None:
            with UNCOLLECTED, self.lock:
                try:
                    if also is not None:
                        self._journal.keep(also())
                        also = None
                    results += map(work, part)
                finally:
                    self.wake_workers()
            part = list(islice(rest, MOST_A_LOCK))
        return results

    # Looking

    @locked
    def job(self, job_id: str) -> Job | None:
        """One job, None if there is none."""
        record = self._schedule.records.get(job_id)
        return record.job() if record else None

    def status_of(self, job_id: str) -> Status | None:
        """The status of one job, None if there is none. Takes no lock, for it is asked at each key press."""
        record = self._schedule.records.get(job_id)
        return record.status if record else None

    def jobs(self) -> tuple[Job, ...]:
        """All jobs of the listed queues, in the order they were added."""
        lanes = self._schedule.lanes
        records = [one for one in self._all() if lanes[one.queue].breaker.rules.listed]
        return tuple(self._each(JobRecord.job, records))

    def _all(self) -> list[JobRecord]:
        """All jobs, in the order they were added. The caller does not hold the lock, for it takes long."""
        # A single step of the interpreter, so no other thread changes the dict meanwhile.
        records = list(self._schedule.records.values())
        records.sort(key=attrgetter("sequence"))
        return records

    @locked
    def open_jobs(self, *, aside: Collection[str] = ()) -> int:
        """How many jobs have something to do and are not paused. The queues ``aside`` do not count."""
        lanes = [lane for name, lane in self._schedule.lanes.items() if name not in aside]
        return sum(
            lane.counts[status]
            for lane in lanes
            for status in ({Status.STARTED} if lane.breaker.paused else OPEN)
        )

    @locked
    def waiting(self, queue: str) -> int:
        """About how many jobs of a queue are ready to start. Exact if it is 0."""
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

        ``also`` is called once, in the order of the commits. Its records are committed together with the
        first jobs.
        """
        added: list[str] = []
        known: list[str] = []
        self._each(partial(self._enqueue, added, known, self._wall()), jobs, also)
        return added, known

    def _enqueue(self, added: list[str], known: list[str], now: float, job: NewJob) -> None:
        schedule = self._schedule
        if job.id in schedule.records:
            known.append(job.id)
            return
        if not added:
            self._begin_run_if_idle(now)
        self._add(JobRecord.of(job, schedule.next_sequence(), now))
        added.append(job.id)

    def restore(self, jobs: Iterable[Job]) -> int:
        """Add jobs that were removed, as they were. Returns how many."""
        return sum(self._each(self._restore, jobs))

    def import_jobs(self, jobs: Iterable[Job]) -> int:
        """Add jobs of another store behind all others, in the order given. Returns how many were new.

        Those that ran there wait here. ``crashes`` start at 0: that a job killed the bookq there is no reason
        to suspect it here.
        """
        return sum(self._each(self._import, jobs))

    def finish(self, labels: Mapping[str, str]) -> int:
        """Finish jobs whose work was done otherwise; ``labels`` are their new labels. Returns how many."""
        return sum(self._each(lambda job_id: self._finish({job_id: labels[job_id]}), labels))

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

    # What people do

    def retry(self, job_ids: Iterable[str]) -> int:
        """Queue failed, canceled and finished jobs again, and scheduled ones now. Returns how many.

        They go before all others, because a person just asked for them.
        """
        # The last one first: each goes before what is there.
        return sum(self._each(self._retry, reversed(dict.fromkeys(job_ids))))

    def _retry(self, job_id: str) -> bool:
        record = self._schedule.records.get(job_id)
        if record is None or record.status in (Status.QUEUED, Status.STARTED):
            return False
        self._begin_run_if_idle(self._wall())
        more = record.own()
        if record.status is not Status.SCHEDULED:
            more.attempts = 0
            more.error = None
            more.history = ()
        more.crashes = 0
        more.started_at = None
        self._machine_faults.pop(record.id, None)
        self._schedule.move(record, Status.QUEUED, sequence=self._schedule.first_sequence())
        self._journal.changed(record)
        return True

    def retry_all_failed(self) -> int:
        """Queue all failed jobs again. Returns how many."""
        return self.retry(self._ids({Status.FAILED}))

    def cancel(self, job_ids: Iterable[str]) -> int:
        """Cancel waiting jobs, and ask running ones to stop. Returns how many."""
        return sum(self._each(self._cancel, dict.fromkeys(job_ids)))

    def _cancel(self, job_id: str) -> bool:
        record = self._schedule.records.get(job_id)
        if record is None or record.status not in OPEN:
            return False
        if record.status is not Status.STARTED:
            self._close(record, Status.CANCELED)
            return True
        claim = self._claims[job_id]
        claim.stop = CANCELED
        if claim.out:
            # A later report of the worker elsewhere is dropped.
            self._end_stopped(claim)
        return True

    def cancel_waiting(self, queue: str | None = None) -> tuple[Job, ...]:
        """Cancel all jobs that wait, in all listed queues or in one. Returns them as they were."""
        return _some(self._each(self._cancel_if_waiting, self._ids(_WAITING, queue)))

    def _cancel_if_waiting(self, job_id: str) -> Job | None:
        record = self._schedule.records.get(job_id)
        if record is None or record.status not in _WAITING:
            return None
        before = record.job()
        self._close(record, Status.CANCELED)
        return before

    def remove(self, job_ids: Iterable[str]) -> tuple[Job, ...]:
        """Delete jobs; running ones are asked to stop. Returns them as they were, for `restore`."""
        return _some(self._each(self._remove, job_ids))

    def clear(self, statuses: Iterable[Status], queue: str | None = None) -> tuple[Job, ...]:
        """Delete all jobs of these statuses (and of one queue, if named). Returns them."""
        return self.remove(self._ids(frozenset(statuses), queue, everything=True))

    def undo_add(self, job_ids: Iterable[str]) -> tuple[tuple[Job, ...], tuple[AlsoSatisfied, ...]]:
        """Delete jobs as `remove` does, and queue those again that they satisfied and nobody changed since.

        Returns them as they were, and what is undone of the others; for `redo_add`.
        """
        ids = list(dict.fromkeys(job_ids))
        gone = _some(self._each(self._remove, ids))
        undone = self._each(self._undo_satisfied, ids)
        return gone, tuple(one for of_job in undone for one in of_job)

    def _undo_satisfied(self, job_id: str) -> list[AlsoSatisfied]:
        undone = []
        for one in self._satisfied.pop(job_id, ()):
            record = self._schedule.records.get(one.after.id)
            if record is not None and record.job() == one.after:
                self._replace(record, one.before)
                undone.append(one)
        return undone

    def redo_add(self, jobs: Iterable[Job], undone: Iterable[AlsoSatisfied]) -> None:
        """Undo `undo_add`."""
        self._each(self._restore, jobs)
        self._each(self._redo_satisfied, undone)

    def _redo_satisfied(self, one: AlsoSatisfied) -> None:
        record = self._schedule.records.get(one.after.id)
        if record is not None and record.status is not Status.FINISHED:
            self._orphan(record)
            self._replace(record, one.after)
            self._satisfied.setdefault(one.by, []).append(one)

    def move_to_front(self, job_ids: Iterable[str]) -> int:
        """Put waiting jobs before all others, in the order given. Returns how many.

        Scheduled ones are queued, because whoever moves them wants them next. They keep their attempts.
        """
        # The last one first, as in `retry`.
        work = partial(self._move, self._schedule.first_sequence, now=True)
        return sum(self._each(work, reversed(dict.fromkeys(job_ids))))

    def move_to_back(self, job_ids: Iterable[str]) -> int:
        """Put waiting jobs behind all others, in the order given. Returns how many. Due times stay."""
        work = partial(self._move, self._schedule.next_sequence, now=False)
        return sum(self._each(work, dict.fromkeys(job_ids)))

    def _move(self, next_sequence: Callable[[], int], job_id: str, *, now: bool) -> bool:
        record = self._schedule.records.get(job_id)
        if record is None or record.status not in _WAITING:
            return False
        self._place(record, next_sequence(), now=now)
        return True

    def _place(self, record: JobRecord, sequence: int, *, now: bool) -> None:
        """Give a waiting job its place in the order. ``now``: a scheduled one is queued."""
        if now:
            self._schedule.move(record, Status.QUEUED, sequence=sequence)
        else:
            self._schedule.move(record, record.status, due_at=record.extras.due_at, sequence=sequence)
        self._journal.changed(record)

    def move(self, job_ids: Iterable[str], before: str | None) -> int:
        """Put waiting jobs right before another one that waits in their queue; None: behind all others.

        In the order given. Scheduled ones are queued. Returns how many; 0 if ``before`` does not wait.
        """
        ids = dict.fromkeys(job_ids)
        if before is None:
            return sum(self._each(partial(self._move, self._schedule.next_sequence, now=True), ids))
        target = self._schedule.records.get(before)
        if target is None:
            return 0
        waiting = [one for one in self._all() if one.status in _WAITING and one.queue == target.queue]
        sequences = {record.id: record.sequence for record in waiting}
        moved = [job_id for job_id in ids if job_id in sequences]
        if not moved or before not in sequences:
            return 0
        ends = [sequences[job_id] for job_id in (before, *moved)]
        among = [job_id for job_id, sequence in sequences.items() if min(ends) <= sequence <= max(ends)]
        at = among.index(before)
        ahead = [job_id for job_id in among[:at] if job_id not in ids]
        behind = [job_id for job_id in among[at:] if job_id not in ids]
        # The jobs between exchange their sequences, so no other job changes.
        places = zip([*ahead, *moved, *behind], [sequences[job_id] for job_id in among], strict=True)
        self._each(partial(self._move_among, ids), places)
        return len(moved)

    def _move_among(self, moved: Collection[str], place: tuple[str, int]) -> None:
        job_id, sequence = place
        record = self._schedule.records.get(job_id)
        if record is None or record.status not in _WAITING:
            return
        now = job_id in moved
        if record.sequence != sequence or (now and record.status is Status.SCHEDULED):
            self._place(record, sequence, now=now)

    @locked
    def pause(self, queue: str | None = None) -> None:
        """Start no more jobs in a queue (None: in all). Running ones go on."""
        self._set_paused(queue, paused=True)

    @locked
    def resume(self, queue: str | None = None) -> None:
        """Start jobs again after `pause`."""
        self._set_paused(queue, paused=False)

    @locked
    def probe_now(self, queue: str) -> bool:
        """Let an open circuit breaker send its probe now. False if it is not open."""
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

    def _ids(
        self, statuses: Collection[Status], queue: str | None = None, *, everything: bool = False
    ) -> list[str]:
        lanes = self._schedule.lanes
        return [
            record.id
            for record in self._all()
            if record.status in statuses
            and (record.queue == queue if queue else everything or lanes[record.queue].breaker.rules.listed)
        ]

    def _remove(self, job_id: str) -> Job | None:
        record = self._schedule.records.get(job_id)
        gone = None if record is None else record.job()
        if record is not None:
            self._orphan(record)
            self._schedule.remove(record)
            self._journal.removed(job_id)
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
        if not any(lane.is_busy() for lane in self._schedule.lanes.values() if lane.breaker.rules.listed):
            self._schedule.begin_run(now)
            self._journal.keep({SINCE: repr(now)})


def _some(jobs: Iterable[Job | None]) -> tuple[Job, ...]:
    return tuple([job for job in jobs if job is not None])
