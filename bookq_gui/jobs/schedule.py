"""The order of the jobs in memory: which one may start next. Reads no disk and no clock."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush

from bookq_gui.jobs.circuit import Gate, Rules
from bookq_gui.jobs.record import Entry
from bookq_gui.model.job import Status


class Level:
    """The ready jobs of one priority, by sequence number.

    Nearly all arrive in order and stand in a deque, so that a claim costs the same with ten jobs
    and with a million; the few that come back or are moved to the front go through a heap. Places
    are left lazily: one counts only while the entry is queued and has the sequence it was placed with.
    """

    __slots__ = ("_in_order", "_out_of_order")

    def __init__(self) -> None:
        self._in_order: deque[tuple[int, Entry]] = deque()
        self._out_of_order: list[tuple[int, Entry]] = []

    def place(self, entry: Entry) -> None:
        """Give a queued entry its place."""
        place = (entry.sequence, entry)
        if self._in_order and self._in_order[-1][0] > entry.sequence:
            heappush(self._out_of_order, place)
        else:
            self._in_order.append(place)

    def head(self) -> Entry | None:
        """The first entry."""
        in_order = self._in_order
        while in_order and not _stands(*in_order[0]):
            in_order.popleft()
        out_of_order = self._out_of_order
        while out_of_order and not _stands(*out_of_order[0]):
            heappop(out_of_order)
        if out_of_order and not (in_order and in_order[0][0] < out_of_order[0][0]):
            return out_of_order[0][1]
        return in_order[0][1] if in_order else None

    def __len__(self) -> int:
        return len(self._in_order) + len(self._out_of_order)

    def pop(self) -> Entry:
        """Take the first entry, which must exist."""
        entry = self.head()
        if self._in_order and self._in_order[0][1] is entry:
            return self._in_order.popleft()[1]
        return heappop(self._out_of_order)[1]


def _stands(sequence: int, entry: Entry) -> bool:
    return entry.sequence == sequence and entry.status is Status.QUEUED and not entry.crashes


class Lane:
    """One named queue: its gate and its waiting jobs."""

    __slots__ = ("counts", "gate", "later", "levels", "name", "order", "suspects")

    def __init__(self, name: str, rules: Rules) -> None:
        self.name = name
        self.gate = Gate(rules)
        self.counts = dict.fromkeys(Status, 0)
        self.levels: dict[int, Level] = {}
        self.order: list[int] = []
        self.later: list[tuple[float, int, Entry]] = []
        self.suspects: deque[tuple[int, Entry]] = deque()

    def level(self, priority: int) -> Level:
        """The ready jobs of one priority."""
        level = self.levels.get(priority)
        if level is None:
            level = self.levels[priority] = Level()
            self.order = sorted(self.levels, reverse=True)
        return level

    def head(self) -> Entry | None:
        """The next ready job; None where none is ready."""
        for priority in self.order:
            entry = self.levels[priority].head()
            if entry is not None:
                return entry
        return None

    def waiting(self) -> int:
        """About how many jobs are ready: those that have left lazily count until they come up; 0 is exact."""
        return 0 if self.head() is None else sum(len(level) for level in self.levels.values())

    def first_suspect(self) -> Entry | None:
        """The next job that was running when bookq last died; it runs last and alone."""
        while self.suspects:
            sequence, entry = self.suspects[0]
            if entry.sequence == sequence and entry.status is Status.QUEUED and entry.crashes:
                return entry
            self.suspects.popleft()
        return None

    def next_due(self) -> tuple[float, int, Entry] | None:
        """The scheduled job that is due first."""
        later = self.later
        while later:
            due, sequence, entry = later[0]
            if entry.status is Status.SCHEDULED and entry.due_at == due and entry.sequence == sequence:
                return later[0]
            heappop(later)
        return None


class Schedule:
    """All jobs by id, and for each lane what may start next. Not thread-safe: its owner locks."""

    def __init__(self, rules: dict[str, Rules]) -> None:
        self.lanes = {name: Lane(name, rule) for name, rule in rules.items()}
        self.entries: dict[str, Entry] = {}
        self.counts = dict.fromkeys(Status, 0)
        self._last = 0
        self._first = 0
        self._suspect: Entry | None = None
        self._in_flight = 0
        self._turns = list(self.lanes.values())

    def __len__(self) -> int:
        return len(self.entries)

    def lane(self, name: str) -> Lane:
        """The lane ``name``; a job of a lane that no one declared gets one of its own."""
        lane = self.lanes.get(name)
        if lane is None:
            lane = self.lanes[name] = Lane(name, Rules())
            self._turns.append(lane)
        return lane

    def load(self, entries: Iterable[Entry]) -> None:
        """Replace everything by entries read from the journal. None of them may be ``started``."""
        self.entries.clear()
        self.counts = dict.fromkeys(Status, 0)
        self.lanes = {name: Lane(name, lane.gate.rules) for name, lane in self.lanes.items()}
        self._turns = list(self.lanes.values())
        ready: list[Entry] = []
        for entry in entries:
            self.entries[entry.id] = entry
            self._count(entry, 1)
            if entry.status is Status.QUEUED:
                ready.append(entry)
            elif entry.status is Status.SCHEDULED:
                self.lane(entry.queue).later.append((entry.due_at or 0.0, entry.sequence, entry))
            self._last = max(self._last, entry.sequence)
            self._first = min(self._first, entry.sequence)
        ready.sort(key=lambda entry: entry.sequence)
        for entry in ready:
            self._place(entry)
        for lane in self.lanes.values():
            heapify(lane.later)

    def next_sequence(self) -> int:
        """A place behind all others."""
        self._last += 1
        return self._last

    def add(self, entry: Entry) -> None:
        """Take in a new entry, at its place where its status has one."""
        self.entries[entry.id] = entry
        self._count(entry, 1)
        if entry.status is Status.QUEUED:
            self._place(entry)
        elif entry.status is Status.SCHEDULED:
            heappush(self.lane(entry.queue).later, (entry.due_at or 0.0, entry.sequence, entry))

    def move(self, entry: Entry, status: Status, *, due_at: float | None = None) -> None:
        """Give the entry a status, and its place where that status has one."""
        self._count(entry, -1)
        entry.status = status
        self._count(entry, 1)
        entry.due_at = due_at
        if status is Status.QUEUED:
            self._place(entry)
        elif status is Status.SCHEDULED:
            heappush(self.lane(entry.queue).later, (due_at or 0.0, entry.sequence, entry))

    def to_front(self, entries: list[Entry]) -> None:
        """Put queued entries before all others, keeping the order they are given in."""
        for entry in reversed(entries):
            self._first -= 1
            entry.sequence = self._first
            self._place(entry)

    def remove(self, entry: Entry) -> None:
        """Forget the entry. Its places in the lanes die with its status."""
        self._count(entry, -1)
        del self.entries[entry.id]
        entry.status = Status.CANCELED

    def claim(self, steady: float, wall: float) -> Entry | None:
        """The next entry that may start now, with its gate counted; None where none may.

        The caller sets its status to ``started`` through `move`, and calls `release` at its end.
        Lanes take turns; scheduled jobs that are due go before ready ones of the same priority.
        """
        if self._suspect is not None:
            return None
        turns = self._turns
        for lane in turns:
            if lane.gate.wait(steady, wall) != 0.0:
                continue
            entry = self._take(lane, wall)
            if entry is not None:
                turns.remove(lane)
                turns.append(lane)
                lane.gate.start(steady)
                self._in_flight += 1
                return entry
        return self._claim_suspect(steady, wall)

    def _take(self, lane: Lane, wall: float) -> Entry | None:
        ready = lane.head()
        due = lane.next_due() if lane.later else None
        if due is not None and due[0] <= wall and (ready is None or due[2].priority >= ready.priority):
            heappop(lane.later)
            return due[2]
        return lane.level(ready.priority).pop() if ready else None

    def _claim_suspect(self, steady: float, wall: float) -> Entry | None:
        if self._in_flight or self._others_wait():
            return None
        suspects = [
            suspect
            for lane in self.lanes.values()
            if (suspect := lane.first_suspect()) is not None and lane.gate.wait(steady, wall) == 0.0
        ]
        if not suspects:
            return None
        entry = max(suspects, key=lambda suspect: (suspect.crashes, -suspect.sequence))
        lane = self.lane(entry.queue)
        lane.suspects.popleft()
        lane.gate.start(steady)
        self._in_flight += 1
        self._suspect = entry
        return entry

    def release(self, entry: Entry, *, answered: bool) -> bool:
        """Count the end of a claimed entry. True where that ended the probe of its lane."""
        self._in_flight -= 1
        if entry is self._suspect:
            self._suspect = None
        return self.lane(entry.queue).gate.end(answered=answered)

    def wait(self, steady: float, wall: float) -> float | None:
        """Seconds until the next job may start, None where only another event can bring one."""
        if self._suspect is not None:
            return None
        waits = list(self._waits(steady, wall))
        return min(waits) if waits else None

    def _waits(self, steady: float, wall: float) -> Iterator[float]:
        alone = not self._in_flight and not self._others_wait()
        for lane in self.lanes.values():
            gate = lane.gate.wait(steady, wall)
            if gate is None:
                continue
            if lane.head() is not None or (alone and lane.first_suspect() is not None):
                yield gate
            due = lane.next_due()
            if due is not None:
                yield max(gate, due[0] - wall)

    def _others_wait(self) -> bool:
        """Whether a job that did not die waits where something moves: not in a pause, nor for a site."""
        return any(
            lane.head() is not None and not lane.gate.paused and lane.gate.cooling_until is None
            for lane in self.lanes.values()
        )

    def shift(self, seconds: float) -> list[Entry]:
        """Move every due time by ``seconds`` (the clock was set back). Returns the entries touched."""
        touched: list[Entry] = []
        for lane in self.lanes.values():
            if lane.gate.cooling_until:
                lane.gate.cooling_until += seconds
            waiting = {
                entry.id: entry
                for due, sequence, entry in lane.later
                if entry.status is Status.SCHEDULED and entry.due_at == due and entry.sequence == sequence
            }
            for entry in waiting.values():
                entry.due_at = (entry.due_at or 0.0) + seconds
            lane.later = [(entry.due_at or 0.0, entry.sequence, entry) for entry in waiting.values()]
            heapify(lane.later)
            touched += waiting.values()
        return touched

    def _count(self, entry: Entry, change: int) -> None:
        self.counts[entry.status] += change
        self.lane(entry.queue).counts[entry.status] += change

    def _place(self, entry: Entry) -> None:
        lane = self.lane(entry.queue)
        if entry.crashes:
            lane.suspects.append((entry.sequence, entry))
            if len(lane.suspects) > 1:
                lane.suspects = deque(sorted(lane.suspects, key=lambda place: (-place[1].crashes, place[0])))
        else:
            lane.level(entry.priority).place(entry)
