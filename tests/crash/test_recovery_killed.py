"""A salvage that is killed, at whatever step, is ended by the next start, and people are told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from smalldisk import small_disk_at

from bookq_gui.engine.engine import Engine, EngineError
from bookq_gui.goodreads.site import local_site
from bookq_gui.model.job import NewJob
from bookq_gui.paths import default_paths
from bookq_gui.recovery import recover as module
from bookq_gui.storage.reader import DATABASE, ReadOnlyStore

JOBS = 3000
SCRIPT = Path(__file__).with_name("recovering.py")


def open_engine(paths):
    engine = Engine(paths, site=local_site("http://127.0.0.1:9"))
    return engine, engine.open()


def filled(paths, jobs=JOBS):
    engine, _opened = open_engine(paths)
    engine.queue.enqueue(
        NewJob(id=f"gr:{number}", queue="pages", source=f"https://example.test/{number}", label="x" * 100)
        for number in range(1, jobs + 1)
    )
    assert engine.close(30)
    database = paths.store / DATABASE
    with database.open("r+b") as file:
        size = database.stat().st_size
        file.seek(size // 2 - size // 2 % 4096)
        file.write(os.urandom(8192))
    return database


@pytest.fixture
def paths(tmp_path):
    return default_paths(tmp_path / "data")


def kept(folder):
    reader = ReadOnlyStore(folder)
    jobs = sum(1 for _ in reader.rows("job:"))
    reader.close()
    return jobs


@pytest.mark.parametrize(
    ("step", "time"),
    [("copy", 1), ("fill", 1), ("fill", 4), ("note", 1), ("rename", 1), ("rename", 2), ("told", 1)],
)
def test_killed_at_a_step(paths, step, time):
    filled(paths)
    root = Path(__file__).parents[2]
    child = subprocess.run(
        [sys.executable, str(SCRIPT), str(paths.data), step, str(time)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "tests")])},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert child.returncode == -9, child.stderr
    if (step, time) == ("rename", 2):
        assert not paths.store.exists()
        assert kept(module.readable(paths.store)) > JOBS * 0.9
    engine, opened = open_engine(paths)
    assert JOBS * 0.9 < len(opened.jobs) <= JOBS
    assert "The database was damaged" in str(opened.notices[0])
    assert f"{len(opened.jobs):,} jobs" in str(opened.notices[0])
    assert engine.close(30)
    assert [
        path.name for path in paths.data.glob("store*") if path.is_dir() and "damaged" not in path.name
    ] == ["store"]
    (aside,) = paths.data.glob("store-damaged-*")
    assert str(aside) in str(opened.notices[0])
    assert (aside / DATABASE).stat().st_size > JOBS * 200
    engine, again = open_engine(paths)
    assert len(again.jobs) == len(opened.jobs)
    assert not again.notices
    engine.close(30)


def test_leftovers_of_earlier_versions_are_removed(paths):
    engine, _opened = open_engine(paths)
    engine.close(30)
    (paths.data / "store-salvage.db").write_bytes(b"x")
    (paths.data / "store-salvage.db-wal").write_bytes(b"x")
    engine, _opened = open_engine(paths)
    engine.close(30)
    assert not list(paths.data.glob("store-salvage*"))


@pytest.fixture
def small_disk(tmp_path):
    with small_disk_at(tmp_path / "disk", 6) as place:
        yield place


def test_a_full_disk_leaves_the_store_where_it_is(small_disk, monkeypatch):
    monkeypatch.setattr(module, "WRITING_SECONDS", 0.2)
    paths = default_paths(small_disk / "data")
    filled(paths, 9000)
    with pytest.raises(EngineError, match="full") as caught:
        open_engine(paths)
    assert "by itself" not in str(caught.value.message)
    assert (paths.store / DATABASE).exists()
    assert not list(paths.data.glob("store-*"))
    subprocess.run(["mount", "-o", "remount,size=40m", str(small_disk)], check=True)
    engine, opened = open_engine(paths)
    assert len(opened.jobs) > 8900
    assert "The database was damaged" in str(opened.notices[0])
    engine.close(30)


def test_little_from_a_large_file_is_said(paths):
    database = filled(paths)
    database.write_bytes(os.urandom(400_000))
    engine, opened = open_engine(paths)
    engine.close(30)
    assert "0 jobs and 0 books" in str(opened.notices[0])
    assert "may still be in it" in str(opened.notices[1])


def test_a_whole_file_says_nothing_of_that(paths):
    filled(paths)
    engine, opened = open_engine(paths)
    engine.close(30)
    assert not any("may still be in it" in str(notice) for notice in opened.notices)
