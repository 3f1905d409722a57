"""Kills a process that drains or fills a store, again and again, and counts what the store then holds."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from crash.child import RULES, job

from bookq_gui.jobs.queue import JobQueue
from bookq_gui.storage.reader import ReadOnlyStore
from bookq_gui.storage.store import Store

CHILD = Path(__file__).with_name("child.py")


@dataclass(frozen=True)
class Tally:
    """What a store holds after the kills. All but ``finished`` should be 0."""

    finished: int
    lost: int
    stuck: int
    without_book: int
    stored_twice: int
    set_aside: int
    kills: int
    starts: int


def spawn(*arguments: object) -> subprocess.Popen:
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, str(CHILD), *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "tests")])},
    )


def fill(folder: Path, count: int) -> None:
    store = Store(folder)
    store.open()
    queue = JobQueue(store, RULES)
    queue.load()
    queue.enqueue(job(number) for number in range(count))
    queue.finish_closing()
    assert store.close()


def kill_while_draining(
    folder: Path, *, jobs: int, kills: int, workers: int, milliseconds: float, seed: int
) -> Tally:
    """Fill a store, drain it under ``kills`` SIGKILLs at random moments, drain the rest, count."""
    chance = random.Random(seed)
    fill(folder, jobs)
    # Long enough for some jobs a life, short enough for all kills to fall into the drain.
    life = jobs * milliseconds / 2 / 1000 / workers / kills
    done = 0
    starts = 0
    while True:
        starts += 1
        child = spawn("drain", folder, workers, milliseconds)
        assert child.stdout is not None
        child.stdout.readline()
        if done < kills:
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(chance.uniform(0, 2 * life))
        if done < kills and child.poll() is None:
            os.kill(child.pid, signal.SIGKILL)
            done += 1
            child.wait()
            child.stdout.close()
            continue
        child.wait(300)
        child.stdout.close()
        assert child.returncode == 0
        return _count(folder, jobs, done, starts)


def kill_while_enqueuing(folder: Path, *, jobs: int, kills: int, seed: int) -> tuple[int, int]:
    """Enqueue one by one under SIGKILLs. Returns how many were acknowledged and how many are lost."""
    chance = random.Random(seed)
    told: set[int] = set()
    first = 0
    share = jobs // (kills + 1)
    for life in range(kills + 1):
        child = spawn("enqueue", folder, first, jobs - first)
        assert child.stdout is not None
        wanted = first + chance.randint(1, 2 * share) if life < kills else jobs
        for line in child.stdout:
            told.add(int(line))
            if int(line) + 1 >= wanted:
                break
        if life < kills:
            os.kill(child.pid, signal.SIGKILL)
        child.wait(60)
        child.stdout.close()
        first = max(told) + 1
        if first >= jobs:
            break
    reader = ReadOnlyStore(folder)
    there = {int(key.removeprefix("gr:")) for key, _text in reader.rows("job:")}
    reader.close()
    return len(told), len(told - there)


def _count(folder: Path, jobs: int, kills: int, starts: int) -> Tally:
    reader = ReadOnlyStore(folder)
    statuses = {key: json.loads(text)["status"] for key, text in reader.rows("job:")}
    books = {key for key, _text in reader.rows("book:")}
    proofs = Counter(key.partition(":")[0] for key, _text in reader.rows("proof:"))
    reader.close()
    count = Counter(statuses.values())
    return Tally(
        finished=count["finished"],
        lost=jobs - len(statuses),
        stuck=count["queued"] + count["started"] + count["scheduled"],
        without_book=sum(str(number) not in books for number in range(jobs)),
        stored_twice=sum(times > 1 for times in proofs.values()),
        set_aside=count["failed"],
        kills=kills,
        starts=starts,
    )


if __name__ == "__main__":
    import tempfile

    seed = int(sys.argv[1]) if len(sys.argv) > 1 else int(time.time())
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as top:
        print("seed", seed)
        print(
            kill_while_draining(
                Path(top, "drain"), jobs=5000, kills=200, workers=4, milliseconds=20, seed=seed
            )
        )
        told, lost = kill_while_enqueuing(Path(top, "enqueue"), jobs=10_000, kills=20, seed=seed)
        print(f"enqueue: {told} acknowledged, {lost} of them lost")
