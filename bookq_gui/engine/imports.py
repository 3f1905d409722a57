"""The engine's part for imports: text and files become jobs, with a report, and an undo."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from bookq_gui.goodreads.links import job_of
from bookq_gui.imports import pasted_pages
from bookq_gui.imports.links import Recognise
from bookq_gui.imports.receipt import make_report
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.library.library import Library
from bookq_gui.model.events import Event, FilesRead, Notice
from bookq_gui.model.imports import AddResult, ImportReport, Recognised, UndoneAdd
from bookq_gui.model.job import OPEN, NewJob, Status
from bookq_gui.model.job_ids import FILES, book_id_of
from bookq_gui.settings import Settings

log = logging.getLogger(__name__)


class EngineImports:
    """Adds what people paste, drop or name to the queue.

    ``tell`` is called from other threads; ``settings`` is asked whenever it matters.
    """

    def __init__(
        self,
        pasted: pasted_pages.PastedPages,
        folder: Path,
        queue: JobQueue,
        library: Library,
        tell: Callable[[Event], None],
        settings: Callable[[], Settings],
    ) -> None:
        self._pasted = pasted
        self._folder = folder
        self._queue = queue
        self._library = library
        self._tell = tell
        self._settings = settings
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="bookq-import")

    def close(self) -> None:
        """Give up files that are not read yet, and wait for those being read."""
        self._thread.shutdown(cancel_futures=True)

    def recognise(self, text: str, *, ids: bool = False) -> ImportReport:
        """What adding ``text`` would do; nothing is added."""
        read = pasted_pages.read(text, _recogniser(ids=ids), self._folder, ids=ids)
        return make_report(read.found, self._fate)

    def add_text(self, text: str, *, refetch: bool = False, ids: bool = False) -> ImportReport:
        """Add every book link and every page source in ``text``; with ``refetch`` also what is collected.

        Page sources are written to disk in the background before their jobs are added. ``ids``:
        numbers alone in their lines are the ids of books.
        """
        read = pasted_pages.read(text, _recogniser(ids=ids), self._folder, ids=ids)
        return self._add(read.found, refetch=refetch, sources=read.sources)

    def add_files(self, paths: Iterable[Path]) -> None:
        """Read files and folders in the background and add what they hold; `FilesRead` has the report."""
        self._thread.submit(self._import, list(paths))

    def import_files(
        self, paths: Iterable[Path], *, refetch: bool = False, ids: bool = False
    ) -> ImportReport:
        """The same at once: reads the disk. For the command line."""
        from bookq_gui.imports.files import collect

        return self._add(collect(paths, _recogniser(ids=ids), ids=ids), refetch=refetch)

    def undo_add(self, ids: Iterable[str]) -> UndoneAdd:
        """Remove jobs that were added, and the books that only they brought; others they finished wait again.

        Returns what was removed, for `redo_add`.
        """
        ids = tuple(ids)
        sources = self._pasted.call_off(ids)
        jobs, besides = self._queue.undo_add(ids)
        alone, brought = self._library.origins.take_back(ids)
        books = tuple(filter(self._library.is_here, alone))
        self._library.remove_books(books)
        pages = tuple(sources.values())
        return UndoneAdd(jobs=jobs, books=books, brought=brought, besides=besides, pages=pages)

    def redo_add(self, undone: UndoneAdd) -> None:
        """Undo `undo_add`."""
        self._queue.redo_add(undone.jobs, undone.besides)
        self._library.origins.bring_again(undone.brought)
        self._library.restore_books(undone.books)
        most = self._settings().max_attempts
        jobs = [replace(self._pasted.job(page), max_attempts=most) for page in undone.pages]
        self._keep_pages({job.source: page for job, page in zip(jobs, undone.pages, strict=True)}, jobs)

    def unread_files(self) -> list[str]:
        """The files that jobs have still to read, or may be asked to read again."""
        jobs = self._queue.jobs()
        return [job.source for job in jobs if job.queue == FILES and job.status is not Status.FINISHED]

    def _fate(self, job: NewJob, *, refetch: bool = False) -> AddResult:
        status = self._queue.status_of(job.id)
        if status in OPEN or self._pasted.awaits(job.id):
            return AddResult.IN_QUEUE
        book_id = book_id_of(job.id)
        if book_id is None:
            collected = status is Status.FINISHED
        else:
            collected = self._library.resolved(book_id) in self._library
        return AddResult.COLLECTED if collected and not refetch else AddResult.ADDED

    def _add(
        self, found: Iterable[Recognised], *, refetch: bool = False, sources: Mapping[str, str] | None = None
    ) -> ImportReport:
        found = list(found)
        report = make_report(found, partial(self._fate, refetch=refetch))
        added = report.ids(AddResult.ADDED)
        report = replace(report, before=tuple(filter(None, map(self._queue.job, added))))
        wanted = frozenset(added)
        most = self._settings().max_attempts
        jobs = [
            replace(item.job, max_attempts=most)
            for item in found
            if item.job is not None and item.job.id in wanted
        ]
        pages = {job.source: sources[job.id] for job in jobs if job.id in sources} if sources else {}
        self._enqueue(job for job in jobs if job.source not in pages)
        self._keep_pages(pages, [job for job in jobs if job.source in pages])
        return report

    def _keep_pages(self, sources: Mapping[str, str], jobs: Sequence[NewJob]) -> None:
        """Add ``jobs`` once the pages they read, by their paths, are on disk."""
        if sources:
            self._pasted.keep(sources, lambda kept: self._enqueue(job for job in jobs if job.source in kept))

    def _enqueue(self, jobs: Iterable[NewJob]) -> None:
        _added, known = self._queue.enqueue(jobs)
        self._queue.retry(known)

    def _import(self, paths: list[Path]) -> None:
        try:
            report = self.import_files(paths)
        except Exception:
            log.exception("reading %s failed", paths)
            self._tell(Notice("The files could not be read.", (traceback.format_exc(),)))
        else:
            self._tell(FilesRead(report))


def _recogniser(*, ids: bool) -> Recognise:
    return partial(job_of, ids=ids)
