"""Taking adds back: which books came since the window is open, and which jobs brought them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from bookq_gui.model.intake import Fate, Receipt
from bookq_gui.model.job import Job, Status
from bookq_gui.model.row import BookRow
from bookq_gui.ui.port import EnginePort


class FreshBooks:
    """Remembers new books, so that taking back an add can take them back as well."""

    def __init__(self) -> None:
        self._labels: dict[int, str] = {}

    def note(self, rows: Iterable[BookRow], *, is_known: Callable[[int], bool]) -> None:
        """Note the books of ``rows`` that are new."""
        self._labels.update({row.id: _label(row) for row in rows if not is_known(row.id)})

    def forget(self, ids: Iterable[int]) -> None:
        """Books that are gone: if they come back, somebody wants them."""
        for book_id in ids:
            self._labels.pop(book_id, None)

    def brought_by(self, jobs: Iterable[Job]) -> list[int]:
        """The new books that ``jobs`` brought. A job that read a file is known by what its book is called."""
        done = [job for job in jobs if job.status is Status.FINISHED]
        ids = {job.id for job in done}
        labels = {job.label for job in done if job.label}
        return [
            book_id for book_id, label in self._labels.items() if f"gr:{book_id}" in ids or label in labels
        ]


@dataclass(frozen=True, slots=True)
class Queued:
    """Jobs that were queued together; ``before`` are those of them that had ended already, as they were.

    ``new``: they were added. Else they fetch once more what is collected, and their books stay.
    """

    ids: tuple[str, ...]
    before: tuple[Job, ...] = ()
    new: bool = True


class TakenBack(NamedTuple):
    """What left the queue and the collection with an add that was taken back."""

    queued: Queued
    jobs: tuple[Job, ...]
    books: list[int]

    def __bool__(self) -> bool:
        """Whether there was anything left to take back."""
        return bool(self.jobs or self.books or self.queued.before)


class Adds:
    """Takes adds back, and does them once more. Knows no window: steps outlive it."""

    def __init__(self, engine: EnginePort, fresh: FreshBooks) -> None:
        self._engine = engine
        self.fresh = fresh
        self.books_gone = 0
        """How many books the last undo took out of the collection."""

    def fetch_again(self, receipt: Receipt, text: str) -> Queued:
        """Fetch once more what ``receipt`` says is collected; ``text`` is what it came out of, "": files."""
        ids = receipt.ids(Fate.COLLECTED)
        books = [int(job_id[3:]) for job_id in ids if job_id.startswith("gr:")]
        pages = [job_id for job_id in ids if not job_id.startswith("gr:")]
        if pages and text:
            # The source of a pasted page may be on no disk any more: only the text holds it.
            again = self._engine.add_text(text, refetch=True)
            return Queued(again.ids(Fate.ADDED), again.before, new=False)
        before = [job for job in map(self._engine.job, ids) if job is not None]
        waiting = {job.id for job in before if job.status in _WAITING}
        if books:
            self._engine.refetch(books)
        if pages:
            self._engine.retry(pages)
        return Queued(
            tuple(job_id for job_id in ids if job_id not in waiting),
            tuple(job for job in before if job.id not in waiting),
            new=False,
        )

    def take_back(self, queued: Queued) -> TakenBack:
        """Put the queue back as it was, and remove the books that came. What is gone, for `do_again`."""
        jobs = self._engine.remove(queued.ids)
        books = self.fresh.brought_by(jobs) if queued.new else []
        self.books_gone = self._engine.remove_books(books) if books else 0
        if queued.before:
            self._engine.restore(queued.before)
        return TakenBack(queued, jobs, books)

    def do_again(self, gone: TakenBack) -> None:
        """Bring back what `take_back` removed."""
        queued, jobs, books = gone
        self.books_gone = 0
        if queued.before:
            self._engine.remove([job.id for job in queued.before])
        self._engine.restore(jobs)
        if books:
            self._engine.restore_books(books)


_WAITING = frozenset({Status.QUEUED, Status.STARTED})


def _label(row: BookRow) -> str:
    """What a job is called whose book this is: see `goodreads.handler.label_of`."""
    return f"{row.title} — {row.authors[0]}" if row.authors else row.title
