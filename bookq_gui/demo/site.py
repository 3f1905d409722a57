"""A web server on loopback that serves the pages of the sample books, and covers that it paints."""

from __future__ import annotations

import math
import re
import struct
import sys
import threading
import zlib
from collections import Counter
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import urlsplit

from bookq_gui.demo.sample_pages import render_legacy, render_next
from bookq_gui.demo.samples import Samples, load_samples
from bookq_gui.paths import resources

Colour = bytes
Line = list[tuple[float, float, Colour]]
"""The spans of colour on one line, from and to a fraction of its width."""
Motif = Callable[[float, float, list[Colour]], Line]
_BOOK = re.compile(r"/(?:[a-z]{2,3}(?:-[a-z]{2})?/)?book/show/(\d+)\b", re.IGNORECASE)
_COVER = re.compile(r"/covers/(\d+)\.png")


def paint_cover(recipe: Mapping[str, Any]) -> bytes:
    """A PNG of the ``recipe``: its ``motif``, three ``colours`` ("#rrggbb") and ``size`` in pixels."""
    width, height = recipe["size"]
    colours = [bytes.fromhex(colour.removeprefix("#")) for colour in recipe["colours"]]
    motif, aspect = MOTIFS[recipe["motif"]], height / width
    lines = bytearray()
    for y in range(height):
        line = bytearray(colours[0] * width)
        for start, end, colour in [*motif(y / height, aspect, colours), *_title_bars(y / height, colours)]:
            left, right = (min(max(round(edge * width), 0), width) for edge in (start, end))
            line[left * 3 : right * 3] = colour * (right - left)
        lines += b"\0" + line
    return _png(width, height, bytes(lines))


def _png(width: int, height: int, lines: bytes) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(lines, 9))
        + chunk(b"IEND", b"")
    )


def _title_bars(y: float, colours: list[Colour]) -> Line:
    # A darker spine, and bars in the places of a title and a name.
    spine = bytes(part * 3 // 4 for part in colours[0])
    bars: Line = [(0.0, 0.035, spine)]
    if 0.08 < y < 0.115:
        bars.append((0.12, 0.74, colours[2]))
    elif 0.135 < y < 0.17:
        bars.append((0.12, 0.56, colours[2]))
    elif 0.92 < y < 0.938:
        bars.append((0.12, 0.42, colours[2]))
    return bars


def _disc(y: float, aspect: float, centre: tuple[float, float], radius: float, colour: Colour) -> Line:
    rise = (y - centre[1]) * aspect
    if abs(rise) >= radius:
        return []
    half = math.sqrt(radius * radius - rise * rise)
    return [(centre[0] - half, centre[0] + half, colour)]


def _sun(y: float, aspect: float, colours: list[Colour]) -> Line:
    line = _disc(y, aspect, (0.55, 0.55), 0.3, colours[2])
    if y > 0.62:
        line.append((0.0, 1.0, colours[1]))
        if int((y - 0.62) * 40) % 3 == 0:
            half = 0.3 * (1.05 - y)
            line.append((0.55 - half, 0.55 + half, colours[2]))
    return line


def _rings(y: float, aspect: float, colours: list[Colour]) -> Line:
    line: Line = []
    for step in range(6):
        colour = colours[1] if step % 2 == 0 else colours[0]
        line += _disc(y, aspect, (0.55, 0.56), 0.4 - step * 0.06, colour)
    return line + _disc(y, aspect, (0.55, 0.56), 0.06, colours[2])


def _waves(y: float, _aspect: float, colours: list[Colour]) -> Line:
    line: Line = []
    columns = 60
    for column in range(columns):
        x = column / columns
        for level, colour in ((0.42, colours[2]), (0.56, colours[1]), (0.76, _mixed(colours[0], colours[1]))):
            crest = level + 0.035 * math.sin((x + level * 3) * 2 * math.pi * (1 + level))
            if y > crest:
                line.append((x, x + 1.2 / columns, colour))
    return line


def _hills(y: float, aspect: float, colours: list[Colour]) -> Line:
    line = _disc(y, aspect, (0.74, 0.36), 0.1, colours[1])
    for centre, radius, colour in (
        ((0.2, 1.05), 0.75, colours[1]),
        ((0.95, 1.1), 0.8, _mixed(colours[1], colours[2])),
        ((0.45, 1.25), 0.75, colours[2]),
    ):
        line += _disc(y, aspect, centre, radius, colour)
    return line


def _stripes(y: float, _aspect: float, colours: list[Colour]) -> Line:
    if not 0.26 < y < 0.86:
        return []
    band = int((y - 0.26) / 0.06)
    inset = 0.12 + 0.05 * (band % 5)
    return [(inset, 1.0, colours[1 + band % 2])] if band % 3 else []


def _doors(y: float, _aspect: float, colours: list[Colour]) -> Line:
    line: Line = []
    for number in range(4):
        left, top, bottom = 0.14 + number * 0.2, 0.36 + number * 0.05, 0.84
        if top < y < bottom:
            line.append((left, left + 0.17, colours[1]))
            if number == 2 or abs(y - (top + bottom) / 2) < 0.012:
                line.append((left + 0.12, left + 0.17, colours[2]))
    return line


def _hexagons(y: float, aspect: float, colours: list[Colour]) -> Line:
    line: Line = []
    side = 0.1
    row = int((y - 0.26) * aspect / (side * 1.6))
    if y < 0.26 or y > 0.84:
        return line
    rise = abs((y - 0.26) * aspect - (row + 0.5) * side * 1.6) / (side * 0.8)
    half = side * 0.86 * min(1.0, 2 * (1 - rise)) * 0.92
    for column in range(5):
        centre = 0.16 + column * side * 2 + (side if row % 2 else 0.0)
        line.append((centre - half, centre + half, colours[2] if (row + column) % 4 == 0 else colours[1]))
    return line


def _mixed(one: Colour, other: Colour) -> Colour:
    return bytes((a + b) // 2 for a, b in zip(one, other, strict=True))


MOTIFS: Mapping[str, Motif] = {
    "sun": _sun,
    "rings": _rings,
    "waves": _waves,
    "hills": _hills,
    "stripes": _stripes,
    "doors": _doors,
    "hexagons": _hexagons,
}


class DemoSite:
    """Serves the sample books on 127.0.0.1 from its creation until `close`.

    It waits ``seconds`` before each page, so that people can watch, and ``slow_seconds`` before the slow one.
    The page that fails at first asks for a retry after ``retry_after`` seconds, None: it does not say when.
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
        """The address of the site: "http://127.0.0.1:PORT"."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def links(self) -> tuple[str, ...]:
        """A link to every page, as a person copies it."""
        return self.samples.links

    def page(self, book_id: int) -> str | None:
        """The page of a sample book, None if there is none."""
        sample = self.samples.by_id.get(book_id)
        if sample is None:
            return None
        cover_url = f"{self.address}/covers/{book_id}.png" if sample.cover else ""
        if sample.layout == "legacy":
            return render_legacy(sample, self._templates["legacy"], cover_url)
        return render_next(sample, self._templates["next"], cover_url)

    def close(self) -> None:
        """Stop the server and free the port."""
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
        """Ignore the error of a client that closes the connection; print any other."""
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
        """Print nothing: `DemoSite.hits` counts the requests."""
