"""The durable queue: its lock, its waiting, and what workers do with it. Thread-safe."""

from __future__ import annotations

import gc
import time
from collections import deque
from collections.abc import Callable, Collection, Mapping

from bookq_gui.jobs.circuit import QueueRules
from bookq_gui.jobs.journal import Commit, read_jobs
from bookq_gui.jobs.operations import SINCE, QueueOperations
from bookq_gui.jobs.record import CLOSING, NO_EXTRAS, TIMED_OUT, Claim, JobRecord
from bookq_gui.jobs.retry_policy import recover
from bookq_gui.jobs.schedule import Schedule
from bookq_gui.jobs.transitions import QUEUE, locked
from bookq_gui.model.job import OPEN, Finished, Outcome, Status
from bookq_gui.model.message import Message
from bookq_gui.storage.store import Store

RUNNING = "meta:running"
CLOCK_JUMP = 5.0
LONGEST_NAP = 30.0
TROUBLE_NAP = 0.5
MARKER_SECONDS = 5.0


class JobQueue(QueueOperations):
    """The jobs of one store. ``on_commit`` and ``on_stage`` are called from other threads.

    Everything that changes a job returns at once; the change is acknowledged through ``on_commit`` when it
    is on disk. `flush` waits for that. The other arguments are those of `Transitions`.
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
        super().__init__(
            store,
            rules,
            on_commit=on_commit,
            on_stage=on_stage,
            on_success=on_success,
            wall=wall,
            steady=steady,
            pace=pace,
        )
        self._store = store
        self._offset = wall() - steady()
        self._closing = False
        self._cautious = False
        self._brought_home: deque[Claim] = deque()

    def load(self) -> list[Message]:
        """Read the journal and put back what was running. Returns sentences on what was found.

        Whatever was here before is dropped: it is called again after a repair. Raises StoreError if the
        store cannot be read.
        """
        self._cautious = self._store.get(RUNNING) is not None
        collects = gc.isenabled()
        gc.disable()
        try:
            # Nothing of what is read becomes garbage, and looking for it takes a third of the time.
            return self._load()
        finally:
            if collects:
                gc.enable()

    def _load(self) -> list[Message]:
        records, damaged = read_jobs(self._store)
        states = list(self._store.rows(QUEUE))
        since = _moment(self._store.get(SINCE))
        now = self._wall()
        # Most jobs of a long queue have only waited so far.
        begun = [record for record in records if record.extras is not NO_EXTRAS]
        last_starts: dict[str, float] = {}
        for record in begun:
            if record.extras.started_at is not None:
                last_starts[record.queue] = max(last_starts.get(record.queue, 0.0), record.extras.started_at)
        changed, notices = recover(records, now)
        claims = {
            record.id: Claim(record, record.job(), self._steady(), self._on_stage)
            for record in begun
            if record.status is Status.STARTED
        }
        if since is None:
            # An earlier version kept none: the run began with its first job that has not ended.
            since = min((one.created_at for one in records if one.status in OPEN), default=now)
        if damaged:
            some = ", ".join(damaged[:10])
            notices.append(
                Message(
                    "{count} jobs could not be read and were left out: {ids}.", count=len(damaged), ids=some
                )
            )
        schedule = Schedule({name: lane.breaker.rules for name, lane in self._schedule.lanes.items()})
        schedule.load(records, since)
        with self.lock:
            self._journal.reset()
            earlier, self._schedule = self._schedule, schedule
            self._claims = claims
            for name, start in last_starts.items():
                self._schedule.lane(name).breaker.keep_distance(self._steady(), now - start)
            for name, text in states:
                self._restore_breaker(name, text)
            self._write(changed)
            self._journal.keep({RUNNING: "1"})
        # Dropped after the lock: that takes long.
        del earlier
        # On disk before the first job: one that kills the process at once would otherwise do so at
        # every start, and no start would know of the one before.
        self._store.flush(MARKER_SECONDS)
        return notices

    @locked
    def close(self) -> None:
        """Hand out no more jobs and ask running ones to stop, those that are out excepted."""
        self._closing = True
        for claim in self._running():
            if not claim.out:
                claim.stop = claim.stop or CLOSING

    @locked
    def finish_closing(self) -> None:
        """After the workers have ended: put back what is claimed and not out, and note the clean end."""
        for claim in list(self._claims.values()):
            if not claim.out:
                self._put_back(claim)
        self._journal.keep({RUNNING: None})

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until everything asked for so far is on disk. False if it is not."""
        return self._store.flush(timeout)

    # Workers

    def claim(
        self,
        stopped: Callable[[], bool] = lambda: False,
        timeout: float | None = None,
        *,
        token: str = "",
    ) -> Claim | None:
        """The next job to work on; waits for one. None when closing, stopped or out of time.

        ``timeout`` in seconds, 0 for not waiting at all. With a ``token`` it is for a worker elsewhere and of
        the queues of `send_out`; without, of the others.
        """
        with self.lock:
            claim = self._claim(stopped, timeout, token)
        # A worker elsewhere cannot kill this process.
        return claim if token else self._safe(claim)

    def report(self, claim: Claim, outcome: Outcome) -> bool:
        """Take the outcome of an attempt. False if the claim no longer counts, and it is dropped."""
        with self.lock:
            counts = self._report(claim, outcome)
            self.wake_workers()
        return counts

    def report_and_claim(
        self,
        claim: Claim,
        outcome: Outcome,
        stopped: Callable[[], bool] = lambda: False,
        timeout: float | None = None,
    ) -> Claim | None:
        """Take the outcome of an attempt and wait for the next job, as `report` and `claim` do.

        Together they take the lock once, and workers do not wait for one another twice a job.
        """
        with self.lock:
            self._report(claim, outcome)
            self.wake_workers()
            following = self._claim(stopped, timeout)
        return self._safe(following)

    @locked
    def report_stopped(self, claim: Claim, limit: float = 0.0) -> bool:
        """The attempt ended because it was asked to; ``limit`` is the time in seconds it broke, if it did."""
        counts = self._counts(claim)
        if counts:
            self._end_stopped(claim, limit)
        return counts

    @locked
    def give_back(self, claim: Claim) -> None:
        """Queue the job of a claim again whose report or start broke off, however far it got."""
        record = claim.record
        if self._counts(claim):
            self._put_back(claim)
        elif record.status is Status.STARTED and record.id not in self._claims:
            self._schedule.move(record, Status.QUEUED)
            self._journal.changed(record)

    @locked
    def overdue(self, limit: float) -> list[Claim]:
        """The attempts of this process that run longer than ``limit`` seconds; each is asked to stop."""
        now = self._steady()
        late = [claim for claim in self._running() if not claim.out and now - claim.started > limit]
        for claim in late:
            claim.stop = claim.stop or TIMED_OUT
        return late

    @locked
    def abandon(self, claim: Claim, limit: float) -> bool:
        """Give up waiting for an attempt that does not stop; its worker's report will not count.

        False if it has reported in the meantime.
        """
        if claim not in self._running():
            return False
        if self._counts(claim):
            self._end_stopped(claim, limit)
        return True

    # Workers elsewhere

    @locked
    def send_out(self, queues: Collection[str]) -> None:
        """Let the jobs of these queues, and of no others, be claimed with a token only."""
        for name in queues:
            self._schedule.lane(name)
        for name, lane in self._schedule.lanes.items():
            lane.elsewhere = name in queues

    @locked
    def resume_out(self) -> list[Claim]:
        """The attempts that are out, those of an earlier run included."""
        return [claim for claim in self._claims.values() if claim.out]

    @locked
    def report_lost(self, claim: Claim, *, blame: bool = False) -> None:
        """Nothing will come of an attempt that is out, and it is not charged.

        ``blame``: its worker died with this job alone in its hands.
        """
        if self._counts(claim):
            if blame:
                self._blame(claim)
            else:
                self._put_back(claim)

    @locked
    def bring_home(self, claim: Claim) -> None:
        """Have a worker of this process go on with an attempt that is out."""
        if self._counts(claim):
            self._brought_home.append(claim)

    def _next_brought_home(self) -> Claim | None:
        while self._brought_home:
            claim = self._brought_home.popleft()
            if self._counts(claim):
                self._came_home(claim)
                claim.out = ""
                claim.started = self._steady()
                self._journal.changed(claim.record)
                return claim
        return None

    def _report(self, claim: Claim, outcome: Outcome) -> bool:
        counts = self._counts(claim)
        if counts:
            self._end(claim, outcome)
        return counts

    def _claim(self, stopped: Callable[[], bool], timeout: float | None, token: str = "") -> Claim | None:
        deadline = None if timeout is None else self._steady() + timeout
        while not (self._closing or stopped()):
            steady, wall = self._steady(), self._wall()
            self._mind_the_clock(steady, wall)
            if self._store.trouble:
                nap = TROUBLE_NAP
            elif not token and (home := self._next_brought_home()) is not None:
                return home
            else:
                record = self._schedule.claim(steady, wall, elsewhere=bool(token))
                if record is not None:
                    attempts = record.extras.attempts
                    try:
                        return self._start(record, token)
                    except BaseException:
                        self._undo_start(record, attempts)
                        raise
                wait = self._schedule.wait(steady, wall, elsewhere=bool(token))
                nap = LONGEST_NAP if wait is None else min(wait, LONGEST_NAP)
            if deadline is not None:
                nap = min(nap, deadline - steady)
                if nap <= 0:
                    return None
            self.sleeping += 1
            try:
                self.ready.wait(nap)
            finally:
                self.sleeping -= 1
        return None

    def _undo_start(self, record: JobRecord, attempts: int) -> None:
        self._claims.pop(record.id, None)
        self._schedule.release(record, answered=False)
        record.own().attempts = attempts
        record.own().out = ""
        self._schedule.move(record, Status.QUEUED)

    def _safe(self, claim: Claim | None) -> Claim | None:
        if self._cautious and claim is not None:
            # bookq died last time: this claim must be on disk before the job gets its chance to
            # kill the process, or a poison job would never be known.
            self._store.flush()
        return claim

    def _mind_the_clock(self, steady: float, wall: float) -> None:
        offset = wall - steady
        if offset < self._offset - CLOCK_JUMP:
            self._shift(offset - self._offset)
        self._offset = offset


def _moment(text: str | None) -> float | None:
    """Seconds since 1970 from the store; None if it holds none."""
    try:
        return float(text) if text is not None else None
    except ValueError:
        return None
