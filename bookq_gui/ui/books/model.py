"""The model of books: their rows and annotations, and which are being fetched."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import text as words
from bookq_gui.ui.books.columns import COLUMNS, READINGS, TIPS
from bookq_gui.ui.i18n import plain_tip, reading_locale, say
from bookq_gui.ui.table.columns import Key
from bookq_gui.ui.table.filter_language import fold
from bookq_gui.ui.table.model import TableModel

_MINE = frozenset(key for key, reading in READINGS.items() if reading.mine)
_TINTED_S = 5.0
_MOST_TINTED = 1_000
"""If more books than this come in together, none is tinted."""


class BooksModel(TableModel):
    """The books of the library, the newest first unless sorted by a column.

    Signals:
        cameIn: ids of books that were added after the library was opened.
        knownChanged: books or annotations changed; counts and statistics are out of date.
    """

    cameIn = Signal(object)
    knownChanged = Signal()

    columns = COLUMNS
    base_descending = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotations: dict[int, Annotation] = {}
        self._redirects: dict[int, int] = {}
        self._fetching: frozenset[int] = frozenset()
        self._changed: set[int] = set()
        self._tinted: dict[int, float] = {}
        self.found: dict[tuple[str, str], frozenset[int]] = {}
        """The ids that searches in whole records found, by field and text."""
        self.names: Callable[[str], Iterable[tuple[str, int]]] = lambda _kind: ()
        """Gives the names in use of a field with their numbers of books, the most frequent first."""
        self._locale = reading_locale()
        self._fade = QTimer(self, interval=500)
        self._fade.timeout.connect(self._fade_tints)

    # Asking

    def row_of(self, book_id: int) -> BookRow | None:
        """The row of a book, shown or not; None if it is not in the library."""
        return self._rows.get(book_id)

    def annotation_of(self, book_id: int) -> Annotation:
        """The annotation of a book."""
        return self._annotations.get(book_id, NO_ANNOTATION)

    @property
    def annotations(self) -> Mapping[int, Annotation]:
        """The annotations by the ids of books. Not to be changed."""
        return self._annotations

    @property
    def redirects(self) -> Mapping[int, int]:
        """The ids that the site redirects, with their targets. Not to be changed."""
        return self._redirects

    def resolved(self, book_id: int) -> int:
        """Follow the redirects of an id to a book of the library, if there is one."""
        seen = set()
        while book_id not in self._rows and book_id in self._redirects and book_id not in seen:
            seen.add(book_id)
            book_id = self._redirects[book_id]
        return book_id

    @property
    def fetching(self) -> frozenset[int]:
        """The books whose pages are being fetched now."""
        return self._fetching

    def take_changed(self) -> set[int]:
        """Return the ids of books that changed since the last call."""
        changed, self._changed = self._changed, set()
        return changed

    def is_fetching(self, book_id: int) -> bool:
        """Whether the page of a book is being fetched."""
        return book_id in self._fetching

    def is_tinted(self, book_id: int) -> bool:
        """Whether a book came in within the last seconds."""
        return book_id in self._tinted

    # Changing

    def set_books(
        self,
        rows: Iterable[BookRow],
        annotations: Mapping[int, Annotation] | None = None,
        redirects: Mapping[int, int] | None = None,
    ) -> None:
        """Replace all books, annotations and redirects; of rows with the same id the last counts."""
        self._annotations = dict(annotations or {})
        self._redirects = dict(redirects or {})
        self._changed = set()
        self.found.clear()
        self._tinted.clear()
        self.set_all({row.id: row for row in rows})
        self.knownChanged.emit()

    def upsert(self, rows: Iterable[BookRow]) -> None:
        """Add books, or replace those with the same id."""
        incoming = {row.id: row for row in rows}
        self._changed.update(incoming)
        fresh = [i for i in incoming if i not in self._rows]
        fetched = [i for i, row in incoming.items() if row.fetched and not self._was_fetched(i)]
        if fetched and len(fetched) <= _MOST_TINTED:
            until = time.monotonic() + _TINTED_S
            self._tinted.update(dict.fromkeys(fetched, until))
            self._fade.start()
        self.put(incoming)
        self.knownChanged.emit()
        if fresh:
            self.cameIn.emit(fresh)

    def drop(self, ids: Iterable[int]) -> None:
        """Remove books."""
        self.remove(ids)
        self.knownChanged.emit()

    def set_annotations(self, annotations: Mapping[int, Annotation]) -> None:
        """Replace annotations, also of books that are not in the library."""
        self.changed(annotations, lambda: self._annotations.update(annotations), _MINE)
        self.knownChanged.emit()

    def set_fetching(self, ids: Collection[int]) -> None:
        """Set which books are being fetched."""
        fetching = frozenset(ids)
        changed, self._fetching = fetching ^ self._fetching, fetching
        if changed:
            self.touch(changed)

    def add_redirects(self, redirects: Mapping[int, int]) -> None:
        """Add ids that the site redirects, with their targets."""
        self._redirects.update(redirects)
        if any(tested.written.startswith("id:") for tested in self.query.tests):
            self.refilter()

    def set_found(self, field: str, needle: str, ids: Iterable[int]) -> None:
        """Keep the result of a search in whole records, and filter again."""
        self.found[field, needle] = frozenset(ids)
        self.refilter()

    def _was_fetched(self, book_id: int) -> bool:
        row: BookRow | None = self._rows.get(book_id)
        return row is not None and row.fetched

    def _fade_tints(self) -> None:
        now = time.monotonic()
        over = [i for i, until in self._tinted.items() if until <= now]
        for book_id in over:
            del self._tinted[book_id]
        if over:
            self.touch(over)
        if not self._tinted:
            self._fade.stop()

    # What the table asks

    def cell(self, row_id: int, column: str) -> str:
        return READINGS[column].text(self._rows[row_id], self.annotation_of(row_id), self._locale)

    def spoken(self, row_id: int, column: str) -> str:
        row, mine = self._rows[row_id], self.annotation_of(row_id)
        if column == "title":
            return ", ".join(filter(None, (row.title, row.series, self.second_line(row))))
        reading = READINGS[column]
        return (reading.said or reading.text)(row, mine, self._locale) or self.tr("unknown")

    def second_line(self, row: BookRow) -> str:
        """The line below the title of a book that is not fetched; "" if it is fetched."""
        if row.fetched:
            return ""
        if row.id in self._fetching:
            return self.tr("Fetching now")
        return say(row.reason) if row.reason else self.tr("Not fetched yet")

    def sort_key(self, row_id: int, column: str) -> Key:
        return READINGS[column].sort_key(self._rows[row_id], self.annotation_of(row_id))

    def base_key(self, row_id: int) -> Key:
        row: BookRow = self._rows[row_id]
        return row.added_at or row.fetched_at, row_id

    def search_text(self, row_id: int) -> str:
        row, mine = self._rows[row_id], self._annotations.get(row_id)
        parts = [row.title, *row.authors, row.series, row.publisher, row.isbn, *row.genres]
        if mine:
            parts += [*mine.tags, mine.note, mine.review]
        return fold("\n".join(parts))

    def tip(self, row_id: int, column: str) -> str:
        row = self._rows[row_id]
        if column == "title":
            lines = (row.title, ", ".join(row.authors), words.series(row.series), self.second_line(row))
            return plain_tip("\n".join(filter(None, lines)))
        if column == "mine":
            return plain_tip(words.mine(self.annotation_of(row_id), self._locale))
        return plain_tip(self.cell(row_id, column)) if column in TIPS else ""
