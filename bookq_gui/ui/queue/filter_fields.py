"""What can be written in the filter of the queue: the fields of jobs, and the words for their states."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP

from bookq_gui.model.job import Job, Status
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.queue.model import QueueModel
from bookq_gui.ui.queue.text import State
from bookq_gui.ui.table.filter_language import (
    Field,
    FilterProblem,
    Kind,
    Language,
    Test,
    date_test,
    number_test,
    text_test,
)  # fmt: skip
from bookq_gui.ui.table.folding import commonest, fold

_ALIASES = {"state": "status", "error": "kind", "reason": "kind", "attempts": "tries", "try": "tries"}
_STANDARD = (Status.QUEUED, Status.SCHEDULED, Status.STARTED, Status.FINISHED)


def job_language(model: QueueModel) -> Language:
    """The language of the filter line over the jobs of ``model``."""

    def job(job_id: str) -> Job:
        found = model.job(job_id)
        assert found is not None, "a row without its job"  # noqa: S101 - the model asks for its own rows
        return found

    def text(name: str, get: Callable[[Job], Sequence[str]], example: str, meaning: object) -> Field:
        def offered() -> list[str]:
            return commonest(value for found in model.rows.values() for value in get(found))

        return Field(
            lambda value: text_test(name, value, lambda job_id: get(job(job_id)), example),
            example,
            meaning,
            offered=offered,
        )

    states = {word: state for state, words in _words().items() for word in words}

    def status(value: str) -> Test | FilterProblem:
        plain = fold(value.replace('"', "")).strip()
        if plain in map(str, _STANDARD):
            return lambda job_id: job(job_id).status == plain
        state = states.get(plain)
        if state is None:
            choices = ", ".join([*(words[0] for words in _words().values()), *map(str, _STANDARD)])
            return FilterProblem(Kind.NONE_OF if plain else Kind.NO_TEXT, "status", plain, choices)
        return lambda job_id: model.state(job_id) is state

    choices = tuple(words[0] for words in _words().values())
    fields = {
        "status": Field(
            status, "status:waiting", QT_TRANSLATE_NOOP("FilterHelp", "in this state"), choices=choices
        ),
        "kind": text(
            "kind",
            lambda found: (found.error.kind,) if found.error is not None else (),
            "kind:timeout",
            QT_TRANSLATE_NOOP("FilterHelp", "stopped by this kind of error"),
        ),
        "had": text(
            "had",
            lambda found: [attempt.kind for attempt in found.history if attempt.kind],
            "had:timeout",
            QT_TRANSLATE_NOOP("FilterHelp", "met this kind of error at least once"),
        ),
        "tries": Field(
            lambda value: number_test("tries", value, lambda job_id: job(job_id).attempts, "tries:>2"),
            "tries:>2",
            QT_TRANSLATE_NOOP("FilterHelp", "with more than two tries"),
        ),
        "ended": Field(
            lambda value: date_test(
                "ended", value, lambda job_id: _ended_at(job(job_id)), "ended:2026-11-26"
            ),
            "ended:2026-11-26",
            QT_TRANSLATE_NOOP("FilterHelp", "done or failed on this day"),
        ),
    }
    return Language(fields, _ALIASES)


def _words() -> dict[State, list[str]]:
    """The words for each state: the one that is offered, in the language of the window, then others."""
    shown = {
        State.WAITING: translate("Queue", "Waiting"), State.FETCHING: translate("Queue", "Fetching"),
        State.RETRYING: translate("Queue", "Retrying"), State.BLOCKED: translate("Queue", "Blocked"),
        State.FAILED: translate("Queue", "Failed"), State.DONE: translate("Queue", "Done"),
        State.CANCELED: translate("Queue", "Canceled"),
    }  # fmt: skip
    more = {State.FETCHING: ["running"], State.CANCELED: ["cancelled"]}
    return {state: [fold(word), state.name.lower(), *more.get(state, ())] for state, word in shown.items()}


def _ended_at(job: Job) -> str:
    """When ``job`` was done or failed, as local time in ISO 8601; "" where it was neither."""
    if job.finished_at is None or job.status not in (Status.FINISHED, Status.FAILED):
        return ""
    try:
        return time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(job.finished_at))
    except (ValueError, OverflowError, OSError):
        return ""
