"""Hostile pages: each gives a record of limited size or a `PageProblem`, in limited time."""

from __future__ import annotations

import json
import time

import pytest
from reading_pages import FETCHED_AT, LegacyPage, NextPage

from bookq_gui.goodreads.parsing import normalise, reader
from bookq_gui.goodreads.responses import PageProblem, Problem
from bookq_gui.model.book import Book

MIB = 2**20
HEADING = b'<html><h1 id="bookTitle">x</h1>'
TESTID = b'<html><h1 data-testid="bookTitle">x</h1>goodreads.com'
DATA = b'<html><script id="__NEXT_DATA__" type="application/json">'
LD = b'<html>goodreads.com<script type="application/ld+json">'


def read(data: bytes) -> Book | Problem:
    """Read a page so that unexpected errors fail the test."""
    try:
        return reader.read(data, fetched_at=FETCHED_AT, source=None)
    except PageProblem as problem:
        return problem.kind


@pytest.mark.parametrize(
    "page",
    [
        b"<div>" * (2 * MIB),
        HEADING + b"<div>" * (2 * MIB) + b"</html>",
        HEADING + b"<div id=details>" * 100_000 + b"</html>",
        HEADING + b"<a href='/work/editions/1'>" * 100_000 + b"</html>",
        TESTID + b'<div class="BookDetails">' * 100_000 + b"</html>",
        TESTID + b"<a class=DiscussionCard href='/work/1'>" * 100_000 + b"</html>",
        DATA + b"[" * (9 * MIB) + b"</script></html>",
        DATA + b'{"a":' * MIB + b"</script></html>",
        DATA + b'{"a":[' + b"[]," * MIB + b"[]]}</script></html>",
        DATA + b'{"a":' + b"9" * MIB + b"}</script></html>",
        b'{"props":' + b"[" * (9 * MIB),
        b'{"props":{"pageProps":' * 50_000,
        LD + b"[" * (9 * MIB) + b"</script></html>",
        b"<h1 " * MIB,
        b'<h1 id="bookTitle">' * 200_000,
        b"<h1 data-testid=bookTitl " * 200_000,
        b"bookTitle" * MIB,
        b'<script id="__NEXT_DATA__">' * 200_000,
        b'<script id="__NEXT_DATA__">{}</script>' * 100_000,
        b"__NEXT_DATA__" * 500_000,
        b"<!-- <script id='__NEXT_DATA__'>{}</script>" * 100_000,
        b"application/ld+json" * 300_000,
        b"<!--" * (2 * MIB),
        b"<title>" * MIB,
        b"<link rel=canonical " * 200_000,
        b"<meta og:url " * 200_000,
        b"<" * (8 * MIB),
        b"&" * (8 * MIB),
        b"\0" * (8 * MIB),
        b"\xff" * (8 * MIB),
        b"\xff\xfe" + b"<\0" * (4 * MIB),
        b" " * (8 * MIB),
    ],
    ids=lambda page: repr(page[:60]),
)
def test_pages_of_megabytes_of_nothing(page):
    assert isinstance(read(page), Problem)


def earlier(**parts) -> bytes:
    page = LegacyPage()
    for name, value in parts.items():
        setattr(page, name, value)
    return page.page()


@pytest.mark.parametrize(
    "page",
    [
        earlier(title="x " * MIB),
        earlier(format_row='<div class="row">' * 50_000),
        earlier(format_row="<div>" * 10_000 + '<a href="/work/editions/1">x</a>' * 10_000),
        earlier(format_row='<span itemprop="bookFormat">' + "y" * MIB),
        earlier(publication_row="Published " + "May 4th " * 100_000),
        earlier(publication_row="<nobr>" * 20_000 + "(first published " * 20_000),
        earlier(boxes=[("Series", '<a href="/series/1-x">' + "a #1" * 600 + "</a>")] * 40),
        earlier(boxes=[("Series", ('<a href="/series/1-x">' + "a #1" * 600 + "</a>") * 600)]),
        earlier(boxes=[("Literary Awards", ('<a href="/award/show/1-x">' + "a for b" * 400 + "</a>") * 600)]),
        earlier(boxes=[("Setting", "")] * 20_000),
        earlier(boxes=[("Characters", '<a href="/characters/1">' * 20_000)]),
        earlier(boxes=[("Characters", "<b>" * 9_000 + '<a href="/characters/1">x</a>' * 9_000)]),
        earlier(people=[("A", "(x)", 1, "")] * 3_000),
        earlier(description="<span>" * 20_000),
        earlier(description='<span style="display:none">' + "<div>" * 20_000),
        earlier(description='<span style="display:none">' + "&amp;" * MIB),
        earlier(genres=[["x"]] * 10_000),
        earlier(graph="[" + "1," * MIB + "]"),
        earlier(to_reads="1" * MIB),
        earlier(to_reads="1</span> " * 100_000),
        earlier(ratings="9" * 5_000, rating="1e999", reviews="-1"),
        earlier(best_book="x" * MIB, og_title="(" * MIB, page_title="by " * MIB),
    ],
    ids=range(22),
)
def test_earlier_pages_swollen_in_one_place(page):
    book = read(page)
    if isinstance(book, Book):
        assert len(book.to_json()) < 600_000
        assert Book.from_json(book.to_json()) == book


