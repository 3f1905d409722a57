"""The formats there are, and which one a file name means."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from bookq_gui.exports import bibtex, csv, goodreads_csv, html, json, markdown, ris, sqlite
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book
from bookq_gui.storage.disk_errors import UnknownFormatError

Annotations = Mapping[int, Annotation]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, what it is for, how files of it end, and what writes it."""

    key: str
    title: str
    suffixes: tuple[str, ...]
    write: Callable[[Iterator[Book], Path, Annotations], None]
    is_text: bool = True


def _text(
    write: Callable[[Iterator[Book], TextIO, Annotations], None], encoding: str = "utf-8"
) -> Callable[[Iterator[Book], Path, Annotations], None]:
    def write_file(books: Iterator[Book], file: Path, annotations: Annotations) -> None:
        with file.open("w", encoding=encoding, newline="") as stream:
            write(books, stream, annotations)

    return write_file


FORMATS = (
    # The mark at the beginning is what tells Excel that this is UTF-8.
    Format("csv", "Spreadsheet (CSV)", (".csv",), _text(csv.write, "utf-8-sig")),
    Format(
        "goodreads", "Goodreads or StoryGraph import (CSV)", ("goodreads.csv",), _text(goodreads_csv.write)
    ),
    Format("json", "JSON", (".json",), _text(json.write_list)),
    Format("jsonl", "JSON Lines", (".jsonl", ".ndjson"), _text(json.write_lines)),
    Format("bibtex", "BibTeX", (".bib",), _text(bibtex.write)),
    Format("ris", "RIS (Zotero, EndNote)", (".ris",), _text(ris.write)),
    Format("markdown", "Markdown", (".md", ".markdown"), _text(markdown.write)),
    Format("html", "Web page (HTML)", (".html", ".htm"), _text(html.write)),
    Format("sqlite", "SQLite database", (".sqlite", ".sqlite3", ".db"), sqlite.write, is_text=False),
)
"""All formats; where more than one suffix fits a name, the longest decides."""


def format_for(file: Path, key: str | None = None) -> Format:
    """The format called ``key``, else the one that the end of the file's name means.

    Raises UnknownFormatError where there is none.
    """
    if key is not None:
        wanted = key.strip().casefold()
        for entry in FORMATS:
            if wanted == entry.key or f".{wanted.removeprefix('.')}" in entry.suffixes:
                return entry
        known = ", ".join(entry.key for entry in FORMATS)
        raise UnknownFormatError(f"There is no format {key!r}. The formats are {known}.")
    name = file.name.casefold()
    fitting = [(len(end), entry) for entry in FORMATS for end in entry.suffixes if name.endswith(end)]
    if not fitting:
        ends = ", ".join(end for entry in FORMATS for end in entry.suffixes[:1])
        raise UnknownFormatError(f"The name {file.name!r} says no format. Let it end in one of {ends}.")
    return max(fitting, key=lambda fit: fit[0])[1]
