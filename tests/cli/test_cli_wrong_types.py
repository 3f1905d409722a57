"""A record on disk with a wrong type is left out and told; it never keeps bookq from starting."""

import json
import sqlite3
from contextlib import closing

import pytest

from bookq_gui.engine.engine import Engine, EngineError
from bookq_gui.goodreads.site import local_site
from bookq_gui.jobs.record import decode
from bookq_gui.model.book import Book, BookRow, row_of
from bookq_gui.storage.reader import DATABASE, VERSION, ReadOnlyStore, StoreError
from bookq_gui.storage.store import Store

JOB = {"queue": "pages", "source": "s", "status": "queued", "sequence": 1, "created_at": 1.0}


def put(paths, changes):
    store = Store(paths.store)
    store.open()
    store.put(changes)
    assert store.close()


def text_of(paths, key):
    reader = ReadOnlyStore(paths.store)
    text = reader.get(key)
    reader.close()
    return text


@pytest.mark.parametrize(
    "change",
    [
        {"due_at": "x"},
        {"created_at": "2026-11-01"},
        {"created_at": 1e300},
        {"created_at": float("nan")},
        {"created_at": None},
        {"started_at": []},
        {"finished_at": float("inf")},
        {"sequence": "1"},
        {"sequence": 1.5},
        {"label": 5},
        {"source": None},
        {"queue": 3},
        {"status": ["queued"]},
        {"attempts": "1"},
        {"max_attempts": None},
        {"crashes": 0.5},
        {"priority": []},
        {"error": ["a", "b", 3]},
        {"error": {"kind": "a"}},
        {"history": [[1, "x", 0.1, "", ""]]},
        {"history": [5]},
    ],
)
def test_a_job_with_a_wrong_type_is_none(change):
    assert decode("gr:1", JOB).sequence == 1
    with pytest.raises((TypeError, ValueError, KeyError)):
        decode("gr:1", json.loads(json.dumps({**JOB, "label": "", **change})))


@pytest.mark.parametrize(
    "change",
    [
        {"rating": "4.1"},
        {"id": "656"},
        {"id": True},
        {"title": None},
        {"pages": 1.5},
        {"authors": ["a", 1]},
        {"authors": "Ada"},
        {"genres": {"a": 1}},
        {"stars": [1, 2, 3]},
        {"stars": [1, 2, 3, 4, "5"]},
        {"series": [{"name": 5}]},
        {"contributors": [{"name": "Ada", "role": None}]},
        {"contributors": [["Ada"]]},
        {"awards": [{"name": "A", "year": "1999"}]},
        {"warnings": [None]},
        {"fetched_at": 5},
    ],
)
def test_a_book_with_a_wrong_type_is_none(books, change):
    record = books[0].to_dict()
    assert Book.from_json(json.dumps({**record, "of_a_newer_version": 1})) == books[0]
    with pytest.raises(ValueError, match="not a book"):
        Book.from_json(json.dumps({**record, **change}))


@pytest.mark.parametrize("change", [{"rating": "4"}, {"authors": ["a", 2]}, {"genres": None}, {"year": 1.5}])
def test_a_row_with_a_wrong_type_is_none(books, change):
    row = row_of(books[0])
    assert BookRow.from_list(json.loads(row.to_json())) == row
    with pytest.raises(ValueError, match="not a row"):
        BookRow.from_list(json.loads(row._replace(**change).to_json()))


def test_a_wrong_job_is_left_out_of_everything(filled, bookq):
    wrong = {**json.loads(text_of(filled, "job:gr:13")), "due_at": "x"}
    put(
        filled,
        {"job:gr:13": json.dumps(wrong), "job:gr:14": json.dumps({**wrong, "created_at": "yesterday"})},
    )
    engine = Engine(filled, site=local_site("http://127.0.0.1:9"))
    opened = engine.open()
    assert {job.id for job in opened.jobs}.isdisjoint({"gr:13", "gr:14"})
    assert "2 jobs could not be read and were left out: gr:13, gr:14" in str(opened.notices[0])
    assert engine.close(10)
    said = bookq("jobs", "--json")
    assert said.code == 0
    assert "gr:13" not in {job["id"] for job in said.json}
    assert "gr:13 on disk cannot be read" in said.err


def test_a_wrong_rating_costs_one_book_and_doctor_names_it(filled, books, bookq, tmp_path):
    number = books[0].id
    record = {**books[0].to_dict(), "rating": "4.1"}
    row = json.loads(row_of(books[0]).to_json())
    row[4] = "4.1"
    put(filled, {f"book:{number}": json.dumps(record), f"row:{number}": json.dumps(row)})
    for words in (("books",), ("books", "--json"), ("export", tmp_path / "books.csv")):
        assert bookq(*words).code == 0, words
    assert bookq("show", number).code == 1
    said = bookq("doctor", "--offline", "--json")
    assert not said.json["ok"]
    (check,) = [check for check in said.json["checks"] if check["name"] == "Queue and books"]
    assert check["state"] == "problem"
    assert f"book {number}" in check["message"]
    assert f"bookq add --refetch {number}" in check["repair"]


def test_an_undone_removal_of_a_book_with_a_wrong_row_ends_no_writer(filled, books):
    number = books[0].id
    put(filled, {f"row:{number}": "[1]"})
    engine = Engine(filled, site=local_site("http://127.0.0.1:9"))
    engine.open()
    assert engine.library.remove_books([number]) == 1
    assert engine.flush(10)
    assert engine.library.restore_books([number]) == 1
    assert engine.flush(10)
    assert engine.library.book(number) == books[0]
    assert number in {row.id for row in engine.library.rows()}
    assert engine.close(10)


def test_what_a_newer_bookq_wrote_is_left_as_it_is(filled, bookq):
    put(filled, {VERSION: "2"})
    before = (filled.store / DATABASE).read_bytes()
    engine = Engine(filled, site=local_site("http://127.0.0.1:9"))
    with pytest.raises(EngineError, match="written by a newer bookq"):
        engine.open()
    for words in (("add", "656"), ("run",), ("jobs",), ("books",)):
        said = bookq(*words)
        assert said.code == 3
        assert said.err.count("newer bookq") == 1
        assert len(said.err.splitlines()) == 1
    assert (filled.store / DATABASE).read_bytes() == before


def test_a_damaged_store_of_a_newer_bookq_is_not_salvaged(filled):
    put(filled, {VERSION: "2", **{f"job:gr:{number}": json.dumps(JOB) for number in range(3000)}})
    with closing(sqlite3.connect(filled.store / DATABASE)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name='Cache_key_raw'"
        ).fetchone()
    with (filled.store / DATABASE).open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(bytes(4096))
    engine = Engine(filled, site=local_site("http://127.0.0.1:9"))
    with pytest.raises(EngineError, match="newer bookq"):
        engine.open()
    assert not list(filled.data.glob("store-*"))


def test_the_format_is_noted_in_old_and_new_stores(filled):
    assert text_of(filled, VERSION) == "1"
    put(filled, {VERSION: None})
    assert text_of(filled, VERSION) is None
    put(filled, {})
    assert text_of(filled, VERSION) == "1"


def test_a_store_says_who_may_open_it(tmp_path):
    put_here = Store(tmp_path / "store")
    put_here.open()
    put_here.put({VERSION: "99"})
    assert put_here.close()
    with pytest.raises(StoreError, match="Update this one") as caught:
        ReadOnlyStore(tmp_path / "store")
    assert not caught.value.damaged
