"""The books of one store: their rows and annotations in memory, and what jobs and imports add."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bookq_gui.library.annotations import (
    ANNOTATION,
    CORRECTION,
    Annotations,
    corrected,
    corrections_in,
    corrections_text,
)
from bookq_gui.library.reader import BOOK, REDIRECT, ROW, BookReader, Redirects, row_from
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, BookRow, row_of, year_text
from bookq_gui.model.events import AnnotationsChanged, BooksChanged, BooksRemoved, Event
from bookq_gui.model.imports import KnownBook
from bookq_gui.model.job import KEPT_AS_IT_IS, Finished, Job, Status, library_key_of
from bookq_gui.model.validation import moment_of, number_in
from bookq_gui.storage.database import Changes
from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)


class Provenance:
    """The new books with the jobs that added them. Thread-safe.

    A book that was here before, or that was also added in another way, is not in it: undoing a job keeps it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._jobs: dict[int, set[str]] = {}
        self._books: dict[str, set[int]] = {}

    def record(self, key: int, job_id: str, *, new: bool) -> None:
        """Record that a book came by a job; ``new``: it was not in the library before."""
        with self._lock:
            if new:
                self._forget(key)
                self._jobs[key] = set()
            if key in self._jobs:
                self._add(key, job_id)

    def forget(self, keys: Iterable[int]) -> None:
        """Remove books that were added in another way than by a job."""
        with self._lock:
            for key in keys:
                self._forget(key)

    def undo(self, job_ids: Iterable[str]) -> tuple[tuple[int, ...], tuple[tuple[int, str], ...]]:
        """Remove jobs. Returns the books that came by them alone, and all their books, each with its job."""
        with self._lock:
            pairs = [(key, job) for job in job_ids for key in self._books.pop(job, ())]
            for key, job_id in pairs:
                self._jobs[key].discard(job_id)
            alone = dict.fromkeys(key for key, _job in pairs if not self._jobs[key])
            return tuple(alone), tuple(pairs)

    def redo(self, pairs: Iterable[tuple[int, str]]) -> None:
        """Reverse `undo`, except for books that were added in another way since."""
        with self._lock:
            for key, job_id in pairs:
                if key in self._jobs:
                    self._add(key, job_id)

    def _add(self, key: int, job_id: str) -> None:
        self._jobs[key].add(job_id)
        self._books.setdefault(job_id, set()).add(key)

    def _forget(self, key: int) -> None:
        for job_id in self._jobs.pop(key, ()):
            books = self._books[job_id]
            books.discard(key)
            if not books:
                del self._books[job_id]


@dataclass(frozen=True, slots=True)
class ImportedBook:
    """What an import says of one book: its key, the job that fetches it, row, record and annotation."""

    key: int
    job_id: str
    row: BookRow | None = None
    record: str = ""
    annotation: Annotation | None = None

    @classmethod
    def of(
        cls, key: int, job_id: str, known: KnownBook | None, annotation: Annotation | None
    ) -> ImportedBook:
        """Make one from what was recognised. It encodes the record, which is slow: not under a lock."""
        if known is None:
            return cls(key, job_id, annotation=annotation)
        book = known.to_book(key)
        return cls(key, job_id, row_of(book), book.to_json(), annotation)


@dataclass(slots=True)
class ImportChanges:
    """What an import changes.

    ``before`` and ``after`` are the annotations that differ. ``kept`` names by key the fields of which the
    library has another value, which stays.
    """

    before: dict[int, Annotation] = field(default_factory=dict)
    after: dict[int, Annotation] = field(default_factory=dict)
    kept: dict[int, tuple[str, ...]] = field(default_factory=dict)


def now() -> str:
    """The current time as rows keep it: ISO 8601, UTC."""
    return time_text(datetime.now(UTC))


