"""The order of the jobs in memory: which one may start next. Reads no disk and no clock."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import chain
from operator import attrgetter
from typing import Any

from bookq_gui.jobs.circuit import CircuitBreaker, QueueRules
from bookq_gui.jobs.record import NO_EXTRAS, JobRecord
from bookq_gui.model.job import OPEN, Status

_Rank = tuple[Any, ...]
_PART = 512


class _Order:
    """Jobs by a rank that no two share. A job is taken out before what its rank is made of changes.

    They stand in short sorted lists, so a step costs the same with a thousand jobs and with a million.
    """

    __slots__ = ("_parts", "_rank")

    def __init__(self, rank: Callable[[JobRecord], _Rank]) -> None:
        self._rank = rank
        self._parts: list[list[JobRecord]] = []

    def __iter__(self) -> Iterator[JobRecord]:
        return chain.from_iterable(self._parts)

    def fill(self, records: list[JobRecord]) -> None:
        """Put sorted records into an order that is empty."""
        self._parts = [records[at : at + _PART] for at in range(0, len(records), _PART)]

    def first(self) -> JobRecord | None:
        """The job with the lowest rank; None if there is none."""
        return self._parts[0][0] if self._parts else None

    def pop(self) -> JobRecord:
        """Take out the first job."""
        part = self._parts[0]
        record = part.pop(0)
        if not part:
            del self._parts[0]
        return record

    def add(self, record: JobRecord) -> None:
        """Put a job in its place."""
        parts, rank = self._parts, self._rank
        if not parts or rank(parts[-1][-1]) < rank(record):
            if not parts or len(parts[-1]) >= _PART:
                parts.append([])
            parts[-1].append(record)
            return
        at = self._part_of(record)
        part = parts[at]
        insort(part, record, key=rank)
        if len(part) > 2 * _PART:
            parts.insert(at + 1, part[_PART:])
            del part[_PART:]

    def discard(self, record: JobRecord) -> None:
        """Take out a job, if it is there."""
        if self.first() is record:
            self.pop()
            return
        at = self._part_of(record)
        if at == len(self._parts):
            return
        part = self._parts[at]
        place = bisect_left(part, self._rank(record), key=self._rank)
        if part[place] is record:
            del part[place]
            if not part:
                del self._parts[at]

    def _part_of(self, record: JobRecord) -> int:
        """The number of the first list that does not end before the place of ``record``."""
        return bisect_left(self._parts, self._rank(record), key=lambda part: self._rank(part[-1]))


def _turn(record: JobRecord) -> _Rank:
    return -record.extras.priority, record.sequence, record.id


def _due_time(record: JobRecord) -> _Rank:
    return record.extras.due_at or 0.0, record.sequence, record.id


def _by_crashes(record: JobRecord) -> _Rank:
    return -record.extras.crashes, record.sequence, record.id


class Lane:
    """One named queue: its circuit breaker and its waiting jobs.

    Ready jobs go by priority, then sequence. Scheduled jobs wait until they are due, then for their turn: at
    equal priority a first try goes before an automatic retry.
    """

    __slots__ = ("_ready", "_scheduled", "breaker", "counts", "elsewhere", "poison")

    def __init__(self, rules: QueueRules) -> None:
        self.breaker = CircuitBreaker(rules)
        self.elsewhere = False
        """Whether its jobs are for workers on other machines."""
        self.counts = dict.fromkeys(Status, 0)
        self._ready = _Order(_turn)
        self._scheduled: defaultdict[int, _Order] = defaultdict(lambda: _Order(_due_time))
        """Scheduled jobs by their priority, in the order of their due times."""
        self.poison = _Order(_by_crashes)
        """Jobs that ran when bookq last died, those with the most crashes first. They run last and alone."""

    def fill(self, fresh: list[JobRecord]) -> None:
        """Count and place jobs that never ran, by their sequence, in a lane that has none."""
        self._ready.fill(fresh)
        self.counts[Status.QUEUED] += len(fresh)

    def place(self, record: JobRecord) -> None:
        """Give a job its place, if its status has one."""
        if record.status is Status.QUEUED:
            (self.poison if record.extras.crashes else self._ready).add(record)
        elif record.status is Status.SCHEDULED:
            self._scheduled[record.extras.priority].add(record)

    def leave(self, record: JobRecord) -> None:
        """Take a job out of its place, if it has one."""
        if record.status is Status.QUEUED:
            (self.poison if record.extras.crashes else self._ready).discard(record)
        elif record.status is Status.SCHEDULED:
            self._scheduled[record.extras.priority].discard(record)

    def is_busy(self) -> bool:
        """Whether a job has something to do."""
        counts = self.counts
        return bool(counts[Status.QUEUED] or counts[Status.STARTED] or counts[Status.SCHEDULED])

    def ready(self) -> JobRecord | None:
        """The first job that waits for its turn; None if there is none."""
        return self._ready.first()

    def take(self, wall: float) -> JobRecord | None:
        """Take the next job out of its place; None if none may start at ``wall``."""
        ready = self._ready.first()
        retry = self._first_due(wall) if self._scheduled else None
        if retry is not None and (ready is None or retry.extras.priority > ready.extras.priority):
            return self._scheduled[retry.extras.priority].pop()
        return self._ready.pop() if ready is not None else None

    def _first_due(self, wall: float) -> JobRecord | None:
        due = [first for first in self._next_scheduled() if (first.extras.due_at or 0.0) <= wall]
        return max(due, key=lambda first: first.extras.priority, default=None)

    def _next_scheduled(self) -> list[JobRecord]:
        """The scheduled job of each priority that is due first."""
        return [first for order in self._scheduled.values() if (first := order.first()) is not None]

    def next_due(self, wall: float) -> float | None:
        """When the next scheduled job is due, None if there is none."""
        times = (first.extras.due_at or 0.0 for first in self._next_scheduled())
        return min((max(at, wall) for at in times), default=None)

    def shift(self, seconds: float) -> list[JobRecord]:
        """Move every due time by ``seconds``. Returns the jobs touched."""
        if self.breaker.open_until:
            self.breaker.open_until += seconds
        scheduled = list(chain.from_iterable(self._scheduled.values()))
        for record in scheduled:
            record.own().due_at = (record.extras.due_at or 0.0) + seconds
        for order in self._scheduled.values():
            order.fill(sorted(order, key=_due_time))
        return scheduled


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
        fresh: dict[str, list[JobRecord]] = {}
        others = []
        for record in records:
            if record.extras is NO_EXTRAS and record.status is Status.QUEUED:
                fresh.setdefault(record.queue, []).append(record)
            else:
                others.append(record)
        for name, of_queue in fresh.items():
            self.lane(name).fill(of_queue)
        for record in others:
            lane = self.lane(record.queue)
            self._count(lane, record, 1)
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
        self._count(lane, record, 1)
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
        lane = self.lane(record.queue)
        if status is not Status.STARTED:
            # `claim` took a job that starts out of its place.
            lane.leave(record)
        self._count(lane, record, -1)
        record.status = status
        if sequence is not None:
            record.sequence = sequence
        if due_at is not None or finished_at is not None or record.extras.due_at is not None:
            record.own().due_at = due_at
        if finished_at is not None or record.extras.finished_at is not None:
            record.own().finished_at = finished_at
        self._count(lane, record, 1)
        lane.place(record)

    def remove(self, record: JobRecord) -> None:
        """Forget the job."""
        lane = self.lane(record.queue)
        lane.leave(record)
        self._count(lane, record, -1)
        del self.records[record.id]
        record.status = Status.CANCELED

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
            and (record := lane.poison.first()) is not None
            and lane.breaker.wait(steady, wall) == 0.0
        ]
        if not candidates:
            return None
        record = max(candidates, key=lambda one: (one.extras.crashes, -one.sequence))
        lane = self.lane(record.queue)
        lane.poison.pop()
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
            if lane.ready() is not None or (alone and lane.poison.first() is not None):
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

    def _count(self, lane: Lane, record: JobRecord, change: int) -> None:
        status = record.status
        lane.counts[status] += change
        if status not in OPEN and lane.breaker.rules.listed:
            at = record.extras.finished_at
            if at is not None and at >= self.since:
                self.ended[status] += change
