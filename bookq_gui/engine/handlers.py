"""The queue of an engine, the handlers of its jobs, and the pools of workers that use them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from bookq_gui import __version__
from bookq_gui.goodreads.client import Spacing
from bookq_gui.goodreads.cover_handler import CoverHandler, cover_address, cover_job
from bookq_gui.goodreads.page_handler import CachedPageHandler, PageHandler, ParseLock
from bookq_gui.goodreads.responses import Response
from bookq_gui.goodreads.site import Site
from bookq_gui.jobs.circuit import QueueRules
from bookq_gui.jobs.journal import Commit
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.record import Handler, Handlers, Pool
from bookq_gui.library.caches import Covers, KeptPage, Pages, write_report
from bookq_gui.library.reader import records_of
from bookq_gui.model.book import Book
from bookq_gui.model.events import Event, Notice
from bookq_gui.model.job import (
    COVERS,
    FILES,
    KEPT,
    PAGES,
    Finished,
    Job,
    JobContext,
    NewJob,
    Outcome,
    book_id_of,
)
from bookq_gui.model.message import Message
from bookq_gui.paths import Paths
from bookq_gui.readers.parse_pool import ReaderPool
from bookq_gui.settings import Settings
from bookq_gui.storage.store import Store

if TYPE_CHECKING:
    from redis import Redis

    from bookq_gui.remote.pool import RemotePool
    from bookq_gui.remote.sent_bundles import JobCodec

MOST_COPIED = 20
"""If more files are queued, their pages are not cached: compressing a page takes longer than parsing it."""


class HandlerFactory:
    """Makes the handlers of all workers, and has what they share: caches, reader processes, spacing.

    ``settings`` returns the current ones. ``is_newer`` says whether the book in the library was fetched after
    a time (ISO 8601), ``files_waiting`` how many files are queued. Thread-safe.
    """

    def __init__(
        self,
        paths: Paths,
        site: Site,
        settings: Callable[[], Settings],
        is_newer: Callable[[int, str], bool],
        files_waiting: Callable[[], int],
    ) -> None:
        self._site = site
        self._settings = settings
        self._is_newer = is_newer
        self._files_waiting = files_waiting
        self._pasted = paths.pasted
        self._parse_lock = ParseLock()
        self._own_spacing = Spacing(site.interval)
        self._spacing = _SpacingInForce(self._own_spacing)
        self.readers = ReaderPool()
        now = settings()
        self._covers = Covers(paths.cache / "covers", now.covers_mib)
        self._pages = Pages(paths.cache / "pages", now.pages_mib)

    def handlers(self) -> Handlers:
        """The handlers of one worker, by queue. Call it in the worker's thread."""
        pages = self._page_handler()
        kept = CachedPageHandler(
            self._pages.page,
            records_of=records_of,
            read_page=self.readers.read_page,
            read_saved=self.readers.read_saved,
        )
        covers = CoverHandler(self._site, self._settings, keep=self._covers.keep, refuse=self._covers.refuse)

        def files(job: Job, progress: JobContext) -> Outcome:
            if book_id_of(job.id, KEPT) is not None:
                return kept(job, progress)
            # The file is gone after a pasted page was read, or if a person moved it. The cache has its page.
            book_id = None if _is_there(Path(job.source)) else self._pages.book_of(job.id)
            return pages(job, progress) if book_id is None else kept.instead(job, book_id, progress)

        return {
            PAGES: _Closing(pages, pages.close, self._pages.close),
            FILES: files,
            COVERS: _Closing(covers, covers.close, self._covers.close),
        }

    def codec(self) -> JobCodec:
        """Make what packs jobs for workers on other machines and reads their replies."""
        from bookq_gui.remote.sent_bundles import JobCodec

        return JobCodec(self._pasted, self._settings, self._page_handler(), self._pages.close)

    def _page_handler(self) -> PageHandler:
        return PageHandler(
            self._site,
            self._settings,
            records_of=records_of,
            read_saved=self._read_saved,
            parse_lock=self._parse_lock,
            spacing=self._spacing,
            on_response=self._keep,
        )

    def space_by(self, client: Redis | None) -> None:
        """Space requests to the site with all computers on this Redis; None: those of this process alone."""
        from bookq_gui.remote.connection import RedisSpacing

        shared = None if client is None else RedisSpacing(self._site, client, works_alone=True)
        self._spacing.now = shared or self._own_spacing

    def change_settings(self, settings: Settings) -> None:
        """Resize the caches. What exceeds the new sizes is deleted at once."""
        self._covers.resize(settings.covers_mib)
        self._pages.resize(settings.pages_mib)

    def close(self) -> None:
        """End the reader processes. Call it before waiting for the workers."""
        self.readers.close()

    def close_thread(self) -> None:
        """Close the calling thread's connections to the caches."""
        self._covers.close()
        self._pages.close()

    # Covers

    def cover(self, url: str) -> bytes | None:
        """The cached cover of an address in a page; None if there is none. Reads the disk."""
        address = cover_address(self._site, url)
        return None if address is None else self._covers.get(address)

    def cover_job(self, book_id: int, url: str) -> NewJob | None:
        """The job that fetches a cover; None if that address is not allowed, or no cover is wanted."""
        address = cover_address(self._site, url)
        if address is None or not self._settings().fetch_covers or not self._covers.is_wanted(address):
            return None
        return cover_job(book_id, address)

    # Pages

    def kept_books(self) -> list[int]:
        """The ids of the books whose pages are cached."""
        return self._pages.book_ids()

    def write_report(self, job: Job, file: Path) -> Message:
        """Write a job and its last response to ``file``. Returns a message for people; raises OSError."""
        book_id = book_id_of(job.id)
        page = self._pages.answer(job.id) or (None if book_id is None else self._pages.page(book_id))
        if page is not None and page.file:
            page = None
        about = {"bookq": __version__, "job": dataclasses.asdict(job)}
        written = write_report(file, page, about)
        first, second = written[0].name, written[-1].name
        if page is None:
            return Message(
                "The report is in {file}. No page is kept for this job, so it holds only what happened.",
                file=first,
            )
        if first == second:
            return Message(
                "The report is in {file}: the page as it came, and what happened. Cookies are not in it.",
                file=first,
            )
        return Message(
            "The report is in {page} and {file}: the page as it came, and what happened. "
            "Cookies are not in it.",
            page=first,
            file=second,
        )

    def _read_saved(self, path: Path, fetched_at: str, progress: JobContext) -> tuple[Book, bytes]:
        """The book in a saved page, and the page if it is to be cached; see `ReaderPool.read_saved`.

        Pages of a large folder are not cached, because their files stay. Pasted pages are always cached:
        bookq deletes their files.
        """
        copied = self._pasted in path.parents or self._files_waiting() <= MOST_COPIED
        return self.readers.read_saved(path, fetched_at, progress, with_page=copied)

    def _keep(self, job: Job, response: Response, fetched_at: str, book: Book | None) -> None:
        """Cache a response under its book, or under its job if it has no book."""
        requested = book_id_of(job.id)
        file = job.source if job.queue == FILES and not response.body else ""
        if requested is None:
            requested = book.id if book is not None else 0
            if not file:
                self._pages.remember_book(job.id, requested)
        if job.queue == FILES and book is not None and self._is_newer(book.id, fetched_at):
            return
        page = KeptPage(
            requested=requested,
            status=response.status,
            headers=response.headers,
            body=response.body,
            final_url=response.final_url,
            redirects=response.redirects,
            fetched_at=fetched_at,
            seconds=response.seconds,
            source=(book.source if book is not None else None) or response.final_url,
            file=file,
        )
        if book is None:
            self._pages.keep_answer(job.id, page)
        else:
            self._pages.keep(book.id, job.id, page)


