"""Covers, kept pages, reports and removed books, over the real engine and a site on loopback."""

import json
import threading
import zipfile

import pytest
from badsite import BadSite, blocked, page, status

from bookq_gui.demo.site import DemoSite
from bookq_gui.engine import handlers
from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.library.caches import look_at
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.events import (
    AnnotationsChanged,
    BooksChanged,
    BooksLoaded,
    BooksRemoved,
    CoversChanged,
    Notice,
)
from bookq_gui.model.job import Status
from bookq_gui.paths import default_paths
from bookq_gui.settings import Settings


def wait_for(engine, kind, *, seconds=20.0):
    """The next event of a kind, with all before it taken out of the outbox."""
    gave_up = threading.Event()
    timer = threading.Timer(seconds, gave_up.set)
    timer.start()
    try:
        while not gave_up.wait(0.01):
            while engine.outbox:
                event = engine.outbox.popleft()
                if isinstance(event, kind):
                    return event
    finally:
        timer.cancel()
    raise AssertionError(f"no {kind.__name__} came")


@pytest.fixture
def open_engine(tmp_path):
    engines = []

    def make(url, **arguments):
        engine = Engine(default_paths(tmp_path / "data"), site=local_site(url), **arguments)
        engines.append(engine)
        engine.open()
        engine.start()
        return engine

    yield make
    for engine in engines:
        engine.close(10)


@pytest.fixture
def demo():
    site = DemoSite()
    yield site
    site.close()


@pytest.fixture
def site():
    with BadSite() as site:
        yield site


def book_with_cover(demo):
    return next(book for book in demo.samples.books if book.cover)


def fetch(engine, book_id):
    engine.imports.add_text(f"https://www.goodreads.com/book/show/{book_id}")
    assert engine.wait_idle(20)


def test_a_cover_is_fetched_when_it_is_looked_at_and_then_kept(open_engine, demo):
    engine = open_engine(demo.address)
    book = book_with_cover(demo)
    fetch(engine, book.id)
    assert not any("cover" in str(path) for path in demo.hits)
    assert engine.library.cover(book.id) is None
    assert wait_for(engine, CoversChanged).ids == (book.id,)
    assert look_at(engine.library.cover(book.id)).kind == "png"
    asked = sum(count for path, count in demo.hits.items() if "cover" in path)
    assert engine.library.cover(book.id)
    assert asked == 1 == sum(count for path, count in demo.hits.items() if "cover" in path)
    assert [job.id for job in engine.queue.jobs()] == [f"gr:{book.id}"]
    engine.library.close_thread()


def test_no_cover_is_fetched_where_the_settings_say_so(open_engine, demo):
    engine = open_engine(demo.address, settings=Settings(fetch_covers=False))
    book = book_with_cover(demo)
    fetch(engine, book.id)
    assert engine.library.cover(book.id) is None
    assert engine.flush(10)
    assert not any("cover" in str(path) for path in demo.hits)
    engine.library.close_thread()


def test_kept_pages_are_read_again_without_a_request(open_engine, site):
    engine = open_engine(site.url)
    fetch(engine, 656)
    first = engine.library.book(656)
    asked = len(site.requests)
    engine.outbox.clear()
    engine.library.reread_kept()
    assert "1 kept page" in str(wait_for(engine, Notice).text)
    assert [row.id for row in wait_for(engine, BooksChanged).rows] == [656]
    assert engine.wait_idle(10)
    assert engine.library.book(656) == first
    assert len(site.requests) == asked
    assert [job.id for job in engine.queue.jobs()] == ["gr:656"]


def test_many_kept_pages_are_read_in_processes_of_their_own(open_engine, site):
    engine = open_engine(site.url)
    engine.imports.add_text("\n".join(f"https://www.goodreads.com/book/show/{n}" for n in range(1, 41)))
    assert engine.wait_idle(60)
    before = {row.id: row for row in engine.library.rows()}
    engine.library.reread_kept()
    wait_for(engine, Notice)
    assert engine.wait_idle(60)
    assert {row.id: row for row in engine.library.rows()} == before
    assert len(site.requests) == 40


def test_a_saved_page_is_kept_too(open_engine, site, tmp_path):
    engine = open_engine(site.url)
    file = tmp_path / "saved.html"
    file.write_bytes(site.page_of(77))
    engine.imports.import_files([file])
    assert engine.wait_idle(20)
    first = engine.library.book(77)
    assert first.source == str(file)
    file.unlink()
    engine.outbox.clear()
    engine.library.reread_kept([77])
    assert [row.id for row in wait_for(engine, BooksChanged).rows] == [77]
    assert engine.wait_idle(10)
    assert engine.library.book(77) == first
    assert site.requests == []


