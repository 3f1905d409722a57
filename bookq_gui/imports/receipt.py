"""The receipt of an input: what became of each thing in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bookq_gui.model.imports import Entry, Fate, Found, Receipt
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
