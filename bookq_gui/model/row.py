"""The summary of a book that the table keeps in memory: what columns, filter and sort need."""

from __future__ import annotations

import json
from typing import NamedTuple

from bookq_gui.model.book import Book
from bookq_gui.model.validation import check


class BookRow(NamedTuple):
    """One row of the results table. A tuple, since a collection may hold 100,000 of them."""

    id: int
    title: str
    authors: tuple[str, ...]
    series: str
    rating: float | None
    ratings_count: int | None
    reviews_count: int | None
    year: int | None
    first_year: int | None
    pages: int | None
    genres: tuple[str, ...]
    language: str
    format: str
    publisher: str
    isbn: str
    cover_url: str
    fetched_at: str
    warnings: int
    want_to_read: int | None

    def to_json(self) -> str:
        """The row as a JSON list, in the order of the fields."""
        return json.dumps(self, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_list(cls, values: list[object]) -> BookRow:
        """A row from the decoded `to_json`. Raises ValueError where it is not one of ours."""
        if len(values) != len(cls._fields):
            raise ValueError(f"a row has {len(cls._fields)} values, not {len(values)}")
        filled = list(values)
        try:
            check(cls, cls._fields, tuple(map(type, values)))
            for place in _LISTS:
                texts: list[str] = values[place]  # type: ignore[assignment]
                "".join(texts)  # raises TypeError where one is no text
                filled[place] = tuple(texts)
        except TypeError as error:
            raise ValueError(f"not a row: {error}") from error
        return cls._make(filled)


_LISTS = (BookRow._fields.index("authors"), BookRow._fields.index("genres"))


def row_of(book: Book) -> BookRow:
    """The summary of ``book``."""
    series = ""
    if book.series:
        first = book.series[0]
        series = f"{first.name} #{first.position}" if first.position else first.name
    return BookRow(
        id=book.id,
        title=book.title,
        authors=book.authors,
        series=series,
        rating=book.rating,
        ratings_count=book.ratings_count,
        reviews_count=book.reviews_count,
        year=year_of(book.published),
        first_year=year_of(book.first_published),
        pages=book.pages,
        genres=book.genres,
        language=book.language or "",
        format=book.format or "",
        publisher=book.publisher or "",
        isbn=book.isbn13 or book.isbn10 or book.asin or "",
        cover_url=book.cover_url or "",
        fetched_at=book.fetched_at,
        warnings=len(book.warnings),
        want_to_read=book.want_to_read,
    )


def year_of(date: str | None) -> int | None:
    """The year of an ISO 8601 date of any precision ("-1800" is 1801 BCE); None where none."""
    if not date:
        return None
    sign, digits = (-1, date[1:]) if date.startswith("-") else (1, date)
    year = digits.partition("-")[0]
    return sign * int(year) if year.isdecimal() else None
