"""A job as the queue keeps it in memory, mutable and small; its text on disk; one attempt at it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from json.encoder import encode_basestring
from operator import attrgetter
from sys import intern
from typing import Any, Protocol

from bookq_gui.model.job import Attempt, Job, JobContext, JobError, NewJob, Outcome, Status, Stopped
from bookq_gui.model.message import Message

JOB = "job:"
"""The texts of jobs by their ids, in the store."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
LAST_SECOND = 253_402_300_799
"""The end of the year 9999: no date can be made of later times, nor of NaN, which compares with nothing."""
_DEFAULT_ATTEMPTS = 5
_MOST_PATTERNS = 64
_patterns: dict[str, str] = {}
_heads: dict[str, tuple[str, str]] = {}
"""Queue and pattern of the source by the beginning of the texts that have them."""
_HEAD = re.compile(r'\{"queue":"([\w-]{1,40})","source":"([^"\\\x00-\x1f]*)', re.ASCII)
_FRESH = '","status":"queued","sequence":'
_number = lru_cache(maxsize=16)(repr)
"""The text of a number. Cached, because thousands of jobs are added at the same time."""
_COUNTERS = (int, int, int, int)
_ERROR = ((str,), (str, list), (str,))
_ATTEMPT = ((int,), (int, float), (int, float), (str,), (str, list))
_STATUSES = {str(status): status for status in Status}
CANCELED = "canceled"
TIMED_OUT = "timed out"
CLOSING = "closing"
Handler = Callable[[Job, JobContext], Outcome]
Handlers = Mapping[str, Handler]
"""One handler a queue name."""


class _Extras:
    """The fields that a job gets with its first attempt. Apart, because a queue may hold a million jobs."""

    __slots__ = (
        "attempts",
        "crashes",
        "due_at",
        "error",
        "finished_at",
        "history",
        "label",
        "max_attempts",
        "out",
        "priority",
        "started_at",
    )

    def __init__(self) -> None:
        self.label = ""
        self.out = ""
        self.priority = 0
        self.attempts = 0
        self.max_attempts = _DEFAULT_ATTEMPTS
        self.crashes = 0
        self.due_at: float | None = None
        self.started_at: float | None = None
        self.finished_at: float | None = None
        self.error: JobError | None = None
        self.history: tuple[Attempt, ...] = ()


NO_EXTRAS = _Extras()
"""Shared by all jobs without extras; never changed."""


def _extra(name: str) -> Any:
    """A property that reads and writes one of the extras."""
    return property(attrgetter(f"extras.{name}"), lambda self, value: setattr(self.own(), name, value))


class JobRecord:
    """One job. ``extras`` may be shared: to change them, take `own`.

    ``pattern`` is the source with NUL for the number in the id, see `_pattern_of`.
    """

    __slots__ = ("_pattern", "created_at", "extras", "id", "queue", "sequence", "status")

    def __init__(
        self,
        id: str,  # noqa: A002 - the field's name
        queue: str,
        pattern: str,
        sequence: int = 0,
        created_at: float = 0.0,
    ) -> None:
        self.id = id
        self.queue = queue
        self._pattern = pattern
        self.status = Status.QUEUED
        self.sequence = sequence
        self.created_at = created_at
        self.extras = NO_EXTRAS

    @classmethod
    def of(cls, new: NewJob, sequence: int, created_at: float) -> JobRecord:
        """A fresh record for ``new``."""
        record = cls(new.id, intern(new.queue), _pattern_of(new.id, new.source), sequence, created_at)
        if new.label or new.priority or new.max_attempts != _DEFAULT_ATTEMPTS:
            own = record.own()
            own.label = new.label
            own.priority = new.priority
            own.max_attempts = new.max_attempts
        return record

    @classmethod
    def restored(cls, job: Job) -> JobRecord:
        """The record of a job that was removed. One that ran is queued."""
        pattern = _pattern_of(job.id, job.source)
        record = cls(job.id, intern(job.queue), pattern, job.sequence, job.created_at)
        record.status = job.status
        own = record.own()
        for name in _Extras.__slots__:
            setattr(own, name, getattr(job, name))
        own.out = ""
        if job.status is Status.STARTED:
            record.status = Status.QUEUED
            own.attempts -= 1
            own.started_at = None
        return record

    def own(self) -> _Extras:
        """The extras of this job alone, to be changed."""
        if self.extras is NO_EXTRAS:
            self.extras = _Extras()
        return self.extras

    @property
    def source(self) -> str:
        """Where the job's work comes from."""
        return self._pattern.replace("\0", self.id.partition(":")[2])

    attempts = _extra("attempts")
    crashes = _extra("crashes")
    due_at = _extra("due_at")
    error = _extra("error")
    finished_at = _extra("finished_at")
    history = _extra("history")
    label = _extra("label")
    max_attempts = _extra("max_attempts")
    out = _extra("out")
    priority = _extra("priority")
    started_at = _extra("started_at")

    def job(self) -> Job:
        """A copy to hand out."""
        more = self.extras
        return Job(
            self.id,
            self.queue,
            self.source,
            more.label,
            self.status,
            more.priority,
            self.sequence,
            more.attempts,
            more.max_attempts,
            more.crashes,
            self.created_at,
            more.due_at,
            more.started_at,
            more.finished_at,
            more.error,
            more.history,
            more.out,
        )


