"""Figures on the work of the queue: how fast its latest run is, what failed, how often it took a retry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

from bookq_gui.library.statistics import Named
from bookq_gui.model.job import Job, Status

_GAP = 15 * 60.0
"""Seconds without a finished job that part one run from the next."""

_WIDTHS = (5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600, 43_200, 86_400)
_MOST_BINS = 24


@dataclass(frozen=True, slots=True)
class Pace:
    """The latest run: how many jobs were finished in each stretch of ``width`` seconds.

    It goes from ``start`` to ``end``, in seconds since 1970; the stretches begin at a whole second.
    """

    start: float
    end: float
    width: int
    counts: tuple[int, ...]

    @property
    def jobs(self) -> int:
        """How many were finished."""
        return sum(self.counts)

    def stretch(self, place: int) -> tuple[int, int]:
        """The first and the last second of a stretch."""
        first = floor(self.start) + place * self.width
        return first, first + self.width - 1

    def a_minute(self, count: int) -> float:
        """``count`` jobs in one stretch as jobs a minute."""
        return count * 60 / self.width

    @property
    def mean(self) -> float | None:
        """Jobs a minute over the whole run; None where it was too short to say."""
        seconds = self.end - self.start
        return (self.jobs - 1) * 60 / seconds if seconds >= 1 else None


@dataclass(frozen=True, slots=True)
class RunStatistics:
    """What there is to say of the jobs in the queue.

    ``failures`` are the failed jobs by the kind of their error, ``setbacks`` all attempts that did
    not finish their job by the kind of theirs, ``attempts`` the jobs that ended, by how many it took.
    """

    pace: Pace | None = None
    failures: tuple[Named, ...] = ()
    setbacks: tuple[Named, ...] = ()
    attempts: tuple[tuple[int, int], ...] = ()


def of_jobs(jobs: Iterable[Job], without: frozenset[str] = frozenset({"covers"})) -> RunStatistics:
    """The figures on ``jobs``; those of the queues ``without`` do not count."""
    ends: list[float] = []
    failures: Counter[str] = Counter()
    setbacks: Counter[str] = Counter()
    attempts: Counter[int] = Counter()
    for job in jobs:
        if job.queue in without:
            continue
        setbacks.update(attempt.kind for attempt in job.history if attempt.kind)
        if job.status is Status.FINISHED and job.finished_at is not None:
            ends.append(job.finished_at)
        if job.status is Status.FAILED:
            failures[job.error.kind if job.error else ""] += 1
        if job.status in (Status.FINISHED, Status.FAILED) and job.attempts:
            attempts[job.attempts] += 1
    return RunStatistics(_pace(ends), _ranked(failures), _ranked(setbacks), tuple(sorted(attempts.items())))


def _pace(ends: list[float]) -> Pace | None:
    if not ends:
        return None
    ends.sort()
    first = len(ends) - 1
    while first and ends[first] - ends[first - 1] <= _GAP:
        first -= 1
    start, end = ends[first], ends[-1]
    origin = floor(start)
    width = next((width for width in _WIDTHS if (end - origin) // width < _MOST_BINS), _WIDTHS[-1])
    counts = Counter(int((moment - origin) // width) for moment in ends[first:])
    return Pace(start, end, width, tuple(counts[place] for place in range(max(counts) + 1)))


def _ranked(kinds: Counter[str]) -> tuple[Named, ...]:
    return tuple(Named(count, kind) for kind, count in sorted(kinds.items(), key=lambda e: (-e[1], e[0])))
