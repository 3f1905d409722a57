"""The books of a salvaged store: rows and records that belong together, and jobs for what is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bookq_gui.goodreads.links import is_book_id, page_job
from bookq_gui.jobs.journal import JOB, read_jobs
from bookq_gui.jobs.record import JobRecord, encode
from bookq_gui.library.reader import BOOK, ROW, row_from
from bookq_gui.model.book import Book, row_of
from bookq_gui.model.job import OPEN, Status
from bookq_gui.model.job_ids import COVERS, book_job_id
from bookq_gui.storage.store import Store

_MOST_A_WRITE = 5_000
_LONGEST = 16
"""As many digits as the id of a book may have."""


@dataclass(slots=True)
class Put:
    """What a store holds that was put in order: jobs, books, and how many lost books are fetched again."""

    jobs: int = 0
    books: int = 0
    again: int = 0


@dataclass(slots=True)
class _Changes:
    """Changes on their way to the store, which may be more than fit into memory."""

    write: Callable[[dict[str, str | None]], None]
    waiting: dict[str, str | None] = field(default_factory=dict)

    def add(self, key: str, text: str | None) -> None:
        self.waiting[key] = text
        if len(self.waiting) >= _MOST_A_WRITE:
            self.flush()

    def flush(self) -> None:
        waiting, self.waiting = self.waiting, {}
        if waiting:
            self.write(waiting)


def put_in_order(store: Store, write: Callable[[dict[str, str | None]], None], now: float) -> Put:
    """Let every row of ``store`` have its book and every book its row, and have lost books fetched again.

    A book is lost where its row or its record is left, but cannot be used. ``write`` returns once its
    changes are on disk; ``now`` in seconds since 1970. Raises StoreError.
    """
    changes = _Changes(write)
    whole, lost = _whole_books(store, changes)
    lost |= _lone_rows(store, changes, whole)
    entries, _damaged = read_jobs(store)
    by_id = {entry.id: entry for entry in entries}
    jobs = sum(entry.queue != COVERS for entry in entries)
    sequence = max((entry.sequence for entry in entries), default=0)
    again = 0
    for key, title in lost.items():
        number = int(key) if key.isascii() and key.isdecimal() and len(key) <= _LONGEST else 0
        if not is_book_id(number):
            continue
        entry = by_id.get(book_job_id(number))
        if entry is None:
            sequence += 1
            entry = JobRecord.of(page_job(number, title), sequence, now)
        elif entry.status is Status.FINISHED:
            _queue_again(entry)
        again += entry.status in OPEN
        changes.add(JOB + entry.id, encode(entry))
    changes.flush()
    return Put(jobs, len(whole), again)


def _whole_books(store: Store, changes: _Changes) -> tuple[set[str], dict[str, str]]:
    """The keys of the books that can be read, and of those that cannot."""
    whole: set[str] = set()
    lost: dict[str, str] = {}
    for key, text in store.rows(BOOK):
        try:
            book = Book.from_json(text)
        except ValueError:
            book = None
        if book is None or str(book.id) != key:
            lost[key] = ""
            changes.add(BOOK + key, None)
            continue
        whole.add(key)
        # A row may be left of an earlier reading of the page, too.
        row = row_of(book).to_json()
        if store.get(ROW + key) != row:
            changes.add(ROW + key, row)
    return whole, lost


def _lone_rows(store: Store, changes: _Changes, whole: set[str]) -> dict[str, str]:
    """The keys of rows without a book that can be read, and the titles they give."""
    lost: dict[str, str] = {}
    for key, text in store.rows(ROW):
        if key not in whole:
            changes.add(ROW + key, None)
            lost[key] = _title(text)
    return lost


def _title(row: str) -> str:
    try:
        return row_from(row).title
    except ValueError:
        return ""


def _queue_again(entry: JobRecord) -> None:
    entry.status = Status.QUEUED
    entry.attempts = 0
    entry.crashes = 0
    entry.due_at = None
    entry.started_at = None
    entry.finished_at = None
    entry.error = None
    entry.history = ()
