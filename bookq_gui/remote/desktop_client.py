"""What a desktop does on Redis: it sends bundles, receives replies, and reads who is there.

Redis and RQ are imported when they are used.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bookq_gui.model.message import Message
from bookq_gui.remote.protocol import (
    FUNCTION,
    OUT_SECONDS,
    QUEUES,
    WORKERS,
    BundleItem,
    ProtocolError,
    StageUpdate,
    StoreKeys,
    decode_stage,
    encode_bundle,
    packed,
    presence_key,
    text_of,
    worker_names,
)

if TYPE_CHECKING:
    from redis import Redis

COMMAND_SECONDS = 2.0
"""Seconds after which a command without a response fails.

The window has to say within three seconds that Redis does not answer.
"""
BLOCK_SECONDS = 1.0
BODY_SECONDS = 3600
DAY = 24 * 3600
MOST_ENTRIES = 32
MOST_BUNDLES = 10_000
MOST_OTHERS = 20
_MARGIN = 600.0
"""RQ ends a bundle so many seconds after the time of its items: each item ends itself before."""
_RQ_WORKER = "rq:worker:"

Entry = tuple[bytes, Mapping[bytes, bytes]]


class RedisUnavailable(Exception):  # noqa: N818 - the state of another machine
    """Redis does not do what it is asked; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True, slots=True)
class RedisState:
    """What Redis holds at the monotonic time ``at``.

    ``waiting`` are the bundles that no worker took yet, ``held`` maps those that one has to its name.
    ``alive`` and ``dead`` are workers with and without a presence key. ``only_wrong_workers``: programs
    listen, but no worker of bookq. ``unread``: the stream holds replies. ``is_ours``: no other desktop uses
    the id of this store.
    """

    at: float
    waiting: frozenset[str]
    held: Mapping[str, str]
    alive: frozenset[str]
    dead: frozenset[str]
    only_wrong_workers: bool
    unread: bool
    is_ours: bool


