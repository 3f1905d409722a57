"""The order of the jobs in memory: which one may start next. Reads no disk and no clock."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator
from heapq import heapify, heappop, heappush
from itertools import groupby
from operator import attrgetter

from bookq_gui.jobs.circuit import CircuitBreaker, QueueRules
from bookq_gui.jobs.record import NO_EXTRAS, JobRecord
from bookq_gui.model.job import OPEN, Status


class Lane:
    """One named queue: its circuit breaker and its waiting jobs.

    Ready jobs go by priority, then sequence. Nearly all have priority 0 and arrive in order: they stand
    in a deque, so that a claim costs the same with ten jobs and with a million; the others go through a heap.
    Scheduled jobs wait in one heap until they are due, then in another one for their turn: at equal priority
    a first try goes before an automatic retry. Places are left lazily: one counts only while its job has the
    status and the sequence it was placed with.
    """

    __slots__ = ("_due", "_in_order", "_later", "_others", "breaker", "counts", "elsewhere", "poison")

    def __init__(self, rules: QueueRules) -> None:
        self.breaker = CircuitBreaker(rules)
        self.elsewhere = False
        """Whether its jobs are for workers on other machines."""
        self.counts = dict.fromkeys(Status, 0)
        self._in_order: deque[JobRecord] = deque()
        self._others: list[tuple[int, int, JobRecord]] = []
        self._later: list[tuple[float, int, JobRecord]] = []
        self._due: list[tuple[int, float, int, JobRecord]] = []
        self.poison: list[tuple[int, int, JobRecord]] = []
        """Jobs that were running when bookq last died, the likeliest culprit first."""

    def place(self, record: JobRecord) -> None:
        """Give a job its place, if its status has one."""
        if record.status is Status.QUEUED:
            more = record.extras
            if more.crashes:
                heappush(self.poison, (-more.crashes, record.sequence, record))
            elif more.priority or record.queued_as is not None or not self._stands_in_order(record):
                heappush(self._others, (-more.priority, record.sequence, record))
        elif record.status is Status.SCHEDULED:
            heappush(self._later, (record.extras.due_at or 0.0, record.sequence, record))

    def append_fresh(self, record: JobRecord) -> bool:
        """Count and place a job that never ran behind all others, as `place` does, but quickly.

        False if it does not belong there.
        """
        in_order, sequence = self._in_order, record.sequence
        if in_order and (in_order[-1].queued_as or 0) >= sequence:
            return False
        record.queued_as = sequence
        in_order.append(record)
        self.counts[Status.QUEUED] += 1
        return True

    def _stands_in_order(self, record: JobRecord) -> bool:
        """Put a job at the end or the head of those in order; False if its place is among them."""
        in_order, sequence = self._in_order, record.sequence
        if not in_order or (in_order[-1].queued_as or 0) < sequence:
            in_order.append(record)
        elif (in_order[0].queued_as or 0) > sequence:
            in_order.appendleft(record)
        else:
            return False
        record.queued_as = sequence
        return True

    def ready(self) -> JobRecord | None:
        """The first job that waits for its turn; None if there is none."""
        in_order, others = self._in_order, self._others
        if not self.counts[Status.QUEUED]:
            # No place counts any more, however many are left.
            in_order.clear()
            others.clear()
        while in_order:
            first = in_order[0]
            if (
                first.queued_as == first.sequence
                and first.status is Status.QUEUED
                and not first.extras.crashes
            ):
                break
            in_order.popleft().queued_as = None
        while others and not _is_ready(*others[0]):
            heappop(others)
        if others and not (in_order and (0, in_order[0].sequence) < others[0][:2]):
            return others[0][2]
        return in_order[0] if in_order else None

    def take(self, wall: float) -> JobRecord | None:
        """Take the next job out of its place; None if none may start at ``wall``."""
        ready = self.ready()
        if self._later or self._due:
            retry = self._first_due(wall)
            if retry is not None and (ready is None or retry.extras.priority > ready.extras.priority):
                heappop(self._due)
                return retry
        if ready is None:
            return None
        if self._in_order and self._in_order[0] is ready:
            self._in_order.popleft().queued_as = None
        else:
            heappop(self._others)
        return ready

    def _first_due(self, wall: float) -> JobRecord | None:
        later, due = self._later, self._due
        while later and (later[0][0] <= wall or not _is_scheduled(*later[0])):
            at, sequence, record = heappop(later)
            if _is_scheduled(at, sequence, record):
                heappush(due, (-record.extras.priority, at, sequence, record))
        while due and not _is_scheduled(*due[0][1:]):
            heappop(due)
        return due[0][3] if due else None

    def next_due(self, wall: float) -> float | None:
        """When the next scheduled job is due, None if there is none."""
        if self._first_due(wall) is not None:
            return wall
        return self._later[0][0] if self._later else None

    def first_poison(self) -> JobRecord | None:
        """The next job of ``poison`` that still waits; it runs last and alone."""
        while self.poison:
            _crashes, sequence, record = self.poison[0]
            if record.sequence == sequence and record.status is Status.QUEUED and record.extras.crashes:
                return record
            heappop(self.poison)
        return None

    def shift(self, seconds: float) -> list[JobRecord]:
        """Move every due time by ``seconds``. Returns the jobs touched."""
        if self.breaker.open_until:
            self.breaker.open_until += seconds
        places = [*self._later, *(place[1:] for place in self._due)]
        waiting = {place[2].id: place[2] for place in places if _is_scheduled(*place)}
        for record in waiting.values():
            record.own().due_at = (record.extras.due_at or 0.0) + seconds
        self._later = [(record.extras.due_at or 0.0, record.sequence, record) for record in waiting.values()]
        self._due = []
        heapify(self._later)
        return list(waiting.values())


def _is_ready(priority: int, sequence: int, record: JobRecord) -> bool:
    return (
        record.sequence == sequence
        and record.status is Status.QUEUED
        and not record.extras.crashes
        and record.extras.priority == -priority
    )


def _is_scheduled(due_at: float, sequence: int, record: JobRecord) -> bool:
    return (
        record.status is Status.SCHEDULED
        and record.sequence == sequence
        and (record.extras.due_at or 0.0) == due_at
    )


class Schedule:
    """All jobs by id, and for each lane what may start next. Not thread-safe: its owner locks."""

    def __init__(self, rules: dict[str, QueueRules]) -> None:
        self.lanes = {name: Lane(rule) for name, rule in rules.items()}
        self.records: dict[str, JobRecord] = {}
        self.since = 0.0
        """When the present run of jobs began: the last time that one came while nothing else was to do."""
        self.ended = dict.fromkeys(Status, 0)
        """How many listed jobs ended since then."""
        self._last = 0
        self._first = 0
        self._poison: JobRecord | None = None
        self._in_flight = 0
        self._turns = list(self.lanes.values())

    def lane(self, name: str) -> Lane:
        """The lane ``name``; a job of a lane that no one declared gets one of its own."""
        lane = self.lanes.get(name)
        if lane is None:
            lane = self.lanes[name] = Lane(QueueRules())
            self._turns.append(lane)
        return lane

    def load(self, records: list[JobRecord], since: float) -> None:
        """Add all jobs of a journal, which are sorted. Those that are ``started`` count as claimed."""
        records.sort(key=attrgetter("sequence"))
        self.records = {record.id: record for record in records}
        self.since = since
        if records:
            self._first = min(0, records[0].sequence)
            self._last = max(0, records[-1].sequence)
        queued = Status.QUEUED
        for name, all_of_it in groupby(records, attrgetter("queue")):
            lane = self.lane(name)
            others = [
                record
                for record in all_of_it
                if record.extras is not NO_EXTRAS
                or record.status is not queued
                or not lane.append_fresh(record)
            ]
            for record in others:
                self._count(record, 1)
                lane.place(record)
                if record.status is Status.STARTED:
                    lane.breaker.in_flight += 1
                    self._in_flight += 1

    def next_sequence(self) -> int:
        """A place behind all others."""
        self._last += 1
        return self._last

    def first_sequence(self) -> int:
        """A place before all others."""
        self._first -= 1
        return self._first

    def add(self, record: JobRecord) -> None:
        """Add a job, at its place if its status has one."""
        self.records[record.id] = record
        lane = self.lane(record.queue)
        if record.extras is NO_EXTRAS and record.status is Status.QUEUED and lane.append_fresh(record):
            return
        self._count(record, 1)
        lane.place(record)

    def move(
        self,
        record: JobRecord,
        status: Status,
        *,
        due_at: float | None = None,
        finished_at: float | None = None,
        sequence: int | None = None,
    ) -> None:
        """Give the job a status with its times, and its place if that status has one."""
        left_place = record.status is Status.QUEUED and status is not Status.STARTED
        self._count(record, -1)
        record.status = status
        if sequence is not None:
            record.sequence = sequence
        if due_at is not None or finished_at is not None or record.extras.due_at is not None:
            record.own().due_at = due_at
        if finished_at is not None or record.extras.finished_at is not None:
            record.own().finished_at = finished_at
        self._count(record, 1)
        if left_place:
            # Else the next claim would find the dead places of all that were canceled, one after the other.
            self.lane(record.queue).ready()
        if status is Status.QUEUED or status is Status.SCHEDULED:
            self.lane(record.queue).place(record)

    def remove(self, record: JobRecord) -> None:
        """Forget the job. Its place dies with its status."""
        self._count(record, -1)
        del self.records[record.id]
        record.status = Status.CANCELED

    def open_jobs(self, aside: Collection[str] = ()) -> int:
        """How many jobs have something to do, without the queues ``aside``."""
        lanes = (lane for name, lane in self.lanes.items() if name not in aside)
        return sum(lane.counts[status] for lane in lanes for status in OPEN)

    def claim(self, steady: float, wall: float, *, elsewhere: bool = False) -> JobRecord | None:
        """The next job that may start now, here or elsewhere, counted by its breaker; None if none may.

        The caller sets its status to ``started`` through `move`, and calls `release` at its end.
        Lanes take turns.
        """
        if self._poison is not None:
            return None
        turns = self._turns
        for lane in turns:
            if lane.elsewhere is not elsewhere or lane.breaker.wait(steady, wall) != 0.0:
                continue
            record = lane.take(wall)
            if record is not None:
                turns.remove(lane)
                turns.append(lane)
                lane.breaker.start(steady)
                self._in_flight += 1
                return record
        return self._claim_poison(steady, wall, elsewhere=elsewhere)

    def _claim_poison(self, steady: float, wall: float, *, elsewhere: bool) -> JobRecord | None:
        if self._in_flight or self._others_wait():
            return None
        candidates = [
            record
            for lane in self.lanes.values()
            if lane.elsewhere is elsewhere
            and (record := lane.first_poison()) is not None
            and lane.breaker.wait(steady, wall) == 0.0
        ]
        if not candidates:
            return None
        record = max(candidates, key=lambda one: (one.extras.crashes, -one.sequence))
        lane = self.lane(record.queue)
        heappop(lane.poison)
        lane.breaker.start(steady)
        self._in_flight += 1
        self._poison = record
        return record

    def release(self, record: JobRecord, *, answered: bool) -> bool:
        """Count the end of a claimed job. True if that closed the breaker of its lane."""
        self._in_flight -= 1
        if record is self._poison:
            self._poison = None
        return self.lane(record.queue).breaker.end(answered=answered)

    def wait(self, steady: float, wall: float, *, elsewhere: bool = False) -> float | None:
        """Seconds until `claim` may give a job, None if only another event can bring one."""
        if self._poison is not None:
            return None
        return min(self._waits(steady, wall, elsewhere=elsewhere), default=None)

    def _waits(self, steady: float, wall: float, *, elsewhere: bool) -> Iterator[float]:
        alone = not self._in_flight and not self._others_wait()
        for lane in self.lanes.values():
            wait = lane.breaker.wait(steady, wall)
            if wait is None or lane.elsewhere is not elsewhere:
                continue
            if lane.ready() is not None or (alone and lane.first_poison() is not None):
                yield wait
            due = lane.next_due(wall)
            if due is not None:
                yield max(wait, due - wall)

    def _others_wait(self) -> bool:
        """Whether a job that did not die waits in a lane that moves: neither paused nor open."""
        return any(
            lane.ready() is not None and not lane.breaker.paused and lane.breaker.open_until is None
            for lane in self.lanes.values()
        )

    def shift(self, seconds: float) -> list[JobRecord]:
        """Move every due time by ``seconds`` (the clock was set back). Returns the jobs touched."""
        return [record for lane in self.lanes.values() for record in lane.shift(seconds)]

    def begin_run(self, wall: float) -> None:
        """Count what ends from now on."""
        self.since = wall
        self.ended = dict.fromkeys(Status, 0)

    def _count(self, record: JobRecord, change: int) -> None:
        lane = self.lanes.get(record.queue) or self.lane(record.queue)
        status = record.status
        lane.counts[status] += change
        if status not in OPEN and lane.breaker.rules.listed:
            at = record.extras.finished_at
            if at is not None and at >= self.since:
                self.ended[status] += change
