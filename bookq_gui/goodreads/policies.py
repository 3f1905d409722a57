"""What is said and done about every answer that is not a book: one declared table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bookq_gui.goodreads.errors import Problem

MINUTE = 60.0


class Policy(StrEnum):
    """What to do after an answer that is not a book."""

    RETRY = "retry"
    """Try this job again later; charges an attempt."""
    CONFIRM = "confirm"
    """Ask again some minutes apart, and believe the answer when it stays the same."""
    GIVE_UP = "give up"
    COOL_DOWN = "cool down"
    """Let the whole queue wait; charges no attempt."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What one problem means for a job.

    ``what`` says what happened to a fetched page (and what is done about it, where nothing is tried
    again); ``saved`` is told of a saved page, which is never tried again by itself. ``{reason}`` in
    them stands for the technical reason. ``delay`` in seconds, None: the backoff of the queue, or its
    own growing cool-down.
    """

    policy: Policy
    what: str
    saved: str
    delay: float | None = None
    most_attempts: int | None = None

    def message(self, *, tries: int = 1, last: bool = False) -> str:
        """What to say after so many tries; ``last``: there will be no other one by itself."""
        match self.policy:
            case Policy.RETRY if last:
                return f"{self.what} bookq tried {times(tries)}. {_RETRY_IT}"
            case Policy.RETRY:
                return f"{self.what} bookq tries again by itself."
            case Policy.CONFIRM if last and tries >= (self.most_attempts or 1):
                return f"{self.what} It said so all {tries} times bookq asked. {_LOOK_FOR_IT}"
            case Policy.CONFIRM if last:
                return f"{self.what} It sometimes says so by mistake: retry it later. {_LOOK_FOR_IT}"
            case Policy.CONFIRM:
                return (
                    f"{self.what} It sometimes says so by mistake, so bookq asks again in a few minutes "
                    "before believing it."
                )
            case _:
                return self.what


def times(count: int) -> str:
    """How often, in words."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


_SAVE_AGAIN = "Open the book in your browser, wait until you see it, and save the page again."
_NO_FILE = (
    "The saved page is gone or cannot be opened. Check that it is still there and add it again, or paste it "
    "again where it was pasted."
)
_RETRY_IT = "Retry it in a while, or save the book's page in your browser and drop the file here."
_LOOK_FOR_IT = "The book may have been deleted; look for it on the site and add the link you find there."
_MEANWHILE = "Meanwhile you can save pages in your browser and drop the files here."
_ASK_BOOKS = "open it in your browser and copy the links of the books you want."


