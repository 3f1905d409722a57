"""Cells of library exports, of whatever program, as the values of `KnownBook` and `Annotation`."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from datetime import date

from bookq_gui.model.annotation import MOST_STARS, READ, READING, WANT
from bookq_gui.model.isbn import bare, isbn10_of, isbn_of, to_isbn13

STATES = {"to-read": WANT, "currently-reading": READING, "read": READ}
"""The exclusive shelves that everyone has on Goodreads, and the states they are."""

_DASHED = re.compile(r"(-?[0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?(?![0-9]).*", re.DOTALL)
_SHORT = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?![0-9]).*", re.DOTALL)
_NUMBER = re.compile(r"-?[0-9]{1,12}(?:[.,][0-9]{1,6})?")
_ASIN = re.compile("B0[0-9A-Z]{8}")
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|blockquote|li)\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|<!--.{0,2000}?-->", re.DOTALL)
_SPOILER = re.compile(r"<\s*spoiler\b", re.IGNORECASE)
_NAMED = re.compile(r"\[[a-z]{1,6}:([^|\[\]]{0,300})\|[^\[\]]{0,2000}\]")
_BLANK_LINES = re.compile(r"\n{3,}")


def text_of(markup: str) -> str:
    """The text of a review with HTML or the site's own links to books and people; lines stay lines."""
    text = _NAMED.sub(r"\1", markup)
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", text))
    return html.unescape(text) if "&" in text else text


def markup_of(text: str) -> str:
    """The markup that `text_of` reads as ``text``, with as little of it as there can be."""
    escaped = re.sub(r"&(?=#?\w{1,40};?)", "&amp;", text)
    escaped = re.sub(r"<(?=[a-zA-Z/!])", "&lt;", escaped)
    escaped = re.sub(r"\[(?=[a-z]{1,6}:)", "&#91;", escaped)
    return escaped.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br/>")


def is_spoiler(cell: str, review: str = "") -> bool:
    """Whether a cell says so, or a review has a part that is hidden as one."""
    return cell.strip().casefold() in ("true", "yes", "1") or bool(_SPOILER.search(review))


def dates_in(cells: Iterable[str]) -> Callable[[str], str | None]:
    """What reads the dates of these columns: ISO 8601 of the precision given, None for what is no date.

    Days may stand before or after months: one cell that can only be read one way decides for all.
    """
    first, second = 0, 0
    for cell in cells:
        if found := _SHORT.fullmatch(cell.strip()):
            first, second = max(first, int(found[1])), max(second, int(found[2]))
    day_first = first > 12 >= second

    def read(cell: str) -> str | None:
        text = cell.strip()
        if found := _DASHED.fullmatch(text):
            return _iso(found[1], found[2], found[3])
        if found := _SHORT.fullmatch(text):
            day, month = (found[1], found[2]) if day_first else (found[2], found[1])
            year = found[3] if len(found[3]) == 4 else f"20{found[3]}"
            return _iso(year, month, day)
        return None

    return read


def _iso(year: str, month: str | None, day: str | None) -> str | None:
    parts = [year, *(f"{int(part):02}" for part in (month, day) if part and int(part))]
    try:
        date(2000, int(month or 1) or 1, int(day or 1) or 1)
    except ValueError:
        return None
    return "-".join(parts)


def number_of(cell: str) -> float | None:
    """A number with a point or a comma; None for what is none."""
    text = cell.strip()
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def whole_of(cell: str) -> int | None:
    """A whole number, also as "2012.0"; None for what is none."""
    number = number_of(cell)
    return int(number) if number is not None and number.is_integer() else None


def stars_of(cell: str) -> float | None:
    """Own stars above 0 and at most 5; None for none, and for what is on another scale."""
    number = number_of(cell)
    return number if number is not None and 0 < number <= MOST_STARS else None


def year_of(cell: str) -> str | None:
    """A year as ISO 8601, four digits or more; None for what is none."""
    year = whole_of(cell)
    if not year or abs(year) > 9999:
        return None
    return f"{year:04}" if year > 0 else f"-{-year:04}"


def codes_of(*cells: str) -> tuple[str | None, str | None, str | None]:
    """ISBN-10, ISBN-13 and ASIN in cells that may hold any of them, also as ``="…"``.

    Only those whose check digit holds. The two forms of one ISBN are made from each other.
    """
    long, asin = None, None
    for cell in cells:
        code = bare(cell.strip().removeprefix("=").strip('"[] '))
        if code and (isbn := isbn_of(code)) is not None:
            long = long or to_isbn13(isbn)
        elif _ASIN.fullmatch(code):
            asin = asin or code
    return (isbn10_of(long) if long else None), long, asin


def one_line(cell: str) -> str:
    """A cell in one line, blanks collapsed."""
    return " ".join(cell.split())


def listed(cell: str, separator: str = ",") -> tuple[str, ...]:
    """The parts of a cell, each in one line."""
    return tuple(filter(None, map(one_line, cell.split(separator))))
