"""Chooses who works off the engine's queue: workers of this process alone, or workers on Redis as well."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bookq_gui.engine.handlers import HandlerFactory
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.record import Pool
from bookq_gui.model.events import Event, Notice
from bookq_gui.model.job import FILES, PAGES
from bookq_gui.paths import Paths
from bookq_gui.settings import Settings
from bookq_gui.storage.store import Store

if TYPE_CHECKING:
    from redis import Redis

    from bookq_gui.remote.pool import RemotePool


class EnginePools:
    """Starts the pool that the settings ask for, and changes it with them."""

    def __init__(
        self,
        queue: JobQueue,
        store: Store,
        factory: HandlerFactory,
        paths: Paths,
        tell: Callable[[Event], None],
    ) -> None:
        self._queue = queue
        self._store = store
        self._factory = factory
        self._paths = paths
        self._tell = tell
        self._pool: Pool | None = None
        self._remote: RemotePool | None = None
        self._gate_client: Redis | None = None
        self._stopped = False
        self._asked_for = ("", False)

    def start(self, settings: Settings) -> None:
        """Start the workers. Raises ImportError, MemoryError, OSError or RuntimeError."""
        from bookq_gui.jobs.workers import WorkerPool

        local = WorkerPool(
            self._queue, self._factory.handlers, size=settings.workers, limit=settings.job_timeout
        )
        self._remote = self._made(local, settings)
        self._pool = self._remote or local
        if self._remote is None:
            # Nobody asks the workers any more that had these.
            for claim in self._queue.resume_out():
                self._queue.report_lost(claim)
        self._pool.start()

    def change(self, settings: Settings) -> None:
        """Use as many workers of this process from now on, with such limits. Returns at once."""
        if self._pool is not None:
            self._pool.resize(settings.workers)
            self._pool.change_limit(settings.job_timeout)

    def change_remote(self, settings: Settings) -> None:
        """Use these workers elsewhere from now on, or none. Waits for those of before a little."""
        asked_for = settings.redis_url, settings.fetch_on_redis
        if self._pool is None or asked_for == self._asked_for:
            return
        if self._remote is not None:
            self._pool = self._remote.local
            self._remote.detach()
            self._close_gate()
        self._remote = None if self._stopped else self._made(self._pool, settings)
        if self._remote is not None:
            from bookq_gui.remote.connection import caution

            self._pool = self._remote
            self._remote.attach()
            if sentence := caution(settings.redis_url):
                self._tell(Notice(sentence))

    def stop(self, timeout: float) -> bool:
        """Have the workers end and wait for them. False if one still runs after ``timeout`` seconds."""
        self._stopped = True
        ended = self._pool is None or self._pool.stop(timeout)
        self._close_gate()
        return ended

    def _close_gate(self) -> None:
        if self._gate_client is not None:
            self._factory.space_by(None)
            self._gate_client.close()
            self._gate_client = None

    def _made(self, local: Pool, settings: Settings) -> RemotePool | None:
        self._asked_for = settings.redis_url, settings.fetch_on_redis
        if not settings.redis_url:
            return None
        from bookq_gui.remote.connection import PasswordFileError, connect, password
        from bookq_gui.remote.pool import RemotePool

        known = ""
        try:
            known = password(self._paths.config)
        except PasswordFileError as error:
            self._tell(Notice(error.message))
        self._gate_client = connect(settings.redis_url, known)
        self._factory.space_by(self._gate_client)
        return RemotePool(
            self._queue,
            self._store,
            local,
            settings.redis_url,
            known,
            queues=[FILES, PAGES] if settings.fetch_on_redis else [FILES],
            limit=settings.job_timeout,
            courier=self._factory.courier(),
            tell=self._tell,
        )
