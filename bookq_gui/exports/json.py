"""JSON and JSON Lines: the record of each book as bookq keeps it, and what its reader says of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TextIO

from bookq_gui.exports.values import storable
from bookq_gui.library.reader import record_of
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book


def write_list(books: Iterator[Book], stream: TextIO, annotations: Mapping[int, Annotation]) -> None:
    """Write one array, a record a line."""
    stream.write("[")
    stream.writelines(
        f"{',' if number else ''}\n{_line(book, annotations)}" for number, book in enumerate(books)
    )
    stream.write("\n]\n")


def write_lines(books: Iterator[Book], stream: TextIO, annotations: Mapping[int, Annotation]) -> None:
    """Write a record a line."""
    stream.writelines(f"{_line(book, annotations)}\n" for book in books)


def _line(book: Book, annotations: Mapping[int, Annotation]) -> str:
    return storable(_encode(record_of(book, annotations.get(book.id))))


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
