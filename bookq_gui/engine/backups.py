"""The engine's part for backups: one after the other in a thread of their own."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from bookq_gui.backup.format import BackupError, Restored, StoppedError
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.library.library import Library
from bookq_gui.model.events import Notice
from bookq_gui.model.message import Message
from bookq_gui.paths import Paths
from bookq_gui.storage.disk_errors import export_error
from bookq_gui.storage.reader import StoreError
from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)

_SAVED_SECONDS = 5.0

Result = TypeVar("Result")


class EngineBackups:
    """Writes backups of one store, and merges backups into it.

    ``tell`` is called from another thread with a `Notice` on how each ended. ``settled`` waits until no
    pasted page is about to be deleted any more: one that comes with a backup must not meet that.
    """

    def __init__(
        self,
        paths: Paths,
        store: Store,
        queue: JobQueue,
        library: Library,
        tell: Callable[[Notice], None],
        settled: Callable[[], object],
    ) -> None:
        self._paths = paths
        self._store = store
        self._queue = queue
        self._library = library
        self._tell = tell
        self._settled = settled
        self._closing = threading.Event()
        self._canceled = threading.Event()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="bookq-backup")

    def back_up(self, file: Path) -> Future[None]:
        """Write books, jobs and annotations into one file in the background."""
        return self._thread.submit(self._run, self._back_up, file)

    def restore(self, file: Path) -> Future[Restored]:
        """Merge a backup into what is here, in the background. The future ends when it is on disk.

        The future raises BackupError where the file is no usable backup, StoppedError where bookq closes.
        """
        return self._thread.submit(self._run, self._restore, file)

    def cancel(self) -> None:
        """End the backup or the restore that runs. What was restored until then stays."""
        self._canceled.set()

    def close(self) -> None:
        """Give up what is not finished, and wait for that."""
        self._closing.set()
        self._thread.shutdown(cancel_futures=True)

    def _is_stopped(self) -> bool:
        return self._closing.is_set() or self._canceled.is_set()

    def _back_up(self, file: Path) -> None:
        from bookq_gui.backup.words import backed_up
        from bookq_gui.backup.write import back_up

        self._store.flush(_SAVED_SECONDS)
        self._tell(Notice(backed_up(back_up(self._paths, file, self._is_stopped), file)))

    def _restore(self, file: Path) -> Restored:
        from bookq_gui.backup.restore import Restoring
        from bookq_gui.backup.words import taken_in

        self._settled()
        restoring = Restoring(self._store, self._queue, self._library, self._paths.pasted)
        restored = restoring.take_in(file, self._is_stopped)
        self._tell(Notice(taken_in(restored)))
        return restored

    def _run(self, work: Callable[[Path], Result], file: Path) -> Result:
        """Run ``work``; an error becomes a notice as well, because the window waits for no future."""
        self._canceled.clear()
        try:
            return work(file)
        except StoppedError:
            log.info("the backup %s was given up", file)
            if self._canceled.is_set():
                self._tell(Notice(Message("Canceled. What was restored until then stays.")))
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
            text = f"The backup {file.name} could not be written or read ({error})."
            self._tell(Notice(text, tuple(traceback.format_exc().splitlines())))
            raise
