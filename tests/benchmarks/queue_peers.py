"""The queues that bookq's is measured against, each drained as its own documentation tells.

Every peer gets the same work: jobs that carry one address of some 60 characters and do nothing.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import socket
import sqlite3
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bookq_gui.jobs.circuit import QueueRules
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.workers import Worker
from bookq_gui.model.job import Finished, NewJob
from bookq_gui.storage.store import Store

DONE = Finished()


def address(number: int) -> str:
    return f"https://www.goodreads.com/book/show/{number}.A_Title_Of_A_Book"


@dataclass
class Peer:
    """One queue. ``drain`` works off all jobs with a number of threads; ``unit`` names its durability."""

    name: str
    unit: str
    one_by_one: Callable[[int], None]
    bulk: Callable[[int], None] | None
    drain: Callable[[int], None]
    size: Callable[[], int]


def in_threads(count: int, work: Callable[[], None]) -> None:
    threads = [threading.Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def bytes_in(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


@contextlib.contextmanager
def bookq(folder: Path) -> Iterator[Peer]:
    store = Store(folder)
    store.open()
    queue = JobQueue(store, {"pages": QueueRules(limit=64)}, on_commit=lambda _commit: None)
    queue.load()
    count = iter(range(10**9))

    def job() -> NewJob:
        number = next(count)
        return NewJob(id=f"gr:{number}", queue="pages", source=address(number))

    def one_by_one(jobs: int) -> None:
        for _ in range(jobs):
            queue.enqueue([job()])
            queue.flush()

    def bulk(jobs: int) -> None:
        queue.enqueue(job() for _ in range(jobs))
        queue.flush()

    def drain(threads: int) -> None:
        in_threads(
            threads,
            lambda: Worker(queue, lambda: {"pages": lambda _job, _progress: DONE}).run(until_empty=True),
        )
        queue.flush()

    yield Peer("bookq", "FULL", one_by_one, bulk, drain, lambda: bytes_in(folder))
    queue.finish_closing()
    store.close()


@contextlib.contextmanager
def plain_sqlite(folder: Path, synchronous: str) -> Iterator[Peer]:
    """What one writes by hand: a table, an index, one transaction a step."""
    file = folder / "queue.db"
    folder.mkdir()
    local = threading.local()

    def connection() -> sqlite3.Connection:
        if not hasattr(local, "connection"):
            local.connection = sqlite3.connect(file, timeout=60, isolation_level=None)
            local.connection.execute("PRAGMA journal_mode = WAL")
            local.connection.execute(f"PRAGMA synchronous = {synchronous}")
        return local.connection

    connection().execute(
        "CREATE TABLE jobs(id INTEGER PRIMARY KEY, status TEXT, priority INTEGER, due REAL, body TEXT)"
    )
    connection().execute("CREATE INDEX next_job ON jobs(status, priority, due, id)")
    count = iter(range(10**9))

    def row() -> tuple[float, str]:
        return time.time(), json.dumps({"source": address(next(count))})

    insert = "INSERT INTO jobs(status, priority, due, body) VALUES('queued', 0, ?, ?)"

    def bulk(jobs: int) -> None:
        connection().execute("BEGIN IMMEDIATE")
        connection().executemany(insert, (row() for _ in range(jobs)))
        connection().execute("COMMIT")

    def work() -> None:
        mine = connection()
        while True:
            claimed = mine.execute(
                "UPDATE jobs SET status = 'started' WHERE id = (SELECT id FROM jobs WHERE status = 'queued'"
                " ORDER BY priority, due, id LIMIT 1) RETURNING id, body"
            ).fetchone()
            if claimed is None:
                return
            json.loads(claimed[1])
            mine.execute("UPDATE jobs SET status = 'finished' WHERE id = ?", (claimed[0],))

    yield Peer(
        "plain sqlite3",
        synchronous,
        lambda jobs: [connection().execute(insert, row()) for _ in range(jobs)] and None,
        bulk,
        lambda threads: in_threads(threads, work),
        lambda: bytes_in(folder),
    )


@contextlib.contextmanager
def huey(folder: Path, *, fsync: bool) -> Iterator[Peer]:
    from huey import SqliteHuey

    folder.mkdir()
    queue = SqliteHuey(filename=str(folder / "huey.db"), **({} if fsync else {"fsync": False}))
    count = iter(range(10**9))

    @queue.task()
    def fetch(source: str) -> None:
        pass

    def work() -> None:
        while (task := queue.dequeue()) is not None:
            queue.execute(task)

    yield Peer(
        "SqliteHuey" if fsync else "SqliteHuey fsync=False",
        "FULL" if fsync else "OFF",
        lambda jobs: [fetch(address(next(count))) for _ in range(jobs)] and None,
        None,
        lambda threads: in_threads(threads, work),
        lambda: bytes_in(folder),
    )


@contextlib.contextmanager
def persist_queue(folder: Path) -> Iterator[Peer]:
    import persistqueue

    queue = persistqueue.SQLiteAckQueue(str(folder), multithreading=True, auto_commit=True)
    count = iter(range(10**9))

    def work() -> None:
        while True:
            try:
                item = queue.get(block=False)
            except persistqueue.Empty:
                return
            queue.ack(item)

    yield Peer(
        "persist-queue SQLiteAckQueue",
        "FULL",
        lambda jobs: [queue.put(address(next(count))) for _ in range(jobs)] and None,
        None,
        lambda threads: in_threads(threads, work),
        lambda: bytes_in(folder),
    )
    queue.close()


@contextlib.contextmanager
def litequeue(folder: Path) -> Iterator[Peer]:
    from litequeue import LiteQueue

    folder.mkdir()
    file = str(folder / "lite.db")
    queue = LiteQueue(file)
    count = iter(range(10**9))

    def work() -> None:
        mine = LiteQueue(file)
        while (message := mine.pop()) is not None:
            mine.done(message.message_id)

    yield Peer(
        "litequeue",
        "NORMAL",
        lambda jobs: [queue.put(address(next(count))) for _ in range(jobs)] and None,
        None,
        lambda threads: in_threads(threads, work),
        lambda: bytes_in(folder),
    )


@contextlib.contextmanager
def diskcache_push_pull(folder: Path) -> Iterator[Peer]:
    import diskcache

    cache = diskcache.Cache(str(folder), eviction_policy="none")
    count = iter(range(10**9))

    def work() -> None:
        while cache.pull(retry=True) != (None, None):
            pass

    yield Peer(
        "diskcache push/pull",
        "NORMAL, loses jobs",
        lambda jobs: [cache.push(address(next(count))) for _ in range(jobs)] and None,
        None,
        lambda threads: in_threads(threads, work),
        lambda: bytes_in(folder),
    )
    cache.close()


def nothing(source: str) -> None:
    """The job of the RQ worker; a module's function, since RQ finds it by name."""


