"""The policies, the site, and the lock around parsing."""

from __future__ import annotations

import copy
import json
import threading
from datetime import UTC, datetime

import pytest
from wirekit import Told, job_for

from bookq_gui.goodreads.page_handler import ParseLock
from bookq_gui.goodreads.policies import POLICIES, Action, outcome_of, outcome_of_saved, times
from bookq_gui.goodreads.responses import PageProblem, Problem, retry_after
from bookq_gui.goodreads.site import SITE, from_environment
from bookq_gui.jobs import record
from bookq_gui.model.job import Attempt, GaveUp, OpenBreaker, RetryLater, Stopped

BLAMING = ("you entered", "your link", "invalid", "illegal", "wrong link", "your fault", "error code", "oops")


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_has_its_sentences(problem: Problem) -> None:
    policy = POLICIES[problem]
    said = [policy.message(tries=tries, last=last) for tries in (1, 2, 5) for last in (False, True)]
    for message in map(str, (*said, policy.saved)):
        assert message[0].isupper() or message.startswith("bookq")
        assert message.endswith(".")
        assert len(message) < 330
        assert not any(word in message.lower() for word in BLAMING)


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_has_the_outcome_of_its_policy(problem: Problem) -> None:
    outcome = outcome_of(PageProblem(problem, "detail"), job_for(656))
    kinds = {
        Action.GIVE_UP: GaveUp,
        Action.OPEN_BREAKER: OpenBreaker,
        Action.RETRY: RetryLater,
        Action.CONFIRM: RetryLater,
    }
    assert isinstance(outcome, kinds[POLICIES[problem].action])
    assert outcome.error.kind == problem
    assert "{" not in str(outcome.error.message)
    assert outcome.error.details.startswith(f"problem: {problem}: detail\n")


@pytest.mark.parametrize("problem", list(Problem))
def test_a_saved_page_is_never_tried_again_by_itself(problem: Problem) -> None:
    outcome = outcome_of_saved(PageProblem(problem), job_for(656))
    assert isinstance(outcome, GaveUp)
    assert outcome.error.message == POLICIES[problem].saved


@pytest.mark.parametrize("problem", list(Problem))
def test_what_is_said_in_the_end_promises_no_other_try(problem: Problem) -> None:
    policy = POLICIES[problem]
    job = job_for(656, attempts=3, max_attempts=3)
    outcome = outcome_of(PageProblem(problem), job)
    message = str(outcome.error.message)
    if policy.action is Action.OPEN_BREAKER:
        assert isinstance(outcome, OpenBreaker)
        assert any(words in message for words in ("then tries a single page", "goes on by itself")), message
        return
    assert isinstance(outcome, GaveUp)
    for promise in ("again by itself", "asks again", "tries a single page", "goes on by itself"):
        assert promise not in message
    if policy.action is Action.RETRY:
        assert "bookq tried 3 times. Retry it in a while, or save" in message


@pytest.mark.parametrize(
    "problem", [p for p in Problem if POLICIES[p].action in {Action.RETRY, Action.CONFIRM}]
)
def test_what_is_said_before_the_end_says_what_happens_next(problem: Problem) -> None:
    outcome = outcome_of(PageProblem(problem), job_for(656))
    assert isinstance(outcome, RetryLater)
    assert "bookq tries again by itself." in str(outcome.error.message) or "bookq asks again" in str(
        outcome.error.message
    )


def test_a_rule_may_allow_fewer_tries_than_the_job() -> None:
    outcome = outcome_of(PageProblem(Problem.WRONG_BOOK), job_for(656, attempts=3))
    assert isinstance(outcome, GaveUp)
    assert isinstance(outcome_of(PageProblem(Problem.TIMEOUT), job_for(656, attempts=3)), RetryLater)


def test_tries_are_counted_in_words() -> None:
    assert [str(times(count)) for count in (1, 2, 3)] == ["once", "twice", "3 times"]


def test_what_blocks_everything_charges_no_attempt() -> None:
    blocking = {
        Problem.CHALLENGE, Problem.CAPTCHA, Problem.BLOCKED, Problem.REFUSED, Problem.TOO_MANY_REQUESTS,
        Problem.OFFLINE, Problem.UNREACHABLE, Problem.PROXY, Problem.TLS,
    }  # fmt: skip
    assert {problem for problem in Problem if POLICIES[problem].action is Action.OPEN_BREAKER} == blocking


