"""When a run was long enough that people went away, and are to be told that it is over."""

from __future__ import annotations

LONG = 30.0
"""Seconds of a run that one does not wait for in front of the window."""


class LongRun:
    """Watches for the one moment at which a long run has nothing left to do.

    Times are seconds of any clock that does not jump.
    """

    def __init__(self) -> None:
        self._open = 0
        self._began = 0.0
        self.ended = 0

    def update(self, open_jobs: int, ended: int, now: float) -> bool:
        """Note how many jobs have something to do, and how many more ended. Whether a long run is over.

        One that was only canceled or cleared is not told.
        """
        if not self._open and open_jobs:
            self._began = now
            self.ended = 0
        over = bool(self._open) and not open_jobs
        self._open = open_jobs
        self.ended = max(0, self.ended + ended)
        return over and self.ended > 0 and now - self._began >= LONG
