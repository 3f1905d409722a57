"""Markdown: a table to read, in which no title or name is taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from bookq_gui.exports.values import FIGURES, HEADINGS, line_of, one_line
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&$@{}]|:(?=//)|(?<=www)\.)", re.IGNORECASE)

_COLUMNS = tuple(field for field in HEADINGS if field != "genres")
HEADER = tuple(HEADINGS[field] for field in _COLUMNS)


def write(books: Iterator[Book], stream: TextIO, annotations: Mapping[int, Annotation]) -> None:
    """Write the table: a line a book, figures to the right."""
    _write_line(stream, HEADER)
    _write_line(stream, ("---:" if field in FIGURES else "---" for field in _COLUMNS))
    for book in books:
        line = line_of(book, annotations.get(book.id, Annotation()))
        cells = {field: escaped(getattr(line, field)) for field in _COLUMNS}
        if line.link:
            cells["title"] = f"[{cells['title']}]({line.link})"
        _write_line(stream, cells.values())


def escaped(text: str) -> str:
    """``text`` on one line, with a backslash before all that Markdown, or a site's dialect, acts on."""
    return _MARKUP.sub(r"\\\1", one_line(text))


def _write_line(stream: TextIO, cells: Iterable[str]) -> None:
    stream.write(f"| {' | '.join(cells)} |\n")
