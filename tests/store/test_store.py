"""The store: what is acknowledged is on disk, and nothing but text is ever read."""

import os
import pickle
import sqlite3
import threading

import pytest

from bookq_gui.storage.reader import ReadOnlyStore, StoreError
from bookq_gui.storage.store import Store


@pytest.fixture
def troubles():
    return []


@pytest.fixture
def store(tmp_path, troubles):
    store = Store(tmp_path / "store", on_trouble=lambda message: troubles.append(str(message)))
    store.open()
    yield store
    store.close()


def raw(store):
    return sqlite3.connect(store.folder / "cache.db", timeout=5)


def test_what_is_flushed_can_be_read_by_another_process(store):
    store.put({"a:1": "one", "a:2": "zwei – ☃", "b:1": "no"})
    assert store.flush(10)
    reader = ReadOnlyStore(store.folder)
    assert list(reader.rows("a:")) == [("1", "one"), ("2", "zwei – ☃")]
    assert reader.get("b:1") == "no"
    assert reader.get("c") is None
    reader.close()


def test_a_none_deletes(store):
    store.put({"a:1": "one"})
    store.put({"a:1": None, "a:9": None})
    assert store.flush(10)
    assert list(store.rows("a:")) == []


def test_a_reader_of_no_store_finds_nothing(tmp_path):
    reader = ReadOnlyStore(tmp_path / "none")
    assert list(reader.rows("a:")) == []
    assert reader.get("a") is None
    reader.close()
    assert not (tmp_path / "none").exists()


def test_any_text_can_be_written_and_the_writer_survives_it(store):
    odd = {
        'a:quote"back\\slash\n': 'say "hi" \\ \n\t ☃ \U0001f600',
        "a:nul": "one\0two",
        "a:surrogate\udc80": "lone \ud800 surrogate",
        "a:json": '{"a": "\\u0000", "b": []}',
        "a:empty": "",
    }
    store.put(odd)
    assert store.flush(10)
    read = dict(store.rows("a:"))
    assert read['quote"back\\slash\n'] == odd['a:quote"back\\slash\n']
    assert read["nul"] == "one\ufffdtwo"
    assert read["surrogate?"] == "lone \\ud800 surrogate"
    assert read["json"] == odd["a:json"]
    assert read["empty"] == ""
    store.put(dict.fromkeys(odd))
    store.put({"b": "after"})
    assert store.flush(10)
    assert list(store.rows("a:quote")) == []
    assert store.get("b") == "after"


def test_more_than_one_statement_holds_is_one_transaction(store, monkeypatch):
    monkeypatch.setattr("bookq_gui.storage.database._MOST_ROWS", 16)
    store.put({f"a:{number:04}": f"text {number}" for number in range(87)})
    assert store.flush(10)
    assert dict(store.rows("a:")) == {f"{number:04}": f"text {number}" for number in range(87)}
    store.put({f"a:{number:04}": None if number % 2 else "" for number in range(80)})
    assert store.flush(10)
    left = {f"{number:04}": "" for number in range(0, 80, 2)}
    assert dict(store.rows("a:")) == left | {f"{number:04}": f"text {number}" for number in range(80, 87)}


def test_large_values_stay_in_the_database(store):
    text = "x" * 3_000_000
    store.put({"book:1": text})
    assert store.flush(10)
    assert store.get("book:1") == text
    assert not [
        path for path in store.folder.rglob("*") if path.is_file() and not path.name.startswith("cache.db")
    ]


def test_every_commit_is_synced_and_nothing_is_evicted(store):
    connection = store._cache.connection()
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert connection.execute("PRAGMA fullfsync").fetchone() == (1,)
    settings = dict(raw(store).execute("SELECT key, value FROM Settings"))
    assert settings["eviction_policy"] == "none"
    assert settings["cull_limit"] == 0


def test_settings_of_another_opener_do_not_stay(store, tmp_path):
    import diskcache

    store.close()
    diskcache.Cache(
        str(store.folder), size_limit=1000, cull_limit=10, eviction_policy="least-recently-stored"
    ).close()
    again = Store(store.folder)
    again.open()
    again.put({f"a:{number}": "x" * 100 for number in range(500)})
    assert again.flush(10)
    assert len(list(again.rows("a:"))) == 500
    again.close()


class Bomb:
    def __reduce__(self):
        return os.mkdir, ("the-bomb-went-off",)


