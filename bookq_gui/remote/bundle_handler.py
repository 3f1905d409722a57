"""Does the jobs of a bundle on the computer of a worker, and replies how each ended."""

from __future__ import annotations

import contextlib
import logging
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from redis import Redis, RedisError
from redis.client import Pipeline

from bookq_gui.goodreads.page_handler import PageHandler, ParseLock
from bookq_gui.goodreads.responses import PageProblem, Response
from bookq_gui.goodreads.site import Site
from bookq_gui.model.book import Book
from bookq_gui.model.job import PAGES, Job, JobContext, OpenBreaker, Stopped
from bookq_gui.model.message import Message
from bookq_gui.readers.parse_pool import ReaderPool
from bookq_gui.remote.connection import RedisSpacing
from bookq_gui.remote.protocol import (
    CANCELED,
    MOST_ENTRY,
    OUT_OF_TIME,
    OUT_SECONDS,
    Bundle,
    BundleItem,
    ReplyKind,
    StageUpdate,
    StoreKeys,
    decode_bundle,
    encode_entry,
    encode_stage,
    fetched_data,
    host_of,
    unpacked,
)
from bookq_gui.settings import Settings

log = logging.getLogger(__name__)

AWAY_SECONDS = 60.0
"""A reply that Redis does not take is sent again for so long. The desktop has given it up by then."""
_AGAIN_SECONDS = 0.5
_STAGE_SECONDS = 0.25
_LOOK_SECONDS = 1.0
_MOST_DETAIL = 2000
ItemReply = tuple[dict[str, Any], bytes]
"""The data and the body of a reply."""


