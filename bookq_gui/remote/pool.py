"""A pool that hands queues to workers on other machines, and to those of this process when there are none."""

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
from bookq_gui.remote.bundles_out import MISSES, Answers, BundleOut, BundlesOut, Courier, Parcel
from bookq_gui.remote.connection import STRANGERS
from bookq_gui.remote.protocol import (
    LEASE,
    MOST_ITEMS,
    ProtocolError,
    bundle_of,
    host_of,
    new_bundle,
    token_of,
)
from bookq_gui.remote.redis_line import RedisGone, RedisLine, RedisLook
from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)

STORE_ID = "meta:redis"
WINDOW = 32
"""So many jobs may be out for each worker."""
REFILL = 16
"""New jobs go out when so many places are free: one freed place at a time makes bundles of one."""
LOOK_SECONDS = 2.0
TAKE_OVER_SECONDS = 30.0
"""So long a queue waits for workers elsewhere before those of this process take it."""
MOST_VANISHED = 3
LONGEST_BACKOFF = 60.0
BURY_SECONDS = 300.0
_FLUSH_SECONDS = 1.0
_NAP = 0.5

_WAITING = Message("Waiting for a worker")
_NOBODY = Message(
    "No worker on Redis answers. Jobs are done on this computer until one does; bookq worker starts one."
)


