"""What goes to the clipboard: books as links, lines, citations, Markdown, JSON or cells.

Titles and names come from outside. They are kept from being read as Markdown or, in a spreadsheet,
as formulas.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale
from PySide6.QtWidgets import QMenu, QWidget

from bookq_gui.library.reader import record_of
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import Book, BookRow
from bookq_gui.ui.books import text as words
from bookq_gui.ui.books.columns import COLUMNS, EXPORTED, READINGS
from bookq_gui.ui.i18n import translate

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")
_ALL_NAMED = 3


def link(row: BookRow) -> str:
    """The address of the book's page; of a book known by its ISBN alone, the one that leads there."""
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
    records = [record_of(book, annotations.get(book.id)) for book in books]
    return json.dumps(records[0] if len(records) == 1 else records, ensure_ascii=False, indent=2)


def as_cells(
    rows: Iterable[BookRow],
    columns: Sequence[str] = EXPORTED,
    annotations: Mapping[int, Annotation] | None = None,
    locale: QLocale | None = None,
    *,
    header: bool = False,
) -> str:
    """Tab-separated cells, as the table shows them; without a ``locale`` figures are ungrouped."""
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
"""The key of the format that has the whole records in it, not only what the table knows."""


Writer = Callable[[Sequence[BookRow], Mapping[int, Annotation]], str]


@dataclass(frozen=True, slots=True)
class CopyFormat:
    """One entry of *Copy as*: a key, its English title, and how books and annotations are written in it.

    ``write`` is None where whole records are needed: `as_json` writes those.
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