class DesktopClient:
    """The connections of one desktop. Every method but `close` raises RedisUnavailable. Thread-safe.

    ``owner`` is the name of this desktop: no two that run have the same.
    """

    def __init__(self, url: str, password: str, store: str, owner: str) -> None:
        self.keys = StoreKeys(store)
        self._url = url
        self._password = password
        self._owner = owner
        self._clients: dict[float, Redis] = {}
        self._stages: Any = None

    def close(self) -> None:
        """Close all connections."""
        for client in list(self._clients.values()):
            client.close()

    def send(self, bundle: str, jobs: Sequence[tuple[BundleItem, bytes]]) -> None:
        """Put the jobs of a bundle into their queue, each with the bytes of its file if they travel."""
        with self._connected() as client:
            from rq import Queue
            from rq.serializers import JSONSerializer

            with client.pipeline(transaction=False) as pipe:
                for item, body in jobs:
                    if body:
                        pipe.set(self.keys.body(item.token), packed(body), ex=BODY_SECONDS)
                pipe.execute()
            items = [item for item, _body in jobs]
            Queue(QUEUES[items[0].queue], connection=client, serializer=JSONSerializer).enqueue_call(
                FUNCTION,
                args=encode_bundle(self.keys.store, bundle, items),
                job_id=bundle,
                description=items[0].source if len(items) == 1 else f"{len(items)} files",
                timeout=int(sum(item.seconds for item in items) + _MARGIN),
                result_ttl=0,
                failure_ttl=DAY,
                ttl=DAY,
            )

    def recall(self, bundle: str, queue: str) -> bool:
        """Take a bundle back that no worker has taken. False if one has."""
        with self._connected() as client:
            found: Any = client.lrem(f"rq:queue:{QUEUES[queue]}", 1, bundle)
            if found:
                client.delete(f"rq:job:{bundle}")
            return bool(found)

    def stop(self, tokens: Sequence[str]) -> None:
        """Tell workers to stop these items."""
        with self._connected() as client, client.pipeline(transaction=False) as pipe:
            for token in tokens:
                pipe.set(self.keys.stop(token), 1, ex=BODY_SECONDS)
            pipe.execute()

    def release(self, bundle: str) -> None:
        """Delete the entry that says which worker has a bundle."""
        with self._connected() as client:
            client.hdel(self.keys.held, bundle)

    def remove_workers(self, workers: Sequence[str]) -> None:
        """Delete the names of dead workers."""
        with self._connected() as client:
            client.srem(WORKERS, *workers)

    def replies(self) -> list[Entry]:
        """The first entries of the stream of replies; waits up to `BLOCK_SECONDS` for one."""
        with self._connected(BLOCK_SECONDS + COMMAND_SECONDS) as client:
            block = int(BLOCK_SECONDS * 1000)
            found: Any = client.xread({self.keys.out: "0-0"}, count=MOST_ENTRIES, block=block)
            streams = list(found.values()) if isinstance(found, dict) else [one[1] for one in found or ()]
            return [entry for stream in streams for entry in _flat(stream)]

    def delete_replies(self, entries: Sequence[bytes]) -> None:
        """Delete entries of the stream."""
        with self._connected() as client:
            client.xdel(self.keys.out, *entries)

    def state(self) -> RedisState:
        """Read bundles, workers and whether there are replies; keep the id of the store for this desktop."""
        at = time.monotonic()
        with self._connected() as client:
            with client.pipeline(transaction=False) as pipe:
                for queue in QUEUES.values():
                    pipe.lrange(f"rq:queue:{queue}", 0, MOST_BUNDLES)
                    pipe.smembers(f"rq:workers:{queue}")
                pipe.hgetall(self.keys.held)
                pipe.smembers(WORKERS)
                pipe.xlen(self.keys.out)
                pipe.set(self.keys.owner, self._owner, nx=True, ex=OUT_SECONDS)
                pipe.get(self.keys.owner)
                pipe.expire(self.keys.owner, OUT_SECONDS)
                *queues, held, members, unread, _set, owner, _expire = pipe.execute()
            names = worker_names(members)
            listeners = {text_of(key) for keys in queues[1::2] for key in keys}
            others = [key for key in sorted(listeners) if key.removeprefix(_RQ_WORKER) not in names]
            with client.pipeline(transaction=False) as pipe:
                for key in [presence_key(name) for name in names] + others[:MOST_OTHERS]:
                    pipe.exists(key)
                exist = list(map(bool, pipe.execute()))
        alive = frozenset(name for name, exists in zip(names, exist, strict=False) if exists)
        return RedisState(
            at=at,
            waiting=frozenset(text_of(bundle) for waiting in queues[::2] for bundle in waiting),
            held={text_of(bundle): text_of(worker) for bundle, worker in held.items()},
            alive=alive,
            dead=frozenset(names) - alive,
            only_wrong_workers=not alive and any(exist),
            unread=bool(unread),
            is_ours=text_of(owner or b"") == self._owner,
        )

    def next_stage(self, seconds: float) -> StageUpdate | None:
        """The next stage that a worker publishes within ``seconds``."""
        with self._connected() as client:
            if self._stages is None:
                untyped: Any = client
                self._stages = untyped.pubsub(ignore_subscribe_messages=True)
                self._stages.subscribe(self.keys.stage)
            published = self._stages.get_message(timeout=seconds)
        if not published or not isinstance(published["data"], bytes):
            return None
        try:
            return decode_stage(published["data"])
        except ProtocolError:
            return None

    @contextlib.contextmanager
    def _connected(self, seconds: float = COMMAND_SECONDS) -> Iterator[Redis]:
        from bookq_gui.remote.connection import connect, errors, sentence_of

        try:
            client = self._clients.get(seconds)
            if client is None:
                client = self._clients[seconds] = connect(self._url, self._password, timeout=seconds)
            yield client
        except errors() as error:
            self._stages = None
            raise RedisUnavailable(sentence_of(error, self._url)) from error


def _flat(stream: Any) -> list[Entry]:
    """The entries of one stream, which some versions of the client wrap once more."""
    return [entry for part in stream for entry in (part if isinstance(part, list) else [part])]
