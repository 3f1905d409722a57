"""The figures as charts: titles, bars, numbers and sentences, in the user's language; nothing is painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import QDateTime, QLocale

from bookq_gui.library.pace import Pace, RunStatistics
from bookq_gui.library.statistics import BookStatistics, Bucket, Named, Ranking, Spread
from bookq_gui.ui.books import text as words
from bookq_gui.ui.i18n import clock, counted, translate
from bookq_gui.ui.queue.job_filter import ENDED, HAD, KIND, TRIES, local_text
from bookq_gui.ui.queue.text import BLOCKS
from bookq_gui.ui.statistics.kinds import kind_words
from bookq_gui.ui.statistics.terms import range_term
from bookq_gui.ui.table.filter_terms import name_term

_DECADE = 10


class Shape(Enum):
    """How a chart is drawn: columns for what has an order, rows for what has a name."""

    COLUMNS = auto()
    ROWS = auto()


class Target(Enum):
    """What the bars of a chart filter."""

    BOOKS = auto()
    JOBS = auto()


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: ``figure`` is its value as it is shown, ``spoken`` all of it in a sentence.

    ``label`` is short where ``name`` is a range. ``term`` is the filter that shows what is counted;
    "" where there is none. ``chip`` is the chip of the queue that goes with the filter of jobs.
    """

    label: str
    name: str
    value: float
    figure: str
    spoken: str
    term: str = ""
    chip: str = "all"


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. ``note`` is what the bars do not say; ``heads`` what labels and values are called."""

    key: str
    title: str
    shape: Shape
    bars: tuple[Bar, ...]
    heads: tuple[str, str]
    note: str = ""
    target: Target = Target.BOOKS

    @property
    def spoken(self) -> str:
        """All the numbers, for those who do not see the bars."""
        parts = ([self.note] if self.note else []) + [bar.spoken for bar in self.bars]
        return "; ".join(parts)


def charts_of(
    books: BookStatistics, run: RunStatistics | None = None, locale: QLocale | None = None
) -> tuple[Chart, ...]:
    """All charts that have something to show."""
    made = _Charts(locale or words.reading_locale())
    found = [*made.of_books(books), *(made.of_run(run) if run else ())]
    return tuple(chart for chart in found if chart.bars)


class _Charts:
    def __init__(self, locale: QLocale) -> None:
        self._locale = locale
        self._books = translate("Statistics", "Books")
        self._jobs = translate("Statistics", "Jobs")

    def of_books(self, found: BookStatistics) -> tuple[Chart, ...]:
        """The charts of the collection."""
        rating = translate("Statistics", "Rating")
        year = translate("Statistics", "First published")
        pages = translate("Statistics", "Pages")
        return (
            self._spread("ratings", rating, found.ratings, "rating", self._rating_label, decimals=2),
            self._spread("years", year, found.years, "first", self._year_label),
            self._spread("pages", pages, found.pages, "pages", self._figure_label),
            self._ranking("genres", translate("Statistics", "Genres"), found.genres, "genre"),
            self._ranking("authors", translate("Statistics", "Authors"), found.authors, "author"),
            self._read(found),
            self._ranking("tags", translate("Statistics", "Tags"), found.tags, "tag"),
            self._ranking("languages", translate("Statistics", "Languages"), found.languages, "language"),
            self._ranking("formats", translate("Statistics", "Formats"), found.formats, "format"),
        )

    def of_run(self, run: RunStatistics) -> tuple[Chart, ...]:
        """The charts of the queue."""
        reason = translate("Statistics", "Reason")
        tries = translate("Statistics", "Tries")
        return (
            self._pace(run.pace),
            Chart(
                "failures",
                translate("Statistics", "Failed jobs by reason"),
                Shape.ROWS,
                tuple(self._failure_bar(named) for named in run.failures),
                (reason, self._jobs),
                target=Target.JOBS,
            ),
            Chart(
                "setbacks",
                translate("Statistics", "Attempts that failed, by reason"),
                Shape.ROWS,
                tuple(self._kind_bar(named, f"{HAD}:{named.name}") for named in run.setbacks),
                (reason, translate("Statistics", "Attempts")),
                target=Target.JOBS,
            ),
            Chart(
                "attempts",
                translate("Statistics", "Tries until a job ended"),
                Shape.ROWS,
                tuple(self._tries_bar(number, count) for number, count in run.attempts),
                (tries, self._jobs),
                target=Target.JOBS,
            ),
        )

    # Kinds of charts

    def _spread(
        self,
        key: str,
        title: str,
        spread: Spread,
        field: str,
        label: Callable[[Bucket], tuple[str, str]],
        *,
        decimals: int = 0,
    ) -> Chart:
        bars = []
        for bucket in spread.buckets:
            short, long = label(bucket)
            term = range_term(field, bucket) if bucket.number else ""
            bars.append(self._bar(short, long, bucket.number, self._counted_books(bucket.number), term))
        notes = []
        if spread.median is not None:
            median = words.number(spread.median, self._locale, decimals)
            if field == "first":
                median = words.year(int(spread.median))
            notes.append(translate("Statistics", "Median {value}").format(value=median))
        if spread.missing:
            notes.append(self._unknown(spread.missing))
        return Chart(key, title, Shape.COLUMNS, tuple(bars), (title, self._books), " · ".join(notes))

    def _ranking(self, key: str, title: str, ranking: Ranking, field: str) -> Chart:
        bars = tuple(
            self._bar(name, name, count, self._counted_books(count), name_term(field, name))
            for count, name in ranking.names
        )
        notes = []
        if ranking.others:
            text = counted("Statistics", "%n more", "%n more", ranking.others)
            notes.append(text.replace(str(ranking.others), self._number(ranking.others), 1))
        if ranking.missing and field != "tag":
            notes.append(self._unknown(ranking.missing))
        return Chart(key, title, Shape.ROWS, bars, (title, self._books), " · ".join(notes))

    def _read(self, found: BookStatistics) -> Chart:
        title = translate("Statistics", "Read")
        if not (found.read or found.unread):
            return Chart("read", title, Shape.ROWS, (), (title, self._books))
        parts = (
            (translate("Statistics", "Read"), found.read, "read:yes"),
            (translate("Statistics", "Not read"), found.unread, "read:no"),
            (translate("Statistics", "Not said"), found.unsaid, "read:none"),
        )
        bars = tuple(
            self._bar(name, name, count, self._counted_books(count), term if count else "")
            for name, count, term in parts
        )
        return Chart("read", title, Shape.ROWS, bars, (title, self._books))

    def _pace(self, pace: Pace | None) -> Chart:
        title = translate("Statistics", "Books a minute, latest run")
        heads = (translate("Statistics", "Time"), translate("Statistics", "Books a minute"))
        if pace is None:
            return Chart("pace", title, Shape.COLUMNS, (), heads)
        bars = []
        for place, count in enumerate(pace.counts):
            rate = pace.a_minute(count)
            figure = words.number(rate, self._locale, 0 if rate >= 10 or rate == int(rate) else 1)
            after = clock(place * pace.width)
            spoken = translate("Statistics", "after {time}: {rate} books a minute")
            first, last = map(local_text, pace.stretch(place))
            term = f"{ENDED}:{first}..{last}" if count and first and last else ""
            bars.append(Bar(after, after, rate, figure, spoken.format(time=after, rate=figure), term, "done"))
        took = translate("Statistics", "{books} in {time}").format(
            books=self._counted_books(pace.jobs), time=clock(pace.end - pace.start)
        )
        notes = [took]
        if pace.mean is not None:
            mean = words.number(pace.mean, self._locale, 1)
            notes.append(translate("Statistics", "{rate} a minute").format(rate=mean))
        began = self._clock_time(pace.start)
        notes.append(translate("Statistics", "began at {time}").format(time=began))
        return Chart("pace", title, Shape.COLUMNS, tuple(bars), heads, " · ".join(notes), Target.JOBS)

    # Bars

    def _bar(self, label: str, name: str, count: int, counted_text: str, term: str = "") -> Bar:
        spoken = translate("Statistics", "{name}: {count}").format(name=name, count=counted_text)
        return Bar(label, name, count, self._number(count), spoken, term)

    def _kind_bar(self, named: Named, term: str = "") -> Bar:
        name = kind_words(named.name)
        return self._bar(name, name, named.number, self._number(named.number), term)

    def _failure_bar(self, named: Named) -> Bar:
        bar = self._kind_bar(named, f"{KIND}:{named.name or 'none'}")
        return replace(bar, chip="blocked" if named.name in BLOCKS else "failed")

    def _tries_bar(self, number: int, count: int) -> Bar:
        name = counted("Statistics", "%n tries", "%n try", number)
        jobs = counted("Statistics", "%n jobs", "%n job", count)
        term = f"{TRIES}:{number} {ENDED}:any"
        return self._bar(name, name, count, jobs.replace(str(count), self._number(count), 1), term)

    # Words

    def _number(self, value: float) -> str:
        return words.number(value, self._locale)

    def _counted_books(self, count: int) -> str:
        text = counted("Statistics", "%n books", "%n book", count)
        return text.replace(str(count), self._number(count), 1)

    def _unknown(self, count: int) -> str:
        text = counted("Statistics", "unknown for %n", "unknown for %n", count)
        return text.replace(str(count), self._number(count), 1)

    def _clock_time(self, moment: float) -> str:
        when = QDateTime.fromSecsSinceEpoch(int(moment)).time()
        return self._locale.toString(when, QLocale.FormatType.ShortFormat)

    def _rating_label(self, bucket: Bucket) -> tuple[str, str]:
        low, high = (words.number(end, self._locale, 2) for end in (bucket.low, bucket.high))
        return words.number(bucket.low, self._locale, 2), self._from_to(low, high)

    def _figure_label(self, bucket: Bucket) -> tuple[str, str]:
        low, high = self._number(bucket.low or 0), self._number(bucket.high or 0)
        if bucket.high is None:
            return f"{low}+", translate("Statistics", "{low} and more").format(low=low)
        return low, self._from_to(low, high)

    def _year_label(self, bucket: Bucket) -> tuple[str, str]:
        low = words.year(None if bucket.low is None else int(bucket.low))
        high = words.year(None if bucket.high is None else int(bucket.high))
        if bucket.low is None:
            first = words.year(int(bucket.high or 0) + 1)
            return f"<{first}", translate("Statistics", "before {year}").format(year=first)
        if low == high:
            return low, low
        if bucket.low >= 0 and (bucket.high or 0) - bucket.low + 1 == _DECADE:
            decade = translate("Statistics", "{decade}s").format(decade=low)
            return decade, self._from_to(low, high)
        return low, self._from_to(low, high)

    def _from_to(self, low: str, high: str) -> str:
        return translate("Statistics", "{low} to {high}").format(low=low, high=high)
