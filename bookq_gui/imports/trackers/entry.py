"""What a row of another program's table says, and how a program is recognised."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from bookq_gui.imports import cells
from bookq_gui.imports.table_reader import Row
from bookq_gui.model.annotation import NO_ANNOTATION, READ, READING, WANT, Annotation
from bookq_gui.model.book import SeriesEntry
from bookq_gui.model.imports import KnownBook

SHELVES = {"read": READ, "to-read": WANT, "currently-reading": READING}
"""The exclusive shelves of Goodreads, which many programs write too."""


class Entry(NamedTuple):
    """A row as data. ``book_id`` is the id on Goodreads, "" where it names none; ``isbn`` an ISBN-13."""

    known: KnownBook | None
    annotation: Annotation = NO_ANNOTATION
    book_id: str = ""
    isbn: str | None = None


class Context(NamedTuple):
    """What is known of a file as a whole: whether 03/04/2021 is in April."""

    day_first: bool = True


Reader = Callable[[Row, Context], "Entry | None"]
"""Reads one row; None for one that is no book of the reader."""


@dataclass(frozen=True, slots=True)
class Tracker:
    """One program: the columns that its tables have (each set in ``signs`` is enough) and have not."""

    name: str
    signs: tuple[frozenset[str], ...]
    read: Reader
    never: frozenset[str] = frozenset()

    def fits(self, names: Iterable[str]) -> bool:
        """Whether a header with ``names`` is one of this program."""
        there = frozenset(names)
        return not there & self.never and any(sign <= there for sign in self.signs)


def get(row: Row, name: str, *others: str) -> str:
    """The first of these cells that holds something."""
    cell = row.get(name, "")
    return cell if cell or not others else next((cell for name in others if (cell := row.get(name, ""))), "")


def book(
    title: str,
    authors: Iterable[str] = (),
    *,
    isbns: Iterable[str] = (),
    asins: Iterable[str] = (),
    subtitle: str = "",
    **more: object,
) -> KnownBook | None:
    """What a row says of its book; None without a title."""
    title, subtitle = cells.line(title), cells.line(subtitle)
    if not title:
        return None
    isbns = [isbn for isbn in isbns if isbn]
    series = cells.series_of(title)
    values = {name: value for name, value in more.items() if value}
    written = tuple(dict.fromkeys(filter(None, authors)))
    others = tuple(name for name in dict.fromkeys(values.pop("others", ())) if name not in written)  # type: ignore[call-overload]
    if not written:
        written, others = others[:1], others[1:]
    if series:
        values.setdefault("series", (SeriesEntry(*series),))
    return KnownBook(
        title=f"{title}: {subtitle}" if subtitle else title,
        authors=written,
        others=others,
        isbn10=cells.isbn10(*isbns),
        isbn13=cells.isbn13(*isbns),
        asin=cells.asin(*asins, *isbns),
        **values,  # type: ignore[arg-type]
    )


def says(**values: object) -> Annotation:
    """An annotation of what is not None and not empty."""
    return NO_ANNOTATION.changed(**{name: value for name, value in values.items() if value not in (None, "")})


def state_of(text: str, states: Mapping[str, str | None]) -> str | None:
    """The state that a program calls ``text``; an unknown word is the name of the reader's own shelf."""
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
"""How the cells of a field are read; those of the others are dates. "year" is a year of publication."""


Columns = Sequence[tuple[str, Sequence[str], Callable[[str], object] | None]]
"""The fields of book and annotation that a table has, the columns of each, and how to read them."""


_OF_ANNOTATION = frozenset(Annotation._fields)


def columns(**fields: str) -> Columns:
    """The columns of fields: of several with "|" between them the first that holds something counts."""
    return [(field, names.split("|"), _READ.get(field)) for field, names in fields.items()]


def read(
    row: Row,
    places: Columns,
    *,
    isbns: Sequence[str] = (),
    book_id: str = "",
    day_first: bool = True,
    **values: Any,
) -> Entry:
    """What a row says in the columns of ``places``. ``values`` are those that the caller has read."""
    for field, names, reader in places:
        cell = get(row, *names)
        values[field] = reader(cell) if reader else cells.iso_date(cell, day_first=day_first)
    for field, year in (("published", "year"), ("first_published", "first_year")):
        if year in values:
            values[field] = values.pop(year)
    own = says(**{field: values.pop(field) for field in _OF_ANNOTATION & values.keys()})
    return Entry(book(**values, isbns=isbns), own, book_id, cells.isbn13(*isbns))


def signs(*names: str) -> tuple[frozenset[str], ...]:
    """Sets of column names, each given as one text with "|" between them."""
    return tuple(frozenset(each.split("|")) for each in names)
