"""What goes to the clipboard."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ui.books.invented_books import book, row

from bookq_gui.model.annotation import Annotation
from bookq_gui.ui.books.columns import (
    EXPORTED,
    FORMATS,
    as_cells,
    as_json,
    as_markdown,
    citation,
    link,
    markdown,
    title_and_author,
)

TIDE = row(
    7, title="A Tide [first]_draft", authors=("Ada Fenwick", "Sam Ellery"), year=2003, first_year=1813,
    publisher="Pale Fox Press",
)  # fmt: skip


def test_one_book_in_each_format() -> None:
    assert link(TIDE) == "https://www.goodreads.com/book/show/7"
    assert title_and_author(TIDE) == "A Tide [first]_draft – Ada Fenwick and Sam Ellery"
    assert citation(TIDE) == (
        "Ada Fenwick and Sam Ellery (1813/2003). A Tide [first]_draft. Pale Fox Press. "
        "https://www.goodreads.com/book/show/7"
    )
    assert markdown(TIDE) == (
        r"[A Tide \[first\]\_draft](https://www.goodreads.com/book/show/7) by Ada Fenwick and Sam Ellery"
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"authors": (), "year": None, "first_year": None, "publisher": ""}, "(n.d.). Why?"),
        ({"authors": ("A", "B", "C"), "year": 1990, "first_year": 1990}, "A, B and C (1990). Why?"),
        ({"authors": ("A", "B", "C", "D"), "year": -1800, "first_year": None}, "A et al. (1800 BCE). Why?"),
    ],
)
def test_a_citation_with_what_there_is(changes: dict[str, object], expected: str) -> None:
    assert citation(TIDE._replace(title="Why?", **changes)).startswith(expected)


def test_several_books_are_several_lines() -> None:
    several = [row(1), row(2), row(3)]
    for entry in FORMATS:
        if entry.write is not None:
            written = entry.write(several, {})
            assert len(written.splitlines()) == (4 if entry.key == "cells" else 3)
    written = as_json([book(1), book(2)], {})
    assert [record["id"] for record in json.loads(written)] == [1, 2]
    assert as_markdown(several).startswith("- [")


def test_json_of_a_book_is_its_whole_record() -> None:
    mine = Annotation(state="read", stars=4.0)
    written = json.loads(as_json([book(3)], {3: mine}))
    assert written == {**book(3).to_dict(), "fetched": True, "mine": mine.to_dict()}
    assert json.loads(as_json([book(3)], {}))["mine"] is None


def test_a_book_known_by_its_isbn_has_an_address() -> None:
    assert link(row(3, id=-9780306406157)) == "https://www.goodreads.com/book/isbn/9780306406157"


def test_cells_hold_no_formula_and_no_break() -> None:
    odd = row(1, title='=HYPERLINK("x")\t\n2', authors=("@sum",), publisher="-5", year=-1800, rating=4.5,
              ratings_count=1234567)  # fmt: skip
    header, line = as_cells([odd], header=True).split("\n")
    named = dict(zip(header.split("\t"), line.split("\t"), strict=True))
    assert named["Title"] == '\'=HYPERLINK("x") 2'
    assert named["Author"] == "'@sum"
    assert named["Publisher"] == "-5"
    assert named["Ratings"] == "1234567"
    assert "Cover" not in named


@given(st.text(max_size=40), st.text(max_size=20))
def test_cells_keep_their_number_whatever_is_in_them(title: str, author: str) -> None:
    written = as_cells([row(1, title=title, authors=(author,))], header=False)
    cells = written.split("\t")
    assert len(cells) == len(EXPORTED)
    assert cells[EXPORTED.index("title")][:1] not in ("=", "+", "@")
