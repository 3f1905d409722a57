"""The line at the foot of the window: how far the run is, how fast, and what the site is asked for."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QLocale, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from bookq_gui.model.job import Job, QueueState
from bookq_gui.ui.i18n import clock, counted, number, translate
from bookq_gui.ui.queue.eta import Run, Standing, least_seconds
from bookq_gui.ui.queue.text import OFFLINE, PAGES, is_cooling
from bookq_gui.ui.widgets.basic import GAP, MutedLabel, Progress, Rule
from bookq_gui.ui.widgets.nesting import nested

_TICK_MS = 1000


def run_text(standing: Standing, *, paused: bool, held: str, resting: int = 0) -> str:
    """How the run stands: "22 of 40 · 24 a minute · about 0:45 left".

    ``held`` says what keeps it waiting, "" where nothing does; ``resting`` jobs are in paused queues, while
    others go on.
    """
    if not standing.total:
        return translate("StatusLine", "Nothing to do")
    done = translate("StatusLine", "{done} of {total}").format(
        done=number(standing.done), total=number(standing.total)
    )
    if standing.done >= standing.total:
        return translate("StatusLine", "{progress} · all done").format(progress=done)
    if paused:
        return translate("StatusLine", "{progress} · paused").format(progress=done)
    rest = counted("StatusLine", "%n paused", "%n paused", resting) if resting else ""
    time_left = clock(_coarse(standing.seconds_left)) if standing.seconds_left else ""
    if held:
        after = translate("StatusLine", "then about {time}").format(time=time_left) if time_left else ""
        return " · ".join(filter(None, (done, held, after, rest)))
    left = translate("StatusLine", "about {time} left").format(time=time_left) if time_left else ""
    speed = ""
    if standing.per_minute is not None:
        speed = counted("StatusLine", "%n a minute", "%n a minute", max(1, round(standing.per_minute)))
    return " · ".join(filter(None, (done, speed, left, rest)))


def site_text(pages: QueueState | None) -> str:
    """How the site is asked: "Goodreads: one page every 2 s"."""
    if pages is None:
        return ""
    if pages.paused:
        return translate("StatusLine", "Goodreads: paused")
    if is_cooling(pages):
        return translate("StatusLine", "Goodreads: waiting")
    if pages.interval > 0:
        seconds = QLocale().toString(pages.interval, "g", 3)
        return translate("StatusLine", "Goodreads: one page every {seconds} s").format(seconds=seconds)
    return translate("StatusLine", "Goodreads: one page at a time")


def _coarse(seconds: float) -> float:
    """``seconds`` as an estimate may be told: not to the second."""
    step = 5 if seconds < 120 else 30 if seconds < 3600 else 300
    return max(step, round(seconds / step) * step)


class StatusLine(QWidget):
    """Progress, words and the manners towards the site. Refreshed once a second while something runs.

    Signals:
        stood(Standing): how the run stands; not told again while it is the same.
    """

    stood = Signal(object)

    def __init__(
        self,
        parent: QWidget | None = None,
        steady: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._steady = steady
        self._wall = wall
        self._by_queue: dict[str, int] = {}
        self._last_due: float | None = None
        self._standing: Standing | None = None
        self._run = Run()
        self._open = 0
        self._queues: tuple[QueueState, ...] = ()
        self._held = ""
        self._progress = Progress()
        self._words = QLabel()
        self._words.setObjectName("runText")
        self._site = MutedLabel()
        self._site.setObjectName("siteText")
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        row = nested(column, QHBoxLayout())
        row.setContentsMargins(GAP, 6, GAP, 6)
        row.setSpacing(GAP)
        row.addWidget(self._progress)
        row.addWidget(self._words, 1)
        row.addWidget(self._site)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.refresh()

    def resume(self, jobs: Iterable[Job]) -> None:
        """Go on with the run that these jobs, all there are, are in the middle of."""
        self._run.resume(jobs, self._steady())
        self.refresh()

    def count(
        self,
        open_jobs: int,
        ended: int = 0,
        *,
        by_queue: Mapping[str, int] = MappingProxyType({}),
        last_due: float | None = None,
    ) -> None:
        """Note how many jobs still have something to do, and how many ended just now.

        ``by_queue`` says how many there are in each queue; the last retry is due at ``last_due``.
        """
        self._open = open_jobs
        self._by_queue = dict(by_queue)
        self._last_due = last_due
        self._run.update(open_jobs, ended, self._steady())
        if open_jobs and not self._timer.isActive():
            self._timer.start()
        self.refresh()

    def show_queues(self, queues: Iterable[QueueState]) -> None:
        """Note how the queues stand."""
        was_held = bool(self._held) or self._paused
        self._queues = tuple(queues)
        cooling = self._site_queue
        if cooling is None or not is_cooling(cooling):
            self._held = ""
        elif cooling.reason is not None and cooling.reason.kind in OFFLINE:
            self._held = self.tr("no connection")
        else:
            self._held = self.tr("waiting for Goodreads")
        if was_held and not self._held and not self._paused:
            self._run.restart_clock(self._steady())
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show how it stands now."""
        standing = self._run.standing(self._steady(), self._least())
        self._progress.show_progress(standing.done, standing.total)
        paused = self._paused
        resting = 0 if paused else self._resting
        text = run_text(standing, paused=paused, held=self._held, resting=resting)
        if text != self._words.text():
            self._words.setText(text)
        site = site_text(self._site_queue)
        if site != self._site.text():
            self._site.setText(site)
        if not self._open:
            self._timer.stop()
        if standing != self._standing:
            self._standing = standing
            self.stood.emit(standing)

    def _least(self) -> float:
        """What the run takes in any case, in seconds: after the cool-down, while there is one."""
        site = self._site_queue
        begins = self._wall()
        if site is not None and site.cooling_until is not None:
            begins = max(begins, site.cooling_until)
        due_in = self._last_due - begins if self._last_due is not None else 0.0
        return least_seconds(self._by_queue.get(PAGES, 0), site.interval if site else 0.0, due_in)

    @property
    def _site_queue(self) -> QueueState | None:
        return next((state for state in self._queues if state.name == PAGES), None)

    @property
    def _paused(self) -> bool:
        """Whether nothing starts: every queue is paused, or those with open jobs are."""
        everywhere = bool(self._queues) and all(state.paused for state in self._queues)
        return everywhere or 0 < self._open <= self._resting

    @property
    def _resting(self) -> int:
        return sum(self._by_queue.get(state.name, 0) for state in self._queues if state.paused)
