"""Taking adds back, and doing them once more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bookq_gui.model.imports import AddResult, ImportReport, UndoneAdd
from bookq_gui.model.job import Job, Status
from bookq_gui.model.job_ids import book_id_of

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine


@dataclass(frozen=True, slots=True)
class Queued:
    """Jobs that were queued together; ``before`` are those of them that had ended already, as they were.

    ``new``: they were added. Else they fetch once more what is collected, and their books stay.
    """

    ids: tuple[str, ...]
    before: tuple[Job, ...] = ()
    new: bool = True


class Gone(NamedTuple):
    """What an add that was taken back had queued, and what went with it."""

    queued: Queued
    taken: UndoneAdd

    def __bool__(self) -> bool:
        """Whether there was anything left to take back."""
        taken = self.taken
        return bool(taken.jobs or taken.books or taken.besides or taken.pages or self.queued.before)


class Adds:
    """Takes adds back, and does them once more. Knows no window: steps outlive it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.books_gone = 0
        """How many books the last undo took out of the collection."""

    def fetch_again(self, report: ImportReport, text: str) -> Queued:
        """Fetch once more what ``receipt`` says is collected; ``text`` is what it came out of, "": files."""
        ids = report.ids(AddResult.COLLECTED)
        books = [book_id for book_id in map(book_id_of, ids) if book_id is not None]
        pages = [job_id for job_id in ids if book_id_of(job_id) is None]
        if pages and text:
            # The source of a pasted page may be on no disk any more: only the text holds it.
            again = self._engine.imports.add_text(text, refetch=True)
            return Queued(again.ids(AddResult.ADDED), again.before, new=False)
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

    def take_back(self, queued: Queued) -> Gone:
        """Put the queue back as it was, and remove the books that came. What is gone, for `do_again`."""
        if queued.new:
            taken = self._engine.imports.undo_add(queued.ids)
        else:
            taken = UndoneAdd(jobs=self._engine.queue.remove(queued.ids))
        self.books_gone = len(taken.books)
        if queued.before:
            self._engine.queue.restore(queued.before)
        return Gone(queued, taken)

    def do_again(self, gone: Gone) -> None:
        """Bring back what `take_back` removed."""
        queued, taken = gone
        self.books_gone = 0
        if queued.before:
            self._engine.queue.remove([job.id for job in queued.before])
        self._engine.imports.redo_add(taken)


_WAITING = frozenset({Status.QUEUED, Status.STARTED})
