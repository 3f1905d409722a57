"""A job as text for a report: what it was, every attempt, and the trace."""

from __future__ import annotations

from datetime import UTC, datetime

from bookq_gui import __version__
from bookq_gui.model.job import Job


def report(job: Job) -> str:
    """``job`` in a form that can be pasted into a bug report. In English, whatever the window speaks."""
    lines = [
        f"bookq {__version__}",
        f"Job: {job.id} ({job.queue})",
        f"Source: {job.source}",
        f"Status: {job.status}, {job.attempts} of {job.max_attempts} attempts",
    ]
    if job.label:
        lines.insert(2, f"Book: {job.label}")
    if job.error is not None:
        lines.append(f"Error: {job.error.kind}: {job.error.message}")
    if job.history:
        lines += ["", "Attempts:"]
        for attempt in job.history:
            started = datetime.fromtimestamp(attempt.started_at, UTC).isoformat(timespec="seconds")
            end = f"{attempt.kind}: {attempt.message}" if attempt.kind else "finished"
            lines.append(f"  {attempt.number}. {started}, {attempt.seconds:.1f} s, {end}")
    if job.error is not None and job.error.details:
        lines += ["", job.error.details]
    return "\n".join(lines) + "\n"
