"""What a start makes of the jobs it finds: a killed process left some of them started."""

from __future__ import annotations

from bookq_gui.jobs.record import Entry
from bookq_gui.jobs.retry_policy import CRASHED, LONGEST_WAIT, culprit_error, is_culprit, with_attempt
from bookq_gui.model.job import Attempt, Status


def recover(entries: list[Entry], now: float) -> tuple[list[Entry], list[str]]:
    """Queue again what was started when bookq died, and set aside what keeps killing it.

    Returns the entries that changed and sentences for the user. The attempt is not charged.
    """
    interrupted = [entry for entry in entries if entry.status is Status.STARTED]
    changed = list(interrupted)
    for entry in entries:
        if entry.due_at is not None and entry.due_at > now + LONGEST_WAIT:
            entry.due_at = now + LONGEST_WAIT
            changed.append(entry)
    if not interrupted:
        return changed, []
    for entry in entries:
        if entry.crashes and entry.status is not Status.STARTED:
            entry.crashes = 0
            changed.append(entry)
    last = max(entry.sequence for entry in entries)
    notices = []
    for entry in interrupted:
        entry.crashes += 1
        entry.history = with_attempt(
            entry.history,
            Attempt(
                number=entry.attempts,
                started_at=entry.started_at or 0.0,
                seconds=0.0,
                kind=CRASHED,
                message="bookq ended in the middle of this attempt; it does not count.",
            ),
        )
        entry.attempts -= 1
        entry.started_at = None
        if is_culprit(entry.crashes, entry.history):
            entry.status = Status.FAILED
            entry.error = culprit_error(entry.crashes)
            entry.finished_at = now
            entry.crashes = 0
            notices.append(f"{entry.label or entry.source}: {entry.error.message}")
        else:
            # Behind the others: if this job is what kills bookq, the rest gets through first.
            last += 1
            entry.sequence = last
            entry.status = Status.QUEUED
    return changed, notices
