"""Which jobs brought the books that are new since the start: undoing an add removes them as well."""

from __future__ import annotations

import threading
from collections.abc import Iterable


class Provenance:
    """The new books and the jobs they came by. Thread-safe.

    A book that was here before, or came in another way as well, is not in it: no job takes it away.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._jobs: dict[int, set[str]] = {}
        self._books: dict[str, set[int]] = {}

    def brought(self, key: int, job_id: str, *, new: bool) -> None:
        """Note that a job brought a book, which was not there before if it is ``new``."""
        with self._lock:
            if new:
                self._forget(key)
                self._jobs[key] = set()
            if key in self._jobs:
                self._add(key, job_id)

    def forget(self, keys: Iterable[int]) -> None:
        """Leave out books that came in another way than by a job."""
        with self._lock:
            for key in keys:
                self._forget(key)

    def undo(self, job_ids: Iterable[str]) -> tuple[tuple[int, ...], tuple[tuple[int, str], ...]]:
        """Forget what jobs brought. Returns the books that came by them alone, and all with their jobs."""
        with self._lock:
            brought = [(key, job) for job in job_ids for key in self._books.pop(job, ())]
            for key, job_id in brought:
                self._jobs[key].discard(job_id)
            alone = dict.fromkeys(key for key, _job in brought if not self._jobs[key])
            return tuple(alone), tuple(brought)

    def redo(self, brought: Iterable[tuple[int, str]]) -> None:
        """Reverse `undo`, but for books that came in another way since."""
        with self._lock:
            for key, job_id in brought:
                if key in self._jobs:
                    self._add(key, job_id)

    def _add(self, key: int, job_id: str) -> None:
        self._jobs[key].add(job_id)
        self._books.setdefault(job_id, set()).add(key)

    def _forget(self, key: int) -> None:
        for job_id in self._jobs.pop(key, ()):
            books = self._books[job_id]
            books.discard(key)
            if not books:
                del self._books[job_id]
