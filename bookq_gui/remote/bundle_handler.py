"""Does the jobs of a bundle on the computer of a worker, and reports how each ended."""

from __future__ import annotations

import contextlib
import logging
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bookq_gui.goodreads.page_handler import PageHandler, ParseLock
from bookq_gui.goodreads.responses import PageProblem, Response
from bookq_gui.goodreads.site import Site
from bookq_gui.model.book import Book
from bookq_gui.model.job import PAGES, Job, JobContext, OpenBreaker, Stopped
from bookq_gui.model.message import Message
from bookq_gui.readers.parse_pool import ReaderPool
from bookq_gui.remote.connection import RedisSpacing
from bookq_gui.remote.protocol import (
    MOST_ENTRY,
    OUT_OF_TIME,
    OUT_SECONDS,
    UNWANTED,
    Bundle,
    BundleItem,
    StageUpdate,
    StoreKeys,
    Word,
    decode_bundle,
    encode_entry,
    encode_stage,
    fetched_data,
    host_of,
    unpacked,
)
from bookq_gui.settings import Settings

if TYPE_CHECKING:
    from redis import Redis
    from redis.client import Pipeline

log = logging.getLogger(__name__)

AWAY_SECONDS = 60.0
"""While Redis is away a result is kept and sent again for so long. Then the desktop has given it up."""
_AGAIN_SECONDS = 0.5
_STAGE_SECONDS = 0.25
_LOOK_SECONDS = 1.0
_MOST_DETAIL = 2000
Said = tuple[dict[str, Any], bytes]
"""What is said of an item, and the page that goes with it."""


class BundleHandler:
    """Does bundles, one after the other, for the worker called ``worker``.

    It reads files only below ``folders``, in a reader process. Pages are fetched from ``site`` alone, through
    the gate. ``client`` is its own connection to Redis.
    """

    def __init__(self, client: Redis, worker: str, folders: Sequence[Path], site: Site) -> None:
        self._client = client
        self._worker = worker
        self._folders = [os.path.realpath(folder) for folder in folders]
        self._readers = ReaderPool(1)
        self._seconds = 0.0
        self._site = PageHandler(
            site,
            lambda: Settings(job_timeout=self._seconds),
            records_of=_no_records,
            read_saved=self._readers.read_saved,
            read_page=self._readers.read_page,
            parse_lock=ParseLock(),
            spacing=RedisSpacing(site, client, works_alone=False),
        )

    def close(self) -> None:
        """End the reader process and the connections."""
        self._readers.close()
        self._site.close()
        self._client.close()

    def __call__(self, arguments: Sequence[object]) -> None:
        """Do all items of the bundle that ``arguments`` are. Raises ProtocolError, and what Redis raises."""
        bundle = decode_bundle(arguments)
        keys = bundle.keys
        self._send(lambda sent: sent.hset(keys.held, bundle.id, self._worker))
        left = list(bundle.items)
        try:
            while left:
                data, body = self._said_of(left[0], keys)
                self._report(bundle, left.pop(0).token, data, body, is_last=not left)
        finally:
            if left:
                # What is neither held nor waiting is sent again.
                self._send(lambda sent: sent.hdel(keys.held, bundle.id))

    def _report(
        self, bundle: Bundle, token: str, data: dict[str, Any], body: bytes, *, is_last: bool
    ) -> None:
        fields: dict[Any, Any] = encode_entry(token, data, body)

        def report(sent: Pipeline) -> None:
            sent.xadd(bundle.keys.out, fields)
            if is_last:
                sent.hdel(bundle.keys.held, bundle.id)
                sent.expire(bundle.keys.out, OUT_SECONDS)

        self._send(report)

    def _send(self, fill: Callable[[Pipeline], object]) -> None:
        """Have Redis do, as a whole, what ``fill`` puts into a pipeline; try while it is worth it."""
        from redis.exceptions import (
            ConnectionError,  # noqa: A004 - those of Redis are meant
            OutOfMemoryError,
            ReadOnlyError,
            TimeoutError,  # noqa: A004
        )

        deadline = time.monotonic() + AWAY_SECONDS
        while True:
            try:
                with self._client.pipeline() as sent:
                    fill(sent)
                    sent.execute()
                    return
            except (ConnectionError, TimeoutError, OutOfMemoryError, ReadOnlyError, OSError) as error:
                if time.monotonic() > deadline:
                    raise
                log.info("Redis did not take a result, which is sent again: %s", error)
                time.sleep(_AGAIN_SECONDS)

    def _said_of(self, item: BundleItem, keys: StoreKeys) -> Said:
        progress = _ItemProgress(self._client, keys, item, self._worker)
        try:
            progress.check()
            if item.queue == PAGES:
                return self._fetched(item, progress)
            return (self._read_bytes if item.name else self._read_path)(item, keys, progress), b""
        except Stopped as stopped:
            return {Word.STOPPED: str(stopped)}, b""
        except (MemoryError, OSError) as error:
            log.warning("this computer could not read a page: %s", error)
            return {Word.FAILED: "machine"}, b""

    def _read_path(self, item: BundleItem, _keys: StoreKeys, progress: JobContext) -> dict[str, Any]:
        path = Path(os.path.realpath(item.source))
        if not any(path.is_relative_to(folder) for folder in self._folders):
            return self._unseen()
        return self._read(path, item, progress)

    def _read_bytes(self, item: BundleItem, keys: StoreKeys, progress: JobContext) -> dict[str, Any]:
        key = keys.body(item.token)
        data: Any = self._client.getdel(key) if int(self._client.strlen(key)) <= MOST_ENTRY else None
        if data is None:
            return self._unseen()
        with tempfile.TemporaryDirectory(prefix="bookq-") as folder:
            file = Path(folder) / item.name
            file.write_bytes(unpacked(data))
            return self._read(file, item, progress)

    def _read(self, path: Path, item: BundleItem, progress: JobContext) -> dict[str, Any]:
        answer = self._readers.answer_about(path, item.fetched_at, progress)
        if "error" in answer:
            return self._unseen()
        if "problem" in answer:
            answer["detail"] = answer["detail"][:_MOST_DETAIL]
        return answer

    def _unseen(self) -> dict[str, Any]:
        return {Word.UNSEEN: host_of(self._worker)}

    def _fetched(self, item: BundleItem, progress: JobContext) -> Said:
        """What the site answered. What it means is of use here only where it asks all for a pause."""
        self._seconds = item.seconds
        job = Job(id=item.job_id, queue=PAGES, source=item.source)
        said: list[Said] = []

        def fetch() -> Response:
            try:
                answer = self._site.fetch(job, progress)
            except PageProblem as problem:
                told = {Word.PROBLEM: problem.kind, "detail": problem.detail[:_MOST_DETAIL], "listed": None}
                said.append(({**told, "retry_after": problem.retry_after}, b""))
                raise
            said.append((fetched_data(answer), answer.body))
            return answer

        pause = 0.0
        with contextlib.suppress(MemoryError):
            outcome = self._site.answered(job, fetch, progress)
            if isinstance(outcome, OpenBreaker):
                pause = outcome.seconds or pause
        # Nothing was said where the gate is closed by a pause.
        return said[0] if said else ({Word.PAUSE: pause}, b"")


