"""A damaged store is set aside, and what it still gives is taken over."""

import os
import random
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime

import pytest

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site, page_job
from bookq_gui.jobs.record import encode
from bookq_gui.library.reader import records_of
from bookq_gui.model.book import Book
from bookq_gui.model.events import Opened
from bookq_gui.model.imports import AddResult
from bookq_gui.model.job import Job, NewJob, Status, book_job_id
from bookq_gui.paths import default_paths
from bookq_gui.recovery.recover import RecoveryReport, recover
from bookq_gui.storage.reader import StoreError
from bookq_gui.storage.store import Store

JOBS = 3000


@pytest.fixture
def paths(tmp_path):
    return default_paths(tmp_path / "data")


def open_engine(paths):
    engine = Engine(paths, site=local_site("http://127.0.0.1:9"))
    return engine, engine.open()


@pytest.fixture
def database(paths):
    """The database file of a closed store with many jobs."""
    engine, _opened = open_engine(paths)
    engine.queue.enqueue(
        NewJob(
            id=f"gr:{number}",
            queue="pages",
            source=f"https://example.test/book/show/{number}",
            label="x" * 100,
        )
        for number in range(1, JOBS + 1)
    )
    assert engine.close(10)
    return paths.store / "cache.db"


def said(opened):
    return " ".join(map(str, opened.notices))


def reopened(paths) -> Opened:
    engine, opened = open_engine(paths)
    again = len(engine.queue.jobs())
    assert engine.close(10)
    engine, opened_again = open_engine(paths)
    assert len(engine.queue.jobs()) == again
    assert not opened_again.notices
    engine.close(10)
    return opened


