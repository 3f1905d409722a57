"""How many books are in each part of the library, kept by what changes and never by a scan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import chain

from bookq_gui.model.annotation import NO_ANNOTATION, READ, READING, WANT, Annotation
from bookq_gui.model.book import BookRow

NEW_DAYS = 7
"""How long a book counts as newly added."""


class Part(StrEnum):
    """The fixed parts of a library, and what its books are named by."""

    ALL = "all"
    NEW = "new"
    UNFETCHED = "unfetched"
    FAILED = "failed"
    WANT = "want"
    READING = "reading"
    READ = "read"
    SHELF = "shelf"
    TAG = "tag"
    AUTHOR = "author"
    SERIES = "series"
    GENRE = "genre"


FIXED = (Part.ALL, Part.NEW, Part.UNFETCHED, Part.FAILED, Part.WANT, Part.READING, Part.READ)
"""The parts that have one count."""
NAMED = (Part.SHELF, Part.TAG, Part.AUTHOR, Part.SERIES, Part.GENRE)
"""The parts that have one count a name. `Part.SHELF`: the reader's own exclusive shelves."""

Slot = tuple[Part, str]
"""One count: a part, and the name where it is one of `NAMED`, else ""."""

_STATES = {WANT: Part.WANT, READING: Part.READING, READ: Part.READ}


class LibraryCounts:
    """The counts of one library. Each change returns the slots whose count is another now. No Qt, no disk."""

    def __init__(self) -> None:
        self._counts: Counter[Slot] = Counter()
        self._rows: dict[int, BookRow] = {}
        self._annotations: dict[int, Annotation] = {}
        self._new: set[int] = set()
        self._since = ""

    def set_all(
        self, rows: Iterable[BookRow], annotations: Mapping[int, Annotation], now: datetime | None = None
    ) -> None:
        """Count ``rows`` and ``annotations`` from the start."""
        self._since = _since(now)
        self._rows = {row.id: row for row in rows}
        self._annotations = dict(annotations)
        self._new = {key for key, row in self._rows.items() if row.added_at >= self._since}
        slots = (self._slots(row, annotations.get(key, NO_ANNOTATION)) for key, row in self._rows.items())
        self._counts = Counter(chain.from_iterable(slots))

    def change_rows(self, rows: Iterable[BookRow]) -> set[Slot]:
        """Books that are new or different."""
        delta: Counter[Slot] = Counter()
        for row in rows:
            annotation = self._annotations.get(row.id, NO_ANNOTATION)
            earlier = self._rows.get(row.id)
            if earlier is not None:
                delta.subtract(self._slots(earlier, annotation))
            self._rows[row.id] = row
            if row.added_at >= self._since:
                self._new.add(row.id)
            else:
                self._new.discard(row.id)
            delta.update(self._slots(row, annotation))
        return self._apply(delta)

    def remove_rows(self, keys: Iterable[int]) -> set[Slot]:
        """Books that are gone."""
        delta: Counter[Slot] = Counter()
        for key in keys:
            row = self._rows.pop(key, None)
            if row is not None:
                delta.subtract(self._slots(row, self._annotations.get(key, NO_ANNOTATION)))
                self._new.discard(key)
        return self._apply(delta)

    def change_annotations(self, annotations: Mapping[int, Annotation]) -> set[Slot]:
        """Annotations that are different; those of books that are not here count once they come."""
        delta: Counter[Slot] = Counter()
        for key, annotation in annotations.items():
            earlier = self._annotations.get(key, NO_ANNOTATION)
            if key in self._rows:
                delta.subtract(_said(earlier))
                delta.update(_said(annotation))
            if annotation:
                self._annotations[key] = annotation
            else:
                self._annotations.pop(key, None)
        return self._apply(delta)

    def pass_time(self, now: datetime | None = None) -> set[Slot]:
        """Let books that were added long enough ago count as new no more. To be called now and then."""
        self._since = _since(now)
        old = {key for key in self._new if self._rows[key].added_at < self._since}
        self._new -= old
        return self._apply(Counter({(Part.NEW, ""): -len(old)}))

    def count(self, part: Part, name: str = "") -> int:
        """The count of one slot."""
        return self._counts.get((part, name), 0)

    def names(self, part: Part, most: int | None = None) -> list[tuple[str, int]]:
        """The names of a part with their counts, the most frequent first, equal ones by the alphabet."""
        found = [(name, count) for (kind, name), count in self._counts.items() if kind is part]
        found.sort(key=lambda pair: (-pair[1], pair[0].casefold(), pair[0]))
        return found[:most]

    def _slots(self, row: BookRow, annotation: Annotation) -> Iterator[Slot]:
        yield (Part.ALL, "")
        if row.id in self._new:
            yield (Part.NEW, "")
        if not row.fetched:
            yield (Part.UNFETCHED, "")
        if row.reason is not None:
            yield (Part.FAILED, "")
        for author in row.authors:
            yield (Part.AUTHOR, author)
        for genre in row.genres:
            yield (Part.GENRE, genre)
        if row.series:
            yield (Part.SERIES, series_name(row.series))
        if annotation is not NO_ANNOTATION:
            yield from _said(annotation)

    def _apply(self, delta: Counter[Slot]) -> set[Slot]:
        changed = {slot for slot, difference in delta.items() if difference}
        for slot in changed:
            count = self._counts[slot] + delta[slot]
            if count:
                self._counts[slot] = count
            else:
                del self._counts[slot]
        return changed


def series_name(series: str) -> str:
    """The name of a series without the position that a row shows behind it."""
    return series.rpartition(" #")[0] or series


def _said(annotation: Annotation) -> Iterator[Slot]:
    if annotation.state is not None:
        part = _STATES.get(annotation.state)
        yield (part, "") if part is not None else (Part.SHELF, annotation.state)
    for tag in annotation.tags:
        yield (Part.TAG, tag)


def _since(now: datetime | None) -> str:
    return ((now or datetime.now(UTC)) - timedelta(days=NEW_DAYS)).astimezone(UTC).isoformat()
