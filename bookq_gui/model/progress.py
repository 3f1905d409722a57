"""Long work: how far it is, and whether it should end."""

from __future__ import annotations

import time
from collections.abc import Callable

Report = Callable[[int, int | None], None]
"""Takes how many records are done, and of how many (None: not known yet)."""
_SECONDS = 0.1


class CanceledError(Exception):
    """The work was canceled, or bookq closes."""


class Progress:
    """Follows one piece of long work, in the thread that does it.

    ``report`` is called at most ten times a second. ``canceled`` says whether the work should end.
    """

    def __init__(self, report: Report | None = None, canceled: Callable[[], bool] | None = None) -> None:
        self._report = report
        self._canceled = canceled
        self._total: int | None = None
        self._done = 0
        self._next = 0.0

    def begin(self, total: int | None) -> None:
        """Say how many records there are. Raises CanceledError."""
        self._total = total
        self.advance(0)

    def advance(self, count: int) -> None:
        """Say that ``count`` more records are done. Raises CanceledError."""
        self.check()
        self._done += count
        now = time.monotonic()
        if self._report is not None and now >= self._next:
            self._next = now + _SECONDS
            self._report(self._done if self._total is None else min(self._done, self._total), self._total)

    def check(self) -> None:
        """Raise CanceledError if the work should end."""
        if self._canceled is not None and self._canceled():
            raise CanceledError
