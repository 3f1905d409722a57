"""What happened to one job: every try in words, what the program noted down, and a text for a report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from bookq_gui import __version__
from bookq_gui.model.job import Attempt, Job, Status
from bookq_gui.ui.details.terms import TermsLabel
from bookq_gui.ui.i18n import isolated, say, shortened, translate
from bookq_gui.ui.queue.text import ICONS, Moment, first_sentence, name, sentence, state_of, state_text
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.flow import FlowLayout, nested
from bookq_gui.ui.widgets.labels import IconLabel, Label
from bookq_gui.ui.widgets.surfaces import Page

_RETRIABLE = frozenset({Status.FAILED, Status.CANCELED, Status.SCHEDULED})
_SIZE = QSize(600, 460)


class Try(NamedTuple):
    """One line of the list of tries: attempts one after the other that ended alike."""

    first: int
    last: int
    started_at: float
    seconds: float
    text: str

    @property
    def numbers(self) -> str:
        """The number of the try, or of the first and last."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def tries_of(attempts: Sequence[Attempt]) -> list[Try]:
    """The tries, oldest first; those that ended with the same sentence are one line."""
    lines: list[Try] = []
    for attempt in attempts:
        text = first_sentence(say(attempt.message))
        if not text:
            text = translate("JobDialog", "Failed") if attempt.kind else translate("JobDialog", "Done")
        if lines and lines[-1].text == text:
            before = lines[-1]
            seconds = before.seconds + attempt.seconds
            lines[-1] = before._replace(last=attempt.number, seconds=seconds)
        else:
            lines.append(Try(attempt.number, attempt.number, attempt.started_at, attempt.seconds, text))
    return lines


