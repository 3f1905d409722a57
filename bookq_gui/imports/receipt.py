"""The receipt of an input: what became of each thing in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bookq_gui.model.imports import AddResult, ImportReport, Recognised, ReportLine
from bookq_gui.model.job import NewJob

_MESSAGES = {
    AddResult.ADDED: "Added.",
    AddResult.IN_QUEUE: "Already in the queue.",
    AddResult.COLLECTED: "Already collected. Fetch it again if its page may have changed.",
    AddResult.REPEATED: "The same book as further up.",
}


def make_report(found: Iterable[Recognised], fate_of: Callable[[NewJob], AddResult]) -> ImportReport:
    """The receipt for what was found; ``fate_of`` says what becomes of a job that is new to it."""
    entries = []
    seen: set[str] = set()
    for item in found:
        if item.job is None:
            entries.append(ReportLine(item.text, AddResult.REFUSED, item.reason))
            continue
        result = AddResult.REPEATED if item.job.id in seen else fate_of(item.job)
        seen.add(item.job.id)
        title = item.known.title if item.known else item.job.label
        entries.append(ReportLine(item.text, result, _MESSAGES[result], item.job.id, title=title))
    return ImportReport(tuple(entries))
