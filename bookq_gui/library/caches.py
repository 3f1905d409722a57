"""The caches of pages and covers, as the site sent them. What is lost is fetched again."""

from __future__ import annotations

import json
import logging
import struct
import threading
import time
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bookq_gui.model.validation import decoded
from bookq_gui.storage.atomic import replacing, write_file
from bookq_gui.storage.byte_cache import ByteCache

log = logging.getLogger(__name__)

MOST_BYTES = 16 * 2**20
_PAGE, _ANSWER, _READ = "page:", "answer:", "read:"
_COOKIES = frozenset({"set-cookie", "set-cookie2", "cookie"})


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """One response of the site: the requested book, the response, and its time (ISO 8601, UTC).

    Header names are lower-case; cookies are not among them. ``body`` is unpacked, ``seconds`` the time that
    the request took, ``source`` that of the record. ``file`` is the person's own file that has the page,
    which then is not copied into ``body``.
    """

    requested: int
    status: int
    headers: Mapping[str, str]
    body: bytes
    final_url: str
    redirects: tuple[str, ...] = ()
    fetched_at: str
    seconds: float = 0.0
    source: str = ""
    file: str = ""

    def about(self) -> dict[str, Any]:
        """All but the body, as JSON values."""
        return {
            "requested": self.requested,
            "status": self.status,
            "headers": {name: value for name, value in self.headers.items() if name not in _COOKIES},
            "final_url": self.final_url,
            "redirects": list(self.redirects),
            "fetched_at": self.fetched_at,
            "seconds": self.seconds,
            "source": self.source,
            "file": self.file,
        }

    def to_bytes(self) -> bytes:
        """The page as it is kept: a line of JSON, then the body packed with zlib."""
        return json.dumps(self.about()).encode() + b"\n" + zlib.compress(self.body)

    @classmethod
    def from_bytes(cls, data: bytes) -> KeptPage:
        """A page from `to_bytes`. Raises ValueError if the bytes are not that, or not all of it."""
        head, _, packed = data.partition(b"\n")
        try:
            about = decoded(head)
            unpack = zlib.decompressobj()
            body = unpack.decompress(packed, MOST_BYTES)
            if not unpack.eof:
                raise ValueError("the kept page is cut off, or too large")
            return cls(
                requested=int(about["requested"]),
                status=int(about["status"]),
                headers={str(name): str(value) for name, value in about["headers"].items()},
                body=body,
                final_url=str(about["final_url"]),
                redirects=tuple(map(str, about["redirects"])),
                fetched_at=str(about["fetched_at"]),
                seconds=float(about["seconds"]),
                source=str(about["source"]),
                file=str(about.get("file", "")),
            )
        except (KeyError, TypeError, AttributeError, zlib.error) as error:
            raise ValueError(f"not a kept page: {error!r}") from error


class _DiskCache:
    """A cache on disk of at most ``mib`` MiB (0: it keeps nothing). The least recently used goes first.

    Thread-safe; every thread that used it calls `close` before it ends.
    """

    def __init__(self, folder: Path, mib: int) -> None:
        self._cache = ByteCache(folder, mib)

    def resize(self, mib: int) -> None:
        """Change the largest size, 0: keep nothing."""
        self._cache.resize(mib)

    def close(self) -> None:
        """Close what this thread has open."""
        self._cache.close()


class Pages(_DiskCache):
    """Keeps the last page of each book, and the last response of each job that had no book."""

    def keep(self, book_id: int, job_id: str, page: KeptPage) -> None:
        """Keep the page of a book, and delete the earlier response of its job."""
        if self._cache.keeps:
            self._cache.put(f"{_PAGE}{book_id}", page.to_bytes())
            self._cache.delete(_ANSWER + job_id)

    def keep_answer(self, job_id: str, page: KeptPage) -> None:
        """Keep a response that had no book."""
        if self._cache.keeps:
            self._cache.put(_ANSWER + job_id, page.to_bytes())

    def remember_book(self, job_id: str, book_id: int) -> None:
        """Remember which book the page of a job had, if the job's id does not say it."""
        self._cache.put(_READ + job_id, str(book_id).encode())

    def book_of(self, job_id: str) -> int | None:
        """The book that the page of a job had, None if that is not known."""
        digits = self._cache.get(_READ + job_id) or b""
        return int(digits) if digits.isdigit() else None

    def page(self, book_id: int) -> KeptPage | None:
        """The last page of a book; None if it is not kept."""
        return self._read(f"{_PAGE}{book_id}")

    def answer(self, job_id: str) -> KeptPage | None:
        """The last response of a job that had no book; None if it is not kept."""
        return self._read(_ANSWER + job_id)

    def book_ids(self) -> list[int]:
        """The books whose pages are here."""
        return [int(key.removeprefix(_PAGE)) for key in self._cache.keys(_PAGE)]

    def _read(self, key: str) -> KeptPage | None:
        data = self._cache.get(key)
        if data is None:
            return None
        try:
            return KeptPage.from_bytes(data)
        except ValueError as error:
            log.warning("what was kept under %s cannot be read: %s", key, error)
            return None


