"""A job as the queue keeps it in memory: mutable, small, and its text on disk."""

from __future__ import annotations

import json
from sys import intern
from typing import Any

from bookq_gui.model.job import Attempt, Job, JobError, NewJob, Status

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Entry:
    """One job. Slots and no dataclass machinery: a queue may hold a million of them."""

    __slots__ = (
        "attempts",
        "crashes",
        "created_at",
        "due_at",
        "error",
        "finished_at",
        "history",
        "id",
        "label",
        "max_attempts",
        "priority",
        "queue",
        "sequence",
        "source",
        "started_at",
        "status",
    )

    def __init__(self, id: str, queue: str, source: str) -> None:  # noqa: A002 - the field's name
        self.id = id
        self.queue = queue
        self.source = source
        self.label = ""
        self.status = Status.QUEUED
        self.priority = 0
        self.sequence = 0
        self.attempts = 0
        self.max_attempts = 5
        self.crashes = 0
        self.created_at = 0.0
        self.due_at: float | None = None
        self.started_at: float | None = None
        self.finished_at: float | None = None
        self.error: JobError | None = None
        self.history: tuple[Attempt, ...] = ()

    @classmethod
    def of(cls, new: NewJob, sequence: int, created_at: float) -> Entry:
        """A fresh entry for ``new``."""
        entry = cls(new.id, intern(new.queue), new.source)
        entry.label = new.label
        entry.priority = new.priority
        entry.max_attempts = new.max_attempts
        entry.sequence = sequence
        entry.created_at = created_at
        return entry

    @classmethod
    def restored(cls, job: Job) -> Entry:
        """The entry of a job that was removed; a running one waits again."""
        entry = cls(job.id, intern(job.queue), job.source)
        for name in cls.__slots__:
            setattr(entry, name, getattr(job, name))
        if job.status is Status.STARTED:
            entry.status = Status.QUEUED
            entry.attempts -= 1
            entry.started_at = None
        return entry

    def job(self) -> Job:
        """The frozen picture that is handed out."""
        return Job(
            id=self.id,
            queue=self.queue,
            source=self.source,
            label=self.label,
            status=self.status,
            priority=self.priority,
            sequence=self.sequence,
            attempts=self.attempts,
            max_attempts=self.max_attempts,
            crashes=self.crashes,
            created_at=self.created_at,
            due_at=self.due_at,
            started_at=self.started_at,
            finished_at=self.finished_at,
            error=self.error,
            history=self.history,
        )


def encode(job: Entry | Job) -> str:
    """The text of a job for the journal; what has its default is left out."""
    record: dict[str, Any] = {
        "queue": job.queue,
        "source": job.source,
        "status": job.status,
        "sequence": job.sequence,
        "created_at": job.created_at,
    }
    if job.label:
        record["label"] = job.label
    if job.priority:
        record["priority"] = job.priority
    if job.attempts:
        record["attempts"] = job.attempts
    if job.max_attempts != 5:
        record["max_attempts"] = job.max_attempts
    if job.crashes:
        record["crashes"] = job.crashes
    if job.due_at is not None:
        record["due_at"] = job.due_at
    if job.started_at is not None:
        record["started_at"] = job.started_at
    if job.finished_at is not None:
        record["finished_at"] = job.finished_at
    if job.error is not None:
        record["error"] = [job.error.kind, job.error.message, job.error.details]
    if job.history:
        record["history"] = [
            [past.number, past.started_at, past.seconds, past.kind, past.message] for past in job.history
        ]
    return _encode(record)


def decode(id: str, record: dict[str, Any]) -> Entry:  # noqa: A002 - the field's name
    """The entry of a decoded journal text.

    Raises KeyError, TypeError or ValueError where the record is not one of ours.
    """
    source, sequence, created_at = record["source"], record["sequence"], record["created_at"]
    if type(source) is not str or type(sequence) is not int or not 0 <= created_at <= LAST_SECOND:
        raise TypeError("a job has a source, a sequence and a time of creation")
    entry = Entry(id, intern(record["queue"]), source)
    entry.status = _STATUSES[record["status"]]
    entry.sequence = sequence
    entry.created_at = created_at
    if len(record) > 5:
        get = record.get
        entry.label = get("label", "")
        entry.priority = get("priority", 0)
        entry.attempts = get("attempts", 0)
        entry.max_attempts = get("max_attempts", 5)
        entry.crashes = get("crashes", 0)
        entry.due_at = get("due_at")
        entry.started_at = get("started_at")
        entry.finished_at = get("finished_at")
        if not _fits(entry):
            raise TypeError("a value of a job has the wrong type")
        if "error" in record:
            entry.error = JobError(*_checked(record["error"], _ERROR))
        if "history" in record:
            entry.history = tuple(Attempt(*_checked(past, _ATTEMPT)) for past in record["history"])
    return entry


def _fits(entry: Entry) -> bool:
    """Whether label, counters and times of an entry from disk are what they should be."""
    counters = type(entry.priority), type(entry.attempts), type(entry.max_attempts), type(entry.crashes)
    return (
        type(entry.label) is str
        and counters == _COUNTERS
        and (entry.due_at is None or 0 <= entry.due_at <= LAST_SECOND)
        and (entry.started_at is None or 0 <= entry.started_at <= LAST_SECOND)
        and (entry.finished_at is None or 0 <= entry.finished_at <= LAST_SECOND)
    )


def _checked(values: list[Any], kinds: tuple[tuple[type, ...], ...]) -> list[Any]:
    """``values``; raises TypeError where one is of none of its kinds."""
    if type(values) is not list or not all(map(isinstance, values, kinds)):
        raise TypeError("a part of a job has the wrong type")
    return values


LAST_SECOND = 253_402_300_799
"""The end of the year 9999: no date can be made of later times, nor of NaN, which compares with nothing."""
_COUNTERS = (int, int, int, int)
_ERROR = ((str,), (str,), (str,))
_ATTEMPT = ((int,), (int, float), (int, float), (str,), (str,))
_STATUSES = {str(status): status for status in Status}
