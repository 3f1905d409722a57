"""Books on disk: their keys, reading and searching them, and redirects."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from bookq_gui.library.annotations import ANNOTATION, CORRECTION, corrected, corrections_from, corrections_in
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, BookRow, row_of
from bookq_gui.model.validation import decoded, number_in
from bookq_gui.storage.reader import Texts

if TYPE_CHECKING:
    from bookq_gui.storage.database import Changes

log = logging.getLogger(__name__)

REDIRECT = "alias:"


class Redirects:
    """The redirected keys, each with its book. Removing a book keeps them: it may be restored."""

    def __init__(self) -> None:
        self._targets: dict[int, int] = {}

    def load(self, texts: Texts, is_there: Callable[[int], bool]) -> dict[str, str | None]:
        """Read what is stored. Returns the changes that delete redirects to books that are gone for good."""
        self._targets = {}
        for key, text in texts.rows(REDIRECT):
            try:
                self._targets[number_in(key)] = number_in(text)
            except ValueError:
                log.warning("the redirect of book %s cannot be read and is left out", key)
        lost = [known for known in self._targets if not is_there(self.followed(known, is_there))]
        for known in lost:
            del self._targets[known]
        return {f"{REDIRECT}{known}": None for known in lost}

    def committed(self, records: Changes) -> dict[int, int]:
        """Apply the redirects among committed records. Returns those that are new."""
        came: dict[int, int] = {}
        for name, text in records.items():
            if name.startswith(REDIRECT):
                with suppress(ValueError):
                    key = number_in(name.removeprefix(REDIRECT))
                    if text is None:
                        self._targets.pop(key, None)
                    else:
                        came[key] = number_in(text)
        self._targets.update(came)
        return came

    def all(self) -> dict[int, int]:
        """The redirected keys, and the one each leads to."""
        return dict(self._targets)

    def missing(self, targets: Mapping[int, int]) -> dict[str, str | None]:
        """The changes that store those of ``targets`` whose keys have no redirect yet."""
        return {f"{REDIRECT}{known}": str(at) for known, at in targets.items() if known not in self._targets}

    def followed(self, book_id: int, is_there: Callable[[int], bool]) -> int:
        """The book here that ``book_id`` means; itself if there is none."""
        return followed(book_id, is_there, self._targets.get)


def followed(book_id: int, is_there: Callable[[int], bool], target_of: Callable[[int], int | None]) -> int:
    """The first id on the way of redirects from ``book_id`` that is there; ``book_id`` if none is."""
    seen: set[int] = set()
    current: int | None = book_id
    while current is not None and current not in seen:
        if is_there(current):
            return current
        seen.add(current)
        current = target_of(current)
    return book_id


BOOK = "book:"
"""The record of a book by its key, as its page or an import describes it."""
ROW = "row:"
"""The row of a book by its key, with its corrections."""
TRASH = "trash:"
"""Begins the keys of removed books, which are deleted at the next start: until then it can be undone."""
_AT_ONCE = 500


def records_of(book: Book, *others: int, added_at: str = "") -> dict[str, str]:
    """The records of ``book``, to be committed together with its job.

    ``others`` are keys that lead to it from now on: ids that the site redirects, minus its ISBN-13.
    """
    records = {f"{BOOK}{book.id}": book.to_json(), f"{ROW}{book.id}": row_of(book, added_at).to_json()}
    return records | {f"{REDIRECT}{other}": str(book.id) for other in others}


def row_from(text: str) -> BookRow:
    """The row of a stored text. Raises ValueError if bookq cannot have written it."""
    values = decoded(text)
    if not isinstance(values, list):
        raise ValueError("a row is a list")
    return BookRow.from_list(values)


def record_of(book: Book, annotation: Annotation | None) -> dict[str, Any]:
    """The record of ``book`` with ``fetched``, and with the annotation as ``mine``.

    Of a book that is not fetched yet unknown fields are None, also ``id`` if only its ISBN is known.
    """
    record = book.to_dict()
    record["rating"] = book.rating if book.rating is None or math.isfinite(book.rating) else None
    if not book.fetched:
        record.update(id=book.id if book.id > 0 else None, layout=None, fetched_at=book.fetched_at or None)
    record["fetched"] = book.fetched
    record["mine"] = annotation.to_dict() if annotation else None
    return record


class BookReader:
    """Reads books from a store. Every call reads the disk: not for the window's thread."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def rows(self, added_at: Callable[[int], str | None] = lambda _key: None) -> list[BookRow]:
        """The rows of all books, those that were added last first.

        A row that cannot be read is made again from its record. A row without a record is left out: nothing
        could be shown or exported of it, nor added once more. ``added_at`` is asked for the time when a book
        was added whose row is of version 0.1, which did not keep it.
        """
        rows: list[BookRow] = []
        lone = self._texts.unpaired(ROW, BOOK)
        if lone:
            log.warning("%d rows have no book any more and are left out", len(lone))
        batch: list[tuple[str, str]] = []
        for key, text in self._texts.rows(ROW):
            if key not in lone:
                batch.append((key, text))
            if len(batch) == _AT_ONCE:
                rows += self._rows(batch, added_at)
                batch = []
        rows += self._rows(batch, added_at)
        rows.sort(key=lambda row: (row.added_at, row.id), reverse=True)
        return rows

    def _rows(self, batch: list[tuple[str, str]], added_at: Callable[[int], str | None]) -> Iterator[BookRow]:
        # One call for many texts takes two thirds of the time.
        try:
            records: list[Any] = decoded(f"[{','.join(text for _key, text in batch)}]")
        except ValueError:
            records = []
        whole = len(records) == len(batch)
        for place, (key, text) in enumerate(batch):
            try:
                values = records[place] if whole else decoded(text)
                row = BookRow.from_list(values)
                if len(values) < len(BookRow._fields) - 1:
                    row = row._replace(added_at=added_at(row.id) or row.added_at)
            except (TypeError, ValueError):
                record = self._texts.get(BOOK + key)
                book = None if record is None else _decoded(key, record)
                if book is None:
                    log.warning("the row of book %s cannot be read and is left out", key)
                    continue
                row = row_of(book)
            yield row

    def book(self, key: int) -> Book | None:
        """One book with what was corrected by hand; None where there is none, or none that can be read."""
        book = self.record(key)
        text = self._texts.get(f"{CORRECTION}{key}") if book is not None else None
        return corrected(book, corrections_from(text)) if book is not None and text else book

    def record(self, key: int) -> Book | None:
        """One book as its page or an import describes it."""
        text = self._texts.get(f"{BOOK}{key}")
        return None if text is None else _decoded(str(key), text)

    def books(self) -> Iterator[Book]:
        """All books, one at a time, with their corrections."""
        fixes = corrections_in(self._texts)
        for key, text in self._texts.rows(BOOK):
            book = _decoded(key, text)
            if book is not None:
                yield corrected(book, fixes[book.id]) if book.id in fixes else book

    def chosen(self, keys: Iterable[int]) -> Iterator[Book]:
        """The books with these keys in their order, one at a time; those that are not here are left out."""
        for key in keys:
            book = self.book(key)
            if book is not None:
                yield book

    def resolved(self, key: int) -> int:
        """The key of the book here that ``key`` means: itself, or the one that it leads to."""

        def is_there(number: int) -> bool:
            return self._texts.get(f"{BOOK}{number}") is not None

        def target_of(number: int) -> int | None:
            with suppress(ValueError):
                return number_in(self._texts.get(f"{REDIRECT}{number}") or "")
            return None

        return followed(key, is_there, target_of)

    def annotation(self, key: int) -> Annotation | None:
        """The annotation of one book, None if there is none or it cannot be read."""
        try:
            return Annotation.from_json(self._texts.get(f"{ANNOTATION}{key}") or "{}") or None
        except ValueError:
            return None

    def moved_out(self, keys: Iterable[int]) -> dict[str, str | None]:
        """The changes that put books into the trash."""
        return self._moved(keys, "", TRASH)

    def moved_back(self, keys: Iterable[int]) -> dict[str, str | None]:
        """The changes that take books out of the trash; those that are not in it are left out."""
        return self._moved(keys, TRASH, "")

    def emptied_trash(self) -> dict[str, str | None]:
        """The changes that delete what is in the trash."""
        return {TRASH + key: None for key, _text in self._texts.rows(TRASH)}

    def _moved(self, keys: Iterable[int], old: str, new: str) -> dict[str, str | None]:
        changes: dict[str, str | None] = {}
        for key in keys:
            for kind in (BOOK, ROW):
                text = self._texts.get(f"{old}{kind}{key}")
                if text is not None:
                    changes[f"{new}{kind}{key}"] = text
                    changes[f"{old}{kind}{key}"] = None
        return changes


def _decoded(key: str, text: str) -> Book | None:
    try:
        return Book.from_json(text)
    except ValueError:
        log.warning("the record of book %s cannot be read and is left out", key)
        return None


SEARCHED_FIELDS: Mapping[str, Callable[[Book], Iterable[str]]] = {
    "description": lambda book: (book.description or "",),
    "award": lambda book: (
        f"{award.name} {award.category or ''} {award.year or ''}" for award in book.awards
    ),
    "person": lambda book: (f"{person.name} {person.role}" for person in book.contributors),
    "character": lambda book: book.characters,
    "place": lambda book: book.places,
}
"""The texts that a search looks into, by the name of the field."""


def books_with(
    books: Iterable[Book], field: str, needle: str, fold: Callable[[str], str] = str.casefold
) -> frozenset[int]:
    """The ids of ``books`` that have ``needle``, which is folded already, in a field of `SEARCHED_FIELDS`."""
    texts = SEARCHED_FIELDS[field]
    return frozenset(book.id for book in books if any(needle in fold(text) for text in texts(book)))
