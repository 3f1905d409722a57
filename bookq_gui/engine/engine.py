"""The one object that window and commands talk to. It wires the rooms and holds no rules of its own."""

from __future__ import annotations

import logging
import threading
import traceback
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import filelock

from bookq_gui import __version__, logfile
from bookq_gui import settings as settings_file
from bookq_gui.backup.format import Restored
from bookq_gui.backup.running import Backups
from bookq_gui.engine.handlers import Work, jobs_to_see
from bookq_gui.engine.ipc import OwnerServer
from bookq_gui.goodreads.cover_handler import cover_book_id
from bookq_gui.goodreads.links import job_of, page_job
from bookq_gui.goodreads.page_handler import kept_job
from bookq_gui.goodreads.site import Site, from_environment
from bookq_gui.imports import pasted_pages
from bookq_gui.imports.links import Recognise
from bookq_gui.imports.receipt import make_report
from bookq_gui.jobs.circuit import Rules
from bookq_gui.jobs.journal import Commit
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.transitions import QUEUE
from bookq_gui.library.library import Library
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, BookRow
from bookq_gui.model.events import (
    CoversChanged,
    Event,
    FilesRead,
    JobProgress,
    JobsChanged,
    JobsRemoved,
    Notice,
    Opened,
    OpenFailed,
    QueueChanged,
    ShowRequested,
    StoreHealth,
)
from bookq_gui.model.imports import AddResult, ImportReport, Recognised, UndoneAdd
from bookq_gui.model.job import OPEN, Job, NewJob, QueueState, Status
from bookq_gui.model.job_ids import COVERS, FILES, PAGES, book_id_of
from bookq_gui.model.plurals import amount
from bookq_gui.paths import Paths
from bookq_gui.recovery.recover import finish, salvage, told
from bookq_gui.settings import Settings
from bookq_gui.storage.disk_errors import sentence_for
from bookq_gui.storage.reader import StoreError
from bookq_gui.storage.store import Store

if TYPE_CHECKING:
    from bookq_gui.jobs.workers import WorkerPool

log = logging.getLogger(__name__)


