"""What the harness kills: enqueues or drains a store. Run as a script, never by pytest.

child.py drain FOLDER WORKERS MOST_MILLISECONDS     work until nothing is left
child.py enqueue FOLDER FIRST COUNT                 add jobs one by one, print each once it is on disk
"""

import os
import random
import sys
import threading
import time
from pathlib import Path

from bookq_gui.jobs.circuit import QueueRules
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.workers import Worker
from bookq_gui.model.job import Finished, NewJob
from bookq_gui.storage.store import Store

RULES = {"pages": QueueRules(limit=64)}


def open_queue(folder: str) -> tuple[Store, JobQueue]:
    store = Store(Path(folder))
    store.open()
    queue = JobQueue(store, RULES)
    for notice in queue.load():
        print(notice, file=sys.stderr)
    return store, queue


def job(number: int) -> NewJob:
    return NewJob(id=f"gr:{number}", queue="pages", source=f"https://example.test/book/show/{number}")


def drain(folder: str, workers: str, most_milliseconds: str) -> None:
    store, queue = open_queue(folder)
    print("draining", flush=True)
    longest = float(most_milliseconds) / 1000
    chance = random.Random()

    def handle(job, progress):
        time.sleep(chance.random() * longest)
        number = job.id.removeprefix("gr:")
        # One proof a run: two of them under one job mean that its result was stored twice.
        proof = f"proof:{number}:{os.getpid()}-{chance.getrandbits(48)}"
        return Finished(records={f"book:{number}": '{"text": "' + "x" * 400 + '"}', proof: "1"})

    threads = [
        threading.Thread(target=Worker(queue, lambda: {"pages": handle}).run, daemon=True)
        for _ in range(int(workers))
    ]
    for thread in threads:
        thread.start()
    while queue.open_jobs():
        time.sleep(0.005)
    queue.close()
    for thread in threads:
        thread.join()
    queue.finish_closing()
    assert store.close()


def enqueue(folder: str, first: str, count: str) -> None:
    _store, queue = open_queue(folder)
    for number in range(int(first), int(first) + int(count)):
        queue.enqueue([job(number)])
        assert queue.flush()
        print(number, flush=True)


if __name__ == "__main__":
    {"drain": drain, "enqueue": enqueue}[sys.argv[1]](*sys.argv[2:])
