"""The columns of the table of books, their texts and sort keys, and the formats in which books are copied."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale
from PySide6.QtWidgets import QMenu, QWidget

from bookq_gui.library.reader import record_of
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation, tags_text
from bookq_gui.model.book import Book, BookRow
from bookq_gui.ui.books import text as words
from bookq_gui.ui.i18n import shortened, translate
from bookq_gui.ui.table.columns import Column
from bookq_gui.ui.table.filter_language import natural_key

Shown = Callable[[BookRow, Annotation, QLocale], str]

_LONGEST_NOTE = 200
_STATE_RANK = {"reading": 0, "want": 1, "read": 2}


class ColumnReading(NamedTuple):
    """The text of a cell from a book and its annotation, and its sort key (None: empty, always last).

    ``said`` is the text for a screen reader if it differs. ``mine``: the column depends on the annotation.
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
"""The columns with the whole text in a tool tip, since it is often cut."""
EXPORTED: tuple[str, ...] = tuple(column.key for column in COLUMNS if column.headed and column.key != "mine")
"""The columns of the format "cells"."""


_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")
_ALL_NAMED = 3


def link(row: BookRow) -> str:
    """The address of a book's page; by its ISBN if its id is unknown."""
    if row.id < 0:
        return f"https://www.goodreads.com/book/isbn/{-row.id}"
    return f"https://www.goodreads.com/book/show/{row.id}"


def title_and_author(row: BookRow) -> str:
    """The Quiet Harbour – Ann Example."""
    return " – ".join(part for part in (_line(row.title), _people(row.authors)) if part)


def citation(row: BookRow) -> str:
    """An author-date citation; a later edition has both years: (1813/2003)."""
    parts = [_people(row.authors), f"({_years(row)})"]
    head = " ".join(part for part in parts if part)
    title = _line(row.title)
    sentences = [f"{head}.", title if title[-1:] in "?!." else f"{title}."]
    if row.publisher:
        sentences.append(f"{_line(row.publisher).rstrip('.')}.")
    return " ".join([*sentences, link(row)])


def markdown(row: BookRow) -> str:
    """A link with the title as its text, and the authors."""
    named = f"[{_escaped(row.title)}]({link(row)})"
    return f"{named} by {_escaped(_people(row.authors))}" if row.authors else named


def as_markdown(rows: Iterable[BookRow]) -> str:
    """A link, or a list of links."""
    links = [markdown(row) for row in rows]
    return links[0] if len(links) == 1 else "\n".join(f"- {text}" for text in links)


def as_json(books: Iterable[Book], annotations: Mapping[int, Annotation]) -> str:
    """One JSON object as the export writes it, or a list of them."""
    records = (record_of(book, annotations.get(book.id)) for book in books)
    # One text for all books would hold up all other threads for a second when its pieces are joined.
    texts = [json.dumps(record, ensure_ascii=False, indent=2) for record in records]
    if len(texts) > 1:
        texts = [text.replace("\n", "\n  ") for text in texts]
        texts[0], texts[-1] = f"[\n  {texts[0]}", f"{texts[-1]}\n]"
    return ",\n  ".join(texts)


def as_cells(
    rows: Iterable[BookRow],
    columns: Sequence[str] = EXPORTED,
    annotations: Mapping[int, Annotation] | None = None,
    locale: QLocale | None = None,
    *,
    header: bool = False,
) -> str:
    """Tab-separated cells as in the table; without a ``locale`` digits are not grouped."""
    written = locale or _ungrouped()
    said = annotations or {}
    headings = {column.key: column.heading for column in COLUMNS if column.headed}
    chosen = [key for key in columns if key in headings]
    lines = ["\t".join(headings[key] for key in chosen)] if header else []
    for row in rows:
        mine = said.get(row.id, NO_ANNOTATION)
        lines.append("\t".join(_cell(READINGS[key].text(row, mine, written)) for key in chosen))
    return "\n".join(lines)


WHOLE = "json"
"""The key of the format with whole records, which the table does not have."""


Writer = Callable[[Sequence[BookRow], Mapping[int, Annotation]], str]


@dataclass(frozen=True, slots=True)
class CopyFormat:
    """One entry of *Copy as*: its key, its English title, and the function that writes books in it.

    ``write`` is None if the format needs whole records, which `as_json` writes.
    """

    key: str
    title: object
    write: Writer | None

    @property
    def heading(self) -> str:
        """The title in the language of the window."""
        return translate("CopyAs", str(self.title))


def _line_each(write: Callable[[BookRow], str]) -> Writer:
    return lambda rows, _said: "\n".join(map(write, rows))


FORMATS: tuple[CopyFormat, ...] = (
    CopyFormat("link", QT_TRANSLATE_NOOP("CopyAs", "Link"), _line_each(link)),
    CopyFormat("title", QT_TRANSLATE_NOOP("CopyAs", "Title and author"), _line_each(title_and_author)),
    CopyFormat("citation", QT_TRANSLATE_NOOP("CopyAs", "Citation"), _line_each(citation)),
    CopyFormat("markdown", QT_TRANSLATE_NOOP("CopyAs", "Markdown"), lambda rows, _said: as_markdown(rows)),
    CopyFormat(WHOLE, QT_TRANSLATE_NOOP("CopyAs", "JSON"), None),
    CopyFormat(
        "cells",
        QT_TRANSLATE_NOOP("CopyAs", "Cells for a spreadsheet"),
        lambda rows, said: as_cells(rows, annotations=said, header=True),
    ),
)


def copy_menu(parent: QWidget) -> QMenu:
    """A menu of the formats; the data of each action is its key."""
    menu = QMenu(translate("CopyAs", "Cop&y as"), parent)
    for entry in FORMATS:
        menu.addAction(entry.heading).setData(entry.key)
    return menu


def _line(text: str) -> str:
    return " ".join(text.split())


def _people(names: Sequence[str]) -> str:
    people = [_line(name) for name in names if name.strip()]
    if len(people) > _ALL_NAMED:
        return f"{people[0]} et al."
    return " and ".join(filter(None, [", ".join(people[:-1]), *people[-1:]]))


def _years(row: BookRow) -> str:
    years = [words.year(value) for value in (row.first_year, row.year) if value is not None]
    return "/".join(dict.fromkeys(years)) or "n.d."


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", _line(text))


def _cell(text: str) -> str:
    flat = _line(text)
    is_formula = flat[:1] in ("=", "+", "-", "@") and not re.fullmatch(r"-?[0-9.,\s]+", flat)
    return f"'{flat}" if is_formula else flat


def _ungrouped() -> QLocale:
    locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale
