"""Which records on disk cannot be read: each is left out wherever it would be shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from bookq_gui.jobs.journal import JOB
from bookq_gui.jobs.record import decode
from bookq_gui.library.annotations import ANNOTATION
from bookq_gui.library.records import BOOK, ROW, row_from
from bookq_gui.library.redirects import REDIRECT
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book
from bookq_gui.storage.reader import Texts

_READERS: dict[str, Callable[[str], object]] = {
    JOB: lambda text: decode("", json.loads(text)),
    BOOK: Book.from_json,
    ROW: row_from,
    ANNOTATION: Annotation.from_json,
    REDIRECT: int,
}


def unreadable_records(texts: Texts) -> Iterator[str]:
    """The keys of the records that are not as bookq writes them. Reads all of them."""
    for prefix, read in _READERS.items():
        for key, text in texts.rows(prefix):
            try:
                read(text)
            except (KeyError, TypeError, ValueError):
                yield prefix + key
