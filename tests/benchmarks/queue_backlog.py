"""How the queue bears a long backlog: python tests/benchmarks/queue_backlog.py [--most N]

Opens, adds and claims with 1,000 to 1,000,000 jobs queued, each in a process of its own, and holds its opening
against reading the same rows with sqlite3 and json. Then the longest time that each operation on 100,000 jobs
holds the queue's lock. Times of single steps are processor time of their thread, which other programs do not
disturb; every figure is printed beside its target.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

sys.path.insert(0, str(Path(__file__).parents[2]))

from bookq_gui.jobs import transitions
from bookq_gui.jobs.circuit import QueueRules
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.model.job import Finished, GaveUp, JobError, NewJob
from bookq_gui.model.message import Message
from bookq_gui.storage.store import Store

SIZES = (1_000, 10_000, 100_000, 1_000_000)
OPENING, MEMORY, CLAIM_GROWTH, LONGEST_HOLD = 0.8, 320.0, 2.0, 15.0
"""Opening as a share of reading the rows, and MB, at the largest size; claim p99 against the smallest; ms."""
DONE = Finished()
HERE = Path(__file__).resolve()


def new_jobs(first: int, count: int) -> Iterator[NewJob]:
    for number in range(first, first + count):
        source = f"https://www.goodreads.com/book/show/{number}.A_Title_Of_A_Book"
        yield NewJob(id=f"gr:{number}", queue="pages", source=source)


def opened(folder: Path) -> tuple[Store, JobQueue]:
    store = Store(folder)
    store.open()
    queue = JobQueue(store, {"pages": QueueRules(limit=10**9)}, on_commit=lambda _commit: None)
    queue.load()
    return store, queue


def closed(store: Store, queue: JobQueue) -> None:
    queue.close()
    queue.finish_closing()
    store.close(60)


def fill(folder: Path, jobs: int) -> None:
    store, queue = opened(folder)
    for first in range(0, jobs, 50_000):
        queue.enqueue(new_jobs(first, min(50_000, jobs - first)))
        queue.flush()
    closed(store, queue)


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def open_plain(folder: Path) -> dict[str, float]:
    start = time.perf_counter(), time.process_time()
    connection = sqlite3.connect(folder / "cache.db")
    query = "SELECT key, value FROM Cache WHERE key >= 'job:' AND key < 'job;'"
    rows = [(key, json.loads(value)) for key, value in connection.execute(query)]
    assert rows
    return {
        "open s": time.perf_counter() - start[0],
        "open cpu": time.process_time() - start[1],
        "MB": memory(),
    }


def open_ours(folder: Path) -> dict[str, float]:
    start = time.perf_counter(), time.process_time()
    store, queue = opened(folder)
    result = {
        "open s": time.perf_counter() - start[0],
        "open cpu": time.process_time() - start[1],
        "MB": memory(),
    }
    gc.collect()
    gc.freeze()
    clock = time.thread_time
    claims, adds = [], []
    for number in range(2_000):
        job = next(new_jobs(10**7 + 10_000 * os.getpid() + number, 1))
        start = clock()
        queue.enqueue([job])
        adds.append(clock() - start)
        start = clock()
        claim = queue.claim(timeout=0)
        claims.append(clock() - start)
        queue.report(claim, DONE)
        if not number % 100:
            queue.flush()
    closed(store, queue)
    for name, times in (("claim", claims), ("add", adds)):
        centiles = statistics.quantiles(times, n=100)
        result[f"{name} p50"], result[f"{name} p99"] = centiles[49] * 1e6, centiles[98] * 1e6
    return result


def growth(sizes: list[int]) -> None:
    print(
        "| jobs | open s | of reading the rows (processor time) | MB | claim p50 / p99 us | add p50 / p99 us |"
    )
    print("|---|---|---|---|---|---|")
    before: dict[str, float] = {}
    first_p99 = 0.0
    for jobs in sizes:
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as top:
            folder = Path(top, "store")
            fill(folder, jobs)
            runs = [(child("--open", folder), child("--open-plain", folder)) for _ in range(3)]
        ours = {name: statistics.median(run[name] for run, _plain in runs) for name in runs[0][0]}
        ratios = {
            name: statistics.median(run[name] / plain[name] for run, plain in runs)
            for name in ("open s", "open cpu")
        }
        last = jobs == max(SIZES)
        first_p99 = first_p99 or ours["claim p99"]

        def cell(name: str, form: str = ".1f", ours=ours, before=before) -> str:
            grown = f" ({ours[name] / before[name]:.2g}x)" if before else ""
            return f"{ours[name]:{form}}{grown}"

        share = f"{ratios['open s']:.2f} ({ratios['open cpu']:.2f})"
        print(
            f"| {jobs:,} | {cell('open s', '.2f')} | {share}{beside(ratios['open cpu'], OPENING) if last else ''}"
            f" | {cell('MB', '.0f')}{beside(ours['MB'], MEMORY) if last else ''}"
            f" | {ours['claim p50']:.1f} / {cell('claim p99')}"
            f"{beside(ours['claim p99'] / first_p99, CLAIM_GROWTH, 'x the first') if last else ''}"
            f" | {ours['add p50']:.1f} / {cell('add p99')} |",
            flush=True,
        )
        before = ours


def beside(measured: float, target: float, unit: str = "") -> str:
    shown = f"{measured:.2f}{unit}, " if unit else ""
    return f" [{shown}at most {target:g}{'' if measured <= target else ': MISSED'}]"


def child(what: str, folder: Path) -> dict[str, float]:
    return json.loads(subprocess.check_output([sys.executable, str(HERE), what, str(folder)]))


class TimedLock:
    """A lock that remembers how long it was held at most: by the clock, and of its thread's work."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.start()

    def start(self) -> None:
        self.longest = self.longest_work = 0.0

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        taken = self._lock.acquire(blocking, timeout)
        if taken:
            self._since = time.perf_counter(), time.thread_time()
        return taken

    def release(self) -> None:
        self.longest = max(self.longest, time.perf_counter() - self._since[0])
        self.longest_work = max(self.longest_work, time.thread_time() - self._since[1])
        self._lock.release()

    def locked(self) -> bool:
        return self._lock.locked()

    __enter__ = acquire

    def __exit__(self, *_error: object) -> None:
        self.release()


