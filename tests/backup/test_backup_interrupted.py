"""A restore that was acknowledged is merged: by who was asked, by who is asked next, or at the next start."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from backupkit import book, fill, held, job, opened
from badsite import BadSite, page

from bookq_gui.backup.write import back_up
from bookq_gui.model.events import Notice, WorkProgress
from bookq_gui.model.job import CanceledError, Status
from bookq_gui.paths import default_paths

MANY = 3_000


@pytest.fixture
def full(there, file):
    """A backup of many books."""
    fill(there, books=[book(number) for number in range(1, MANY + 1)])
    back_up(there, file)
    return file


def notices(engine):
    return [str(event.text) for event in engine.outbox if isinstance(event, Notice)]


def interrupted(paths, file):
    """Begin a restore, and close before its end."""
    engine = opened(paths)
    begun = threading.Event()
    future = engine.backups.restore(file, lambda _done, _total: begun.set())
    assert begun.wait(30)
    assert engine.close(10)
    with pytest.raises(CanceledError):
        future.result(10)
    assert not notices(engine)


def noted(paths):
    return json.loads(paths.restores.read_text())


def finished_after_start(paths):
    engine = opened(paths)
    engine.start()
    try:
        assert engine.backups.wait(60)
        return notices(engine)
    finally:
        assert engine.close(10)


def test_closing_ends_a_restore_and_the_next_start_goes_on(here, full):
    interrupted(here, full)
    assert noted(here) == [str(full)]
    engine = opened(here)  # a command, which has other things to do
    engine.queue.pause()
    assert engine.close(10)
    assert noted(here) == [str(full)]
    first, second = finished_after_start(here)
    assert first == f"The restore of {full.name} was interrupted. It goes on now."
    assert second.startswith("Restored ")
    assert not here.restores.exists()
    assert len(held(here)[0]) == MANY


def test_those_that_had_to_wait_go_on_too(here, full, tmp_path):
    fill(default_paths(tmp_path / "third"), jobs=[job(1)])
    other = tmp_path / "other.zip"
    back_up(default_paths(tmp_path / "third"), other)
    engine = opened(here)
    begun = threading.Event()
    engine.backups.restore(full, lambda _done, _total: begun.set())
    engine.backups.restore(other)
    assert begun.wait(30)
    assert engine.close(10)
    assert sorted(noted(here)) == sorted([str(full), str(other)])
    finished_after_start(here)
    assert not here.restores.exists()
    assert "gr:1" in held(here)[1]


def test_a_file_that_is_gone_is_said_once(here, full):
    interrupted(here, full)
    full.unlink()
    (said,) = finished_after_start(here)
    assert "interrupted" in said
    assert str(full) in said
    assert finished_after_start(here) == []


@pytest.mark.parametrize("text", ["{", "7", "[7, null]", '"x"', "[" * 100_000])
def test_a_list_that_is_none_is_nothing(here, text):
    here.data.mkdir(parents=True, exist_ok=True)
    here.restores.write_text(text)
    assert finished_after_start(here) == []


def test_canceling_keeps_what_came_in_and_says_so(here, full):
    engine = opened(here)
    try:
        future = engine.backups.restore(full, lambda done, _total: done and engine.backups.cancel())
        report = future.result(30)
        assert report.canceled
        assert 0 < report.books < MANY
        assert notices(engine) == [str(report.message())]
        assert "was canceled" in notices(engine)[0]
        assert not here.restores.exists()
        kept = len(engine.library.rows())
        assert engine.backups.restore(full).result(30).books == MANY - kept
    finally:
        assert engine.close(10)


def test_a_canceled_backup_leaves_the_file(there, full):
    before = full.read_bytes()
    engine = opened(there)
    try:
        future = engine.backups.back_up(full, lambda _done, _total: engine.backups.cancel())
        with pytest.raises(CanceledError):
            future.result(30)
        assert full.read_bytes() == before
        assert f"{full.name} is as it was" in notices(engine)[0]
        assert [path.name for path in full.parent.glob(".bookq-*")] == []
    finally:
        engine.close(10)


def test_progress_is_told(there, here, full):
    engine = opened(there)
    engine.backups.back_up(full).result(30)
    engine.close(10)
    assert WorkProgress("backup", 0, MANY) in engine.outbox
    engine = opened(here)
    engine.backups.restore(full).result(30)
    engine.close(10)
    told = [event for event in engine.outbox if isinstance(event, WorkProgress)]
    assert {(event.work, event.total) for event in told} == {("restore", MANY)}
    assert [event.done for event in told] == sorted(event.done for event in told)


# Other processes


def bookq(data, site, *arguments):
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-m", "bookq_gui", *arguments, "--data-dir", str(data)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "BOOKQ_SITE": site.url, "PYTHONPATH": str(root)},
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_killed_restore_goes_on_with_the_next_run(here, full):
    with BadSite() as site:
        child = bookq(here.data, site, "restore", str(full))
        while not here.restores.exists():
            assert child.poll() is None, child.communicate()
            threading.Event().wait(0.002)
        child.send_signal(signal.SIGKILL)
        child.communicate()
        run = bookq(here.data, site, "run")
        _out, said = run.communicate(timeout=60)
    assert run.returncode == 0, said
    assert "It goes on now." in said
    assert len(held(here)[0]) == MANY


def restore_into_ending_runs(top, times):
    """Restore while `bookq run` is about to end. Returns how many acknowledged restores are lost."""
    chance = random.Random(20261126)
    there = fill(default_paths(top / "there"), books=[book(1), book(2)], jobs=[job(3, Status.FINISHED)])
    file = top / "ending.zip"
    back_up(there, file)
    lost = 0
    for number in range(times):
        paths = fill(default_paths(top / str(number)), jobs=[job(7)])
        with BadSite() as site:
            site.script(7, page(delay=0.1))
            run = bookq(paths.data, site, "run")
            while not site.requests:
                threading.Event().wait(0.01)
            threading.Event().wait(chance.uniform(0, 0.4))
            restore = bookq(paths.data, site, "restore", str(file))
            restore.communicate(timeout=60)
            run.communicate(timeout=60)
            assert (run.returncode, restore.returncode) == (0, 0)
        lost += set(held(paths)[0]) != {1, 2, 7}
    return lost


def test_restores_into_an_ending_run(tmp_path):
    assert restore_into_ending_runs(tmp_path, 3) == 0


@pytest.mark.crash
@pytest.mark.timeout(600)
def test_50_restores_into_an_ending_run(tmp_path):
    assert restore_into_ending_runs(tmp_path, 50) == 0
