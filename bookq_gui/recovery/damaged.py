"""Reads a damaged database, and makes the records that could be read consistent.

It is read by row numbers around the damage, then by pages, then from a snapshot.

Measured on stores of 600 and 6,000 rows, with garbage in each page in turn, and in 5 % of all pages at once:
by row numbers alone 14 and 1,100 rows are lost in the mean, and all if the root of the table is damaged. With
the pages it is 4 and 300, about as many as the damaged pages had, and never all.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from bookq_gui.goodreads.site import is_book_id, page_job
from bookq_gui.jobs.journal import read_jobs
from bookq_gui.jobs.record import JOB, JobRecord, encode
from bookq_gui.library.annotations import CORRECTION, corrected, corrections_from
from bookq_gui.library.reader import BOOK, REDIRECT, ROW, followed, row_from
from bookq_gui.model.book import Book, label_of, row_of
from bookq_gui.model.job import COVERS, FILES, OPEN, JobError, Status, fetch_job_id, library_key_of
from bookq_gui.model.message import Message
from bookq_gui.model.validation import number_in
from bookq_gui.recovery.recover import rows_of
from bookq_gui.recovery.sqlite_pages import MAGIC, PageFile, Record
from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)

KEPT_KINDS = ("job:", "book:", "row:", "queue:", "meta:", "mark:", "alias:", "fix:")
"""The prefixes of the keys that are copied. Other keys are leftovers, or not of bookq."""
_FROM_SNAPSHOTS = tuple(kind for kind in KEPT_KINDS if kind not in ("meta:", "queue:"))
MOST_QUERIES = 50_000
LARGEST = 64 * 2**30
_COLUMNS = 12
_KEY, _RAW, _TIME, _MODE, _VALUE = 1, 2, 3, 9, 11


class DamagedDatabase:
    """A copy of a damaged database, and what can be read of it. Read `rows` to its end first.

    ``whole``: every row could be read by its number. ``missing``: keys that the index lists, but whose rows
    could not be read. ``index_whole``: the index could be read to its end, so that no other key was there.
    ``from_snapshot``: how many rows a snapshot gave, and ``snapshot`` which one.
    """

    def __init__(self, database: Path, snapshots: Collection[Path] = ()) -> None:
        self._database = database
        self._snapshots = snapshots
        self.whole = True
        self.index_whole = False
        self.missing: set[str] = set()
        self.from_snapshot = 0
        self.snapshot: Path | None = None

    def rows(self) -> Iterator[tuple[str, str]]:
        """The keys and texts that bookq wrote and that can still be read, each key once.

        Pages come after row numbers, and a snapshot comes last: both may also have rows that were deleted
        later. They give only keys that the index lists, if that could be read.
        """
        found: set[str] = set()
        for key, text in self._by_number():
            if row := _ours(key, text):
                found.add(row[0])
                yield row
        listed = self._listed()
        self.index_whole = self.index_whole and found <= listed
        if self.whole and (listed <= found or not self.index_whole):
            self.index_whole = True
            return
        self.missing = listed - found
        for key, text in self._by_page(found):
            if key in self.missing or not self.index_whole:
                found.add(key)
                yield key, text
        self.missing -= found
        for key, text in self._from_snapshots():
            if key not in found and (key in self.missing or not self.index_whole):
                self.from_snapshot += 1
                self.missing.discard(key)
                yield key, text

    def _by_number(self) -> Iterator[tuple[object, object]]:
        with self._connected() as connection:
            if connection is None:
                self.whole = False
                return
            last = self._last_number(connection)
            ranges = [(0, last)] if last else []
            queries = 0
            while ranges and queries < MOST_QUERIES:
                first, last = ranges.pop()
                queries += 1
                reached = first - 1
                try:
                    for rowid, key, value in connection.execute(
                        "SELECT rowid, key, value FROM Cache"
                        " WHERE rowid BETWEEN ? AND ? AND raw = 1 AND mode = 1",
                        (first, last),
                    ):
                        reached = rowid
                        yield key, value
                except sqlite3.Error:
                    self.whole = False
                    # The damage is behind the last good row: halve the rest to read around it.
                    start = reached + 1
                    if start < last:
                        middle = (start + last) // 2
                        ranges += [(middle + 1, last), (start, middle)]

    def _last_number(self, connection: sqlite3.Connection) -> int:
        """The highest row number, or a guess if that cannot be read; 0 if no row can be read."""
        try:
            row = connection.execute("SELECT MAX(rowid) FROM Cache").fetchone()
        except sqlite3.Error:
            self.whole = False
            try:
                connection.execute("SELECT rowid FROM Cache LIMIT 1").fetchone()
            except sqlite3.Error:
                return 0
            return 2**31
        return int(row[0] or 0)

    def _by_page(self, found: set[str]) -> Iterator[tuple[str, str]]:
        """The rows on leaf pages whose keys are not in ``found``; of several with one key the newest."""
        with PageFile(self._database) as pages:
            newest: dict[str, tuple[int, float, tuple[int, int]]] = {}
            for record in pages.records(_COLUMNS):
                if (row := row_of_record(record)) and row[0] not in found:
                    newest[row[0]] = max(newest.get(row[0], (0, 0.0, (0, 0))), _age(record))
            # The pages are read twice, so that the rows of a large store need not fit into memory.
            for record in pages.records(_COLUMNS):
                if (row := row_of_record(record)) and newest.get(row[0]) == _age(record):
                    yield row

    def _listed(self) -> set[str]:
        """The keys that the index lists, up to the first damaged place in it."""
        listed: set[str] = set()
        with self._connected() as connection:
            if connection is None:
                return listed
            try:
                for (key,) in connection.execute(
                    "SELECT key FROM Cache INDEXED BY Cache_key_raw WHERE raw = 1"
                ):
                    if isinstance(key, str) and key.startswith(KEPT_KINDS):
                        listed.add(key)
                self.index_whole = True
            except sqlite3.Error as error:
                log.info("the index of the damaged database ends early: %r", error)
        return listed

    def _from_snapshots(self) -> Iterator[tuple[str, str]]:
        for snapshot in self._snapshots:
            self.snapshot = snapshot
            try:
                yield from rows_of(snapshot, _FROM_SNAPSHOTS)
            except sqlite3.Error as error:
                log.warning("the snapshot %s cannot be read: %r", snapshot, error)
            else:
                return

    @contextlib.contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection | None]:
        # Read-only: SQLite must not move the WAL into the file before its pages are read.
        try:
            connection = sqlite3.connect(f"{self._database.absolute().as_uri()}?mode=ro", uri=True)
        except sqlite3.Error:
            yield None
            return
        with contextlib.closing(connection):
            # A damaged text must not end the reading.
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            yield connection


def row_of_record(record: Record) -> tuple[str, str] | None:
    """Key and text of a row of the store; None if the row is not one that bookq wrote."""
    values = record.values
    if values[0] is not None or values[_RAW] != 1 or values[_MODE] != 1:
        return None
    return _ours(values[_KEY], values[_VALUE]) if isinstance(values[_TIME], float | int) else None


def copy_at_full_length(database: Path, copy: Path) -> None:
    """Copy the file and fill up a missing end with zeros: SQLite reads nothing of a shortened file."""
    if database.exists():
        shutil.copyfile(database, copy)
    else:
        copy.touch()
    wal = database.with_name(f"{database.name}-wal")
    if wal.exists():
        shutil.copyfile(wal, copy.with_name(f"{copy.name}-wal"))
    with copy.open("r+b") as file:
        header = file.read(32)
        if not header.startswith(MAGIC):
            return
        length = int.from_bytes(header[16:18], "big") * int.from_bytes(header[28:32], "big")
        if file.seek(0, 2) < length <= LARGEST:
            file.truncate(length)


def _ours(key: object, text: object) -> tuple[str, str] | None:
    """Both if bookq may have written them; a lost page is full of NUL, which it does not write."""
    if not isinstance(key, str) or not isinstance(text, str):
        return None
    ours = key.startswith(KEPT_KINDS) and "\ufffd" not in key and "\0" not in text
    return (key, text) if ours else None


def _age(record: Record) -> tuple[int, float, tuple[int, int]]:
    time = record.values[_TIME]
    return record.rowid, float(time) if isinstance(time, float | int) else 0.0, record.place


Result = TypeVar("Result")
Write = Callable[[dict[str, str | None]], None]
_MOST_A_WRITE = 5_000
_LOST = Message("Its book was lost when the database was repaired. Add the page once more.")


@dataclass(slots=True)
class Repaired:
    """How many jobs and books a repaired store has, and the names of lost books that are fetched again."""

    jobs: int = 0
    books: int = 0
    again: list[str] = field(default_factory=list)


class Repair:
    """Makes the records of ``store`` consistent. ``write`` returns once its changes are on disk.

    ``missing`` are keys that were in the damaged database but could not be read. ``complete``: there are no
    others, so that the person removed the book of a finished job without one.
    """

    def __init__(self, store: Store, write: Write, missing: Iterable[str], *, complete: bool) -> None:
        self._store = store
        self._write = write
        self._missing = frozenset(missing)
        self._complete = complete
        self._changes: dict[str, str | None] = {}
        self._labels: set[str] = set()
        self._books: set[int] = set()
        self._lost: dict[int, str] = {}

    def run(self, now: float) -> Repaired:
        """Give every book its row, delete rows without a book, and queue lost books again.

        No job of a lost book stays finished. ``now`` in seconds since 1970. Raises StoreError.
        """
        self._check_books()
        self._check_rows()
        targets = self._redirects()
        jobs = {job.id: job for job in read_jobs(self._store)[0]}
        self._find_lost(jobs, targets)
        repaired = Repaired(sum(job.queue != COVERS for job in jobs.values()), len(self._books))
        sequence = max((job.sequence for job in jobs.values()), default=0)
        for key, title in self._lost.items():
            job = jobs.get(fetch_job_id(key))
            if job is None:
                sequence += 1
                job = JobRecord.of(page_job(key, title), sequence, now)
                repaired.jobs += 1
            elif job.status is Status.FINISHED:
                _queue_again(job)
            if job.status in OPEN:
                repaired.again.append(title or job.label or job.source)
            self._change(JOB + job.id, encode(job.job()))
        repaired.again += self._read_files_again(jobs.values())
        self._flush()
        return repaired

    def _check_books(self) -> None:
        """Note the books that can be read, and write those of their rows that are missing or older."""
        for key, text in self._store.rows(BOOK):
            book = _decoded(Book.from_json, text)
            if book is None or str(book.id) != key:
                self._change(BOOK + key, None)
                self._lose(key)
                continue
            self._books.add(book.id)
            row = _decoded(row_from, self._store.get(ROW + key) or "")
            if row is None or row.id != book.id or row.fetched_at != book.fetched_at:
                fixes = self._store.get(CORRECTION + key)
                shown = corrected(book, corrections_from(fixes)) if fixes else book
                row = row_of(shown, row.added_at if row is not None and row.id == book.id else "")
                self._change(ROW + key, row.to_json())
            self._labels.add(label_of(book))

    def _check_rows(self) -> None:
        """Delete rows whose books are lost, after noting the titles."""
        for key, text in self._store.rows(ROW):
            row = _decoded(row_from, text)
            if _number(key) not in self._books:
                self._change(ROW + key, None)
                self._lose(key, row.title if row is not None else "")

    def _redirects(self) -> dict[int, int]:
        targets = {}
        for key, text in self._store.rows(REDIRECT):
            known, target = _number(key), _number(text)
            if known is not None and target is not None:
                targets[known] = target
        return targets

    def _find_lost(self, jobs: Mapping[str, JobRecord], targets: Mapping[int, int]) -> None:
        def is_lost(key: int) -> bool:
            return followed(key, self._books.__contains__, targets.get) not in self._books

        for kind in (BOOK, ROW, REDIRECT):
            for key in self._missing:
                number = _number(key.removeprefix(kind)) if key.startswith(kind) else None
                if number is not None and is_lost(number):
                    self._lose(str(number))
        for key in self._missing:
            # The job itself is lost, so that its state is not known; its key names the book.
            number = library_key_of(key.removeprefix(JOB)) if key.startswith(JOB) else None
            if number is not None and is_lost(number):
                self._lose(str(number))
        for job in jobs.values():
            number = library_key_of(job.id)
            if (
                number is not None
                and job.status is Status.FINISHED
                and not self._complete
                and is_lost(number)
            ):
                self._lose(str(number), job.label)

    def _read_files_again(self, jobs: Iterable[JobRecord]) -> list[str]:
        """Queue finished saved pages again whose books are not here; a job whose file is gone fails."""
        if self._complete and not self._lost:
            return []
        again = []
        for job in jobs:
            if (
                job.queue != FILES
                or job.status is not Status.FINISHED
                or self._labels & {job.label, _bare(job.label)}
            ):
                continue
            if Path(job.source).is_file():
                _queue_again(job)
                again.append(job.label)
            elif self._complete:
                continue  # the book comes by its own id, or was removed by its reader
            else:
                job.status = Status.FAILED
                job.error = JobError("lost", _LOST)
            self._change(JOB + job.id, encode(job.job()))
        return again

    def _lose(self, key: str, title: str = "") -> None:
        number = _number(key)
        if number is not None and (number < 0 or is_book_id(number)):
            self._lost[number] = title or self._lost.get(number, "")

    def _change(self, key: str, text: str | None) -> None:
        self._changes[key] = text
        if len(self._changes) >= _MOST_A_WRITE:
            self._flush()

    def _flush(self) -> None:
        changes, self._changes = self._changes, {}
        if changes:
            self._write(changes)


def _bare(label: str) -> str:
    """The label of a job without the remark in brackets at its end."""
    return label.rpartition(" (")[0] if label.endswith(")") and " (" in label else label


def _decoded(read: Callable[[str], Result], text: str) -> Result | None:
    try:
        return read(text)
    except ValueError:
        return None


def _number(text: str) -> int | None:
    return _decoded(number_in, text)


def _queue_again(job: JobRecord) -> None:
    job.status = Status.QUEUED
    job.attempts = job.crashes = 0
    job.due_at = job.started_at = job.finished_at = job.error = None
    job.history = ()
