"""Figures on books: counts of the parts of the library, distributions, rankings, and what was read."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from bookq_gui.model.annotation import NO_ANNOTATION, READ, READING, WANT, Annotation
from bookq_gui.model.book import BookRow

GROUPS = ("tag", "author", "series", "genre")
_FIELDS = ("language", "format")
NEW_DAYS = 7
_STATES = frozenset({WANT, READING, READ})
Ranked = Sequence[tuple[str, int]]
MOST_NAMES = 12
MOST_BUCKETS = 10
_LATEST_YEAR = 2200
_MOST_PAGES = 100_000
_CLIPPED_FROM = 10
"""With fewer values than this no outlier is put into an open bucket."""
_YEAR_WIDTHS = (1, 2, 5, 10, 20, 50, 100, 250, 500, 1000)
_PAGE_WIDTHS = (50, 100, 200, 500, 1000, 2500, 5000, 10_000)
_RATING_WIDTHS = (10, 25, 50)


def newly_since() -> str:
    """The day (ISO 8601, UTC) since which books count as newly added."""
    return (datetime.now(UTC) - timedelta(days=NEW_DAYS)).date().isoformat()


class LibraryCounts:
    """Counts of one library. Annotations of books that are not in it do not count."""

    def __init__(self) -> None:
        self._rows: dict[int, BookRow] = {}
        self._annotations: dict[int, Annotation] = {}
        self._fixed: Counter[str] = Counter()
        self._days: Counter[str] = Counter()
        self._states: Counter[str] = Counter()
        self._groups: dict[str, Counter[str]] = {kind: Counter() for kind in (*GROUPS, *_FIELDS)}
        self._ranked: dict[tuple[str, int], Ranked] = {}

    def clear(self) -> None:
        """Forget all books."""
        self.__init__()  # type: ignore[misc]  # the same as new

    def put(self, rows: Iterable[BookRow]) -> None:
        """Add or replace the rows of books."""
        for row in rows:
            before = self._rows.get(row.id)
            if before is not None:
                self._count_row(before, -1)
            self._rows[row.id] = row
            self._count_row(row, 1)
            if before is None:
                self._count_annotation(self._annotations.get(row.id, NO_ANNOTATION), 1)

    def remove(self, ids: Iterable[int]) -> None:
        """Remove books."""
        for book_id in ids:
            row = self._rows.pop(book_id, None)
            if row is not None:
                self._count_row(row, -1)
                self._count_annotation(self._annotations.get(book_id, NO_ANNOTATION), -1)

    def annotate(self, annotations: Mapping[int, Annotation]) -> None:
        """Replace the annotations of books."""
        for book_id, annotation in annotations.items():
            if book_id in self._rows:
                self._count_annotation(self._annotations.get(book_id, NO_ANNOTATION), -1)
                self._count_annotation(annotation, 1)
            self._annotations[book_id] = annotation

    def fixed(self) -> dict[str, int]:
        """The counts of the parts that are always there: all, new, unfetched, failed, want, reading, read."""
        since = newly_since()
        new = sum(count for day, count in self._days.items() if day >= since)
        known = {kind: self._fixed[kind] for kind in ("all", "unfetched", "failed")}
        return {**known, "new": new, **{state: self._states[state] for state in (WANT, READING, READ)}}

    def own_states(self) -> Ranked:
        """The person's own exclusive shelves, the largest first."""
        named = [(name, count) for name, count in self._states.items() if count and name not in _STATES]
        return _ranked(named)

    def total(self, group: str) -> int:
        """How many names a group has."""
        return len(self._groups[group])

    def count(self, group: str, name: str) -> int:
        """How many books have a name."""
        return self._groups[group][name]

    def names(self, group: str, most: int | None = None) -> Ranked:
        """The names of a group with how many books each has, the most frequent first; ``most`` of them."""
        key = (group, most or 0)
        found = self._ranked.get(key)
        if found is None:
            found = _ranked(self._groups[group].items(), most)
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
        for field in _FIELDS:
            self._count_names(field, filter(None, (getattr(row, field),)), by)
        if row.series:
            self._count_names("series", (row.series.rpartition(" #")[0] or row.series,), by)

    def _count_annotation(self, annotation: Annotation, by: int) -> None:
        if annotation.state:
            _add(self._states, annotation.state, by)
        self._count_names("tag", annotation.tags, by)

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


def _ranked(names: Iterable[tuple[str, int]], most: int | None = None) -> Ranked:
    """Sort names with their counts, the most frequent first, then by the alphabet; ``most`` of them."""
    ranked = list(names)
    if most is not None and len(ranked) > most:
        least = sorted(map(itemgetter(1), ranked), reverse=True)[most - 1]
        ranked = [entry for entry in ranked if entry[1] >= least]
    # Two sorts by simple keys take a quarter of the time of one by pairs.
    ranked.sort(key=lambda entry: entry[0].casefold())
    ranked.sort(key=itemgetter(1), reverse=True)
    return ranked[:most]


class Bucket(NamedTuple):
    """How many books have a figure from ``low`` to ``high``, both included; None: open on that side."""

    number: int
    low: float | None
    high: float | None


