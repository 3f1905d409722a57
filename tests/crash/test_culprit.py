"""A job that ends the whole process is found out, and the others get through."""

import subprocess
import sys
from pathlib import Path

from crash.child import RULES
from crash.harness import fill, spawn

from bookq_gui.jobs.queue import JobQueue
from bookq_gui.model.job import Status
from bookq_gui.storage.store import Store

DEADLY = """
import os, sys
from crash import child
from bookq_gui.jobs.workers import Worker
from bookq_gui.model.job import Finished
store, queue = child.open_queue(sys.argv[1])
def handle(job, progress):
    if job.id == "gr:7":
        os._exit(9)
    return Finished()
Worker(queue, lambda: {"pages": handle}).run(until_empty=True)
queue.close()
queue.finish_closing()
store.close()
"""


def test_a_job_that_kills_the_process_is_set_aside(tmp_path, monkeypatch):
    root = Path(__file__).parents[2]
    monkeypatch.setenv("PYTHONPATH", f"{root}:{root / 'tests'}")
    fill(tmp_path / "store", 50)
    deaths = 0
    while True:
        child = subprocess.run(
            [sys.executable, "-c", DEADLY, str(tmp_path / "store")],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        if child.returncode == 0:
            break
        assert child.returncode == 9, child.stderr
        deaths += 1
    # The first death may come before its claim is on disk; after that every claim is written first.
    assert deaths in (3, 4)
    assert "set aside" in child.stderr
    store = Store(tmp_path / "store")
    store.open()
    queue = JobQueue(store, RULES)
    queue.load()
    assert sum(job.status is Status.FINISHED for job in queue.jobs()) == 49
    culprit = queue.job("gr:7")
    assert (culprit.status, culprit.error.kind) == (Status.FAILED, "crashed")
    assert len(culprit.history) == 3
    queue.finish_closing()
    store.close()


def test_a_killed_harness_child_really_dies(tmp_path):
    fill(tmp_path / "store", 10)
    child = spawn("drain", tmp_path / "store", 1, 2000)
    child.stdout.readline()
    child.kill()
    assert child.wait(10) == -9
    child.stdout.close()
