"""Texts for jobs and for the whole queue. Pure functions: the time is passed in."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from bookq_gui.model.job import ANOTHER_EDITION, KEPT_AS_IT_IS, PAGES, Job, QueueState, Status, book_id_of
from bookq_gui.model.message import Message
from bookq_gui.ui.i18n import clock, counted, isolated, number, say, translate


class State(IntEnum):
    """The state of a job as the window shows it, in the order of the rows."""

    FETCHING = 0
    RETRYING = 1
    BLOCKED = 2
    FAILED = 3
    WAITING = 4
    CANCELED = 5
    DONE = 6


_LOOKS = {
    State.FETCHING: ("fetch", "accent", QT_TRANSLATE_NOOP("Queue", "Fetching")),
    State.RETRYING: ("clock", "warn", QT_TRANSLATE_NOOP("Queue", "Retry comes next")),
    State.BLOCKED: ("shield", "warn", QT_TRANSLATE_NOOP("Queue", "Waits for site")),
    State.FAILED: ("failed-filled", "bad", QT_TRANSLATE_NOOP("Queue", "Failed")),
    State.WAITING: ("waiting", "muted", QT_TRANSLATE_NOOP("Queue", "Waiting")),
    State.CANCELED: ("close", "muted", QT_TRANSLATE_NOOP("Queue", "Canceled")),
    State.DONE: ("done", "good", QT_TRANSLATE_NOOP("Queue", "Done")),
}
ICONS = {state: look[:2] for state, look in _LOOKS.items()}
"""The icon of each state and its colour."""
RETRIABLE = frozenset({Status.FAILED, Status.CANCELED, Status.SCHEDULED})
"""The states of jobs that can be retried at once."""

BLOCKS = frozenset({"challenge", "captcha", "blocked", "refused", "too-many-requests"})
"""Kinds of error that say that the site refuses requests."""
OFFLINE = frozenset({"offline", "connection"})
"""Kinds of error of a machine without a network."""
AWAY = OFFLINE | {"proxy", "unreachable", "tls"}
"""Kinds of error that say that the site cannot be reached."""
LISTS = frozenset({"list-page", "series-page"})
"""Kinds of error that say that the page lists books, which can be added instead."""
_LOOKED_AT = BLOCKS | {
    "sign-in", "author-page", "shelf-page", "editions-page", "search-page", "quotes-page", "reviews-page",
    "redirect-elsewhere", "wrong-book", "unknown-page",
}  # fmt: skip
"""Kinds of error after which it helps to open the page in the browser."""

ANSWER_SECONDS = 30
"""The longest time until the first byte of an answer."""
_SHORT = 10.0
_SIZE = re.compile(r"(\d[\d,]*) kB")
_SENTENCES = re.compile(r"(?<=[.!?…])\s+")
_USUAL_KB = 650

_STATES = {
    Status.STARTED: State.FETCHING, Status.FAILED: State.FAILED, Status.FINISHED: State.DONE,
    Status.CANCELED: State.CANCELED, Status.SCHEDULED: State.RETRYING, Status.QUEUED: State.WAITING,
}  # fmt: skip


class Moment(NamedTuple):
    """What a row depends on besides its job: the time in seconds since 1970, and the states of the queues."""

    now: float
    open_breakers: frozenset[str] = frozenset()
    paused: frozenset[str] = frozenset()


def state_of(job: Job, open_breakers: Collection[str] = ()) -> State:
    """The state of ``job``; ``open_breakers`` are the queues whose circuit breaker is open."""
    if job.queue in open_breakers and can_be_blocked(job):
        return State.BLOCKED
    return _STATES[job.status]


def can_be_blocked(job: Job) -> bool:
    """Whether an open circuit breaker blocks ``job``: it waits for a retry, or the site refused it."""
    if job.status is Status.QUEUED:
        return job.error is not None and job.error.kind in BLOCKS
    return job.status is Status.SCHEDULED


def state_text(job: Job, moment: Moment) -> str:
    """The words for the state of ``job``: "Done", "Retry in 0:42"."""
    state = state_of(job, moment.open_breakers)
    if state is State.WAITING and job.queue in moment.open_breakers:
        state = State.BLOCKED
    elif state in (State.RETRYING, State.WAITING) and job.queue in moment.paused:
        return translate("Queue", "Paused")
    left = (job.due_at or 0.0) - moment.now
    if state is State.RETRYING and left > 0:
        return translate("Queue", "Retry in {time}").format(time=clock(left))
    return translate("Queue", str(_LOOKS[state][2]))


def state_words() -> list[str]:
    """Every text of `state_text`, for the width of its column."""
    words = [translate("Queue", str(word)) for _, _, word in _LOOKS.values()]
    retry = translate("Queue", "Retry in {time}").format(time="00:00")
    return [*words, retry, translate("Queue", "Paused")]


# Names


def name(job: Job) -> str:
    """The name of ``job``: the title of its book, else its number, its address or its file."""
    number_ = book_id_of(job.id)
    if job.label:
        return _without_remark(job.label)[0]
    if number_ is not None:
        return translate("Queue", "Book {number}").format(number=number_)
    if "://" in job.source:
        return job.source.partition("://")[2].removeprefix("www.").rstrip("/")
    return job.source.replace("\\", "/").rstrip("/").rpartition("/")[2] or job.source


def _without_remark(label: str) -> tuple[str, str]:
    """The title in a label, and the remark after it as a sentence."""
    remarks = {
        ANOTHER_EDITION: translate("Queue", "Goodreads led to another edition."),
        KEPT_AS_IT_IS: translate("Queue", "Older than what is in the library, which stays as it is."),
    }
    added = []
    for ending, remark in remarks.items():
        if label.endswith(f" {ending}"):
            label = label.removesuffix(f" {ending}")
            added.append(remark)
    return label, " ".join(added)


# Sentences


def sentence(job: Job, stage: Message, moment: Moment, turn: int | None = None, pace: float = 0.0) -> str:
    """What happens to ``job``, why it failed, or when it is its turn; may be "".

    ``turn`` counts the jobs before a waiting one; ``pace`` is the seconds for each.
    """
    state = state_of(job, moment.open_breakers)
    error = say(job.error.message) if job.error is not None else ""
    if state is State.FETCHING:
        return stage_text(stage)
    if state is State.DONE:
        return _without_remark(job.label)[1]
    if job.queue in moment.open_breakers and state in (State.BLOCKED, State.WAITING):
        return translate("Queue", "Open it in the browser, or wait") if turn == 0 else ""
    if state is State.RETRYING:
        this = min(job.attempts + 1, job.max_attempts)
        text = translate("Queue", "This is try {attempt} of {most}.")
        return f"{first_sentence(error)} {text.format(attempt=this, most=job.max_attempts)}".strip()
    if state is State.WAITING and turn is not None and job.queue not in moment.paused:
        in_time = translate("Queue", "In {time}").format(time=about(turn * pace)) if pace else ""
        return in_time if turn else translate("Queue", "Next")
    return error if state is State.FAILED else ""


def first_sentence(text: str) -> str:
    """The first sentence, which says what happened. Those after it say what to do."""
    return _SENTENCES.split(text, maxsplit=1)[0]


def stage_text(stage: Message) -> str:
    """The stage of a running job as a sentence."""
    english = str(stage)
    if not english:
        return translate("Queue", "Beginning")
    if english.startswith("Connecting"):
        return translate("Queue", "Waiting for an answer")
    size = _SIZE.search(english)
    if size:
        shown = number(int(size[1].replace(",", "")))
        return translate("Queue", "Reading the page, {size} kB so far").format(size=shown)
    return say(stage)


def progress(stage: Message) -> float:
    """How far a running job is by its stage, from 0 to 1."""
    english = str(stage)
    size = _SIZE.search(english)
    if size:
        return min(0.9, 0.15 + 0.75 * int(size[1].replace(",", "")) / _USUAL_KB)
    return 0.95 if english.startswith("Reading") else 0.08


def about(seconds: float) -> str:
    """An estimated time: "about 4 s", "about 10 min", "about 2 h"."""
    if seconds < 60:
        text, count = translate("Queue", "about {count} s"), max(1, round(seconds))
    elif seconds < 90 * 60:
        text, count = translate("Queue", "about {count} min"), round(seconds / 60)
    else:
        text, count = translate("Queue", "about {count} h"), round(seconds / 3600)
    return text.format(count=number(count))


def time_text(job: Job, stage: Message, now: float) -> str:
    """How long the running or the last attempt took; with the limit while there is no answer."""
    spent = seconds_spent(job, now)
    if spent is None:
        return ""
    if job.status is Status.STARTED:
        if str(stage).startswith("Connecting"):
            text = translate("Queue", "{seconds} of {limit} s")
            return isolated(text.format(seconds=number(int(spent)), limit=ANSWER_SECONDS))
        return clock(spent)
    if spent >= 100:
        return clock(spent)
    decimals = 1 if spent < _SHORT else 0
    return isolated(
        translate("Queue", "{seconds} s").format(seconds=QLocale().toString(float(spent), "f", decimals))
    )


def seconds_spent(job: Job, now: float) -> float | None:
    """The seconds that the running or the last attempt took; None before the first."""
    if job.started_at is not None:
        if job.status is Status.STARTED:
            return max(0.0, now - job.started_at)
        if job.finished_at is not None and job.finished_at >= job.started_at:
            return job.finished_at - job.started_at
    return job.history[-1].seconds if job.history else None


def takes_page(job: Job) -> bool:
    """Whether a saved page can complete ``job``: it fetches a page and is not finished."""
    return job.queue == PAGES and job.status is not Status.FINISHED


# Remedies


TAKE, OPEN, RETRY, REPORT, COPIED = "take", "open", "retry", "report", "copied"
"""What to do with a job: add the books of its list, open its page, retry, save a report, say it is copied."""


def offers(job: Job, moment: Moment) -> tuple[str, ...]:
    """What a row offers to do, `RETRY` last."""
    state = state_of(job, moment.open_breakers)
    if state is State.RETRYING:
        return (RETRY,)
    if job.queue in moment.open_breakers and state in (State.BLOCKED, State.WAITING):
        return (OPEN,)
    if state is not State.FAILED:
        return ()
    kind = job.error.kind if job.error is not None else ""
    if kind in LISTS:
        return (TAKE, RETRY)
    return (OPEN, RETRY) if kind in _LOOKED_AT else (RETRY,)


def offer_text(offer: str) -> str:
    """The word of an offer."""
    return {
        TAKE: translate("Queue", "Take its books"), OPEN: translate("Queue", "Open"),
        RETRY: translate("Queue", "Retry"),
    }[offer]  # fmt: skip


# The whole


class JobCounts(NamedTuple):
    """How many jobs are done, failed, scheduled for a retry, and open (with the retries)."""

    done: int = 0
    failed: int = 0
    retrying: int = 0
    to_go: int = 0

    @property
    def total(self) -> int:
        return self.done + self.failed + self.to_go


def counts_text(counts: JobCounts) -> list[tuple[str, str]]:
    """The counts as texts with their colours: "22 done", "3 failed", "15 to go"."""
    failed = [(counted("Queue", "%n failed", "%n failed", counts.failed), "bad")] if counts.failed else []
    if not counts.to_go:
        done = [(counted("Queue", "%n fetched", "%n fetched", counts.done), "text")] if counts.done else []
        return done + failed
    if not counts.failed:
        text = translate("Queue", "{done} of {total} fetched")
        return [(text.format(done=number(counts.done), total=number(counts.total)), "text")]
    return [
        (counted("Queue", "%n done", "%n done", counts.done), "text"),
        *failed,
        (counted("Queue", "%n to go", "%n to go", counts.to_go), "text"),
    ]


def pace_text(interval: float) -> str:
    """The pace of requests: "one page every 2 s"."""
    if not interval:
        return ""
    shown = QLocale().toString(float(interval), "f", 0 if interval == int(interval) else 1)
    return translate("Queue", "one page every {seconds} s").format(seconds=shown)


def elsewhere_text(count: int | None, rate: float) -> str:
    """The workers on other machines: "3 workers on Redis · 240 pages/s"; "" if Redis is not used."""
    if count is None:
        return ""
    if not count:
        return translate("Queue", "no worker on Redis")
    text = counted("Queue", "%n workers on Redis", "%n worker on Redis", count)
    if rate < 0.5:
        return text
    return translate("Queue", "{workers} · {rate} pages/s").format(workers=text, rate=number(round(rate)))


def has_open_breaker(state: QueueState | None) -> bool:
    """Whether the queue waits because the other side refused or is away."""
    return state is not None and (state.open_until is not None or state.half_open)


def is_held(queues: Collection[QueueState], open_jobs: Mapping[str, int]) -> bool:
    """Whether jobs are held: a paused queue has open jobs, or all queues are paused."""
    paused = [state for state in queues if state.paused]
    return bool(paused) and (len(paused) == len(queues) or any(open_jobs.get(state.name) for state in paused))


def breaker_text(state: QueueState, now: float) -> str:
    """The title of the banner while the circuit breaker of ``state`` is open."""
    kind = state.reason.kind if state.reason is not None else ""
    left = (state.open_until or 0.0) - now
    if state.half_open or (left <= 0 and not state.paused):
        if kind in OFFLINE:
            return translate("Queue", "Trying whether the internet is back…")
        return translate("Queue", "Trying a single page of Goodreads…")
    if kind in OFFLINE:
        return translate("Queue", "No connection to the internet. Going on by itself when it is back")
    if kind == "proxy":
        return translate("Queue", "The proxy does not work. Going on by itself when it does")
    if kind in AWAY:
        return translate("Queue", "Goodreads cannot be reached. Going on by itself when it can")
    wants, unwell = translate("Queue", "Goodreads wants to see a browser."), ""
    if kind and kind not in BLOCKS:
        unwell = translate("Queue", "Goodreads is not well.")
    again = translate("Queue", "Going on by itself in {time}").format(time=clock(left))
    return f"{unwell or wants} {translate('Queue', 'The queue is paused') if state.paused else again}"


def breaker_detail(state: QueueState, waiting: int, now: float) -> str:
    """The sentence under the title: how many books wait, and what helps or when it is tried again."""
    kind = state.reason.kind if state.reason is not None else ""
    left = (state.open_until or 0.0) - now
    more = say(state.reason.message) if state.reason is not None else ""
    if kind in AWAY:
        again = translate("Queue", "Trying again in {time}.").format(time=clock(left))
        more = again if left > 0 and not state.half_open and not state.paused else ""
    elif not kind or kind in BLOCKS:
        more = translate("Queue", "A page you copy or save in the browser is read here at once.")
    wait = counted("Queue", "%n books wait, none fails.", "%n book waits, none fails.", waiting)
    return f"{wait} {more}".strip()
