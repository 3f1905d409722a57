"""The commands about the queue: ``jobs``, ``retry``, ``cancel``, ``clear``, ``pause`` and ``resume``."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bookq_gui.cli.access import JobReader, change, in_full, job_id_of, reading, short_ids
from bookq_gui.cli.output import CommandError, Exit, say, write_json_list, write_line, write_table
from bookq_gui.cli.parser import Command, takes_json
from bookq_gui.model.job import COVERS, FILES, OPEN, PAGES, Job, Status
from bookq_gui.paths import Paths

if TYPE_CHECKING:
    from bookq_gui.engine.ipc import Commands

_TOGETHER = {PAGES: (PAGES, COVERS), FILES: (FILES,)}
"""The queues that people know; covers are paused and resumed with the pages."""


def _jobs_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--status",
        action="append",
        default=[],
        choices=[str(status) for status in Status],
        help="only jobs of this status; may be given more than once",
    )
    takes_json(sub)


def _jobs(options: argparse.Namespace, paths: Paths) -> int:
    wanted = {Status(status) for status in options.status} or set(Status)
    with reading(paths) as texts:
        everything = JobReader(texts).jobs()
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


# Commands that change jobs


def _ids_or(flag: str, text: str) -> Callable[[argparse.ArgumentParser], None]:
    def arguments(sub: argparse.ArgumentParser) -> None:
        sub.add_argument(
            "names", nargs="*", metavar="ID", help="ids that bookq jobs prints, numbers or links"
        )
        sub.add_argument(flag, dest="all", action="store_true", help=text)

    return arguments


def _queue_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "queue", nargs="?", choices=[PAGES, FILES], metavar="QUEUE",
        help="pages (links that are fetched) or files (saved pages); both where none is named",
    )  # fmt: skip


def _clear_arguments(sub: argparse.ArgumentParser) -> None:
    which = sub.add_mutually_exclusive_group()
    for what, text in (
        ("finished", "those that finished (the default)"),
        ("failed", "those that failed"),
        ("all", "every job, also those that still wait"),
    ):
        which.add_argument(f"--{what}", dest="what", action="store_const", const=what, help=text)
    sub.set_defaults(what="finished")


def _retry(options: argparse.Namespace, paths: Paths) -> int:
    known, missing = _named(paths, options.names, everything=options.all, flag="--all-failed")
    count = change(
        paths, lambda commands: commands.retry_all_failed() if options.all else commands.retry(known)
    )
    return _report(count, "queued again", missing)


def _cancel(options: argparse.Namespace, paths: Paths) -> int:
    known, missing = _named(paths, options.names, everything=options.all, flag="--all")
    if options.all:
        with reading(paths) as texts:
            known = [job.id for job in JobReader(texts).jobs() if job.status in OPEN]
    return _report(change(paths, lambda commands: commands.cancel(known)), "canceled", missing)


def _clear(options: argparse.Namespace, paths: Paths) -> int:
    statuses = set(Status) if options.what == "all" else {Status(options.what)}
    return _report(change(paths, lambda commands: commands.clear(statuses)), "removed from the queue", [])


def _pause(options: argparse.Namespace, paths: Paths) -> int:
    shown = _for_each(paths, options.queue, lambda commands, queue: commands.pause(queue))
    write_line(f"Paused: {shown}. What runs is finished; bookq resume goes on.")
    return Exit.DONE


def _resume(options: argparse.Namespace, paths: Paths) -> int:
    shown = _for_each(paths, options.queue, lambda commands, queue: commands.resume(queue))
    write_line(f"Not paused any more: {shown}.")
    return Exit.DONE


def _for_each(paths: Paths, queue: str | None, do: Callable[[Commands, str | None], None]) -> str:
    """Call ``do`` for the queues that ``queue`` means, None: all. Returns their names."""

    def each(commands: Commands) -> None:
        for name in (None,) if queue is None else _TOGETHER[queue]:
            do(commands, name)

    change(paths, each)
    return queue or " and ".join(_TOGETHER)


def _named(paths: Paths, names: Sequence[str], *, everything: bool, flag: str) -> tuple[list[str], list[str]]:
    """The ids that ``names`` mean: those of jobs that exist, and the others."""
    if everything == bool(names):
        raise CommandError(f"Name jobs, or give {flag}; not both.", Exit.WRONG_USE)
    known: list[str] = []
    missing: list[str] = []
    wanted = [job_id_of(name) for name in names]
    with reading(paths) as texts:
        reader = JobReader(texts)
        ids = reader.ids()
        for job_id in dict.fromkeys(in_full(name, ids) for name in wanted):
            (known if reader.job(job_id) else missing).append(job_id)
    return known, missing


def _report(count: int, what: str, missing: Sequence[str]) -> Exit:
    for job_id in missing:
        say(f"There is no job {job_id} in the queue.")
    write_line(f"{count} {'job' if count == 1 else 'jobs'} {what}.")
    return Exit.NOT_ALL if missing else Exit.DONE


COMMANDS = {
    "jobs": Command(
        "  bookq jobs\n  bookq jobs --status failed --status canceled\n  bookq jobs --json",
        _jobs_arguments,
        _jobs,
    ),
    "retry": Command(
        "  bookq retry 656\n  bookq retry file:eb30edf6\n  bookq retry --all-failed",
        _ids_or("--all-failed", "every job that failed"),
        _retry,
    ),
    "cancel": Command(
        "  bookq cancel 656 gr:11\n  bookq cancel --all",
        _ids_or("--all", "every job that has not ended"),
        _cancel,
    ),
    "pause": Command("  bookq pause\n  bookq pause pages", _queue_arguments, _pause),
    "resume": Command("  bookq resume\n  bookq resume files", _queue_arguments, _resume),
    "clear": Command("  bookq clear\n  bookq clear --failed", _clear_arguments, _clear),
}
