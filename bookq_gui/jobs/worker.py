"""The loop of one worker: claim, handle, report, until told to stop. Knows no Qt."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable, Mapping

from bookq_gui.jobs.claim import Claim
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.model.job import GaveUp, Job, JobError, Outcome, Progress, Stopped

log = logging.getLogger(__name__)

Handler = Callable[[Job, Progress], Outcome]
Handlers = Mapping[str, Handler]


class Worker:
    """Drains a queue with handlers of its own, one a queue name.

    ``make_handlers`` is called in the worker's thread at its first job: what is heavy to import or
    bound to a thread (a session) is made there. A handler with a method ``close`` is closed at the
    end of the worker. ``limit`` is the time of one job in seconds.
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
        try:
            while not self.retired:
                claim = self._queue.claim(self._is_retired, 0.0 if until_empty else None)
                if claim is None:
                    break
                self.claim = claim
                self._handle(claim)
                self.claim = None
                count += 1
        finally:
            self._close_handlers()
            self.ended.set()
        return count

    def _close_handlers(self) -> None:
        for handler in set((self._handlers or {}).values()):
            close = getattr(handler, "close", None)
            if close is not None:
                close()

    def _is_retired(self) -> bool:
        return self.retired

    def _handle(self, claim: Claim) -> None:
        try:
            if self._handlers is None:
                self._handlers = self._make_handlers()
            outcome = self._handlers[claim.job.queue](claim.job, claim)
        except Stopped:
            self._queue.report_stopped(claim, self.limit)
        except Exception as error:
            log.exception("the handler of %s failed", claim.job.id)
            self._queue.report(claim, GaveUp(error=_own_error(error)))
        except BaseException:
            self._queue.report_stopped(claim, self.limit)
            raise
        else:
            self._queue.report(claim, outcome)


def _own_error(error: Exception) -> JobError:
    return JobError(
        "internal",
        f"bookq made a mistake of its own here ({type(error).__name__}). "
        "Please report it with the details; the other jobs go on.",
        "".join(traceback.format_exception(error)),
    )
