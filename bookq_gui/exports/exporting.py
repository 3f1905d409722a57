"""Exports in a thread of their own, one after the other."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bookq_gui.library.reader import BookReader
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book
from bookq_gui.model.events import Exported
from bookq_gui.storage.reader import StoreError

log = logging.getLogger(__name__)


class _StoppedError(Exception):
    """bookq closes: the export is given up, and leaves no trace."""


class Exports:
    """Writes books to files in the background and tells the end of each with `Exported`."""

    def __init__(self, tell: Callable[[Exported], None]) -> None:
        self._tell = tell
        self._closing = threading.Event()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="bookq-export")

    def start(
        self,
        reader: BookReader,
        file: Path,
        ids: Iterable[int] | None,
        form: str | None,
        annotations: Mapping[int, Annotation],
    ) -> None:
        """Write the books with these ``ids`` in their order, None: all. Returns at once."""
        books = reader.books() if ids is None else reader.chosen(tuple(dict.fromkeys(ids)))
        self._thread.submit(self._run, self._until_closed(books), file, form, annotations)

    def close(self) -> None:
        """Give up what is not finished, and wait for that."""
        self._closing.set()
        self._thread.shutdown(cancel_futures=True)

    def _run(
        self, books: Iterator[Book], file: Path, form: str | None, annotations: Mapping[int, Annotation]
    ) -> None:
        from bookq_gui.exports import ExportError, export  # not needed until someone exports

        try:
            count = export(books, file, form, annotations)
        except _StoppedError:
            log.info("the export to %s was given up: bookq closes", file)
        except (ExportError, StoreError) as error:
            self._tell(Exported(file, problem=error.message, details=error.details))
        except Exception as error:
            log.exception("the export to %s failed", file)
            problem = f"{file.name} could not be written ({error})."
            self._tell(Exported(file, problem=problem, details=traceback.format_exc()))
        else:
            self._tell(Exported(file, count))

    def _until_closed(self, books: Iterator[Book]) -> Iterator[Book]:
        for book in books:
            if self._closing.is_set():
                raise _StoppedError
            yield book
