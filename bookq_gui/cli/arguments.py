"""What people name on the command line: a book, a job, a file or a text."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import takewhile
from pathlib import Path

from bookq_gui.cli.output import CommandError, Exit, clipped
from bookq_gui.imports import url_scheme
from bookq_gui.model.job import FILE, PREFIXES, NewJob, library_key_of

_LEAST_DIGITS = 8
_LONGEST_NAME = 1_000
_SUFFIXES = (
    ".csv", ".eml", ".gz", ".htm", ".html", ".json", ".jsonl", ".mbox", ".md", ".mht", ".mhtml",
    ".pdf", ".tsv", ".txt", ".url", ".webarchive", ".webloc", ".xhtml", ".zip",
)  # fmt: skip


def file_or_text(name: str) -> str | Path:
    """A file or folder where ``name`` is one (also as file://...), else text.

    A link to bookq is the text it hands over; raises BadLinkError where it hands over none.
    """
    if url_scheme.is_link(name):
        return url_scheme.text_of(name)
    try:
        if name.startswith("file://"):
            from urllib.parse import urlsplit
            from urllib.request import url2pathname

            return Path(url2pathname(urlsplit(name).path))
        # No name at all would be the folder one is in.
        return Path(name) if name and Path(name).exists() else name
    except (OSError, ValueError):  # a pasted text may be too long for a path, or hold what none may
        return name


def names_a_file(text: str) -> bool:
    """Whether a text in which no link was found was rather meant as the name of a file."""
    name = text.strip()
    if len(name) > _LONGEST_NAME or not name.isprintable() or "://" in name:
        return False
    has_folder = "/" in name or os.sep in name
    return name.lower().endswith(_SUFFIXES) or (has_folder and not name.endswith(("?", ".")))


def job_id_of(name: str) -> str:
    """The id of the job that ``name`` means: an id as ``bookq jobs`` prints it, a number, a link.

    That of a file may still be shortened, see `in_full`.

    Raises CommandError where it is none of these.
    """
    name = name.strip()
    if name.startswith(PREFIXES):
        return name
    from bookq_gui.goodreads.links import job_of

    job = job_of(name, ids=True)
    if isinstance(job, NewJob):
        return job.id
    why = f" {job}" if job else ""
    raise CommandError(
        f"{clipped(name, 60)!r} is not a book: give a link, a number like 656, or an id that bookq jobs "
        f"prints.{why}",
        Exit.WRONG_USE,
    )


def short_ids(ids: Iterable[str]) -> dict[str, str]:
    """For each id what is enough of it: the sums of files are cut as far as they stay apart."""
    ordered = sorted(ids)
    short = {}
    for before, name, after in zip(["", *ordered], ordered, [*ordered[1:], ""], strict=False):
        if name.startswith(FILE):
            same = max(_in_common(name, other) for other in (before, after))
            short[name] = name[: max(same + 1, len(FILE) + _LEAST_DIGITS)]
        else:
            short[name] = name
    return short


def _in_common(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def in_full(job_id: str, ids: Iterable[str]) -> str:
    """The one of ``ids`` that begins with ``job_id``, where that is the shortened id of a file; else itself.

    Raises CommandError where there is more than one.
    """
    start = job_id.rstrip("…").rstrip(".")
    if not start.startswith(FILE):
        return job_id
    fitting = sorted(name for name in ids if name.startswith(start))
    if start in fitting:
        return start
    if len(fitting) > 1:
        shown = ", ".join(fitting[:5]) + (" and more" if len(fitting) > 5 else "")
        raise CommandError(f"{job_id} may be any of these jobs: {shown}.", Exit.WRONG_USE)
    return fitting[0] if fitting else start


def book_number(name: str) -> int:
    """The number of the book that ``name`` means. Raises CommandError where it means none."""
    number = library_key_of(job_id_of(name))
    if number is None:
        raise CommandError(
            f"{clipped(name, 60)!r} is a job, not a book: give a link or a number like 656.", Exit.WRONG_USE
        )
    return number
