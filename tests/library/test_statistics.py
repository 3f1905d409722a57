"""Figures on books: buckets as fine as they stay readable, names merged as the filter reads them."""

import math

from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.library.statistics import MOST_BUCKETS, MOST_NAMES, of_books
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import BookRow

EMPTY = BookRow(
    id=1,
    title="",
    authors=(),
    series="",
    rating=None,
    ratings_count=None,
    reviews_count=None,
    year=None,
    first_year=None,
    pages=None,
    genres=(),
    language="",
    format="",
    publisher="",
    isbn="",
    cover_url="",
    fetched_at="",
    warnings=0,
    want_to_read=None,
)


def rows(**columns):
    """Rows that differ in one field: rows(pages=[100, 200])."""
    ((name, values),) = columns.items()
    return [EMPTY._replace(id=number, **{name: value}) for number, value in enumerate(values)]


def years(values):
    return of_books(rows(first_year=values), {}).years


def shape(spread):
    return [(bucket.low, bucket.high, bucket.number) for bucket in spread.buckets]


def test_nothing_gives_nothing():
    found = of_books([], {})
    assert found.books == 0
    assert not found.ratings.buckets
    assert not found.genres.names
    assert found.years.median is None


def test_few_years_are_shown_one_by_one_with_the_gaps():
    assert shape(years([2001, 2001, 2003])) == [(2001, 2001, 2), (2002, 2002, 0), (2003, 2003, 1)]


def test_many_years_are_shown_by_decades():
    found = years([1931, 1939, 1940, 1985, 1999, 2000])
    assert shape(found)[0] == (1930, 1939, 2)
    assert shape(found)[-1] == (2000, 2009, 1)
    assert len(found.buckets) == 8
    assert found.median == 1985


def test_old_books_do_not_make_the_others_coarse():
    found = years([-800, *range(1995, 2014)])
    assert shape(found)[0] == (None, 1995, 2)
    assert shape(found)[1] == (1996, 1997, 2)


def test_among_few_books_an_old_one_has_its_place():
    assert years([-800, 2000]).buckets[0].low <= -800


def test_thick_books_do_not_make_the_others_coarse():
    found = of_books(rows(pages=[100, 120, 180, 210, 250, 260, 310, 320, 340, 9000]), {}).pages
    assert shape(found)[-1] == (350, None, 1)
    assert shape(found)[0] == (100, 149, 2)


def test_ratings_end_where_their_range_says():
    found = of_books(rows(rating=[3.0, 3.24, 3.25, 5.0, 4.99]), {}).ratings
    assert shape(found)[:2] == [(3.0, 3.24, 2), (3.25, 3.49, 1)]
    assert shape(found)[-1] == (4.75, 5.0, 2)


def test_close_ratings_are_told_apart_by_tenths():
    assert shape(of_books(rows(rating=[4.0, 4.1, 4.19]), {}).ratings) == [(4.0, 4.09, 1), (4.1, 4.19, 2)]


def test_figures_that_cannot_be_are_not_counted():
    found = of_books(rows(rating=[math.nan, math.inf, 47.0, -1.0, None, 4.0]), {}).ratings
    assert found.missing == 5
    assert sum(bucket.number for bucket in found.buckets) == 1
    assert years([9999, 2000]).missing == 1
    assert of_books(rows(pages=[0, 10**12, 300]), {}).pages.missing == 2


def test_names_are_ranked_and_the_rest_is_counted():
    genres = [(f"Genre {n:02}",) * 1 for n in range(30)] + [("Genre 29", "Genre 28"), ()]
    found = of_books(rows(genres=genres), {}).genres
    assert [named.name for named in found.names[:3]] == ["Genre 28", "Genre 29", "Genre 00"]
    assert found.names[0].number == 2
    assert len(found.names) == MOST_NAMES
    assert found.others == 30 - MOST_NAMES
    assert found.missing == 1


def test_spellings_that_are_the_same_are_counted_together():
    found = of_books(rows(authors=[("Zoë Ray",), ("Zoë Ray",), ("ZOË RAY",)]), {}).authors
    assert [(named.name, named.number) for named in found.names] == [("Zoë Ray", 3)]


def test_marks_count_for_the_books_that_are_asked_about():
    annotations = {
        0: Annotation(tags=("winter",), state="read"),
        1: Annotation(state="want"),
        99: Annotation(tags=("winter",), state="read"),
    }
    found = of_books(rows(pages=[1, 2, 3]), annotations)
    assert (found.read, found.unread, found.unsaid) == (1, 1, 1)
    assert [(named.name, named.number) for named in found.tags.names] == [("winter", 1)]


@given(st.lists(st.one_of(st.none(), st.integers(-5000, 12_000)), max_size=60))
def test_every_book_is_counted_once_and_buckets_lie_side_by_side(values):
    found = years(values)
    assert sum(bucket.number for bucket in found.buckets) + found.missing == len(values)
    assert len(found.buckets) <= MOST_BUCKETS + 1 or max(filter(None, values)) - min(values) > 10_000
    for before, after in zip(found.buckets, found.buckets[1:], strict=False):
        assert before.high + 1 == after.low