def _pattern_of(id: str, source: str) -> str:  # noqa: A002 - the field's name
    """``source`` with NUL for the number in ``id``, if that is one of a few patterns; else as it is.

    Addresses of books differ in their number only, so they share one text in memory.
    """
    if "\0" in source:
        source = source.replace("\0", "\ufffd")
    number = id.partition(":")[2]
    if not number or number not in source:
        return source
    pattern = source.replace(number, "\0", 1)
    known = _patterns.get(pattern)
    if known is None:
        if len(_patterns) >= _MOST_PATTERNS:
            return source
        known = _patterns[pattern] = pattern
    return known


def encode(job: Job) -> str:
    """The text of a job for the journal, without the fields that have their default."""
    text = (
        f'{{"queue":{encode_basestring(job.queue)},"source":{encode_basestring(job.source)},'
        f'"status":"{job.status}","sequence":{job.sequence},"created_at":{_number(job.created_at)}'
    )
    if job.label:
        text += f',"label":{encode_basestring(job.label)}'
    if job.priority:
        text += f',"priority":{job.priority}'
    if job.attempts:
        text += f',"attempts":{job.attempts}'
    if job.max_attempts != _DEFAULT_ATTEMPTS:
        text += f',"max_attempts":{job.max_attempts}'
    if job.crashes:
        text += f',"crashes":{job.crashes}'
    if job.due_at is not None:
        text += f',"due_at":{job.due_at!r}'
    if job.started_at is not None:
        text += f',"started_at":{job.started_at!r}'
    if job.finished_at is not None:
        text += f',"finished_at":{job.finished_at!r}'
    if job.error is not None:
        text += f',"error":{_encode([job.error.kind, job.error.message.to_data(), job.error.details])}'
    if job.history:
        past = [
            [one.number, one.started_at, one.seconds, one.kind, one.message.to_data()] for one in job.history
        ]
        text += f',"history":{_encode(past)}'
    if job.out:
        text += f',"out":{encode_basestring(job.out)}'
    return text + "}"


def decode_fresh(id: str, text: str) -> JobRecord | None:  # noqa: A002 - the field's name
    """The record of a job that never started, as most of a long queue; None for any other text."""
    head, _, rest = text.partition(_FRESH)
    number = id.partition(":")[2]
    known = _heads.get(head.replace(number, "\0", 1) if number else head) or _learned(id, head)
    sequence, _, created_at = rest.partition(',"created_at":')
    try:
        return None if known is None else JobRecord(id, *known, int(sequence), _moment(created_at))
    except ValueError:
        return None


def _learned(id: str, head: str) -> tuple[str, str] | None:  # noqa: A002 - the field's name
    """The queue and the pattern of the source in the beginning of a job's text; None if it is not usual."""
    found = _HEAD.fullmatch(head)
    if found is None:
        return None
    known = intern(found[1]), _pattern_of(id, found[2])
    if len(_heads) < _MOST_PATTERNS:
        _heads[f'{{"queue":"{known[0]}","source":"{known[1]}'] = known
    return known


