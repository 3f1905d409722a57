"""What spaces the starts of one queue, and the pause it makes after the other side said no."""

from __future__ import annotations

import random
from dataclasses import dataclass

from bookq_gui.model.job import JobError

FIRST_COOL_DOWN = 300.0
LONGEST_COOL_DOWN = 3600.0
OUTAGE = 5
"""So many jobs in a row that fail by a fault of the other side as a whole close the gate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How a queue may be drained: jobs in flight at once, and seconds between two starts.

    ``jitter`` is added at random to each interval, so that the starts do not beat like a machine.
    """

    limit: int = 1
    interval: float = 0.0
    jitter: float = 0.0


class Gate:
    """Decides when the next job of a queue may start.

    Two clocks are passed in: ``steady`` never jumps and spaces the starts; ``wall`` (seconds since
    1970) times cool-downs, which are shown to people and survive a restart.
    """

    __slots__ = (
        "_next_start",
        "cooling_until",
        "failed_probes",
        "failing",
        "in_flight",
        "paused",
        "probing",
        "reason",
        "rules",
    )

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.paused = False
        self.in_flight = 0
        self.cooling_until: float | None = None
        self.reason: JobError | None = None
        self.failed_probes = 0
        self.failing: set[str] = set()
        self.probing = False
        self._next_start = 0.0

    def wait(self, steady: float, wall: float) -> float | None:
        """Seconds until a job may start, 0 for now; None where only another event can open the gate."""
        if self.paused or self.in_flight >= (1 if self.probing else self.rules.limit):
            return None
        wait = self._next_start - steady
        if self.cooling_until is not None:
            wait = max(wait, self.cooling_until - wall)
        return wait if wait > 0 else 0.0

    def start(self, steady: float) -> bool:
        """Count a start. True where it is the probe after a cool-down."""
        self.in_flight += 1
        if self.rules.interval:
            self._next_start = steady + self.rules.interval + random.uniform(0, self.rules.jitter)
        if self.cooling_until is None:
            return False
        self.cooling_until = None
        self.probing = True
        return True

    def keep_distance(self, steady: float, ago: float) -> None:
        """Space the next start from one ``ago`` seconds before, by an earlier run."""
        if 0 <= ago < self.rules.interval:
            self._next_start = max(self._next_start, steady + self.rules.interval - ago)

    def end(self, *, answered: bool) -> bool:
        """Count an end; ``answered`` where the other side let us in. True where that ends a probe."""
        self.in_flight -= 1
        if not (answered and self.probing):
            return False
        self.probing = False
        self.reason = None
        self.failed_probes = 0
        return True

    def note(self, job_id: str, error: JobError | None) -> bool:
        """Count how a job ended; ``error`` where the fault was the other side's as a whole.

        True where the gate should close: many different jobs have failed like this in a row, or
        the probe after such a pause has.
        """
        if error is None:
            self.failing.clear()
            return False
        self.failing.add(job_id)
        again = self.probing and self.reason is not None and self.reason.kind == error.kind
        if not again and len(self.failing) < OUTAGE:
            return False
        self.failing.clear()
        return True

    def cool_down(self, wall: float, reason: JobError, seconds: float | None, *, pace: float = 1.0) -> None:
        """Close the gate for ``seconds``; None: a pause that doubles with each failed probe.

        ``pace`` is a factor on that pause.
        """
        if seconds is None:
            seconds = min(FIRST_COOL_DOWN * 2.0 ** min(self.failed_probes, 20), LONGEST_COOL_DOWN) * pace
        if self.probing or self.cooling_until is None:
            self.failed_probes += 1
        self.probing = False
        self.reason = reason
        self.cooling_until = max(self.cooling_until or 0.0, wall + seconds)

    def probe_now(self) -> bool:
        """End the cool-down: the next start is the probe. False where there was none."""
        if self.cooling_until is None:
            return False
        self.cooling_until = 0.0
        return True
