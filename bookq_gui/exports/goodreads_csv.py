"""The library CSV that Goodreads, StoryGraph and many others import: the site's own 24 columns."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TextIO

from bookq_gui.exports.csv import Cell, guarded
from bookq_gui.exports.values import date_from, finite, name_from, one_line, plain
from bookq_gui.model.annotation import READ as HAS_READ
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book

HEADER = (
    "Book Id", "Title", "Author", "Author l-f", "Additional Authors", "ISBN", "ISBN13", "My Rating",
    "Average Rating", "Publisher", "Binding", "Number of Pages", "Year Published",
    "Original Publication Year", "Date Read", "Date Added", "Bookshelves", "Bookshelves with positions",
    "Exclusive Shelf", "My Review", "Spoiler", "Private Notes", "Read Count", "Owned Copies",
)  # fmt: skip

READ, WANTED = "read", "to-read"

_NO_SHELF = re.compile(r"[\W_]+")
_ISBN = re.compile("[0-9]{9}[0-9X]|[0-9]{13}")


def write(books: Iterator[Book], stream: TextIO, annotations: Mapping[int, Annotation]) -> None:
    """Write the header and a line a book. Tags become shelves; what is not read is on *to-read*."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADER)
    places: Counter[str] = Counter()
    for book in books:
        writer.writerow(_cells(book, annotations.get(book.id, Annotation()), places))


def shelf_from(tag: str) -> str:
    """The shelf that a tag becomes: the site allows lower-case words with hyphens between them."""
    return _NO_SHELF.sub("-", tag.casefold()).strip("-")


def _cells(book: Book, annotation: Annotation, places: Counter[str]) -> tuple[Cell, ...]:
    names = list(dict.fromkeys((*book.authors, *(person.name for person in book.contributors))))
    author = one_line(names[0]) if names else ""
    parts = name_from(author)
    exclusive = READ if annotation.state == HAS_READ else WANTED
    tagged = dict.fromkeys(map(shelf_from, annotation.tags))
    shelves = [shelf for shelf in tagged if shelf not in ("", READ, WANTED)]
    if exclusive == WANTED:
        shelves.append(WANTED)
    places.update(shelves)
    rating = finite(book.rating)
    texts: tuple[Cell, ...] = (
        one_line(book.title_complete or book.title),
        author,
        ", ".join(filter(None, (parts.family, parts.given, parts.suffix))),
        ", ".join(one_line(name).replace(",", "") for name in names[1:]),
    )
    return (
        book.id,
        *map(_guarded, texts),
        _isbn(book.isbn10),
        _isbn(book.isbn13),
        0,
        None if rating is None else f"{rating:.2f}",
        _guarded(one_line(book.publisher or "")),
        _guarded(one_line(book.format or "")),
        book.pages,
        _year(book.published),
        _year(book.first_published),
        None,
        _day(book.fetched_at),
        ", ".join(shelves),
        ", ".join(f"{shelf} (#{places[shelf]})" for shelf in shelves),
        exclusive,
        None,
        None,
        _guarded(plain(annotation.note).replace("\n", "<br/>")),
        1 if annotation.state == HAS_READ else 0,
        0,
    )


def _guarded(cell: Cell) -> Cell:
    return guarded(cell) if isinstance(cell, str) else cell


def _isbn(isbn: str | None) -> str:
    """An ISBN as the site writes it: a formula, so that a spreadsheet leaves it alone."""
    return f'="{isbn}"' if isbn and _ISBN.fullmatch(isbn) else '=""'


def _year(text: str | None) -> int | None:
    date = date_from(text)
    return date.year or None if date else None


def _day(moment: str) -> str:
    date = date_from(moment[:10])
    return f"{date.year:04}/{date.month:02}/{date.day:02}" if date and date.month and date.day else ""
