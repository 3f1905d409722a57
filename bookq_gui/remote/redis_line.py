"""What a desktop does on Redis: it sends bundles, reads answers, and looks who is there.

Redis and RQ are loaded late.
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
    StageNews,
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

ANSWER_SECONDS = 2.0
"""So long a command may take: whoever waits must be told within three seconds."""
BLOCK_SECONDS = 1.0
BODY_SECONDS = 3600
DAY = 24 * 3600
MOST_ENTRIES = 32
MOST_BUNDLES = 10_000
MOST_OTHERS = 20
_MARGIN = 600.0
"""Seconds beyond those of its items after which RQ ends a bundle: each item ends itself before."""
_RQ_WORKER = "rq:worker:"

Entry = tuple[bytes, Mapping[bytes, bytes]]


class RedisGone(Exception):  # noqa: N818 - the state of another machine
    """Redis cannot be asked now; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True, slots=True)
class RedisLook:
    """What a look at Redis found at the steady time ``at``.

    ``waiting`` are bundles that no worker took yet, ``held`` those that one has, with its name. ``alive`` are
    workers that said so lately, ``dead`` those that did so once. ``strangers``: programs listen that are no
    workers of bookq. ``unread``: there are answers that were not taken yet. ``is_ours``: no other desktop
    uses the id of this store.
    """

    at: float
    waiting: frozenset[str]
    held: Mapping[str, str]
    alive: frozenset[str]
    dead: frozenset[str]
    strangers: bool
    unread: bool
    is_ours: bool


class RedisLine:
    """The connections of one desktop. Every method but `close` raises RedisGone. Thread-safe.

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

    def send(self, bundle: str, queue: str, items: Sequence[BundleItem], bodies: Mapping[str, bytes]) -> None:
        """Put a bundle into its queue; ``bodies`` are the bytes of files that travel, by token."""
        with self._asked() as client:
            from rq import Queue
            from rq.serializers import JSONSerializer

            if bodies:
                with client.pipeline(transaction=False) as pipe:
                    for token, body in bodies.items():
                        pipe.set(self.keys.body(token), packed(body), ex=BODY_SECONDS)
                    pipe.execute()
            Queue(QUEUES[queue], connection=client, serializer=JSONSerializer).enqueue_call(
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
        with self._asked() as client:
            taken: Any = client.lrem(f"rq:queue:{QUEUES[queue]}", 1, bundle)
            if taken:
                client.delete(f"rq:job:{bundle}")
            return bool(taken)

    def stop(self, tokens: Sequence[str]) -> None:
        """Say that these items need not be done."""
        with self._asked() as client, client.pipeline(transaction=False) as pipe:
            for token in tokens:
                pipe.set(self.keys.stop(token), 1, ex=BODY_SECONDS)
            pipe.execute()

    def forget(self, bundle: str) -> None:
        """Note that nobody has this bundle any more."""
        with self._asked() as client:
            client.hdel(self.keys.held, bundle)

    def bury(self, workers: Sequence[str]) -> None:
        """Forget workers that are dead for long."""
        with self._asked() as client:
            client.srem(WORKERS, *workers)

    def answers(self) -> list[Entry]:
        """The first entries that are in the stream of answers; waits a second for one."""
        with self._asked(BLOCK_SECONDS + ANSWER_SECONDS) as client:
            block = int(BLOCK_SECONDS * 1000)
            found: Any = client.xread({self.keys.out: "0-0"}, count=MOST_ENTRIES, block=block)
            streams = list(found.values()) if isinstance(found, dict) else [one[1] for one in found or ()]
            return [entry for stream in streams for entry in _flat(stream)]

    def delete_answers(self, entries: Sequence[bytes]) -> None:
        """Delete entries that are on disk here."""
        with self._asked() as client:
            client.xdel(self.keys.out, *entries)

    def look(self) -> RedisLook:
        """See what waits, who has what, and who is alive; keep the id of the store for this desktop."""
        at = time.monotonic()
        with self._asked() as client:
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
                there = list(map(bool, pipe.execute()))
        alive = frozenset(name for name, is_there in zip(names, there, strict=False) if is_there)
        return RedisLook(
            at=at,
            waiting=frozenset(text_of(bundle) for waiting in queues[::2] for bundle in waiting),
            held={text_of(bundle): text_of(worker) for bundle, worker in held.items()},
            alive=alive,
            dead=frozenset(names) - alive,
            strangers=not alive and any(there),
            unread=bool(unread),
            is_ours=text_of(owner or b"") == self._owner,
        )

    def next_stage(self, seconds: float) -> StageNews | None:
        """What a worker tells next of what it does, within ``seconds``."""
        with self._asked() as client:
            if self._stages is None:
                untyped: Any = client
                self._stages = untyped.pubsub(ignore_subscribe_messages=True)
                self._stages.subscribe(self.keys.stage)
            told = self._stages.get_message(timeout=seconds)
        if not told or not isinstance(told["data"], bytes):
            return None
        try:
            return decode_stage(told["data"])
        except ProtocolError:
            return None

    @contextlib.contextmanager
    def _asked(self, seconds: float = ANSWER_SECONDS) -> Iterator[Redis]:
        from bookq_gui.remote.connection import connect, errors, sentence_of

        try:
            client = self._clients.get(seconds)
            if client is None:
                client = self._clients[seconds] = connect(self._url, self._password, timeout=seconds)
            yield client
        except errors() as error:
            self._stages = None
            raise RedisGone(sentence_of(error, self._url)) from error


def _flat(stream: Any) -> list[Entry]:
    """The entries of one stream, which some versions of the client wrap once more."""
    return [entry for part in stream for entry in (part if isinstance(part, list) else [part])]
