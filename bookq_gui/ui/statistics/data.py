"""Statistics on books as tiles and charts, in the language of the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from statistics import mean

from PySide6.QtCore import QDate, QLocale

from bookq_gui.library.statistics import BookStatistics, Bucket, Ranking, Spread, of_books
from bookq_gui.model.annotation import READ, Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import text as words
from bookq_gui.ui.i18n import counted, number, translate
from bookq_gui.ui.table.filter_language import fold, name_term

MOST_ROWS = 6
_DECADE = 10
_MOST_YEARS = 12
_MOST_WEEKS = 8
_MOST_MARKS = 2_000


class Shape(Enum):
    """How a chart is drawn: columns for ordered values, rows for names, marks for pairs of values."""

    COLUMNS = auto()
    ROWS = auto()
    MARKS = auto()


@dataclass(frozen=True, slots=True)
class ChartBar:
    """One bar. ``label`` is a short ``name``; ``term`` is the filter for the books it counts."""

    label: str
    name: str
    value: float
    figure: str
    term: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart with a ``note`` beside its title. ``marks`` are pairs of readers' rating and my stars."""

    key: str
    title: str
    shape: Shape
    bars: tuple[ChartBar, ...] = ()
    note: str = ""
    marks: tuple[tuple[float, float], ...] = ()

    @property
    def spoken(self) -> str:
        """All numbers as text, for screen readers."""
        return "; ".join(filter(None, (self.note, *(f"{bar.name}: {bar.figure}" for bar in self.bars))))


@dataclass(frozen=True, slots=True)
class Tile:
    """One number, what it counts, and the colour of the star beside it; "" for none."""

    figure: str
    text: str
    star: str = ""


def tiles_of(rows: Sequence[BookRow], said: Mapping[int, Annotation], locale: QLocale) -> tuple[Tile, ...]:
    """The numbers above the charts."""
    read = [row for row in rows if (mine := said.get(row.id)) is not None and mine.state == READ]
    ratings = [row.rating for row in rows if row.rating is not None and 0 < row.rating <= 5]
    own = [mine.stars for row in rows if (mine := said.get(row.id)) is not None and mine.stars is not None]
    pages = (row.pages or 0 for row in read)
    tiles = [
        Tile(words.number(len(rows), locale), translate("Statistics", "books")),
        Tile(words.number(len(read), locale), translate("Statistics", "read")),
        Tile(words.number(sum(pages), locale), translate("Statistics", "pages read")),
    ]
    if ratings:
        average = words.number(mean(ratings), locale, 2)
        tiles.append(Tile(average, translate("Statistics", "readers’ average"), "muted"))
    if own:
        tiles.append(Tile(words.number(mean(own), locale, 2), translate("Statistics", "my average"), "star"))
    return tuple(tiles)


def charts_of(rows: Sequence[BookRow], said: Mapping[int, Annotation], locale: QLocale) -> dict[str, Chart]:
    """All charts of books, by key, in the order shown."""
    found = of_books(rows, said, fold)
    made = _Charts(locale)
    charts = [*made.of_statistics(found), *made.of_reading(rows, said)]
    order = ("ratings", "years", "months", "genres", "authors", "compare", "pages", "tags", "weeks", "read",
             "stars", "languages", "formats")  # fmt: skip
    by_key = {chart.key: chart for chart in charts}
    return {key: by_key[key] for key in order if key in by_key}


