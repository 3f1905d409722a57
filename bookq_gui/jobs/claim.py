"""One attempt at a job, in the hands of a worker."""

from __future__ import annotations

from collections.abc import Callable

from bookq_gui.jobs.record import Entry
from bookq_gui.model.job import Job, Stopped

CANCELED = "canceled"
TIMED_OUT = "timed out"
CLOSING = "closing"


class Claim:
    """A started job; also the `Progress` its handler is given.

    ``stop`` says why the attempt should end, "" while it should go on. ``started`` is steady time.
    """

    __slots__ = ("_tell", "entry", "job", "started", "stop")

    def __init__(self, entry: Entry, job: Job, started: float, tell: Callable[[str, str], None]) -> None:
        self.entry = entry
        self.job = job
        self.started = started
        self.stop = ""
        self._tell = tell

    def stage(self, text: str) -> None:
        """Tell people what is being done now."""
        if not self.stop:
            self._tell(self.job.id, text)

    def check(self) -> None:
        """Raise `Stopped` where the attempt should end."""
        if self.stop:
            raise Stopped(self.stop)
