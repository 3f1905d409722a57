"""The commands that change jobs: ``retry``, ``cancel``, ``clear``, ``pause`` and ``resume``."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from bookq_gui.cli.access import change, in_full, job_id_of, snapshot_of
from bookq_gui.cli.output import CommandError, Exit, say, write_line
from bookq_gui.cli.parser import Command
from bookq_gui.engine.ipc import Commands
from bookq_gui.model.job import COVERS, FILES, OPEN, PAGES, Status
from bookq_gui.paths import Paths

_TOGETHER = {PAGES: (PAGES, COVERS), FILES: (FILES,)}
"""The queues that people know; covers are paused and resumed with the pages."""


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
        with snapshot_of(paths) as there:
            known = [job.id for job in there.jobs() if job.status in OPEN]
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
    """Do something with all queues that ``queue`` means, None: all there are. Returns their names."""

    def each(commands: Commands) -> None:
        for name in (None,) if queue is None else _TOGETHER[queue]:
            do(commands, name)

    change(paths, each)
    return queue or " and ".join(_TOGETHER)


def _named(paths: Paths, names: Sequence[str], *, everything: bool, flag: str) -> tuple[list[str], list[str]]:
    """The ids that ``names`` mean: those of jobs there are, and those of none."""
    if everything == bool(names):
        raise CommandError(f"Name jobs, or give {flag}; not both.", Exit.WRONG_USE)
    known: list[str] = []
    missing: list[str] = []
    wanted = [job_id_of(name) for name in names]
    with snapshot_of(paths) as there:
        ids = there.job_ids()
        for job_id in dict.fromkeys(in_full(name, ids) for name in wanted):
            (known if there.job(job_id) else missing).append(job_id)
    return known, missing


def _report(count: int, what: str, missing: Sequence[str]) -> Exit:
    for job_id in missing:
        say(f"There is no job {job_id} in the queue.")
    write_line(f"{count} {'job' if count == 1 else 'jobs'} {what}.")
    return Exit.NOT_ALL if missing else Exit.DONE


COMMANDS = {
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