NOW = datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", None),
        ("120", 120.0),
        (" 7 ", 7.0),
        ("99999999999999999999", 86400.0),
        ("Mon, 23 Nov 2026 12:05:00 GMT", 300.0),
        ("Mon, 23 Nov 2026 11:00:00 GMT", None),
        ("Mon, 23 Nov 2026 12:05:00", 300.0),
        ("Monday, 23-Nov-26 12:05:00 GMT", 300.0),
        ("Mon, 23 Nov 9999 12:05:00 GMT", 86400.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("١٢", None),
        ("Mon, 99 Nov 2026 12:05:00 GMT", None),
    ],
)
def test_retry_after_in_both_forms(value: str, seconds: float | None) -> None:
    assert retry_after(value, now=NOW) == seconds


def test_a_retry_after_of_nothing_still_makes_a_pause() -> None:
    outcome = outcome_of(PageProblem(Problem.TOO_MANY_REQUESTS, retry_after=0.0), job_for(656))
    assert isinstance(outcome, OpenBreaker)
    assert outcome.seconds == 10.0


# --- the site ----------------------------------------------------------------------------------


def test_the_real_site_is_used_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOOKQ_SITE", raising=False)
    assert from_environment() is SITE
    monkeypatch.setenv("BOOKQ_SITE", " ")
    assert from_environment() is SITE
    assert SITE.interval >= 2.0


@pytest.mark.parametrize(
    ("address", "base"),
    [
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("https://[::1]:8000", "https://[::1]:8000"),
    ],
)
def test_a_stand_in_on_this_machine(monkeypatch: pytest.MonkeyPatch, address: str, base: str) -> None:
    monkeypatch.setenv("BOOKQ_SITE", address)
    site = from_environment()
    assert site.base_url == base
    assert site.owns(f"{base}/book/show/7")
    assert site.is_local
    assert site.interval == 0.0


@pytest.mark.parametrize(
    "address",
    [
        "https://www.goodreads.com",
        "http://127.0.0.1",
        "127.0.0.1:8000",
        "http://127.0.0.1.evil.example:8000",
        "http://evil.example:8000",
        "http://127.0.0.1:8000@evil.example:80",
        "http://me@127.0.0.1:8000",
        "http://127.0.0.1:8000/book",
        "http://127.0.0.1:8000/?x",
        "http://127.0.0.1:99999",
        "http://[::1",
        "ftp://127.0.0.1:21",
        "http://127.1:8000",
    ],
)
def test_a_stand_in_anywhere_else_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("BOOKQ_SITE", address)
    with pytest.raises(ValueError, match=r"BOOKQ_SITE is for tests and names a server on this machine"):
        from_environment()


# --- the turn ----------------------------------------------------------------------------------


def test_one_page_is_read_at_a_time() -> None:
    lock = ParseLock()
    inside = 0
    most = 0

    def read() -> None:
        nonlocal inside, most
        for _ in range(50):
            with lock.turn(Told()):
                inside += 1
                most = max(most, inside)
                inside -= 1

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


def test_whoever_is_stopped_while_waiting_gets_no_turn_and_leaves_the_lock_free() -> None:
    lock = ParseLock()
    with lock.turn(Told()), pytest.raises(Stopped), lock.turn(Told(stop_when=lambda: True)):
        pytest.fail("the turn was taken")
    with pytest.raises(Stopped), lock.turn(Told(stop_when=lambda: True)):
        pytest.fail("the turn was taken")
    with lock.turn(Told()):
        pass


# --- sentences as data -------------------------------------------------------------------------


def test_a_sentence_survives_the_journal_and_a_copy_of_its_job() -> None:
    outcome = outcome_of(PageProblem(Problem.TLS, "certificate {expired}"), job_for(656))
    assert isinstance(outcome, OpenBreaker)
    job = job_for(656, error=outcome.error, history=(Attempt(1, 0.0, 1.0, "tls", outcome.error.message),))
    again = record.decode(job.id, json.loads(record.encode(job))).job()
    assert again.error == outcome.error
    assert again.history == job.history
    assert "(certificate {expired})" in str(again.error.message if again.error else "")
    assert copy.deepcopy(again) == again


@pytest.mark.parametrize("problem", Problem)
def test_no_sentence_has_a_hole(problem: Problem) -> None:
    policy = POLICIES[problem]
    said = [
        policy.saved,
        *(policy.message(tries=t, last=last, reason="x") for t in (1, 5) for last in (False, True)),
    ]
    assert all("{" not in str(sentence) for sentence in said)