def test_a_foreign_pickle_is_never_opened(store, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    store.put({"job:1": "{}"})
    assert store.flush(10)
    row = (pickle.dumps(Bomb()),)
    with raw(store) as connection:
        connection.execute(
            "INSERT INTO Cache(key, raw, store_time, access_time, access_count, size, mode, value)"
            " VALUES('job:2', 1, 0, 0, 0, 0, 4, ?)",
            row,
        )
    assert list(store.rows("job:")) == [("1", "{}")]
    assert store.get("job:2") is None
    with pytest.raises(TypeError):
        store._cache.get("job:2")
    assert not (tmp_path / "the-bomb-went-off").exists()


def test_requests_are_committed_in_order_and_acknowledged_after_the_commit(store):
    acknowledged = []
    for number in range(50):
        store.submit(
            lambda n=number: {"k": str(n)}, lambda n=number: acknowledged.append((n, store.get("k")))
        )
    assert store.flush(10)
    assert [number for number, _seen in acknowledged] == list(range(50))
    assert all(int(seen) >= number for number, seen in acknowledged)


def test_a_request_that_reads_sees_what_those_before_it_did(store):
    seen = []

    def look():
        seen.append((store.get("a"), store.get("c")))
        return {"b": "from a look"}

    gate = threading.Event()
    store.submit(lambda: {"first": str(gate.wait(10))})
    store.put({"a": "1"})
    store.submit(look, reads=True)
    store.put({"b": "2", "c": "3"})
    gate.set()
    assert store.flush(10)
    assert seen == [("1", None)]
    assert store.get("b") == "2"


def test_a_lock_by_another_program_is_waited_for_and_told(store, troubles):
    told = threading.Event()
    store._on_trouble = lambda message: (troubles.append(str(message)), told.set())
    other = raw(store)
    other.execute("BEGIN IMMEDIATE")
    store.put({"a:1": "one"})
    assert told.wait(30)
    assert "Another program" in troubles[0]
    other.rollback()
    assert store.flush(30)
    assert store.get("a:1") == "one"
    assert troubles[-1] == ""


def test_a_full_disk_is_told_and_work_goes_on_when_there_is_room(store, troubles):
    told = threading.Event()
    store._on_trouble = lambda message: (troubles.append(str(message)), told.set())
    write = store._cache.write

    def full(changes):
        connection = store._cache.connection()
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 1}")
        write(changes)

    store._cache.write = full
    store.put({"a:1": "x" * 1_000_000})
    assert told.wait(30)
    assert "is full" in troubles[0]
    store._cache.write = write
    assert store.flush(30)
    assert len(store.get("a:1")) == 1_000_000
    assert troubles[-1] == ""


def test_a_folder_removed_while_running_is_written_again(store):
    import shutil

    store.put({"a:1": "before"})
    assert store.flush(10)
    shutil.rmtree(store.folder)
    store.put({"a:2": "after"})
    assert store.flush(30)
    reader = ReadOnlyStore(store.folder)
    assert list(reader.rows("a:")) == [("1", "before"), ("2", "after")]
    reader.close()


def test_closing_in_trouble_says_that_something_is_not_saved(store):
    other = raw(store)
    other.execute("BEGIN IMMEDIATE")
    store.put({"a:1": "one"})
    assert not store.close(timeout=0.2)
    other.rollback()


def test_a_closed_store_refuses(store):
    store.close()
    with pytest.raises(StoreError):
        store.put({"a": "b"})


def test_a_file_where_the_folder_should_be_is_a_sentence(tmp_path):
    (tmp_path / "store").write_text("")
    with pytest.raises(StoreError) as caught:
        Store(tmp_path / "store").open()
    assert "Traceback" not in str(caught.value)
    assert str(tmp_path) in str(caught.value)


def test_a_damaged_database_is_a_sentence(tmp_path):
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "cache.db").write_bytes(os.urandom(50_000))
    with pytest.raises(StoreError, match="damaged"):
        Store(tmp_path / "store").open()


def test_a_request_that_reads_finds_what_was_asked_for_before_it(store):
    held, go_on = threading.Event(), threading.Event()

    def hold():
        held.set()
        assert go_on.wait(10)
        return {}

    store.submit(hold)
    assert held.wait(10)
    read = []
    store.put({"a:1": "one"})
    store.submit(lambda: read.append(store.get("a:1")) or {"a:1": None}, reads=True)
    store.submit(lambda: read.append(store.get("a:1")) or {"a:2": "two"}, reads=True)
    go_on.set()
    assert store.flush(10)
    assert read == ["one", None]
    assert [key for key, _text in store.rows("a:")] == ["2"]
