"""The model of the queue: its jobs in their order, their counts, and an estimate of the time left."""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt

from bookq_gui.model.job import OPEN, Job, QueueState, Status
from bookq_gui.model.message import NO_MESSAGE, Message
from bookq_gui.ui.i18n import counted, plain_tip, translate
from bookq_gui.ui.queue.text import (
    JobCounts,
    Moment,
    State,
    about,
    can_be_blocked,
    has_open_breaker,
    name,
    sentence,
    state_of,
    state_text,
    time_text,
)
from bookq_gui.ui.table.columns import Column
from bookq_gui.ui.table.filter_language import EVERYTHING, Language, Query, Tested, fold, parse, plain_word
from bookq_gui.ui.table.model import Index, TableModel

COLUMNS = (
    Column("state", QT_TRANSLATE_NOOP("Columns", "State"), 168),
    Column("book", QT_TRANSLATE_NOOP("Columns", "Book"), 288),
    Column("what", QT_TRANSLATE_NOOP("Columns", "What happens"), 0),
    Column("time", QT_TRANSLATE_NOOP("Columns", "Time"), 64, numeric=True),
    Column("act", QT_TRANSLATE_NOOP("Columns", "Actions"), 180),
)

WORDS = Language({})
"""The language of the search in the queue: words without fields."""
ALL, WORKING, FAILED, DONE = "all", "working", "failed", "done"
TABS: Mapping[str, frozenset[State] | None] = {
    ALL: None,
    WORKING: frozenset({State.FETCHING, State.RETRYING, State.BLOCKED, State.WAITING}),
    FAILED: frozenset({State.FAILED}),
    DONE: frozenset({State.DONE, State.CANCELED}),
}
"""The tabs of the queue, each with the states it shows."""

WINDOW = 120.0
"""A rate covers the jobs that ended in the last so many seconds."""
SHORTEST = 5.0
"""A rate is known after so many seconds."""
JITTER = 1.125
"""The mean factor of the random part of the interval between requests, which is up to a quarter."""
LONG_RUN = 30.0
"""Seconds after which a run is a long one, which people do not watch to its end."""
ENDED = frozenset({Status.FINISHED, Status.FAILED})


class Tally:
    """Counts the jobs of each kind as they come, change and go."""

    def __init__(self, jobs: Mapping[str, Job]) -> None:
        """Count ``jobs`` by their ids. For many jobs this is faster than `add`."""
        self._counted = dict(jobs)
        self.statuses = Counter(map(attrgetter("status"), jobs.values()))
        opened = [job for job in jobs.values() if job.status in OPEN]
        self.open = Counter(map(attrgetter("queue"), opened))
        """How many jobs of each queue are queued, scheduled or started."""
        self.refused = {job.id for job in opened if can_be_blocked(job)}
        """The jobs that an open circuit breaker blocks."""
        self._due = {
            job.id: job.due_at for job in opened if job.due_at is not None and job.status is Status.SCHEDULED
        }
        self.running = {job.id for job in opened if job.status is Status.STARTED}

    def add(self, job: Job) -> Job | None:
        """Count ``job`` in place of what it was before. Returns what it was."""
        before = self.drop(job.id)
        self._counted[job.id] = job
        self.statuses[job.status] += 1
        self.open[job.queue] += job.status in OPEN
        if can_be_blocked(job):
            self.refused.add(job.id)
        if job.status is Status.SCHEDULED and job.due_at is not None:
            self._due[job.id] = job.due_at
        if job.status is Status.STARTED:
            self.running.add(job.id)
        return before

    def drop(self, job_id: str) -> Job | None:
        """Count a job no more. Returns the job; None if it was not counted."""
        job = self._counted.pop(job_id, None)
        if job is None:
            return None
        self.statuses[job.status] -= 1
        self.open[job.queue] -= job.status in OPEN
        self.refused.discard(job.id)
        self._due.pop(job.id, None)
        self.running.discard(job.id)
        return job

    @property
    def last_due(self) -> float | None:
        """When the last scheduled job is due, in seconds since 1970; None if there is none."""
        return max(self._due.values(), default=None)

    @property
    def counts(self) -> JobCounts:
        done, failed = self.statuses[Status.FINISHED], self.statuses[Status.FAILED]
        return JobCounts(done, failed, self.statuses[Status.SCHEDULED], sum(self.open.values()))


