"""Texts for a book's dates, people, facts and provenance. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from PySide6.QtCore import QDate, QLocale, Qt

from bookq_gui.model.book import Award, Book, Contributor, SeriesEntry
from bookq_gui.ui.books import text as figures
from bookq_gui.ui.i18n import translate

_ISO = re.compile(r"(-?[0-9]{1,6})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_SEPARATOR = re.compile(r"\s*[,/;&]\s*")


class Term(NamedTuple):
    """A piece of text. If it has a ``field``, a click filters the library by ``value`` in that field."""

    text: str
    field: str = ""
    value: str = ""


class Fact(NamedTuple):
    """One line of the facts. ``field`` names the field of the record, if it can be corrected by hand."""

    name: str
    terms: tuple[Term, ...]
    field: str = ""

    @property
    def text(self) -> str:
        return ", ".join(term.text for term in self.terms)


# Dates


def human_date(date: str | None, locale: QLocale) -> str:
    """An ISO 8601 date as people write it: "4 May 2006", "May 2006", "1830", "400 BCE".

    Other texts are returned unchanged, None as "".
    """
    parts = _ISO.fullmatch(date or "")
    if not parts:
        return date or ""
    year = figures.year(int(parts[1]))
    month, day = int(parts[2] or 0), int(parts[3] or 0)
    if not 1 <= month <= 12:
        return year
    named = locale.standaloneMonthName(month)
    if not 1 <= day <= 31:
        return translate("Dates", "{month} {year}").format(month=named, year=year)
    return translate("Dates", "{day} {month} {year}").format(day=day, month=named, year=year)


def parsed_date(text: str, locale: QLocale, today: QDate) -> str | None:
    """The ISO 8601 date that a person typed, as exact as typed; "" for no text, None for no past date.

    It reads ISO dates, the locale's short and long forms, "4 May 2006", "May 2006", a year and "today".
    """
    typed = " ".join(text.split())
    if not typed:
        return ""
    if typed.casefold() in {"today", translate("Dates", "today").casefold()}:
        return today.toString(Qt.DateFormat.ISODate)
    if parts := _ISO.fullmatch(typed):
        return typed if _is_past(parts, today) else None
    date = _typed_day(typed, locale)
    if date is not None:
        return date.toString(Qt.DateFormat.ISODate) if date.year() >= 1 and date <= today else None
    month = re.fullmatch(r"(\D+?)\.? (\d{4})", typed)
    if month:
        for number in range(1, 13):
            if _folded(month[1]) in _names_of_month(number, locale):
                return f"{month[2]}-{number:02}" if QDate(int(month[2]), number, 1) <= today else None
    return None


def _is_past(parts: re.Match[str], today: QDate) -> bool:
    year, month, day = int(parts[1]), int(parts[2] or 1), int(parts[3] or 1)
    date = QDate(year, month, day)
    return year > 0 and date.isValid() and date <= today


def _typed_day(typed: str, locale: QLocale) -> QDate | None:
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    forms = (
        re.sub("y+", "yyyy", short),
        locale.dateFormat(QLocale.FormatType.LongFormat),
        "d MMMM yyyy",
        "d. MMMM yyyy",
        "d MMM yyyy",
        "MMMM d, yyyy",
        "d.M.yyyy",
    )
    for language in (locale, QLocale(QLocale.Language.English)):
        for form in forms:
            date = language.toDate(typed, form)
            if date.isValid():
                return date
    return None


def _names_of_month(number: int, locale: QLocale) -> set[str]:
    kinds = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
    languages = locale, QLocale(QLocale.Language.English)
    return {_folded(language.standaloneMonthName(number, kind)) for language in languages for kind in kinds}


def _folded(text: str) -> str:
    return text.casefold().rstrip(".")


def moment(timestamp: str, locale: QLocale) -> str:
    """An ISO 8601 time stamp as local day and time; "" if it is no time stamp."""
    when = figures.local_time(timestamp)
    if when is None:
        return ""
    day = human_date(when.date().toString(Qt.DateFormat.ISODate), locale)
    return f"{day}, {locale.toString(when.time(), QLocale.FormatType.ShortFormat)}"


# People and series


def role_name(role: str) -> str:
    """The role in the user's language if it is a usual one, else as printed."""
    return {
        "author": translate("Roles", "Author"),
        "translator": translate("Roles", "Translator"),
        "narrator": translate("Roles", "Narrator"),
        "illustrator": translate("Roles", "Illustrator"),
        "editor": translate("Roles", "Editor"),
        "introduction": translate("Roles", "Introduction"),
        "foreword": translate("Roles", "Foreword"),
        "afterword": translate("Roles", "Afterword"),
        "preface": translate("Roles", "Preface"),
        "contributor": translate("Roles", "Contributor"),
        "cover artist": translate("Roles", "Cover artist"),
    }.get(role.casefold(), role)


def people_by_role(contributors: Iterable[Contributor], authors: Sequence[str]) -> list[Fact]:
    """One line for each role, authors first, people in page order. A person can have several roles.

    A click on one of ``authors`` filters by author, on another person by person.
    """
    roles: dict[str, tuple[str, dict[str, None]]] = {}
    for person in contributors:
        for role in filter(None, _SEPARATOR.split(person.role or "Contributor")):
            roles.setdefault(role.casefold(), (role, {}))[1].setdefault(person.name)
    lines = [(key != "author", role_name(shown), names) for key, (shown, names) in roles.items()]
    lines.sort(key=lambda line: line[0])
    return [
        Fact(role, tuple(Term(name, "author" if name in authors else "person", name) for name in names))
        for _, role, names in lines
    ]


