"""While the site says no: what is asked of it, and what saved and pasted pages bring meanwhile."""

import threading
from pathlib import Path

import pytest
from badsite import BadSite, challenge, page, redirect, sample_page, status

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.model.events import QueueChanged
from bookq_gui.model.imports import AddResult
from bookq_gui.model.job import Status
from bookq_gui.paths import default_paths
from bookq_gui.settings import Settings

SLOW_DOWN = status(429, Retry_After="600")


@pytest.fixture
def site():
    with BadSite() as site:
        yield site


@pytest.fixture
def make_engine(tmp_path, site):
    engines = []

    def make(*, start=True, settings=None):
        engine = Engine(default_paths(tmp_path / "data"), site=local_site(site.url), settings=settings)
        engines.append(engine)
        engine.open()
        if start:
            engine.start()
        return engine

    yield make
    for engine in engines:
        engine.close(10)


@pytest.fixture
def blocked(make_engine, site, qtbot):
    """An engine that was asked to slow down while it fetched book 1."""
    site.script(1, SLOW_DOWN)
    engine = make_engine()
    engine.imports.add_text("goodreads.com/book/show/1 goodreads.com/book/show/2 goodreads.com/book/show/3")
    qtbot.waitUntil(lambda: pages(engine).open_until is not None, timeout=10_000)
    return engine


def pages(engine):
    return next(state for state in engine.queue.queues() if state.name == "pages")


def finished(engine, job_id):
    job = engine.queue.job(job_id)
    return job is not None and job.status is Status.FINISHED


def asked(site):
    return [request.book_id for request in site.requests]


# --- saved pages -------------------------------------------------------------------------------


def test_a_saved_page_of_a_blocked_job_completes_it_without_a_request(blocked, site, tmp_path, qtbot):
    waiting = blocked.queue.job("gr:1")
    assert (waiting.status, waiting.attempts) == (Status.QUEUED, 0)
    assert str(waiting.error.message).startswith("Goodreads asked us to slow down.")
    (tmp_path / "page.html").write_bytes(sample_page(1))
    report = blocked.imports.import_files([tmp_path / "page.html"])
    assert report.summary() == "1 added"
    qtbot.waitUntil(lambda: finished(blocked, "gr:1"), timeout=10_000)
    assert blocked.flush(10)
    assert blocked.queue.job("gr:1").error is None
    assert blocked.queue.job("gr:1").label == "The Book Numbered 1 — Ada Sample"
    assert blocked.library.book(1).source == str(tmp_path / "page.html")
    assert pages(blocked).open_until is not None
    assert asked(site) == [1]


def test_a_saved_page_completes_a_job_that_has_failed(make_engine, site, tmp_path, qtbot):
    site.script(7, status(404))
    engine = make_engine()
    engine.imports.add_text("goodreads.com/book/show/7")
    assert engine.wait_idle(20)
    assert engine.queue.job("gr:7").status is Status.FAILED
    (tmp_path / "page.html").write_bytes(sample_page(7))
    engine.imports.import_files([tmp_path / "page.html"])
    qtbot.waitUntil(lambda: finished(engine, "gr:7"), timeout=10_000)
    assert engine.queue.job("gr:7").error is None


# --- pasted pages ------------------------------------------------------------------------------


def test_a_pasted_page_of_a_blocked_job_completes_it_without_a_request(blocked, site, qtbot):
    report = blocked.imports.add_text(sample_page(2).decode() + "\n" + sample_page(8).decode())
    assert [entry.text for entry in report.lines] == ["The Book Numbered 2", "The Book Numbered 8"]
    qtbot.waitUntil(lambda: finished(blocked, "gr:2") and len(blocked.library.rows()) == 2, timeout=10_000)
    assert {row.id for row in blocked.library.rows()} == {2, 8}
    assert blocked.queue.job("gr:8") is None
    assert asked(site) == [1]


def test_looking_at_a_pasted_page_writes_nothing(make_engine, tmp_path):
    engine = make_engine(start=False)
    assert engine.imports.recognise(sample_page(5).decode()).count(AddResult.ADDED) == 1
    assert not engine.paths.pasted.exists()
    assert engine.queue.jobs() == ()


