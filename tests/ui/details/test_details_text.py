"""Dates, people and facts as they read on the screen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from panel_data import bare_book, full_book
from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QFont, QFontMetrics

from bookq_gui.model.book import Award, Contributor, SeriesEntry
from bookq_gui.ui.details import text
from bookq_gui.ui.details.sections import broken

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)
TODAY = QDate(2026, 11, 26)


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("2006-05-04", "4 May 2006"), ("2006-05", "May 2006"), ("1830", "1830"), ("-0400", "400 BCE"),
        (None, ""), ("2006-13", "2006"), ("some day", "some day"),
    ],
)  # fmt: skip
def test_dates_in_the_precision_known(stored, shown):
    assert text.human_date(stored, ENGLISH) == shown


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("", ""), ("2026-03-14", "2026-03-14"), ("2026-03", "2026-03"), ("2026", "2026"),
        ("14 March 2026", "2026-03-14"), ("March 2026", "2026-03"), ("mar 2026", "2026-03"),
        ("14.3.2026", "2026-03-14"), ("today", "2026-11-26"), ("  14   March  2026 ", "2026-03-14"),
        ("yesterday-ish", None), ("2026-02-30", None), ("2027-01-01", None), ("31 April 2026", None),
        ("-5", None), ("0000", None),
    ],
)  # fmt: skip
def test_dates_are_understood_as_people_type_them(typed, stored):
    assert text.parsed_date(typed, ENGLISH, TODAY) == stored


def test_dates_are_understood_in_the_language_of_the_window():
    assert text.parsed_date("14. März 2026", GERMAN, TODAY) == "2026-03-14"
    assert text.parsed_date("14.03.2026", GERMAN, TODAY) == "2026-03-14"


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2026, 11, 26)))
def test_a_date_that_is_shown_can_be_typed_again(day):
    for stored in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        assert text.parsed_date(text.human_date(stored, ENGLISH), ENGLISH, TODAY) == stored


@given(st.text(max_size=40))
def test_no_typed_date_raises(typed):
    text.parsed_date(typed, ENGLISH, TODAY)
    text.human_date(typed, ENGLISH)


def test_people_stand_in_one_line_a_role_the_authors_first():
    people = (
        Contributor("Hanne Vold", "Translator, Introduction"),
        Contributor("Ada Quill"),
        Contributor("Pell Harrow", "Translator"),
        Contributor("Ada Quill", "Illustrator"),
        Contributor("Some One", ""),
    )
    lines = text.people_by_role(people, ("Ada Quill",))
    assert [(line.name, line.text) for line in lines] == [
        ("Author", "Ada Quill"),
        ("Translator", "Hanne Vold, Pell Harrow"),
        ("Introduction", "Hanne Vold"),
        ("Illustrator", "Ada Quill"),
        ("Contributor", "Some One"),
    ]
    assert {term.field for line in lines for term in line.terms} == {"author", "person"}


def test_series_with_their_positions_each_once():
    entries = (SeriesEntry("Tide", "1"), SeriesEntry("Tide", "1"), SeriesEntry("Sea"))
    terms = text.series_terms(entries)
    assert [(term.text, term.value) for term in terms] == [("Tide, 1", "Tide"), ("Sea", "Sea")]


def test_awards():
    assert text.award(Award("Hugo", "Novel", 1970, False)) == "Hugo, Novel (1970), nominated"
    assert text.award(Award("Hugo", None, None, None)) == "Hugo"


def test_facts_name_what_is_known_and_leave_out_the_rest():
    facts = {fact.name: fact.text for fact in text.facts_of(full_book(), ENGLISH)}
    assert facts == {
        "First published": "1993",
        "This edition": "4 May 2005, Harbour House",
        "Format": "Paperback, 312 pages",
        "Language": "English",
        "ISBN": "9780306406157",
        "Original title": "El faro de papel",
    }
    more = {fact.name: fact.text for fact in text.more_facts_of(full_book(), ENGLISH)}
    assert more["ISBN-10"] == "0306406152"
    assert more["Editions"] == "9"
    assert text.facts_of(bare_book(), ENGLISH) == []


def test_an_original_title_like_the_title_is_no_fact():
    book = full_book(original_title="The Paper Lighthouse")
    assert "Original title" not in [fact.name for fact in text.facts_of(book, ENGLISH)]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (None, "Fetched from Goodreads on 4 November 2026"),
        ("https://www.goodreads.com/book/show/3", "Fetched from Goodreads on"),
        ("file:/home/me/pages/a b.html", "Read from the saved page a b.html on"),
    ],
)
def test_the_provenance_names_no_folder(source, said):
    shown = text.provenance(full_book(source=source), ENGLISH)
    assert shown.startswith(said)
    assert "/home" not in shown


@given(st.text(alphabet="abcdefghij ", max_size=120), st.integers(24, 400))
def test_only_words_wider_than_the_line_get_places_to_break(qapp, words, width):
    metrics = QFontMetrics(QFont())
    shown = broken(words, metrics, width)
    assert shown.replace("\u200b", "") == words
    for word in shown.split(" "):
        if "\u200b" not in word:
            assert metrics.horizontalAdvance(word) <= width
