"""A web site on this machine that misbehaves on demand: every answer of the real one, and worse.

    with BadSite() as site:
        site.script(656, status(503), status(503), page())      # then page() for ever
        site.interrupt(challenge())                              # the next request, whichever it is
        ... BOOKQ_SITE=site.url ...
        site.requests                                            # what was asked, and when

A book without a script is answered with its page: a given one, else a sample made up for its id.
"""

from __future__ import annotations

import gzip
import json
import re
import socket
import ssl
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self


@dataclass(frozen=True)
class Request:
    """One request as it arrived; ``at`` is `time.monotonic`."""

    at: float
    path: str
    book_id: int | None
    headers: Mapping[str, str]


Answer = Callable[["Handler", int], None]
"""Sends one answer to the request for a book."""


class BadSite:
    """The server. ``pages`` are the bytes of pages by book id; a ``certificate`` (PEM) makes it https."""

    def __init__(self, pages: Mapping[int, bytes] | None = None, *, certificate: str = "") -> None:
        self.requests: list[Request] = []
        self.closing = threading.Event()
        self._pages = dict(pages or {})
        self._scripts: dict[int, deque[Answer]] = {}
        self._next: deque[Answer] = deque()
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.site = self
        scheme = "http"
        if certificate:
            scheme = "https"
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port = self._server.server_address[1]
        self.url = f"{scheme}://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="badsite")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> Self:
        """Serve until `close`; the same as entering it."""
        return self.__enter__()

    def close(self) -> None:
        """Stop serving, end what hangs, and wait for the threads."""
        self.closing.set()
        self._server.shutdown()
        with self._lock:
            for connection in self._open:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue
        self._server.server_close()
        self._thread.join()

    def script(self, book_id: int, *answers: Answer) -> None:
        """Answer the next requests for a book with these, one by one; the last stays."""
        with self._lock:
            self._scripts[book_id] = deque(answers)

    def interrupt(self, *answers: Answer) -> None:
        """Answer the next requests with these, whatever is asked for."""
        with self._lock:
            self._next.extend(answers)

    def times_asked(self, book_id: int) -> int:
        """How often a book was asked for."""
        return sum(request.book_id == book_id for request in list(self.requests))

    def page_of(self, book_id: int) -> bytes:
        """The good page of a book."""
        return self._pages.get(book_id) or sample_page(book_id)

    def answer_for(self, request: Request) -> Answer:
        """Note a request and choose its answer."""
        with self._lock:
            self.requests.append(request)
            if self._next:
                return self._next.popleft()
            script = self._scripts.get(request.book_id or 0)
            if not script:
                return page() if request.book_id else status(404)
            return script.popleft() if len(script) > 1 else script[0]

    def opened(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.add(connection)

    def closed(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.discard(connection)


class Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True
    request_queue_size = 128
    site: BadSite

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is nothing to report."""


class DroppedError(Exception):
    """The connection was dropped on purpose."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def setup(self) -> None:
        super().setup()
        self.server.site.opened(self.connection)

    def finish(self) -> None:
        self.server.site.closed(self.connection)
        super().finish()

    def do_GET(self) -> None:
        number = re.search(r"/book/show/(\d+)", self.path)
        book_id = int(number[1]) if number else None
        request = Request(time.monotonic(), self.path, book_id, dict(self.headers.items()))
        self.server.site.answer_for(request)(self, book_id or 0)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def reply(
        self, code: int, body: bytes, headers: Mapping[str, str] | None = None, *, length: int | None = None
    ) -> None:
        """Send a whole answer; ``length`` may lie about the body's."""
        self.send_response_only(code)
        usual = {"Content-Type": "text/html; charset=utf-8", "Server": "badsite"}
        for name, value in {**usual, **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)
        if length is not None and length > len(body):
            self.wfile.flush()
            self.close_connection = True


# --- answers -----------------------------------------------------------------------------------


def page(body: bytes | None = None, *, delay: float = 0.0, packed: bool = False) -> Answer:
    """The good page, or ``body``; after ``delay`` seconds, compressed if ``packed``."""

    def send(handler: Handler, book_id: int) -> None:
        handler.server.site.closing.wait(delay)
        data = handler.server.site.page_of(book_id) if body is None else body
        if packed:
            handler.reply(200, gzip.compress(data, 1), {"Content-Encoding": "gzip"})
        else:
            handler.reply(200, data)

    return send


def status(code: int, body: bytes = b"", **headers: str) -> Answer:
    """A bare status; ``Retry_After="5"`` and the like become headers."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler, _: handler.reply(code, body, named)


def challenge(*, body: bool = True) -> Answer:
    """The bot check: status 202, with its page or with nothing."""
    return status(202, CHALLENGE_PAGE if body else b"", x_amzn_waf_action="challenge")


def captcha() -> Answer:
    """The puzzle: status 405."""
    return status(405, b"<html><body>Human verification</body></html>", x_amzn_waf_action="captcha")


def blocked() -> Answer:
    """Status 403 of the firewall."""
    return status(403, b"", x_amzn_waf_action="block")


def cdn_error() -> Answer:
    """Status 403 of the CDN."""
    body = b"<html><title>ERROR: The request could not be satisfied</title><h1>403 ERROR</h1></html>"
    return status(403, body, Server="CloudFront", X_Cache="Error from cloudfront")


def refused() -> Answer:
    """Status 403 of the site itself."""
    return status(403, b"403 Forbidden", Server="Server")


def not_found_page() -> Answer:
    """Status 200, and a page that says there is no such book."""
    return lambda handler, book_id: handler.reply(
        200, next_page({not_found_key(book_id): None}, "Page not found")
    )


def empty_shell() -> Answer:
    """Status 200 and a page that was never filled."""
    body = next_page(None, "").replace(b"<body>", b"<body><div>Loading interface...</div>")
    return page(body)


def other_page(title: str, path: str = "/") -> Answer:
    """Status 200 and a page of the site that is no book's: its title, and the path it says it has."""
    head = f'<title>{title}</title><link rel="canonical" href="https://www.goodreads.com{path}">'
    return page(f"<!DOCTYPE html><html><head>{head}</head><body><h1>{title}</h1></body></html>".encode())


def took_too_long() -> Answer:
    return page(b"<html><head><title>Goodreads request took too long</title></head><body></body></html>")


def unexpected_error() -> Answer:
    return page(
        b"<html><head><title>Goodreads - unexpected error</title></head><h1>page unavailable</h1></html>"
    )


def sign_in() -> Answer:
    return page(b"<html><head><title>Sign in</title></head><body class='x'></body></html>")


def redirect(to: int | str, code: int = 302, body: bytes = b"") -> Answer:
    """A redirect to another book of this site, or to any address."""
    where = f"/book/show/{to}" if isinstance(to, int) else to
    return status(code, body, Location=where)


def truncated() -> Answer:
    """Half of the page, then the connection ends: less than was announced."""

    def send(handler: Handler, book_id: int) -> None:
        data = handler.server.site.page_of(book_id)
        handler.reply(200, data[: len(data) // 2], length=len(data))

    return send


def short_length() -> Answer:
    """The whole page, but only half of it announced."""

    def send(handler: Handler, book_id: int) -> None:
        data = handler.server.site.page_of(book_id)
        handler.reply(200, data, length=len(data) // 2)
        handler.close_connection = True

    return send


def cut_chunks() -> Answer:
    """Half of the page in chunks, without the last one."""

    def send(handler: Handler, book_id: int) -> None:
        handler.close_connection = True
        data = handler.server.site.page_of(book_id)
        half = data[: len(data) // 2]
        handler.send_response_only(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        handler.wfile.write(b"%x\r\n%s\r\n" % (len(half), half))

    return send


def cut_page() -> Answer:
    """Half of the page, well-formed HTTP."""

    def send(handler: Handler, book_id: int) -> None:
        data = handler.server.site.page_of(book_id)
        handler.reply(200, data[: len(data) // 2])

    return send


def gzip_bomb(mebibytes: int = 64, *, layers: int = 1) -> Answer:
    """A small body that unpacks to a large one."""
    names = ", ".join(["gzip"] * layers)
    return lambda handler, _: handler.reply(200, _bomb(mebibytes, layers), {"Content-Encoding": names})


def damaged_gzip() -> Answer:
    """A packed body with a hole in it."""

    def send(handler: Handler, book_id: int) -> None:
        data = bytearray(gzip.compress(handler.server.site.page_of(book_id)))
        data[len(data) // 2] ^= 0xFF
        handler.reply(200, bytes(data), {"Content-Encoding": "gzip"})

    return send


def cut_gzip() -> Answer:
    """A packed body without its end."""

    def send(handler: Handler, book_id: int) -> None:
        data = gzip.compress(handler.server.site.page_of(book_id))
        handler.reply(200, data[: len(data) // 2], {"Content-Encoding": "gzip"})

    return send


def endless(chunk: bytes = b"<div>" * 4000) -> Answer:
    """A body without end and without an announced length."""

    def send(handler: Handler, book_id: int) -> None:
        _begin(handler)
        while not handler.server.site.closing.is_set():
            handler.wfile.write(chunk)

    return send


def drip(interval: float = 0.05) -> Answer:
    """A body without end, one byte at a time."""

    def send(handler: Handler, book_id: int) -> None:
        _begin(handler)
        while not handler.server.site.closing.wait(interval):
            handler.wfile.write(b" ")
            handler.wfile.flush()

    return send


def dripping_headers(interval: float = 0.05) -> Answer:
    """A header without end, one byte at a time."""

    def send(handler: Handler, book_id: int) -> None:
        handler.close_connection = True
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not handler.server.site.closing.wait(interval):
            handler.wfile.write(b"a")
            handler.wfile.flush()

    return send


def hang() -> Answer:
    """No answer at all, until the server closes."""

    def send(handler: Handler, book_id: int) -> None:
        handler.close_connection = True
        handler.server.site.closing.wait()

    return send


def reset() -> Answer:
    """The connection is reset instead of an answer."""

    def send(handler: Handler, book_id: int) -> None:
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.connection.close()
        raise DroppedError

    return send


def hang_up() -> Answer:
    """The connection is closed without an answer."""

    def send(handler: Handler, book_id: int) -> None:
        handler.close_connection = True

    return send


def not_http() -> Answer:
    """Something that is not HTTP."""

    def send(handler: Handler, book_id: int) -> None:
        handler.close_connection = True
        handler.wfile.write(b"220 mail.example.org ESMTP\r\n\r\n")

    return send


def _begin(handler: Handler) -> None:
    handler.close_connection = True
    handler.send_response_only(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Connection", "close")
    handler.end_headers()


@cache
def _bomb(mebibytes: int, layers: int) -> bytes:
    data = gzip.compress(bytes(2**20), 6) * mebibytes  # a member a MiB: made at once on a busy machine, too
    for _ in range(layers - 1):
        data = gzip.compress(data, 6)
    return data


# --- pages -------------------------------------------------------------------------------------

CHALLENGE_PAGE = b"""<!DOCTYPE html><html lang="en"><head><title></title><script>
window.awsWafCookieDomainList = []; window.gokuProps = {"key": "AAAA"};</script></head><body>
<div id="challenge-container"></div><noscript><h1>JavaScript is disabled</h1>
we need to verify that you're not a robot.</noscript></body></html>"""


def not_found_key(book_id: int) -> str:
    return f'getBookByLegacyId({{"legacyId":"{book_id}"}})'


def next_page(
    root: Mapping[str, object] | None, title: str, nodes: Mapping[str, object] | None = None
) -> bytes:
    """A page of today's layout around its data; ``root`` None: without any."""
    state = {} if root is None else {"ROOT_QUERY": {"__typename": "Query", **root}, **(nodes or {})}
    data = {
        "props": {"pageProps": {"apolloState": state}},
        "page": "/book/show/[book_id]",
        "query": {},
        "buildId": "sample",
    }
    text = json.dumps(data, ensure_ascii=False)
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{title}</title></head><body>'
        f'<script id="__NEXT_DATA__" type="application/json">{text}</script></body></html>'
    ).encode()


def sample_page(book_id: int, title: str = "", author: str = "Ada Sample") -> bytes:
    """A good page of today's layout about an invented book."""
    title = title or f"The Book Numbered {book_id}"
    book, work, person = (
        f"Book:kca://book/{book_id}",
        f"Work:kca://work/{book_id}",
        "Contributor:kca://author/1",
    )
    nodes = {
        person: {"__typename": "Contributor", "legacyId": 1, "name": author, "webUrl": ""},
        book: {
            "__typename": "Book",
            "legacyId": book_id,
            "title": title,
            "titleComplete": title,
            "description": "A <i>sample</i>.",
            'description({"stripped":true})': "A sample.",
            "imageUrl": None,
            "bookSeries": [],
            "bookGenres": [{"genre": {"name": "Fiction"}}],
            "primaryContributorEdge": {"node": {"__ref": person}, "role": "Author"},
            "secondaryContributorEdges": [],
            "details": {
                "numPages": 200,
                "format": "Paperback",
                "publisher": "Sample House",
                "publicationTime": 1146700800000,
                "isbn": None,
                "isbn13": None,
                "asin": None,
                "language": {"name": "English"},
            },
            "work": {"__ref": work},
        },
        work: {
            "__typename": "Work",
            "legacyId": book_id,
            "stats": {
                "averageRating": 4.0,
                "ratingsCount": 10,
                "ratingsCountDist": [0, 1, 2, 3, 4],
                "textReviewsCount": 2,
            },
            "details": {
                "originalTitle": title,
                "publicationTime": 1146700800000,
                "characters": [],
                "places": [],
                "awardsWon": [],
            },
        },
    }
    return next_page({not_found_key(book_id): {"__ref": book}}, title, nodes)
