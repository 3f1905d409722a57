"""The queue panel: chips, filter, buttons, the banner of a cool-down and the table of jobs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QByteArray, QPoint, QRect, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from bookq_gui.model.job import OPEN, Job, QueueState, Status
from bookq_gui.ui.actions import JOB_MENU, Act, Actions, Where, tip_with_keys
from bookq_gui.ui.books.text import sentence
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted, translate
from bookq_gui.ui.queue.banner import CoolingBanner
from bookq_gui.ui.queue.chips import CHIPS, Chips
from bookq_gui.ui.queue.filterline import QueueFilterLine
from bookq_gui.ui.queue.job_dialog import JobDialog
from bookq_gui.ui.queue.job_filter import FIELDS, JobQuery, parse
from bookq_gui.ui.queue.model import QueueModel
from bookq_gui.ui.queue.text import PAGES, is_held, takes_page
from bookq_gui.ui.queue.view import QueueView
from bookq_gui.ui.system.browser import HOME, is_safe
from bookq_gui.ui.widgets.basic import GAP, TwoPartBar, flat_button
from bookq_gui.ui.widgets.complaint import Complaint
from bookq_gui.ui.widgets.entering import enter_table
from bookq_gui.ui.widgets.icons import icon

_FILTER_MS = 150
_COMPLAINT_MS = 700
_FILTER_WIDTH = 232
_ABOVE = 4
_TICK_MS = 1000
_MOST_DIALOGS = 12
_MOST_LOOKED_AT = 1000
_RETRIABLE = frozenset({Status.FAILED, Status.CANCELED, Status.SCHEDULED})


class QueuePanel(QWidget):
    """Shows the queue and forwards what is asked of it; the window tells the engine.

    Signals:
        retryRequested, cancelRequested, removeRequested, frontRequested(list[str]): of these jobs.
        retryFailedRequested: of all failed jobs.
        clearRequested(frozenset[Status]): of all jobs of these statuses.
        pauseRequested(bool): True: start nothing new; False: go on.
        tryNowRequested(str): end the cool-down of the queue of this name.
        openRequested(list[str]): these addresses are wanted in the browser.
        savedPageRequested(str): a saved page is to be chosen for the job of this id.
        reportRequested(str): what is known of the job of this id is to be kept in a file.
        linksCopied(int): so many links are on the clipboard.
        reportCopied: a job is on the clipboard, for a report.
        countsChanged: the number of jobs of some status is different now.
        ended(int): so many more jobs have ended; negative where ended ones are tried again.
    """

    retryRequested = Signal(object)  # noqa: N815 - Qt's own spelling
    cancelRequested = Signal(object)  # noqa: N815
    removeRequested = Signal(object)  # noqa: N815
    frontRequested = Signal(object)  # noqa: N815
    retryFailedRequested = Signal()  # noqa: N815
    clearRequested = Signal(object)  # noqa: N815
    pauseRequested = Signal(object)  # noqa: N815
    tryNowRequested = Signal(object)  # noqa: N815
    openRequested = Signal(object)  # noqa: N815
    savedPageRequested = Signal(object)  # noqa: N815
    reportRequested = Signal(object)  # noqa: N815
    linksCopied = Signal(object)  # noqa: N815
    reportCopied = Signal()  # noqa: N815
    countsChanged = Signal()  # noqa: N815
    ended = Signal(object)

    def __init__(
        self, actions: Actions, parent: QWidget | None = None, clock: Callable[[], float] = time.time
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._queues: dict[str, QueueState] = {}
        self._dialogs: dict[str, JobDialog] = {}
        self.model = QueueModel(self, clock)
        self.view = QueueView(self.model)
        self._banner = CoolingBanner(clock=clock)
        self._chips = Chips()
        self.filter = QueueFilterLine(self.model.values)
        self._query = JobQuery()
        self._complaint = Complaint("queueFilterProblem", self)
        self._typing = QTimer(self, singleShot=True, interval=_FILTER_MS)
        self._resting = QTimer(self, singleShot=True, interval=_COMPLAINT_MS)
        self._ticking = QTimer(self, interval=_TICK_MS)
        self._pause = flat_button("pause", self.tr("Pause"))
        self._retry = flat_button("retry", "")
        self._clear = flat_button("clear", self.tr("Clear finished"))
        self._build()
        self._connect()
        self._show_counts()
        self._show_pause()

    # What the window tells

    def apply(self, batch: Batch) -> None:
        """Take in what the engine told."""
        if batch.opened is not None:
            self.model.set_all(batch.opened.jobs)
            self._queues = {state.name: state for state in batch.opened.queues}
        self._queues.update(batch.queues)
        if batch.opened is not None or batch.queues:
            self.model.set_queues(self._queues.values())
            self._show_queues()
        if batch.removed_jobs:
            self.model.remove(batch.removed_jobs)
        if batch.jobs:
            ended = self.model.upsert(batch.jobs.values())
            if ended:
                self.ended.emit(ended)
        if batch.stages:
            self.model.set_stages(batch.stages)
        if batch.jobs or batch.removed_jobs:
            self._show_jobs(batch)

    @property
    def queues(self) -> dict[str, QueueState]:
        """The queues as they stand, by name."""
        return self._queues

    @property
    def is_paused(self) -> bool:
        """Whether there is something to resume; see `is_held`."""
        return is_held(self._queues.values(), self.model.tally.open)

    def save_state(self) -> QByteArray:
        """Columns and sorting of the table."""
        return self.view.save_state()

    def restore_state(self, state: QByteArray) -> None:
        """Columns and sorting as they were."""
        self.view.restore_state(state)

    @property
    def chip(self) -> str:
        """The chip that is checked."""
        return self._chips.current.key

    def set_filter(self, text: str) -> None:
        """Write ``text`` into the filter line and apply it at once."""
        self.filter.setText(text)
        self._commit()

    def choose_chip(self, key: str) -> None:
        """Filter by the chip ``key``."""
        self._chips.choose(key)

    def show_job(self, job_id: str) -> None:
        """Open the details of a job."""
        job = self.model.job(job_id)
        if job is None:
            return
        dialog = self._dialogs.get(job_id)
        if dialog is not None:
            dialog.raise_()
        else:
            if len(self._dialogs) >= _MOST_DIALOGS:
                next(iter(self._dialogs.values())).close()
            dialog = JobDialog(job, self.model.moment, self)
            dialog.retryRequested.connect(self._retry_one)
            dialog.openRequested.connect(self._open_one)
            dialog.reportRequested.connect(self.reportRequested)
            dialog.copied.connect(self.reportCopied)
            dialog.finished.connect(self._forget_closed)
            self._dialogs[job_id] = dialog
            dialog.show()
        dialog.activateWindow()

    def rows_for_pages(self) -> QRect:
        """Where rows of jobs are that a saved page could complete, in the table; empty where none are."""
        rows = range(self.model.rowCount())
        jobs = (self.model.job_at(row) for row in rows[:_MOST_LOOKED_AT])
        if not self.view.isVisible() or not any(takes_page(job) for job in jobs if job is not None):
            return QRect()
        return self.view.viewport().rect()

    def job_for_page(self, place: QPoint) -> Job | None:
        """The job at ``place`` of the screen, if a saved page can complete it."""
        viewport = self.view.viewport()
        inside = viewport.mapFromGlobal(place)
        if not viewport.isVisible() or not viewport.rect().contains(inside):
            return None
        job = self.model.job_at(self.view.rowAt(inside.y()))
        return job if job is not None and takes_page(job) else None

    @Slot()
    def _forget_closed(self) -> None:
        self._dialogs = {job_id: dialog for job_id, dialog in self._dialogs.items() if dialog.isVisible()}

    def height_for(self, rows: int, width: int) -> int:
        """The height in which so many jobs are seen in this width."""
        return _ABOVE + self._bar.height_at(width - 2 * GAP) + GAP + self.view.height_for(rows)

    # Building

    def _build(self) -> None:
        self.filter.setFixedWidth(_FILTER_WIDTH)
        self._pause.setObjectName("pauseButton")
        self._retry.setObjectName("retryFailedButton")
        self._clear.setObjectName("clearButton")
        self._clear.setToolTip(self._actions[Act.CLEAR_FINISHED].toolTip())
        self.view.addActions(self._actions.of(Where.QUEUE))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, _ABOVE, GAP, 0)
        column.setSpacing(GAP)
        self._bar = TwoPartBar(self._chips, (self.filter, self._pause, self._retry, self._clear))
        column.addWidget(self._bar)
        column.addWidget(self._complaint)
        column.addWidget(self._banner)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self._chips.chosen.connect(self._filter_now)
        self.filter.textChanged.connect(self._typing.start)
        self.filter.textChanged.connect(self._resting.start)
        self.filter.returnPressed.connect(self._commit)
        self.filter.tableWanted.connect(partial(enter_table, self.view))
        self._typing.timeout.connect(self._filter_now)
        self._resting.timeout.connect(self._complain)
        self._ticking.timeout.connect(self._tick)
        self.model.countsChanged.connect(self._show_counts)
        self.view.chosen.connect(self._enable)
        self.view.menuWanted.connect(self._menu)
        self.view.doubleClicked.connect(self._details)
        self.view.offerClicked.connect(self._take_offer)
        self._banner.tryNow.connect(self.tryNowRequested)
        self._banner.openPage.connect(self._open_page)
        self._banner.savedPages.connect(self._actions[Act.IMPORT_FILES].trigger)
        self._pause.clicked.connect(self._actions[Act.PAUSE].trigger)
        self._retry.clicked.connect(self._actions[Act.RETRY_FAILED].trigger)
        self._clear.clicked.connect(self._actions[Act.CLEAR_FINISHED].trigger)
        for act, slot in (
            (Act.JOB_DETAILS, self._details),
            (Act.RETRY_JOB, self._retry_chosen),
            (Act.CANCEL_JOB, self._cancel_chosen),
            (Act.REMOVE_JOB, self._remove_chosen),
            (Act.FRONT_JOB, self._front_chosen),
            (Act.OPEN_JOB, self._open),
            (Act.COPY_JOB_LINK, self._copy_links),
            (Act.PAGE_FOR_JOB, self._use_saved_page),
            (Act.REPORT_JOB, self._report),
            (Act.PAUSE, self._toggle_pause),
            (Act.RETRY_FAILED, self.retryFailedRequested.emit),
            (Act.CLEAR_FINISHED, partial(self.clearRequested.emit, frozenset({Status.FINISHED}))),
            (Act.CLEAR_FAILED, partial(self.clearRequested.emit, frozenset({Status.FAILED}))),
            (Act.CLEAR_CANCELED, partial(self.clearRequested.emit, frozenset({Status.CANCELED}))),
        ):
            self._actions[act].triggered.connect(slot)
        self._enable()

    # What people do

    @Slot()
    def _retry_chosen(self) -> None:
        self.retryRequested.emit(self.view.selected_ids())

    @Slot()
    def _cancel_chosen(self) -> None:
        self.cancelRequested.emit(self.view.selected_ids())

    @Slot()
    def _remove_chosen(self) -> None:
        self.removeRequested.emit(self.view.selected_ids())

    @Slot()
    def _front_chosen(self) -> None:
        self.frontRequested.emit(self.view.selected_ids())

    @Slot()
    def _details(self) -> None:
        for job_id in self.view.selected_ids()[:1]:
            self.show_job(job_id)

    @Slot(object, object)
    def _take_offer(self, act: Act, job_id: str) -> None:
        if act is Act.JOB_DETAILS:
            self.show_job(job_id)
        else:
            self._retry_one(job_id)

    @Slot()
    def _open(self) -> None:
        sources = dict.fromkeys(job.source for job in self._selected_jobs())
        self.openRequested.emit(list(filter(is_safe, sources)))

    @Slot(object)
    def _open_one(self, job_id: str) -> None:
        job = self.model.job(job_id)
        if job is not None:
            self.openRequested.emit([job.source])

    @Slot(object)
    def _retry_one(self, job_id: str) -> None:
        self.retryRequested.emit([job_id])

    @Slot()
    def _copy_links(self) -> None:
        links = [job.source for job in self._selected_jobs()]
        if links:
            QGuiApplication.clipboard().setText("\n".join(links))
            self.linksCopied.emit(len(links))

    @Slot()
    def _use_saved_page(self) -> None:
        for job in self._selected_jobs()[:1]:
            self.savedPageRequested.emit(job.id)

    @Slot()
    def _report(self) -> None:
        for job in self._selected_jobs()[:1]:
            self.reportRequested.emit(job.id)

    @Slot()
    def _open_page(self) -> None:
        self.openRequested.emit([self._refused_page()])

    @Slot()
    def _toggle_pause(self) -> None:
        self.pauseRequested.emit(not self.is_paused)

    @Slot(object)
    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        self._actions.fill(menu, JOB_MENU)
        menu.exec(place)
        menu.deleteLater()

    # What is shown

    @Slot()
    def _filter_now(self) -> None:
        self._typing.stop()
        query = parse(self.filter.text())
        if query.problem is None:
            self._query = query
            self._complaint.say("")
        self.model.set_filter(self._chips.current.states, self._query)
        self._say_empty()

    @Slot()
    def _complain(self) -> None:
        """Say what is wrong only once the typing rests: half a field is no mistake yet."""
        self._resting.stop()
        problem = parse(self.filter.text()).problem
        self._complaint.say(sentence(problem, tuple(FIELDS)) if problem else "")

    @Slot()
    def _commit(self) -> None:
        self._filter_now()
        self._complain()

    @Slot()
    def _tick(self) -> None:
        counting = self.model.tick()
        counting = self._banner.tick() or counting
        self._refresh_dialogs()
        if not counting:
            self._ticking.stop()

    def _refresh_dialogs(self) -> None:
        for job_id, dialog in self._dialogs.items():
            job = self.model.job(job_id)
            if job is not None:
                dialog.show_job(job, self.model.moment)

    @Slot()
    def _show_counts(self) -> None:
        count, states = self.model.count, self.model.count_states()
        self._chips.show_counts(
            {chip.key: self.model.total if chip.state is None else states[chip.state] for chip in CHIPS}
        )
        self._show_failed(count([Status.FAILED]), blocked=self.model.tally.failed_as_blocked > 0)
        for act, status in (
            (Act.CLEAR_FINISHED, Status.FINISHED),
            (Act.CLEAR_CANCELED, Status.CANCELED),
        ):
            self._actions[act].setEnabled(count([status]) > 0)
        self._clear.setEnabled(count([Status.FINISHED]) > 0)
        self._show_pause()
        self._count_on()
        self._say_empty()
        self.countsChanged.emit()

    def _show_failed(self, failed: int, *, blocked: bool) -> None:
        """Say what can be tried again or cleared; ``blocked``: some of it is shown as blocked."""
        if blocked:
            text = counted("Queue", "Retry %n failed or blocked", "Retry %n failed or blocked", failed)
            words = (
                translate("Actions", "&Retry all failed or blocked"),
                translate("Actions", "Try every failed or blocked job again"),
                translate("Actions", "Clear fail&ed or blocked"),
                translate("Actions", "Take failed and blocked jobs out of the queue"),
            )
        else:
            text = counted("Queue", "Retry %n failed", "Retry %n failed", failed)
            words = (
                translate("Actions", "&Retry all failed"),
                translate("Actions", "Try every failed job again"),
                translate("Actions", "Clear fail&ed"),
                translate("Actions", "Take failed jobs out of the queue"),
            )
        retry, clear = self._actions[Act.RETRY_FAILED], self._actions[Act.CLEAR_FAILED]
        for action, title, tip in ((retry, *words[:2]), (clear, *words[2:])):
            action.setText(title)
            action.setToolTip(tip_with_keys(tip, action))
            action.setStatusTip(tip)
            action.setEnabled(failed > 0)
        self._retry.setText(text if failed else self.tr("Retry failed"))
        self._retry.setAccessibleName(self._retry.text())
        self._retry.setToolTip(retry.toolTip())
        self._retry.setEnabled(failed > 0)

    def _show_jobs(self, batch: Batch) -> None:
        for job_id, dialog in list(self._dialogs.items()):
            if job_id in batch.removed_jobs:
                dialog.close()
            elif job_id in batch.jobs:
                job = batch.jobs[job_id]
                dialog.show_job(job, self.model.moment)
        if set(batch.jobs).intersection(self.view.selected_ids()):
            self._enable()

    def _show_queues(self) -> None:
        self._banner.show_state(self._queues.get(PAGES))
        self._show_pause()
        self._refresh_dialogs()
        self._count_on()

    def _show_pause(self) -> None:
        paused = self.is_paused
        action = self._actions[Act.PAUSE]
        action.setText(self.tr("&Resume") if paused else self.tr("&Pause"))
        action.setIcon(icon("resume" if paused else "pause"))
        action.setEnabled(bool(self._queues))
        tip = self.tr("Go on") if paused else self.tr("Start nothing new; what runs is finished")
        self._pause.setText(self.tr("Resume") if paused else self.tr("Pause"))
        self._pause.setAccessibleName(self._pause.text())
        self._pause.setToolTip(tip_with_keys(tip, action))
        self._pause.setIcon(action.icon())
        self._pause.setEnabled(bool(self._queues))

    @Slot()
    def _enable(self) -> None:
        jobs = self._selected_jobs()
        statuses = {job.status for job in jobs}
        for act, on in (
            (Act.JOB_DETAILS, bool(jobs)),
            (Act.RETRY_JOB, bool(statuses & _RETRIABLE)),
            (Act.CANCEL_JOB, bool(statuses & OPEN)),
            (Act.FRONT_JOB, bool(statuses & {Status.QUEUED, Status.SCHEDULED})),
            (Act.OPEN_JOB, any(is_safe(job.source) for job in jobs)),
            (Act.COPY_JOB_LINK, bool(jobs)),
            (Act.PAGE_FOR_JOB, len(jobs) == 1 and takes_page(jobs[0])),
            (Act.REPORT_JOB, len(jobs) == 1 and jobs[0].error is not None),
            (Act.REMOVE_JOB, bool(jobs)),
        ):
            self._actions[act].setEnabled(on)

    def _selected_jobs(self) -> list[Job]:
        jobs = (self.model.job(job_id) for job_id in self.view.selected_ids())
        return [job for job in jobs if job is not None]

    def _count_on(self) -> None:
        if (self.model.is_counting or not self._banner.isHidden()) and not self._ticking.isActive():
            self._ticking.start()

    def _say_empty(self) -> None:
        if self.model.total:
            self.view.set_empty_text(self.tr("No job here. Choose All and empty the filter to see the rest."))
        else:
            self.view.set_empty_text(self.tr("Nothing to do. What you add is listed here until it is done."))

    def _refused_page(self) -> str:
        """The page that the site refused: of the job that met the refusal, else of the next one."""
        waiting = self.model.jobs([Status.QUEUED, Status.SCHEDULED])
        pages = [job for job in waiting if is_safe(job.source)]
        refused: Iterable[Job] = (job for job in pages if job.error is not None)
        job = next(iter(refused), pages[0] if pages else None)
        return job.source if job is not None else HOME
