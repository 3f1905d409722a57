"""The work of the queue "covers": fetch the picture of a book from one of the hosts that have them."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable
from urllib.parse import urlsplit

from bookq_gui.goodreads.client import HEADERS, Client, Limits
from bookq_gui.goodreads.responses import PageProblem, Problem, Response, retry_after
from bookq_gui.goodreads.site import Site
from bookq_gui.model.job import (
    COVER,
    COVERS,
    Finished,
    Job,
    JobContext,
    JobError,
    NewJob,
    OpenBreaker,
    Outcome,
    RetryLater,
    book_id_of,
)
from bookq_gui.model.message import Message
from bookq_gui.settings import Settings

log = logging.getLogger(__name__)

MOST_BYTES = 8 * 1024 * 1024
ATTEMPTS = 3
TOTAL_SECONDS = 20.0
DAY = 24 * 3600.0
_SOON = 3600.0
_NOT_FETCHED = Message("The cover could not be fetched.")
_HEADERS = {**HEADERS, "Accept": "image/webp,image/png,image/jpeg,image/gif;q=0.9,*/*;q=0.1"}

_NO_WAY = frozenset({Problem.OFFLINE, Problem.UNREACHABLE, Problem.PROXY, Problem.TLS})
"""No request gets through: the whole queue waits, and no cover is charged an attempt."""
_PASSING = frozenset({Problem.TIMEOUT, Problem.TOO_SLOW, Problem.CONNECTION, Problem.INCOMPLETE})


def cover_site(site: Site) -> Site:
    """The hosts of the covers of ``site``, as a site of their own."""
    return dataclasses.replace(site, hosts=site.cover_hosts)


def cover_address(site: Site, url: str | None) -> str | None:
    """Where to fetch a cover from; None for an address that is on none of the hosts that have covers.

    Old pages have http addresses of hosts that have long offered https.
    """
    if url is None:
        return None
    secure = f"https{url[4:]}" if url.startswith("http:") and not site.is_local else url
    return secure if cover_site(site).owns(secure) else None


def cover_job(book_id: int, url: str) -> NewJob:
    """The job that fetches the cover of a book."""
    return NewJob(id=f"{COVER}{book_id}", queue=COVERS, source=url, max_attempts=ATTEMPTS)


def cover_book_id(job_id: str) -> int | None:
    """The book whose cover a job fetches; None if it is no such job."""
    return book_id_of(job_id, COVER)


class CoverHandler:
    """Handles the jobs of the queue "covers". One a worker; not to be shared between threads.

    ``keep`` is handed the address and the bytes, and raises ValueError with the reason if they
    are no cover; ``refuse`` the address, a reason, and for how many seconds not to ask again. No
    cover ever fails: what cannot be had is remembered, and the job is finished.
    """

    def __init__(
        self,
        site: Site,
        settings: Callable[[], Settings],
        *,
        keep: Callable[[str, bytes], None],
        refuse: Callable[[str, str, float], None],
    ) -> None:
        self._settings = settings
        self._keep = keep
        self._refuse = refuse
        self._client = Client(cover_site(site), headers=_HEADERS)

    def close(self) -> None:
        """Close the connections that are kept alive."""
        self._client.close()

    def __call__(self, job: Job, progress: JobContext) -> Outcome:
        """Fetch the cover and return how that ended. Raises `Stopped` if ``progress`` says so."""
        settings = self._settings()
        self._client.limits = Limits(
            connect=min(settings.connect_timeout, TOTAL_SECONDS),
            read=min(settings.read_timeout, TOTAL_SECONDS),
            total=TOTAL_SECONDS,
            size=MOST_BYTES,
            proxy=settings.proxy,
        )
        try:
            response = self._client.fetch(job.source, progress=progress)
        except PageProblem as problem:
            return self._without_answer(job, problem)
        if response.status != 200:
            return self._refused(job, response)
        try:
            self._keep(job.source, response.body)
        except ValueError as reason:
            return self._give_up(job, str(reason), 30 * DAY)
        return Finished(delete_on_success=True)

    def _without_answer(self, job: Job, problem: PageProblem) -> Outcome:
        error = JobError(problem.kind, _NOT_FETCHED, str(problem))
        if problem.kind in _NO_WAY:
            return OpenBreaker(error=error)
        return self._failed(job, error, passing=problem.kind in _PASSING)

    def _refused(self, job: Job, response: Response) -> Outcome:
        status = response.status
        error = JobError(Problem.OTHER_STATUS, _NOT_FETCHED, f"status {status}")
        if status in (429, 503):
            return OpenBreaker(error=error, seconds=retry_after(response.headers.get("retry-after", "")))
        return self._failed(job, error, passing=status >= 500 or status in (202, 408))

    def _failed(self, job: Job, error: JobError, *, passing: bool) -> Outcome:
        if passing and job.attempts < job.max_attempts:
            return RetryLater(error=error)
        return self._give_up(job, error.details, _SOON if passing else 30 * DAY)

    def _give_up(self, job: Job, reason: str, seconds: float) -> Outcome:
        host = urlsplit(job.source).hostname
        log.info("no cover for %s from %s: %s", job.id, host, reason)
        self._refuse(job.source, reason[:500], seconds)
        return Finished(delete_on_success=True)
