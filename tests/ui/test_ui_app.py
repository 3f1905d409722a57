"""The program from the first paint to the last save, over the fake engine."""

import gc
import importlib.util
import logging
import os
import signal
import subprocess
import sys
import threading
import time
import weakref
from pathlib import Path

import pytest
from fake_engine import FakeEngine, make_book, make_job
from PySide6.QtCore import QEventLoop, QObject, QTimer, qWarning
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from bookq_gui.model.events import OpenFailed
from bookq_gui.model.job import Status
from bookq_gui.model.message import Message
from bookq_gui.paths import Paths, WindowRequest
from bookq_gui.system_libraries import missing_screen
from bookq_gui.ui.app import MODULES, GarbageCollection, run_window
from bookq_gui.ui.system.diagnostics import CrashDialog, CrashReporter, log_qt_messages


def main_windows() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.objectName() == "mainWindow" and w.isVisible()]


@pytest.fixture
def run(qapp, paths):
    """Return a function that runs the program, and a script with its window and engine."""
    engines: list[FakeEngine] = []

    def run_it(script=None, make=FakeEngine, **wish) -> tuple[int, FakeEngine]:
        def make_engine(where: Paths) -> FakeEngine:
            engines.append(make(where))
            return engines[-1]

        def look() -> None:
            windows = main_windows()
            if windows and engines and engines[-1].told_of("open"):
                timer.stop()
                if script:
                    script(windows[0], engines[-1])
                windows[0].close()

        timer = QTimer(interval=20)
        timer.timeout.connect(look)
        if script is not None:
            timer.start()
        overdue = QTimer(interval=30_000, singleShot=True)
        overdue.timeout.connect(qapp.quit)
        overdue.start()
        code = run_window(WindowRequest(paths, **wish), make_engine)
        assert overdue.isActive(), "the window did not close by itself"
        timer.stop()
        return code, engines[-1]

    return run_it


def test_the_store_is_opened_after_the_first_paint_and_closed_at_the_end(run):
    states = []

    class Watched(FakeEngine):
        def open_in_background(self):
            (window,) = main_windows()
            states.append(window.isVisible() and window._painted)
            super().open_in_background()

    code, engine = run(lambda window, engine: None, make=Watched)
    assert code == 0
    assert states == [True]
    assert engine.calls[-1] == ("close", 3.0)


def test_what_was_given_is_taken_in(run, tmp_path):
    file = tmp_path / "export.csv"
    engine = run_until(
        run, lambda engine: engine.told_of("add_files"), text="goodreads.com/book/show/1", files=(file,)
    )
    assert engine.told_of("add_text") == [("add_text", "goodreads.com/book/show/1", False)]
    assert engine.told_of("add_files") == [("add_files", [file])]


def wait_for(condition) -> None:
    end = time.monotonic() + 10
    while not condition() and time.monotonic() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


def run_until(run, condition, **wish) -> FakeEngine:
    found = []

    def script(window, engine):
        wait_for(lambda: condition(engine))
        found.append(engine)

    run(script, **wish)
    return found[0]


def test_size_and_theme_of_this_time(run):
    seen = []
    run(lambda window, engine: seen.append((window.width(), window.height())), size=(760, 600), theme="dark")
    assert seen == [(760, 600)]


def test_a_picture_is_made_when_all_is_done(run, tmp_path):
    file = tmp_path / "pictures" / "window.png"

    class Busy(FakeEngine):
        def open_in_background(self):
            self.known_jobs = {job.id: job for job in [make_job(1)]}
            super().open_in_background()
            QTimer.singleShot(200, self.finish)

        def finish(self):
            self.collect(make_book(1))
            self.become(make_job(1, Status.FINISHED))

    code, engine = run(make=Busy, screenshot=file, size=(760, 600))
    picture = QImage(str(file))
    assert code == 0
    assert (picture.width(), picture.height()) == (760, 600)
    assert engine.told_of("request_book") == [("request_book", make_book(1).id)]


def test_a_picture_that_cannot_be_written_is_said(run, tmp_path, capsys):
    (tmp_path / "blocked").write_text("a file where a folder should be")
    code, _ = run(
        make=lambda paths: FakeEngine(paths, jobs=[make_job(1, Status.FINISHED)]),
        screenshot=tmp_path / "blocked" / "x.png",
    )
    assert code == 3
    assert "could not be written" in capsys.readouterr().err


@pytest.mark.parametrize("screenshot", [True, False])
def test_a_store_that_cannot_be_opened_gives_exit_code_3(run, tmp_path, capsys, screenshot):
    class Locked(FakeEngine):
        def open_in_background(self):
            self.calls.append(("open",))
            self.tell(OpenFailed("bookq is already open on this folder."))

    def leave(window, engine):
        wait_for(lambda: window.opening.title.isVisible() and window.opening.findChildren(QPushButton))
        assert "already open" in window.opening.text.text()
        assert [button.text() for button in window.opening.findChildren(QPushButton)] == [
            "&Copy for a report",
            "&Quit",
        ]

    if screenshot:
        code, _ = run(make=Locked, screenshot=tmp_path / "x.png")
        assert "already open" in capsys.readouterr().err
    else:
        code, _ = run(leave, make=Locked)
    assert code == 3


