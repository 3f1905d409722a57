"""One attempt at a job, in the hands of a worker, and the handlers that do the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bookq_gui.jobs.record import JobRecord
from bookq_gui.model.job import Job, JobContext, Outcome, Stopped
from bookq_gui.model.message import Message

CANCELED = "canceled"
TIMED_OUT = "timed out"
CLOSING = "closing"

Handler = Callable[[Job, JobContext], Outcome]
Handlers = Mapping[str, Handler]
"""One handler a queue name."""


class Claim:
    """A started job; also the `JobContext` its handler is given.

    ``stop`` says why the attempt should end, "" while it should go on. ``started`` is steady time.
    """

    __slots__ = ("_on_stage", "job", "record", "started", "stop")

    def __init__(
        self, record: JobRecord, job: Job, started: float, on_stage: Callable[[str, Message | str], None]
    ) -> None:
        self.record = record
        self.job = job
        self.started = started
        self.stop = ""
        self._on_stage = on_stage

    def stage(self, text: Message | str) -> None:
        """Show what is being done now."""
        if not self.stop:
            self._on_stage(self.job.id, text)

    def check(self) -> None:
        """Raise `Stopped` if the attempt should end."""
        if self.stop:
            raise Stopped(self.stop)
