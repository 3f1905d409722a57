"""The least spacing of requests on the wire, whoever sends them and for whatever reason."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from bookq_gui.model.job import Progress

TICK = 0.2
MARGIN = 0.05
"""Seconds on top: a request takes a moment to get under way, and what counts is when it arrives."""


class Spacing:
    """Keeps requests at least ``interval`` seconds apart. One for all workers; thread-safe.

    The gate of the queue spaces the starts of jobs; this holds for what they send, a redirect to
    another page of the site included.
    """

    def __init__(
        self,
        interval: float,
        *,
        steady: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._interval = interval and interval + MARGIN
        self._steady = steady
        self._sleep = sleep
        self._lock = threading.Lock()
        self._next = 0.0

    def wait(self, progress: Progress) -> None:
        """Return when the next request may be sent. Raises `Stopped` where ``progress`` says so."""
        while True:
            with self._lock:
                left = self._next - self._steady()
                if left <= 0:
                    self._next = self._steady() + self._interval
                    return
            self._sleep(min(left, TICK))
            progress.check()
