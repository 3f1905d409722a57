"""The HTTP client. It spaces its requests and limits the time and the size of responses."""

from __future__ import annotations

import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from bookq_gui import __version__
from bookq_gui.goodreads.responses import PageProblem, Problem, Response
from bookq_gui.goodreads.site import Site
from bookq_gui.model.job import JobContext
from bookq_gui.model.message import Message

if TYPE_CHECKING:
    import requests

    from bookq_gui.goodreads.http_session import HttpSession

USER_AGENT = f"bookq/{__version__} (desktop book collector)"
HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
    "Accept-Language": "en-US,en;q=0.9",
    "Accept-Encoding": "gzip, deflate",
}
MOST_BYTES = 10 * 1024 * 1024
MOST_REDIRECTS = 5
CHUNK = 16 * 1024
MARGIN = 0.05
"""Seconds added to the interval. The site counts from when a request arrives, not from when it is sent."""
_TICK = 0.2
_GZIP = b"\x1f\x8b"
_MOST_MEMBERS = 1_000
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits of a fetch: times in seconds, the size in bytes. ``proxy`` is its address, or ""."""

    connect: float = 10.0
    read: float = 30.0
    total: float = 60.0
    size: int = MOST_BYTES
    proxy: str = ""


Unwanted = Callable[[str], PageProblem | None]
"""Returns why a redirect to an address of the site is not followed; None if it is followed."""


class Spacing:
    """Keeps requests at least ``interval`` seconds apart. All workers share one; thread-safe.

    The queue spaces the starts of jobs. This spaces every request, also those that follow a redirect.
    `remote.connection` has the form for several machines.
    """

    def __init__(
        self,
        interval: float,
        *,
        steady: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._interval = interval and interval + MARGIN
        self._steady = steady
        self._sleep = sleep
        self._lock = threading.Lock()
        self._next = 0.0

    def wait(self, progress: JobContext) -> None:
        """Return when the next request may be sent. Raises `Stopped` if ``progress`` says so."""
        while True:
            with self._lock:
                left = self._next - self._steady()
                if left <= 0:
                    left = self._held_elsewhere()
                    self._next = self._steady() + (left or self._interval)
                    if not left:
                        return
            self._sleep(min(left, _TICK))
            progress.check()

    def _held_elsewhere(self) -> float:
        """Return for how many seconds other machines hold the next request back; 0 if none does."""
        return 0.0

    def pause(self, seconds: float | None) -> None:
        """Note that the site asked for a pause. On one machine the circuit breaker of the queue keeps it."""


class Client:
    """Fetches pages of one site. Each worker has its own; not thread-safe.

    All that fetch from the site share ``spacing``.
    """

    def __init__(
        self,
        site: Site,
        limits: Limits | None = None,
        *,
        headers: Mapping[str, str] = HEADERS,
        spacing: Spacing | None = None,
    ) -> None:
        self.limits = limits or Limits()
        self._site = site
        self._headers = dict(headers)
        self._spacing = spacing or Spacing(0.0)
        self._session: HttpSession | None = None

    def close(self) -> None:
        """Close the connections that are kept alive."""
        if self._session is not None:
            self._session.close()
            self._session = None

    def fetch(self, url: str, *, progress: JobContext, unwanted: Unwanted = lambda _url: None) -> Response:
        """Fetch ``url`` and follow redirects within the site, except ``unwanted`` ones.

        Raises `PageProblem` if no whole response came, and `Stopped` as soon as ``progress`` does.
        """
        from bookq_gui.goodreads import http_session

        if self._session is None:
            self._session = http_session.HttpSession(self._headers)
        session = self._session
        progress.check()
        with session.watch.watching(progress, self.limits.total):
            try:
                response = self._follow(session, url, progress, unwanted)
            except http_session.NETWORK_ERRORS as error:
                session.watch.raise_if_ended()
                raise http_session.problem_of(error) from error
            session.watch.raise_if_ended()
        return response

    def _follow(self, session: HttpSession, url: str, progress: JobContext, unwanted: Unwanted) -> Response:
        started = time.monotonic()
        passed: list[str] = []
        while True:
            if not self._site.owns(url):
                raise PageProblem(Problem.REDIRECT_AWAY, f"to {_where(url)}")
            progress.stage(Message("Following a redirect") if passed else Message("Connecting"))
            self._spacing.wait(progress)
            session.watch.raise_if_ended()
            with self._ask(session, url) as received:
                target = _target(received)
                if target is None:
                    body = self._body(received, session, progress)
                    return Response(
                        status=received.status_code,
                        headers={name.lower(): value for name, value in received.headers.items()},
                        body=body,
                        final_url=url,
                        redirects=tuple(passed),
                        seconds=round(time.monotonic() - started, 3),
                    )
            passed.append(url)
            url = target
            if url in passed or len(passed) > MOST_REDIRECTS:
                raise PageProblem(Problem.REDIRECT_LOOP, " -> ".join([*passed, url])[:2000])
            if self._site.owns(url) and (problem := unwanted(url)) is not None:
                raise problem

    def _ask(self, session: HttpSession, url: str) -> requests.Response:
        from bookq_gui.goodreads import http_session

        limits = self.limits
        left = session.watch.left()
        return session.get(
            url,
            stream=True,
            allow_redirects=False,
            timeout=(min(limits.connect, left), min(limits.read, left)),
            proxies=http_session.proxies_for(url, proxy=limits.proxy, local=self._site.is_local),
            verify=http_session.certificates(),
        )

    def _body(self, received: requests.Response, session: HttpSession, progress: JobContext) -> bytes:
        from bookq_gui.goodreads import http_session

        announced = received.headers.get("Content-Length", "")
        encoding = received.headers.get("Content-Encoding", "")
        if announced.isdecimal() and int(announced) > self.limits.size:
            raise PageProblem(Problem.TOO_LARGE, f"{announced} bytes announced")
        watch = session.watch
        pieces = []
        size = 0
        try:
            for piece in decoded(
                received.raw.stream(CHUNK, decode_content=False), encoding, self.limits.size
            ):
                watch.raise_if_ended()
                pieces.append(piece)
                size += len(piece)
                progress.stage(Message("Fetching, {size} kB", size=size // 1000))
        except http_session.NETWORK_ERRORS as error:
            watch.raise_if_ended()
            problem = http_session.problem_of(error)
            if problem.kind is Problem.CONNECTION:
                problem = PageProblem(Problem.INCOMPLETE, problem.detail)
            raise problem from error
        watch.raise_if_ended()
        return b"".join(pieces)


def decoded(chunks: Iterator[bytes], encoding: str, limit: int) -> Iterator[bytes]:
    """Yield the decompressed pieces of a body, at most ``limit`` bytes in all.

    Raises `PageProblem`: TOO_LARGE if there are more, INCOMPLETE if a compressed body is damaged or ends
    early, OTHER_STATUS for a compression that was not asked for.
    """
    name = encoding.strip().lower()
    left = limit
    if name in {"", "identity"}:
        for chunk in chunks:
            left -= len(chunk)
            if left < 0:
                raise PageProblem(Problem.TOO_LARGE, f"more than {limit} bytes")
            yield chunk
        return
    if name not in {"gzip", "x-gzip", "deflate"}:
        raise PageProblem(Problem.OTHER_STATUS, f"packed in a way that was not asked for: {name[:60]}")
    yield from _inflated(chunks, name, limit)


def _inflated(chunks: Iterator[bytes], name: str, limit: int) -> Iterator[bytes]:
    """Yield a body compressed by gzip (one member or several) or by deflate (with a header or without)."""
    unpack: zlib._Decompress | None = None
    left, members, held = limit, 0, b""
    for chunk in chunks:
        data, held = held + chunk, b""
        while data:
            if unpack is None:
                if len(data) < 2:
                    held = data  # two bytes say what begins here
                    break
                if members and data[:2] != _GZIP:
                    return  # what follows the last member is padding
                if members >= _MOST_MEMBERS:
                    raise PageProblem(Problem.TOO_LARGE, f"more than {_MOST_MEMBERS} packed parts")
                raw = name == "deflate" and not _has_header(data)
                unpack = zlib.decompressobj(-zlib.MAX_WBITS if raw else zlib.MAX_WBITS | 32)
                members += 1
            try:
                piece = unpack.decompress(data, left + 1)
            except zlib.error as error:
                raise PageProblem(Problem.INCOMPLETE, f"the packed page is damaged: {error}") from error
            left -= len(piece)
            if left < 0:
                raise PageProblem(Problem.TOO_LARGE, f"more than {limit} bytes unpacked")
            if piece:
                yield piece
            data = unpack.unused_data if unpack.eof else unpack.unconsumed_tail
            if unpack.eof:
                unpack = None
    if unpack is not None or (held and not members):
        raise PageProblem(Problem.INCOMPLETE, "the packed page ends early")


def _has_header(data: bytes) -> bool:
    """Return whether packed data begins with the header of zlib or of gzip."""
    return data[:2] == _GZIP or (data[0] & 15 == 8 and (data[0] << 8 | data[1]) % 31 == 0)


def _target(received: requests.Response) -> str | None:
    """Return the target of a redirect; None if the response is no redirect."""
    location = received.headers.get("Location", "")
    if received.status_code not in _REDIRECTS or not location:
        return None
    # Headers arrive as Latin-1, addresses in them are often UTF-8.
    readable = location.encode("latin-1", "replace").decode("utf-8", "replace")
    try:
        return urljoin(received.url, readable).partition("#")[0]
    except ValueError:
        raise PageProblem(Problem.REDIRECT_AWAY, f"to {readable[:200]}") from None


def _where(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url[:200]
    return f"{parts.scheme}://{parts.netloc}{parts.path}"[:200]
