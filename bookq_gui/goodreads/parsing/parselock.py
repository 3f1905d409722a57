"""One page is read at a time: on several threads the interpreter would only get in its own way."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from bookq_gui.model.job import Progress

TICK = 0.25


class ParseLock:
    """The turn to read a page; one for all workers of a process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, progress: Progress) -> Iterator[None]:
        """Wait for the turn and hold it. Raises `Stopped` where the job is stopped while it waits."""
        while not self._lock.acquire(timeout=TICK):
            progress.check()
        try:
            progress.check()
            yield
        finally:
            self._lock.release()
