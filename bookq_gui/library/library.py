"""The collected books: their rows in memory, their records and marks on disk."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from bookq_gui.exports.exporting import Exports
from bookq_gui.library.annotations import Annotations, annotation_records
from bookq_gui.library.origins import Origins
from bookq_gui.library.reader import BookReader
from bookq_gui.library.records import records_of, rows_among
from bookq_gui.library.redirects import Redirects
from bookq_gui.library.trash import emptied, moved_back, moved_out
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, BookRow
from bookq_gui.model.events import (
    AnnotationsChanged,
    BookLoaded,
    BooksChanged,
    BooksLoaded,
    BooksRemoved,
    Event,
    Notice,
)
from bookq_gui.model.job import Finished
from bookq_gui.model.plurals import KEPT_AS_IT_IS
from bookq_gui.model.validation import moment_of
from bookq_gui.storage.reader import StoreError
from bookq_gui.storage.store import Changes, Store

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Merged:
    """What became of books that were merged: ids of those that are new here, newer, and older than here.

    Only true once the merge is on disk.
    """

    new: list[int] = field(default_factory=list)
    newer: list[int] = field(default_factory=list)
    older: list[int] = field(default_factory=list)


class Library:
    """What is collected in one store. ``tell`` is called from other threads, after the commit.

    ``later`` runs a function in a thread that may read the disk. Calls return at once and touch no
    disk unless they say so.
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
        self._reader = BookReader(store)
        self._annotations = Annotations()
        self._saying = threading.Lock()
        self._redirects = Redirects()
        self._arriving: dict[int, str] = {}
        self.origins = Origins()
        """Which jobs brought the books that are new since the start."""
        self._rows: dict[int, BookRow] = {}
        self._exports = Exports(tell)

    def load(self) -> None:
        """Read the rows and marks, and forget what was removed before. Reads the disk."""
        self._rows = {row.id: row for row in self._reader.rows()}
        self._annotations.load(self._store)
        gone = emptied(self._store) | self._redirects.load(self._store, self._rows.__contains__)
        if gone:
            self._store.put(gone)

    def close(self) -> None:
        """Give up exports that are not finished."""
        self._exports.close()

    def committed(self, records: Changes) -> None:
        """Take over the rows among records that are on disk now."""
        rows = tuple(rows_among(records))
        redirects = self._redirects.committed(records)
        for row in rows:
            if self._arriving.get(row.id) == row.fetched_at:
                del self._arriving[row.id]
        if rows or redirects:
            self._rows.update((row.id, row) for row in rows)
            self._tell(BooksChanged(rows, redirects))

    def settled(self, job_id: str, outcome: Finished) -> Finished:
        """The outcome of a job as it counts: a page older than what is collected leaves that as it is.

        To be called in the order of the commits.
        """
        rows = tuple(rows_among(outcome.records))
        if not outcome.forget:
            # Whoever reads a kept page again brings no book: it stays one of the job that fetched it.
            for row in rows:
                self.origins.brought(row.id, job_id, new=not self.is_here(row.id))
        if outcome.gives_way and any(self.is_newer(row.id, row.fetched_at) for row in rows):
            label = f"{outcome.label} {KEPT_AS_IT_IS}" if outcome.label else ""
            return replace(outcome, records={}, also_finishes=(), label=label)
        self._arriving.update((row.id, row.fetched_at) for row in rows)
        return outcome

    def is_newer(self, book_id: int, fetched_at: str) -> bool:
        """Whether what is collected of a book, or is about to be, was fetched after ``fetched_at``."""
        known = self._arriving.get(book_id)
        if known is None and (row := self._rows.get(book_id)) is not None:
            known = row.fetched_at
        return known is not None and known != fetched_at and _is_later(known, fetched_at)

    # Looking

    def is_here(self, book_id: int) -> bool:
        """Whether a book is collected, or about to be."""
        return book_id in self._rows or book_id in self._arriving

    def __contains__(self, book_id: object) -> bool:
        return book_id in self._rows

    def resolved(self, book_id: int) -> int:
        """The collected book that an id means: itself, or the one that the site redirected it to."""
        return self._redirects.followed(book_id, self._rows.__contains__)

    def redirects(self) -> dict[int, int]:
        """The ids that the site redirects, and where each leads."""
        return self._redirects.all()

    def row(self, book_id: int) -> BookRow | None:
        """The row of one book."""
        return self._rows.get(book_id)

    def rows(self) -> tuple[BookRow, ...]:
        """The rows of all books."""
        return tuple(self._rows.values())

    def book(self, book_id: int) -> Book | None:
        """One book; reads the disk."""
        return self._reader.book(book_id)

    def books(self) -> Iterator[Book]:
        """All books; reads the disk."""
        return self._reader.books()

    def request_book(self, book_id: int) -> None:
        """Read one book in the background; `BookLoaded` tells it."""
        self._later(lambda: self._tell(BookLoaded(book_id, next(iter(self._chosen((book_id,))), None))))

    def request_books(self, ids: Iterable[int]) -> None:
        """Read several books in the background; `BooksLoaded` tells them."""
        wanted = tuple(ids)
        self._later(lambda: self._tell(BooksLoaded(wanted, self._chosen(wanted))))

    def _chosen(self, ids: tuple[int, ...]) -> tuple[Book, ...]:
        try:
            return tuple(self._reader.chosen(ids))
        except StoreError as error:
            self._tell(Notice(error.message))
            return ()

    # Merging

    def merge(self, books: Sequence[Book]) -> tuple[Merged, int]:
        """Take in books that are not here, or are here as they were fetched earlier.

        Returns what becomes of them, and the ticket to wait for with `Store.flush`.
        """
        merged = Merged()
        records: dict[str, str | None] = {}

        def produce() -> Changes:
            self.origins.forget(book.id for book in books)
            for book in books:
                here = self._rows.get(book.id)
                if here is None:
                    merged.new.append(book.id)
                elif _moment(here.fetched_at) < _moment(book.fetched_at):
                    merged.newer.append(book.id)
                else:
                    if _moment(here.fetched_at) > _moment(book.fetched_at):
                        merged.older.append(book.id)
                    continue
                records.update(records_of(book))
            return records

        return merged, self._store.submit(produce, lambda: self.committed(records), reads=True)

    def merge_redirects(self, targets: Mapping[int, int]) -> int:
        """Let ids lead to other books where they lead nowhere yet. Returns the ticket for `Store.flush`."""
        records = self._redirects.missing(targets)
        return self._store.submit(lambda: records, lambda: self.committed(records))

    def merge_annotations(self, annotations: Mapping[int, Annotation]) -> int:
        """Add what was said elsewhere to what the user says here, who is right. Returns how many changed."""
        with self._saying:
            return len(
                self._set(
                    {
                        i: self._annotations.get(i).completed_by(annotation)
                        for i, annotation in annotations.items()
                    }
                )
            )

    # Removing

    def remove_books(self, ids: Iterable[int]) -> int:
        """Take books out; until the next start `restore_books` undoes it. Returns how many."""
        gone = [book_id for book_id in dict.fromkeys(ids) if self.is_here(book_id)]
        rows: dict[int, BookRow] = {}
        changes: dict[str, str | None] = {}

        def pop() -> None:
            found = ((book_id, self._rows.pop(book_id, None)) for book_id in gone)
            rows.update((book_id, row) for book_id, row in found if row is not None)

        def produce() -> Changes:
            # Those that were about to come are here by now.
            pop()
            return self._read(changes, moved_out, list(rows))

        def committed() -> None:
            if changes:
                self._tell(BooksRemoved(tuple(rows)))
            else:
                self._rows.update(rows)

        pop()
        self._store.submit(produce, committed, reads=True)
        return len(gone)

    def restore_books(self, ids: Iterable[int]) -> int:
        """Bring back removed books that have not come again since. Returns how many are asked for."""
        back = [book_id for book_id in dict.fromkeys(ids) if book_id not in self._rows]
        changes: dict[str, str | None] = {}
        self._store.submit(
            lambda: self._read(changes, moved_back, back), lambda: self.committed(changes), reads=True
        )
        return len(back)

    def _read(
        self,
        changes: dict[str, str | None],
        moved: Callable[[Store, Iterable[int]], dict[str, str | None]],
        ids: list[int],
    ) -> Changes:
        try:
            changes.update(moved(self._store, ids))
        except StoreError as error:
            # The writer must live on; the books stay where they are.
            log.warning("books could not be moved: %s", error.details)
            self._tell(Notice(error.message))
        return changes

    # Marks

    def annotations(self) -> dict[int, Annotation]:
        """What the user says of the books, by their ids."""
        return self._annotations.all()

    def annotation(self, book_id: int) -> Annotation:
        """What the user says of one book."""
        return self._annotations.get(book_id)

    def set_annotations(self, annotations: Mapping[int, Annotation]) -> dict[int, Annotation]:
        """Replace what the user says of books; `AnnotationsChanged` follows. Returns what was said before."""
        with self._saying:
            return self._set(annotations)

    def _set(self, annotations: Mapping[int, Annotation]) -> dict[int, Annotation]:
        before = self._annotations.set(annotations)
        changed = {book_id: annotations[book_id] for book_id in before}
        if changed:
            records = annotation_records(changed)
            self._store.submit(lambda: records, lambda: self._tell(AnnotationsChanged(changed)))
        return before

    # Out

    def export(self, file: Path, ids: Iterable[int] | None = None, form: str | None = None) -> None:
        """Write books to ``file`` in the background: those with ``ids`` in their order, None: all.

        ``form`` is a key of `exports.FORMATS`, None: by the name. `Exported` tells the end.
        """
        self._exports.start(self._reader, file, ids, form, self._annotations.all())


def _is_later(one: str, other: str) -> bool:
    """Whether one time (ISO 8601) is after another; what says no time was long ago."""
    return _moment(one) > _moment(other)


def _moment(fetched_at: str) -> datetime:
    try:
        return moment_of(fetched_at)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
