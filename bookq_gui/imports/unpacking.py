"""Opening files that others made: with limits, whatever they claim to be."""

from __future__ import annotations

import codecs
import re
import zlib
from pathlib import Path

MOST_BYTES = 64 * 2**20
"""The size of a file, and of what a packed file unpacks to, in bytes."""

_GZIP = b"\x1f\x8b"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 100_000
_CANDIDATES = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp932", "gb18030", "big5", "euc_kr"]


class Unreadable(OSError):  # noqa: N818 - it says what the file is
    """A file that cannot be opened for what it holds; its text is a sentence for people."""


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, unpacked if it is packed with gzip.

    A file in a zip archive is called as if that were a folder. Raises OSError; `Unreadable` where the
    file is too large or damaged.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (NotADirectoryError, FileNotFoundError):
        from bookq_gui.imports.archives import read_inside

        inside = read_inside(path)
        if inside is None:
            raise
        return inside
    return unpacked(data, path)


def unpacked(data: bytes, path: Path) -> bytes:
    """What a file of this name holds, unpacked if it is packed with gzip. Raises `Unreadable`."""
    if len(data) > MOST_BYTES:
        raise Unreadable(_too_large(path))
    return _unpacked(data, path) if data.startswith(_GZIP) else data


def _unpacked(data: bytes, path: Path) -> bytes:
    pieces: list[bytes] = []
    left = MOST_BYTES
    while data.startswith(_GZIP):
        unpack = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            piece = unpack.decompress(data, left + 1)
        except zlib.error as error:
            raise Unreadable(
                f"{path.name} is packed with gzip, but damaged. Get a new copy of it."
            ) from error
        left -= len(piece)
        if left < 0:
            raise Unreadable(_too_large(path))
        if not unpack.eof:
            raise Unreadable(
                f"{path.name} is packed with gzip, but its end is missing. Get a new copy of it."
            )
        pieces.append(piece)
        data = unpack.unused_data
    return b"".join(pieces)


def _too_large(path: Path) -> str:
    return f"{path.name} is larger than {MOST_BYTES // 2**20} MB. Split it, or save the page as HTML only."


def decode(data: bytes) -> str:
    """The text in ``data``, in whichever of the common encodings it is; never fails."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    without_mark = _wide_encoding(data)
    if without_mark:
        return data.decode(without_mark, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > _SAMPLE or error.reason == "unexpected end of data":
            return data.decode("utf-8", "replace")
    return data.decode(_guess(data), "replace")


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark shows by its zero bytes in every second place."""
    sample = data[:2000]
    if len(sample) < 4 or 0 not in sample:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.1 else ""


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_CANDIDATES).best()
    return best.encoding if best is not None else "cp1252"


def is_binary(data: bytes) -> bool:
    """Whether ``data`` is no text in any encoding."""
    sample = data[:4000]
    if any(sample.startswith(mark) for mark, _ in _MARKS) or _wide_encoding(sample):
        return False
    return (
        sample.startswith(b"%PDF-")
        or b"\0" in sample
        or len(re.findall(rb"[\x01-\x08\x0e-\x1a]", sample)) > 10
    )
