"""The engine over real parts: store, queue, client, reader; the site is a stand-in on loopback."""

import gzip
import json

import pytest
from badsite import challenge, page, status

from bookq_gui.engine.engine import Engine, EngineError
from bookq_gui.engine.handlers import HandlerFactory
from bookq_gui.goodreads.site import local_site
from bookq_gui.model.events import (
    BookLoaded,
    BooksChanged,
    BooksRemoved,
    FilesRead,
    JobProgress,
    JobsChanged,
    JobsRemoved,
    Notice,
    Opened,
    OpenFailed,
    QueueChanged,
    TextAdded,
)
from bookq_gui.model.imports import AddResult
from bookq_gui.model.job import Status
from bookq_gui.paths import default_paths


def seen(engine, kind):
    return [event for event in engine.outbox if isinstance(event, kind)]


def test_a_pasted_link_becomes_a_book(make_engine):
    engine = make_engine()
    report = engine.imports.add_text("See https://www.goodreads.com/book/show/656.War_and_Peace?ac=1 !")
    assert report.summary() == "1 added"
    assert engine.wait_idle(20)
    job = engine.queue.job("gr:656")
    assert job.status is Status.FINISHED
    assert engine.library.book(656).title == engine.library.rows()[0].title
    assert job.label.startswith(engine.library.book(656).title)
    assert [row.id for event in seen(engine, BooksChanged) for row in event.rows] == [656]
    assert seen(engine, JobProgress)
    statuses = [job.status for event in seen(engine, JobsChanged) for job in event.jobs]
    assert statuses[-1] is Status.FINISHED


def test_the_receipt_says_what_became_of_each_line(make_engine):
    engine = make_engine(start=False)
    engine.imports.add_text("https://www.goodreads.com/book/show/1")
    text = (
        "https://www.goodreads.com/book/show/1\n"
        "https://www.goodreads.com/book/show/2\n"
        "goodreads.com/en/book/show/2-slug\n"
        "https://www.goodreads.com/list/show/1.Best\n"
    )
    looked = engine.imports.recognise(text)
    report = engine.imports.add_text(text)
    assert looked == report
    assert [entry.result for entry in report.lines] == [
        AddResult.IN_QUEUE,
        AddResult.ADDED,
        AddResult.REPEATED,
        AddResult.REFUSED,
    ]
    assert "list" in str(report.lines[3].message)
    assert [job.id for job in engine.queue.jobs()] == ["gr:1", "gr:2"]


@pytest.fixture(params=["text", "files"])
def bring(request, tmp_path):
    """Import 150 books in the background, as a text or as a folder of files."""
    links = [f"goodreads.com/book/show/{number}" for number in range(1, 151)]
    if request.param == "text":
        return lambda imports: imports.request_add("\n".join(links), "mine")
    (tmp_path / "links").mkdir()
    for number, link in enumerate(links):
        (tmp_path / "links" / f"{number}.txt").write_text(link)
    return lambda imports: imports.add_files([tmp_path / "links"], "mine")


def report_of(engine, qtbot):
    def ended():
        return [event for event in engine.outbox if isinstance(event, TextAdded | FilesRead)]

    qtbot.waitUntil(lambda: bool(ended()), timeout=10_000)
    (event,) = ended()
    assert event.token == "mine"
    return event.report


def test_an_import_that_fails_reports_what_it_added_before(make_engine, bring, monkeypatch, qtbot):
    engine = make_engine(start=False)
    enqueue, parts = engine.queue.enqueue, []

    def failing(jobs, *more):
        parts.append(jobs)
        if len(parts) == 2:
            raise MemoryError
        return enqueue(jobs, *more)

    monkeypatch.setattr(engine.queue, "enqueue", failing)
    bring(engine.imports)
    *added, failed = report_of(engine, qtbot).lines
    assert {line.result for line in added} == {AddResult.ADDED}
    assert len(added) == len(engine.queue.jobs())
    assert str(failed.message) == "This could not be read."
    assert [str(notice.text) for notice in seen(engine, Notice)] == ["This could not be read."]