def test_a_pasted_page_survives_a_restart_and_is_taken_away_when_it_is_read(make_engine, site):
    engine = make_engine(start=False)
    text = sample_page(5).decode()
    report = engine.imports.add_text(text)
    assert engine.flush(10)
    assert engine.imports.add_text(text).count(AddResult.IN_QUEUE) == 1
    (job_id,) = report.ids(AddResult.ADDED)
    (file,) = engine.paths.pasted.iterdir()
    assert engine.queue.job(job_id).source == str(file)
    assert engine.close(10)
    assert file.exists()
    again = make_engine()
    assert again.wait_idle(20)
    assert again.queue.job(job_id).status is Status.FINISHED
    assert again.queue.job(job_id).label == "The Book Numbered 5 — Ada Sample"
    assert again.library.book(5).source == str(file)
    assert again.imports.add_text(text).count(AddResult.COLLECTED) == 1
    assert again.close(10)
    assert not file.exists()
    assert site.requests == []


def read_and_tidied_away(make_engine, **settings):
    """The job of a pasted page that was read before a restart, and the engine after it."""
    engine = make_engine(**settings)
    (job_id,) = engine.imports.add_text(sample_page(5).decode()).ids(AddResult.ADDED)
    assert engine.wait_idle(20)
    assert engine.close(10)
    again = make_engine(**settings)
    assert not Path(again.queue.job(job_id).source).exists()
    return again, job_id


def test_a_pasted_page_is_read_again_from_what_is_kept(make_engine, site):
    engine, job_id = read_and_tidied_away(make_engine)
    before = engine.library.book(5)
    assert engine.queue.retry([job_id]) == 1
    assert engine.wait_idle(20)
    assert engine.queue.job(job_id).status is Status.FINISHED
    assert engine.queue.job(job_id).label == "The Book Numbered 5 — Ada Sample"
    assert engine.library.book(5).fetched_at == before.fetched_at
    assert engine.library.book(5).source == before.source
    assert site.requests == []


def test_a_pasted_page_of_which_nothing_is_kept_says_what_to_do(make_engine):
    engine, job_id = read_and_tidied_away(make_engine, settings=Settings(pages_mib=0))
    assert engine.queue.retry([job_id]) == 1
    assert engine.wait_idle(20)
    assert engine.queue.job(job_id).status is Status.FAILED
    assert "paste it again" in str(engine.queue.job(job_id).error.message)


def test_closing_at_once_loses_no_pasted_page(make_engine):
    engine = make_engine(start=False)
    engine.imports.add_text(sample_page(5).decode())
    assert engine.close(10)
    (job,) = make_engine(start=False).queue.jobs()
    assert (job.status, job.queue) == (Status.QUEUED, "files")


def test_a_pasted_page_that_is_no_book_says_what_it_is_and_can_be_retried(make_engine):
    from badsite import CHALLENGE_PAGE

    engine = make_engine()
    report = engine.imports.add_text(CHALLENGE_PAGE.decode())
    assert engine.wait_idle(20)
    (job_id,) = report.ids(AddResult.ADDED)
    assert engine.queue.job(job_id).status is Status.FAILED
    assert 'the "are you a robot" check' in str(engine.queue.job(job_id).error.message)
    assert engine.close(10)
    again = make_engine()
    assert again.queue.retry([job_id]) == 1
    assert again.wait_idle(20)
    assert 'the "are you a robot" check' in str(again.queue.job(job_id).error.message)


def test_the_file_of_a_removed_job_stays_for_undo_until_the_end(make_engine):
    engine = make_engine(start=False)
    (job_id,) = engine.imports.add_text(sample_page(5).decode()).ids(AddResult.ADDED)
    assert engine.flush(10)
    (file,) = engine.paths.pasted.iterdir()
    gone = engine.queue.remove([job_id])
    assert file.exists()
    engine.queue.restore(gone)
    assert engine.close(10)
    assert file.exists()
    again = make_engine(start=False)
    again.queue.remove([job_id])
    assert again.close(10)
    assert not file.exists()


