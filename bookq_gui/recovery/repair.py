"""Records that belong together after a recovery: books and rows, and jobs for the books that are lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from bookq_gui.goodreads.links import is_book_id, isbn_job, page_job
from bookq_gui.jobs.journal import JOB, read_jobs
from bookq_gui.jobs.record import JobRecord, encode
from bookq_gui.library.corrections import CORRECTION, corrected, corrections_from
from bookq_gui.library.reader import BOOK, REDIRECT, ROW, followed, row_from
from bookq_gui.model.book import Book, label_of, row_of
from bookq_gui.model.job import COVERS, FILES, OPEN, JobError, NewJob, Status, fetch_job_id, library_key_of
from bookq_gui.model.message import Message
from bookq_gui.model.validation import number_in
from bookq_gui.storage.store import Store

Result = TypeVar("Result")
Write = Callable[[dict[str, str | None]], None]
_MOST_A_WRITE = 5_000
_LOST = Message("Its book was lost when the database was repaired. Add the page once more.")


@dataclass(slots=True)
class Repaired:
    """What a repaired store holds: how many jobs and books, and the names of lost books that come again."""

    jobs: int = 0
    books: int = 0
    again: list[str] = field(default_factory=list)


class Repair:
    """Puts the records of ``store`` in order. ``write`` returns once its changes are on disk.

    ``missing`` are keys that were in the damaged database but could not be read. ``complete``: there were no
    others, so that a finished job without its book is one whose book was removed by its reader.
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
        """Let every row have its book and every book its row, and have lost books fetched again.

        Afterwards no job says finished whose book is lost. ``now`` in seconds since 1970. Raises StoreError.
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
                job = JobRecord.of(_fetching(key, title), sequence, now)
                repaired.jobs += 1
            elif job.status is Status.FINISHED:
                _queue_again(job)
            if job.status in OPEN:
                repaired.again.append(title or job.label or job.source)
            self._change(JOB + job.id, encode(job))
        repaired.again += self._read_files_again(jobs.values())
        self._flush()
        return repaired

    def _check_books(self) -> None:
        """Note the books that can be read, and write their rows that are missing or of an earlier reading."""
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
        """Delete rows whose books are lost; they still say the titles."""
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
            # The job itself is lost: whether it was done is not known, but what it was about is.
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
        """Queue finished saved pages whose books are not here; those that are gone themselves have failed."""
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
            self._change(JOB + job.id, encode(job))
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


def _fetching(key: int, title: str) -> NewJob:
    return page_job(key, title) if key > 0 else isbn_job(f"{-key:013}", title)


def _bare(label: str) -> str:
    """The label of a job without what is said of it in brackets at its end."""
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
