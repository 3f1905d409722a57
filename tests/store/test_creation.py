"""A database that is empty, has no table or is gone was there before: never silently a new collection."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.paths import default_paths
from bookq_gui.storage.reader import ReadOnlyStore, StoreError
from bookq_gui.storage.store import Store


@pytest.fixture
def folder(tmp_path):
    """The folder of a closed store with one key."""
    store = Store(tmp_path / "data" / "store")
    store.open()
    store.put({"job:one": "{}"})
    assert store.close()
    return store.folder


def emptied(folder):
    (folder / "cache.db").write_bytes(b"")


def without_table(folder):
    with closing(sqlite3.connect(folder / "cache.db")) as connection:
        connection.execute("DROP TABLE Cache")
        connection.commit()


def only_its_log_left(folder):
    (folder / "cache.db").rename(folder / "cache.db-wal")


@pytest.mark.parametrize("spoil", [emptied, without_table, only_its_log_left])
def test_what_was_a_database_is_damaged_and_not_new(folder, spoil):
    spoil(folder)
    with pytest.raises(StoreError) as caught:
        Store(folder).open()
    assert caught.value.damaged
    engine = Engine(default_paths(folder.parent), site=local_site("http://127.0.0.1:9"))
    opened = engine.open()
    assert "The database was damaged" in str(opened.notices[0])
    assert list(folder.parent.glob("store-damaged-*"))
    engine.imports.add_text("https://www.goodreads.com/book/show/1")
    assert engine.flush(10)
    assert engine.close(10)


@pytest.mark.parametrize("spoil", [emptied, without_table])
def test_readers_do_not_take_it_for_an_empty_one(folder, spoil):
    spoil(folder)
    with pytest.raises(StoreError, match="damaged"):
        ReadOnlyStore(folder)


def test_half_a_draft_of_an_earlier_start_is_in_nobodys_way(tmp_path):
    draft = tmp_path / "store" / "creating"
    draft.mkdir(parents=True)
    (draft / "cache.db").write_bytes(b"half of it")
    store = Store(tmp_path / "store")
    store.open()
    store.put({"a": "1"})
    assert store.close()
    assert not draft.exists()


KILLED = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("PRAGMA cache_size = 1")
connection.execute("CREATE TABLE Settings(key, value)")
connection.execute("BEGIN")
for number in range(2000):
    connection.execute("INSERT INTO Settings VALUES (?, 'x')", (number,))
os._exit(9)
"""


def test_a_creation_by_an_earlier_version_that_was_killed_opens_again(tmp_path):
    paths = default_paths(tmp_path / "data")
    paths.store.mkdir(parents=True)
    subprocess.run([sys.executable, "-c", KILLED, paths.store / "cache.db"], check=False)
    assert (paths.store / "cache.db-journal").stat().st_size
    engine = Engine(paths, site=local_site("http://127.0.0.1:9"))
    assert engine.open().notices
    engine.imports.add_text("https://www.goodreads.com/book/show/1")
    assert engine.close(10)
    engine = Engine(paths, site=local_site("http://127.0.0.1:9"))
    opened = engine.open()
    assert not opened.notices
    assert [job.id for job in opened.jobs] == ["gr:1"]
    engine.close(10)


@pytest.mark.skipif(sys.platform == "win32", reason="its limit is another")
def test_a_path_that_is_too_long_for_a_database_is_said(tmp_path):
    folder = tmp_path
    while len(str(folder)) < 510:
        folder /= "x" * 60
    with pytest.raises(StoreError, match="shorter path"):
        Store(folder).open()
    name = tmp_path / ("x" * 300)
    with pytest.raises(StoreError) as caught:
        Store(name).open()
    assert "still connected" not in str(caught.value)
