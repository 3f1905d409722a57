"""The queue panel: the head that is always seen, the banner, the rows of jobs."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bookq_gui.model.job import OPEN, Job, QueueState, Status
from bookq_gui.model.job_ids import PAGES
from bookq_gui.ui.actions import JOB_MENU, Act, Actions, Where
from bookq_gui.ui.books.text import sentence as problem_text
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted
from bookq_gui.ui.queue.banner import QueueBanner
from bookq_gui.ui.queue.eta import Run, least_seconds, left_text
from bookq_gui.ui.queue.filter_fields import job_language
from bookq_gui.ui.queue.head import Head
from bookq_gui.ui.queue.job_dialog import JobDialog
from bookq_gui.ui.queue.model import ALL, DONE, FAILED, TABS, WORKING, QueueModel
from bookq_gui.ui.queue.text import RETRY, TAKE, Counts, is_cooling, is_held, name, pace_text, takes_page
from bookq_gui.ui.queue.view import QueueView
from bookq_gui.ui.table.filter_language import parse
from bookq_gui.ui.table.filter_line import FilterLine
from bookq_gui.ui.widgets.accessibility import announce
from bookq_gui.ui.widgets.buttons import IconButton
from bookq_gui.ui.widgets.flow import nested
from bookq_gui.ui.widgets.focus import enter_table
from bookq_gui.ui.widgets.labels import Hairline, Label
from bookq_gui.ui.widgets.surfaces import Surface
from bookq_gui.ui.window_layout import queue_rows

_TICK_MS = 1000
_FILTER_MS = 150
_COMPLAINT_MS = 700
_RELEASE_MS = 1000
_CLOSE_MS = 10_000
_ANNOUNCE_SECONDS = 5.0
_MOST_DIALOGS = 12
_RETRIABLE = frozenset({Status.FAILED, Status.CANCELED, Status.SCHEDULED})


class Openness:
    """Whether the queue is open: by itself as things happen, until the person says so.

    It opens when work starts, something fails, or the site refuses. Whoever closed it keeps it closed for the
    session; whoever opened it keeps it open.
    """

    def __init__(self) -> None:
        self.opened = False
        self.choice: bool | None = None

    def choose(self, *, opened: bool) -> None:
        """The person opened or closed it."""
        self.choice = self.opened = opened

    def something_happened(self) -> bool:
        """Work started, or something is wrong. Whether it opens by this."""
        opens = self.choice is None and not self.opened
        self.opened = self.opened or opens
        return opens

    def all_went_well(self) -> bool:
        """Nothing is left to do, nothing failed, some time ago. Whether it closes by this."""
        closes = self.choice is None and self.opened
        if closes:
            self.opened = False
        return closes


class QueuePanel(Surface):
    """Shows the queue and passes on what is asked of it.

    While the mouse is over the rows, a row has the keyboard, or a menu is open, no row moves or leaves; a
    second later all catch up.

    Signals:
        heightWanted: another height than before is wanted: a banner came or went.
        openChanged(bool): it is open now, or closed.
        retryRequested(list): these jobs are to be tried now.
        takeRequested(str): the books of the list that this job met are wanted.
        openRequested(list): these jobs are wanted in the browser.
        moveRequested(list, str | None): jobs are to wait before another one; None: at the end.
        reportRequested(str): what is known of a job is to be kept in a file.
        reportCopied: a job is on the clipboard, for a report.
        runEnded(int): a long run is over; so many jobs ended in it.
        countsChanged(Counts): other counts than before.
    """

    heightWanted = Signal()
    openChanged = Signal(bool)
    retryRequested = Signal(object)
    takeRequested = Signal(str)
    openRequested = Signal(object)
    moveRequested = Signal(object, object)
    reportRequested = Signal(str)
    reportCopied = Signal()
    runEnded = Signal(int)
    countsChanged = Signal(object)

    def __init__(
        self,
        actions: Actions,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        """``clock`` gives seconds since 1970, ``steady`` those of a clock that does not jump."""
        super().__init__("window", parent)
        self.setObjectName("queuePanel")
        self.setAccessibleName(self.tr("Queue"))
        self._actions = actions
        self._clock, self._steady = clock, steady
        self._queues: dict[str, QueueState] = {}
        self._run = Run()
        self._counts = Counts()
        self._openness = Openness()
        self._announced = 0.0
        self._dialogs: dict[str, JobDialog] = {}
        self._menus_open = 0
        self._tab_is_chosen = False
        self.model = QueueModel(self, clock)
        self.view = QueueView(self.model)
        self.head = Head(actions)
        self.banner = QueueBanner(actions, clock)
        self.filter = FilterLine(job_language(self.model))
        self.filter.setObjectName("queueFilter")
        self.filter.setAccessibleName(self.tr("Find in the queue"))
        self.filter.setPlaceholderText(self.tr("Find in the queue"))
        self._complaint = Label("", 12, "bad", wrap=True)
        self._complaint.setObjectName("queueFilterProblem")
        self._ticking = QTimer(self, interval=_TICK_MS)
        self._typing = QTimer(self, singleShot=True, interval=_FILTER_MS)
        self._resting = QTimer(self, singleShot=True, interval=_COMPLAINT_MS)
        self._releasing = QTimer(self, singleShot=True, interval=_RELEASE_MS)
        self._closing = QTimer(self, singleShot=True, interval=_CLOSE_MS)
        self._build()
        self._connect()
        self._show_open()
        self._show_counts()

    # Building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        self._banner_row = QWidget()
        row = QHBoxLayout(self._banner_row)
        row.setContentsMargins(16, 0, 16, 8)
        row.addWidget(self.banner)
        self._finding = QWidget()
        finding = QVBoxLayout(self._finding)
        finding.setContentsMargins(16, 0, 12, 8)
        finding.setSpacing(4)
        line = nested(finding, QHBoxLayout())
        close = IconButton("close", self.tr("Close the search"))
        close.clicked.connect(self._stop_finding)
        line.addWidget(self.filter, 1)
        line.addWidget(close)
        finding.addWidget(self._complaint)
        self._finding.hide()
        self._complaint.hide()
        for part in (self._banner_row, self._finding):
            body.addWidget(part)
        body.addWidget(Hairline())
        body.addWidget(self.view, 1)
        column.addWidget(self._body, 1)
        self._actions.install(Where.QUEUE, self.view)
        self._job_menu = self._actions.menu(JOB_MENU, self)

    def _connect(self) -> None:
        view, actions = self.view, self._actions
        self.head.toggled.connect(self.toggle)
        self.head.tabChosen.connect(self._choose_tab)
        self.model.tallied.connect(self._show_counts)
        self.filter.textChanged.connect(self._typing.start)
        self.filter.textChanged.connect(self._resting.start)
        self.filter.returnPressed.connect(self._commit)
        self.filter.tableWanted.connect(partial(enter_table, view))
        self._typing.timeout.connect(self._filter_now)
        self._resting.timeout.connect(self._complain)
        self._ticking.timeout.connect(self._tick)
        self._releasing.timeout.connect(self._release)
        self._closing.timeout.connect(self._close_by_itself)
        view.selectionMoved.connect(self._enable)
        view.rowActivated.connect(self.show_job)
        view.menuRequested.connect(self._menu)
        view.offerClicked.connect(self._take_offer)
        view.moveRequested.connect(self.moveRequested)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        for menu in (self._job_menu, self.head.menu):
            menu.aboutToShow.connect(self._menu_opened)
            menu.aboutToHide.connect(self._menu_closed)
        actions[Act.FIND_JOB].triggered.connect(self.find_job)
        actions[Act.JOB_DETAILS].triggered.connect(self._show_chosen)
        actions[Act.TOGGLE_QUEUE].triggered.connect(self.toggle)
        self._enable()

    # What the engine tells

    def take(self, batch: Batch) -> None:
        """Show what happened."""
        before = self._counts
        if batch.opened is not None:
            self.model.set_jobs(batch.opened.jobs)
            self._queues = {state.name: state for state in batch.opened.queues}
            self._run.update(sum(self.model.tally.open.values()), 0, self._steady())
        self._queues.update(batch.queues)
        if batch.opened is not None or batch.queues:
            self._take_queues()
        if batch.removed_jobs:
            self.model.remove_jobs(batch.removed_jobs)
        ended = self.model.put_jobs(batch.jobs.values()) if batch.jobs else 0
        if batch.stages:
            self.model.set_stages(batch.stages)
        if batch.opened is not None or batch.jobs or batch.removed_jobs or batch.queues:
            self._show_counts()
            self._note_run(ended, before)
            self._show_jobs(batch)

    def _take_queues(self) -> None:
        pages = self._queues.get(PAGES)
        self.model.pace = (pages.interval if pages is not None else 0.0) * 1.125
        self.model.set_queues(self._queues.values())
        self._run.restart_clock(self._steady())
        self._show_pause()

    def _note_run(self, ended: int, before: Counts) -> None:
        counts = self._counts
        if self._run.update(counts.to_go, ended, self._steady()):
            self.runEnded.emit(self._run.ended)
        blocked = is_cooling(self._queues.get(PAGES)) and counts.to_go > 0
        started = counts.to_go > 0 and not before.to_go
        all_failed = counts.failed > 0 and counts.failed == counts.total
        tab = FAILED if all_failed else ALL
        if not self._tab_is_chosen and tab != self.model.tab:
            self._show_tab(tab)
        if started or counts.failed > before.failed or blocked:
            self._closing.stop()
            if self._openness.something_happened():
                self._show_open()
        if counts.to_go:
            self._closing.stop()
        elif not counts.failed and before.to_go and not self._closing.isActive():
            self._closing.start()
        if counts.failed > before.failed and self._steady() - self._announced >= _ANNOUNCE_SECONDS:
            self._announced = self._steady()
            announce(self, counted("Queue", "%n failed", "%n failed", counts.failed))

    def _show_jobs(self, batch: Batch) -> None:
        for job_id, dialog in list(self._dialogs.items()):
            if job_id in batch.removed_jobs:
                dialog.close()
            elif job_id in batch.jobs:
                dialog.show_job(batch.jobs[job_id], self.model.moment)
        self._enable()

    # Asking

    @property
    def queues(self) -> dict[str, QueueState]:
        """The queues as they stand, by name."""
        return self._queues

    @property
    def counts(self) -> Counts:
        """How many jobs are done, failed and to go."""
        return self._counts

    @property
    def is_paused(self) -> bool:
        """Whether there is something to resume."""
        return is_held(self._queues.values(), self.model.tally.open)

    @property
    def is_open(self) -> bool:
        """Whether rows are seen."""
        return self._openness.opened

    def selected_jobs(self) -> list[Job]:
        """The jobs of the selected rows, from top to bottom."""
        jobs = (self.model.job(job_id) for job_id in self.view.selected_ids())
        return [job for job in jobs if job is not None]

    def waiting_pages(self) -> list[Job]:
        """The jobs that wait to fetch a page, in the order of their turn."""
        waiting = [job for job in self.model.jobs([Status.QUEUED, Status.SCHEDULED]) if job.queue == PAGES]
        return sorted(waiting, key=lambda job: self.model.base_key(job.id))

    def page_target(self, place: QPoint, mime: QMimeData) -> tuple[QRect, str]:
        """The row at ``place`` of the screen that the file in ``mime`` can complete, and its book.

        Empty where there is none, or where more than one file is dragged.
        """
        job = self._job_at(place) if len(mime.urls()) == 1 else None
        line = self.model.line_of(job.id) if job is not None else None
        if job is None or line is None:
            return QRect(), ""
        viewport = self.view.viewport()
        top = viewport.mapToGlobal(QPoint(0, self.view.rowViewportPosition(line)))
        return QRect(top, QSize(viewport.width(), self.view.rowHeight(line))), name(job)

    def job_under(self, place: QPoint) -> str:
        """The job at ``place`` of the screen that a saved page can complete; "" where there is none."""
        job = self._job_at(place)
        return job.id if job is not None else ""

    def _job_at(self, place: QPoint) -> Job | None:
        viewport = self.view.viewport()
        inside = viewport.mapFromGlobal(place)
        if not viewport.isVisible() or not viewport.rect().contains(inside):
            return None
        job = self.view.job_at(inside)
        return job if job is not None and takes_page(job) else None

    # Open and closed

    @Slot()
    def toggle(self) -> None:
        """Open or close it, as the person wants."""
        self.set_open(opened=not self._openness.opened)

    def set_open(self, *, opened: bool) -> None:
        """Open or close it, as the person wants."""
        self._closing.stop()
        self._openness.choose(opened=opened)
        self._show_open()

    def preferred_height(self, window_height: int) -> int:
        """The height that the panel takes by itself in a window of ``window_height``."""
        if not self._openness.opened:
            return self.head.height()
        rows = queue_rows(window_height, banner=not self.banner.isHidden())
        return self._above_rows() + self.view.height_for(rows)

    def least_height(self) -> int:
        """The least height: two rows are seen, if it is open."""
        if not self._openness.opened:
            return self.head.height()
        return self._above_rows() + self.view.height_for(2)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.head.height())

    def _above_rows(self) -> int:
        height = self.head.height() + 1
        if not self.banner.isHidden():
            height += self.banner.height_at(max(self.width() - 32, 320)) + 8
        return height + (self._finding.sizeHint().height() if not self._finding.isHidden() else 0)

    def _show_open(self) -> None:
        opened = self._openness.opened
        self._body.setVisible(opened)
        self.head.show_open(opened=opened)
        self._actions[Act.TOGGLE_QUEUE].setChecked(opened)
        self.updateGeometry()
        self.openChanged.emit(opened)

    def enter(self) -> None:
        """Put the keyboard into the rows, or on the head of a closed queue."""
        if self._openness.opened:
            enter_table(self.view)
        else:
            self.head.enter()

    def save_state(self) -> bytes:
        """The tab that is chosen. Whether it is open belongs to the session."""
        return self.model.tab.encode()

    def restore_state(self, state: bytes) -> None:
        """The tab as it was."""
        tab = state.decode("ascii", "replace")
        if tab in TABS:
            self.choose_tab(tab)

    @Slot()
    def _close_by_itself(self) -> None:
        if self._is_held() or self._dialogs:
            self._closing.start()
        elif self._openness.all_went_well():
            self._show_open()

    # Standing still

    def let_go(self) -> None:
        """Let the rows catch up now: the person removed or moved some."""
        self.model.hold(held=False)
        self.view.holds_heights = False
        if self._is_held():
            self._releasing.start()
            QTimer.singleShot(0, self, self._hold)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self._hold()
        elif kind in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._releasing.start()
        return super().eventFilter(watched, event)

    def _is_held(self) -> bool:
        return self.view.hasFocus() or self.view.viewport().underMouse() or self._menus_open > 0

    @Slot()
    def _hold(self) -> None:
        self._releasing.stop()
        self.model.hold(held=True)
        self.view.holds_heights = True

    @Slot()
    def _release(self) -> None:
        if self._is_held():
            return
        self.model.hold(held=False)
        self.view.holds_heights = False
        self.view.refit()

    @Slot()
    def _menu_opened(self) -> None:
        self._menus_open += 1
        self._hold()

    @Slot()
    def _menu_closed(self) -> None:
        self._menus_open -= 1
        self._releasing.start()

    # What people do

    @Slot()
    def find_job(self) -> None:
        """Show the line to search the queue with."""
        if not self._openness.opened:
            self.set_open(opened=True)
        self._finding.show()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @Slot()
    def _stop_finding(self) -> None:
        self.filter.clear()
        self._commit()
        self._finding.hide()
        enter_table(self.view)

    @Slot(object)
    def _choose_tab(self, tab: str) -> None:
        self._tab_is_chosen = True
        self._show_tab(tab)

    def _show_tab(self, tab: str) -> None:
        self.let_go()
        self.head.choose_tab(tab)
        self.model.choose_tab(tab)
        self._say_empty()

    def choose_tab(self, tab: str) -> None:
        """Show only the jobs of one tab."""
        self._choose_tab(tab)

    @Slot(object)
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
            dialog = self._dialogs[job_id] = JobDialog(job, self.model.moment, self)
            dialog.retryRequested.connect(self._retry_one)
            dialog.openRequested.connect(self._open_one)
            dialog.reportRequested.connect(self.reportRequested)
            dialog.copied.connect(self.reportCopied)
            dialog.finished.connect(self._drop_closed)
            dialog.show()
        dialog.activateWindow()

    @Slot()
    def _show_chosen(self) -> None:
        for job_id in self.view.selected_ids()[:1]:
            self.show_job(job_id)

    @Slot()
    def _drop_closed(self) -> None:
        self._dialogs = {job_id: dialog for job_id, dialog in self._dialogs.items() if dialog.isVisible()}

    @Slot(str)
    def _retry_one(self, job_id: str) -> None:
        self.retryRequested.emit([job_id])

    @Slot(str)
    def _open_one(self, job_id: str) -> None:
        self.openRequested.emit([job_id])

    @Slot(str, str)
    def _take_offer(self, offer: str, job_id: str) -> None:
        if offer == RETRY:
            self.retryRequested.emit([job_id])
        elif offer == TAKE:
            self.takeRequested.emit(job_id)
        else:
            self.openRequested.emit([job_id])

    @Slot(object)
    def _menu(self, place: QPoint) -> None:
        self._job_menu.popup(place)

    # What is shown

    @Slot()
    def _filter_now(self) -> None:
        self._typing.stop()
        query = parse(self.filter.text(), self.filter.language)
        if query.problem is None:
            self._complaint.hide()
            self.let_go()
            self.model.search(query)
            self._say_empty()

    @Slot()
    def _complain(self) -> None:
        """Say what is wrong only once the typing rests: half a field is no mistake yet."""
        self._resting.stop()
        problem = parse(self.filter.text(), self.filter.language).problem
        self._complaint.setText(problem_text(problem, self.filter.language.names()) if problem else "")
        self._complaint.setVisible(problem is not None)

    @Slot()
    def _commit(self) -> None:
        self._filter_now()
        self._complain()

    @Slot()
    def _tick(self) -> None:
        if self.isVisible():
            self.view.tick()
            self.banner.tick()
            self._show_times()
        for job_id, dialog in self._dialogs.items():
            job = self.model.job(job_id)
            if job is not None:
                dialog.show_job(job, self.model.moment)
        if not self._counts.to_go:
            self._ticking.stop()

    @Slot()
    def _show_counts(self) -> None:
        tally = self.model.tally
        counts = tally.counts
        if is_cooling(self._queues.get(PAGES)):
            counts = counts._replace(retrying=0)
        done = counts.done + tally.statuses[Status.CANCELED]
        tabs = {ALL: self.model.total, WORKING: counts.to_go, FAILED: counts.failed, DONE: done}
        self.head.show_counts(counts, tabs)
        for act, there in (
            (Act.RETRY_FAILED, counts.failed > 0),
            (Act.CLEAR_FAILED, counts.failed > 0),
            (Act.CLEAR_FINISHED, counts.done > 0),
            (Act.CANCEL_WAITING, counts.to_go > 0),
        ):
            self._actions[act].setEnabled(there)
        changed, self._counts = counts != self._counts, counts
        self._show_pause()
        self._show_times()
        self._say_empty()
        if counts.to_go and not self._ticking.isActive():
            self._ticking.start()
        if changed:
            self.countsChanged.emit(counts)

    def _show_times(self) -> None:
        counts, pages = self._counts, self._queues.get(PAGES)
        pace = pace_text(pages.interval) if pages is not None else ""
        if not counts.total:
            note = self.tr("Nothing in the queue. What you add is listed here until it is fetched.")
            self.head.show_times("", pace, note)
        elif is_cooling(pages) and self.model.tally.open[PAGES]:
            self.head.show_times(self.tr("waiting for Goodreads"), "")
        elif self.is_paused:
            self.head.show_times(self.tr("paused"), "")
        elif not counts.to_go:
            self.head.show_times(self._last_failed(), pace if not counts.failed or counts.done else "")
        else:
            now, due = self._steady(), self.model.tally.last_due
            interval = pages.interval if pages is not None else 0.0
            due_in = due - self._clock() if due is not None else 0.0
            least = least_seconds(self.model.tally.open[PAGES], interval, due_in)
            left = left_text(self._run.seconds_left(now, least))
            self.head.show_times(left, pace if self.model.tally.open[PAGES] else "")

    def _last_failed(self) -> str:
        """When the last one failed, if nothing went well."""
        if self._counts.done or not self._counts.failed:
            return ""
        last = max((job.finished_at or 0.0 for job in self.model.jobs([Status.FAILED])), default=0.0)
        minutes = int((self._clock() - last) // 60)
        if not last or minutes >= 60:
            return ""
        if minutes < 1:
            return self.tr("the last one just now")
        return counted("Queue", "the last one %n minutes ago", "the last one %n minute ago", minutes)

    def _show_pause(self) -> None:
        paused = self.is_paused
        action = self._actions[Act.PAUSE]
        action.setText(self.tr("&Resume") if paused else self.tr("&Pause"))
        action.setEnabled(bool(self._queues))
        self.head.show_paused(paused=paused)
        shown = not self.banner.isHidden()
        pages = self._queues.get(PAGES)
        self.banner.show_state(pages, self.model.tally.open[PAGES])
        self._banner_row.setVisible(not self.banner.isHidden())
        cooling = is_cooling(pages)
        self._actions[Act.PROBE_NOW].setEnabled(
            bool(cooling and pages and not pages.probing and not pages.paused)
        )
        waits = self.model.tally.open[PAGES] > 0
        for act in (Act.OPEN_NEXT, Act.OPEN_NEXT_FIVE):
            self._actions[act].setEnabled(waits)
        if shown == self.banner.isHidden() and self._openness.opened:
            self.heightWanted.emit()

    @Slot()
    def _enable(self) -> None:
        jobs = self.selected_jobs()
        statuses = {job.status for job in jobs}
        waits = bool(statuses & {Status.QUEUED, Status.SCHEDULED})
        for act, on in (
            (Act.JOB_DETAILS, bool(jobs)),
            (Act.RETRY_JOB, bool(statuses & _RETRIABLE)),
            (Act.CANCEL_JOB, bool(statuses & OPEN)),
            (Act.FRONT_JOB, waits),
            (Act.BACK_JOB, Status.QUEUED in statuses),
            (Act.OPEN_JOB, any(job.source.startswith("https://") for job in jobs)),
            (Act.COPY_JOB_LINK, bool(jobs)),
            (Act.PAGE_FOR_JOB, len(jobs) == 1 and takes_page(jobs[0])),
            (Act.REPORT_JOB, len(jobs) == 1 and jobs[0].error is not None),
            (Act.REMOVE_JOB, bool(jobs)),
        ):
            self._actions[act].setEnabled(on)

    def _say_empty(self) -> None:
        if self.model.total:
            self.view.set_empty_text(
                self.tr("Nothing here. Choose All, or empty the search, to see the rest.")
            )
        else:
            note = self.tr("Nothing in the queue. What you add is listed here until it is fetched.")
            self.view.set_empty_text(note)