def write_report(path: Path, page: KeptPage | None, about: Mapping[str, object]) -> tuple[Path, ...]:
    """Write the exact bytes of a response, and what is known ``about`` it. Returns the files.

    A name that ends in .zip is that of an archive of both; any other that of the page, with a second file
    whose name has ".json" added, or only that if there is no page. Each file is written whole or not at all.
    Raises OSError.
    """
    answer = None if page is None else page.about()
    facts = json.dumps({**about, "answer": answer}, indent=2, ensure_ascii=False, default=str).encode()
    if path.suffix.lower() == ".zip":
        with replacing(path) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
            if page is not None:
                markup = page.body.lstrip()[:1] == b"<"
                archive.writestr("page.html" if markup else "page.txt", page.body)
            archive.writestr("answer.json", facts)
        return (path,)
    second = path.with_name(f"{path.name}.json")
    files = {second: facts} if page is None else {path: page.body, second: facts}
    for file, data in files.items():
        write_file(file, data)
    return tuple(files)


_COVER, _NONE = "cover:", "none:"
_MOST_NOTED = 20_000


class Covers(_DiskCache):
    """Keeps covers, and remembers for a time which addresses have none. ``clock`` is steady, in seconds."""

    def __init__(self, folder: Path, mib: int, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(folder, mib)
        self._clock = clock
        self._lock = threading.Lock()
        self._tried: dict[str, float] = {}

    @property
    def keeps(self) -> bool:
        """Whether covers are kept at all."""
        return self._cache.keeps

    def get(self, url: str) -> bytes | None:
        """The cover from this address; None if it is not kept."""
        return self._cache.get(_COVER + url)

    def is_wanted(self, url: str) -> bool:
        """Whether to fetch it: it is not kept, and the address is not known to have none."""
        if not self.keeps or self._clock() < self._tried.get(url, 0.0):
            return False
        return not (self._cache.has(_COVER + url) or self._cache.has(_NONE + url))

    def keep(self, url: str, data: bytes) -> None:
        """Keep a cover. Raises `NotAPicture` if the bytes are none."""
        look_at(data)
        # If the limit is so low that the cover is dropped at once, it must not be fetched again and again.
        self._note(url, 600.0)
        self._cache.put(_COVER + url, data)

    def refuse(self, url: str, reason: str, seconds: float) -> None:
        """Remember that this address gives no cover, and why; it is not asked again for ``seconds``."""
        self._note(url, seconds)
        self._cache.put(_NONE + url, reason.encode(), seconds=seconds)

    def _note(self, url: str, seconds: float) -> None:
        with self._lock:
            if len(self._tried) >= _MOST_NOTED:
                self._tried.clear()
            self._tried[url] = self._clock() + seconds


MOST_PIXELS = 16_000_000
"""More than any cover has. A file of some kilobytes may claim a thousand times as many."""
LONGEST_SIDE = 12_000
SHORTEST_SIDE = 8
"""Shops send a single pixel if they have no cover."""

_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN = 0xDA


class NotAPicture(ValueError):  # noqa: N818 - no fault of bookq
    """The bytes are no picture that can be shown; the text says why."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The kind ("jpeg", "png", "gif", "webp") and the size in pixels that a picture claims to have."""

    kind: str
    width: int
    height: int


def look_at(data: bytes) -> Picture:
    """What picture ``data`` is. Raises `NotAPicture` if it is none, cut off, too small or too large."""
    try:
        picture = _picture(data)
    except (struct.error, IndexError):
        raise NotAPicture("a picture that ends in its head") from None
    if picture is None:
        raise NotAPicture(f"no picture: it begins with {data[:12]!r}")
    width, height = picture.width, picture.height
    if min(width, height) < SHORTEST_SIDE:
        raise NotAPicture(f"a picture of {width} by {height} pixels, which stands for none")
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise NotAPicture(f"a picture of {width} by {height} pixels, larger than any cover")
    return picture


def _picture(data: bytes) -> Picture | None:
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data)
    if data.startswith(_PNG):
        return _png(data)
    if data.startswith((b"GIF87a", b"GIF89a")):
        return _gif(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _webp(data)
    return None


def _jpeg(data: bytes) -> Picture:
    place, size = 2, None
    while True:
        while data[place] == 0xFF and data[place + 1] == 0xFF:
            place += 1
        if data[place] != 0xFF:
            raise NotAPicture("a JPEG whose parts do not fit together")
        marker = data[place + 1]
        place += 2
        if marker in _BARE:
            continue
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, place + 3)
            size = width, height
        if marker == _SCAN:
            break
        place += max(struct.unpack_from(">H", data, place)[0], 2)
    if size is None:
        raise NotAPicture("a JPEG without a size")
    if data.find(b"\xff\xd9", place) < 0:
        raise NotAPicture("a JPEG that ends early")
    return Picture("jpeg", *size)


def _png(data: bytes) -> Picture:
    width, height = struct.unpack_from(">II", data, 16)
    place = len(_PNG)
    while data[place + 4 : place + 8] != b"IEND":
        if place + 12 > len(data):
            raise NotAPicture("a PNG that ends early")
        place += 12 + struct.unpack_from(">I", data, place)[0]
    return Picture("png", width, height)


def _gif(data: bytes) -> Picture:
    if not data.rstrip(b"\0").endswith(b";"):
        raise NotAPicture("a GIF that ends early")
    return Picture("gif", *struct.unpack_from("<HH", data, 6))


def _webp(data: bytes) -> Picture:
    if struct.unpack_from("<I", data, 4)[0] + 8 > len(data):
        raise NotAPicture("a WebP that ends early")
    form = data[12:16]
    if form == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        height = int.from_bytes(data[27:30], "little") + 1
    elif form == b"VP8L":
        bits = struct.unpack_from("<I", data, 21)[0]
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif form == b"VP8 ":
        width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", data, 26))
    else:
        raise NotAPicture("a WebP of an unknown form")
    return Picture("webp", width, height)
