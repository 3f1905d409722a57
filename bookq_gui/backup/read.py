"""Reading a backup that anybody may have made: every value is checked, nothing is unpacked to the disk."""

from __future__ import annotations

import io
import logging
import os
import re
import struct
import zlib
from collections.abc import Callable, Iterator, Sized
from pathlib import Path
from typing import IO, Any, Self, TypeVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from bookq_gui.backup.format import (
    ABOUT,
    ANNOTATIONS,
    BOOKS,
    CORRECTIONS,
    FORMAT,
    JOBS,
    LARGEST_READ,
    LONGEST_ABOUT,
    LONGEST_LINE,
    MOST_ENTRIES,
    MOST_LINES,
    MOST_TIMES_PACKED,
    MOST_UNPACKED,
    OPTIONAL,
    PASTED,
    REDIRECTS,
    BackupCheck,
    BackupCounts,
    BackupError,
    annotation_from,
    book_from,
    correction_from,
    job_from,
    redirect_from,
)
from bookq_gui.imports import file_types, pasted_pages
from bookq_gui.imports.archives import MOST_BYTES as LARGEST_PAGE
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book
from bookq_gui.model.job import Job, Progress
from bookq_gui.model.message import Message
from bookq_gui.model.validation import decoded

log = logging.getLogger(__name__)

BATCH = 500
BATCH_BYTES = 8 * 2**20
_CHUNK = 2**20
_VERSION = re.compile(r"[0-9A-Za-z.+-]{1,20}")
# Everything that zipfile is known to raise for files that are none, or are broken somewhere.
_BROKEN = (BadZipFile, OSError, EOFError, ValueError, RuntimeError, struct.error, zlib.error, IndexError)

Item = TypeVar("Item")