def test_a_page_of_garbage_costs_only_its_rows(paths, database):
    size = database.stat().st_size
    with database.open("r+b") as file:
        for place in (size // 3, size // 2):
            file.seek(place - place % 4096)
            file.write(os.urandom(4096))
    opened = reopened(paths)
    assert JOBS * 0.8 < len(opened.jobs) <= JOBS
    assert "damaged" in str(opened.notices[0])
    assert f"{len(opened.jobs):,} jobs" in str(opened.notices[0])
    assert list(paths.data.glob("store-damaged-2*"))
    assert len({job.id for job in opened.jobs}) == len(opened.jobs)


def test_a_truncated_database_gives_what_is_left(paths, database):
    with database.open("r+b") as file:
        file.truncate(int(database.stat().st_size * 0.6))
    opened = reopened(paths)
    assert 0 < len(opened.jobs) < JOBS
    assert "damaged" in str(opened.notices[0])


def test_random_bytes_give_nothing_and_bookq_starts(paths, database):
    database.write_bytes(os.urandom(200_000))
    opened = reopened(paths)
    assert opened.jobs == ()
    assert "0 jobs and 0 books" in str(opened.notices[0])


def test_a_wal_that_is_gone_leaves_the_jobs_before_it(paths, database):
    (database.parent / "cache.db-wal").unlink(missing_ok=True)
    assert len(reopened(paths).jobs) == JOBS


def test_a_wal_of_garbage_is_ignored(paths, database):
    (database.parent / "cache.db-wal").write_bytes(os.urandom(100_000))
    assert len(reopened(paths).jobs) == JOBS


def test_two_damaged_stores_are_both_kept(tmp_path):
    now = datetime(2026, 11, 23, 12, 0)  # noqa: DTZ001 - a local time
    for _ in range(2):
        (tmp_path / "store").mkdir(exist_ok=True)
        for file in (tmp_path / "store").iterdir():
            file.unlink()
        (tmp_path / "store" / "cache.db").write_bytes(os.urandom(10_000))
        recover(tmp_path / "store", now)
    assert len(list(tmp_path.glob("store-damaged-2026-11-23-120000*"))) == 2
    store = Store(tmp_path / "store")
    store.open()
    assert list(store.rows("job:")) == []
    store.close()


@pytest.fixture
def book_page(paths):
    """A book whose record has a damaged page, which opening does not read."""
    engine, _opened = open_engine(paths)
    book = Book(
        id=7, url="u", title="t", layout="next", fetched_at="2026-11-01T00:00:00Z", description="x" * 50_000
    )
    engine._store.put(records_of(book))
    assert engine.close(10)
    database = paths.store / "cache.db"
    content = database.read_bytes()
    place = content.index(b"x" * 4000) // 4096 * 4096
    with database.open("r+b") as file:
        file.seek(place)
        file.write(bytes(4096))
    return book


def test_damage_that_opening_does_not_meet_is_salvaged_at_the_next_start(paths, book_page):
    engine, opened = open_engine(paths)
    assert not opened.notices
    with pytest.raises(StoreError, match="bookq run") as caught:
        engine.library.book(book_page.id)
    assert caught.value.damaged
    engine.close(10)
    engine, opened = open_engine(paths)
    assert "The database was damaged" in str(opened.notices[0])
    engine.close(10)
    engine, opened = open_engine(paths)
    assert not opened.notices
    engine.close(10)


def test_damage_that_the_writer_meets_is_salvaged_at_the_next_start(paths, book_page):
    engine, opened = open_engine(paths)
    assert not opened.notices
    engine._store.put(records_of(book_page))
    assert not engine.flush(1)
    engine.close(1)
    engine, opened = open_engine(paths)
    assert "The database was damaged" in str(opened.notices[0])
    engine.imports.add_text("goodreads.com/book/show/999999")
    assert engine.flush(10)
    engine.close(10)


LONG = 9_000
"""As many letters as a record has that takes more than one page of the database."""


def collected(number, **changes):
    made = {"url": "u", "title": f"Title {number}", "layout": "next", "fetched_at": "2026-11-01T00:00:00Z"}
    return Book(**{"id": number, "description": f"{number:05} " * (LONG // 6), **made, **changes})


def finished(number, sequence):
    job = page_job(number)
    return Job(
        id=job.id,
        queue=job.queue,
        source=job.source,
        label=f"Title {number}",
        status=Status.FINISHED,
        sequence=sequence,
        attempts=1,
        created_at=1.0,
        started_at=2.0,
        finished_at=3.0,
    )


def fill(paths, count):
    """A closed store of so many fetched books."""
    engine, _opened = open_engine(paths)
    for number in range(1, count + 1):
        job = finished(number, number)
        engine._store.put({**records_of(collected(number)), f"job:{job.id}": encode(job)})
    assert engine.close(10)


def damage_pages(database, share):
    """Overwrite so many of the pages behind those that SQLite needs to find its tables."""
    chance = random.Random(5)
    pages = range(12, database.stat().st_size // 4096)
    with database.open("r+b") as file:
        for page in chance.sample(pages, round(len(pages) * share)):
            file.seek(page * 4096)
            file.write(b"\xff" * 4096)


def test_no_row_is_left_without_its_book_and_lost_books_are_fetched_again(paths):
    fill(paths, 120)
    damage_pages(paths.store / "cache.db", 1 / 12)
    (paths.store / "damaged").touch()
    engine, opened = open_engine(paths)
    try:
        readable = {book.id for book in engine.library.books()}
        assert 0 < len(readable) < 120
        assert {row.id for row in opened.rows} == readable
        assert f"and {len(readable)} books" in str(opened.notices[0])
        waiting = {job.id for job in opened.jobs if job.status is Status.QUEUED}
        assert waiting
        assert waiting.isdisjoint(map(book_job_id, readable))
        assert f"{len(waiting)} books could not be read from it and will be fetched again: " in said(opened)
        assert all(not job.attempts and job.finished_at is None for job in opened.jobs if job.id in waiting)
        assert len({job.sequence for job in opened.jobs}) == len(opened.jobs)
        lost = next(iter(waiting)).removeprefix("gr:")
        assert (
            engine.imports.add_text(f"goodreads.com/book/show/{lost}").lines[0].result is AddResult.IN_QUEUE
        )
    finally:
        engine.close(10)


def recovered_with(paths, changes):
    engine, _opened = open_engine(paths)
    engine._store.put(changes)
    assert engine.close(10)
    (paths.store / "damaged").touch()
    return open_engine(paths)


def test_a_row_that_is_lost_is_made_from_its_book(paths):
    fill(paths, 2)
    engine, opened = recovered_with(paths, {"row:1": None, "row:2": "[broken"})
    engine.close(10)
    assert sorted(row.title for row in opened.rows) == ["Title 1", "Title 2"]
    assert len(opened.notices) == 1


def test_a_book_that_lost_its_job_too_is_fetched_again(paths):
    fill(paths, 2)
    engine, opened = recovered_with(paths, {"book:1": None, "book:2": "{}", "job:gr:1": None})
    engine.close(10)
    assert opened.rows == ()
    assert {job.id: (job.status, job.label) for job in opened.jobs} == {
        "gr:1": (Status.QUEUED, "Title 1"),
        "gr:2": (Status.QUEUED, "Title 2"),
    }
    assert "2 books could not be read from it and will be fetched again: " in said(opened)
    assert "Title 1" in said(opened)


def test_a_canceled_job_of_a_lost_book_stays_canceled(paths):
    fill(paths, 1)
    canceled = encode(replace(finished(1, 1), status=Status.CANCELED))
    engine, opened = recovered_with(paths, {"book:1": None, "job:gr:1": canceled})
    engine.close(10)
    assert [job.status for job in opened.jobs] == [Status.CANCELED]
    assert len(opened.notices) == 1


def test_one_is_not_said_as_several(tmp_path):
    told = " ".join(map(str, RecoveryReport(tmp_path, 1, 0, again=1, names=("Title",)).messages()))
    assert "1 job and 0 books" in told
    assert "1 book could not be read from it" in told
    assert "1,204 jobs and 1 book;" in str(RecoveryReport(tmp_path, 1204, 1).messages()[0])


def test_a_row_without_its_book_is_no_book_at_any_start(paths):
    fill(paths, 3)
    engine, _opened = open_engine(paths)
    engine._store.put({"book:2": None})
    assert engine.close(10)
    engine, opened = open_engine(paths)
    try:
        assert sorted(row.id for row in opened.rows) == [1, 3]
        assert engine.imports.add_text("goodreads.com/book/show/2").lines[0].result is AddResult.ADDED
    finally:
        engine.close(10)


def page_of(database, text):
    """The pages on which ``text`` stands."""
    content = database.read_bytes()
    return {match.start() // 4096 for match in re.finditer(re.escape(text.encode()), content)}


def overwrite(database, pages):
    with database.open("r+b") as file:
        for page in pages:
            file.seek(page * 4096)
            file.write(b"\xff" * 4096)


def index_pages(database):
    """The pages of the index of keys."""
    with closing(sqlite3.connect(database)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'Cache_key_raw'"
        ).fetchone()
    return {root - 1}


def without_its_book(opened, engine):
    """Finished jobs whose books are not here."""
    return {
        job.id
        for job in opened.jobs
        if job.status is Status.FINISHED and engine.library.book(int(job.id.removeprefix("gr:"))) is None
    }


@pytest.mark.parametrize("index_too", [False, True])
def test_no_job_says_finished_whose_book_is_lost(paths, index_too):
    """Row and record of a book stand on one page, and only its job, or also the index, tells of it."""
    engine, _opened = open_engine(paths)
    jobs = [finished(number, number) for number in range(1, 200)]
    engine._store.put({f"job:{job.id}": encode(job) for job in jobs})
    for number in range(1, 200):
        engine._store.put(records_of(collected(number, description="short")))
    assert engine.close(10)
    database = paths.store / "cache.db"
    pages = page_of(database, '"title":"Title 77"') | page_of(database, '"title":"Title 150"')
    overwrite(database, pages | (index_pages(database) if index_too else set()))
    (paths.store / "damaged").touch()
    engine, opened = open_engine(paths)
    try:
        waiting = {job.id for job in opened.jobs if job.status is Status.QUEUED}
        assert {"gr:77", "gr:150"} <= waiting
        assert without_its_book(opened, engine) == set()
        assert len(engine.library.rows()) + len(waiting) == 199
        assert f"{len(waiting)} books could not be read from it and will be fetched again: " in said(opened)
    finally:
        engine.close(10)


def test_a_book_that_its_reader_removed_does_not_come_again(paths):
    fill(paths, 5)
    engine, _opened = open_engine(paths)
    engine.library.remove_books([2])
    assert engine.close(10)
    engine, _opened = open_engine(paths)  # empties the trash
    assert engine.close(10)
    overwrite(paths.store / "cache.db", page_of(paths.store / "cache.db", '"title":"Title 4"'))
    (paths.store / "damaged").touch()
    engine, opened = open_engine(paths)
    engine.close(10)
    waiting = {job.id for job in opened.jobs if job.status is Status.QUEUED}
    assert "gr:4" in waiting
    assert "gr:2" not in waiting


def test_a_saved_page_is_read_again_whose_book_is_lost(paths, tmp_path):
    (tmp_path / "here.html").write_text("page")
    jobs = [
        replace(finished(1, 1), id=f"file:{number:032x}", queue="files", source=str(source), label=label)
        for number, (source, label) in enumerate(
            [
                (tmp_path / "here.html", "Lost"),
                (tmp_path / "gone.html", "Lost too"),
                (tmp_path / "x", "Title 1"),
            ]
        )
    ]
    fill(paths, 1)
    engine, opened = recovered_with(
        paths,
        {f"job:{job.id}": encode(job) for job in jobs} | {"book:9": "{}"},
    )
    engine.close(10)
    states = {job.label: job.status for job in opened.jobs if job.queue == "files"}
    assert states == {"Lost": Status.QUEUED, "Lost too": Status.FINISHED, "Title 1": Status.FINISHED}
    overwrite(paths.store / "cache.db", index_pages(paths.store / "cache.db") | {3})
    engine, opened = open_engine(paths)
    engine.close(10)
    states = {job.label: job.status for job in opened.jobs if job.queue == "files"}
    assert states["Lost too"] in (Status.FAILED, Status.FINISHED)


def test_corrections_and_the_time_of_adding_survive(paths):
    fill(paths, 1)
    engine, _opened = open_engine(paths)
    row = engine.library.rows()[0]
    engine._store.put({"row:1": row._replace(title="Corrected", added_at="2020-01-01T00:00:00Z").to_json()})
    engine._store.put({"fix:1": '{"title": "Corrected"}', "row:7": "broken"})
    assert engine.close(10)
    (paths.store / "damaged").touch()
    engine, _opened = open_engine(paths)
    try:
        (row,) = engine.library.rows()
        assert (row.title, row.added_at) == ("Corrected", "2020-01-01T00:00:00Z")
        assert engine.library.book(1).title == "Corrected"
    finally:
        engine.close(10)
