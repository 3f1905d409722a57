"""Faults of real pages that mislead readers, on pages of invented books: addresses,
private data, and pages that look like others.
"""

from __future__ import annotations

import html
import json

import pytest
from reading_checks import read, warned
from reading_pages import SITE, LegacyPage, NextPage

from bookq_gui.goodreads.responses import PageProblem, Problem

# 20


@pytest.mark.parametrize("address", ["5900728", "5900728._", "5900728-x"])
def test_20_addresses_without_a_slug(address):
    page, earlier = NextPage(5900728), LegacyPage(5900728)
    page.data["query"]["book_id"] = address
    page.book["webUrl"] = f"{SITE}/book/show/{address}"
    earlier.canonical = f"{SITE}/book/show/{address}"
    assert (read(page).id, read(earlier).id) == (5900728, 5900728)


# 21


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("17,092&nbsp;ratings", 17092),
        ("1&nbsp;rating", 1),
        ("2.441.371 ratings", 2441371),
        ("24.8k ratings", None),
        ("ratings", None),
    ],
)
def test_21_numbers_of_the_visible_page(shown, expected):
    page = NextPage()
    page.visible = page.visible.replace("15&nbsp;<!-- -->ratings", shown)
    assert read(page.page(data=False, linked=False)).ratings_count == expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [("1 person is currently reading", 1), ("24.8k people are currently reading", None)],
)
def test_21_readers_only_where_the_number_is_exact(shown, expected):
    page = NextPage()
    page.visible = page.visible.replace("3 people are currently reading", shown)
    assert read(page.page(data=False)).currently_reading == expected


# 22 and 24


def test_22_private_data_of_who_is_signed_in_stay_out():
    page = NextPage()
    plain = read(page)
    page.book["viewerShelving"] = {"shelf": {"name": "SECRET"}}
    page.work["viewerShelvings"] = [{"tags": ["SECRET"]}]
    page.state["ROOT_QUERY"] |= {
        "getUser": {"name": "SECRET", "email": "SECRET"},
        "getWorkSocialReviews({})": [{"text": "SECRET"}],
    }
    page.data["props"]["pageProps"] |= {"authContextParams": {"customerId": "SECRET"}, "jwtToken": "SECRET"}
    assert "SECRET" not in read(page).to_json()
    assert read(page) == plain


def test_24_reviews_of_others_stay_out():
    page, earlier = NextPage(), LegacyPage()
    page.state["Review:1"] = {"text": "SECRET", "rating": 1, "creator": {"__ref": "User:1"}}
    page.state["User:1"] = {"name": "SECRET", "contributor": {"__ref": "Contributor:3"}}
    page.state["Contributor:3"] = {"id": "x", "works": {"totalCount": 3}}
    page.visible += '<article class="ReviewCard"><span class="Formatted">SECRET</span></article>'
    review = (
        '<div class="review"><a class="authorName">SECRET</a><span id="freeText9">SECRET</span></div></body>'
    )
    for text in (page.page(), page.page(data=False), earlier.page().replace(b"</body>", review.encode())):
        assert "SECRET" not in read(text).to_json()


# 23


def test_23_locales_change_nothing():
    page = NextPage()
    plain = read(page)
    page.data |= {"locale": "en", "locales": ["en", "zh-TW"], "page": "/book/show/[book_id]"}
    page.canonical = f"{SITE}/en/book/show/4711-the-salt-ledger"
    assert read(page) == plain


# 25


def test_25_the_rating_is_that_of_the_book_itself():
    page = LegacyPage()
    page.before_title = '<span itemprop="ratingValue">1.00</span>'
    assert read(page).rating == 3.5


# A text search confuses the two layouts.


def test_the_present_heading_is_not_the_earlier_one():
    page = NextPage()
    assert 'data-testid="bookTitle"' in page.visible
    assert read(page.page(data=False)).layout == "json-ld"


