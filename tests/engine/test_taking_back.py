"""An add that is taken back takes its books along, no others, and leaves no work done without them."""

import os
import threading

import pytest
from badsite import hang, page, redirect, sample_page

from bookq_gui.engine.engine import Engine
from bookq_gui.model.imports import AddResult
from bookq_gui.model.job import Status

LINK = "https://www.goodreads.com/book/show/{}"


@pytest.fixture
def engine(make_engine):
    return make_engine()


def add(engine, *numbers):
    added = engine.add_text("\n".join(map(LINK.format, numbers))).ids(AddResult.ADDED)
    assert engine.wait_idle(30)
    return added


def drop(engine, file, number):
    file.write_bytes(sample_page(number))
    added = engine.import_files([file]).ids(AddResult.ADDED)
    assert engine.wait_idle(30)
    return added


def books(engine):
    assert engine.flush(10)
    return {row.id for row in engine.rows()}


def status_of(engine, number):
    job = engine.job(f"gr:{number}")
    return job and job.status


def test_another_edition_with_the_same_title_stays(engine, site):
    for number in (11, 12):
        site.script(number, page(sample_page(number, "The Hobbit")))
    add(engine, 11)
    second = add(engine, 12)
    assert len({row.title for row in engine.rows()}) == 1
    taken = engine.take_back(second)
    assert (taken.books, books(engine)) == ((12,), {11})
    engine.bring_again(taken)
    assert books(engine) == {11, 12}
    assert status_of(engine, 12) is Status.FINISHED
    engine.take_back(second)
    assert books(engine) == {11}


def test_a_redirected_link_takes_its_book_along(engine, site):
    site.script(1, redirect(2))
    added = add(engine, 1)
    assert books(engine) == {2}
    assert engine.take_back(added).books == (2,)
    assert books(engine) == set()


def test_a_redirected_link_leaves_a_book_that_was_there(engine, site):
    site.script(1, redirect(2))
    first, second = add(engine, 2), add(engine, 1)
    assert engine.take_back(second).books == ()
    assert books(engine) == {2}
    assert engine.take_back(first).books == (2,)


def test_a_book_stays_as_long_as_one_of_its_jobs(engine, tmp_path):
    link, file = add(engine, 5), drop(engine, tmp_path / "page.html", 5)
    taken = engine.take_back(link)
    assert (taken.books, books(engine)) == ((), {5})
    engine.bring_again(taken)
    engine.take_back(file)
    assert books(engine) == {5}
    engine.take_back(link)
    assert books(engine) == set()


def test_what_a_page_finished_besides_waits_again(engine, tmp_path):
    engine.pause("pages")
    add(engine, 60)
    before = engine.job("gr:60")
    file = drop(engine, tmp_path / "page.html", 60)
    assert status_of(engine, 60) is Status.FINISHED
    taken = engine.take_back(file)
    assert books(engine) == set()
    assert engine.job("gr:60") == before
    engine.bring_again(taken)
    assert books(engine) == {60}
    assert status_of(engine, 60) is Status.FINISHED
    engine.take_back(file)
    engine.resume()
    assert engine.wait_idle(30)
    assert books(engine) == {60}


def test_what_ran_when_a_page_finished_it_is_fetched_anew(engine, site, tmp_path, qtbot):
    site.script(60, hang(), hang(), page())
    engine.add_text(LINK.format(60))
    qtbot.waitUntil(lambda: site.times_asked(60) == 1, timeout=10_000)
    file = drop(engine, tmp_path / "page.html", 60)
    taken = engine.take_back(file)
    assert status_of(engine, 60) is Status.QUEUED
    qtbot.waitUntil(lambda: status_of(engine, 60) is Status.STARTED, timeout=20_000)
    engine.bring_again(taken)
    assert status_of(engine, 60) is Status.FINISHED
    assert books(engine) == {60}
    engine.take_back(file)
    assert engine.wait_idle(60)
    assert status_of(engine, 60) is Status.FINISHED
    assert books(engine) == {60}


