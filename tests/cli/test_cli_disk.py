"""What commands say and still can do where the disk is full, may not be written, or is not what it seems."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bookq_gui.jobs.record import JobRecord, encode
from bookq_gui.library.reader import records_of
from bookq_gui.model.book import Book
from bookq_gui.model.job import NewJob
from bookq_gui.paths import default_paths
from bookq_gui.storage.disk_errors import disk_message
from bookq_gui.storage.reader import ReadOnlyStore, StoreError, is_locked
from bookq_gui.storage.store import Store

ROOT = Path(__file__).parents[2]


def mounted(place, options):
    place.mkdir(exist_ok=True)
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("mounting a small file system is not allowed here")
    return place


@pytest.fixture
def small_disk(tmp_path):
    place = mounted(tmp_path / "disk", "size=2m")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(paths):
    store = Store(paths.store)
    store.open()
    entry = JobRecord.of(NewJob(id="gr:1", queue="pages", source="https://example.test/1"), 1, 1.0)
    book = Book(
        id=700, url="https://example.test/700", title="Kept", layout="next", fetched_at="2026-11-01T00:00:00Z"
    )
    store.put({"job:gr:1": encode(entry), **records_of(book)})
    assert store.close()
    paths.lock.touch()


def bookq(paths, *words, before=()):
    return subprocess.run(
        [*before, sys.executable, "-m", "bookq_gui", "--data-dir", str(paths.data), *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONDONTWRITEBYTECODE": "1",
            "HOME": "/nonexistent",
            "BOOKQ_SITE": "http://127.0.0.1:9",
        },
    )


def stuff(place):
    """Leave no byte free."""
    with (place / "ballast").open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue


def test_a_full_disk_is_called_that_and_can_be_looked_at(small_disk):
    paths = default_paths(small_disk / "data")
    fill(paths)
    stuff(small_disk)
    for words in (("add", "goodreads.com/book/show/2"), ("run",), ("retry", "gr:1")):
        said = bookq(paths, *words)
        assert said.returncode == 3, (words, said)
        assert "is full. Free some space" in said.stderr, words
        assert "by itself" not in said.stderr, words
        assert "again" in said.stderr, words
        assert len(said.stderr.splitlines()) == 1, said.stderr
    assert "gr:1" in bookq(paths, "jobs").stdout
    assert "Kept" in bookq(paths, "books").stdout
    assert bookq(paths, "show", 700).returncode == 0
    assert "1 job, 1 book" in bookq(paths, "doctor", "--offline").stdout


def test_a_disk_that_may_not_be_written_can_be_looked_at(small_disk):
    paths = default_paths(small_disk / "data")
    fill(paths)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert "gr:1" in bookq(paths, "jobs").stdout
    assert "Kept" in bookq(paths, "books").stdout
    said = bookq(paths, "add", "goodreads.com/book/show/2")
    assert said.returncode == 3
    assert "may not write" in said.stderr
    assert "by itself" not in said.stderr


def test_what_is_still_in_the_wal_is_not_passed_over(small_disk):
    paths = default_paths(small_disk / "data")
    fill(paths)
    store = Store(paths.store)
    store.open()
    store.put({"job:gr:2": "x"})
    assert store.flush(10)
    copy = paths.data / "killed"
    copy.mkdir()
    for name in ("cache.db", "cache.db-wal"):
        (copy / name).write_bytes((paths.store / name).read_bytes())
    assert store.close()
    stuff(small_disk)
    with pytest.raises(StoreError, match="full"):
        ReadOnlyStore(copy, lock=paths.lock)


def test_the_lock_of_an_owner_is_seen_without_writing(tmp_path):
    import filelock

    file = tmp_path / "store.lock"
    assert not is_locked(file)
    assert not file.exists()
    with filelock.FileLock(file):
        assert is_locked(file)
    assert not is_locked(file)


def test_a_file_in_place_of_the_folder_is_said(tmp_path):
    file = tmp_path / "afile"
    file.write_text("x")
    for folder in (file, file / "below"):
        for words in (("add", "goodreads.com/book/show/2"), ("run",), ("jobs",), ("books",)):
            said = bookq(default_paths(folder), *words)
            assert said.returncode == 3, (words, said)
            assert said.stderr == f"{file} is a file, where a folder is needed. Choose another folder.\n"
    said = bookq(default_paths(file), "doctor", "--offline")
    assert said.returncode == 1
    assert f"{file} is a file, where a folder is needed." in " ".join(said.stdout.split())


@pytest.fixture
def bound():
    """The words in front of a command that make file permissions count for the superuser, too."""
    if os.geteuid() != 0:
        return ()
    words = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    if shutil.which("setpriv") is None or subprocess.run([*words, "true"], check=False).returncode:
        pytest.skip("the superuser cannot be bound here")
    return words


def test_what_may_not_be_read_or_written_is_said(tmp_path, bound):
    paths = default_paths(tmp_path / "data")
    fill(paths)
    database = paths.store / "cache.db"
    database.chmod(0)
    for words in (("jobs",), ("add", "goodreads.com/book/show/2")):
        said = bookq(paths, *words, before=bound)
        assert said.returncode == 3
        assert f"bookq may not read {database}." in said.stderr
    database.chmod(0o444)
    paths.store.chmod(0o555)
    paths.data.chmod(0o555)
    said = bookq(paths, "jobs", before=bound)
    assert (said.returncode, said.stderr) == (0, "")
    assert "gr:1" in said.stdout
    for folder in (paths.data, paths.store):
        said = bookq(paths, "add", "goodreads.com/book/show/2", before=bound)
        assert said.returncode == 3, said
        assert "may not write" in said.stderr
        assert "by itself" not in said.stderr
        folder.chmod(0o755)


@pytest.mark.parametrize(
    "error",
    [
        OSError(28, "No space left on device"),
        sqlite3.OperationalError("database or disk is full"),
        sqlite3.OperationalError("database is locked"),
        sqlite3.OperationalError("attempt to write a readonly database"),
        sqlite3.OperationalError("unable to open database file"),
        sqlite3.OperationalError("disk I/O error"),
        PermissionError(13, "Permission denied"),
    ],
)
def test_only_what_goes_on_promises_to(tmp_path, error):
    ended = str(disk_message(error, tmp_path))
    assert not any(promise in ended for promise in ("by itself", "keeps trying", "tries again"))
    goes_on = str(disk_message(error, tmp_path, goes_on=True))
    assert any(promise in goes_on for promise in ("by itself", "keeps trying", "tries again"))
