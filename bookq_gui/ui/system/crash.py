"""When something went wrong that nobody expected: note it down and tell the user, with all for a report."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from bookq_gui.paths import Paths
from bookq_gui.ui.system.dialogs import versions
from bookq_gui.ui.widgets.icons import icon

log = logging.getLogger(__name__)

_LONGEST = 20_000


class CrashDialog(QDialog):
    """Says that something went wrong, with the trace behind *Details* and a button that copies it all."""

    def __init__(self, paths: Paths) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("crashDialog")
        self.setWindowTitle(self.tr("Something went wrong"))
        self._versions = versions(paths)
        self._more = 0
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._trace = QPlainTextEdit()
        self._trace.setReadOnly(True)
        self._trace.setTabChangesFocus(True)
        self._trace.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._trace.setAccessibleName(self.tr("Details"))
        self._trace.hide()
        details = QPushButton(self.tr("&Details"))
        details.setCheckable(True)
        details.setAutoDefault(False)
        details.toggled.connect(self._trace.setVisible)
        copy = QPushButton(icon("copy"), self.tr("&Copy for a report"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (details, copy):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._text)
        column.addWidget(self._trace, 1)
        column.addWidget(buttons)
        self.setMinimumWidth(480)

    def add(self, trace: str) -> None:
        """Tell of one more fault."""
        if self._trace.toPlainText():
            self._more += 1
        text = self.tr(
            "A part of bookq failed unexpectedly. Your queue and your books are safe on disk, and you can go "
            "on working. If it happens again, please report it with the details."
        )
        if self._more:
            text += " " + self.tr("(And {count} more since.)").format(count=self._more)
        self._text.setText(text)
        whole = f"{self._trace.toPlainText()}\n{trace}".strip()
        self._trace.setPlainText(whole[:_LONGEST])

    def report(self) -> str:
        """All of it as text."""
        return f"{self._versions}\n\n{self._trace.toPlainText()}\n"

    @Slot()
    def copy(self) -> None:
        """Copy the report."""
        QGuiApplication.clipboard().setText(self.report())


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
        """Catch from now on."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread

    def remove(self) -> None:
        """Catch no more."""
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

    @Slot(object)
    def _show(self, trace: str) -> None:
        if self._dialog is None:
            self._dialog = CrashDialog(self._paths)
            self._dialog.finished.connect(self._forget)
        self._dialog.add(trace)
        self._dialog.show()

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
