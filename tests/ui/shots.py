"""Pictures of the main window in its main states, to be looked at. Not a test.

QT_QPA_PLATFORM=offscreen python tests/ui/shots.py FOLDER [NAME…]
"""

import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parent)]

# ruff: noqa: E402 - the folders above come first
from fake_engine import FakeEngine, failed, make_book, make_job, make_queues
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from bookq_gui.model.events import JobProgress, StoreHealth
from bookq_gui.model.job import JobError, Status
from bookq_gui.paths import default_paths
from bookq_gui.ui.actions import Act
from bookq_gui.ui.session import Session
from bookq_gui.ui.theme import Theme
from bookq_gui.ui.window import MainWindow
from bookq_gui.ui.wiring import Wiring

SLOW_DOWN = "Goodreads answered with a check for browsers instead of the page. Nothing is lost; bookq waits."


def busy_jobs(now):
    jobs = [make_job(n, Status.FINISHED, attempts=1) for n in range(22)]
    jobs.append(make_job(22, Status.STARTED, attempts=1, started_at=now - 2))
    jobs += [
        make_job(
            23,
            Status.SCHEDULED,
            due_at=now + 42,
            **failed("server-error", "Goodreads had a fault of its own (503).", attempts=1),
        ),
        make_job(
            24,
            Status.SCHEDULED,
            due_at=now + 131,
            **failed("timeout", "Goodreads did not answer within 30 seconds.", attempts=2),
        ),
        make_job(
            25,
            Status.FAILED,
            **failed(
                "not-found", "Goodreads has no such book (404).", "GET .../990000026\nHTTP 404", attempts=1
            ),
        ),
        make_job(
            26,
            Status.FAILED,
            **failed(
                "list-page",
                "This is the page of a list. Open it and copy the links of the books.",
                "Traceback (most recent call last):\n  ...",
                attempts=1,
            ),
        ),
        make_job(27, Status.FAILED, **failed("timeout", "Goodreads did not answer five times.", attempts=5)),
        make_job(28, Status.CANCELED),
    ]
    return jobs + [make_job(n) for n in range(29, 40)]


class Shots:
    def __init__(self, app, folder, wanted):
        self.app, self.folder, self.wanted = app, folder, wanted
        self.theme = Theme(app)

    def shot(self, name, *, jobs=(), books=(), size=(1280, 800), theme="light", queues=None, script=None):
        if self.wanted and name not in self.wanted:
            return
        self.theme.apply(theme)
        with tempfile.TemporaryDirectory() as place:
            engine = FakeEngine(default_paths(place), jobs=jobs, books=books, queues=queues)
            session = Session(Path(place))
            window = MainWindow(engine, session)
            window.show_theme(theme)
            window.resize(*size)
            wiring = Wiring(window, engine, self.theme, session)
            window.show()
            engine.open_in_background()
            wiring.pump.drain()
            self.settle(wiring)
            picture = window
            if script:
                picture = script(window, engine, wiring) or window
            for _ in range(3):
                wiring.pump.drain()
                self.settle(wiring)
            window.queue.model.settle()
            self.settle(wiring)
            picture.grab().save(str(self.folder / f"{name}.png"))
            print(name)
            window.close()
            window.deleteLater()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle(self, wiring):
        end = time.monotonic() + 0.3
        while time.monotonic() < end:
            self.app.processEvents()


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setStyle("Fusion")
    app.setFont(QFont("DejaVu Sans", 9))
    shots = Shots(app, folder, set(sys.argv[2:]))
    now = time.time()
    books = [make_book(n) for n in range(22)]

    def select(window, engine, wiring):
        engine.tell(JobProgress("gr:990000023", "Fetching, 212 kB"))
        window.results.select_ids([990000003])

    def busy(window, engine, wiring):
        select(window, engine, wiring)
        window.status_line._run._began -= 60
        window.status_line._run._ends.append((time.monotonic(), 22))
        window.status_line.refresh()

    def paste(window, engine, wiring):
        busy(window, engine, wiring)
        window.paste_box.set_text(
            "Books for the winter, from Hanne's mail:\n"
            "https://www.goodreads.com/book/show/990000101-one and goodreads.com/book/show/990000102\n"
            "https://www.goodreads.com/book/show/990000003\n"
            "https://www.goodreads.com/list/show/264.Books_That_Everyone_Should_Read\n"
        )
        window.paste_box.recognise_now()

    def receipt(window, engine, wiring):
        paste(window, engine, wiring)
        window.paste_box.add()
        window.strips.shown()[0].toggle()

    def cooling(window, engine, wiring):
        select(window, engine, wiring)
        window.queue.show()

    def trouble(window, engine, wiring):
        select(window, engine, wiring)
        engine.tell(
            StoreHealth("The disk is full. Free some space: what is done now is kept in memory until then.")
        )

    def dialog(window, engine, wiring):
        window.queue.show_job("gr:990000028")
        return window.queue._dialogs["gr:990000028"]

    def sheet(window, engine, wiring):
        window.actions_[Act.SHORTCUTS].trigger()
        return window.findChild(type(window).__mro__[-2], "shortcutSheet") or next(
            w for w in QApplication.topLevelWidgets() if w.objectName() == "shortcutSheet"
        )

    cool = make_queues(
        cooling_until=now + 252, reason=JobError("challenge", SLOW_DOWN, "HTTP 202, empty body")
    )
    cool_jobs = [
        replace(job, error=JobError("challenge", SLOW_DOWN)) if job.id == "gr:990000030" else job
        for job in busy_jobs(now)
        if job.status is not Status.STARTED
    ]
    shots.shot("empty")
    shots.shot("empty-dark", theme="dark")
    shots.shot("busy", jobs=busy_jobs(now), books=books, script=busy)
    shots.shot("busy-dark", jobs=busy_jobs(now), books=books, script=busy, theme="dark")
    shots.shot("busy-small", jobs=busy_jobs(now), books=books, script=busy, size=(900, 600))
    shots.shot(
        "busy-small-dark", jobs=busy_jobs(now), books=books, script=busy, size=(900, 600), theme="dark"
    )
    shots.shot("paste", jobs=busy_jobs(now), books=books, script=paste)
    shots.shot("receipt", jobs=busy_jobs(now), books=books, script=receipt)
    shots.shot("receipt-dark", jobs=busy_jobs(now), books=books, script=receipt, theme="dark")
    shots.shot("cooling", jobs=cool_jobs, books=books, queues=cool, script=cooling)
    shots.shot("cooling-dark", jobs=cool_jobs, books=books, queues=cool, script=cooling, theme="dark")
    shots.shot("trouble", jobs=busy_jobs(now), books=books, script=trouble)
    shots.shot("dialog", jobs=busy_jobs(now), books=books, script=dialog)
    shots.shot("dialog-dark", jobs=busy_jobs(now), books=books, script=dialog, theme="dark")
    shots.shot("sheet", script=sheet)


if __name__ == "__main__":
    main()
