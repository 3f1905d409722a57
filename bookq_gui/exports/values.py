"""Makes text, numbers, dates and states fit for any format. What comes from pages is never trusted."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bookq_gui.model.annotation import READ, READING, WANT, Annotation
from bookq_gui.model.book import Book

Annotated = Iterator[tuple[Book, Annotation]]
"""Books in the order of the file, each with its annotation."""

_STATES = {WANT: "Want to read", READING: "Reading", READ: "Read"}

_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_DATE = re.compile(r"(-?[0-9]{1,6})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


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


def joined(texts: Iterable[str], separator: str = "; ") -> str:
    """The texts that are not empty, in one."""
    return separator.join(filter(None, texts))


def rounded_stars(stars: float) -> int:
    """Stars as a whole number from 1 to 5; halves are rounded up."""
    return min(5, max(1, math.floor(stars + 0.5)))


def state_text(annotation: Annotation) -> str:
    """The state in words; a shelf of the reader's own by its name."""
    return _STATES.get(annotation.state or "", annotation.state or "")
