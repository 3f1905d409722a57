"""The columns of the queue, one declaration each; view, header menu and sorting are made from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDateTime, QLocale

from bookq_gui.model.job import Job, Status
from bookq_gui.ui.i18n import clock, isolated, translate
from bookq_gui.ui.queue.job_filter import ended_at, searchable
from bookq_gui.ui.queue.text import State, message, name, seconds_spent, state_of, state_text
from bookq_gui.ui.table.folding import natural_key

_SHORT = 10.0
"""Seconds under which the time that something took is told to the tenth."""

Key = tuple[object, ...] | None
"""What a line sorts by; None: missing, last in both directions."""


class Line:
    """One job with what its row shows: its stage, its row in the view (-1: none) and its keys."""

    __slots__ = ("_ended", "_text", "job", "key", "row", "stage")

    def __init__(self, job: Job) -> None:
        self.job = job
        self.stage = ""
        self.row = -1
        self.key: Key = None
        self._text: str | None = None
        self._ended: str | None = None

    def become(self, job: Job) -> None:
        """Stand for the job as it is now."""
        self.job = job
        if job.status is not Status.STARTED:
            self.stage = ""
        self._text = self._ended = None

    def say(self, stage: str) -> None:
        """Note what the job says that it does."""
        self.stage = stage
        self._text = None

    @property
    def text(self) -> str:
        """What the filter looks for words in."""
        if self._text is None:
            self._text = searchable(self.job, self.stage)
        return self._text

    @property
    def ended(self) -> str:
        """When the job ended, as it is written in a filter."""
        if self._ended is None:
            self._ended = ended_at(self.job)
        return self._ended


@dataclass(frozen=True, slots=True)
class Moment:
    """What a cell depends on beside its job: the time (seconds since 1970) and how the queues stand."""

    now: float
    cooling: frozenset[str] = frozenset()
    paused: frozenset[str] = frozenset()

    def state(self, job: Job) -> State:
        """How ``job`` stands at this moment."""
        return state_of(job, cooling=job.queue in self.cooling)

    def state_text(self, job: Job) -> str:
        """How ``job`` stands at this moment, in words."""
        return state_text(job, self.state(job), self.now, paused=job.queue in self.paused)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``title`` in English, ``width`` in logical pixels, ``live`` where seconds count in it."""

    key: str
    title: object
    width: int
    text: Callable[[Line, Moment], str]
    sort_key: Callable[[Line], Key]
    numeric: bool = False
    live: bool = False
    shown: bool = True
    tip: bool = False

    @property
    def heading(self) -> str:
        """The title in the user's language."""
        return translate("QueueColumns", str(self.title))


def _state_key(line: Line) -> Key:
    job = line.job
    order = state_of(job)
    if job.status is Status.QUEUED:
        return (order, -job.priority, job.sequence)
    if job.status is Status.SCHEDULED:
        return (order, job.due_at or 0.0, job.sequence)
    if job.status is Status.STARTED:
        return (order, job.started_at or 0.0, job.sequence)
    return (order, -(job.finished_at or 0.0), job.sequence)


def _tries(line: Line, _moment: Moment) -> str:
    job = line.job
    if not job.attempts:
        return ""
    return translate("QueueColumns", "{attempts} of {most}").format(
        attempts=job.attempts, most=job.max_attempts
    )


def _time(line: Line, moment: Moment) -> str:
    spent = seconds_spent(line.job, moment.now)
    if spent is None:
        return ""
    if spent < _SHORT and line.job.status is not Status.STARTED:
        text = translate("QueueColumns", "{seconds} s")
        return isolated(text.format(seconds=QLocale().toString(spent, "f", 1)))
    return clock(spent)


def _time_key(line: Line) -> Key:
    job = line.job
    if job.status is Status.STARTED and job.started_at is not None:
        return (1, -job.started_at)
    spent = seconds_spent(job, 0.0)
    return None if spent is None else (0, spent)


def _added(line: Line, _moment: Moment) -> str:
    if not line.job.created_at:
        return ""
    moment = QDateTime.fromMSecsSinceEpoch(round(line.job.created_at * 1000))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def _message_key(line: Line) -> Key:
    text = message(line.job, line.stage)
    return (text.casefold(),) if text else None


COLUMNS: tuple[Column, ...] = (
    Column(
        "state",
        QT_TRANSLATE_NOOP("QueueColumns", "State"),
        208,
        lambda line, moment: moment.state_text(line.job),
        _state_key,
        live=True,
        tip=True,
    ),
    Column(
        "book",
        QT_TRANSLATE_NOOP("QueueColumns", "Book"),
        280,
        lambda line, _moment: name(line.job),
        lambda line: (natural_key(name(line.job)) or "",),
        tip=True,
    ),
    Column(
        "message",
        QT_TRANSLATE_NOOP("QueueColumns", "What is happening"),
        420,
        lambda line, _moment: message(line.job, line.stage),
        _message_key,
        tip=True,
    ),
    Column(
        "tries",
        QT_TRANSLATE_NOOP("QueueColumns", "Tries"),
        72,
        _tries,
        lambda line: (line.job.attempts,) if line.job.attempts else None,
        numeric=True,
        shown=False,
    ),
    Column(
        "time",
        QT_TRANSLATE_NOOP("QueueColumns", "Time"),
        64,
        _time,
        _time_key,
        numeric=True,
        live=True,
    ),
    Column(
        "added",
        QT_TRANSLATE_NOOP("QueueColumns", "Added"),
        140,
        _added,
        lambda line: (line.job.created_at,) if line.job.created_at else None,
        shown=False,
    ),
    Column(
        "link",
        QT_TRANSLATE_NOOP("QueueColumns", "Link"),
        280,
        lambda line, _moment: line.job.source,
        lambda line: (line.job.source,),
        shown=False,
        tip=True,
    ),
)

POSITION: dict[str, int] = {column.key: position for position, column in enumerate(COLUMNS)}
"""Where each column stands in the model, by its key."""
