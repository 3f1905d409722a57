"""Lists the formats of exports, writes books into one file, and runs exports in the background."""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from bookq_gui.exports import citations, documents, spreadsheets, sqlite
from bookq_gui.exports.values import Annotated, storable
from bookq_gui.library.reader import BookReader, record_of
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import Book
from bookq_gui.model.events import Exported, WorkProgress
from bookq_gui.model.job import CanceledError, Progress
from bookq_gui.model.message import Message
from bookq_gui.storage.atomic import replacing
from bookq_gui.storage.disk_errors import ExportError, UnknownFormatError, export_error
from bookq_gui.storage.reader import StoreError

log = logging.getLogger(__name__)

Annotations = Mapping[int, Annotation]
DELIMITERS = (",", ";", "\t")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write_list(books: Annotated, stream: TextIO) -> None:
    """Write one JSON array, a record a line: as bookq keeps it, with the annotation of the book."""
    stream.write("[")
    stream.writelines(f"{',' if number else ''}\n{_json_line(*pair)}" for number, pair in enumerate(books))
    stream.write("\n]\n")


def write_lines(books: Annotated, stream: TextIO) -> None:
    """Write JSON Lines: a record a line."""
    stream.writelines(f"{_json_line(*pair)}\n" for pair in books)


def _json_line(book: Book, annotation: Annotation) -> str:
    return storable(_encode(record_of(book, annotation)))


@dataclass(frozen=True, slots=True)
class Options:
    """The choices for a spreadsheet. ``columns`` are among `spreadsheets.COLUMNS`; None means all."""

    columns: tuple[str, ...] | None = None
    delimiter: str = ","


Write = Callable[[Annotated, Path, Options], None]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its key, its title for people, the ends of its files' names, and what writes it.

    ``has_columns``: its columns can be chosen. ``is_folder``: it writes one file a book into a folder.
    """

    key: str
    title: str
    suffixes: tuple[str, ...]
    write: Write
    is_text: bool = True
    has_columns: bool = False
    is_folder: bool = False


def _text(write: Callable[[Annotated, TextIO], None]) -> Write:
    def write_file(books: Annotated, file: Path, _options: Options) -> None:
        with file.open("w", encoding="utf-8", newline="") as stream:
            write(books, stream)

    return write_file


def _write_csv(books: Annotated, file: Path, options: Options) -> None:
    # The mark at the beginning tells Excel that this is UTF-8.
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        spreadsheets.write_csv(books, stream, options.columns, options.delimiter)


def _write_xlsx(books: Annotated, file: Path, options: Options) -> None:
    spreadsheets.write_xlsx(books, file, options.columns)


def _write_notes(books: Annotated, folder: Path, _options: Options) -> None:
    documents.write_notes(books, folder)


def _write_sqlite(books: Annotated, file: Path, _options: Options) -> None:
    sqlite.write_sqlite(books, file)


FORMATS = (
    Format("csv", "Spreadsheet (CSV)", (".csv", ".tsv"), _write_csv, has_columns=True),
    Format("xlsx", "Excel (XLSX)", (".xlsx",), _write_xlsx, is_text=False, has_columns=True),
    Format(
        "goodreads",
        "Goodreads or StoryGraph import (CSV)",
        ("goodreads.csv",),
        _text(spreadsheets.write_goodreads_csv),
    ),
    Format("json", "JSON", (".json",), _text(write_list)),
    Format("jsonl", "JSON Lines", (".jsonl", ".ndjson"), _text(write_lines)),
    Format("bibtex", "BibTeX", (".bib",), _text(citations.write_bibtex)),
    Format("ris", "RIS (Zotero, EndNote)", (".ris",), _text(citations.write_ris)),
    Format("markdown", "Markdown", (".md", ".markdown"), _text(documents.write_markdown)),
    Format("notes", "Markdown notes in a folder (Obsidian)", (), _write_notes, is_text=False, is_folder=True),
    Format("html", "Web page (HTML)", (".html", ".htm"), _text(documents.write_html)),
    Format("sqlite", "SQLite database", (".sqlite", ".sqlite3", ".db"), _write_sqlite, is_text=False),
)
"""All formats. If more than one suffix fits a name, the longest decides."""


def format_for(file: Path, key: str | None = None) -> Format:
    """The format called ``key``; without a key the one that the end of the file's name means.

    Raises UnknownFormatError if there is none.
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
    options: Options | None = None,
) -> int:
    """Write ``books``, each as it comes, into ``file``. Returns how many they were.

    ``form`` is a format or its key; None means the one that the name of the file ends in. ``annotations``
    have the keys of the books. ``file`` is at any moment the old one or the whole new one; in a folder of
    notes that holds for each note. Raises UnknownFormatError for a format or an option that does not exist,
    ExportError if the file cannot be written, and what ``books`` raises.
    """
    chosen = form if isinstance(form, Format) else format_for(file, form)
    wanted = check_options(options or Options())
    if file.suffix.casefold() == ".tsv" and wanted.delimiter == ",":
        wanted = replace(wanted, delimiter="\t")
    known, counting = annotations or {}, _Counting(books)
    annotated = ((book, known.get(book.id, NO_ANNOTATION)) for book in counting)
    try:
        with nullcontext(file) if chosen.is_folder else replacing(file) as draft:
            chosen.write(annotated, draft, wanted)
    except (OSError, sqlite3.Error) as error:
        if error is counting.error:
            raise
        raise export_error(error, file) from error
    return counting.count


