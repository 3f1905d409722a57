"""Trees of lxml and of BeautifulSoup give the same results."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup, Tag
from bs4.filter import SoupStrainer
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.goodreads.parsing import html, tree

WANTED = re.compile("^(?:one|two)$")
PIECES = st.sampled_from(
    [
        "text",
        " ",
        "\n\n",
        "\t \n",
        "&amp;",
        "&lt;b&gt;",
        "&nbsp;",
        "&eacute;",
        "é “x”",
        "a < b",
        "\u200d",
        "<b>",
        "</b>",
        "<i title=\"a'b\" class=' x  y '>",
        "</i>",
        "<br>",
        "<br/>",
        "<img alt='&quot;'>",
        "<p>",
        "</p>",
        "<div id=one>",
        "<div id='two'>",
        "</div>",
        "<span id=one>",
        "</span>",
        "<a href='/x?a=1&b=2' rel=y>",
        "</a>",
        "<script>var a = '<b>' && 1;</script>",
        "<style>p > b {}</style>",
        "<!-- c -- d -->",
        "<pre>  \n ",
        "</pre>",
        "<textarea> <b>",
        "</textarea>",
        "<ruby>a<rt>b</rt></ruby>",
        "<template>t</template>",
        "<table>",
        "<tr><td>",
        "</table>",
        "<li>",
        "<ul>",
        "</ul>",
        "<h1>",
        "</h1>",
        "<nobr>",
        "<?php x ?>",
        "<![CDATA[x]]>",
        "<o:p>",
        "<",
        ">",
    ]
)


def soup_parts(page: str) -> list[Tag]:
    soup = BeautifulSoup(page, "lxml", parse_only=SoupStrainer(id=WANTED))
    return [part for part in soup.children if isinstance(part, Tag)]


def seen(part: tree.Element) -> object:
    """Everything that the readers use."""
    elements = list(tree.elements(part, ""))
    return (
        [(tree.name_of(node), tree.attribute(node, "class"), tree.words(node)) for node in [part, *elements]],
        [[tree.name_of(sibling) for sibling in tree.following(node)] for node in elements],
        [tree.script_of(node) for node in tree.elements(part, "script")],
        [tree.name_of(child) for child in tree.children(part, "span")],
        tree.links(part, "/x"),
        [tree.words(node) for node in tree.elements(part, "", class_="y")],
        tree.inner_html(part),
    )


@given(st.lists(PIECES, max_size=40).map("".join))
def test_both_trees_show_the_same(body):
    page = f"<html><body><div>{body}</div></body></html>"
    ours, theirs = tree.parts(page, WANTED), soup_parts(page)
    assert [seen(part) for part in ours] == [seen(part) for part in theirs]


@given(st.lists(PIECES, max_size=40).map("".join))
def test_both_trees_lose_the_same_element(body):
    page = f"<html><body><div id=one>{body}</div></body></html>"
    shown = []
    for found in (tree.parts(page, WANTED), soup_parts(page)):
        for part in found:
            for link in list(tree.elements(part, "a"))[:1]:
                tree.remove(link)
        shown.append([tree.words(part) for part in found])
    assert shown[0] == shown[1]


@pytest.mark.parametrize(
    "body", ["<div>" * 3_000 + "deep", "<script>a", "<!-- open", "<a href='x", "<textarea>"]
)
def test_what_lxml_gives_up_on_is_read_all_the_same(body):
    page = f"<html><body><div id=one>{body}"
    ours, theirs = tree.parts(page, WANTED), soup_parts(page)
    assert [tree.words(part) for part in ours] == [tree.words(part) for part in theirs]
    assert len(ours) == 1


def test_the_properties_of_a_page():
    page = '<meta property="og:title" content="A &amp; B"><META PROPERTY=x CONTENT=y><meta content="z">'
    assert tree.properties(page) == {"og:title": "A & B", "x": "y", "": "z"}
    assert tree.properties("") == tree.properties("no markup") == {}


@given(st.text(max_size=200))
def test_any_text_has_a_tree(page):
    tree.parts(page, WANTED)
    tree.named(page, "a")
    assert html.title_of(page) == html.title_of(page.replace("\0", ""))
