"""The imports of an engine: text and files become jobs, with a report and an undo."""

from __future__ import annotations

import logging
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bookq_gui.goodreads.links import job_of
from bookq_gui.goodreads.responses import kind_of
from bookq_gui.goodreads.site import list_job, page_job
from bookq_gui.imports import pasted_pages
from bookq_gui.imports.files import Run, collect
from bookq_gui.imports.links import Recognise
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.library.books import ImportChanges, ImportedBook
from bookq_gui.library.library import Library
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import label_of
from bookq_gui.model.events import Event, FilesRead, ImportProgress, Notice, TextAdded, TextRecognised
from bookq_gui.model.imports import (
    AddResult,
    ImportReport,
    KnownBook,
    ListPage,
    Recognised,
    ReportLine,
    UndoneAdd,
)
from bookq_gui.model.job import FILES, LIST, OPEN, CanceledError, NewJob, Status, fetch_job_id, library_key_of
from bookq_gui.model.message import Message
from bookq_gui.model.validation import corrected, looks_like_isbn
from bookq_gui.settings import Settings

log = logging.getLogger(__name__)

_PROGRESS_SECONDS = 0.1
_IN_ONE = 200
"""So many books of an export go into one transaction, which holds the queue's lock."""
_TOGETHER = 100
"""After so many lines of a report the import pauses for the window."""
_MESSAGES = {
    AddResult.ADDED: Message("Added."),
    AddResult.IN_QUEUE: Message("Already in the queue."),
    AddResult.COLLECTED: Message("Already collected. Fetch it again if its page may have changed."),
    AddResult.REPEATED: Message("The same book as further up."),
}
_CANCELED_TEXT = Message("Canceled. What was read until then is added; add the rest in a second go.")
_CANCELED = ImportReport((ReportLine("", AddResult.REFUSED, _CANCELED_TEXT),))
_FAILED_TEXT = Message("This could not be read.")
_FAILED = ImportReport((ReportLine("", AddResult.REFUSED, _FAILED_TEXT),))


