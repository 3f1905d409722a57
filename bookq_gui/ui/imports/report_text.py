"""A receipt in words: what became of what was pasted."""

from __future__ import annotations

import re
from collections.abc import Collection

from bookq_gui.model.imports import AddResult, ImportReport
from bookq_gui.model.job_ids import book_id_of
from bookq_gui.ui.i18n import counted, shortened, translate
from bookq_gui.ui.sentences import spoken

_HERE = (AddResult.IN_QUEUE, AddResult.COLLECTED, AddResult.REPEATED)
_LONGEST = 200
_NUMBER = re.compile(r"(?:goodreads:[ ]?)?[0-9]{1,15}", re.IGNORECASE | re.ASCII)


def preview(report: ImportReport) -> str:
    """What adding would do: "14 books · 2 already here · 1 not a book link". "" where nothing was found."""
    parts = _added(report)
    if here := sum(map(report.count, _HERE)):
        parts.append(counted("ImportReport", "%n already here", "%n already here", here))
    if refused := _refused(report):
        parts.append(counted("ImportReport", "%n not a book link", "%n not a book link", refused))
    return " · ".join(parts + _limits(report))


def outcome(report: ImportReport, *, files: bool = False) -> str:
    """What adding did: "12 added · 3 already in the queue · 1 not a book link".

    ``files``: it came out of files, and what was refused may be a whole file.
    """
    pages = _pages(report)
    added = report.count(AddResult.ADDED) - pages
    parts = [counted("ImportReport", "%n added", "%n added", added)] if added or not pages else []
    if pages:
        parts.append(counted("ImportReport", "%n saved pages added", "%n saved page added", pages))
    if waiting := report.count(AddResult.IN_QUEUE):
        parts.append(counted("ImportReport", "%n already in the queue", "%n already in the queue", waiting))
    if collected := report.count(AddResult.COLLECTED):
        parts.append(counted("ImportReport", "%n already collected", "%n already collected", collected))
    if repeated := report.count(AddResult.REPEATED):
        parts.append(counted("ImportReport", "%n repeated", "%n repeated", repeated))
    if refused := _refused(report):
        if files:
            parts.append(counted("ImportReport", "%n of no use", "%n of no use", refused))
        else:
            parts.append(counted("ImportReport", "%n not a book link", "%n not a book link", refused))
    return " · ".join(parts + _limits(report))


def what_was_added(ids: Collection[str]) -> str:
    """What adding these jobs did, for the menu that takes it back: "add 12 books and 3 saved pages"."""
    pages = sum(map(_is_page, ids))
    books = len(ids) - pages
    if not pages:
        return counted("ImportReport", "add %n books", "add %n book", books)
    if not books:
        return counted("ImportReport", "add %n saved pages", "add %n saved page", pages)
    return translate("ImportReport", "add {books} and {pages}").format(
        books=counted("ImportReport", "%n books", "%n book", books),
        pages=counted("ImportReport", "%n saved pages", "%n saved page", pages),
    )


def kinds(report: ImportReport) -> tuple[str, ...]:
    """What became of each line, in a word or two, to choose lines by."""
    words = {
        AddResult.ADDED: translate("ImportReport", "Added"),
        AddResult.IN_QUEUE: translate("ImportReport", "In the queue"),
        AddResult.COLLECTED: translate("ImportReport", "Collected"),
        AddResult.REPEATED: translate("ImportReport", "Repeated"),
        AddResult.REFUSED: translate("ImportReport", "Refused"),
    }
    return tuple(words[entry.result] for entry in report.lines)


def _is_page(job_id: str) -> bool:
    return book_id_of(job_id) is None


def _pages(report: ImportReport) -> int:
    return sum(entry.result is AddResult.ADDED and _is_page(entry.job_id) for entry in report.lines)


def _added(report: ImportReport) -> list[str]:
    pages = _pages(report)
    parts = []
    if books := report.count(AddResult.ADDED) - pages:
        parts.append(counted("ImportReport", "%n books", "%n book", books))
    if pages:
        parts.append(counted("ImportReport", "%n saved pages", "%n saved page", pages))
    return parts


def _refused(report: ImportReport) -> int:
    """How many lines were refused, without those that only say that not everything was read."""
    return sum(entry.result is AddResult.REFUSED and bool(entry.text) for entry in report.lines)


def _limits(report: ImportReport) -> list[str]:
    return [
        spoken(str(entry.message)).rstrip(".")
        for entry in report.lines
        if entry.result is AddResult.REFUSED and not entry.text
    ]


def lines(report: ImportReport) -> tuple[tuple[str, str], ...]:
    """The receipt line by line: what stood there and what became of it."""
    return tuple((shortened(entry.text, _LONGEST), spoken(str(entry.message))) for entry in report.lines)


def refused_text(report: ImportReport) -> str:
    """What was refused, one a line, to be put right."""
    return "\n".join(dict.fromkeys(e.text for e in report.lines if e.result is AddResult.REFUSED and e.text))


def numbers_in(report: ImportReport) -> str:
    """What was refused because it is a number alone, one a line."""
    refused = (entry.text.strip() for entry in report.lines if entry.result is AddResult.REFUSED)
    return "\n".join(dict.fromkeys(text for text in refused if _NUMBER.fullmatch(text)))
