"""A verified copy of the store a day, and what a recovery takes from it."""

import sqlite3
import threading
from contextlib import closing
from datetime import date, timedelta

import pytest

from bookq_gui.engine import backups
from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.library.reader import records_of
from bookq_gui.model.book import Book
from bookq_gui.model.job import CanceledError
from bookq_gui.paths import default_paths
from bookq_gui.recovery import recover
from bookq_gui.recovery.recover import folder_of, rows_of, snapshots_of, take_snapshot
from bookq_gui.storage.store import Store

DAY = date(2026, 11, 26)


def never():
    return False


@pytest.fixture
def paths(tmp_path):
    return default_paths(tmp_path / "data")


@pytest.fixture
def store(paths):
    store = Store(paths.store)
    store.open()
    store.put({f"job:gr:{number}": '{"source": "x"}' for number in range(100)})
    assert store.flush(10)
    yield store
    store.close()


def names(paths):
    return [file.stem for file in snapshots_of(paths.store)]


def test_it_holds_what_the_store_holds_while_that_is_open(store, paths):
    file = take_snapshot(paths.store, DAY, never)
    store.put({"job:gr:1": None})
    assert store.flush(10)
    rows = dict(rows_of(file, ["job:"]))
    assert len(rows) == 100
    assert file.stat().st_mode & 0o077 == 0
    assert take_snapshot(paths.store, DAY, never) is None


def test_the_newest_three_are_kept(store, paths):
    for day in range(5):
        assert take_snapshot(paths.store, DAY + timedelta(day), never)
    assert names(paths) == ["2026-11-30", "2026-11-29", "2026-11-28"]


def test_no_more_than_their_limit_is_kept_and_the_newest_always(store, paths, monkeypatch):
    take_snapshot(paths.store, DAY, never)
    size = snapshots_of(paths.store)[0].stat().st_size
    monkeypatch.setattr(recover, "MOST_BYTES", max(size, (paths.store / "cache.db").stat().st_size))
    take_snapshot(paths.store, DAY + timedelta(1), never)
    assert names(paths) == ["2026-11-27"]


def test_what_a_crash_left_is_deleted(store, paths):
    folder_of(paths.store).mkdir()
    (folder_of(paths.store) / ".bookq-0123.part").write_bytes(b"half of one")
    file = take_snapshot(paths.store, DAY, never)
    assert list(folder_of(paths.store).iterdir()) == [file]


def test_without_room_there_is_none(store, paths, monkeypatch):
    monkeypatch.setattr(recover, "SPARE_BYTES", 2**62)
    assert take_snapshot(paths.store, DAY, never) is None
    assert not folder_of(paths.store).exists()


def test_closing_ends_it_and_leaves_nothing(store, paths, monkeypatch):
    monkeypatch.setattr(recover, "_STEPS", 10)
    with pytest.raises(CanceledError):
        take_snapshot(paths.store, DAY, lambda: True)
    assert list(folder_of(paths.store).iterdir()) == []


def test_a_damaged_store_is_found_and_keeps_the_older_ones(store, paths):
    take_snapshot(paths.store, DAY, never)
    assert store.close()
    with (paths.store / "cache.db").open("r+b") as file:
        file.seek(5 * 4096)
        file.write(b"\xff" * 4096 * 3)
    with pytest.raises(sqlite3.DatabaseError):
        take_snapshot(paths.store, DAY + timedelta(1), never)
    assert names(paths) == ["2026-11-26"]
    assert (paths.store / "damaged").exists()


def open_engine(paths):
    engine = Engine(paths, site=local_site("http://127.0.0.1:9"))
    return engine, engine.open()


def test_the_engine_takes_one_in_the_background(paths, monkeypatch):
    monkeypatch.setattr(backups, "FIRST_SNAPSHOT", 0.0)
    engine, _opened = open_engine(paths)
    engine.start()
    for _ in range(500):
        if names(paths):
            break
        threading.Event().wait(0.02)
    assert engine.close(10)
    assert len(names(paths)) == 1


def with_snapshot(paths):
    """A store of three books, as it is in the snapshot, and what came and went since."""
    engine, _opened = open_engine(paths)
    for number in (1, 2, 3):
        book = Book(
            id=number, url="u", title=f"Title {number}", layout="next", fetched_at="2026-11-01T00:00:00Z"
        )
        engine._store.put(records_of(book))
    assert engine.flush(10)
    take_snapshot(paths.store, DAY, never)
    engine.imports.add_text("https://www.goodreads.com/book/show/9")
    engine._store.put({"book:3": None, "row:3": None})
    assert engine.close(10)
    return paths.store / "cache.db"


def test_an_emptied_database_comes_back_from_the_snapshot(paths):
    with_snapshot(paths).write_bytes(b"")
    engine, opened = open_engine(paths)
    assert {row.title for row in opened.rows} == {"Title 1", "Title 2", "Title 3"}
    said = " ".join(map(str, opened.notices))
    assert "come from the copy of 2026-11-26" in said
    engine.close(10)


def test_what_is_lost_comes_from_it_and_what_was_deleted_does_not(paths):
    database = with_snapshot(paths)
    content = database.read_bytes()
    page = content.index(b'"title":"Title 2"') // 4096
    with database.open("r+b") as file:
        file.seek(page * 4096)
        file.write(b"\xff" * 4096)
    (paths.store / "damaged").touch()
    engine, opened = open_engine(paths)
    engine.close(10)
    assert {row.title for row in opened.rows} == {"Title 1", "Title 2"}
    assert "gr:9" in {job.id for job in opened.jobs}


def test_a_broken_snapshot_is_passed_over_for_an_older_one(paths):
    database = with_snapshot(paths)
    (folder_of(paths.store) / "2026-11-27.db").write_bytes(b"not one")
    with closing(sqlite3.connect(folder_of(paths.store) / "2026-11-28.db")) as empty:
        empty.execute("CREATE TABLE other(x)")
    database.write_bytes(b"")
    engine, opened = open_engine(paths)
    engine.close(10)
    assert len(opened.rows) == 3
