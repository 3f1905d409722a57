"""What a job is doing, in words."""

from dataclasses import replace

import pytest
from fake_engine import failed, make_job, make_queues

from bookq_gui.model.job import Attempt, JobError, Status
from bookq_gui.ui.queue import text as words
from bookq_gui.ui.queue.report import report
from bookq_gui.ui.queue.text import State, state_of, state_text

NOW = 1_700_000_000.0
NO = JobError("challenge", "Goodreads wants to see a browser.")


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        (Status.QUEUED, "Waiting"),
        (Status.STARTED, "Fetching"),
        (Status.FINISHED, "Done"),
        (Status.FAILED, "Failed"),
        (Status.CANCELED, "Canceled"),
    ],
)
def test_each_status_has_its_word_and_its_icon(status, shown):
    job = make_job(1, status)
    assert state_text(job, state_of(job), NOW) == shown
    assert words.ICONS[state_of(job)]


def test_a_retry_counts_down_and_says_which_try_it_is():
    job = make_job(1, Status.SCHEDULED, due_at=NOW + 42, attempts=1)
    assert state_text(job, state_of(job), NOW) == "Retry in 0:42 (2 of 5)"
    assert state_text(job, state_of(job), NOW + 43) == "Retry now (2 of 5)"
    paused = state_text(job, state_of(job), NOW, paused=True)
    assert paused == state_text(job, state_of(job), NOW + 43, paused=True) == "Retry when resumed (2 of 5)"
    last = replace(job, attempts=5)
    assert state_text(last, state_of(last), NOW) == "Retry in 0:42 (5 of 5)"


def test_blocked_is_not_failed():
    asked = make_job(1, error=NO)
    assert state_of(asked) is State.WAITING
    assert state_of(asked, cooling=True) is State.BLOCKED
    assert state_of(make_job(2), cooling=True) is State.WAITING
    assert state_of(make_job(3, Status.FAILED, error=NO)) is State.BLOCKED
    assert state_of(make_job(4, Status.FAILED, error=JobError("not-found", "No."))) is State.FAILED


def test_the_message_is_the_stage_or_the_error():
    assert words.message(make_job(1, Status.STARTED), "Fetching, 212 kB") == "Fetching, 212 kB"
    assert words.message(make_job(1, Status.FAILED, error=JobError("x", "It is gone.")), "") == "It is gone."
    assert words.message(make_job(1, Status.FINISHED, error=JobError("x", "Old.")), "") == ""
    assert words.message(make_job(1), "") == ""


def test_a_row_is_called_by_title_or_a_short_address():
    assert words.name(make_job(1, label="A Title")) == "A Title"
    assert words.name(make_job(1)) == "goodreads.com/book/show/990000002"
    assert words.name(make_job(1, source="/home/me/saved/page 1.html")) == "page 1.html"
    assert words.name(make_job(1, source="C:\\pages\\one.html")) == "one.html"


def test_the_time_is_of_the_running_attempt_or_the_last():
    assert words.seconds_spent(make_job(1), NOW) is None
    assert words.seconds_spent(make_job(1, Status.STARTED, started_at=NOW - 2), NOW) == 2
    ended = make_job(1, Status.FINISHED, started_at=NOW, finished_at=NOW + 3)
    assert words.seconds_spent(ended, NOW + 100) == 3
    assert words.seconds_spent(make_job(1, history=(Attempt(1, NOW, 1.5),)), NOW) == 1.5


def test_the_banner_says_why_and_how_long():
    pages = make_queues(cooling_until=NOW + 252, reason=NO)[0]
    assert words.cooling_text(pages, NOW) == "Goodreads asked us to slow down; going on in 4:12"
    offline = replace(pages, reason=JobError("offline", "No network."))
    assert (
        words.cooling_text(offline, NOW)
        == "No connection to the internet; going on by itself when it is back"
    )
    assert words.cooling_detail(offline, NOW) == "Trying again in 4:12."
    assert words.cooling_text(replace(offline, probing=True), NOW) == "Trying whether the internet is back…"
    assert words.cooling_detail(replace(offline, probing=True), NOW) == ""
    proxy = replace(pages, reason=JobError("proxy", "Check its address."))
    assert words.cooling_text(proxy, NOW) == "The proxy does not work; going on by itself when it does"
    assert words.cooling_detail(proxy, NOW) == "Check its address. Trying again in 4:12."
    away = replace(pages, reason=JobError("tls", "Check the clock."))
    assert words.cooling_text(away, NOW).startswith("Goodreads cannot be reached")
    paused = replace(pages, paused=True)
    assert words.cooling_text(paused, NOW) == "Goodreads asked us to slow down; the queue is paused"
    assert words.cooling_text(paused, NOW + 300) == words.cooling_text(paused, NOW)
    ill = replace(pages, reason=JobError("server-error", "503"))
    assert words.cooling_text(ill, NOW) == "Goodreads is not well; going on in 4:12"
    probing = replace(pages, cooling_until=None, probing=True)
    assert words.cooling_text(probing, NOW) == "Trying a single page of Goodreads…"
    assert words.cooling_text(pages, NOW + 300) == "Trying a single page of Goodreads…"
    assert words.is_cooling(pages)
    assert words.is_cooling(probing)
    assert not words.is_cooling(make_queues()[0])
    assert not words.is_cooling(None)


def test_a_report_has_all_that_is_needed_to_look_into_it():
    job = make_job(5, Status.FAILED, **failed("timeout", "No answer.", "Traceback: here", attempts=2))
    text = report(job)
    assert "gr:990000006" in text
    assert "https://www.goodreads.com/book/show/990000006" in text
    assert "timeout: No answer." in text
    assert "  2. 2023-11-14T22:22:40+00:00, 2.4 s, timeout: No answer." in text
    assert text.endswith("Traceback: here\n")
