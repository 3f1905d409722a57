"""The engine: wires queue, library, imports and backups over one data folder."""

from __future__ import annotations

import logging
import threading
import traceback
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from functools import partial

import filelock

from bookq_gui import __version__, logfile
from bookq_gui import settings as settings_file
from bookq_gui.engine import browser_host
from bookq_gui.engine.backups import EngineBackups
from bookq_gui.engine.browser import BrowserPages, WatchedFolder
from bookq_gui.engine.handlers import EnginePools, EngineQueue, HandlerFactory
from bookq_gui.engine.imports import EngineImports
from bookq_gui.engine.ipc import EngineCommands, OwnerServer
from bookq_gui.engine.library import EngineLibrary
from bookq_gui.goodreads.site import Site, from_environment
from bookq_gui.imports import pasted_pages
from bookq_gui.jobs.circuit import MOST_OUT, QueueRules
from bookq_gui.jobs.journal import Commit
from bookq_gui.jobs.transitions import QUEUE
from bookq_gui.model.events import (
    CoversChanged,
    Event,
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
from bookq_gui.model.job import COVER, COVERS, FILES, LIST, OPEN, PAGES, Finished, Status, book_id_of
from bookq_gui.model.message import Message
from bookq_gui.paths import Paths
from bookq_gui.recovery.recover import acknowledge, finish_recovery, recover
from bookq_gui.settings import Settings
from bookq_gui.storage.atomic import write_file
from bookq_gui.storage.disk_errors import disk_message
from bookq_gui.storage.reader import StoreError
from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)


class EngineError(Exception):
    """The engine cannot open: ``message`` says why, ``details`` are for a report.

    ``busy``: another bookq has this store open.
    """

    def __init__(self, message: Message, details: str = "", *, busy: bool = False) -> None:
        super().__init__(str(message))
        self.message = message
        self.details = details
        self.busy = busy


