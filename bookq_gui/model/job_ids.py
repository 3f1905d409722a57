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
ISBN = "isbn:"
"""Looks a book up by its ISBN: ``isbn:<ISBN-13>``; its book comes under its own id."""
LIST = "list:"
"""Fetches a page full of books: ``list:<path of its address>``."""
FILE = "file:"
"""Reads a saved page: ``file:<hash of its content>``."""
COVER = "cover:"
"""Fetches the cover of a book: ``cover:<book id>``."""
KEPT = "kept:"
"""Parses the cached page of a book again: ``kept:<book id>``."""
PREFIXES = (BOOK, ISBN, LIST, FILE, COVER, KEPT)

_MOST_DIGITS = 16


def book_job_id(book_id: int) -> str:
    """The id of the job that fetches a book's page."""
    return f"{BOOK}{book_id}"


def book_id_of(job_id: str, prefix: str = BOOK) -> int | None:
    """The book of a job, from an id that begins with ``prefix``; None if it is the id of another kind."""
    digits = job_id.removeprefix(prefix)
    right = digits != job_id and len(digits) <= _MOST_DIGITS and digits.isascii() and digits.isdecimal()
    return int(digits) if right else None


def library_key_of(job_id: str) -> int | None:
    """The key in the library of the book that a job fetches; None if it is the id of another kind."""
    book_id = book_id_of(job_id)
    if book_id is not None:
        return book_id
    isbn = book_id_of(job_id, ISBN)
    return None if isbn is None else -isbn


def fetch_job_id(key: int) -> str:
    """The id of the job that fetches the book with this key in the library."""
    return book_job_id(key) if key > 0 else f"{ISBN}{-key:013}"
