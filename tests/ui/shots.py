"""Pictures of the window in its main states, to be looked at. Not a test.

python tests/ui/shots.py FOLDER [NAME…]

Scale and language belong to a process, so each of them is drawn by one of its own.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parent)]

# ruff: noqa: E402 - the folders above come first
from fake_engine import GENRES, FakeEngine, failed, make_book, make_job, make_queues
from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QMimeData, QPoint, Qt, QTranslator, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QFont
from PySide6.QtWidgets import QApplication

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.events import AnnotationsChanged, JobProgress, StoreHealth
from bookq_gui.model.job import JobError, Status
from bookq_gui.paths import default_paths, resources
from bookq_gui.ui.actions import Act
from bookq_gui.ui.controllers.main import Wiring
from bookq_gui.ui.docks import bring
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.widgets.theme import Theme
from bookq_gui.ui.window_state import Session

HERE_ONLY = "--here"
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


@dataclass(frozen=True)
class Shot:
    """One picture: what the engine holds, how the window is shown, and what is done in it before.

    ``script`` takes window, engine, wiring and the time now; what it returns is drawn in place of the window.
    """

    fill: str = "busy"
    script: Callable | None = None
    theme: str = "light"
    size: tuple[int, int] = (1280, 800)
    scale: int = 1
    language: str = "en"
    mirrored: bool = False

    @property
    def process(self):
        return self.scale, self.language, self.mirrored


def settle(wiring):
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        wiring.pump.drain()
        QApplication.processEvents()


def select(window, engine, wiring, now):
    engine.tell(JobProgress("gr:990000023", "Fetching, 212 kB"))
    window.results.select_ids([990000003])


def busy(window, engine, wiring, now):
    select(window, engine, wiring, now)
    window.status_line._run._began -= 60
    window.status_line._run._ends.append((time.monotonic(), 22))
    window.status_line.refresh()


def paste(window, engine, wiring, now):
    busy(window, engine, wiring, now)
    window.paste_box.set_text(
        "Books for the winter, from Hanne's mail:\n"
        "https://www.goodreads.com/book/show/990000101-one and goodreads.com/book/show/990000102\n"
        "https://www.goodreads.com/book/show/990000003\n"
        "https://www.goodreads.com/list/show/264.Books_That_Everyone_Should_Read\n"
    )
    window.paste_box.recognise_now()


def report(window, engine, wiring, now):
    paste(window, engine, wiring, now)
    window.paste_box.add()
    window.strips.shown()[0].toggle()


def failures(window, engine, wiring, now):
    select(window, engine, wiring, now)
    window.queue.choose_chip("failed")


def offline(window, engine, wiring, now):
    select(window, engine, wiring, now)
    engine.queue_becomes(cooling_until=now + 24, reason=JobError("offline", "No connection."))


def probing(window, engine, wiring, now):
    select(window, engine, wiring, now)
    engine.queue_becomes(cooling_until=None, probing=True)


def dropping(window, engine, wiring, now):
    select(window, engine, wiring, now)
    window.queue.choose_chip("failed")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/home/me/page.html")])
    view = window.queue.view
    place = view.viewport().mapToGlobal(QPoint(200, view.rowHeight(0) + 4))
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), *how))
    window.dragMoveEvent(QDragMoveEvent(window.mapFromGlobal(place), *how))


def trouble(window, engine, wiring, now):
    select(window, engine, wiring, now)
    engine.tell(
        StoreHealth("The disk is full. Free some space: what is done now is kept in memory until then.")
    )


def details(window, engine, wiring, now):
    select(window, engine, wiring, now)
    window._desk.resizeDocks([window.details_dock], [460], Qt.Orientation.Horizontal)
    window.queue_dock.hide()


def annotation(engine):
    engine.tell(
        AnnotationsChanged(
            {
                book_id: Annotation(
                    tags=("winter", "lent")[number % 2 :], state="read" if number % 3 == 0 else None
                )
                for number, book_id in enumerate(list(engine.known_books)[:90])
            }
        )
    )


def statistics(window, engine, wiring, now):
    annotation(engine)
    select(window, engine, wiring, now)
    bring(window.statistics_dock)
    settle(wiring)
    chart = next(widget for widget in window.statistics.board.widgets if widget.chart.key == "years")
    chart.choose(len(chart.chart.bars) - 3)


def statistics_wide(window, engine, wiring, now):
    annotation(engine)
    window.queue_dock.hide()
    window._desk.resizeDocks([window.details_dock], [1000], Qt.Orientation.Horizontal)
    bring(window.statistics_dock)


def export(window, engine, wiring, now):
    select(window, engine, wiring, now)
    window.results.set_filter("genre:fantasy")
    window.actions_[Act.EXPORT].trigger()
    return next(w for w in QApplication.topLevelWidgets() if w.objectName() == "exportDialog")


def exported(window, engine, wiring, now):
    dialog = export(window, engine, wiring, now)
    dialog._accept()


def dialog(window, engine, wiring, now):
    window.queue.show_job("gr:990000028")
    return window.queue._dialogs["gr:990000028"]


def sheet(window, engine, wiring, now):
    window.actions_[Act.SHORTCUTS].trigger()
    return next(w for w in QApplication.topLevelWidgets() if w.objectName() == "shortcutSheet")


SHOTS = {
    "empty": Shot("empty"),
    "empty-dark": Shot("empty", theme="dark"),
    "empty-german": Shot("empty", language="de"),
    "busy": Shot(script=busy),
    "busy-dark": Shot(script=busy, theme="dark"),
    "busy-german": Shot(script=busy, language="de"),
    "busy-small": Shot(script=busy, size=(900, 600)),
    "busy-small-dark": Shot(script=busy, size=(900, 600), theme="dark"),
    "busy-small-german": Shot(script=busy, size=(900, 600), language="de"),
    "busy-200": Shot(script=busy, scale=2),
    "busy-right-to-left": Shot(script=busy, mirrored=True),
    "paste": Shot(script=paste),
    "receipt": Shot(script=report),
    "receipt-dark": Shot(script=report, theme="dark"),
    "failed": Shot(script=failures),
    "failed-dark": Shot(script=failures, theme="dark"),
    "cooling": Shot("cooling", select),
    "cooling-dark": Shot("cooling", select, theme="dark"),
    "cooling-small": Shot("cooling", select, size=(900, 600)),
    "cooling-small-german": Shot("cooling", select, size=(900, 600), language="de"),
    "offline": Shot("cooling", offline),
    "offline-dark": Shot("cooling", offline, theme="dark"),
    "probing": Shot("cooling", probing),
    "dropping": Shot(script=dropping),
    "dropping-dark": Shot(script=dropping, theme="dark"),
    "trouble": Shot(script=trouble),
    "details": Shot(script=details),
    "details-dark": Shot(script=details, theme="dark"),
    "statistics": Shot("many", statistics),
    "statistics-dark": Shot("many", statistics, theme="dark"),
    "statistics-wide": Shot("many", statistics_wide, size=(1600, 1000)),
    "statistics-german": Shot("many", statistics_wide, size=(1600, 1000), language="de"),
    "statistics-right-to-left": Shot("many", statistics, mirrored=True),
    "export": Shot("many", export),
    "export-dark": Shot("many", export, theme="dark"),
    "export-german": Shot("many", export, language="de"),
    "exported": Shot("many", exported),
    "dialog": Shot(script=dialog),
    "dialog-dark": Shot(script=dialog, theme="dark"),
    "sheet": Shot("empty", sheet),
}


def many_books():
    chance = random.Random(3)
    years = (1813, 1950, 1965, 1977, 1984, 1999, 2001, 2010, 2015, 2019)
    return [
        replace(
            make_book(number),
            first_published=str(chance.choice(years) + chance.randint(-5, 5)),
            rating=round(min(5, chance.gauss(3.9, 0.3)), 2),
            pages=int(abs(chance.gauss(320, 140))) + 1,
            genres=tuple(dict.fromkeys(chance.choice(GENRES[:size]) for size in (3, 5, 8))),
        )
        for number in range(240)
    ]


def filled(fill, now, place):
    """The engine that holds what ``fill`` says."""
    jobs, books, queues = busy_jobs(now), [make_book(number) for number in range(22)], None
    if fill == "empty":
        jobs, books = [], []
    elif fill == "many":
        books = many_books()
        jobs = [
            replace(job, finished_at=now - 600 + 9 * number) if job.finished_at else job
            for number, job in enumerate(jobs)
        ]
    elif fill == "cooling":
        queues = make_queues(
            cooling_until=now + 252, reason=JobError("challenge", SLOW_DOWN, "HTTP 202, empty body")
        )
        jobs = [
            replace(job, error=JobError("challenge", SLOW_DOWN)) if job.id == "gr:990000030" else job
            for job in jobs
            if job.status is not Status.STARTED
        ]
    return FakeEngine(default_paths(place), jobs=jobs, books=books, queues=queues)


def draw(app, theme, shot, file):
    now = time.time()
    theme.apply(shot.theme)
    with tempfile.TemporaryDirectory() as place:
        engine = filled(shot.fill, now, place)
        session = Session(Path(place))
        session.keep_text("export/folder", place)
        window = MainWindow(engine, session)
        window.show_theme(shot.theme)
        window.resize(*shot.size)
        wiring = Wiring(window, engine, theme, session)
        window.show()
        engine.open_in_background()
        settle(wiring)
        picture = (shot.script and shot.script(window, engine, wiring, now)) or window
        settle(wiring)
        settle(wiring)
        window.queue.model.settle()
        QApplication.processEvents()
        picture.grab().save(str(file))
        window.close()
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def speak(app, language):
    """Texts and numbers in ``language``, as far as there is a translation."""
    QLocale.setDefault(QLocale(language))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        (f"qtbase_{language}", qt),
        (f"bookq_{language}", str(resources() / "translations")),
    ):
        words = QTranslator(app)
        if words.load(name, folder):
            app.installTranslator(words)


def draw_here(folder, names):
    """Draw shots that share a process."""
    _scale, language, mirrored = SHOTS[names[0]].process
    app = QApplication([])
    app.setStyle("Fusion")
    app.setFont(QFont("DejaVu Sans", 9))
    if language != "en":
        speak(app, language)
    if mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme = Theme(app)
    for name in names:
        draw(app, theme, SHOTS[name], folder / f"{name}.png")
        print(name, flush=True)


def main():
    folder, *names = sys.argv[1:]
    unknown = [name for name in names if name not in SHOTS and name != HERE_ONLY]
    if unknown:
        sys.exit(f"There is no shot {unknown[0]}. The shots are {', '.join(SHOTS)}.")
    Path(folder).mkdir(parents=True, exist_ok=True)
    if names[:1] == [HERE_ONLY]:
        draw_here(Path(folder), names[1:])
        return
    together = {}
    for name in names or SHOTS:
        together.setdefault(SHOTS[name].process, []).append(name)
    for (scale, _language, _mirrored), group in together.items():
        subprocess.run(
            [sys.executable, __file__, folder, HERE_ONLY, *group],
            env={**os.environ, "QT_SCALE_FACTOR": str(scale)},
            check=True,
        )


if __name__ == "__main__":
    main()
