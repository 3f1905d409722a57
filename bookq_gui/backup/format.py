"""The format of a backup: its parts, their limits, what its lines say, and the reports on one.

Each value of a line is checked: anybody may have written it.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bookq_gui.goodreads.site import is_book_id, list_job, page_job
from bookq_gui.jobs.record import LAST_SECOND, decode, encode
from bookq_gui.library.annotations import corrections_from, corrections_text
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, isbn_of, row_of, url_of
from bookq_gui.model.job import COVER as COVER_JOB
from bookq_gui.model.job import FILES, LIST, PAGES, Job, library_key_of
from bookq_gui.model.job import KEPT as KEPT_PAGE_JOB
from bookq_gui.model.message import Message
from bookq_gui.model.validation import decoded, isbn13_of, moment_of
from bookq_gui.settings import SETTINGS

FORMAT = 1
ABOUT = "backup.json"
BOOKS = "books.jsonl"
REDIRECTS = "aliases.jsonl"
JOBS = "jobs.jsonl"
ANNOTATIONS = "marks.jsonl"
CORRECTIONS = "corrections.jsonl"
OPTIONAL = (CORRECTIONS,)
"""Parts that a backup of an earlier version does not have."""
PASTED = "pasted/"

NOT_IN_IT = (COVER_JOB, KEPT_PAGE_JOB)
"""The prefixes of jobs about covers and kept pages, which are not in a backup."""

MOST_ENTRIES = 50_000
LARGEST_READ = 16 * 2**20
"""The most bytes that are read at once, which also limits the list of contents."""
LONGEST_ABOUT = 64 * 2**10
LONGEST_LINE = 16 * 2**20
MOST_LINES = 5_000_000
MOST_UNPACKED = 256 * 2**20
MOST_TIMES_PACKED = 500
"""What all parts may unpack to, in bytes, or in sizes of the file if that is more.

