"""What a job is doing, in the words of the screen."""

import pytest
from panel_data import NOW, failure, job, pages

from bookq_gui.model.job import JobError, Status
from bookq_gui.model.message import Message
from bookq_gui.ui.queue import text
from bookq_gui.ui.queue.text import JobCounts, Moment, State

AT = Moment(NOW)
OPEN_BREAKER = Moment(NOW, open_breakers=frozenset({"pages"}))
PAUSED = Moment(NOW, paused=frozenset({"pages"}))


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status.QUEUED, "Waiting"), (Status.STARTED, "Fetching"), (Status.FINISHED, "Done"),
        (Status.FAILED, "Failed"), (Status.CANCELED, "Canceled"), (Status.SCHEDULED, "Retry in 0:42"),
    ],
)  # fmt: skip
def test_each_status_has_its_word(status, said):
    assert text.state_text(job(1, status), AT) == said


def test_a_retry_that_is_due_is_no_command():
    assert text.state_text(job(1, Status.SCHEDULED, due_at=NOW - 1), AT) == "Retry comes next"


def test_while_the_site_refuses_all_that_wait_for_it_say_so():
    refused = job(1, **failure("challenge", "A check."))
    retry = job(2, Status.SCHEDULED, **failure("timeout", "No answer."))
    for waiting in (job(3), refused, retry):
        assert text.state_text(waiting, OPEN_BREAKER) == "Waits for site"
        assert text.offers(waiting, OPEN_BREAKER) == ("open",)
    assert text.state_of(job(3), {"pages"}) is State.WAITING
    assert text.state_of(refused, {"pages"}) is text.state_of(retry, {"pages"}) is State.BLOCKED
    assert text.state_text(job(4, Status.FAILED), OPEN_BREAKER) == "Failed"


def test_in_a_paused_queue_nothing_counts_down():
    assert text.state_text(job(1, Status.SCHEDULED), PAUSED) == "Paused"
    assert text.state_text(job(1), PAUSED) == "Paused"
    assert text.sentence(job(1), "", PAUSED, 0, 2.0) == ""


@pytest.mark.parametrize(
    ("source", "label", "name"),
    [
        ("https://www.goodreads.com/book/show/656", "War and Peace", "War and Peace"),
        ("https://www.goodreads.com/book/show/656", "", "Book 656"),
        ("https://www.goodreads.com/series/40-tide", "", "goodreads.com/series/40-tide"),
        ("file:/home/me/pages/a page.html", "", "a page.html"),
        ("C:\\pages\\a.html", "", "a.html"),
    ],
)
def test_a_row_is_called_by_title_or_what_its_link_says(source, label, name):
    number = source.rpartition("show/")[2]
    job_id = f"gr:{number}" if number.isdecimal() else "file:1"
    assert text.name(job(1, id=job_id, source=source, label=label)) == name


def test_what_was_added_to_a_title_is_a_sentence_of_its_own():
    done = job(1, Status.FINISHED, label="War and Peace (another edition)")
    assert text.name(done) == "War and Peace"
    assert text.sentence(done, "", AT) == "Goodreads led to another edition."


def test_a_row_that_is_tried_again_says_what_happened_and_makes_no_other_promise():
    said = "Goodreads had a fault (503). It sometimes says so, so bookq asks again in a few minutes."
    retry = job(1, Status.SCHEDULED, **failure("server-error", said, 1))
    assert text.sentence(retry, "", AT) == "Goodreads had a fault (503). This is try 2 of 5."
    assert text.sentence(job(1, Status.FAILED, **failure("server-error", said)), "", AT) == said


