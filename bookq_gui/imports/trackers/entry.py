"""Reads a row of another program's table as an entry, and recognises the program by its columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from bookq_gui.imports import cells
from bookq_gui.imports.table_reader import Row
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import SeriesEntry
from bookq_gui.model.imports import KnownBook


class Entry(NamedTuple):
    """A row as data. ``book_id`` is the id on Goodreads, "" if there is none; ``isbn`` is an ISBN-13."""

    known: KnownBook | None
    annotation: Annotation = NO_ANNOTATION
    book_id: str = ""
    isbn: str | None = None


Reader = Callable[[Row], "Entry | None"]
"""Reads one row. Returns None for a row that is no book of the reader."""


@dataclass(frozen=True, slots=True)
class Tracker:
    """One program. Its tables have all columns of a set in ``signs``, and none of those in ``never``.

    ``day_first``: 03/04/2021 is in April if no date of a table shows the order.
    """

    name: str
    signs: tuple[frozenset[str], ...]
    read: Reader
    never: frozenset[str] = frozenset()
    day_first: bool = True

    def fits(self, names: Iterable[str]) -> bool:
        """Whether a table with these columns is one of this program."""
        there = frozenset(names)
        return not there & self.never and any(sign <= there for sign in self.signs)


def get(row: Row, name: str, *others: str) -> str:
    """The first of these cells that is not empty; "" if all are."""
    cell = row.get(name, "")
    return cell if cell or not others else next((cell for name in others if (cell := row.get(name, ""))), "")


def row_from(record: Mapping[str, object]) -> Row:
    """The single values of a record in JSON as the cells of a row."""
    return {name: str(value) for name, value in record.items() if isinstance(value, str | int | float)}


def texts_in(value: object) -> list[str]:
    """The texts in a list in JSON; none if ``value`` is no list."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def records_in(value: object) -> list[Mapping[str, object]]:
    """The records in a list in JSON; none if ``value`` is no list."""
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def book(
    title: str,
    authors: Iterable[str] = (),
    *,
    others: Iterable[str] = (),
    isbns: Iterable[str] = (),
    asins: Iterable[str] = (),
    subtitle: str = "",
    series: tuple[SeriesEntry, ...] = (),
    **more: Any,
) -> KnownBook | None:
    """The book that a row describes; None without a title."""
    title, subtitle = cells.line(title), cells.line(subtitle)
    if not title:
        return None
    isbns = list(isbns)
    if not series and (named := cells.series_of(title)):
        series = (SeriesEntry(*named),)
    people = tuple(dict.fromkeys(filter(None, authors)))
    others = tuple(name for name in dict.fromkeys(filter(None, others)) if name not in people)
    if not people:
        people, others = others[:1], others[1:]
    return KnownBook(
        title=f"{title}: {subtitle}" if subtitle else title,
        authors=people,
        others=others,
        series=series,
        isbn10=cells.isbn10(*isbns),
        isbn13=cells.isbn13(*isbns),
        asin=cells.asin(*asins, *isbns),
        **{field: value for field, value in more.items() if value},
    )


def state_of(text: str, states: Mapping[str, str | None]) -> str | None:
    """The state that a program calls ``text``. An unknown word is a shelf of the reader's own."""
    word = cells.line(text)
    return states.get(word.casefold(), word or None)


_READ: Mapping[str, Callable[[str], object]] = {
    "title": str,
    "subtitle": str,
    "authors": cells.people,
    "others": cells.people,
    "publisher": cells.line,
    "format": cells.line,
    "language": cells.line,
    "pages": cells.positive,
    "year": cells.year,
    "first_year": cells.year,
    "rating": cells.number,
    "stars": cells.stars,
    "read_count": cells.count,
    "owned": cells.count,
    "tags": cells.parts,
    "review": cells.plain,
    "note": cells.plain,
    "spoiler": cells.truth,
}
"""How the cells of a field are read; other fields are dates."""

Columns = Sequence[tuple[str, Sequence[str], Callable[[str], object] | None]]
"""The fields that a table has, the columns of each, and how to read their cells (None: as dates)."""

_OF_ANNOTATION = frozenset(Annotation._fields)
_CODES = frozenset({"isbns", "asins"})
"""Fields that are read from all their columns, since a cell may have something other than a code."""


def columns(**fields: str) -> Columns:
    """The columns of fields, "|" between them: of several the first with a filled cell counts."""
    return [(field, names.split("|"), _READ.get(field)) for field, names in fields.items()]


def read(row: Row, places: Columns, *, book_id: str = "", **values: Any) -> Entry:
    """The entry in the columns of ``places``. ``values`` are fields that the caller has read itself."""
    for field, names, reader in places:
        if field in _CODES:
            values[field] = [row.get(name, "") for name in names]
        else:
            cell = get(row, *names)
            values[field] = reader(cell) if reader else cells.iso_date(cell)
    isbns = values.setdefault("isbns", ())
    for field, year in (("published", "year"), ("first_published", "first_year")):
        if year in values:
            values[field] = values.pop(year)
    own = {field: values.pop(field) for field in _OF_ANNOTATION & values.keys()}
    annotation = NO_ANNOTATION.changed(**{field: v for field, v in own.items() if v not in (None, "")})
    return Entry(book(**values), annotation, book_id, cells.isbn13(*isbns))


def signs(*names: str) -> tuple[frozenset[str], ...]:
    """Sets of column names, each given as one text with "|" between the names."""
    return tuple(frozenset(each.split("|")) for each in names)