@lru_cache(maxsize=1024)
def _moment(text: str) -> float:
    """The time of creation at the end of a job's text. Cached: thousands of jobs share one number.

    Raises ValueError if there is no time.
    """
    moment = float(text.removesuffix("}"))
    if not text.endswith("}") or not 0 <= moment <= LAST_SECOND:
        raise ValueError("a job has a time of creation")
    return moment


def decode(id: str, record: dict[str, Any]) -> JobRecord:  # noqa: A002 - the field's name
    """The record of a decoded journal text.

    Raises KeyError, TypeError or ValueError if it is not one of ours.
    """
    source, sequence, created_at = record["source"], record["sequence"], record["created_at"]
    if type(source) is not str or type(sequence) is not int or not 0 <= created_at <= LAST_SECOND:
        raise TypeError("a job has a source, a sequence and a time of creation")
    job = JobRecord(id, intern(record["queue"]), _pattern_of(id, source), sequence, created_at)
    job.status = _STATUSES[record["status"]]
    if len(record) > 5 or job.status is not Status.QUEUED:
        job.extras = _extras(record)
    return job


def _extras(record: dict[str, Any]) -> _Extras:
    get = record.get
    more = _Extras()
    more.label = get("label", "")
    more.out = get("out", "")
    more.priority = get("priority", 0)
    more.attempts = get("attempts", 0)
    more.max_attempts = get("max_attempts", _DEFAULT_ATTEMPTS)
    more.crashes = get("crashes", 0)
    more.due_at = get("due_at")
    more.started_at = get("started_at")
    more.finished_at = get("finished_at")
    if not _fits(more):
        raise TypeError("a value of a job has the wrong type")
    if "error" in record:
        kind, message, details = _checked(record["error"], _ERROR)
        more.error = JobError(kind, Message.from_data(message), details)
    if "history" in record:
        checked = (_checked(past, _ATTEMPT) for past in record["history"])
        more.history = tuple(
            Attempt(number, started_at, seconds, kind, Message.from_data(message))
            for number, started_at, seconds, kind, message in checked
        )
    return more


def _fits(more: _Extras) -> bool:
    """Whether label, counters and times from disk are what they should be."""
    counters = type(more.priority), type(more.attempts), type(more.max_attempts), type(more.crashes)
    return (
        type(more.label) is str
        and type(more.out) is str
        and counters == _COUNTERS
        and (more.due_at is None or 0 <= more.due_at <= LAST_SECOND)
        and (more.started_at is None or 0 <= more.started_at <= LAST_SECOND)
        and (more.finished_at is None or 0 <= more.finished_at <= LAST_SECOND)
    )


def _checked(values: list[Any], kinds: tuple[tuple[type, ...], ...]) -> list[Any]:
    """``values``; raises TypeError if one is of none of its kinds."""
    if type(values) is not list or not all(map(isinstance, values, kinds)):
        raise TypeError("a part of a job has the wrong type")
    return values


class Claim:
    """A started job; also the `JobContext` its handler is given.

    ``stop`` says why the attempt should end, "" while it should go on. ``started`` is steady time. ``out`` is
    the token of the worker elsewhere that has the job, "" if a worker of this process has it.
    """

    __slots__ = ("_on_stage", "job", "out", "record", "started", "stop")

    def __init__(
        self, record: JobRecord, job: Job, started: float, on_stage: Callable[[str, Message], None]
    ) -> None:
        self.record = record
        self.job = job
        self.started = started
        self.out = record.extras.out
        self.stop = ""
        self._on_stage = on_stage

    def stage(self, text: Message) -> None:
        """Show what is being done now."""
        if not self.stop:
            self._on_stage(self.job.id, text)

    def check(self) -> None:
        """Raise `Stopped` if the attempt should end."""
        if self.stop:
            raise Stopped(self.stop)


class Pool(Protocol):
    """What drains a queue: threads of this process, with or without workers on other machines."""

    @property
    def lost(self) -> int:
        """How many workers hang in a job that nobody waits for."""

    def start(self) -> None:
        """Start the workers."""

    def stop(self, timeout: float = 3.0) -> bool:
        """Have the workers end and wait for them. False if one still runs after ``timeout`` seconds."""

    def resize(self, size: int) -> None:
        """Use more or fewer workers of this process from now on."""

    def change_limit(self, limit: float) -> None:
        """Let jobs that start from now on take ``limit`` seconds."""
