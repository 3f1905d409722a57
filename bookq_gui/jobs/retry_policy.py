"""When to try again, and when to give up: pure rules."""

from __future__ import annotations

import random

from bookq_gui.model.job import Attempt, JobError

BASE_DELAY = 10.0
LONGEST_DELAY = 900.0
SHORTEST_DELAY = 2.0
LONGEST_WAIT = 24 * 3600.0
"""What is due later than this was written before the clock was set back."""
CRASHES_IN_A_ROW = 3
CRASHES_IN_ALL = 8
HISTORY_LENGTH = 20
DETAILS_LENGTH = 8_000

CRASHED = "crashed"


def backoff(attempt: int, *, draw: float | None = None) -> float:
    """Seconds to wait after failed attempt number ``attempt`` (from 1): exponential, full jitter.

    ``draw`` in [0, 1) stands in for the random draw.
    """
    ceiling = min(BASE_DELAY * 2.0 ** min(attempt - 1, 20), LONGEST_DELAY)
    chance = random.random() if draw is None else draw
    return max(SHORTEST_DELAY, ceiling * chance)


def is_culprit(crashes_in_a_row: int, history: tuple[Attempt, ...]) -> bool:
    """Whether a job should be set aside because bookq keeps dying while it runs.

    Three deaths in a row with this job in flight: the job did it. A death without it clears the
    job, so a process that is killed from outside does not blame whatever happened to run; the
    count over all deaths catches two such jobs that take turns.
    """
    in_all = sum(attempt.kind == CRASHED for attempt in history)
    return crashes_in_a_row >= CRASHES_IN_A_ROW or in_all >= CRASHES_IN_ALL


def culprit_error(crashes: int) -> JobError:
    """What to say of a job that was set aside."""
    return JobError(
        CRASHED,
        f"bookq stopped unexpectedly {crashes} times while working on this. It was set aside; "
        "retry it alone, and if it happens again please report it.",
    )


def with_attempt(history: tuple[Attempt, ...], attempt: Attempt) -> tuple[Attempt, ...]:
    """The history with one more attempt, the oldest dropped where it grows too long."""
    return (*history, attempt)[-HISTORY_LENGTH:]
