"""One attempt at a job, in the hands of a worker, and the handlers that do the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

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

    ``stop`` says why the attempt should end, "" while it should go on. ``started`` is steady time. ``out`` is
    the token under which a worker elsewhere has it, "" if one of this process has.
    """

    __slots__ = ("_on_stage", "job", "out", "record", "started", "stop")

    def __init__(
        self, record: JobRecord, job: Job, started: float, on_stage: Callable[[str, Message | str], None]
    ) -> None:
        self.record = record
        self.job = job
        self.started = started
        self.out = record.extras.out
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


class Pool(Protocol):
    """Who drains a queue: workers in threads of this process, or workers on other machines as well."""

    @property
    def lost(self) -> int:
        """How many workers hang in a job that was given up."""

    def start(self) -> None:
        """Start the workers."""

    def stop(self, timeout: float = 3.0) -> bool:
        """Have the workers end and wait for them. False if one still runs after ``timeout`` seconds."""

    def resize(self, size: int) -> None:
        """Use more or fewer workers of this process from now on."""

    def change_limit(self, limit: float) -> None:
        """Let jobs that start from now on take ``limit`` seconds."""
