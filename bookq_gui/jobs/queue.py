"""The durable queue: its lock, its waiting, and what workers do with it. Thread-safe."""

from __future__ import annotations

from collections.abc import Callable, Collection

from bookq_gui.jobs.journal import UNCOLLECTED, read_jobs, turn
from bookq_gui.jobs.operations import SINCE, QueueOperations
from bookq_gui.jobs.record import CLOSING, NO_EXTRAS, TIMED_OUT, Claim, JobRecord
from bookq_gui.jobs.retry_policy import recover
from bookq_gui.jobs.schedule import Schedule
from bookq_gui.jobs.transitions import QUEUE, locked
from bookq_gui.model.job import OPEN, Outcome, Status
from bookq_gui.model.message import Message

RUNNING = "meta:running"
LONGEST_NAP = 30.0
TROUBLE_NAP = 0.5
MARKER_SECONDS = 5.0


class JobQueue(QueueOperations):
    """The jobs of one store. See `Transitions` for the arguments.

    Everything that changes a job returns at once; ``on_commit`` is called when the change is on disk. `flush`
    waits for that.
    """

    _closing = False
    _cautious = False
    """Whether bookq died last time. Then a claim is on disk before its job starts."""

    def load(self) -> list[Message]:
        """Read the journal and queue again what was running. Returns messages about what was found.

        Drops all jobs in memory, so it may be called again after a repair. Raises StoreError.
        """
        self._cautious = self._store.get(RUNNING) is not None
        with UNCOLLECTED:
            return self._load()

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
            # An earlier version stored none. The first job that has not ended began the run.
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
            for record in changed:
                self._journal.changed(record)
            self._journal.keep({RUNNING: "1"})
        # Without the lock, because deleting many jobs takes long.
        del earlier
        # Before the first job starts: otherwise a job that kills the process would do so at every start.
        self._store.flush(MARKER_SECONDS)
        return notices

    @locked
    def close(self) -> None:
        """Start no more jobs, and ask the running ones of this process to stop."""
        self._closing = True
        for claim in self._running():
            if not claim.out:
                claim.stop = claim.stop or CLOSING

    @locked
    def finish_closing(self) -> None:
        """After the workers have ended: queue their jobs again, and write that bookq ended as it should."""
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
        with turn(self.lock):
            claim = self._claim(stopped, timeout, token)
        # A worker elsewhere cannot kill this process.
        return claim if token else self._safe(claim)

    def report(self, claim: Claim, outcome: Outcome) -> bool:
        """Take the outcome of an attempt. False if the claim no longer counts; the outcome is dropped."""
        with turn(self.lock):
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
        """Do `report` and `claim` under one lock, because workers contend for it."""
        with turn(self.lock):
            self._report(claim, outcome)
            self.wake_workers()
            following = self._claim(stopped, timeout)
        return self._safe(following)

    @locked
    def report_stopped(self, claim: Claim, limit: float = 0.0) -> bool:
        """End an attempt that was asked to stop; ``limit`` are the seconds that it exceeded, if it did."""
        counts = self._counts(claim)
        if counts:
            self._end_stopped(claim, limit)
        return counts

    @locked
    def give_back(self, claim: Claim) -> None:
        """Queue the job of a claim again after its start or report raised, however far that went."""
        record = claim.record
        if self._counts(claim):
            self._put_back(claim)
        elif record.status is Status.STARTED and record.id not in self._claims:
            self._schedule.move(record, Status.QUEUED)
            self._journal.changed(record)

    @locked
    def overdue(self, limit: float) -> list[Claim]:
        """Ask the attempts of this process to stop that run longer than ``limit`` seconds. Returns them."""
        now = self._steady()
        late = [claim for claim in self._running() if not claim.out and now - claim.started > limit]
        for claim in late:
            claim.stop = claim.stop or TIMED_OUT
        return late

    @locked
    def abandon(self, claim: Claim, limit: float) -> bool:
        """Wait no longer for an attempt that does not stop; a later report does not count.

        False if its worker has reported in the meantime.
        """
        if claim not in self._running():
            return False
        if self._counts(claim):
            self._end_stopped(claim, limit)
        return True

    # Workers elsewhere

    @locked
    def send_out(self, queues: Collection[str]) -> None:
        """From now on a claim of a job of these queues needs a token, and of no others."""
        for name in queues:
            self._schedule.lane(name)
        for name, lane in self._schedule.lanes.items():
            lane.elsewhere = name in queues

    @locked
    def claims_out(self) -> list[Claim]:
        """The attempts that workers elsewhere have, also since an earlier run."""
        return [claim for claim in self._claims.values() if claim.out]

    @locked
    def report_lost(self, claim: Claim, *, blame: bool = False) -> None:
        """Queue the job of an attempt again that a worker elsewhere lost. It is not charged.

        ``blame``: the worker died while it had no other job.
        """
        if self._counts(claim):
            if blame:
                self._blame(claim)
            else:
                self._put_back(claim)

    @locked
    def run_here(self, claim: Claim) -> None:
        """Let a worker of this process do an attempt that was sent out."""
        if self._counts(claim):
            self._returned.append(claim)

    def _next_returned(self) -> Claim | None:
        while self._returned:
            claim = self._returned.popleft()
            if self._counts(claim):
                self._clear_token(claim)
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
            self._follow_clock(steady, wall)
            if self._store.trouble:
                nap = TROUBLE_NAP
            elif not token and (home := self._next_returned()) is not None:
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
            # Otherwise nothing on disk would tell which job killed the process.
            self._store.flush()
        return claim


def _moment(text: str | None) -> float | None:
    """Seconds since 1970 from the store; None if it holds none."""
    try:
        return float(text) if text is not None else None
    except ValueError:
        return None
