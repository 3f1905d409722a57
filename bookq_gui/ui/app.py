"""The window as a program: it comes up before anything is read, and goes without losing anything."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from bookq_gui import __version__, settings, system_libraries
from bookq_gui.engine.window_request import WindowRequest
from bookq_gui.model.events import Notice, OpenFailed
from bookq_gui.paths import Paths
from bookq_gui.ui.controllers.main import Wiring
from bookq_gui.ui.engine_protocol import EnginePort
from bookq_gui.ui.imports.drops import Dropped
from bookq_gui.ui.imports.handed import HandedOver
from bookq_gui.ui.language import Language
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.system import qt_log
from bookq_gui.ui.system.crash import CrashReporter
from bookq_gui.ui.system.screenshot import Screenshot
from bookq_gui.ui.widgets.icons import app_icon
from bookq_gui.ui.widgets.theme import Theme
from bookq_gui.ui.window_state import Session

COULD_NOT = 3
_CLOSE_SECONDS = 3.0


def run_window(wish: WindowRequest, make_engine: Callable[[Paths], EnginePort] | None = None) -> int:
    """Open the window, return when it is closed. The exit code: 0, or 3 where there is no screen.

    ``make_engine`` gives the engine over some folders; without it the real one.
    """
    complaint = system_libraries.missing_screen(os.environ) or missing_plugin(os.environ)
    if complaint:
        print(f"bookq: {complaint}", file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return COULD_NOT
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - told to the type checker
    program = Program(app, wish, make_engine or _real_engine)
    return program.run()


def missing_plugin(environment: os._Environ[str] | dict[str, str]) -> str:
    """Why Qt, which would abort, cannot use an X11 screen, in a sentence; "" where it can or need not."""
    wanted = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if not sys.platform.startswith("linux") or wanted not in ("", "xcb"):
        return ""
    if not wanted and environment.get("WAYLAND_DISPLAY"):
        return ""
    plugin = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms" / "libqxcb.so"
    if not plugin.exists():
        return ""
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return system_libraries.advice(error)
    return ""


def _real_engine(paths: Paths) -> EnginePort:
    from bookq_gui.engine.engine import Engine

    return Engine(paths)


class Program(QObject):
    """One window with its engine, from the first paint to the last save."""

    def __init__(
        self, app: QApplication, wish: WindowRequest, make_engine: Callable[[Paths], EnginePort]
    ) -> None:
        super().__init__()
        self._app = app
        self._wish = wish
        self._code = 0
        self._closed = False
        self._opened = False
        self._failed: OpenFailed | None = None
        _name(app)
        # The end is ours to tell: for a moment there are two windows while the language changes.
        app.setQuitOnLastWindowClosed(False)
        qt_log.install()
        self._crashes = CrashReporter(wish.paths, self)
        self._crashes.install()
        self.engine = make_engine(wish.paths)
        chosen, _ = settings.load(wish.paths.settings)
        self._theme = Theme(app)
        self._theme.apply(wish.theme or chosen.theme)
        self._language = Language(app)
        self._language.use(chosen.language)
        self.session = Session(wish.paths.config, self)
        self.window, self.wiring = self._made_window()
        if wish.size is not None:
            self.window.resize(*wish.size)
        self.wiring.opened.connect(self._take_wishes)
        self.window.painted.connect(self._open)
        self._handed = HandedOver(app, self.wiring.opened, self)
        self._handed.arrived.connect(self._take_handed)
        self._screenshot: Screenshot | None = None

    def _made_window(self) -> tuple[MainWindow, Wiring]:
        window = MainWindow(self.engine, self.session)
        window.setWindowIcon(app_icon())
        window.show_theme(self._theme.choice)
        wiring = Wiring(window, self.engine, self._theme, self.session)
        if self._wish.screenshot is not None:
            wiring.leave_clipboard_alone()
        wiring.openFailed.connect(self._open_failed)
        wiring.languageChosen.connect(self._speak)
        window.closing.connect(self._close)
        return window, wiring

    def run(self) -> int:
        """Show the window and return the exit code when it was closed."""
        before = {number: signal.signal(number, self._asked_to_end) for number in _SIGNALS}
        self.window.show()
        try:
            self._app.exec()
        finally:
            self._close()
            for number, handler in before.items():
                signal.signal(number, handler)
            self._crashes.remove()
            self.window.deleteLater()
            QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)
        return self._code

    @Slot()
    def _open(self) -> None:
        self.wiring.pump.start()
        self.engine.open_in_background()

    @Slot(object)
    def _speak(self, choice: str) -> None:
        """Speak another language: a new window takes the place of the old one."""
        if not self._language.use(choice):
            return
        old, before = self.window, self.wiring
        old.keep_state()
        before.pump.stop()
        self.window, self.wiring = self._made_window()
        self.wiring.take_over(before)
        self.window.show()
        old.closing.disconnect(self._close)
        old.close()
        old.deleteLater()
        self.wiring.pump.start()
        if self._failed is not None:
            self.engine.outbox.append(self._failed)
        elif self._opened:
            self.engine.tell_again()

    @Slot()
    def _take_wishes(self) -> None:
        self._opened = True
        if self._wish.complaint:
            self.engine.outbox.append(Notice(self._wish.complaint))
        if self._wish.text:
            self.wiring.add_text(self._wish.text)
        if self._wish.files:
            self.engine.add_files(list(self._wish.files))
        if self._wish.screenshot is not None:
            self._screenshot = Screenshot(self.window, self._wish.screenshot)
            self._screenshot.done.connect(self._screenshot_done)

    @Slot(object)
    def _take_handed(self, dropped: Dropped) -> None:
        self.window.arrived.emit(dropped)

    @Slot(object)
    def _open_failed(self, why: OpenFailed) -> None:
        self._code = COULD_NOT
        self._failed = why
        if self._wish.screenshot is not None:
            self._screenshot_done(why.message)

    @Slot(object)
    def _screenshot_done(self, complaint: str) -> None:
        if complaint:
            print(f"bookq: {complaint}", file=sys.stderr)  # noqa: T201 - the window closes now
            self._code = COULD_NOT
        self.window.close()

    @Slot()
    def _close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self.window.hide()
        self.wiring.pump.stop()
        self.engine.close(_CLOSE_SECONDS)
        self._app.quit()

    def _asked_to_end(self, _number: int, _frame: FrameType | None) -> None:
        QTimer.singleShot(0, self.window.close)


_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def _name(app: QApplication) -> None:
    app.setApplicationName("bookq")
    app.setApplicationDisplayName("bookq")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("bookq")
    app.setWindowIcon(app_icon())