def test_a_canceled_import_reports_what_it_added_before(make_engine, bring, qtbot):
    engine = make_engine(start=False)
    engine.imports.cancel_import("mine")
    bring(engine.imports)
    *added, canceled = report_of(engine, qtbot).lines
    assert len(added) == len(engine.queue.jobs()) < 150
    assert str(canceled.message).startswith("Canceled.")


def test_a_collected_book_is_fetched_again_only_when_asked(make_engine, site):
    engine = make_engine()
    engine.imports.add_text("goodreads.com/book/show/5")
    assert engine.wait_idle(20)
    assert engine.imports.add_text("goodreads.com/book/show/5").count(AddResult.COLLECTED) == 1
    assert engine.wait_idle(20)
    assert site.times_asked(5) == 1
    again = engine.imports.add_text("goodreads.com/book/show/5", refetch=True)
    assert again.summary() == "1 added"
    assert [job.status for job in again.before] == [Status.FINISHED]
    assert engine.wait_idle(20)
    assert site.times_asked(5) == 2
    assert engine.library.refetch([5]) == 1
    assert engine.wait_idle(20)
    assert site.times_asked(5) == 3
    assert len(engine.library.rows()) == 1


def test_failures_are_told_and_retried(make_engine, site):
    site.script(1, status(404), page())
    site.script(2, status(503), status(503), page())
    engine = make_engine()
    engine.imports.add_text("goodreads.com/book/show/1 goodreads.com/book/show/2 goodreads.com/book/show/3")
    assert engine.wait_idle(30)
    failed = engine.queue.job("gr:1")
    assert failed.status is Status.FAILED
    assert "no such book" in str(failed.error.message)
    assert "404" in failed.error.details
    assert engine.queue.job("gr:2").attempts == 3
    assert engine.queue.retry_all_failed() == 1
    assert engine.wait_idle(30)
    assert {row.id for row in engine.library.rows()} == {1, 2, 3}


def test_a_receipt_holds_the_jobs_that_were_there_as_they_were(make_engine, site):
    site.script(1, status(404))
    engine = make_engine()
    assert engine.imports.add_text("goodreads.com/book/show/1").before == ()
    assert engine.wait_idle(20)
    failed = engine.queue.job("gr:1")
    assert failed.history
    engine.queue.pause()
    report = engine.imports.add_text("goodreads.com/book/show/1 goodreads.com/book/show/2")
    assert report.count(AddResult.ADDED) == 2
    assert report.before == (failed,)
    engine.queue.remove(report.ids(AddResult.ADDED))
    engine.queue.restore(report.before)
    assert engine.queue.jobs() == (failed,)


def test_a_challenge_opens_the_breaker_and_charges_nothing(make_engine, site):
    site.interrupt(challenge())
    engine = make_engine()
    engine.imports.add_text("goodreads.com/book/show/1 goodreads.com/book/show/2")
    assert engine.wait_idle(30)
    states = [event.state for event in seen(engine, QueueChanged)]
    assert any(state.open_until and state.reason.kind == "challenge" for state in states)
    assert [engine.queue.job(f"gr:{number}").attempts for number in (1, 2)] == [1, 1]


def test_a_second_start_shows_the_same(make_engine, site):
    site.script(2, status(404))
    engine = make_engine()
    engine.imports.add_text("goodreads.com/book/show/1 goodreads.com/book/show/2")
    assert engine.wait_idle(20)
    engine.queue.pause("pages")
    engine.imports.add_text("goodreads.com/book/show/3")
    before = (engine.queue.jobs(), sorted(engine.library.rows()), engine.queue.queues()[0].paused)
    assert engine.close(10)
    again = make_engine(start=False)
    opened = seen(again, Opened)[0]
    assert (opened.jobs, sorted(opened.rows), opened.queues[0].paused) == before