def author_terms(authors: Iterable[str]) -> tuple[Term, ...]:
    """The authors, each a filter."""
    return tuple(Term(name, "author", name) for name in dict.fromkeys(authors))


def series_terms(entries: Sequence[SeriesEntry]) -> tuple[Term, ...]:
    """The series, each once, with the position in it."""
    named = {(f"{e.name}, {e.position}" if e.position else e.name): e.name for e in entries}
    return tuple(Term(text, "series", name) for text, name in named.items())


def award(entry: Award) -> str:
    """Nebula Award, Best Novel (1970), nominated."""
    text = f"{entry.name}, {entry.category}" if entry.category else entry.name
    if entry.year is not None:
        text = f"{text} ({figures.year(entry.year)})"
    if entry.won is None:
        return text
    return f"{text}, {translate('Awards', 'won') if entry.won else translate('Awards', 'nominated')}"


# Facts


def field_name(field: str) -> str:
    """The name of a field of the record that can be corrected."""
    return {
        "title": translate("Facts", "Title"),
        "authors": translate("Facts", "Authors"),
        "series": translate("Facts", "Series"),
        "genres": translate("Facts", "Genres"),
        "original_title": translate("Facts", "Original title"),
        "first_published": translate("Facts", "First published"),
        "published": translate("Facts", "Published"),
        "publisher": translate("Facts", "Publisher"),
        "edition": translate("Facts", "Edition"),
        "format": translate("Facts", "Format"),
        "pages": translate("Facts", "Pages"),
        "language": translate("Facts", "Language"),
        "isbn13": "ISBN-13",
        "isbn10": "ISBN-10",
        "asin": "ASIN",
        "description": translate("Facts", "Description"),
    }.get(field, field)


def facts_of(book: Book, locale: QLocale) -> list[Fact]:
    """The known facts that people look for first."""
    original = book.original_title if book.original_title != book.title else None
    pages = _counted("pages", book.pages, locale)
    edition = [human_date(book.published, locale), book.edition or ""]
    return _known(
        Fact(translate("Facts", "First published"), _plain(human_date(book.first_published, locale)),
             "first_published"),
        Fact(translate("Facts", "This edition"),
             (*_plain(*edition), *_filter(book.publisher, "publisher")), "published"),
        Fact(translate("Facts", "Format"), (*_filter(book.format, "format"), *_plain(pages)), "format"),
        Fact(translate("Facts", "Language"), _filter(book.language, "language"), "language"),
        Fact("ISBN", _plain(book.isbn13 or book.isbn10 or ""), "isbn13"),
        Fact(translate("Facts", "Original title"), _plain(original or ""), "original_title"),
    )  # fmt: skip


def more_facts_of(book: Book, locale: QLocale) -> list[Fact]:
    """The known facts that few people look for."""
    isbn10 = book.isbn10 if book.isbn13 else None
    return _known(
        Fact("ISBN-10", _plain(isbn10 or "")),
        Fact("ASIN", _plain(book.asin or "")),
        Fact(translate("Facts", "Reviews"), _plain(figures.number(book.reviews_count, locale))),
        Fact(translate("Facts", "Editions"), _plain(figures.number(book.editions_count, locale))),
        Fact(translate("Facts", "Reading now"), _plain(figures.number(book.currently_reading, locale))),
        Fact(translate("Facts", "Want to read"), _plain(figures.number(book.want_to_read, locale))),
        Fact(translate("Facts", "Goodreads id"), _plain(str(book.id) if book.id > 0 else "")),
        Fact(translate("Facts", "Work id"), _plain(str(book.work_id) if book.work_id else "")),
    )


def ratings_text(count: int | None, locale: QLocale) -> str:
    """25,660 ratings; "" if unknown."""
    return _counted("ratings", count, locale)


def edition_text(year: int | None, pages: int | None, locale: QLocale) -> str:
    """1993 · 312 pages, without what is unknown."""
    return "  ·  ".join(filter(None, (figures.year(year), _counted("pages", pages, locale))))


def provenance(book: Book, locale: QLocale) -> str:
    """The source of the record and when it was fetched, in local time."""
    when = moment(book.fetched_at, locale)
    source = " ".join((book.source or "").split())
    if not source or urlsplit(source).scheme in ("http", "https"):
        where = translate("Origin", "Fetched from Goodreads")
    else:
        where = translate("Origin", "Read from the saved page {file}").format(
            file=source.removeprefix("file:").rpartition("/")[2]
        )
    text = translate("Origin", "{where} on {when}").format(where=where, when=when) if when else where
    layout = {
        "legacy": translate("Origin", "a page in the older layout"),
        "json-ld": translate("Origin", "only the summary in the page could be read"),
    }.get(book.layout, "")
    return f"{text} · {layout}" if layout else text


def _counted(kind: str, count: int | None, locale: QLocale) -> str:
    if count is None:
        return ""
    one, many = {
        "pages": (translate("Facts", "1 page"), translate("Facts", "{count} pages")),
        "ratings": (translate("Ratings", "1 rating"), translate("Ratings", "{count} ratings")),
    }[kind]
    return one if count == 1 else many.format(count=figures.number(count, locale))


def _plain(*texts: str) -> tuple[Term, ...]:
    return tuple(Term(text) for text in texts if text)


def _filter(text: str | None, field: str) -> tuple[Term, ...]:
    return (Term(text, field, text),) if text else ()


def _known(*facts: Fact) -> list[Fact]:
    return [fact for fact in facts if fact.terms]