def test_ctrl_c_closes_properly(run, capfd):
    def interrupt(window, engine):
        os.kill(os.getpid(), signal.SIGINT)
        wait_for(lambda: engine.closed)

    before = signal.getsignal(signal.SIGINT)
    code, engine = run(interrupt)
    assert code == 128 + signal.SIGINT
    assert engine.closed
    assert signal.getsignal(signal.SIGINT) is before


def words_of(window: QWidget) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_a_close_that_takes_longer_says_what_is_still_saved(run):
    may_end = threading.Event()
    said = []

    class Slow(FakeEngine):
        def close(self, timeout=3.0, waiting=None):
            waiting(Message("Waiting for the disk to save what is left in {folder}…", folder="/x"))
            may_end.wait(20)
            return super().close(timeout, waiting)

    def look() -> None:
        windows = main_windows()
        if windows and "Waiting for the disk to save what is left in /x…" in words_of(windows[0]):
            timer.stop()
            windows[0].close()
            said.append(windows[0].isVisible())
            may_end.set()

    timer = QTimer(interval=20)
    timer.timeout.connect(look)
    timer.start()
    code, engine = run(lambda window, engine: None, make=Slow)
    assert said == [True], "it was hidden before all was saved"
    assert code == 0
    assert engine.closed
    assert not main_windows()


class Full(FakeEngine):
    def close(self, timeout=3.0, waiting=None):
        super().close(timeout, waiting)
        return False

    def unsaved(self):
        return Message("The disk is full.")


class Broken(FakeEngine):
    def close(self, timeout=3.0, waiting=None):
        super().close(timeout, waiting)
        raise RuntimeError("a mistake")


@pytest.mark.parametrize(
    ("engine", "said"),
    [(Full, "The disk is full."), (Broken, "The library could not be closed (RuntimeError('a mistake')).")],
)
def test_what_could_not_be_saved_is_said_before_the_window_goes(run, capsys, engine, said):
    def leave() -> None:
        for window in main_windows():
            if said in words_of(window):
                timer.stop()
                next(b for b in window.opening.findChildren(QPushButton) if b.isVisible()).click()

    timer = QTimer(interval=20)
    timer.timeout.connect(leave)
    timer.start()
    code, _ = run(lambda window, engine: None, make=engine)
    assert code == 3
    assert said in capsys.readouterr().err
    assert not main_windows()


def test_a_signal_ends_a_program_that_could_open_and_save_nothing(run, capsys):
    class Locked(Full):
        def open_in_background(self):
            super().open_in_background()
            self.tell(OpenFailed("bookq is already open on this folder."))

    def end(window, engine):
        wait_for(lambda: "already open" in words_of(window))
        os.kill(os.getpid(), signal.SIGTERM)
        wait_for(lambda: engine.closed)

    code, _ = run(end, make=Locked)
    assert code == 128 + signal.SIGTERM
    assert "The disk is full." in capsys.readouterr().err


ALLOWED = {
    *("app", "i18n", "main_window", "window_layout"),
    *("imports", "imports.intake_row", "sidebar", "sidebar.parts", "sidebar.sidebar"),
    *("widgets", "widgets.buttons", "widgets.labels", "widgets.surfaces", "widgets.theme"),
}
"""The modules of ui that may be imported before the first paint."""
LATER = {
    *("sqlite3", "filelock", "diskcache", "multiprocessing.connection", "requests", "bs4", "lxml", "nh3"),
    *("concurrent.futures", "bookq_gui.cli.parser", "bookq_gui.engine.engine", "bookq_gui.jobs.queue"),
    "bookq_gui.model.book",
}
LOOK = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from bookq_gui.__main__ import main
import bookq_gui.ui.app as program
def painted(self):
    print(*sys.modules)
    self.window.close()