def test_a_part_that_cannot_be_closed_costs_nothing_else(make_engine, monkeypatch):
    def broken(_factory):
        raise OSError(5, "Input/output error")

    engine = make_engine()
    engine.queue.pause("pages")
    engine.imports.add_text("goodreads.com/book/show/1")
    with monkeypatch.context() as patched:
        patched.setattr(HandlerFactory, "close", broken)
        with pytest.raises(OSError, match="Input/output"):
            engine.close(10)
    again = make_engine(start=False)
    assert [job.id for job in again.queue.jobs()] == ["gr:1"]


def test_one_process_owns_the_store(make_engine, tmp_path):
    engine = make_engine(start=False)
    with pytest.raises(EngineError, match="already open") as caught:
        make_engine(start=False)
    assert caught.value.busy
    engine.close()
    make_engine(start=False)


def test_opening_in_the_background_tells_what_went_wrong(tmp_path, qtbot, make_engine, site):
    make_engine(start=False)
    second = Engine(default_paths(tmp_path / "data"), site=local_site(site.url))
    second.open_in_background()
    qtbot.waitUntil(lambda: bool(second.outbox), timeout=10_000)
    assert isinstance(second.outbox[0], OpenFailed)
    second.close()


def test_books_are_loaded_and_removed(make_engine, qtbot):
    engine = make_engine()
    engine.imports.add_text("goodreads.com/book/show/1")
    assert engine.wait_idle(20)
    engine.library.request_book(1)
    engine.library.request_book(99)
    qtbot.waitUntil(lambda: len(seen(engine, BookLoaded)) == 2, timeout=10_000)
    assert [event.book is None for event in seen(engine, BookLoaded)] == [False, True]
    assert engine.library.remove_books([1, 99]) == 1
    assert engine.flush(10)
    assert seen(engine, BooksRemoved)[0].ids == (1,)
    assert engine.library.book(1) is None
    assert engine.imports.recognise("goodreads.com/book/show/1").count(AddResult.ADDED) == 1


def test_removed_jobs_can_be_restored(make_engine):
    engine = make_engine(start=False)
    engine.imports.add_text("goodreads.com/book/show/1 goodreads.com/book/show/2")
    gone = engine.queue.clear([Status.QUEUED])
    assert engine.flush(10)
    assert seen(engine, JobsRemoved)[0].ids == ("gr:1", "gr:2")
    assert engine.queue.restore(gone) == 2
    assert [job.id for job in engine.queue.jobs()] == ["gr:1", "gr:2"]


def test_settings_are_kept_and_bad_ones_are_told(tmp_path, site):
    from dataclasses import replace

    paths = default_paths(tmp_path / "data")
    engine = Engine(paths, site=local_site(site.url))
    engine.open()
    engine.change_settings(replace(engine.settings, workers=7))
    engine.close()
    stored = json.loads(paths.settings.read_text())
    assert stored["workers"] == 7
    paths.settings.write_text(json.dumps({**stored, "page_interval": 0.1}))
    again = Engine(paths, site=local_site(site.url))
    notices = again.open().notices
    again.close()
    assert again.settings.workers == 7
    assert again.settings.page_interval == 2.0
    assert "page_interval" in str(notices[0])


def test_real_pages_arrive_whole(make_engine, site, shared_pages):
    expected = [
        json.loads(line) for line in (shared_pages / "EXPECTED.jsonl").read_text("utf-8").splitlines()
    ]
    pages = {}
    for record in expected[::6]:
        file = shared_pages / "pages" / f"{record['file']}.gz"
        if file.name.endswith(".html.gz"):
            pages[record["book_id"]] = gzip.decompress(file.read_bytes())
    for book_id, body in pages.items():
        site.script(book_id, page(body))
    engine = make_engine()
    engine.imports.add_text("\n".join(f"https://goodreads.com/book/show/{book_id}" for book_id in pages))
    assert engine.wait_idle(60)
    titles = {record["book_id"]: " ".join(record["title"].split()) for record in expected}
    assert {book.id: book.title for book in engine.library.books()} == {
        number: titles[number] for number in pages
    }
