"""The queue panel: the head, which is always visible, the banner, and the rows of jobs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from bookq_gui.model.job import OPEN, PAGES, Job, QueueState, Status
from bookq_gui.ui.actions import JOB_MENU, Act, Actions, Where
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted
from bookq_gui.ui.queue.banner import QueueBanner
from bookq_gui.ui.queue.head import FindRow, Head
from bookq_gui.ui.queue.job_dialog import JobDialogs
from bookq_gui.ui.queue.model import (
    ALL,
    DONE,
    FAILED,
    JITTER,
    TABS,
    WORKING,
    QueueModel,
    Run,
    last_failed_text,
    least_seconds,
    left_text,
)
from bookq_gui.ui.queue.text import (
    RETRIABLE,
    JobCounts,
    elsewhere_text,
    has_open_breaker,
    is_held,
    name,
    pace_text,
    takes_page,
)  # fmt: skip
from bookq_gui.ui.queue.view import QueueView
from bookq_gui.ui.widgets.accessibility import announce, enter_table
from bookq_gui.ui.widgets.labels import Hairline
from bookq_gui.ui.widgets.surfaces import Surface, column_in, row_in
from bookq_gui.ui.window_layout import queue_rows

_ANNOUNCE_SECONDS = 5.0
_FEW_CHOSEN = 1_000
"""With more selected jobs the actions follow changes of jobs after a pause."""


class QueuePanel(Surface):
    """Shows the queue.

    The panel opens by itself when work starts, a job fails or the site refuses, and closes when all went
    well, until the person opens or closes it.

    Signals:
        heightWanted: the banner came or went, so the panel needs another height.
        openChanged(bool): the panel was opened (True) or closed.
        asked(str, str): what to do with a job (`text.RETRY` and the like), and its id.
        runEnded(int): a long run is over; so many jobs ended in it.
        countsChanged(JobCounts): the counts are different.
    """

    heightWanted = Signal()
    openChanged = Signal(bool)
    asked = Signal(str, str)
    runEnded = Signal(int)
    countsChanged = Signal(object)

    def __init__(
        self,
        actions: Actions,
        clock: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        """``clock`` gives seconds since 1970, ``steady`` those of a clock that does not jump."""
        super().__init__("window")
        self.setAccessibleName(self.tr("Queue"))
        self._actions, self._clock, self._steady = actions, clock, steady
        self._queues: dict[str, QueueState] = {}
        self._elsewhere = ""
        self._run = Run()
        self.counts = JobCounts()
        """The counts of all jobs."""
        self.is_open = False
        """Whether the rows are visible."""
        self._by_itself = True
        self._announced = 0.0
        self._dialogs = JobDialogs(self)
        self._tab_is_chosen = False
        self.model = QueueModel(self, clock)
        self.view = QueueView(self.model)
        self.head = Head(actions)
        self.banner = QueueBanner(actions, clock)
        self.finding = FindRow()
        self._ticking = QTimer(self, interval=1000)
        self._ticking.timeout.connect(self._tick)
        self._closing = QTimer(self, singleShot=True, interval=10_000)
        self._closing.timeout.connect(self._close_by_itself)
        self._enable_soon = QTimer(self, singleShot=True, interval=100)
        self._enable_soon.timeout.connect(self._enable)
        self._build()
        self._connect()
        self._show_open(opened=False)
        self._show_counts()

    # Building

    def _build(self) -> None:
        column = column_in(self)
        column.addWidget(self.head)
        self._body = QWidget()
        body = column_in(self._body)
        self._banner_row = QWidget()
        row_in(self._banner_row, margins=(16, 0, 16, 8)).addWidget(self.banner)
        for part in (self._banner_row, self.finding, Hairline()):
            body.addWidget(part)
        body.addWidget(self.view, 1)
        column.addWidget(self._body, 1)
        self._actions.install(Where.QUEUE, self.view)
        self._job_menu = self._actions.menu(JOB_MENU, self)
        self.view.hold_for(self._job_menu, self.head.menu)

    def _connect(self) -> None:
        view, actions = self.view, self._actions
        self.head.toggled.connect(self.toggle)
        self.head.tabChosen.connect(self.choose_tab)
        self.finding.line.tableWanted.connect(partial(enter_table, view))
        self.finding.searched.connect(self._search)
        self.finding.closed.connect(partial(enter_table, view))
        view.selectionMoved.connect(self._enable)
        view.rowActivated.connect(self.show_job)
        view.menuRequested.connect(self._job_menu.popup)
        view.offerClicked.connect(self.asked)
        self._dialogs.asked.connect(self.asked)
        actions[Act.FIND_JOB].triggered.connect(self.find_job)
        actions[Act.JOB_DETAILS].triggered.connect(self._show_chosen)
        actions[Act.TOGGLE_QUEUE].triggered.connect(self.toggle)
        self._enable()

    # Events of the engine

    def take(self, batch: Batch) -> None:
        before = self.counts
        if batch.elsewhere is not None:
            self._elsewhere = elsewhere_text(batch.elsewhere.count, batch.elsewhere.rate)
            self._show_times()
        if batch.opened is not None:
            self.model.set_jobs(batch.opened.jobs)
            self._queues = {state.name: state for state in batch.opened.queues}
            self._run.update(sum(self.model.tally.open.values()), 0, self._steady())
        self._queues.update(batch.queues)
        if batch.opened is not None or batch.queues:
            pages = self._queues.get(PAGES)
            self.model.pace = (pages.interval if pages is not None else 0.0) * JITTER
            self.model.set_queues(self._queues.values())
            self._run.restart_clock(self._steady())
            self._show_pause()
        if batch.removed_jobs:
            self.model.remove_jobs(batch.removed_jobs)
        ended = self.model.put_jobs(batch.jobs.values()) if batch.jobs else 0
        if batch.stages:
            self.model.set_stages(batch.stages)
        if batch.opened is not None or batch.jobs or batch.removed_jobs or batch.queues:
            self._show_counts()
            self._note_run(ended, before)
            self._dialogs.follow(self.model.rows, self.model.moment)
            if self.view.selection.count > _FEW_CHOSEN:
                self._enable_soon.start()
            else:
                self._enable()

    def _note_run(self, ended: int, before: JobCounts) -> None:
        counts = self.counts
        if self._run.update(counts.to_go, ended, self._steady()):
            self.runEnded.emit(self._run.ended)
        blocked = has_open_breaker(self._queues.get(PAGES)) and counts.to_go > 0
        started = counts.to_go > 0 and not before.to_go
        all_failed = counts.failed > 0 and counts.failed == counts.total
        tab = FAILED if all_failed else ALL
        if not self._tab_is_chosen and tab != self.model.tab:
            self._show_tab(tab)
        if started or counts.failed > before.failed or blocked:
            self._closing.stop()
            if self._by_itself and not self.is_open:
                self._show_open(opened=True)
        if counts.to_go:
            self._closing.stop()
        elif not counts.failed and before.to_go and not self._closing.isActive():
            self._closing.start()
        if counts.failed > before.failed and self._steady() - self._announced >= _ANNOUNCE_SECONDS:
            self._announced = self._steady()
            announce(self, counted("Queue", "%n failed", "%n failed", counts.failed))

    # Jobs

    @property
    def is_paused(self) -> bool:
        return is_held(self._queues.values(), self.model.tally.open)

    def selected_jobs(self) -> list[Job]:
        """The jobs of the selected rows, from top to bottom."""
        rows = self.model.rows
        return [rows[job_id] for job_id in self.view.selected_ids() if job_id in rows]

    def waiting_pages(self) -> Iterator[Job]:
        """Yield the jobs that wait to fetch a page, in the order of their turn."""
        waiting = (Status.QUEUED, Status.SCHEDULED)
        for job_id in self.model.ids_in_order():
            job = self.model.rows.get(job_id)
            if job is not None and job.status in waiting and job.queue == PAGES:
                yield job

    def page_target(self, place: QPoint, mime: QMimeData) -> tuple[QRect, str]:
        """The row at ``place`` on the screen that the file in ``mime`` can complete, and its book.

        Both are empty if there is none, or if several files are dragged.
        """
        job, row = self.view.page_target(place) if len(mime.urls()) == 1 else (None, QRect())
        return row, name(job) if job is not None else ""

    def job_under(self, place: QPoint) -> str:
        """The job at ``place`` on the screen that a saved page can complete; "" if there is none."""
        job, _ = self.view.page_target(place)
        return job.id if job is not None else ""

    # Open and closed

    def toggle(self) -> None:
        self.set_open(opened=not self.is_open)

    def set_open(self, *, opened: bool) -> None:
        """Open or close the panel as the person wants."""
        self._closing.stop()
        self._by_itself = False
        self._show_open(opened=opened)

    def preferred_height(self, window_height: int) -> int:
        """The usual height of the panel in a window of ``window_height`` pixels."""
        return self._height_for(queue_rows(window_height, banner=not self.banner.isHidden()))

    def least_height(self) -> int:
        """The least height. Two rows are visible if the panel is open."""
        return self._height_for(2)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.head.height())

    def _height_for(self, rows: int) -> int:
        height = self.head.height()
        if not self.is_open:
            return height
        if not self.banner.isHidden():
            height += self.banner.height_at(max(self.width() - 32, 320)) + 8
        if not self.finding.isHidden():
            height += self.finding.sizeHint().height()
        return height + 1 + rows * self.view.row_height

    def _show_open(self, *, opened: bool) -> None:
        self.is_open = opened
        self._body.setVisible(opened)
        self.head.show_open(opened=opened)
        self._actions[Act.TOGGLE_QUEUE].setChecked(opened)
        self.updateGeometry()
        self.openChanged.emit(opened)

    def enter(self) -> None:
        """Give the focus to the rows, or to the head of a closed queue."""
        if self.is_open:
            enter_table(self.view)
        else:
            self.head.enter()

    def save_state(self) -> bytes:
        """The chosen tab. Whether the panel is open is not kept."""
        return self.model.tab.encode()

    def restore_state(self, state: bytes) -> None:
        tab = state.decode("ascii", "replace")
        if tab in TABS:
            self.choose_tab(tab)

    def _close_by_itself(self) -> None:
        if self.view.is_watched or self._dialogs.any_open:
            self._closing.start()
        elif self._by_itself and self.is_open:
            self._show_open(opened=False)

    # What the person does

    def find_job(self) -> None:
        if not self.is_open:
            self.set_open(opened=True)
        self.finding.open_search()

    def choose_tab(self, tab: str) -> None:
        self._tab_is_chosen = True
        self._show_tab(tab)

    def _show_tab(self, tab: str) -> None:
        self.view.catch_up()
        self.head.tabs.choose(tab)
        self.model.choose_tab(tab)
        self._say_empty()

    def show_job(self, job_id: str) -> None:
        job = self.model.job(job_id)
        if job is not None:
            self._dialogs.show(job, self.model.moment)

    def _show_chosen(self) -> None:
        for job_id in self.view.selected_ids()[:1]:
            self.show_job(job_id)

    # What is shown

    def _search(self, text: str) -> None:
        self.view.catch_up()
        self.model.search(text)
        self._say_empty()

    def _tick(self) -> None:
        if self.isVisible():
            self.view.tick()
            self.banner.tick()
            self._show_times()
        self._dialogs.follow(self.model.rows, self.model.moment)
        if not self.counts.to_go:
            self._ticking.stop()

    def _show_counts(self) -> None:
        tally = self.model.tally
        counts = tally.counts
        if has_open_breaker(self._queues.get(PAGES)):
            counts = counts._replace(retrying=0)
        done = counts.done + tally.statuses[Status.CANCELED]
        tabs = {ALL: self.model.total, WORKING: counts.to_go, FAILED: counts.failed, DONE: done}
        self.head.show_counts(counts, tabs)
        self._enable_acts({
            Act.RETRY_FAILED: counts.failed > 0, Act.CLEAR_FAILED: counts.failed > 0,
            Act.CLEAR_FINISHED: done > 0, Act.CANCEL_WAITING: counts.to_go > 0,
        })  # fmt: skip
        changed, self.counts = counts != self.counts, counts
        self._show_pause()
        self._show_times()
        self._say_empty()
        if counts.to_go and not self._ticking.isActive():
            self._ticking.start()
        if changed:
            self.countsChanged.emit(counts)

    def _show_times(self) -> None:
        counts, tally, pages = self.counts, self.model.tally, self._queues.get(PAGES)
        fetches = tally.open[PAGES] > 0
        pace = pace_text(pages.interval) if pages is not None else ""
        left, note = "", ""
        if not counts.total:
            note = self._note()
        elif (has_open_breaker(pages) and fetches) or self.is_paused:
            pace, paused = "", not (has_open_breaker(pages) and fetches)
            left = self.tr("paused") if paused else self.tr("waiting for Goodreads")
        elif counts.to_go:
            due_in = (tally.last_due or 0.0) - self._clock()
            least = least_seconds(tally.open[PAGES], pages.interval if pages else 0.0, due_in)
            left = left_text(self._run.seconds_left(self._steady(), least))
            pace = pace if fetches else ""
        elif not counts.done:
            ended = (job.finished_at or 0.0 for job in self.model.jobs([Status.FAILED]))
            left, pace = last_failed_text(self._clock() - max(ended, default=0.0)), ""
        self.head.show_times(left, pace, note, self._elsewhere)

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
        waits = self.model.tally.open[PAGES] > 0
        tries = pages is not None and has_open_breaker(pages) and not pages.half_open and not pages.paused
        self._enable_acts({Act.PROBE_NOW: tries, Act.OPEN_NEXT: waits, Act.OPEN_NEXT_FIVE: waits})
        if shown == self.banner.isHidden() and self.is_open:
            self.heightWanted.emit()

    def _enable(self) -> None:
        jobs = self.selected_jobs()
        statuses = {job.status for job in jobs}
        waits = bool(statuses & {Status.QUEUED, Status.SCHEDULED})
        self._enable_acts({
            Act.JOB_DETAILS: bool(jobs), Act.COPY_JOB_LINK: bool(jobs), Act.REMOVE_JOB: bool(jobs),
            Act.RETRY_JOB: bool(statuses & RETRIABLE), Act.CANCEL_JOB: bool(statuses & OPEN),
            Act.FRONT_JOB: waits, Act.BACK_JOB: Status.QUEUED in statuses,
            Act.OPEN_JOB: any(job.source.startswith("https://") for job in jobs),
            Act.PAGE_FOR_JOB: len(jobs) == 1 and takes_page(jobs[0]),
            Act.REPORT_JOB: len(jobs) == 1 and jobs[0].error is not None,
        })  # fmt: skip

    def _enable_acts(self, acts: dict[Act, bool]) -> None:
        for act, enabled in acts.items():
            self._actions[act].setEnabled(enabled)

    def _say_empty(self) -> None:
        hidden = self.tr("Nothing here. Choose All, or empty the search, to see the rest.")
        self.view.set_empty_text(hidden if self.model.total else self._note())

    def _note(self) -> str:
        return self.tr("Nothing in the queue. What you add is listed here until it is fetched.")
