"""The durable queue: enqueue, claim, report, and what people do to jobs. Thread-safe."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterable, Mapping

from bookq_gui.jobs.circuit import Rules
from bookq_gui.jobs.claim import CANCELED, CLOSING, TIMED_OUT, Claim
from bookq_gui.jobs.journal import Commit, Journal, read_entries
from bookq_gui.jobs.recovery import recover
from bookq_gui.jobs.schedule import Schedule
from bookq_gui.jobs.transitions import QUEUE, Ledger
from bookq_gui.model.job import (
    OPEN,
    Finished,
    FinishedBesides,
    Job,
    JobError,
    NewJob,
    Outcome,
    QueueState,
    RetryLater,
    Status,
)
from bookq_gui.storage.database import Changes
from bookq_gui.storage.store import Store

Also = Callable[[], Changes]
"""Makes records to be committed together with jobs; called under the lock of the queue."""
RUNNING = "meta:running"
CLOCK_JUMP = 5.0
LONGEST_NAP = 30.0
TROUBLE_NAP = 0.5
MARKER_SECONDS = 5.0


class JobQueue:
    """The jobs of one store. ``on_commit`` and ``on_stage`` are called from other threads.

    Everything that changes a job returns at once; the change is told through ``on_commit`` when
    it is on disk. `flush` waits for that. ``settle`` is given the id of a job and has the last word on what
    its attempt that went well leaves, in the order of the commits. ``pace`` is a factor on the delays of the
    backoff.
    """

    def __init__(
        self,
        store: Store,
        rules: Mapping[str, Rules],
        *,
        on_commit: Callable[[Commit], None] | None = None,
        on_stage: Callable[[str, str], None] | None = None,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
        settle: Callable[[str, Finished], Finished] | None = None,
        pace: float = 1.0,
    ) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._ready = threading.Condition(self._lock)
        self._schedule = Schedule(dict(rules))
        self._journal = Journal(store, self._lock, on_commit)
        self._ledger = Ledger(
            self._schedule, self._journal, wall=wall, steady=steady, settle=settle, pace=pace
        )
        self._on_stage = on_stage or (lambda _job_id, _text: None)
        self._wall = wall
        self._steady = steady
        self._offset = wall() - steady()
        self._sleeping = 0
        self._closing = False
        self._cautious = False

    # Life

    def load(self) -> list[str]:
        """Read the journal and put back what was running. Returns sentences on what was found.

        Whatever was here before is dropped: it is called again after a repair. Raises StoreError where the
        store cannot be read.
        """
        self._cautious = self._store.get(RUNNING) is not None
        entries, damaged = read_entries(self._store)
        last_starts: dict[str, float] = {}
        for entry in entries:
            last_starts[entry.queue] = max(last_starts.get(entry.queue, 0.0), entry.started_at or 0.0)
        changed, notices = recover(entries, self._wall())
        if damaged:
            some = ", ".join(damaged[:10])
            notices.append(f"{len(damaged)} jobs could not be read and were left out: {some}.")
        states = list(self._store.rows(QUEUE))
        with self._lock:
            self._journal.reset()
            self._schedule.load(entries)
            for name, start in last_starts.items():
                self._schedule.lane(name).gate.keep_distance(self._steady(), self._wall() - start)
            for name, text in states:
                self._ledger.restore_gate(name, text)
            for entry in changed:
                self._journal.changed(entry)
            self._journal.keep({RUNNING: "1"})
        # On disk before the first job: one that kills the process at once would otherwise do so at
        # every start, and no start would know of the one before.
        self._store.flush(MARKER_SECONDS)
        return notices

    def close(self) -> None:
        """Hand out no more jobs and ask running ones to stop."""
        with self._lock:
            self._closing = True
            for claim in self._ledger.running():
                claim.stop = claim.stop or CLOSING
            self._wake_workers()

    def finish_closing(self) -> None:
        """After the workers have ended: put back what is still claimed, and note the clean end."""
        with self._lock:
            for claim in list(self._ledger.claims.values()):
                self._ledger.put_back(claim)
            self._journal.keep({RUNNING: None})

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until everything asked for so far is on disk. False if it is not."""
        return self._store.flush(timeout)

    # Adding and looking

    def enqueue(self, jobs: Iterable[NewJob], also: Also | None = None) -> tuple[list[str], list[str]]:
        """Take in the jobs that are not there yet. Returns the ids added and those already there.

        ``also`` is called once in the order of the commits; its records are committed together with the jobs.
        """
        added: list[str] = []
        known: list[str] = []
        with self._lock:
            self._keep(also)
            for job in jobs:
                (added if self._ledger.enqueue(job) else known).append(job.id)
            self._wake_workers()
        return added, known

    def restore(self, jobs: Iterable[Job]) -> int:
        """Take back jobs that were removed, as they were. Returns how many."""
        with self._lock:
            count = sum([self._ledger.restore(job) for job in jobs])
            self._wake_workers()
        return count

    def adopt(self, jobs: Iterable[Job]) -> int:
        """Take in jobs of another store behind all others, in the order given. Returns how many were new.

        Those that ran there wait here.
        """
        with self._lock:
            count = sum([self._ledger.adopt(job) for job in jobs])
            self._wake_workers()
        return count

    def finish(self, labels: Mapping[str, str]) -> int:
        """Finish jobs whose work is done by other means; ``labels`` by their ids. Returns how many."""
        with self._lock:
            count = self._ledger.finish(labels)
            self._wake_workers()
        return count

    def job(self, job_id: str) -> Job | None:
        """One job, None where there is none."""
        with self._lock:
            entry = self._schedule.entries.get(job_id)
            return entry.job() if entry else None

    def status_of(self, job_id: str) -> Status | None:
        """The status of one job; cheap enough for every line of a paste while it is typed."""
        entry = self._schedule.entries.get(job_id)
        return entry.status if entry else None

    def jobs(self) -> tuple[Job, ...]:
        """All jobs, in the order they were added."""
        with self._lock:
            entries = sorted(self._schedule.entries.values(), key=lambda entry: entry.sequence)
            return tuple(entry.job() for entry in entries)

    def counts(self) -> dict[Status, int]:
        """How many jobs there are of each status."""
        with self._lock:
            return dict(self._schedule.counts)

    def open_jobs(self, *, aside: Collection[str] = ()) -> int:
        """How many jobs have something to do and are not held by a pause; without the queues ``aside``."""
        with self._lock:
            lanes = [lane for name, lane in self._schedule.lanes.items() if name not in aside]
            return sum(
                lane.counts[status]
                for lane in lanes
                for status in ({Status.STARTED} if lane.gate.paused else OPEN)
            )

    def waiting(self, queue: str) -> int:
        """About how many jobs of a queue are ready to start; 0 is exact."""
        with self._lock:
            return self._schedule.lane(queue).waiting()

    def queue_state(self, name: str) -> QueueState:
        """The queue ``name`` as people see it."""
        with self._lock:
            return self._ledger.state(name)

    def queues(self) -> tuple[QueueState, ...]:
        """All queues."""
        with self._lock:
            return tuple(self._ledger.state(name) for name in self._schedule.lanes)

    # Workers

    def claim(
        self, stopped: Callable[[], bool] = lambda: False, timeout: float | None = None
    ) -> Claim | None:
        """The next job to work on; waits for one. None when closing, stopped or out of time.

        ``timeout`` in seconds, 0 for not waiting at all.
        """
        deadline = None if timeout is None else self._steady() + timeout
        with self._lock:
            while not (self._closing or stopped()):
                steady, wall = self._steady(), self._wall()
                self._mind_the_clock(steady, wall)
                if self._store.trouble:
                    nap = TROUBLE_NAP
                else:
                    entry = self._schedule.claim(steady, wall)
                    if entry is not None:
                        claim = self._ledger.start(entry, self._on_stage)
                        break
                    wait = self._schedule.wait(steady, wall)
                    nap = LONGEST_NAP if wait is None else min(wait, LONGEST_NAP)
                if deadline is not None:
                    nap = min(nap, deadline - steady)
                    if nap <= 0:
                        return None
                self._sleeping += 1
                self._ready.wait(nap)
                self._sleeping -= 1
            else:
                return None
        if self._cautious:
            # bookq died last time: this claim must be on disk before the job gets its chance to
            # kill the process, or the culprit would never be known.
            self._store.flush()
        return claim

    def report(self, claim: Claim, outcome: Outcome) -> bool:
        """Take the outcome of an attempt. False where the claim no longer counts and it is dropped."""
        with self._lock:
            counts = self._ledger.counts(claim)
            if counts:
                self._ledger.end(claim, outcome)
            self._wake_workers()
            return counts

    def report_stopped(self, claim: Claim, limit: float = 0.0) -> bool:
        """The attempt ended because it was asked to; ``limit`` is the time in seconds it broke, if it did."""
        with self._lock:
            counts = self._ledger.counts(claim)
            if counts:
                self._end_stopped(claim, limit)
            self._wake_workers()
            return counts

    def overdue(self, limit: float) -> list[Claim]:
        """The attempts that run longer than ``limit`` seconds; each is asked to stop."""
        with self._lock:
            now = self._steady()
            late = [claim for claim in self._ledger.running() if now - claim.started > limit]
            for claim in late:
                claim.stop = claim.stop or TIMED_OUT
            return late

    def abandon(self, claim: Claim, limit: float) -> bool:
        """Give up waiting for an attempt that does not stop; its worker's report will not count.

        False where it has reported in the meantime.
        """
        with self._lock:
            if claim not in self._ledger.running():
                return False
            if self._ledger.counts(claim):
                self._end_stopped(claim, limit)
            self._wake_workers()
            return True

    # What people do

    def retry(self, job_ids: Iterable[str]) -> int:
        """Queue failed, canceled and finished jobs again, and scheduled ones now. Returns how many.

        They go before all others: a person asked for them just now.
        """
        with self._lock:
            count = self._ledger.retry(job_ids)
            self._wake_workers()
        return count

    def retry_all_failed(self) -> int:
        """Queue all failed jobs again. Returns how many."""
        return self.retry(self._ids({Status.FAILED}, None))

    def cancel(self, job_ids: Iterable[str]) -> int:
        """Cancel waiting jobs, and ask running ones to stop. Returns how many."""
        with self._lock:
            return self._ledger.cancel(job_ids)

    def remove(self, job_ids: Iterable[str]) -> tuple[Job, ...]:
        """Forget jobs; running ones are asked to stop. Returns them as they were, for `restore`."""
        with self._lock:
            gone = tuple(self._ledger.remove(job_ids))
            self._wake_workers()
        return gone

    def undo_add(
        self, job_ids: Iterable[str], also: Also | None = None
    ) -> tuple[tuple[Job, ...], tuple[FinishedBesides, ...]]:
        """Forget jobs as `remove` does, and have the others wait again that they finished besides.

        Returns them as they were, and what is undone of the others; for `redo_add`. ``also`` as in `enqueue`.
        """
        with self._lock:
            self._keep(also)
            gone, undone = self._ledger.undo_add(job_ids)
            self._wake_workers()
        return tuple(gone), tuple(undone)

    def redo_add(
        self, jobs: Iterable[Job], undone: Iterable[FinishedBesides], also: Also | None = None
    ) -> None:
        """Undo `undo_add`. ``also`` as in `enqueue`."""
        with self._lock:
            self._keep(also)
            self._ledger.redo_add(jobs, undone)
            self._wake_workers()

    def clear(self, statuses: Iterable[Status], queue: str | None = None) -> tuple[Job, ...]:
        """Remove all jobs of these statuses (and of one queue, if named). Returns them."""
        return self.remove(self._ids(frozenset(statuses), queue))

    def move_to_front(self, job_ids: Iterable[str]) -> int:
        """Put waiting jobs before all others, in the order given. Returns how many.

        Scheduled ones wait no longer: whoever moves them wants them done next. They keep their attempts.
        """
        with self._lock:
            count = self._ledger.move_to_front(job_ids)
            self._wake_workers()
        return count

    def pause(self, queue: str | None = None) -> None:
        """Start nothing new in a queue (None: in all). What runs is finished."""
        self._set_paused(queue, paused=True)

    def resume(self, queue: str | None = None) -> None:
        """Go on after `pause`."""
        self._set_paused(queue, paused=False)

    def _set_paused(self, queue: str | None, *, paused: bool) -> None:
        with self._lock:
            for name in [queue] if queue else list(self._schedule.lanes):
                gate = self._schedule.lane(name).gate
                if gate.paused is not paused:
                    gate.paused = paused
                    self._ledger.keep_gate(name)
            self._wake_workers()

    def probe_now(self, queue: str) -> bool:
        """End a cool-down with one probe. False where there was none."""
        with self._lock:
            ended = self._schedule.lane(queue).gate.probe_now()
            if ended:
                self._ledger.keep_gate(queue)
                self._wake_workers()
            return ended

    def change_rules(self, rules: Mapping[str, Rules]) -> None:
        """Let queues be drained by other rules from now on."""
        with self._lock:
            for name, rule in rules.items():
                self._schedule.lane(name).gate.rules = rule
            self._wake_workers()

    def wake(self) -> None:
        """Have waiting claims look again (the store works again, a worker should stop)."""
        with self._lock:
            self._wake_workers()

    def _keep(self, also: Also | None) -> None:
        records = also() if also is not None else None
        if records:
            self._journal.keep(records)

    def _wake_workers(self) -> None:
        if self._sleeping:
            self._ready.notify_all()

    def _ids(self, statuses: frozenset[Status] | set[Status], queue: str | None) -> list[str]:
        with self._lock:
            entries = sorted(self._schedule.entries.values(), key=lambda entry: entry.sequence)
            return [
                entry.id
                for entry in entries
                if entry.status in statuses and (queue is None or entry.queue == queue)
            ]

    def _end_stopped(self, claim: Claim, limit: float) -> None:
        if claim.stop == CANCELED:
            self._ledger.cancel_started(claim)
        elif claim.stop == TIMED_OUT:
            self._ledger.end(claim, RetryLater(error=_timeout_error(limit)))
        else:
            self._ledger.put_back(claim)

    def _mind_the_clock(self, steady: float, wall: float) -> None:
        offset = wall - steady
        if offset < self._offset - CLOCK_JUMP:
            self._ledger.shift(offset - self._offset)
        self._offset = offset


def _timeout_error(limit: float) -> JobError:
    return JobError(
        "timeout",
        f"This took longer than {limit:g} seconds and was stopped. If that happens again and again, allow a "
        "job more time in the settings.",
    )
