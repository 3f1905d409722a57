"""What the charts say, and that the filter of each bar finds just what the bar counts."""

import pytest
from fake_engine import failed, make_book, make_job
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from bookq_gui.library import pace, statistics
from bookq_gui.library.statistics import Bucket
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import row_of
from bookq_gui.model.job import Status
from bookq_gui.ui.statistics.chart_data import Shape, charts_of
from bookq_gui.ui.statistics.kinds import kind_words
from bookq_gui.ui.statistics.terms import range_term
from bookq_gui.ui.table.filter_language import parse
from bookq_gui.ui.table.filter_terms import holds, name_term, toggled
from bookq_gui.ui.table.folding import fold

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


def charts(rows, jobs=(), locale=ENGLISH, annotations=None):
    found = charts_of(statistics.of_books(rows, annotations or {}, fold), pace.of_jobs(jobs), locale)
    return {chart.key: chart for chart in found}


def some_rows():
    rows = [row_of(make_book(number)) for number in range(60)]
    odd = (
        rows[0]._replace(id=1, authors=('Robert "Bob" Gray',), first_year=-799, pages=None, language=""),
        rows[0]._replace(id=2, authors=("O'Neil, Ann-Marie",), first_year=None, genres=("none",), rating=5.0),
        rows[0]._replace(id=3, authors=("Zoë Ray", "ZOË RAY"), genres=("Science", "Fiction:Odd"), pages=2000),
        rows[0]._replace(id=4, authors=("Two   Spaces",), genres=("=sum(1)", "-minus"), rating=None),
    )
    return [*rows, *odd]


def test_every_bar_filters_what_it_counts():
    rows = some_rows()
    tags = ("winter", "Winter break", "none", "to lend")
    annotations = {
        row.id: Annotation(tags=(tags[place % 4],), state=("read", "want", None)[place % 3])
        for place, row in enumerate(rows[::2])
    }
    checked = 0
    for chart in charts(rows, annotations=annotations).values():
        for bar in chart.bars:
            if bar.term:
                query = parse(bar.term)
                assert query.problem is None, bar.term
                found = sum(query.matches(row, annotations.get(row.id, Annotation())) for row in rows)
                assert found == bar.value, (chart.key, bar.name, bar.term)
                checked += 1
    assert checked > 45


@given(st.text(min_size=1, max_size=30).filter(str.strip))
def test_a_name_is_always_a_filter_that_can_be_meant(name):
    term = name_term("genre", name)
    assert not term or parse(term).problem is None


@pytest.mark.parametrize(
    ("bucket", "term"),
    [
        (Bucket(1, 1990, 1999), "first:1990-1999"),
        (Bucket(1, 2001, 2001), "first:2001-2001"),
        (Bucket(1, None, 1899), "first:<=1899"),
        (Bucket(1, 1000, None), "first:>=1000"),
        (Bucket(1, -800, -701), "first:-800--701"),
    ],
)
def test_ranges(bucket, term):
    assert range_term("first", bucket) == term
    assert parse(term).problem is None


def test_a_click_adds_the_filter_and_the_next_takes_it_away():
    assert toggled("sea", "genre:=A", ["genre:=B"]) == "sea genre:=A"
    assert toggled("sea genre:=A rest", "genre:=A", ["genre:=B"]) == "sea rest"


def test_another_bar_of_the_chart_takes_the_place():
    assert toggled('pages:<9 genre:="A B"', "genre:=C", ['genre:="A B"']) == "pages:<9 genre:=C"


def test_a_filter_is_found_as_a_whole_only():
    assert holds("first:1990-1999", "first:1990-1999")
    assert not holds("first:1990-19991", "first:1990-1999")
    assert not holds("anything", "")


def test_words_and_numbers():
    rows = [row_of(make_book(number))._replace(first_year=1990 + number % 2) for number in range(1500)]
    year = charts(rows)["years"]
    assert [bar.label for bar in year.bars] == ["1990", "1991"]
    assert year.bars[0].figure == "750"
    assert year.bars[0].spoken == "1990: 750 books"
    assert year.note == "Median 1991"
    language = charts(rows)["languages"].bars[0]
    assert language.spoken == "English: 1,500 books"
    german = charts(rows, locale=QLocale(QLocale.Language.German))["languages"].bars[0]
    assert german.figure == "1.500"


def test_what_is_missing_is_said():
    rows = [row_of(make_book(number)) for number in range(3)]
    rows[0] = rows[0]._replace(pages=None)
    assert "unknown for 1" in charts(rows)["pages"].note


def test_long_ago():
    rows = [row_of(make_book(0))._replace(first_year=year) for year in (-799, 2000)]
    bars = charts(rows)["years"].bars
    assert bars[0].name.startswith("1000 BCE to ") or "BCE" in bars[0].name


def test_charts_with_nothing_in_them_are_left_out():
    assert charts([]) == {}
    assert "tags" not in charts([row_of(make_book(0))])
    assert "read" not in charts([row_of(make_book(0))])


def test_the_run():
    jobs = [make_job(number, Status.FINISHED, attempts=1) for number in range(30)]
    jobs.append(make_job(31, Status.FAILED, **failed("timeout", "No answer.", attempts=2)))
    found = charts([], jobs)
    assert found["pace"].shape is Shape.COLUMNS
    assert found["pace"].note.startswith("30 books in 0:29 · 60.0 a minute · began at ")
    failures = found["failures"].bars[0]
    assert (failures.label, failures.figure, failures.term) == ("No answer in time", "1", "kind:timeout")
    assert found["setbacks"].bars[0].value == 2
    assert [bar.spoken for bar in found["attempts"].bars] == ["1 try: 30 jobs", "2 tries: 1 job"]


def test_a_kind_without_words_is_shown_as_it_is():
    assert kind_words("brand-new-kind") == "Brand new kind"
    assert kind_words("") == "Unknown"


def test_a_chart_is_spoken_as_a_whole():
    rows = [row_of(make_book(number)) for number in range(2)]
    assert charts(rows)["formats"].spoken == "Hardcover: 1 book; Paperback: 1 book"
