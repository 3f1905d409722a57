"""Annotations of books, and corrections of their fields. Both have keys of their own in the store."""

from __future__ import annotations

import json
import logging
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from bookq_gui.model.annotation import CONTROLS, NO_ANNOTATION, Annotation, Change, date_from
from bookq_gui.model.book import Book, SeriesEntry
from bookq_gui.model.message import Message
from bookq_gui.model.validation import bare, decoded, isbn10_of, isbn_of, number_in, to_isbn13
from bookq_gui.storage.reader import Texts

log = logging.getLogger(__name__)

ANNOTATION = "mark:"
"""The annotation of a book by its key. Fetching or removing the book leaves it."""
CORRECTION = "fix:"
"""The corrected fields of a book by its key, as one JSON object."""
LONGEST_TEXT = 500
LONGEST_DESCRIPTION = 100_000
MOST_PAGES = 100_000
_ASIN = re.compile("B0[0-9A-Z]{8}")
_POSITION = re.compile(r"(?P<name>.+?),? *#(?P<position>[0-9][0-9.,-]{0,20})")
Corrections = Mapping[str, Any]
"""Corrected values by the names of fields of `Book`; None if the person says that there is nothing."""
_LISTS = frozenset(("authors", "genres", "series"))


class Annotations:
    """The annotations of all books by their keys. Thread-safe.

    Changes count at once; the store's writer takes from `records` what it is to write.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._all: dict[int, Annotation] = {}

    def load(self, texts: Texts) -> None:
        """Read what is stored. Reads the disk."""
        self._all = annotations_in(texts)

    def get(self, key: int) -> Annotation:
        """The annotation of a book; `NO_ANNOTATION` if it has none."""
        return self._all.get(key, NO_ANNOTATION)

    def all(self) -> dict[int, Annotation]:
        """A copy of all annotations that are not empty."""
        return dict(self._all)

    def change(self, keys: Iterable[int], change: Change) -> dict[int, Annotation]:
        """Change annotations one by one. Returns the earlier ones of those that differ.

        Nothing comes between what ``change`` gets and its result, so two threads lose nothing to each other.
        """
        before = {}
        for key in keys:
            with self._lock:
                earlier = self.get(key)
                annotation = change(key, earlier)
                if annotation is earlier or annotation == earlier:
                    continue
                before[key] = earlier
                if annotation:
                    self._all[key] = annotation
                else:
                    del self._all[key]
        return before

    def complete(self, annotations: Mapping[int, Annotation]) -> dict[int, Annotation]:
        """Fill empty fields from ``annotations``. Otherwise as `change`."""
        return self.change(annotations, lambda key, mine: mine.completed_by(annotations[key]))

    def move(self, source: int, target: int) -> bool:
        """Fill the annotation of ``target`` from that of ``source``, which goes. False if there was none."""
        with self._lock:
            annotation = self.get(source)
            self.complete({target: annotation})
            self.change([source], lambda _key, _mine: NO_ANNOTATION)
            return bool(annotation)

    def records(self, keys: Iterable[int]) -> dict[str, str | None]:
        """The changes of the store that write the annotations of these books as they are now."""
        texts: dict[Annotation, str] = {}
        changes: dict[str, str | None] = {}
        for key in keys:
            annotation = self._all.get(key)
            if annotation is None:
                changes[f"{ANNOTATION}{key}"] = None
                continue
            text = texts.get(annotation)
            if text is None:
                text = texts[annotation] = annotation.to_json()
            changes[f"{ANNOTATION}{key}"] = text
        return changes


def annotations_in(texts: Texts) -> dict[int, Annotation]:
    """The annotations stored in ``texts``; one that cannot be read is left out. Reads the disk."""
    annotations = {}
    known: dict[str, Annotation] = {}
    for key, text in texts.rows(ANNOTATION):
        try:
            annotation = known.get(text)
            if annotation is None:
                annotation = known[text] = Annotation.from_json(text)
            if annotation:
                annotations[number_in(key)] = annotation
        except ValueError:
            log.warning("the annotation of book %s cannot be read and is left out", key)
    return annotations


class CorrectionError(ValueError):
    """A value is not possible; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def correction_of(field: str, text: str) -> Corrections:
    """The corrections that ``text``, typed by a person for ``field``, means.

    An empty text means that the book has nothing there. Semicolons separate the items of lists. Raises
    CorrectionError if the text cannot be the value of this field.
    """
    read = FIELDS.get(field)
    if read is None:
        raise CorrectionError(Message("The field {field} cannot be corrected.", field=field))
    plain = CONTROLS.sub("", text).strip()
    if not plain and field == "title":
        raise CorrectionError(Message("A book needs a title."))
    if not plain:
        return {field: () if field in _LISTS else None}
    value = read(plain)
    return {"isbn13": value, "isbn10": isbn10_of(value)} if read is _isbn else {field: value}


