"""A book as people read it in a table: plain texts, which each format protects in its own way."""

from __future__ import annotations

import re
from typing import NamedTuple

from bookq_gui.exports.values import finite, joined
from bookq_gui.model.annotation import READ, Annotation
from bookq_gui.model.book import Book, row_of, year_of

HEADINGS = {
    "title": "Title",
    "author": "Author",
    "series": "Series",
    "published": "Published",
    "rating": "Rating",
    "ratings": "Ratings",
    "pages": "Pages",
    "isbn": "ISBN",
    "genres": "Genres",
    "tags": "Tags",
    "read": "Read",
}
"""The fields of a `Line` that tables show, and what stands above them."""

FIGURES = frozenset(("published", "rating", "ratings", "pages"))
"""The fields that belong to the right."""

_LINK = re.compile(r"https?://[A-Za-z0-9._~/?&=%-]+")


class Line(NamedTuple):
    """What a table shows of a book, "" where nothing is known; `link` is one that can be trusted, or ""."""

    link: str
    title: str
    author: str
    series: str
    published: str
    rating: str
    ratings: str
    pages: str
    isbn: str
    genres: str
    tags: str
    read: str


def line_of(book: Book, annotation: Annotation) -> Line:
    """The line of ``book``, with what the user says of it."""
    row = row_of(book)
    rating = finite(book.rating)
    return Line(
        link=book.url if _LINK.fullmatch(book.url) else "",
        title=book.title.strip() or str(book.id),
        author=joined(book.authors, ", "),
        series=row.series,
        published=_year(year_of(book.first_published or book.published)),
        rating="" if rating is None else f"{rating:.2f}",
        ratings="" if book.ratings_count is None else f"{book.ratings_count:,}",
        pages="" if book.pages is None else str(book.pages),
        isbn=row.isbn,
        genres=joined(book.genres, ", "),
        tags=joined(annotation.tags, ", "),
        read="yes" if annotation.state == READ else "",
    )


def _year(year: int | None) -> str:
    # ISO 8601 has a year 0; people have not.
    return "" if year is None else f"{1 - year} BCE" if year <= 0 else str(year)
