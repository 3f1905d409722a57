"""A receipt in words: what became of what was pasted."""

from __future__ import annotations

import re
from collections.abc import Collection

from bookq_gui.model.imports import Fate, Receipt
from bookq_gui.model.job_ids import book_id_of
from bookq_gui.ui.i18n import counted, shortened, translate
from bookq_gui.ui.sentences import spoken

_HERE = (Fate.IN_QUEUE, Fate.COLLECTED, Fate.REPEATED)
_LONGEST = 200
_NUMBER = re.compile(r"(?:goodreads:[ ]?)?[0-9]{1,15}", re.IGNORECASE | re.ASCII)


def preview(receipt: Receipt) -> str:
    """What adding would do: "14 books · 2 already here · 1 not a book link". "" where nothing was found."""
    parts = _added(receipt)
    if here := sum(map(receipt.count, _HERE)):
        parts.append(counted("Receipt", "%n already here", "%n already here", here))
    if refused := _refused(receipt):
        parts.append(counted("Receipt", "%n not a book link", "%n not a book link", refused))
    return " · ".join(parts + _limits(receipt))


def outcome(receipt: Receipt, *, files: bool = False) -> str:
    """What adding did: "12 added · 3 already in the queue · 1 not a book link".

    ``files``: it came out of files, and what was refused may be a whole file.
    """
    pages = _pages(receipt)
    added = receipt.count(Fate.ADDED) - pages
    parts = [counted("Receipt", "%n added", "%n added", added)] if added or not pages else []
    if pages:
        parts.append(counted("Receipt", "%n saved pages added", "%n saved page added", pages))
    if waiting := receipt.count(Fate.IN_QUEUE):
        parts.append(counted("Receipt", "%n already in the queue", "%n already in the queue", waiting))
    if collected := receipt.count(Fate.COLLECTED):
        parts.append(counted("Receipt", "%n already collected", "%n already collected", collected))
    if repeated := receipt.count(Fate.REPEATED):
        parts.append(counted("Receipt", "%n repeated", "%n repeated", repeated))
    if refused := _refused(receipt):
        if files:
            parts.append(counted("Receipt", "%n of no use", "%n of no use", refused))
        else:
            parts.append(counted("Receipt", "%n not a book link", "%n not a book link", refused))
    return " · ".join(parts + _limits(receipt))


def what_was_added(ids: Collection[str]) -> str:
    """What adding these jobs did, for the menu that takes it back: "add 12 books and 3 saved pages"."""
    pages = sum(map(_is_page, ids))
    books = len(ids) - pages
    if not pages:
        return counted("Receipt", "add %n books", "add %n book", books)
    if not books:
        return counted("Receipt", "add %n saved pages", "add %n saved page", pages)
    return translate("Receipt", "add {books} and {pages}").format(
        books=counted("Receipt", "%n books", "%n book", books),
        pages=counted("Receipt", "%n saved pages", "%n saved page", pages),
    )


def kinds(receipt: Receipt) -> tuple[str, ...]:
    """What became of each line, in a word or two, to choose lines by."""
    words = {
        Fate.ADDED: translate("Receipt", "Added"),
        Fate.IN_QUEUE: translate("Receipt", "In the queue"),
        Fate.COLLECTED: translate("Receipt", "Collected"),
        Fate.REPEATED: translate("Receipt", "Repeated"),
        Fate.REFUSED: translate("Receipt", "Refused"),
    }
    return tuple(words[entry.fate] for entry in receipt.entries)


def _is_page(job_id: str) -> bool:
    return book_id_of(job_id) is None


def _pages(receipt: Receipt) -> int:
    return sum(entry.fate is Fate.ADDED and _is_page(entry.job_id) for entry in receipt.entries)


def _added(receipt: Receipt) -> list[str]:
    pages = _pages(receipt)
    parts = []
    if books := receipt.count(Fate.ADDED) - pages:
        parts.append(counted("Receipt", "%n books", "%n book", books))
    if pages:
        parts.append(counted("Receipt", "%n saved pages", "%n saved page", pages))
    return parts


def _refused(receipt: Receipt) -> int:
    """How many lines were refused, without those that only say that not everything was read."""
    return sum(entry.fate is Fate.REFUSED and bool(entry.text) for entry in receipt.entries)


def _limits(receipt: Receipt) -> list[str]:
    return [
        spoken(entry.message).rstrip(".")
        for entry in receipt.entries
        if entry.fate is Fate.REFUSED and not entry.text
    ]


def lines(receipt: Receipt) -> tuple[tuple[str, str], ...]:
    """The receipt line by line: what stood there and what became of it."""
    return tuple((shortened(entry.text, _LONGEST), spoken(entry.message)) for entry in receipt.entries)


def refused_text(receipt: Receipt) -> str:
    """What was refused, one a line, to be put right."""
    return "\n".join(dict.fromkeys(e.text for e in receipt.entries if e.fate is Fate.REFUSED and e.text))


def numbers_in(receipt: Receipt) -> str:
    """What was refused because it is a number alone, one a line."""
    refused = (entry.text.strip() for entry in receipt.entries if entry.fate is Fate.REFUSED)
    return "\n".join(dict.fromkeys(text for text in refused if _NUMBER.fullmatch(text)))
