"""What a backup is: its parts, their limits, and the reports of writing, checking and restoring one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bookq_gui.model.job import COVER as COVER_JOB
from bookq_gui.model.job import KEPT as KEPT_PAGE_JOB
from bookq_gui.model.message import Message

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
"""How the ids of jobs begin that are about covers and kept pages: neither of them is in a backup."""

MOST_ENTRIES = 50_000
LARGEST_READ = 16 * 2**20
"""The most bytes that are read at once, so also the longest list of contents."""
LONGEST_ABOUT = 64 * 2**10
LONGEST_LINE = 16 * 2**20
MOST_LINES = 5_000_000
MOST_UNPACKED = 256 * 2**20
MOST_TIMES_PACKED = 500
"""What all parts may unpack to, in bytes, or in sizes of the file if that is more.

Jobs that all failed in the same way pack to a three-hundredth; a trap packs to a thousandth.
"""


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
    """How much is in a backup; ``pages`` are the pasted pages that jobs have still to read."""

    books: int = 0
    jobs: int = 0
    annotations: int = 0
    pages: int = 0

    def saved_message(self, file: Path) -> Message:
        """What to say of a backup that was written to ``file``."""
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
        """What to say of it."""
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
        """Whether anything came in."""
        return bool(self.books or self.jobs or self.annotations)

    def message(self) -> Message:
        """What to say of it."""
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
    """The three amounts, as part of a sentence."""
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