def check_options(options: Options) -> Options:
    """``options`` unchanged. Raises UnknownFormatError for a column or a delimiter that does not exist."""
    unknown = [name for name in options.columns or () if name not in spreadsheets.COLUMNS]
    if unknown:
        known = ", ".join(spreadsheets.COLUMNS)
        raise UnknownFormatError(
            Message("There is no column {name}. The columns are {known}.", name=repr(unknown[0]), known=known)
        )
    if options.columns == () or options.delimiter not in DELIMITERS:
        raise UnknownFormatError(
            Message("A table needs a column, and a comma, semicolon or tab between its cells.")
        )
    return options


class _Counting:
    """Counts the books that pass through. An error of their source is kept: it is none of the file."""

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


class Exporter:
    """Writes books to files in the background, one file after the other.

    The event `WorkProgress` reports progress, `Exported` the end of each file.
    """

    def __init__(self, reader: BookReader, tell: Callable[[Exported | WorkProgress], None]) -> None:
        self._reader = reader
        self._tell = tell
        self._stopping = threading.Event()
        self._closing = False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="bookq-export")

    def start(
        self,
        file: Path,
        keys: Iterable[int] | None,
        form: str | None,
        annotations: Annotations,
        options: Options | None = None,
        total: int | None = None,
    ) -> None:
        """Write the books with these ``keys`` in their order; None means all, which are ``total``."""
        chosen = None if keys is None else tuple(dict.fromkeys(keys))
        books = self._reader.books() if chosen is None else self._reader.chosen(chosen)
        total = total if chosen is None else len(chosen)
        self._thread.submit(self._run, self._watched(books, total), file, form, annotations, options)

    def cancel(self) -> None:
        """Cancel the export that is running. The earlier file stays."""
        self._stopping.set()

    def close(self) -> None:
        """Cancel what is not finished, and wait until it has ended."""
        self._closing = True
        self._stopping.set()
        self._thread.shutdown(cancel_futures=True)

    def _run(
        self,
        books: Iterator[Book],
        file: Path,
        form: str | None,
        annotations: Annotations,
        options: Options | None,
    ) -> None:
        if not self._closing:
            self._stopping.clear()
        try:
            count = export(books, file, form, annotations, options)
        except CanceledError:
            log.info("the export to %s was canceled", file)
            self._tell(Exported(file, canceled=True))
        except (ExportError, StoreError) as error:
            self._tell(Exported(file, problem=error.message, details=error.details))
        except Exception as error:
            log.exception("the export to %s failed", file)
            problem = Message("{file} could not be written ({error}).", file=file.name, error=str(error))
            self._tell(Exported(file, problem=problem, details=traceback.format_exc()))
        else:
            self._tell(Exported(file, count))

    def _watched(self, books: Iterator[Book], total: int | None) -> Iterator[Book]:
        progress = Progress(
            lambda done, of: self._tell(WorkProgress("export", done, of)), self._stopping.is_set
        )
        progress.begin(total)
        for book in books:
            yield book
            progress.advance(1)
