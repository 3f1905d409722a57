"""Single values of a page, normalised: text, numbers, dates, identifiers, covers, series.

The functions take any value and return a clean one, or None. What looks wrong becomes a warning in the
`Draft` of the record.
"""

from __future__ import annotations

import math
import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from bookq_gui.model.book import year_text
from bookq_gui.model.validation import isbn_of

LARGEST = 2**53
"""The largest count. Other programs round larger numbers in JSON."""
MOST_ITEMS = 500
"""Entries of a list in a record."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_MEANT = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
"""The characters of Windows-1252 at the control codes of Latin-1. Texts of older stores have quotes there."""
_INVISIBLE = re.compile("[\u00ad\u180e\u200b\u2060-\u2064\u202d\u202e\ufeff\ufff9-\ufffb]")
_DIRECTED = re.compile("[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]")
_OPENED, _CLOSED = re.compile("[\u202a\u202b\u2066-\u2068]"), re.compile("[\u202c\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff]")
_UNSEEN = re.compile(f"{_INVISIBLE.pattern}|{_DIRECTED.pattern}")
_ARCHIVED = re.compile(r"(?:https?:)?//(?:web\.)?archive\.org/web/\d{1,14}[a-z_]{0,8}/(?=https?:|//)")
_SERIES_SUFFIX = re.compile(r"\s+\([^()]*(?:\([^()]*\)[^()]*)*#[^()]*\)$")
_SLUG_CUT = 60
"""Characters after which the site may cut a slug, also within a word."""
_DAY_ONE = date(1970, 1, 1).toordinal()
_DAYS_IN_400_YEARS = 146_097
_DAY_MS = 86_400_000
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORD_DATE = re.compile(
    r"(?:(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+)?)?(?P<year>-?\d{1,9})(?![\d\w])",
    re.IGNORECASE,
)
_SIZE_SUFFIX = re.compile(r"(?:\._[A-Za-z0-9,_-]{1,80}_)+(?=\.[A-Za-z]{3,4}$)")
_NO_COVER = re.compile(r"/nophoto/|/no-cover|/goodreads_wide|/blank-\d", re.IGNORECASE)
_KINDLE = re.compile(r"B0[A-Z0-9]{8}")
_NUMBER = re.compile(r"\d{1,15}(?:[,.\u00a0\u202f\u2009'’]\d{3})*(?!\d|[.,]\d|[kKmM]\b)")


class Draft:
    """The fields of a record while sources are read; the first source that has a field fills it.

    ``missing`` names the fields for which the source has no place, which is not the same as no value.
    ``partial`` has the rest of lists that are not complete.
    """

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.missing: set[str] = set()
        self.partial: dict[str, Any] = {}
        self._warnings: dict[str, str] = {}

    def put(self, field: str, value: object) -> None:
        """Set ``field``, unless it is set already or there is no value."""
        if value is not None and value != () and value != "" and field not in self.values:
            self.values[field] = value

    def get(self, field: str) -> Any:
        """Return the value of ``field``; None if it is not set."""
        return self.values.get(field)

    def warn(self, sentence: str, field: str = "") -> None:
        """Add a warning, once. With ``field`` it counts only while that field is not set."""
        self._warnings.setdefault(sentence, field)

    def refuse(self, value: object, meant: str) -> None:
        """Warn that a value cannot be right."""
        self.warn(f"The page gives {quoted(value)} {meant}, which cannot be right; it was left out.")

    @property
    def warnings(self) -> list[str]:
        """The warnings, without those of fields that another source has set."""
        return [sentence for sentence, field in self._warnings.items() if field not in self.values]

    def warn_as(self, other: Draft) -> None:
        """Add the warnings of ``other``."""
        for sentence, field in other._warnings.items():
            self.warn(sentence, field)

    def fill(self, other: Draft, fields: Iterable[str] | None = None) -> list[str]:
        """Set what is not set from ``other``, or only those of ``fields``; return the names that were set."""
        taken = []
        for field in list(other.values) if fields is None else fields:
            if field not in self.values and field in other.values:
                self.values[field] = other.values[field]
                taken.append(field)
        return taken


def quoted(value: object, limit: int = 80) -> str:
    """Return ``value`` as a short quotation for a warning."""
    if isinstance(value, str):
        shown = text(value) or ""
    else:
        shown = "[…]" if isinstance(value, list) else "{…}" if isinstance(value, dict) else repr(value)
    return f"“{shown[:limit]}…”" if len(shown) > limit else f"“{shown}”"


def whole(value: str) -> str:
    """Return ``value`` without surrogates and control characters."""
    if value.isascii() and value.isprintable():
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        value = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _CONTROLS.sub("", value.translate(_MEANT)) if _CONTROLS.search(value) else value


def visible(value: str) -> str:
    """Return ``value`` without invisible characters.

    Zero width spaces, soft hyphens and byte order marks are removed everywhere. Marks of direction are
    removed at both ends, and everywhere in a text of one direction. The joiners U+200C and U+200D belong to
    words and stay.
    """
    if value.isascii() or not _UNSEEN.search(value):
        return value
    value = _INVISIBLE.sub("", value)
    if not _DIRECTED.search(value):
        return value
    if not _RIGHT_TO_LEFT.search(value) or len(_OPENED.findall(value)) != len(_CLOSED.findall(value)):
        return _DIRECTED.sub("", value)
    return value.strip("\u200e\u200f\u061c")


def text(value: object) -> str | None:
    """Return text with collapsed white space and without invisible characters; None if nothing is left."""
    if not isinstance(value, str):
        return None
    value = " ".join(whole(value).split())
    return value or None if value.isascii() else " ".join(visible(value).split()) or None


def count(value: object, field: str, draft: Draft) -> int | None:
    """Return an integer of JSON, also a negative one; None, with a warning, for anything else."""
    return _integer(value, LARGEST, f"for the {field}", draft)


def _integer(value: object, most: int, what_for: str, draft: Draft) -> int | None:
    if value is None:
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > most:
        draft.refuse(value, what_for)
        return None
    return value


def number_in(value: object) -> int | None:
    """Return the first number of a printed text: "17,092 ratings" is 17092. None for "24.8k"."""
    if not isinstance(value, str):
        return None
    found = re.search(r"\d", value)
    exact = found and _NUMBER.match(value, found.start())
    digits = re.sub(r"\D", "", exact[0]) if exact else ""
    if not 0 < len(digits) < 16:
        return None
    return -int(digits) if value.lstrip().startswith("-") else int(digits)


def average(value: object, draft: Draft) -> float | None:
    """Return an average rating; ``value`` is a number or a printed one."""
    if isinstance(value, str):
        try:
            value = float(value.strip()[:20])
        except ValueError:
            value = math.nan
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) < LARGEST:
        draft.refuse(value, "as average rating")
        return None
    return float(value)


def stamp_date(value: object, field: str, draft: Draft) -> str | None:
    """Return the UTC date of milliseconds since 1970. 1 January stands for the year alone."""
    milliseconds = _integer(value, 10**15, f"as date of {field}", draft)
    if milliseconds is None:
        return None
    # The calendar repeats every 400 years, and dates of Python have no year before 1.
    cycles, days = divmod(milliseconds // _DAY_MS + _DAY_ONE - 1, _DAYS_IN_400_YEARS)
    day = date.fromordinal(days + 1)
    year = day.year + 400 * cycles
    if not -9999 <= year <= 9999:
        draft.warn(
            f"The page gives the year {year} as date of {field}, which cannot be right; it was left out."
        )
        return None
    if day.month == day.day == 1:
        return year_text(year)
    return f"{year_text(year)}-{day.month:02d}-{day.day:02d}"


def stamp_year(value: object) -> int | None:
    """Return the UTC year of milliseconds since 1970; None for year 0 and before."""
    known = stamp_date(value, "an award", Draft())
    return int(known[:4]) if known and known[0] != "-" and int(known[:4]) > 0 else None


def word_date(value: str, field: str, draft: Draft) -> tuple[str | None, str]:
    """Return the date at the start of a printed text, of any precision, and the rest of the text.

    Dates are like "October 10th 2000", "May 15, 2007", "April 1996", "1830" and "-750".
    """
    found = _WORD_DATE.match(value.lstrip())
    if not found:
        return None, value
    rest = value.lstrip()[found.end() :].strip()
    year = int(found["year"])
    if year == 0:
        return None, rest
    month = _MONTHS.index(found["month"].lower()) + 1 if found["month"] else 0
    day = int(found["day"]) if found["day"] else None
    if abs(year) > 9999 or (day is not None and not 1 <= day <= monthrange(year, month)[1]):
        draft.refuse(found[0], f"as date of {field}")
        return None, rest
    parts = [year_text(year)] + [f"{part:02d}" for part in (month, day) if part]
    return "-".join(parts), rest


def isbn(value: object, length: int, draft: Draft) -> str | None:
    """Return an ISBN of this length whose check digit is right; otherwise None, with a warning."""
    code = _identifier(value)
    if not code or (len(code) == length and isbn_of(code)):
        return code or None
    sentence = f"The page gives {quoted(value)} as ISBN-{length}, but that is no valid one; it was left out."
    draft.warn(sentence, f"isbn{length}")
    return None


def asin(value: object, draft: Draft) -> str | None:
    """Return an ASIN (B0…); otherwise None, with a warning.

    The site often gives the ISBN-10 of the book as ASIN: that needs no warning if both ISBNs are set before.
    """
    code = _identifier(value)
    if not code:
        return None
    if _KINDLE.fullmatch(code):
        return code
    long_form = draft.get("isbn13")
    if code != draft.get("isbn10") and not (long_form and code[:9] == long_form[3:12]):
        draft.warn(f"The page gives {quoted(value)} as ASIN, but those begin with B0; it was left out.")
    return None


def _identifier(value: object) -> str | None:
    code = text(value)
    if code is None or code.casefold() == "null":
        return None
    return re.sub(r"[\s\u2010-\u2015-]", "", code).upper()


def original(address: str) -> str:
    """Return an address without the prefix that the web archive puts before all addresses of a page."""
    return _ARCHIVED.sub("", address, count=1)


def cover(value: object, draft: Draft, other: object = None) -> str | None:
    """Return the address of the full-size cover; None for the site's placeholders.

    ``other`` is another address of the picture, for pages that were saved together with their pictures.
    """
    address = original(text(value) or "")
    if not address or _NO_COVER.search(address):
        return None
    if address.startswith("//"):
        address = f"https:{address}"
    if not re.match(r"https?://[^/\s]", address) or " " in address or len(address) > 1_000:
        instead = cover(other, draft) if other else None
        if instead is None:
            given = quoted(address)
            sentence = f"The page gives {given} as cover, but that is no web address; it was left out."
            draft.warn(sentence, "cover_url")
        return instead
    return _SIZE_SUFFIX.sub("", address)


def complete_title(draft: Draft, title: str, page_title: str, other_title: object) -> str | None:
    """Return ``title`` with its series, from "Title (Series, #1) by Author" or ``other_title``.

    If these have no subtitle ("Title (Series, #1)" of "Title: A Novel"), it is added.
    """
    authors = (f" by {person.name}" for person in draft.get("contributors") or ())
    author = next((name for name in authors if page_title.endswith(name)), "")
    for other in (page_title.removesuffix(author), text(other_title) or ""):
        if other.startswith(f"{title} (") and other.endswith(")"):
            return other
        suffix = _SERIES_SUFFIX.search(other[:2_500])
        start = suffix.start() if suffix else 0
        if start and title.startswith(other[:start]) and re.match(r"\s*[:\u2013\u2014-]", title[start:]):
            return title + other[start:]
    return None


def without_series(title: str) -> str:
    """Return ``title`` without the series at its end: "Title (Series, #1)" is "Title"."""
    return _SERIES_SUFFIX.sub("", title[:2_500])


def is_slug_of(address: str, label: str) -> bool:
    """Return whether the slug in an address is that of ``label``. The site cuts long slugs."""
    whole_slug = slug(label)
    return whole_slug == address or (len(address) >= _SLUG_CUT and whole_slug.startswith(address))


def slug(value: str) -> str:
    """Return ``value`` as in the addresses of the site: "Vol de nuit" is "vol-de-nuit"."""
    return re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")


def series_entry(printed: str, address: str = "") -> tuple[str, str | None]:
    """Return name and position of a series printed as "Name #1" or "(Name, #1-3)".

    The address ends with the slug of the name, which shows whether the name itself has a number sign.
    """
    label, address = printed[:2_500].strip(), address[:2_500]
    if label.startswith("(") and _closing(label) == len(label) - 1:
        label = unwrapped(label)
    places = [found.start() for found in re.finditer(r"\s#(?=\S)", label)][-20:]
    wanted = re.sub(r"^.*/series/\d+-?", "", address).partition("?")[0]
    if wanted and slug(label) == wanted:
        return label, None
    best = next((at for at in places if wanted and is_slug_of(wanted, label[:at])), None)
    if best is None:
        if not places:
            return label, None
        best = places[-1]
    return label[:best].rstrip().rstrip(",").rstrip() or label, label[best:].strip()[1:].strip() or None


def _closing(label: str) -> int:
    """Return the index of the parenthesis that closes the one at the start; -1 if none does."""
    depth = 0
    for at, sign in enumerate(label):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return at
    return -1


def unwrapped(printed: str) -> str:
    """Return ``printed`` without the parentheses around it."""
    return printed.strip().removeprefix("(").removesuffix(")").strip()


def number_after(pattern: re.Pattern[str], value: object) -> int | None:
    """Return the number in group 1 of the first match of ``pattern`` in a text; None if there is none."""
    found = pattern.search(value) if isinstance(value, str) else None
    return int(found[1]) if found else None


def mappings(value: object) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of a JSON list; nothing if it is no list."""
    if isinstance(value, list):
        for item in value:
            if isinstance(item, dict):
                yield item
