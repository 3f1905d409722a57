"""Reads cells of tables as values: dates, numbers, stars, people, tags, text with markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from datetime import date

from bookq_gui.model.book import year_text
from bookq_gui.model.validation import isbn13_of, isbn_of

_ISO = re.compile(r"(-?[0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?(?:[T ][0-9].*)?")
_OTHER = re.compile(r"([0-9]{1,2})[/.\-]([0-9]{1,2})[/.\-]([0-9]{4}|[0-9]{2})(?: [0-9].*)?")
_NUMBER = re.compile(r"-?[0-9]{1,9}(?:[.,][0-9]{1,9})?")
_WHOLE = re.compile(r"(-?[0-9]{1,9})(?:[.,]0+)?")
_ID = re.compile(r'=?"?\s*([0-9]{1,19})(?:[.,]0+)?\s*"?')
_FORMULA = re.compile(r'=?"*([^"]*)"*')
_ASIN = re.compile(r"B0[0-9A-Z]{8}")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|blockquote|h[1-6])\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|<!--.{0,2000}?-->", re.DOTALL)
_SPOILER = re.compile(r"<\s*spoiler\b", re.IGNORECASE)
_REFERENCE = re.compile(r"\[[a-z]{1,6}:([^|\[\]]{0,300})\|[^\[\]]{0,2000}\]")
_ROLE = re.compile(r"\s*\(([^()]*)\)\s*$")
_SERIES = re.compile(r"^(.*\S)\s+\(([^()]+?)(?:,\s*|\s+)#?([0-9][0-9.\-]*)\)$")
_CENTURY = 70
TRUE = frozenset({"true", "yes", "1", "y", "wahr", "ja", "oui", "sí", "si", "verdadero"})


def iso_date(text: str, *, day_first: bool = True) -> str | None:
    """A date as ISO 8601, of the precision it has; None for another text. A time of day is dropped.

    ``day_first``: 03/04/2021 is in April.
    """
    if not text:
        return None
    text = text.strip().strip("[]'\"")
    if found := _ISO.fullmatch(text):
        year, month, day = found[1], found[2], found[3]
    elif found := _OTHER.fullmatch(text):
        first, second, year = int(found[1]), int(found[2]), found[3]
        if len(year) == 2:
            year = f"{'19' if int(year) >= _CENTURY else '20'}{year}"
        if (day_first and second <= 12) or first > 12:
            first, second = second, first
        month, day = str(first), str(second)
    else:
        return None
    try:
        date(2000, int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def is_day_first(cells: Iterable[str], *, default: bool) -> bool:
    """Whether dates like 25/12/2020 in ``cells`` name the day first; ``default`` if none of them shows it.

    True if there is no such date.
    """
    order = True
    for cell in cells:
        if found := _OTHER.fullmatch(cell.strip()):
            if int(found[1]) > 12:
                return True
            if int(found[2]) > 12:
                return False
            order = default
    return order


def whole(text: str) -> int | None:
    """A whole number, also as a spreadsheet has it ("2012.0"); None for another text."""
    found = _WHOLE.fullmatch(text.strip()) if text else None
    return int(found[1]) if found else None


def count(text: str) -> int | None:
    """A whole number that is not negative, else None."""
    value = whole(text)
    return value if value is not None and value >= 0 else None


def positive(text: str) -> int | None:
    """A whole number above 0, else None."""
    return count(text) or None


def year(text: str) -> str | None:
    """A year as ISO 8601; None for 0 and another text."""
    number = whole(text)
    return year_text(number) if number else None


def stars(text: str, scale: float = 5) -> float | None:
    """Stars of 5 for a rating on ``scale``; None for 0 and for a value beyond the scale."""
    value = (number(text) or 0.0) * 5 / scale
    return value if 0 < value <= 5 else None


def is_number(text: str) -> bool:
    """Whether a cell is a number."""
    return bool(_NUMBER.fullmatch(text.strip()))


def number(text: str) -> float | None:
    """A number above 0, else None."""
    value = float(text.strip().replace(",", ".")) if is_number(text) else 0.0
    return value if value > 0 else None


def book_id(text: str) -> str:
    """The digits of an id, also as a formula or as a spreadsheet's number; "" if it is damaged or none."""
    found = _ID.fullmatch(text.strip())
    return found[1].lstrip("0") if found else ""


def isbn13(*texts: str) -> str | None:
    """The ISBN-13 of the first of ``texts`` that holds an ISBN whose check digit is right.

    Nine digits are an ISBN-10 of which a spreadsheet dropped the zero in front.
    """
    for text in filter(None, texts):
        for part in re.split(r"[,;\s]+", text) if len(text) > 25 else (text,):
            bare = unwrapped(part)
            if found := isbn13_of(bare) or (isbn13_of(f"0{bare}") if len(bare) == 9 else None):
                return found
    return None


def isbn10(*texts: str) -> str | None:
    """The first of ``texts`` that is an ISBN-10 whose check digit is right, without hyphens."""
    for text in filter(None, texts):
        code = isbn_of(unwrapped(text))
        if code and len(code) == 10:
            return code
    return None


def asin(*texts: str) -> str | None:
    """The first of ``texts`` that is an ASIN of an e-book or audiobook."""
    return next(
        (code for text in filter(None, texts) if _ASIN.fullmatch(code := unwrapped(text).upper())), None
    )


def unwrapped(text: str) -> str:
    """A cell without the formula ``="…"`` or the brackets that keep its digits as text."""
    found = _FORMULA.fullmatch(text.strip())
    return (found[1] if found else text).strip().strip("[]'").strip()


def line(text: str) -> str:
    """``text`` in one line, blanks collapsed."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """A review as plain text: breaks become newlines, tags go, references of the site become their titles."""
    text = _REFERENCE.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", text))
    return html.unescape(text) if "&" in text else text


def note(text: str) -> str:
    """A note as plain text: only its line breaks are markup."""
    return _LINE_BREAK.sub("\n", text)


def hides(text: str) -> bool:
    """Whether a review marks a part of it as a spoiler."""
    return bool(_SPOILER.search(text))


def truth(text: str) -> bool:
    """Whether a cell says yes."""
    return text.strip().casefold() in TRUE


def parts(text: str, separator: str = ",") -> list[str]:
    """The parts of a list in one cell, each once, in order."""
    if not text:
        return []
    return list(dict.fromkeys(part for piece in text.split(separator) if (part := line(piece))))


def people(text: str, separator: str = ",") -> tuple[str, ...]:
    """The names in a cell, each once, without the roles behind them."""
    names = (_ROLE.sub("", name).strip() for name in parts(text, separator))
    return tuple(dict.fromkeys(filter(None, names)))


def turned(name: str) -> str:
    """A name with its family first ("Cortès, Julia") in the usual order; another name as it is."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}".strip() if comma else name.strip()


def series_of(title: str) -> tuple[str, str] | None:
    """The name and position of the series at the end of a title, "(Tidewrack, #1)"; None if there is none."""
    found = _SERIES.match(title)
    return (found[2].strip(), found[3].rstrip(".-")) if found else None