class Named(NamedTuple):
    """A name with how many books have it."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Spread:
    """The distribution of a figure: its buckets in order, also empty ones, and its median.

    ``missing`` books have none, or none that can be right.
    """

    buckets: tuple[Bucket, ...] = ()
    missing: int = 0
    median: float | None = None


@dataclass(frozen=True, slots=True)
class Ranking:
    """The most frequent names in order; ``others`` counts further names, ``missing`` books without one."""

    names: tuple[Named, ...] = ()
    others: int = 0
    missing: int = 0


@dataclass(frozen=True, slots=True)
class BookStatistics:
    """The figures on some books. Years are those of the first publication."""

    books: int = 0
    ratings: Spread = Spread()
    years: Spread = Spread()
    pages: Spread = Spread()
    genres: Ranking = Ranking()
    authors: Ranking = Ranking()
    languages: Ranking = Ranking()
    formats: Ranking = Ranking()
    tags: Ranking = Ranking()
    read: int = 0
    unread: int = 0
    unsaid: int = 0


def of_books(
    rows: Sequence[BookRow], annotations: Mapping[int, Annotation], same: Callable[[str], str] = str.casefold
) -> BookStatistics:
    """The figures on ``rows`` and their annotations.

    Names for which ``same`` gives the same are one, called as most books call it.
    """
    count = len(rows)
    here = [annotation for row in rows if (annotation := annotations.get(row.id))] if annotations else []
    read = sum(annotation.state == READ for annotation in here)
    unread = sum(annotation.state not in (None, READ) for annotation in here)
    return BookStatistics(
        books=count,
        ratings=_ratings([row.rating for row in rows]),
        years=_spread(
            [year for row in rows if (year := row.first_year) is not None and year <= _LATEST_YEAR],
            count,
            _YEAR_WIDTHS,
            clip_below=True,
        ),
        pages=_spread(
            [pages for row in rows if (pages := row.pages) is not None and 0 < pages <= _MOST_PAGES],
            count,
            _PAGE_WIDTHS,
            clip_below=False,
        ),
        genres=_ranking([row.genres for row in rows], count, same),
        authors=_ranking([row.authors for row in rows], count, same),
        languages=_ranking([(row.language,) if row.language else () for row in rows], count, same),
        formats=_ranking([(row.format,) if row.format else () for row in rows], count, same),
        tags=_ranking([annotation.tags for annotation in here], count, same),
        read=read,
        unread=unread,
        unsaid=count - read - unread,
    )


def _ratings(ratings: list[float | None]) -> Spread:
    """Counted in hundredths: a rating has two decimals, and both ends of a bucket are included."""
    sane = [round(r * 100) for r in ratings if r is not None and math.isfinite(r) and 0 < r <= 5]
    found = _spread([min(figure, 499) for figure in sane], len(ratings), _RATING_WIDTHS, clip_below=None)
    buckets = tuple(
        Bucket(number, (low or 0) / 100, 5.0 if high == 499 else (high or 0) / 100)
        for number, low, high in found.buckets
    )
    return Spread(buckets, found.missing, found.median / 100 if found.median else None)


def _spread(values: list[int], books: int, widths: Sequence[int], *, clip_below: bool | None) -> Spread:
    """Buckets as fine as `MOST_BUCKETS` allow.

    Outliers would make them coarse: if a tenth of the values, at the lower end (``clip_below`` True) or at
    the upper one (False), prevents finer buckets, it shares one.
    """
    if not values:
        return Spread(missing=books)
    values.sort()
    first, last = values[0], values[-1]
    width = _fitting(first, last, widths)
    if clip_below is not None and len(values) >= _CLIPPED_FROM:
        tenth = len(values) // 10
        near = (values[tenth], last) if clip_below else (first, values[-1 - tenth])
        finer = _fitting(*near, widths)
        if finer < width:
            width, (first, last) = finer, near
    start, end = first // width, last // width
    counts = Counter(min(max(value // width, start - 1), end + 1) for value in values)
    buckets = [
        Bucket(counts[place], place * width, place * width + width - 1) for place in range(start, end + 1)
    ]
    if counts[start - 1]:
        buckets.insert(0, Bucket(counts[start - 1], None, start * width - 1))
    if counts[end + 1]:
        buckets.append(Bucket(counts[end + 1], end * width + width, None))
    return Spread(tuple(buckets), books - len(values), values[len(values) // 2])


def _fitting(first: int, last: int, widths: Sequence[int]) -> int:
    fitting = (width for width in widths if last // width - first // width < MOST_BUCKETS)
    return next(fitting, widths[-1])


def _ranking(names: list[tuple[str, ...]], books: int, same: Callable[[str], str]) -> Ranking:
    shown: dict[str, str] = {}
    merged: Counter[str] = Counter()
    spellings: dict[str, list[str]] = {}
    for name, number in Counter(chain.from_iterable(names)).most_common():
        key = same(name)
        shown.setdefault(key, name)
        merged[key] += number
        spellings.setdefault(key, []).append(name)
    doubtful = {name: key for key, several in spellings.items() if len(several) > 1 for name in several}
    if doubtful:
        # A book may have a name in two spellings, and counts once.
        merged = Counter({key: number for key, number in merged.items() if len(spellings[key]) == 1})
        for entry in names:
            merged.update({doubtful[name] for name in entry if name in doubtful})
    ranked = sorted(((merged[key], name) for key, name in shown.items()), key=lambda e: (-e[0], e[1]))
    top = tuple(Named(count, name) for count, name in ranked[:MOST_NAMES])
    return Ranking(top, len(ranked) - len(top), books - sum(map(bool, names)))