class BundleHandler:
    """Does bundles, one after the other, for the worker called ``worker``.

    It reads files only below ``folders``, in a reader process. It fetches pages from ``site`` only, spaced
    with all computers. ``client`` is its own connection to Redis.
    """

    def __init__(self, client: Redis, worker: str, folders: Sequence[Path], site: Site) -> None:
        self._client = client
        self._worker = worker
        self._folders = [os.path.realpath(folder) for folder in folders]
        self._readers = ReaderPool(1)
        self._seconds = 0.0
        self._pages = PageHandler(
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
        self._pages.close()
        self._client.close()

    def __call__(self, arguments: Sequence[object]) -> None:
        """Do the bundle in the arguments of an RQ job. Raises ProtocolError, and what Redis raises."""
        bundle = decode_bundle(arguments)
        held = bundle.keys.held
        self._execute(lambda pipe: pipe.hset(held, bundle.id, self._worker))
        try:
            for item in bundle.items:
                self._reply(bundle, item, *self._do(item, bundle.keys))
        except BaseException:
            # The desktop sends a bundle again that neither waits nor is held.
            self._execute(lambda pipe: pipe.hdel(held, bundle.id))
            raise

    def _reply(self, bundle: Bundle, item: BundleItem, data: dict[str, Any], body: bytes) -> None:
        fields: dict[Any, Any] = encode_entry(item.token, data, body)

        def fill(pipe: Pipeline) -> None:
            pipe.xadd(bundle.keys.out, fields)
            if item is bundle.items[-1]:
                pipe.hdel(bundle.keys.held, bundle.id)
                pipe.expire(bundle.keys.out, OUT_SECONDS)

        self._execute(fill)

    def _execute(self, fill: Callable[[Pipeline], object]) -> None:
        """Execute the commands that ``fill`` puts into a pipeline, all or none; retry for `AWAY_SECONDS`."""
        deadline = time.monotonic() + AWAY_SECONDS
        while True:
            try:
                with self._client.pipeline() as pipe:
                    fill(pipe)
                    pipe.execute()
                    return
            except (RedisError, OSError) as error:
                if time.monotonic() > deadline:
                    raise
                log.info("Redis did not take a reply, which is sent again: %s", error)
                time.sleep(_AGAIN_SECONDS)

    def _do(self, item: BundleItem, keys: StoreKeys) -> ItemReply:
        progress = _ItemProgress(self._client, keys, item, self._worker)
        try:
            progress.check()
            if item.queue == PAGES:
                return self._fetch(item, progress)
            if item.name:
                return self._read_bytes(item, keys.body(item.token), progress), b""
            return self._read_path(item, progress), b""
        except Stopped as stopped:
            return {ReplyKind.STOPPED: str(stopped)}, b""
        except (MemoryError, OSError) as error:
            log.warning("this computer could not read a page: %s", error)
            return {ReplyKind.FAILED: "machine"}, b""

    def _read_path(self, item: BundleItem, progress: JobContext) -> dict[str, Any]:
        path = Path(os.path.realpath(item.source))
        if not any(path.is_relative_to(folder) for folder in self._folders):
            return self._unseen()
        return self._read(path, item, progress)

    def _read_bytes(self, item: BundleItem, key: str, progress: JobContext) -> dict[str, Any]:
        data: Any = self._client.getdel(key) if int(self._client.strlen(key)) <= MOST_ENTRY else None
        if data is None:
            return self._unseen()
        with tempfile.TemporaryDirectory(prefix="bookq-") as folder:
            file = Path(folder) / item.name
            file.write_bytes(unpacked(data))
            return self._read(file, item, progress)

    def _read(self, path: Path, item: BundleItem, progress: JobContext) -> dict[str, Any]:
        reply = self._readers.reply_about(path, item.fetched_at, progress)
        if "error" in reply:
            return self._unseen()
        if "problem" in reply:
            reply["detail"] = reply["detail"][:_MOST_DETAIL]
        return reply

    def _unseen(self) -> dict[str, Any]:
        return {ReplyKind.UNSEEN: host_of(self._worker)}

    def _fetch(self, item: BundleItem, progress: JobContext) -> ItemReply:
        """Fetch a page. The desktop makes the outcome; here it only shows whether the site wants a pause."""
        self._seconds = item.seconds
        job = Job(id=item.job_id, queue=PAGES, source=item.source)
        reply: ItemReply | None = None

        def fetch() -> Response:
            nonlocal reply
            try:
                response = self._pages.fetch(job, progress)
            except PageProblem as problem:
                detail = problem.detail[:_MOST_DETAIL]
                data = {ReplyKind.PROBLEM: problem.kind, "detail": detail, "listed": None}
                reply = {**data, "retry_after": problem.retry_after}, b""
                raise
            reply = fetched_data(response), response.body
            return response

        pause = 0.0
        with contextlib.suppress(MemoryError):
            outcome = self._pages.answered(job, fetch, progress)
            if isinstance(outcome, OpenBreaker):
                pause = outcome.seconds or pause
        # During a pause nothing was fetched.
        return reply or ({ReplyKind.PAUSE: pause}, b"")


def _no_records(book: Book, *others: int) -> dict[str, str]:
    """The desktop makes the records; it would not believe those of a worker."""
    del book, others
    return {}


class _ItemProgress:
    """The `JobContext` of one item. It ends the item after its time, or when the desktop cancels it."""

    def __init__(self, client: Redis, keys: StoreKeys, item: BundleItem, worker: str) -> None:
        self._client = client
        self._keys = keys
        self._token = item.token
        self._worker = worker
        now = time.monotonic()
        self._deadline = now + item.seconds
        self._next_look = now
        # Most items end before a person could read their stages.
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
            update, self._text = StageUpdate(self._token, self._worker, self._text), Message("")
            self._try(lambda: self._client.publish(self._keys.stage, encode_stage(update)))
        if now >= self._next_look:
            self._next_look = now + _LOOK_SECONDS
            if self._try(lambda: self._client.exists(self._keys.stop(self._token))):
                raise Stopped(CANCELED)

    def _try(self, command: Callable[[], Any]) -> Any:
        """The result of a command; None while Redis is away, since the work does not need it."""
        try:
            return command()
        except (RedisError, OSError) as error:
            log.debug("Redis does not answer during a job: %s", error)
            return None