class EngineImports:
    """Adds what people paste, drop or name to the queue.

    ``tell`` is called in any thread, ``settings`` returns the current ones, ``run`` reads files in other
    processes. The events about an import in the background have its ``token``, which is any object.
    """

    def __init__(
        self,
        pasted: pasted_pages.PastedPages,
        folder: Path,
        queue: JobQueue,
        library: Library,
        tell: Callable[[Event], None],
        settings: Callable[[], Settings],
        run: Run,
    ) -> None:
        self._pasted = pasted
        self._folder = folder
        self._queue = queue
        self._library = library
        self._tell = tell
        self._settings = settings
        self._run = run
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="bookq-import")
        self._previewing = ThreadPoolExecutor(1, thread_name_prefix="bookq-preview")
        self._newest = 0
        self._lock = threading.Lock()
        self._canceled: set[object] = set()
        self._closed = False

    def close(self) -> None:
        """Cancel all imports. What they have added stays."""
        self._closed = True
        self._previewing.shutdown(cancel_futures=True)
        self._thread.shutdown(cancel_futures=True)

    def recognise(self, text: str, *, ids: bool = False) -> ImportReport:
        """The report that `add_text` would return; nothing is added."""
        read = pasted_pages.read(text, _recogniser(ids=ids), self._folder, ids=ids)
        return _make_report(read.found, self._result_of)

    def add_text(self, text: str, *, refetch: bool = False, ids: bool = False) -> ImportReport:
        """Add every book link and every page source in ``text``; ``refetch``: also of collected books.

        Page sources are written to disk in the background before their jobs are added. ``ids``: a number
        alone in its line is the id of a book.
        """
        read = pasted_pages.read(text, _recogniser(ids=ids), self._folder, ids=ids)
        return self._add(read.found, refetch=refetch, sources=read.sources)

    def request_recognised(self, text: str, token: object = None) -> None:
        """Do `recognise` in the background; `TextRecognised` has the report.

        A newer request cancels an older one, without an event.
        """
        with self._lock:
            self._newest += 1
            mine = self._newest
        self._previewing.submit(self._preview, text, token, mine)

    def request_add(self, text: str, token: object = None, *, refetch: bool = False) -> None:
        """Do `add_text` in the background. `ImportProgress` may follow; `TextAdded` has the report."""
        work = partial(self._add_text, text, token, refetch=refetch)
        self._thread.submit(self._guarded, work, token, TextAdded)

    def add_files(self, paths: Iterable[Path], token: object = None) -> None:
        """Do `import_files` in the background. `ImportProgress` may follow; `FilesRead` has the report."""
        work = partial(self._add_files, list(paths), token)
        self._thread.submit(self._guarded, work, token, FilesRead)

    def cancel_import(self, token: object) -> None:
        """Cancel the import with this ``token``. What it has added stays, and the report says so."""
        with self._lock:
            self._canceled.add(token)

    def import_files(
        self, paths: Iterable[Path], *, refetch: bool = False, ids: bool = False
    ) -> ImportReport:
        """Read files and folders, and add what they hold while others are read."""
        return ImportReport.joined(self._imported(paths, refetch=refetch, ids=ids))

    def _imported(
        self,
        paths: Iterable[Path],
        *,
        refetch: bool = False,
        ids: bool = False,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> Iterator[ImportReport]:
        seen: set[str] = set()
        for part in collect(paths, _recogniser(ids=ids), ids=ids, run=self._run, on_progress=on_progress):
            yield self._add(part, refetch=refetch, seen=seen)

    def _preview(self, text: str, token: object, mine: int) -> None:
        pause = pasted_pages.pausing(lambda: mine != self._newest or self._closed)
        try:
            pause()
            read = pasted_pages.read(text, _recogniser(ids=False), self._folder, between=pause)
            report = _make_report(read.found, self._result_of, between=pause)
            pause()
            self._tell(TextRecognised(report, token))
        except CanceledError:
            return
        except Exception:
            log.exception("a text could not be read")
            self._tell(TextRecognised(ImportReport(()), token))

    def _add_text(self, text: str, token: object, reports: list[ImportReport], *, refetch: bool) -> None:
        pause = pasted_pages.pausing(lambda: self._is_canceled(token))
        seen: set[str] = set()
        read = pasted_pages.read(text, _recogniser(ids=False), self._folder, between=pause)
        # An export is added as a whole, links in parts.
        whole = any(item.known or item.annotation for item in read.found)
        together = len(read.found) if whole else _TOGETHER
        for start in range(0, len(read.found), together or 1):
            part = read.found[start : start + together]
            reports.append(self._add(part, refetch=refetch, sources=read.sources, seen=seen))
            if start:
                self._tell(ImportProgress(start + len(part), len(read.found), token))
            pause()

    def _add_files(self, paths: list[Path], token: object, reports: list[ImportReport]) -> None:
        since = time.monotonic()

        def on_progress(done: int, total: int) -> None:
            nonlocal since
            if time.monotonic() - since > _PROGRESS_SECONDS:
                since = time.monotonic()
                self._tell(ImportProgress(done, total, token))

        for report in self._imported(paths, on_progress=on_progress):
            reports.append(report)
            if self._is_canceled(token):
                raise CanceledError

    def _is_canceled(self, token: object) -> bool:
        with self._lock:
            return self._closed or token in self._canceled

    def _guarded(
        self,
        work: Callable[[list[ImportReport]], None],
        token: object,
        event: Callable[[ImportReport, object], Event] | None = None,
    ) -> None:
        """Do ``work``, which adds a report a part; ``event`` has them all, however it ends."""
        reports: list[ImportReport] = []
        try:
            work(reports)
        except CanceledError:
            reports.append(_CANCELED)
        except Exception:
            log.exception("an import failed")
            self._tell(Notice(_FAILED_TEXT, (traceback.format_exc(),)))
            reports.append(_FAILED)
        if event is not None:
            self._tell(event(ImportReport.joined(reports), token))
        with self._lock:
            self._canceled.discard(token)

    def undo_add(self, ids: Iterable[str], report: ImportReport | None = None) -> UndoneAdd:
        """Remove jobs that were added, and the books that came by them alone; requeue others they finished.

        With the ``report`` of an import its annotations are undone too, except what was changed since.
        Returns what was removed, for `redo_add`.
        """
        ids = tuple(ids)
        sources = self._pasted.cancel(ids)
        library = self._library
        before, after = (report.annotations_before, report.annotations_after) if report else ({}, {})
        now = {key: library.annotation(key) for key in before}
        self._commit(lambda part: library.undo_import(part, after), before)
        jobs, satisfied = self._queue.undo_add(ids)
        alone, origins = library.provenance.undo(ids)
        books = tuple(filter(library.is_here, alone))
        library.remove_books(books)
        pages = tuple(sources.values())
        return UndoneAdd(
            jobs=jobs, books=books, origins=origins, satisfied=satisfied, pages=pages, annotations=now
        )

    def redo_add(self, undone: UndoneAdd) -> None:
        """Undo `undo_add`."""
        self._queue.redo_add(undone.jobs, undone.satisfied)
        self._commit(self._library.redo_import, undone.annotations)
        self._library.provenance.redo(undone.origins)
        self._library.restore_books(undone.books)
        jobs = [self._pasted.job(page) for page in undone.pages]
        self._keep_pages({job.source: page for job, page in zip(jobs, undone.pages, strict=True)}, jobs)

    def _commit(
        self,
        change: Callable[[Mapping[int, Annotation]], dict[str, str | None]],
        annotations: Mapping[int, Annotation],
    ) -> None:
        """Give annotations to ``change`` in parts, and have the queue commit the records that it returns."""
        items = list(annotations.items())
        for start in range(0, len(items), _IN_ONE):
            self._queue.enqueue((), partial(change, dict(items[start : start + _IN_ONE])))

    def take_list(self, address: str) -> ImportReport:
        """Fetch a page that lists books, such as a list or a series, with one request, and add its books."""
        job = list_job(address)
        if job is None:
            reason = Message(
                "Goodreads does not allow programs to ask for this page. Save it in the browser and drop the "
                "file here."
            )
            return self._add([Recognised(text=address, reason=reason)])
        return self._add([Recognised(text=address, job=job)], refetch=True)

    def add_listed(self, key: str, text: str) -> None:
        """Add the books of a listing page that a job stored under ``key``; `FilesRead` has the report.

        The record is deleted once its books are in the queue: after a crash the next start adds them.
        """
        if not self._closed:
            self._thread.submit(self._guarded, lambda _reports: self._add_listed(key, text), key)

    def _add_listed(self, key: str, text: str) -> None:
        try:
            page = ListPage.from_json(text)
        except ValueError:
            log.warning("%s holds no page that lists books", key)
        else:
            report = self._add(
                Recognised(
                    text=label_of(book),
                    job=page_job(book.id, label_of(book)),
                    known=KnownBook(title=book.title, authors=book.authors),
                )
                for book in page.books
            )
            self._tell(FilesRead(report, page.name or key.removeprefix(LIST)))
        self._queue.enqueue((), lambda: {key: None})

    def unread_files(self) -> list[str]:
        """The files of jobs that are not finished; a retry reads them again."""
        jobs = self._queue.jobs()
        return [job.source for job in jobs if job.queue == FILES and job.status is not Status.FINISHED]

    def _result_of(self, job: NewJob, *, refetch: bool = False) -> AddResult:
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
        self,
        found: Iterable[Recognised],
        *,
        refetch: bool = False,
        sources: Mapping[str, str] | None = None,
        seen: set[str] | None = None,
    ) -> ImportReport:
        """Add jobs. The ids in ``seen`` came before in the same input; those of ``found`` are added to it."""
        found = self._located(found)
        report = _make_report(found, partial(self._result_of, refetch=refetch), seen)
        added = report.ids(AddResult.ADDED)
        report = replace(report, before=tuple(filter(None, map(self._queue.job, added))))
        wanted = frozenset(added)
        jobs = [item.job for item in found if item.job is not None and item.job.id in wanted]
        pages = {job.source: sources[job.id] for job in jobs if job.id in sources} if sources else {}
        report = self._enqueue_all([job for job in jobs if job.source not in pages], found, report)
        self._keep_pages(pages, [job for job in jobs if job.source in pages])
        return report

    def _located(self, found: Iterable[Recognised]) -> list[Recognised]:
        """``found``, with the ISBN of a book in the library replaced by the job of that book."""
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
        """Enqueue ``jobs``, and import what an export says of their books in the same transactions.

        They are committed in parts: the queue waits meanwhile.
        """
        changes = ImportChanges()
        kept: dict[str, tuple[str, ...]] = {}
        left = {job.id: job for job in jobs}
        newest = datetime.now(UTC)
        for start in range(0, len(found), _IN_ONE):
            part = [item for item in found[start : start + _IN_ONE] if item.job]
            books = self._imported_books(part)
            mine = [left.pop(item.job.id) for item in part if item.job and item.job.id in left]
            if not books:
                self._enqueue(mine)
                continue
            at = newest - timedelta(microseconds=start)
            self._enqueue(mine, partial(self._library.import_books, books, changes, at))
            kept.update((item.job_id, changes.kept.get(item.key, ())) for item in books)
        lines = tuple(
            replace(line, kept=kept[line.job_id], message=_kept(line.message, kept[line.job_id]))
            if kept.get(line.job_id)
            else line
            for line in report.lines
        )
        return replace(
            report, lines=lines, annotations_before=changes.before, annotations_after=changes.after
        )

    def _imported_books(self, found: Iterable[Recognised]) -> list[ImportedBook]:
        """The books with what an export says of them."""
        books = []
        for item in found:
            key = library_key_of(item.job.id) if item.job and (item.known or item.annotation) else None
            if item.job and key is not None:
                at = self._library.resolved(key)
                books.append(ImportedBook.of(at, item.job.id, item.known, item.annotation))
        return books

    def _keep_pages(self, sources: Mapping[str, str], jobs: Sequence[NewJob]) -> None:
        """Add ``jobs`` once the pages that they read are on disk; ``sources`` maps paths to pages."""
        if sources:
            self._pasted.keep(sources, lambda kept: self._enqueue(job for job in jobs if job.source in kept))

    def _enqueue(
        self, jobs: Iterable[NewJob], records_of: Callable[[], Mapping[str, str | None]] | None = None
    ) -> None:
        most = self._settings().max_attempts
        _added, known = self._queue.enqueue([replace(job, max_attempts=most) for job in jobs], records_of)
        self._queue.retry(known)