class EngineError(Exception):
    """Why the engine cannot open: ``message`` for people, ``details`` for a report.

    ``busy`` where the reason is another bookq that has this store open.
    """

    def __init__(self, message: str, details: str = "", *, busy: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.details = details
        self.busy = busy


class Engine:
    """A queue, a library and their workers over one data folder.

    What changes is appended to ``outbox`` from other threads, after its commit; the window's pump
    drains it. Methods return at once and touch no disk unless they say so.
    """

    def __init__(
        self,
        paths: Paths,
        *,
        settings: Settings | None = None,
        site: Site | None = None,
        workers: bool = True,
    ) -> None:
        self.paths = paths
        self.outbox: deque[Event] = deque()
        self._given_settings = settings
        self.settings = settings or Settings()
        self.site = site or from_environment()
        self._with_workers = workers
        self._lock = filelock.FileLock(paths.lock, blocking=False, thread_local=False)
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="bookq-reader")
        self._pasted = pasted_pages.PastedPages(paths.pasted, lambda text: self.outbox.append(Notice(text)))
        self._make_parts()
        self._found: list[str] = []
        self._progressed = threading.Condition()
        self._importer = ThreadPoolExecutor(1, thread_name_prefix="bookq-import")
        self._work = Work(
            paths,
            self.site,
            lambda: self.settings,
            lambda: self._queue.waiting(FILES),
            self._is_newer,
        )
        self._pool: WorkerPool | None = None
        self._server: OwnerServer | None = None
        self._log_handler: logging.Handler | None = None
        self._opened = False
        self._salvaged = False
        self._closed = False

    def _make_parts(self) -> None:
        self._store = Store(self.paths.store, on_trouble=self._on_trouble)
        self._books = Library(self._store, self.outbox.append, self._reader.submit)
        self._queue = JobQueue(
            self._store,
            self._rules(),
            on_commit=self._on_commit,
            on_stage=self._on_stage,
            settle=self._books.settled,
            pace=self.site.patience,
        )
        self._backups = Backups(
            self.paths,
            self._store,
            self._queue,
            self._books,
            self.outbox.append,
            settled=self._pasted.flush,
        )

    # Life

    def open(self) -> Opened:
        """Take the store, read it, and put back what was running. Blocks; tells `Opened`.

        Raises EngineError where the store is in use, damaged or out of reach.
        """
        notices: tuple[str, ...] = ()
        try:
            self.paths.data.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._lock.acquire()
        except filelock.Timeout:
            raise EngineError(
                f"bookq is already open on {self.paths.data}. Use its window, or close it first.", busy=True
            ) from None
        except OSError as error:
            raise EngineError(sentence_for(error, self.paths.data), repr(error)) from error
        self._log_handler = logfile.start(self.paths.log)
        try:
            if self._given_settings is None:
                self.settings, notices = settings_file.load(self.paths.settings)
                self._queue.change_rules(self._rules())
                self._work.change_settings(self.settings)
            notices += self._load()
        except StoreError as error:
            self.close()
            raise EngineError(error.message, error.details) from error
        self._pasted.sweep(self._unread)
        opened = self._all(notices)
        self.outbox.append(opened)
        log.info("bookq %s opened: %d jobs, %d books", __version__, len(opened.jobs), len(opened.rows))
        return opened

    def tell_again(self) -> None:
        """Tell `Opened` once more, as everything stands now: for a window that is new."""
        self.outbox.append(self._all())

    def _all(self, notices: tuple[str, ...] = ()) -> Opened:
        return Opened(
            jobs=self.jobs(),
            rows=self._books.rows(),
            queues=self._queue.queue_states(),
            notices=notices,
            annotations=self._books.annotations(),
            redirects=self._books.redirects(),
        )

    def _load(self) -> tuple[str, ...]:
        """Open the store and read it; a damaged one is set aside, and what it still gives taken over."""
        try:
            salvaged = finish(self.paths.store)
        except OSError as error:
            raise StoreError(sentence_for(error, self.paths.store), repr(error)) from error
        try:
            self._read_store()
        except StoreError as error:
            if not error.damaged:
                raise
            self._store.close()
            self._books.close()
            self._backups.close()
            try:
                salvaged = salvage(self.paths.store, datetime.now().astimezone())
            except OSError as problem:
                raise StoreError(sentence_for(problem, self.paths.store), repr(problem)) from problem
            self._make_parts()
            self._read_store()
        self._salvaged = salvaged is not None
        return (salvaged.sentences() if salvaged is not None else ()) + tuple(self._found)

    def _read_store(self) -> None:
        self._store.open()
        self._opened = True
        self._found = self._queue.load()
        self._books.load()
        # A cover that could not be had by accident is asked for again when it is looked at.
        self._queue.clear(set(Status) - OPEN, COVERS)

    def open_in_background(self) -> None:
        """`open` and `start` in another thread; `Opened` or `OpenFailed` arrives in the outbox."""
        threading.Thread(target=self._open_and_start, name="bookq-open", daemon=True).start()

    def _open_and_start(self) -> None:
        try:
            self.open()
            if self._with_workers:
                self.start()
        except EngineError as error:
            self.outbox.append(OpenFailed(error.message, error.details))
        except Exception as error:
            log.exception("opening failed")
            self.outbox.append(
                OpenFailed(f"bookq could not open its data ({error}).", traceback.format_exc())
            )

    def start(self) -> None:
        """Start the workers, and answer other bookq commands."""
        from bookq_gui.jobs.workers import WorkerPool  # Qt: commands that run no jobs do without

        self._pool = WorkerPool(
            self._queue, self._work.handlers, size=self.settings.workers, limit=self.settings.job_timeout
        )
        self._pool.start()
        self._server = OwnerServer(self.paths, self, self._on_show)
        try:
            self._server.start()
        except OSError as error:
            log.exception("no local socket")
            self.outbox.append(Notice(f"Other bookq commands cannot reach this one ({error})."))

    def close(self, timeout: float = 3.0) -> bool:
        """Stop the workers, save and let go of the store. False where something still runs or is not saved.

        ``timeout`` in seconds is for the workers; what they had started is queued again.
        """
        if self._closed:
            return True
        self._closed = True
        if self._server is not None:
            self._server.close(timeout)
        self._work.close()
        ended = self._pool.stop(timeout) if self._pool else True
        self._books.close()
        self._backups.close()
        self._importer.shutdown(cancel_futures=True)
        if self._opened:
            self._pasted.sweep(self._unread)
        saved = self._pasted.close()
        self._reader.submit(self._work.close_thread)
        self._reader.shutdown(cancel_futures=False)
        if self._opened:
            self._queue.close()
            self._queue.finish_closing()
            saved = self._store.close() and saved
        if self._salvaged:
            # Only now: whoever is killed before that may not have said it.
            told(self.paths.store)
        if self._log_handler is not None:
            logfile.stop(self._log_handler)
        self._lock.release()
        return ended and saved

    def unsaved(self) -> str:
        """Say after `close` why something could not be saved, in a sentence; "" where that is not known."""
        failure = self._store.failure
        return sentence_for(failure, self.paths.store) if failure is not None else ""

    def wait_idle(self, timeout: float | None = None) -> bool:
        """Wait until nothing is left to do in the queues that are not paused, and all is on disk.

        Other bookq commands that are being answered are waited for: they may bring jobs. Covers are
        not: nothing depends on them.
        """
        quiet = self._server is None or self._server.wait_quiet(timeout)
        self._pasted.flush(timeout)
        with self._progressed:
            idle = self._progressed.wait_for(lambda: not self._queue.open_jobs(aside={COVERS}), timeout)
        return quiet and idle and self._store.flush(timeout)

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until everything asked for so far is on disk. False if it is not."""
        return self._pasted.flush(timeout) and self._store.flush(timeout)

    # Intake

    def recognise(self, text: str, *, ids: bool = False) -> ImportReport:
        """What adding ``text`` would do; nothing is added."""
        read = pasted_pages.read(text, _recogniser(ids=ids), self.paths.pasted, ids=ids)
        return make_report(read.found, self._fate)

    def add_text(self, text: str, *, refetch: bool = False, ids: bool = False) -> ImportReport:
        """Add every book link and every page source in ``text``; with ``refetch`` also what is collected.

        Page sources are kept on the disk in the background before their jobs are added. ``ids``:
        numbers alone in their lines are the ids of books.
        """
        read = pasted_pages.read(text, _recogniser(ids=ids), self.paths.pasted, ids=ids)
        return self._add(read.found, refetch=refetch, sources=read.sources)

    def add_files(self, paths: Iterable[Path]) -> None:
        """Read files and folders in the background and add what they hold; `FilesRead` tells the result."""
        self._importer.submit(self._import, list(paths))

    def import_files(
        self, paths: Iterable[Path], *, refetch: bool = False, ids: bool = False
    ) -> ImportReport:
        """The same at once: reads the disk. For the command line."""
        return self._add(self._read_files(paths, ids=ids), refetch=refetch)

    # The queue

    def retry(self, ids: Iterable[str]) -> int:
        """Try failed, canceled and finished jobs again, and waiting retries now. Returns how many."""
        return self._queue.retry(ids)

    def retry_all_failed(self) -> int:
        """Try all failed jobs again. Returns how many."""
        return self._queue.retry_all()

    def cancel(self, ids: Iterable[str]) -> int:
        """Cancel waiting jobs and stop running ones. Returns how many."""
        return self._queue.cancel(ids)

    def remove(self, ids: Iterable[str]) -> tuple[Job, ...]:
        """Take jobs off the queue. Returns them, for `restore`."""
        ids = tuple(ids)
        self._pasted.call_off(ids)
        return self._queue.remove(ids)

    def restore(self, jobs: Iterable[Job]) -> int:
        """Put removed jobs back. Returns how many."""
        return self._queue.restore(jobs)

    def take_back(self, ids: Iterable[str]) -> UndoneAdd:
        """Undo adding jobs: they go, and the books that only they brought; what they finished besides waits.

        Returns what went, for `bring_again`.
        """
        ids = tuple(ids)
        sources = self._pasted.call_off(ids)
        jobs, besides = self._queue.take_back(ids)
        alone, brought = self._books.origins.take_back(ids)
        books = tuple(filter(self._books.is_here, alone))
        self._books.remove(books)
        pages = tuple(sources.values())
        return UndoneAdd(jobs=jobs, books=books, brought=brought, besides=besides, pages=pages)

    def bring_again(self, taken: UndoneAdd) -> None:
        """Undo `take_back`."""
        self._queue.bring_again(taken.jobs, taken.besides)
        self._books.origins.bring_again(taken.brought)
        self._books.restore(taken.books)
        jobs = [
            replace(self._pasted.job(page), max_attempts=self.settings.max_attempts) for page in taken.pages
        ]
        self._keep_pages({job.source: page for job, page in zip(jobs, taken.pages, strict=True)}, jobs)

    def move_to_front(self, ids: Iterable[str]) -> int:
        """Have jobs that wait, for their turn or for a retry, done next. Returns how many."""
        return self._queue.move_to_front(ids)

    def clear(self, statuses: Iterable[Status], queue: str | None = None) -> tuple[Job, ...]:
        """Take all jobs of these statuses off the queue. Returns them, for `restore`."""
        return self._queue.clear(statuses, queue)

    def pause(self, queue: str | None = None) -> None:
        """Start nothing new in a queue, or in all."""
        self._queue.pause(queue)

    def resume(self, queue: str | None = None) -> None:
        """Go on after `pause`."""
        self._queue.pause(queue, paused=False)

    def try_now(self, queue: str) -> bool:
        """End a cool-down with one probe. False where there was none."""
        return self._queue.try_now(queue)

    def job(self, job_id: str) -> Job | None:
        """One job."""
        return self._queue.get(job_id)

    def jobs(self) -> tuple[Job, ...]:
        """All jobs in the order they were added, but those that fetch covers."""
        return jobs_to_see(self._queue.jobs())

    def queues(self) -> tuple[QueueState, ...]:
        """All queues."""
        return self._queue.queue_states()

    # Books

    def rows(self) -> tuple[BookRow, ...]:
        """The table rows of all books."""
        return self._books.rows()

    def request_book(self, book_id: int) -> None:
        """Read one book in the background; `BookLoaded` tells it."""
        self._books.request(book_id)

    def request_books(self, ids: Iterable[int]) -> None:
        """Read several books in the background; `BooksLoaded` tells them."""
        self._books.request_all(ids)

    def cover(self, book_id: int) -> bytes | None:
        """The cover of a book; where it is not here it is fetched, and `CoversChanged` told. Reads the disk.

        Every thread that calls this calls `close_thread` before it ends.
        """
        row = self._books.row(book_id)
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

    def book(self, book_id: int) -> Book | None:
        """One book; reads the disk."""
        return self._books.book(book_id)

    def books(self) -> Iterator[Book]:
        """All books; reads the disk."""
        return self._books.books()

    def remove_books(self, ids: Iterable[int]) -> int:
        """Take books out of the library; until the next start `restore_books` undoes it. Returns how many."""
        return self._books.remove(ids)

    def restore_books(self, ids: Iterable[int]) -> int:
        """Bring back removed books that have not come again since. Returns how many are asked for."""
        return self._books.restore(ids)

    def refetch(self, ids: Iterable[int]) -> int:
        """Fetch the pages of these books again. Returns how many are queued."""
        jobs = [replace(page_job(book_id), max_attempts=self.settings.max_attempts) for book_id in ids]
        added, known = self._queue.enqueue(jobs)
        return len(added) + self._queue.retry(known)

    def read_again(self, ids: Iterable[int] | None = None) -> None:
        """Read kept pages of these books again, None: of all. Makes no request; a `Notice` says how many."""
        self._reader.submit(self._read_again, None if ids is None else tuple(ids))

    def save_report(self, job_id: str, file: Path) -> None:
        """Write what is known of a job and the exact answer it got last to ``file``, in the background.

        A name that ends in .zip gets both in one file. A `Notice` says how that ended.
        """
        self._reader.submit(self._save_report, job_id, file)

    def export(self, file: Path, ids: Iterable[int] | None = None, form: str | None = None) -> None:
        """Write books to ``file`` in the background: those with ``ids`` in their order, None: all.

        ``form`` is a key of `library.export.FORMATS`, None: by the name. `Exported` tells the end.
        """
        self._books.export(file, ids, form)

    def annotation(self, book_id: int) -> Annotation:
        """What the user says of a book."""
        return self._books.annotation(book_id)

    def set_annotations(self, annotations: Mapping[int, Annotation]) -> dict[int, Annotation]:
        """Replace what the user says of books; `AnnotationsChanged` follows. Returns what was said before."""
        return self._books.set_annotations(annotations)

    # Backups

    def back_up(self, file: Path) -> None:
        """Write books, jobs and marks into one file in the background; a `Notice` tells the end."""
        self._backups.write(file)

    def restore_backup(self, file: Path) -> None:
        """Merge a backup into what is here, in the background; a `Notice` tells what came of it."""
        self._backups.restore(file)

    def take_in_backup(self, file: Path) -> Restored:
        """The same at once, for the command line. Raises BackupError where it is none that can be used."""
        return self._backups.restored(file)

    # Settings

    def change_settings(self, settings: Settings) -> None:
        """Work by other settings from now on, and keep them. Writes a small file.

        Raises OSError where it cannot be written; the settings are in force all the same.
        """
        self.settings = settings
        self._queue.change_rules(self._rules())
        if self._pool is not None:
            self._pool.resize(settings.workers)
            self._pool.change_limit(settings.job_timeout)
        self._reader.submit(self._work.change_settings, settings)
        settings_file.save(self.paths.settings, settings)

    # What the parts tell, from their threads

    def _on_commit(self, commit: Commit) -> None:
        jobs = jobs_to_see(commit.jobs)
        if jobs:
            self.outbox.append(JobsChanged(jobs))
        covers = tuple(book for job_id in commit.removed if (book := cover_book_id(job_id)) is not None)
        if covers:
            self.outbox.append(CoversChanged(covers))
        if len(commit.removed) > len(covers):
            removed = tuple(job_id for job_id in commit.removed if cover_book_id(job_id) is None)
            self.outbox.append(JobsRemoved(removed))
        for key in commit.records:
            if key.startswith(QUEUE):
                self.outbox.append(QueueChanged(self._queue.queue_state(key.removeprefix(QUEUE))))
        self._books.committed(commit.records)
        with self._progressed:
            self._progressed.notify_all()

    def _is_newer(self, book_id: int, fetched_at: str) -> bool:
        return self._books.is_newer(book_id, fetched_at)

    def _on_show(self, complaint: str) -> None:
        self.outbox.append(ShowRequested())
        if complaint:
            self.outbox.append(Notice(complaint))

    def _on_stage(self, job_id: str, text: str) -> None:
        self.outbox.append(JobProgress(job_id, text))

    def _on_trouble(self, sentence: str) -> None:
        self.outbox.append(StoreHealth(sentence))
        self._queue.wake()

    # Parts

    def _rules(self) -> dict[str, Rules]:
        # A stand-in on this machine has no interval, and then no setting spaces its requests either.
        interval = self.site.interval and max(self.settings.page_interval, self.site.interval)
        return {
            PAGES: Rules(limit=1, interval=interval, jitter=interval / 4),
            FILES: Rules(limit=self.settings.workers),
            COVERS: Rules(limit=2),
        }

    def _read_files(self, paths: Iterable[Path], *, ids: bool = False) -> Iterator[Recognised]:
        from bookq_gui.imports.files import collect

        return collect(paths, _recogniser(ids=ids), ids=ids)

    def _fate(self, job: NewJob, *, refetch: bool = False) -> AddResult:
        status = self._queue.status_of(job.id)
        if status in OPEN or self._pasted.awaits(job.id):
            return AddResult.IN_QUEUE
        book_id = book_id_of(job.id)
        if book_id is None:
            collected = status is Status.FINISHED
        else:
            collected = self._books.resolved(book_id) in self._books
        return AddResult.COLLECTED if collected and not refetch else AddResult.ADDED

    def _add(
        self, found: Iterable[Recognised], *, refetch: bool = False, sources: Mapping[str, str] | None = None
    ) -> ImportReport:
        found = list(found)
        report = make_report(found, partial(self._fate, refetch=refetch))
        added = report.ids(AddResult.ADDED)
        report = replace(report, before=tuple(filter(None, map(self._queue.get, added))))
        wanted = frozenset(added)
        jobs = [
            replace(item.job, max_attempts=self.settings.max_attempts)
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

    def _unread(self) -> list[str]:
        """The files that jobs have still to read, or may be asked to read again."""
        return [
            job.source
            for job in self._queue.jobs()
            if job.queue == FILES and job.status is not Status.FINISHED
        ]

    def _import(self, paths: list[Path]) -> None:
        try:
            report = self._add(self._read_files(paths))
        except Exception:
            log.exception("reading %s failed", paths)
            self.outbox.append(Notice("The files could not be read.", (traceback.format_exc(),)))
        else:
            self.outbox.append(FilesRead(report))

    def _read_again(self, ids: tuple[int, ...] | None) -> None:
        wanted = None if ids is None else frozenset(ids)
        kept = (book for book in self._work.kept_books() if wanted is None or book in wanted)
        rows = [row for book in kept if (row := self._books.row(book)) is not None]
        added, known = self._queue.enqueue(kept_job(row.id, row.title) for row in rows)
        count = len(added) + self._queue.retry(known)
        if count:
            text = amount(count, "1 kept page is read again.", "{count} kept pages are read again.")
        else:
            text = "No page is kept of these books. Fetch them again instead."
        self.outbox.append(Notice(text))

    def _save_report(self, job_id: str, file: Path) -> None:
        job = self._queue.get(job_id)
        try:
            text = self._work.write_report(job, file) if job else "This job is not in the queue any more."
        except OSError as error:
            text = f"The report could not be written to {file} ({error}). Choose another folder."
        self.outbox.append(Notice(text))


def _recogniser(*, ids: bool) -> Recognise:
    return partial(job_of, ids=ids)
