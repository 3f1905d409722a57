"""RIS, which reference managers import: a record a book, its lines as EndNote and Zotero read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TextIO

from bookq_gui.exports.values import cast_of, date_from, joined, name_from, one_line, said_of
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book


def write(books: Iterator[Book], stream: TextIO, annotations: Mapping[int, Annotation]) -> None:
    """Write a record a book."""
    for book in books:
        for tag, text in _lines(book, annotations.get(book.id, Annotation())):
            line = one_line(text)
            if line:
                stream.write(f"{tag}  - {line}\r\n")
        stream.write("ER  - \r\n\r\n")


def _lines(book: Book, annotation: Annotation) -> Iterator[tuple[str, str]]:
    cast = cast_of(book)
    yield "TY", "BOOK"
    yield "ID", str(abs(book.id))
    yield "TI", book.title
    for tag, names in (("AU", cast.authors), ("A3", cast.editors), ("A4", cast.translators)):
        for name in names:
            yield tag, _person(name)
    if book.series:
        yield "T2", book.series[0].name
        yield "M1", book.series[0].position or ""
    date = date_from(book.published) or date_from(book.first_published)
    first = date_from(book.first_published)
    if date:
        yield "PY", str(date.year)
        if date.month:
            day = f"{date.day:02}" if date.day else ""
            yield "DA", f"{date.year}/{date.month:02}/{day}/"
    if first:
        yield "OP", str(first.year)
    yield "PB", book.publisher or ""
    yield "ET", book.edition or ""
    yield "SN", book.isbn13 or book.isbn10 or ""
    yield "SP", str(book.pages) if book.pages else ""
    yield "LA", book.language or ""
    for word in dict.fromkeys((*book.genres, *annotation.tags)):
        yield "KW", word.replace(";", ",")
    yield "UR", book.url
    read = date_from(book.fetched_at[:10])
    if read and read.month and read.day:
        yield "Y2", f"{read.year}/{read.month:02}/{read.day:02}/"
    yield "AB", book.description or ""
    # Reference managers make a note of each.
    yield "N1", annotation.note
    yield "N1", annotation.review
    yield "N1", said_of(annotation)


def _person(name: str) -> str:
    parts = name_from(name)
    return joined((parts.family, parts.given, parts.suffix), ", ")