@pytest.mark.parametrize("piece", ["<", "&", '<a href="', "<a>", "<p><b>", "<!--", "</p>", "]]>", "<i <i"])
def test_descriptions_of_nothing_but_markup(piece):
    page = NextPage()
    page.book["description"] = piece * 250_000
    start = time.process_time()
    book = read(page.json().encode())
    assert isinstance(book, Book)
    assert time.process_time() - start < 1.0


HUGE = "z" * MIB
WRONG = [
    None,
    True,
    False,
    0,
    -1,
    2**53 + 1,
    10**300,
    1e308,
    -0.5,
    "",
    " ",
    "\0",
    "\ud800",
    "x",
    HUGE,
    [],
    [1],
]
WRONG += [[None], {}, {"__ref": 1}, {"__ref": "Nothing"}, {"__ref": "Book:1"}, {"name": {}}, [[[]]], [{}]]
WRONG += [[{"node": []}]]
PLACES = [
    (node, key)
    for node, keys in {
        "book": "legacyId webUrl title titleComplete description primaryContributorEdge imageUrl "
        "secondaryContributorEdges bookSeries bookGenres details work",
        "details": "asin format numPages publicationTime publisher isbn isbn13 language",
        "work": "legacyId details stats",
        "history": "publicationTime originalTitle awardsWon places characters",
        "stats": "averageRating ratingsCount ratingsCountDist textReviewsCount",
    }.items()
    for key in keys.split()
]


@pytest.mark.parametrize(("node", "key"), PLACES)
def test_anything_in_any_place(node, key):
    for wrong in WRONG:
        page = NextPage()
        nodes = {
            "book": page.book,
            "details": page.book["details"],
            "work": page.work,
            "history": page.work["details"],
            "stats": page.work["stats"],
        }
        nodes[node][key] = wrong
        book = read(page.json().encode())
        if isinstance(book, Book):
            assert len(book.to_json()) < 500_000
            assert Book.from_json(book.to_json()) == book
        else:
            assert (node, key) in (("book", "legacyId"), ("book", "title"), ("book", "titleComplete"))


@pytest.mark.parametrize(
    "number", ["1e999", "-1e999", "NaN", "Infinity", "9" * 5_000, "-" + "9" * 5_000, "1e-999", "0.1e1"]
)
def test_numbers_beyond_all_bounds(number):
    page = NextPage().json()
    for told in ('"numPages": 246', '"ratingsCount": 15', '"averageRating": 4.0', '"legacyId": 99'):
        assert told in page
        book = read(page.replace(told, f"{told.partition(':')[0]}: {number}").encode())
        assert isinstance(book, Book)
        json.loads(book.to_json(), parse_constant=pytest.fail)


def test_brackets_in_texts_are_no_depth():
    page = NextPage()
    page.state["Review:1"] = {"text": '{[\\"' * 5_000}
    book = read(page.json().encode())
    assert isinstance(book, Book)
    page.state["Review:2"] = json.loads("[" * 900 + "]" * 900)
    assert read(page.json().encode()) is Problem.NOT_A_PAGE


def test_a_deep_nest_in_place_of_a_number():
    page = NextPage()
    page.book["details"]["numPages"] = "NEST"
    book = read(page.json().replace('"NEST"', "[" * 250 + "]" * 250).encode())
    assert isinstance(book, Book)
    assert any("“[…]”" in warning for warning in book.warnings)


def test_what_a_record_may_hold_is_cut_and_named():
    page = NextPage()
    page.book["title"] = "t" * 5_000
    page.book["description"] = "word " * 100_000
    page.book["bookGenres"] = [{"genre": {"name": f"g{n}"}} for n in range(5_000)]
    page.book["secondaryContributorEdges"] *= 2_000
    page.state["Contributor:2"]["name"] = "n" * 5_000
    book = read(page.json().encode())
    assert isinstance(book, Book)
    assert len(book.title) == 2_000
    assert len(book.description or "") <= 200_000
    assert len(book.genres) == len(book.contributors) == normalise.MOST_ITEMS
    assert len(book.contributors[1].name) == 500
    for part in ("title", "genres", "contributors"):
        assert any(part in warning for warning in book.warnings)


def test_warnings_are_few_and_short():
    page = NextPage()
    page.book["secondaryContributorEdges"] = [{"node": {}, "role": "x"}] * 5_000
    page.state |= {f"Series:{n}": {"title": None} for n in range(3_000)}
    page.book["bookSeries"] = [{"series": {"__ref": f"Series:{n}"}} for n in range(3_000)]
    page.book["details"] |= {"isbn": HUGE, "isbn13": HUGE, "asin": HUGE}
    book = read(page.json().encode())
    assert isinstance(book, Book)
    assert 0 < len(book.warnings) <= 50
    assert all(len(warning) < 400 for warning in book.warnings)


def test_the_last_net_names_what_it_caught(monkeypatch):
    monkeypatch.setattr(reader, "read", lambda *_, **__: 1 / 0)
    with pytest.raises(PageProblem) as raised:
        reader.read_page(b"x", fetched_at=FETCHED_AT)
    assert raised.value.kind is Problem.UNKNOWN_PAGE
    assert "ZeroDivisionError" in raised.value.detail
