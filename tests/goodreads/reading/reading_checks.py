"""Checks of any record, and ways to damage a page."""

from __future__ import annotations

import copy
import json
import math
import random
import re
from typing import Any

from reading_pages import FETCHED_AT, LegacyPage, NextPage

from bookq_gui.goodreads.parsing import normalise
from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.model.book import Award, Book, Contributor, SeriesEntry

LAYOUTS = ("next", "json-ld", "legacy")
DATE = re.compile(r"-?\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
TEXTS = [
    "title",
    "title_complete",
    "original_title",
    "format",
    "edition",
    "publisher",
    "language",
    "cover_url",
]
COUNTS = ["work_id", "ratings_count", "reviews_count", "pages", "editions_count", "currently_reading"]
COUNTS += ["want_to_read"]
WRONG: list[Any] = [None, True, False, 0, 1, -1, 2**60, 10**30, 0.5, -1e300, "", "x", "\ud800", "\0a", "1999"]
WRONG += ["<b>&amp;", " ", [], {}, [None], [{}], [[1]], {"__ref": "Book:1"}, {"__ref": "x"}, {"name": "x"}]
WRONG += [
    {"name": None},
    "z" * 3000,
    float("nan"),
    float("inf"),
    -(10**400),
    2**53,
    "9" * 400,
    "#",
    "(",
    "\x9b",
]
WRONG += [-62167190822000, -(10**15), 10**14, 253402300800000, "January 0th 0", "<!--", ["x"] * 700, {"": ""}]
WRONG += ["NEST"]
NEST = "[" * 120 + "]" * 120


def read(page: NextPage | LegacyPage | bytes | str) -> Book:
    """Return the record of a page, which may be a `NextPage` or `LegacyPage`."""
    if not isinstance(page, (bytes, str)):
        page = page.page()
    return read_page(page.encode() if isinstance(page, str) else page, fetched_at=FETCHED_AT)


def warned(book: Book, part: str) -> bool:
    """Return whether a warning of ``book`` has ``part``."""
    return any(part in warning for warning in book.warnings)


def assert_valid(book: Book) -> None:
    """Assert that every field of ``book`` has its form, and that the record is the same after JSON."""
    assert type(book.id) is int
    assert 0 < book.id <= normalise.LARGEST
    assert book.url == f"https://www.goodreads.com/book/show/{book.id}"
    assert book.title
    assert book.layout in LAYOUTS
    for name in TEXTS:
        assert_text(getattr(book, name), 2_000)
    for name in COUNTS:
        value = getattr(book, name)
        assert value is None or (type(value) is int and abs(value) <= normalise.LARGEST), name
    assert book.pages is None or book.pages > 0
    assert book.rating is None or (type(book.rating) is float and math.isfinite(book.rating))
    assert book.ratings_count != 0 or book.rating is None
    assert book.stars is None or (len(book.stars) == 5 and all(type(star) is int for star in book.stars))
    for name in ("published", "first_published"):
        assert getattr(book, name) is None or DATE.fullmatch(getattr(book, name)), name
    assert book.isbn10 is None or re.fullmatch(r"\d{9}[\dX]", book.isbn10)
    assert book.isbn13 is None or re.fullmatch(r"97[89]\d{10}", book.isbn13)
    assert book.asin is None or re.fullmatch(r"B0[A-Z0-9]{8}", book.asin)
    assert book.cover_url is None or re.match(r"https?://", book.cover_url)
    assert_lists(book)
    assert (book.description is None) == (book.description_html is None)
    if book.description is not None:
        assert book.description == book.description.strip() != ""
        assert len(book.description) <= 200_000
    assert all(warning and len(warning) < 1_000 for warning in book.warnings)
    assert len(book.warnings) <= 50
    written = book.to_json()
    written.encode()
    assert Book.from_json(written) == book
    json.loads(written, parse_constant=refuse)


def assert_lists(book: Book) -> None:
    for name in ("authors", "genres", "characters", "places"):
        values = getattr(book, name)
        assert type(values) is tuple
        assert len(values) <= normalise.MOST_ITEMS
        for value in values:
            assert_text(value, 500, needed=True)
    assert len(set(book.genres)) == len(book.genres)
    for entry in book.series:
        assert type(entry) is SeriesEntry
        assert_text(entry.name, 500, needed=True)
        assert_text(entry.position, 500)
    for person in book.contributors:
        assert type(person) is Contributor
        assert_text(person.name, 500, needed=True)
        assert_text(person.role, 500, needed=True)
        assert person.id is None or type(person.id) is int
    assert bool(book.authors) == bool(book.contributors)
    for award in book.awards:
        assert type(award) is Award
        assert_text(award.name, 500, needed=True)
        assert_text(award.category, 500)
        assert award.year is None or (type(award.year) is int and 0 < award.year <= 9999)
        assert award.won in (None, True, False)


def assert_text(value: str | None, longest: int, *, needed: bool = False) -> None:
    assert value is None or type(value) is str
    assert value is not None or not needed
    if value is not None:
        assert value == " ".join(value.split()) != ""
        assert len(value) <= longest


def refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def spoil_data(data: Any, chance: random.Random, times: int) -> Any:
    """Return ``data`` with some of its nodes dropped, replaced, doubled or exchanged (in place)."""
    for _ in range(times):
        node, depth = data, chance.randint(1, 9)
        for _ in range(depth):
            inner = [value for value in members(node) if isinstance(value, (dict, list)) and value]
            if not inner or chance.random() < 0.1:
                break
            node = chance.choice(inner)
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        if not keys:
            continue
        key, other = chance.choice(keys), chance.choice(keys)
        how = chance.randrange(5)
        if how == 0:
            del node[key]
        elif how == 1:
            node[key] = copy.deepcopy(node[other])
        elif how == 2 and isinstance(node, dict):
            node[f"{key}2"] = node.pop(key)
        elif how == 3 and isinstance(node[key], str) and node[key]:
            node[key] = spoil_text(node[key], chance, 1)
        else:
            node[key] = copy.deepcopy(chance.choice(WRONG))
    return data


def written(data: Any) -> str:
    """Return ``data`` as JSON, with deep nests in place of the text NEST."""
    return json.dumps(data).replace('"NEST"', NEST)


def nodes_of_the_book(data: Any) -> list[Any]:
    """Return the nodes of a page's data from which a record is read. Most of a real page is other data."""
    state = data["props"]["pageProps"]["apolloState"]
    starts = ("Book:", "Work:", "Series:", "Contributor:", "ROOT_QUERY")
    return [node for key, node in state.items() if key.startswith(starts) and isinstance(node, dict)]


def members(node: Any) -> list[Any]:
    return list(node.values()) if isinstance(node, dict) else list(node)


def spoil_text(page: str, chance: random.Random, times: int) -> str:
    """Return ``page`` with parts cut out, doubled, moved, exchanged or overwritten."""
    for _ in range(times):
        a, b, c = sorted(chance.randint(0, len(page)) for _ in range(3))
        how = chance.randrange(7)
        if how == 0:
            b = min(b, a + chance.choice((1, 5, 50, 5_000)))
            page = page[:a] + page[b:]
        elif how == 1:
            b = min(b, a + 200)
            page = page[:b] + page[a:b] + page[b:]
        elif how == 2:
            page = page[:a] + page[b:c] + page[a:b] + page[c:]
        elif how == 3:
            page = page[:a] + chance.choice(JUNK) + page[a:]
        elif how == 4:
            page = page[:a] + chance.choice(JUNK) + page[a + 1 :]
        elif how == 5:
            tags = [found.start() for found in re.finditer("<", page[a : a + 20_000])]
            if tags:
                at = a + chance.choice(tags)
                page = page[:at] + page[page.find(">", at) + 1 :]
        else:
            page = page.replace(*chance.choice(SWAPS), chance.randint(1, 3))
    return page


_TAG = re.compile(r"<([a-z][a-z0-9]*)\b[^<>]*>", re.IGNORECASE)
_TELLING = re.compile(
    r"book|author|detail|info|rating|desc|genre|series|cover|isbn|page|award|place|character|work|publi|title"
    r"|role|name|nobr|row|canonical|og:|contributor|signal|label",
    re.IGNORECASE,
)


def element_at(page: str, tag: re.Match[str]) -> tuple[int, int]:
    """Return start and end of the element that begins with ``tag``, if its tags are balanced."""
    depth = 0
    for found in re.finditer(rf"<(/?){tag[1]}\b[^<>]*>", page[tag.start() : tag.start() + 60_000]):
        depth += -1 if found[1] else 1
        if depth <= 0:
            return tag.start(), tag.start() + found.end()
    return tag.start(), tag.end()


def spoil_elements(page: str, chance: random.Random, times: int) -> str:
    """Return ``page`` with elements dropped, doubled, moved, emptied, nested or stripped."""
    for _ in range(times):
        tags = [tag for tag in _TAG.finditer(page) if _TELLING.search(tag[0])]
        if not tags:
            return page
        tag, other = chance.choice(tags), chance.choice(tags)
        start, end = element_at(page, tag)
        element, how = page[start:end], chance.randrange(8)
        if how == 0:
            page = page[:start] + page[end:]
        elif how == 1:
            page = page[:end] + element * chance.choice((1, 2, 60)) + page[end:]
        elif how == 2:
            at = other.start()
            page = page[:at] + element + page[at:]
        elif how == 3:
            page = page[: tag.end()] + page[end:]
        elif how == 4:
            page = page[: tag.start()] + f"<{tag[1]}>" + page[tag.end() :]
        elif how == 5:
            page = page[: tag.start()] + other[0] + page[tag.end() :]
        elif how == 6:
            page = page[:start] + tag[0] * chance.choice((1, 5, 400)) + element + page[end:]
        else:
            page = page[: tag.end()] + chance.choice(JUNK) + page[tag.end() :]
    return page


JUNK = [
    "<",
    ">",
    "&",
    '"',
    "'",
    "\0",
    "\ufffd",
    "</script>",
    "<!--",
    "-->",
    "<div>",
    "</div>",
    "</span>",
    "{",
]
JUNK += ["}", "[", "]", ",", ":", "\\", "null", "1e999", "9" * 5000, "<h1 id=bookTitle>", "]]>", "<![CDATA["]
JUNK += ["<?xml version='1.0'?>", "&#x0;", "\u202e", "#"]
SWAPS = [("id=", "di="), ('"', "'"), ("</h1>", ""), ("class=", "klass="), ("null", "{}"), (":[", ":{")]
SWAPS += [("#", " # #"), ("<span", "<div"), ("href=", "src="), ("Published", "published by"), ("1", "٣")]
SWAPS += [
    ("bookTitle", "booktitle"),
    ("(", ")"),
    (",", ", ,"),
    ("</div>", "</span>"),
    ("__ref", "__typename"),
]
SWAPS += [("content=", "content = ")]
