"""The handler of cover jobs. It fetches the cover of a book from one of the hosts that have covers."""

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
)
from bookq_gui.model.message import Message
from bookq_gui.settings import Settings

log = logging.getLogger(__name__)

MOST_BYTES = 8 * 1024 * 1024
ATTEMPTS = 3
TOTAL_SECONDS = 20.0
DAY = 24 * 3600.0
_HOUR = 3600.0
_NOT_FETCHED = Message("The cover could not be fetched.")
_HEADERS = {**HEADERS, "Accept": "image/webp,image/png,image/jpeg,image/gif;q=0.9,*/*;q=0.1"}

_UNREACHABLE = frozenset({Problem.OFFLINE, Problem.UNREACHABLE, Problem.PROXY, Problem.TLS})
"""No cover can be fetched, so the circuit breaker opens and no attempt is charged."""
_TEMPORARY = frozenset({Problem.TIMEOUT, Problem.TOO_SLOW, Problem.CONNECTION, Problem.INCOMPLETE})


def cover_site(site: Site) -> Site:
    """Return the hosts of the covers of ``site`` as a site."""
    return dataclasses.replace(site, hosts=site.cover_hosts)


def cover_address(site: Site, url: str | None) -> str | None:
    """Return the address to fetch a cover from; None if its host is none that has covers.

    Old pages have http addresses of hosts that offer https.
    """
    if url is None:
        return None
    secure = f"https{url[4:]}" if url.startswith("http:") and not site.is_local else url
    return secure if cover_site(site).owns(secure) else None


def cover_job(book_id: int, url: str) -> NewJob:
    """Return the job that fetches the cover of a book."""
    return NewJob(id=f"{COVER}{book_id}", queue=COVERS, source=url, max_attempts=ATTEMPTS)


class CoverHandler:
    """Handles the jobs of the queue "covers". Each worker has its own; not thread-safe.

    ``keep`` takes the address and the bytes, and raises ValueError with a reason if they are no cover.
    ``refuse`` takes the address, a reason, and for how many seconds not to try again. No job fails: it
    finishes after ``refuse``.
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
        """Fetch the cover. Raises `Stopped` as soon as ``progress`` does."""
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
            return self._without_response(job, problem)
        if response.status != 200:
            return self._refused(job, response)
        try:
            self._keep(job.source, response.body)
        except ValueError as reason:
            return self._give_up(job, str(reason), 30 * DAY)
        return Finished(delete_on_success=True)

    def _without_response(self, job: Job, problem: PageProblem) -> Outcome:
        error = JobError(problem.kind, _NOT_FETCHED, str(problem))
        if problem.kind in _UNREACHABLE:
            return OpenBreaker(error=error)
        return self._failed(job, error, temporary=problem.kind in _TEMPORARY)

    def _refused(self, job: Job, response: Response) -> Outcome:
        status = response.status
        error = JobError(Problem.OTHER_STATUS, _NOT_FETCHED, f"status {status}")
        if status in (429, 503):
            return OpenBreaker(error=error, seconds=retry_after(response.headers.get("retry-after", "")))
        return self._failed(job, error, temporary=status >= 500 or status in (202, 408))

    def _failed(self, job: Job, error: JobError, *, temporary: bool) -> Outcome:
        if temporary and job.attempts < job.max_attempts:
            return RetryLater(error=error)
        return self._give_up(job, error.details, _HOUR if temporary else 30 * DAY)

    def _give_up(self, job: Job, reason: str, seconds: float) -> Outcome:
        host = urlsplit(job.source).hostname
        log.info("no cover for %s from %s: %s", job.id, host, reason)
        self._refuse(job.source, reason[:500], seconds)
        return Finished(delete_on_success=True)
