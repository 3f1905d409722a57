"""The commands that change the queue: ``add``, ``retry``, ``cancel``, ``clear``, ``pause``, ``resume``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from bookq_gui.cli import snapshot
from bookq_gui.cli.arguments import file_or_text, in_full, job_id_of, names_a_file
from bookq_gui.cli.output import CommandError, Exit, clipped, say, write_line
from bookq_gui.cli.queue_access import change
from bookq_gui.engine.ipc import Commands
from bookq_gui.goodreads.cover_handler import COVERS
from bookq_gui.goodreads.links import PAGES
from bookq_gui.goodreads.page_handler import FILES
from bookq_gui.imports.unpacking import decode
from bookq_gui.imports.url_scheme import BadLinkError
from bookq_gui.model.imports import Entry, Fate, Receipt
from bookq_gui.model.job import OPEN, Status
from bookq_gui.paths import Paths

MOST_STDIN = 32 * 1024 * 1024
_TOGETHER = {PAGES: (PAGES, COVERS), FILES: (FILES,)}
"""The queues that people know; covers come and go with the pages."""


def add(paths: Paths, inputs: Sequence[str], *, refetch: bool, ids: bool = False) -> Exit:
    """Take in links, text, files and folders in their order; print what became of each.

    ``ids``: numbers alone in a line of a text are the ids of books.
    """
    if not inputs:
        if sys.stdin is None or sys.stdin.isatty():
            raise CommandError("Give links, files or folders, or - for the standard input.", Exit.WRONG_USE)
        inputs = ["-"]
    parts = [_part(name) for name in inputs]

    receipts: list[Receipt] = []

    def take_in(commands: Commands) -> None:
        # Called again where an owner has gone: what one has taken in is not new to the next.
        for part in parts[len(receipts) :]:
            if isinstance(part, Path):
                receipts.append(commands.import_files([part], refetch=refetch, ids=ids))
            else:
                receipts.append(commands.add_text(part, refetch=refetch, ids=ids))

    change(paths, take_in)
    entries: list[Entry] = []
    for name, part, receipt in zip(inputs, parts, receipts, strict=True):
        if not receipt.entries:
            missing = name != "-" and isinstance(part, str) and names_a_file(part)
            say(f"There is no file {part}." if missing else f"{_shown(part)}: there is no book link in it.")
        entries += receipt.entries
    for entry in entries:
        if entry.fate is Fate.REFUSED:
            say(entry.line())
        else:
            write_line(entry.line())
    if not ids and any(_is_number(entry) for entry in entries):
        say("Numbers alone are taken for ids of books by: bookq add --ids")
    say(Receipt(tuple(entries)).summary())
    return Exit.DONE if any(entry.fate is not Fate.REFUSED for entry in entries) else Exit.NOT_ALL


def _is_number(entry: Entry) -> bool:
    return entry.fate is Fate.REFUSED and len(entry.text) < 10 and entry.text.isdecimal()


def _part(name: str) -> str | Path:
    """What one word given to ``add`` means."""
    if name == "-":
        if sys.stdin is None:
            raise CommandError("There is no standard input to read.", Exit.WRONG_USE)
        data = sys.stdin.buffer.read(MOST_STDIN + 1)
        if len(data) > MOST_STDIN:
            message = "The standard input is longer than 32 MB. Save it as a file and add that."
            raise CommandError(message, Exit.WRONG_USE)
        return decode(data)
    try:
        return file_or_text(name)
    except BadLinkError as error:
        raise CommandError(str(error), Exit.WRONG_USE) from error


def _shown(part: str | Path) -> str:
    """What was given, short enough for a message."""
    return str(part) if isinstance(part, Path) else clipped(" ".join(part.split()), 60) or "The input"


def retry(paths: Paths, names: Sequence[str], *, all_failed: bool) -> Exit:
    """Queue the named jobs again, or all that failed."""
    known, missing = _named(paths, names, everything=all_failed, flag="--all-failed")
    count = change(
        paths, lambda commands: commands.retry_all_failed() if all_failed else commands.retry(known)
    )
    return _told(count, "queued again", missing)


def cancel(paths: Paths, names: Sequence[str], *, everything: bool) -> Exit:
    """Cancel the named jobs, or all that have not ended."""
    known, missing = _named(paths, names, everything=everything, flag="--all")
    if everything:
        with snapshot.opened(paths) as there:
            known = [job.id for job in there.jobs() if job.status in OPEN]
    return _told(change(paths, lambda commands: commands.cancel(known)), "canceled", missing)


def pause(paths: Paths, queue: str | None, *, paused: bool) -> Exit:
    """Start nothing new in a queue, None: in all; or go on with it."""

    def ask(commands: Commands) -> None:
        for name in (None,) if queue is None else _TOGETHER[queue]:
            (commands.pause if paused else commands.resume)(name)

    change(paths, ask)
    told = queue or " and ".join(_TOGETHER)
    if paused:
        write_line(f"Paused: {told}. What runs is finished; bookq resume goes on.")
    else:
        write_line(f"Not paused any more: {told}.")
    return Exit.DONE


def clear(paths: Paths, what: str) -> Exit:
    """Remove jobs from the queue: "finished", "failed" or "all"."""
    statuses = set(Status) if what == "all" else {Status(what)}
    return _told(change(paths, lambda commands: commands.clear(statuses)), "removed from the queue", [])


def _named(paths: Paths, names: Sequence[str], *, everything: bool, flag: str) -> tuple[list[str], list[str]]:
    """The ids that ``names`` mean: those of jobs there are, and those of none."""
    if everything == bool(names):
        raise CommandError(f"Name jobs, or give {flag}; not both.", Exit.WRONG_USE)
    known: list[str] = []
    missing: list[str] = []
    wanted = [job_id_of(name) for name in names]
    with snapshot.opened(paths) as there:
        ids = there.job_ids()
        for job_id in dict.fromkeys(in_full(name, ids) for name in wanted):
            (known if there.job(job_id) else missing).append(job_id)
    return known, missing


def _told(count: int, what: str, missing: Sequence[str]) -> Exit:
    for job_id in missing:
        say(f"There is no job {job_id} in the queue.")
    write_line(f"{count} {'job' if count == 1 else 'jobs'} {what}.")
    return Exit.NOT_ALL if missing else Exit.DONE
