"""The library of an engine: what also needs the queue, the caches or the exports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bookq_gui.engine.handlers import HandlerFactory
from bookq_gui.goodreads.page_handler import cached_page_job
from bookq_gui.goodreads.site import page_job
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.library.library import Library
from bookq_gui.model.events import Event, Notice
from bookq_gui.model.job import Job, fetch_job_id, library_key_of
from bookq_gui.model.message import Message
from bookq_gui.settings import Settings
from bookq_gui.storage.store import Store

if TYPE_CHECKING:
    from bookq_gui.exports.export import Exporter


class EngineLibrary(Library):
    """The books of one store, their covers and their cached pages.

    ``later`` runs a function in a thread that may wait for the disk; ``settings`` returns the current ones.
    """

    def __init__(
        self,
        store: Store,
        tell: Callable[[Event], None],
        later: Callable[[Callable[[], None]], Future[None]],
        *,
        queue: JobQueue,
        factory: HandlerFactory,
        settings: Callable[[], Settings],
    ) -> None:
        super().__init__(store, tell, later)
        self._queue = queue
        self._factory = factory
        self._settings = settings
        self._exporter: Exporter | None = None
        self._removed: dict[int, Job] = {}

    def close(self) -> None:
        """Cancel the exports that are not finished, and wait until they end."""
        if self._exporter is not None:
            self._exporter.close()

    def export(
        self,
        file: Path,
        keys: Iterable[int] | None = None,
        form: str | None = None,
        columns: Sequence[str] | None = None,
        delimiter: str = ",",
    ) -> None:
        """Write the books with ``keys`` to ``file`` in the background, in that order; None: all books.

        ``form`` is a key of `exports.export.FORMATS`; None: the suffix of the file decides. ``columns`` are
        of `exports.spreadsheets.COLUMNS`; None: all. `WorkProgress` and at the end `Exported` follow.
        """
        from bookq_gui.exports.export import Exporter, Options

        options = Options(None if columns is None else tuple(columns), delimiter)
        if self._exporter is None:
            self._exporter = Exporter(self.reader, self._tell)
        self._exporter.start(file, keys, form, self.annotations(), options, len(self.rows()))

    def cancel_export(self) -> None:
        """Cancel the export; `Exported` with ``canceled`` follows."""
        if self._exporter is not None:
            self._exporter.cancel()

    def remove_books(self, keys: Iterable[int]) -> int:
        """Remove books; `restore_books` undoes it until the next start. Returns how many.

        The jobs of books that are not fetched yet are removed as well.
        """
        gone = tuple(dict.fromkeys(keys))
        waiting = [fetch_job_id(key) for key in gone if self.is_here(key) and not self.is_fetched(key)]
        if waiting:
            jobs = self._queue.remove(waiting)
            self._removed |= {key: job for job in jobs if (key := library_key_of(job.id)) is not None}
        return super().remove_books(gone)

    def restore_books(self, keys: Iterable[int]) -> int:
        """Restore removed books that were not added again. Returns how many are restored."""
        back = tuple(dict.fromkeys(keys))
        jobs = [job for key in back if (job := self._removed.pop(key, None)) is not None]
        if jobs:
            self._queue.restore(jobs)
        return super().restore_books(back)

    def merge_editions(self, kept: int, gone: int) -> Callable[[], object]:
        """Merge two editions into ``kept``. Returns a function that undoes it until the next start.

        ``gone`` redirects to ``kept``, and its annotation fills the empty fields there. The job of one that
        is not fetched yet is removed.
        """
        jobs = () if self.is_fetched(gone) else self._queue.remove([fetch_job_id(gone)])
        undo = super().merge_editions(kept, gone)

        def undo_all() -> None:
            undo()
            self._queue.restore(jobs)

        return undo_all

    def cover(self, book_id: int) -> bytes | None:
        """The cached cover of a book. A missing one is fetched, and `CoversChanged` follows. Reads the disk.

        Every thread that calls this calls `close_thread` before it ends.
        """
        row = self.row(book_id)
        if row is None or not row.cover_url:
            return None
        data = self._factory.cover(row.cover_url)
        job = None if data is not None else self._factory.cover_job(book_id, row.cover_url)
        if job is not None:
            self._queue.enqueue([job])
        return data

    def close_thread(self) -> None:
        """Close the calling thread's connections to the caches."""
        self._factory.close_thread()

    def refetch(self, keys: Iterable[int]) -> int:
        """Fetch the pages of these books, also again. Returns how many are queued."""
        most = self._settings().max_attempts
        jobs = [replace(page_job(key), max_attempts=most) for key in keys if key > 0]
        added, known = self._queue.enqueue(jobs)
        return len(added) + self._queue.retry(known)

    def reread_kept(self, ids: Iterable[int] | None = None) -> None:
        """Read cached pages again, of these books or of all. Sends no request; a `Notice` says how many."""
        wanted = None if ids is None else frozenset(ids)
        self._later(lambda: self._reread_kept(wanted))

    def _reread_kept(self, wanted: frozenset[int] | None) -> None:
        kept = (book for book in self._factory.kept_books() if wanted is None or book in wanted)
        rows = [row for book in kept if (row := self.row(book)) is not None]
        added, known = self._queue.enqueue(cached_page_job(row.id, row.title) for row in rows)
        count = len(added) + self._queue.retry(known)
        if count > 1:
            text = Message("{count} kept pages are read again.", count=count)
        elif count:
            text = Message("1 kept page is read again.")
        else:
            text = Message("No page is kept of these books. Fetch them again instead.")
        self._tell(Notice(text))
