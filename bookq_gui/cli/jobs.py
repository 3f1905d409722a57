"""``bookq jobs``: print the queue."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from bookq_gui.cli.arguments import short_ids
from bookq_gui.cli.command import Command, takes_json
from bookq_gui.cli.output import Exit, write_json_list, write_table
from bookq_gui.cli.snapshot import opened
from bookq_gui.cli.window import OpenWindow
from bookq_gui.model.job import Job, Status
from bookq_gui.paths import Paths


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--status",
        action="append",
        default=[],
        choices=[str(status) for status in Status],
        help="only jobs of this status; may be given more than once",
    )
    takes_json(sub)


def _run(options: argparse.Namespace, paths: Paths, _open_window: OpenWindow) -> int:
    wanted = {Status(status) for status in options.status} or set(Status)
    with opened(paths) as snapshot:
        everything = snapshot.jobs()
    found = [job for job in everything if job.status in wanted]
    if options.json:
        write_json_list(map(job_record, found))
    else:
        short = short_ids(job.id for job in everything)
        widest = max((len(short[job.id]) for job in found), default=0)
        write_table((_job_row(job, short[job.id]) for job in found), (9, max(widest, 14), -5, 0))
    return Exit.DONE


def job_record(job: Job) -> dict[str, Any]:
    """The job as ``--json`` has it; times are ISO 8601 in UTC or null."""
    return {
        "id": job.id,
        "queue": job.queue,
        "source": job.source,
        "label": job.label,
        "status": str(job.status),
        "attempts": job.attempts,
        "max_attempts": job.max_attempts,
        "error": job.error and {"kind": job.error.kind, "message": str(job.error.message)},
        "created_at": _iso(job.created_at),
        "due_at": _iso(job.due_at),
        "started_at": _iso(job.started_at),
        "finished_at": _iso(job.finished_at),
    }


def _iso(seconds: float | None) -> str | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _job_row(job: Job, shown: str) -> tuple[str, str, str, str]:
    tries = f"{job.attempts}/{job.max_attempts}" if job.attempts else ""
    error = f": {job.error.message}" if job.error and job.status is not Status.FINISHED else ""
    return job.status, shown, tries, f"{job.name}{error}"


COMMANDS = {
    "jobs": Command(
        "  bookq jobs\n  bookq jobs --status failed --status canceled\n  bookq jobs --json", _arguments, _run
    )
}
