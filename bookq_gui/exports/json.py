"""JSON and JSON Lines: the whole record of a book, as in ``--json``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from bookq_gui.exports.values import finite, storable
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book


def write_list(books: Iterator[Book], stream: TextIO, annotations: Mapping[int, Annotation]) -> None:
    """Write one JSON list of records, a record a line."""
    separator = "[\n"
    for book in books:
        stream.write(separator + _line(book, annotations))
        separator = ",\n"
    stream.write("[]\n" if separator == "[\n" else "\n]\n")


def write_lines(books: Iterator[Book], stream: TextIO, annotations: Mapping[int, Annotation]) -> None:
    """Write a record a line."""
    stream.writelines(f"{_line(book, annotations)}\n" for book in books)


def record_of(book: Book, annotation: Annotation | None = None) -> dict[str, Any]:
    """The record of ``book``; where the user said something of it, that is its last field, ``mark``."""
    record = book.to_dict()
    record["rating"] = finite(book.rating)
    if annotation:
        record["mark"] = annotation.to_dict()
    return record


def _line(book: Book, annotations: Mapping[int, Annotation]) -> str:
    record = record_of(book, annotations.get(book.id))
    return storable(json.dumps(record, ensure_ascii=False, allow_nan=False))
