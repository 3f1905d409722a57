"""An add that is taken back takes its books along, no others, and leaves no work done without them."""

import os
import threading

import pytest
from badsite import hang, page, redirect, sample_page

from bookq_gui.model.imports import AddResult
from bookq_gui.model.job import Status

LINK = "https://www.goodreads.com/book/show/{}"


@pytest.fixture
def engine(make_engine):
    return make_engine()


def add(engine, *numbers):
    added = engine.imports.add_text("\n".join(map(LINK.format, numbers))).ids(AddResult.ADDED)
    assert engine.wait_idle(30)
    return added


def drop(engine, file, number):
    file.write_bytes(sample_page(number))
    added = engine.imports.import_files([file]).ids(AddResult.ADDED)
    assert engine.wait_idle(30)
    return added


def books(engine):
    assert engine.flush(10)
    return {row.id for row in engine.library.rows()}


def status_of(engine, number):
    job = engine.queue.job(f"gr:{number}")
    return job and job.status


def test_another_edition_with_the_same_title_stays(engine, site):
    for number in (11, 12):
        site.script(number, page(sample_page(number, "The Hobbit")))
    add(engine, 11)
    second = add(engine, 12)
    assert len({row.title for row in engine.library.rows()}) == 1
    taken = engine.imports.undo_add(second)
    assert (taken.books, books(engine)) == ((12,), {11})
    engine.imports.redo_add(taken)
    assert books(engine) == {11, 12}
    assert status_of(engine, 12) is Status.FINISHED
    engine.imports.undo_add(second)
    assert books(engine) == {11}


def test_a_redirected_link_takes_its_book_along(engine, site):
    site.script(1, redirect(2))
    added = add(engine, 1)
    assert books(engine) == {2}
    assert engine.imports.undo_add(added).books == (2,)
    assert books(engine) == set()


def test_a_redirected_link_leaves_a_book_that_was_there(engine, site):
    site.script(1, redirect(2))
    first, second = add(engine, 2), add(engine, 1)
    assert engine.imports.undo_add(second).books == ()
    assert books(engine) == {2}
    assert engine.imports.undo_add(first).books == (2,)


def test_a_book_stays_as_long_as_one_of_its_jobs(engine, tmp_path):
    link, file = add(engine, 5), drop(engine, tmp_path / "page.html", 5)
    taken = engine.imports.undo_add(link)
    assert (taken.books, books(engine)) == ((), {5})
    engine.imports.redo_add(taken)
    engine.imports.undo_add(file)
    assert books(engine) == {5}
    engine.imports.undo_add(link)
    assert books(engine) == set()


def test_what_a_page_finished_besides_waits_again(engine, tmp_path):
    engine.queue.pause("pages")
    add(engine, 60)
    before = engine.queue.job("gr:60")
    file = drop(engine, tmp_path / "page.html", 60)
    assert status_of(engine, 60) is Status.FINISHED
    taken = engine.imports.undo_add(file)
    assert books(engine) == set()
    assert engine.queue.job("gr:60") == before
    engine.imports.redo_add(taken)
    assert books(engine) == {60}
    assert status_of(engine, 60) is Status.FINISHED
    engine.imports.undo_add(file)
    engine.queue.resume()
    assert engine.wait_idle(30)
    assert books(engine) == {60}


def test_what_ran_when_a_page_finished_it_is_fetched_anew(engine, site, tmp_path, qtbot):
    site.script(60, hang(), hang(), page())
    engine.imports.add_text(LINK.format(60))
    qtbot.waitUntil(lambda: site.times_asked(60) == 1, timeout=10_000)
    file = drop(engine, tmp_path / "page.html", 60)
    taken = engine.imports.undo_add(file)
    assert status_of(engine, 60) is Status.QUEUED
    qtbot.waitUntil(lambda: status_of(engine, 60) is Status.STARTED, timeout=20_000)
    engine.imports.redo_add(taken)
    assert status_of(engine, 60) is Status.FINISHED
    assert books(engine) == {60}
    engine.imports.undo_add(file)
    assert engine.wait_idle(60)
    assert status_of(engine, 60) is Status.FINISHED
    assert books(engine) == {60}


