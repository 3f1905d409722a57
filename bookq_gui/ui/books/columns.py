"""The columns of the table of books: what a cell shows, says and sorts by; copying is made from them, too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from bookq_gui.model.annotation import Annotation, tags_text
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import text as words
from bookq_gui.ui.i18n import shortened, translate
from bookq_gui.ui.table.columns import Column
from bookq_gui.ui.table.filter_language import natural_key

Shown = Callable[[BookRow, Annotation, QLocale], str]

_LONGEST_NOTE = 200
_STATE_RANK = {"reading": 0, "want": 1, "read": 2}


class ColumnReading(NamedTuple):
    """What a cell shows of a book and its annotation, and what it sorts by (None: missing, always last).

    ``said`` is what a screen reader says where the text alone would not do. ``mine``: it depends on the
    annotation.
    """

    text: Shown
    sort_key: Callable[[BookRow, Annotation], Any]
    said: Shown | None = None
    mine: bool = False


def _text(get: Callable[[BookRow], str]) -> ColumnReading:
    return ColumnReading(lambda row, _mine, _locale: get(row), lambda row, _mine: natural_key(get(row)))


def _own_text(get: Callable[[Annotation], str]) -> ColumnReading:
    return ColumnReading(
        lambda _row, mine, _locale: shortened(get(mine), _LONGEST_NOTE),
        lambda _row, mine: natural_key(get(mine)[:_LONGEST_NOTE]),
        lambda _row, mine, _locale: shortened(get(mine), _LONGEST_NOTE) or translate("Columns", "none"),
        mine=True,
    )


def _figure(get: Callable[[BookRow], float | None], decimals: int = 0) -> ColumnReading:
    def sort_key(row: BookRow, _mine: Annotation) -> float | None:
        value = get(row)
        return None if value != value else value

    return ColumnReading(lambda row, _mine, locale: words.number(get(row), locale, decimals), sort_key)


def _own_figure(get: Callable[[Annotation], float | None]) -> ColumnReading:
    return ColumnReading(
        lambda _row, mine, locale: words.stars(get(mine), locale), lambda _row, mine: get(mine), mine=True
    )


def _year(get: Callable[[BookRow], int | None]) -> ColumnReading:
    return ColumnReading(lambda row, _mine, _locale: words.year(get(row)), lambda row, _mine: get(row))


def _moment(get: Callable[[BookRow], str]) -> ColumnReading:
    return ColumnReading(
        lambda row, _mine, locale: words.day(get(row), locale), lambda row, _mine: get(row) or None
    )


def _rating_said(row: BookRow, _mine: Annotation, locale: QLocale) -> str:
    value = words.number(row.rating, locale, 2)
    if not value:
        return translate("Columns", "not rated")
    return translate("Columns", "{rating} of 5 stars").format(rating=value)


def _mine_key(_row: BookRow, mine: Annotation) -> tuple[int, float] | None:
    if mine.state is None and mine.stars is None:
        return None
    return _STATE_RANK.get(mine.state or "", 3), -(mine.stars or 0)


COLUMNS: tuple[Column, ...] = (
    Column("cover", QT_TRANSLATE_NOOP("Columns", "Cover"), 42, headed=False, sortable=False),
    Column("title", QT_TRANSLATE_NOOP("Columns", "Title")),
    Column("author", QT_TRANSLATE_NOOP("Columns", "Author"), 136, least=680),
    Column("series", QT_TRANSLATE_NOOP("Columns", "Series"), 152, shown=False),
    Column("tags", QT_TRANSLATE_NOOP("Columns", "Tags"), 176, least=1180),
    Column("mine", QT_TRANSLATE_NOOP("Columns", "Mine"), 112),
    Column("first", QT_TRANSLATE_NOOP("Columns", "First"), 60, numeric=True, least=500, descends=True),
    Column("year", QT_TRANSLATE_NOOP("Columns", "Edition"), 68, numeric=True, shown=False, descends=True),
    Column("rating", QT_TRANSLATE_NOOP("Columns", "Rating"), 72, numeric=True, least=430, descends=True),
    Column("ratings", QT_TRANSLATE_NOOP("Columns", "Ratings"), 84, numeric=True, least=880, descends=True),
    Column("reviews", QT_TRANSLATE_NOOP("Columns", "Reviews"), 84, numeric=True, shown=False, descends=True),
    Column("pages", QT_TRANSLATE_NOOP("Columns", "Pages"), 64, numeric=True, least=720, descends=True),
    Column("added", QT_TRANSLATE_NOOP("Columns", "Added"), 88, numeric=True, least=1040, descends=True),
    Column("genres", QT_TRANSLATE_NOOP("Columns", "Genres"), 200, shown=False),
    Column("language", QT_TRANSLATE_NOOP("Columns", "Language"), 110, shown=False),
    Column("format", QT_TRANSLATE_NOOP("Columns", "Format"), 110, shown=False),
    Column("publisher", QT_TRANSLATE_NOOP("Columns", "Publisher"), 140, shown=False),
    Column("isbn", QT_TRANSLATE_NOOP("Columns", "ISBN"), 120, shown=False),
    Column(
        "wanted",
        QT_TRANSLATE_NOOP("Columns", "Wanted by readers"),
        120,
        numeric=True,
        shown=False,
        descends=True,
    ),
    Column("state", QT_TRANSLATE_NOOP("Columns", "Reading state"), 112, shown=False),
    Column("stars", QT_TRANSLATE_NOOP("Columns", "My stars"), 76, numeric=True, shown=False, descends=True),
    Column("read_on", QT_TRANSLATE_NOOP("Columns", "Read on"), 96, numeric=True, shown=False, descends=True),
    Column("note", QT_TRANSLATE_NOOP("Columns", "Note"), 160, shown=False),
    Column("review", QT_TRANSLATE_NOOP("Columns", "My review"), 160, shown=False),
    Column("fetched", QT_TRANSLATE_NOOP("Columns", "Fetched"), 96, numeric=True, shown=False, descends=True),
    Column(
        "warnings", QT_TRANSLATE_NOOP("Columns", "Warnings"), 80, numeric=True, shown=False, descends=True
    ),
)
READINGS: Mapping[str, ColumnReading] = {
    "cover": ColumnReading(lambda _row, _mine, _locale: "", lambda _row, _mine: None),
    "title": _text(lambda row: row.title),
    "author": _text(lambda row: ", ".join(row.authors)),
    "series": _text(lambda row: words.series(row.series)),
    "tags": _own_text(lambda mine: tags_text(mine.tags)),
    "mine": ColumnReading(
        lambda _row, mine, locale: words.mine(mine, locale),
        _mine_key,
        lambda _row, mine, locale: words.mine(mine, locale) or translate("Columns", "nothing said"),
        mine=True,
    ),
    "first": _year(lambda row: row.first_year),
    "year": _year(lambda row: row.year),
    "rating": _figure(lambda row: row.rating, 2)._replace(said=_rating_said),
    "ratings": _figure(lambda row: row.ratings_count),
    "reviews": _figure(lambda row: row.reviews_count),
    "pages": _figure(lambda row: row.pages),
    "added": _moment(lambda row: row.added_at),
    "genres": _text(lambda row: ", ".join(row.genres)),
    "language": _text(lambda row: row.language),
    "format": _text(lambda row: row.format),
    "publisher": _text(lambda row: row.publisher),
    "isbn": _text(lambda row: row.isbn),
    "wanted": _figure(lambda row: row.want_to_read),
    "state": ColumnReading(
        lambda _row, mine, _locale: words.state(mine.state),
        lambda _row, mine: _STATE_RANK.get(mine.state, 3) if mine.state else None,
        mine=True,
    ),
    "stars": _own_figure(lambda mine: mine.stars),
    "read_on": ColumnReading(
        lambda _row, mine, locale: words.date(mine.read_on or "", locale),
        lambda _row, mine: mine.read_on or None,
        mine=True,
    ),
    "note": _own_text(lambda mine: mine.note),
    "review": _own_text(lambda mine: mine.review),
    "fetched": _moment(lambda row: row.fetched_at if row.fetched else ""),
    "warnings": _figure(lambda row: row.warnings or None),
}
TIPS = frozenset({"title", "author", "series", "genres", "publisher", "tags", "note", "review"})
"""The columns whose text may be cut: the whole is in a tool tip."""
EXPORTED: tuple[str, ...] = tuple(column.key for column in COLUMNS if column.headed and column.key != "mine")
"""The columns that are copied as cells, all of them."""
