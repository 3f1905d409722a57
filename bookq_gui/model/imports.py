"""What was pasted or dropped, line by line, and what became of each line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bookq_gui.model.job import FinishedBesides, Job, NewJob


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing recognised in the input: a job to do, or the reason why there is none.

    ``text`` is what stood there, ``line`` its 1-based line. Exactly one of ``job`` and
    ``reason`` is set; ``reason`` is a sentence that says what to do.
    """

    text: str
    line: int = 0
    job: NewJob | None = None
    reason: str = ""


class Fate(StrEnum):
    """What became of one thing that was found."""

    ADDED = "added"
    IN_QUEUE = "in queue"
    COLLECTED = "collected"
    REPEATED = "repeated"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a receipt. ``message`` says it to a person; ``job_id`` "" where there is none."""

    text: str
    fate: Fate
    message: str
    job_id: str = ""

    def line(self) -> str:
        """The entry in one line, for people."""
        return f"{self.text}: {self.message}" if self.text else self.message


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """What went when an add was taken back, to bring it again.

    ``jobs`` as they were, and ``books`` that came by them alone. ``brought`` are all the books that the
    jobs had brought, each with its job; ``besides`` the other jobs they had finished; ``pages`` the
    sources of pasted ones whose jobs were not in the queue yet.
    """

    jobs: tuple[Job, ...] = ()
    books: tuple[int, ...] = ()
    brought: tuple[tuple[int, str], ...] = ()
    besides: tuple[FinishedBesides, ...] = ()
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of everything in one input, in its order.

    ``before`` are the added jobs that were in the queue already, ended, as they were: to put them back.
    """

    entries: tuple[Entry, ...]
    before: tuple[Job, ...] = ()

    def count(self, fate: Fate) -> int:
        """How many entries met this fate."""
        return sum(entry.fate is fate for entry in self.entries)

    def ids(self, fate: Fate) -> tuple[str, ...]:
        """The jobs of the entries that met this fate, each once."""
        return tuple(dict.fromkeys(e.job_id for e in self.entries if e.fate is fate and e.job_id))

    def summary(self) -> str:
        """The receipt in one line: "12 added · 3 already in the queue · 1 not a book link"."""
        words = {
            Fate.ADDED: "added",
            Fate.IN_QUEUE: "already in the queue",
            Fate.COLLECTED: "already collected",
            Fate.REPEATED: "repeated",
            Fate.REFUSED: "not a book link",
        }
        counts = {fate: self.count(fate) for fate in words}
        return " · ".join(
            f"{count} {words[fate]}" for fate, count in counts.items() if count or fate is Fate.ADDED
        )
