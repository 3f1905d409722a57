"""Long work in the window's thread, in slices between which the window does something else."""

from __future__ import annotations

import time
from collections.abc import Generator

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
