"""Taking a backup in: what is here stays, what is missing comes in, and of two the newer wins."""

from __future__ import annotations

import logging
from dataclasses import replace
from itertools import islice
from pathlib import Path

from bookq_gui.backup.format import BackupError, Restored, Stopped, StoppedError, never
from bookq_gui.backup.read import Backup
from bookq_gui.goodreads.page_handler import label_of
from bookq_gui.imports import pasted_pages
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.library.library import Library
from bookq_gui.model.job import Job, Status
from bookq_gui.model.job_ids import book_id_of, book_job_id
from bookq_gui.model.plurals import ANOTHER_EDITION
from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)

JOBS_AT_ONCE = 5_000
_LOOK_SECONDS = 0.5


class Restoring:
    """Merges backups into one store. Blocks, and waits until all of it is on disk."""

    def __init__(self, store: Store, queue: JobQueue, books: Library, pasted_folder: Path) -> None:
        self._store = store
        self._queue = queue
        self._books = books
        self._pasted = pasted_folder

    def take_in(self, file: Path, stopped: Stopped = never) -> Restored:
        """Merge the backup ``file`` into what is here. Returns what came of it.

        Raises BackupError where it cannot be used at all or a page of it cannot be written, StoppedError
        where ``stopped`` says so, StoreError where the store cannot be written. What came in before stays.
        """
        with Backup(file) as backup:
            merge = _Merge(backup, self._store, self._queue, self._books, self._pasted, stopped)
            return merge.done()


class _Merge:
    """One backup on its way in."""

    def __init__(
        self,
        backup: Backup,
        store: Store,
        queue: JobQueue,
        books: Library,
        pasted_folder: Path,
        stopped: Stopped,
    ) -> None:
        self._backup = backup
        self._store = store
        self._queue = queue
        self._books = books
        self._pasted = pasted_folder
        self._stopped = stopped
        self._new: set[int] = set()
        self._led_nowhere: set[int] = set()
        self._missing: dict[str, Job] = {}
        self._restored = Restored(backup.file.name)

    def done(self) -> Restored:
        for part in (
            self._take_books,
            self._take_aliases,
            self._finish_redirected,
            self._take_annotations,
            self._find_jobs,
        ):
            try:
                part()
            except BackupError as error:
                # One part may be broken and the next whole: what can be had is had.
                log.warning("%s %s", error.message, error.details)
                self._restored.damaged = True
        self._take_jobs()
        self._wait(self._store.put({}))
        self._restored.left_out = self._backup.left_out
        return self._restored

    def _take_books(self) -> None:
        for batch in self._backup.books():
            merged, ticket = self._books.merge(batch)
            self._wait(ticket)
            new = set(merged.new)
            self._new |= new
            self._restored.books += len(new) + len(merged.newer)
            self._restored.older += len(merged.older)
            self._queue.finish({book_job_id(book.id): label_of(book) for book in batch if book.id in new})

    def _take_aliases(self) -> None:
        for batch in self._backup.redirects():
            targets = dict(batch)
            lost = (known for known in targets if self._books.resolved(known) not in self._books)
            self._led_nowhere.update(lost)
            self._wait(self._books.merge_redirects(targets))

    def _finish_redirected(self) -> None:
        """Finish the jobs of redirected ids whose books came in, or turned out to be here."""
        labels = {}
        for known in self._books.redirects():
            row = self._books.row(self._books.resolved(known))
            if row is not None and (row.id in self._new or known in self._led_nowhere):
                labels[book_job_id(known)] = f"{label_of(row)} {ANOTHER_EDITION}"
        self._queue.finish(labels)

    def _take_annotations(self) -> None:
        for batch in self._backup.annotations():
            self._restored.annotations += self._books.merge_annotations(dict(batch))
            self._wait(self._store.put({}))

    def _find_jobs(self) -> None:
        for batch in self._backup.jobs():
            self._look()
            self._missing.update((job.id, job) for job in batch if self._queue.status_of(job.id) is None)

    def _take_jobs(self) -> None:
        rest = iter(sorted(self._missing.values(), key=lambda job: job.sequence))
        while some := list(islice(rest, JOBS_AT_ONCE)):
            self._restored.jobs += self._queue.adopt([self._fitted(job) for job in some])
            self._wait(self._store.put({}))

    def _fitted(self, job: Job) -> Job:
        """``job`` as it is to come in here."""
        asked = book_id_of(job.id)
        book = None if asked is None else self._books.resolved(asked)
        if book is not None and book in self._books and book not in self._new:
            # The book was here before: there is nothing left to do, whatever stood in the way there.
            at = job.finished_at or job.started_at or job.created_at
            return replace(job, status=Status.FINISHED, error=None, due_at=None, finished_at=at)
        name = pasted_pages.name_for(job.id)
        if name and job.status is not Status.FINISHED and self._backup.has_page(name):
            return replace(job, source=str(self._page(name) or job.source))
        return job

    def _page(self, name: str) -> Path | None:
        self._look()
        try:
            data = self._backup.page(name)
        except BackupError:
            self._restored.damaged = True
            return None
        if data is None:
            return None
        return pasted_pages.keep_page(self._pasted, data)

    def _wait(self, ticket: int) -> None:
        self._look()
        while not self._store.flush(_LOOK_SECONDS, ticket=ticket):
            self._look()

    def _look(self) -> None:
        if self._stopped():
            raise StoppedError