def test_what_was_added_with_the_page_goes_with_it(engine, tmp_path):
    engine.pause("pages")
    link, file = add(engine, 60), drop(engine, tmp_path / "page.html", 60)
    taken = engine.take_back(link + file)
    assert engine.jobs() == ()
    assert books(engine) == set()
    engine.bring_again(taken)
    assert {job.status for job in engine.jobs()} == {Status.FINISHED}
    assert books(engine) == {60}


def test_what_was_asked_for_anew_since_is_left_alone(engine, tmp_path):
    engine.pause("pages")
    add(engine, 60)
    file = drop(engine, tmp_path / "page.html", 60)
    engine.retry(["gr:60"])
    asked = engine.job("gr:60")
    engine.take_back(file)
    assert engine.job("gr:60") == asked


def test_a_book_that_a_backup_brought_stays(make_engine, tmp_path):
    other = make_engine(name="other")
    add(other, 21)
    other.back_up(tmp_path / "all.bookq")
    assert other.close(10)
    engine = make_engine()
    engine.pause("pages")
    added = add(engine, 21, 30)
    assert engine.take_in_backup(tmp_path / "all.bookq").books == 1
    taken = engine.take_back(added)
    assert (taken.books, books(engine), engine.jobs()) == ((), {21}, ())


def test_a_fetched_book_that_a_backup_holds_as_well_stays(make_engine, tmp_path):
    other = make_engine(name="other")
    add(other, 21)
    other.back_up(tmp_path / "all.bookq")
    assert other.close(10)
    engine = make_engine()
    added = add(engine, 21)
    engine.take_in_backup(tmp_path / "all.bookq")
    assert engine.take_back(added).books == ()
    assert books(engine) == {21}


def test_a_book_collected_before_stays(make_engine, tmp_path):
    engine = make_engine()
    add(engine, 5)
    assert engine.close(10)
    engine = make_engine()
    again = engine.add_text(LINK.format(5), refetch=True).ids(AddResult.ADDED)
    assert engine.wait_idle(30)
    file = drop(engine, tmp_path / "newer.html", 5)
    assert engine.take_back(file).books == ()
    assert engine.take_back(again).books == ()
    assert books(engine) == {5}


def test_reading_a_kept_page_again_does_not_hold_its_book(engine):
    added = add(engine, 5)
    engine.read_again([5])
    engine._reader.submit(lambda: None).result(10)
    assert engine.wait_idle(30)
    engine.take_back(added)
    assert books(engine) == set()


def test_a_book_removed_before_does_not_come_back_by_doing_the_add_again(engine):
    added = add(engine, 5)
    engine.remove_books([5])
    taken = engine.take_back(added)
    assert taken.books == ()
    engine.bring_again(taken)
    assert books(engine) == set()


def test_a_book_that_is_on_its_way_to_the_disk_goes_as_well(engine):
    """The job has ended, and its records wait for the writer."""
    may_write, added = threading.Event(), engine.add_text(LINK.format(5)).ids(AddResult.ADDED)
    written = engine._store._cache.write
    engine._store._cache.write = lambda changes: (may_write.wait(10), written(changes))
    while status_of(engine, 5) is not Status.FINISHED:
        assert not may_write.wait(0.01)
    taken = engine.take_back(added)
    may_write.set()
    assert taken.books == (5,)
    assert books(engine) == set()
    engine.bring_again(taken)
    assert books(engine) == {5}


@pytest.mark.parametrize("take_off", [Engine.take_back, Engine.remove])
def test_a_pasted_page_that_is_not_kept_yet_does_not_come_in(engine, monkeypatch, take_off):
    may_write, fsync = threading.Event(), os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (may_write.wait(10), fsync(handle)))
    text = sample_page(7).decode()
    added = engine.add_text(text).ids(AddResult.ADDED)
    assert engine.add_text(text).ids(AddResult.IN_QUEUE) == added
    taken = take_off(engine, added)
    may_write.set()
    assert engine.wait_idle(30)
    assert engine.jobs() == ()
    assert books(engine) == set()
    if take_off is Engine.take_back:
        engine.bring_again(taken)
        assert engine.wait_idle(30)
        assert books(engine) == {7}
        assert [job.id for job in engine.jobs()] == list(added)
