"""The record of a book, the same in the store, in ``--json`` and in every export."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from bookq_gui.model.message import Message
from bookq_gui.model.validation import check, decoded

if TYPE_CHECKING:
    from bookq_gui.model.imports import KnownBook, ListedBook

_SITE = "https://www.goodreads.com/book"


@dataclass(frozen=True, slots=True)
class SeriesEntry:
    """A series of a book. ``position`` is text ("1", "3.5", "1-3") or None."""

    name: str
    position: str | None = None

    @property
    def text(self) -> str:
        """Name and position: "Earthsea Cycle #1"; the name alone if there is no position."""
        return f"{self.name} #{self.position}" if self.position else self.name

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Return a series from its `text`."""
        name, _, position = text.rpartition(" #")
        return cls(name, position) if name else cls(text)


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person who made the book. ``role`` is as printed, "Author" if the page has none."""

    name: str
    role: str = "Author"
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Award:
    """An award that the book won or was nominated for; ``won`` is None if that is not known."""

    name: str
    category: str | None = None
    year: int | None = None
    won: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One edition of a book as on its page.

    What the page does not say is None or (). Dates are ISO 8601 of any precision ("2006-05-04", "2006-05",
    "1830", "-0400" for 400 BCE). ``stars`` are the numbers of ratings with 1 to 5 stars, in that order.
    ``warnings`` name what looks wrong on the page.

    ``id`` is the key in the library (see `BookRow`). ``layout`` and ``fetched_at`` of a known book are "".
    """

    id: int
    work_id: int | None = None
    url: str
    title: str
    title_complete: str | None = None
    original_title: str | None = None
    series: tuple[SeriesEntry, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    authors: tuple[str, ...] = ()
    rating: float | None = None
    ratings_count: int | None = None
    reviews_count: int | None = None
    stars: tuple[int, int, int, int, int] | None = None
    description: str | None = None
    description_html: str | None = None
    genres: tuple[str, ...] = ()
    pages: int | None = None
    format: str | None = None
    edition: str | None = None
    publisher: str | None = None
    language: str | None = None
    published: str | None = None
    first_published: str | None = None
    isbn10: str | None = None
    isbn13: str | None = None
    asin: str | None = None
    cover_url: str | None = None
    awards: tuple[Award, ...] = ()
    characters: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    editions_count: int | None = None
    currently_reading: int | None = None
    want_to_read: int | None = None
    layout: str
    fetched_at: str
    source: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def fetched(self) -> bool:
        """Whether the record comes from a page, and not from an import."""
        return bool(self.layout)

    def to_dict(self) -> dict[str, Any]:
        """Return the record as JSON values, keys in the order of the fields."""
        values = {field: getattr(self, field) for field in _FIELDS}
        for field, item in _ITEMS.items():
            names = item.__match_args__
            values[field] = [{name: getattr(entry, name) for name in names} for entry in values[field]]
        for field in _TUPLES:
            values[field] = list(values[field])
        if self.stars is not None:
            values["stars"] = list(self.stars)
        return values

    def to_json(self) -> str:
        """Return the record as one line of JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Book:
        """Return a book from `to_dict`. Unknown keys are ignored, so newer records stay readable.

        Raises KeyError, TypeError or ValueError for any other record.
        """
        # The keys are the strings of _FIELDS themselves: equal ones make the call below slow.
        if tuple(record) == _FIELDS:
            fields, values = _FIELDS, dict(zip(_FIELDS, record.values()))  # noqa: B905 - equally many
        else:
            values = {field: record[field] for field in _FIELDS if field in record}
            fields = tuple(values)
        check(cls, fields, tuple(map(type, values.values())))
        for field, item in _ITEMS.items():
            if entries := values.get(field):
                for entry in entries:
                    check(item, tuple(entry), tuple(map(type, entry.values())))
                values[field] = tuple([item(**entry) for entry in entries])
            else:
                values[field] = ()
        for field in _TUPLES:
            if texts := values.get(field):
                "".join(texts)  # raises TypeError if one is no text
                values[field] = tuple(texts)
            else:
                values[field] = ()
        stars = values.get("stars")
        if stars and list(map(type, stars)) != _STARS:
            raise TypeError("stars are five numbers")
        values["stars"] = tuple(stars) if stars else None
        return cls(**values)

    @classmethod
    def from_json(cls, text: str) -> Book:
        """Return a book from `to_json`. Raises ValueError for any other text."""
        try:
            return cls.from_dict(decoded(text))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"not a book record: {error}") from error


_FIELDS = tuple(field.name for field in dataclasses.fields(Book))
_ITEMS: Mapping[str, type[Any]] = {"series": SeriesEntry, "contributors": Contributor, "awards": Award}
_STARS = [int] * 5
_TUPLES = ("authors", "genres", "characters", "places", "warnings")


def names(contributors: Iterable[Contributor]) -> tuple[str, ...]:
    """Return the authors among ``contributors``, each once; without any, the first contributor."""
    people = list(contributors)
    authors = tuple(dict.fromkeys(person.name for person in people if person.role.casefold() == "author"))
    return authors or tuple(person.name for person in people[:1])


class BookRow(NamedTuple):
    """The summary of a book that tables keep in memory: a tuple, since a library may have 100,000 books.

    ``id`` is the key of the book in the library: its Goodreads id, or minus its ISBN-13 while that is not
    known (`isbn_of`). ``year`` is that of the edition, ``first_year`` that of the work. ``added_at`` is ISO
    8601 in UTC. ``fetched`` is False for a known book; ``reason`` then says why the last attempt to fetch it
    failed. ``reason`` is not stored, since the job has it.
    """

    id: int
    title: str
    authors: tuple[str, ...]
    series: str
    rating: float | None
    ratings_count: int | None
    reviews_count: int | None
    year: int | None
    first_year: int | None
    pages: int | None
    genres: tuple[str, ...]
    language: str
    format: str
    publisher: str
    isbn: str
    cover_url: str
    fetched_at: str
    warnings: int
    want_to_read: int | None
    added_at: str = ""
    fetched: bool = True
    reason: Message | None = None

    def to_json(self) -> str:
        """Return the row as a JSON list, in the order of the fields, without ``reason``."""
        return json.dumps(self[:_STORED], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_list(cls, values: list[object]) -> BookRow:
        """Return a row from the decoded `to_json`. Raises ValueError for any other list.

        A row of version 0.1 ends before ``added_at``, which becomes the time it was fetched.
        """
        filled = list(values)
        if len(filled) == _STORED - 2:
            filled += [filled[_FETCHED_AT], True]
        if len(filled) != _STORED:
            raise ValueError(f"a row has {_STORED} values, not {len(values)}")
        try:
            check(cls, cls._fields[:_STORED], tuple(map(type, filled)))
            # Many books share these texts. `intern` raises TypeError if one is no text.
            for place in _LISTS:
                texts: list[str] = filled[place]  # type: ignore[assignment]
                filled[place] = tuple(map(intern, texts))
            for place in _REPEATED:
                text: str = filled[place]  # type: ignore[assignment]
                filled[place] = intern(text)
        except TypeError as error:
            raise ValueError(f"not a row: {error}") from error
        return cls(*filled)  # type: ignore[arg-type]


_STORED = len(BookRow._fields) - 1
_FETCHED_AT = BookRow._fields.index("fetched_at")
_LISTS = tuple(map(BookRow._fields.index, ("authors", "genres")))
_REPEATED = tuple(map(BookRow._fields.index, ("series", "language", "format", "publisher")))


def row_of(book: Book, added_at: str = "") -> BookRow:
    """Return the summary of ``book``; ``added_at`` is when it was fetched if not given."""
    return BookRow(
        id=book.id,
        title=book.title,
        authors=book.authors,
        series=book.series[0].text if book.series else "",
        rating=book.rating,
        ratings_count=book.ratings_count,
        reviews_count=book.reviews_count,
        year=year_of(book.published),
        first_year=year_of(book.first_published),
        pages=book.pages,
        genres=book.genres,
        language=book.language or "",
        format=book.format or "",
        publisher=book.publisher or "",
        isbn=book.isbn13 or book.isbn10 or book.asin or "",
        cover_url=book.cover_url or "",
        fetched_at=book.fetched_at,
        warnings=len(book.warnings),
        want_to_read=book.want_to_read,
        added_at=added_at or book.fetched_at,
        fetched=book.fetched,
    )


def key_of(isbn13: str) -> int:
    """Return the key in the library of a book of which only the ISBN-13 is known."""
    return -int(isbn13)


def isbn_of(key: int) -> str | None:
    """Return the ISBN-13 in a key of the library; None if the key is a Goodreads id."""
    return f"{-key:013}" if key < 0 else None


def url_of(key: int) -> str:
    """Return the address of the page of the book with this key."""
    isbn = isbn_of(key)
    return f"{_SITE}/isbn/{isbn}" if isbn else f"{_SITE}/show/{key}"


def year_of(date: str | None) -> int | None:
    """Return the year of an ISO 8601 date of any precision ("-0400" is 400 BCE)."""
    if not date:
        return None
    sign, digits = (-1, date[1:]) if date.startswith("-") else (1, date)
    year = digits.partition("-")[0]
    return sign * int(year) if year.isdecimal() else None


def year_text(year: int) -> str:
    """Return a year in ISO 8601: 400 BCE, which the site has as -400, is "-0400"."""
    return f"{year:05}" if year < 0 else f"{year:04}"


def label_of(book: Book | BookRow | KnownBook | ListedBook) -> str:
    """Return the label of a job whose book is known: title and first author."""
    return f"{book.title} — {book.authors[0]}" if book.authors else book.title
