"""The site's own library export: a CSV file in which every row names a book by its id."""

from __future__ import annotations

import csv
import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from bookq_gui.imports.library_values import (
    STATES,
    codes_of,
    dates_in,
    is_spoiler,
    listed,
    number_of,
    one_line,
    stars_of,
    text_of,
    whole_of,
    year_of,
)
from bookq_gui.imports.links import Recognise
from bookq_gui.model.annotation import MOST_STARS, NO_ANNOTATION, Annotation
from bookq_gui.model.imports import KnownBook, Recognised
from bookq_gui.model.job import NewJob

ADDRESS = "https://www.goodreads.com/book/show/{}"
_FORMULA = re.compile(r'=?"?\s*([0-9]{1,19})(?:[.,]0+)?\s*"?')
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_DECLARED = re.compile(r"sep=.{0,3}", re.IGNORECASE)
_DELIMITERS = (",", ";", "\t")
_LONGEST_HEADER = 5_000
_SHOWN = 300
_LONGEST = 2_000
_MOST_PAGES = 100_000
_SHORT_DATE = re.compile(r"(?<![0-9])[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}(?![0-9])")
_EXACT = re.compile(r"stars-([0-5](?:\.[0-9]{1,3})?)")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MOST_DAMAGE = 50
_LEAST_COLUMNS = 4
_BOOKISH = frozenset({"title", "book title", "author", "authors", "author name", "isbn", "isbn10", "isbn13"})
_NO_IDS = (
    "This table names books, but has neither links to them nor a column Book Id. Add the export of Goodreads "
    "itself (My Books, then Import and export), or a table with a column of links."
)
NO_ROWS = "This export has no rows, so there is no book in it. Export your library again when it has books."
_NO_ID = "This row has no usable Book Id. Look the book up on Goodreads and add its link."
_NO_END = (
    "A text in this row has no end, or is far too long, so the rest of the row was left out. Check that no "
    "book is missing, and export your library again if one is."
)


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows of an export: its lines, the first of them that is a row, and where the columns are."""

    lines: list[str]
    first: int
    delimiter: str
    columns: dict[str, int]
    width: int
    date: Callable[[str], str | None] = lambda _cell: None

    def cells(self, lines: Iterable[str]) -> Iterator[list[str]]:
        """The rows in these lines."""
        return csv.reader(lines, delimiter=self.delimiter)

    def alone(self, at: int) -> list[str]:
        """The row in one line by itself, as far as it goes."""
        try:
            return next(self.cells([self.lines[at][:_LONGEST_HEADER]]), [])
        except csv.Error:
            return []

    def book(self, row: list[str]) -> str:
        """The Book Id of a row; "" where it has none."""
        number = _FORMULA.fullmatch(self.cell(row, "book id"))
        return number[1] if number else ""

    def cell(self, row: list[str], name: str) -> str:
        """One cell of a row, in one line."""
        return one_line(self.raw(row, name))[:_SHOWN]

    def raw(self, row: list[str], name: str) -> str:
        """One cell of a row as it is; "" where there is none."""
        place = self.columns.get(name, len(row))
        return row[place] if place < len(row) else ""


def is_export(text: str) -> bool:
    """Whether ``text`` begins with the header of a library export."""
    return _delimiter(_header(text)[1]) is not None


def why_no_books(text: str) -> str:
    """Why there is no book in a table that looks as if it held some; "" where it does not."""
    if is_export(text):
        return NO_ROWS
    header = _header(text)[1]
    names = max((set(_names(header, mark)) for mark in _DELIMITERS), key=len)
    return _NO_IDS if len(names & _BOOKISH) >= 2 else ""


def find(text: str, recognise: Recognise) -> Iterator[Recognised]:
    """A job for each row of a library export, called "Title — Author" until its page is there.

    Columns are found by their names, so both the short and the long form of the export and files
    with added columns do. A row without a usable id is told with its line. A quotation mark that
    is never closed costs no other row: reading goes on with the next line that begins like one.
    """
    place, header = _header(text)
    delimiter = _delimiter(header)
    if delimiter is None:
        return
    names = _names(header, delimiter)
    columns = {name: at for at, name in reversed(list(enumerate(names)))}
    lines = _LINE.findall(text.lstrip("\ufeff"))
    table = _Table(lines, place + 1, delimiter, columns, len(names), dates_in(_SHORT_DATE.findall(text)))
    at, damage = table.first, 0
    while at < len(table.lines) and damage < _MOST_DAMAGE:
        for line, row in _rows(table, at):
            if row is None:
                damage += 1
                yield _found(table, table.alone(line), line, recognise)
                yield Recognised(text="", line=line + 1, reason=_NO_END)
                at = _next_row(table, line + 1)
                break
            if any(cell.strip() for cell in row):
                yield _found(table, _unpacked(table, row), line, recognise)
        else:
            return
    while at < len(table.lines):
        # Quoted here is nothing that could be relied on: each line is taken by itself.
        yield _found(table, table.alone(at), at, recognise)
        at = _next_row(table, at + 1)


def _rows(table: _Table, first: int) -> Iterator[tuple[int, list[str] | None]]:
    """The rows from a line on, each with the line it begins in; None for one that never ends."""
    rows = csv.reader(islice(table.lines, first, None), delimiter=table.delimiter)
    while True:
        line = first + rows.line_num
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            yield line, None
            return
        after = first + rows.line_num
        if after > line + 1 and (_swallows(table, line, after) or _is_open(table, line, after)):
            yield line, None
            return
        yield line, row


def _swallows(table: _Table, line: int, after: int) -> bool:
    """Whether another row stands in the middle of the row in these lines."""
    rows = (row for at in range(line + 1, after) if table.book(row := table.alone(at)))
    if table.columns["book id"]:
        # A line of a review may well have a number in the middle, but hardly that and all the cells.
        return table.width >= _LEAST_COLUMNS and any(len(row) == table.width for row in rows)
    return any(len(row) >= table.width / 2 for row in rows)


def _is_open(table: _Table, line: int, after: int) -> bool:
    """Whether the row in these lines ends only because the file does."""
    if after < len(table.lines):
        return False
    last = csv.reader(islice(table.lines, line, None), delimiter=table.delimiter, strict=True)
    try:
        next(last)
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _next_row(table: _Table, at: int) -> int:
    """The next line that begins like a row of its own."""
    while at < len(table.lines) and not table.book(table.alone(at)):
        at += 1
    return at


def _unpacked(table: _Table, row: list[str]) -> list[str]:
    """A row that a program packed once more, as the only cell of its line, is taken out of it."""
    if len(row) == 1 and table.width > 1 and table.delimiter in row[0]:
        inner = next(table.cells([row[0]]), [])
        if len(inner) == table.width:
            return inner
    return row


def _found(table: _Table, row: list[str], line: int, recognise: Recognise) -> Recognised:
    title, author = table.cell(row, "title"), table.cell(row, "author")
    label = f"{title} — {author}" if title and author else title
    number = table.book(row)
    known = _known(table, row)
    answer = recognise(ADDRESS.format(number)) if number else None
    if not isinstance(answer, NewJob) and known is not None and known.isbn13:
        answer = recognise(known.isbn13)
    if isinstance(answer, NewJob):
        return Recognised(
            text=label or answer.source,
            line=line + 1,
            job=dataclasses.replace(answer, label=label),
            known=known,
            annotation=_annotation(table, row),
        )
    return Recognised(text=label or _in_one_line(row), line=line + 1, reason=_NO_ID)


def _known(table: _Table, row: list[str]) -> KnownBook | None:
    """What a row says of the book; None where it has no title."""
    title = one_line(table.raw(row, "title"))
    if not title:
        return None
    author = one_line(table.raw(row, "author"))
    if not author:
        family, _comma, given = one_line(table.raw(row, "author l-f")).partition(", ")
        author = f"{given} {family}".strip()
    isbn10, isbn13, asin = codes_of(table.raw(row, "isbn"), table.raw(row, "isbn13"))
    pages, rating = whole_of(table.raw(row, "number of pages")), number_of(table.raw(row, "average rating"))
    return KnownBook(
        title=title[:_LONGEST],
        authors=(author[:_LONGEST],) if author else (),
        others=tuple(dict.fromkeys(listed(table.raw(row, "additional authors")[:_LONGEST]))),
        isbn10=isbn10,
        isbn13=isbn13,
        asin=asin,
        publisher=one_line(table.raw(row, "publisher"))[:_LONGEST] or None,
        format=one_line(table.raw(row, "binding"))[:_LONGEST] or None,
        pages=pages if pages and 0 < pages < _MOST_PAGES else None,
        published=year_of(table.raw(row, "year published")),
        first_published=year_of(table.raw(row, "original publication year")),
        rating=rating if rating and 0 < rating <= MOST_STARS else None,
    )


def _annotation(table: _Table, row: list[str]) -> Annotation | None:
    """What a row says of its reader's own; None where that is nothing."""
    shelf = one_line(table.raw(row, "exclusive shelf"))
    shelves = listed(table.raw(row, "bookshelves"))
    exact = next((found for name in shelves if (found := _EXACT.fullmatch(name))), None)
    stars = stars_of(table.raw(row, "my rating"))
    if exact and stars and abs(float(exact[1]) - stars) < 1:
        stars = stars_of(exact[1])
        shelves = tuple(name for name in shelves if name != exact[0])
    review = table.raw(row, "my review")
    started, ended = _last_read(table, table.raw(row, "read_dates"))
    annotation = NO_ANNOTATION.changed(
        state=STATES.get(shelf.casefold(), shelf) or None,
        stars=stars,
        read_on=table.date(table.raw(row, "date read")) or ended,
        started_on=started,
        tags=[name for name in shelves if name not in STATES and name != shelf],
        review=text_of(review),
        note=_BREAK.sub("\n", table.raw(row, "private notes")),
        spoiler=is_spoiler(table.raw(row, "spoiler"), review),
    )
    counts = {"read_count": "read count", "owned": "owned copies"}
    said = {field: whole_of(table.raw(row, name)) for field, name in counts.items()}
    if not annotation and not any(said.values()):
        # Goodreads has every book of a library on a shelf: this one is only a book.
        return None
    return annotation.changed(added_on=table.date(table.raw(row, "date added")), **said)


