"""A paste of very many lines while the window is open: python tests/benchmarks/long_paste.py [LINES]

Recognises and adds the text through the real engine in the background, while a timer of Qt beats every
5 ms and drains the events as the window does. Says how long both took, and how far apart the beats were.
"""

from __future__ import annotations

import gc
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

from bookq_gui.engine.engine import Engine  # noqa: E402
from bookq_gui.goodreads.site import local_site  # noqa: E402
from bookq_gui.model.events import TextAdded, TextRecognised  # noqa: E402
from bookq_gui.paths import default_paths  # noqa: E402


def text_of(lines: int) -> str:
    """Links, each in a line of prose."""
    return "".join(f"{n}. https://www.goodreads.com/book/show/{n} read\n" for n in range(1, lines + 1))


def beats_of(engine: Engine, ask: object, kind: type) -> tuple[float, list[float], int]:
    """Seconds until the event of ``kind``, the distances of the beats in ms, and the lines of the report."""
    beats: list[float] = []
    reports: list[object] = []

    def beat() -> None:
        beats.append(time.perf_counter())
        while engine.outbox:
            event = engine.outbox.popleft()
            if isinstance(event, kind):
                reports.append(event.report)

    heart = QTimer(interval=5)
    heart.timeout.connect(beat)
    heart.start()
    began = time.perf_counter()
    ask()
    while not reports:
        QCoreApplication.processEvents()
        time.sleep(0.0005)
    seconds = time.perf_counter() - began
    heart.stop()
    gaps = sorted(1000 * (later - earlier) for earlier, later in itertools.pairwise([began, *beats]))
    return seconds, gaps, len(reports[0].lines)


def main(lines: int) -> None:
    """Measure both, and print it."""
    QCoreApplication([])
    text = text_of(lines)
    with tempfile.TemporaryDirectory() as data:
        engine = Engine(default_paths(data), site=local_site("http://127.0.0.1:9"), workers=False)
        engine.open()
        gc.freeze()
        for name, ask, kind in (
            ("recognised", lambda: engine.imports.request_recognised(text, 1), TextRecognised),
            ("added", lambda: engine.imports.request_add(text, 2), TextAdded),
        ):
            seconds, gaps, found = beats_of(engine, ask, kind)
            print(
                f"{lines:,} lines ({len(text) / 1e6:.0f} MB) {name} in {seconds:.1f} s, {found:,} lines of report; "
                f"beats of 5 ms: 99 % within {gaps[int(len(gaps) * 0.99)]:.0f} ms, the longest {gaps[-1]:.0f} ms"
            )
        engine.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