class Engine:
    """A queue, a library and their workers over one data folder.

    The window and the commands use its parts: ``queue``, ``library``, ``imports``, ``backups`` and
    ``browser``. Other threads append events to ``outbox`` after their commit; the window's pump drains it.
    Methods return at once and do not wait for the disk unless they say so.
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
        self._store = Store(paths.store, lock=paths.lock, on_trouble=self._on_trouble)
        tell = self.outbox.append
        self._pasted = pasted_pages.PastedPages(paths.pasted, lambda text: tell(Notice(text)))
        self._factory = HandlerFactory(
            paths,
            self.site,
            lambda: self.settings,
            self._is_newer,
            lambda: self.queue.waiting(FILES),
        )
        self.queue = EngineQueue(
            self._store,
            self._rules(),
            on_commit=self._on_commit,
            on_stage=lambda job_id, text: tell(JobProgress(job_id, text)),
            on_success=self._on_success,
            pace=self.site.backoff_factor,
            factory=self._factory,
            call_off=self._pasted.cancel,
            later=self._later,
            tell=tell,
        )
        self.browser = BrowserPages(self.queue)
        self._folder = WatchedFolder(self.browser.is_wanted, lambda path: self.imports.import_files([path]))
        self.library = EngineLibrary(
            self._store,
            tell,
            self._later,
            queue=self.queue,
            factory=self._factory,
            settings=lambda: self.settings,
        )
        self.imports = EngineImports(
            self._pasted,
            paths.pasted,
            self.queue,
            self.library,
            tell,
            lambda: self.settings,
            self._factory.readers.import_files,
        )
        self.backups = EngineBackups(
            paths, self._store, self.queue, self.library, tell, settled=self._pasted.flush
        )
        self._found: list[Message] = []
        self._progressed = threading.Condition()
        self._pools = EnginePools(self.queue, self._store, self._factory, paths, tell)
        self._server: OwnerServer | None = None
        self._log_handler: logging.Handler | None = None
        self._opening: threading.Thread | None = None
        self._opened = False
        self._recovered = False
        self._closed = False
        self._saved = True

    # Life

    def open(self) -> Opened:
        """Lock the store, read it, and requeue the jobs that were started. Waits for the disk.

        `Opened` is also appended to the outbox. Raises EngineError if the store is in use, damaged or out of
        reach.
        """
        notices: tuple[Message, ...] = ()
        try:
            self.paths.data.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._lock.acquire()
        except filelock.Timeout:
            raise EngineError(
                Message(
                    "bookq is already open on {folder}. Use its window, or close it first.",
                    folder=str(self.paths.data),
                ),
                busy=True,
            ) from None
        except OSError as error:
            raise EngineError(disk_message(error, self.paths.data), repr(error)) from error
        self._log_handler = logfile.start(self.paths.log)
        try:
            if self._given_settings is None:
                self.settings, notices = settings_file.load(self.paths.settings)
                self.queue.change_rules(self._rules())
                self._factory.change_settings(self.settings)
            notices += self._load()
        except StoreError as error:
            self.close()
            raise EngineError(error.message, error.details) from error
        self._pasted.clean_up(self.imports.unread_files)
        for key, listed in list(self._store.rows(LIST)):
            self.imports.add_listed(LIST + key, listed)
        opened = self._all(notices)
        self.outbox.append(opened)
        log.info("bookq %s opened: %d jobs, %d books", __version__, len(opened.jobs), len(opened.rows))
        return opened

    def _all(self, notices: tuple[Message, ...]) -> Opened:
        return Opened(
            jobs=self.queue.jobs(),
            rows=self.library.rows(),
            queues=self.queue.queues(),
            notices=notices,
            annotations=self.library.annotations(),
            redirects=self.library.redirects(),
        )

    def _load(self) -> tuple[Message, ...]:
        """Open the store and read it; recover a damaged one. Returns messages on the recovery."""
        try:
            recovered = finish_recovery(self.paths.store)
        except OSError as error:
            raise StoreError(disk_message(error, self.paths.store), repr(error)) from error
        try:
            self._read_store()
        except StoreError as error:
            if not error.damaged:
                raise
            self._store.close()
            try:
                recovered = recover(self.paths.store, datetime.now().astimezone())
            except OSError as problem:
                raise StoreError(disk_message(problem, self.paths.store), repr(problem)) from problem
            self._read_store()
        self._recovered = recovered is not None
        return (recovered.messages() if recovered is not None else ()) + tuple(self._found)

    def _read_store(self) -> None:
        self._store.open()
        self._opened = True
        self._found = self.queue.load()
        self.library.load(self.queue.jobs())
        # A cover that could not be fetched is fetched when it is shown next.
        self.queue.clear(set(Status) - OPEN, COVERS)

    def open_in_background(self) -> None:
        """`open` and `start` in another thread; `Opened` or `OpenFailed` is appended to the outbox."""
        self._opening = threading.Thread(target=self._open_and_start, name="bookq-open", daemon=True)
        self._opening.start()

    def _open_and_start(self) -> None:
        try:
            self.open()
            if self._with_workers and not self._closed:
                self.start()
        except EngineError as error:
            self.outbox.append(OpenFailed(error.message, error.details))
        except BaseException as error:
            log.exception("opening failed")
            sentence = Message("bookq could not open its data ({error}).", error=repr(error))
            self.outbox.append(OpenFailed(sentence, traceback.format_exc()))

    def start(self) -> None:
        """Start the workers and the local socket. Raises EngineError if something is missing."""
        from bookq_gui.jobs.retry_policy import outcome_of

        try:
            self._pools.start(self.settings)
        except (ImportError, MemoryError, OSError, RuntimeError) as error:
            cause = outcome_of(error).error
            raise EngineError(cause.message, cause.details) from error
        commands = EngineCommands(self.queue, self.imports, self.backups, self.browser)
        self._server = OwnerServer(self.paths, commands, self.flush, self._on_show)
        try:
            self._server.start()
        except (OSError, RuntimeError) as error:
            log.exception("no local socket")
            why = Message("Other bookq commands cannot reach this one ({reason}).", reason=str(error))
            self.outbox.append(Notice(why))
        self.backups.start()
        self._folder.watch(self.settings.watch_folder)
        self._later(self._refresh_browsers)

    def close(self, timeout: float = 3.0, waiting: Callable[[Message], None] | None = None) -> bool:
        """Stop the workers, save and let go of the store. False if something still runs or is not saved.

        ``timeout`` in seconds is for the workers, whose jobs are requeued, and for a store that is being
        opened: after it the store is left to the end of the process. Saving takes as long as the disk
        needs: ``waiting`` gets what is waited for. An error of a part is raised after all are closed.
        """
        if self._closed:
            return self._saved
        self._closed = True
        if self._opening is not None and self._opening is not threading.current_thread():
            self._opening.join(timeout)
            if self._opening.is_alive():
                self._saved = False
                return False
        errors: list[Exception] = []

        def done(step: Callable[..., object], *arguments: object) -> bool:
            try:
                return step(*arguments) is not False
            except Exception as error:
                log.exception("a part of bookq could not be closed")
                errors.append(error)
                return False

        if self._server is not None:
            done(self._server.close, timeout)
        done(self._folder.close)
        done(self._factory.close)
        ended = done(self._pools.stop, timeout)
        for part in (self.library, self.backups, self.imports):
            done(part.close)
        if self._opened and not self._store.lost:
            done(self._pasted.clean_up, self.imports.unread_files)
        saved = done(self._pasted.close)
        done(self._reader.submit, self._factory.close_thread)
        done(self._reader.shutdown)
        if self._opened:
            done(self.queue.close)
            done(self.queue.finish_closing)
            saved = done(partial(self._store.close, waiting=waiting)) and saved
        self._saved = saved
        if self._recovered:
            # A process that is killed earlier may not have shown the message.
            done(acknowledge, self.paths.store)
        if self._log_handler is not None:
            done(logfile.stop, self._log_handler)
        self._lock.release()
        if errors:
            raise errors[0]
        return ended and saved

    def unsaved(self) -> Message:
        """Why something could not be saved, after `close`; empty if that is not known."""
        failure = self._store.failure
        return self._store.unsaved if failure is None else disk_message(failure, self.paths.store)

    @property
    def broken(self) -> bool:
        """Whether something can never be saved; `unsaved` says why."""
        return self._store.lost or bool(self._store.unsaved)

    def wait_idle(self, timeout: float | None = None) -> bool:
        """Wait until the queues that are not paused have no open jobs but covers, and all is on disk.

        Requests of other bookq processes are waited for, since they may add jobs.
        """
        quiet = self._server is None or self._server.wait_quiet(timeout)
        quiet = self.backups.wait(timeout) and quiet
        self._pasted.flush(timeout)
        with self._progressed:
            idle = self._progressed.wait_for(lambda: not self.queue.open_jobs(aside={COVERS}), timeout)
        return quiet and idle and self._store.flush(timeout)

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until every change so far is on disk. False if it is not within ``timeout`` seconds."""
        return self._pasted.flush(timeout) and self._store.flush(timeout)

    # Settings

    def change_settings(self, settings: Settings) -> None:
        """Use other settings, and write them into their file.

        Raises OSError if it cannot be written; the settings are used all the same.
        """
        self.settings = settings
        self.queue.change_rules(self._rules())
        self._pools.change(settings)
        self._later(partial(self._pools.change_remote, settings))
        self._later(partial(self._factory.change_settings, settings))
        if self._server is not None:
            self._folder.watch(settings.watch_folder)
        self.paths.settings.parent.mkdir(parents=True, exist_ok=True)
        write_file(self.paths.settings, settings_file.text_of(settings), private=True)

    def _refresh_browsers(self) -> None:
        try:
            browser_host.refresh(self.paths)
        except (OSError, browser_host.BrowserError) as error:
            log.warning("the browsers could not be connected again: %s", error)

    def _later(self, work: Callable[[], None]) -> Future[None]:
        """Run ``work`` in the thread that reads the disk. An error becomes a `Notice`.

        After `close` the future is canceled: the window may still call this.
        """
        try:
            return self._reader.submit(self._guarded, work)
        except RuntimeError:
            log.info("not run: bookq closes, or no thread can be started: %r", work)
            canceled: Future[None] = Future()
            canceled.cancel()
            return canceled

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:
            log.exception("work in the background failed")
            sentence = Message("bookq could not do this ({error}). Try it again.", error=repr(error))
            self.outbox.append(Notice(sentence, tuple(traceback.format_exc().splitlines())))

    # Called by the parts, from their threads

    def _on_commit(self, commit: Commit) -> None:
        jobs = tuple(job for job in commit.jobs if job.queue != COVERS)
        if jobs:
            self.outbox.append(JobsChanged(jobs))
        books = {job_id: book_id_of(job_id, COVER) for job_id in commit.removed}
        covers = tuple(book for book in books.values() if book is not None)
        if covers:
            self.outbox.append(CoversChanged(covers))
        if len(books) > len(covers):
            self.outbox.append(JobsRemoved(tuple(job_id for job_id, book in books.items() if book is None)))
        for key in commit.records:
            if key.startswith(QUEUE):
                self.outbox.append(QueueChanged(self.queue.queue_state(key.removeprefix(QUEUE))))
            elif key.startswith(LIST) and (listed := commit.records[key]) is not None:
                self.imports.add_listed(key, listed)
        self.library.committed(commit.records)
        self.library.note_jobs(jobs)
        with self._progressed:
            self._progressed.notify_all()

    def _is_newer(self, book_id: int, fetched_at: str) -> bool:
        return self.library.is_newer(book_id, fetched_at)

    def _on_success(self, job_id: str, outcome: Finished) -> Finished:
        return self.library.on_success(job_id, outcome)

    def _on_show(self, complaint: str) -> None:
        self.outbox.append(ShowRequested())
        if complaint:
            self.outbox.append(Notice(Message(complaint)))

    def _on_trouble(self, trouble: Message) -> None:
        self.outbox.append(StoreHealth(trouble))
        self.queue.wake()

    # Parts

    def _rules(self) -> dict[str, QueueRules]:
        # A site without an interval is a stand-in on this machine; the settings do not space its requests.
        interval = self.site.interval and max(self.settings.page_interval, self.site.interval)
        return {
            PAGES: QueueRules(limit=1, interval=interval, jitter=interval / 4),
            FILES: QueueRules(limit=MOST_OUT if self.settings.redis_url else self.settings.workers),
            COVERS: QueueRules(limit=2, listed=False),
        }
