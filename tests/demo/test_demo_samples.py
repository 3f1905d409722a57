"""The sample pages are true to both layouts: the real reader finds every invented fact in them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bookq_gui.demo.samples import Sample, epoch_milliseconds, load_samples, spelled, spelled_with_ordinal
from bookq_gui.demo.site import DemoSite
from bookq_gui.goodreads.parsing.reader import read_page

NOT_IN_THE_RECORD = {"cover", "serve", "printed_isbn13"}
SAMPLES = load_samples()


@pytest.fixture(scope="module")
def site() -> Iterator[DemoSite]:
    with DemoSite(slow_seconds=0) as site:
        yield site


def test_there_is_a_book_for_everything_people_meet() -> None:
    books = SAMPLES.books
    assert len(books) == 24
    assert len({book.id for book in books}) == 24
    assert {book.layout for book in books} == {"next", "legacy", "json-ld"}
    assert [book.title for book in books if book.is_slow] == ["The Quiet Arithmetic of Rivers"]
    assert [book.failures for book in books if book.failures] == [(503, 503)]
    assert any(book.cover is None for book in books)
    assert any(not book.fact("ratings_count") for book in books)
    assert SAMPLES.gone not in SAMPLES.by_id
    assert len(SAMPLES.links) == 25


@pytest.mark.parametrize("sample", SAMPLES.books, ids=lambda sample: sample.slug or str(sample.id))
def test_the_reader_finds_every_fact(site: DemoSite, sample: Sample) -> None:
    page = site.page(sample.id)
    assert page is not None
    record = read_page(page.encode(), fetched_at="2026-11-01T12:00:00+00:00", source=sample.link).to_dict()
    for name, value in sample.facts.items():
        if name not in NOT_IN_THE_RECORD:
            assert record[name] == value, name
    told = set(sample.facts) | {
        "url",
        "title_complete",
        "authors",
        "fetched_at",
        "source",
        "warnings",
        "description",
    }
    for name in set(record) - told - {"cover_url", "stars"}:
        assert not record[name], f"{name} is in the record, but not among the facts"
    assert record["title_complete"] == sample.title_complete
    assert (record["cover_url"] is None) == (sample.cover is None)


def test_what_is_wrong_on_a_page_is_named(site: DemoSite) -> None:
    bad = next(book for book in SAMPLES.books if book.fact("printed_isbn13"))
    page = site.page(bad.id)
    assert page is not None
    record = read_page(page.encode(), fetched_at="2026-11-01T12:00:00+00:00")
    assert record.isbn13 is None
    assert any(bad.fact("printed_isbn13") in warning for warning in record.warnings)


@pytest.mark.parametrize(
    ("date", "milliseconds"),
    [
        ("1970-01-01", 8 * 3_600_000),
        ("-1800", -118_969_660_800_000),
        ("2020-09-21", 1_600_671_600_000),
        ("2024-02-29", 1_709_193_600_000),
    ],
)
def test_dates_become_the_milliseconds_of_the_site(date: str, milliseconds: int) -> None:
    assert epoch_milliseconds(date) == milliseconds


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        ("2003-04-08", "April 8th 2003"),
        ("2003-04-01", "April 1st 2003"),
        ("2003-04-12", "April 12th 2003"),
        ("2003-04-22", "April 22nd 2003"),
        ("2003-04-23", "April 23rd 2003"),
        ("2003-04", "April 2003"),
        ("2003", "2003"),
    ],
)
def test_the_older_layout_spells_dates_with_an_ordinal(date: str, printed: str) -> None:
    assert spelled_with_ordinal(date) == printed


def test_the_new_layout_spells_dates_without_one() -> None:
    assert spelled("2007-05-15") == "May 15, 2007"
    assert spelled("-1200") == "January 1, 1200"
