"""Damaged pages give a valid record or a `PageProblem`, never another exception."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_checks import assert_valid, nodes_of_the_book, spoil_data, spoil_elements, spoil_text, written
from reading_pages import FETCHED_AT, LegacyPage, NextPage

from bookq_gui.goodreads.parsing import next_data, reader
from bookq_gui.goodreads.responses import PageProblem

SEEDS = st.integers(0, 2**32)
SOURCES = [{}, {"data": False}, {"data": False, "linked": False}, {"visible": False}]


def check(page: bytes) -> None:
    """Read a page so that unexpected errors fail the test."""
    try:
        book = reader.read(page, fetched_at=FETCHED_AT, source=None)
    except PageProblem:
        return
    assert_valid(book)


@given(SEEDS, st.integers(1, 12))
@settings(max_examples=300)
def test_spoilt_data(seed, times):
    page = NextPage()
    spoil_data(page.data, random.Random(seed), times)
    check(written(page.data).encode())
    check(page.page())


@given(SEEDS, st.integers(1, 12))
@settings(max_examples=150)
def test_spoilt_json_ld(seed, times):
    page = NextPage()
    spoil_data(page.linked, random.Random(seed), times)
    check(page.page(data=False))
    check(page.page(data=False, visible=False))


@given(SEEDS, st.integers(1, 12), st.sampled_from(SOURCES))
@settings(max_examples=200)
def test_spoilt_text_of_a_present_page(seed, times, sources):
    check(
        spoil_text(NextPage().page(**sources).decode(), random.Random(seed), times).encode("utf-8", "replace")
    )


@given(SEEDS, st.integers(1, 20))
@settings(max_examples=200)
def test_spoilt_text_of_an_earlier_page(seed, times):
    check(spoil_text(LegacyPage().page().decode(), random.Random(seed), times).encode("utf-8", "replace"))


@given(
    SEEDS, st.integers(1, 8), st.sampled_from([LegacyPage().page(), *(NextPage().page(**s) for s in SOURCES)])
)
@settings(max_examples=200)
def test_spoilt_elements(seed, times, page):
    check(spoil_elements(page.decode(), random.Random(seed), times).encode("utf-8", "replace"))


@given(st.binary(max_size=300))
def test_any_bytes(data):
    check(data)


@given(st.binary(max_size=60), st.sampled_from(SOURCES), st.floats(0, 1))
def test_any_bytes_in_the_middle_of_a_page(data, sources, where):
    page = NextPage().page(**sources)
    at = int(len(page) * where)
    check(page[:at] + data + page[at + len(data) :])


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(json_values)
def test_any_json_as_data(value):
    check(json.dumps(value).encode())
    check(f'<html><script id="__NEXT_DATA__">{json.dumps(value)}</script></html>'.encode("utf-8", "replace"))


@given(json_values, json_values, json_values)
def test_any_json_as_entities(book, work, question):
    page = NextPage()
    page.state |= {"Book:1": book, "Work:1": work}
    page.state["ROOT_QUERY"] |= {"getSocialSignals(": question}
    check(page.json().encode())
    page.data["props"]["pageProps"]["apolloState"] = {
        "ROOT_QUERY": {"getBookByLegacyId(": question},
        "Book:1": book,
    }
    check(page.json().encode())


@pytest.fixture(scope="module")
def real_pages(shared_pages: Path) -> list[str]:
    paths = sorted((shared_pages / "pages").glob("*.html.gz"))
    return [gzip.decompress(path.read_bytes()).decode() for path in paths]


@given(seed=SEEDS, times=st.integers(1, 40))
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_spoilt_real_pages(real_pages, seed, times):
    chance = random.Random(seed)
    page = chance.choice(real_pages)
    data = next_data.find(page)
    if data is not None and chance.random() < 0.5:
        for node in nodes_of_the_book(data):
            spoil_data(node, chance, chance.randint(0, 3))
        check(written(data).encode())
    elif chance.random() < 0.5:
        check(spoil_elements(page, chance, min(times, 10)).encode("utf-8", "replace"))
    else:
        check(spoil_text(page, chance, times).encode("utf-8", "replace"))
