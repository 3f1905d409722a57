"""The collected books on disk."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator

from bookq_gui.library.records import BOOK, ROW, row_from
from bookq_gui.model.book import Book, BookRow, row_of
from bookq_gui.storage.reader import Texts

log = logging.getLogger(__name__)


class BookReader:
    """Reads books from a store. Every call reads the disk: not for the window's thread."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def rows(self) -> list[BookRow]:
        """The table rows of all books. A row that cannot be read is made again from its book.

        A row without a book is left out: nothing could be shown or exported of it, nor added once more.
        """
        rows = []
        lone = self._texts.unpaired(ROW, BOOK)
        for key, text in self._texts.rows(ROW):
            if key in lone:
                log.warning("the row of book %s has no book any more and is left out", key)
                continue
            try:
                rows.append(row_from(text))
            except ValueError:
                book = self.book(int(key)) if key.isdecimal() else None
                if book is None:
                    log.warning("the row of book %s cannot be read and is left out", key)
                else:
                    rows.append(row_of(book))
        return rows

    def book(self, book_id: int) -> Book | None:
        """One book; None where there is none, or none that can be read."""
        text = self._texts.get(f"{BOOK}{book_id}")
        return None if text is None else _decoded(str(book_id), text)

    def books(self) -> Iterator[Book]:
        """All books, one at a time."""
        for key, text in self._texts.rows(BOOK):
            book = _decoded(key, text)
            if book is not None:
                yield book

    def chosen(self, ids: Iterable[int]) -> Iterator[Book]:
        """The books with these ids in their order, one at a time; those that are not here are passed over."""
        for book_id in ids:
            book = self.book(book_id)
            if book is not None:
                yield book


def _decoded(key: str, text: str) -> Book | None:
    try:
        return Book.from_json(text)
    except ValueError:
        log.warning("the record of book %s cannot be read and is left out", key)
        return None
