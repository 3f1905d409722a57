"""Markdown: a table to read, in which no title or name is taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TextIO

from bookq_gui.library.export.text import finite, joined, one_line
from bookq_gui.model.book import Book
from bookq_gui.model.mark import Mark
from bookq_gui.model.row import row_of, year_of

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&$@{}]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
_LINK = re.compile(r"https?://[A-Za-z0-9._~/?&=%-]+")

HEADER = ("Title", "Author", "Series", "Published", "Rating", "Ratings", "Pages", "ISBN", "Tags", "Read")


def write(books: Iterator[Book], stream: TextIO, marks: Mapping[int, Mark]) -> None:
    """Write the table: a line a book, figures to the right."""
    right = {"Published", "Rating", "Ratings", "Pages"}
    _write_line(stream, HEADER)
    _write_line(stream, ("---:" if name in right else "---" for name in HEADER))
    for book in books:
        _write_line(stream, _cells(book, marks.get(book.id, Mark())))


def escaped(text: str) -> str:
    """``text`` on one line, with a backslash before all that Markdown, or a site's dialect, acts on."""
    return _MARKUP.sub(r"\\\1", one_line(text))


def _cells(book: Book, mark: Mark) -> Iterator[str]:
    row = row_of(book)
    rating = finite(book.rating)
    title = escaped(book.title) or str(book.id)
    yield f"[{title}]({book.url})" if _LINK.fullmatch(book.url) else title
    yield escaped(joined(book.authors, ", "))
    yield escaped(row.series)
    yield _year(year_of(book.first_published or book.published))
    yield "" if rating is None else f"{rating:.2f}"
    yield "" if book.ratings_count is None else f"{book.ratings_count:,}"
    yield "" if book.pages is None else str(book.pages)
    yield escaped(row.isbn)
    yield escaped(joined(mark.tags, ", "))
    yield "" if mark.read is None else "yes" if mark.read else "no"


def _year(year: int | None) -> str:
    # ISO 8601 has a year 0; people have not.
    return "" if year is None else f"{1 - year} BCE" if year <= 0 else str(year)


def _write_line(stream: TextIO, cells: Iterator[str] | tuple[str, ...]) -> None:
    stream.write(f"| {' | '.join(cells)} |\n")