def _no_records(book: Book, *others: int) -> dict[str, str]:
    """The desktop makes the records: what comes from here is not believed in so far."""
    del book, others
    return {}


class _ItemProgress:
    """The progress of one item, which ends when its time is up or it is wanted no more."""

    def __init__(self, client: Redis, keys: StoreKeys, item: BundleItem, worker: str) -> None:
        self._client = client
        self._keys = keys
        self._token = item.token
        self._worker = worker
        now = time.monotonic()
        self._deadline = now + item.seconds
        self._next_look = now
        # Most items are done before anybody could read what is being done.
        self._next_stage = now + _STAGE_SECONDS
        self._text = Message("")

    def stage(self, text: Message) -> None:
        """See `JobContext`."""
        self._text = text

    def check(self) -> None:
        """See `JobContext`."""
        now = time.monotonic()
        if now > self._deadline:
            raise Stopped(OUT_OF_TIME)
        if self._text and now >= self._next_stage:
            self._next_stage = now + _STAGE_SECONDS
            news, self._text = StageUpdate(self._token, self._worker, self._text), Message("")
            self._ask(lambda: self._client.publish(self._keys.stage, encode_stage(news)))
        if now >= self._next_look:
            self._next_look = now + _LOOK_SECONDS
            if self._ask(lambda: self._client.exists(self._keys.stop(self._token))):
                raise Stopped(UNWANTED)

    def _ask(self, question: Callable[[], Any]) -> Any:
        """The answer of Redis, None while it is away: the work itself needs none."""
        from bookq_gui.remote.connection import errors

        try:
            return question()
        except errors() as error:
            log.debug("Redis does not answer during a job: %s", error)
            return None