def corrections_from(text: str) -> dict[str, Any]:
    """The corrections of a stored text; those that bookq cannot have written are left out."""
    try:
        record = decoded(text)
        items = record.items()
    except (ValueError, AttributeError):
        return {}
    return {field: value for field, value in items if field in FIELDS and _is_sound(field, value)}


def corrections_text(corrections: Corrections) -> str:
    """Corrections as they are stored."""
    return json.dumps(dict(corrections), ensure_ascii=False, separators=(",", ":"))


def corrections_in(texts: Texts) -> dict[int, dict[str, Any]]:
    """The corrections stored in ``texts`` by the keys of the books. Reads the disk."""
    found = {}
    for key, text in texts.rows(CORRECTION):
        with suppress(ValueError):
            found[number_in(key)] = corrections_from(text)
    return found


def corrected(book: Book, corrections: Corrections) -> Book:
    """``book`` with ``corrections`` applied."""
    values: dict[str, Any] = {}
    for field, value in corrections.items():
        if field == "series":
            values[field] = tuple(SeriesEntry(name, position) for name, position in value)
        else:
            values[field] = tuple(value) if field in _LISTS else value
    return replace(book, **values)


def _is_sound(field: str, value: Any) -> bool:
    if field == "series":
        return isinstance(value, list | tuple) and all(map(_is_entry, value))
    if field in _LISTS:
        return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
    if field == "title":
        return isinstance(value, str) and bool(value)
    return value is None or type(value) is (int if field == "pages" else str)


def _is_entry(pair: Any) -> bool:
    return isinstance(pair, list | tuple) and [*map(type, pair)] in ([str, str], [str, type(None)])


def _line(text: str) -> str:
    return " ".join(text.split())[:LONGEST_TEXT]


def _lines(text: str) -> str:
    return text[:LONGEST_DESCRIPTION]


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_line, text.split(";")))))


def _series(text: str) -> tuple[tuple[str, str | None], ...]:
    parts = [(part, _POSITION.fullmatch(part)) for part in filter(None, map(_line, text.split(";")))]
    return tuple((found["name"], found["position"]) if found else (part, None) for part, found in parts)


def _pages(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 6 and 0 < int(text) <= MOST_PAGES):
        raise CorrectionError(Message("A number of pages is needed, such as 320."))
    return int(text)


def _date(text: str) -> str:
    date = date_from(text)
    if date is None:
        raise CorrectionError(Message("A date is needed, such as 1998, 1998-05 or 1998-05-24."))
    return date


def _isbn(text: str) -> str:
    code = isbn_of(text)
    if code is None:
        raise CorrectionError(Message("{text} is no ISBN: its check digit does not hold.", text=bare(text)))
    return to_isbn13(code)


def _asin(text: str) -> str:
    code = bare(text)
    if not _ASIN.fullmatch(code):
        raise CorrectionError(Message("An ASIN has ten signs and begins with B0."))
    return code


FIELDS: Mapping[str, Callable[[str], Any]] = {
    "title": _line,
    "original_title": _line,
    "authors": _names,
    "series": _series,
    "publisher": _line,
    "published": _date,
    "first_published": _date,
    "pages": _pages,
    "format": _line,
    "edition": _line,
    "language": _line,
    "isbn13": _isbn,
    "isbn10": _isbn,
    "asin": _asin,
    "genres": _names,
    "description": _lines,
}
"""The fields that can be corrected, each with the function that reads a typed text."""


def as_typed(book: Book, field: str) -> str:
    """The value of a field of ``book`` as a person types it."""
    value = getattr(book, field)
    if field == "series":
        return "; ".join(entry.text for entry in value)
    return "; ".join(value) if field in _LISTS else "" if value is None else str(value)
