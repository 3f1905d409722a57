"""The library of one store: reading, merging, removing, annotating and correcting its books."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bookq_gui.library.annotations import CORRECTION, as_typed, corrected, correction_of, corrections_text
from bookq_gui.library.books import LibraryBooks, moment, now
from bookq_gui.library.reader import REDIRECT, records_of
from bookq_gui.model.annotation import Annotation, Change
from bookq_gui.model.book import Book, BookRow, row_of
from bookq_gui.model.events import AnnotationsChanged, BookLoaded, BooksLoaded, BooksRemoved, Notice
from bookq_gui.storage.database import Changes
from bookq_gui.storage.reader import StoreError

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Merged:
    """The result of a merge: keys of the books that are new here, newer, and older than here.

    Only right once the merge is on disk.
    """

    new: list[int] = field(default_factory=list)
    newer: list[int] = field(default_factory=list)
    older: list[int] = field(default_factory=list)


class Library(LibraryBooks):
    """The library of one store."""

    # Reading whole records

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
        return BookLoaded(key, corrected(record, fixes), {name: as_typed(record, name) for name in fixes})

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

    # Merging a backup

    def merge(self, books: Sequence[Book], added_at: Mapping[int, str] | None = None) -> tuple[Merged, int]:
        """Add books that are not here, and replace those that were fetched earlier.

        ``added_at`` are the times at which they were added, by their keys. Returns the result, and the ticket
        to wait for with `Store.flush`.
        """
        added = added_at or {}
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
                since = here.added_at if here else added.get(book.id) or book.fetched_at or now()
                records.update(records_of(book, added_at=since))
            return records

        return merged, self._store.submit(produce, lambda: self.committed(records), reads=True)

    def merge_redirects(self, targets: Mapping[int, int]) -> int:
        """Add redirects of keys that have none. Returns the ticket for `Store.flush`."""
        records = self._redirects.missing(targets)
        return self._store.submit(lambda: records, lambda: self.committed(records))

    def merge_annotations(self, annotations: Mapping[int, Annotation]) -> int:
        """Fill empty fields of annotations from a backup. Returns how many annotations changed."""
        return len(self._changed(self._annotations.complete(annotations)))

    # Removing

    def remove_books(self, keys: Iterable[int]) -> int:
        """Remove books; until the next start `restore_books` undoes it. Returns how many."""
        gone = [key for key in dict.fromkeys(keys) if self.is_here(key)]
        rows: dict[int, BookRow] = {}
        changes: dict[str, str | None] = {}

        def pop() -> None:
            found = ((key, self._rows.pop(key, None)) for key in gone)
            rows.update((key, row) for key, row in found if row is not None)

        def produce() -> Changes:
            # Rows that were about to be committed are here by the time the writer calls.
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
        """Restore removed books that were not added again. Returns how many are asked for."""
        back = [key for key in dict.fromkeys(keys) if key not in self._rows]
        changes: dict[str, str | None] = {}
        self._store.submit(
            lambda: self._read(changes, self.reader.moved_back, back),
            lambda: self.committed(changes),
            reads=True,
        )
        return len(back)

    def merge_editions(self, kept: int, gone: int) -> Callable[[], object]:
        """Merge two editions of a book. Returns a function that undoes it, until the next start.

        ``gone`` is redirected to ``kept``, and its annotation fills empty fields of the other's.
        """
        before, moving = self._annotations.get(kept), self._annotations.get(gone)
        after = before.completed_by(moving)

        def change(*, undo: bool) -> Callable[[list[int]], dict[str, str | None]]:
            def read(keys: list[int]) -> dict[str, str | None]:
                moved = self.reader.moved_back(keys) if undo else self.reader.moved_out(keys)
                if not moved:
                    return {}
                if undo:
                    self._annotations.change([kept], lambda _key, mine: mine.without(before, after))
                    self._annotations.complete({gone: moving})
                else:
                    self._annotations.move(gone, kept)
                redirect = {f"{REDIRECT}{gone}": None if undo else str(kept)}
                return {**moved, **redirect, **self._annotations.records((kept, gone))}

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
            # An exception would end the writer; the books stay as they are.
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

    def change_annotations(self, keys: Iterable[int], change: Change) -> dict[int, Annotation]:
        """Change annotations; `AnnotationsChanged` follows. Returns those that differ, as they were."""
        return self._changed(self._annotations.change(keys, change))

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
        """Correct a field of a book: ``value`` is as a person types it, None or "" if there is nothing.

        `BooksChanged` and `BookLoaded` follow. The correction stays when the book is fetched again. Raises
        CorrectionError if the value is not possible.
        """
        self._correct(key, {**self._corrections.get(key, {}), **correction_of(name, value or "")})

    def merge_corrections(self, corrections: Mapping[int, Mapping[str, object]]) -> int:
        """Add corrections of fields that were not corrected here. Returns how many books change."""
        changed = 0
        for key, theirs in corrections.items():
            mine = self._corrections.get(key, {})
            both = {**theirs, **mine}
            if both != mine and key in self._rows:
                self._correct(key, both)
                changed += 1
        return changed

    def uncorrect(self, key: int, name: str) -> None:
        """Remove a correction: the field is again as the page has it."""
        fixes = dict(self._corrections.get(key, {}))
        for gone in ("isbn13", "isbn10") if name in ("isbn13", "isbn10") else (name,):
            fixes.pop(gone, None)
        self._correct(key, fixes)

    def corrections(self, key: int) -> tuple[str, ...]:
        """The names of the fields of a book that were corrected by hand."""
        return tuple(self._corrections.get(key, ()))

    def _correct(self, key: int, fixes: dict[str, object]) -> None:
        changes: dict[str, str | None] = {}
        # In place: meanwhile a job may move the corrections of another book.
        if fixes:
            self._corrections[key] = fixes
        else:
            self._corrections.pop(key, None)

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
