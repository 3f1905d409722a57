"""Recognises tables of books by their columns, and reads them row by row.

A table of a known program is read by its mapping (`trackers`). Any other table counts if one of its columns
holds links to books, ids under an unmistakable name, or ISBNs.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from bookq_gui.imports import cells, table_reader
from bookq_gui.imports.links import LONGEST_SHOWN, Recognise
from bookq_gui.imports.table_reader import HeaderLine, Row, Table, TableRow
from bookq_gui.imports.trackers.entry import Entry, Tracker, book, get
from bookq_gui.imports.trackers.own import GOODREADS, OWN, TEMPLATE, unread_cells
from bookq_gui.imports.trackers.programs import PROGRAMS
from bookq_gui.model.annotation import NO_ANNOTATION
from bookq_gui.model.book import key_of, label_of, url_of
from bookq_gui.model.imports import Recognised
from bookq_gui.model.job import NewJob, book_id_of
from bookq_gui.model.message import Message
from bookq_gui.model.validation import looks_like_isbn

TRACKERS = (OWN, *PROGRAMS, GOODREADS, TEMPLATE)
"""The programs whose tables are recognised, in the order in which they are tried."""

MOST_ROWS = 100_000
_NO_ROW = TableRow(0, {})
_BOOK_ID = "book id"
_LOOKED_AT, _HEAD = 200, 200_000
"""Rows, and characters, that decide what a column holds."""

_IDS = frozenset(
    {"goodreads", "goodreads_id", "goodreads id", "goodreads book id", "goodreads_book_id", "goodreadsid",
     "goodreads_key", "goodreads key", "gr id", "gr_id", "grid"}
)  # fmt: skip
_ISBNS = ("isbn13", "isbn_13", "isbn-13", "isbn 13", "isbn", "isbn10", "isbn_10", "isbn-10", "isbn 10", "ean")
_TITLES = ("title_complete", "title", "book title", "book", "name", "titel", "título", "titulo", "titre")
_AUTHORS = ("authors", "author", "author name", "book author", "autor", "autora", "auteur", "verfasser")
_BOOKISH = frozenset({*_TITLES, *_AUTHORS, *_ISBNS} - {"name"})
_HIGHLIGHTS = frozenset({"highlight", "book title"})
_FOREIGN = frozenset(
    {
        "primary author",
        "sort character",
        "entry date",
        "work id",
        "read status",
        "remote_id",
        "google volumeid",
    }
)
"""Columns of programs whose "Book Id" is a number of their own."""
_SITE = frozenset(
    {"author", "author l-f", "additional authors", "isbn", "isbn13", "my rating", "average rating",
     "bookshelves", "exclusive shelf", "date added", "date read", "year published", "title"}
)  # fmt: skip
_EXPORT = (
    "book id", "title", "author", "author l-f", "additional authors", "isbn", "isbn13", "my rating",
    "average rating", "publisher", "binding", "number of pages", "year published",
    "original publication year", "date read", "date added", "bookshelves", "bookshelves with positions",
    "exclusive shelf", "my review", "spoiler", "private notes", "read count",
)  # fmt: skip
_LOANS = (
    "recommended for", "recommended by", "owned copies", "original purchase date",
    "original purchase location", "condition", "condition description", "bcid",
)  # fmt: skip
_HEADERLESS = {
    31: (*_EXPORT, *_LOANS),
    24: (*_EXPORT, "owned copies"),
    23: (*(name for name in _EXPORT if name != "average rating"), "owned copies"),
}
"""The columns of the export of Goodreads by their number: until 2022, since then, and since 2026."""
_DATES = re.compile("date|added|began|completed|finished|started")
_WRAPPED = re.compile(r'="[0-9Xx]*"')

NO_ROWS = Message("This table has no rows, so there is no book in it. Export it again when it has books.")
_NO_KEYS = Message(
    "This table names books, but has neither links to them nor a column of Goodreads ids or ISBNs. Add the "
    "export of Goodreads itself (My Books, then Import and export), or a table with a column of links or "
    "ISBNs."
)
_NO_LIBRARY = Message("These are highlights from books, not a library. Export the library of your program.")
_NO_ID = Message(
    "This row has no usable Book Id and no ISBN. Look the book up on Goodreads and add its link."
)
_DAMAGED_ID = Message(
    "A spreadsheet has rounded the Book Id of this row, and it has no usable ISBN. Look the book up on "
    "Goodreads and add its link."
)
_NO_END = Message(
    "A text in this row has no end, or is far too long, so the rest of the row was left out. Check that no "
    "book is missing, and export your library again if one is."
)


class TableReading(NamedTuple):
    """A table and the program that wrote it."""

    table: Table
    tracker: Tracker


def why_no_books(text: str, recognise: Recognise) -> Message | None:
    """Why a table with columns for books has no usable book; None for another text."""
    if _reading(text, recognise) is not None:
        return NO_ROWS
    columns = [set(header.names) for header in table_reader.headers(text)]
    names = max(columns, key=lambda names: len(names & _BOOKISH), default=set())
    if names >= _HIGHLIGHTS:
        return _NO_LIBRARY
    return _NO_KEYS if len(names & _BOOKISH) >= 2 else None


def find(text: str, recognise: Recognise) -> Iterator[Recognised] | None:
    """One `Recognised` a row of the table in ``text``: a job, what is known of its book, and its annotation.

    A row that cannot be used has its line and the reason. A row of something else than a book is left out.
    Returns None if ``text`` does not begin with the header of a table of books.
    """
    reading = _reading(text, recognise)
    return None if reading is None else _read_rows(reading, recognise)


def _read_rows(reading: TableReading, recognise: Recognise) -> Iterator[Recognised]:
    month_first = _month_first(reading)
    for count, row in enumerate(reading.table.rows()):
        if count >= MOST_ROWS:
            reason = Message(
                "Only the first {count} rows of this table were read. Add the rest as another file.",
                count=MOST_ROWS,
            )
            yield Recognised(text="", line=row.line, reason=reason)
            return
        named = _with_iso_dates(row.cells, month_first)
        entry = reading.tracker.read(named) if len(named) > 1 or row.broken else Entry(None)
        if entry is not None:
            yield recognised_from(entry, recognise, reading.tracker.name, row)
        if row.broken:
            yield Recognised(text="", line=row.line, reason=_NO_END)
        elif reading.tracker is GOODREADS and (unread := unread_cells(row.cells)):
            reason = Message(
                "These cells of the row could not be read and were left out: {cells}.", cells=unread
            )
            yield Recognised(text=_label(entry), line=row.line, reason=reason)


def _month_first(reading: TableReading) -> list[str]:
    """The columns with dates like 03/04/2020 if they name the month first: any date may show it."""
    names = [name for name in reading.table.names if _DATES.search(name)]
    if not names:
        return []
    rows = islice(reading.table.rows(), MOST_ROWS)
    dates = (cell for row in rows for name in names if (cell := row.cells.get(name)))
    default = reading.tracker.day_first or reading.table.delimiter == ";"
    return [] if cells.is_day_first(dates, default=default) else names


def _with_iso_dates(row: Row, month_first: Iterable[str]) -> Row:
    """The cells of a row, with dates that name the month first in ISO 8601, which every reader takes."""
    dates = {name: cells.iso_date(get(row, name), day_first=False) for name in month_first}
    found = {name: date for name, date in dates.items() if date}
    return {**row, **found} if found else row


def recognised_from(entry: Entry, recognise: Recognise, program: str, row: TableRow = _NO_ROW) -> Recognised:
    """The job of an entry by its id, else by its ISBN; else the reason why it has none."""
    label = _label(entry)
    job = job_of(entry, recognise)
    if job is not None:
        return Recognised(
            text=label or job.source,
            line=row.line,
            job=dataclasses.replace(job, label=label or job.label),
            known=entry.known,
            annotation=entry.annotation or None,
        )
    reason = _wrong_isbn(row.cells, recognise) or _reason(entry, program, row.cells)
    return Recognised(text=label or _in_one_line(row.cells.values()), line=row.line, reason=reason)


def job_of(entry: Entry, recognise: Recognise) -> NewJob | None:
    """The job that fetches the book of an entry; None without a usable key."""
    keys = [int(entry.book_id)] if entry.book_id else []
    keys += [key_of(entry.isbn)] if entry.isbn else []
    return next((job for key in keys if isinstance(job := recognise(url_of(key)), NewJob)), None)


def _label(entry: Entry | None) -> str:
    return label_of(entry.known)[:LONGEST_SHOWN] if entry is not None and entry.known else ""


def _wrong_isbn(row: Row, recognise: Recognise) -> Message | None:
    """Why the ISBN of a row is wrong; None if no cell has the form of one."""
    codes = (cells.unwrapped(cell) for name, cell in row.items() if "isbn" in name)
    reasons = (recognise(f"ISBN {code}") for code in codes if looks_like_isbn(code))
    return next((reason for reason in reasons if isinstance(reason, Message)), None)


def _reason(entry: Entry, program: str, row: Row) -> Message:
    if program == GOODREADS.name and re.search(r"[0-9]E\+?[0-9]", row.get(_BOOK_ID, ""), re.IGNORECASE):
        return _DAMAGED_ID
    if program == GOODREADS.name or entry.known is None:
        return _NO_ID
    return Message(
        "{program} names neither a link nor an ISBN of this book. Look it up on Goodreads and add its link.",
        program=program,
    )


def _in_one_line(row: Iterable[str]) -> str:
    return " · ".join(cell.strip() for cell in row if cell.strip())[:LONGEST_SHOWN]


def _reading(text: str, recognise: Recognise) -> TableReading | None:
    """The table in ``text`` and its program; None if it is no table of books."""
    for header in table_reader.headers(text):
        if set(header.names) >= _HIGHLIGHTS:
            return None
        for tracker in TRACKERS:
            if tracker.fits(header.names):
                return _known_reading(tracker, text, header)
        generic = _generic_reading(text, header, recognise)
        if generic is not None:
            return generic
    return _headerless_reading(text)


def _known_reading(tracker: Tracker, text: str, header: HeaderLine) -> TableReading:
    table = table_reader.table(text, header)
    table.quoted = table.quoted or tracker is OWN
    if tracker is GOODREADS:
        table.key_first = header.names[0] == _BOOK_ID
        table.has_key = _has_id
    else:
        table.has_key = lambda row: _has_key(tracker.read(row))
    return TableReading(table, tracker)


def _has_id(row: Row) -> bool:
    return bool(cells.book_id(row.get(_BOOK_ID, "")))


def _has_key(entry: Entry | None) -> bool:
    return entry is not None and bool(entry.book_id or entry.isbn)


def _headerless_reading(text: str) -> TableReading | None:
    """An export of Goodreads that lost its header; nothing else has this form."""
    first = next(iter(table_reader.headers(text)), None)
    names = _HEADERLESS.get(len(first.names)) if first is not None and first.delimiter == "," else None
    if first is None or names is None:
        return None
    table = table_reader.table(text, first._replace(names=names), headerless=True)
    rows = [row.cells for row in islice(table.rows(), 20)]
    if not rows or not all(_has_id(row) and _WRAPPED.fullmatch(row.get("isbn", "")) for row in rows):
        return None
    table.key_first = True
    table.has_key = _has_id
    return TableReading(table, GOODREADS)


def _generic_reading(text: str, header: HeaderLine, recognise: Recognise) -> TableReading | None:
    """A table of no known program: the first of its columns with links, ids or ISBNs names the books."""
    names = header.names
    if len(set(names)) < 2 or any(_is_link(name, recognise) for name in names):
        return None
    head = table_reader.table(text[:_HEAD], header)
    is_even, has_ids = head.is_even(_LOOKED_AT), _has_site_ids(names)
    if not is_even and not has_ids:
        return None
    sample = [row.cells for row in islice(head.rows(), _LOOKED_AT)]
    if has_ids and not _is_sequence(sample, _BOOK_ID):
        return _known_reading(GOODREADS, text, header)
    key = _key_column(names, sample, recognise) if is_even else None
    if key is None:
        return None
    column, entry_key = key
    table = table_reader.table(text, header)

    def read(row: Row) -> Entry:
        number, isbn = entry_key(row.get(column, ""))
        if not number and not isbn:
            # The link of this row may stand in another column.
            number = next((id_ for cell in row.values() if (id_ := _linked_id(cell, recognise))), "")
        title = next((row[name] for name in _TITLES if row.get(name)), "")
        authors = next((row[name] for name in _AUTHORS if row.get(name)), "")
        isbns = [row.get(name, "") for name in _ISBNS]
        return Entry(
            book(title, cells.people(authors), isbns=isbns),
            NO_ANNOTATION,
            number,
            isbn or cells.isbn13(*isbns),
        )

    table.has_key = lambda row: any(entry_key(row.get(column, "")))
    return TableReading(table, Tracker("This table", (), read))


_Key = Callable[[str], tuple[str, str | None]]


def _key_column(names: Sequence[str], sample: Sequence[Row], recognise: Recognise) -> tuple[str, _Key] | None:
    """The column that names the books, and what reads its cells as (id on Goodreads, ISBN-13)."""

    def linked(cell: str) -> tuple[str, str | None]:
        return _linked_id(cell, recognise), None

    def identified(cell: str) -> tuple[str, str | None]:
        return cells.book_id(cell), None

    def isbn(cell: str) -> tuple[str, str | None]:
        return "", cells.isbn13(cell)

    isbns = [name for name in _ISBNS if name in names] if {*names} & {*_TITLES, *_AUTHORS} else []
    candidates: list[tuple[str, _Key]] = [
        *((name, linked) for name in names),
        *((name, identified) for name in names if name in _IDS),
        *((name, isbn) for name in isbns),
    ]
    return next(((name, key) for name, key in candidates if _most(sample, name, key)), None)


def _linked_id(cell: str, recognise: Recognise) -> str:
    """The id of the book that a cell links to; "" for another cell."""
    job = recognise(cell) if "goodreads" in cell.casefold() else None
    number = book_id_of(job.id) if isinstance(job, NewJob) else None
    return str(number) if number else ""


def _most(sample: Sequence[Row], name: str, key: _Key) -> bool:
    """Whether most of the filled cells of a column name a book."""
    held = [cell for row in sample if (cell := row.get(name, "")) and cells.unwrapped(cell)]
    right = sum(any(key(cell)) for cell in held)
    return bool(held) and right * 2 >= len(held)


def _has_site_ids(names: Sequence[str]) -> bool:
    """Whether the other columns show that the column "Book Id" has ids of Goodreads."""
    there = set(names)
    return {_BOOK_ID, "title"} <= there and not there & _FOREIGN and len(there & _SITE) >= 2


def _is_sequence(sample: Sequence[Row], name: str) -> bool:
    """Whether a column only counts its rows: 1, 2, 3."""
    numbers = [cells.whole(row.get(name, "")) for row in sample]
    return len(numbers) > 4 and numbers == list(range(numbers[0] or 0, (numbers[0] or 0) + len(numbers)))


def _is_link(name: str, recognise: Recognise) -> bool:
    return "goodreads.com" in name and isinstance(recognise(name), NewJob)
