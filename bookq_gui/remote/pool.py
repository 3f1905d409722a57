"""The pool whose workers are on other machines. Those of this process help when there are none."""

from __future__ import annotations

import hashlib
import logging
import platform
import secrets
import threading
import time
from collections.abc import Callable, Collection

from bookq_gui.jobs.circuit import MOST_OUT
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.record import Claim, Pool
from bookq_gui.model.events import Event, Notice, WorkersElsewhere
from bookq_gui.model.job import FILES
from bookq_gui.model.message import Message
from bookq_gui.remote.connection import WRONG_WORKERS
from bookq_gui.remote.desktop_client import DesktopClient, RedisState, RedisUnavailable
from bookq_gui.remote.protocol import (
    LEASE,
    MOST_ITEMS,
    bundle_of,
    host_of,
    is_store_id,
    new_bundle,
    token_of,
)
from bookq_gui.remote.sent_bundles import MISSES, JobCodec, PackedJob, Replies, SentBundle, SentBundles
from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)

STORE_ID = "meta:redis"
JOBS_PER_WORKER = 32
REFILL = 16
"""New jobs are sent when so many places are free: one at a time would make bundles of one job."""
LOOK_SECONDS = 2.0
"""Seconds between two reads of the state of Redis."""
TAKE_OVER_SECONDS = 30.0
"""After so long without workers elsewhere those of this process take the queues."""
MOST_LOST = 3
LONGEST_BACKOFF = 60.0
DEAD_SECONDS = 300.0
"""After so long the name of a dead worker is removed from Redis."""
_FLUSH_SECONDS = 1.0
_PAUSE = 0.5
_WAITING = Message("Waiting for a worker")
_NOBODY = Message(
    "No worker on Redis answers. Jobs are done on this computer until one does; bookq worker starts one."
)


