"""The columns of the results table, one declaration each; view, menus and copying are made from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from bookq_gui.model.annotation import READ, Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import text as words
from bookq_gui.ui.i18n import shortened, translate
from bookq_gui.ui.table.folding import natural_key

Key = str | float | None
Shown = Callable[[BookRow, Annotation, QLocale], str]

_LONGEST_NOTE_SHOWN = 200


class Reading(NamedTuple):
    """What a cell shows of a book and its mark, and what it sorts by (None: missing, always last)."""

    text: Shown
    sort_key: Callable[[BookRow, Annotation], Key]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table.

    ``title`` is the English heading, ``width`` in logical pixels. ``spoken`` says the cell to a
    screen reader where its text alone would not do; ``tip`` shows the text as a tool tip, since it
    may be cut. ``shown`` is what a new user sees; a column that is not ``headed`` has its title in
    menus only.
    """

    key: str
    title: object
    width: int
    reading: Reading
    spoken: Shown | None = None
    tip: bool = False
    numeric: bool = False
    shown: bool = True
    headed: bool = True

    @property
    def heading(self) -> str:
        """The title in the language of the window."""
        return translate("Columns", str(self.title))


def _text(get: Callable[[BookRow], str]) -> Reading:
    return Reading(lambda row, _annotation, _locale: get(row), lambda row, _annotation: natural_key(get(row)))


def _said(get: Callable[[Annotation], str]) -> Reading:
    return Reading(
        lambda _row, annotation, _locale: get(annotation),
        lambda _row, annotation: natural_key(get(annotation)),
    )


def _figure(get: Callable[[BookRow], float | None], decimals: int = 0) -> Reading:
    def sort_key(row: BookRow, _annotation: Annotation) -> Key:
        value = get(row)
        is_nan = value != value
        return None if is_nan else value

    return Reading(lambda row, _annotation, locale: words.number(get(row), locale, decimals), sort_key)


def _year(get: Callable[[BookRow], int | None]) -> Reading:
    return Reading(lambda row, _annotation, _locale: words.year(get(row)), lambda row, _annotation: get(row))


def _cover_spoken(row: BookRow, _annotation: Annotation, _locale: QLocale) -> str:
    if row.cover_url:
        return translate("Columns", "has a cover")
    return translate("Columns", "no cover")


def _rating_spoken(row: BookRow, _annotation: Annotation, locale: QLocale) -> str:
    value = words.number(row.rating, locale, 2)
    if not value:
        return translate("Columns", "not rated")
    return translate("Columns", "{rating} of 5 stars").format(rating=value)


def _note_shown(_row: BookRow, annotation: Annotation, _locale: QLocale) -> str:
    return shortened(annotation.note, _LONGEST_NOTE_SHOWN)


def _read_spoken(_row: BookRow, annotation: Annotation, _locale: QLocale) -> str:
    return words.read(True if annotation.state == READ else None) or translate("Columns", "nothing said")


def _no_tags(row: BookRow, annotation: Annotation, locale: QLocale) -> str:
    return _TAGS.text(row, annotation, locale) or translate("Columns", "none")


def _no_note(row: BookRow, annotation: Annotation, locale: QLocale) -> str:
    return _note_shown(row, annotation, locale) or translate("Columns", "none")


_COVER = Reading(lambda _row, _annotation, _locale: "", lambda row, _annotation: 0 if row.cover_url else None)
_FETCHED = Reading(
    lambda row, _annotation, locale: words.short_date(row.fetched_at, locale),
    lambda row, _annotation: row.fetched_at or None,
)
_WARNINGS = Reading(
    lambda row, _annotation, locale: words.number(row.warnings or None, locale),
    lambda row, _annotation: row.warnings or None,
)
_TAGS = _said(lambda annotation: ", ".join(annotation.tags))
_READ = Reading(
    lambda _row, annotation, _locale: words.read(True if annotation.state == READ else None),
    lambda _row, annotation: 0 if annotation.state == READ else None,
)
_NOTE = Reading(_note_shown, lambda _row, annotation: natural_key(annotation.note[:_LONGEST_NOTE_SHOWN]))

