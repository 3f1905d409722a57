"""The books of one store: their rows and annotations in memory, their records on disk."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bookq_gui.library.annotations import ANNOTATION, Annotations
from bookq_gui.library.arrivals import Brought, Merged, Taken, completed, is_later, moment, now, time_text
from bookq_gui.library.corrections import (
    CORRECTION,
    corrected,
    correction_of,
    corrections_in,
    corrections_text,
    said,
)
from bookq_gui.library.provenance import Provenance
from bookq_gui.library.reader import BOOK, ROW, BookReader, records_of, row_from
from bookq_gui.library.redirects import REDIRECT, Redirects
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, BookRow, row_of
from bookq_gui.model.events import (
    AnnotationsChanged,
    BookLoaded,
    BooksChanged,
    BooksLoaded,
    BooksRemoved,
    Event,
    Notice,
)
from bookq_gui.model.job import Finished, Job, Status
from bookq_gui.model.job_ids import library_key_of
from bookq_gui.model.message import as_message
from bookq_gui.model.plurals import KEPT_AS_IT_IS
from bookq_gui.model.validation import number_in
from bookq_gui.storage.database import Changes
from bookq_gui.storage.reader import StoreError
from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)


class Library:
    """The books of one store. ``tell`` is called from other threads, after the commit.

    ``later`` runs a function in a thread that may read the disk. Methods return at once and do not touch the
    disk unless they say so. A key is that of `BookRow`.
    """

    def __init__(
        self,
        store: Store,
        tell: Callable[[Event], None],
        later: Callable[[Callable[[], None]], object],
    ) -> None:
        self._store = store
        self._tell = tell
        self._later = later
        self.reader = BookReader(store)
        """The books on disk. Reads it: not for the window's thread."""
        self.provenance = Provenance()
        """Which jobs brought the books that are new since the start."""
        self._annotations = Annotations()
        self._redirects = Redirects()
        self._corrections: dict[int, dict[str, object]] = {}
        self._rows: dict[int, BookRow] = {}
        self._arriving: dict[int, tuple[BookRow, str]] = {}
        self._lock = threading.Lock()

    def load(self, jobs: Iterable[Job] = ()) -> None:
        """Read rows and annotations, and delete what was removed before. Reads the disk.

        ``jobs`` say why books could not be fetched, and when those of version 0.1 were added; that is kept
        from then on.
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
        """Take over what is on disk now of rows, redirects and annotations."""
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
            return None

    # Looking

    def is_here(self, key: int) -> bool:
        """Whether a book is here, or about to be."""
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
        return row is not None and row.fetched_at != fetched_at and is_later(row.fetched_at, fetched_at)

    def _row(self, key: int) -> BookRow | None:
        awaited = self._arriving.get(key)
        return awaited[0] if awaited is not None else self._rows.get(key)

    def resolved(self, key: int) -> int:
        """The book here that a key means: itself, or the one that it leads to."""
        return self._redirects.followed(key, self._rows.__contains__)

    def resolved_all(self, keys: Iterable[int]) -> dict[int, int]:
        """The books here that keys mean; minus an ISBN-13 also means the book whose ISBN it is."""
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

    def request_book(self, key: int) -> None:
        """Read one book in the background; `BookLoaded` has it."""
        self._later(lambda: self._tell(self._loaded(key)))

    def _loaded(self, key: int) -> BookLoaded:
        try:
            record = self.reader.record(key)
        except StoreError as error:
            self._tell(Notice(error.message))
            record = None
        fixes = self._corrections.get(key)
        if record is None or not fixes:
            return BookLoaded(key, record)
        return BookLoaded(key, corrected(record, fixes), {name: said(record, name) for name in fixes})

    def request_books(self, keys: Iterable[int]) -> None:
        """Read several books in the background; `BooksLoaded` has them."""
        wanted = tuple(keys)
        self._later(lambda: self._tell(BooksLoaded(wanted, self._chosen(wanted))))

    def _chosen(self, keys: tuple[int, ...]) -> tuple[Book, ...]:
        try:
            return tuple(self.reader.chosen(keys))
        except StoreError as error:
            self._tell(Notice(error.message))
            return ()

    # Arriving

    def on_success(self, job_id: str, outcome: Finished) -> Finished:
        """The outcome of a job as it counts. To be called in the order of the commits.

        A page older than what is here leaves that as it is. A book that was known from an import keeps the
        time it was added, and what its page does not say. A book of which only the ISBN was known, or one
        that the site redirects, becomes the other with all that its reader said of it.
        """
        rows = [row_from(text) for name, text in outcome.records.items() if text and name.startswith(ROW)]
        if not rows:
            return outcome
        if not outcome.delete_on_success:
            # A kept page that is read again brings no book: it stays one of the job that fetched it.
            for row in rows:
                self.provenance.brought(row.id, job_id, new=not self.is_here(row.id))
        if outcome.only_if_newer and any(self.is_newer(row.id, row.fetched_at) for row in rows):
            label = f"{outcome.label} {KEPT_AS_IT_IS}" if outcome.label else ""
            return replace(outcome, records={}, also_satisfies=(), label=label)
        records: dict[str, str | None] = dict(outcome.records)
        sources = [
            number_in(name.removeprefix(REDIRECT))
            for name, text in records.items()
            if name.startswith(REDIRECT)
        ]
        for row in rows:
            self._settle(row, sources, records)
        return replace(outcome, records=records)

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

    def _await(self, row: BookRow, records: dict[str, str | None]) -> None:
        text = row.to_json()
        records[f"{ROW}{row.id}"] = text
        self._arriving[row.id] = (row, text)

    def take_in(self, items: Sequence[Brought]) -> Taken:
        """Take over what an import says of books. To be called in the order of the commits.

        Books that are not here become rows that are not fetched yet, the first one the newest. What the
        reader said here stays; the import fills what is empty. ``records`` of the result are to be committed
        together with the jobs.
        """
        taken = Taken()
        start = datetime.now(UTC)
        for place, item in enumerate(items):
            key = item.key
            if item.row is not None:
                new = not self.is_here(key)
                self.provenance.brought(key, item.job_id, new=new)
                if new:
                    added_at = time_text(start - timedelta(microseconds=place))
                    taken.records[f"{BOOK}{key}"] = item.record
                    self._await(item.row._replace(added_at=added_at), taken.records)
            if item.annotation:
                mine = self._annotations.get(key)
                if kept := mine.conflicts(item.annotation):
                    taken.kept[key] = kept
                for changed, before in self._annotations.complete({key: item.annotation}).items():
                    taken.before.setdefault(changed, before)
        taken.after = {key: self._annotations.get(key) for key in taken.before}
        taken.records.update(self._annotations.records(taken.before))
        return taken

    def untake(
        self, before: Mapping[int, Annotation], after: Mapping[int, Annotation]
    ) -> dict[str, str | None]:
        """Take back the annotations of an import, but for what was said since. Returns the changes."""
        earlier = {key: self._annotations.get(key).without(mine, after[key]) for key, mine in before.items()}
        return self._annotations.records(self._annotations.set(earlier))

    def note_jobs(self, jobs: Iterable[Job]) -> None:
        """Note of changed jobs why the books that they fetch could not be fetched."""
        rows = self._failed({key: job for job in jobs if (key := library_key_of(job.id)) is not None})
        if rows:
            self._rows.update((row.id, row) for row in rows)
            self._tell(BooksChanged(rows))

    def _failed(self, jobs: Mapping[int, Job]) -> tuple[BookRow, ...]:
        """The rows that change by the jobs that fetch them."""
        rows = []
        for key, job in jobs.items():
            failed = job.status is Status.FAILED and job.error is not None
            reason = as_message(job.error.message) if failed and job.error else None
            row = self._rows.get(key)
            if row is not None and row.reason != reason:
                rows.append(row._replace(reason=reason))
        return tuple(rows)

    def replaced(self, annotations: Mapping[int, Annotation]) -> dict[str, str | None]:
        """Replace annotations, and return the changes to be committed. As `take_in` otherwise."""
        return self._annotations.records(self._annotations.set(annotations))

    # Merging a backup

    def merge(self, books: Sequence[Book]) -> tuple[Merged, int]:
        """Take in books that are not here, or are here as they were fetched earlier.

        Returns the result, and the ticket to wait for with `Store.flush`.
        """
        merged = Merged()
        records: dict[str, str | None] = {}

        def produce() -> Changes:
            self.provenance.forget(book.id for book in books)
            for book in books:
                here = self._rows.get(book.id)
                if here is None:
                    merged.new.append(book.id)
                elif moment(here.fetched_at) < moment(book.fetched_at):
                    merged.newer.append(book.id)
                else:
                    if moment(here.fetched_at) > moment(book.fetched_at):
                        merged.older.append(book.id)
                    continue
                added_at = here.added_at if here is not None else book.fetched_at or now()
                records.update(records_of(book, added_at=added_at))
            return records

        return merged, self._store.submit(produce, lambda: self.committed(records), reads=True)

    def merge_redirects(self, targets: Mapping[int, int]) -> int:
        """Let keys lead to other books where they lead nowhere yet. Returns the ticket for `Store.flush`."""
        records = self._redirects.missing(targets)
        return self._store.submit(lambda: records, lambda: self.committed(records))

    def merge_annotations(self, annotations: Mapping[int, Annotation]) -> int:
        """Fill in from a backup what the reader did not say here. Returns how many changed."""
        with self._lock:
            return len(self._changed(self._annotations.complete(annotations)))

    # Removing

    def remove_books(self, keys: Iterable[int]) -> int:
        """Take books out; until the next start `restore_books` undoes it. Returns how many."""
        gone = [key for key in dict.fromkeys(keys) if self.is_here(key)]
        rows: dict[int, BookRow] = {}
        changes: dict[str, str | None] = {}

        def pop() -> None:
            found = ((key, self._rows.pop(key, None)) for key in gone)
            rows.update((key, row) for key, row in found if row is not None)

        def produce() -> Changes:
            # Those that were about to come are here by now.
            pop()
            return self._read(changes, self.reader.moved_out, list(rows))

        def committed() -> None:
            if changes:
                self._tell(BooksRemoved(tuple(rows)))
            else:
                self._rows.update(rows)

        pop()
        self._store.submit(produce, committed, reads=True)
        return len(gone)

    def restore_books(self, keys: Iterable[int]) -> int:
        """Bring back removed books that have not come again since. Returns how many are asked for."""
        back = [key for key in dict.fromkeys(keys) if key not in self._rows]
        changes: dict[str, str | None] = {}
        self._store.submit(
            lambda: self._read(changes, self.reader.moved_back, back),
            lambda: self.committed(changes),
            reads=True,
        )
        return len(back)

    def merge_editions(self, kept: int, gone: int) -> Callable[[], object]:
        """Let one book stand for two editions of it. Returns what undoes that, until the next start.

        ``gone`` leads to ``kept`` from now on; what its reader said of it fills what is empty there.
        """
        before = {key: self._annotations.get(key) for key in (kept, gone)}

        def change(*, undo: bool) -> Callable[[list[int]], dict[str, str | None]]:
            def read(keys: list[int]) -> dict[str, str | None]:
                moved = self.reader.moved_back(keys) if undo else self.reader.moved_out(keys)
                if not moved:
                    return {}
                if undo:
                    self._annotations.set(before)
                else:
                    self._annotations.move(gone, kept)
                redirect = {f"{REDIRECT}{gone}": None if undo else str(kept)}
                return {**moved, **redirect, **self._annotations.records(before)}

            return read

        def submit(*, undo: bool) -> None:
            changes: dict[str, str | None] = {}
            self._store.submit(
                lambda: self._read(changes, change(undo=undo), [gone]),
                lambda: self.committed(changes),
                reads=True,
            )

        submit(undo=False)
        return lambda: submit(undo=True)

    def _read(
        self,
        changes: dict[str, str | None],
        read: Callable[[list[int]], dict[str, str | None]],
        keys: list[int],
    ) -> Changes:
        try:
            changes.update(read(keys))
        except StoreError as error:
            # The writer must live on; the books stay as they are.
            log.warning("books could not be read for a change: %s", error.details)
            self._tell(Notice(error.message))
        return changes

    # Annotations

    def annotations(self) -> dict[int, Annotation]:
        """The annotations of all books that have one."""
        return self._annotations.all()

    def annotation(self, key: int) -> Annotation:
        """The annotation of one book."""
        return self._annotations.get(key)

    def set_annotations(self, annotations: Mapping[int, Annotation]) -> dict[int, Annotation]:
        """Replace annotations; `AnnotationsChanged` follows. Returns those that differ, as they were."""
        with self._lock:
            return self._changed(self._annotations.set(annotations))

    def _changed(self, before: dict[int, Annotation]) -> dict[int, Annotation]:
        if before:
            keys = tuple(before)
            self._store.submit(
                lambda: self._annotations.records(keys),
                lambda: self._tell(AnnotationsChanged({key: self._annotations.get(key) for key in keys})),
            )
        return before

    # Correcting

    def correct(self, key: int, name: str, value: str | None) -> None:
        """Correct a field of a book by hand: ``value`` is as a person types it, None or "" for nothing there.

        `BooksChanged` and `BookLoaded` follow. The correction stays when the book is fetched again. Raises
        CorrectionError, a ValueError with a sentence, where the value cannot be.
        """
        self._correct(key, {**self._corrections.get(key, {}), **correction_of(name, value or "")})

    def uncorrect(self, key: int, name: str) -> None:
        """Take a correction back: the field is again as the page has it."""
        fixes = dict(self._corrections.get(key, {}))
        for gone in ("isbn13", "isbn10") if name in ("isbn13", "isbn10") else (name,):
            fixes.pop(gone, None)
        self._correct(key, fixes)

    def corrections(self, key: int) -> tuple[str, ...]:
        """The names of the fields of a book that were corrected by hand."""
        return tuple(self._corrections.get(key, ()))

    def _correct(self, key: int, fixes: dict[str, object]) -> None:
        changes: dict[str, str | None] = {}
        with self._lock:
            self._corrections = {**self._corrections, key: fixes}
            if not fixes:
                del self._corrections[key]

        def read(keys: list[int]) -> dict[str, str | None]:
            return self._corrected_row(keys[0])

        def committed() -> None:
            self.committed(changes)
            self.request_book(key)

        self._store.submit(lambda: self._read(changes, read, [key]), committed, reads=True)

    def _corrected_row(self, key: int) -> dict[str, str | None]:
        record, row, fixes = self.reader.record(key), self._rows.get(key), self._corrections.get(key)
        if record is None or row is None:
            return {}
        book = corrected(record, fixes) if fixes else record
        new = row_of(book, row.added_at)._replace(reason=row.reason)
        changes: dict[str, str | None] = {f"{CORRECTION}{key}": corrections_text(fixes) if fixes else None}
        self._await(new, changes)
        return changes
