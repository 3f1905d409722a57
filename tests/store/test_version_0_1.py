"""A collection, settings and window state that version 0.1 wrote open unchanged.

version-0.1.sql, .json and .ini were written by its commands `add`, `run`, `cancel`, `pause` and its window,
with the invented books of the demo.
"""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from bookq_gui import settings as settings_file
from bookq_gui.cli.main import main
from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.model.job import Status
from bookq_gui.paths import default_paths

HERE = Path(__file__).parent
IDS = [990000001, 990000002, 990000003, 990000004, 990000007]
SAVED = "file:cf9406ed690989af0dab8dd71dd2a8c5"


@pytest.fixture
def paths(tmp_path):
    paths = default_paths(tmp_path / "data")
    paths.store.mkdir(parents=True)
    with closing(sqlite3.connect(paths.store / "cache.db")) as connection:
        connection.executescript((HERE / "version-0.1.sql").read_text("utf-8"))
        connection.execute("PRAGMA journal_mode=wal")
    shutil.copy(HERE / "version-0.1.json", paths.settings)
    shutil.copy(HERE / "version-0.1.ini", paths.config / "window.ini")
    return paths


@pytest.fixture
def bookq(paths, capsys):
    def run(*words):
        code = main([*map(str, words), "--data-dir", str(paths.data)], lambda *_arguments: 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.out

    return run


def check(opened, engine):
    assert not opened.notices
    assert sorted(row.id for row in opened.rows) == IDS
    assert all(row.fetched and row.title and row.added_at for row in opened.rows)
    assert {job.id: job.status for job in opened.jobs} == {
        **{f"gr:{number}": Status.FINISHED for number in IDS[:4]},
        "gr:999999999": Status.FAILED,
        SAVED: Status.FINISHED,
        "gr:123456": Status.CANCELED,
        "gr:234567": Status.QUEUED,
    }
    failed = next(job for job in opened.jobs if job.status is Status.FAILED)
    assert "Goodreads has no such book" in str(failed.error.message)
    assert len(failed.history) == 1
    assert {"pages", "files"} <= {state.name for state in opened.queues if state.paused}
    first = opened.annotations[IDS[0]]
    assert (first.state, first.tags, first.note) == ("read", ("Lieblingsbücher", "sea"), "Langsam lesen.")
    second = opened.annotations[IDS[1]]
    assert (second.state, second.tags) == (None, ("lent",))
    assert [book.title for book in engine.library.books()]


def test_it_opens_and_stays_as_it_is(paths):
    for _ in range(2):
        engine = Engine(paths, site=local_site("http://127.0.0.1:9"))
        try:
            check(engine.open(), engine)
            assert (engine.settings.workers, engine.settings.page_interval) == (2, 5.0)
        finally:
            assert engine.close(10)


def test_its_settings_are_all_known(paths):
    settings, complaints = settings_file.load(paths.settings)
    assert complaints == ()
    assert settings.workers == 2


def test_every_command_reads_it(bookq, tmp_path):
    assert [
        book["id"] for book in sorted(json.loads(bookq("books", "--json")[1]), key=lambda b: b["id"])
    ] == IDS
    jobs = {job["id"]: job for job in json.loads(bookq("jobs", "--json")[1])}
    assert jobs["gr:999999999"]["error"]["message"].startswith("Goodreads has no such book")
    assert bookq("show", IDS[0])[0] == 0
    for ending in ("csv", "json", "jsonl", "bib", "ris", "md", "html", "db"):
        code, _out = bookq("export", tmp_path / f"books.{ending}")
        assert code == 0
        assert (tmp_path / f"books.{ending}").stat().st_size
    assert "Lieblingsbücher" in (tmp_path / "books.json").read_text("utf-8")
    assert bookq("backup", tmp_path / "all.zip")[0] == 0
    assert bookq("backup", "--verify", tmp_path / "all.zip")[0] == 0
    assert bookq("retry", "gr:999999999")[0] == 0
    assert bookq("clear", "--finished")[0] == 0
    assert bookq("resume")[0] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM")
def test_its_window_opens(paths):
    child = subprocess.Popen(
        [sys.executable, "-m", "bookq_gui", "--data-dir", str(paths.data)],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "BOOKQ_SITE": "http://127.0.0.1:9",
            "PYTHONPATH": str(HERE.parents[1]),
        },
        stderr=subprocess.PIPE,
        text=True,
    )
    while not (paths.data / "owner.json").exists():
        assert child.poll() is None, child.communicate()[1]
        threading.Event().wait(0.05)
    child.send_signal(signal.SIGTERM)
    _out, said = child.communicate(timeout=60)
    assert child.returncode == 128 + signal.SIGTERM, said
    assert "Traceback" not in said
