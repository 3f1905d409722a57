"""``bookq books``: print the books of the library."""

from __future__ import annotations

import argparse

from bookq_gui.cli.command import Command, takes_json
from bookq_gui.cli.output import Exit, write_json_list, write_table
from bookq_gui.cli.snapshot import opened
from bookq_gui.cli.window import OpenWindow
from bookq_gui.library.reader import record_of
from bookq_gui.model.book import Book, isbn_of
from bookq_gui.paths import Paths


def _run(options: argparse.Namespace, paths: Paths, _open_window: OpenWindow) -> int:
    return print_books(paths, as_json=options.json)


def print_books(paths: Paths, *, as_json: bool = False) -> Exit:
    """Print the books of the library, as a table or as one JSON list of records."""
    with opened(paths) as snapshot:
        if as_json:
            said = snapshot.annotations()
            write_json_list(record_of(book, said.get(book.id)) for book in snapshot.books())
        else:
            write_table(map(_book_row, snapshot.books()), (-10, 44, 28, -4, -10, -5))
    return Exit.DONE


def _book_row(book: Book) -> tuple[str, ...]:
    year = (book.first_published or book.published or "")[
        : 5 if (book.first_published or "")[:1] == "-" else 4
    ]
    rating = "" if book.rating is None else f"{book.rating:.2f}"
    ratings = "" if book.ratings_count is None else f"{book.ratings_count:,}"
    return (
        isbn_of(book.id) or str(book.id),
        book.title_complete or book.title,
        ", ".join(book.authors),
        rating,
        ratings,
        year,
    )


COMMANDS = {"books": Command("  bookq books\n  bookq books --json > books.json", takes_json, _run)}
