"""A small web server on loopback that answers for the site with the sample books."""

from __future__ import annotations

import re
import sys
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import urlsplit

from bookq_gui.demo.covers import paint_cover
from bookq_gui.demo.legacy_page import render_legacy
from bookq_gui.demo.next_page import render_next
from bookq_gui.demo.samples import Samples, load_samples
from bookq_gui.paths import resources

_BOOK = re.compile(r"/(?:[a-z]{2,3}(?:-[a-z]{2})?/)?book/show/(\d+)\b", re.IGNORECASE)
_COVER = re.compile(r"/covers/(\d+)\.png")


class DemoSite:
    """Serves the sample books on 127.0.0.1 from the moment it is made until `close`.

    Every page takes ``seconds`` (so that people can watch), the slow one ``slow_seconds``. The page
    that fails at first asks to be tried again after ``retry_after`` seconds, None: does not say.
    """

    def __init__(
        self,
        samples: Samples | None = None,
        *,
        seconds: float = 0.0,
        slow_seconds: float = 2.0,
        retry_after: int | None = 0,
    ) -> None:
        self.samples = samples or load_samples()
        self.hits: Counter[str] = Counter()
        self._seconds = seconds
        self._slow_seconds = slow_seconds
        self._retry_after = retry_after
        self._closing = threading.Event()
        self._lock = threading.Lock()
        folder = resources() / "demo"
        self._templates = {
            name: (folder / f"{name}.html").read_text("utf-8") for name in ("next", "legacy", "gone")
        }
        self._server = _Server(("127.0.0.1", 0), self)
        serve = self._server.serve_forever
        self._thread = threading.Thread(target=serve, args=(0.05,), name="demo-site", daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """Where the site is: "http://127.0.0.1:PORT"."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def links(self) -> tuple[str, ...]:
        """A link to every page, in the form in which people paste them."""
        return self.samples.links

    def page(self, book_id: int) -> str | None:
        """The page of a sample book as it is served when all is well, None if there is none."""
        sample = self.samples.by_id.get(book_id)
        if sample is None:
            return None
        cover_url = f"{self.address}/covers/{book_id}.png" if sample.cover else ""
        if sample.layout == "legacy":
            return render_legacy(sample, self._templates["legacy"], cover_url)
        return render_next(sample, self._templates["next"], cover_url)

    def close(self) -> None:
        """Stop serving and let go of the port."""
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def answer(self, target: str) -> tuple[int, str, bytes, dict[str, str]]:
        """Status, media type, body and further headers for the request of ``target``."""
        path = urlsplit(target).path
        with self._lock:
            self.hits[path] += 1
            tries = self.hits[path]
        if found := _COVER.fullmatch(path):
            sample = self.samples.by_id.get(int(found[1]))
            if sample and sample.cover:
                return 200, "image/png", paint_cover(sample.cover), {}
        if found := _BOOK.match(path):
            return self._book(int(found[1]), tries)
        return 404, "text/html; charset=utf-8", self._templates["gone"].encode(), {}

    def _book(self, book_id: int, tries: int) -> tuple[int, str, bytes, dict[str, str]]:
        media = "text/html; charset=utf-8"
        page = self.page(book_id)
        if page is None:
            return 404, media, self._templates["gone"].encode(), {}
        sample = self.samples.by_id[book_id]
        if tries <= len(sample.failures):
            headers = {} if self._retry_after is None else {"Retry-After": str(self._retry_after)}
            return sample.failures[tries - 1], "text/plain", b"Service Unavailable", headers
        self._closing.wait(self._slow_seconds if sample.is_slow else self._seconds)
        return 200, media, page.encode(), {}


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], site: DemoSite) -> None:
        super().__init__(address, _Handler)
        self.site = site

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over a client that goes away in the middle; show everything else."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version = "bookq-demo"
    timeout = 30

    def do_GET(self) -> None:
        self._send(with_body=True)

    def do_HEAD(self) -> None:
        self._send(with_body=False)

    def _send(self, *, with_body: bool) -> None:
        status, media, body, headers = self.server.site.answer(self.path)
        self.send_response(status)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is given
        """Requests are counted in `DemoSite.hits`, not printed."""
