"""Makes text, numbers, dates and people fit for any format. What comes from pages is never trusted."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bookq_gui.model.annotation import READ, READING, WANT, Annotation, tags_text
from bookq_gui.model.book import Book, row_of, year_of

Annotated = Iterator[tuple[Book, Annotation]]
"""Books in the order of the file, each with its annotation."""

_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_DATE = re.compile(r"(-?[0-9]{1,6})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq)\.?", re.IGNORECASE)
_PARTICLES = frozenset(
    (
        "af", "al", "auf", "av", "bin", "d'", "da", "dal", "dalla", "das", "de", "degli", "dei", "del",
        "della", "delle", "den", "der", "des", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le",
        "les", "los", "op", "ten", "ter", "van", "vande", "vander", "vom", "von", "zu", "zum", "zur",
    )
)  # fmt: skip
_CAPITALISED = _PARTICLES - frozenset(("al", "auf", "bin", "das", "do", "op", "ten", "zu", "zum", "zur"))
"""Particles that some families write with a capital; with a capital the others are given names."""


def storable(text: str) -> str:
    """``text`` as it can be written in UTF-8: lone surrogates become the replacement character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATES.sub("\ufffd", text)
    return text


def plain(text: str) -> str:
    """``text`` without control characters; its line breaks are all newlines, tabs stay."""
    if text.isprintable():
        return text
    return _CONTROLS.sub("", _BREAKS.sub("\n", storable(text)))


def one_line(text: str) -> str:
    """``text`` on one line, white space collapsed, without control characters."""
    return " ".join(plain(text).split())


def finite(value: float | None) -> float | None:
    """``value``; None for infinity and what is no number."""
    return value if value is not None and math.isfinite(value) else None


class Date(NamedTuple):
    """An ISO 8601 date; what is not known of it is None. The year -400 is 400 BCE."""

    year: int
    month: int | None = None
    day: int | None = None


def date_from(text: str | None) -> Date | None:
    """The date that ``text`` is; None for another text."""
    parts = _DATE.fullmatch(text or "")
    if parts is None:
        return None
    month = int(parts[2]) if parts[2] and 1 <= int(parts[2]) <= 12 else None
    day = int(parts[3]) if month and parts[3] and 1 <= int(parts[3]) <= 31 else None
    return Date(int(parts[1]), month, day)


class Name(NamedTuple):
    """The parts of a person's name. A name of one word is a family name."""

    family: str
    given: str = ""
    suffix: str = ""


def name_from(text: str) -> Name:
    """The parts of a printed name. The family of "Marc Van de Mieroop" is "Van de Mieroop"."""
    words, comma, rest = one_line(text).partition(",")
    suffix = ""
    if comma and _SUFFIX.fullmatch(rest.strip()):
        suffix = rest.strip()
    elif comma:
        return Name(words.strip(), rest.strip())
    parts = words.split()
    if len(parts) > 2 and not suffix and _SUFFIX.fullmatch(parts[-1]):
        suffix = parts.pop()
    start = len(parts) - 1
    while start > 1 and _is_particle(parts[start - 1]):
        start -= 1
    return Name(" ".join(parts[start:]), " ".join(parts[:start]), suffix)


def _is_particle(word: str) -> bool:
    return word in _PARTICLES or (word[:1].isupper() and word.lower() in _CAPITALISED)


class Cast(NamedTuple):
    """The people that a citation names."""

    authors: tuple[str, ...]
    editors: tuple[str, ...]
    translators: tuple[str, ...]


def cast_of(book: Book) -> Cast:
    """Authors, editors and translators of ``book``. An editor is no author, too."""
    editors = _with_role(book, ("editor", "herausgeber", "éditeur", "compiler"))
    translators = _with_role(book, ("translator", "übersetzer", "traducteur", "traductor", "tradutor"))
    authors = tuple(name for name in book.authors if name not in editors)
    return Cast(authors, editors, translators)


def _with_role(book: Book, roles: tuple[str, ...]) -> tuple[str, ...]:
    people = (person.name for person in book.contributors if person.role.strip().casefold().startswith(roles))
    return tuple(dict.fromkeys(people))


def joined(texts: Iterable[str], separator: str = "; ") -> str:
    """The texts that are not empty, in one."""
    return separator.join(filter(None, texts))


HEADINGS = {
    "title": "Title",
    "author": "Author",
    "series": "Series",
    "published": "Published",
    "rating": "Rating",
    "ratings": "Ratings",
    "pages": "Pages",
    "isbn": "ISBN",
    "genres": "Genres",
    "state": "State",
    "stars": "My rating",
    "read_on": "Date read",
    "tags": "Tags",
}
"""The fields that tables show, and their headings."""

FIGURES = frozenset(("published", "rating", "ratings", "pages", "stars"))
"""The fields that are aligned to the right."""

_LINK = re.compile(r"https?://[A-Za-z0-9._~/?&=%-]+")

STATES = {WANT: "Want to read", READING: "Reading", READ: "Read"}
"""The states in words."""


def line_of(book: Book, annotation: Annotation) -> dict[str, str]:
    """What a table shows of ``book``, by the keys of `HEADINGS`; "link" is a safe address, or ""."""
    row = row_of(book)
    rating = finite(book.rating)
    return {
        "link": book.url if _LINK.fullmatch(book.url) else "",
        "title": book.title.strip() or str(abs(book.id)),
        "author": joined(book.authors, ", "),
        "series": row.series,
        "published": _year_text(year_of(book.first_published or book.published)),
        "rating": "" if rating is None else f"{rating:.2f}",
        "ratings": "" if book.ratings_count is None else f"{book.ratings_count:,}",
        "pages": "" if book.pages is None else str(book.pages),
        "isbn": row.isbn,
        "genres": joined(book.genres, ", "),
        "state": _state_text(annotation),
        "stars": "" if annotation.stars is None else f"{annotation.stars:g}",
        "read_on": annotation.read_on or "",
        "tags": tags_text(annotation.tags),
    }


def _year_text(year: int | None) -> str:
    if year is None:
        return ""
    return str(year) if year >= 0 else f"{-year} BCE"


def rounded_stars(stars: float) -> int:
    """Stars as a whole number from 1 to 5; halves are rounded up."""
    return min(5, max(1, math.floor(stars + 0.5)))


def reading_text(annotation: Annotation) -> str:
    """State, stars and date read in one line; "" if there are none."""
    stars = "" if annotation.stars is None else f"my rating {annotation.stars:g} of 5"
    return joined((joined((_state_text(annotation), annotation.read_on or ""), " "), stars), ", ")


def _state_text(annotation: Annotation) -> str:
    return STATES.get(annotation.state or "", annotation.state or "")


def markup_of(text: str) -> str:
    """A text as the site keeps a review. Only what would be read as markup is escaped."""
    text = re.sub(r"&(?=#?\w)", "&amp;", text)
    text = re.sub(r"<(?=[a-zA-Z/!])", "&lt;", text)
    if "|" in text:
        text = re.sub(r"\[(?=[a-z]{1,6}:)", "&#91;", text)
    return broken(text)


def broken(text: str) -> str:
    """``text`` in one line, its line breaks as HTML writes them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br/>")
