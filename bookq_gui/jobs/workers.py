"""Workers on a QThreadPool, and the watch over those that hang."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QRunnable, QThreadPool

from bookq_gui.jobs.claim import Claim
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.worker import Handlers, Worker

log = logging.getLogger(__name__)

GRACE = 5.0
WATCH_INTERVAL = 0.5


class _WorkerRunnable(QRunnable):
    """One long-lived runnable a worker: a pool thread loses its thread-locals after each runnable."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self._worker = worker

    def run(self) -> None:
        """Work until told to stop. Lets nothing out: Qt could not do anything with it."""
        try:
            self._worker.run()
        except BaseException:
            log.exception("a worker ended")


class WorkerPool:
    """Drains a queue with some workers, and replaces a worker whose job does not stop in time.

    ``limit`` seconds after its start a job is asked to stop; `GRACE` seconds later it is given up
    and its thread is left alone: a Python thread cannot be ended from outside.
    """

    def __init__(
        self,
        queue: JobQueue,
        make_handlers: Callable[[], Handlers],
        *,
        size: int,
        limit: float,
        grace: float = GRACE,
    ) -> None:
        self._queue = queue
        self._make_handlers = make_handlers
        self._limit = limit
        self._grace = grace
        self._size = size
        self._pool = QThreadPool()
        self._pool.setExpiryTimeout(-1)
        self._workers: list[Worker] = []
        self._hung: list[Worker] = []
        self._ending = threading.Event()
        self._watch = threading.Thread(target=self._run_watch, name="bookq-watch", daemon=True)

    @property
    def lost(self) -> int:
        """How many workers hang in a job that was given up."""
        return sum(not worker.ended.is_set() for worker in self._hung)

    def start(self) -> None:
        """Start the workers."""
        for _ in range(self._size):
            self._add_worker()
        self._watch.start()

    def resize(self, size: int) -> None:
        """Use more or fewer workers from now on; a worker that goes finishes its job first."""
        while len(self._workers) < size:
            self._add_worker()
        for worker in self._workers[size:]:
            worker.retired = True
        del self._workers[size:]
        self._queue.wake()

    def change_limit(self, limit: float) -> None:
        """Let jobs that start from now on take ``limit`` seconds."""
        self._limit = limit
        for worker in self._workers:
            worker.limit = limit

    def stop(self, timeout: float = 3.0) -> bool:
        """Have the workers end and wait for them. False where one still runs after ``timeout`` seconds."""
        deadline = time.monotonic() + timeout
        self._ending.set()
        self._queue.close()
        for worker in self._workers:
            worker.ended.wait(max(0.0, deadline - time.monotonic()))
        if self._watch.is_alive():
            self._watch.join(timeout)
        if self.lost or not all(worker.ended.is_set() for worker in self._workers):
            return False
        return self._pool.waitForDone(1000)

    def _add_worker(self) -> None:
        worker = Worker(self._queue, self._make_handlers, limit=self._limit)
        self._workers.append(worker)
        self._pool.setMaxThreadCount(len(self._workers) + self.lost)
        self._pool.start(_WorkerRunnable(worker))

    def _run_watch(self) -> None:
        while not self._ending.wait(WATCH_INTERVAL):
            self._queue.overdue(self._limit)
            for claim in self._queue.overdue(self._limit + self._grace):
                if self._queue.abandon(claim, self._limit):
                    self._replace(claim)

    def _replace(self, claim: Claim) -> None:
        for worker in list(self._workers):
            if worker.claim is claim:
                log.error("%s hangs and was given up; another worker takes its place", claim.job.id)
                worker.retired = True
                self._workers.remove(worker)
                self._hung.append(worker)
                self._add_worker()
