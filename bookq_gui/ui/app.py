"""The program with a window: it paints first, then imports and opens the rest, and saves all when it ends.

At the first paint only Qt, the empty window and the settings are imported.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from operator import call
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QLibraryInfo, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from bookq_gui import __version__, settings, system_libraries
from bookq_gui.ui.i18n import say, use_language
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.widgets.theme import Theme, app_icon
from bookq_gui.ui.window_layout import WindowState

if TYPE_CHECKING:
    from pathlib import Path
    from types import FrameType

    from bookq_gui.engine.engine import Engine
    from bookq_gui.model.events import OpenFailed
    from bookq_gui.model.message import Message
    from bookq_gui.paths import Paths, WindowRequest
    from bookq_gui.ui.controllers.window import MainController
    from bookq_gui.ui.system.diagnostics import CrashReporter
    from bookq_gui.ui.table.columns import Slices

log = logging.getLogger(__name__)
MODULES = (
    "bookq_gui.ui.widgets.badges",
    "bookq_gui.ui.widgets.accessibility",
    "bookq_gui.ui.widgets.overlays",
    "bookq_gui.ui.actions",
    "bookq_gui.model.validation",
    "bookq_gui.model.annotation",
    "bookq_gui.model.book",
    "bookq_gui.model.job",
    "bookq_gui.model.imports",
    "bookq_gui.model.events",
    "bookq_gui.ui.table.columns",
    "bookq_gui.ui.table.filter_language",
    "bookq_gui.ui.table.selection",
    "bookq_gui.ui.table.model",
    "bookq_gui.ui.table.painting",
    "bookq_gui.ui.table.view",
    "bookq_gui.ui.table.filter_line",
    "bookq_gui.ui.books.columns",
    "bookq_gui.ui.books.model",
    "bookq_gui.ui.books.covers",
    "bookq_gui.ui.books.view",
    "bookq_gui.ui.books.panel",
    "bookq_gui.ui.details.text",
    "bookq_gui.ui.details.sections",
    "bookq_gui.ui.details.long_text",
    "bookq_gui.ui.details.annotation_card",
    "bookq_gui.ui.details.book_page",
    "bookq_gui.ui.details.pane",
    "bookq_gui.ui.queue.text",
    "bookq_gui.ui.queue.model",
    "bookq_gui.ui.queue.view",
    "bookq_gui.ui.queue.banner",
    "bookq_gui.ui.queue.head",
    "bookq_gui.ui.queue.row_painter",
    "bookq_gui.ui.queue.job_dialog",
    "bookq_gui.ui.queue.panel",
    "bookq_gui.ui.controllers.services",
    "concurrent.futures.thread",
    "filelock",
    "sqlite3",
    "diskcache",
    "bookq_gui.storage.store",
    "bookq_gui.jobs.record",
    "bookq_gui.jobs.journal",
    "bookq_gui.jobs.queue",
    "bookq_gui.jobs.workers",
    "bookq_gui.goodreads.links",
    "bookq_gui.goodreads.policies",
    "bookq_gui.goodreads.page_handler",
    "bookq_gui.goodreads.cover_handler",
    "bookq_gui.library.library",
    "bookq_gui.imports.links",
    "bookq_gui.imports.files",
    "bookq_gui.engine.ipc",
    "bookq_gui.engine.handlers",
    "bookq_gui.engine.engine",
    "bookq_gui.ui.event_pump",
    "bookq_gui.ui.imports.drops",
    "bookq_gui.ui.imports.popover",
    "bookq_gui.ui.controllers.books",
    "bookq_gui.ui.controllers.details",
    "bookq_gui.ui.controllers.queue",
    "bookq_gui.ui.controllers.intake",
    "bookq_gui.ui.controllers.imports",
    "bookq_gui.ui.controllers.window",
)
"""What is imported after the first paint. Each imports little that is new, which keeps the slices short."""

_EXIT_FAILED = 3
_SLICE_SECONDS = 0.008
_CLOSE_SECONDS = 3.0
_SAVING_AFTER_MS = 700
_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_COLLECT_MS = 50
_FULL_EVERY = 600
_FEW_OBJECTS = 2_000
"""No collection is worth while with fewer new objects."""
_MANY_OBJECTS = 50_000
"""To look at more objects than these would stop the window."""
_LOOK_MS, _REST_MS, _LONGEST_MS = 100, 600, 180_000


def run_window(request: WindowRequest, make_engine: Callable[[Paths], Engine] | None = None) -> int:
    """Show the window until it is closed, and return the exit code.

    This is 0, or 3 if the library could not be opened or saved, or 128 plus the number of the signal that
    ended bookq. ``make_engine`` makes another engine than the real one.
    """
    complaint = system_libraries.missing_screen(os.environ) or missing_plugin(os.environ)
    if complaint:
        print(f"bookq: {complaint}", file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return _EXIT_FAILED
    # The argument costs less than `setStyle`, which makes the large Python type of styles.
    app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "Fusion"])
    assert isinstance(app, QApplication)  # noqa: S101 - for the type checker
    return Program(app, request, make_engine or _real_engine).run()


def _real_engine(paths: Paths) -> Engine:
    from bookq_gui.engine.engine import Engine

    return Engine(paths)


class GarbageCollection(QObject):
    """Collects garbage in the window's thread, in place of Python, from `start` to `stop`.

    Python would look at all objects of a large library again and again, in whatever thread makes the next
    one, and stop all others meanwhile. A timer looks at new objects, and rarely at all. After many books or
    jobs were made or changed (``is_busy``), or if there are too many objects to look at, all that is there
    is set aside and not looked at again.
    """

    def __init__(self, parent: QObject, is_busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._is_busy, self._was_busy = is_busy, True
        self._turn = self._kept = 0
        self._timer = QTimer(self, interval=_COLLECT_MS)
        self._timer.timeout.connect(self._collect)

    def start(self) -> None:
        gc.freeze()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        was_busy, self._was_busy = self._was_busy, self._is_busy()
        self._turn += 1
        full = self._turn % _FULL_EVERY == 0 and not self._was_busy
        fresh = gc.get_count()[0]
        if fresh > _FEW_OBJECTS:
            self._kept += fresh - gc.collect(1)
        is_much = self._kept > _MANY_OBJECTS
        if full and not is_much:
            gc.collect()
        elif full or (was_busy and not self._was_busy):
            gc.freeze()
            self._kept = 0


class Program(QObject):
    """One window with its engine, from the first paint to the last save."""

    _waits = Signal(object)

    def __init__(
        self, app: QApplication, request: WindowRequest, make_engine: Callable[[Paths], Engine]
    ) -> None:
        super().__init__()
        self._app, self._request, self._make_engine = app, request, make_engine
        self._code = 0
        self._closed = False
        app.setApplicationName("bookq")
        app.setApplicationDisplayName("bookq")
        app.setApplicationVersion(__version__)
        app.setDesktopFileName("bookq")
        # `_close` ends the program. Without this Qt would also end the next event loop.
        app.setQuitOnLastWindowClosed(False)
        self._chosen, self._complaints = settings.load(request.paths.settings)
        self.theme = Theme(app)
        self.theme.apply(request.theme or self._chosen.theme)
        use_language(app, self._chosen.language)
        self.session = WindowState(request.paths.config)
        self.window = MainWindow(self.session)
        self.window.mark_as_demo(demo=request.demo)
        if request.size is not None:
            self.window.resize(*request.size)
        self.window.painted.connect(self._painted)
        self.window.ending.connect(self._close)
        self._waits.connect(self._say_saving)
        self.engine: Engine | None = None
        self.controller: MainController | None = None
        self._garbage = GarbageCollection(self, self._changes_much)
        self._crashes: CrashReporter | None = None
        self._screenshot: Screenshot | None = None
        self._loading: Slices | None = None

    def run(self) -> int:
        """Show the window until it is closed, and return the exit code."""
        before = {number: signal.signal(number, self._asked_to_end) for number in _SIGNALS}
        self.window.show()
        try:
            self._app.exec()
        finally:
            self._close()
            for number, handler in before.items():
                signal.signal(number, handler)
            if self._crashes is not None:
                self._crashes.remove()
            self.window.deleteLater()
            QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)
        return self._code

    # After the first paint

    def _painted(self) -> None:
        # What is imported and opened now stays; `_garbage` starts when the library is shown.
        gc.disable()
        from bookq_gui.ui.table.columns import Slices

        steps: list[Callable[[], object]] = [partial(import_module, name) for name in MODULES]
        steps += [self._watch_faults, lambda: self._app.setWindowIcon(app_icon())]
        self._loading = Slices(self, _SLICE_SECONDS)
        self._loading.start(map(call, [*steps, *self.window.steps(), self._open]))

    def _watch_faults(self) -> None:
        from bookq_gui.ui.system.diagnostics import CrashReporter, log_qt_messages

        log_qt_messages()
        self._crashes = CrashReporter(self._request.paths, self)
        self._crashes.install()

    def _open(self) -> None:
        from bookq_gui.ui.controllers.window import MainController
        from bookq_gui.ui.imports.drops import FileOpenEvents

        self.engine = engine = self._make_engine(self._request.paths)
        self.controller = controller = MainController(self.window, engine, self.theme, self.session)
        if self._request.screenshot is not None:
            controller.imports.clipboard.offers = False
        controller.opened.connect(self._garbage.start)
        controller.opened.connect(partial(self._take_requests, controller))
        controller.openFailed.connect(self._open_failed)
        if sys.platform == "darwin":  # Qt asks a filter of the program about each event of each widget
            FileOpenEvents(self._app, self).arrived.connect(self.window.arrived)
        controller.warn_of(self._complaints)
        controller.pump.start()
        engine.open_in_background()

    def _changes_much(self) -> bool:
        """Whether many books or jobs are being changed."""
        controller = self.controller
        return controller is not None and (controller.services.bulk.is_busy or controller.pump.is_behind)

    def _take_requests(self, controller: MainController) -> None:
        request = self._request
        if request.complaint:
            controller.services.say(request.complaint, icon="list", key=request.complaint)
        if request.text:
            controller.imports.add_text(request.text)
        if request.files:
            controller.imports.add_files(request.files)
        if request.screenshot is not None:
            self._screenshot = Screenshot(self.window, request.screenshot)
            self._screenshot.done.connect(self._screenshot_done)

    def _open_failed(self, why: OpenFailed) -> None:
        self._code = _EXIT_FAILED
        if self._request.screenshot is not None:
            self._screenshot_done(str(why.message))

    def _screenshot_done(self, complaint: str) -> None:
        if complaint:
            print(f"bookq: {complaint}", file=sys.stderr)  # noqa: T201 - the window closes now
            self._code = _EXIT_FAILED
        self.window.close()

    def _close(self) -> None:
        if self._closed:
            return
        self._closed = True
        if self._loading is not None:
            self._loading.stop()
        try:
            if self.controller is not None:
                self.controller.pump.stop()
            if self.engine is not None:
                if (focused := self.window.focusWidget()) is not None:
                    # A field saves its text when it loses the focus.
                    focused.clearFocus()
                self._save(self.engine)
        finally:
            self._garbage.stop()
            self.window.hide()
            self._app.quit()

    def _save(self, engine: Engine) -> None:
        """Close the engine in another thread. The window says so if this takes longer than a moment."""
        from concurrent.futures import ThreadPoolExecutor

        def close() -> bool:
            if self.controller is not None:
                self.controller.services.bulk.wait()
                self.controller.services.background.wait()
            return engine.close(_CLOSE_SECONDS, self._waits.emit)

        closing = ThreadPoolExecutor(1, "bookq-close")
        saved = closing.submit(close)
        look = QTimer(interval=20)
        late = QTimer(interval=_SAVING_AFTER_MS, singleShot=True)
        late.timeout.connect(lambda: self._say_saving(None))
        self.window.is_saving = True
        look.start()
        late.start()
        flags = QEventLoop.ProcessEventsFlag
        while not saved.done():
            # Bulk work goes on in this thread. An event loop ends when the program is asked to quit.
            QCoreApplication.processEvents(flags.ExcludeUserInputEvents | flags.WaitForMoreEvents)
        look.stop()
        late.stop()
        closing.shutdown()
        self.window.is_saving = False
        if (error := saved.exception()) is not None:
            log.critical("the library could not be closed", exc_info=error)
            text = self.tr(
                "The library could not be closed ({error}). Start bookq again, and look whether something is "
                "missing."
            )
            self._say_unsaved(text.format(error=repr(error)))
        elif not saved.result() and (why := say(engine.unsaved())):
            self._say_unsaved(why)

    @Slot(object)
    def _say_saving(self, what: Message | None) -> None:
        wait = self.tr("bookq closes by itself when all is on the disk. Nothing is lost if you wait.")
        self.window.show_saving(self.tr("Saving…"), say(what) if what else wait)

    def _say_unsaved(self, why: str) -> None:
        """Say what is lost on standard error, and in the window unless a signal ended bookq."""
        print(f"bookq: {why}", file=sys.stderr)  # noqa: T201 - the window may be closed already
        ended_from_outside = self._code > _EXIT_FAILED
        self._code = self._code or _EXIT_FAILED
        if ended_from_outside or not self.window.isVisible():
            return
        from bookq_gui.ui.widgets.buttons import Button

        self.window.show_saving(self.tr("Not everything could be saved"), why)
        leave = Button(self.tr("&Quit"), kind="filled")
        self.window.opening.show_buttons(leave)
        leave.setFocus()
        loop = QEventLoop()
        leave.clicked.connect(loop.quit)
        self.window.closing.connect(loop.quit)
        loop.exec()

    def _asked_to_end(self, number: int, _frame: FrameType | None) -> None:
        self._code = max(self._code, 128 + number)
        QTimer.singleShot(0, self.window.close)


class Screenshot(QObject):
    """Draws the window into a file for ``bookq demo --screenshot``.

    Waits until no job is open and the window is complete, and selects a book.

    Signals:
        done(str): "" if the file is written, or a sentence on why it is not.
    """

    done = Signal(object)

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._file = file
        self._waited = 0
        self._rested = 0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        from bookq_gui.model.job import OPEN  # not needed for the first paint

        self._waited += _LOOK_MS
        model = self._window.queue.model
        if self._waited > _LONGEST_MS:
            self._end("the queue did not come to an end within three minutes; no picture was made.")
            return
        if any(job.status in OPEN for job in model.rows.values()) or not model.total:
            self._rested = 0
            return
        books = self._window.books
        if not self._rested and books.model.rowCount() and not books.selected_ids():
            books.select_ids(books.model.shown_ids(0, 0))
        self._rested += _LOOK_MS
        if self._rested >= _REST_MS:
            self._draw()

    def _draw(self) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            written = self._window.grab().save(str(self._file), "PNG")
        except OSError:
            written = False
        self._end("" if written else f"the picture could not be written to {self._file}.")

    def _end(self, complaint: str) -> None:
        self._timer.stop()
        self.done.emit(complaint)


def missing_plugin(environment: Mapping[str, str]) -> str:
    """Return a sentence if Qt would abort because it cannot use X11, else ""."""
    wanted = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if not sys.platform.startswith("linux") or wanted not in ("", "xcb"):
        return ""
    if not wanted and environment.get("WAYLAND_DISPLAY"):
        return ""
    import ctypes

    plugins = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    plugin = os.path.join(plugins, "platforms", "libqxcb.so")  # noqa: PTH118 - a path of Qt as it is
    if not os.path.exists(plugin):  # noqa: PTH110
        return ""
    try:
        ctypes.CDLL(plugin)
    except OSError as error:
        return system_libraries.advice(error)
    return ""
