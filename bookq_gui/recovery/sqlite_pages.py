"""The rows of a table, read from the pages of an SQLite file without its tree.

Every leaf page of a table holds whole rows, so that a damaged root costs none of them. The format is that of
https://www.sqlite.org/fileformat2.html; what does not fit it exactly is skipped.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self

Value = int | float | str | bytes | None

MAGIC = b"SQLite format 3\0"
_USUAL_PAGE = 4096
_TABLE_LEAF = 0x0D
_FILE_HEADER = 100
_WAL_HEADER = 32
_FRAME_HEADER = 24
_WAL_MAGICS = (0x377F0682, 0x377F0683)
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_MASK = 0xFFFFFFFF


class _UnfitError(Exception):
    """The bytes do not fit the format."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row: its place (page number, index of the cell), its row number and its values."""

    place: tuple[int, int]
    rowid: int
    values: tuple[Value, ...]


class PageFile:
    """The pages of a database file and of its WAL, if there is one. A context manager; writes nothing.

    Pages of committed transactions in the WAL replace those of the file. Raises OSError if a file cannot be
    opened or read.
    """

    def __init__(self, database: Path) -> None:
        self._file = database.open("rb")
        self._wal: BinaryIO | None = None
        self._newer: dict[int, int] = {}
        wal = database.with_name(f"{database.name}-wal")
        self.page_size, self._room = _USUAL_PAGE, _USUAL_PAGE
        try:
            if wal.exists():
                self._wal = wal.open("rb")
            self._learn_sizes()
            self._newer = self._frames()
            self._count = max([self._file.seek(0, 2) // self.page_size, *self._newer])
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files."""
        self._file.close()
        if self._wal is not None:
            self._wal.close()

    def records(self, columns: int) -> Iterator[Record]:
        """Every row of any table with so many columns, page by page."""
        unused = self._unused()
        for number in range(1, self._count + 1):
            if number in unused:
                continue
            page = self._page(number)
            for index, place in enumerate(_cells(page, _FILE_HEADER if number == 1 else 0, self._room)):
                try:
                    rowid, payload = self._payload(page, place)
                    yield Record((number, index), rowid, _values(payload, columns))
                except (_UnfitError, IndexError, struct.error, UnicodeDecodeError):
                    continue

    def _learn_sizes(self) -> None:
        self._file.seek(0)
        header = self._file.read(_FILE_HEADER)
        size, reserved = _USUAL_PAGE, 0
        if header.startswith(MAGIC):
            size, reserved = int.from_bytes(header[16:18], "big"), header[20]
        elif self._wal is not None:
            size = int.from_bytes(self._wal.read(12)[8:12], "big")
        size = 65536 if size == 1 else size
        if 512 <= size <= 65536 and size & (size - 1) == 0:
            self.page_size, self._room = size, size - reserved

    def _frames(self) -> dict[int, int]:
        """The place in the WAL of the newest image of each page, of committed transactions only."""
        if self._wal is None:
            return {}
        self._wal.seek(0)
        header = self._wal.read(_WAL_HEADER)
        if len(header) < _WAL_HEADER or int.from_bytes(header[:4], "big") not in _WAL_MAGICS:
            return {}
        order = ">" if header[3] & 1 else "<"
        salts, sums = header[16:24], header[24:32]
        committed: dict[int, int] = {}
        pending: dict[int, int] = {}
        place = _WAL_HEADER
        while len(frame := self._wal.read(_FRAME_HEADER + self.page_size)) == _FRAME_HEADER + self.page_size:
            head, page = frame[:_FRAME_HEADER], frame[_FRAME_HEADER:]
            # Each checksum continues the stored one before it, so that a damaged frame costs no other.
            if head[8:16] == salts and _summed(sums, head[:8] + page, order) == head[16:24]:
                pending[int.from_bytes(head[:4], "big")] = place + _FRAME_HEADER
                if head[4:8] != b"\0\0\0\0":
                    committed.update(pending)
                    pending = {}
            sums = head[16:24]
            place += len(frame)
        return committed

    def _page(self, number: int) -> bytes:
        place = self._newer.get(number)
        if place is not None and self._wal is not None:
            self._wal.seek(place)
            return self._wal.read(self.page_size)
        self._file.seek((number - 1) * self.page_size)
        return self._file.read(self.page_size).ljust(self.page_size, b"\0")

    def _unused(self) -> set[int]:
        """The free pages, which may still have deleted rows."""
        first = self._page(1)
        unused: set[int] = set()
        trunk = int.from_bytes(first[32:36], "big") if first.startswith(MAGIC) else 0
        while 0 < trunk <= self._count and trunk not in unused:
            page = self._page(trunk)
            unused.add(trunk)
            count = min(int.from_bytes(page[4:8], "big"), self.page_size // 4 - 2)
            unused.update(struct.unpack_from(f">{count}I", page, 8))
            trunk = int.from_bytes(page[:4], "big")
        return unused

    def _payload(self, page: bytes, place: int) -> tuple[int, bytes]:
        length, place = _varint(page, place)
        rowid, place = _varint(page, place)
        if rowid <= 0 or length <= 0:
            raise _UnfitError
        most = self._room - 35
        if length <= most:
            return rowid, _part(page, place, length, self._room)
        least = (self._room - 12) * 32 // 255 - 23
        here = least + (length - least) % (self._room - 4)
        here = here if here <= most else least
        parts = [_part(page, place, here, self._room)]
        following = int.from_bytes(_part(page, place + here, 4, self._room), "big")
        missing = length - here
        if missing > self._count * self.page_size:
            raise _UnfitError
        while missing:
            if not 1 < following <= self._count:
                raise _UnfitError
            more = self._page(following)
            parts.append(more[4 : 4 + min(missing, self._room - 4)])
            missing -= len(parts[-1])
            following = int.from_bytes(more[:4], "big")
        if following:
            raise _UnfitError
        return rowid, b"".join(parts)


def _cells(page: bytes, start: int, room: int) -> tuple[int, ...]:
    """The places of the cells of a leaf page of a table; none if it is no such page."""
    if page[start] != _TABLE_LEAF:
        return ()
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    end = start + 8 + 2 * count
    if end > room:
        return ()
    return tuple(place for place in struct.unpack_from(f">{count}H", page, start + 8) if end <= place < room)


def _values(payload: bytes, columns: int) -> tuple[Value, ...]:
    """The values of a record. Raises _UnfitError if their number or their lengths do not fit."""
    header, place = _varint(payload, 0)
    if not columns < header <= columns * 9 + 2 or header > len(payload):
        raise _UnfitError
    kinds: list[int] = []
    while place < header:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    if place != header or len(kinds) != columns or len(payload) != header + sum(map(_size, kinds)):
        raise _UnfitError
    values: list[Value] = []
    for kind in kinds:
        size = _size(kind)
        values.append(_value(kind, payload[place : place + size]))
        place += size
    return tuple(values)


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    if kind in (10, 11) or kind < 0:
        raise _UnfitError
    return 8 if kind == 7 else _INTEGERS.get(kind, 0)


def _value(kind: int, data: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        return float(struct.unpack(">d", data)[0])
    if kind < 12:
        return int.from_bytes(data, "big", signed=True)
    return data.decode("utf-8") if kind % 2 else data


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """The number that begins at ``place``, and where it ends."""
    value = 0
    for _ in range(8):
        byte = data[place]
        place += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place
    value = value << 8 | data[place]
    return value - 2**64 if value >= 2**63 else value, place + 1


def _part(page: bytes, place: int, length: int, room: int) -> bytes:
    if place + length > room:
        raise _UnfitError
    return page[place : place + length]


def _summed(before: bytes, data: bytes, order: str) -> bytes:
    """The checksum of the WAL over ``data``, continuing the one ``before``."""
    first, second = struct.unpack(">II", before)
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & _MASK
        second = (second + odd + first) & _MASK
    return struct.pack(">II", first, second)
