"""The jobs and books on disk, read beside whoever owns the store: nothing is locked or written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from bookq_gui.cli.output import CommandError, Exit, say
from bookq_gui.jobs.journal import JOB
from bookq_gui.jobs.record import decode
from bookq_gui.jobs.transitions import QUEUE
from bookq_gui.library.annotations import ANNOTATION, annotations_in
from bookq_gui.library.reader import BOOK, BookReader, followed, redirect_in
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book
from bookq_gui.model.job import COVERS, Job
from bookq_gui.model.validation import decoded
from bookq_gui.paths import Paths
from bookq_gui.recovery.recover import readable
from bookq_gui.storage.disk_errors import disk_message
from bookq_gui.storage.reader import ReadOnlyStore, StoreError


class Snapshot:
    """What the store of ``paths`` holds now. Where there is no store yet, there is nothing in it."""

    def __init__(self, store: ReadOnlyStore) -> None:
        self._store = store
        self._reader = BookReader(store)

    def jobs(self) -> list[Job]:
        """All jobs in the order they were added, but those that fetch covers.

        What cannot be read is told on stderr.
        """
        jobs = [job for key, text in self._store.rows(JOB) if (job := _decoded(key, text))]
        return sorted((job for job in jobs if job.queue != COVERS), key=lambda job: job.sequence)

    def job_ids(self) -> list[str]:
        """The ids of all jobs."""
        return [key for key, _text in self._store.rows(JOB)]

    def job(self, job_id: str) -> Job | None:
        """One job, None where there is none."""
        text = self._store.get(JOB + job_id)
        return None if text is None else _decoded(job_id, text)

    def is_paused(self, queue: str) -> bool:
        """Whether nothing new is started in a queue."""
        try:
            return decoded(self._store.get(QUEUE + queue) or "{}").get("paused") is True
        except (AttributeError, ValueError):
            return False

    def books(self) -> Iterator[Book]:
        """All books, one at a time."""
        return self._reader.books()

    def book(self, book_id: int) -> Book | None:
        """One book, None where there is none."""
        return self._reader.book(book_id)

    def resolved(self, book_id: int) -> int:
        """The collected book that an id means: itself, or the one that the site redirected it to."""
        return followed(
            book_id,
            lambda number: self._store.get(f"{BOOK}{number}") is not None,
            lambda number: redirect_in(self._store, number),
        )

    def annotations(self) -> dict[int, Annotation]:
        """What the user said of the books, by their ids."""
        return annotations_in(self._store)

    def annotation(self, book_id: int) -> Annotation | None:
        """What the reader says of one book, None where that is nothing or cannot be read."""
        try:
            return Annotation.from_json(self._store.get(f"{ANNOTATION}{book_id}") or "{}") or None
        except ValueError:
            return None


def _decoded(job_id: str, text: str) -> Job | None:
    try:
        return decode(job_id, decoded(text)).job()
    except (KeyError, TypeError, ValueError):
        say(f"The job {job_id} on disk cannot be read and is left out.")
        return None


@contextmanager
def opened(paths: Paths) -> Iterator[Snapshot]:
    """The store of ``paths`` for reading. Raises CommandError where it cannot be read."""
    try:
        with closing(ReadOnlyStore(readable(paths.store), lock=paths.lock)) as store:
            yield Snapshot(store)
    except StoreError as error:
        raise CommandError(error.message, Exit.IMPOSSIBLE) from error
    except sqlite3.Error as error:
        raise CommandError(disk_message(error, paths.store), Exit.IMPOSSIBLE) from error