def test_what_was_added_with_the_page_goes_with_it(engine, tmp_path):
    engine.queue.pause("pages")
    link, file = add(engine, 60), drop(engine, tmp_path / "page.html", 60)
    taken = engine.imports.undo_add(link + file)
    assert engine.queue.jobs() == ()
    assert books(engine) == set()
    engine.imports.redo_add(taken)
    assert {job.status for job in engine.queue.jobs()} == {Status.FINISHED}
    assert books(engine) == {60}


def test_what_was_asked_for_anew_since_is_left_alone(engine, tmp_path):
    engine.queue.pause("pages")
    add(engine, 60)
    file = drop(engine, tmp_path / "page.html", 60)
    engine.queue.retry(["gr:60"])
    asked = engine.queue.job("gr:60")
    engine.imports.undo_add(file)
    assert engine.queue.job("gr:60") == asked


def test_a_book_that_a_backup_brought_stays(make_engine, tmp_path):
    other = make_engine(name="other")
    add(other, 21)
    other.backups.back_up(tmp_path / "all.bookq")
    assert other.close(10)
    engine = make_engine()
    engine.queue.pause("pages")
    added = add(engine, 21, 30)
    assert engine.backups.restore(tmp_path / "all.bookq").result(30).books == 1
    taken = engine.imports.undo_add(added)
    assert (taken.books, books(engine), engine.queue.jobs()) == ((), {21}, ())


def test_a_fetched_book_that_a_backup_holds_as_well_stays(make_engine, tmp_path):
    other = make_engine(name="other")
    add(other, 21)
    other.backups.back_up(tmp_path / "all.bookq")
    assert other.close(10)
    engine = make_engine()
    added = add(engine, 21)
    engine.backups.restore(tmp_path / "all.bookq").result(30)
    assert engine.imports.undo_add(added).books == ()
    assert books(engine) == {21}


def test_a_book_collected_before_stays(make_engine, tmp_path):
    engine = make_engine()
    add(engine, 5)
    assert engine.close(10)
    engine = make_engine()
    again = engine.imports.add_text(LINK.format(5), refetch=True).ids(AddResult.ADDED)
    assert engine.wait_idle(30)
    file = drop(engine, tmp_path / "newer.html", 5)
    assert engine.imports.undo_add(file).books == ()
    assert engine.imports.undo_add(again).books == ()
    assert books(engine) == {5}


def test_reading_a_kept_page_again_does_not_hold_its_book(engine):
    added = add(engine, 5)
    engine.library.reread_kept([5])
    engine._reader.submit(lambda: None).result(10)
    assert engine.wait_idle(30)
    engine.imports.undo_add(added)
    assert books(engine) == set()


def test_a_book_removed_before_does_not_come_back_by_doing_the_add_again(engine):
    added = add(engine, 5)
    engine.library.remove_books([5])
    taken = engine.imports.undo_add(added)
    assert taken.books == ()
    engine.imports.redo_add(taken)
    assert books(engine) == set()


def test_a_book_that_is_on_its_way_to_the_disk_goes_as_well(engine):
    """The job has ended, and its records wait for the writer."""
    may_write, added = threading.Event(), engine.imports.add_text(LINK.format(5)).ids(AddResult.ADDED)
    written = engine._store._cache.write
    engine._store._cache.write = lambda changes: (may_write.wait(10), written(changes))
    while status_of(engine, 5) is not Status.FINISHED:
        assert not may_write.wait(0.01)
    taken = engine.imports.undo_add(added)
    may_write.set()
    assert taken.books == (5,)
    assert books(engine) == set()
    engine.imports.redo_add(taken)
    assert books(engine) == {5}


@pytest.mark.parametrize("undo", [True, False])
def test_a_pasted_page_that_is_not_kept_yet_does_not_come_in(engine, monkeypatch, undo):
    may_write, fsync = threading.Event(), os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (may_write.wait(10), fsync(handle)))
    text = sample_page(7).decode()
    added = engine.imports.add_text(text).ids(AddResult.ADDED)
    assert engine.imports.add_text(text).ids(AddResult.IN_QUEUE) == added
    taken = engine.imports.undo_add(added) if undo else engine.queue.remove(added)
    may_write.set()
    assert engine.wait_idle(30)
    assert engine.queue.jobs() == ()
    assert books(engine) == set()
    if undo:
        engine.imports.redo_add(taken)
        assert engine.wait_idle(30)
        assert books(engine) == {7}
        assert [job.id for job in engine.queue.jobs()] == list(added)
