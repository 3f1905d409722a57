"""The window of diagnostics: checks, facts and log, to be looked at, copied, or saved for a report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QTabWidget, QWidget

from bookq_gui.paths import Paths
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.settings.dialog import open_folder
from bookq_gui.ui.system.facts import Gathered, WindowFacts, gather
from bookq_gui.ui.system.help_windows import Window, replace_text, text_page, versions
from bookq_gui.ui.widgets.background import Background
from bookq_gui.ui.widgets.labels import Label

_EVERY_MS = 2000


class DiagnosticsDialog(Window):
    """Follows what goes on while it is open. ``facts`` gives what the window knows."""

    def __init__(self, paths: Paths, facts: Callable[[], WindowFacts], parent: QWidget | None = None) -> None:
        super().__init__("diagnosticsDialog", translate("DiagnosticsDialog", "Diagnostics"), parent)
        self._paths, self._facts = paths, facts
        self._shown = Gathered("", "", "")
        self._gathering = False
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

    @Slot()
    def look(self) -> None:
        """Gather everything anew, off the window's thread. The checks are made once."""
        if not self._gathering:
            self._gathering = True
            work = partial(gather, versions(self._paths), self._paths, self._facts(), self._shown.checks)
            self._background.run(work, self._show, self._failed)

    def _failed(self, error: Exception) -> None:
        self._gathering = False
        self.said.setText(str(error))

    @Slot()
    def copy(self) -> None:
        """Copy the report."""
        QGuiApplication.clipboard().setText(self._shown.report())
        self.said.setText(self.tr("The report is on the clipboard."))

    def save(self, file: Path) -> None:
        """Write the report to ``file`` and say how that ended."""
        try:
            file.write_text(self._shown.report(), encoding="utf-8")
        except OSError as error:
            text = self.tr("The report could not be saved: {reason}")
            self.said.setText(text.format(reason=error.strerror or error))
        else:
            self.said.setText(self.tr("The report was saved as {file}.").format(file=file))

    @Slot()
    def _ask(self) -> None:
        proposed = f"bookq-{datetime.now(UTC):%Y-%m-%d}.txt"
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), proposed, self.tr("Text files (*.txt)")
        )
        if name:
            self.save(Path(name))

    @Slot()
    def _open(self) -> None:
        if not open_folder(self._paths.data):
            text = self.tr("This folder could not be opened: {folder}")
            self.said.setText(text.format(folder=self._paths.data))

    def _show(self, gathered: Gathered) -> None:
        self._gathering = False
        self._shown = gathered
        replace_text(self.checks, gathered.checks, to_end=False)
        replace_text(self.facts, gathered.summary, to_end=False)
        replace_text(self.log, gathered.log, to_end=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self._background.close()
        super().closeEvent(event)
