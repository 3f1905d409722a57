"""Restoring a backup: what is here stays, what is missing comes in, and of two versions the newer wins."""

from __future__ import annotations

import logging
from dataclasses import replace
from itertools import islice
from pathlib import Path

from bookq_gui.backup.format import BackupError, RestoreReport
from bookq_gui.backup.read import Backup
from bookq_gui.imports import pasted_pages
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.library.library import Library
from bookq_gui.model.book import label_of
from bookq_gui.model.job import ANOTHER_EDITION, Job, Progress, Status, fetch_job_id, library_key_of
from bookq_gui.storage.disk_errors import disk_message
from bookq_gui.storage.reader import StoreError
from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)

JOBS_AT_ONCE = 5_000
_LOOK_SECONDS = 0.5


class Restore:
    """Merges one backup into one store. `run` blocks until all of it is on disk."""

    def __init__(
        self,
        file: Path,
        store: Store,
        queue: JobQueue,
        books: Library,
        pasted_folder: Path,
        progress: Progress | None = None,
    ) -> None:
        self._store = store
        self._queue = queue
        self._books = books
        self._pasted = pasted_folder
        self._file = file
        self._progress = progress or Progress()
        self._new: set[int] = set()
        self._led_nowhere: set[int] = set()
        self._missing: dict[str, Job] = {}
        self.report = RestoreReport(file.name)
        """What came in so far, also after an error."""

    def run(self) -> RestoreReport:
        """Merge the backup into what is here. What came in before an error stays.

        Raises BackupError if it cannot be used at all or a page of it cannot be written, CanceledError, and
        StoreError if the store cannot be written.
        """
        with Backup(self._file) as self._backup:
            self._progress.begin(self._backup.announced)
            for part in (
                self._take_books,
                self._take_redirects,
                self._finish_redirected,
                self._take_corrections,
                self._take_annotations,
                self._find_jobs,
            ):
                try:
                    part()
                except BackupError as error:
                    # One part may be broken and the next whole: everything that can be read is taken.
                    log.warning("%s %s", error.message, error.details)
                    self.report.damaged = True
            self._take_jobs()
            self._wait(self._store.put({}))
            self.report.left_out = self._backup.left_out
        return self.report

    def _take_books(self) -> None:
        for lines in self._backup.books():
            batch = [book for book, _added_at in lines]
            merged, ticket = self._books.merge(batch, {book.id: at for book, at in lines if at})
            self._wait(ticket)
            new = set(merged.new)
            self._new |= new
            self.report.books += len(new) + len(merged.newer)
            self.report.older += len(merged.older)
            fetched = [book for book in batch if book.id in new and book.fetched]
            self._queue.finish({fetch_job_id(book.id): label_of(book) for book in fetched})
            self._progress.advance(len(batch))

    def _take_redirects(self) -> None:
        for batch in self._backup.redirects():
            targets = dict(batch)
            lost = (known for known in targets if self._books.resolved(known) not in self._books)
            self._led_nowhere.update(lost)
            self._wait(self._books.merge_redirects(targets))
            self._progress.advance(len(batch))

    def _finish_redirected(self) -> None:
        """Finish the jobs of redirected ids whose books came in, or turned out to be here."""
        labels = {}
        for known in self._books.redirects():
            row = self._books.row(self._books.resolved(known))
            if row is not None and row.fetched and (row.id in self._new or known in self._led_nowhere):
                labels[fetch_job_id(known)] = f"{label_of(row)} {ANOTHER_EDITION}"
        self._queue.finish(labels)

    def _take_annotations(self) -> None:
        for batch in self._backup.annotations():
            self.report.annotations += self._books.merge_annotations(dict(batch))
            self._wait(self._store.put({}))
            self._progress.advance(len(batch))

    def _take_corrections(self) -> None:
        for batch in self._backup.corrections():
            self.report.annotations += self._books.merge_corrections(dict(batch))
            self._wait(self._store.put({}))
            self._progress.advance(len(batch))

    def _find_jobs(self) -> None:
        for batch in self._backup.jobs():
            missing = {job.id: job for job in batch if self._queue.status_of(job.id) is None}
            self._missing.update(missing)
            self._progress.advance(len(batch) - len(missing))

    def _take_jobs(self) -> None:
        rest = iter(sorted(self._missing.values(), key=lambda job: job.sequence))
        while some := list(islice(rest, JOBS_AT_ONCE)):
            self.report.jobs += self._queue.import_jobs([self._fitted(job) for job in some])
            self._wait(self._store.put({}))
            self._progress.advance(len(some))

    def _fitted(self, job: Job) -> Job:
        """``job`` as it is to be kept here."""
        asked = library_key_of(job.id)
        row = None if asked is None else self._books.row(self._books.resolved(asked))
        if row is not None and row.fetched and row.id not in self._new:
            # The book was here before: the job has nothing left to do.
            at = job.finished_at or job.started_at or job.created_at
            return replace(job, status=Status.FINISHED, error=None, due_at=None, finished_at=at)
        name = pasted_pages.name_for(job.id)
        if name and job.status is not Status.FINISHED and self._backup.has_page(name):
            return replace(job, source=str(self._page(name) or job.source))
        return job

    def _page(self, name: str) -> Path | None:
        self._progress.check()
        try:
            data = self._backup.page(name)
        except BackupError:
            self.report.damaged = True
            return None
        if data is None:
            return None
        return pasted_pages.keep_page(self._pasted, data)

    def _wait(self, ticket: int) -> None:
        """Wait until ``ticket`` is on disk. Raises CanceledError, and StoreError if it never will be."""
        while not self._store.flush(_LOOK_SECONDS, ticket=ticket):
            self._progress.check()
            failure = self._store.failure
            if self._store.unsaved:
                raise StoreError(self._store.unsaved)
            if self._store.lost and failure is not None:
                raise StoreError(disk_message(failure, self._store.folder), repr(failure))
