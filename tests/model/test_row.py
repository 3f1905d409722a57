"""Rows of the table: their stored form, rows of version 0.1, rows of known books."""

import json

import pytest

from bookq_gui.model.book import Book, BookRow, isbn_of, key_of, row_of, url_of
from bookq_gui.model.imports import KnownBook
from bookq_gui.model.message import Message

BOOK = Book(
    id=656,
    url="https://www.goodreads.com/book/show/656",
    title="Quiet Harbour",
    layout="next",
    fetched_at="2026-01-02T03:04:05+00:00",
)


def test_a_row_comes_back_from_its_text():
    row = row_of(BOOK, "2025-12-31T00:00:00+00:00")
    assert BookRow.from_list(json.loads(row.to_json())) == row
    assert row.fetched
    failed = row._replace(fetched=False, reason=Message("No answer."))
    assert BookRow.from_list(json.loads(failed.to_json())) == failed._replace(reason=None)


def test_a_row_of_version_0_1_was_added_when_it_was_fetched():
    values = json.loads(row_of(BOOK).to_json())[:19]
    row = BookRow.from_list(values)
    assert (row.added_at, row.fetched) == (BOOK.fetched_at, True)


@pytest.mark.parametrize("change", [slice(0, 18), slice(0, 20), slice(0, 0)])
def test_a_row_of_another_length_is_refused(change):
    with pytest.raises(ValueError, match="21 values"):
        BookRow.from_list(json.loads(row_of(BOOK).to_json())[change])


def test_a_book_of_an_import_is_a_record_that_is_not_fetched():
    known = KnownBook(
        title="Quiet Harbour (Tides, #2)",
        authors=("Ann Example",),
        others=("Bo Translator",),
        isbn13="9780306406157",
        pages=210,
        published="1999",
        first_published="1998",
    )
    key = key_of("9780306406157")
    book = known.to_book(key)
    assert Book.from_json(book.to_json()) == book
    assert (book.fetched, book.authors, book.url) == (False, ("Ann Example",), url_of(key))
    row = row_of(book, "2026-05-06T00:00:00+00:00")
    assert (row.id, row.fetched, row.first_year, row.pages) == (key, False, 1998, 210)
    assert isbn_of(row.id) == "9780306406157"
    assert isbn_of(656) is None
    assert url_of(key) == "https://www.goodreads.com/book/isbn/9780306406157"
