"""A worker on Redis that a test moves by hand, step by step; it speaks the protocol as the real one does."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

from rediskit import RedisServer, wait_until

from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.model.job import FILES
from bookq_gui.remote.protocol import (
    LEASE,
    QUEUES,
    WORKERS,
    Bundle,
    BundleItem,
    decode_bundle,
    encode_entry,
    presence_key,
    unpacked,
)


class HandWorker:
    """Is there from the start; takes bundles and answers when it is told to."""

    def __init__(self, server: RedisServer, name: str = "nas2.1.a", queue: str = FILES) -> None:
        self.client = server.client()
        self.name = name
        self._queue = f"rq:queue:{QUEUES[queue]}"
        self.appear()

    def appear(self, seconds: int = LEASE * 100) -> None:
        self.client.sadd(WORKERS, self.name)
        self.client.set(presence_key(self.name), "1", ex=seconds)

    def die(self) -> None:
        self.client.delete(presence_key(self.name))

    def waiting(self) -> int:
        return self.client.llen(self._queue)

    def take(self, seconds: float = 20.0) -> Bundle:
        """Wait for a bundle and hold it."""
        wait_until(self.waiting, seconds)
        bundle = self.arguments(self.client.lindex(self._queue, 0).decode())
        # In this order no look at Redis finds that nobody has it.
        self.client.hset(bundle.keys.held, bundle.id, self.name)
        self.client.lpop(self._queue)
        return bundle

    def arguments(self, bundle_id: str) -> Bundle:
        data = json.loads(zlib.decompress(self.client.hget(f"rq:job:{bundle_id}", "data")))
        return decode_bundle(data[2])

    def answer(self, bundle: Bundle, item: BundleItem, data: dict[str, Any], body: bytes = b"") -> None:
        with self.client.pipeline() as pipe:
            pipe.xadd(bundle.keys.out, encode_entry(item.token, data, body))
            if item is bundle.items[-1]:
                pipe.hdel(bundle.keys.held, bundle.id)
            pipe.execute()

    def read(self, bundle: Bundle, item: BundleItem) -> dict[str, Any]:
        """What a reader says of the page of an item."""
        if item.name:
            page = unpacked(self.client.getdel(bundle.keys.body(item.token)))
        else:
            page = Path(item.source).read_bytes()
        return {"book": read_page(page, fetched_at=item.fetched_at, source=item.source).to_dict()}

    def do(self, bundle: Bundle) -> None:
        """Do all of a bundle."""
        for item in bundle.items:
            self.answer(bundle, item, self.read(bundle, item))