Jobs that all failed in the same way pack to a three-hundredth; a trap packs to a thousandth.
"""
LARGEST_NUMBER = 2**53
LONGEST_TEXT = 2_000_000
LONGEST_SOURCE = 4_096
MOST_ITEMS = 10_000
LAST_YEAR = 9_999
_LONGEST_TIME = 40
_FILE_ID = re.compile(r"file:[0-9a-f]{32}")
_ELSEWHERE = ("//", "\\\\", "/\\", "\\/")


class BackupError(Exception):
    """A backup cannot be written or read: ``message`` for people, ``details`` for a report.

    ``missing``: there is no such file.
    """

    def __init__(self, message: Message, details: str = "", *, missing: bool = False) -> None:
        super().__init__(str(message))
        self.message = message
        self.details = details
        self.missing = missing


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupCounts:
    """How much is in a backup; ``pages`` counts the pasted pages that jobs have still to read."""

    books: int = 0
    jobs: int = 0
    annotations: int = 0
    pages: int = 0

    def saved_message(self, file: Path) -> Message:
        """The sentence on a backup that was written to ``file``."""
        return Message(
            "{contents} are saved in {name}. Settings, covers and kept pages are not in it.",
            contents=contents_message(self.books, self.jobs, self.annotations),
            name=file.name,
        )


@dataclass(slots=True)
class BackupCheck:
    """What checking the backup ``name`` found; ``left_out`` and ``damaged`` as in `RestoreReport`."""

    name: str
    counts: BackupCounts
    left_out: int = 0
    damaged: bool = False

    def message(self) -> Message:
        """The sentence for people."""
        contents = contents_message(self.counts.books, self.counts.jobs, self.counts.annotations)
        if self.damaged:
            return Message(
                "{name} is damaged or was cut off. A restore could take in {contents}.",
                name=self.name,
                contents=contents,
            )
        whole = Message("{name} is whole: {contents} can be restored.", name=self.name, contents=contents)
        if self.left_out:
            return Message("{report} {left_out}.", report=whole, left_out=_left_out(self.left_out))
        return whole


@dataclass(slots=True)
class RestoreReport:
    """How much of the backup ``name`` was merged.

    ``books`` and ``annotations`` count what is new or changed, ``jobs`` what is new; ``older`` the books that
    are here in a newer form; ``left_out`` the lines that were not usable. ``damaged``: the backup could not
    be read to its end. ``canceled``: the person ended it.
    """

    name: str
    books: int = 0
    jobs: int = 0
    annotations: int = 0
    older: int = 0
    left_out: int = 0
    damaged: bool = False
    canceled: bool = False

    @property
    def changed(self) -> bool:
        """Whether anything was merged."""
        return bool(self.books or self.jobs or self.annotations)

    def message(self) -> Message:
        """The sentence for people."""
        contents = contents_message(self.books, self.jobs, self.annotations)
        if self.canceled:
            return Message(
                "The restore of {name} was canceled. What came in until then stays: {contents}.",
                name=self.name,
                contents=contents,
            )
        if self.damaged and self.changed:
            return Message(
                "{name} is damaged or was cut off. What could be read of it was taken in: {contents}.",
                name=self.name,
                contents=contents,
            )
        if self.damaged:
            return Message(
                "{name} is damaged or was cut off, and nothing of it was taken in. Get a new copy of it.",
                name=self.name,
            )
        if not self.changed and not self.left_out:
            return Message("Nothing was changed: everything in this backup is here already.")
        if not self.changed:
            report = Message("Nothing was changed: what can be read of this backup is here already.")
        elif self.older:
            report = Message("Restored {contents}; {older}.", contents=contents, older=_older(self.older))
        else:
            report = Message("Restored {contents}.", contents=contents)
        if self.left_out:
            return Message("{report} {left_out}.", report=report, left_out=_left_out(self.left_out))
        return report


def contents_message(books: int, jobs: int, annotations: int) -> Message:
    """The three counts, as part of a sentence."""
    return Message(
        "{books}, {jobs} and {notes}",
        books=Message("1 book") if books == 1 else Message("{count} books", count=books),
        jobs=Message("1 job") if jobs == 1 else Message("{count} jobs", count=jobs),
        notes=Message("1 note") if annotations == 1 else Message("{count} notes", count=annotations),
    )


def _older(count: int) -> Message:
    if count == 1:
        return Message("1 book was here already in a newer form")
    return Message("{count} books were here already in a newer form", count=count)


def _left_out(count: int) -> Message:
    if count == 1:
        return Message("1 line could not be read and was left out")
    return Message("{count} lines could not be read and were left out", count=count)


def book_from(line: bytes) -> tuple[Book, str]:
    """The book of a line, and when it was added ("": not known). Raises ValueError if any field is wrong."""
    record = _decoded(line)
    try:
        book = Book.from_dict(record)
        added_at = record.get("added_at", "")
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a book record: {error}") from error
    _require(_is_key(book.id) and book.url == url_of(book.id), "no book has this id or address")
    if book.fetched:
        moment_of(book.fetched_at)
    else:
        _require(not book.fetched_at, "a page that was not fetched has no time")
    _require(isinstance(added_at, str) and len(added_at) <= _LONGEST_TIME, "no such time")
    if added_at:
        moment_of(added_at)
    row = row_of(book)
    _require(all(abs(year or 0) <= LAST_YEAR for year in (row.year, row.first_year)), "no such year")
    _require_letters(line, book.to_json)
    return _cleaned(book), added_at


def redirect_from(line: bytes) -> tuple[int, int]:
    """A key and the one it leads to. Raises ValueError if the line is none."""
    record = _record(line, "leads_to")
    known, target = record["id"], record["leads_to"]
    _require(_is_key(known) and _is_key(target), "no book has this id")
    return known, target


def annotation_from(line: bytes) -> tuple[int, Annotation]:
    """The key of a book and its annotation. Raises ValueError if the line is none."""
    record = _record(line, "mark")
    number = record["id"]
    _require(_is_key(number), "no book has this id")
    _require(isinstance(record["mark"], dict), "an annotation is an object")
    annotation = Annotation.from_dict(record["mark"])
    _require_letters(line, annotation.to_json)
    return number, annotation


def correction_from(line: bytes) -> tuple[int, dict[str, Any]]:
    """The key of a book and its corrections. Raises ValueError if the line is none."""
    record = _record(line, "fix")
    _require(_is_key(record["id"]), "no book has this id")
    corrections = corrections_from(json.dumps(record["fix"]))
    _require(bool(corrections), "nothing is corrected")
    _require_letters(line, lambda: corrections_text(corrections))
    return record["id"], corrections


def job_from(line: bytes) -> Job:
    """The job of a line. Raises ValueError if it is not one that this bookq could have made."""
    record = _record(line, "job")
    identity = record["id"]
    _require(isinstance(identity, str), "an id is text")
    try:
        _require("\0" not in record["job"]["source"], "no file has this name")
        job = decode(identity, record["job"]).job()
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a job: {error}") from error
    _require(_is_page_job(job) or _is_file_job(job), "no such job is ever made")
    _require(all(type(time) is not bool and 0 <= time <= LAST_SECOND for time in _times(job)), "no such time")
    _require(0 <= job.attempts <= LARGEST_NUMBER, "attempts out of range")
    _require_letters(line, lambda: encode(job))
    tries = SETTINGS["max_attempts"]
    least, most = int(tries.least), int(tries.most)
    return dataclasses.replace(job, max_attempts=min(max(job.max_attempts, least), most))


def announced_in(counts: object) -> int | None:
    """The sum of the counts that a backup declares, None if they are not usable."""
    if not isinstance(counts, dict):
        return None
    numbers = [number for number in counts.values() if type(number) is int and 0 <= number <= MOST_LINES]
    return sum(numbers) or None


def _decoded(line: bytes) -> Any:
    """The value of a line. Raises ValueError if a text, number or list in it is too large."""
    value = decoded(line.decode("utf-8"))
    try:
        _require(_is_sane(value), "a value is too large")
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return value


def _is_sane(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) <= LONGEST_TEXT
    if isinstance(value, list | dict):
        items = value.values() if isinstance(value, dict) else value
        return len(value) <= MOST_ITEMS and all(map(_is_sane, items))
    return value is None or abs(value) <= LARGEST_NUMBER  # which "not a number" is not


def _record(line: bytes, part: str) -> dict[str, Any]:
    record = _decoded(line)
    _require(isinstance(record, dict) and set(record) >= {"id", part}, f"a line has an id and a {part}")
    return record  # type: ignore[no-any-return]


def _is_page_job(job: Job) -> bool:
    """Whether bookq makes such a job for a book, an ISBN or a page with a list of books."""
    if job.queue != PAGES:
        return False
    if job.id.startswith(LIST):
        made = list_job(job.source)
    else:
        key = library_key_of(job.id)
        if key is None or not _is_key(key):
            return False
        made = page_job(key)
    return made is not None and (job.id, job.source) == (made.id, made.source)


def _is_key(number: Any) -> bool:
    """Whether ``number`` is a Goodreads id, or minus an ISBN-13."""
    if type(number) is not int:
        return False
    return is_book_id(number) if number > 0 else isbn13_of(isbn_of(number) or "") is not None


def _is_file_job(job: Job) -> bool:
    # A path to another machine is refused: reading it would tell that machine who asks.
    source_fits = 0 < len(job.source) <= LONGEST_SOURCE and not job.source.startswith(_ELSEWHERE)
    return bool(_FILE_ID.fullmatch(job.id)) and job.queue == FILES and source_fits


def _times(job: Job) -> list[float]:
    attempts = (attempt.started_at for attempt in job.history)
    times = (job.created_at, job.due_at, job.started_at, job.finished_at, *attempts)
    return [time for time in times if time is not None]


def _require_letters(line: bytes, text: Callable[[], str]) -> None:
    """Raise ValueError for a lone surrogate, which only an escape can write: no file can have it."""
    if b"\\u" in line:
        text().encode("utf-8")  # a UnicodeEncodeError is a ValueError


def _cleaned(book: Book) -> Book:
    if not book.description_html:
        return book
    from bookq_gui.goodreads.parsing.html import description  # slow to import

    _plain, clean = description(book.description_html)
    return book if clean == book.description_html else dataclasses.replace(book, description_html=clean)


def _require(condition: bool, otherwise: str) -> None:  # noqa: FBT001 - like assert
    if not condition:
        raise ValueError(otherwise)
