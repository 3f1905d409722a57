"""Faults of the disk, as real as they can be made here: told, survived, and over when their cause is gone."""

import os
import shutil
import sqlite3
import subprocess
import threading
import time

import pytest
from smalldisk import small_disk_at

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.model.events import JobsChanged, StoreHealth
from bookq_gui.paths import default_paths
from bookq_gui.storage.reader import ReadOnlyStore
from bookq_gui.storage.store import Store


class Watched(Store):
    """A store whose attempts to write are counted."""

    def __init__(self, folder):
        self.troubles = []
        self.told = threading.Event()
        self.attempts = 0
        super().__init__(folder, on_trouble=self._remember)

    def _remember(self, message):
        self.troubles.append(str(message))
        if message:
            self.told.set()

    def _write(self, changes):
        self.attempts += 1
        super()._write(changes)


@pytest.fixture
def store(tmp_path):
    store = Watched(tmp_path / "store")
    store.open()
    yield store
    store.close(5)


@pytest.fixture
def small_disk(tmp_path):
    with small_disk_at(tmp_path / "disk", 1) as place:
        yield place


def test_a_full_file_system(small_disk):
    store = Watched(small_disk / "store")
    store.open()
    store.put({"a:0": "acknowledged"})
    assert store.flush(10)
    (small_disk / "ballast").write_bytes(b"x" * 500_000)
    store.put({f"a:{number:03}": "x" * 20_000 for number in range(1, 30)})
    assert store.told.wait(30)
    assert "full" in store.troubles[0]
    assert store.get("a:0") == "acknowledged"
    (small_disk / "ballast").unlink()
    (small_disk / "store" / "cache.db-wal").stat()
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
    assert store.flush(30)
    assert store.troubles[-1] == ""
    assert len(list(store.rows("a:"))) == 30
    assert store.close(10)


def test_a_database_that_refuses_writing(store):
    store.put({"a:0": "acknowledged"})
    assert store.flush(10)
    write = type(store._cache).write

    def refused(cache, changes):
        cache.connection().execute("PRAGMA query_only = 1")
        try:
            write(cache, changes)
        finally:
            cache.connection().execute("PRAGMA query_only = 0")

    store._cache.write = lambda changes: refused(store._cache, changes)
    store.put({"a:1": "later"})
    assert store.told.wait(30)
    assert "may not write" in store.troubles[0]
    del store._cache.write
    assert store.flush(30)
    assert store.get("a:1") == "later"


def test_input_and_output_errors_lose_nothing_and_make_no_busy_loop(store):
    broken = threading.Event()
    broken.set()
    write = store._cache.write

    def failing(changes):
        if broken.is_set():
            raise sqlite3.OperationalError("disk I/O error")
        write(changes)

    store._cache.write = failing
    store.put({"a:1": "one"})
    assert store.told.wait(10)
    assert "failed" in store.troubles[0]
    before = store.attempts
    assert not store.flush(2)
    # 0.1, 0.2, 0.4 … seconds apart: a handful in two seconds, where a busy loop makes millions.
    assert store.attempts - before < 12
    store.put({"a:2": "two"})
    broken.clear()
    assert store.flush(30)
    assert [key for key, _text in store.rows("a:")] == ["1", "2"]
    assert store.troubles == [store.troubles[0], ""]


def test_a_lock_of_another_program_makes_no_busy_loop(store):
    other = sqlite3.connect(store.folder / "cache.db", timeout=1)
    other.execute("BEGIN IMMEDIATE")
    store.put({"a:1": "one"})
    assert store.told.wait(30)
    assert not store.flush(3)
    assert store.attempts < 12
    other.rollback()
    other.close()
    assert store.flush(30)


def test_a_folder_removed_while_jobs_run(tmp_path):
    paths = default_paths(tmp_path / "data")
    engine = Engine(paths, site=local_site("http://127.0.0.1:9"))
    engine.open()
    engine.imports.add_text("goodreads.com/book/show/1")
    assert engine.flush(10)
    shutil.rmtree(paths.store)
    engine.imports.add_text("goodreads.com/book/show/2")
    assert engine.flush(30)
    told = [job.id for event in engine.outbox if isinstance(event, JobsChanged) for job in event.jobs]
    assert told == ["gr:1", "gr:2"]
    reader = ReadOnlyStore(paths.store)
    assert sorted(key for key, _text in reader.rows("job:")) == ["gr:1", "gr:2"]
    reader.close()
    assert engine.close(10)


def test_nothing_is_claimed_while_nothing_can_be_written(tmp_path):
    paths = default_paths(tmp_path / "data")
    engine = Engine(paths, site=local_site("http://127.0.0.1:9"))
    engine.open()
    other = sqlite3.connect(paths.store / "cache.db", timeout=1)
    other.execute("BEGIN IMMEDIATE")
    engine.imports.add_text("goodreads.com/book/show/1")
    deadline = time.monotonic() + 30
    while not any(isinstance(event, StoreHealth) for event in engine.outbox):
        assert time.monotonic() < deadline
        threading.Event().wait(0.05)
    assert engine.queue.claim(timeout=0) is None
    other.rollback()
    other.close()
    assert engine.flush(30)
    assert engine.queue.claim(timeout=5).job.id == "gr:1"
    engine.close(10)


def test_every_acknowledgement_comes_after_a_sync(tmp_path):
    """What the kernel was asked, in its order: no acknowledgement while written data awaits its sync."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    from crash.harness import CHILD

    root = CHILD.parents[2]
    trace = tmp_path / "trace"
    import sys

    done = subprocess.run(
        [
            *("strace", "-f", "-y", "-o", str(trace), "-e", "trace=pwrite64,write,fsync,fdatasync"),
            *(sys.executable, str(CHILD), "enqueue", str(tmp_path / "store"), "0", "30"),
        ],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "tests")])},
        stdout=subprocess.PIPE,
        text=True,
        timeout=100,
        check=False,
    )
    if done.returncode:
        pytest.skip("strace may not trace here")
    unsynced = acknowledged = 0
    for line in trace.read_text("utf-8", "replace").splitlines():
        if "cache.db-wal>" in line or "cache.db>" in line:
            if "pwrite64(" in line:
                unsynced += 1
            elif "sync(" in line:
                unsynced = 0
        elif "write(1<" in line and "\\n" in line:
            acknowledged += 1
            assert unsynced == 0, line
    assert acknowledged == 30
