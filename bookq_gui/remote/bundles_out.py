"""Which jobs are out with workers elsewhere, in which bundles, which are lost, and what their answers say."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.record import TIMED_OUT, Claim
from bookq_gui.jobs.retry_policy import outcome_of
from bookq_gui.model.events import Event, Notice
from bookq_gui.model.job import Job, JobContext, JobError, Outcome, RetryLater, Stopped
from bookq_gui.model.message import Message
from bookq_gui.remote.protocol import (
    OUT_OF_TIME,
    BundleItem,
    ProtocolError,
    Reply,
    Word,
    bundle_of,
    decode_entry,
    text_of,
)
from bookq_gui.remote.redis_line import RedisLook

log = logging.getLogger(__name__)

MISSES = 3
"""A bundle that nobody has is lost after so many looks."""
Parcel = tuple[BundleItem, bytes]
"""What travels of a job, and the bytes of its file, if they do."""
_MOST_HOSTS = 100
_UNUSABLE = Message("A worker sent an answer that bookq cannot use. It tries again.")


class BundleOut:
    """Jobs that went out together. ``claims`` are those that are not back yet, by their tokens.

    ``sent_at`` is steady time; ``alone`` if it had one job only.
    """

    __slots__ = ("alone", "claims", "misses", "queue", "sent_at")

    def __init__(self, queue: str, sent_at: float, *, alone: bool) -> None:
        self.queue = queue
        self.claims: dict[str, Claim] = {}
        self.sent_at = sent_at
        self.alone = alone
        self.misses = 0


class BundlesOut:
    """All that is out. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bundles: dict[str, BundleOut] = {}

    def __len__(self) -> int:
        with self._lock:
            return sum(len(bundle.claims) for bundle in self._bundles.values())

    def names(self) -> list[str]:
        """The ids of all bundles."""
        with self._lock:
            return list(self._bundles)

    def add(self, name: str, claims: Iterable[Claim], sent_at: float, *, alone: bool) -> None:
        """Note that jobs are out, in a new bundle or in one that is known."""
        with self._lock:
            for claim in claims:
                bundle = self._bundles.get(name)
                if bundle is None:
                    bundle = self._bundles[name] = BundleOut(claim.job.queue, sent_at, alone=alone)
                bundle.claims[claim.out] = claim

    def find(self, token: str) -> Claim | None:
        """The claim that is out with this token; None if there is none."""
        with self._lock:
            bundle = self._bundles.get(_bundle_of(token))
            return bundle.claims.get(token) if bundle is not None else None

    def take(self, token: str) -> Claim | None:
        """The same, and it is out no more."""
        name = _bundle_of(token)
        with self._lock:
            bundle = self._bundles.get(name)
            claim = bundle.claims.pop(token, None) if bundle is not None else None
            if bundle is not None and not bundle.claims:
                del self._bundles[name]
        return claim

    def take_bundle(self, name: str) -> BundleOut | None:
        """A whole bundle, which is out no more."""
        with self._lock:
            return self._bundles.pop(name, None)

    def unwanted(self) -> Mapping[str, tuple[BundleOut, list[str]]]:
        """The tokens of jobs that were canceled or removed, by their bundles."""
        with self._lock:
            found = {
                name: (bundle, [token for token, claim in bundle.claims.items() if claim.stop])
                for name, bundle in self._bundles.items()
            }
        return {name: both for name, both in found.items() if both[1]}

    def forgive(self) -> None:
        """Begin anew to count in how many looks a bundle was missed."""
        with self._lock:
            for bundle in self._bundles.values():
                bundle.misses = 0

    def judge(self, look: RedisLook) -> tuple[list[str], list[str]]:
        """The bundles whose worker died, and those that are lost because nobody has them."""
        died: list[str] = []
        lost: list[str] = []
        with self._lock:
            for name, bundle in self._bundles.items():
                holder = look.held.get(name)
                if bundle.sent_at > look.at or name in look.waiting or holder in look.alive:
                    bundle.misses = 0
                elif holder in look.dead:
                    died.append(name)
                elif not look.unread:
                    # Its answers are not among those that are still to be read.
                    bundle.misses += 1
                    if bundle.misses >= MISSES:
                        lost.append(name)
        return died, lost


def _bundle_of(token: str) -> str:
    try:
        return bundle_of(token)
    except ProtocolError:
        return ""


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
        claim = self._out.take(text_of(fields.get(b"token", b"")))
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
