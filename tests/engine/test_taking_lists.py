"""A page full of books that a person takes: one request, then each of its books is a row and a job."""

import badsite
import pytest
from badsite import BadSite

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.imports.files import file_job
from bookq_gui.model.events import FilesRead
from bookq_gui.model.imports import AddResult, ListedBook, ListPage
from bookq_gui.model.job import Status
from bookq_gui.paths import default_paths

LINK = "https://www.goodreads.com/list/show/7.Books_of_the_Sea"
ROWS = "".join(
    f'<tr><td><a class="bookTitle" href="/book/show/{number}-x">Salt {number}</a></td></tr>'
    for number in (7, 8)
)
LIST = (
    "<!DOCTYPE html><html><head><title>Books of the Sea (2 books)</title>"
    f'<link rel="canonical" href="{LINK}"><meta property="og:site_name" content="Goodreads"></head>'
    f"<body><table>{ROWS}</table></body></html>"
).encode()


@pytest.fixture
def site():
    with BadSite() as site:
        yield site


@pytest.fixture
def make_engine(tmp_path, site):
    engines = []

    def make(*, start=True):
        engine = Engine(default_paths(tmp_path / "data"), site=local_site(site.url))
        engines.append(engine)
        engine.open()
        if start:
            engine.start()
        return engine

    yield make
    for engine in engines:
        engine.close(10)


def reports(engine):
    return [event for event in engine.outbox if isinstance(event, FilesRead)]


def test_the_books_of_a_list_are_added_once_it_came(make_engine, site, qtbot):
    engine = make_engine()
    site.interrupt(badsite.page(LIST))
    (line,) = engine.imports.take_list(LINK).lines
    assert line.result is AddResult.ADDED
    qtbot.waitUntil(lambda: bool(reports(engine)), timeout=10_000)
    (event,) = reports(engine)
    assert event.token == "Books of the Sea"
    assert [(one.job_id, one.result) for one in event.report.lines] == [
        ("gr:7", AddResult.ADDED),
        ("gr:8", AddResult.ADDED),
    ]
    qtbot.waitUntil(
        lambda: all(engine.queue.job(one).status is Status.FINISHED for one in ("gr:7", "gr:8")),
        timeout=10_000,
    )
    assert site.requests[0].path == "/list/show/7"
    engine.flush(5)
    assert list(engine._store.rows("list:")) == []


def test_a_list_whose_books_a_crash_kept_out_is_taken_at_the_next_start(make_engine, qtbot):
    page = ListPage(kind="list", name="Books of the Sea", books=(ListedBook(7, "Salt 7", ("Ada Quill",)),))
    engine = make_engine(start=False)
    engine.queue.enqueue((), lambda: {"list:list/show/7": page.to_json(), "list:x": "[]"})
    engine.close(10)
    again = make_engine(start=False)
    qtbot.waitUntil(lambda: again.queue.job("gr:7") is not None, timeout=10_000)
    assert again.queue.job("gr:7").label == "Salt 7 — Ada Quill"
    qtbot.waitUntil(lambda: again.flush(5) and not list(again._store.rows("list:")), timeout=10_000)


@pytest.mark.parametrize(
    "link", ["https://www.goodreads.com/review/list/1", "https://www.goodreads.com/search?q=x"]
)
def test_what_robots_forbid_is_not_asked_for(make_engine, site, link):
    engine = make_engine()
    (line,) = engine.imports.take_list(link).lines
    assert line.result is AddResult.REFUSED
    assert "Save it in the browser" in str(line.message)
    assert site.requests == []


FEED = (
    b'<?xml version="1.0"?><rss version="2.0"><channel><title>Books of the Sea</title>'
    b"<item><title>Salt 7</title><book_id>7</book_id><author_name>Ada Quill</author_name></item>"
    b"<item><title>Salt 8</title><book_id>8</book_id></item></channel></rss>"
)


@pytest.mark.parametrize(("name", "data"), [("list.html", LIST), ("shelf.xml", FEED)])
def test_a_saved_page_full_of_books_brings_its_books(make_engine, qtbot, tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    engine = make_engine(start=False)
    engine.imports.add_files([tmp_path / name])
    qtbot.waitUntil(lambda: len(reports(engine)) == 1, timeout=20_000)
    assert [line.job_id for line in reports(engine)[0].report.lines] == ["gr:7", "gr:8"]
    assert engine.queue.job("gr:7").label.startswith("Salt 7")


@pytest.mark.parametrize(("name", "data"), [("list.html", LIST), ("shelf.xml", FEED)])
def test_a_saved_page_that_was_queued_before_lists_were_read_brings_its_books(
    make_engine, qtbot, tmp_path, name, data
):
    path = tmp_path / name
    path.write_bytes(data)
    engine = make_engine()
    engine.queue.enqueue([job := file_job(path, data)])
    qtbot.waitUntil(lambda: len(reports(engine)) == 1, timeout=20_000)
    assert reports(engine)[0].token == "Books of the Sea"
    assert [line.job_id for line in reports(engine)[0].report.lines] == ["gr:7", "gr:8"]
    done = engine.queue.job(job.id)
    assert (done.status, done.label) == (Status.FINISHED, "Books of the Sea")
