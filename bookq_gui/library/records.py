"""What is kept of a book: its full record, and the row that the table shows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress

from bookq_gui.library.redirects import REDIRECT
from bookq_gui.model.book import Book, BookRow, row_of

BOOK = "book:"
ROW = "row:"


def records_of(book: Book, *others: int) -> dict[str, str]:
    """The key-to-text records of ``book``, to be committed together with its job.

    ``others`` are ids that the site redirected to it.
    """
    records = {f"{BOOK}{book.id}": book.to_json(), f"{ROW}{book.id}": row_of(book).to_json()}
    return records | {f"{REDIRECT}{other}": str(book.id) for other in others}


def rows_among(records: Mapping[str, str | None]) -> Iterator[BookRow]:
    """The rows among records that are on disk; one that cannot be read is made again from its book."""
    for key, text in records.items():
        if text and key.startswith(ROW):
            try:
                yield row_from(text)
            except ValueError:
                with suppress(ValueError):
                    yield row_of(Book.from_json(records.get(BOOK + key.removeprefix(ROW)) or ""))


def row_from(text: str) -> BookRow:
    """The row of a stored text. Raises ValueError where it is not one of ours."""
    values = json.loads(text)
    if not isinstance(values, list):
        raise ValueError("a row is a list")
    return BookRow.from_list(values)
