"""The backups of an engine: they are written, checked and restored one after the other, in one thread."""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from bookq_gui.backup.format import BackupCheck, BackupError, RestoreReport
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.library.library import Library
from bookq_gui.model.events import Notice, WorkProgress
from bookq_gui.model.job import CanceledError, Progress, Report
from bookq_gui.model.message import Message
from bookq_gui.model.validation import decoded
from bookq_gui.paths import Paths
from bookq_gui.storage.atomic import write_file
from bookq_gui.storage.disk_errors import export_error
from bookq_gui.storage.reader import StoreError
from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)

_SAVED_SECONDS = 5.0
FIRST_SNAPSHOT = 30.0
"""Seconds after the start: before, a snapshot would slow the window."""
SNAPSHOT_INTERVAL = 3600.0
"""Seconds between two checks for a snapshot of the day."""
_MOST_RESTORES = 100

Result = TypeVar("Result")


class EngineBackups:
    """Writes, checks and restores backups of one store.

    ``tell`` is called in another thread: with `WorkProgress`, and at the end with a `Notice`. ``settled``
    waits for pasted pages that are being deleted, which a restore would bring back. A restore that `close` or
    a crash ends is noted on disk; `start` goes on with it.
    """

    def __init__(
        self,
        paths: Paths,
        store: Store,
        queue: JobQueue,
        library: Library,
        tell: Callable[[Notice | WorkProgress], None],
        settled: Callable[[], object],
    ) -> None:
        self._paths = paths
        self._store = store
        self._queue = queue
        self._library = library
        self._tell = tell
        self._settled = settled
        self._closing = threading.Event()
        self._snapshots: threading.Thread | None = None
        self._snapshot_lock = threading.Lock()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="bookq-backup")
        self._lock = threading.Lock()
        self._canceled: list[threading.Event] = []
        self._pending: list[Future[Any]] = []
        self._restores: set[Path] = set()
        self._finished: set[Path] = set()

    def back_up(self, file: Path, report: Report | None = None) -> Future[None]:
        """Write books, jobs and annotations into one file in the background.

        With ``report`` there is no `WorkProgress`; this also holds for the other methods.
        """
        return self._start("backup", file, self._back_up, report)

    def restore(self, file: Path, report: Report | None = None) -> Future[RestoreReport]:
        """Merge a backup into the store in the background. The future ends when it is on disk.

        The future raises BackupError if the file is no usable backup, CanceledError if bookq closes first.
        """
        file = file.absolute()
        with self._lock:
            self._restores.add(file)
            self._finished.discard(file)
        return self._start("restore", file, self._restore, report)

    def verify(self, file: Path, report: Report | None = None) -> Future[BackupCheck]:
        """Read a backup as a restore would, in the background, and change nothing.

        The future raises BackupError if the file is no usable backup.
        """
        return self._start("verify", file, self._verify, report)

    def start(self) -> None:
        """Go on with interrupted restores, and take a daily snapshot of the store, in the background."""
        self._resume()
        self._snapshots = threading.Thread(target=self._take_snapshots, name="bookq-snapshot", daemon=True)
        try:
            self._snapshots.start()
        except RuntimeError:
            self._snapshots = None
            log.warning("no thread for the daily snapshot")

    def cancel(self) -> None:
        """Cancel everything that runs or waits.

        A canceled backup leaves its file as it was; what a restore has merged stays.
        """
        with self._lock:
            for canceled in self._canceled:
                canceled.set()

    def _resume(self) -> None:
        for file in self._earlier():
            if file.exists():
                self._tell(
                    Notice(Message("The restore of {name} was interrupted. It goes on now.", name=file.name))
                )
                self.restore(file)
            else:
                text = Message(
                    "The restore of {name} was interrupted, and {file} is not there any more. "
                    "Bring the file back and restore it again.",
                    name=file.name,
                    file=str(file),
                )
                self._tell(Notice(text))
                self._forget(file)

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until nothing runs or waits. False if something still does."""
        with self._lock:
            pending = list(self._pending)
        return not wait(pending, timeout).not_done

    def close(self) -> None:
        """Cancel everything, wait until it ends, and note the unfinished restores on disk."""
        self._closing.set()
        if self._snapshots is not None:
            self._snapshots.join()
        self._thread.shutdown(cancel_futures=True)
        self._note()

    def _start(
        self, work: str, file: Path, do: Callable[[Path, Progress], Result], report: Report | None
    ) -> Future[Result]:
        canceled = threading.Event()
        report = report or (lambda done, total: self._tell(WorkProgress(work, done, total)))
        progress = Progress(report, lambda: canceled.is_set() or self._closing.is_set())
        with self._lock:
            self._canceled.append(canceled)
            future = self._thread.submit(self._run, do, file, progress, canceled)
            self._pending = [one for one in self._pending if not one.done()]
            self._pending.append(future)
        return future

    def _run(
        self,
        do: Callable[[Path, Progress], Result],
        file: Path,
        progress: Progress,
        canceled: threading.Event,
    ) -> Result:
        """Do the work. An error also becomes a notice, because the window waits for no future."""
        try:
            return do(file, progress)
        except CanceledError:
            if not self._closing.is_set():
                text = Message("Canceled before the end. {name} is as it was before.", name=file.name)
                self._tell(Notice(text))
            raise
        except (BackupError, StoreError) as error:
            log.warning("the backup %s: %s %s", file, error.message, error.details)
            self._tell(Notice(error.message))
            raise
        except OSError as error:
            self._tell(Notice(export_error(error, self._paths.pasted).message))
            raise
        except Exception as error:
            log.exception("the backup %s failed", file)
            text = Message(
                "The backup {name} could not be written or read ({error}).", name=file.name, error=str(error)
            )
            self._tell(Notice(text, tuple(traceback.format_exc().splitlines())))
            raise
        finally:
            with self._lock:
                self._canceled.remove(canceled)

    def _back_up(self, file: Path, progress: Progress) -> None:
        from bookq_gui.backup.write import back_up

        self._store.flush(_SAVED_SECONDS)
        self._tell(Notice(back_up(self._paths, file, progress).saved_message(file)))

    def _verify(self, file: Path, progress: Progress) -> BackupCheck:
        from bookq_gui.backup.restore import check_backup

        check = check_backup(file, progress)
        self._tell(Notice(check.message()))
        return check

    def _restore(self, file: Path, progress: Progress) -> RestoreReport:
        from bookq_gui.backup.restore import Restore

        self._note()
        self._settled()
        restore = Restore(file, self._store, self._queue, self._library, self._paths.pasted, progress)
        try:
            report = restore.run()
        except CanceledError:
            if self._closing.is_set():
                raise
            report = restore.report
            report.canceled = True
        except StoreError:
            raise  # The restore goes on at the next start.
        except BaseException:
            self._forget(file)
            raise
        self._forget(file)
        self._tell(Notice(report.message()))
        return report

    def _forget(self, file: Path) -> None:
        with self._lock:
            self._finished.add(file)
        self._note()

    def _note(self) -> None:
        """Write the names of the unfinished restores to disk."""
        with self._lock:
            if not self._restores and not self._finished:
                return
            # Earlier ones stay until `start` goes on with them; only the window and bookq run call it.
            left = dict.fromkeys((*self._earlier(), *self._restores))
            names = [str(file) for file in left if file not in self._finished]
            try:
                if names:
                    write_file(self._paths.restores, json.dumps(names), private=True)
                else:
                    self._paths.restores.unlink(missing_ok=True)
            except OSError as error:
                log.warning("the unfinished restores could not be noted: %r", error)

    def take_snapshot(self, canceled: Callable[[], bool]) -> None:
        """Take a snapshot of the store if there is none of today. Waits for the disk."""
        from bookq_gui.recovery.recover import take_snapshot

        try:
            with self._snapshot_lock:
                take_snapshot(self._paths.store, datetime.now().astimezone().date(), canceled)
        except CanceledError:
            return
        except (OSError, sqlite3.Error) as error:
            log.warning("no snapshot this time: %r", error)
        except Exception:
            log.exception("no snapshot this time")

    def _take_snapshots(self) -> None:
        pause = FIRST_SNAPSHOT
        while not self._closing.wait(pause):
            pause = SNAPSHOT_INTERVAL
            self.take_snapshot(self._closing.is_set)

    def _earlier(self) -> list[Path]:
        try:
            names = decoded(self._paths.restores.read_text("utf-8"))
        except (OSError, ValueError):
            return []
        known = names if isinstance(names, list) else []
        return [Path(name) for name in known[:_MOST_RESTORES] if isinstance(name, str)]
