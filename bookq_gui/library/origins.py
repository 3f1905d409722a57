"""Which jobs brought the books that are new since the start: an add is taken back together with them."""

from __future__ import annotations

import threading
from collections.abc import Iterable


class Origins:
    """The new books and the jobs they came by. Thread-safe.

    A book that was collected before, or came in another way as well, has no origin: no job takes it away.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._jobs: dict[int, set[str]] = {}
        self._books: dict[str, set[int]] = {}

    def brought(self, book_id: int, job_id: str, *, new: bool) -> None:
        """Note that a job brought a book, which was not there before where it is ``new``."""
        with self._lock:
            if new:
                self._forget(book_id)
                self._jobs[book_id] = set()
            if book_id in self._jobs:
                self._add(book_id, job_id)

    def forget(self, ids: Iterable[int]) -> None:
        """Books that came in another way than by a job."""
        with self._lock:
            for book_id in ids:
                self._forget(book_id)

    def take_back(self, job_ids: Iterable[str]) -> tuple[tuple[int, ...], tuple[tuple[int, str], ...]]:
        """Forget what jobs brought. Returns the books that came by them alone, and all with their jobs."""
        with self._lock:
            brought = [(book, job) for job in job_ids for book in self._books.pop(job, ())]
            for book_id, job_id in brought:
                self._jobs[book_id].discard(job_id)
            alone = dict.fromkeys(book_id for book_id, _job in brought if not self._jobs[book_id])
            return tuple(alone), tuple(brought)

    def bring_again(self, brought: Iterable[tuple[int, str]]) -> None:
        """Undo `take_back`, but for books that came in another way since."""
        with self._lock:
            for book_id, job_id in brought:
                if book_id in self._jobs:
                    self._add(book_id, job_id)

    def _add(self, book_id: int, job_id: str) -> None:
        self._jobs[book_id].add(job_id)
        self._books.setdefault(job_id, set()).add(book_id)

    def _forget(self, book_id: int) -> None:
        for job_id in self._jobs.pop(book_id, ()):
            books = self._books[job_id]
            books.discard(book_id)
            if not books:
                del self._books[job_id]
