"""How fast the queue is drained and how long it will still take: plain arithmetic, the clock is passed in."""

from __future__ import annotations

from collections import deque

from bookq_gui.ui.i18n import counted, translate
from bookq_gui.ui.queue.text import about

WINDOW = 120.0
"""Seconds of the past that a rate is made of."""
SHORTEST = 5.0
"""Seconds to watch before a rate is told."""
JITTER = 1.125
"""The interval between requests grows by up to a quarter at random: an eighth on average."""
LONG_RUN = 30.0
"""Seconds of a run that nobody waits for in front of the window."""


class Run:
    """One run of the queue: from the moment there is something to do until nothing is left.

    Times are seconds of any clock that does not jump.
    """

    def __init__(self) -> None:
        self._open = 0
        self._began = 0.0
        self._watched_since = 0.0
        self._ends: deque[tuple[float, int]] = deque()
        self.ended = 0
        """How many jobs ended in this run."""

    def update(self, open_jobs: int, ended: int, now: float) -> bool:
        """Note that ``open_jobs`` still have something to do, and that ``ended`` more ended.

        ``ended`` is negative if ended jobs are tried again. Returns whether a long run is over by
        this; one that was only canceled or cleared is not.
        """
        if not self._open and open_jobs:
            self._began = self._watched_since = now
            self.ended = 0
            self._ends.clear()
        over = bool(self._open) and not open_jobs
        self._open = open_jobs
        self.ended = max(0, self.ended + ended)
        if ended > 0:
            self._ends.append((now, ended))
        return over and self.ended > 0 and now - self._began >= LONG_RUN

    def restart_clock(self, now: float) -> None:
        """Forget the speed so far: the queue stood still and goes on now."""
        self._watched_since = now
        self._ends.clear()

    def seconds_each(self, now: float) -> float | None:
        """How many seconds a job takes, of late; None where it cannot be told yet."""
        while self._ends and self._ends[0][0] < now - WINDOW:
            self._ends.popleft()
        watched = min(now - self._watched_since, WINDOW)
        ended = sum(count for _, count in self._ends)
        return watched / ended if ended and watched >= SHORTEST else None

    def seconds_left(self, now: float, least: float = 0.0) -> float | None:
        """How long the rest takes, ``least`` in any case; None where it cannot be told yet."""
        if not self._open:
            return None
        each = self.seconds_each(now)
        return (least or None) if each is None else max(least, self._open * each)


def least_seconds(pages: int, interval: float, due_in: float) -> float:
    """What a run still takes in any case.

    ``pages`` are to be fetched ``interval`` seconds apart, and the last retry is due in ``due_in`` seconds.
    """
    return max(0.0, pages * interval * JITTER, due_in)


def left_text(seconds: float | None) -> str:
    """The time that is left in words, never more exact than it is known."""
    if seconds is None:
        return ""
    if seconds < 50:
        return translate("Queue", "less than 1 min left")
    return translate("Queue", "{time} left").format(time=about(max(60.0, seconds)))


def last_failed_text(seconds: float) -> str:
    """How long ago the last job failed; "" where that is long ago."""
    minutes = int(seconds // 60)
    if minutes >= 60:
        return ""
    text = counted("Queue", "the last one %n minutes ago", "the last one %n minute ago", minutes)
    return text if minutes else translate("Queue", "the last one just now")
