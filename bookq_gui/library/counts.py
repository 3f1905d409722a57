"""How many books each part of the library has, kept by what changes: no change costs a look at all books."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from heapq import nsmallest

from bookq_gui.model.annotation import NO_ANNOTATION, READ, READING, WANT, Annotation
from bookq_gui.model.book import BookRow

GROUPS = ("tag", "author", "series", "genre")
NEW_DAYS = 7
_STATES = frozenset({WANT, READING, READ})
Named = Sequence[tuple[str, int]]


def newly_since() -> str:
    """The day (ISO 8601, UTC) since which books count as newly added."""
    return (datetime.now(UTC) - timedelta(days=NEW_DAYS)).date().isoformat()


class LibraryCounts:
    """Counts of one library. What the reader said of books that are not in it does not count."""

    def __init__(self) -> None:
        self._rows: dict[int, BookRow] = {}
        self._said: dict[int, Annotation] = {}
        self._fixed: Counter[str] = Counter()
        self._days: Counter[str] = Counter()
        self._states: Counter[str] = Counter()
        self._groups: dict[str, Counter[str]] = {kind: Counter() for kind in GROUPS}
        self._ranked: dict[tuple[str, int], Named] = {}

    def clear(self) -> None:
        """Forget all books."""
        self.__init__()  # type: ignore[misc]  # the same as new

    def put(self, rows: Iterable[BookRow]) -> None:
        """Books that are new or others now."""
        for row in rows:
            before = self._rows.get(row.id)
            if before is not None:
                self._count_row(before, -1)
            self._rows[row.id] = row
            self._count_row(row, 1)
            if before is None:
                self._count_said(self._said.get(row.id, NO_ANNOTATION), 1)

    def remove(self, ids: Iterable[int]) -> None:
        """Books that are gone."""
        for book_id in ids:
            row = self._rows.pop(book_id, None)
            if row is not None:
                self._count_row(row, -1)
                self._count_said(self._said.get(book_id, NO_ANNOTATION), -1)

    def annotate(self, annotations: Mapping[int, Annotation]) -> None:
        """What the reader says of books now."""
        for book_id, said in annotations.items():
            if book_id in self._rows:
                self._count_said(self._said.get(book_id, NO_ANNOTATION), -1)
                self._count_said(said, 1)
            self._said[book_id] = said

    def fixed(self) -> dict[str, int]:
        """Books by the parts that are always there: all, new, unfetched, failed, want, reading, read."""
        since = newly_since()
        new = sum(count for day, count in self._days.items() if day >= since)
        known = {kind: self._fixed[kind] for kind in ("all", "unfetched", "failed")}
        return {**known, "new": new, **{state: self._states[state] for state in (WANT, READING, READ)}}

    def own_states(self) -> Named:
        """The reader's own exclusive shelves, the largest first."""
        named = [(name, count) for name, count in self._states.items() if count and name not in _STATES]
        return sorted(named, key=_by_count)

    def total(self, group: str) -> int:
        """How many names a group has."""
        return len(self._groups[group])

    def names(self, group: str, most: int | None = None) -> Named:
        """The names of a group with how many books each has, the most frequent first; ``most`` of them."""
        key = (group, most or 0)
        found = self._ranked.get(key)
        if found is None:
            items = self._groups[group].items()
            found = sorted(items, key=_by_count) if most is None else nsmallest(most, items, key=_by_count)
            self._ranked[key] = found
        return found

    def _count_row(self, row: BookRow, by: int) -> None:
        self._fixed["all"] += by
        if not row.fetched:
            self._fixed["unfetched"] += by
        if row.reason:
            self._fixed["failed"] += by
        _add(self._days, row.added_at[:10], by)
        self._count_names("author", row.authors, by)
        self._count_names("genre", row.genres, by)
        if row.series:
            self._count_names("series", (row.series.rpartition(" #")[0] or row.series,), by)

    def _count_said(self, said: Annotation, by: int) -> None:
        if said.state:
            _add(self._states, said.state, by)
        self._count_names("tag", said.tags, by)

    def _count_names(self, group: str, names: Iterable[str], by: int) -> None:
        names = tuple(names)
        if names:
            for name in names:
                _add(self._groups[group], name, by)
            if self._ranked:
                self._ranked = {key: kept for key, kept in self._ranked.items() if key[0] != group}


def _add(counter: Counter[str], name: str, by: int) -> None:
    counter[name] += by
    if counter[name] <= 0:
        del counter[name]


def _by_count(entry: tuple[str, int]) -> tuple[int, str]:
    return -entry[1], entry[0].casefold()