class QueueModel(TableModel):
    """All jobs by their ids. ``clock`` gives the time in seconds since 1970."""

    columns = COLUMNS

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self._clock = clock
        self._open_breakers: frozenset[str] = frozenset()
        self._paused: frozenset[str] = frozenset()
        self._stages: dict[str, Message] = {}
        self.tab = ALL
        """The tab whose jobs are shown."""
        self._words: Query = EVERYTHING
        self.tally = Tally({})
        self.pace = 0.0
        """Seconds between two pages; 0 if unknown. It tells when it is the turn of a waiting job."""

    # Asking

    def job(self, job_id: str) -> Job | None:
        found: Job | None = self._rows.get(job_id)
        return found

    def jobs(self, statuses: Iterable[Status]) -> list[Job]:
        """The jobs of these statuses, shown or not, in the order in which they came."""
        wanted = frozenset(statuses)
        return [job for job in self._rows.values() if job.status in wanted]

    def stage(self, job_id: str) -> Message:
        """What a running job does, by its own words; empty if it did not say."""
        return self._stages.get(job_id, NO_MESSAGE)

    @property
    def moment(self) -> Moment:
        return Moment(self._clock(), self._open_breakers, self._paused)

    def state(self, job_id: str) -> State:
        return state_of(self._rows[job_id], self._open_breakers)

    def turn_of(self, line: int) -> int | None:
        """How many jobs are before the waiting job in ``line``; None if the shown rows do not tell."""
        if self._words or self.tab not in (ALL, WORKING):
            return None
        statuses = self.tally.statuses
        before = statuses[Status.STARTED]
        if self._open_breakers:
            return line - before
        before += statuses[Status.SCHEDULED]
        return line - before - (statuses[Status.FAILED] if self.tab == ALL else 0)

    def is_counting(self, job_id: str) -> bool:
        """Whether the row of a job shows a time that changes every second."""
        job = self._rows[job_id]
        return job.status is Status.STARTED or (
            job.status is Status.SCHEDULED and job.queue not in self._paused
        )

    # Changing

    def set_jobs(self, jobs: Iterable[Job]) -> None:
        rows = {job.id: job for job in jobs}
        self.tally, self._stages = Tally(rows), {}
        self.set_all(rows)

    def put_jobs(self, jobs: Iterable[Job]) -> int:
        """Add jobs, or replace those with the same ids. Returns how many more ended than were retried."""
        ended = 0
        rows = {job.id: job for job in jobs}
        for job_id, job in rows.items():
            before = self.tally.add(job)
            if before is not None:
                ended += _ended(before.status, job.status)
            if job.status is not Status.STARTED:
                self._stages.pop(job_id, None)
        self.put(rows)
        return ended

    def remove_jobs(self, ids: Iterable[str]) -> None:
        """Remove jobs. Unknown ids are ignored."""
        gone = [job_id for job_id in ids if self.tally.drop(job_id) is not None]
        for job_id in gone:
            self._stages.pop(job_id, None)
        self.remove(gone)

    def set_stages(self, stages: Mapping[str, Message]) -> None:
        """Keep what running jobs say that they do. Other jobs are ignored."""
        changed = [i for i in stages if i in self.tally.running and stages[i] != self._stages.get(i)]
        if changed:
            self._stages.update({job_id: stages[job_id] for job_id in changed})
            self.changed(changed, columns=())

    def set_queues(self, queues: Iterable[QueueState]) -> None:
        """Take over the states of the queues. An open breaker blocks jobs; in a paused queue none is due."""
        states = list(queues)
        open_breakers = frozenset(state.name for state in states if has_open_breaker(state))
        paused = frozenset(state.name for state in states if state.paused)
        if (open_breakers, paused) == (self._open_breakers, self._paused):
            return

        def alter() -> None:
            self._open_breakers, self._paused = open_breakers, paused

        if open_breakers != self._open_breakers:
            self.changed([job_id for job_id in self.tally.refused if job_id in self._rows], alter)
        alter()
        self.touch(self.shown_ids(), "")

    def choose_tab(self, tab: str) -> None:
        if tab != self.tab:
            self.tab = tab
            self._filter()

    def search(self, text: str) -> None:
        query = parse(text, WORDS)
        # A text that would be a faulty query is searched for as it is written.
        self._words = Query(((plain_word(text), True),)) if query.problem else query
        self._filter()

    def _filter(self) -> None:
        states = TABS[self.tab]
        query = self._words
        if states is not None:
            test = Tested(f"tab:{self.tab}", lambda job_id: self.state(job_id) in states, True)
            query = Query(tests=(test,)) & self._words
        self.set_filter(query)

    # What the table asks

    def cell(self, row_id: str, column: str) -> str:
        job, moment = self._rows[row_id], self.moment
        if column == "state":
            return state_text(job, moment)
        if column == "book":
            return name(job)
        if column == "what":
            return sentence(job, self.stage(row_id), moment)
        return time_text(job, self.stage(row_id), moment.now) if column == "time" else ""

    def spoken(self, row_id: str, column: str) -> str:
        """The text for screen readers. The cell of the book has that of the whole row."""
        text = self.cell(row_id, column)
        if column != "book":
            return text or self.columns[self.position(column)].heading
        more = (self.cell(row_id, key) for key in ("state", "what"))
        return ". ".join(filter(None, (text, *more)))

    def tip(self, row_id: str, column: str) -> str:
        """The whole text of a cell; for the book also its address."""
        if column == "book":
            return plain_tip(f"{self.cell(row_id, column)}\n{self._rows[row_id].source}")
        return plain_tip(self.cell(row_id, column)) if column == "what" else ""

    def sort_key(self, row_id: str, column: str) -> str:
        """Rows are not sorted by columns but by `base_key`."""
        return self.cell(row_id, column)

    def base_key(self, row_id: str) -> tuple[float, ...]:
        """Fetching, retries by due time, blocked, failed newest first, waiting by turn, done newest first."""
        job = self._rows[row_id]
        state = state_of(job, self._open_breakers)
        if state is State.FETCHING:
            return (state, job.started_at or 0.0, job.sequence)
        if state is State.RETRYING:
            return (state, job.due_at or 0.0, job.sequence)
        if state in (State.WAITING, State.BLOCKED):
            return (state, -job.priority, job.sequence)
        return (state, -(job.finished_at or 0.0), job.sequence)

    def search_text(self, row_id: str) -> str:
        job, moment = self._rows[row_id], self.moment
        kinds = [attempt.kind for attempt in job.history]
        texts = state_text(job, moment), sentence(job, self.stage(row_id), moment)
        return fold("\n".join((name(job), job.source, *texts, *kinds)))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Waiting jobs can be dragged to another place."""
        flags = super().flags(index)
        row_id = self.id_at(index.row())
        waits = row_id is not None and self._rows[row_id].status is Status.QUEUED
        return flags | Qt.ItemFlag.ItemIsDragEnabled if waits else flags


def _ended(before: Status, after: Status) -> int:
    return (before in OPEN and after in ENDED) - (before in ENDED and after in OPEN)


class Run:
    """One run of the queue, from the first open job until none is left.

    Times are seconds of any clock that does not jump.
    """

    def __init__(self) -> None:
        self._open = 0
        self._began = 0.0
        self._watched_since = 0.0
        self._ends: deque[tuple[float, int]] = deque()
        self.ended = 0
        """How many jobs ended in this run."""

    def update(self, open_jobs: int, ended: int, now: float) -> bool:
        """Take over that ``open_jobs`` are open and that ``ended`` more jobs ended.

        ``ended`` is negative if ended jobs are retried. Returns whether a long run is over. A run that was
        only canceled or cleared does not count.
        """
        if not self._open and open_jobs:
            self._began = self._watched_since = now
            self.ended = 0
            self._ends.clear()
        over = bool(self._open) and not open_jobs
        self._open = open_jobs
        self.ended = max(0, self.ended + ended)
        if ended > 0:
            self._ends.append((now, ended))
        return over and self.ended > 0 and now - self._began >= LONG_RUN

    def restart_clock(self, now: float) -> None:
        """Forget the rate: the queue stood still and goes on."""
        self._watched_since = now
        self._ends.clear()

    def seconds_each(self, now: float) -> float | None:
        """The mean seconds for a job in the last time; None while unknown."""
        while self._ends and self._ends[0][0] < now - WINDOW:
            self._ends.popleft()
        watched = min(now - self._watched_since, WINDOW)
        ended = sum(count for _, count in self._ends)
        return watched / ended if ended and watched >= SHORTEST else None

    def seconds_left(self, now: float, least: float = 0.0) -> float | None:
        """The seconds until no job is left, ``least`` or more; None while unknown."""
        if not self._open:
            return None
        each = self.seconds_each(now)
        return (least or None) if each is None else max(least, self._open * each)


def least_seconds(pages: int, interval: float, due_in: float) -> float:
    """The seconds that a run takes at least.

    ``pages`` are fetched ``interval`` seconds apart, and the last retry is due in ``due_in`` seconds.
    """
    return max(0.0, pages * interval * JITTER, due_in)


def left_text(seconds: float | None) -> str:
    """The time left in words; "" if unknown."""
    if seconds is None:
        return ""
    if seconds < 50:
        return translate("Queue", "less than 1 min left")
    return translate("Queue", "{time} left").format(time=about(max(60.0, seconds)))


def last_failed_text(seconds: float) -> str:
    """How long ago the last job failed; "" after an hour."""
    minutes = int(seconds // 60)
    if minutes >= 60:
        return ""
    text = counted("Queue", "the last one %n minutes ago", "the last one %n minute ago", minutes)
    return text if minutes else translate("Queue", "the last one just now")
