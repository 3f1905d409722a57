"""When something went wrong that nobody expected: it is noted in the log, and shown with all for a report."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, Slot, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from bookq_gui.paths import Paths
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.system.help_windows import TextDialog, versions
from bookq_gui.ui.widgets.labels import Label

log = logging.getLogger(__name__)
_qt = logging.getLogger("qt")

_LONGEST = 20_000
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_NOISE = ("This plugin does not support propagateSizeHints", "This plugin does not support raise")
"""Starts of messages that say nothing about us: these come from windows without a screen."""


def log_qt_messages() -> None:
    """Send Qt's messages to the logger "qt" from now on."""
    qInstallMessageHandler(_take_qt_message)


def _take_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    if text and not text.startswith(_NOISE):
        _qt.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category or "default", text)


class CrashDialog(TextDialog):
    """Says that something went wrong, with the trace behind *Details* and a button that copies it all."""

    def __init__(self, paths: Paths) -> None:
        title = translate("CrashDialog", "Something went wrong")
        super().__init__(title, "", None, "crashDialog", fixed=True)
        self._versions = versions(paths)
        self._more = 0
        self._words = Label(wrap=True)
        self.column.insertWidget(0, self._words)
        self.page.setAccessibleName(self.tr("Details"))
        self.page.hide()
        self.copy_button.setText(self.tr("&Copy for a report"))
        details = self.add_button("crashDetails", self.tr("&Details"))
        details.setCheckable(True)
        details.toggled.connect(self.page.setVisible)
        self.setMinimumWidth(480)
        self.resize(480, 160)

    def add(self, trace: str) -> None:
        if self.page.toPlainText():
            self._more += 1
        text = self.tr(
            "A part of bookq failed unexpectedly. Your queue and your books are safe on disk, and you can go "
            "on working. If it happens again, please report it with the details."
        )
        if self._more:
            text += " " + self.tr("(And {count} more since.)").format(count=self._more)
        self._words.setText(text)
        whole = f"{self.page.toPlainText()}\n{trace}".strip()
        self.page.setPlainText(whole[:_LONGEST])

    def text(self) -> str:
        return f"{self._versions}\n\n{self.page.toPlainText()}\n"


class CrashReporter(QObject):
    """Catches what nobody caught, in any thread, and shows it in the window's thread.

    To be made in the window's thread. Between `install` and `remove` it is Python's excepthook.
    """

    _caught = Signal(object)

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._dialog: CrashDialog | None = None
        self._caught.connect(self._show)
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._before

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        log.critical("unexpected fault in %s\n%s", threading.current_thread().name, text)
        self._caught.emit(text)

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self._take(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(object)  # in the window's thread, whichever thread the fault was in
    def _show(self, trace: str) -> None:
        if self._dialog is None:
            self._dialog = CrashDialog(self._paths)
            self._dialog.finished.connect(self._forget)
        self._dialog.add(trace)
        self._dialog.show()

    def _forget(self) -> None:
        self._dialog = None
