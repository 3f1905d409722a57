"""The bundles that workers have not answered yet: how their jobs are packed, and what the replies mean.

A reply may be forged. It names no key: the records are made here, and HTML is sanitised here again.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bookq_gui.goodreads.client import MOST_BYTES
from bookq_gui.goodreads.page_handler import PageHandler, saved_at
from bookq_gui.goodreads.responses import PageProblem
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.record import TIMED_OUT, Claim
from bookq_gui.jobs.retry_policy import outcome_of
from bookq_gui.model.book import Book, url_of
from bookq_gui.model.events import Event, Notice
from bookq_gui.model.imports import ListPage
from bookq_gui.model.job import (
    KEPT,
    PAGES,
    Job,
    JobContext,
    JobError,
    Outcome,
    RetryLater,
    Stopped,
    book_id_of,
)
from bookq_gui.model.message import Message
from bookq_gui.readers.parse_pool import book_of
from bookq_gui.remote.connection import pause_for_all
from bookq_gui.remote.desktop_client import RedisState
from bookq_gui.remote.protocol import (
    OUT_OF_TIME,
    BundleItem,
    ProtocolError,
    Reply,
    ReplyKind,
    bundle_of,
    decode_entry,
    text_of,
)
from bookq_gui.settings import Settings, shared_folders

log = logging.getLogger(__name__)

MISSES = 3
"""A bundle that so many states of Redis in a row do not show is lost."""
PackedJob = tuple[BundleItem, bytes]
"""What travels of a job, and the bytes of its file; b"" if workers read the file themselves."""
_MOST_HOSTS = 100
_UNUSABLE = Message("A worker sent an answer that bookq cannot use. It tries again.")


@dataclass(slots=True)
class SentBundle:
    """Jobs that were sent together at ``sent_at``, in monotonic seconds.

    ``is_single``: it had one job only. ``claims`` are those without a reply, by token.
    """

    queue: str
    sent_at: float
    is_single: bool
    claims: dict[str, Claim] = field(default_factory=dict)
    misses: int = 0


class SentBundles:
    """All bundles with jobs that have no reply yet. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bundles: dict[str, SentBundle] = {}

    def __len__(self) -> int:
        with self._lock:
            return sum(len(bundle.claims) for bundle in self._bundles.values())

    def names(self) -> list[str]:
        """The ids of all bundles."""
        with self._lock:
            return list(self._bundles)

    def add(self, name: str, claims: Iterable[Claim], sent_at: float, *, is_single: bool) -> None:
        """Add jobs to a new or a known bundle."""
        with self._lock:
            for claim in claims:
                new = SentBundle(claim.job.queue, sent_at, is_single)
                self._bundles.setdefault(name, new).claims[claim.out] = claim

    def find(self, token: str) -> Claim | None:
        """The claim with this token."""
        with self._lock:
            bundle = self._bundles.get(bundle_of(token))
            return bundle.claims.get(token) if bundle is not None else None

    def pop(self, token: str) -> Claim | None:
        """Remove the claim with this token."""
        name = bundle_of(token)
        with self._lock:
            bundle = self._bundles.get(name)
            claim = bundle.claims.pop(token, None) if bundle is not None else None
            if bundle is not None and not bundle.claims:
                del self._bundles[name]
        return claim

    def pop_bundle(self, name: str) -> SentBundle | None:
        """Remove a whole bundle."""
        with self._lock:
            return self._bundles.pop(name, None)

    def canceled(self) -> Mapping[str, tuple[SentBundle, list[str]]]:
        """The tokens of the jobs that were canceled or removed, by bundle."""
        with self._lock:
            found = {
                name: (bundle, [token for token, claim in bundle.claims.items() if claim.stop])
                for name, bundle in self._bundles.items()
            }
        return {name: both for name, both in found.items() if both[1]}

    def reset_misses(self) -> None:
        """Count from 0 again how many states of Redis do not show a bundle."""
        with self._lock:
            for bundle in self._bundles.values():
                bundle.misses = 0

    def missing(self, state: RedisState) -> tuple[list[str], list[str]]:
        """The bundles whose worker died, and those that are lost because no worker has them."""
        died: list[str] = []
        lost: list[str] = []
        with self._lock:
            for name, bundle in self._bundles.items():
                holder = state.held.get(name)
                if bundle.sent_at > state.at or name in state.waiting or holder in state.alive:
                    bundle.misses = 0
                elif holder in state.dead:
                    died.append(name)
                elif not state.unread:
                    # No reply of it is waiting to be read either.
                    bundle.misses += 1
                    if bundle.misses >= MISSES:
                        lost.append(name)
        return died, lost


