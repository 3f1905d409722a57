"""What each event does to the jobs: entries, their order, and what must be written. Not thread-safe."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping

from bookq_gui.jobs.claim import CANCELED, Claim
from bookq_gui.jobs.journal import Journal
from bookq_gui.jobs.record import Entry
from bookq_gui.jobs.retry_policy import DETAILS_LENGTH, LONGEST_WAIT, backoff, with_attempt
from bookq_gui.jobs.schedule import Schedule
from bookq_gui.model.job import (
    OPEN,
    Attempt,
    CoolDown,
    Finished,
    FinishedBesides,
    GaveUp,
    Job,
    JobError,
    NewJob,
    Outcome,
    QueueState,
    RetryLater,
    Status,
)
from bookq_gui.model.validation import decoded

QUEUE = "queue:"


class Ledger:
    """The rules of the queue. `JobQueue` holds the lock around every call and wakes the workers."""

    def __init__(
        self,
        schedule: Schedule,
        journal: Journal,
        *,
        wall: Callable[[], float],
        steady: Callable[[], float],
        settle: Callable[[str, Finished], Finished] | None = None,
        pace: float,
    ) -> None:
        self.schedule = schedule
        self.claims: dict[str, Claim] = {}
        self._journal = journal
        self._orphans: set[Claim] = set()
        self._wall = wall
        self._steady = steady
        self._settle = settle
        self._pace = pace
        self._besides: dict[str, list[FinishedBesides]] = {}

    def known(self, job_ids: Iterable[str]) -> list[Entry]:
        """The entries of these ids that exist, each once, in the order given."""
        entries = self.schedule.entries
        return [entries[job_id] for job_id in dict.fromkeys(job_ids) if job_id in entries]

    def enqueue(self, job: NewJob) -> bool:
        """Take in a job. False where it is there already."""
        if job.id in self.schedule.entries:
            return False
        entry = Entry.of(job, self.schedule.next_sequence(), self._wall())
        self.schedule.add(entry)
        self._journal.changed(entry)
        return True

    def restore(self, job: Job) -> bool:
        """Take back a job that was removed. False where it is there already."""
        if job.id in self.schedule.entries:
            return False
        entry = Entry.restored(job)
        self.schedule.add(entry)
        self._journal.changed(entry)
        return True

    def adopt(self, job: Job) -> bool:
        """Take in a job of another store behind all others. False where its id is there already.

        That it ended that bookq, as ``crashes`` may say, is no reason to suspect it here.
        """
        if job.id in self.schedule.entries:
            return False
        entry = Entry.restored(job)
        entry.sequence = self.schedule.next_sequence()
        entry.priority = 0
        entry.crashes = 0
        entry.attempts = max(entry.attempts, 0)
        if entry.status is Status.SCHEDULED:
            now = self._wall()
            entry.due_at = now if entry.due_at is None else min(entry.due_at, now + LONGEST_WAIT)
        else:
            entry.due_at = None
        self.schedule.add(entry)
        self._journal.changed(entry)
        return True

    def finish(self, labels: Mapping[str, str]) -> int:
        """Finish jobs whose work is done by other means; ``labels`` by their ids. Returns how many."""
        count = 0
        for entry in self.known(labels):
            if entry.status is not Status.FINISHED:
                self._orphan(entry)
                entry.label = labels[entry.id]
                entry.crashes = 0
                entry.error = None
                self._close(entry, Status.FINISHED)
                count += 1
        return count

    # Attempts

    def start(self, entry: Entry, tell: Callable[[str, str], None]) -> Claim:
        """Turn a claimed entry into a running attempt."""
        entry.attempts += 1
        entry.started_at = self._wall()
        entry.finished_at = None
        self.schedule.move(entry, Status.STARTED)
        self._journal.changed(entry)
        if self.schedule.lane(entry.queue).gate.probing:
            # People see that the probe is out, and a crash with a clock set back finds no old pause.
            self.keep_gate(entry.queue)
        claim = Claim(entry, entry.job(), self._steady(), tell)
        self.claims[entry.id] = claim
        return claim

    def counts(self, claim: Claim) -> bool:
        """Whether the claim still counts. One that does not is over with this call."""
        if self.claims.get(claim.entry.id) is claim:
            return True
        if claim in self._orphans:
            self._orphans.remove(claim)
            self._release(claim.entry, answered=False)
        return False

    def running(self) -> list[Claim]:
        """All attempts whose workers are not back, those that no longer count included."""
        return [*self.claims.values(), *self._orphans]

    def end(self, claim: Claim, outcome: Outcome) -> None:
        """Take the outcome of an attempt that counts."""
        if isinstance(outcome, CoolDown):
            self._cool_down(claim, outcome)
            return
        gate = self.schedule.lane(claim.entry.queue).gate
        trouble = None if isinstance(outcome, Finished) or not outcome.outage else outcome.error
        if gate.note(claim.entry.id, trouble) and trouble is not None:
            gate.cool_down(self._wall(), trouble, None, pace=self._pace)
            self._leave(claim, answered=False)
            self.keep_gate(claim.entry.queue)
        else:
            self._leave(claim, answered=True)
        claim.entry.crashes = 0
        if isinstance(outcome, Finished):
            self._succeed(claim.entry, outcome)
        else:
            self._fail(claim, outcome)

    def put_back(self, claim: Claim) -> None:
        """The attempt does not count: the job waits again where it stood."""
        entry = claim.entry
        self._leave(claim, answered=False)
        entry.attempts -= 1
        entry.started_at = None
        self.schedule.move(entry, Status.QUEUED)
        self._journal.changed(entry)

    def cancel_started(self, claim: Claim) -> None:
        """The attempt ended because its job was canceled."""
        self._leave(claim, answered=False)
        self._note_attempt(claim, JobError(CANCELED, "Canceled while it ran."))
        self._close(claim.entry, Status.CANCELED)

    def _succeed(self, entry: Entry, outcome: Finished) -> None:
        if self._settle is not None:
            outcome = self._settle(entry.id, outcome)
        if outcome.label:
            entry.label = outcome.label
        if outcome.records:
            self._journal.keep(outcome.records)
        entry.error = None
        if outcome.forget:
            self.schedule.remove(entry)
            self._journal.removed(entry.id)
        else:
            self._close(entry, Status.FINISHED)
        if outcome.also_finishes:
            self._finish_besides(entry, outcome.also_finishes)
        for job in outcome.follow_ups:
            self.enqueue(job)

    def _finish_besides(self, entry: Entry, others: Iterable[str]) -> None:
        before = [other.job() for other in self.known(others) if other.status is not Status.FINISHED]
        self.finish(dict.fromkeys((job.id for job in before), entry.label))
        entries = self.schedule.entries
        besides = [FinishedBesides(entry.id, job, entries[job.id].job()) for job in before]
        if besides:
            self._besides.setdefault(entry.id, []).extend(besides)

    def _fail(self, claim: Claim, outcome: RetryLater | GaveUp) -> None:
        entry, error = claim.entry, outcome.error
        entry.error = JobError(error.kind, error.message, error.details[:DETAILS_LENGTH])
        self._note_attempt(claim, error)
        limit = entry.max_attempts
        if isinstance(outcome, RetryLater) and outcome.max_attempts is not None:
            limit = min(limit, outcome.max_attempts)
        if isinstance(outcome, GaveUp) or entry.attempts >= limit:
            self._close(entry, Status.FAILED)
            return
        delay = backoff(entry.attempts) * self._pace if outcome.delay is None else outcome.delay
        self.schedule.move(entry, Status.SCHEDULED, due_at=self._wall() + delay)
        self._journal.changed(entry)

    def _cool_down(self, claim: Claim, outcome: CoolDown) -> None:
        entry = claim.entry
        gate = self.schedule.lane(entry.queue).gate
        was_probe = gate.probing
        gate.cool_down(self._wall(), outcome.error, outcome.seconds, pace=self._pace)
        entry.error = outcome.error
        if entry.history and entry.history[-1].kind == outcome.error.kind:
            # Probe after probe says the same; one line of history is enough.
            entry.history = entry.history[:-1]
        self._note_attempt(claim, outcome.error)
        if was_probe:
            # The next probe asks for another page: one that is always refused must not block the queue.
            entry.sequence = self.schedule.next_sequence()
        self.put_back(claim)
        self.keep_gate(entry.queue)

    def _close(self, entry: Entry, status: Status) -> None:
        entry.finished_at = self._wall()
        self.schedule.move(entry, status)
        self._journal.changed(entry)

    def _leave(self, claim: Claim, *, answered: bool) -> None:
        del self.claims[claim.entry.id]
        self._release(claim.entry, answered=answered)

    def _release(self, entry: Entry, *, answered: bool) -> None:
        if self.schedule.release(entry, answered=answered):
            self.keep_gate(entry.queue)

    def _orphan(self, entry: Entry) -> None:
        """Let a running attempt no longer count. Its gate stays taken until its worker comes back."""
        claim = self.claims.pop(entry.id, None)
        if claim is not None:
            claim.stop = CANCELED
            self._orphans.add(claim)

    def _note_attempt(self, claim: Claim, error: JobError) -> None:
        entry = claim.entry
        entry.history = with_attempt(
            entry.history,
            Attempt(
                number=entry.attempts,
                started_at=entry.started_at or 0.0,
                seconds=round(self._steady() - claim.started, 3),
                kind=error.kind,
                message=error.message,
            ),
        )

    # What people do

    def retry(self, job_ids: Iterable[str]) -> int:
        """Queue closed jobs afresh and scheduled ones now, before all others. Returns how many."""
        entries = [
            entry for entry in self.known(job_ids) if entry.status not in (Status.QUEUED, Status.STARTED)
        ]
        for entry in entries:
            if entry.status is not Status.SCHEDULED:
                entry.attempts = 0
                entry.error = None
                entry.history = ()
            entry.crashes = 0
            entry.started_at = None
            entry.finished_at = None
            self.schedule.move(entry, Status.QUEUED)
        return self._to_front(entries)

    def move_to_front(self, job_ids: Iterable[str]) -> int:
        """Put queued and scheduled jobs, these queued now, before all others. Returns how many."""
        entries = [
            entry for entry in self.known(job_ids) if entry.status in (Status.QUEUED, Status.SCHEDULED)
        ]
        for entry in entries:
            if entry.status is Status.SCHEDULED:
                self.schedule.move(entry, Status.QUEUED)
        return self._to_front(entries)

    def _to_front(self, entries: list[Entry]) -> int:
        self.schedule.to_front(entries)
        for entry in entries:
            self._journal.changed(entry)
        return len(entries)

    def cancel(self, job_ids: Iterable[str]) -> int:
        """Cancel waiting jobs, and ask running ones to stop. Returns how many."""
        count = 0
        for entry in self.known(job_ids):
            if entry.status is Status.STARTED:
                self.claims[entry.id].stop = CANCELED
            elif entry.status in OPEN:
                self._close(entry, Status.CANCELED)
            else:
                continue
            count += 1
        return count

    def remove(self, job_ids: Iterable[str]) -> list[Job]:
        """Forget jobs; running ones are asked to stop. Returns them as they were."""
        gone = []
        for entry in self.known(job_ids):
            gone.append(entry.job())
            self._orphan(entry)
            self.schedule.remove(entry)
            self._journal.removed(entry.id)
        return gone

    def undo_add(self, job_ids: Iterable[str]) -> tuple[list[Job], list[FinishedBesides]]:
        """Forget jobs, and have those wait again that they finished besides and nobody changed since.

        Returns them as they were, and what is undone of the others; for `redo_add`.
        """
        ids = list(dict.fromkeys(job_ids))
        gone = self.remove(ids)
        undone = []
        for one in (one for job_id in ids for one in self._besides.pop(job_id, ())):
            entry = self.schedule.entries.get(one.after.id)
            if entry is not None and entry.job() == one.after:
                self._replace(entry, one.before)
                undone.append(one)
        return gone, undone

    def redo_add(self, jobs: Iterable[Job], undone: Iterable[FinishedBesides]) -> None:
        """Undo `undo_add`."""
        for job in jobs:
            self.restore(job)
        for one in undone:
            entry = self.schedule.entries.get(one.after.id)
            if entry is not None and entry.status is not Status.FINISHED:
                self._orphan(entry)
                self._replace(entry, one.after)
                self._besides.setdefault(one.by, []).append(one)

    def _replace(self, entry: Entry, job: Job) -> None:
        self.schedule.remove(entry)
        self.restore(job)

    def shift(self, seconds: float) -> None:
        """Move all due times: the clock was set back, and they would be hours away."""
        for entry in self.schedule.shift(seconds):
            self._journal.changed(entry)
        for name, lane in self.schedule.lanes.items():
            if lane.gate.cooling_until:
                self.keep_gate(name)

    # Gates

    def state(self, name: str) -> QueueState:
        """The queue ``name`` as people see it."""
        gate = self.schedule.lane(name).gate
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

    def keep_gate(self, name: str) -> None:
        """Have the state of a gate written; one that is probing will probe again after a restart."""
        gate = self.schedule.lane(name).gate
        reason = gate.reason
        record = {
            "paused": gate.paused,
            "cooling_until": 0.0 if gate.probing else gate.cooling_until,
            "failed_probes": gate.failed_probes,
            "reason": [reason.kind, reason.message, reason.details] if reason else None,
        }
        self._journal.keep({QUEUE + name: json.dumps(record, ensure_ascii=False)})

    def restore_gate(self, name: str, text: str) -> None:
        """Take over the state of a gate from disk; one that is not ours is written anew."""
        try:
            record = decoded(text)
            paused, probes = bool(record["paused"]), int(record["failed_probes"])
            until = record["cooling_until"]
            if until is not None:
                until = min(float(until), self._wall() + LONGEST_WAIT)
            reason = JobError(*map(_text, record["reason"])) if record["reason"] else None
        except (ValueError, KeyError, TypeError, OverflowError):
            self.keep_gate(name)
            return
        gate = self.schedule.lane(name).gate
        gate.paused, gate.failed_probes, gate.cooling_until, gate.reason = paused, probes, until, reason


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value
