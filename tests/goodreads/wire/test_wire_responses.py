"""The outcome and the message for each response of the site, with real connections."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import badsite
import pytest
from badsite import BadSite
from wirekit import Told, handler_of, job_for

from bookq_gui.goodreads.client import MARGIN, Spacing
from bookq_gui.goodreads.page_handler import PageHandler
from bookq_gui.goodreads.responses import Problem
from bookq_gui.goodreads.site import local_site
from bookq_gui.model.job import Attempt, Finished, GaveUp, OpenBreaker, Outcome, RetryLater
from bookq_gui.settings import Settings

ANSWERS = [
    (badsite.not_found_page(), RetryLater, Problem.NOT_FOUND_PAGE, "asks again in a few minutes"),
    (badsite.empty_shell(), RetryLater, Problem.EMPTY_SHELL, "sent an empty page"),
    (badsite.challenge(), OpenBreaker, Problem.CHALLENGE, "wants to see a browser"),
    (badsite.challenge(body=False), OpenBreaker, Problem.CHALLENGE, "wants to see a browser"),
    (badsite.page(badsite.CHALLENGE_PAGE), OpenBreaker, Problem.CHALLENGE, "wants to see a browser"),
    (badsite.status(202), OpenBreaker, Problem.CHALLENGE, "wants to see a browser"),
    (badsite.blocked(), OpenBreaker, Problem.BLOCKED, "does not let this connection in"),
    (badsite.cdn_error(), OpenBreaker, Problem.BLOCKED, "does not let this connection in"),
    (badsite.refused(), OpenBreaker, Problem.REFUSED, "does not answer bookq"),
    (badsite.status(404), GaveUp, Problem.NOT_FOUND, "Goodreads has no such book (404)"),
    (badsite.status(410), GaveUp, Problem.NOT_FOUND, "Goodreads has no such book"),
    (badsite.captcha(), OpenBreaker, Problem.CAPTCHA, "puzzle that only a person can solve"),
    (badsite.status(405), OpenBreaker, Problem.CAPTCHA, "puzzle that only a person can solve"),
    (badsite.status(429), OpenBreaker, Problem.TOO_MANY_REQUESTS, "asked us to slow down"),
    (badsite.status(500), RetryLater, Problem.SERVER_ERROR, "trouble of its own"),
    (badsite.status(502), RetryLater, Problem.SERVER_ERROR, "trouble of its own"),
    (badsite.status(503), RetryLater, Problem.SERVER_ERROR, "trouble of its own"),
    (badsite.status(504), RetryLater, Problem.SERVER_ERROR, "trouble of its own"),
    (badsite.took_too_long(), RetryLater, Problem.TOOK_TOO_LONG, "took too long"),
    (badsite.unexpected_error(), RetryLater, Problem.UNEXPECTED_ERROR, "error of its own"),
    (badsite.sign_in(), GaveUp, Problem.SIGN_IN, "than that of a book: the sign-in page."),
    (badsite.status(401), GaveUp, Problem.SIGN_IN, "than that of a book: the sign-in page."),
    (
        badsite.other_page("Search results for &quot;war&quot; | Goodreads"),
        GaveUp,
        Problem.SEARCH_PAGE,
        "a search page",
    ),
    (
        badsite.other_page("Best Books (54,321 books)", "/list/show/1.Best"),
        GaveUp,
        Problem.LIST_PAGE,
        "a list page",
    ),
    (badsite.other_page("Popular War Books", "/shelf/show/war"), GaveUp, Problem.SHELF_PAGE, "a shelf page"),
    (
        badsite.other_page("Ada Sample (Author of A Book)", "/author/show/1"),
        GaveUp,
        Problem.AUTHOR_PAGE,
        "an author",
    ),
    (
        badsite.other_page("War Series by Ada Sample", "/series/1-war"),
        GaveUp,
        Problem.SERIES_PAGE,
        "a series",
    ),
    (
        badsite.other_page("Editions of War by Ada Sample", "/work/editions/1"),
        GaveUp,
        Problem.EDITIONS_PAGE,
        "editions",
    ),
    (badsite.other_page("War Quotes by Ada Sample", "/work/quotes/1"), GaveUp, Problem.QUOTES_PAGE, "quotes"),
    (
        badsite.other_page("War book reviews | Goodreads", "/book/show/656/reviews"),
        GaveUp,
        Problem.REVIEWS_PAGE,
        "reviews",
    ),
    (badsite.status(418), RetryLater, Problem.OTHER_STATUS, "an answer that bookq does not know"),
    (badsite.status(302), RetryLater, Problem.OTHER_STATUS, "an answer that bookq does not know"),
    (badsite.page(b""), RetryLater, Problem.EMPTY_SHELL, "sent an empty page"),
    (badsite.page(b"\x89PNG\r\n\x1a\n"), RetryLater, Problem.NOT_A_PAGE, "not a web page at all"),
    (badsite.page(b"<html><title>Hello</title></html>"), GaveUp, Problem.UNKNOWN_PAGE, "does not understand"),
    (badsite.truncated(), RetryLater, Problem.INCOMPLETE, "broke off in the middle"),
    (badsite.short_length(), RetryLater, Problem.INCOMPLETE, "broke off in the middle"),
    (badsite.cut_chunks(), RetryLater, Problem.INCOMPLETE, "broke off in the middle"),
    (badsite.cut_page(), RetryLater, Problem.INCOMPLETE, "broke off in the middle"),
    (badsite.cut_gzip(), RetryLater, Problem.INCOMPLETE, "broke off in the middle"),
    (badsite.damaged_gzip(), RetryLater, Problem.INCOMPLETE, "broke off in the middle"),
    (badsite.gzip_bomb(), GaveUp, Problem.TOO_LARGE, "far larger than a book's page"),
    (badsite.gzip_bomb(16, layers=2), RetryLater, Problem.OTHER_STATUS, "does not know"),
    (badsite.endless(), GaveUp, Problem.TOO_LARGE, "far larger than a book's page"),
    (badsite.hang(), RetryLater, Problem.TIMEOUT, "did not answer in time"),
    (badsite.reset(), RetryLater, Problem.CONNECTION, "connection to Goodreads broke"),
    (badsite.hang_up(), RetryLater, Problem.CONNECTION, "connection to Goodreads broke"),
    (badsite.not_http(), RetryLater, Problem.CONNECTION, "connection to Goodreads broke"),
    (badsite.redirect(656), RetryLater, Problem.REDIRECT_LOOP, "round in circles"),
    (badsite.redirect("https://evil.example/book/show/656"), GaveUp, Problem.REDIRECT_AWAY, "leads away"),
    (badsite.redirect("//evil.example/book/show/656"), GaveUp, Problem.REDIRECT_AWAY, "leads away"),
    (badsite.redirect("file:///etc/passwd"), GaveUp, Problem.REDIRECT_AWAY, "leads away"),
    (badsite.redirect("http://[::1/x"), GaveUp, Problem.REDIRECT_AWAY, "leads away"),
    (
        badsite.redirect("/user/sign_in?returnurl=x"),
        GaveUp,
        Problem.SIGN_IN,
        "than that of a book: the sign-in page.",
    ),
    (badsite.redirect("/work/editions/12"), GaveUp, Problem.EDITIONS_PAGE, "a page of editions"),
    (badsite.redirect("/"), RetryLater, Problem.REDIRECT_ELSEWHERE, "to a page that is not a book's"),
    (badsite.page(badsite.sample_page(7)), RetryLater, Problem.WRONG_BOOK, "another book than the one"),
]


def error_of(outcome: Outcome) -> tuple[str, str, str]:
    assert not isinstance(outcome, Finished)
    return outcome.error.kind, str(outcome.error.message), outcome.error.details


@pytest.mark.parametrize(("answer", "kind_of_outcome", "problem", "words"), ANSWERS)
def test_every_answer_has_its_outcome_and_its_sentence(
    bad: BadSite,
    handler: PageHandler,
    answer: badsite.Answer,
    kind_of_outcome: type,
    problem: Problem,
    words: str,
) -> None:
    bad.script(656, answer)
    outcome = handler(job_for(656), Told())
    kind, message, details = error_of(outcome)
    assert (type(outcome), kind) == (kind_of_outcome, problem), details
    assert words in message
    assert "source: https://www.goodreads.com/book/show/656" in details
    assert {request.path.partition("?")[0] for request in bad.requests} == {"/book/show/656"}


def test_a_good_page_finishes_the_job_and_is_told_in_stages(bad: BadSite, handler: PageHandler) -> None:
    bad.script(656, badsite.page(packed=True))
    told = Told()
    outcome = handler(job_for(656), told)
    assert isinstance(outcome, Finished)
    assert outcome.label == "The Book Numbered 656 — Ada Sample"
    record = json.loads(outcome.records["book:656"])
    assert (record["id"], record["source"]) == (656, f"{bad.url}/book/show/656")
    assert told.stages[0] == "Connecting"
    assert any(stage.startswith("Fetching, ") for stage in told.stages)
    assert told.stages[-1] == "Reading the page"


@pytest.mark.parametrize("code", [200, 202, 203, 400, 403, 404, 405, 429, 500, 503])
@pytest.mark.parametrize("action", ["", "challenge", "captcha", "block"])
def test_a_good_page_is_good_whatever_its_status_and_headers_say(
    code: int, action: str, bad: BadSite, handler: PageHandler
) -> None:
    headers = {"x_amzn_waf_action": action} if action else {}
    bad.script(656, badsite.status(code, badsite.sample_page(656), Retry_After="60", **headers))
    assert isinstance(handler(job_for(656), Told()), Finished)


def test_a_body_that_drips_for_ever_is_left_in_the_end(bad: BadSite) -> None:
    handler = handler_of(
        local_site(bad.url), Settings(connect_timeout=2.0, read_timeout=5.0, job_timeout=0.5)
    )
    bad.script(656, badsite.drip(0.02))
    outcome = handler(job_for(656), Told())
    handler.close()
    assert isinstance(outcome, RetryLater)
    assert outcome.error.kind == Problem.TOO_SLOW
    assert "so slowly that bookq stopped waiting. bookq tries again by itself." in str(outcome.error.message)


def test_a_good_page_may_load_the_bot_check(bad: BadSite, handler: PageHandler) -> None:
    script = b"<body><script src='https://x.token.awswaf.com/challenge.js'></script>"
    bad.script(656, badsite.page(badsite.sample_page(656).replace(b"<body>", script)))
    assert isinstance(handler(job_for(656), Told()), Finished)


def test_not_found_is_believed_the_third_time(bad: BadSite, handler: PageHandler) -> None:
    bad.script(656, badsite.not_found_page())
    history: tuple[Attempt, ...] = ()
    delays = []
    for number in (1, 2):
        outcome = handler(job_for(656, attempts=number, history=history), Told())
        assert isinstance(outcome, RetryLater)
        delays.append(outcome.delay)
        history += (Attempt(number, 0.0, 1.0, outcome.error.kind, outcome.error.message),)
    assert delays[0] is not None
    assert delays[1] is not None
    assert delays[1] > delays[0]
    outcome = handler(job_for(656, attempts=3, history=history), Told())
    assert isinstance(outcome, GaveUp)
    assert "It said so all 3 times bookq asked." in str(outcome.error.message)


def test_not_found_is_not_called_certain_when_the_tries_are_used_up(
    bad: BadSite, handler: PageHandler
) -> None:
    bad.script(656, badsite.not_found_page())
    outcome = handler(job_for(656, attempts=2, max_attempts=2), Told())
    assert isinstance(outcome, GaveUp)
    assert "It sometimes says so by mistake: retry it later." in str(outcome.error.message)


@pytest.mark.parametrize("answer", [badsite.status(503), badsite.truncated(), badsite.empty_shell()])
def test_after_the_last_try_nothing_more_is_promised(
    answer: badsite.Answer, bad: BadSite, handler: PageHandler
) -> None:
    bad.script(656, answer)
    before = handler(job_for(656, attempts=4), Told())
    after = handler(job_for(656, attempts=5), Told())
    assert isinstance(before, RetryLater)
    assert str(before.error.message).endswith("bookq tries again by itself.")
    assert isinstance(after, GaveUp)
    assert "bookq tried 5 times. Retry it in a while" in str(after.error.message)


def test_other_failures_do_not_count_towards_believing(bad: BadSite, handler: PageHandler) -> None:
    bad.script(656, badsite.not_found_page())
    history = tuple(Attempt(number, 0.0, 1.0, "timeout") for number in (1, 2, 3))
    assert isinstance(handler(job_for(656, attempts=4, history=history), Told()), RetryLater)


def test_retry_after_is_honoured_in_both_forms(bad: BadSite, handler: PageHandler) -> None:
    bad.script(656, badsite.status(429, Retry_After="77"))
    outcome = handler(job_for(656), Told())
    assert isinstance(outcome, OpenBreaker)
    assert outcome.seconds == 77.0
    moment = datetime.now(UTC) + timedelta(minutes=10)
    date = format_datetime(moment, usegmt=True)
    bad.script(656, badsite.status(429, Retry_After=date))
    outcome = handler(job_for(656), Told())
    assert isinstance(outcome, OpenBreaker)
    assert outcome.seconds == pytest.approx(600, abs=60)
    bad.script(656, badsite.status(503, Retry_After=date), badsite.status(503, Retry_After="33"))
    outcome = handler(job_for(656), Told())
    assert isinstance(outcome, RetryLater)
    assert outcome.delay == pytest.approx(600, abs=60)
    outcome = handler(job_for(656), Told())
    assert isinstance(outcome, RetryLater)
    assert outcome.delay == 33.0


def test_an_unreadable_retry_after_leaves_the_pause_to_the_queue(bad: BadSite, handler: PageHandler) -> None:
    bad.script(656, badsite.status(429, Retry_After="soon"))
    outcome = handler(job_for(656), Told())
    assert isinstance(outcome, OpenBreaker)
    assert outcome.seconds is None


def test_a_redirect_to_another_edition_keeps_both_ids_in_one_book(bad: BadSite, handler: PageHandler) -> None:
    bad.script(999, badsite.redirect("/book/show/656-the-book"))
    outcome = handler(job_for(999), Told())
    assert isinstance(outcome, Finished)
    assert set(outcome.records) == {"book:656"}
    assert outcome.also_satisfies == ("gr:656",)
    assert outcome.label == "The Book Numbered 656 — Ada Sample (another edition)"
    (warning,) = json.loads(outcome.records["book:656"])["warnings"]
    assert "999" in warning
    assert "656" in warning


def test_a_redirect_to_the_same_book_under_its_slug_is_no_other_edition(
    bad: BadSite, handler: PageHandler
) -> None:
    bad.script(656, badsite.redirect("/book/show/656.The_Book"), badsite.page())
    outcome = handler(job_for(656), Told())
    assert isinstance(outcome, Finished)
    assert outcome.label == "The Book Numbered 656 — Ada Sample"
    assert json.loads(outcome.records["book:656"])["warnings"] == []


def test_a_redirect_is_told_in_stages_and_spaced_like_any_request(bad: BadSite) -> None:
    waits: list[float] = []
    clock = [100.0]

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        clock[0] += seconds

    spacing = Spacing(2.0, steady=lambda: clock[0], sleep=sleep)
    handler = handler_of(local_site(bad.url), spacing=spacing)
    bad.script(999, badsite.redirect(656))
    told = Told()
    assert isinstance(handler(job_for(999), told), Finished)
    handler.close()
    assert told.stages[:2] == ["Connecting", "Following a redirect"]
    assert sum(waits) == pytest.approx(2.0 + MARGIN)


def test_too_many_redirects_end(bad: BadSite, handler: PageHandler) -> None:
    for number in range(1, 20):
        bad.script(number, badsite.redirect(number + 1))
    kind, _, details = error_of(handler(job_for(1), Told()))
    assert kind == Problem.REDIRECT_LOOP
    assert len(bad.requests) == 6, details


def test_details_hold_what_a_report_needs(bad: BadSite, handler: PageHandler) -> None:
    bad.script(656, badsite.status(503, b"busy", Server="nginx", Set_Cookie="secret=1"))
    _, _, details = error_of(handler(job_for(656, attempts=2), Told()))
    assert "status: 503" in details
    assert f"address: {bad.url}/book/show/656" in details
    assert "attempt: 2" in details
    assert "server: nginx" in details
    assert "secret" not in details
    assert "Traceback" in details


def test_every_answer_is_told_with_the_book_it_held(bad: BadSite) -> None:
    kept = []

    def note(job, answer, fetched_at, book) -> None:
        kept.append((job.id, answer.status, bool(fetched_at), book and book.id))

    handler = handler_of(local_site(bad.url), on_response=note)
    bad.script(656, badsite.status(503), badsite.page())
    handler(job_for(656), Told())
    handler(job_for(656), Told())
    handler.close()
    assert kept == [("gr:656", 503, True, None), ("gr:656", 200, True, 656)]


REAL_PAGES = {
    "nonbook-404-next-2025": (RetryLater, Problem.NOT_FOUND_PAGE),
    "nonbook-404-next-2022": (RetryLater, Problem.NOT_FOUND_PAGE),
    "nonbook-book-reviews-2025": (GaveUp, Problem.REVIEWS_PAGE),
    "nonbook-list-show-2025": (GaveUp, Problem.LIST_PAGE),
    "nonbook-request-took-too-long": (RetryLater, Problem.TOOK_TOO_LONG),
    "nonbook-search-empty-2025": (GaveUp, Problem.SEARCH_PAGE),
    "nonbook-search-results-2025": (GaveUp, Problem.SEARCH_PAGE),
    "nonbook-shelf-show-2025": (GaveUp, Problem.SHELF_PAGE),
    "nonbook-signin-2026-trimmed": (GaveUp, Problem.SIGN_IN),
    "nonbook-unexpected-error": (RetryLater, Problem.UNEXPECTED_ERROR),
    "nonbook-waf-challenge-202": (OpenBreaker, Problem.CHALLENGE),
    "nonbook-work-editions": (GaveUp, Problem.EDITIONS_PAGE),
    "nonbook-work-quotes-2025": (GaveUp, Problem.QUOTES_PAGE),
}


@pytest.mark.parametrize("name", REAL_PAGES)
def test_real_pages_that_are_no_book(
    name: str, bad: BadSite, handler: PageHandler, shared_pages: Path
) -> None:
    data = gzip.decompress((shared_pages / "pages" / f"{name}.html.gz").read_bytes())
    bad.script(656, badsite.page(data, packed=True))
    outcome = handler(job_for(656), Told())
    assert (type(outcome), error_of(outcome)[0]) == REAL_PAGES[name]


def test_every_real_page_of_a_book_comes_over_the_wire(
    bad: BadSite, handler: PageHandler, shared_pages: Path
) -> None:
    lost = []
    for line in (shared_pages / "EXPECTED.jsonl").read_text("utf-8").splitlines():
        expected = json.loads(line)
        path = shared_pages / "pages" / f"{expected['file']}.gz"
        number = expected["book_id"]
        bad.script(number, badsite.page(gzip.decompress(path.read_bytes()), packed=True))
        outcome = handler(job_for(number), Told())
        if not isinstance(outcome, Finished) or set(outcome.records) != {f"book:{number}"}:
            lost.append((expected["file"], outcome))
    assert lost == []
