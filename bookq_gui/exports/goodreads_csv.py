"""The library CSV in the form of Goodreads' own export: 24 columns, which many other programs import.

Each cell is as the site writes it: nothing guards against spreadsheets. A book of which nothing was said is
on no shelf. What the columns have no room for is left out: the day when reading began, dates without a day. A
rating between whole stars is rounded, and kept as a shelf "stars-4.5".
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TextIO

from bookq_gui.exports.csv import Cell
from bookq_gui.exports.values import broken, date_from, finite, markup_of, one_line, plain, rounded_stars
from bookq_gui.model.annotation import NO_ANNOTATION, READ, STATE_OF_SHELF, Annotation
from bookq_gui.model.book import Book

HEADER = (
    "Book Id", "Title", "Author", "Author l-f", "Additional Authors", "ISBN", "ISBN13", "My Rating",
    "Average Rating", "Publisher", "Binding", "Number of Pages", "Year Published",
    "Original Publication Year", "Date Read", "Date Added", "Bookshelves", "Bookshelves with positions",
    "Exclusive Shelf", "My Review", "Spoiler", "Private Notes", "Read Count", "Owned Copies",
)  # fmt: skip

_SHELF_OF_STATE = {state: shelf for shelf, state in STATE_OF_SHELF.items()}
_SHELF = re.compile(r'[^\s,;"]+')
_NO_SHELF = re.compile(r"[\W_]+")
_CODE = re.compile("[0-9]{9}[0-9X]|[0-9]{13}|B[0-9A-Z]{9}")


def write(books: Iterator[Book], stream: TextIO, annotations: Mapping[int, Annotation]) -> None:
    """Write the header and a line a book."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADER)
    places: Counter[str] = Counter()
    today = _day(date.today().isoformat())  # noqa: DTZ011 - the reader's own day
    for book in books:
        writer.writerow(_cells(book, annotations.get(book.id, NO_ANNOTATION), places, today))


def shelf_from(text: str) -> str:
    """The shelf that a tag or a state becomes: the site has lower-case words with hyphens between them."""
    name = text.lower()
    return name if _SHELF.fullmatch(name) else _NO_SHELF.sub("-", name).strip("-")


def _cells(book: Book, own: Annotation, places: Counter[str], today: str) -> tuple[Cell, ...]:
    names = list(dict.fromkeys((*book.authors, *(person.name for person in book.contributors))))
    author = one_line(names[0]) if names else ""
    exclusive = _SHELF_OF_STATE.get(own.state or "") or shelf_from(own.state or "")
    shelves = _shelves(own, exclusive)
    places.update(shelves)
    rating = finite(book.rating)
    return (
        book.id if book.id > 0 else None,
        one_line(book.title_complete or book.title),
        author,
        _last_first(author),
        ", ".join(filter(None, (one_line(name).replace(",", "") for name in names[1:]))),
        _code(book.isbn10),
        _code(book.isbn13 or (None if book.isbn10 else book.asin)),
        rounded_stars(own.stars) if own.stars else 0,
        None if rating is None else f"{rating:.2f}",
        one_line(book.publisher or ""),
        one_line(book.format or ""),
        book.pages,
        _year(book.published),
        _year(book.first_published),
        _day(own.read_on),
        _day(own.added_on) or _day(book.fetched_at[:10]) or today,
        ", ".join(shelves),
        ", ".join(f"{shelf} (#{places[shelf]})" for shelf in shelves),
        exclusive,
        markup_of(plain(own.review)),
        "true" if own.spoiler else None,
        broken(plain(own.note)),
        own.read_count if own.read_count is not None else int(own.state == READ or own.read_on is not None),
        own.owned or 0,
    )


def _shelves(own: Annotation, exclusive: str) -> list[str]:
    tagged = dict.fromkeys(map(shelf_from, own.tags))
    shelves = [shelf for shelf in tagged if shelf and shelf not in STATE_OF_SHELF and shelf != exclusive]
    if own.stars and not own.stars.is_integer():
        shelves.append(f"stars-{own.stars:g}")
    if exclusive and own.state != READ:
        shelves.append(exclusive)
    return shelves


def _last_first(author: str) -> str:
    """A name with its last word first, as the site sorts: "Guin, Ursula K. Le", "Homer, Homer"."""
    given, _blank, family = author.rpartition(" ")
    return f"{family}, {given or family}" if author else ""


def _code(code: str | None) -> str:
    """An ISBN or ASIN as the site writes it: a formula, so that a spreadsheet leaves it alone."""
    return f'="{code}"' if code and _CODE.fullmatch(code) else '=""'


def _year(text: str | None) -> int | None:
    when = date_from(text)
    return when.year or None if when else None


def _day(text: str | None) -> str:
    """A whole date as the site writes it; "" for one without a day."""
    when = date_from(text)
    return f"{when.year:04}/{when.month:02}/{when.day:02}" if when and when.month and when.day else ""
