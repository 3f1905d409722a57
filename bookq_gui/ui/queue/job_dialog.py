"""What happened to one job: every attempt, the error in plain words, the trace, and a copy for a report."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.model.job import Attempt, Job, Status
from bookq_gui.ui.i18n import isolated, plain_tip, shortened, translate
from bookq_gui.ui.queue.columns import Moment
from bookq_gui.ui.queue.report import report
from bookq_gui.ui.queue.text import ICONS, name
from bookq_gui.ui.sentences import spoken
from bookq_gui.ui.system.browser import is_safe
from bookq_gui.ui.widgets.basic import GAP, IconLabel, MutedLabel
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.nesting import nested

Index = QModelIndex | QPersistentModelIndex
_RETRIABLE = frozenset({Status.FAILED, Status.CANCELED, Status.SCHEDULED})


def _heading(column: int) -> str:
    return (
        translate("JobDialog", "Try"),
        translate("JobDialog", "Started"),
        translate("JobDialog", "Took"),
        translate("JobDialog", "How it ended"),
    )[column]


class AttemptsModel(QAbstractTableModel):
    """The attempts of one job, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attempts: tuple[Attempt, ...] = ()

    def show_attempts(self, attempts: tuple[Attempt, ...]) -> None:
        """Replace them."""
        if attempts[::-1] != self._attempts:
            self.beginResetModel()
            self._attempts = attempts[::-1]
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008, D102
        return 0 if parent.isValid() else len(self._attempts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008, D102
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._attempts[index.row()], index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 3:
            return plain_tip(self._text(self._attempts[index.row()], 3))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802, D102
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return _heading(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, attempt: Attempt, column: int) -> str:
        if column == 0:
            return str(attempt.number)
        if column == 1:
            moment = QDateTime.fromMSecsSinceEpoch(round(attempt.started_at * 1000))
            return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        if column == 2:
            text = self.tr("{seconds} s")
            return isolated(text.format(seconds=QLocale().toString(attempt.seconds, "f", 1)))
        return spoken(attempt.message) or (self.tr("Failed") if attempt.kind else self.tr("Done"))


class JobDialog(QDialog):
    """The details of one job; stays open beside the window and follows the job.

    Signals:
        retryRequested(str): try the job of this id again now.
        openRequested(str): open the page of the job of this id.
        reportRequested(str): keep what is known of the job of this id in a file.
        copied: the job is on the clipboard, for a report.
    """

    retryRequested = Signal(object)  # noqa: N815 - Qt's own spelling
    openRequested = Signal(object)  # noqa: N815
    reportRequested = Signal(object)  # noqa: N815
    copied = Signal()

    def __init__(self, job: Job, moment: Moment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("jobDialog")
        self._job = job
        self._icon = IconLabel(*ICONS[moment.state(job)])
        self._state = QLabel()
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._title = self._selectable(QLabel())
        font = self._title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self._title.setFont(font)
        self._source = self._selectable(MutedLabel())
        self._error = self._selectable(QLabel())

        self._attempts = AttemptsModel(self)
        self._table = self._made_table()
        self._trace = QPlainTextEdit()
        self._trace.setReadOnly(True)
        self._trace.setTabChangesFocus(True)
        self._trace.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._trace.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._trace.setAccessibleName(self.tr("Trace"))
        self._trace.hide()

        self._details = QPushButton(self.tr("&Trace"))
        self._details.setCheckable(True)
        self._details.setToolTip(self.tr("Show what the program noted down"))
        self._details.toggled.connect(self._trace.setVisible)
        self._retry = QPushButton(icon("retry"), self.tr("&Retry now"))
        self._retry.clicked.connect(self._retry_clicked)
        self._open = QPushButton(icon("browser"), self.tr("&Open in browser"))
        self._open.clicked.connect(self._open_clicked)
        copy = QPushButton(icon("copy"), self.tr("&Copy for a report"))
        copy.clicked.connect(self.copy)
        self._report = QPushButton(icon("export"), self.tr("&Save the page…"))
        self._report.setToolTip(self.tr("Keep the exact answer of Goodreads in a file, without cookies"))
        self._report.clicked.connect(self._report_clicked)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        for button in (self._details, copy, self._report, self._open, self._retry):
            button.setAutoDefault(False)
            buttons.addButton(button, role)
        buttons.rejected.connect(self.close)

        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        column.addWidget(self._source)
        state_row = nested(column, QHBoxLayout())
        state_row.setSpacing(GAP)
        state_row.addWidget(self._icon)
        state_row.addWidget(self._state, 1)
        column.addWidget(self._error)
        column.addWidget(self._table, 1)
        column.addWidget(self._trace, 2)
        column.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        self.resize(640, 400)
        self.show_job(job, moment)

    @property
    def job_id(self) -> str:
        """Whose details these are."""
        return self._job.id

    def show_job(self, job: Job, moment: Moment) -> None:
        """Show how the job stands at ``moment``."""
        self._job = job
        self.setWindowTitle(shortened(name(job), 80))
        self._title.setText(name(job))
        self._source.setText(job.source)
        self._source.setVisible(bool(job.label))
        self._icon.show_icon(*ICONS[moment.state(job)])
        self._state.setText(moment.state_text(job))
        error = job.error if job.status is not Status.FINISHED else None
        self._error.setText(spoken(error.message) if error else "")
        self._error.setVisible(error is not None)
        trace = error.details if error else ""
        if trace != self._trace.toPlainText():
            self._trace.setPlainText(trace)
        self._details.setEnabled(bool(trace))
        self._attempts.show_attempts(job.history)
        self._retry.setEnabled(job.status in _RETRIABLE)
        self._report.setEnabled(job.error is not None)
        self._open.setEnabled(is_safe(job.source))

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

    def _selectable(self, label: QLabel) -> QLabel:
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return label

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._attempts)
        table.setAccessibleName(self.tr("Attempts"))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + GAP)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        for column, width in enumerate((48, 144, 72)):
            header.resizeSection(column, width)
        return table
