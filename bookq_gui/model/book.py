"""The record of one book, the same in the store, in ``--json`` and in every export."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bookq_gui.model.validation import check


@dataclass(frozen=True, slots=True)
class SeriesEntry:
    """One series a book belongs to; ``position`` is text ("1", "3.5", "1-3") or None."""

    name: str
    position: str | None = None


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person who made the book; ``role`` as printed, "Author" where the page marks none."""

    name: str
    role: str = "Author"
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Award:
    """An award the book won, or was nominated for (``won`` False, None where unknown)."""

    name: str
    category: str | None = None
    year: int | None = None
    won: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One edition of a book as its page describes it.

    Missing is None (tuples: empty); nothing is guessed. Dates are ISO 8601 of the precision known
    ("2006-05-04", "2006-05", "1830", "-1800" for 1801 BCE). ``stars`` counts 1 to 5 stars, in
    that order. What looked wrong on the page is named in ``warnings``.
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

    def to_dict(self) -> dict[str, Any]:
        """The record as plain JSON values, keys in the order of the fields."""
        return {field: _plain(getattr(self, field)) for field in _FIELDS}

    def to_json(self) -> str:
        """The record as one line of JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Book:
        """A book from `to_dict`; unknown keys are ignored, so newer records stay readable.

        Raises KeyError, TypeError or ValueError where the record is not one of ours.
        """
        # With the very texts of _FIELDS as keys: others, though equal, make the call below slow.
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
                "".join(texts)  # raises TypeError where one is no text
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
        """A book from `to_json`. Raises ValueError where the text is not one of our records."""
        try:
            return cls.from_dict(json.loads(text))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"not a book record: {error}") from error


_FIELDS = tuple(field.name for field in dataclasses.fields(Book))
_ITEMS: Mapping[str, type[Any]] = {
    "series": SeriesEntry,
    "contributors": Contributor,
    "awards": Award,
}
_STARS = [int] * 5
_TUPLES = ("authors", "genres", "characters", "places", "warnings")


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    return value


def names(contributors: Iterable[Contributor]) -> tuple[str, ...]:
    """The authors among ``contributors``, each once, else the first of them: who the book is filed under."""
    people = list(contributors)
    authors = tuple(dict.fromkeys(person.name for person in people if person.role.casefold() == "author"))
    return authors or tuple(person.name for person in people[:1])
