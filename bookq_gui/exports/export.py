"""Exports: the formats there are, a stream of books into one file, and exports in the background."""

from __future__ import annotations

import logging
import sqlite3
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from bookq_gui.exports import bibtex, csv, goodreads_csv, html, json, markdown, ris, sqlite
from bookq_gui.library.reader import BookReader
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book
from bookq_gui.model.events import Exported
from bookq_gui.model.message import Message
from bookq_gui.storage.atomic import replacing
from bookq_gui.storage.disk_errors import ExportError, UnknownFormatError, export_error
from bookq_gui.storage.reader import StoreError

log = logging.getLogger(__name__)

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
        raise UnknownFormatError(
            Message("There is no format {name}. The formats are {known}.", name=repr(key), known=known)
        )
    name = file.name.casefold()
    fitting = [(len(end), entry) for entry in FORMATS for end in entry.suffixes if name.endswith(end)]
    if not fitting:
        ends = ", ".join(end for entry in FORMATS for end in entry.suffixes[:1])
        raise UnknownFormatError(
            Message(
                "The name {name} says no format. Let it end in one of {ends}.",
                name=repr(file.name),
                ends=ends,
            )
        )
    return max(fitting, key=lambda fit: fit[0])[1]


def export(
    books: Iterable[Book],
    file: Path,
    form: Format | str | None = None,
    annotations: Annotations | None = None,
) -> int:
    """Write ``books``, each as it comes, into ``file``; returns how many they were.

    ``form`` is a format or its key, None: by the name of the file. ``annotations`` are by the keys of the
    books. ``file`` is at any moment the old one or the whole new one. Raises UnknownFormatError where no
    format is meant, ExportError where the file cannot be written; what ``books`` raises comes through.
    """
    chosen = form if isinstance(form, Format) else format_for(file, form)
    counting = _Counting(books)
    try:
        with replacing(file) as draft:
            chosen.write(iter(counting), draft, annotations or {})
    except (OSError, sqlite3.Error) as error:
        if error is counting.error:
            raise
        raise export_error(error, file) from error
    return counting.count


class _Counting:
    """Counts what passes through, and remembers the error of its source: that is none of the file's."""

    def __init__(self, books: Iterable[Book]) -> None:
        self._books = books
        self.count = 0
        self.error: BaseException | None = None

    def __iter__(self) -> Iterator[Book]:
        try:
            for book in self._books:
                self.count += 1
                yield book
        except Exception as error:
            self.error = error
            raise


class _StoppedError(Exception):
    """bookq closes: the export is given up, and leaves no trace."""


class Exporter:
    """Writes books to files in the background, one after the other; `Exported` has the end of each."""

    def __init__(self, reader: BookReader, tell: Callable[[Exported], None]) -> None:
        self._reader = reader
        self._tell = tell
        self._closing = threading.Event()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="bookq-export")

    def start(
        self, file: Path, keys: Iterable[int] | None, form: str | None, annotations: Annotations
    ) -> None:
        """Write the books with these ``keys`` in their order, None: all. Returns at once."""
        chosen = None if keys is None else tuple(dict.fromkeys(keys))
        books = self._reader.books() if chosen is None else self._reader.chosen(chosen)
        self._thread.submit(self._run, self._until_closed(books), file, form, annotations)

    def close(self) -> None:
        """Give up what is not finished, and wait for that."""
        self._closing.set()
        self._thread.shutdown(cancel_futures=True)

    def _run(self, books: Iterator[Book], file: Path, form: str | None, annotations: Annotations) -> None:
        try:
            count = export(books, file, form, annotations)
        except _StoppedError:
            log.info("the export to %s was given up: bookq closes", file)
        except (ExportError, StoreError) as error:
            self._tell(Exported(file, problem=error.message, details=error.details))
        except Exception as error:
            log.exception("the export to %s failed", file)
            problem = Message("{file} could not be written ({error}).", file=file.name, error=str(error))
            self._tell(Exported(file, problem=problem, details=traceback.format_exc()))
        else:
            self._tell(Exported(file, count))

    def _until_closed(self, books: Iterator[Book]) -> Iterator[Book]:
        for book in books:
            if self._closing.is_set():
                raise _StoppedError
            yield book
