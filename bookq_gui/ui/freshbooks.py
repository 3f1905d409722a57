"""Taking adds back: which books came since the window is open, and which jobs brought them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

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


class Adds:
    """Takes adds back, and does them once more. Knows no window: steps outlive it."""

    def __init__(self, engine: EnginePort, fresh: FreshBooks) -> None:
        self._engine = engine
        self.fresh = fresh
        self.books_gone = 0
        """How many books the last undo took out of the collection."""

    def take_back(self, added: tuple[str, ...]) -> tuple[tuple[Job, ...], list[int]]:
        """Remove the jobs of an add and the books they brought. What is gone, for `do_again`."""
        jobs = self._engine.remove(added)
        books = self.fresh.brought_by(jobs)
        self.books_gone = self._engine.remove_books(books) if books else 0
        return jobs, books

    def do_again(self, gone: tuple[tuple[Job, ...], list[int]]) -> None:
        """Bring back what `take_back` removed."""
        jobs, books = gone
        self.books_gone = 0
        self._engine.restore(jobs)
        if books:
            self._engine.restore_books(books)


def _label(row: BookRow) -> str:
    """What a job is called whose book this is: see `goodreads.handler.label_of`."""
    return f"{row.title} — {row.authors[0]}" if row.authors else row.title
