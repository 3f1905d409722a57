"""The language of the filter of the queue: that of the books, with fields of jobs."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol, TypeVar

from bookq_gui.model.job import Job, Status
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.queue.chips import CHIPS
from bookq_gui.ui.queue.text import State, message, name, word
from bookq_gui.ui.table.filter_language import Kind, Problem, date_test, number_test, plain_word, tokens
from bookq_gui.ui.table.folding import fold


class Subject(Protocol):
    """A job as the filter looks at it: what costs time is worked out once while the job stays as it is."""

    @property
    def job(self) -> Job:
        """The job itself."""

    @property
    def text(self) -> str:
        """What plain words are looked for in; see `searchable`."""

    @property
    def ended(self) -> str:
        """When the job ended; see `ended_at`."""


StateOf = Callable[[Job], State]
Test = Callable[[Subject, StateOf], bool]
_Looked = TypeVar("_Looked", bound=Subject)

STATUS, KIND, HAD, TRIES, ENDED = "status", "kind", "had", "tries", "ended"
FIELDS: Mapping[str, str] = MappingProxyType(
    {
        STATUS: "status:waiting",
        KIND: "kind:timeout",
        HAD: "had:timeout",
        TRIES: "tries:>2",
        ENDED: "ended:2026-11-26",
    }
)
"""The names of the fields, and an example of each."""

ALIASES = {"state": STATUS, "error": KIND, "reason": KIND, "attempts": TRIES, "try": TRIES}
"""Other names of fields."""
_ENGLISH = {
    "waiting": State.WAITING,
    "fetching": State.FETCHING,
    "running": State.FETCHING,
    "retrying": State.RETRYING,
    "blocked": State.BLOCKED,
    "failed": State.FAILED,
    "canceled": State.CANCELED,
    "cancelled": State.CANCELED,
    "done": State.DONE,
}
_STANDARD = {
    str(status): status for status in (Status.QUEUED, Status.SCHEDULED, Status.STARTED, Status.FINISHED)
}
_THERE = {"any": True, "none": False}


@dataclass(frozen=True, slots=True)
class JobQuery:
    """A filter that was read. With a ``problem`` it is not to be used.

    ``fields`` are as they were written.
    """

    words: tuple[tuple[str, bool], ...] = ()
    tests: tuple[tuple[Test, bool], ...] = ()
    fields: tuple[tuple[str, str, bool], ...] = ()
    problem: Problem | None = None

    def __bool__(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.words or self.tests)

    def passing(self, subjects: Iterable[_Looked], state_of: StateOf) -> list[_Looked]:
        """Those of ``subjects`` that are to be shown, in their order."""
        left = list(subjects)
        for test, wanted in self.tests:
            left = [subject for subject in left if test(subject, state_of) is wanted]
        for sought, wanted in self.words:
            left = [subject for subject in left if (sought in subject.text) is wanted]
        return left

    def narrows(self, other: JobQuery) -> bool:
        """Whether ``other`` shows all that this one shows, as where a word that is looked for grew."""
        if self.fields != other.fields or len(self.words) < len(other.words):
            return False
        return all(
            now == before or (now[1] and before[1] and before[0] in now[0])
            for now, before in zip(self.words, other.words, strict=False)
        )


def parse(text: str) -> JobQuery:
    """The filter that ``text`` means; the first thing that cannot be meant is its problem."""
    words: list[tuple[str, bool]] = []
    tests: list[tuple[Test, bool]] = []
    fields: list[tuple[str, str, bool]] = []
    for token in tokens(text, FIELDS, ALIASES):
        if token.known or token.is_unknown_field:
            test = (
                _test(token.field, token.value)
                if token.known
                else Problem(Kind.UNKNOWN_FIELD, token.name, token.body)
            )
            if isinstance(test, Problem):
                return JobQuery(problem=test)
            tests.append((test, token.wanted))
            fields.append((token.field, token.value, token.wanted))
        elif sought := plain_word(token.body):
            words.append((sought, token.wanted))
    return JobQuery(tuple(words), tuple(tests), tuple(fields))


def searchable(job: Job, stage: str) -> str:
    """The text of a job that plain words are looked for in."""
    return fold(f"{name(job)}\n{job.source}\n{message(job, stage)}")


def shown_states() -> list[str]:
    """The words that `status` can be asked for as they are shown, in the order of the chips."""
    return [translate("Chips", str(chip.title)).casefold() for chip in CHIPS if chip.state is not None]


def ended_at(job: Job) -> str:
    """When ``job`` was done or failed, as local time in ISO 8601; "" where it was neither."""
    if job.finished_at is None or job.status not in (Status.FINISHED, Status.FAILED):
        return ""
    return local_text(job.finished_at)


def local_text(moment: float) -> str:
    """Seconds since 1970 as local time, as it is written in a filter; "" where there is no such time."""
    try:
        return time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(moment))
    except (ValueError, OverflowError, OSError):
        return ""


def _test(field: str, value: str) -> Test | Problem:
    plain = fold(value.replace('"', "")).strip()
    if field in (STATUS, KIND, HAD) and not plain:
        return Problem(Kind.NO_TEXT, field, value, FIELDS[field])
    if field == STATUS:
        return _status_test(plain)
    if field == KIND:
        return _kind_test(plain, lambda job: (job.error.kind,) if job.error else ())
    if field == HAD:
        return _kind_test(plain, lambda job: [attempt.kind for attempt in job.history])
    fits: Callable[[Subject], bool] | Problem
    if field == TRIES:
        fits = number_test(field, value, _tries, FIELDS[field])
    else:
        fits = date_test(field, value, _ended, FIELDS[field])
    return fits if isinstance(fits, Problem) else lambda subject, _state_of: fits(subject)


def _tries(subject: Subject) -> float:
    return subject.job.attempts


def _ended(subject: Subject) -> str:
    return subject.ended


def _status_test(plain: str) -> Test | Problem:
    if plain in _STANDARD:
        status = _STANDARD[plain]
        return lambda subject, _state_of: subject.job.status is status
    state = _states().get(plain)
    if state is None:
        return Problem(Kind.NONE_OF, STATUS, plain, ", ".join([*shown_states(), *_STANDARD]))
    return lambda subject, state_of: state_of(subject.job) is state


def _states() -> dict[str, State]:
    """The states by their names in English and in the language of the window."""
    rows = {fold(word(state)): state for state in State}
    chips = {
        fold(translate("Chips", str(chip.title))): chip.state for chip in CHIPS if chip.state is not None
    }
    return _ENGLISH | rows | chips


def _kind_test(plain: str, kinds: Callable[[Job], Collection[str]]) -> Test:
    if plain in _THERE:
        there = _THERE[plain]
        return lambda subject, _state_of: bool(kinds(subject.job)) is there
    return lambda subject, _state_of: plain in kinds(subject.job)
