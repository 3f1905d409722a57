"""The message for each response that is not a book, and what follows from it for the job."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bookq_gui.goodreads.responses import PageProblem, Problem, Response
from bookq_gui.model.job import GaveUp, Job, JobError, OpenBreaker, Outcome, RetryLater
from bookq_gui.model.message import Message

MINUTE = 60.0
LEAST_RETRY_AFTER = 10.0
_TELLING_HEADERS = (
    "content-type",
    "content-length",
    "content-encoding",
    "retry-after",
    "server",
    "x-amzn-waf-action",
    "x-cache",
    "location",
    "date",
)


class Action(StrEnum):
    """What bookq does after a response that is not a book."""

    RETRY = "retry"
    """Retry the job later; charges an attempt."""
    CONFIRM = "confirm"
    """Retry the job some minutes later; give up if the response stays the same."""
    GIVE_UP = "give up"
    OPEN_BREAKER = "open breaker"
    """Open the circuit breaker of the queue; charges no attempt."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What a problem means for a job.

    ``what`` is the message for a fetched page; ``{reason}`` in it stands for the technical reason. ``saved``
    is the message for a saved page, which is never retried. ``delay`` is in seconds, None: the backoff of the
    queue or of its circuit breaker.
    """

    action: Action
    what: Message
    saved: Message
    delay: float | None = None
    most_attempts: int | None = None

    def message(self, *, tries: int = 1, last: bool = False, reason: str = "") -> Message:
        """Return the message after so many attempts; ``last``: there is no retry."""
        what = Message(self.what.text, reason=reason) if "{reason}" in self.what.text else self.what
        match self.action:
            case Action.RETRY if last:
                return Message(
                    "{what} bookq tried {times}. {then}", what=what, times=times(tries), then=_RETRY_IT
                )
            case Action.RETRY:
                return Message("{what} bookq tries again by itself.", what=what)
            case Action.CONFIRM if last and tries >= (self.most_attempts or 1):
                return Message(
                    "{what} It said so all {tries} times bookq asked. {then}",
                    what=what,
                    tries=tries,
                    then=_LOOK_FOR_IT,
                )
            case Action.CONFIRM if last:
                return Message(
                    "{what} It sometimes says so by mistake: retry it later. {then}",
                    what=what,
                    then=_LOOK_FOR_IT,
                )
            case Action.CONFIRM:
                return Message(
                    "{what} It sometimes says so by mistake, so bookq asks again in a few minutes before "
                    "believing it.",
                    what=what,
                )
            case _:
                return what


def times(count: int) -> Message:
    """Return ``count`` in words: "once", "twice", "3 times"."""
    if count == 1:
        return Message("once")
    return Message("twice") if count == 2 else Message("{count} times", count=count)


_SAVE_AGAIN = Message("Open the book in your browser, wait until you see it, and save the page again.")
_NO_FILE = Message(
    "The saved page is gone or cannot be opened. Check that it is still there and add it again, or paste it "
    "again if it was pasted."
)
_NO_BOOK = Message("This file holds no book. {then}", then=_SAVE_AGAIN)
_SLOW_FILE = Message("Reading this file took too long. Copy it to this computer's own disk and add it again.")
_RETRY_IT = Message("Retry it in a while, or save the book's page in your browser and drop the file here.")
_LOOK_FOR_IT = Message(
    "The book may have been deleted; look for it on the site and add the link you find there."
)
_MEANWHILE = Message("Meanwhile you can save pages in your browser and drop the files here.")
_ASK_BOOKS = Message("open it in your browser and copy the links of the books you want.")
_NOT_IN = Message("This page says that Goodreads did not let you in. {then}", then=_SAVE_AGAIN)


def _wrong_page(what: Message, then: Message) -> Policy:
    return Policy(
        Action.GIVE_UP,
        Message(
            "Goodreads sent another page than that of a book: {what}. Open the link in your browser and, if "
            "it shows the book, save the page there and drop the file here.",
            what=what,
        ),
        Message("This is {what}, not a book: {then}", what=what, then=then),
    )


OUTAGES = frozenset(
    {
        Problem.EMPTY_SHELL,
        Problem.SERVER_ERROR,
        Problem.TIMEOUT,
        Problem.TOOK_TOO_LONG,
        Problem.UNEXPECTED_ERROR,
    }
)
"""Problems that the site has with all pages, not with one book."""

POLICIES: Mapping[Problem, Policy] = {
    Problem.NOT_FOUND_PAGE: Policy(
        Action.CONFIRM,
        Message("Goodreads says it has no such book."),
        Message('This saved page says "Page not found". {then}', then=_SAVE_AGAIN),
        delay=3 * MINUTE,
        most_attempts=3,
    ),
    Problem.NOT_FOUND: Policy(
        Action.GIVE_UP,
        Message("Goodreads has no such book (404). {then}", then=_LOOK_FOR_IT),
        Message("This saved page says that there is no such book. {then}", then=_SAVE_AGAIN),
    ),
    Problem.UNKNOWN_ISBN: Policy(
        Action.GIVE_UP,
        Message(
            "Goodreads knows no book with this ISBN. Compare it with the book, or look for the title on "
            "the site and add the link you find there."
        ),
        Message("This saved page says that there is no such book. {then}", then=_SAVE_AGAIN),
    ),
    Problem.NO_BOOKS: Policy(
        Action.GIVE_UP,
        Message(
            "This page of Goodreads lists no books that bookq can read. Open it in your browser and, if "
            "it shows books, save the page there and drop the file here."
        ),
        Message("This page lists no books that bookq can read."),
    ),
    Problem.EMPTY_SHELL: Policy(
        Action.RETRY,
        Message("Goodreads sent an empty page, as it does when it is too busy to fill it."),
        Message("This page was saved before it was filled. {then}", then=_SAVE_AGAIN),
    ),
    Problem.CHALLENGE: Policy(
        Action.OPEN_BREAKER,
        Message(
            "Goodreads wants to see a browser before it goes on, as it does when asked too often. bookq "
            "waits a while and then tries a single page. {then}",
            then=_MEANWHILE,
        ),
        Message('This is the "are you a robot" check of Goodreads, not the book. {then}', then=_SAVE_AGAIN),
    ),
    Problem.CAPTCHA: Policy(
        Action.OPEN_BREAKER,
        Message(
            "Goodreads asks for a puzzle that only a person can solve. Open Goodreads in your browser "
            "once; bookq waits a while and then tries a single page."
        ),
        Message(
            "This is the puzzle that Goodreads shows to suspected robots, not the book. {then}",
            then=_SAVE_AGAIN,
        ),
        delay=30 * MINUTE,
    ),
    Problem.BLOCKED: Policy(
        Action.OPEN_BREAKER,
        Message(
            "Goodreads does not let this connection in at the moment. bookq waits a while and then tries "
            "a single page. {then}",
            then=_MEANWHILE,
        ),
        _NOT_IN,
        delay=30 * MINUTE,
    ),
    Problem.REFUSED: Policy(
        Action.OPEN_BREAKER,
        Message(
            "Goodreads does not answer bookq at the moment. bookq waits a while and then tries a single"
            " page. {then}",
            then=_MEANWHILE,
        ),
        _NOT_IN,
        delay=30 * MINUTE,
    ),
    Problem.TOO_MANY_REQUESTS: Policy(
        Action.OPEN_BREAKER,
        Message(
            "Goodreads asked us to slow down. bookq makes a pause and then tries a single page. {then}",
            then=_MEANWHILE,
        ),
        Message("This page says that Goodreads was asked too often. {then}", then=_SAVE_AGAIN),
    ),
    Problem.SERVER_ERROR: Policy(
        Action.RETRY,
        Message("Goodreads has trouble of its own right now."),
        Message("This page says that Goodreads had trouble of its own. {then}", then=_SAVE_AGAIN),
    ),
    Problem.TOOK_TOO_LONG: Policy(
        Action.RETRY,
        Message("Goodreads took too long to put the page together and gave up on it."),
        Message('This page says "request took too long". {then}', then=_SAVE_AGAIN),
    ),
    Problem.UNEXPECTED_ERROR: Policy(
        Action.RETRY,
        Message("Goodreads stumbled over an error of its own."),
        Message('This page says "unexpected error". {then}', then=_SAVE_AGAIN),
    ),
    Problem.SIGN_IN: _wrong_page(
        Message("the sign-in page"), Message("sign in (or out) first. {then}", then=_SAVE_AGAIN)
    ),
    Problem.SEARCH_PAGE: _wrong_page(Message("a search page"), _ASK_BOOKS),
    Problem.LIST_PAGE: _wrong_page(Message("a list page"), _ASK_BOOKS),
    Problem.SHELF_PAGE: _wrong_page(Message("a shelf page"), _ASK_BOOKS),
    Problem.AUTHOR_PAGE: _wrong_page(Message("the page of an author"), _ASK_BOOKS),
    Problem.SERIES_PAGE: _wrong_page(Message("the page of a series"), _ASK_BOOKS),
    Problem.EDITIONS_PAGE: _wrong_page(
        Message("a page of editions"),
        Message("open it in your browser and copy the link of the edition you want."),
    ),
    Problem.QUOTES_PAGE: _wrong_page(
        Message("a page of quotes"), Message("open the book itself and save that page.")
    ),
    Problem.REVIEWS_PAGE: _wrong_page(
        Message("a page of reviews"), Message("open the book itself and save that page.")
    ),
    Problem.PERSON_PAGE: _wrong_page(Message("the page of a person"), _ASK_BOOKS),
    Problem.CHARACTER_PAGE: _wrong_page(Message("the page of a character"), _ASK_BOOKS),
    Problem.PLACE_PAGE: _wrong_page(Message("the page of a place"), _ASK_BOOKS),
    Problem.AWARD_PAGE: _wrong_page(Message("a page of awards"), _ASK_BOOKS),
    Problem.GIVEAWAY_PAGE: _wrong_page(Message("a page of giveaways"), _ASK_BOOKS),
    Problem.HOME_PAGE: _wrong_page(Message("the home page of Goodreads"), _ASK_BOOKS),
    Problem.OTHER_PAGE: _wrong_page(Message("another page of Goodreads"), _ASK_BOOKS),
    Problem.FEED: _wrong_page(
        Message("a feed (RSS) of Goodreads"), Message("it is not a saved page. {then}", then=_SAVE_AGAIN)
    ),
    Problem.API_ANSWER: _wrong_page(
        Message("an answer for programs, as Goodreads gave them until 2020"),
        Message("it is not a saved page. {then}", then=_SAVE_AGAIN),
    ),
    Problem.NOT_A_PAGE: Policy(
        Action.RETRY,
        Message("What Goodreads sent is not a web page at all."),
        Message(
            "This file is not a saved page. Save the book's page in your browser as HTML and add that file."
        ),
        most_attempts=3,
    ),
    Problem.UNKNOWN_PAGE: Policy(
        Action.GIVE_UP,
        Message(
            "Goodreads sent a page that bookq does not understand; perhaps its layout is new. Look for an"
            " update of bookq, and if there is none, please report this with the details."
        ),
        Message(
            "This page is not one of Goodreads that bookq knows. If it is the page of a book, please "
            "report it with the details."
        ),
    ),
    Problem.INCOMPLETE: Policy(
        Action.RETRY,
        Message("The page broke off in the middle."),
        Message("This saved page breaks off in the middle. {then}", then=_SAVE_AGAIN),
    ),
    Problem.TOO_LARGE: Policy(
        Action.GIVE_UP,
        Message(
            "The page is far larger than a book's page can be, so bookq stopped reading it. Look at it in"
            " your browser."
        ),
        Message("This file is far larger than a book's page can be. Save the page again as HTML only."),
    ),
    Problem.TOO_SLOW: Policy(
        Action.RETRY, Message("The page came so slowly that bookq stopped waiting."), _SLOW_FILE
    ),
    Problem.TIMEOUT: Policy(Action.RETRY, Message("Goodreads did not answer in time."), _SLOW_FILE),
    Problem.CONNECTION: Policy(Action.RETRY, Message("The connection to Goodreads broke."), _NO_FILE),
    Problem.OFFLINE: Policy(
        Action.OPEN_BREAKER,
        Message(
            "There is no connection to the internet, it seems. The queue goes on by itself when it is back."
        ),
        _NO_FILE,
        delay=MINUTE / 2,
    ),
    Problem.PROXY: Policy(
        Action.OPEN_BREAKER,
        Message(
            "The proxy does not work. Check its address in the settings; the queue goes on by itself when"
            " it answers."
        ),
        _NO_FILE,
        delay=MINUTE / 2,
    ),
    Problem.TLS: Policy(
        Action.OPEN_BREAKER,
        Message(
            "No safe connection to Goodreads could be made ({reason}). Check the clock of this computer, "
            "and whether a virus scanner, a company network or a hotel's sign-in page stands in between; "
            "the queue goes on by itself once that is solved."
        ),
        _NO_FILE,
        delay=2 * MINUTE,
    ),
    Problem.UNREACHABLE: Policy(
        Action.OPEN_BREAKER,
        Message("Goodreads cannot be reached at the moment. The queue goes on by itself when it can."),
        _NO_FILE,
        delay=MINUTE,
    ),
    Problem.REDIRECT_LOOP: Policy(
        Action.RETRY, Message("Goodreads sends this link round in circles."), _NO_BOOK, most_attempts=3
    ),
    Problem.REDIRECT_AWAY: Policy(
        Action.GIVE_UP,
        Message(
            "This link leads away from Goodreads, and bookq does not follow it there. Open it in your "
            "browser to see where it goes."
        ),
        _NO_BOOK,
    ),
    Problem.REDIRECT_ELSEWHERE: Policy(
        Action.RETRY,
        Message("Goodreads leads from this link to a page that is not a book's."),
        _NO_BOOK,
        most_attempts=3,
    ),
    Problem.WRONG_BOOK: Policy(
        Action.RETRY,
        Message("Goodreads answered with another book than the one that was asked for."),
        Message("This file holds another book. {then}", then=_SAVE_AGAIN),
        most_attempts=3,
    ),
    Problem.NO_FILE: Policy(Action.GIVE_UP, _NO_FILE, _NO_FILE),
    Problem.OTHER_STATUS: Policy(
        Action.RETRY, Message("Goodreads gave an answer that bookq does not know."), _NO_BOOK, most_attempts=3
    ),
}


def outcome_of(
    problem: PageProblem, job: Job, *, backoff_factor: float = 1.0, response: Response | None = None
) -> Outcome:
    """Return the outcome of the job of a fetched page that met a problem.

    ``backoff_factor`` is that of the `Site`; a delay that the site asked for is kept exactly.
    """
    policy = POLICIES[problem.kind]
    tries, last = _tries(policy, problem, job)
    message = policy.message(tries=tries, last=last, reason=problem.detail[:200])
    error = JobError(problem.kind, message, details_of(problem, job, response))
    if policy.action is Action.GIVE_UP or last:
        return GaveUp(error=error, outage=problem.kind in OUTAGES)
    delay = None if policy.delay is None else policy.delay * backoff_factor
    if policy.action is Action.CONFIRM and delay is not None:
        delay *= tries
    if problem.retry_after is not None:
        delay = max(problem.retry_after, LEAST_RETRY_AFTER * backoff_factor)
    if policy.action is Action.OPEN_BREAKER:
        return OpenBreaker(error=error, seconds=delay)
    limit = policy.most_attempts if policy.action is Action.RETRY else None
    return RetryLater(error=error, delay=delay, max_attempts=limit, outage=problem.kind in OUTAGES)


def _tries(policy: Policy, problem: PageProblem, job: Job) -> tuple[int, bool]:
    """Return the number of attempts so far, and whether this was the last one."""
    limit = min(job.max_attempts, policy.most_attempts or job.max_attempts)
    match policy.action:
        case Action.RETRY:
            return job.attempts, job.attempts >= limit
        case Action.CONFIRM:
            same = 1 + sum(attempt.kind == problem.kind for attempt in job.history)
            return same, same >= (policy.most_attempts or 1) or job.attempts >= job.max_attempts
        case _:
            return job.attempts, False


def outcome_of_saved(problem: PageProblem, job: Job) -> Outcome:
    """Return the outcome of the job of a saved page. The file stays as it is, so there is no retry."""
    policy = POLICIES[problem.kind]
    return GaveUp(error=JobError(problem.kind, policy.saved, details_of(problem, job, None)))


def details_of(problem: PageProblem, job: Job, response: Response | None) -> str:
    """Return the technical lines on a problem for *Details* and for reports."""
    lines = [f"problem: {problem}", f"source: {job.source}", f"attempt: {job.attempts}"]
    if response is not None:
        lines += [f"address: {passed} (redirected)" for passed in response.redirects]
        lines += [
            f"address: {response.final_url}",
            f"status: {response.status}",
            f"size: {len(response.body)} bytes",
            f"time: {response.seconds:.1f} s",
        ]
        headers = response.headers
        lines += [f"{name}: {headers[name][:300]}" for name in _TELLING_HEADERS if name in headers]
    lines += ["", "".join(traceback.format_exception(problem))[-4000:]]
    return "\n".join(lines)
