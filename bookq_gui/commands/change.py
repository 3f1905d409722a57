"""The commands that change the queue: ``add``, ``retry``, ``cancel`` and ``clear``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from bookq_gui.commands.names import job_ids_of
from bookq_gui.commands.output import CommandError, Exit, clipped, say, write_line
from bookq_gui.commands.owner import opened
from bookq_gui.engine import Engine
from bookq_gui.goodreads.addresses import page_url
from bookq_gui.model.intake import Entry, Fate, Receipt
from bookq_gui.model.job import OPEN, Job, Status
from bookq_gui.paths import Paths

MOST_STDIN = 32 * 1024 * 1024


def add(paths: Paths, inputs: Sequence[str], *, refetch: bool) -> Exit:
    """Take in links, text, files and folders in their order; print what became of each."""
    if not inputs:
        if sys.stdin is None or sys.stdin.isatty():
            raise CommandError("Give links, files or folders, or - for the standard input.", Exit.WRONG_USE)
        inputs = ["-"]
    parts = [_part(name) for name in inputs]
    entries: list[Entry] = []
    with opened(paths) as engine:
        for part in parts:
            if isinstance(part, Path):
                receipt = engine.import_files([part], refetch=refetch)
            else:
                receipt = engine.add_text(part, refetch=refetch)
            if not receipt.entries:
                say(f"{_shown(part)}: there is no book link in it.")
            entries += receipt.entries
    receipt = Receipt(tuple(entries))
    for entry in receipt.entries:
        if entry.fate is Fate.REFUSED:
            say(entry.line())
        else:
            write_line(entry.line())
    say(receipt.summary())
    found_one = any(entry.fate is not Fate.REFUSED for entry in receipt.entries)
    return Exit.DONE if found_one else Exit.NOT_ALL


def _part(name: str) -> str | Path:
    """A file or folder where there is one of that name, else text; a number is that of a book."""
    if name == "-":
        data = sys.stdin.buffer.read(MOST_STDIN + 1)
        if len(data) > MOST_STDIN:
            raise CommandError(
                "The standard input is longer than 32 MB. Save it as a file and add that.", Exit.WRONG_USE
            )
        return data.decode("utf-8", "replace")
    if name.isascii() and name.isdecimal():
        return page_url(int(name))
    try:
        return Path(name) if Path(name).exists() else name
    except (OSError, ValueError):  # a pasted text may be too long for a path, or hold what none may
        return name


def _shown(part: str | Path) -> str:
    """What was given, short enough for a message."""
    return str(part) if isinstance(part, Path) else clipped(" ".join(part.split()), 60) or "The input"


def retry(paths: Paths, names: Sequence[str], *, all_failed: bool) -> Exit:
    """Queue the named jobs again, or all that failed."""
    ids = _checked(names, everything=all_failed, flag="--all-failed")
    with opened(paths) as engine:
        count = engine.retry_all_failed() if all_failed else engine.retry(_known(engine, ids))
        missing = _missing(engine, ids)
    return _told(count, "queued again", missing)


def cancel(paths: Paths, names: Sequence[str], *, everything: bool) -> Exit:
    """Cancel the named jobs, or all that have not ended."""
    ids = _checked(names, everything=everything, flag="--all")
    with opened(paths) as engine:
        chosen = (
            [job.id for job in engine.jobs() if job.status in OPEN] if everything else _known(engine, ids)
        )
        count = engine.cancel(chosen)
        missing = _missing(engine, ids)
    return _told(count, "canceled", missing)


def clear(paths: Paths, what: str) -> Exit:
    """Remove jobs from the queue: "finished", "failed" or "all"."""
    statuses = set(Status) if what == "all" else {Status(what)}
    with opened(paths) as engine:
        removed: Sequence[Job] = engine.clear(statuses)
    return _told(len(removed), "removed from the queue", [])


def _checked(names: Sequence[str], *, everything: bool, flag: str) -> list[str]:
    if everything == bool(names):
        raise CommandError(f"Name jobs, or give {flag}; not both.", Exit.WRONG_USE)
    return job_ids_of(names)


def _known(engine: Engine, ids: Sequence[str]) -> list[str]:
    return [job_id for job_id in ids if engine.job(job_id) is not None]


def _missing(engine: Engine, ids: Sequence[str]) -> list[str]:
    return [job_id for job_id in ids if engine.job(job_id) is None]


def _told(count: int, what: str, missing: Sequence[str]) -> Exit:
    for job_id in missing:
        say(f"There is no job {job_id} in the queue.")
    write_line(f"{count} {'job' if count == 1 else 'jobs'} {what}.")
    return Exit.NOT_ALL if missing else Exit.DONE
