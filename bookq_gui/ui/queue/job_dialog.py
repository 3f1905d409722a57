"""The dialog of one job: its state, its attempts, technical details, and a text for a report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from bookq_gui import __version__
from bookq_gui.model.job import Attempt, Job, Status
from bookq_gui.model.message import NO_MESSAGE
from bookq_gui.ui.details.sections import TermsLabel
from bookq_gui.ui.i18n import isolated, say, shortened, translate
from bookq_gui.ui.queue import text as texts
from bookq_gui.ui.queue.text import COPIED, OPEN, REPORT, RETRY, Moment, first_sentence, name
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.labels import IconLabel, Label
from bookq_gui.ui.widgets.surfaces import FlowLayout, Page, column_in, nested, row_in

_MOST = 12


class Try(NamedTuple):
    """One line of the list of tries: consecutive attempts that ended with the same sentence."""

    first: int
    last: int
    started_at: float
    seconds: float
    text: str

    @property
    def numbers(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def tries_of(job: Job) -> list[Try]:
    """The attempts of ``job`` that ended, oldest first, as lines of the list."""
    attempts = list(job.history)
    if job.status is Status.FINISHED and job.started_at is not None and job.finished_at is not None:
        # The history has only the attempts that failed.
        attempts.append(Attempt(job.attempts, job.started_at, round(job.finished_at - job.started_at, 3)))
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
    """The details of one job. The dialog does not block the window, and follows the job.

    Signals:
        asked(str, str): what to do with the job (`text.RETRY` and the like), and its id.
    """

    asked = Signal(str, str)

    def __init__(self, job: Job, moment: Moment, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._job = job
        self._shown: Job | None = None
        self._title = TermsLabel(17, weight=theme.DEMIBOLD)
        self._source = TermsLabel(12, "muted")
        self._icon = IconLabel("waiting")
        self._state = Label("", weight=theme.MEDIUM, numbers=True)
        self._error = TermsLabel()
        self._error.setObjectName("jobError")
        self._tries = QWidget()
        self._tries.setAccessibleName(self.tr("Tries"))
        self._grid = QGridLayout(self._tries)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(3, 1)
        self._trace = QPlainTextEdit()
        self._trace.setReadOnly(True)
        self._trace.setTabChangesFocus(True)
        self._trace.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._trace.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._trace.setAccessibleName(self.tr("Technical details"))
        self._trace.setMinimumHeight(theme.scaled(120))
        self._trace.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._trace_button = Button(self.tr("Technical details"), "right", kind="heading")
        self._trace_button.setObjectName("traceButton")
        self._trace_button.setCheckable(True)
        self._trace_button.setToolTip(self.tr("Show what the program noted down"))
        self._trace_button.toggled.connect(self._show_trace)
        self.retry = Button(self.tr("Retry"), "retry", kind="plain")
        self.open_page = Button(self.tr("Open in browser"), "globe", kind="plain")
        self.report = Button(self.tr("Save the page…"), "export", kind="plain")
        for button, what in ((self.retry, RETRY), (self.open_page, OPEN), (self.report, REPORT)):
            button.clicked.connect(partial(self.asked.emit, what, job.id))
        self.report.setToolTip(self.tr("Keep the exact answer of Goodreads in a file, without cookies"))
        self._lay_out()
        self.show_job(job, moment)

    def _lay_out(self) -> None:
        page = Page("base")
        column = page.column
        column.setContentsMargins(24, 20, 24, 12)
        state = QWidget()
        row = row_in(state)
        row.addWidget(self._icon)
        row.addWidget(self._state, 1)
        heading = Label(self.tr("Tries"), weight=theme.DEMIBOLD)
        parts: tuple[tuple[QWidget, int], ...] = (
            (self._title, 2), (self._source, 12), (state, 4), (self._error, 20), (heading, 8),
            (self._tries, 16), (self._trace_button, 4), (self._trace, 0),
        )  # fmt: skip
        for part, below in parts:
            column.addWidget(part)
            column.addSpacing(below)
        column.setStretchFactor(self._trace, 1)
        column.addStretch(0)
        copy = Button(self.tr("Copy for a report"), "copy", kind="plain")
        copy.clicked.connect(self.copy)
        close = Button(self.tr("Close"), kind="plain")
        close.clicked.connect(self.close)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.retry, self.open_page, copy, self.report, close):
            flow.addWidget(button)
        whole = column_in(self)
        whole.addWidget(page, 1)
        bar = nested(whole, QVBoxLayout(), margins=(24, 12, 24, 12))
        bar.addWidget(buttons)
        close.setFocus()
        self.resize(theme.scaled(680), theme.scaled(460))

    @property
    def tries(self) -> list[Try]:
        return tries_of(self._job)

    def show_job(self, job: Job, moment: Moment) -> None:
        self._job = job
        self._icon.show_icon(*texts.ICONS[texts.state_of(job, moment.open_breakers)])
        self._state.setText(texts.state_text(job, moment))
        if self._shown == job:
            return
        self._shown = job
        self.setWindowTitle(shortened(name(job), 80))
        self._title.set_text(name(job))
        self._source.set_text(job.source if job.source != name(job) else "")
        error = job.error if job.status is not Status.FINISHED else None
        self._error.set_text(say(error.message) if error else texts.sentence(job, NO_MESSAGE, moment))
        self._show_tries()
        trace = error.details if error else ""
        if trace != self._trace.toPlainText():
            self._trace.setPlainText(trace)
        self._trace_button.setVisible(bool(trace))
        self._trace.setVisible(bool(trace) and self._trace_button.isChecked())
        self.retry.setEnabled(job.status in texts.RETRIABLE)
        self.report.setEnabled(job.error is not None)
        self.open_page.setEnabled(job.source.startswith("https://"))

    def _show_tries(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not self.tries:
            self._grid.addWidget(Label(self.tr("Not tried yet."), colour="muted"), 0, 0, 1, 4)
        locale = QLocale()
        for place, line in enumerate(self.tries):
            when = QDateTime.fromMSecsSinceEpoch(round(line.started_at * 1000))
            took = self.tr("{seconds} s").format(seconds=locale.toString(float(line.seconds), "f", 1))
            texts = line.numbers, locale.toString(when, QLocale.FormatType.ShortFormat), isolated(took)
            for column, text in enumerate(texts):
                label = Label(text, colour="muted", numbers=True)
                self._grid.addWidget(label, place, column, Qt.AlignmentFlag.AlignTop)
            sentence = TermsLabel()
            sentence.set_text(line.text)
            self._grid.addWidget(sentence, place, 3)

    def _show_trace(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._trace.setVisible(shown)
        self._trace_button.show_icon("down" if shown else "right")

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(report(self._job))
        self.asked.emit(COPIED, self._job.id)


class JobDialogs(QObject):
    """The open dialogs: at most one for each job, and at most twelve.

    Signals:
        asked(str, str): as in `JobDialog`.
    """

    asked = Signal(str, str)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._open: dict[str, JobDialog] = {}

    @property
    def any_open(self) -> bool:
        return bool(self._open)

    def show(self, job: Job, moment: Moment) -> None:
        """Open the dialog of ``job``, or raise it."""
        dialog = self._open.get(job.id)
        if dialog is None:
            if len(self._open) >= _MOST:
                next(iter(self._open.values())).close()
            dialog = self._open[job.id] = JobDialog(job, moment, self._owner)
            dialog.asked.connect(self.asked)
            dialog.finished.connect(lambda: self._open.pop(job.id, None))
            dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def follow(self, jobs: Mapping[str, Job], moment: Moment) -> None:
        """Update the dialogs from ``jobs``, and close those whose job is gone."""
        for job_id, dialog in list(self._open.items()):
            if job_id in jobs:
                dialog.show_job(jobs[job_id], moment)
            else:
                dialog.close()


def report(job: Job) -> str:
    """``job`` as text for a bug report, always in English."""
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
