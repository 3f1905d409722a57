"""The receipt of an input: what became of each thing in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bookq_gui.model.intake import Entry, Fate, Found, Receipt
from bookq_gui.model.job import NewJob

_MESSAGES = {
    Fate.ADDED: "Added.",
    Fate.IN_QUEUE: "Already in the queue.",
    Fate.COLLECTED: "Already collected. Fetch it again if its page may have changed.",
    Fate.REPEATED: "The same book as further up.",
}


def make_receipt(found: Iterable[Found], fate_of: Callable[[NewJob], Fate]) -> Receipt:
    """The receipt for what was found; ``fate_of`` says what becomes of a job that is new to it."""
    entries = []
    seen: set[str] = set()
    for item in found:
        if item.job is None:
            entries.append(Entry(item.text, Fate.REFUSED, item.reason))
            continue
        fate = Fate.REPEATED if item.job.id in seen else fate_of(item.job)
        seen.add(item.job.id)
        entries.append(Entry(item.text, fate, _MESSAGES[fate], item.job.id))
    return Receipt(tuple(entries))


def summary(receipt: Receipt) -> str:
    """The receipt in one line, for people: "12 added · 3 already in the queue · 1 not taken"."""
    count = receipt.count
    parts = [f"{count(Fate.ADDED)} added"]
    if count(Fate.IN_QUEUE):
        parts.append(f"{count(Fate.IN_QUEUE)} already in the queue")
    if count(Fate.COLLECTED):
        parts.append(f"{count(Fate.COLLECTED)} already collected")
    if count(Fate.REPEATED):
        parts.append(f"{count(Fate.REPEATED)} repeated")
    if count(Fate.REFUSED):
        parts.append(f"{count(Fate.REFUSED)} not a book link")
    return " · ".join(parts)


def line(entry: Entry) -> str:
    """One entry in one line, for people."""
    return f"{entry.text}: {entry.message}"
