"""What people call a book or a job on the command line: a number, a job's id, a link."""

from __future__ import annotations

from collections.abc import Iterable

from bookq_gui.commands.output import CommandError, Exit
from bookq_gui.goodreads.addresses import book_id_of, job_of
from bookq_gui.model.job import NewJob

_JOB_PREFIXES = ("gr:", "file:", "cover:")


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
        f"{name!r} is not a book: give a link, a number like 656, or an id that bookq jobs prints.{why}",
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
            f"{name!r} is a job, not a book: give a link or a number like 656.", Exit.WRONG_USE
        )
    return number