program.Program._painted = painted
sys.argv = ["bookq"]
main()
"""


def test_at_the_first_paint_little_is_imported(tmp_path):
    ran = subprocess.run(
        [sys.executable, "-c", LOOK],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "BOOKQ_DATA_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    loaded = set(ran.stdout.split())
    ours = {name.removeprefix("bookq_gui.ui.") for name in loaded if name.startswith("bookq_gui.ui.")}
    assert sorted(ours - ALLOWED) == []
    assert sorted(loaded & LATER) == []


def test_every_module_that_is_imported_later_is_there():
    assert len(set(MODULES)) == len(MODULES)
    missing = [name for name in MODULES if importlib.util.find_spec(name) is None]
    assert not missing


def test_a_demo_is_marked(run):
    titles = []
    run(lambda window, engine: titles.append(window.windowTitle()), demo=True)
    assert titles == ["bookq: demo with invented books"]


class TestWithoutAScreen:
    @pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these always have a screen")
    @pytest.mark.parametrize(
        ("environment", "missing"),
        [
            ({}, True),
            ({"DISPLAY": ""}, True),
            ({"QT_QPA_PLATFORM": "xcb"}, True),
            ({"QT_QPA_PLATFORM": "wayland;xcb"}, True),
            ({"DISPLAY": ":0"}, False),
            ({"WAYLAND_DISPLAY": "wayland-0"}, False),
            ({"QT_QPA_PLATFORM": "offscreen"}, False),
            ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, False),
        ],
    )
    def test_it_is_known_before_qt_gives_up(self, environment, missing):
        assert bool(missing_screen(environment)) is missing

    @pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these always have a screen")
    def test_it_ends_with_a_sentence(self, tmp_path):
        environment = {
            key: value
            for key, value in os.environ.items()
            if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        }
        environment["BOOKQ_DATA_DIR"] = str(tmp_path)
        ran = subprocess.run(
            [sys.executable, "-m", "bookq_gui"],
            env=environment,
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert ran.returncode == 3
        assert "there is no screen" in ran.stderr
        assert "Traceback" not in ran.stderr


class TestFaults:
    @pytest.fixture
    def reporter(self, qtbot, paths):
        made = CrashReporter(paths)
        made.install()
        yield made
        made.remove()
        for top in QApplication.topLevelWidgets():
            if isinstance(top, CrashDialog):
                top.close()

    def dialogs(self) -> list[CrashDialog]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible()]

    def raise_one(self, text: str) -> None:
        try:
            raise ValueError(text)
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)

    def test_a_fault_is_logged_and_shown_with_all_a_report_needs(self, reporter, qtbot, caplog):
        self.raise_one("the reason")
        qtbot.waitUntil(lambda: len(self.dialogs()) == 1)
        dialog = self.dialogs()[0]
        assert not dialog.page.isVisible()
        dialog.copy()
        report = QGuiApplication.clipboard().text()
        assert "ValueError: the reason" in report
        assert "PySide6" in report
        assert "the reason" in caplog.text

    def test_many_faults_are_one_dialog(self, reporter, qtbot):
        for number in range(5):
            self.raise_one(f"fault {number}")
        qtbot.waitUntil(lambda: "fault 4" in "".join(d.text() for d in self.dialogs()))
        assert len(self.dialogs()) == 1
        assert "(And 4 more since.)" in self.dialogs()[0]._words.text()
        self.dialogs()[0].close()
        self.raise_one("a later one")
        qtbot.waitUntil(lambda: len(self.dialogs()) == 1)

    def test_a_fault_in_another_thread_is_shown_in_ours(self, reporter, qtbot):
        threads = []
        reporter._caught.connect(lambda _: threads.append(threading.current_thread()))

        def fail():
            raise RuntimeError("in a worker")

        worker = threading.Thread(target=fail)
        worker.start()
        worker.join()
        qtbot.waitUntil(lambda: len(self.dialogs()) == 1)
        assert "in a worker" in self.dialogs()[0].text()

    def test_leaving_a_thread_is_no_fault(self, reporter, qtbot):
        worker = threading.Thread(target=sys.exit)
        worker.start()
        worker.join()
        QApplication.processEvents()
        assert not self.dialogs()

    def test_the_hooks_are_put_back(self, paths):
        before = (sys.excepthook, threading.excepthook)
        reporter = CrashReporter(paths)
        reporter.install()
        assert sys.excepthook != before[0]
        reporter.remove()
        assert (sys.excepthook, threading.excepthook) == before


@pytest.mark.qt_log_ignore("a word of Qt", extend=True)
def test_messages_of_qt_go_to_the_log(qapp, caplog):
    from PySide6.QtCore import qInstallMessageHandler

    before = qInstallMessageHandler(None)
    try:
        log_qt_messages()
        with caplog.at_level(logging.WARNING, "qt"):
            qWarning("a word of Qt")
            qWarning("This plugin does not support propagateSizeHints()")
    finally:
        qInstallMessageHandler(before)
    assert [record.message for record in caplog.records] == ["default: a word of Qt"]


class Loop:
    def __init__(self):
        self.itself = self


def test_garbage_is_collected_by_a_timer_and_what_stays_is_set_aside(qtbot):
    busy = True
    parent = QObject()
    garbage = GarbageCollection(parent, lambda: busy)
    garbage.start()
    try:
        assert not gc.isenabled()
        before = gc.get_freeze_count()
        busy = False
        qtbot.waitUntil(lambda: gc.get_freeze_count() > before)
        loops = [Loop() for _ in range(3_000)]
        last = weakref.ref(loops[-1])
        loops.clear()
        qtbot.waitUntil(lambda: last() is None)
    finally:
        garbage.stop()
        gc.unfreeze()
    assert gc.isenabled()
