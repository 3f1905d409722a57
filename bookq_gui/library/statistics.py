"""Figures on books (how they spread, what is frequent, what was read) and on the work of the queue."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from bookq_gui.model.annotation import READ, Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.model.job import Job, Status

MOST_NAMES = 12
MOST_BUCKETS = 10
_LATEST_YEAR = 2200
_MOST_PAGES = 100_000
_CLIPPED_FROM = 10
"""With fewer values than this, all are in the range, however far away one lies."""

_YEAR_WIDTHS = (1, 2, 5, 10, 20, 50, 100, 250, 500, 1000)
_PAGE_WIDTHS = (50, 100, 200, 500, 1000, 2500, 5000, 10_000)
_RATING_WIDTHS = (10, 25, 50)


class Bucket(NamedTuple):
    """How many books have a figure from ``low`` to ``high``, both included; None: open on that side."""

    number: int
    low: float | None
    high: float | None


class Named(NamedTuple):
    """How many there are of something that has a name."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Spread:
    """How a figure spreads: its buckets in order, empty ones among them, and its median.

    ``missing`` books have none, or none that can be right.
    """

    buckets: tuple[Bucket, ...] = ()
    missing: int = 0
    median: float | None = None


@dataclass(frozen=True, slots=True)
class Ranking:
    """Most frequent names, the first ahead; ``others`` are not among them, ``missing`` books have none."""

    names: tuple[Named, ...] = ()
    others: int = 0
    missing: int = 0


@dataclass(frozen=True, slots=True)
class BookStatistics:
    """What there is to say of some books. Years are those of the first publication."""

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
    """The figures on ``rows`` and what their reader says of them.

    Names for which ``same`` gives the same are one, called as most books call it.
    """
    count = len(rows)
    said = [annotation for row in rows if (annotation := annotations.get(row.id))] if annotations else []
    read = sum(annotation.state == READ for annotation in said)
    unread = sum(annotation.state not in (None, READ) for annotation in said)
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
        tags=_ranking([annotation.tags for annotation in said], count, same),
        read=read,
        unread=unread,
        unsaid=count - read - unread,
    )


def _ratings(ratings: list[float | None]) -> Spread:
    """In hundredths, since a rating has two decimals and a range of them is to hold what its ends say."""
    sane = [round(r * 100) for r in ratings if r is not None and math.isfinite(r) and 0 < r <= 5]
    found = _spread([min(figure, 499) for figure in sane], len(ratings), _RATING_WIDTHS, clip_below=None)
    buckets = tuple(
        Bucket(number, (low or 0) / 100, 5.0 if high == 499 else (high or 0) / 100)
        for number, low, high in found.buckets
    )
    return Spread(buckets, found.missing, found.median / 100 if found.median else None)


def _spread(values: list[int], books: int, widths: Sequence[int], *, clip_below: bool | None) -> Spread:
    """Buckets as fine as `MOST_BUCKETS` allow.

    What lies far off would make them coarse: where a tenth of the values, at the lower end
    (``clip_below`` True) or at the upper (False), stands in the way of finer ones, it shares a bucket.
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
        # A book may have a name in two spellings: these are counted book by book.
        merged = Counter({key: number for key, number in merged.items() if len(spellings[key]) == 1})
        for entry in names:
            merged.update({doubtful[name] for name in entry if name in doubtful})
    ranked = sorted(((merged[key], name) for key, name in shown.items()), key=lambda e: (-e[0], e[1]))
    top = tuple(Named(count, name) for count, name in ranked[:MOST_NAMES])
    return Ranking(top, len(ranked) - len(top), books - sum(map(bool, names)))


_GAP = 15 * 60.0
"""Seconds without a finished job that part one run from the next."""

_WIDTHS = (5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600, 43_200, 86_400)
_MOST_BINS = 24


@dataclass(frozen=True, slots=True)
class Pace:
    """The latest run: how many jobs were finished in each stretch of ``width`` seconds.

    It goes from ``start`` to ``end``, in seconds since 1970; the stretches begin at a whole second.
    """

    start: float
    end: float
    width: int
    counts: tuple[int, ...]

    @property
    def jobs(self) -> int:
        """How many were finished."""
        return sum(self.counts)

    def stretch(self, place: int) -> tuple[int, int]:
        """The first and the last second of a stretch."""
        first = math.floor(self.start) + place * self.width
        return first, first + self.width - 1

    def a_minute(self, count: int) -> float:
        """``count`` jobs in one stretch as jobs a minute."""
        return count * 60 / self.width

    @property
    def mean(self) -> float | None:
        """Jobs a minute over the whole run; None where it was too short to say."""
        seconds = self.end - self.start
        return (self.jobs - 1) * 60 / seconds if seconds >= 1 else None


@dataclass(frozen=True, slots=True)
class RunStatistics:
    """What there is to say of the jobs in the queue.

    ``failures`` are the failed jobs by the kind of their error, ``setbacks`` all attempts that did
    not finish their job by the kind of theirs, ``attempts`` the jobs that ended, by how many it took.
    """

    pace: Pace | None = None
    failures: tuple[Named, ...] = ()
    setbacks: tuple[Named, ...] = ()
    attempts: tuple[tuple[int, int], ...] = ()


def of_jobs(jobs: Iterable[Job], without: frozenset[str] = frozenset({"covers"})) -> RunStatistics:
    """The figures on ``jobs``; those of the queues ``without`` do not count."""
    ends: list[float] = []
    failures: Counter[str] = Counter()
    setbacks: Counter[str] = Counter()
    attempts: Counter[int] = Counter()
    for job in jobs:
        if job.queue in without:
            continue
        setbacks.update(attempt.kind for attempt in job.history if attempt.kind)
        if job.status is Status.FINISHED and job.finished_at is not None:
            ends.append(job.finished_at)
        if job.status is Status.FAILED:
            failures[job.error.kind if job.error else ""] += 1
        if job.status in (Status.FINISHED, Status.FAILED) and job.attempts:
            attempts[job.attempts] += 1
    return RunStatistics(_pace(ends), _ranked(failures), _ranked(setbacks), tuple(sorted(attempts.items())))


def _pace(ends: list[float]) -> Pace | None:
    if not ends:
        return None
    ends.sort()
    first = len(ends) - 1
    while first and ends[first] - ends[first - 1] <= _GAP:
        first -= 1
    start, end = ends[first], ends[-1]
    origin = math.floor(start)
    width = next((width for width in _WIDTHS if (end - origin) // width < _MOST_BINS), _WIDTHS[-1])
    counts = Counter(int((moment - origin) // width) for moment in ends[first:])
    return Pace(start, end, width, tuple(counts[place] for place in range(max(counts) + 1)))


def _ranked(kinds: Counter[str]) -> tuple[Named, ...]:
    return tuple(Named(count, kind) for kind, count in sorted(kinds.items(), key=lambda e: (-e[1], e[0])))
