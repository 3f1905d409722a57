"""A folder of saved pages while the window is open: python tests/benchmarks/saved_folder.py [FOLDER] [--pages N] [--growth]

Reads saved pages through the real engine, with the settings as they come, while a timer of Qt beats every
10 ms and the outbox is emptied as the window does it. FOLDER holds real pages (.html.gz) whose names begin
with their layout, "next" or "legacy"; without it the pages are those of the demo. Each layout is read in a
process of its own. Prints pages a second, the processor time of a page, and how far apart the beats were,
beside their targets. --growth: the same with 1 to 4 readers.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve()
TESTS = HERE.parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS)]

TARGETS = {"next": 250.0, "legacy": 160.0}
"""Pages a second, by layout, on two cores that nothing else uses."""
BEAT_P99, BEAT_LONGEST = 20.0, 40.0
_ID = re.compile(rb"/book/show/(\d+)")


def originals(source: Path | None, layout: str) -> list[bytes]:
    if source is not None:
        return [gzip.decompress(file.read_bytes()) for file in sorted(source.glob(f"{layout}-*.html.gz"))]
    from bookq_gui.demo.site import DemoSite

    with DemoSite() as site:
        return [site.page(book.id).encode() for book in site.samples.books if book.layout == layout]


def write_pages(folder: Path, pages: list[bytes], count: int) -> None:
    """Write so many files, each with a book of its own: the id of its book is replaced by another one."""
    for number, page in zip(range(count), itertools.cycle(pages), strict=False):
        found = _ID.search(page)
        own = page.replace(found[1], b"%d" % (10_000_000 + number)) if found else page
        (folder / f"page-{number}.html").write_bytes(own + f"<!-- {number} -->".encode())


def processor_seconds(whose: int) -> float:
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime


def run(folder: Path, readers: int) -> dict[str, float]:
    from PySide6.QtCore import QCoreApplication, QTimer

    from bookq_gui.engine.engine import Engine
    from bookq_gui.goodreads.site import local_site
    from bookq_gui.model.events import JobsChanged
    from bookq_gui.paths import default_paths
    from bookq_gui.settings import Settings

    count = len(list(folder.iterdir()))
    app = QCoreApplication([])
    with tempfile.TemporaryDirectory() as data:
        settings = Settings(workers=readers) if readers else Settings()
        engine = Engine(default_paths(data), site=local_site("http://127.0.0.1:9"), settings=settings)
        if readers:
            engine._factory.readers.size = readers
        engine.open()
        engine.start()
        beats: list[float] = []
        ended: set[str] = set()

        def empty() -> None:
            while engine.outbox:
                event = engine.outbox.popleft()
                if isinstance(event, JobsChanged):
                    ended.update(job.id for job in event.jobs if job.finished_at is not None)
            if len(ended) == count:
                app.quit()

        heart, pump = QTimer(interval=10), QTimer(interval=50)
        heart.timeout.connect(lambda: beats.append(time.perf_counter()))
        pump.timeout.connect(empty)
        heart.start()
        pump.start()
        used = processor_seconds(resource.RUSAGE_SELF)
        began = time.perf_counter()
        engine.imports.add_files([folder])
        app.exec()
        seconds = time.perf_counter() - began
        used = processor_seconds(resource.RUSAGE_SELF) - used
        heart.stop()
        books = len(engine.library.rows())
        engine.close()
    gaps = sorted(1000 * (later - earlier) for earlier, later in itertools.pairwise(beats))
    return {
        "rate": count / seconds,
        "desktop ms": 1000 * used / count,
        "readers ms": 1000 * processor_seconds(resource.RUSAGE_CHILDREN) / count,
        "p99": gaps[int(len(gaps) * 0.99)],
        "longest": gaps[-1],
        "books": books,
    }


def measure(folder: Path, readers: int = 0) -> dict[str, float]:
    command = [sys.executable, str(HERE), str(folder), "--run", "--readers", str(readers)]
    return json.loads(subprocess.check_output(command).splitlines()[-1])


def beside(measured: float, target: float, *, most: bool = False) -> str:
    met = measured <= target if most else measured >= target
    return f"{measured:.0f} ({'at most' if most else 'at least'} {target:.0f}{'' if met else ': MISSED'})"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("source", type=Path, nargs="?")
    parser.add_argument("--pages", type=int, default=1_500)
    parser.add_argument("--growth", action="store_true", help="with 1, 2, 3 and 4 readers")
    parser.add_argument("--layout", choices=TARGETS)
    parser.add_argument("--run", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--readers", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        print(json.dumps(run(options.source, options.readers)))
        return
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {options.pages} pages of each layout\n")
    print(
        "| layout | readers | pages a second | processor ms a page: desktop + readers | beat p99 ms | longest |"
    )
    print("|---|---|---|---|---|---|")
    for layout in [options.layout] if options.layout else list(TARGETS):
        with tempfile.TemporaryDirectory() as name:
            write_pages(Path(name), originals(options.source, layout), options.pages)
            for readers in range(5) if options.growth else [0]:
                figures = measure(Path(name), readers)
                rate = f"{figures['rate']:.0f}" if readers else beside(figures["rate"], TARGETS[layout])
                print(
                    f"| {layout} | {readers or 'as it chooses'} | {rate}"
                    f" | {figures['desktop ms']:.1f} + {figures['readers ms']:.1f}"
                    f" | {beside(figures['p99'], BEAT_P99, most=True)}"
                    f" | {beside(figures['longest'], BEAT_LONGEST, most=True)} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
