"""The names of the queues, and the ids of jobs: a prefix that says the kind, and what the job is about."""

from __future__ import annotations

PAGES = "pages"
"""The queue of pages that are fetched from the site."""
FILES = "files"
"""The queue of saved pages."""
COVERS = "covers"
"""The queue of cover pictures."""

BOOK = "gr:"
"""Fetches the page of a book: ``gr:<book id>``, one a book in whatever form its link came."""
FILE = "file:"
"""Reads a saved page: ``file:<hash of its content>``."""
COVER = "cover:"
"""Fetches the cover of a book: ``cover:<book id>``."""
KEPT = "kept:"
"""Parses the cached page of a book again: ``kept:<book id>``."""
PREFIXES = (BOOK, FILE, COVER, KEPT)

_MOST_DIGITS = 16


def book_job_id(book_id: int) -> str:
    """The id of the job that fetches a book's page."""
    return f"{BOOK}{book_id}"


def book_id_of(job_id: str, prefix: str = BOOK) -> int | None:
    """The book of a job, from an id that begins with ``prefix``; None if it is the id of another kind."""
    digits = job_id.removeprefix(prefix)
    right = digits != job_id and len(digits) <= _MOST_DIGITS and digits.isascii() and digits.isdecimal()
    return int(digits) if right else None
