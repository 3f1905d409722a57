"""Which books came since the window is open, and which jobs brought them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bookq_gui.model.job import Job, Status
from bookq_gui.model.row import BookRow


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


def _label(row: BookRow) -> str:
    """What a job is called whose book this is: see `goodreads.handler.label_of`."""
    return f"{row.title} — {row.authors[0]}" if row.authors else row.title