def holds(jobs: int) -> None:
    transitions.threading = SimpleNamespace(Lock=TimedLock, Condition=threading.Condition)
    print(f"\n| {jobs:,} jobs | ms in all | longest hold of the lock: work ms (at most 15) | by the clock |")
    print("|---|---|---|---|")
    gc.disable()
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as top:
        store, queue = opened(Path(top, "store"))
        ids = [job.id for job in new_jobs(0, jobs)]
        middle = ids[jobs // 2]

        def claim_one() -> None:
            claim = queue.claim(timeout=0)
            if claim is not None:
                queue.report(claim, DONE)

        def fail(count: int) -> None:
            for _ in range(count):
                queue.report(queue.claim(timeout=0), GaveUp(error=JobError("x", Message("no"))))

        def reload() -> None:
            queue.flush()
            queue.load()

        gone = []
        steps: list[tuple[str, Callable[[], object]]] = [
            ("enqueue", lambda: queue.enqueue(new_jobs(0, jobs))),
            ("load", reload),
            ("jobs()", queue.jobs),
            ("statistics", queue.statistics),
            ("claim and report", claim_one),
            ("move(before=) to the middle", lambda: queue.move(ids[-20:], middle)),
            ("move(before=) near the front", lambda: queue.move(ids[-40:-20], ids[100])),
            ("move to the back", lambda: queue.move(ids[: jobs // 2], None)),
            ("move_to_back", lambda: queue.move_to_back(ids[: jobs // 2])),
            ("move_to_front of all", lambda: queue.move_to_front(ids)),
            ("cancel_waiting", queue.cancel_waiting),
            ("claim after it", claim_one),
            ("retry all", lambda: queue.retry(ids)),
            ("fail 1,000", lambda: fail(1_000)),
            ("retry_all_failed", queue.retry_all_failed),
            ("cancel all", lambda: queue.cancel(ids)),
            ("claim after it", claim_one),
            ("remove all", lambda: gone.extend(queue.remove(ids))),
            ("restore all", lambda: queue.restore(gone)),
            ("undo_add of all", lambda: queue.undo_add(ids)),
            ("redo_add of all", lambda: queue.redo_add(gone, ())),
            ("clear", lambda: queue.clear([job.status for job in gone[:1]])),
        ]
        for name, step in steps:
            queue.flush()
            queue.lock.start()
            start = time.perf_counter()
            step()
            seconds = time.perf_counter() - start
            queue.flush()
            work = queue.lock.longest_work * 1000
            missed = ": MISSED" if work > LONGEST_HOLD else ""
            print(
                f"| {name} | {seconds * 1000:.0f} | {work:.1f}{missed} | {queue.lock.longest * 1000:.1f} |",
                flush=True,
            )
        closed(store, queue)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest backlog")
    parser.add_argument("--holds", type=int, metavar="JOBS", help="only how long the lock is held")
    parser.add_argument("--open", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--open-plain", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.open or options.open_plain:
        measured = open_ours(options.open) if options.open else open_plain(options.open_plain)
        print(json.dumps(measured))
        return
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    if not options.holds:
        growth([size for size in SIZES if size <= options.most])
    holds(options.holds or 100_000)


if __name__ == "__main__":
    main()