def _last_read(table: _Table, cell: str) -> tuple[str | None, str | None]:
    """Start and end of the last read in "start,end;start,end", which a tool adds to the export."""
    started, _comma, ended = cell.rsplit(";", maxsplit=1)[-1].partition(",")
    return table.date(started), table.date(ended)


def _in_one_line(row: list[str]) -> str:
    """A row as it is shown to people."""
    return " · ".join(cell.strip() for cell in row if cell.strip())[:_SHOWN]


def _header(text: str) -> tuple[int, str]:
    """The line that names the columns and its number from 0, after blank ones and the "sep=;" of Excel."""
    for place, match in enumerate(_LINE.finditer(text[:_LONGEST_HEADER].lstrip("\ufeff"))):
        line = match[0].strip("\r\n")
        if line.strip() and not _DECLARED.fullmatch(line.strip().strip('"')):
            return place, line
    return 0, ""


def _delimiter(line: str) -> str | None:
    return next((mark for mark in _DELIMITERS if {"book id", "title"} <= set(_names(line, mark))), None)


def _names(line: str, delimiter: str) -> list[str]:
    """The names of the columns; one in quotation marks may hold the delimiter."""
    return [_name(cell) for cell in next(csv.reader([line], delimiter=delimiter), [])]


def _name(cell: str) -> str:
    return cell.strip().strip('"').strip().casefold()
