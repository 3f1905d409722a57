"""The window of diagnostics: facts and log, to be looked at, copied, or saved for a report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QCloseEvent, QFontDatabase, QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.paths import Paths
from bookq_gui.ui.settings.folders import open_folder
from bookq_gui.ui.system.dialogs import versions
from bookq_gui.ui.system.facts import Gathered, Snapshot, gather
from bookq_gui.ui.system.gatherer import Gatherer
from bookq_gui.ui.widgets.basic import GAP, MutedLabel
from bookq_gui.ui.widgets.icons import icon

_EVERY_MS = 2000


class DiagnosticsDialog(QDialog):
    """Follows what goes on while it is open. ``snapshot`` gives what the window knows."""

    def __init__(self, paths: Paths, snapshot: Callable[[], Snapshot], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diagnosticsDialog")
        self.setWindowTitle(self.tr("Diagnostics"))
        self._paths = paths
        self._snapshot = snapshot
        self._shown = Gathered("", "")
        self._gatherer = Gatherer(self)
        self._gatherer.gathered.connect(self._show)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.facts = self._page("factsText", self.tr("Facts"))
        self.log = self._page("logText", self.tr("Log"))
        self.log.setPlaceholderText(self.tr("Nothing has been noted down yet."))
        tabs = QTabWidget()
        tabs.setObjectName("diagnosticsTabs")
        tabs.setAccessibleName(self.tr("Diagnostics"))
        tabs.addTab(self.facts, self.tr("&Facts"))
        tabs.addTab(self.log, self.tr("&Log"))
        self.said = MutedLabel()
        self.said.setWordWrap(True)
        self.said.setText(
            self.tr("The report holds no cookies and no passwords. Its log may name files and books.")
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for name, picture, text, tip, slot in (
            ("copyReport", "copy", self.tr("&Copy for a report"), self.tr("Copy facts and log"), self.copy),
            ("saveReport", "export", self.tr("&Save…"), self.tr("Save facts and log as a file"), self._ask),
            (
                "openLogFolder",
                "folder",
                self.tr("&Open folder"),
                self.tr("Show the folder of the collection in the file manager"),
                self._open,
            ),
        ):
            button = QPushButton(icon(picture), text)
            button.setObjectName(name)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(GAP)
        column.addWidget(tabs, 1)
        column.addWidget(self.said)
        column.addWidget(buttons)
        self.resize(720, 520)
        self.look()
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Gather everything anew."""
        self._gatherer.start(partial(gather, versions(self._paths), self._paths, self._snapshot()))

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

    @Slot(object)
    def _show(self, gathered: Gathered) -> None:
        self._shown = gathered
        _replace(self.facts, gathered.summary, to_end=False)
        _replace(self.log, gathered.log, to_end=True)

    def _page(self, name: str, title: str) -> QPlainTextEdit:
        page = QPlainTextEdit()
        page.setObjectName(name)
        page.setAccessibleName(title)
        page.setReadOnly(True)
        page.setTabChangesFocus(True)
        page.setUndoRedoEnabled(False)
        page.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        page.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        return page

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802, D102
        self._timer.stop()
        self._gatherer.wait()
        super().closeEvent(event)
        self.deleteLater()


def _replace(page: QPlainTextEdit, text: str, *, to_end: bool) -> None:
    """Show ``text``; whoever has scrolled away from the end, or chosen something, stays there."""
    if text == page.toPlainText() or page.textCursor().hasSelection():
        return
    bar = page.verticalScrollBar()
    place, at_end = bar.value(), bar.value() >= bar.maximum()
    page.setPlainText(text)
    if to_end and at_end:
        page.moveCursor(QTextCursor.MoveOperation.End)
        bar.setValue(bar.maximum())
    else:
        bar.setValue(place)