@contextlib.contextmanager
def rq(folder: Path) -> Iterator[Peer]:
    """RQ with SimpleWorker (no fork a job) on a Redis of its own with appendfsync everysec."""
    import redis
    from rq import Queue, SimpleWorker
    from rq.timeouts import BaseDeathPenalty

    folder.mkdir()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [
            "redis-server",
            "--port",
            str(port),
            "--bind",
            "127.0.0.1",
            "--dir",
            str(folder),
            "--appendonly",
            "yes",
        ],
        stdout=subprocess.DEVNULL,
    )
    client = redis.Redis(port=port)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        with contextlib.suppress(redis.exceptions.RedisError):
            client.ping()
            break
        time.sleep(0.05)
    queue = Queue("pages", connection=client)
    count = iter(range(10**9))

    class NoPenalty(BaseDeathPenalty):
        def setup_death_penalty(self) -> None: ...

        def cancel_death_penalty(self) -> None: ...

    class ThreadWorker(SimpleWorker):
        death_penalty_class = NoPenalty

        def _install_signal_handlers(self) -> None: ...

    def work() -> None:
        ThreadWorker([queue], connection=client).work(burst=True, logging_level="ERROR")

    try:
        yield Peer(
            "RQ SimpleWorker",
            "Redis AOF everysec",
            lambda jobs: [queue.enqueue(nothing, address(next(count))) for _ in range(jobs)] and None,
            None,
            lambda threads: in_threads(threads, work),
            lambda: bytes_in(folder),
        )
    finally:
        server.terminate()
        server.wait()


PEERS: dict[str, tuple[Callable[[Path], contextlib.AbstractContextManager[Peer]], str, int]] = {
    "bookq": (bookq, "", 20_000),
    "sqlite-normal": (lambda folder: plain_sqlite(folder, "NORMAL"), "", 20_000),
    "sqlite-full": (lambda folder: plain_sqlite(folder, "FULL"), "", 5_000),
    "huey": (lambda folder: huey(folder, fsync=True), "huey", 5_000),
    "huey-nofsync": (lambda folder: huey(folder, fsync=False), "huey", 10_000),
    "diskcache": (diskcache_push_pull, "", 10_000),
    "litequeue": (litequeue, "litequeue", 2_000),
    "persist-queue": (persist_queue, "persistqueue", 1_000),
    "rq": (rq, "rq", 1_000),
}
"""Name: how to open it, the module it needs, and how many jobs are enough to measure it."""


def available(name: str) -> bool:
    """Whether a peer can be measured here."""
    import importlib.util

    module = PEERS[name][1]
    if name == "rq" and shutil.which("redis-server") is None:
        return False
    return not module or importlib.util.find_spec(module) is not None