class RemotePool:
    """Drains some queues with workers on Redis and the others with ``local``, the pool of this process.

    ``queues`` are those for workers on Redis; ``limit`` is the time of one job in seconds. Three threads: one
    sends jobs, one receives replies, one watches what is out.
    """

    def __init__(
        self,
        queue: JobQueue,
        store: Store,
        local: Pool,
        url: str,
        password: str,
        *,
        queues: Collection[str],
        limit: float,
        codec: JobCodec,
        tell: Callable[[Event], None],
    ) -> None:
        self.local = local
        self._queue = queue
        self._store = store
        self._url = url
        self._queues = frozenset(queues)
        self._codec = codec
        self._tell = tell
        self._owner = _owner_of(store)
        self._password = password
        known = store.get(STORE_ID) or ""
        self._client = self._make_client(known if is_store_id(known) else self._new_id())
        self._ending = threading.Event()
        self._changed = threading.Condition()
        self._sent = SentBundles()
        self._replies = Replies(queue, self._sent, codec, tell, limit=limit)
        self._singles: set[str] = set()
        """Jobs whose worker died. Each travels alone, until it is known which of them is a poison job."""
        self._connected = False
        self._told_unavailable = self._told_wrong_workers = False
        self._wrong_states = 0
        """States in a row that show only workers of other programs."""
        self._alive: frozenset[str] = frozenset()
        self._dead_since: dict[str, float] = {}
        self._deaths_count_from = 0.0
        self._unusable_since: float | None = None
        self._works_locally = False
        self._losses = 0
        """States in a row that show lost bundles, with no reply in between."""
        self._next_probe = 0.0
        self._replied = 0
        self._rate = 0.0
        self._rate_at = 0.0
        self._threads = [
            threading.Thread(target=self._run, args=(work,), name=f"bookq-redis-{name}", daemon=True)
            for name, work in (("send", self._send), ("receive", self._receive), ("watch", self._watch))
        ]

    @property
    def lost(self) -> int:
        """How many workers of this process hang in a job that was given up."""
        return self.local.lost

    def start(self) -> None:
        """Start the workers of this process, and send jobs out."""
        self.attach()
        self.local.start()

    def attach(self) -> None:
        """Send jobs out, and wait for the replies to those that are out. ``local`` may run already."""
        for claim in self._queue.claims_out():
            self._resume(claim)
        self._queue.send_out(self._queues)
        self._unusable_since = time.monotonic()
        for thread in self._threads:
            thread.start()

    def detach(self) -> None:
        """Leave the queues to ``local``, with the jobs that are out. Waits for Redis up to `LOOK_SECONDS`."""
        self._end(LOOK_SECONDS)
        self._queue.send_out(())
        for name in self._sent.names():
            self._lose(name)
        self._tell(WorkersElsewhere(None))

    def stop(self, timeout: float = 3.0) -> bool:
        """End the workers of this process. Jobs that are out stay out until the next start."""
        self._ending.set()
        ended = self.local.stop(timeout)
        self._end(timeout)
        return ended

    def resize(self, size: int) -> None:
        """Use more or fewer workers of this process from now on."""
        self.local.resize(size)

    def change_limit(self, limit: float) -> None:
        """Let jobs that start from now on take ``limit`` seconds."""
        self._replies.limit = limit
        self.local.change_limit(limit)

    def _end(self, timeout: float) -> None:
        self._ending.set()
        with self._changed:
            self._changed.notify_all()
        self._queue.wake()
        # This interrupts the threads that wait for Redis; they may open it once more before they end.
        self._client.close()
        deadline = time.monotonic() + timeout
        for thread in self._threads:
            if thread.is_alive():
                thread.join(max(0.0, deadline - time.monotonic()))
        self._client.close()

    def _run(self, work: Callable[[], None]) -> None:
        """Repeat ``work`` until the pool ends, whatever it raises."""
        while not self._ending.is_set():
            try:
                work()
            except RedisUnavailable as error:
                if not self._ending.is_set():
                    self._on_unavailable(error.message)
                    self._ending.wait(_PAUSE)
            except BaseException:
                log.exception("a thread of the pool on Redis failed")
                self._ending.wait(_PAUSE)
        if work == self._receive:
            self._codec.close()

    # Sending

    def _send(self) -> None:
        with self._changed:
            room = self._room()
            if not room:
                self._changed.wait(_PAUSE)
                return
        bundle = new_bundle(self._client.keys.store)
        claims: list[Claim] = []
        try:
            packed = self._pack_bundle(bundle, room, claims)
            for claim in claims:
                claim.stage(_WAITING)
            # Added before it is sent, since a reply may be faster than this thread. A bundle whose sending
            # failed may have arrived; the next states of Redis show it or not.
            self._sent.add(bundle, claims, time.monotonic(), is_single=len(claims) == 1)
        except BaseException:
            for claim in claims:
                self._queue.report_lost(claim)
            raise
        if not packed:
            return
        if self._losses:
            self._next_probe = time.monotonic() + min(2.0**self._losses, LONGEST_BACKOFF)
        self._client.send(bundle, packed)

    def _room(self) -> int:
        """How many jobs the next bundle may hold; 0 if none may be sent."""
        if not self._connected or not self._alive or self._works_locally:
            return 0
        out = len(self._sent)
        if self._losses:
            return int(not out and time.monotonic() >= self._next_probe)
        free = min(JOBS_PER_WORKER * len(self._alive), MOST_OUT) - out
        return MOST_ITEMS if free >= REFILL else 0

    def _pack_bundle(self, bundle: str, room: int, claims: list[Claim]) -> list[PackedJob]:
        """Pack up to ``room`` jobs; their claims go into ``claims``. Waits up to `_PAUSE` for the first."""
        packed: list[PackedJob] = []
        for number in range(room):
            claim = self._queue.claim(
                self._ending.is_set, 0.0 if claims else _PAUSE, token=token_of(bundle, number)
            )
            if claim is None:
                break
            job = claim.job
            is_single = job.queue != FILES or job.id in self._singles
            if claims and is_single:
                # The job stays the first of its queue, and is the next bundle.
                self._queue.report_lost(claim)
                break
            packed_job = self._try_to_pack(claim)
            if packed_job is None:
                self._queue.run_here(claim)
                continue
            packed.append(packed_job)
            claims.append(claim)
            if is_single:
                break
        return packed

    def _try_to_pack(self, claim: Claim) -> PackedJob | None:
        try:
            return self._codec.pack(claim.job, claim.out, self._replies.limit)
        except BaseException:
            log.exception("%s could not be packed; this computer does it", claim.job.id)
            return None

    # Receiving

    def _receive(self) -> None:
        if not self._connected:
            self._ending.wait(_PAUSE)
            return
        entries = self._client.replies()
        for _id, fields in entries:
            claim = self._replies.handle(fields)
            if claim is not None:
                with self._changed:
                    self._replied += 1
                    self._losses = 0
                    self._singles.discard(claim.job.id)
                    self._changed.notify_all()
        # Only replies that are on disk are deleted. The token of one that is read again is unknown.
        while entries and not self._ending.is_set():
            if self._queue.flush(_FLUSH_SECONDS):
                self._client.delete_replies([entry_id for entry_id, _fields in entries])
                return

    # Watching

    def _watch(self) -> None:
        try:
            state = self._client.state()
            if not state.is_ours:
                self._change_id()
                return
            self._on_state(state)
        finally:
            self._choose_workers()
        self._tell_rate(state)
        until = state.at + LOOK_SECONDS
        while (left := until - time.monotonic()) > 0 and not self._ending.is_set():
            update = self._client.next_stage(min(left, _PAUSE))
            if update is None:
                continue
            claim = self._sent.find(update.token)
            if claim is not None:
                claim.stage(Message("On {host}: {stage}", host=host_of(update.worker), stage=update.text))

    def _on_state(self, state: RedisState) -> None:
        with self._changed:
            if not self._connected:
                # While Redis was away no worker could renew its presence.
                self._connected = True
                self._deaths_count_from = state.at + LEASE
                self._sent.reset_misses()
            elif state.at >= self._deaths_count_from:
                self._told_unavailable = False
            self._alive = state.alive
            self._changed.notify_all()
        self._recall_canceled()
        self._give_up_missing(state)
        self._remove_dead(state)

    def _give_up_missing(self, state: RedisState) -> None:
        died, lost = self._sent.missing(state)
        if state.at < self._deaths_count_from:
            died = []
        if lost:
            self._losses += 1
        for name in died:
            self._lose(name, died=True)
            self._client.release(name)
        for name in lost:
            self._lose(name)
            self._client.release(name)
        if lost and self._losses >= MOST_LOST:
            self._tell_wrong_workers()

    def _lose(self, name: str, *, died: bool = False) -> SentBundle | None:
        """Put the jobs of a bundle back into the queue. ``died``: its worker did; a single job is blamed."""
        bundle = self._sent.pop_bundle(name)
        if bundle is None:
            return None
        if died:
            self._singles.update(claim.job.id for claim in bundle.claims.values())
        for claim in bundle.claims.values():
            self._queue.report_lost(claim, blame=died and bundle.is_single)
        with self._changed:
            self._changed.notify_all()
        return bundle

    def _recall_canceled(self) -> None:
        """Take canceled and removed jobs back, or tell the workers to stop them."""
        for name, (bundle, tokens) in self._sent.canceled().items():
            is_whole = len(tokens) == len(bundle.claims)
            if not (is_whole and self._client.recall(name, bundle.queue)):
                self._client.stop(tokens)
            for token in tokens:
                self._sent.pop(token)

    def _remove_dead(self, state: RedisState) -> None:
        self._dead_since = {name: self._dead_since.get(name, state.at) for name in state.dead}
        if old := [name for name, since in self._dead_since.items() if state.at - since > DEAD_SECONDS]:
            self._client.remove_workers(old)

    def _tell_rate(self, state: RedisState) -> None:
        with self._changed:
            replied, self._replied = self._replied, 0
        passed, self._rate_at = state.at - self._rate_at, state.at
        self._rate = (self._rate + replied / max(passed, LOOK_SECONDS)) / 2
        self._tell(WorkersElsewhere(len(state.alive), round(self._rate, 1)))
        self._wrong_states = self._wrong_states + 1 if state.only_wrong_workers else 0
        if self._wrong_states >= MISSES:
            # A worker of bookq registers with RQ a moment before it sets its presence key.
            self._tell_wrong_workers()

    def _tell_wrong_workers(self) -> None:
        if not self._told_wrong_workers:
            self._told_wrong_workers = True
            self._tell(Notice(WRONG_WORKERS))

    def _on_unavailable(self, message: Message) -> None:
        with self._changed:
            self._connected = False
            self._alive = frozenset()
            told, self._told_unavailable = self._told_unavailable, True
        if not told:
            log.warning("%s", message)
            self._tell(Notice(message))
            self._tell(WorkersElsewhere(0))

    # Choosing the workers

    def _choose_workers(self) -> None:
        """Use the workers of this process after `TAKE_OVER_SECONDS` without others, else those on Redis."""
        now = time.monotonic()
        if self._works_locally and self._losses >= MOST_LOST and now >= self._next_probe:
            self._losses = 1
        if self._connected and self._alive and self._losses < MOST_LOST:
            self._unusable_since = None
            if self._works_locally:
                self._works_locally = False
                self._queue.send_out(self._queues)
            return
        if self._unusable_since is None:
            self._unusable_since = now
        if not self._works_locally and now - self._unusable_since >= TAKE_OVER_SECONDS:
            self._use_local_workers(now)

    def _use_local_workers(self, now: float) -> None:
        self._works_locally = True
        self._next_probe = now + LONGEST_BACKOFF
        self._queue.send_out(())
        if self._connected and not self._alive:
            self._tell(Notice(_NOBODY))
        for name in self._sent.names():
            bundle = self._lose(name)
            if self._connected and bundle is not None:
                self._client.recall(name, bundle.queue)

    # The id of this store

    def _resume(self, claim: Claim) -> None:
        """Wait for the reply to a job that an earlier run sent; one sent under another id is sent again."""
        name = bundle_of(claim.out)
        if name.startswith(self._client.keys.store):
            self._sent.add(name, [claim], 0.0, is_single=False)
        else:
            self._queue.report_lost(claim)

    def _make_client(self, store_id: str) -> DesktopClient:
        return DesktopClient(self._url, self._password, store_id, self._owner)

    def _new_id(self) -> str:
        made = secrets.token_hex(4)
        self._store.put({STORE_ID: made})
        return made

    def _change_id(self) -> None:
        """Take a new id: another desktop has this one, because one store is a copy of the other."""
        log.warning("another desktop uses the id of this store; it takes a new one")
        for name in self._sent.names():
            self._lose(name)
        self._client.close()
        self._client = self._make_client(self._new_id())


def _owner_of(store: Store) -> str:
    """A name for the desktop of a store: the same after a crash, another for a copy of the store."""
    place = f"{platform.node()}\0{store.folder.absolute()}"
    return hashlib.sha256(place.encode("utf-8", "replace")).hexdigest()[:32]
