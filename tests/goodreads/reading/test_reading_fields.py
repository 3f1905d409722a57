"""Single values, with all that a page may have."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_checks import read as read_any
from reading_pages import LegacyPage

from bookq_gui.goodreads.parsing import legacy, normalise, visible_page
from bookq_gui.goodreads.parsing.normalise import Draft
from bookq_gui.model.book import Award

MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
DAY = 86_400_000

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def ordinal(days: int) -> str:
    ending = "th" if 11 <= days <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(days % 10, "th")
    return f"{days}{ending}"


@given(st.dates(), st.integers(0, DAY - 1))
def test_any_moment_of_a_day_is_that_day(day, within):
    since = (day - dt.date(1970, 1, 1)).days * DAY + within
    told = normalise.stamp_date(since, "x", Draft())
    expected = f"{day.year:04d}" if (day.month, day.day) == (1, 1) else day.isoformat()
    assert told == expected
    assert normalise.stamp_year(since) == day.year


@given(st.integers(-9598, 0), st.integers(1, 12), st.integers(1, 28))
def test_days_before_the_first_year(year, month, day):
    later = dt.date(year + 400 * 24, month, day)  # the calendar repeats every 400 years of 146,097 days
    since = ((later - dt.date(1970, 1, 1)).days - 24 * 146_097) * DAY
    sign = "-" if year < 0 else ""
    expected = f"{sign}{-year:04d}" if (month, day) == (1, 1) else f"{sign}{-year:04d}-{month:02d}-{day:02d}"
    assert normalise.stamp_date(since, "x", Draft()) == expected
    assert normalise.stamp_year(since) is None


@given(anything)
def test_what_is_no_moment_gives_no_date(value):
    draft = Draft()
    told = normalise.stamp_date(value, "x", draft)
    assert told is None or re.fullmatch(r"-?\d{4}(-\d\d-\d\d)?", told)
    assert bool(draft.warnings) == (told is None and value is not None)


@given(
    st.dates(), st.sampled_from(["day", "month", "year"]), st.sampled_from(["", "by X", "by May 4th Press"])
)
def test_printed_dates_read_back(day, precision, rest):
    month = MONTHS[day.month - 1]
    for printed, expected in (
        {
            "day": (
                f"{month} {ordinal(day.day)} {day.year}",
                f"{day.year:04d}-{day.month:02d}-{day.day:02d}",
            ),
            "month": (f"{month} {day.year}", f"{day.year:04d}-{day.month:02d}"),
            "year": (f"{day.year}", f"{day.year:04d}"),
        }[precision],
        (f"{month} {day.day}, {day.year}", day.isoformat()),
    ):
        assert normalise.word_date(f"{printed} {rest}", "x", Draft()) == (expected, rest)


@given(st.text())
def test_any_text_gives_a_date_or_none(value):
    told, rest = normalise.word_date(value, "x", Draft())
    assert told is None or re.fullmatch(r"-?\d{4}(-\d\d(-\d\d)?)?", told)
    assert rest in value


@pytest.mark.parametrize(
    "value", ["", "by X", "2003rd", "12345678901234", "October", "October 3rd", "Sept", "0"]
)
def test_what_is_no_printed_date(value):
    assert normalise.word_date(value, "x", Draft())[0] is None


@given(
    st.integers(0, 10**15 - 1),
    st.sampled_from([",", ".", "\u00a0", "’"]),
    st.sampled_from([" ratings", "\u00a0ratings", ""]),
)
def test_printed_numbers_read_back(number, separator, after):
    printed = f"{number:,}".replace(",", separator)
    assert normalise.number_in(printed + after) == number
    assert normalise.number_in(f"{number}{after}") == number


@pytest.mark.parametrize("value", ["24.8k people", "3M", "1.5", "no digits", "", None, 5, "9" * 400, "1e999"])
def test_what_is_no_whole_number(value):
    assert normalise.number_in(value) in (None, 1)
    if value != "1e999":
        assert normalise.number_in(value) is None


@given(anything)
def test_a_count_is_an_integer_or_none(value):
    draft = Draft()
    told = normalise.count(value, "x", draft)
    assert told is None or (type(told) is int and abs(told) <= normalise.LARGEST)
    assert bool(draft.warnings) == (told is None and value is not None)


@given(anything)
def test_an_average_is_a_number_or_none(value):
    told = normalise.average(value, Draft())
    assert told is None or (type(told) is float and abs(told) < normalise.LARGEST)


@given(anything)
def test_text_is_clean(value):
    told = normalise.text(value)
    assert told is None or (told and told == " ".join(told.split()) and told.isprintable() >= told.isascii())
    (told or "").encode()


def test_half_a_character_is_replaced_and_a_whole_one_joined():
    assert normalise.text("a\ud83d\ude00b") == "a\U0001f600b"
    assert normalise.text("a\ud83db\x00\x07") == "a\ufffdb"


def test_quotes_of_an_old_encoding_are_quotes():
    assert normalise.text("Salt\x92s \x93end\x94\x85 \x81\x8d") == "Salt’s “end”…"


@given(st.text("0123456789X- ", max_size=20))
def test_identifiers_hold_their_check_digit(code):
    short, long_form = normalise.isbn(code, 10, Draft()), normalise.isbn(code, 13, Draft())
    if short:
        total = sum((10 if sign == "X" else int(sign)) * (place + 1) for place, sign in enumerate(short))
        assert total % 11 == 0
    if long_form:
        assert long_form[:3] in ("978", "979")
        assert (sum(map(int, long_form[::2])) + 3 * sum(map(int, long_form[1::2]))) % 10 == 0


@given(st.integers(0, 10**9 - 1))
def test_every_isbn_has_one_check_digit(number):
    body = f"{number:09d}"
    assert sum(normalise.isbn(body + sign, 10, Draft()) is not None for sign in "0123456789X") == 1
    assert sum(normalise.isbn(f"978{body}{sign}", 13, Draft()) is not None for sign in "0123456789") == 1


words = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="#(),"), min_size=1, max_size=8
)
names = st.lists(words, min_size=1, max_size=4).map(" ".join)


@given(
    names,
    st.sampled_from(["1", "3.5", "1-3", "1–7", "3A", "1; issues 1-6", "0", "Vol. 2"]),
    st.booleans(),
    st.booleans(),
)
def test_series_are_taken_apart(name, position, parentheses, comma):
    printed = f"{name}{',' if comma else ''} #{position}"
    printed = f"({printed})" if parentheses else printed
    told = normalise.series_entry(printed, f"/series/12-{normalise.slug(name)}")
    assert told[1] == position
    assert told[0] == name


@given(names, st.none() | names, st.booleans(), st.none() | st.integers(1, 2100))
def test_awards_are_taken_apart(name, category, won, year):
    printed = name + ("" if won else " Nominee") + (f" for {category}" if category else "")
    printed += f" ({year})" if year else ""
    told = legacy.award(printed, f"/award/show/12-{normalise.slug(name)}")
    assert told.year == year
    if normalise.slug(name) and "Nominee" not in name:
        assert (told.name, told.won, told.category) == (name, won, category)


@pytest.mark.parametrize(
    ("printed", "slug", "expected"),
    [
        ("Prize for Tin (2001)", "prize-for-tin", Award("Prize for Tin", None, 2001, won=True)),
        ("Prize for Tin for Novel (2001)", "prize-for-tin", Award("Prize for Tin", "Novel", 2001, won=True)),
        ("Tin Prize Nominee for A for B", "tin-prize", Award("Tin Prize", "A for B", None, won=False)),
        ("Nominee Prize (1999)", "nominee-prize", Award("Nominee Prize", None, 1999, won=True)),
        ("本屋大賞 for 9th place (2017)", "", Award("本屋大賞", "9th place", 2017, won=True)),
        ("FAB Award Nominee (2014)", "fab-award", Award("FAB Award", None, 2014, won=False)),
        ("X Award (YA) for Fiction (2012) and Nominee for Best  (2018)".replace("  ", " "), "x-award-ya",
         Award("X Award (YA)", "Fiction (2012) and Nominee for Best", 2018, won=True)),
        ("X (0)", "x", Award("X", None, None, won=True)),
    ],
)  # fmt: skip
def test_awards_of_the_earlier_layout(printed, slug, expected):
    assert legacy.award(printed, f"https://www.goodreads.com/award/show/3-{slug}") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("HOLT Medallion Nominee, Novella (2012)", Award("HOLT Medallion", "Novella", 2012, won=False)),
        ("Akutagawa Prize (2016)", Award("Akutagawa Prize", None, 2016, won=True)),
        ("本屋大賞, 9th place (2017)", Award("本屋大賞", "9th place", 2017, won=True)),
        (
            "Nominee for Readers' Favorite Fantasy (2012)",
            Award("Goodreads Choice Award", "Readers' Favorite Fantasy", 2012, won=False),
        ),
        (
            "Winner for Readers' Favorite Fantasy (2014)",
            Award("Goodreads Choice Award", "Readers' Favorite Fantasy", 2014, won=True),
        ),
    ],
)
def test_awards_of_the_visible_page(line, expected):
    assert visible_page.award(line) == expected


def test_the_first_source_that_has_a_field_fills_it():
    draft, other = Draft(), Draft()
    draft.put("title", "A")
    draft.put("title", "B")
    draft.put("pages", None)
    draft.put("genres", ())
    other.put("title", "C")
    other.put("pages", 0)
    assert draft.fill(other) == ["pages"]
    assert draft.values == {"title": "A", "pages": 0}
    draft.warn("x")
    draft.warn("x")
    assert draft.warnings == ["x"]


def test_a_row_of_the_format_is_no_publication_whatever_it_begins_with():
    page = LegacyPage()
    page.format_row = 'Published 1999 as <span itemprop="bookFormat">Paperback</span>'
    page.publication_row = None
    book = read_any(page)
    assert (book.format, book.published, book.publisher, book.warnings) == ("Paperback", None, None, ())
