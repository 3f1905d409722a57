"""The worker on Redis: classes of RQ that run bundles of bookq and nothing else.

RQ calls whatever function a job names, even with JSON: `os.system` is a name, too. RQ's own workers also run
callbacks and follow the settings of a job. These classes do not.
"""

from __future__ import annotations

import logging
import os
import secrets
import signal
import socket
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

from redis import ConnectionPool, Redis, RedisError
from redis.client import Pipeline
from rq import SimpleWorker, worker_registration
from rq.connections import get_connection_kwargs
from rq.exceptions import NoSuchJobError
from rq.executions import Execution
from rq.job import Job as RqJob
from rq.queue import Queue
from rq.serializers import JSONSerializer
from rq.utils import now
from rq.worker import WorkerStatus

from bookq_gui import __version__
from bookq_gui.goodreads.site import from_environment
from bookq_gui.remote.bundle_handler import BundleHandler
from bookq_gui.remote.connection import limits
from bookq_gui.remote.protocol import (
    FUNCTION,
    LEASE,
    QUEUES,
    WORKERS,
    ProtocolError,
    is_worker_name,
    presence_key,
    unpacked,
)

FOLDERS = "BOOKQ_PAGES"
"""The environment variable with the folders that a worker may read, separated as in PATH."""
PRESENCE_SECONDS = 3.0
AGAIN_SECONDS = 1.0
WORKER_SECONDS = 45
"""RQ removes a worker that sent no heartbeat for about so long."""
_MOST_DATA = 2**20
_FIELDS = frozenset(
    {
        *(b"created_at", b"data", b"description", b"ended_at", b"enqueued_at", b"failure_ttl"),
        *(b"last_heartbeat", b"origin", b"result_ttl", b"started_at", b"status", b"timeout", b"ttl"),
        b"worker_name",
    }
)
"""The fields of a job's hash that are read: no callbacks, webhooks, retries, repeats and dependents."""


def work(*_bundle: object) -> None:
    """Say how workers are started: only RQ's own worker calls this. `BundleJob` calls a handler instead."""
    raise RuntimeError(
        "Start workers with: bookq worker --redis URL --pages DIR, or: rq worker -u URL -S json "
        f"-w {__name__}.BundleWorker -j {__name__}.BundleJob {' '.join(QUEUES.values())}"
    )


class BundleJob(RqJob):
    """An RQ job that can only be a bundle."""

    run: Callable[[Sequence[object]], None]
    """Does the bundle; the worker sets it."""

    @classmethod
    def fetch(cls, id: str, connection: Redis | None = None, serializer: Any = None) -> RqJob:  # noqa: A002
        """Read a job. An unreadable one raises NoSuchJobError: another error would end RQ's worker."""
        try:
            return super().fetch(id, connection=connection, serializer=serializer)
        except (NoSuchJobError, RedisError):
            raise
        except Exception as error:
            raise NoSuchJobError(f"not a job of bookq: {error}") from error

    def restore(self, raw_data: Mapping[bytes, bytes]) -> None:
        """Set the fields of this job from its hash in Redis."""
        fields = {name: value for name, value in raw_data.items() if name in _FIELDS}
        unpacked(fields.get(b"data", b""), _MOST_DATA)
        super().restore(fields)

    def _execute(self) -> None:
        if self.func_name != FUNCTION or self.instance is not None or self.kwargs:
            raise ProtocolError("not a job of bookq")
        self.run(self.args)


