"""A saved page that is older than what is collected changes nothing; the newest reading always stays."""

import dataclasses
import os
from datetime import UTC, datetime

import pytest
from badsite import sample_page

from bookq_gui.goodreads.page_handler import saved_at
from bookq_gui.library.library import Library
from bookq_gui.library.reader import records_of
from bookq_gui.model.job import Finished, Status
from bookq_gui.readers import parse_pool
from bookq_gui.storage.store import Store

NEW, OLD = 1_790_000_000, 1_700_000_000
TOLD = "(older than what is collected; kept as it is)"


@pytest.fixture
def engine(make_engine):
    return make_engine()


def saved(folder, name, seconds, title=b"The Book"):
    file = folder / name
    file.write_bytes(sample_page(1).replace(b"The Book", title))
    os.utime(file, (seconds, seconds))
    return file


def import_file(engine, file):
    report = engine.imports.import_files([file])
    assert engine.wait_idle(30)
    (entry,) = report.lines
    return engine.queue.job(entry.job_id)


def test_an_older_saved_page_leaves_the_newer_record_and_says_so(engine, tmp_path):
    import_file(engine, saved(tmp_path, "new.html", NEW, b"The New Book"))
    newer = engine.library.book(1)
    job = import_file(engine, saved(tmp_path, "old.html", OLD, b"The Old Book"))
    assert (job.status, job.error) == (Status.FINISHED, None)
    assert job.label.startswith("The Old Book")
    assert job.label.endswith(TOLD)
    assert engine.library.book(1) == newer
    assert [row.title for row in engine.library.rows()] == [newer.title]
    assert b"The New Book" in engine._factory._pages.page(1).body


def test_a_newer_saved_page_and_one_of_the_same_time_win(engine, tmp_path):
    import_file(engine, saved(tmp_path, "old.html", OLD, b"The Old Book"))
    job = import_file(engine, saved(tmp_path, "new.html", NEW, b"The New Book"))
    assert TOLD not in job.label
    assert engine.library.book(1).title.startswith("The New Book")
    import_file(engine, saved(tmp_path, "same.html", NEW, b"The Same Book"))
    assert engine.library.book(1).title.startswith("The Same Book")
    assert b"The Same Book" in engine._factory._pages.page(1).body


def test_a_page_fetched_again_always_wins(engine, tmp_path, site):
    (tmp_path / "future.html").write_bytes(sample_page(1).replace(b"The Book", b"The Saved Book"))
    later = datetime.now(UTC).timestamp() + 1e6
    os.utime(tmp_path / "future.html", (later, later))
    assert saved_at(tmp_path / "future.html") <= datetime.now(UTC).isoformat(timespec="seconds").replace(
        "+00:00", "Z"
    )
    import_file(engine, tmp_path / "future.html")
    assert engine.library.refetch([1]) == 1
    assert engine.wait_idle(30)
    assert engine.library.book(1).title == "The Book Numbered 1"


def test_an_older_page_does_not_finish_the_job_that_fetches_a_fresh_one(engine, tmp_path, site):
    import_file(engine, saved(tmp_path, "new.html", NEW))
    engine.queue.pause("pages")
    engine.library.refetch([1])
    report = engine.imports.import_files([saved(tmp_path, "old.html", OLD, b"The Old Book")])
    assert engine.wait_idle(30)
    assert engine.queue.job(report.lines[0].job_id).status is Status.FINISHED
    assert engine.queue.job("gr:1").status is Status.QUEUED
    engine.queue.resume("pages")
    assert engine.wait_idle(30)
    assert site.times_asked(1) == 1


def test_a_kept_page_read_again_wins_over_its_own_earlier_reading(engine, tmp_path, monkeypatch):
    import_file(engine, saved(tmp_path, "page.html", NEW))
    before = engine.library.book(1)

    read = parse_pool.book_of

    def better(answer):
        return dataclasses.replace(read(answer), title="Read by a later version")

    monkeypatch.setattr(parse_pool, "book_of", better)
    engine.library.reread_kept([1])
    engine._reader.submit(lambda: None).result(10)
    assert engine.wait_idle(30)
    assert engine.library.book(1).title == "Read by a later version"
    assert engine.library.book(1).fetched_at == before.fetched_at


def test_of_two_pages_on_their_way_the_newer_stays(tmp_path, site, engine):
    """The older one ends after the newer, before that is on disk."""
    import_file(engine, saved(tmp_path, "page.html", OLD))
    book = engine.library.book(1)
    store = Store(tmp_path / "store")
    store.open()
    collection = Library(store, lambda _event: None, lambda run: run())
    import dataclasses

    newer = dataclasses.replace(book, fetched_at="2026-11-02T00:00:00Z")
    older = dataclasses.replace(book, fetched_at="2026-11-01T00:00:00+00:00")
    first = Finished(records=records_of(newer), only_if_newer=True)
    settled = collection.on_success("gr:1", first)
    assert settled.records.keys() == first.records.keys()
    assert (
        collection.on_success("gr:1", Finished(records=records_of(older), only_if_newer=True)).records == {}
    )
    collection.committed(settled.records)
    assert not collection._arriving
    assert (
        collection.on_success(
            "gr:1", Finished(records=records_of(older), label="x", only_if_newer=True)
        ).label
        == f"x {TOLD}"
    )
    fetched = Finished(records=records_of(older))
    assert collection.on_success("gr:1", fetched).records.keys() == fetched.records.keys()
    store.close()


def test_a_book_that_was_removed_comes_back_from_an_older_page(engine, tmp_path):
    import_file(engine, saved(tmp_path, "new.html", NEW))
    engine.library.remove_books([1])
    assert engine.flush(10)
    job = import_file(engine, saved(tmp_path, "old.html", OLD, b"The Old Book"))
    assert TOLD not in job.label
    assert engine.library.book(1).title.startswith("The Old Book")