def test_the_pages_of_a_large_folder_are_not_copied_but_read_again_from_their_files(
    open_engine, site, tmp_path, monkeypatch
):
    monkeypatch.setattr(handlers, "MOST_COPIED", -1)
    engine = open_engine(site.url)
    folder = tmp_path / "saved"
    folder.mkdir()
    for number in (77, 78):
        (folder / f"{number}.html").write_bytes(site.page_of(number))
    engine.imports.import_files([folder])
    assert engine.wait_idle(20)
    first = engine.library.book(77)
    (folder / "78.html").write_bytes(site.page_of(79))
    engine.outbox.clear()
    engine.library.reread_kept([77, 78])
    wait_for(engine, Notice)
    assert engine.wait_idle(20)
    assert engine.library.book(77) == first
    assert not engine.library.is_here(79)
    (other,) = [job for job in engine.queue.jobs() if job.status is Status.FAILED]
    assert other.error.kind == "no-kept-page"
    (folder / "77.html").unlink()
    engine.library.reread_kept([77])
    wait_for(engine, Notice)
    assert engine.wait_idle(20)
    assert engine.queue.job("kept:77").status is Status.FAILED
    assert engine.library.book(77) == first


def test_nothing_is_kept_where_the_limit_is_zero(open_engine, site):
    engine = open_engine(site.url, settings=Settings(pages_mib=0))
    fetch(engine, 656)
    engine.outbox.clear()
    engine.library.reread_kept([656])
    assert "No page is kept" in str(wait_for(engine, Notice).text)


def test_the_report_of_a_failed_job_has_the_exact_answer_without_cookies(open_engine, site, tmp_path):
    body = b"<html><title>Nothing we know</title>\xff\xfe odd bytes</html>"
    site.script(656, status(200, body, **{"Set-Cookie": "secret=1", "X-Trace": "abc"}))
    engine = open_engine(site.url)
    fetch(engine, 656)
    assert engine.queue.job("gr:656").status is Status.FAILED
    file = tmp_path / "report.zip"
    engine.outbox.clear()
    engine.queue.save_report("gr:656", file)
    assert "report.zip" in str(wait_for(engine, Notice).text)
    with zipfile.ZipFile(file) as archive:
        assert archive.read("page.html") == body
        told = json.loads(archive.read("answer.json"))
    assert told["answer"]["status"] == 200
    assert told["answer"]["headers"]["x-trace"] == "abc"
    assert "secret" not in json.dumps(told)
    assert told["job"]["id"] == "gr:656"
    assert told["job"]["error"]["message"]


def test_a_report_without_an_answer_says_so(open_engine, site, tmp_path):
    engine = open_engine(site.url)
    engine.queue.pause()
    engine.imports.add_text("https://www.goodreads.com/book/show/656")
    engine.queue.save_report("gr:656", tmp_path / "report.html")
    assert "No page is kept" in str(wait_for(engine, Notice).text)
    assert json.loads((tmp_path / "report.html.json").read_text("utf-8"))["answer"] is None
    engine.queue.save_report("gr:657", tmp_path / "none.zip")
    assert "not in the queue" in str(wait_for(engine, Notice).text)
    engine.queue.save_report("gr:656", tmp_path / "no folder" / "report.zip")
    assert "could not be written" in str(wait_for(engine, Notice).text)


def test_removed_books_come_back_until_the_next_start(open_engine, site, tmp_path):
    engine = open_engine(site.url)
    fetch(engine, 656)
    before = engine.library.book(656)
    engine.outbox.clear()
    assert engine.library.remove_books([656, 999]) == 1
    assert wait_for(engine, BooksRemoved).ids == (656,)
    assert engine.library.book(656) is None
    assert engine.library.rows() == ()
    assert engine.library.restore_books([656]) == 1
    assert [row.id for row in wait_for(engine, BooksChanged).rows] == [656]
    assert engine.library.book(656) == before
    engine.library.remove_books([656])
    engine.close(10)
    again = open_engine(site.url)
    assert again.library.rows() == ()
    again.library.restore_books([656])
    assert again.flush(10)
    assert again.library.book(656) is None


def test_marks_outlive_a_refetch_and_a_removal(open_engine, site):
    engine = open_engine(site.url)
    fetch(engine, 656)
    annotation = Annotation(state="read", tags=("to lend",), note="for Ida")
    assert engine.library.change_annotations([656], lambda _key, _mine: annotation) == {656: Annotation()}
    assert wait_for(engine, AnnotationsChanged).annotations == {656: annotation}
    engine.library.refetch([656])
    assert engine.wait_idle(20)
    engine.library.remove_books([656])
    engine.close(10)
    assert open_engine(site.url).library.annotation(656) == annotation


def test_several_records_are_told_in_the_order_asked(open_engine, site):
    engine = open_engine(site.url)
    fetch(engine, 656)
    fetch(engine, 7)
    engine.library.request_books([7, 8, 656])
    loaded = wait_for(engine, BooksLoaded)
    assert loaded.ids == (7, 8, 656)
    assert [book.id for book in loaded.books] == [7, 656]


def test_a_saved_page_does_the_work_of_a_blocked_job(open_engine, site, tmp_path):
    site.script(656, blocked(), page())
    engine = open_engine(site.url)
    engine.queue.pause("pages")
    engine.imports.add_text("https://www.goodreads.com/book/show/656")
    file = tmp_path / "saved.html"
    file.write_bytes(site.page_of(656))
    engine.imports.import_files([file])
    assert engine.wait_idle(20)
    assert engine.queue.job("gr:656").status is Status.FINISHED
    assert site.requests == []
