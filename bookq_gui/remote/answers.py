"""What the answers of workers elsewhere mean for the jobs that are out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Protocol

from bookq_gui.jobs.claim import TIMED_OUT, Claim
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.retry_policy import outcome_of
from bookq_gui.model.events import Event, Notice
from bookq_gui.model.job import Job, JobContext, JobError, Outcome, RetryLater, Stopped
from bookq_gui.model.message import Message
from bookq_gui.remote.bundles_out import BundlesOut
from bookq_gui.remote.protocol import OUT_OF_TIME, BundleItem, ProtocolError, Reply, Word, decode_entry

log = logging.getLogger(__name__)

Parcel = tuple[BundleItem, bytes]
"""What travels of a job, and the bytes of its file, if they do."""
_MOST_HOSTS = 100
_UNUSABLE = Message("A worker sent an answer that bookq cannot use. It tries again.")


class Courier(Protocol):
    """Knows what jobs are about."""

    def parcel(self, job: Job, token: str, seconds: float) -> Parcel | None:
        """What travels of a job; None if it has to be done here. Raises OSError."""

    def revive(self, job: Job, reply: Reply, progress: JobContext) -> Outcome:
        """The outcome of an attempt, from the answer of its worker. Raises ProtocolError."""

    def close(self) -> None:
        """Close what the thread that revives has open."""


class Answers:
    """Reports to the queue what workers answer. ``limit`` is the time of one job in seconds."""

    def __init__(
        self,
        queue: JobQueue,
        out: BundlesOut,
        courier: Courier,
        tell: Callable[[Event], None],
        *,
        limit: float,
    ) -> None:
        self.limit = limit
        self._queue = queue
        self._out = out
        self._courier = courier
        self._tell = tell
        self._unseen: set[str] = set()

    def take(self, fields: Mapping[bytes, bytes]) -> Claim | None:
        """Take one answer; None if nobody waits for it. Whatever is in it costs one job at most."""
        claim = self._out.take(fields.get(b"token", b"").decode("ascii", "replace"))
        if claim is None:
            return None
        try:
            self._settle(claim, decode_entry(fields))
        except ProtocolError as error:
            log.warning("an answer for %s is not usable: %s", claim.job.id, error)
            failure = JobError("bad-answer", _UNUSABLE, str(error))
            self._queue.report(claim, RetryLater(error=failure, max_attempts=2))
        except Stopped:
            self._queue.report_stopped(claim, self.limit)
        except BaseException as error:
            log.exception("the answer for %s could not be taken", claim.job.id)
            try:
                self._queue.report(claim, outcome_of(error))
            finally:
                self._queue.give_back(claim)
        return claim

    def _settle(self, claim: Claim, reply: Reply) -> None:
        value = reply.data[reply.word]
        if reply.word is Word.STOPPED:
            if value == OUT_OF_TIME:
                claim.stop = claim.stop or TIMED_OUT
                self._queue.report_stopped(claim, self.limit)
            else:
                self._queue.report_lost(claim)
        elif reply.word is Word.UNSEEN:
            self._queue.bring_home(claim)
            self._tell_unseen(value, claim.job.source)
        elif reply.word is Word.FAILED and value == "machine":
            self._queue.bring_home(claim)
        else:
            self._queue.report(claim, self._courier.revive(claim.job, reply, claim))

    def _tell_unseen(self, host: str, path: str) -> None:
        if host not in self._unseen and len(self._unseen) < _MOST_HOSTS:
            self._unseen.add(host)
            sentence = Message(
                "{host} does not see {path}. What it cannot see is done on this computer.",
                host=host,
                path=path,
            )
            self._tell(Notice(sentence))
