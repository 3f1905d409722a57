"""ISBNs and their check digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.model.validation import (
    check_digit_10,
    corrected,
    isbn10_of,
    isbn13_of,
    isbn_of,
    to_isbn13,
)

NINE = st.text("0123456789", min_size=9, max_size=9)


@pytest.mark.parametrize(
    ("text", "long_form"),
    [
        ("0-306-40615-2", "9780306406157"),
        ("0306406152", "9780306406157"),
        ("978-0-306-40615-7", "9780306406157"),
        (" 978 0 306 40615 7 ", "9780306406157"),
        ("978\u20110\u2011306\u201140615\u20117", "9780306406157"),
        ("080442957x", "9780804429573"),
        ("9791090636071", "9791090636071"),
    ],
)
def test_either_length_in_whatever_spelling(text, long_form):
    assert isbn_of(text)
    assert isbn13_of(text) == long_form
    assert corrected(text) is None


@pytest.mark.parametrize(
    "text", ["", "0306406153", "9780306406158", "2940012668929", "97803064061", "X" * 10]
)
def test_what_is_none(text):
    assert isbn_of(text) is None
    assert isbn13_of(text) is None


def test_a_wrong_check_digit_has_a_right_one():
    assert corrected("978-0-306-40615-8") == "9780306406157"
    assert corrected("0804429574") == "080442957X"
    assert corrected("2940012668928") is None
    assert corrected("12345") is None


@given(NINE)
def test_the_two_forms_of_one_book(nine):
    short = nine + check_digit_10(nine)
    long_form = isbn13_of(short)
    assert long_form is not None
    assert isbn_of(long_form) == long_form
    assert isbn10_of(long_form) == short


@given(NINE, st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(nine, place, by):
    code = to_isbn13(nine + check_digit_10(nine))
    at = place + 3
    wrong = code[:at] + str((int(code[at]) + by) % 10) + code[at + 1 :]
    assert isbn_of(wrong) is None
    assert isbn_of(corrected(wrong) or "")


@given(st.text(max_size=200))
def test_no_text_is_too_odd(text):
    assert (isbn_of(text) is None) == (isbn13_of(text) is None)
