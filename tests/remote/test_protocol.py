"""The messages between a desktop and workers: whatever comes, it is one of ours or refused."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bookq_gui.goodreads.client import MOST_BYTES
from bookq_gui.goodreads.responses import PageProblem, Problem, Response
from bookq_gui.model.book import Book
from bookq_gui.model.job import FILES, PAGES
from bookq_gui.model.message import Message
from bookq_gui.remote.protocol import (
    MOST_ENTRY,
    BundleItem,
    ProtocolError,
    ReplyKind,
    StageUpdate,
    StoreKeys,
    bundle_of,
    decode_bundle,
    decode_entry,
    decode_stage,
    encode_bundle,
    encode_entry,
    encode_stage,
    fetched_data,
    host_of,
    is_worker_name,
    new_bundle,
    packed,
    token_of,
    unpacked,
)

STORE = "0123abcd"
BUNDLE = f"{STORE}-0011223344556677"
TOKEN = f"{BUNDLE}-0"
BOOK = Book(
    id=656, url="https://www.goodreads.com/book/show/656", title="War and Peace", layout="next", rating=4.1,
    fetched_at="2026-11-25T12:00:00Z",
)  # fmt: skip
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=20,
)


@st.composite
def bundles(draw):
    count = draw(st.integers(1, 16))
    return [
        BundleItem(
            token=token_of(BUNDLE, number),
            job_id=draw(TEXT),
            queue=draw(st.sampled_from([FILES, PAGES])),
            source=draw(TEXT),
            seconds=draw(st.floats(0, 3600)),
            fetched_at=draw(st.sampled_from(["", "2026-11-25T12:00:00Z"])),
            name=draw(st.sampled_from(["", "a page.html", "ü.mhtml"])),
        )
        for number in range(count)
    ]


@settings(max_examples=30)
@given(bundles())
def test_a_bundle_arrives_as_it_was_sent(items):
    arguments = json.loads(json.dumps(encode_bundle(STORE, BUNDLE, items)))
    bundle = decode_bundle(arguments)
    assert (bundle.keys.store, bundle.id, list(bundle.items)) == (STORE, BUNDLE, items)


@settings(max_examples=50)
@given(st.lists(JSON, max_size=5) | st.tuples(st.just(1), st.just(STORE), st.just(BUNDLE), JSON))
def test_any_other_arguments_are_refused(arguments):
    with pytest.raises(ProtocolError):
        decode_bundle(arguments)


JOB = {"id": "file:1", "queue": FILES, "source": "/a"}
ITEM = [TOKEN, JOB, {"seconds": 60, "fetched_at": "", "name": ""}]


@pytest.mark.parametrize(
    "arguments",
    [
        [2, STORE, BUNDLE, [ITEM]],
        [True, STORE, BUNDLE, [ITEM]],
        [1, "89abcdef", BUNDLE, [ITEM]],
        [1, STORE, BUNDLE + "0", [ITEM]],
        [1, STORE, BUNDLE, [ITEM, ITEM]],
        [1, STORE, BUNDLE, [[f"{BUNDLE}-{n}", *ITEM[1:]] for n in range(17)]],
        [1, STORE, BUNDLE, [[f"{STORE}-8899aabbccddeeff-0", *ITEM[1:]]]],
        [1, STORE, BUNDLE, [[TOKEN, {**JOB, "queue": "covers"}, ITEM[2]]]],
        [1, STORE, BUNDLE, [[TOKEN, {**JOB, "more": 1}, ITEM[2]]]],
        [1, STORE, BUNDLE, [[TOKEN, JOB, {**ITEM[2], "name": "../x.html"}]]],
        [1, STORE, BUNDLE, [[TOKEN, JOB, {**ITEM[2], "seconds": float("nan")}]]],
        [1, STORE, BUNDLE, [[TOKEN, {**JOB, "source": "x" * 5000}, ITEM[2]]]],
    ],
)
def test_a_bundle_that_is_wrong_in_one_place_is_refused(arguments):
    assert decode_bundle([1, STORE, BUNDLE, [ITEM]]).items[0].job_id == "file:1"
    with pytest.raises(ProtocolError):
        decode_bundle(arguments)


ANSWER = Response(
    status=200,
    headers={"content-type": "text/html"},
    body=b"<html>" * 100,
    final_url="https://www.goodreads.com/book/show/656",
    redirects=("https://www.goodreads.com/book/show/1",),
    seconds=0.5,
)
LISTED = json.dumps({"kind": "list", "name": "Sea", "books": [[7, "The Salt Ledger", ["Ada Quill"], None]]})


def entry(data, body=b""):
    return {name.encode(): value for name, value in encode_entry(TOKEN, data, body).items()}


@pytest.mark.parametrize(
    "data",
    [
        {"book": BOOK.to_dict()},
        {"problem": Problem.LIST_PAGE, "detail": "x", "listed": LISTED},
        {"problem": Problem.TIMEOUT, "detail": "", "listed": None, "retry_after": 12.5},
        {"unreadable": Message("There is no page in {name}.", name="a.mhtml").to_data()},
        {"failed": "memory"},
        {"stopped": "timed out"},
        {"unseen": "nas2"},
        {"cooling": 300.0},
    ],
    ids=lambda data: next(iter(data)),
)
def test_an_answer_arrives_as_it_was_sent(data):
    reply = decode_entry(entry(data))
    assert (reply.token, reply.kind, reply.data) == (TOKEN, next(iter(data)), json.loads(json.dumps(data)))


def test_an_answer_of_the_site_arrives_with_its_page():
    reply = decode_entry(entry(fetched_data(ANSWER), body=ANSWER.body))
    assert reply.kind is ReplyKind.FETCHED
    assert reply.fetched() == ANSWER


def test_a_problem_of_a_fetch_arrives_with_the_pause_that_was_asked_for():
    data = {"problem": Problem.TOO_MANY_REQUESTS, "detail": "x", "listed": None, "retry_after": 30}
    with pytest.raises(PageProblem) as caught:
        decode_entry(entry(data)).fetched()
    assert (caught.value.kind, caught.value.retry_after) == (Problem.TOO_MANY_REQUESTS, 30)


@given(st.dictionaries(st.sampled_from([b"token", b"data", b"body", b"x"]), st.binary(max_size=60)))
def test_any_other_fields_are_refused(fields):
    with pytest.raises(ProtocolError):
        decode_entry(fields)


@settings(max_examples=50)
@given(st.sampled_from(list(ReplyKind)), JSON)
def test_any_other_value_of_a_known_word_is_refused_or_plain(word, value):
    try:
        reply = decode_entry(entry({word: value}))
    except ProtocolError:
        return
    assert reply.kind in {ReplyKind.UNREADABLE, ReplyKind.UNSEEN, ReplyKind.PAUSE}


@pytest.mark.parametrize(
    "data",
    [
        {"book": {**BOOK.to_dict(), "id": 0}},
        {"book": {**BOOK.to_dict(), "id": "656"}},
        {"book": {**BOOK.to_dict(), "rating": float("inf")}},
        {"book": {**BOOK.to_dict(), "ratings_count": 10**300}},
        {"book": {**BOOK.to_dict(), "title": "\ud800"}},
        {"book": BOOK.to_dict(), "failed": "died"},
        {"book": BOOK.to_dict(), "job:gr:1": "x"},
        {"problem": "no such word", "detail": "", "listed": None},
        {"problem": Problem.LIST_PAGE, "detail": "", "listed": "[" * 100_000},
        {"unreadable": ["x", {"name": []}]},
        {"unreadable": "x" * 5000},
        {"failed": "of boredom"},
        {"stopped": "closing"},
        {"cooling": 1e9},
        fetched_data(ANSWER) | {"records": {}},
        {"fetched": {**fetched_data(ANSWER)["fetched"], "headers": {"a": 1}}},
        {"fetched": {**fetched_data(ANSWER)["fetched"], "status": 1}},
    ],
    ids=range(17),
)
def test_an_answer_that_is_wrong_in_one_place_is_refused(data):
    with pytest.raises(ProtocolError):
        decode_entry(entry(data))


def test_an_answer_has_limits_packed_and_unpacked():
    fields = entry(fetched_data(ANSWER), body=b"x")
    with pytest.raises(ProtocolError):
        decode_entry({**fields, b"body": b"x" * MOST_ENTRY})
    bomb = packed(bytes(MOST_BYTES + 1))
    assert len(bomb) < 100_000
    with pytest.raises(ProtocolError):
        decode_entry({**fields, b"body": bomb})
    with pytest.raises(ProtocolError):
        unpacked(packed(b"x" * 1000)[:-4])
    with pytest.raises(ProtocolError):
        decode_entry(entry({"failed": "died"}, body=b"x"))


def test_a_token_belongs_to_its_bundle():
    bundle = new_bundle(STORE)
    assert bundle_of(token_of(bundle, 15)) == bundle
    for text in ("", bundle, f"{bundle}-16", f"{bundle}-0\n", f"{bundle}-0-0", "bookq:x"):
        assert bundle_of(text) == ""
    with pytest.raises(ProtocolError):
        StoreKeys("../../x!")


@given(TEXT)
def test_a_stage_arrives_as_it_was_sent(name):
    update = StageUpdate(TOKEN, "nas2.4711.0a", Message("Reading {name}", name=name))
    assert decode_stage(encode_stage(update)) == update


@settings(max_examples=50)
@given(st.binary(max_size=100) | JSON.map(lambda data: json.dumps(data).encode()))
def test_any_other_stage_is_refused(data):
    with pytest.raises(ProtocolError):
        decode_stage(data)


def test_the_name_of_a_worker_begins_with_its_computer():
    assert host_of("nas2.example.org.4711.0a1b") == "nas2.example.org"
    assert is_worker_name("nas2.4711.0a1b")
    assert not is_worker_name("nas2 *")
