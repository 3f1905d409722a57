"""How a book's dates, people, awards and origin read on the screen. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from PySide6.QtCore import QLocale

from bookq_gui.model.book import Award, Book, Contributor, SeriesEntry
from bookq_gui.ui.books import text as words
from bookq_gui.ui.details.terms import Term
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.table import filter_terms

_ISO = re.compile(r"(-?[0-9]{1,6})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LONGEST_WORD = 24


@dataclass(frozen=True, slots=True)
class DateForms:
    """How dates are written in one language: the twelve months, and the order of the parts."""

    months: tuple[str, ...] = (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
    day: str = "{day} {month} {year}"
    month: str = "{month} {year}"


def date_forms(locale: QLocale) -> DateForms:
    """The forms of ``locale``, as far as Qt and the translation know them."""
    months = tuple(locale.standaloneMonthName(number) for number in range(1, 13))
    return DateForms(
        months=months,
        day=translate("Dates", "{day} {month} {year}"),
        month=translate("Dates", "{month} {year}"),
    )


def human_date(date: str | None, forms: DateForms | None = None) -> str:
    """An ISO 8601 date as people write it: "4 May 2006", "May 2006", "1830", "1801 BCE".

    What is no such date comes back as it is; None as "".
    """
    parts = _ISO.fullmatch(date or "")
    if not parts:
        return date or ""
    forms = forms or DateForms()
    year = words.year(int(parts[1]))
    month, day = int(parts[2] or 0), int(parts[3] or 0)
    if not 1 <= month <= len(forms.months):
        return year
    named = forms.months[month - 1]
    if not 1 <= day <= 31:
        return forms.month.format(month=named, year=year)
    return forms.day.format(day=day, month=named, year=year)


def people(contributors: Sequence[Contributor], authors: Sequence[str]) -> list[Term]:
    """The people in page order, each with the roles but the author's; those who are ``authors`` can be found.

    Roles of one person are joined.
    """
    roles: dict[str, list[str]] = {}
    for person in contributors:
        known = roles.setdefault(person.name, [])
        if person.role and person.role.casefold() not in map(str.casefold, known):
            known.append(person.role)
    return [
        Term(name, _remark(known), filter_terms.name_term("author", name) if name in authors else "")
        for name, known in roles.items()
    ]


def series(entries: Sequence[SeriesEntry]) -> list[Term]:
    """The series with the position in each, each once; the first is the one the table knows."""
    named = {(f"{e.name} #{e.position}" if e.position else e.name): e.name for e in entries}
    return [
        Term(text, filter=filter_terms.name_term("series", name) if name == entries[0].name else "")
        for text, name in named.items()
    ]


def award(entry: Award) -> str:
    """Nebula Award, Best Novel (1970), nominated."""
    text = f"{entry.name}, {entry.category}" if entry.category else entry.name
    if entry.year is not None:
        text = f"{text} ({words.year(entry.year)})"
    if entry.won is None:
        return text
    outcome = translate("Awards", "won") if entry.won else translate("Awards", "nominated")
    return f"{text}, {outcome}"


def counts(book: Book, locale: QLocale) -> str:
    """1,844,845 ratings · 120,401 reviews; what is not known is left out."""
    parts = []
    if book.ratings_count is not None:
        one, many = translate("Ratings", "1 rating"), translate("Ratings", "{count} ratings")
        parts.append(_counted(book.ratings_count, one, many, locale))
    if book.reviews_count is not None:
        one, many = translate("Ratings", "1 review"), translate("Ratings", "{count} reviews")
        parts.append(_counted(book.reviews_count, one, many, locale))
    return " · ".join(parts)


def origin(book: Book, forms: DateForms, locale: QLocale) -> str:
    """Where the record came from and when, in local time."""
    when = _moment(book.fetched_at, forms, locale)
    source = book.source or ""
    if not source or urlsplit(_one_line(source)).scheme in ("http", "https"):
        where = translate("Origin", "Fetched from Goodreads")
    else:
        where = translate("Origin", "Read from the saved page {file}").format(
            file=_one_line(source.removeprefix("file:")).rpartition("/")[2]
        )
    told = translate("Origin", "{where} on {when}").format(where=where, when=when) if when else where
    layout = _layout(book.layout)
    return f"{told} · {layout}" if layout else told


def breakable(text: str) -> str:
    """``text`` with places to break the line in words that are longer than any line."""
    return re.sub(rf"(\S{{{_LONGEST_WORD}}})(?=\S)", "\\1\u200b", text)


def _layout(layout: str) -> str:
    match layout:
        case "legacy":
            return translate("Origin", "a page in the older layout")
        case "json-ld":
            return translate("Origin", "only the summary in the page could be read")
    return ""


def _moment(timestamp: str, forms: DateForms, locale: QLocale) -> str:
    when = words.local_time(timestamp)
    if when is None:
        return ""
    day = human_date(when.date().toString("yyyy-MM-dd"), forms)
    return f"{day}, {locale.toString(when.time(), QLocale.FormatType.ShortFormat)}"


def _remark(roles: Sequence[str]) -> str:
    told = [role for role in roles if role.casefold() != "author"]
    if told and len(told) < len(roles):
        told.insert(0, translate("Roles", "Author"))
    return ", ".join(told)


def _counted(count: int, one: str, many: str, locale: QLocale) -> str:
    return one if count == 1 else many.format(count=words.number(count, locale))


def _one_line(text: str) -> str:
    return " ".join(text.split())
