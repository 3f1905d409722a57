"""The report of an import in words: in one sentence, and line by line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP

from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.model.job import book_id_of
from bookq_gui.ui.i18n import counted, say, shortened, translate

MOST_SHOWN = 200
"""Lines that are not usable and shown under the field; more are in the report alone."""
_LONGEST = 200
_NUMBER = re.compile(r"(?:goodreads:[ ]?)?[0-9]{1,15}", re.IGNORECASE | re.ASCII)
_HERE = (AddResult.IN_QUEUE, AddResult.COLLECTED)

RESULTS: Mapping[AddResult, object] = {
    AddResult.ADDED: QT_TRANSLATE_NOOP("Imports", "Added"),
    AddResult.IN_QUEUE: QT_TRANSLATE_NOOP("Imports", "In the queue already"),
    AddResult.COLLECTED: QT_TRANSLATE_NOOP("Imports", "Here already"),
    AddResult.REPEATED: QT_TRANSLATE_NOOP("Imports", "Repeated"),
    AddResult.REFUSED: QT_TRANSLATE_NOOP("Imports", "Not usable"),
}
"""What each result is called."""


def may_be_id(line: ReportLine) -> bool:
    """Whether a line that is not usable is a number alone, which may be the id of a book or anything else."""
    return line.result is AddResult.REFUSED and _NUMBER.fullmatch(line.text.strip()) is not None


def message(line: ReportLine) -> str:
    """What a line says, in the user's language."""
    return say(line.message)


def title(line: ReportLine) -> str:
    """What the thing of a line is called: its title, else the address or number it was given by."""
    if line.title:
        return shortened(line.title, _LONGEST)
    number = book_id_of(line.job_id)
    if number is not None:
        return translate("Imports", "Book {number}").format(number=number)
    return shortened(line.text, _LONGEST)


def source(line: ReportLine) -> str:
    """Where the thing of a line comes from, in short."""
    if line.job_id.startswith("isbn:"):
        return translate("Imports", "ISBN; the book is looked up at Goodreads")
    text = line.text.strip()
    if text.startswith(("http://", "https://")):
        parts = urlsplit(text)
        host = parts.netloc.removeprefix("www.")
        return shortened(f"{host}{parts.path}", _LONGEST)
    return shortened(text, _LONGEST) if text != line.title else ""


def summary(report: ImportReport, file: str = "") -> tuple[str, str]:
    """What adding did in a sentence, and what else there is to say of it. ``file``: where it came from."""
    added = report.count(AddResult.ADDED)
    pages = sum(
        book_id_of(line.job_id) is None and not line.job_id.startswith("isbn:")
        for line in report.lines
        if line.result is AddResult.ADDED
    )
    parts = []
    if added and file:
        text = counted("Imports", "%n books from {file}", "%n book from {file}", added)
        first = text.format(file=shortened(file, 60))
    elif added and pages == added:
        first = counted("Imports", "%n saved pages added", "%n saved page added", added)
    elif added:
        first = counted("Imports", "%n books added", "%n book added", added)
    else:
        first = ""
    if here := sum(map(report.count, _HERE)):
        parts.append(counted("Imports", "%n here already", "%n here already", here))
    if repeated := report.count(AddResult.REPEATED):
        parts.append(counted("Imports", "%n repeated", "%n repeated", repeated))
    if refused := report.count(AddResult.REFUSED):
        parts.append(counted("Imports", "%n not usable", "%n not usable", refused))
    if kept := sum(bool(line.kept) for line in report.lines):
        parts.append(counted("Imports", "kept yours in %n", "kept yours in %n", kept))
    if report.annotations_before and added:
        own = translate("Imports", "Your stars, shelves, dates and reviews are in. The pages follow.")
        return first, " ".join([own, _sentence(parts)]).strip()
    if not first and parts:
        return _sentence(parts), ""
    return first, _sentence(parts)


def _sentence(parts: list[str]) -> str:
    return " · ".join(parts)


def lines_as_text(report: ImportReport) -> str:
    """The whole report as text, a line each, to copy."""
    return "\n".join(f"{line.text}\t{title(line)}\t{message(line)}" for line in report.lines)
