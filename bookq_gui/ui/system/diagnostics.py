"""The dialog of diagnostics with checks, facts and log, and the dialog for unexpected faults."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QTabWidget, QWidget

from bookq_gui import logfile
from bookq_gui.engine.health import Check, all_checks
from bookq_gui.model.job import QueueState, Status
from bookq_gui.paths import Paths
from bookq_gui.settings import Settings
from bookq_gui.ui.event_pump import Background
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.system.desktop import choose_file, open_folder, usual_folder
from bookq_gui.ui.system.help_windows import TextDialog, Window, replace_text, text_page, versions
from bookq_gui.ui.widgets.labels import Label

log = logging.getLogger(__name__)

_MOST_FILES = 200_000
_EVERY_MS = 2000
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
"""The beginnings of messages that a platform without a screen causes, which report no fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowFacts:
    """What the window knows at one moment. ``scale`` is the device pixel ratio."""

    settings: Settings
    statuses: Mapping[Status, int]
    queues: tuple[QueueState, ...]
    books: int
    screen: str
    scale: float


@dataclass(frozen=True, slots=True)
class DiagnosticsText:
    """The checks of `bookq doctor`, a page of facts, and the end of the log file."""

    checks: str
    summary: str
    log: str

    def report(self) -> str:
        return f"{self.summary}\n\nChecks\n{self.checks}\n\nEnd of the log\n{self.log or '(empty)'}\n"


def diagnose(versions: str, paths: Paths, facts: WindowFacts, checks: str) -> DiagnosticsText:
    """Collect the texts of a report, which are always in English. Not for the window's thread.

    ``checks`` are the results of earlier checks. If they are "" the checks are run.
    """
    checks = checks or "\n".join(_check(check) for check in all_checks(paths, offline=True))
    try:
        log = logfile.tail(paths.log)
    except OSError as error:
        log = f"(cannot be read: {error})"
    jobs = [f"jobs {status}: {facts.statuses.get(status, 0)}" for status in Status]
    settings = dataclasses.asdict(facts.settings)
    parts = (
        ("", versions.splitlines()),
        ("Screen", [f"{facts.screen or 'unknown'}, scale {facts.scale:g}"]),
        ("On disk", _sizes(paths)),
        ("Library", [f"books: {facts.books}", *jobs]),
        ("Queues", [_queue(state) for state in facts.queues]),
        ("Settings", [f"{name}: {value!r}" for name, value in settings.items()]),
    )
    text = "\n\n".join("\n".join([title, *lines] if title else lines) for title, lines in parts)
    return DiagnosticsText(logfile.without_secrets(checks), logfile.without_secrets(text), log)


def _check(check: Check) -> str:
    repair = f"\n    {check.repair}" if check.repair else ""
    return f"{check.state}: {check.name}: {check.message}{repair}"


def size_of(folder: Path) -> tuple[int, int]:
    """Return the size of the files under ``folder`` in bytes, and their number."""
    total = count = 0
    for place, _folders, files in os.walk(folder):
        for name in files:
            count += 1
            try:
                total += Path(place, name).lstat().st_size
            except OSError:
                continue
        if count > _MOST_FILES:
            break
    return total, count


def _sizes(paths: Paths) -> Iterable[str]:
    folders = [("store", paths.store)]
    with contextlib.suppress(OSError):
        folders += [
            (f"cache {child.name}", child) for child in sorted(paths.cache.iterdir()) if child.is_dir()
        ]
    for name, folder in folders:
        size, count = size_of(folder)
        yield f"{name}: {size / 1024 / 1024:.1f} MiB in {count} files"
    try:
        yield f"log: {paths.log.stat().st_size / 1024:.0f} KiB"
    except OSError:
        yield "log: none yet"


def _queue(state: QueueState) -> str:
    parts = [f"{state.name}: {state.in_flight} of {state.limit} in flight"]
    if state.interval:
        parts.append(f"interval {state.interval:g} s")
    if state.paused:
        parts.append("paused")
    if state.open_until is not None:
        until = datetime.fromtimestamp(state.open_until, UTC).isoformat(timespec="seconds")
        parts.append(f"cools down until {until}")
    if state.half_open:
        parts.append("probing")
    if state.reason is not None:
        parts.append(f"because of {state.reason.kind}")
    return ", ".join(parts)


