"""How fast the queue is drained and how long it will still take: plain arithmetic, the clock is handed in."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from bookq_gui.model.job import OPEN, Job, Status

WINDOW = 120.0
"""Seconds of the past that a rate is made of."""
SHORTEST = 5.0
"""Seconds to watch before a rate is told."""
JITTER = 1.125
"""The gate adds up to a quarter of its interval at random: an eighth on average."""
_ENDS = frozenset({Status.FINISHED, Status.FAILED})


@dataclass(frozen=True, slots=True)
class Standing:
    """How a run stands: ``done`` of ``total`` jobs ended; the rest None where it cannot be told yet."""

    done: int
    total: int
    per_minute: float | None = None
    seconds_left: float | None = None


class Run:
    """One run of the queue: from the moment there is something to do until nothing is left.

    Times are seconds of any clock that does not jump.
    """

    def __init__(self) -> None:
        self._open = 0
        self._done = 0
        self._began = 0.0
        self._ends: deque[tuple[float, int]] = deque()

    def resume(self, jobs: Iterable[Job], now: float) -> None:
        """Go on with the run that ``jobs`` are in the middle of.

        To it belong the jobs that are open, and those that ended since the oldest of them was added.
        """
        jobs = list(jobs)
        waiting = [job for job in jobs if job.status in OPEN]
        since = min((job.created_at for job in waiting), default=0.0)
        self.update(len(waiting), 0, now)
        if waiting:
            self._done = sum(
                job.status in _ENDS and job.finished_at is not None and job.finished_at >= since
                for job in jobs
            )

    def update(self, open_jobs: int, ended: int, now: float) -> None:
        """Note that ``open_jobs`` still have something to do, and that ``ended`` more came to an end.

        ``ended`` is negative where ended jobs are tried again.
        """
        if not self._open and open_jobs:
            self._done = 0
            self._began = now
            self._ends.clear()
        self._open = open_jobs
        self._done = max(0, self._done + ended)
        if ended > 0:
            self._ends.append((now, ended))

    def restart_clock(self, now: float) -> None:
        """Forget the speed so far: the queue stood still and goes on now."""
        self._began = now
        self._ends.clear()

    def standing(self, now: float, least: float = 0.0) -> Standing:
        """How the run stands at ``now``; what is left takes ``least`` seconds in any case."""
        while self._ends and self._ends[0][0] < now - WINDOW:
            self._ends.popleft()
        watched = min(now - self._began, WINDOW)
        ended = sum(count for _, count in self._ends)
        total = self._done + self._open
        if watched < SHORTEST or not ended or not self._open:
            return Standing(self._done, total, None, least if least and self._open else None)
        a_second = ended / watched
        return Standing(self._done, total, a_second * 60, max(least, self._open / a_second))


def least_seconds(pages: int, interval: float, due_in: float) -> float:
    """What a run still takes in any case.

    ``pages`` are to be fetched ``interval`` seconds apart, and the last retry is due in ``due_in`` seconds.
    """
    return max(0.0, pages * interval * JITTER, due_in)
