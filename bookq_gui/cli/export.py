"""The command ``export``: books into a file that other programs read."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bookq_gui.cli.access import book_number, reading
from bookq_gui.cli.output import CommandError, Exit, say, write_file
from bookq_gui.cli.parser import Command, file_name
from bookq_gui.exports.export import FORMATS, Format, Options, check_options, export, format_for
from bookq_gui.library.annotations import annotations_in
from bookq_gui.library.reader import BookReader
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, isbn_of
from bookq_gui.paths import Paths
from bookq_gui.storage.disk_errors import ExportError, UnknownFormatError

_KEYS = f"{', '.join(form.key for form in FORMATS[:-1])} or {FORMATS[-1].key}"
_DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "file",
        type=file_name,
        metavar="FILE",
        help="what to write; its end says the format; - is the standard output",
    )
    sub.add_argument(
        "--format",
        metavar="F",
        help=f"{_KEYS}, whatever the name says; notes makes FILE a folder with one Markdown note a book",
    )
    sub.add_argument(
        "--columns",
        type=lambda text: tuple(name.strip() for name in text.split(",")),
        metavar="A,B,C",
        help="only these columns of csv or xlsx, in this order (default: all); the header names them",
    )
    sub.add_argument(
        "--delimiter",
        choices=_DELIMITERS,
        help="what stands between the cells of csv (default: comma, in a .tsv a tab)",
    )
    sub.add_argument(
        "--ids",
        nargs="+",
        metavar="ID",
        help="only these books, in this order: numbers or links (default: all)",
    )


def _export(options: argparse.Namespace, paths: Paths) -> int:
    file, names = options.file, options.ids
    table = Options(options.columns, _DELIMITERS[options.delimiter or "comma"])
    to_stdout = str(file) == "-"
    if to_stdout and options.format is None:
        raise CommandError("Say which format: bookq export - --format csv, for example.", Exit.WRONG_USE)
    if options.format is None and file.is_dir():
        message = f"{file} is a folder. Choose another name, or write notes into it with --format notes."
        raise CommandError(message, Exit.WRONG_USE)
    try:
        chosen = format_for(file, options.format)
    except UnknownFormatError as error:
        raise CommandError(error.message, Exit.WRONG_USE) from error
    if to_stdout and not chosen.is_text:
        message = f"{chosen.title} is no text for the standard output. Name a file to write."
        raise CommandError(message, Exit.WRONG_USE)
    _check(table, chosen)
    if paths.holds(file):
        raise CommandError(f"bookq keeps its own files at {file}. Choose another name.", Exit.WRONG_USE)
    numbers = None if names is None else [book_number(name) for name in names]
    with reading(paths) as texts:
        reader = BookReader(texts)
        wanted = None if numbers is None else list(dict.fromkeys(map(reader.resolved, numbers)))
        found = {book.id: book for book in reader.chosen(wanted or ())}
        missing = [number for number in wanted or () if number not in found]
        if missing and not found:
            raise CommandError(_none_of(missing, "Nothing was written."), Exit.NOT_ALL)
        books = reader.books() if wanted is None else iter(found.values())
        annotations = annotations_in(texts)
        try:
            if to_stdout:
                count = _to_stdout(books, chosen, annotations, table)
            else:
                count = export(books, file, chosen, annotations, table)
        except ExportError as error:
            raise CommandError(error.message, Exit.IMPOSSIBLE) from error
    where = "" if to_stdout else f" to {file}"
    say(f"{count:,} {'book' if count == 1 else 'books'} written{where} ({chosen.title}).")
    if missing:
        raise CommandError(_none_of(missing, "The others were written."), Exit.NOT_ALL)
    return Exit.DONE


def _check(options: Options, chosen: Format) -> None:
    what = "--columns" if options.columns is not None and not chosen.has_columns else ""
    if options.delimiter != "," and chosen.key != "csv":
        what = "--delimiter"
    if what:
        raise CommandError(f"{what} is not for {chosen.title}. Leave it out.", Exit.WRONG_USE)
    try:
        check_options(options)
    except UnknownFormatError as error:
        raise CommandError(error.message, Exit.WRONG_USE) from error


def _to_stdout(
    books: Iterator[Book], chosen: Format, annotations: Mapping[int, Annotation], options: Options
) -> int:
    # An error in the middle must not leave a part of the list on stdout: it would look like all of it.
    with tempfile.TemporaryDirectory(prefix="bookq-") as folder:
        file = Path(folder, "books")
        count = export(books, file, chosen, annotations, options)
        write_file(file)
    return count


def _none_of(missing: Sequence[int], outcome: str) -> str:
    shown = ", ".join(isbn_of(key) or str(key) for key in missing[:10]) + (
        " and more" if len(missing) > 10 else ""
    )
    return f"There is no book {shown} here. {outcome} bookq books prints those there are."


COMMANDS = {
    "export": Command(
        "  bookq export books.csv\n  bookq export goodreads.csv\n"
        "  bookq export wanted.txt --format bibtex --ids 656 11\n"
        "  bookq export - --format csv | head\n  bookq export notes --format notes\n"
        "  bookq export read.csv --columns title,authors,my_rating --delimiter semicolon",
        _arguments,
        _export,
    )
}