class DiagnosticsDialog(Window):
    """Shows diagnostics, and updates them every two seconds. ``facts`` gives those of the window."""

    def __init__(self, paths: Paths, facts: Callable[[], WindowFacts], parent: QWidget | None = None) -> None:
        super().__init__("diagnosticsDialog", translate("DiagnosticsDialog", "Diagnostics"), parent)
        self._paths, self._facts = paths, facts
        self._shown = DiagnosticsText("", "", "")
        self._is_busy = False
        self._background = Background(self)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.checks = text_page(self.tr("Checks"))
        self.facts = text_page(self.tr("Facts"), fixed=True)
        self.log = text_page(self.tr("Log"), fixed=True)
        self.log.setPlaceholderText(self.tr("Nothing has been noted down yet."))
        tabs = QTabWidget()
        tabs.setObjectName("diagnosticsTabs")
        tabs.setAccessibleName(self.tr("Diagnostics"))
        for page, name, title in (
            (self.checks, "checksText", self.tr("&Checks")),
            (self.facts, "factsText", self.tr("&Facts")),
            (self.log, "logText", self.tr("&Log")),
        ):
            page.setObjectName(name)
            tabs.addTab(page, title)
        self.said = Label(size=12, colour="muted", wrap=True)
        self.said.setText(
            self.tr("The report holds no cookies and no passwords. Its log may name files and books.")
        )
        self.column.addWidget(tabs, 1)
        self.column.addWidget(self.said)
        for name, picture, text, tip, slot in (
            ("openLogFolder", "folder", self.tr("&Open folder"), self.tr("Show the data folder"), self._open),
            ("saveReport", "export", self.tr("&Save…"), self.tr("Save all of it as a file"), self._ask),
            ("copyReport", "copy", self.tr("Copy for a &report"), self.tr("Copy all of it"), self.copy),
        ):
            self.add_button(name, text, picture, tip).clicked.connect(slot)
        self.resize(720, 520)
        self.look()
        self._timer.start()

    def look(self) -> None:
        """Update the texts. The checks are run only once."""
        if not self._is_busy:
            self._is_busy = True
            work = partial(diagnose, versions(self._paths), self._paths, self._facts(), self._shown.checks)
            self._background.run(work, self._show, self._failed)

    def _failed(self, error: Exception) -> None:
        self._is_busy = False
        self.said.setText(str(error))

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self._shown.report())
        self.said.setText(self.tr("The report is on the clipboard."))

    def save(self, file: Path) -> None:
        """Write the report to ``file`` and show the result."""
        try:
            file.write_text(self._shown.report(), encoding="utf-8")
        except OSError as error:
            text = self.tr("The report could not be saved: {reason}")
            self.said.setText(text.format(reason=error.strerror or error))
        else:
            self.said.setText(self.tr("The report was saved as {file}.").format(file=file))

    def _ask(self) -> None:
        proposed = f"bookq-{datetime.now(UTC):%Y-%m-%d}.txt"
        kinds = self.tr("Text files (*.txt)")
        file = choose_file(self, self.tr("Save the report"), usual_folder() / proposed, kinds)
        if file is not None:
            self.save(file)

    def _open(self) -> None:
        if not open_folder(self._paths.data):
            text = self.tr("This folder could not be opened: {folder}")
            self.said.setText(text.format(folder=self._paths.data))

    def _show(self, text: DiagnosticsText) -> None:
        self._is_busy = False
        self._shown = text
        replace_text(self.checks, text.checks, to_end=False)
        replace_text(self.facts, text.summary, to_end=False)
        replace_text(self.log, text.log, to_end=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self._background.close()
        super().closeEvent(event)


def log_qt_messages() -> None:
    """Send the messages of Qt to the logger "qt"."""
    qInstallMessageHandler(_take_qt_message)


def _take_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    if text and not text.startswith(_NOISE):
        _qt.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category or "default", text)


class CrashDialog(TextDialog):
    """Reports an unexpected fault, with the traceback behind *Details* and a button that copies all."""

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
    """Shows uncaught exceptions of all threads in the window's thread, in which it has to be made.

    Between `install` and `remove` it is Python's excepthook.
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

    @Slot(object)  # Qt calls slots of a QObject in its own thread
    def _show(self, trace: str) -> None:
        if self._dialog is None:
            self._dialog = CrashDialog(self._paths)
            self._dialog.finished.connect(self._forget)
        self._dialog.add(trace)
        self._dialog.show()

    def _forget(self) -> None:
        self._dialog = None
