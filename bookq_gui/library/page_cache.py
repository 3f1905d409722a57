"""The pages as the site sent them, packed, for reading them again and for reports."""

from __future__ import annotations

import json
import logging
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bookq_gui.storage.atomic import replacing, write_file
from bookq_gui.storage.byte_cache import ByteCache

log = logging.getLogger(__name__)

MOST_BYTES = 16 * 2**20
_PAGE, _ANSWER, _READ = "page:", "answer:", "read:"
_COOKIES = frozenset({"set-cookie", "set-cookie2", "cookie"})


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """One answer of the site: the book asked for, what came back, and when (ISO 8601, UTC).

    Header names are lower-case; cookies are not among them. ``body`` is unpacked, ``seconds`` the
    time it took, ``source`` what the record says about where it came from. ``file`` is the person's own file
    that has the page, which then is not copied into ``body``.
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
        """A page from `to_bytes`. Raises ValueError where the bytes are not that, or not all of it."""
        head, _, packed = data.partition(b"\n")
        try:
            about = json.loads(head)
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


class Pages:
    """Keeps the last good page of each book, and the last answer of each job that got none.

    Thread-safe; every thread that used it calls `close` before it ends. ``mib`` is the limit, 0 for
    keeping nothing; what was not used for longest goes first.
    """

    def __init__(self, folder: Path, mib: int) -> None:
        self._cache = ByteCache(folder, mib)

    def keep(self, book_id: int, job_id: str, page: KeptPage) -> None:
        """Keep the page of a book; the answer that its job got before is of no use any more."""
        if self._cache.keeps:
            self._cache.put(f"{_PAGE}{book_id}", page.to_bytes())
            self._cache.delete(_ANSWER + job_id)

    def keep_answer(self, job_id: str, page: KeptPage) -> None:
        """Keep an answer that held no book."""
        if self._cache.keeps:
            self._cache.put(_ANSWER + job_id, page.to_bytes())

    def remember_book(self, job_id: str, book_id: int) -> None:
        """Remember which book the page of a job held, where the job's id does not tell."""
        self._cache.put(_READ + job_id, str(book_id).encode())

    def book_of(self, job_id: str) -> int | None:
        """The book that the page of a job held, as far as that is remembered."""
        digits = self._cache.get(_READ + job_id) or b""
        return int(digits) if digits.isdigit() else None

    def page(self, book_id: int) -> KeptPage | None:
        """The last good page of a book; None where it is not here (any more)."""
        return self._read(f"{_PAGE}{book_id}")

    def answer(self, job_id: str) -> KeptPage | None:
        """The last answer of a job that held no book; None where it is not here (any more)."""
        return self._read(_ANSWER + job_id)

    def book_ids(self) -> list[int]:
        """The books whose pages are here."""
        return [int(key.removeprefix(_PAGE)) for key in self._cache.keys(_PAGE)]

    def resize(self, mib: int) -> None:
        """Keep at most ``mib`` MiB from now on, 0: nothing."""
        self._cache.resize(mib)

    def close(self) -> None:
        """Close what this thread has open."""
        self._cache.close()

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
    """Write the exact bytes of an answer, and what is known ``about`` it. Returns the files.

    A name that ends in .zip gets one archive with both; any other the page itself and a second file with
    ".json" added to its name, or that one alone if there is no page. Each file is written whole or not at
    all. Raises OSError.
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
