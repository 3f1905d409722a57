"""The circuit breaker of one queue, and what spaces the starts of its jobs."""

from __future__ import annotations

import random
from dataclasses import dataclass

from bookq_gui.model.job import JobError

FIRST_PAUSE = 300.0
LONGEST_PAUSE = 3600.0
MOST_OUT = 256
"""The most jobs of a queue that may be with workers elsewhere at once."""
OUTAGE = 5
"""The breaker opens after this many different jobs in a row met a fault of the site as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRules:
    """How a queue may be drained: jobs in flight at once, and seconds between two starts.

    ``jitter`` is added at random to each interval, so that the starts are not all alike. No
    list and no total has the jobs of a queue that is not ``listed``.
    """

    limit: int = 1
    interval: float = 0.0
    jitter: float = 0.0
    listed: bool = True


class CircuitBreaker:
    """Decides when the next job of a queue may start.

    Closed: jobs start by the rules. Open until ``open_until``: none starts. ``half_open``: one
    job, the probe, finds out whether the site answers again.

    Two clocks are passed in: ``steady`` never jumps and spaces the starts; ``wall`` (seconds since
    1970) times the open state, which is shown to people and survives a restart.
    """

    __slots__ = (
        "_next_start",
        "failed_probes",
        "failing",
        "half_open",
        "in_flight",
        "open_until",
        "paused",
        "reason",
        "rules",
    )

    def __init__(self, rules: QueueRules) -> None:
        self.rules = rules
        self.paused = False
        self.in_flight = 0
        self.open_until: float | None = None
        self.reason: JobError | None = None
        self.failed_probes = 0
        self.failing: set[str] = set()
        self.half_open = False
        self._next_start = 0.0

    def wait(self, steady: float, wall: float) -> float | None:
        """Seconds until a job may start, 0 for now; None if only another event can allow one."""
        if self.paused or self.in_flight >= (1 if self.half_open else self.rules.limit):
            return None
        wait = self._next_start - steady
        if self.open_until is not None:
            wait = max(wait, self.open_until - wall)
        return wait if wait > 0 else 0.0

    def start(self, steady: float) -> None:
        """Count a start. The first one after an open state is the probe."""
        self.in_flight += 1
        if self.rules.interval:
            self._next_start = steady + self.rules.interval + random.uniform(0, self.rules.jitter)
        if self.open_until is not None:
            self.open_until = None
            self.half_open = True

    def keep_distance(self, steady: float, ago: float) -> None:
        """Space the next start from one ``ago`` seconds before, by an earlier run."""
        if 0 <= ago < self.rules.interval:
            self._next_start = max(self._next_start, steady + self.rules.interval - ago)

    def end(self, *, answered: bool) -> bool:
        """Count an end; ``answered`` if the site let the request in. True if that closes the breaker."""
        self.in_flight -= 1
        if not (answered and self.half_open):
            return False
        self.half_open = False
        self.reason = None
        self.failed_probes = 0
        return True

    def note(self, job_id: str, error: JobError | None) -> bool:
        """Count how a job ended; ``error`` if the site as a whole was at fault.

        True if the breaker should open: many different jobs in a row ended like this, or the probe did.
        """
        if error is None:
            self.failing.clear()
            return False
        self.failing.add(job_id)
        again = self.half_open and self.reason is not None and self.reason.kind == error.kind
        if not again and len(self.failing) < OUTAGE:
            return False
        self.failing.clear()
        return True

    def open(
        self, wall: float, reason: JobError, seconds: float | None, *, first: float = FIRST_PAUSE
    ) -> None:
        """Open for ``seconds``; None: for ``first``, doubled by each failed probe."""
        if seconds is None:
            longest = max(first, LONGEST_PAUSE * first / FIRST_PAUSE)
            seconds = min(first * 2.0 ** min(self.failed_probes, 20), longest)
        if self.half_open or self.open_until is None:
            self.failed_probes += 1
        self.half_open = False
        self.reason = reason
        self.open_until = max(self.open_until or 0.0, wall + seconds)

    def probe_now(self) -> bool:
        """Let the next start be the probe. False if the breaker is not open."""
        if self.open_until is None:
            return False
        self.open_until = 0.0
        return True
