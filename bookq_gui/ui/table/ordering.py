"""How ids are ordered by several keys at once, in slices. Missing keys come last in both directions."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

Work = Generator[None, None, None]


class Slices(QObject):
    """Does one piece of work after the other, at most ``budget`` seconds at a time.

    Signals:
        ended: all of it is done.
    """

    ended = Signal()

    def __init__(self, parent: QObject, budget: float) -> None:
        super().__init__(parent)
        self._budget = budget
        self._work: list[Work] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._tick)

    @property
    def is_busy(self) -> bool:
        """Whether there is work left."""
        return bool(self._work)

    def start(self, *work: Work) -> None:
        """Do ``work`` in place of what was under way."""
        self._work = list(work)
        self._timer.start()

    def finish(self) -> None:
        """Do all of it now."""
        while self._work:
            self._advance()

    def _tick(self) -> None:
        owner = self.parent()  # kept until the end: the work may hold the last reference to it
        end = time.perf_counter() + self._budget
        while owner is not None and self._work and time.perf_counter() < end:
            self._advance()

    def _advance(self) -> None:
        current = self._work[0]
        try:
            next(current)
        except StopIteration:
            if self._work and self._work[0] is current:
                del self._work[0]
                if not self._work:
                    self._timer.stop()
                    self.ended.emit()


Id = Any
Key = Any
"""What a column sorts by: texts or numbers of one kind, or None where a row has nothing there."""

SLICE = 1_000
"""So many rows are looked at between two moments at which the window may do something else."""


@dataclass(frozen=True, slots=True)
class SortLevel:
    """One column to sort by, the direction, the ``keys`` known so far, and what makes a missing one."""

    column: str
    descending: bool
    keys: dict[Id, Key]
    make: Callable[[Id], Key]

    def key(self, row_id: Id) -> Key:
        """The key of one row."""
        try:
            return self.keys[row_id]
        except KeyError:
            made = self.keys[row_id] = self.make(row_id)
            return made


def arranged(ids: Sequence[Id], levels: Sequence[SortLevel]) -> Generator[None, None, list[Id]]:
    """``ids`` sorted by the first level, within equal keys by the next, and so on. Yields between slices."""
    result = list(ids)
    for level in reversed(levels):
        result = yield from _sorted(result, level)
    return result


def _sorted(ids: list[Id], level: SortLevel) -> Generator[None, None, list[Id]]:
    """``ids`` sorted by one level; equal ones keep their order."""
    keys, make = level.keys, level.make
    present: list[Id] = []
    missing: list[Id] = []
    for start in range(0, len(ids), SLICE):
        part = ids[start : start + SLICE]
        for row_id in part:
            if row_id not in keys:
                keys[row_id] = make(row_id)
        there = [row_id for row_id in part if keys[row_id] is not None]
        present += there
        if len(there) < len(part):
            missing += [row_id for row_id in part if keys[row_id] is None]
        yield
    result: list[Id] = []
    buckets = yield from _split(present, keys)
    if level.descending:
        buckets.reverse()
    for bucket in buckets:
        bucket.sort(key=keys.__getitem__, reverse=level.descending)
        result += bucket
        yield
    return result + missing


def _split(ids: list[Id], keys: Mapping[Id, Key]) -> Generator[None, None, list[list[Id]]]:
    """``ids`` in buckets, all keys of one below those of the next: each is sorted without a long stop."""
    count = len(ids) // SLICE + 1
    sample = sorted({keys[row_id] for row_id in ids[:: max(1, len(ids) // (count * 16))]})
    pivots = sample[:: max(1, len(sample) // count)][1:]
    buckets: list[list[Id]] = [[] for _ in range(len(pivots) + 1)]
    for start in range(0, len(ids), SLICE):
        for row_id in ids[start : start + SLICE]:
            buckets[bisect_right(pivots, keys[row_id])].append(row_id)
        yield
    return buckets


def merged(
    ids: list[Id], newcomers: Sequence[Id], levels: Sequence[SortLevel]
) -> Generator[None, None, list[Id]]:
    """``ids``, which are sorted, with ``newcomers`` put to their places. Yields between slices."""
    result: list[Id] = []
    done = 0
    ordered = yield from arranged(newcomers, levels)
    for number, newcomer in enumerate(ordered):
        place = place_of(ids, newcomer, levels)
        result += ids[done:place]
        result.append(newcomer)
        done = place
        if number % 100 == 0:
            yield
    return result + ids[done:]


def place_of(ids: Sequence[Id], newcomer: Id, levels: Sequence[SortLevel]) -> int:
    """Where ``newcomer`` goes among the sorted ``ids``: behind those that are equal to it."""
    mine = [level.key(newcomer) for level in levels]
    low, high = 0, len(ids)
    while low < high:
        middle = (low + high) // 2
        if _comes_before(mine, ids[middle], levels):
            high = middle
        else:
            low = middle + 1
    return low


def _comes_before(mine: Sequence[Key], other: Id, levels: Sequence[SortLevel]) -> bool:
    for own, level in zip(mine, levels, strict=True):
        its = level.key(other)
        if own == its:
            continue
        if own is None or its is None:
            return its is None
        return bool(own > its if level.descending else own < its)
    return False


def runs_of(lines: Sequence[int]) -> list[tuple[int, int]]:
    """The runs (first, last) of consecutive numbers in ``lines``, which are ascending."""
    runs: list[tuple[int, int]] = []
    for line in lines:
        if runs and line == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    return runs


def keys_of(levels: Sequence[SortLevel], ids: Sequence[Id]) -> Mapping[Id, list[Key]]:
    """The keys of each of ``ids``, one a level."""
    return {row_id: [level.key(row_id) for level in levels] for row_id in ids}
