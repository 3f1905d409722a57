"""What a job is doing, in the words of the screen. Pure: the clock is handed in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import IntEnum

from bookq_gui.model.job import Job, QueueState, Status
from bookq_gui.model.plurals import ANOTHER_EDITION, KEPT_AS_IT_IS
from bookq_gui.ui.i18n import clock, translate
from bookq_gui.ui.sentences import spoken


class State(IntEnum):
    """How a job stands as people see it, in the order in which they want to see it."""

    FETCHING = 0
    RETRYING = 1
    BLOCKED = 2
    FAILED = 3
    WAITING = 4
    CANCELED = 5
    DONE = 6


ICONS: dict[State, tuple[str, str]] = {
    State.FETCHING: ("started", "accent"),
    State.RETRYING: ("scheduled", "warn"),
    State.WAITING: ("queued", "muted"),
    State.BLOCKED: ("blocked", "warn"),
    State.FAILED: ("failed", "bad"),
    State.CANCELED: ("canceled", "muted"),
    State.DONE: ("finished", "good"),
}
"""The icon of each state and the colour it has in `theme.Colours`."""

PAGES = "pages"
"""The queue that asks the site for pages."""

BLOCKS = frozenset({"challenge", "captcha", "blocked", "refused", "too-many-requests"})
"""Kinds of error with which the site says that it does not want us now."""

OFFLINE = frozenset({"offline", "connection"})
"""Kinds of error of a machine without network."""

AWAY = OFFLINE | {"proxy", "unreachable", "tls"}
"""Kinds of error after which the site is not asked to let us in, but looked for."""

REFUSABLE = frozenset({Status.QUEUED, Status.SCHEDULED, Status.FAILED})
"""The statuses of jobs that can be blocked."""

PLAIN = {
    Status.STARTED: State.FETCHING,
    Status.SCHEDULED: State.RETRYING,
    Status.QUEUED: State.WAITING,
    Status.FAILED: State.FAILED,
    Status.CANCELED: State.CANCELED,
    Status.FINISHED: State.DONE,
}


def state_of(job: Job, *, cooling: bool = False) -> State:
    """How ``job`` stands; ``cooling``: its queue waits because the site said no."""
    state = PLAIN[job.status]
    if job.error is None or job.error.kind not in BLOCKS:
        return state
    if state is State.FAILED or (cooling and state in {State.WAITING, State.RETRYING}):
        return State.BLOCKED
    return state


def word(state: State) -> str:
    """The word for ``state``."""
    return {
        State.FETCHING: translate("Queue", "Fetching"),
        State.RETRYING: translate("Queue", "Retrying"),
        State.WAITING: translate("Queue", "Waiting"),
        State.BLOCKED: translate("Queue", "Blocked"),
        State.FAILED: translate("Queue", "Failed"),
        State.CANCELED: translate("Queue", "Canceled"),
        State.DONE: translate("Queue", "Done"),
    }[state]


def state_text(job: Job, state: State, now: float, *, paused: bool = False) -> str:
    """The words for the state of ``job`` at ``now``: "Done", "Retry in 0:42 (2 of 5)".

    ``paused``: its queue starts nothing, so that it does not just wait for its turn, or for a retry.
    """
    if state is State.WAITING and paused:
        return translate("Queue", "Paused")
    if state is not State.RETRYING:
        return word(state)
    this, most = min(job.attempts + 1, job.max_attempts), job.max_attempts
    if paused:
        text = translate("Queue", "Retry when resumed ({attempt} of {most})")
        return text.format(attempt=this, most=most)
    if job.due_at is None or job.due_at <= now:
        return translate("Queue", "Retry now ({attempt} of {most})").format(attempt=this, most=most)
    text = translate("Queue", "Retry in {time} ({attempt} of {most})")
    return text.format(time=clock(job.due_at - now), attempt=this, most=most)


def name(job: Job) -> str:
    """What to call ``job`` in a row: its label, else its address or file, as short as it stays clear."""
    if job.label:
        return _with_ending(job.label)
    if "://" in job.source:
        return job.source.partition("://")[2].removeprefix("www.").rstrip("/")
    return job.source.replace("\\", "/").rstrip("/").rpartition("/")[2] or job.source


def _with_ending(label: str) -> str:
    """``label`` with what was put behind it in the language of the window."""
    if not label.endswith(")"):
        return label
    for ending, said in (
        (ANOTHER_EDITION, translate("Queue", "(another edition)")),
        (KEPT_AS_IT_IS, translate("Queue", "(older than what is collected; kept as it is)")),
    ):
        if label.endswith(f" {ending}"):
            return f"{_with_ending(label.removesuffix(f' {ending}'))} {said}"
    return label


def message(job: Job, stage: str) -> str:
    """What is being done for ``job``, or why it stopped, in a sentence; "" where there is nothing to say."""
    if job.status is Status.STARTED:
        return spoken(stage)
    if job.error is not None and job.status is not Status.FINISHED:
        return spoken(job.error.message)
    return ""


def takes_page(job: Job) -> bool:
    """Whether a saved page can complete ``job``: it is to fetch a page, and has not yet."""
    return job.queue == PAGES and job.status is not Status.FINISHED


def seconds_spent(job: Job, now: float) -> float | None:
    """How long the running attempt takes so far, or the last one took, in seconds; None before the first."""
    if job.started_at is not None:
        if job.status is Status.STARTED:
            return max(0.0, now - job.started_at)
        if job.finished_at is not None and job.finished_at >= job.started_at:
            return job.finished_at - job.started_at
    return job.history[-1].seconds if job.history else None


def cooling_text(state: QueueState, now: float) -> str:
    """The sentence of the banner while ``state`` cools down."""
    kind = state.reason.kind if state.reason is not None else ""
    left = (state.cooling_until or 0.0) - now
    if state.probing or (left <= 0 and not state.paused):
        if kind in OFFLINE:
            return translate("Queue", "Trying whether the internet is back…")
        return translate("Queue", "Trying a single page of Goodreads…")
    if kind in OFFLINE:
        return translate("Queue", "No connection to the internet; going on by itself when it is back")
    if kind == "proxy":
        return translate("Queue", "The proxy does not work; going on by itself when it does")
    if kind in ("unreachable", "tls"):
        return translate("Queue", "Goodreads cannot be reached; going on by itself when it can")
    known = not kind or kind in BLOCKS
    if state.paused:
        if known:
            return translate("Queue", "Goodreads asked us to slow down; the queue is paused")
        return translate("Queue", "Goodreads is not well; the queue is paused")
    if known:
        text = translate("Queue", "Goodreads asked us to slow down; going on in {time}")
    else:
        text = translate("Queue", "Goodreads is not well; going on in {time}")
    return text.format(time=clock(left))


def cooling_detail(state: QueueState, now: float) -> str:
    """What stands under the sentence of the banner: why, or when it is tried again."""
    kind = state.reason.kind if state.reason is not None else ""
    left = (state.cooling_until or 0.0) - now
    again = ""
    if kind in AWAY and left > 0 and not state.probing and not state.paused:
        again = translate("Queue", "Trying again in {time}.").format(time=clock(left))
    if kind in OFFLINE:
        return again
    why = spoken(state.reason.message) if state.reason is not None else ""
    return f"{why} {again}".strip()


def is_held(queues: Collection[QueueState], open_jobs: Mapping[str, int]) -> bool:
    """Whether there is something to resume: a queue that is paused has open jobs, or all are paused.

    ``open_jobs`` says how many there are in each queue.
    """
    paused = [state for state in queues if state.paused]
    return bool(paused) and (len(paused) == len(queues) or any(open_jobs.get(state.name) for state in paused))


def is_cooling(state: QueueState | None) -> bool:
    """Whether the queue waits because the other side said no."""
    return state is not None and (state.cooling_until is not None or state.probing)
