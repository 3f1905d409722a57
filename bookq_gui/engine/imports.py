"""The engine's part for imports: text and files become jobs, with a report, and an undo."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from bookq_gui.goodreads.links import job_of, list_job, page_job
from bookq_gui.imports import pasted_pages
from bookq_gui.imports.links import Recognise
from bookq_gui.imports.receipt import make_report
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.library.library import Brought, Library, Taken
from bookq_gui.model.events import Event, FilesRead, Notice
from bookq_gui.model.imports import AddResult, ImportReport, Recognised, UndoneAdd
from bookq_gui.model.job import OPEN, NewJob, Status
from bookq_gui.model.job_ids import FILES, fetch_job_id, library_key_of
from bookq_gui.model.message import Message, as_message
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

        parts = collect(paths, _recogniser(ids=ids), ids=ids)
        return self._add((item for part in parts for item in part), refetch=refetch)

    def undo_add(self, ids: Iterable[str], report: ImportReport | None = None) -> UndoneAdd:
        """Remove jobs that were added, and the books that only they brought; others they finished wait again.

        With the ``report`` of an import its annotations are taken back as well, but for what was said since.
        Jobs and annotations change in one transaction. Returns what was removed, for `redo_add`.
        """
        ids = tuple(ids)
        sources = self._pasted.call_off(ids)
        library = self._library
        before = report.annotations_before if report is not None else {}
        after = report.annotations_after if report is not None else {}
        now = {key: library.annotation(key) for key in before}
        jobs, besides = self._queue.undo_add(ids, lambda: library.untake(before, after))
        alone, brought = library.provenance.undo(ids)
        books = tuple(filter(library.is_here, alone))
        library.remove_books(books)
        return UndoneAdd(
            jobs=jobs,
            books=books,
            brought=brought,
            besides=besides,
            pages=tuple(sources.values()),
            annotations=now,
        )

    def redo_add(self, undone: UndoneAdd) -> None:
        """Undo `undo_add`."""
        self._queue.redo_add(undone.jobs, undone.besides, lambda: self._library.replaced(undone.annotations))
        self._library.provenance.redo(undone.brought)
        self._library.restore_books(undone.books)
        most = self._settings().max_attempts
        jobs = [replace(self._pasted.job(page), max_attempts=most) for page in undone.pages]
        self._keep_pages({job.source: page for job, page in zip(jobs, undone.pages, strict=True)}, jobs)

    def take_list(self, address: str) -> ImportReport:
        """Fetch a page full of books, such as a list or a series, with one request, to add its books."""
        job = list_job(address)
        if job is None:
            reason = Message(
                "Goodreads does not allow programs to ask for this page. Save it in the browser and drop the "
                "file here."
            )
            return self._add([Recognised(text=address, reason=reason)])
        return self._add([Recognised(text=address, job=job)])

    def unread_files(self) -> list[str]:
        """The files that jobs have still to read, or may be asked to read again."""
        jobs = self._queue.jobs()
        return [job.source for job in jobs if job.queue == FILES and job.status is not Status.FINISHED]

    def _fate(self, job: NewJob, *, refetch: bool = False) -> AddResult:
        status = self._queue.status_of(job.id)
        if status in OPEN or self._pasted.awaits(job.id):
            return AddResult.IN_QUEUE
        key = library_key_of(job.id)
        if key is None:
            collected = status is Status.FINISHED
        else:
            collected = self._library.is_fetched(self._library.resolved(key))
        return AddResult.COLLECTED if collected and not refetch else AddResult.ADDED

    def _add(
        self, found: Iterable[Recognised], *, refetch: bool = False, sources: Mapping[str, str] | None = None
    ) -> ImportReport:
        found = self._located(found)
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
        report = self._enqueue_all([job for job in jobs if job.source not in pages], found, report)
        self._keep_pages(pages, [job for job in jobs if job.source in pages])
        return report

    def _located(self, found: Iterable[Recognised]) -> list[Recognised]:
        """What was recognised, where an ISBN is that of a book here as a job for that book."""
        items = list(found)
        keys = {key for item in items if item.job and (key := library_key_of(item.job.id)) is not None}
        located = self._library.resolved_all(key for key in keys if key < 0)
        jobs = {fetch_job_id(key): page_job(at) for key, at in located.items() if at > 0}
        if not jobs:
            return items
        return [
            replace(item, job=replace(jobs[item.job.id], label=item.job.label))
            if item.job and item.job.id in jobs
            else item
            for item in items
        ]

    def _enqueue_all(self, jobs: list[NewJob], found: list[Recognised], report: ImportReport) -> ImportReport:
        """Enqueue ``jobs`` and take over what an export says of their books, all in one transaction."""
        brought = []
        for item in found:
            key = library_key_of(item.job.id) if item.job and (item.known or item.annotation) else None
            if item.job and key is not None:
                at = self._library.resolved(key)
                brought.append(Brought.of(at, item.job.id, item.known, item.annotation))
        if not brought:
            self._enqueue(jobs)
            return report
        taken = Taken()

        def take_in() -> Mapping[str, str | None]:
            nonlocal taken
            taken = self._library.take_in(brought)
            return taken.records

        _added, known = self._queue.enqueue(jobs, take_in)
        self._queue.retry(known)
        kept = {item.job_id: taken.kept.get(item.key, ()) for item in brought}
        lines = tuple(
            replace(line, kept=kept[line.job_id], message=_kept(line.message, kept[line.job_id]))
            if kept.get(line.job_id)
            else line
            for line in report.lines
        )
        return replace(report, lines=lines, annotations_before=taken.before, annotations_after=taken.after)

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


def _kept(message: Message | str, fields: tuple[str, ...]) -> Message:
    """``message``, and that what the reader had said here stays."""
    names = ", ".join(field.removesuffix("_on").replace("_", " ") for field in fields)
    return Message("{result} Kept yours: {fields}.", result=as_message(message), fields=names)


def _recogniser(*, ids: bool) -> Recognise:
    return partial(job_of, ids=ids)
