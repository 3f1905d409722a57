"""Writes tables: CSV, XLSX, and the CSV of Goodreads' own export, which many programs import."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any, TextIO

from bookq_gui.exports.values import (
    Annotated,
    date_from,
    finite,
    joined,
    one_line,
    plain,
    rounded_stars,
)
from bookq_gui.model.annotation import READ, STATE_OF_SHELF, Annotation, tags_text
from bookq_gui.model.book import Award, Book, Contributor
from bookq_gui.model.message import Message
from bookq_gui.storage.disk_errors import ExportError

Cell = str | int | float | None

# Spreadsheets in some languages treat the last four, the wide forms, like the plain ones.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_FIRST = frozenset("'=+-@\t\r\n＝＋－＠")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_ISBN13 = re.compile(r"(97[89])([0-9]{10})")
_ISBN10 = re.compile(r"[0-9]{9}[0-9X]")


def guarded(text: str) -> str:
    """``text`` as a cell that no spreadsheet computes; the import of tables restores it.

    A text that has an apostrophe there already gets one more, so that the two differ.
    """
    if not text.isprintable():
        text = plain(text)
    return f"'{text}" if text[:1] in _FIRST and _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def hyphenated(isbn: str | None) -> str:
    """An ISBN with one of its hyphens, so that a spreadsheet keeps it as text.

    A spreadsheet would round 13 digits and drop a zero in front.
    """
    isbn = isbn or ""
    if parts := _ISBN13.fullmatch(isbn):
        return f"{parts[1]}-{parts[2]}"
    if _ISBN10.fullmatch(isbn):
        length = _group_length(isbn)
        return f"{isbn[:length]}-{isbn[length:]}"
    return isbn


def _group_length(isbn: str) -> int:
    """How many digits of an ISBN-10 name the language area; areas with many books have short numbers."""
    if isbn[0] in "0123457":
        return 1
    if "600" <= isbn[:3] <= "649":
        return 3
    if isbn[:2] <= "94":
        return 2
    if isbn[:3] <= "989":
        return 3
    return 4 if isbn[:4] <= "9989" else 5


def _contributor_text(person: Contributor) -> str:
    return f"{person.name} ({person.role})" if person.role else person.name


def _award_text(award: Award) -> str:
    text = joined((award.name, award.category or ""), ", ")
    if award.year is not None:
        text = f"{text} ({award.year})"
    if award.won is None:
        return text
    return f"{text}, won" if award.won else f"{text}, nominated"


_OF_BOOK = (
    "id", "work_id", "url", "title", "title_complete", "original_title", "series", "authors", "contributors",
    "rating", "ratings_count", "reviews_count", "stars_1", "stars_2", "stars_3", "stars_4", "stars_5",
    "first_published", "published", "publisher", "edition", "format", "pages", "language", "isbn10", "isbn13",
    "asin", "genres", "awards", "characters", "places", "editions_count", "currently_reading", "want_to_read",
    "description", "description_html", "cover_url", "layout", "fetched_at", "source", "warnings",
)  # fmt: skip
"""The columns of the record, by the names of its fields."""

_OF_OWN = (
    "state", "my_rating", "read_on", "started_on", "added_on", "read_count", "owned", "tags", "review",
    "note", "spoiler",
)  # fmt: skip
"""The columns of the annotation."""

COLUMNS: tuple[str, ...] = (*_OF_BOOK, *_OF_OWN)
"""All columns in their order."""


_CellOf = Callable[[Book, Annotation], Cell]


def _count_of(stars: int) -> _CellOf:
    return lambda book, _own: book.stars[stars - 1] if book.stars else None


_CELLS: Mapping[str, _CellOf] = {
    "id": lambda book, _own: book.id if book.id > 0 else None,
    "series": lambda book, _own: joined(entry.text for entry in book.series),
    "authors": lambda book, _own: joined(book.authors),
    "contributors": lambda book, _own: joined(map(_contributor_text, book.contributors)),
    "rating": lambda book, _own: finite(book.rating),
    **{f"stars_{stars}": _count_of(stars) for stars in range(1, 6)},
    "isbn10": lambda book, _own: hyphenated(book.isbn10),
    "isbn13": lambda book, _own: hyphenated(book.isbn13),
    "genres": lambda book, _own: joined(book.genres),
    "awards": lambda book, _own: joined(map(_award_text, book.awards)),
    "characters": lambda book, _own: joined(book.characters),
    "places": lambda book, _own: joined(book.places),
    "warnings": lambda book, _own: joined(book.warnings),
    "my_rating": lambda _book, own: own.stars,
    "tags": lambda _book, own: tags_text(own.tags, "; "),
    "spoiler": lambda _book, own: "yes" if own.spoiler else None,
}
"""The columns that do not show a field as it is."""


def _reader(column: str) -> _CellOf:
    """The function that returns the cell of a book in ``column``."""
    if column in _CELLS:
        return _CELLS[column]
    field: Callable[[Book | Annotation], Cell] = attrgetter(column)
    return (lambda _book, own: field(own)) if column in _OF_OWN else (lambda book, _own: field(book))


def write_csv(
    books: Annotated, stream: TextIO, columns: Sequence[str] | None = None, delimiter: str = ","
) -> None:
    """Write the header and a line a book. ``columns`` are among `COLUMNS`, None: all of them."""
    writer = csv.writer(stream, lineterminator="\r\n", delimiter=delimiter)
    names = columns or COLUMNS
    writer.writerow(names)
    for cells in _rows_of(books, names):
        writer.writerow([guarded(cell) if type(cell) is str else cell for cell in cells])


def _rows_of(books: Annotated, columns: Sequence[str]) -> Iterator[list[Cell]]:
    """The cells of each book, unguarded, in the order of ``columns``."""
    readers = list(map(_reader, columns))
    for book, own in books:
        yield [read(book, own) for read in readers]


LONGEST_CELL = 32_767
"""Characters that a cell of the format can hold; a longer text is cut."""
_WIDE = {"title": 40, "authors": 26, "description": 40, "review": 40, "note": 40}


def write_xlsx(books: Annotated, file: Path, columns: Sequence[str] | None = None) -> None:
    """Write a workbook of one sheet, its first line fixed. Raises ExportError where openpyxl is missing."""
    try:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.utils import get_column_letter
    except ImportError as error:
        raise ExportError(
            Message("Excel files need the package openpyxl. Install bookq[xlsx], or export to CSV."),
            repr(error),
        ) from error
    names = columns or COLUMNS
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Books")
    sheet.freeze_panes = "A2"
    for place, name in enumerate(names, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE.get(name, 14)

    def cell(value: object) -> Any:
        if not isinstance(value, str):
            return value
        made = WriteOnlyCell(sheet, plain(value)[:LONGEST_CELL])
        # Without a type a text that begins with "=" would be a formula.
        made.data_type = "s"
        return made

    sheet.append(list(names))
    for values in _rows_of(books, names):
        sheet.append([cell(value) for value in values])
    with file.open("wb") as stream:
        book.save(stream)


GOODREADS_HEADER = (
    "Book Id", "Title", "Author", "Author l-f", "Additional Authors", "ISBN", "ISBN13", "My Rating",
    "Average Rating", "Publisher", "Binding", "Number of Pages", "Year Published",
    "Original Publication Year", "Date Read", "Date Added", "Bookshelves", "Bookshelves with positions",
    "Exclusive Shelf", "My Review", "Spoiler", "Private Notes", "Read Count", "Owned Copies",
)  # fmt: skip

_SHELF_OF_STATE = {state: shelf for shelf, state in STATE_OF_SHELF.items()}
_SHELF = re.compile(r'[^\s,;"]+')
_NO_SHELF = re.compile(r"[\W_]+")
_CODE = re.compile("[0-9]{9}[0-9X]|[0-9]{13}|B[0-9A-Z]{9}")


def write_goodreads_csv(books: Annotated, stream: TextIO) -> None:
    """Write the header and a line a book."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(GOODREADS_HEADER)
    places: Counter[str] = Counter()
    today = _day(date.today().isoformat())  # noqa: DTZ011 - the reader's own day
    for book, own in books:
        writer.writerow(_cells(book, own, places, today))


def shelf_from(text: str) -> str:
    """The shelf for a tag or a state: the site has lower-case words with hyphens between them."""
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
        _markup_of(plain(own.review)),
        "true" if own.spoiler else None,
        _broken(plain(own.note)),
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
    """An ISBN or ASIN as the site writes it: as a formula, which a spreadsheet does not change."""
    return f'="{code}"' if code and _CODE.fullmatch(code) else '=""'


def _markup_of(text: str) -> str:
    """A text as the site keeps a review. Only what would be read as markup is escaped."""
    text = re.sub(r"&(?=#?\w)", "&amp;", text)
    text = re.sub(r"<(?=[a-zA-Z/!])", "&lt;", text)
    if "|" in text:
        text = re.sub(r"\[(?=[a-z]{1,6}:)", "&#91;", text)
    return _broken(text)


def _broken(text: str) -> str:
    """``text`` in one line, its line breaks as HTML writes them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br/>")


def _year(text: str | None) -> int | None:
    when = date_from(text)
    return when.year or None if when else None


def _day(text: str | None) -> str:
    """A date as the site writes it; "" for one without a day."""
    when = date_from(text)
    return f"{when.year:04}/{when.month:02}/{when.day:02}" if when and when.month and when.day else ""
