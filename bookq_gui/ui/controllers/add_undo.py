"""Undoing what was added, and adding it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bookq_gui.model.imports import AddResult, ImportReport, ReportLine, UndoneAdd
from bookq_gui.model.job import Job, Status, book_id_of

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine

_WAITING = frozenset({Status.QUEUED, Status.STARTED})


class Queued(NamedTuple):
    """Jobs that were queued together; ``before`` are those of them that had ended already, as they were.

    ``new``: they were added. Else they fetch again what is here, and their books stay. ``report`` holds
    the annotations that an import changed, as they were.
    """

    ids: tuple[str, ...]
    before: tuple[Job, ...] = ()
    new: bool = True
    report: ImportReport | None = None


class Undone(NamedTuple):
    """What an add that was undone had queued, and what went with it."""

    queued: Queued
    taken: UndoneAdd

    def __bool__(self) -> bool:
        """Whether there was anything left to undo."""
        taken = self.taken
        parts = (taken.jobs, taken.books, taken.besides, taken.pages, taken.annotations, self.queued.before)
        return any(parts)


class Adds:
    """Undoes adds, and does them again."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.books_gone = 0
        """How many books the last undo took out of the library."""

    def fetch_again(self, lines: list[ReportLine]) -> Queued:
        """Fetch again what ``lines`` say is here already."""
        ids = list(dict.fromkeys(line.job_id for line in lines if line.result is AddResult.COLLECTED))
        books = [book_id for book_id in map(book_id_of, ids) if book_id is not None]
        pages = [job_id for job_id in ids if book_id_of(job_id) is None]
        before = [job for job in map(self._engine.queue.job, ids) if job is not None]
        waiting = {job.id for job in before if job.status in _WAITING}
        if books:
            self._engine.library.refetch(books)
        if pages:
            self._engine.queue.retry(pages)
        return Queued(
            tuple(job_id for job_id in ids if job_id not in waiting),
            tuple(job for job in before if job.id not in waiting),
            new=False,
        )

    def undo(self, queued: Queued) -> Undone:
        """Put the queue back as it was, and remove the books that came. Returns what is gone, for `redo`."""
        engine = self._engine
        if queued.new:
            taken = engine.imports.undo_add(queued.ids, queued.report)
        else:
            taken = UndoneAdd(jobs=engine.queue.remove(queued.ids))
        self.books_gone = len(taken.books)
        if queued.before:
            engine.queue.restore(queued.before)
        return Undone(queued, taken)

    def redo(self, undone: Undone) -> None:
        """Bring back what `undo` removed."""
        queued, taken = undone
        self.books_gone = 0
        if queued.before:
            self._engine.queue.remove([job.id for job in queued.before])
        self._engine.imports.redo_add(taken)
