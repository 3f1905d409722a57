"""The durable queue: enqueue, claim, report, and what people do to jobs. Thread-safe."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterable, Mapping

from bookq_gui.jobs.claim import CANCELED, CLOSING, TIMED_OUT, Claim
from bookq_gui.jobs.entry import Entry
from bookq_gui.jobs.gates import Rules
from bookq_gui.jobs.journal import Commit, Journal, read_entries
from bookq_gui.jobs.recovery import recover
from bookq_gui.jobs.retry import DETAILS_LENGTH, backoff, with_attempt
from bookq_gui.jobs.schedule import Schedule
from bookq_gui.model.job import (
    OPEN,
    Attempt,
    CoolDown,
    Finished,
    GaveUp,
    Job,
    JobError,
    NewJob,
    Outcome,
    QueueState,
    RetryLater,
    Status,
)
from bookq_gui.store import Store

QUEUE = "queue:"
RUNNING = "meta:running"
CLOCK_JUMP = 5.0
LONGEST_NAP = 30.0


class JobQueue:
    """The jobs of one store. ``on_commit`` and ``on_stage`` are called from other threads.

    Everything that changes a job returns at once; the change is told through ``on_commit`` when
    it is on disk. `flush` waits for that.
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
    ) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._ready = threading.Condition(self._lock)
        self._schedule = Schedule(dict(rules))
        self._journal = Journal(store, self._lock, on_commit)
        self._on_stage = on_stage or (lambda _job_id, _text: None)
        self._wall = wall
        self._steady = steady
        self._offset = wall() - steady()
        self._claims: dict[str, Claim] = {}
        self._orphans: set[Claim] = set()
        self._closing = False
        self._cautious = False

    # Life

    def load(self) -> list[str]:
        """Read the journal and put back what was running. Returns sentences on what was found.

        Raises StoreError where the store cannot be read.
        """
        self._cautious = self._store.get(RUNNING) is not None
        entries, damaged = read_entries(self._store)
        changed, notices = recover(entries, self._wall())
        if damaged:
            notices.append(
                f"{len(damaged)} jobs could not be read and were left out: {', '.join(damaged[:10])}."
            )
        with self._lock:
            self._schedule.load(entries)
            for name, text in self._store.rows(QUEUE):
                self._restore_gate(name, text)
            for entry in changed:
                self._journal.changed(entry)
            self._journal.keep({RUNNING: "1"})
        return notices

    def close(self) -> None:
        """Hand out no more jobs, ask running ones to stop, and put back those that do not report."""
        with self._lock:
            self._closing = True
            for claim in self._claims.values():
                claim.stop = claim.stop or CLOSING
            self._ready.notify_all()

    def finish_closing(self) -> None:
        """After the workers have ended: put back what is still claimed, and note the clean end."""
        with self._lock:
            for claim in list(self._claims.values()):
                self._put_back(claim)
            self._journal.keep({RUNNING: None})

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until everything asked for so far is on disk. False if it is not."""
        return self._store.flush(timeout)

    # Adding and looking

    def enqueue(self, jobs: Iterable[NewJob]) -> tuple[list[str], list[str]]:
        """Take in the jobs that are not there yet. Returns the ids added and those already there."""
        added: list[str] = []
        known: list[str] = []
        with self._lock:
            now = self._wall()
            for job in jobs:
                if job.id in self._schedule.entries:
                    known.append(job.id)
                    continue
                self._enqueue(job, now)
                added.append(job.id)
            if added:
                self._ready.notify_all()
        return added, known

    def restore(self, jobs: Iterable[Job]) -> int:
        """Take back jobs that were removed, as they were. Returns how many."""
        count = 0
        with self._lock:
            for job in jobs:
                if job.id in self._schedule.entries:
                    continue
                entry = Entry.restored(job)
                self._schedule.add(entry)
                self._journal.changed(entry)
                count += 1
            self._ready.notify_all()
        return count

    def get(self, job_id: str) -> Job | None:
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

    def open_jobs(self) -> int:
        """How many jobs still have something to do and are not held by a pause."""
        with self._lock:
            paused = {name for name, lane in self._schedule.lanes.items() if lane.gate.paused}
            if not paused:
                return sum(self._schedule.counts[status] for status in OPEN)
            return sum(
                entry.status is Status.STARTED or (entry.status in OPEN and entry.queue not in paused)
                for entry in self._schedule.entries.values()
            )

    def queue_state(self, name: str) -> QueueState:
        """The queue ``name`` as people see it."""
        with self._lock:
            return self._state(name)

    def queue_states(self) -> tuple[QueueState, ...]:
        """All queues."""
        with self._lock:
            return tuple(self._state(name) for name in self._schedule.lanes)

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
                if not self._store.trouble:
                    entry = self._schedule.claim(steady, wall)
                    if entry is not None:
                        return self._start(entry, steady, wall)
                    nap = self._schedule.wait(steady, wall)
                    nap = LONGEST_NAP if nap is None else min(nap, LONGEST_NAP)
                else:
                    nap = 0.5
                if deadline is not None:
                    nap = min(nap, deadline - steady)
                    if nap <= 0:
                        return None
                self._ready.wait(nap)
        return None

    def report(self, claim: Claim, outcome: Outcome) -> bool:
        """Take the outcome of an attempt. False where the claim no longer counts and it is dropped."""
        with self._lock:
            if self._is_orphan(claim):
                return False
            self._end(claim, outcome)
            return True

    def report_stopped(self, claim: Claim, timeout: float = 0.0) -> bool:
        """The attempt ended because it was asked to. ``timeout`` is the limit it broke, if it did."""
        if claim.stop == TIMED_OUT:
            return self.report(claim, RetryLater(error=_timeout_error(timeout)))
        with self._lock:
            if self._is_orphan(claim):
                return False
            if claim.stop == CANCELED:
                self._cancel_started(claim)
            else:
                self._put_back(claim)
            return True

    def overdue(self, limit: float) -> list[Claim]:
        """The claims that run longer than ``limit`` seconds; each is asked to stop."""
        with self._lock:
            now = self._steady()
            running = [*self._claims.values(), *self._orphans]
            late = [claim for claim in running if now - claim.started > limit]
            for claim in late:
                claim.stop = claim.stop or TIMED_OUT
            return late

    def abandon(self, claim: Claim, limit: float) -> bool:
        """Give up waiting for an attempt that does not stop: its job is tried again later.

        False where it has reported in the meantime. Its worker's report will not count.
        """
        with self._lock:
            if claim in self._orphans:
                self._is_orphan(claim)
                return True
            if self._claims.get(claim.entry.id) is not claim:
                return False
            if claim.stop == CANCELED:
                self._cancel_started(claim)
            else:
                self._end(claim, RetryLater(error=_timeout_error(limit)))
            return True

    # What people do

    def retry(self, job_ids: Iterable[str]) -> int:
        """Queue failed, canceled and finished jobs again, and scheduled ones now. Returns how many.

        They go before all others: a person asked for them just now.
        """
        with self._lock:
            entries = [
                entry for entry in self._known(job_ids) if entry.status not in (Status.QUEUED, Status.STARTED)
            ]
            for entry in entries:
                if entry.status is not Status.SCHEDULED:
                    entry.attempts = 0
                    entry.error = None
                    entry.history = ()
                entry.crashes = 0
                entry.finished_at = None
                entry.started_at = None
                entry.due_at = None
                self._schedule.move(entry, Status.QUEUED)
                self._journal.changed(entry)
            self._schedule.to_front(entries)
            self._ready.notify_all()
        return len(entries)

    def retry_all(self, status: Status = Status.FAILED) -> int:
        """Queue all jobs of a status again. Returns how many."""
        with self._lock:
            ids = [entry.id for entry in self._schedule.entries.values() if entry.status is status]
        return self.retry(ids)

    def cancel(self, job_ids: Iterable[str]) -> int:
        """Cancel waiting jobs, and ask running ones to stop. Returns how many."""
        count = 0
        with self._lock:
            for entry in self._known(job_ids):
                if entry.status is Status.STARTED:
                    self._claims[entry.id].stop = CANCELED
                elif entry.status in OPEN:
                    entry.finished_at = self._wall()
                    self._schedule.move(entry, Status.CANCELED)
                    self._journal.changed(entry)
                else:
                    continue
                count += 1
        return count

    def remove(self, job_ids: Iterable[str]) -> tuple[Job, ...]:
        """Forget jobs; running ones are asked to stop. Returns them as they were, for an undo."""
        gone = []
        with self._lock:
            for entry in self._known(job_ids):
                gone.append(entry.job())
                self._orphan(entry)
                self._schedule.remove(entry)
                self._journal.removed(entry.id)
            self._ready.notify_all()
        return tuple(gone)

    def clear(self, statuses: Iterable[Status], queue: str | None = None) -> tuple[Job, ...]:
        """Remove all jobs of these statuses (and of one queue, if named). Returns them."""
        wanted = frozenset(statuses)
        with self._lock:
            ids = [
                entry.id
                for entry in self._schedule.entries.values()
                if entry.status in wanted and queue in (None, entry.queue)
            ]
        return self.remove(ids)

    def move_to_front(self, job_ids: Iterable[str]) -> int:
        """Put waiting jobs before all others, in the order given. Returns how many."""
        with self._lock:
            entries = [entry for entry in self._known(job_ids) if entry.status is Status.QUEUED]
            self._schedule.to_front(entries)
            for entry in entries:
                self._journal.changed(entry)
        return len(entries)

    def pause(self, queue: str | None = None, *, paused: bool = True) -> None:
        """Start nothing new in a queue (None: in all), or go on. What runs is finished."""
        with self._lock:
            for name in [queue] if queue else list(self._schedule.lanes):
                lane = self._schedule.lane(name)
                if lane.gate.paused is not paused:
                    lane.gate.paused = paused
                    self._keep_gate(name)
            self._ready.notify_all()

    def try_now(self, queue: str) -> bool:
        """End a cool-down with one probe. False where there was none."""
        with self._lock:
            ended = self._schedule.lane(queue).gate.try_now()
            if ended:
                self._keep_gate(queue)
                self._ready.notify_all()
            return ended

    def change_rules(self, rules: Mapping[str, Rules]) -> None:
        """Let queues be drained by other rules from now on."""
        with self._lock:
            for name, rule in rules.items():
                self._schedule.lane(name).gate.rules = rule
            self._ready.notify_all()

    def wake(self) -> None:
        """Have waiting claims look again (the store works again, a worker should stop)."""
        with self._lock:
            self._ready.notify_all()

    # Below: under the lock

    def _enqueue(self, job: NewJob, now: float) -> None:
        entry = Entry.of(job, self._schedule.next_sequence(), now)
        self._schedule.add(entry)
        self._journal.changed(entry)

    def _known(self, job_ids: Iterable[str]) -> list[Entry]:
        entries = self._schedule.entries
        return [entries[job_id] for job_id in dict.fromkeys(job_ids) if job_id in entries]

    def _start(self, entry: Entry, steady: float, wall: float) -> Claim | None:
        entry.attempts += 1
        entry.started_at = wall
        self._schedule.move(entry, Status.STARTED)
        self._journal.changed(entry)
        claim = Claim(entry, entry.job(), steady, self._on_stage)
        self._claims[entry.id] = claim
        if self._cautious:
            # bookq died last time: this claim must be on disk before the job gets its chance to
            # kill the process, or the culprit would never be known.
            self._lock.release()
            try:
                self._store.flush()
            finally:
                self._lock.acquire()
        return claim

    def _end(self, claim: Claim, outcome: Outcome) -> None:
        entry = claim.entry
        now = self._wall()
        if isinstance(outcome, CoolDown):
            self._cool_down(claim, outcome, now)
            return
        self._leave(claim, answered=True)
        entry.crashes = 0
        if isinstance(outcome, Finished):
            self._note_attempt(claim, None)
            entry.error = None
            if outcome.label:
                entry.label = outcome.label
            self._journal.keep(outcome.records)
            self._finish(entry, now)
            for other in self._known(outcome.also_finishes):
                if other is not entry and other.status is not Status.FINISHED:
                    other.label = entry.label
                    other.error = None
                    self._orphan(other)
                    self._finish(other, now)
            for job in outcome.follow_ups:
                if job.id not in self._schedule.entries:
                    self._enqueue(job, now)
            if outcome.follow_ups:
                self._ready.notify_all()
            return
        error = outcome.error
        entry.error = JobError(error.kind, error.message, error.details[:DETAILS_LENGTH])
        self._note_attempt(claim, error)
        limit = entry.max_attempts
        if isinstance(outcome, RetryLater) and outcome.max_attempts is not None:
            limit = min(limit, outcome.max_attempts)
        if isinstance(outcome, GaveUp) or entry.attempts >= limit:
            entry.finished_at = now
            self._schedule.move(entry, Status.FAILED)
        else:
            delay = backoff(entry.attempts) if outcome.delay is None else outcome.delay
            self._schedule.move(entry, Status.SCHEDULED, due_at=now + delay)
            self._ready.notify()
        self._journal.changed(entry)

    def _finish(self, entry: Entry, now: float) -> None:
        entry.finished_at = now
        self._schedule.move(entry, Status.FINISHED)
        self._journal.changed(entry)

    def _cancel_started(self, claim: Claim) -> None:
        entry = claim.entry
        self._leave(claim, answered=False)
        self._note_attempt(claim, JobError(CANCELED, "Canceled while it ran."))
        entry.finished_at = self._wall()
        self._schedule.move(entry, Status.CANCELED)
        self._journal.changed(entry)

    def _orphan(self, entry: Entry) -> None:
        """Let a running attempt no longer count. Its gate stays taken until its worker comes back."""
        claim = self._claims.pop(entry.id, None)
        if claim is not None:
            claim.stop = CANCELED
            self._orphans.add(claim)

    def _is_orphan(self, claim: Claim) -> bool:
        if self._claims.get(claim.entry.id) is claim:
            return False
        if claim in self._orphans:
            self._orphans.remove(claim)
            self._release(claim.entry, answered=False)
        return True

    def _cool_down(self, claim: Claim, outcome: CoolDown, now: float) -> None:
        entry = claim.entry
        gate = self._schedule.lane(entry.queue).gate
        gate.cool_down(now, outcome.error, outcome.seconds)
        entry.error = outcome.error
        if entry.history and entry.history[-1].kind == outcome.error.kind:
            # Probe after probe says the same; one line of history is enough.
            entry.history = entry.history[:-1]
        self._note_attempt(claim, outcome.error)
        self._put_back(claim)
        self._keep_gate(entry.queue)
        self._ready.notify_all()

    def _put_back(self, claim: Claim) -> None:
        """The attempt does not count: the job waits again where it stood."""
        entry = claim.entry
        self._leave(claim, answered=False)
        entry.attempts -= 1
        entry.started_at = None
        self._schedule.move(entry, Status.QUEUED)
        self._journal.changed(entry)

    def _leave(self, claim: Claim, *, answered: bool) -> None:
        del self._claims[claim.entry.id]
        self._release(claim.entry, answered=answered)

    def _release(self, entry: Entry, *, answered: bool) -> None:
        if self._schedule.release(entry, answered=answered):
            self._keep_gate(entry.queue)
        self._ready.notify()

    def _note_attempt(self, claim: Claim, error: JobError | None) -> None:
        entry = claim.entry
        entry.history = with_attempt(
            entry.history,
            Attempt(
                number=entry.attempts,
                started_at=entry.started_at or 0.0,
                seconds=round(self._steady() - claim.started, 3),
                kind=error.kind if error else "",
                message=error.message if error else "",
            ),
        )

    def _mind_the_clock(self, steady: float, wall: float) -> None:
        offset = wall - steady
        if offset < self._offset - CLOCK_JUMP:
            # Set back: what was due in a minute would wait for hours.
            for entry in self._schedule.shift(offset - self._offset):
                self._journal.changed(entry)
        self._offset = offset

    def _state(self, name: str) -> QueueState:
        gate = self._schedule.lane(name).gate
        return QueueState(
            name=name,
            paused=gate.paused,
            cooling_until=gate.cooling_until,
            reason=gate.reason,
            probing=gate.probing,
            in_flight=gate.in_flight,
            limit=gate.rules.limit,
            interval=gate.rules.interval,
        )

    def _keep_gate(self, name: str) -> None:
        gate = self._schedule.lane(name).gate
        reason = gate.reason
        record = {
            "paused": gate.paused,
            "cooling_until": gate.cooling_until,
            "failed_probes": gate.failed_probes,
            "reason": [reason.kind, reason.message, reason.details] if reason else None,
        }
        self._journal.keep({QUEUE + name: json.dumps(record, ensure_ascii=False)})

    def _restore_gate(self, name: str, text: str) -> None:
        try:
            record = json.loads(text)
            gate = self._schedule.lane(name).gate
            gate.paused = bool(record["paused"])
            gate.failed_probes = int(record["failed_probes"])
            gate.cooling_until = record["cooling_until"]
            gate.reason = JobError(*record["reason"]) if record["reason"] else None
        except (ValueError, KeyError, TypeError):
            self._keep_gate(name)


def _timeout_error(limit: float) -> JobError:
    return JobError(
        "timeout", f"This took longer than {limit:g} seconds and was stopped. It is tried again by itself."
    )
