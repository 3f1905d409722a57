"""Reads, checks and restores a backup, which anybody may have made: nothing is unpacked to the disk.

A restore keeps what is here, adds what is missing, and takes of two versions the newer one.
"""

from __future__ import annotations

import io
import logging
import os
import re
import struct
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sized
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
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
    RestoreReport,
    annotation_from,
    announced_in,
    book_from,
    correction_from,
    job_from,
    redirect_from,
)
from bookq_gui.imports import file_types, pasted_pages
from bookq_gui.imports.archives import MOST_BYTES as LARGEST_PAGE
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, label_of
from bookq_gui.model.job import ANOTHER_EDITION, Job, Progress, Status, fetch_job_id, library_key_of
from bookq_gui.model.message import Message
from bookq_gui.model.validation import decoded
from bookq_gui.storage.disk_errors import disk_message
from bookq_gui.storage.reader import StoreError

if TYPE_CHECKING:
    from bookq_gui.jobs.queue import JobQueue
    from bookq_gui.library.library import Library
    from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)

BATCH = 500
BATCH_BYTES = 8 * 2**20
JOBS_AT_ONCE = 5_000
_PARTS = frozenset((ABOUT, BOOKS, REDIRECTS, JOBS, ANNOTATIONS, *OPTIONAL))
_CHUNK = 2**20
_LOOK_SECONDS = 0.5
_VERSION = re.compile(r"[0-9A-Za-z.+-]{1,20}")
_BROKEN = (BadZipFile, OSError, EOFError, ValueError, RuntimeError, struct.error, zlib.error, IndexError)
"""What zipfile is known to raise for a file that is no archive, or a damaged one."""

Item = TypeVar("Item")