def test_a_pasted_page_that_cannot_be_kept_is_told_and_the_close_is_not_clean(make_engine):
    from bookq_gui.model.events import Notice

    engine = make_engine(start=False)
    engine.paths.pasted.write_text("in the way")
    engine.imports.add_text(sample_page(5).decode() + " https://www.goodreads.com/book/show/6")
    assert not engine.flush(10)
    notices = [event.text for event in engine.outbox if isinstance(event, Notice)]
    assert str(notices[-1]).startswith("A pasted page could not be kept on the disk (")
    assert [job.id for job in engine.queue.jobs()] == ["gr:6"]


# --- manners -----------------------------------------------------------------------------------


def test_try_now_sends_one_probe_and_a_refused_one_opens_the_breaker_again(blocked, site, qtbot):
    for count in (2, 3):
        before = pages(blocked).open_until
        site.interrupt(SLOW_DOWN)
        assert blocked.queue.probe_now("pages")
        qtbot.waitUntil(lambda n=count: len(site.requests) == n, timeout=10_000)
        qtbot.waitUntil(lambda b=before: (pages(blocked).open_until or 0) > b, timeout=10_000)
        assert len(site.requests) == count
    assert [blocked.queue.job(f"gr:{number}").attempts for number in (1, 2, 3)] == [0, 0, 0]


def test_after_a_good_probe_the_queue_goes_on(blocked, site):
    site.script(1, page())
    assert blocked.queue.probe_now("pages")
    assert blocked.wait_idle(20)
    assert len(blocked.library.rows()) == 3
    assert pages(blocked).reason is None
    assert [blocked.queue.job(f"gr:{number}").attempts for number in (1, 2, 3)] == [1, 1, 1]


def test_a_pause_survives_a_restart_to_the_second(blocked, site, make_engine, qtbot):
    until = pages(blocked).open_until
    assert blocked.close(10)
    again = make_engine()
    assert pages(again).open_until == until
    assert pages(again).reason.kind == "too-many-requests"
    again.imports.add_text(sample_page(9).decode())
    assert again.flush(10)
    (job,) = [job for job in again.queue.jobs() if job.queue == "files"]
    # The workers work, and have not asked the site for anything.
    qtbot.waitUntil(lambda: finished(again, job.id), timeout=10_000)
    assert asked(site) == [1]


def test_four_workers_have_one_request_for_a_page_in_flight_and_ask_for_books_only(make_engine, site):
    lock = threading.Lock()
    inside, most = 0, 0

    def counted(handler, book_id):
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        site.closing.wait(0.02)
        with lock:
            inside -= 1
        page()(handler, book_id)

    numbers = range(1, 31)
    for number in numbers:
        site.script(number, counted)
    site.script(31, redirect("/user/sign_in?returnurl=%2Fbook%2Fshow%2F31"))
    site.script(32, redirect("/en/book/show/1-the-first"))
    site.interrupt(challenge())
    engine = make_engine()
    engine.imports.add_text(" ".join(f"goodreads.com/book/show/{number}" for number in range(1, 33)))
    assert engine.wait_idle(60)
    assert most == 1
    assert all("/book/show/" in request.path.partition("?")[0] for request in site.requests)
    assert len(site.requests) == 30 + 1 + 2 + 1


def test_an_outage_pauses_the_queue_instead_of_failing_one_job_after_the_other(make_engine, site):
    books = range(1, 41)
    site.interrupt(*[status(503)] * 6)
    engine = make_engine()
    engine.imports.add_text(" ".join(f"goodreads.com/book/show/{book}" for book in books))
    assert engine.wait_idle(60)
    states = [event.state for event in engine.outbox if isinstance(event, QueueChanged)]
    pauses = {state.open_until for state in states if state.open_until and state.reason}
    assert len(pauses) >= 2, "after five in a row, and after the probe that met the same"
    assert {state.reason.kind for state in states if state.reason} == {"server-error"}
    assert {engine.queue.job(f"gr:{book}").status for book in books} == {Status.FINISHED}
    assert len(site.requests) == len(books) + 6
    assert engine.queue.queues()[0].reason is None