def _make_report(
    found: Iterable[Recognised],
    result_of: Callable[[NewJob], AddResult],
    seen: set[str] | None = None,
    between: Callable[[], None] = lambda: None,
) -> ImportReport:
    """The report on ``found``. ``result_of`` is called for jobs that are not in ``seen``."""
    lines: list[ReportLine] = []
    seen = set() if seen is None else seen
    for count, item in enumerate(found, 1):
        if not count % _TOGETHER:
            between()
        if item.job is None:
            lines.append(_refused(item))
            continue
        result = AddResult.REPEATED if item.job.id in seen else result_of(item.job)
        seen.add(item.job.id)
        title = item.known.title if item.known else item.job.label
        lines.append(ReportLine(item.text, result, _MESSAGES[result], item.job.id, title=title))
    return ImportReport(tuple(lines))


def _refused(item: Recognised) -> ReportLine:
    """The line for what cannot be added, with what the person can do instead."""
    job = list_job(item.text) if "goodreads" in item.text.lower() else None
    address = item.text if item.text.startswith("https://") and " " not in item.text else ""
    return ReportLine(
        item.text,
        AddResult.REFUSED,
        item.reason,
        instead=corrected(item.text) or "" if looks_like_isbn(item.text) else "",
        list_url=job.source if job is not None else "",
        open_url=address if kind_of(address) is not None else "",
    )


def _kept(message: Message, fields: tuple[str, ...]) -> Message:
    """``message``, and which fields of the person's annotation were kept."""
    names = ", ".join(field.removesuffix("_on").replace("_", " ") for field in fields)
    return Message("{result} Kept yours: {fields}.", result=message, fields=names)


def _recogniser(*, ids: bool) -> Recognise:
    return partial(job_of, ids=ids)
