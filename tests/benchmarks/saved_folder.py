"""A folder of saved pages while the window is open: python tests/benchmarks/saved_folder.py [PAGES] [FOLDER [LAYOUT]]

Reads so many saved pages through the real engine while a timer of Qt beats every 10 ms. FOLDER holds real pages (.html.gz) whose names begin with LAYOUT,
"next" or "legacy"; without it the pages are those of the demo. Says pages a second, and how far apart the beats were.
"""

from __future__ import annotations

import gzip
import itertools
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS)]

from PySide6.QtCore import QCoreApplication, QTimer  # noqa: E402

from bookq_gui.demo.site import DemoSite  # noqa: E402
from bookq_gui.engine.engine import Engine  # noqa: E402
from bookq_gui.goodreads.site import local_site  # noqa: E402
from bookq_gui.paths import default_paths  # noqa: E402
from bookq_gui.settings import Settings  # noqa: E402


def pages(source: Path | None, layout: str) -> list[bytes]:
    if source is not None:
        return [gzip.decompress(file.read_bytes()) for file in sorted(source.glob(f"{layout}-*.html.gz"))]
    with DemoSite() as site:
        return [site.page(book.id).encode() for book in site.samples.books if book.layout == layout]


def run(folder: Path) -> tuple[float, list[float]]:
    """Pages a second, and the distances of the beats in milliseconds."""
    count = len(list(folder.iterdir()))
    with tempfile.TemporaryDirectory() as data:
        settings = Settings(pages_mib=0)
        engine = Engine(default_paths(data), site=local_site("http://127.0.0.1:9"), settings=settings)
        engine.open()
        engine.start()
        beats: list[float] = []
        heart = QTimer(interval=10)
        heart.timeout.connect(lambda: beats.append(time.perf_counter()))
        heart.start()
        began = time.perf_counter()
        engine.imports.add_files([folder])
        done = 0
        while done < count:
            QCoreApplication.processEvents()
            time.sleep(0.001)
            done = (
                sum(job.finished_at is not None for job in engine.queue.jobs())
                if len(beats) % 20 == 0
                else done
            )
        seconds = time.perf_counter() - began
        heart.stop()
        engine.close()
    gaps = [1000 * (later - earlier) for earlier, later in itertools.pairwise(beats)]
    return count / seconds, gaps


def main(count: int, source: Path | None, layout: str) -> None:
    QCoreApplication([])
    originals = pages(source, layout)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, page in zip(range(count), itertools.cycle(originals), strict=False):
            # The same book under another hash: each file is a job of its own.
            (folder / f"page-{number}.html").write_bytes(page + f"<!-- {number} -->".encode())
        rate, gaps = run(folder)
        gaps.sort()
        print(
            f"{rate:.0f} pages/s; beats of 10 ms: 95 % within {gaps[int(len(gaps) * 0.95)]:.0f} ms, "
            f"the longest {gaps[-1]:.0f} ms"
        )


if __name__ == "__main__":
    arguments = dict(enumerate(sys.argv))
    main(
        int(arguments.get(1, "600")),
        Path(arguments[2]) if 2 in arguments else None,
        arguments.get(3, "next"),
    )
