"""What of a job travels to workers on other machines, and what is made here of the answers they send.

An answer may be forged. It names no key: the records are made here, and HTML is cleaned here again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bookq_gui.goodreads.client import MOST_BYTES
from bookq_gui.goodreads.page_handler import PageHandler, cached_book_id, saved_at
from bookq_gui.goodreads.responses import PageProblem
from bookq_gui.model.book import Book, url_of
from bookq_gui.model.imports import ListPage
from bookq_gui.model.job import PAGES, Job, JobContext, Outcome
from bookq_gui.readers.parse_pool import book_of
from bookq_gui.remote.connection import pause_for_all
from bookq_gui.remote.protocol import BundleItem, ProtocolError, Reply, Word
from bookq_gui.settings import Settings, shared_folders


class JobCourier:
    """Packs jobs for workers elsewhere, and revives their answers.

    ``pasted`` is the folder of pasted pages, which never travel; ``pages`` makes outcomes. ``close`` is for
    the thread that revives, at its end.
    """

    def __init__(
        self,
        pasted: Path,
        settings: Callable[[], Settings],
        pages: PageHandler,
        close: Callable[[], None],
    ) -> None:
        self._pasted = pasted
        self._settings = settings
        self._pages = pages
        self.close = close

    def parcel(self, job: Job, token: str, seconds: float) -> tuple[BundleItem, bytes] | None:
        """What travels of a job, and the bytes of its file if no worker can see it; None: it is done here.

        Raises OSError if the file cannot be read.
        """
        item = BundleItem(token=token, job_id=job.id, queue=job.queue, source=job.source, seconds=seconds)
        if job.queue == PAGES:
            return item, b""
        path = Path(job.source)
        if cached_book_id(job.id) is not None or path.is_relative_to(self._pasted):
            return None
        for here, there in shared_folders(self._settings().redis_folders):
            if path.is_relative_to(here):
                seen = f"{there.rstrip('/')}/{path.relative_to(here).as_posix()}"
                return replace(item, source=seen, fetched_at=saved_at(path)), b""
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            return None
        return replace(item, source=path.name, name=path.name, fetched_at=saved_at(path)), path.read_bytes()

    def revive(self, job: Job, reply: Reply, progress: JobContext) -> Outcome:
        """The outcome of an attempt, from the answer of its worker.

        Raises ProtocolError if that is no answer to such a job.
        """
        if job.queue == PAGES:
            if reply.word is Word.COOLING:
                return pause_for_all(reply.data["cooling"])
            return self._pages.answered(job, reply.fetched, progress)
        if reply.word in (Word.COOLING, Word.FETCHED):
            raise ProtocolError("an answer of the site to the job of a file")
        return self._pages.saved(
            job, lambda _path, fetched_at, _progress: (_book(job, reply, fetched_at), b""), progress
        )


def _book(job: Job, reply: Reply, fetched_at: str) -> Book:
    from bookq_gui.goodreads.parsing import html, normalise

    try:
        book = book_of(reply.data)
    except PageProblem as problem:
        if problem.listed:
            problem.listed = ListPage.from_json(problem.listed).to_json()
        raise
    if not book.fetched:
        raise ProtocolError("a book without a page")
    return replace(
        book,
        url=url_of(book.id),
        source=normalise.whole(job.source),
        fetched_at=fetched_at,
        description_html=html.description(book.description_html or "")[1],
    )
