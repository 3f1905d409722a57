"""The engine's part for books: the library, and what needs the queue and the caches besides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import replace

from bookq_gui.engine.handlers import Work
from bookq_gui.goodreads.links import page_job
from bookq_gui.goodreads.page_handler import kept_job
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.library.library import Library
from bookq_gui.model.events import Event, Notice
from bookq_gui.model.plurals import amount
from bookq_gui.settings import Settings
from bookq_gui.storage.store import Store


class EngineLibrary(Library):
    """The books of one store, their covers and their kept pages.

    ``later`` runs a function in a thread that may read the disk; ``settings`` is asked whenever it matters.
    """

    def __init__(
        self,
        store: Store,
        tell: Callable[[Event], None],
        later: Callable[[Callable[[], None]], Future[None]],
        *,
        queue: JobQueue,
        work: Work,
        settings: Callable[[], Settings],
    ) -> None:
        super().__init__(store, tell, later)
        self._queue = queue
        self._work = work
        self._settings = settings

    def cover(self, book_id: int) -> bytes | None:
        """The cover of a book; one that is not here is fetched, and `CoversChanged` follows. Reads the disk.

        Every thread that calls this calls `close_thread` before it ends.
        """
        row = self.row(book_id)
        if row is None or not row.cover_url:
            return None
        data = self._work.cover(row.cover_url)
        job = None if data is not None else self._work.cover_job(book_id, row.cover_url)
        if job is not None:
            self._queue.enqueue([job])
        return data

    def close_thread(self) -> None:
        """Close what the calling thread has open."""
        self._work.close_thread()

    def refetch(self, ids: Iterable[int]) -> int:
        """Fetch the pages of these books again. Returns how many are queued."""
        most = self._settings().max_attempts
        added, known = self._queue.enqueue(replace(page_job(book_id), max_attempts=most) for book_id in ids)
        return len(added) + self._queue.retry(known)

    def reread_kept(self, ids: Iterable[int] | None = None) -> None:
        """Read kept pages of these books again, None: of all. Makes no request; a `Notice` says how many."""
        wanted = None if ids is None else frozenset(ids)
        self._later(lambda: self._reread_kept(wanted))

    def _reread_kept(self, wanted: frozenset[int] | None) -> None:
        kept = (book for book in self._work.kept_books() if wanted is None or book in wanted)
        rows = [row for book in kept if (row := self.row(book)) is not None]
        added, known = self._queue.enqueue(kept_job(row.id, row.title) for row in rows)
        count = len(added) + self._queue.retry(known)
        if count:
            text = amount(count, "1 kept page is read again.", "{count} kept pages are read again.")
        else:
            text = "No page is kept of these books. Fetch them again instead."
        self._tell(Notice(text))