class _Charts:
    def __init__(self, locale: QLocale) -> None:
        self._locale = locale

    def of_statistics(self, found: BookStatistics) -> list[Chart]:
        """The charts of `BookStatistics`."""
        say = translate
        return [
            self._spread("ratings", say("Statistics", "Rating"), found.ratings, "rating", self._rating, 2),
            self._spread("years", say("Statistics", "First published"), found.years, "first", self._year),
            self._spread("pages", say("Statistics", "Pages"), found.pages, "pages", self._figure),
            self._ranking("genres", say("Statistics", "Genres"), found.genres, "genre"),
            self._ranking("authors", say("Statistics", "Authors"), found.authors, "author"),
            self._ranking("tags", say("Statistics", "Tags"), found.tags, "tag"),
            self._ranking("languages", say("Statistics", "Languages"), found.languages, "language"),
            self._ranking("formats", say("Statistics", "Formats"), found.formats, "format"),
        ]

    def of_reading(self, rows: Sequence[BookRow], said: Mapping[int, Annotation]) -> list[Chart]:
        """The charts of annotations, and of the weeks of fetches."""
        mine = [(row, own) for row in rows if (own := said.get(row.id)) is not None]
        days = [own.read_on for _row, own in mine if own.read_on and not own.read_on.startswith("-")]
        return [
            self._months(days),
            self._years_read(days),
            self._stars([own.stars for _row, own in mine if own.stars is not None]),
            self._compare(mine),
            self._weeks(rows),
        ]

    def _months(self, days: Sequence[str]) -> Chart:
        this_year = str(QDate.currentDate().year())
        counts = Counter(day[5:7] for day in days if day[:4] == this_year and len(day) >= 7)
        bars = []
        for month in range(1, 13):
            name = self._locale.standaloneMonthName(month, QLocale.FormatType.LongFormat)
            label = self._locale.standaloneMonthName(month, QLocale.FormatType.NarrowFormat)
            key = f"{month:02}"
            bars.append(_bar(label, f"{name} {this_year}", counts[key], f"read:{this_year}-{key}"))
        total = sum(day[:4] == this_year for day in days)
        note = translate("Statistics", "{count} this year").format(count=number(total))
        shown = tuple(bars) if total else ()
        return Chart("months", translate("Statistics", "Read, by month"), Shape.COLUMNS, shown, note)

    def _years_read(self, days: Sequence[str]) -> Chart:
        counts = Counter(day[:4] for day in days if day[:4].isdecimal())
        title = translate("Statistics", "Read, by year")
        if not counts:
            return Chart("read", title, Shape.COLUMNS)
        last = max(counts)
        first = max(int(min(counts)), int(last) - _MOST_YEARS + 1)
        years = map(str, range(first, int(last) + 1))
        bars = tuple(_bar(year, year, counts[year], f"read:{year}") for year in years)
        return Chart("read", title, Shape.COLUMNS, bars)

    def _stars(self, stars: Sequence[float]) -> Chart:
        counts = Counter(max(1, int(value)) for value in stars)
        bars = []
        for star in range(1, 6):
            name = counted("Statistics", "%n stars", "%n star", star)
            bars.append(_bar(str(star), name, counts[star], "my:<2" if star == 1 else f"my:{star}"))
        title = translate("Statistics", "My stars")
        return Chart("stars", title, Shape.COLUMNS, tuple(bars) if stars else ())

    def _compare(self, mine: Sequence[tuple[BookRow, Annotation]]) -> Chart:
        marks = tuple(
            (row.rating, own.stars)
            for row, own in mine
            if row.rating is not None and own.stars is not None and 0 < row.rating <= 5
        )
        note = translate("Statistics", "each mark a book") if len(marks) <= _MOST_MARKS else ""
        title = translate("Statistics", "My stars and the readers’ rating")
        step = max(1, len(marks) // _MOST_MARKS)
        return Chart("compare", title, Shape.MARKS, (), note, marks[::step])

    def _weeks(self, rows: Sequence[BookRow]) -> Chart:
        title = translate("Statistics", "Fetched, by week")
        monday = QDate.currentDate()
        monday = monday.addDays(1 - monday.dayOfWeek())
        starts = [monday.addDays(-7 * ago) for ago in range(_MOST_WEEKS - 1, -1, -1)]
        keys = [start.toString("yyyy-MM-dd") for start in starts]
        counts = [0] * len(keys)
        for row in rows:
            if row.fetched and row.fetched_at[:10] >= keys[0]:
                place = sum(row.fetched_at[:10] >= key for key in keys) - 1
                counts[place] += 1
        bars = []
        for start, key, count in zip(starts, keys, counts, strict=True):
            end = start.addDays(6)
            name = translate("Statistics", "week of {day}").format(
                day=self._locale.toString(start, QLocale.FormatType.ShortFormat)
            )
            week = str(start.weekNumber()[0])
            bars.append(_bar(week, name, count, f"fetched:{key}..{end.toString('yyyy-MM-dd')}"))
        return Chart("weeks", title, Shape.COLUMNS, tuple(bars) if any(counts) else ())

    def _spread(
        self,
        key: str,
        title: str,
        spread: Spread,
        field: str,
        label: Callable[[Bucket], tuple[str, str]],
        decimals: int = 0,
    ) -> Chart:
        bars = [_bar(*label(each), each.number, range_term(field, each)) for each in spread.buckets]
        note = ""
        if spread.median is not None:
            median = words.number(spread.median, self._locale, decimals)
            if field == "first":
                median = words.year(int(spread.median))
            note = translate("Statistics", "median {value}").format(value=median)
        return Chart(key, title, Shape.COLUMNS, tuple(bars), note)

    def _ranking(self, key: str, title: str, ranking: Ranking, field: str) -> Chart:
        named = ranking.names[:MOST_ROWS]
        bars = tuple(_bar(name, name, count, name_term(field, name)) for count, name in named)
        others = ranking.others + max(0, len(ranking.names) - MOST_ROWS)
        note = translate("Statistics", "{count} more").format(count=number(others)) if others else ""
        return Chart(key, title, Shape.ROWS, bars, note)

    def _rating(self, bucket: Bucket) -> tuple[str, str]:
        low, high = (words.number(end, self._locale, 2) for end in (bucket.low, bucket.high))
        return low, f"{low}–{high}"

    def _figure(self, bucket: Bucket) -> tuple[str, str]:
        low, high = words.number(bucket.low or 0, self._locale), words.number(bucket.high or 0, self._locale)
        if bucket.high is None:
            return f"{low}+", translate("Statistics", "{low} and more").format(low=low)
        return low, f"{low}–{high}"

    def _year(self, bucket: Bucket) -> tuple[str, str]:
        low = words.year(None if bucket.low is None else int(bucket.low))
        high = words.year(None if bucket.high is None else int(bucket.high))
        if bucket.low is None:
            first = words.year(int(bucket.high or 0) + 1)
            return f"<{first}", translate("Statistics", "before {year}").format(year=first)
        if low == high:
            return low, low
        if bucket.low >= 0 and (bucket.high or 0) - bucket.low + 1 == _DECADE:
            decade = translate("Statistics", "{decade}s").format(decade=f"{int(bucket.low) % 100:02}")
            return decade, f"{low}–{high}"
        return low, f"{low}–{high}"


def _bar(label: str, name: str, count: int, term: str) -> ChartBar:
    return ChartBar(label, name, count, number(count), term if count else "")


def range_term(field: str, bucket: Bucket) -> str:
    """The filter for the books of ``bucket``."""
    low, high = bucket.low, bucket.high
    if low is None and high is None:
        return f"{field}:any"
    if low is None:
        return f"{field}:<={high:g}"
    if high is None:
        return f"{field}:>={low:g}"
    return f"{field}:{low:g}-{high:g}"