@pytest.mark.parametrize(
    "hidden", ["<!-- {} -->", "<script>var x = '{}';</script>", "<textarea>{}</textarea>"]
)
def test_a_heading_that_is_no_element_makes_no_earlier_page(hidden):
    page = NextPage()
    page.visible = hidden.format('<h1 id="bookTitle">Not a book</h1>') + page.visible
    assert read(page.page(data=False)).title == "The Salt Ledger"
    with pytest.raises(PageProblem) as raised:
        read(f"<html><body>{hidden.format('<h1 id=bookTitle>Not a book</h1>')}</body></html>")
    assert raised.value.kind is Problem.UNKNOWN_PAGE


def test_data_in_a_comment_is_no_data():
    page, other = NextPage(4711), NextPage(5)
    other.book["title"] = "Other"
    page.before = f'<!-- <script id="__NEXT_DATA__" type="application/json">{other.json()}</script> -->'
    assert read(page).id == 4711
    assert read(page.page(data=False)).title == "The Salt Ledger"


@pytest.mark.parametrize(
    "tag",
    [
        '<script id="__NEXT_DATA__" type="application/json" nonce="x" crossorigin="anonymous">',
        '<script type="application/json" id="__NEXT_DATA__">',
        "<script id='__NEXT_DATA__' type='application/json'>",
        "<SCRIPT id=__NEXT_DATA__ type=application/json>",
        '<script\n  id="__NEXT_DATA__"\n  type="application/json">',
    ],
)
def test_the_data_is_found_however_its_tag_is_written(tag):
    page = NextPage().page().decode()
    page = page.replace('<script id="__NEXT_DATA__" type="application/json">', tag)
    assert read(page).layout == "next"


@pytest.mark.parametrize("title", ["Love > War", "1 < 2 > 0", "Tom's <3", 'Say "x"'])
def test_a_browser_saves_attributes_with_brackets_in_them(title):
    page = NextPage()
    page.book["title"] = title
    text, value = html.escape(title), title.replace('"', "&quot;")
    page.visible = page.visible.replace(
        '<h1 class="Text" data-testid="bookTitle" aria-label="Book title: The Salt Ledger">The Salt Ledger',
        f'<h1 aria-label="Book title: {value}" class="Text" data-testid="bookTitle" title="{value}">{text}',
    )
    assert read(page).warnings == ()
    assert read(page.page(data=False, linked=False)).title == title


def test_text_that_mentions_the_data_is_no_data():
    page = NextPage()
    page.before = "<!-- __NEXT_DATA__ -->" * 50
    page.visible += "<p>__NEXT_DATA__ &lt;script id=&quot;__NEXT_DATA__&quot;&gt;</p>" * 50
    assert read(page).layout == "next"


def test_a_page_that_moved_on_to_another_book_is_named():
    page = NextPage()
    page.visible = page.visible.replace(">The Salt Ledger</h1>", ">Something Else</h1>")
    book = read(page)
    assert book.title == "The Salt Ledger"
    assert warned(book, "Something Else")


def test_the_bare_data_and_that_of_the_data_route():
    page = NextPage()
    whole = read(page)
    assert read(page.json()) == whole
    assert read("\ufeff \n" + page.json()) == whole
    assert read(json.dumps({"pageProps": page.data["props"]["pageProps"], "__N_SSP": True})) == whole


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("layout", [NextPage, LegacyPage])
def test_encodings_that_say_what_they_are(layout, encoding):
    page = layout()
    if isinstance(page, NextPage):
        page.book["title"] = "عشت لأروي"
        page.visible = ""
    else:
        page.title = "عشت لأروي"
    assert read(page.page().decode().encode(encoding)).title == "عشت لأروي"


@pytest.mark.parametrize(
    "start",
    [
        "/home/x/page.html",
        "https://example.com/x.html\n",
        "<?xml version='1.0'?>",
        "<!-- x --><?xml version='1.0'?>",
    ],
)
@pytest.mark.parametrize("head", ["", "<html>"])
def test_what_stands_before_a_page_raises_no_warning(start, head):
    page = LegacyPage().page().decode()
    assert read(start + head + page[page.find("<body") :]).title == "The Tin Orchard"
    page = NextPage().page(data=False).decode()
    assert read(start + head + page[page.find("<body") :]).title == "The Salt Ledger"


def test_a_broken_byte_costs_one_character():
    page = LegacyPage()
    page.title = "Zo~e"
    assert read(page.page().replace(b"Zo~e", b"Zo\xeb")).title == "Zo\ufffd"