class _Careful(io.FileIO):
    """A file of which no more is read at once than a backup of ours would ever need."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            size = os.fstat(self.fileno()).st_size - self.tell()
        if size > LARGEST_READ:
            raise BadZipFile("the list of contents is too long")
        return super().read(size) or b""


class Backup:
    """A backup that is open for reading. ``left_out`` counts the lines and pages that were no good.

    Every method that reads raises BackupError where the file is damaged or a trap.
    """

    def __init__(self, file: Path) -> None:
        """Open ``file``. Raises BackupError if it is no backup, or not one for this bookq."""
        self.file = file
        self.left_out = 0
        self.announced: int | None = None
        """How many records are in it, as far as it says so."""
        self._stream, self._archive = self._open()
        try:
            self._entries = self._checked_entries()
            self._check_about()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._archive.close()
        self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def books(self) -> Iterator[list[tuple[Book, str]]]:
        """The books, each with the time at which it was added ("": not known), some hundred at a time."""
        return self._batches(BOOKS, book_from)

    def redirects(self) -> Iterator[list[tuple[int, int]]]:
        """Ids that the site redirects, each with the one it leads to, some hundred at a time."""
        return self._batches(REDIRECTS, redirect_from)

    def annotations(self) -> Iterator[list[tuple[int, Annotation]]]:
        """The ids of books with their annotations, some hundred at a time."""
        return self._batches(ANNOTATIONS, annotation_from)

    def corrections(self) -> Iterator[list[tuple[int, dict[str, Any]]]]:
        """The keys of books with what was corrected by hand, some hundred at a time."""
        return self._batches(CORRECTIONS, correction_from)

    def jobs(self) -> Iterator[list[Job]]:
        """The jobs, some hundred at a time, in no particular order."""
        return self._batches(JOBS, job_from)

    def has_page(self, name: str) -> bool:
        """Whether the pasted page ``name`` is in it."""
        return PASTED + name in self._entries

    def page(self, name: str) -> bytes | None:
        """The pasted page ``name``; None, and one left out, where it is not what its name says."""
        entry = self._entries[PASTED + name]
        data = None if entry.file_size > LARGEST_PAGE else self._whole(entry)
        if data is None or pasted_pages.name_of(data) != name:
            self.left_out += 1
            return None
        return data

    def pages(self) -> Iterator[str]:
        """The names of the pasted pages."""
        return (name.removeprefix(PASTED) for name in self._entries if name.startswith(PASTED))

    # Checks

    def _open(self) -> tuple[_Careful, ZipFile]:
        try:
            stream = _Careful(self.file)
        except FileNotFoundError as error:
            missing = Message("There is no file {file}.", file=str(self.file))
            raise BackupError(missing, repr(error), missing=True) from error
        except OSError as error:
            reason = str(error.strerror or error)
            raise BackupError(
                Message("This backup cannot be opened ({reason}).", reason=reason), repr(error)
            ) from error
        try:
            return stream, ZipFile(stream)
        except _BROKEN as error:
            stream.seek(0)
            ours = file_types.is_backup(stream.read(file_types.BACKUP_HEAD))
            stream.close()
            raise (self._damaged(error) if ours else self._foreign(error)) from error

    def _checked_entries(self) -> dict[str, ZipInfo]:
        entries = self._archive.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        packed = self.file.stat().st_size
        if ABOUT not in self._archive.NameToInfo:
            raise self._foreign("it has no backup.json")
        if len(entries) > MOST_ENTRIES or unpacked > max(MOST_UNPACKED, MOST_TIMES_PACKED * packed):
            raise BackupError(
                Message(
                    "{name} unpacks to far more than a backup of its size holds. It is not taken in.",
                    name=self.file.name,
                ),
                f"{len(entries)} entries, {packed} bytes packed, {unpacked} unpacked",
            )
        known = {}
        for entry in entries:
            if entry.filename in (ABOUT, BOOKS, REDIRECTS, JOBS, ANNOTATIONS, *OPTIONAL):
                known[entry.filename] = entry
            elif entry.filename.startswith(PASTED) and not entry.is_dir():
                if pasted_pages.is_name(entry.filename.removeprefix(PASTED)):
                    known[entry.filename] = entry
                else:
                    self.left_out += 1
        return known

    def _check_about(self) -> None:
        entry = self._entries[ABOUT]
        if entry.file_size > LONGEST_ABOUT:
            raise self._foreign("backup.json is too long")
        try:
            record = decoded(self._whole(entry).decode())
            form, version = record["format"], record["bookq"]
        except (ValueError, KeyError, TypeError) as error:
            raise self._foreign(error) from error
        if type(form) is not int or form < 1 or not isinstance(version, str):
            raise self._foreign(f"format {form!r:.40}")
        self.announced = _announced(record.get("counts"))
        if form > FORMAT:
            maker = version if _VERSION.fullmatch(version) else "?"
            raise BackupError(
                Message(
                    "{name} was made by a newer bookq ({version}). Update bookq, then restore it.",
                    name=self.file.name,
                    version=maker,
                ),
                f"format {form}, known up to {FORMAT}",
            )

    def _foreign(self, why: object) -> BackupError:
        return BackupError(Message("{name} is no backup of bookq.", name=self.file.name), str(why))

    def _damaged(self, why: object) -> BackupError:
        return BackupError(
            Message("{name} is damaged or was cut off. Get a new copy of it.", name=self.file.name), repr(why)
        )

    # Contents

    def _batches(self, name: str, read: Callable[[bytes], Item]) -> Iterator[list[Item]]:
        batch: list[Item] = []
        size = 0
        for number, line in enumerate(self._lines(name), 1):
            if number > MOST_LINES:
                raise self._damaged(f"more than {MOST_LINES} lines in {name}")
            try:
                batch.append(read(line))
            except ValueError as error:
                log.info("line %d of %s is left out: %.200s", number, name, error)
                self.left_out += 1
                continue
            size += len(line)
            if len(batch) >= BATCH or size >= BATCH_BYTES:
                yield batch
                batch, size = [], 0
        if batch:
            yield batch

    def _lines(self, name: str) -> Iterator[bytes]:
        """The lines of a part; of a line that is too long only its first byte, which is no record."""
        entry = self._entries.get(name)
        if entry is None:
            if name in OPTIONAL:
                return
            raise self._damaged(f"{name} is missing")
        begun = b""
        too_long = False
        for chunk in self._chunks(entry):
            *whole, begun = (begun + chunk).split(b"\n")
            for line in whole:
                yield line[:1] if too_long else line
                too_long = False
            if len(begun) > LONGEST_LINE:
                begun, too_long = begun[:1], True
        if begun:
            yield begun[:1] if too_long else begun

    def _whole(self, entry: ZipInfo) -> bytes:
        return b"".join(self._chunks(entry))

    def _chunks(self, entry: ZipInfo) -> Iterator[bytes]:
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise self._damaged(f"packing {entry.compress_type}")
        stream: IO[Any] | None = None
        try:
            stream = self._archive.open(entry)
            size = 0
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                yield chunk
            if size != entry.file_size:
                raise self._damaged(f"{entry.filename} ends after {size} bytes")
        except _BROKEN as error:
            raise self._damaged(error) from error
        finally:
            if stream is not None:
                stream.close()


def check_backup(file: Path, progress: Progress | None = None) -> BackupCheck:
    """Read the backup ``file`` as a restore would, and take nothing in.

    Raises BackupError if it cannot be used at all, and CanceledError.
    """
    progress = progress or Progress()
    counts = dict.fromkeys(("books", "redirects", "corrections", "annotations", "jobs", "pages"), 0)
    damaged = False
    with Backup(file) as backup:
        progress.begin(backup.announced)
        parts: tuple[tuple[str, Iterator[Sized]], ...] = (
            ("books", backup.books()),
            ("redirects", backup.redirects()),
            ("corrections", backup.corrections()),
            ("annotations", backup.annotations()),
            ("jobs", backup.jobs()),
            ("pages", ([name] for name in backup.pages() if backup.page(name) is not None)),
        )
        for name, batches in parts:
            try:
                for batch in batches:
                    counts[name] += len(batch)
                    progress.advance(len(batch))
            except BackupError as error:
                log.warning("%s %s", error.message, error.details)
                damaged = True
        del counts["redirects"], counts["corrections"]
        return BackupCheck(file.name, BackupCounts(**counts), backup.left_out, damaged)


def _announced(counts: object) -> int | None:
    """The sum of the counts that a backup says to hold, None if it says nothing usable."""
    if not isinstance(counts, dict):
        return None
    numbers = [number for number in counts.values() if type(number) is int and 0 <= number <= MOST_LINES]
    return sum(numbers) or None