class JobDialog(QDialog):
    """The details of one job; stays open beside the window and follows the job.

    Signals:
        retryRequested(str): try the job of this id now.
        openRequested(str): open the page of the job of this id.
        reportRequested(str): keep what is known of the job of this id in a file.
        copied: the job is on the clipboard, for a report.
    """

    retryRequested = Signal(str)
    openRequested = Signal(str)
    reportRequested = Signal(str)
    copied = Signal()

    def __init__(self, job: Job, moment: Moment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("jobDialog")
        self._job = job
        self._shown: tuple[object, ...] = ()
        self._title = TermsLabel(17, weight=theme.DEMIBOLD)
        self._source = TermsLabel(12, "muted")
        self._icon = IconLabel("waiting")
        self._state = Label("", weight=theme.MEDIUM, numbers=True)
        self._error = TermsLabel()
        self._error.setObjectName("jobError")
        self._tries = QWidget()
        self._tries.setObjectName("jobTries")
        self._tries.setAccessibleName(self.tr("Tries"))
        self._grid = QGridLayout(self._tries)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(3, 1)
        self._trace = self._made_trace()
        self._trace_button = Button(self.tr("Technical details"), "right", kind="heading")
        self._trace_button.setObjectName("traceButton")
        self._trace_button.setCheckable(True)
        self._trace_button.setToolTip(self.tr("Show what the program noted down"))
        self._trace_button.toggled.connect(self._show_trace)
        self._retry = Button(self.tr("Retry"), "retry", kind="plain")
        self._retry.clicked.connect(self._retry_clicked)
        self._open = Button(self.tr("Open in browser"), "globe", kind="plain")
        self._open.clicked.connect(self._open_clicked)
        self._copy = Button(self.tr("Copy for a report"), "copy", kind="plain")
        self._copy.clicked.connect(self.copy)
        self._report = Button(self.tr("Save the page…"), "export", kind="plain")
        self._report.setToolTip(self.tr("Keep the exact answer of Goodreads in a file, without cookies"))
        self._report.clicked.connect(self._report_clicked)
        self._build()
        self.show_job(job, moment)

    def _build(self) -> None:
        page = Page("base")
        page.column.setContentsMargins(24, 20, 24, 12)
        for widget, gap in ((self._title, 2), (self._source, 12)):
            page.column.addWidget(widget)
            page.column.addSpacing(gap)
        state = nested(page.column, QHBoxLayout())
        state.setSpacing(8)
        state.addWidget(self._icon)
        state.addWidget(self._state, 1)
        page.column.addSpacing(4)
        page.column.addWidget(self._error)
        page.column.addSpacing(20)
        page.column.addWidget(Label(self.tr("Tries"), weight=theme.DEMIBOLD))
        page.column.addSpacing(8)
        page.column.addWidget(self._tries)
        page.column.addSpacing(16)
        page.column.addWidget(self._trace_button, 0, Qt.AlignmentFlag.AlignLeft)
        page.column.addSpacing(4)
        page.column.addWidget(self._trace)
        page.column.addStretch(1)
        close = Button(self.tr("Close"), kind="plain")
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        bar = nested(column, QVBoxLayout())
        bar.setContentsMargins(24, 12, 24, 12)
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=8)
        for button in (self._retry, self._open, self._copy, self._report, close):
            row.addWidget(button)
        bar.addWidget(buttons)
        close.setFocus()
        self.resize(QSize(theme.scaled(_SIZE.width()), theme.scaled(_SIZE.height())))

    @property
    def job_id(self) -> str:
        """Whose details these are."""
        return self._job.id

    @property
    def tries(self) -> list[Try]:
        """The lines of the list of tries."""
        return tries_of(_attempts(self._job))

    def show_job(self, job: Job, moment: Moment) -> None:
        """Show how the job stands at ``moment``."""
        self._job = job
        picture, colour = ICONS[state_of(job, moment.cooling)]
        self._icon.show_icon(picture, colour)
        self._state.setText(state_text(job, moment))
        if self._shown == (job,):
            return
        self._shown = (job,)
        self.setWindowTitle(shortened(name(job), 80))
        self._title.set_text(name(job))
        self._source.set_text(job.source if job.source != name(job) else "")
        error = job.error if job.status is not Status.FINISHED else None
        self._error.set_text(say(error.message) if error else sentence(job, "", moment))
        self._show_tries()
        trace = error.details if error else ""
        if trace != self._trace.toPlainText():
            self._trace.setPlainText(trace)
        self._trace_button.setVisible(bool(trace))
        self._trace.setVisible(bool(trace) and self._trace_button.isChecked())
        self._retry.setEnabled(job.status in _RETRIABLE)
        self._report.setEnabled(job.error is not None)
        self._open.setEnabled(job.source.startswith("https://"))

    def _show_tries(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        lines = self.tries
        if not lines:
            self._grid.addWidget(Label(self.tr("Not tried yet."), colour="muted"), 0, 0, 1, 4)
        top = Qt.AlignmentFlag.AlignTop
        for place, line in enumerate(lines):
            when = QDateTime.fromMSecsSinceEpoch(round(line.started_at * 1000))
            took = self.tr("{seconds} s").format(seconds=QLocale().toString(float(line.seconds), "f", 1))
            for column, text in enumerate(
                (line.numbers, QLocale().toString(when, QLocale.FormatType.ShortFormat), isolated(took))
            ):
                self._grid.addWidget(Label(text, colour="muted", numbers=True), place, column, top)
            said = TermsLabel()
            said.set_text(line.text)
            self._grid.addWidget(said, place, 3)

    @Slot(bool)
    def _show_trace(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._trace.setVisible(shown)
        self._trace_button.show_icon("down" if shown else "right")

    @Slot()
    def copy(self) -> None:
        """Copy all of it as text."""
        QGuiApplication.clipboard().setText(report(self._job))
        self.copied.emit()

    @Slot()
    def _retry_clicked(self) -> None:
        self.retryRequested.emit(self._job.id)

    @Slot()
    def _open_clicked(self) -> None:
        self.openRequested.emit(self._job.id)

    @Slot()
    def _report_clicked(self) -> None:
        self.reportRequested.emit(self._job.id)

    def _made_trace(self) -> QPlainTextEdit:
        trace = QPlainTextEdit()
        trace.setReadOnly(True)
        trace.setTabChangesFocus(True)
        trace.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        trace.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        trace.setAccessibleName(self.tr("Technical details"))
        trace.setMinimumHeight(theme.scaled(120))
        trace.hide()
        return trace


def report(job: Job) -> str:
    """``job`` in a form that can be pasted into a bug report. In English, whatever the window speaks."""
    lines = [
        f"bookq {__version__}",
        f"Job: {job.id} ({job.queue})",
        f"Source: {job.source}",
        f"Status: {job.status}, {job.attempts} of {job.max_attempts} attempts",
    ]
    if job.label:
        lines.insert(2, f"Book: {job.label}")
    if job.error is not None:
        lines.append(f"Error: {job.error.kind}: {job.error.message}")
    if job.history:
        lines += ["", "Attempts:"]
        for attempt in job.history:
            started = datetime.fromtimestamp(attempt.started_at, UTC).isoformat(timespec="seconds")
            end = f"{attempt.kind}: {attempt.message}" if attempt.kind else "finished"
            lines.append(f"  {attempt.number}. {started}, {attempt.seconds:.1f} s, {end}")
    if job.error is not None and job.error.details:
        lines += ["", job.error.details]
    return "\n".join(lines) + "\n"


def _attempts(job: Job) -> tuple[Attempt, ...]:
    """Every attempt of ``job`` that ended, with the one that finished it."""
    if job.status is not Status.FINISHED or job.started_at is None or job.finished_at is None:
        return job.history
    seconds = round(job.finished_at - job.started_at, 3)
    return (*job.history, Attempt(job.attempts, job.started_at, seconds))
