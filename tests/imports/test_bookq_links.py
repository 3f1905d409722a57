"""Links to bookq: the addresses in them. A link can do no more than pasted text."""

from __future__ import annotations

import contextlib
import re
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.goodreads.links import job_of
from bookq_gui.imports import links

BOOK = "https://www.goodreads.com/book/show/656-war-and-peace?from_search=true&rank=1"


def link(*addresses: str) -> str:
    return "bookq://add?" + "&".join(f"url={quote(address, safe='')}" for address in addresses)


@pytest.mark.parametrize(
    "form", ["bookq://add?url={}", "bookq:add?url={}", "BOOKQ://Add/?url={}", "bookq:///add?x=1&url={}"]
)
def test_every_form_hands_the_address_over(form: str) -> None:
    assert links.text_of_bookq_link(form.format(quote(BOOK, safe=""))) == BOOK


def test_several_addresses_come_in_their_order() -> None:
    given_ = [f"https://www.goodreads.com/book/show/{number}" for number in (3, 1, 2)]
    assert links.text_of_bookq_link(link(*given_)).splitlines() == given_


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ("bookq://", "do nothing else"),
        ("bookq://delete?url=x", "do nothing else"),
        ("bookq://add/../clear?url=x", "do nothing else"),
        ("bookq://clear/add?url=x", "do nothing else"),
        ("bookq://add", "hands over no address"),
        ("bookq://add?url=", "hands over no address"),
        ("bookq://add?url=%00%0A%20", "hands over no address"),
        ("bookq://add?file=%2Fetc%2Fpasswd", "hands over no address"),
        ("bookq://[add?url=x", "cannot be read"),
        ("bookq://add?" + "url=x&" * 2000, "cannot be read"),
        ("bookq://add?url=" + "x" * 100_000, "too long"),
    ],
)
def test_a_link_that_asks_for_anything_else_is_refused_with_a_sentence(wrong: str, sentence: str) -> None:
    assert links.is_bookq_link(wrong)
    with pytest.raises(links.BadLinkError, match=sentence):
        links.text_of_bookq_link(wrong)


def test_control_characters_do_not_get_through() -> None:
    hostile = "https://www.goodreads.com/book/show/656\r\n\x1b[2J\x00--screenshot=/tmp/x\u2028next"
    (line,) = links.text_of_bookq_link(link(hostile)).splitlines()
    assert line.isprintable()
    assert line.startswith("https://www.goodreads.com/book/show/656 ")


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd", "/etc/passwd", "javascript:alert(1)", "656",
        "https://goodreads.com.example.org/book/show/1",
        "https://user@example.org/https://www.goodreads.com", "--data-dir=/tmp", "\\\\host\\share\\x.html",
    ],
)  # fmt: skip
def test_what_is_no_link_to_a_book_adds_nothing(address: str) -> None:
    assert not [
        item for item in links.find(links.text_of_bookq_link(link(address)), job_of) if item.job is not None
    ]


@given(st.text(max_size=300))
def test_nothing_but_the_one_error_gets_out(text: str) -> None:
    handed = ""
    with contextlib.suppress(links.BadLinkError):
        handed = links.text_of_bookq_link(links.BOOKQ_LINK + text)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", handed)


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80), min_size=1, max_size=20))
def test_every_address_is_one_line(addresses: list[str]) -> None:
    try:
        lines = links.text_of_bookq_link(link(*addresses)).split("\n")
    except links.BadLinkError:
        lines = []
    assert len(lines) == sum(
        bool(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", a).strip()) for a in addresses
    )
