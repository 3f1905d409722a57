"""A receipt in words: what became of what was pasted."""

from __future__ import annotations

from bookq_gui.model.intake import Fate, Receipt
from bookq_gui.ui.sentences import spoken
from bookq_gui.ui.texts import counted, shortened

_HERE = (Fate.IN_QUEUE, Fate.COLLECTED, Fate.REPEATED)
_LONGEST = 200


def preview(receipt: Receipt) -> str:
    """What adding would do: "14 books · 2 already here · 1 not a book link". "" where nothing was found."""
    parts = []
    if added := receipt.count(Fate.ADDED):
        parts.append(counted("Receipt", "%n books", "%n book", added))
    if here := sum(map(receipt.count, _HERE)):
        parts.append(counted("Receipt", "%n already here", "%n already here", here))
    if refused := receipt.count(Fate.REFUSED):
        parts.append(counted("Receipt", "%n not a book link", "%n not a book link", refused))
    return " · ".join(parts)


def outcome(receipt: Receipt) -> str:
    """What adding did: "12 added · 3 already in the queue · 1 not a book link"."""
    parts = [counted("Receipt", "%n added", "%n added", receipt.count(Fate.ADDED))]
    if waiting := receipt.count(Fate.IN_QUEUE):
        parts.append(counted("Receipt", "%n already in the queue", "%n already in the queue", waiting))
    if collected := receipt.count(Fate.COLLECTED):
        parts.append(counted("Receipt", "%n already collected", "%n already collected", collected))
    if repeated := receipt.count(Fate.REPEATED):
        parts.append(counted("Receipt", "%n repeated", "%n repeated", repeated))
    if refused := receipt.count(Fate.REFUSED):
        parts.append(counted("Receipt", "%n not a book link", "%n not a book link", refused))
    return " · ".join(parts)


def lines(receipt: Receipt) -> tuple[tuple[str, str], ...]:
    """The receipt line by line: what stood there and what became of it."""
    return tuple((shortened(entry.text, _LONGEST), spoken(entry.message)) for entry in receipt.entries)


def refused_text(receipt: Receipt) -> str:
    """What was refused, one a line, to be put right."""
    return "\n".join(dict.fromkeys(e.text for e in receipt.entries if e.fate is Fate.REFUSED))
