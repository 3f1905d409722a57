"""Counting jobs as they come, change and go."""

from __future__ import annotations

from collections import Counter

from bookq_gui.model.job import OPEN, Job, Status
from bookq_gui.ui.queue.text import BLOCKS, PLAIN, REFUSABLE, State


class Tally:
    """How many jobs there are of each kind. Nothing is counted by going through all of them."""

    def __init__(self) -> None:
        self.statuses: Counter[Status] = Counter()
        self.open: Counter[str] = Counter()
        """How many jobs of each queue still have something to do."""
        self._refused: dict[str, Job] = {}
        self._due: dict[str, float] = {}
        self.scheduled: Counter[str] = Counter()
        """How many jobs of each queue wait for a retry."""
        self.running: set[str] = set()
        """The jobs that run."""

    def add(self, job: Job) -> None:
        """Count ``job`` in."""
        self.statuses[job.status] += 1
        self.open[job.queue] += job.status in OPEN
        if job.error is not None and job.error.kind in BLOCKS and job.status in REFUSABLE:
            self._refused[job.id] = job
        if job.status is Status.SCHEDULED and job.due_at is not None:
            self._due[job.id] = job.due_at
        if job.status is Status.SCHEDULED:
            self.scheduled[job.queue] += 1
        if job.status is Status.STARTED:
            self.running.add(job.id)

    def drop(self, job: Job) -> None:
        """Count ``job``, as it was counted in, out again."""
        self.statuses[job.status] -= 1
        self.open[job.queue] -= job.status in OPEN
        self._refused.pop(job.id, None)
        self._due.pop(job.id, None)
        self.scheduled[job.queue] -= job.status is Status.SCHEDULED
        self.running.discard(job.id)

    @property
    def refused(self) -> tuple[Job, ...]:
        """Jobs that the site refused; whether they are blocked depends on how their queue stands."""
        return tuple(self._refused.values())

    @property
    def failed_as_blocked(self) -> int:
        """How many of the failed jobs people see as blocked: the site refused them."""
        return sum(job.status is Status.FAILED for job in self._refused.values())

    @property
    def last_due(self) -> float | None:
        """When the last of the scheduled jobs is due, in seconds since 1970; None where there are none."""
        return max(self._due.values(), default=None)

    def states(self, cooling: frozenset[str]) -> Counter[State]:
        """How many jobs stand in each state while the queues ``cooling`` cool down."""
        counts = Counter({PLAIN[status]: count for status, count in self.statuses.items()})
        for job in self._refused.values():
            if job.status is Status.FAILED or job.queue in cooling:
                counts[PLAIN[job.status]] -= 1
                counts[State.BLOCKED] += 1
        return counts