COLUMNS: tuple[Column, ...] = (
    Column("cover", QT_TRANSLATE_NOOP("Columns", "Cover"), 40, _COVER, spoken=_cover_spoken, headed=False),
    Column("title", QT_TRANSLATE_NOOP("Columns", "Title"), 228, _text(lambda row: row.title), tip=True),
    Column(
        "author",
        QT_TRANSLATE_NOOP("Columns", "Author"),
        152,
        _text(lambda row: ", ".join(row.authors)),
        tip=True,
    ),
    Column("series", QT_TRANSLATE_NOOP("Columns", "Series"), 140, _text(lambda row: row.series), tip=True),
    Column(
        "rating",
        QT_TRANSLATE_NOOP("Columns", "Rating"),
        108,
        _figure(lambda row: row.rating, 2),
        spoken=_rating_spoken,
    ),
    Column(
        "ratings",
        QT_TRANSLATE_NOOP("Columns", "Ratings"),
        80,
        _figure(lambda row: row.ratings_count),
        numeric=True,
    ),
    Column(
        "reviews",
        QT_TRANSLATE_NOOP("Columns", "Reviews"),
        88,
        _figure(lambda row: row.reviews_count),
        numeric=True,
        shown=False,
    ),
    Column("year", QT_TRANSLATE_NOOP("Columns", "Year"), 56, _year(lambda row: row.year), numeric=True),
    Column(
        "first",
        QT_TRANSLATE_NOOP("Columns", "First published"),
        116,
        _year(lambda row: row.first_year),
        numeric=True,
        shown=False,
    ),
    Column("pages", QT_TRANSLATE_NOOP("Columns", "Pages"), 56, _figure(lambda row: row.pages), numeric=True),
    Column(
        "genres",
        QT_TRANSLATE_NOOP("Columns", "Genres"),
        200,
        _text(lambda row: ", ".join(row.genres)),
        tip=True,
        shown=False,
    ),
    Column(
        "language",
        QT_TRANSLATE_NOOP("Columns", "Language"),
        110,
        _text(lambda row: row.language),
        shown=False,
    ),
    Column("format", QT_TRANSLATE_NOOP("Columns", "Format"), 110, _text(lambda row: row.format), shown=False),
    Column(
        "publisher",
        QT_TRANSLATE_NOOP("Columns", "Publisher"),
        140,
        _text(lambda row: row.publisher),
        tip=True,
        shown=False,
    ),
    Column("isbn", QT_TRANSLATE_NOOP("Columns", "ISBN"), 130, _text(lambda row: row.isbn), shown=False),
    Column(
        "wanted",
        QT_TRANSLATE_NOOP("Columns", "Want to read"),
        104,
        _figure(lambda row: row.want_to_read),
        numeric=True,
        shown=False,
    ),
    Column("read", QT_TRANSLATE_NOOP("Columns", "Read"), 88, _READ, spoken=_read_spoken, shown=False),
    Column("tags", QT_TRANSLATE_NOOP("Columns", "Tags"), 140, _TAGS, spoken=_no_tags, tip=True, shown=False),
    Column("note", QT_TRANSLATE_NOOP("Columns", "Note"), 160, _NOTE, spoken=_no_note, tip=True, shown=False),
    Column("fetched", QT_TRANSLATE_NOOP("Columns", "Fetched"), 96, _FETCHED, shown=False),
    Column("warnings", QT_TRANSLATE_NOOP("Columns", "Warnings"), 88, _WARNINGS, numeric=True, shown=False),
)

POSITION: dict[str, int] = {column.key: position for position, column in enumerate(COLUMNS)}
"""Where each column stands in the model, by its key."""