def test_sentences_are_whole():
    retry = job(1, Status.SCHEDULED, **failure("timeout", "Goodreads did not answer.", 2))
    assert text.sentence(retry, "", AT) == "Goodreads did not answer. This is try 3 of 5."
    message = Message("Goodreads had a fault of its own ({status}).", status=503)
    failed = job(1, Status.FAILED, error=JobError("server-error", message))
    assert text.sentence(failed, "", AT) == "Goodreads had a fault of its own (503)."
    assert text.sentence(job(1, Status.CANCELED, **failure("x", "Something.")), "", AT) == ""


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        ("Connecting", "Waiting for an answer"),
        ("Fetching, 212 kB", "Reading the page, 212 kB so far"),
        (Message("Fetching, {size} kB", size=1212), "Reading the page, 1,212 kB so far"),
        ("Reading the page", "Reading the page"),
        ("", "Beginning"),
    ],
)
def test_the_stage_of_a_running_job_is_a_sentence(stage, said):
    running = job(1, Status.STARTED)
    assert text.sentence(running, stage, AT) == said
    assert 0 < text.progress(stage) <= 1


def test_waiting_jobs_say_when_it_is_their_turn():
    said = [text.sentence(job(1), "", AT, turn, 2.25) for turn in (0, 1, 2, 100, 3000)]
    assert said == ["Next", "In about 2 s", "In about 4 s", "In about 4 min", "In about 2 h"]
    assert text.sentence(job(1), "", AT, None, 2.25) == ""


def test_times_name_their_limit_while_no_answer_came():
    running = job(1, Status.STARTED, started_at=NOW - 12)
    assert text.time_text(running, "Connecting", NOW) == "12 of 30 s"
    assert text.time_text(running, "Fetching, 3 kB", NOW) == "0:12"
    done = job(1, Status.FINISHED, started_at=NOW - 5, finished_at=NOW - 3.6)
    assert text.time_text(done, "", NOW) == "1.4 s"
    assert text.time_text(job(1, Status.FAILED, **failure("x", "y")), "", NOW) == "1.4 s"
    assert text.time_text(job(1), "", NOW) == ""


@pytest.mark.parametrize(
    ("kind", "offers"),
    [("list-page", ("take", "retry")), ("sign-in", ("open", "retry")), ("timeout", ("retry",))],
)
def test_the_remedy_comes_before_retry(kind, offers):
    assert text.offers(job(1, Status.FAILED, **failure(kind, "x")), AT) == offers
    assert text.offers(job(1, Status.FINISHED), AT) == ()
    assert text.offers(job(1), AT) == ()


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (JobCounts(22, 3, 2, 15), ["22 done", "3 failed", "15 to go"]),
        (JobCounts(1, 0, 0, 299), ["1 of 300 fetched"]),
        (JobCounts(23, 4, 0, 0), ["23 fetched", "4 failed"]),
        (JobCounts(0, 60, 0, 0), ["60 failed"]),
        (JobCounts(60, 0, 0, 0), ["60 fetched"]),
        (JobCounts(0, 0, 0, 0), []),
    ],
)
def test_the_counts_never_say_that_all_is_done_when_something_failed(counts, said):
    pieces = text.counts_text(counts)
    assert [piece for piece, _ in pieces] == said
    assert all((colour == "bad") == ("failed" in piece) for piece, colour in pieces)


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("challenge", "Goodreads wants to see a browser. Going on by itself in 4:12"),
        ("offline", "No connection to the internet. Going on by itself when it is back"),
        ("proxy", "The proxy does not work. Going on by itself when it does"),
        ("unreachable", "Goodreads cannot be reached. Going on by itself when it can"),
        ("server-error", "Goodreads is not well. Going on by itself in 4:12"),
    ],
)
def test_the_banner_says_why_and_how_long(kind, title):
    state = pages(open_until=NOW + 252, reason=JobError(kind, Message("Why.")))
    assert text.breaker_text(state, NOW) == title
    assert text.breaker_detail(state, 15, NOW).startswith("15 books wait, none fails.")
    assert "Trying" in text.breaker_text(pages(half_open=True, reason=JobError(kind, Message("Why."))), NOW)
