"""Descriptions as lines of plain text, and as harmless HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_pages import FETCHED_AT, LegacyPage, NextPage

from bookq_gui.goodreads.parsing import html
from bookq_gui.goodreads.parsing.reader import read_page

ALLOWED = {"p", "br", "i", "b", "em", "strong", "u", "s", "blockquote", "div", "ul", "ol", "li", "a"}


class Tags(HTMLParser):
    """Collects the tags of a text as a browser does."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))


def assert_harmless(clean: str) -> None:
    for tag, attributes in Tags(clean).seen:
        assert tag in ALLOWED
        if tag == "a":
            assert attributes.keys() == {"href", "rel"}
            assert re.match(r"https://([a-z]+\.)?goodreads\.com(/|$)", attributes["href"] or "")
            assert attributes["rel"] == "noopener noreferrer nofollow"
        else:
            assert attributes == {}


@pytest.mark.parametrize(
    ("source", "plain", "clean"),
    [
        ("One<br />Two<br/><br>Three", "One\nTwo\n\nThree", "One<br>Two<br><br>Three"),
        ("A<br><br><br><br>B", "A\n\nB", "A<br><br><br><br>B"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo", "<p>One</p><p>Two</p>"),
        ("<div>One</div><div>Two</div>", "One\n\nTwo", "<div>One</div><div>Two</div>"),
        ("line\nwrapped  in\tsource ", "line wrapped in source", "line\nwrapped  in\tsource"),
        ("a&nbsp;b &lt;i&gt; &amp;amp;", "a b <i> &amp;", "a&nbsp;b &lt;i&gt; &amp;amp;"),
        ("<em>x</em><span class='y'>z</span>", "xz", "<em>x</em>z"),
        ("<b>open", "open", "<b>open</b>"),
        ("1 < 2", "1 < 2", "1 &lt; 2"),
        ("", None, None),
        (" <br/> &nbsp; <p></p>", None, None),
    ],
)
def test_plain_text_and_html(source, plain, clean):
    assert html.description(source) == (plain, clean)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://www.goodreads.com/book/show/1", "https://www.goodreads.com/book/show/1"),
        ("http://goodreads.com/x?a=1&amp;b=2", "https://goodreads.com/x?a=1&b=2"),
        ("/book/show/25979603", "https://www.goodreads.com/book/show/25979603"),
        ("//www.goodreads.com/x", None),
        ("https://evilgoodreads.com/x", None),
        ("https://www.goodreads.com.evil.com/x", None),
        ("https://www.goodreads.com@evil.com/x", None),
        ("https://user:pass@www.goodreads.com/x", None),
        ("https://www.goodreads.com:8443/x", None),
        ("https://example.com/", None),
        ("javascript:alert(1)", None),
        ("jav&#x09;ascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("\\\\server\\share", None),
        ("https://[::1", None),
        ("", None),
    ],
)
def test_links_lead_to_the_site_or_are_none(address, kept):
    plain, clean = html.description(f'See <a href="{address}" onclick="x()" title="t">this</a>.')
    assert plain == "See this."
    assert clean is not None
    assert [attributes.get("href") for _, attributes in Tags(clean).seen] == ([kept] if kept else [])
    assert_harmless(clean)


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>text",
        "<style>p{}</style>text",
        '<img src=x onerror="alert(1)">text',
        '<svg onload="x"><title><b>t</b></title></svg>text',
        '<p style="background:url(http://x)" class="y" id="z">text</p>',
        "<iframe src='https://www.goodreads.com'></iframe>text",
        "<math><mi><table><mglyph><style><img src=x onerror=x>text",
        "<noscript><p title='</noscript><img src=x onerror=x>'>text",
        "<!-- --!><img src=x onerror=x>--><b>text",
        "<a href='https://www.goodreads.com/x'><a href='https://www.goodreads.com/y'>text</a>",
    ],
)
def test_what_could_do_anything_is_gone(source):
    _, clean = html.description(source)
    assert_harmless(clean or "")


PIECES = ["<", ">", "a", " href=", '"', "'", "https://www.goodreads.com", "<b>", "</b>", "<!--", "-->", "<a "]
PIECES += ["&lt;", "\x00", "<script>", "<div>", "\n", "title=x", "<p "]


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_whatever_a_description_holds_it_comes_out_harmless(source):
    plain, clean = html.description(source)
    assert (plain is None) == (clean is None)
    assert_harmless(clean or "")
    if plain is not None:
        assert plain == plain.strip()
        assert "\n\n\n" not in plain
        plain.encode()


def test_a_page_with_only_a_plain_description():
    page = NextPage()
    page.book["description"] = None
    page.book['description({"stripped":true})'] = "Salt & <tin>.\r\n\r\nThe end."
    book = read_page(page.page(), fetched_at=FETCHED_AT)
    assert book.description == "Salt & <tin>.\n\nThe end."
    assert book.description_html == "Salt &amp; &lt;tin&gt;.<br><br>The end."


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        (
            '<span id="a">Short</span><span id="b" style="display:none">Short and long</span>',
            "Short and long",
        ),
        ('<span id="a">Short</span><span id="b" style="display: none;">Long</span>', "Long"),
        ('<span id="a">Only this</span>', "Only this"),
        ("", None),
        ("<a>...more</a>", None),
    ],
)
def test_the_hidden_description_of_the_earlier_layout_is_the_whole_one(spans, expected):
    page = LegacyPage()
    page.description = spans
    assert read_page(page.page(), fetched_at=FETCHED_AT).description == expected


def test_a_description_of_thousands_of_tags_keeps_its_text():
    plain, clean = html.description("<div>" * 30_000 + "deep &amp; down")
    assert plain == "deep & down"
    assert_harmless(clean or "")


def test_a_description_beyond_all_length_is_cut():
    plain, clean = html.description("word " * 100_000)
    assert plain is not None
    assert clean is not None
    assert len(plain) <= html.LONGEST_DESCRIPTION
    assert len(clean) <= html.LONGEST_DESCRIPTION