def time_text(moment: datetime) -> str:
    """A time as rows keep it."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def completed(book: Book, earlier: BookRow) -> Book:
    """``book`` with fields that its page does not have filled from the row of an import."""
    isbn = earlier.isbn if not (book.isbn13 or book.isbn10 or book.asin) else ""
    known: dict[str, Any] = {
        "publisher": earlier.publisher or None,
        "format": earlier.format or None,
        "language": earlier.language or None,
        "pages": earlier.pages,
        "published": None if earlier.year is None else year_text(earlier.year),
        "first_published": None if earlier.first_year is None else year_text(earlier.first_year),
        "isbn13": isbn if len(isbn) == 13 else None,
        "isbn10": isbn if len(isbn) == 10 and not isbn.startswith("B") else None,
        "asin": isbn if isbn.startswith("B") else None,
    }
    missing = {name: value for name, value in known.items() if value and getattr(book, name) is None}
    return replace(book, **missing) if missing else book


def moment(fetched_at: str) -> datetime:
    """The time of an ISO 8601 text; the earliest one if the text is none."""
    try:
        return moment_of(fetched_at)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)


class LibraryBooks:
    """What is in the library of one store, and what jobs and imports add.

    ``tell`` is called from other threads, after the commit. ``later`` runs a function in a thread that may
    read the disk. Methods return at once and do not touch the disk unless they say so. A key is that of
    `BookRow`.
    """

    def __init__(
        self, store: Store, tell: Callable[[Event], None], later: Callable[[Callable[[], None]], object]
    ) -> None:
        self._store = store
        self._tell = tell
        self._later = later
        self.reader = BookReader(store)
        """The books on disk. Reads it: not for the window's thread."""
        self.provenance = Provenance()
        """By which jobs the books came that are new since the start."""
        self._annotations = Annotations()
        self._redirects = Redirects()
        self._corrections: dict[int, dict[str, object]] = {}
        self._rows: dict[int, BookRow] = {}
        self._arriving: dict[int, tuple[BookRow, str]] = {}

    def load(self, jobs: Iterable[Job] = ()) -> None:
        """Read rows and annotations, and empty the trash. Reads the disk.

        ``jobs`` say why books could not be fetched, and when those of version 0.1 were added, whose rows
        do not have it; that is stored.
        """
        asked: list[int] = []
        jobs_of = {key: job for job in jobs if (key := library_key_of(job.id)) is not None}

        def when(key: int) -> str | None:
            asked.append(key)
            job = jobs_of.get(key)
            return time_text(datetime.fromtimestamp(job.created_at, UTC)) if job and job.created_at else None

        self._rows = {row.id: row for row in self.reader.rows(when)}
        for row in self._failed(jobs_of):
            self._rows[row.id] = row
        self._annotations.load(self._store)
        self._corrections = corrections_in(self._store)
        changes = self.reader.emptied_trash() | self._redirects.load(self._store, self._rows.__contains__)
        changes.update((f"{ROW}{key}", self._rows[key].to_json()) for key in asked if key in self._rows)
        if changes:
            self._store.put(changes)

    def committed(self, records: Changes) -> None:
        """Apply committed changes of rows, redirects and annotations."""
        rows, gone, annotated = [], [], []
        for name, text in records.items():
            if name.startswith(ROW):
                key = number_in(name.removeprefix(ROW))
                if text is None:
                    gone.append(key)
                elif (row := self._arrived(key, text)) is not None:
                    rows.append(row)
            elif name.startswith(ANNOTATION):
                annotated.append(number_in(name.removeprefix(ANNOTATION)))
        redirects = self._redirects.committed(records)
        if rows or redirects:
            self._rows.update((row.id, row) for row in rows)
            self._tell(BooksChanged(tuple(rows), redirects))
        if annotated:
            self._tell(AnnotationsChanged({key: self._annotations.get(key) for key in annotated}))
            if not self._annotations.records(annotated).items() <= records.items():
                # What was said after these records were made may have been committed before them.
                self._store.submit(lambda: self._annotations.records(annotated))
        removed = tuple(key for key in gone if self._rows.pop(key, None) is not None)
        if removed:
            self._tell(BooksRemoved(removed))

    def _arrived(self, key: int, text: str) -> BookRow | None:
        awaited = self._arriving.get(key)
        if awaited is not None and awaited[1] == text:
            del self._arriving[key]
            return awaited[0]
        try:
            return row_from(text)
        except ValueError:
            # A row that cannot be read is made from its record, as at a start.
            book = self.reader.book(key)
            return None if book is None else row_of(book)

    # Looking

    def is_here(self, key: int) -> bool:
        """Whether a book is here, or is about to be on disk."""
        return key in self._rows or key in self._arriving

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def is_fetched(self, key: int) -> bool:
        """Whether the page of a book was fetched, or is about to be on disk."""
        row = self._row(key)
        return row is not None and row.fetched

    def is_newer(self, key: int, fetched_at: str) -> bool:
        """Whether what is here of a book, or is about to be, was fetched after ``fetched_at``."""
        row = self._row(key)
        return row is not None and moment(row.fetched_at) > moment(fetched_at)

    def _row(self, key: int) -> BookRow | None:
        awaited = self._arriving.get(key)
        return awaited[0] if awaited is not None else self._rows.get(key)

    def resolved(self, key: int) -> int:
        """The key of the book here that a key means: itself, or the one that it leads to."""
        return self._redirects.followed(key, self._rows.__contains__)

    def resolved_all(self, keys: Iterable[int]) -> dict[int, int]:
        """As `resolved` for many keys; minus an ISBN-13 also means the book whose ISBN it is."""
        found = {key: self._redirects.followed(key, self.is_here) for key in keys}
        isbns = {key for key in found.values() if key < 0 and not self.is_here(key)}
        if isbns:
            books = {-int(row.isbn): row.id for row in self.rows() if row.id > 0 and len(row.isbn) == 13}
            found.update((key, books.get(at, at)) for key, at in found.items() if at in isbns)
        return found

    def redirects(self) -> dict[int, int]:
        """The keys that lead to other books."""
        return self._redirects.all()

    def row(self, key: int) -> BookRow | None:
        """The row of one book."""
        return self._rows.get(key)

    def rows(self) -> tuple[BookRow, ...]:
        """The rows of all books, in the order of their arrival."""
        return tuple(self._rows.values())

    def book(self, key: int) -> Book | None:
        """One book; reads the disk."""
        return self.reader.book(key)

    def books(self) -> Iterator[Book]:
        """All books; reads the disk."""
        return self.reader.books()

    # Arriving

    def on_success(self, job_id: str, outcome: Finished) -> Finished:
        """The outcome of a job as it is committed. To be called in the order of the commits.

        A page that is older than the record here changes nothing. A book that was known from an import keeps
        the time it was added, and the fields that its page does not have. A book of which only the ISBN was
        known, or that the site redirects, is replaced by the fetched one, which takes over its annotation.
        """
        rows = [row_from(text) for name, text in outcome.records.items() if text and name.startswith(ROW)]
        if not rows:
            return outcome
        if not outcome.delete_on_success:
            # A cached page that is read again adds no book: the job that fetched it did.
            for row in rows:
                self.provenance.record(row.id, job_id, new=not self.is_here(row.id))
        if outcome.only_if_newer and any(self.is_newer(row.id, row.fetched_at) for row in rows):
            label = f"{outcome.label} {KEPT_AS_IT_IS}" if outcome.label else ""
            return outcome._replace(records={}, also_satisfies=(), label=label)
        records: dict[str, str | None] = dict(outcome.records)
        sources = [
            number_in(name.removeprefix(REDIRECT))
            for name, text in records.items()
            if name.startswith(REDIRECT)
        ]
        for row in rows:
            self._settle(row, sources, records)
        return outcome._replace(records=records)

    def _settle(self, row: BookRow, sources: list[int], records: dict[str, str | None]) -> None:
        earlier = self._row(row.id)
        for source in sources:
            other = self._row(source)
            if other is not None and other.fetched:
                continue
            if other is not None:
                earlier = earlier or other
                records |= {f"{ROW}{source}": None, f"{BOOK}{source}": None}
                self._arriving.pop(source, None)
                self.provenance.forget([source])
                records |= self._moved_corrections(source, row.id)
            if self._annotations.move(source, row.id):
                records |= self._annotations.records((source, row.id))
        fixes = self._corrections.get(row.id)
        if fixes or (earlier is not None and not earlier.fetched):
            book = Book.from_json(records[f"{BOOK}{row.id}"] or "")
            if earlier is not None and not earlier.fetched:
                book = completed(book, earlier)
                records[f"{BOOK}{row.id}"] = book.to_json()
            row = row_of(corrected(book, fixes) if fixes else book)
        added_at = earlier.added_at if earlier is not None else now()
        self._await(row._replace(added_at=added_at), records)

    def _moved_corrections(self, source: int, target: int) -> dict[str, str | None]:
        fixes = self._corrections.pop(source, None)
        if fixes is None:
            return {}
        both = self._corrections[target] = {**fixes, **self._corrections.get(target, {})}
        return {f"{CORRECTION}{source}": None, f"{CORRECTION}{target}": corrections_text(both)}

    def _await(self, row: BookRow, records: dict[str, str | None]) -> None:
        text = row.to_json()
        records[f"{ROW}{row.id}"] = text
        self._arriving[row.id] = (row, text)

    def import_books(
        self, items: Sequence[ImportedBook], changes: ImportChanges, newest: datetime
    ) -> dict[str, str | None]:
        """Add books of an import, and what it says of them. To be called in the order of the commits.

        Books that are not here become rows that are not fetched yet, the first one the ``newest``.
        Annotations that are here stay; the import fills what is empty. What that changes is added to
        ``changes``. Returns the records, which are to be committed together with the jobs.
        """
        records: dict[str, str | None] = {}
        changed: list[int] = []
        for place, item in enumerate(items):
            key = item.key
            if item.row is not None:
                new = not self.is_here(key)
                self.provenance.record(key, item.job_id, new=new)
                if new:
                    added_at = time_text(newest - timedelta(microseconds=place))
                    records[f"{BOOK}{key}"] = item.record
                    self._await(item.row._replace(added_at=added_at), records)
            if item.annotation:
                mine = self._annotations.get(key)
                if kept := mine.conflicts(item.annotation):
                    changes.kept[key] = kept
                for other, before in self._annotations.complete({key: item.annotation}).items():
                    changes.before.setdefault(other, before)
                    changes.after[other] = changes.after.get(other, before).completed_by(item.annotation)
                    changed.append(other)
        return records | self._annotations.records(changed)

    def undo_import(
        self, before: Mapping[int, Annotation], after: Mapping[int, Annotation]
    ) -> dict[str, str | None]:
        """Undo the annotations of an import, except what was changed since. Returns the records."""
        changed = self._annotations.change(before, lambda key, mine: mine.without(before[key], after[key]))
        return self._annotations.records(changed)

    def redo_import(self, annotations: Mapping[int, Annotation]) -> dict[str, str | None]:
        """Undo `undo_import`: ``annotations`` fill what is empty now. Returns the records."""
        return self._annotations.records(self._annotations.complete(annotations))

    def note_jobs(self, jobs: Iterable[Job]) -> None:
        """Update the reasons why books could not be fetched from changed jobs."""
        rows = self._failed({key: job for job in jobs if (key := library_key_of(job.id)) is not None})
        if rows:
            self._rows.update((row.id, row) for row in rows)
            self._tell(BooksChanged(rows))

    def _failed(self, jobs: Mapping[int, Job]) -> tuple[BookRow, ...]:
        """The rows whose reason changes by the jobs that fetch them."""
        rows = []
        for key, job in jobs.items():
            failed = job.status is Status.FAILED and job.error is not None
            reason = job.error.message if failed and job.error else None
            row = self._rows.get(key)
            if row is not None and row.reason != reason:
                rows.append(row._replace(reason=reason))
        return tuple(rows)