def _wrong_page(what: str, then: str) -> Rule:
    return Rule(
        Policy.GIVE_UP,
        f"Goodreads answered with {what}, not with a book. Open the link in your browser and, if it shows "
        "the book, save the page there and drop the file here.",
        f"This is {what}, not a book: {then}",
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
"""What the site answers when it is in trouble as a whole, and not for one book only."""

RULES: Mapping[Problem, Rule] = {
    Problem.NOT_FOUND_PAGE: Rule(
        Policy.CONFIRM,
        "Goodreads says it has no such book.",
        f'This saved page says "Page not found". {_SAVE_AGAIN}',
        delay=3 * MINUTE,
        most_attempts=3,
    ),
    Problem.NOT_FOUND: Rule(
        Policy.GIVE_UP,
        f"Goodreads has no such book (404). {_LOOK_FOR_IT}",
        f"This saved page says that there is no such book. {_SAVE_AGAIN}",
    ),
    Problem.UNKNOWN_ISBN: Rule(
        Policy.GIVE_UP,
        "Goodreads knows no book with this ISBN. Compare it with the book, or look for the title on the site "
        "and add the link you find there.",
        f"This saved page says that there is no such book. {_SAVE_AGAIN}",
    ),
    Problem.NO_BOOKS: Rule(
        Policy.GIVE_UP,
        "This page of Goodreads lists no books that bookq can read. Open it in your browser and, if it shows "
        "books, save the page there and drop the file here.",
        "This page lists no books that bookq can read.",
    ),
    Problem.EMPTY_SHELL: Rule(
        Policy.RETRY,
        "Goodreads sent an empty page, as it does when it is too busy to fill it.",
        f"This page was saved before it was filled. {_SAVE_AGAIN}",
    ),
    Problem.CHALLENGE: Rule(
        Policy.COOL_DOWN,
        "Goodreads wants to see a browser before it goes on, as it does when asked too often. bookq waits a "
        f"while and then tries a single page. {_MEANWHILE}",
        f'This is the "are you a robot" check of Goodreads, not the book. {_SAVE_AGAIN}',
    ),
    Problem.CAPTCHA: Rule(
        Policy.COOL_DOWN,
        "Goodreads asks for a puzzle that only a person can solve. Open Goodreads in your browser once; "
        "bookq waits a while and then tries a single page.",
        f"This is the puzzle that Goodreads shows to suspected robots, not the book. {_SAVE_AGAIN}",
        delay=30 * MINUTE,
    ),
    Problem.BLOCKED: Rule(
        Policy.COOL_DOWN,
        "Goodreads does not let this connection in at the moment. bookq waits a while and then tries a "
        f"single page. {_MEANWHILE}",
        f"This page says that Goodreads did not let you in. {_SAVE_AGAIN}",
        delay=30 * MINUTE,
    ),
    Problem.REFUSED: Rule(
        Policy.COOL_DOWN,
        "Goodreads refuses to answer bookq at the moment. bookq waits a while and then tries a single page. "
        f"{_MEANWHILE}",
        f"This page says that Goodreads did not let you in. {_SAVE_AGAIN}",
        delay=30 * MINUTE,
    ),
    Problem.TOO_MANY_REQUESTS: Rule(
        Policy.COOL_DOWN,
        f"Goodreads asked us to slow down. bookq makes a pause and then tries a single page. {_MEANWHILE}",
        f"This page says that Goodreads was asked too often. {_SAVE_AGAIN}",
    ),
    Problem.SERVER_ERROR: Rule(
        Policy.RETRY,
        "Goodreads has trouble of its own right now.",
        f"This page says that Goodreads had trouble of its own. {_SAVE_AGAIN}",
    ),
    Problem.TOOK_TOO_LONG: Rule(
        Policy.RETRY,
        "Goodreads took too long to put the page together and gave up on it.",
        f'This page says "request took too long". {_SAVE_AGAIN}',
    ),
    Problem.UNEXPECTED_ERROR: Rule(
        Policy.RETRY,
        "Goodreads stumbled over an error of its own.",
        f'This page says "unexpected error". {_SAVE_AGAIN}',
    ),
    Problem.SIGN_IN: _wrong_page("the sign-in page", f"sign in (or out) first. {_SAVE_AGAIN}"),
    Problem.SEARCH_PAGE: _wrong_page("a search page", _ASK_BOOKS),
    Problem.LIST_PAGE: _wrong_page("a list page", _ASK_BOOKS),
    Problem.SHELF_PAGE: _wrong_page("a shelf page", _ASK_BOOKS),
    Problem.AUTHOR_PAGE: _wrong_page("the page of an author", _ASK_BOOKS),
    Problem.SERIES_PAGE: _wrong_page("the page of a series", _ASK_BOOKS),
    Problem.EDITIONS_PAGE: _wrong_page(
        "a page of editions", "open it in your browser and copy the link of the edition you want."
    ),
    Problem.QUOTES_PAGE: _wrong_page("a page of quotes", "open the book itself and save that page."),
    Problem.REVIEWS_PAGE: _wrong_page("a page of reviews", "open the book itself and save that page."),
    Problem.PERSON_PAGE: _wrong_page("the page of a person", _ASK_BOOKS),
    Problem.CHARACTER_PAGE: _wrong_page("the page of a character", _ASK_BOOKS),
    Problem.PLACE_PAGE: _wrong_page("the page of a place", _ASK_BOOKS),
    Problem.AWARD_PAGE: _wrong_page("a page of awards", _ASK_BOOKS),
    Problem.GIVEAWAY_PAGE: _wrong_page("a page of giveaways", _ASK_BOOKS),
    Problem.HOME_PAGE: _wrong_page("the home page of Goodreads", _ASK_BOOKS),
    Problem.OTHER_PAGE: _wrong_page("another page of Goodreads", _ASK_BOOKS),
    Problem.FEED: _wrong_page("a feed (RSS) of Goodreads", f"it is not a saved page. {_SAVE_AGAIN}"),
    Problem.API_ANSWER: _wrong_page(
        "an answer for programs, as Goodreads gave them until 2020", f"it is not a saved page. {_SAVE_AGAIN}"
    ),
    Problem.NOT_A_PAGE: Rule(
        Policy.RETRY,
        "What Goodreads sent is not a web page at all.",
        "This file is not a saved page. Save the book's page in your browser as HTML and add that file.",
        most_attempts=3,
    ),
    Problem.UNKNOWN_PAGE: Rule(
        Policy.GIVE_UP,
        "Goodreads sent a page that bookq does not understand; perhaps its layout is new. Look for an update "
        "of bookq, and if there is none, please report this with the details.",
        "This page is not one of Goodreads that bookq knows. If it is the page of a book, please report it "
        "with the details.",
    ),
    Problem.INCOMPLETE: Rule(
        Policy.RETRY,
        "The page broke off in the middle.",
        f"This saved page breaks off in the middle. {_SAVE_AGAIN}",
    ),
    Problem.TOO_LARGE: Rule(
        Policy.GIVE_UP,
        "The page is far larger than a book's page can be, so bookq stopped reading it. Look at it in your "
        "browser.",
        "This file is far larger than a book's page can be. Save the page again as HTML only.",
    ),
    Problem.TOO_SLOW: Rule(
        Policy.RETRY,
        "The page came so slowly that bookq stopped waiting.",
        "Reading this file took too long. Copy it to this computer's own disk and add it again.",
    ),
    Problem.TIMEOUT: Rule(
        Policy.RETRY,
        "Goodreads did not answer in time.",
        "Reading this file took too long. Copy it to this computer's own disk and add it again.",
    ),
    Problem.CONNECTION: Rule(
        Policy.RETRY,
        "The connection to Goodreads broke.",
        _NO_FILE,
    ),
    Problem.OFFLINE: Rule(
        Policy.COOL_DOWN,
        "There is no connection to the internet, it seems. The queue goes on by itself when it is back.",
        _NO_FILE,
        delay=MINUTE / 2,
    ),
    Problem.PROXY: Rule(
        Policy.COOL_DOWN,
        "The proxy does not work. Check its address in the settings; the queue goes on by itself when it "
        "answers.",
        _NO_FILE,
        delay=MINUTE / 2,
    ),
    Problem.TLS: Rule(
        Policy.COOL_DOWN,
        "No safe connection to Goodreads could be made ({reason}). Check the clock of this computer, and "
        "whether a virus scanner, a company network or a hotel's sign-in page stands in between; the queue "
        "goes on by itself once that is solved.",
        _NO_FILE,
        delay=2 * MINUTE,
    ),
    Problem.UNREACHABLE: Rule(
        Policy.COOL_DOWN,
        "Goodreads cannot be reached at the moment. The queue goes on by itself when it can.",
        _NO_FILE,
        delay=MINUTE,
    ),
    Problem.REDIRECT_LOOP: Rule(
        Policy.RETRY,
        "Goodreads sends this link round in circles.",
        f"This file holds no book. {_SAVE_AGAIN}",
        most_attempts=3,
    ),
    Problem.REDIRECT_AWAY: Rule(
        Policy.GIVE_UP,
        "This link leads away from Goodreads, and bookq does not follow it there. Open it in your browser to "
        "see where it goes.",
        f"This file holds no book. {_SAVE_AGAIN}",
    ),
    Problem.REDIRECT_ELSEWHERE: Rule(
        Policy.RETRY,
        "Goodreads leads from this link to a page that is not a book's.",
        f"This file holds no book. {_SAVE_AGAIN}",
        most_attempts=3,
    ),
    Problem.WRONG_BOOK: Rule(
        Policy.RETRY,
        "Goodreads answered with another book than the one that was asked for.",
        f"This file holds another book. {_SAVE_AGAIN}",
        most_attempts=3,
    ),
    Problem.NO_FILE: Rule(
        Policy.GIVE_UP,
        _NO_FILE,
        _NO_FILE,
    ),
    Problem.OTHER_STATUS: Rule(
        Policy.RETRY,
        "Goodreads gave an answer that bookq does not know.",
        f"This file holds no book. {_SAVE_AGAIN}",
        most_attempts=3,
    ),
}
