"""Workers on a QThreadPool, and the thread that looks for those that hang."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.record import Claim, Handlers
from bookq_gui.jobs.retry_policy import outcome_of
from bookq_gui.model.job import Outcome, Stopped

log = logging.getLogger(__name__)

GRACE = 5.0
WATCH_INTERVAL = 0.5
FAULT_PAUSE = 0.5
"""Seconds that a worker waits after an exception of the queue itself."""


class Worker:
    """Drains a queue with handlers of its own: claim, handle, report, until told to stop. Knows no Qt.

    ``make_handlers`` is called in the worker's thread at its first job, because a handler may be bound to a
    thread. A handler with a method ``close`` is closed when the worker ends. ``limit`` is the time of one job
    in seconds. No exception ends a worker.
    """

    def __init__(
        self, queue: JobQueue, make_handlers: Callable[[], Handlers], *, limit: float = 60.0
    ) -> None:
        self._queue = queue
        self._make_handlers = make_handlers
        self.limit = limit
        self._handlers: Handlers | None = None
        self.retired = False
        self.claim: Claim | None = None
        self.ended = threading.Event()

    def run(self, *, until_empty: bool = False) -> int:
        """Work until the queue closes or the worker is retired; returns the number of jobs handled.

        ``until_empty`` ends it as soon as no job can be claimed at once.
        """
        count = 0
        timeout = 0.0 if until_empty else None
        try:
            self.claim = self._next(None, timeout)
            while self.claim is not None:
                count += 1
                self.claim = self._next(self.claim, timeout)
        finally:
            self._close_handlers()
            self.ended.set()
        return count

    def _next(self, claim: Claim | None, timeout: float | None) -> Claim | None:
        """Handle ``claim``, if there is one, report it, and take the next one."""
        outcome = self._handle(claim) if claim is not None else None
        while True:
            try:
                if claim is not None and outcome is not None:
                    return self._queue.report_and_claim(claim, outcome, self._is_retired, timeout)
                if claim is not None:
                    self._queue.report_stopped(claim, self.limit)
                return self._queue.claim(self._is_retired, timeout)
            except BaseException as error:
                if claim is None:
                    log.exception("no job could be claimed")
                    time.sleep(FAULT_PAUSE)
                    continue
                log.exception("the outcome of %s could not be taken", claim.job.id)
                self._settle(claim, error)
                claim = outcome = None

    def _settle(self, claim: Claim, error: BaseException) -> None:
        """End an attempt whose report raised ``error``: otherwise its job stays started for ever."""
        failure: Outcome | None = outcome_of(error)
        while True:
            try:
                if failure is not None:
                    self._queue.report(claim, failure)
                self._queue.give_back(claim)
            except BaseException:
                log.exception("%s could not be given back", claim.job.id)
                failure = None
                time.sleep(FAULT_PAUSE)
            else:
                return

    def _handle(self, claim: Claim) -> Outcome | None:
        """The outcome of an attempt, None if it was asked to stop."""
        try:
            if self._handlers is None:
                self._handlers = self._make_handlers()
            return self._handlers[claim.job.queue](claim.job, claim)
        except Stopped:
            return None
        except BaseException as error:
            log.exception("the handler of %s failed", claim.job.id)
            return outcome_of(error)

    def _close_handlers(self) -> None:
        for handler in set((self._handlers or {}).values()):
            close = getattr(handler, "close", None)
            if close is not None:
                try:
                    close()
                except BaseException:
                    log.exception("a handler could not be closed")

    def _is_retired(self) -> bool:
        return self.retired


class WorkerPool:
    """Drains a queue with some workers, and replaces a worker whose job does not stop in time.

    ``limit`` seconds after its start a job is asked to stop. ``grace`` seconds later nobody waits for it any
    longer, and its thread is left alone: a Python thread cannot be ended from outside.
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
        from PySide6.QtCore import QThreadPool  # commands that run no jobs do without Qt

        self._queue = queue
        self._make_handlers = make_handlers
        self._limit = limit
        self._grace = grace
        self._size = size
        self._pool = QThreadPool()
        self._pool.setExpiryTimeout(-1)
        self._lock = threading.Lock()
        self._workers: list[Worker] = []
        self._threads: list[Worker] = []
        """All workers with a thread, also the retired ones that finish their job and those that hang."""
        self._hung: list[Worker] = []
        self._ending = threading.Event()
        self._watch = threading.Thread(target=self._run_watch, name="bookq-watch", daemon=True)

    @property
    def lost(self) -> int:
        """How many workers hang in a job that nobody waits for."""
        return sum(not worker.ended.is_set() for worker in self._hung)

    def start(self) -> None:
        """Start the workers."""
        self.resize(self._size)
        self._watch.start()

    def resize(self, size: int) -> None:
        """Use more or fewer workers from now on. A surplus worker finishes its job first."""
        with self._lock:
            while len(self._workers) < size:
                self._add_worker()
            for worker in self._workers[size:]:
                worker.retired = True
            del self._workers[size:]
        self._queue.wake()

    def change_limit(self, limit: float) -> None:
        """Let jobs that start from now on take ``limit`` seconds."""
        with self._lock:
            self._limit = limit
            for worker in self._workers:
                worker.limit = limit

    def stop(self, timeout: float = 3.0) -> bool:
        """Have the workers end and wait for them. False if one still runs after ``timeout`` seconds."""
        deadline = time.monotonic() + timeout
        self._ending.set()
        self._queue.close()
        with self._lock:
            workers = list(self._workers)
        for worker in workers:
            worker.ended.wait(max(0.0, deadline - time.monotonic()))
        if self._watch.is_alive():
            self._watch.join(timeout)
        if self.lost or not all(worker.ended.is_set() for worker in workers):
            return False
        return self._pool.waitForDone(1000)

    def _add_worker(self) -> None:
        """Start one more worker. The caller holds the lock."""
        worker = Worker(self._queue, self._make_handlers, limit=self._limit)
        self._workers.append(worker)
        self._threads = [one for one in self._threads if not one.ended.is_set()]
        self._threads.append(worker)
        self._pool.setMaxThreadCount(len(self._threads))
        # One runnable a worker: a thread of the pool loses its thread-locals after each runnable.
        self._pool.start(lambda: _run(worker))

    def _run_watch(self) -> None:
        while not self._ending.wait(WATCH_INTERVAL):
            try:
                self._watch_once()
            except BaseException:
                log.exception("the watch over the workers failed, and goes on")

    def _watch_once(self) -> None:
        self._queue.overdue(self._limit)
        for claim in self._queue.overdue(self._limit + self._grace):
            if self._queue.abandon(claim, self._limit):
                self._replace(claim)

    def _replace(self, claim: Claim) -> None:
        with self._lock:
            for worker in [worker for worker in self._workers if worker.claim is claim]:
                log.error("%s hangs and was given up; another worker takes its place", claim.job.id)
                worker.retired = True
                self._workers.remove(worker)
                self._hung.append(worker)
                self._add_worker()


def _run(worker: Worker) -> None:
    """Run a worker in a thread of the pool. Raises nothing, because Qt could not handle it."""
    try:
        worker.run()
    except BaseException:
        log.exception("a worker ended")
