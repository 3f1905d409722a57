"""CSV for spreadsheets: a line a book, every field of the record a column, the reader's own at the end.

A cell of text that a spreadsheet would take for a formula is kept from it by an apostrophe in front.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TextIO

from bookq_gui.exports.values import finite, joined, plain
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import Award, Book, Contributor, SeriesEntry

Cell = str | int | float | None

# The last four are the wide forms that some languages' spreadsheets take for the plain ones.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_FIRST = frozenset("'=+-@\t\r\n＝＋－＠")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_ISBN13 = re.compile(r"(97[89])([0-9]{10})")
_ISBN10 = re.compile(r"[0-9]{9}[0-9X]")


def guarded(text: str) -> str:
    """``text`` as a cell that no spreadsheet computes; `unguarded` gives it back.

    Apostrophes that stand before such a text already get one more, so that both can be told apart.
    """
    if not text.isprintable():
        text = plain(text)
    return f"'{text}" if text[:1] in _FIRST and _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(cell: str) -> str:
    """The text behind a cell of `guarded`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def hyphenated(isbn: str | None) -> str:
    """An ISBN that a spreadsheet keeps as text: it would round 13 digits and drop a zero in front.

    The hyphen is one that belongs there: after 978, and after the group of an ISBN-10.
    """
    isbn = isbn or ""
    if parts := _ISBN13.fullmatch(isbn):
        return f"{parts[1]}-{parts[2]}"
    if _ISBN10.fullmatch(isbn):
        length = _group_length(isbn)
        return f"{isbn[:length]}-{isbn[length:]}"
    return isbn


def _group_length(isbn: str) -> int:
    """How many digits say the language area. The areas with many books have the short numbers."""
    if isbn[0] in "0123457":
        return 1
    if "600" <= isbn[:3] <= "649":
        return 3
    if isbn[:2] <= "94":
        return 2
    if isbn[:3] <= "989":
        return 3
    return 4 if isbn[:4] <= "9989" else 5


def _series(entry: SeriesEntry) -> str:
    return f"{entry.name} #{entry.position}" if entry.position else entry.name


def _contributor(person: Contributor) -> str:
    return f"{person.name} ({person.role})" if person.role else person.name


def _award(award: Award) -> str:
    text = joined((award.name, award.category or ""), ", ")
    if award.year is not None:
        text = f"{text} ({award.year})"
    if award.won is None:
        return text
    return f"{text}, won" if award.won else f"{text}, nominated"


def _star(stars: int) -> Callable[[Book], Cell]:
    return lambda book: book.stars[stars - 1] if book.stars else None


_OF_BOOK: Mapping[str, Callable[[Book], Cell]] = {
    "id": lambda book: book.id if book.id > 0 else None,
    "work_id": lambda book: book.work_id,
    "url": lambda book: book.url,
    "title": lambda book: book.title,
    "title_complete": lambda book: book.title_complete,
    "original_title": lambda book: book.original_title,
    "series": lambda book: joined(map(_series, book.series)),
    "authors": lambda book: joined(book.authors),
    "contributors": lambda book: joined(map(_contributor, book.contributors)),
    "rating": lambda book: finite(book.rating),
    "ratings_count": lambda book: book.ratings_count,
    "reviews_count": lambda book: book.reviews_count,
    **{f"stars_{stars}": _star(stars) for stars in range(1, 6)},
    "first_published": lambda book: book.first_published,
    "published": lambda book: book.published,
    "publisher": lambda book: book.publisher,
    "edition": lambda book: book.edition,
    "format": lambda book: book.format,
    "pages": lambda book: book.pages,
    "language": lambda book: book.language,
    "isbn10": lambda book: hyphenated(book.isbn10),
    "isbn13": lambda book: hyphenated(book.isbn13),
    "asin": lambda book: book.asin,
    "genres": lambda book: joined(book.genres),
    "awards": lambda book: joined(map(_award, book.awards)),
    "characters": lambda book: joined(book.characters),
    "places": lambda book: joined(book.places),
    "editions_count": lambda book: book.editions_count,
    "currently_reading": lambda book: book.currently_reading,
    "want_to_read": lambda book: book.want_to_read,
    "description": lambda book: book.description,
    "description_html": lambda book: book.description_html,
    "cover_url": lambda book: book.cover_url,
    "layout": lambda book: book.layout,
    "fetched_at": lambda book: book.fetched_at,
    "source": lambda book: book.source,
    "warnings": lambda book: joined(book.warnings),
}
"""The columns of the record, by the names of its fields."""

_OF_OWN: Mapping[str, Callable[[Annotation], Cell]] = {
    "state": lambda own: own.state,
    "my_rating": lambda own: own.stars,
    "read_on": lambda own: own.read_on,
    "started_on": lambda own: own.started_on,
    "added_on": lambda own: own.added_on,
    "read_count": lambda own: own.read_count,
    "owned": lambda own: own.owned,
    "tags": lambda own: joined(own.tags),
    "review": lambda own: own.review,
    "note": lambda own: own.note,
    "spoiler": lambda own: "yes" if own.spoiler else None,
}
"""The columns of what the reader said."""

COLUMNS: tuple[str, ...] = (*_OF_BOOK, *_OF_OWN)
"""All columns in their order."""


def write(
    books: Iterator[Book],
    stream: TextIO,
    annotations: Mapping[int, Annotation],
    columns: Sequence[str] | None = None,
    delimiter: str = ",",
) -> None:
    """Write the header and a line a book. ``columns`` are among `COLUMNS`, None: all of them."""
    writer = csv.writer(stream, lineterminator="\r\n", delimiter=delimiter)
    names = COLUMNS if columns is None else tuple(columns)
    writer.writerow(names)
    for cells in rows_of(books, annotations, names):
        writer.writerow([guarded(cell) if type(cell) is str else cell for cell in cells])


def rows_of(
    books: Iterator[Book], annotations: Mapping[int, Annotation], columns: Sequence[str]
) -> Iterator[list[Cell]]:
    """The cells of each book, unguarded, in the order of ``columns``."""
    read = [(_OF_BOOK.get(name), _OF_OWN.get(name)) for name in columns]
    for book in books:
        own = annotations.get(book.id, NO_ANNOTATION)
        yield [
            of_book(book) if of_book is not None else of_own(own) if of_own is not None else None
            for of_book, of_own in read
        ]
