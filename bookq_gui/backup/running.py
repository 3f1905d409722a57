"""Backups in a thread of their own, one after the other; a notice tells how each ended."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bookq_gui.backup.format import BackupError, Restored, StoppedError
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.library.library import Library
from bookq_gui.model.events import Notice
from bookq_gui.paths import Paths
from bookq_gui.storage.disk_errors import export_error
from bookq_gui.storage.reader import StoreError
from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)

_SAVED_SECONDS = 5.0


class Backups:
    """Writes backups of one store, and takes backups in.

    ``tell`` is called from another thread. ``settled`` waits until no pasted page is about to be taken
    away any more, since new ones must not meet that.
    """

    def __init__(
        self,
        paths: Paths,
        store: Store,
        queue: JobQueue,
        books: Library,
        tell: Callable[[Notice], None],
        settled: Callable[[], object],
    ) -> None:
        self._paths = paths
        self._store = store
        self._queue = queue
        self._books = books
        self._tell = tell
        self._settled = settled
        self._closing = threading.Event()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="bookq-backup")

    def write(self, file: Path) -> None:
        """Write a backup to ``file``. Returns at once."""
        self._thread.submit(self._run, self._write, file)

    def restore(self, file: Path) -> None:
        """Take in the backup ``file``. Returns at once."""
        self._thread.submit(self._run, self._restore, file)

    def restored(self, file: Path) -> Restored:
        """Take in the backup ``file`` now; see `Restoring.take_in`."""
        from bookq_gui.backup.restore import Restoring

        self._settled()
        restoring = Restoring(self._store, self._queue, self._books, self._paths.pasted)
        return restoring.take_in(file, self._closing.is_set)

    def close(self) -> None:
        """Give up what is not finished, and wait for that."""
        self._closing.set()
        self._thread.shutdown(cancel_futures=True)

    def _write(self, file: Path) -> Notice:
        from bookq_gui.backup.words import backed_up
        from bookq_gui.backup.write import back_up

        self._store.flush(_SAVED_SECONDS)
        return Notice(backed_up(back_up(self._paths, file, self._closing.is_set), file))

    def _restore(self, file: Path) -> Notice:
        from bookq_gui.backup.words import taken_in

        return Notice(taken_in(self.restored(file)))

    def _run(self, work: Callable[[Path], Notice], file: Path) -> None:
        try:
            notice = work(file)
        except StoppedError:
            log.info("the backup %s was given up: bookq closes", file)
            return
        except (BackupError, StoreError) as error:
            log.warning("the backup %s: %s %s", file, error.message, error.details)
            notice = Notice(error.message)
        except OSError as error:
            notice = Notice(export_error(error, self._paths.pasted).message)
        except Exception as error:
            log.exception("the backup %s failed", file)
            text = f"The backup {file.name} could not be written or read ({error})."
            notice = Notice(text, tuple(traceback.format_exc().splitlines()))
        self._tell(notice)