def _is_there(path: Path) -> bool:
    """Whether the file exists, or the archive that holds it."""
    return any(place.is_file() for place in (path, *path.parents))


class _SpacingInForce(Spacing):
    """Passes all calls to ``now``: the spacing of this process, or that of all computers."""

    def __init__(self, now: Spacing) -> None:
        super().__init__(0.0)
        self.now = now

    def wait(self, progress: JobContext) -> None:
        """See `Spacing.wait`."""
        self.now.wait(progress)

    def pause(self, seconds: float | None) -> None:
        """See `Spacing.pause`."""
        self.now.pause(seconds)


class _Closing:
    """A handler whose `close` calls several functions."""

    def __init__(self, handler: Handler, *closing: Callable[[], None]) -> None:
        self._handler = handler
        self._all = closing

    def __call__(self, job: Job, progress: JobContext) -> Outcome:
        return self._handler(job, progress)

    def close(self) -> None:
        """Call all of them."""
        for close in self._all:
            close()


class EngineQueue(JobQueue):
    """The job queue of one store, with reports on its jobs.

    ``call_off`` gets the ids of jobs that are removed. ``later`` runs a function in a thread that may wait
    for the disk. The other arguments are those of `JobQueue`.
    """

    def __init__(
        self,
        store: Store,
        rules: Mapping[str, QueueRules],
        *,
        on_commit: Callable[[Commit], None],
        on_stage: Callable[[str, Message], None],
        on_success: Callable[[str, Finished], Finished],
        pace: float,
        factory: HandlerFactory,
        call_off: Callable[[Iterable[str]], object],
        later: Callable[[Callable[[], None]], Future[None]],
        tell: Callable[[Notice], None],
    ) -> None:
        super().__init__(
            store, rules, on_commit=on_commit, on_stage=on_stage, on_success=on_success, pace=pace
        )
        self._factory = factory
        self._call_off = call_off
        self._later = later
        self._tell = tell

    def remove(self, job_ids: Iterable[str]) -> tuple[Job, ...]:
        """Delete jobs; started ones are stopped. Returns them as they were, for `restore`."""
        ids = tuple(job_ids)
        self._call_off(ids)
        return super().remove(ids)

    def save_report(self, job_id: str, file: Path) -> None:
        """Write a job and its last response to ``file`` in the background. A `Notice` has the result.

        A file whose name ends in .zip holds both.
        """
        self._later(lambda: self._save_report(job_id, file))

    def _save_report(self, job_id: str, file: Path) -> None:
        job = self.job(job_id)
        try:
            gone = Message("This job is not in the queue any more.")
            text = gone if job is None else self._factory.write_report(job, file)
        except OSError as error:
            text = Message(
                "The report could not be written to {file} ({error}). Choose another folder.",
                file=str(file),
                error=str(error),
            )
        self._tell(Notice(text))


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
        self._spacing_client: Redis | None = None
        self._stopped = False
        self._remote_settings = ("", False)

    def start(self, settings: Settings) -> None:
        """Start the workers. Raises ImportError, MemoryError, OSError or RuntimeError."""
        from bookq_gui.jobs.workers import WorkerPool

        local = WorkerPool(
            self._queue, self._factory.handlers, size=settings.workers, limit=settings.job_timeout
        )
        self._remote = self._make_remote(local, settings)
        self._pool = self._remote or local
        if self._remote is None:
            # Without Redis no reply to these can come.
            for claim in self._queue.claims_out():
                self._queue.report_lost(claim)
        self._pool.start()

    def change(self, settings: Settings) -> None:
        """Change the number and the limits of the workers of this process. Returns at once."""
        if self._pool is not None:
            self._pool.resize(settings.workers)
            self._pool.change_limit(settings.job_timeout)

    def change_remote(self, settings: Settings) -> None:
        """Use other workers on Redis, or none. Waits some seconds for the connection to the earlier ones."""
        wanted = settings.redis_url, settings.fetch_on_redis
        if self._pool is None or wanted == self._remote_settings:
            return
        if self._remote is not None:
            self._pool = self._remote.local
            self._remote.detach()
            self._close_spacing()
        self._remote = None if self._stopped else self._make_remote(self._pool, settings)
        if self._remote is not None:
            from bookq_gui.remote.connection import caution

            self._pool = self._remote
            self._remote.attach()
            if sentence := caution(settings.redis_url):
                self._tell(Notice(sentence))

    def stop(self, timeout: float) -> bool:
        """End the workers and wait for them. False if one still runs after ``timeout`` seconds."""
        self._stopped = True
        ended = self._pool is None or self._pool.stop(timeout)
        self._close_spacing()
        return ended

    def _close_spacing(self) -> None:
        if self._spacing_client is not None:
            self._factory.space_by(None)
            self._spacing_client.close()
            self._spacing_client = None

    def _make_remote(self, local: Pool, settings: Settings) -> RemotePool | None:
        self._remote_settings = settings.redis_url, settings.fetch_on_redis
        if not settings.redis_url:
            return None
        from bookq_gui.remote.connection import PasswordFileError, connect, password
        from bookq_gui.remote.pool import RemotePool

        known = ""
        try:
            known = password(self._paths.config)
        except PasswordFileError as error:
            self._tell(Notice(error.message))
        self._spacing_client = connect(settings.redis_url, known)
        self._factory.space_by(self._spacing_client)
        return RemotePool(
            self._queue,
            self._store,
            local,
            settings.redis_url,
            known,
            queues=[FILES, PAGES] if settings.fetch_on_redis else [FILES],
            limit=settings.job_timeout,
            codec=self._factory.codec(),
            tell=self._tell,
        )