class JobCodec:
    """Packs jobs for workers on other machines, and makes outcomes of their replies.

    ``pasted`` is the folder of pasted pages, which never travel; ``pages`` makes outcomes. The thread that
    calls `outcome` calls ``close`` at its end.
    """

    def __init__(
        self,
        pasted: Path,
        settings: Callable[[], Settings],
        pages: PageHandler,
        close: Callable[[], None],
    ) -> None:
        self._pasted = pasted
        self._settings = settings
        self._pages = pages
        self.close = close

    def pack(self, job: Job, token: str, seconds: float) -> PackedJob | None:
        """Pack a job; None if this computer has to do it. Raises OSError if its file cannot be read."""
        item = BundleItem(token=token, job_id=job.id, queue=job.queue, source=job.source, seconds=seconds)
        if job.queue == PAGES:
            return item, b""
        path = Path(job.source)
        if book_id_of(job.id, KEPT) is not None or path.is_relative_to(self._pasted):
            return None
        for here, there in shared_folders(self._settings().redis_folders):
            if path.is_relative_to(here):
                seen = f"{there.rstrip('/')}/{path.relative_to(here).as_posix()}"
                return replace(item, source=seen, fetched_at=saved_at(path)), b""
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            return None
        return replace(item, source=path.name, name=path.name, fetched_at=saved_at(path)), path.read_bytes()

    def outcome(self, job: Job, reply: Reply, progress: JobContext) -> Outcome:
        """Make the outcome of an attempt. Raises ProtocolError if the reply does not fit the job."""
        if job.queue == PAGES:
            if reply.kind is ReplyKind.PAUSE:
                return pause_for_all(reply.data[ReplyKind.PAUSE])
            return self._pages.answered(job, reply.fetched, progress)
        if reply.kind in (ReplyKind.PAUSE, ReplyKind.FETCHED):
            raise ProtocolError("a response of the site to the job of a file")
        return self._pages.saved(
            job, lambda _path, fetched_at, _progress: (_book(job, reply, fetched_at), b""), progress
        )


def _book(job: Job, reply: Reply, fetched_at: str) -> Book:
    from bookq_gui.goodreads.parsing import html, normalise

    try:
        book = book_of(reply.data)
    except PageProblem as problem:
        if problem.listed:
            problem.listed = ListPage.from_json(problem.listed).to_json()
        raise
    if not book.fetched:
        raise ProtocolError("a book without a page")
    return replace(
        book,
        url=url_of(book.id),
        source=normalise.whole(job.source),
        fetched_at=fetched_at,
        description_html=html.description(book.description_html or "")[1],
    )


class Replies:
    """Reports to the queue what workers reply. ``limit`` is the time of one job in seconds."""

    def __init__(
        self,
        queue: JobQueue,
        sent: SentBundles,
        codec: JobCodec,
        tell: Callable[[Event], None],
        *,
        limit: float,
    ) -> None:
        self.limit = limit
        self._queue = queue
        self._sent = sent
        self._codec = codec
        self._tell = tell
        self._blind_hosts: set[str] = set()

    def handle(self, fields: Mapping[bytes, bytes]) -> Claim | None:
        """Report one reply. Returns its claim; None if the job is not out. A bad reply costs one job."""
        claim = self._sent.pop(text_of(fields.get(b"token", b"")))
        if claim is None:
            return None
        try:
            self._report(claim, decode_entry(fields))
        except ProtocolError as error:
            log.warning("a reply for %s is not usable: %s", claim.job.id, error)
            failure = JobError("bad-answer", _UNUSABLE, str(error))
            self._queue.report(claim, RetryLater(error=failure, max_attempts=2))
        except Stopped:
            self._queue.report_stopped(claim, self.limit)
        except BaseException as error:
            log.exception("the reply for %s could not be handled", claim.job.id)
            try:
                self._queue.report(claim, outcome_of(error))
            finally:
                self._queue.give_back(claim)
        return claim

    def _report(self, claim: Claim, reply: Reply) -> None:
        value = reply.data[reply.kind]
        if reply.kind is ReplyKind.STOPPED:
            if value == OUT_OF_TIME:
                claim.stop = claim.stop or TIMED_OUT
                self._queue.report_stopped(claim, self.limit)
            else:
                self._queue.report_lost(claim)
        elif reply.kind is ReplyKind.UNSEEN:
            self._queue.run_here(claim)
            self._report_unseen(value, claim.job.source)
        elif reply.kind is ReplyKind.FAILED and value == "machine":
            self._queue.run_here(claim)
        else:
            self._queue.report(claim, self._codec.outcome(claim.job, reply, claim))

    def _report_unseen(self, host: str, path: str) -> None:
        if host not in self._blind_hosts and len(self._blind_hosts) < _MOST_HOSTS:
            self._blind_hosts.add(host)
            sentence = Message(
                "{host} does not see {path}. What it cannot see is done on this computer.",
                host=host,
                path=path,
            )
            self._tell(Notice(sentence))
