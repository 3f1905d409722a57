"""Workers in processes of their own, and what a desktop would put into Redis for them."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from badsite import sample_page
from rediskit import RedisServer, wait_until
from rq import Queue
from rq.serializers import JSONSerializer

from bookq_gui.model.job import FILES
from bookq_gui.remote.protocol import (
    FUNCTION,
    QUEUES,
    WORKERS,
    BundleItem,
    StoreKeys,
    decode_entry,
    encode_bundle,
    new_bundle,
    packed,
    presence_key,
    token_of,
)

ROOT = Path(__file__).parents[2]
STORE = "0123abcd"
KEYS = StoreKeys(STORE)
WHEN = "2026-11-25T12:00:00Z"


def saved_pages(folder, count, first=1):
    """So many saved pages below a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(first, first + count):
        paths.append(folder / f"{number}.html")
        paths[-1].write_bytes(sample_page(number))
    return paths


def slow_page(size=150_000):
    """A page that takes about a second to read, or several for a larger size."""
    return b"<html>goodreads.com/book/show/1 " + b'<h1 a="\'" bookTitle ' * size


class Outbox:
    """The desktop's end: sends bundles, and takes the answers in."""

    def __init__(self, server: RedisServer) -> None:
        self.client = server.client()
        self.sent: dict[str, str] = {}
        self.replies: dict[str, list] = {}

    def close(self) -> None:
        self.client.close()

    def send(self, sources, *, queue=FILES, seconds=30.0, names=None, job_id="file:{}"):
        """One bundle; ``names`` have the bytes of the files travel. Returns the tokens."""
        bundle = new_bundle(STORE)
        items = []
        for number, source in enumerate(sources):
            token = token_of(bundle, number)
            name = names[number] if names else ""
            if name:
                self.client.set(KEYS.body(token), packed(source), ex=3600)
            items.append(
                BundleItem(
                    token=token,
                    job_id=job_id.format(number),
                    queue=queue,
                    source=name or str(source),
                    seconds=seconds,
                    fetched_at=WHEN,
                    name=name,
                )
            )
            self.sent[token] = str(source)
        self.enqueue(encode_bundle(STORE, bundle, items), bundle, queue)
        return [item.token for item in items]

    def enqueue(self, arguments, job_id, queue=FILES, function=FUNCTION, **options):
        """An RQ job with whatever arguments."""
        line = Queue(QUEUES[queue], connection=self.client, serializer=JSONSerializer)
        line.enqueue_call(
            function, arguments, timeout=600, result_ttl=0, ttl=86400, failure_ttl=86400, job_id=job_id,
            description=f"{job_id}", **options,
        )  # fmt: skip

    def take(self):
        """Take in all answers that are there."""
        for entry_id, fields in self.client.xrange(KEYS.out):
            reply = decode_entry(fields)
            self.replies.setdefault(reply.token, []).append(reply)
            self.client.xdel(KEYS.out, entry_id)
        return self.replies

    def wait(self, tokens, seconds=60.0):
        """The answers to ``tokens``, in that order."""
        wait_until(lambda: set(tokens) <= self.take().keys(), seconds)
        return [self.replies[token][0] for token in tokens]

    def alive(self):
        """The workers that say that they are alive."""
        names = [name.decode() for name in self.client.smembers(WORKERS)]
        return sorted(name for name in names if self.client.exists(presence_key(name)))


class WorkerProcess:
    """One worker, or several behind one command."""

    def __init__(self, command, environment):
        self.process = subprocess.Popen(
            command, env={**os.environ, "PYTHONPATH": str(ROOT), **environment}, cwd=ROOT,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip

    def kill(self):
        """End it as kill -9 does."""
        self.process.kill()
        self.process.wait(20)

    def end(self, number=signal.SIGTERM, seconds=30):
        """Ask it to stop; what it printed and its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            said, _ = self.process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            said, _ = self.process.communicate()
            raise AssertionError(f"it did not stop: {said}") from None
        return said, self.process.returncode


def rq_worker(server, pages, *options, queues=(QUEUES[FILES],), **environment):
    """The plain line of the README."""
    command = [
        *(sys.executable, "-m", "rq.cli", "worker", "-u", server.url, "-S", "json", "--quiet"),
        *("-w", "bookq_gui.remote.worker.BundleWorker", "-j", "bookq_gui.remote.worker.BundleJob"),
        *(*options, *queues),
    ]
    return WorkerProcess(command, {"BOOKQ_PAGES": str(pages), **environment})


def bookq_worker(server, pages, *options, **environment):
    """``bookq worker``."""
    command = [
        *(
            sys.executable,
            "-m",
            "bookq_gui",
            "worker",
            "--redis",
            server.url,
            "--pages",
            str(pages),
            *options,
        ),
    ]
    return WorkerProcess(command, environment)


@contextlib.contextmanager
def frozen(process_id):
    """A process that does nothing for a while."""
    os.kill(process_id, signal.SIGSTOP)
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process_id, signal.SIGCONT)


def plain(replies):
    """What answers say, for comparisons."""
    return [json.loads(json.dumps(dict(reply.data))) for reply in replies]
