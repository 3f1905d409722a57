"""Text, numbers, dates and people as the formats need them. What comes from pages is never trusted."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from bookq_gui.model.book import Book

_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_DATE = re.compile(r"(-?[0-9]{1,6})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq)\.?", re.IGNORECASE)
_PARTICLES = frozenset(
    ("af", "auf", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "la", "ter", "van", "von")
)


def storable(text: str) -> str:
    """``text`` as it can be written in UTF-8: halves of characters become the replacement character."""
    return _SURROGATES.sub("\ufffd", text)


def plain(text: str) -> str:
    """``text`` without control characters; its line breaks are all newlines, tabs stay."""
    return _CONTROLS.sub("", _BREAKS.sub("\n", storable(text)))


def one_line(text: str) -> str:
    """``text`` on one line, white space collapsed, without control characters."""
    return " ".join(plain(text).split())


def finite(value: float | None) -> float | None:
    """``value``, or None where it is not a number that formats know."""
    return value if value is not None and math.isfinite(value) else None


@dataclass(frozen=True, slots=True)
class Date:
    """An ISO 8601 date of the precision known; what is not known is None. 1801 BCE is the year -1800."""

    year: int
    month: int | None = None
    day: int | None = None


def date_from(text: str | None) -> Date | None:
    """The date that ``text`` is; None where it is none."""
    parts = _DATE.fullmatch(text or "")
    if parts is None:
        return None
    month = int(parts[2]) if parts[2] and 1 <= int(parts[2]) <= 12 else None
    day = int(parts[3]) if month and parts[3] and 1 <= int(parts[3]) <= 31 else None
    return Date(int(parts[1]), month, day)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in its parts; a name of one word, or of a body, is all family."""

    family: str
    given: str = ""
    suffix: str = ""


def name_from(text: str) -> Name:
    """The parts of a printed name: "Ludwig van Beethoven" is of the family "van Beethoven"."""
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
    while start > 1 and parts[start - 1] in _PARTICLES:
        start -= 1
    return Name(" ".join(parts[start:]), " ".join(parts[:start]), suffix)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who a citation names."""

    authors: tuple[str, ...]
    editors: tuple[str, ...]
    translators: tuple[str, ...]


def cast_of(book: Book) -> Cast:
    """Authors, editors and translators of ``book``; a book without an author has only its editors."""
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