class RemotePool:
    """Drains some queues with workers on Redis and the others with ``local``, the pool of this process.

    ``queues`` are those that go out. ``tell`` takes what people should know. Three threads: one sends jobs,
    one reads answers, one keeps an eye on what is out.
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
        courier: Courier,
        tell: Callable[[Event], None],
    ) -> None:
        self.local = local
        self._queue = queue
        self._store = store
        self._url = url
        self._queues = frozenset(queues)
        self._courier = courier
        self._tell = tell
        self._owner = _owner_of(store)
        self._password = password
        self._line = self._made_line(self._store_id())
        self._ending = threading.Event()
        self._changed = threading.Condition()
        self._out = BundlesOut()
        self._answers = Answers(queue, self._out, courier, tell, limit=limit)
        self._alone: set[str] = set()
        """Jobs whose worker died: they go out one by one, until it is known which did it."""
        self._up = False
        self._told_gone = self._told_strange = False
        self._strange = 0
        self._alive: frozenset[str] = frozenset()
        self._dead: dict[str, float] = {}
        self._judging_from = 0.0
        self._unfit_since: float | None = None
        self._at_home = False
        self._vanished = 0
        """Looks in a row that found bundles lost, with no answer in between."""
        self._next_probe = 0.0
        self._answered = 0
        self._rate = 0.0
        self._looked_at = 0.0
        self._threads = [
            threading.Thread(target=self._run, args=(work,), name=f"bookq-redis-{name}", daemon=True)
            for name, work in (("feed", self._feed), ("read", self._read), ("keep", self._keep))
        ]

    @property
    def lost(self) -> int:
        """How many workers of this process hang in a job that was given up."""
        return self.local.lost

    def start(self) -> None:
        """Start the workers of this process, and take up what is out."""
        self.attach()
        self.local.start()

    def attach(self) -> None:
        """Take up what is out, and send jobs out; ``local`` may run already."""
        for claim in self._queue.resume_out():
            self._resume(claim)
        self._queue.send_out(self._queues)
        self._unfit_since = time.monotonic()
        for thread in self._threads:
            thread.start()

    def detach(self) -> None:
        """Leave the queues to ``local``; what is out goes back to it. Waits for Redis a little."""
        self._end(LOOK_SECONDS)
        self._queue.send_out(())
        for name in self._out.names():
            self._lose(name)
        self._tell(WorkersElsewhere(None))

    def stop(self, timeout: float = 3.0) -> bool:
        """Have the workers of this process end. What is out stays out, and is taken up at the next start."""
        self._ending.set()
        ended = self.local.stop(timeout)
        self._end(timeout)
        return ended

    def resize(self, size: int) -> None:
        """Use more or fewer workers of this process from now on."""
        self.local.resize(size)

    def change_limit(self, limit: float) -> None:
        """Let jobs that start from now on take ``limit`` seconds."""
        self._answers.limit = limit
        self.local.change_limit(limit)

    def _end(self, timeout: float) -> None:
        self._ending.set()
        with self._changed:
            self._changed.notify_all()
        self._queue.wake()
        # Whoever waits for Redis stops waiting.
        self._line.close()
        deadline = time.monotonic() + timeout
        for thread in self._threads:
            if thread.is_alive():
                thread.join(max(0.0, deadline - time.monotonic()))
        self._line.close()

    def _run(self, work: Callable[[], None]) -> None:
        """Call ``work`` again and again. Nothing it raises ends the thread."""
        while not self._ending.is_set():
            try:
                work()
            except RedisGone as gone:
                if not self._ending.is_set():
                    self._on_gone(gone.message)
                    self._ending.wait(_NAP)
            except BaseException:
                log.exception("a thread of the workers elsewhere failed")
                self._ending.wait(_NAP)
        if work == self._read:
            self._courier.close()

    # Sending

    def _feed(self) -> None:
        with self._changed:
            room = self._room()
            if not room:
                self._changed.wait(_NAP)
                return
        bundle = new_bundle(self._line.keys.store)
        claims: list[Claim] = []
        try:
            parcels = self._packed(bundle, room, claims)
            for claim in claims:
                claim.stage(_WAITING)
            # Before it is sent, since answers may be faster than this thread. If sending fails it may have
            # arrived all the same: a look at Redis will tell.
            self._out.add(bundle, claims, time.monotonic(), alone=len(claims) == 1)
        except BaseException:
            for claim in claims:
                self._queue.report_lost(claim)
            raise
        if not parcels:
            return
        if self._vanished:
            self._next_probe = time.monotonic() + min(2.0**self._vanished, LONGEST_BACKOFF)
        items = [item for item, _body in parcels]
        self._line.send(bundle, items[0].queue, items, {item.token: body for item, body in parcels if body})

    def _room(self) -> int:
        """How many jobs may go out now, as one bundle."""
        if not self._up or not self._alive or self._at_home:
            return 0
        out = len(self._out)
        if self._vanished:
            return int(not out and time.monotonic() >= self._next_probe)
        free = min(WINDOW * len(self._alive), MOST_OUT) - out
        return MOST_ITEMS if free >= REFILL else 0

    def _packed(self, bundle: str, room: int, claims: list[Claim]) -> list[Parcel]:
        """Claim jobs for one bundle into ``claims``, and pack them. Waits a moment for the first."""
        parcels: list[Parcel] = []
        for number in range(room):
            claim = self._queue.claim(
                self._ending.is_set, 0.0 if claims else _NAP, token=token_of(bundle, number)
            )
            if claim is None:
                break
            job = claim.job
            alone = job.queue != FILES or job.id in self._alone
            if claims and alone:
                # It stays the first of its queue, and is the next bundle.
                self._queue.report_lost(claim)
                break
            parcel = self._try_to_pack(claim)
            if parcel is None:
                self._queue.bring_home(claim)
                continue
            parcels.append(parcel)
            claims.append(claim)
            if alone:
                break
        return parcels

    def _try_to_pack(self, claim: Claim) -> Parcel | None:
        try:
            return self._courier.parcel(claim.job, claim.out, self._answers.limit)
        except BaseException:
            log.exception("%s is done here, since it could not be packed", claim.job.id)
            return None

    # Reading

    def _read(self) -> None:
        if not self._up:
            self._ending.wait(_NAP)
            return
        entries = self._line.answers()
        for _id, fields in entries:
            claim = self._answers.take(fields)
            if claim is not None:
                with self._changed:
                    self._answered += 1
                    self._vanished = 0
                    self._alone.discard(claim.job.id)
                    self._changed.notify_all()
        # Only what is on disk is deleted. What is read again then has an unknown token.
        while entries and not self._ending.is_set():
            if self._queue.flush(_FLUSH_SECONDS):
                self._line.delete_answers([entry_id for entry_id, _fields in entries])
                return

    # Keeping an eye on what is out

    def _keep(self) -> None:
        try:
            look = self._line.look()
            if not look.is_ours:
                self._take_another_id()
                return
            self._on_look(look)
        finally:
            self._mind_the_queues()
        self._tell_how_it_goes(look)
        until = look.at + LOOK_SECONDS
        while (left := until - time.monotonic()) > 0 and not self._ending.is_set():
            news = self._line.next_stage(min(left, _NAP))
            if news is None:
                continue
            claim = self._out.find(news.token)
            if claim is not None:
                claim.stage(Message("On {host}: {stage}", host=host_of(news.worker), stage=news.text))

    def _on_look(self, look: RedisLook) -> None:
        with self._changed:
            if not self._up:
                # Whoever could not say that it is alive meanwhile is not dead for that.
                self._up = True
                self._judging_from = look.at + LEASE
                self._out.forgive()
            elif look.at >= self._judging_from:
                self._told_gone = False
            self._alive = look.alive
            self._changed.notify_all()
        self._recall_unwanted()
        self._judge(look)
        self._bury(look)

    def _judge(self, look: RedisLook) -> None:
        died, lost = self._out.judge(look)
        if look.at < self._judging_from:
            died = []
        if lost:
            self._vanished += 1
        for name in died:
            self._lose(name, died=True)
            self._line.forget(name)
        for name in lost:
            self._lose(name)
            self._line.forget(name)
        if lost and self._vanished >= MOST_VANISHED:
            self._tell_strange()

    def _lose(self, name: str, *, died: bool = False) -> BundleOut | None:
        """Give back what is out in a bundle; ``died``: its worker did."""
        bundle = self._out.take_bundle(name)
        if bundle is None:
            return None
        if died:
            self._alone.update(claim.job.id for claim in bundle.claims.values())
        for claim in bundle.claims.values():
            self._queue.report_lost(claim, blame=died and bundle.alone)
        with self._changed:
            self._changed.notify_all()
        return bundle

    def _recall_unwanted(self) -> None:
        """Have workers not do what was canceled or removed here."""
        for name, (bundle, tokens) in self._out.unwanted().items():
            whole = len(tokens) == len(bundle.claims)
            if not (whole and self._line.recall(name, bundle.queue)):
                self._line.stop(tokens)
            for token in tokens:
                self._out.take(token)

    def _bury(self, look: RedisLook) -> None:
        self._dead = {name: self._dead.get(name, look.at) for name in look.dead}
        if gone := [name for name, since in self._dead.items() if look.at - since > BURY_SECONDS]:
            self._line.bury(gone)

    def _tell_how_it_goes(self, look: RedisLook) -> None:
        with self._changed:
            answered, self._answered = self._answered, 0
        passed, self._looked_at = look.at - self._looked_at, look.at
        self._rate = (self._rate + answered / max(passed, LOOK_SECONDS)) / 2
        self._tell(WorkersElsewhere(len(look.alive), round(self._rate, 1)))
        self._strange = self._strange + 1 if look.strangers else 0
        if self._strange >= MISSES:
            # A worker of bookq registers with RQ a moment before it says that it is alive.
            self._tell_strange()

    def _tell_strange(self) -> None:
        if not self._told_strange:
            self._told_strange = True
            self._tell(Notice(STRANGERS))

    def _on_gone(self, message: Message) -> None:
        with self._changed:
            self._up = False
            self._alive = frozenset()
            told, self._told_gone = self._told_gone, True
        if not told:
            log.warning("%s", message)
            self._tell(Notice(message))
            self._tell(WorkersElsewhere(0))

    # Who has the queues

    def _mind_the_queues(self) -> None:
        """Leave the queues to the workers of this process after a while without others; take them back."""
        now = time.monotonic()
        if self._at_home and self._vanished >= MOST_VANISHED and now >= self._next_probe:
            self._vanished = 1
        if self._up and self._alive and self._vanished < MOST_VANISHED:
            self._unfit_since = None
            if self._at_home:
                self._at_home = False
                self._queue.send_out(self._queues)
            return
        if self._unfit_since is None:
            self._unfit_since = now
        if not self._at_home and now - self._unfit_since >= TAKE_OVER_SECONDS:
            self._take_over(now)

    def _take_over(self, now: float) -> None:
        self._at_home = True
        self._next_probe = now + LONGEST_BACKOFF
        self._queue.send_out(())
        if self._up and not self._alive:
            self._tell(Notice(_NOBODY))
        for name in self._out.names():
            bundle = self._lose(name)
            if self._up and bundle is not None:
                self._line.recall(name, bundle.queue)

    # The id of this store

    def _resume(self, claim: Claim) -> None:
        """Take up what an earlier run sent out. What another id sent is sent again."""
        try:
            name = bundle_of(claim.out)
        except ProtocolError:
            name = ""
        if not name.startswith(self._line.keys.store):
            self._queue.report_lost(claim)
            return
        self._out.add(name, [claim], 0.0, alone=False)

    def _made_line(self, store_id: str) -> RedisLine:
        return RedisLine(self._url, self._password, store_id, self._owner)

    def _store_id(self) -> str:
        found = self._store.get(STORE_ID)
        return found if found is not None and _is_id(found) else self._new_id()

    def _new_id(self) -> str:
        made = secrets.token_hex(4)
        self._store.put({STORE_ID: made})
        return made

    def _take_another_id(self) -> None:
        """Another desktop has this id: this store is a copy of its, or the other way round."""
        log.warning("another desktop uses the id of this store; it takes a new one")
        for name in self._out.names():
            self._lose(name)
        self._line.close()
        self._line = self._made_line(self._new_id())


def _is_id(text: str) -> bool:
    return len(text) == 8 and not set(text) - set("0123456789abcdef")


def _owner_of(store: Store) -> str:
    """A name for the desktop of a store: the same after a crash, another one for a copy."""
    place = f"{platform.node()}\0{store.folder.absolute()}"
    return hashlib.sha256(place.encode("utf-8", "replace")).hexdigest()[:32]
