"""No job is lost, stuck or stored twice, whenever the process is killed."""

import shutil
import sqlite3
import threading

import pytest
from crash.child import RULES, job
from crash.harness import kill_while_draining, kill_while_enqueuing

from bookq_gui.jobs.queue import JobQueue
from bookq_gui.storage.store import Store

SEED = 20261123


def check_drain(tmp_path, jobs, kills):
    tally = kill_while_draining(
        tmp_path / "store", jobs=jobs, kills=kills, workers=4, milliseconds=20, seed=SEED
    )
    assert tally.kills == kills
    assert (tally.lost, tally.stuck, tally.without_book, tally.stored_twice) == (0, 0, 0, 0), tally
    assert (tally.finished, tally.set_aside) == (jobs, 0), tally


def test_kills_during_a_drain(tmp_path):
    check_drain(tmp_path, jobs=400, kills=12)


def test_kills_while_adding_lose_nothing_that_was_acknowledged(tmp_path):
    told, lost = kill_while_enqueuing(tmp_path / "store", jobs=400, kills=4, seed=SEED)
    assert told
    assert lost == 0


@pytest.mark.crash
@pytest.mark.timeout(1800)
def test_200_kills_during_a_drain_of_5000(tmp_path):
    check_drain(tmp_path, jobs=5000, kills=200)


@pytest.mark.crash
@pytest.mark.timeout(1800)
def test_kills_while_adding_10000(tmp_path):
    told, lost = kill_while_enqueuing(tmp_path / "store", jobs=10_000, kills=20, seed=SEED)
    assert told
    assert lost == 0


def test_what_is_acknowledged_survives_a_power_cut(tmp_path):
    """At the moment of each acknowledgement the files on disk, WAL included, hold what was told."""
    source = tmp_path / "store"
    store = Store(source)
    store.open()
    queue = JobQueue(store, RULES)
    queue.load()
    for number in range(10):
        copied = threading.Event()
        target = tmp_path / f"after-{number}"

        def copy(target=target, copied=copied):
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("*-shm"))
            copied.set()

        queue.enqueue([job(number)])
        store.submit(dict, copy)
        assert copied.wait(30)
        with sqlite3.connect(target / "cache.db") as connection:
            rows = connection.execute("SELECT COUNT(*) FROM Cache WHERE key LIKE 'job:%'").fetchone()
        connection.close()
        assert rows == (number + 1,)
    store.close()
