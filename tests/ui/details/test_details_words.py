"""How a book reads on the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from ui.results.invented_books import bare_book, book

from bookq_gui.model.book import Award, Contributor, SeriesEntry
from bookq_gui.ui.details import text as words
from bookq_gui.ui.details.facts import facts_of
from bookq_gui.ui.details.terms import Term
from bookq_gui.ui.details.text import DateForms, human_date

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2006-05-04", "4 May 2006"),
        ("2006-05", "May 2006"),
        ("1830", "1830"),
        ("-1800", "1801 BCE"),
        ("0000", "1 BCE"),
        ("-0043-03-15", "15 March 44 BCE"),
        ("481", "481"),
        ("2006-13", "2006"),
        ("2006-02-45", "February 2006"),
        ("soon", "soon"),
        ("", ""),
        (None, ""),
    ],
)
def test_dates_in_the_precision_known(date: str | None, expected: str) -> None:
    assert human_date(date) == expected


def test_dates_take_the_words_of_a_language() -> None:
    assert human_date("2006-05-04", words.date_forms(GERMAN)) == "4 Mai 2006"
    forms = DateForms(words.date_forms(GERMAN).months, "{day}. {month} {year}", "{month} {year}")
    assert human_date("2006-05-04", forms) == "4. Mai 2006"


@given(st.one_of(st.text(max_size=20), st.from_regex(r"-?[0-9]{1,8}(-[0-9]{2}){0,3}", fullmatch=True)))
def test_no_date_raises(date: str) -> None:
    assert human_date(date) or not date


def test_people_have_their_roles_and_each_is_named_once() -> None:
    people = (
        Contributor("Ada Fenwick"),
        Contributor("Kees van der Molen", "Translator"),
        Contributor("Ada Fenwick", "Illustrator"),
        Contributor("Kees van der Molen", "translator"),
    )
    assert words.people(people, ("Ada Fenwick",)) == [
        Term("Ada Fenwick", "Author, Illustrator", 'author:="Ada Fenwick"'),
        Term("Kees van der Molen", "Translator"),
    ]
    assert words.people((), ()) == []


def test_series_with_their_positions_each_once() -> None:
    entries = (SeriesEntry("Tide", "7.1"), SeriesEntry("Sea"), SeriesEntry("Tide", "7.1"))
    assert words.series(entries) == [Term("Tide #7.1", filter='series:="Tide"'), Term("Sea")]


@pytest.mark.parametrize(
    ("award", "expected"),
    [
        (Award("Oar", "Best Novel", 2007, True), "Oar, Best Novel (2007), won"),
        (Award("Oar", None, None, False), "Oar, nominated"),
        (Award("Oar"), "Oar"),
    ],
)
def test_awards(award: Award, expected: str) -> None:
    assert words.award(award) == expected


def test_counts_say_one_and_many() -> None:
    assert (
        words.counts(book(1, ratings_count=1844845, reviews_count=1), ENGLISH)
        == "1,844,845 ratings · 1 review"
    )
    assert words.counts(book(1, ratings_count=1844845, reviews_count=None), GERMAN) == "1.844.845 ratings"
    assert words.counts(bare_book(), ENGLISH) == ""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (None, "Fetched from Goodreads on "),
        ("https://www.goodreads.com/book/show/1", "Fetched from Goodreads on "),
        ("file:/home/ann/pages/tide.html", "Read from the saved page tide.html on "),
        ("tide.html", "Read from the saved page tide.html on "),
    ],
)
def test_the_origin_is_told_without_folders(source: str | None, expected: str) -> None:
    told = words.origin(book(1, source=source), DateForms(), ENGLISH)
    assert told.startswith(expected)
    assert "November 2026, " in told
    assert (
        words.origin(book(1, source=source, fetched_at="?"), DateForms(), ENGLISH) == expected[: -len(" on ")]
    )


@given(st.text(max_size=200))
def test_long_words_get_places_to_break_and_nothing_else_changes(text: str) -> None:
    bare = text.replace("\u200b", "")
    made = words.breakable(bare)
    assert made.replace("\u200b", "") == bare
    assert all(len(part) <= 24 for word in made.split() for part in word.split("\u200b"))


def test_facts_name_what_is_known_and_leave_out_the_rest() -> None:
    full = {fact.name: fact for fact in facts_of(book(3, original_title="Il porto"), DateForms(), ENGLISH)}
    assert full["Published"].value.startswith("4 May ")
    assert full["Original title"].value == "Il porto"
    assert [name for name, fact in full.items() if fact.copyable] == [
        "ISBN-13",
        "ISBN-10",
        "Goodreads id",
        "Work id",
    ]
    assert [fact.name for fact in facts_of(bare_book(9), DateForms(), ENGLISH)] == ["Goodreads id"]
    same = facts_of(book(1, original_title=book(1).title), DateForms(), ENGLISH)
    assert "Original title" not in [fact.name for fact in same]
