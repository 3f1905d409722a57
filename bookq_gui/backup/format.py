"""What a backup is: its parts, how large they may be, and what is said of one that cannot be used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bookq_gui.model.job_ids import COVER as COVER_JOB
from bookq_gui.model.job_ids import KEPT as KEPT_PAGE_JOB
from bookq_gui.model.message import Message

FORMAT = 1
ABOUT = "backup.json"
BOOKS = "books.jsonl"
ALIASES = "aliases.jsonl"
JOBS = "jobs.jsonl"
MARKS = "marks.jsonl"
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

    ``missing`` where there is no such file.
    """

    def __init__(self, message: Message | str, details: str = "", *, missing: bool = False) -> None:
        super().__init__(str(message))
        self.message = message
        self.details = details
        self.missing = missing


class StoppedError(Exception):
    """bookq closes: what was being done is given up."""


Stopped = Callable[[], bool]
"""Whether what is being done should be given up."""


def never() -> bool:
    """Nothing is given up."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """How much is in a backup; ``pages`` are the pasted pages that jobs have still to read."""

    books: int = 0
    jobs: int = 0
    annotations: int = 0
    pages: int = 0


@dataclass(slots=True)
class Restored:
    """How much of the backup ``name`` came in.

    ``books`` and ``annotations`` count what is new or changed, ``jobs`` what is new; ``older`` the books that
    were here in a newer form; ``left_out`` the lines that were no good. ``damaged`` where the backup could
    not be read to its end.
    """

    name: str
    books: int = 0
    jobs: int = 0
    annotations: int = 0
    older: int = 0
    left_out: int = 0
    damaged: bool = False

    @property
    def changed(self) -> bool:
        """Whether anything came in."""
        return bool(self.books or self.jobs or self.annotations)
