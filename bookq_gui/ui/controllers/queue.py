"""The jobs between window and engine: what is asked of them, and what became of them."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog

from bookq_gui.model.job import OPEN, Job, Status
from bookq_gui.ui.actions import Act
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.notifier import READING, Teller
from bookq_gui.ui.queue.longrun import LongRun
from bookq_gui.ui.system.desktop import Outside

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine


class QueueWiring(QObject):
    """Connects the queue panel and the status line of one window with one engine."""

    def __init__(self, window: MainWindow, engine: Engine, teller: Teller, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._engine = engine
        self._teller = teller
        self._steady = time.monotonic
        self._run = LongRun()
        self._ended = 0
        self.outside = Outside(window)
        window.status_line.stood.connect(self.outside.show_standing)
        window.closing.connect(self.outside.close)
        queue = window.queue
        window.actions_[Act.FIND_JOB].triggered.connect(queue.filter.setFocus)
        window.actions_[Act.READ_AGAIN].triggered.connect(self._read_again)
        queue.retryRequested.connect(engine.queue.retry)
        queue.retryFailedRequested.connect(engine.queue.retry_all_failed)
        queue.frontRequested.connect(self._to_front)
        queue.tryNowRequested.connect(engine.queue.probe_now)
        queue.cancelRequested.connect(self._cancel)
        queue.removeRequested.connect(self._remove)
        queue.clearRequested.connect(self._clear)
        queue.pauseRequested.connect(self._pause)
        queue.reportRequested.connect(self._save_report)
        queue.linksCopied.connect(self._tell_links_copied)
        queue.reportCopied.connect(self._tell_report_copied)
        queue.countsChanged.connect(self._count)
        queue.ended.connect(self._count)

    def take(self, batch: Batch) -> None:
        """Show what became of jobs and queues."""
        window = self._window
        row = window.queue.view.row_that_goes(batch.removed_jobs)
        window.queue.apply(batch)
        window.queue.view.go_on_at(row)
        if batch.opened is not None:
            window.status_line.resume(batch.opened.jobs)
        if batch.opened is not None or batch.queues:
            window.status_line.show_queues(window.queue.queues.values())
        count, ended, self._ended = window.queue.model.count, self._ended, 0
        if self._run.update(count(OPEN), ended, self._steady()):
            self._tell_end(count([Status.FAILED]))

    @Slot()
    @Slot(object)
    def _count(self, ended: int = 0) -> None:
        model = self._window.queue.model
        tally, waiting = model.tally, model.count(OPEN)
        self._window.status_line.count(waiting, ended, by_queue=tally.open, last_due=tally.last_due)
        self._ended += ended

    def _tell_end(self, failed: int) -> None:
        """A long run is over: say so to whoever looks elsewhere. Once, not for each job."""
        if not self._engine.settings.notify_when_done or self._window.isActiveWindow():
            return
        text = counted("Wiring", "%n jobs ended.", "%n job ended.", self._run.ended)
        if failed:
            text += " " + counted("Wiring", "%n failed.", "%n failed.", failed)
        self.outside.say(self.tr("bookq has nothing left to do"), text)

    @Slot(object)
    def _pause(self, pause: bool) -> None:  # noqa: FBT001 - a signal has no names
        if pause:
            self._engine.queue.pause()
        else:
            self._engine.queue.resume()

    @Slot(object)
    def _to_front(self, ids: list[str]) -> None:
        count = self._engine.queue.move_to_front(ids)
        if count:
            text = counted("Wiring", "%n jobs are done next", "%n job is done next", count)
            self._teller.tell(text, icon="move-to-front", key="front")

    @Slot(object)
    def _tell_links_copied(self, count: int) -> None:
        self._teller.tell_copied(counted("Wiring", "%n links copied", "%n link copied", count))

    @Slot()
    def _tell_report_copied(self) -> None:
        self._teller.tell_copied(self.tr("The details of the job are on the clipboard"))

    # What can be taken back

    @Slot(object)
    def _cancel(self, ids: Iterable[str]) -> None:
        engine = self._engine
        found = map(engine.queue.job, ids)
        before = [job for job in found if job is not None and job.status in OPEN]
        ids = [job.id for job in before]
        if not engine.queue.cancel(ids):
            return
        self._teller.tell_done(
            lambda: counted("Wiring", "%n jobs canceled", "%n job canceled", len(before)),
            partial(_take_cancel_back, engine, before),
            icon="canceled",
            again=lambda _: engine.queue.cancel(ids),
        )

    @Slot(object)
    def _remove(self, ids: list[str]) -> None:
        jobs = self._engine.queue.remove(ids)
        self._tell_gone(
            jobs,
            lambda: counted(
                "Wiring", "%n jobs removed from the queue", "%n job removed from the queue", len(jobs)
            ),
            "remove",
        )

    @Slot(object)
    def _clear(self, statuses: frozenset[Status]) -> None:
        jobs = self._engine.queue.clear(statuses)
        self._tell_gone(
            jobs,
            lambda: counted(
                "Wiring", "%n jobs cleared from the queue", "%n job cleared from the queue", len(jobs)
            ),
            "clear",
        )

    def _tell_gone(self, jobs: tuple[Job, ...], text: Callable[[], str], icon: str) -> None:
        if jobs:
            ids, engine = [job.id for job in jobs], self._engine
            back = partial(engine.queue.restore, jobs)
            self._teller.tell_done(text, back, icon=icon, again=lambda _: engine.queue.remove(ids))

    # Pages

    @Slot()
    def _read_again(self) -> None:
        self._engine.library.reread_kept()
        self._teller.tell(self.tr("Reading all kept pages again…"), icon="refetch", key=READING)

    @Slot(object)
    def _save_report(self, job_id: str) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = f"bookq-report-{re.sub('[^0-9A-Za-z]+', '-', job_id)[:60]}.zip"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the page for a report"),
            str(Path(folder) / name),
            self.tr("Reports (*.zip)") + ";;" + self.tr("All files (*)"),
        )
        if chosen:
            self._engine.queue.save_report(job_id, Path(chosen))


def _take_cancel_back(engine: Engine, before: Iterable[Job]) -> int:
    """Put jobs back as they stood, but for those that ended before the cancel reached them. How many."""
    now = {job.id: job for job in filter(None, (engine.queue.job(job.id) for job in before))}
    back = [job for job in before if job.id in now and now[job.id].status not in _ENDED]
    engine.queue.remove([job.id for job in back])
    return engine.queue.restore(back)


_ENDED = frozenset({Status.FINISHED, Status.FAILED})
