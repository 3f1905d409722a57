"""The export itself: a stream of books into one file, whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bookq_gui.exports.formats import Format, format_for
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book
from bookq_gui.storage.atomic import replacing
from bookq_gui.storage.disk_errors import export_error


def export(
    books: Iterable[Book],
    file: Path,
    form: Format | str | None = None,
    annotations: Mapping[int, Annotation] | None = None,
) -> int:
    """Write ``books``, each as it comes, into ``file``; returns how many they were.

    ``form`` is a format or its key, None: by the name of the file. A book with a mark in ``marks``
    (by its id) takes tags, note and read along. ``file`` is at any moment the old one or the whole
    new one. Raises UnknownFormatError where no format is meant, ExportError where the file cannot
    be written; what ``books`` raises comes through.
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
