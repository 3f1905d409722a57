"""What comes into the library: from pages, imports and backups, and what becomes of it on the way."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, BookRow, row_of
from bookq_gui.model.imports import KnownBook
from bookq_gui.model.validation import moment_of


@dataclass(slots=True)
class Merged:
    """The result of a merge: keys of the books that are new here, newer, and older than here.

    Only right once the merge is on disk.
    """

    new: list[int] = field(default_factory=list)
    newer: list[int] = field(default_factory=list)
    older: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import says of one book: its key, the job that fetches it, row and record, own data."""

    key: int
    job_id: str
    row: BookRow | None = None
    record: str = ""
    annotation: Annotation | None = None

    @classmethod
    def of(cls, key: int, job_id: str, known: KnownBook | None, annotation: Annotation | None) -> Brought:
        """The same from what was recognised. Encodes the record: not under a lock."""
        if known is None:
            return cls(key, job_id, annotation=annotation)
        book = known.to_book(key)
        return cls(key, job_id, row_of(book), book.to_json(), annotation)


@dataclass(slots=True)
class Taken:
    """The result of an import: what is to be committed with its jobs, and what that changes.

    ``before`` and ``after`` are the annotations that differ, ``kept`` the fields by key in which the
    reader had said something else here.
    """

    records: dict[str, str | None] = field(default_factory=dict)
    before: dict[int, Annotation] = field(default_factory=dict)
    after: dict[int, Annotation] = field(default_factory=dict)
    kept: dict[int, tuple[str, ...]] = field(default_factory=dict)


def now() -> str:
    """The current time as rows keep it: ISO 8601, UTC."""
    return time_text(datetime.now(UTC))


def time_text(moment: datetime) -> str:
    """A time as rows keep it."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def completed(book: Book, earlier: BookRow) -> Book:
    """``book`` with what its page does not say filled in from the row of an import."""
    isbn = earlier.isbn if not (book.isbn13 or book.isbn10 or book.asin) else ""
    known: dict[str, Any] = {
        "publisher": earlier.publisher or None,
        "format": earlier.format or None,
        "language": earlier.language or None,
        "pages": earlier.pages,
        "published": _year(earlier.year),
        "first_published": _year(earlier.first_year),
        "isbn13": isbn if len(isbn) == 13 else None,
        "isbn10": isbn if len(isbn) == 10 and not isbn.startswith("B") else None,
        "asin": isbn if isbn.startswith("B") else None,
    }
    missing = {name: value for name, value in known.items() if value and getattr(book, name) is None}
    return replace(book, **missing) if missing else book


def _year(year: int | None) -> str | None:
    return None if year is None else f"{year:04}" if year >= 0 else f"-{-year:04}"


def is_later(one: str, other: str) -> bool:
    """Whether one time (ISO 8601) is after another; what says no time was long ago."""
    return moment(one) > moment(other)


def moment(fetched_at: str) -> datetime:
    """The time that a record names; what names none was long ago."""
    try:
        return moment_of(fetched_at)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