class _Careful(io.FileIO):
    """A file that refuses to read more at once than any backup needs."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            size = os.fstat(self.fileno()).st_size - self.tell()
        if size > LARGEST_READ:
            raise BadZipFile("the list of contents is too long")
        return super().read(size) or b""


class Backup:
    """A backup that is open for reading. ``left_out`` counts the lines and pages that were not usable.

    Every method that reads raises BackupError if the file is damaged or a trap.
    """

    def __init__(self, file: Path) -> None:
        """Open ``file``. Raises BackupError if it is no backup, or not one for this bookq."""
        self.file = file
        self.left_out = 0
        self.announced: int | None = None
        """How many records it declares, None if it does not."""
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

    def page(self, name: str) -> bytes | None:
        """The pasted page ``name``; None if it is not in it.

        A page that is not what its name says is left out and counted.
        """
        entry = self._entries.get(PASTED + name)
        if entry is None:
            return None
        data = None if entry.file_size > LARGEST_PAGE else self._whole(entry)
        if data is None or pasted_pages.name_of(data) != name:
            self.left_out += 1
            return None
        return data

    def pages(self) -> Iterator[list[bytes]]:
        """The pasted pages, one at a time."""
        for name in self._entries:
            if name.startswith(PASTED) and (data := self.page(name.removeprefix(PASTED))) is not None:
                yield [data]

    # Checks

    def _open(self) -> tuple[_Careful, ZipFile]:
        try:
            stream = _Careful(self.file)
        except FileNotFoundError as error:
            missing = Message("There is no file {file}.", file=str(self.file))
            raise BackupError(missing, repr(error), missing=True) from error
        except OSError as error:
            message = Message("This backup cannot be opened ({reason}).", reason=str(error.strerror or error))
            raise BackupError(message, repr(error)) from error
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
            name = entry.filename
            is_page = name.startswith(PASTED) and not entry.is_dir()
            if name in _PARTS or (is_page and pasted_pages.is_name(name.removeprefix(PASTED))):
                known[name] = entry
            elif is_page:
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
        self.announced = announced_in(record.get("counts"))
        if form > FORMAT:
            raise BackupError(
                Message(
                    "{name} was made by a newer bookq ({version}). Update bookq, then restore it.",
                    name=self.file.name,
                    version=version if _VERSION.fullmatch(version) else "?",
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
        size = 0
        try:
            with self._archive.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    yield chunk
        except _BROKEN as error:
            raise self._damaged(error) from error
        if size != entry.file_size:
            raise self._damaged(f"{entry.filename} ends after {size} bytes")


def check_backup(file: Path, progress: Progress | None = None) -> BackupCheck:
    """Read the backup ``file`` as a restore does, but merge nothing.

    Raises BackupError if it cannot be used at all, and CanceledError.
    """
    progress = progress or Progress()
    counts: Counter[str] = Counter()
    damaged = False
    with closing(Backup(file)) as backup:
        progress.begin(backup.announced)
        parts: dict[str, Iterator[Sized]] = {
            "books": backup.books(),
            "redirects": backup.redirects(),
            "corrections": backup.corrections(),
            "annotations": backup.annotations(),
            "jobs": backup.jobs(),
            "pages": backup.pages(),
        }
        for name, batches in parts.items():
            try:
                for batch in batches:
                    counts[name] += len(batch)
                    progress.advance(len(batch))
            except BackupError as error:
                log.warning("%s %s", error.message, error.details)
                damaged = True
        found = {name: counts[name] for name in ("books", "jobs", "annotations", "pages")}
        return BackupCheck(file.name, BackupCounts(**found), backup.left_out, damaged)


class Restore:
    """Merges one backup into one store."""

    def __init__(
        self,
        file: Path,
        store: Store,
        queue: JobQueue,
        books: Library,
        pasted_folder: Path,
        progress: Progress | None = None,
    ) -> None:
        self._store = store
        self._queue = queue
        self._books = books
        self._pasted = pasted_folder
        self._file = file
        self._progress = progress or Progress()
        self._new: set[int] = set()
        self._led_nowhere: set[int] = set()
        self._missing: dict[str, Job] = {}
        self.report = RestoreReport(file.name)
        """What was merged so far, also after an error."""

    def run(self) -> RestoreReport:
        """Merge the backup; returns when all of it is on disk. What was merged before an error stays.

        Raises BackupError if it cannot be used at all or a page of it cannot be written, CanceledError, and
        StoreError if the store cannot be written.
        """
        with closing(Backup(self._file)) as self._backup:
            self._progress.begin(self._backup.announced)
            for part in (
                self._take_books,
                self._take_redirects,
                self._finish_redirected,
                partial(self._take_own_data, self._backup.corrections(), self._books.merge_corrections),
                partial(self._take_own_data, self._backup.annotations(), self._books.merge_annotations),
                self._find_jobs,
            ):
                try:
                    part()
                except BackupError as error:
                    # The parts after a damaged one may be whole.
                    log.warning("%s %s", error.message, error.details)
                    self.report.damaged = True
            self._take_jobs()
            self._wait(self._store.put({}))
            self.report.left_out = self._backup.left_out
        return self.report

    def _take_books(self) -> None:
        for lines in self._backup.books():
            batch = [book for book, _added_at in lines]
            merged, ticket = self._books.merge(batch, {book.id: at for book, at in lines if at})
            self._wait(ticket)
            new = set(merged.new)
            self._new |= new
            self.report.books += len(new) + len(merged.newer)
            self.report.older += len(merged.older)
            fetched = [book for book in batch if book.id in new and book.fetched]
            self._queue.finish({fetch_job_id(book.id): label_of(book) for book in fetched})
            self._progress.advance(len(batch))

    def _take_redirects(self) -> None:
        for batch in self._backup.redirects():
            targets = dict(batch)
            lost = (known for known in targets if self._books.resolved(known) not in self._books)
            self._led_nowhere.update(lost)
            self._wait(self._books.merge_redirects(targets))
            self._progress.advance(len(batch))

    def _finish_redirected(self) -> None:
        """Finish the jobs of redirected ids whose books were merged, or turned out to be here."""
        labels = {}
        for known in self._books.redirects():
            row = self._books.row(self._books.resolved(known))
            if row is not None and row.fetched and (row.id in self._new or known in self._led_nowhere):
                labels[fetch_job_id(known)] = f"{label_of(row)} {ANOTHER_EDITION}"
        self._queue.finish(labels)

    def _take_own_data(
        self, batches: Iterator[list[tuple[int, Item]]], merge: Callable[[dict[int, Item]], int]
    ) -> None:
        for batch in batches:
            self.report.annotations += merge(dict(batch))
            self._wait(self._store.put({}))
            self._progress.advance(len(batch))

    def _find_jobs(self) -> None:
        for batch in self._backup.jobs():
            missing = {job.id: job for job in batch if self._queue.status_of(job.id) is None}
            self._missing.update(missing)
            self._progress.advance(len(batch) - len(missing))

    def _take_jobs(self) -> None:
        rest = iter(sorted(self._missing.values(), key=lambda job: job.sequence))
        while some := list(islice(rest, JOBS_AT_ONCE)):
            self.report.jobs += self._queue.import_jobs([self._fitted(job) for job in some])
            self._wait(self._store.put({}))
            self._progress.advance(len(some))

    def _fitted(self, job: Job) -> Job:
        """``job`` as it is to be stored here."""
        asked = library_key_of(job.id)
        row = None if asked is None else self._books.row(self._books.resolved(asked))
        if row is not None and row.fetched and row.id not in self._new:
            # The book was here before: the job has nothing left to do.
            at = job.finished_at or job.started_at or job.created_at
            return replace(job, status=Status.FINISHED, error=None, due_at=None, finished_at=at)
        page = None if job.status is Status.FINISHED else self._page(job.id)
        return job if page is None else replace(job, source=str(page))

    def _page(self, job_id: str) -> Path | None:
        self._progress.check()
        name = pasted_pages.name_for(job_id)
        try:
            data = self._backup.page(name) if name else None
        except BackupError:
            self.report.damaged = True
            return None
        return None if data is None else pasted_pages.keep_page(self._pasted, data)

    def _wait(self, ticket: int) -> None:
        """Wait until ``ticket`` is on disk. Raises CanceledError, and StoreError if it cannot be written."""
        while not self._store.flush(_LOOK_SECONDS, ticket=ticket):
            self._progress.check()
            failure = self._store.failure
            if self._store.unsaved:
                raise StoreError(self._store.unsaved)
            if self._store.lost and failure is not None:
                raise StoreError(disk_message(failure, self._store.folder), repr(failure))