class BundleWorker(SimpleWorker):
    """An RQ worker for bundles, which renews a presence key, and registers again if Redis lost it.

    It reads files only below the folders that the variable BOOKQ_PAGES names.
    """

    job_class = BundleJob
    max_connection_wait_time = 5.0
    asked_to_stop = False
    report: Callable[[BaseException | None], None] = staticmethod(lambda _error: None)
    """Called with None at each heartbeat that Redis took."""
    _handler: BundleHandler

    def __init__(self, queues: Any, name: str | None = None, **options: Any) -> None:
        own = {"serializer": JSONSerializer, "job_class": BundleJob}
        given = name if name and is_worker_name(name) and name.count(".") >= 2 else None
        super().__init__(queues, given or _new_name(), **{**options, **own})
        others = set(self.queue_names()) - set(QUEUES.values())
        if others:
            raise ValueError(f"these are no queues of bookq: {', '.join(sorted(others))}")
        self._gone = threading.Event()
        self._presence = threading.Thread(target=self._renew_presence, name="bookq-presence", daemon=True)

    def bootstrap(self, *arguments: Any, **options: Any) -> None:
        """Register, and start to renew the presence key."""
        super().bootstrap(*arguments, **options)
        folders = [Path(folder) for folder in os.environ.get(FOLDERS, "").split(os.pathsep) if folder]
        self._handler = BundleHandler(self._own_client(), self.name, folders, from_environment())
        self._presence.start()

    def prepare_execution(self, job: RqJob) -> Execution:
        """Register that a bundle runs, without its job: rq-dashboard would unpickle that, and fail."""
        with self.connection.pipeline() as pipe:
            execution = Execution.create(job, int(self.get_heartbeat_ttl(job)), pipe)
            self.executions[execution.id] = execution
            self.set_state(WorkerStatus.BUSY, pipe)
            pipe.execute()
        return execution

    def perform_job(self, job: RqJob, queue: Queue, execution: Execution) -> bool:
        """Do a bundle."""
        if isinstance(job, BundleJob):
            job.run = self._handler
        return super().perform_job(job, queue, execution)

    def heartbeat(self, timeout: int | None = None, pipeline: Pipeline | None = None) -> None:
        """Send RQ's heartbeat."""
        super().heartbeat(timeout, pipeline)
        if pipeline is None:
            self.report(None)

    def handle_exception(self, job: RqJob, *exc_info: Any) -> None:
        """Log one line; RQ's registry of failed jobs has the rest."""
        self.log.error("%s on %s: %s", job.id, self.name, exc_info[1])

    def run_maintenance_tasks(self) -> None:
        """Clean up after dead workers. RQ's own tasks do more, and act on what strangers wrote."""
        for queue in self.queues:
            if queue.acquire_maintenance_lock():
                queue.started_job_registry.cleanup()
                queue.failed_job_registry.cleanup()
                worker_registration.clean_worker_registry(queue)
                queue.intermediate_queue.cleanup(self, queue)
                queue.release_maintenance_lock()
        self.last_cleaned_at = now()  # type: ignore[assignment] # RQ's type knows None only

    def request_stop(self, signum: int, frame: FrameType | None) -> None:
        """End after the current bundle."""
        self.asked_to_stop = True
        super().request_stop(signum, frame)

    def teardown(self) -> None:
        """Delete the presence key and close all that is open."""
        self._gone.set()
        self._handler.close()
        self._presence.join()
        super().teardown()

    def _own_client(self) -> Redis:
        """A second connection: RQ's own blocks while RQ waits for jobs."""
        pool = self.connection.connection_pool
        options = {**get_connection_kwargs(self.connection), **limits(LEASE / 2)}
        return Redis(connection_pool=ConnectionPool(connection_class=pool.connection_class, **options))

    def _renew_presence(self) -> None:
        known = False
        with self._own_client() as client:
            while not self._gone.is_set():
                try:
                    self._set_presence(client, known=known)
                    known = True
                except (RedisError, OSError) as error:
                    self.log.debug("the presence key could not be renewed: %s", error)
                self._gone.wait(PRESENCE_SECONDS)
            try:
                client.delete(presence_key(self.name))
                client.srem(WORKERS, self.name)
            except (RedisError, OSError) as error:
                self.log.debug("the presence key could not be deleted: %s", error)

    def _set_presence(self, client: Redis, *, known: bool) -> None:
        with client.pipeline() as pipe:
            pipe.set(presence_key(self.name), __version__, ex=LEASE)
            pipe.sadd(WORKERS, self.name)
            is_new = pipe.execute()[1]
        if is_new and known:
            # Redis lost its data. RQ registers a worker only at its start.
            with client.pipeline() as pipe:
                pipe.hset(self.key, mapping={**self.serialize(), "state": self.get_state()})
                pipe.expire(self.key, self.worker_ttl + 60)
                worker_registration.register(self, pipe)
                pipe.execute()


def _new_name() -> str:
    name = socket.gethostname() or "computer"
    host = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_.") else "-" for sign in name)
    return f"{host[:80]}.{os.getpid()}.{secrets.token_hex(2)}"


def run_worker(connect: Callable[[], Redis], report: Callable[[BaseException | None], None]) -> None:
    """Work until a signal asks to stop. While Redis is away it retries, with at most five seconds between.

    ``report`` gets each failure of Redis, and None when Redis answers.
    """
    logging.getLogger("rq.worker").addFilter(_redis_failures_to(report))
    while True:
        worker: BundleWorker | None = None
        try:
            worker = BundleWorker(list(QUEUES.values()), connection=connect(), worker_ttl=WORKER_SECONDS)
            worker.report = report
            worker.work(logging_level="WARNING")
        except (RedisError, OSError) as error:
            report(error)
        if worker is not None and worker.asked_to_stop:
            return
        # RQ leaves its signal handlers in place; they would stop the worker that has ended.
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        time.sleep(AGAIN_SECONDS)


def _redis_failures_to(report: Callable[[BaseException], None]) -> Callable[[logging.LogRecord], bool]:
    """Make a log filter that reports failures of Redis. RQ's log would have a trace at each retry."""

    def is_about_else(record: logging.LogRecord) -> bool:
        parts = [*record.args] if isinstance(record.args, tuple) else []
        parts += record.exc_info or ()
        failures = [part for part in parts if isinstance(part, RedisError | OSError)]
        for failure in failures[:1]:
            report(failure)
        return not failures

    return is_about_else
