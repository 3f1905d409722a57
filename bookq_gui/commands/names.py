"""What people name on the command line: a book, a job, a file or a text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from bookq_gui.commands.output import CommandError, Exit, clipped
from bookq_gui.goodreads.addresses import book_id_of, job_of
from bookq_gui.intake import scheme
from bookq_gui.model.job import NewJob

_JOB_PREFIXES = ("gr:", "file:", "cover:")


def file_or_text(name: str) -> str | Path:
    """A file or folder where ``name`` is one (also as file://...), else text.

    A link to bookq is the text it hands over; raises BadLinkError where it hands over none.
    """
    if scheme.is_link(name):
        return scheme.text_of(name)
    if name.startswith("file://"):
        return Path(url2pathname(urlsplit(name).path))
    try:
        return Path(name) if Path(name).exists() else name
    except (OSError, ValueError):  # a pasted text may be too long for a path, or hold what none may
        return name


def job_id_of(name: str) -> str:
    """The id of the job that ``name`` means: an id as ``bookq jobs`` prints it, a number, a link.

    Raises CommandError where it is none of these.
    """
    name = name.strip()
    if name.startswith(_JOB_PREFIXES):
        return name
    job = job_of(name, ids=True)
    if isinstance(job, NewJob):
        return job.id
    why = f" {job}" if job else ""
    raise CommandError(
        f"{clipped(name, 60)!r} is not a book: give a link, a number like 656, or an id that bookq jobs "
        f"prints.{why}",
        Exit.WRONG_USE,
    )


def job_ids_of(names: Iterable[str]) -> list[str]:
    """The ids of the jobs that ``names`` mean, each once."""
    return list(dict.fromkeys(job_id_of(name) for name in names))


def book_number(name: str) -> int:
    """The number of the book that ``name`` means. Raises CommandError where it means none."""
    number = book_id_of(job_id_of(name))
    if number is None:
        raise CommandError(
            f"{clipped(name, 60)!r} is a job, not a book: give a link or a number like 656.", Exit.WRONG_USE
        )
    return number
