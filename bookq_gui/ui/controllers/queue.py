"""Connects the queue panel with the engine: actions on jobs, and notices of their events."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from bookq_gui.model.book import url_of
from bookq_gui.model.job import OPEN, PAGES, Job, QueueState, Status, book_id_of
from bookq_gui.ui.actions import Act
from bookq_gui.ui.event_pump import Batch, Result
from bookq_gui.ui.i18n import counted, number
from bookq_gui.ui.queue.model import ENDED
from bookq_gui.ui.queue.text import COPIED, REPORT, RETRY, TAKE, JobCounts, name
from bookq_gui.ui.queue.text import OPEN as OPEN_PAGE
from bookq_gui.ui.system.desktop import Outside, choose_file, usual_folder

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.main_window import MainWindow

_AT_ONCE = 5


class QueueController(QObject):
    """Connects the queue panel of one window with the engine."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._engine, self._bulk = services.engine, services.bulk
        self._panel = panel = window.queue
        self._opened: list[str] = []
        """The jobs whose pages were opened in the browser, in this order."""
        self._is_probing = False
        """Whether the person pressed "Try now", and its result is not known."""
        self.outside = Outside(window)
        window.closing.connect(self.outside.close)
        panel.heightWanted.connect(window.parts.fit_queue)
        panel.asked.connect(self._answer)
        panel.view.moveRequested.connect(self._move)
        panel.runEnded.connect(self._say_run_ended)
        panel.countsChanged.connect(self._show_outside)
        queue = self._engine.queue
        window.actions_.connect({
            Act.PAUSE: self._pause_or_resume,
            Act.RETRY_FAILED: self._retry_failed,
            Act.PROBE_NOW: self._probe_now,
            Act.RETRY_JOB: partial(self._do_with_chosen, queue.retry),
            Act.CANCEL_JOB: partial(self._do_with_chosen, self._cancel, self._say_canceled),
            Act.CANCEL_WAITING: self._cancel_waiting,
            Act.REMOVE_JOB: partial(self._do_with_chosen, queue.remove, self._say_removed),
            Act.FRONT_JOB: partial(self._do_with_chosen, queue.move_to_front, self._say_first),
            Act.BACK_JOB: partial(self._do_with_chosen, queue.move_to_back, self._say_last),
            Act.OPEN_JOB: self._open_chosen,
            Act.COPY_JOB_LINK: self._copy_links,
            Act.REPORT_JOB: self._report_chosen,
            Act.CLEAR_FINISHED: partial(self._clear, frozenset({Status.FINISHED, Status.CANCELED})),
            Act.CLEAR_FAILED: partial(self._clear, frozenset({Status.FAILED})),
            Act.OPEN_NEXT: partial(self._open_next, 1),
            Act.OPEN_NEXT_FIVE: partial(self._open_next, _AT_ONCE),
        })  # fmt: skip

    def take(self, batch: Batch) -> None:
        if batch.queues and not self._panel.banner.is_needed:
            self._opened = []
        if self._is_probing and PAGES in batch.queues:
            self._show_probe(batch.queues[PAGES])
        self._show_arrived(batch.jobs.values())

    def _show_outside(self, counts: JobCounts) -> None:
        self.outside.show_progress(counts.total - counts.to_go, counts.total)

    def _say_run_ended(self, ended: int) -> None:
        """Notify a person who is in another window that a long run has ended."""
        if not self._services.engine.settings.notify_when_done or self._window.isActiveWindow():
            return
        failed = self._panel.counts.failed
        text = counted("Queue", "%n books fetched.", "%n book fetched.", max(0, ended - failed))
        if failed:
            text += " " + counted("Queue", "%n failed.", "%n failed.", failed)
        self.outside.say(self.tr("bookq has nothing left to do"), text)

    # Trying, pausing, order

    def _answer(self, asked: str, job_id: str) -> None:
        """Run the action that was chosen in the row or the dialog of a job."""
        job = self._engine.queue.job(job_id)
        if asked == COPIED:
            self._services.say(self.tr("The details are on the clipboard"), icon="copy", key="copied")
        elif asked == RETRY:
            self._engine.queue.retry([job_id])
        elif asked == REPORT:
            self._save_report(job_id)
        elif asked == OPEN_PAGE and job is not None:
            self._open(job)
        elif asked == TAKE and job is not None:
            self._services.take_list(job.source)

    def _probe_now(self) -> None:
        self._is_probing = True
        self._engine.queue.probe_now(PAGES)

    def _show_probe(self, pages: QueueState) -> None:
        """Say that the site refused the probe, unless it has not ended or went well."""
        if pages.half_open or (pages.open_until and pages.open_until <= time.time()):
            return
        self._is_probing = False
        if pages.open_until:
            text = self.tr("Tried just now, without success. bookq goes on waiting.")
            self._services.say(text, icon="shield", key="probe")

    def _do_with_chosen(
        self, work: Callable[[Sequence[str]], Result], then: Callable[[Result], object] = lambda _result: None
    ) -> None:
        ids = self._panel.view.selected_ids()
        self._bulk.run(len(ids), partial(work, ids), then)

    def _retry_failed(self) -> None:
        self._panel.view.catch_up()
        self._bulk.run(self._panel.counts.failed, self._engine.queue.retry_all_failed)

    def _pause_or_resume(self) -> None:
        if self._panel.is_paused:
            self._engine.queue.resume()
        else:
            self._engine.queue.pause()

    def _say_first(self, count: int) -> None:
        self._panel.view.catch_up()
        if count:
            text = counted("Queue", "%n books are fetched next", "%n book is fetched next", count)
            self._services.say(text, icon="up", key="order")

    def _say_last(self, count: int) -> None:
        self._panel.view.catch_up()
        if count:
            text = counted("Queue", "%n books are fetched last", "%n book is fetched last", count)
            self._services.say(text, icon="down", key="order")

    def _move(self, ids: Sequence[str], before: str | None) -> None:
        self._bulk.run(len(ids), partial(self._engine.queue.move, ids, before=before))
        self._panel.view.catch_up()

    # What can be undone

    def _cancel_waiting(self) -> None:
        self._bulk.run(self._panel.counts.to_go, self._engine.queue.cancel_waiting, self._say_canceled)

    def _cancel(self, ids: Iterable[str]) -> Sequence[Job]:
        """Cancel jobs. Returns those that were open, in their state before."""
        queue = self._engine.queue
        before = [job for job in map(queue.job, ids) if job is not None and job.status in OPEN]
        return before if queue.cancel([job.id for job in before]) else []

    def _say_canceled(self, before: Sequence[Job]) -> None:
        if not before:
            return
        self._panel.view.catch_up()
        self._services.done(
            counted("Queue", "%n books canceled", "%n book canceled", len(before)),
            partial(self._undo_cancel, before),
            lambda _: self._engine.queue.cancel([job.id for job in before]),
            icon="close",
            count=len(before),
        )

    def _undo_cancel(self, before: Iterable[Job]) -> int:
        """Restore canceled jobs, except those that had ended before. Returns how many."""
        queue = self._engine.queue
        back = [job for job in before if (now := queue.job(job.id)) is not None and now.status not in ENDED]
        queue.remove([job.id for job in back])
        return queue.restore(back)

    def _say_removed(self, jobs: tuple[Job, ...]) -> None:
        self._say_gone(jobs, counted("Queue", "%n rows removed", "%n row removed", len(jobs)))

    def _clear(self, statuses: frozenset[Status]) -> None:
        count = sum(self._panel.model.tally.statuses[status] for status in statuses)
        self._bulk.run(count, partial(self._engine.queue.clear, statuses), self._say_cleared)

    def _say_cleared(self, jobs: tuple[Job, ...]) -> None:
        self._say_gone(jobs, counted("Queue", "%n rows cleared", "%n row cleared", len(jobs)))

    def _say_gone(self, jobs: tuple[Job, ...], text: str) -> None:
        self._panel.view.catch_up()
        if jobs:
            ids, queue = [job.id for job in jobs], self._engine.queue
            back = partial(queue.restore, jobs)
            self._services.done(text, back, lambda _: queue.remove(ids), icon="clear", count=len(ids))

    # The browser

    def _open_chosen(self) -> None:
        ids = self._services.first_pages(self._panel.view.selected_ids())
        for job in filter(None, map(self._engine.queue.job, ids)):
            self._open(job)

    def _open_next(self, count: int) -> None:
        waiting = self._panel.waiting_pages
        chosen = list(islice((job for job in waiting() if job.id not in self._opened), count))
        if not chosen:
            # All were opened once. The next round opens those that have not arrived.
            self._opened = []
            chosen = list(islice(waiting(), count))
        for job in chosen:
            self._open(job)
        if chosen:
            self._panel.banner.show_progress(self._opened_text(chosen[-1]))

    def _open(self, job: Job) -> None:
        book_id = book_id_of(job.id)
        # The fragment survives redirects, so that the page of another edition finishes this job.
        address = f"{url_of(book_id)}#bookq={book_id}" if book_id is not None else job.source
        opened = self._services.open_url(address)
        if opened and job.status in OPEN and job.id not in self._opened:
            self._opened.append(job.id)

    def _opened_text(self, job: Job) -> str:
        text = self.tr("{here} of {total} here · now in your browser: {title}")
        here, total = self._arrived()
        return text.format(here=number(here), total=number(total), title=name(job))

    def _arrived(self) -> tuple[int, int]:
        """Return how many opened pages have arrived, and that number with the pages that are to come."""
        jobs = [self._engine.queue.job(job_id) for job_id in self._opened]
        here = sum(job is not None and job.status is Status.FINISHED for job in jobs)
        return here, here + self._panel.model.tally.open[PAGES]

    def _show_arrived(self, jobs: Iterable[Job]) -> None:
        """Say that a page that was opened in the browser has arrived, and offer the next."""
        banner = self._panel.banner
        came = [job for job in jobs if job.status is Status.FINISHED and job.id in self._opened]
        if came and not banner.isHidden():
            banner.show_progress(self.tr("✓ {title} · Enter opens the next").format(title=name(came[-1])))
            if self._window.isActiveWindow():
                banner.open_next.setFocus()

    def _copy_links(self) -> None:
        links = [job.source for job in self._panel.selected_jobs()]
        if links:
            QGuiApplication.clipboard().setText("\n".join(links))
            text = counted("Queue", "%n links copied", "%n link copied", len(links))
            self._services.say(text, icon="copy", key="copied")

    # Reports

    def _report_chosen(self) -> None:
        for job in self._panel.selected_jobs()[:1]:
            self._save_report(job.id)

    def _save_report(self, job_id: str) -> None:
        suggested = f"bookq-report-{re.sub('[^0-9A-Za-z]+', '-', job_id)[:60]}.zip"
        kinds = self.tr("Reports (*.zip)") + ";;" + self.tr("All files (*)")
        title = self.tr("Save the page for a report")
        file = choose_file(self._window, title, usual_folder() / suggested, kinds)
        if file is not None:
            self._engine.queue.save_report(job_id, file)
