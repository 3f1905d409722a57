"""A book that the site redirects to is known in the window by each of its ids."""

import pytest
from fake_engine import failed, make_book, make_job

from bookq_gui.model.book import row_of
from bookq_gui.model.events import BooksChanged
from bookq_gui.model.job import Status
from bookq_gui.ui.table.filter_language import parse

BOOK, OTHER, MIDDLE = make_book(1), make_book(50).id, make_book(51).id
WHY = failed("x", "The site had a failure.")


def of_the_book(status, at):
    return make_job(1, status, **(WHY if status is Status.FAILED else {}) | {"finished_at": at})


def of_the_other(status, at):
    return make_job(50, status, **(WHY if status is Status.FAILED else {}) | {"finished_at": at})


@pytest.fixture
def desk(make_desk):
    desk = make_desk(books=[BOOK, make_book(2)])
    desk.engine.tell(BooksChanged((), {OTHER: BOOK.id}))
    desk.pump()
    return desk


def with_failure(desk):
    desk.window.results.set_filter("failed")
    return desk.window.results.model.shown_ids()


def test_a_failure_is_told_of_the_book_that_its_link_leads_to(desk, qtbot):
    with qtbot.waitSignal(desk.window.results.selectionChangedTo):
        desk.window.results.select_ids([BOOK.id])
    desk.pump()
    desk.engine.become(of_the_other(Status.FAILED, 5.0))
    desk.pump()
    assert with_failure(desk) == [BOOK.id]
    assert desk.window.details._page._failure == "The site had a failure."
    desk.engine.queue.remove([of_the_other(Status.FAILED, 5.0).id])
    desk.pump()
    assert with_failure(desk) == []
    assert desk.window.details._page._failure == ""


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize(
    ("jobs", "fails"),
    [
        ([of_the_other(Status.FAILED, 5.0), of_the_book(Status.FINISHED, 9.0)], False),
        ([of_the_book(Status.FAILED, 5.0), of_the_other(Status.FINISHED, 9.0)], False),
        ([of_the_book(Status.FINISHED, 5.0), of_the_other(Status.FAILED, 9.0)], True),
        ([of_the_other(Status.FAILED, 5.0), of_the_book(Status.FAILED, 9.0)], True),
    ],
)
def test_of_two_jobs_for_one_book_the_last_says_how_it_stands(desk, jobs, fails, at_once):
    for job in jobs if not at_once else reversed(jobs):
        desk.engine.become(job)
        if not at_once:
            desk.pump()
    desk.pump()
    assert with_failure(desk) == ([BOOK.id] if fails else [])


def test_where_an_id_leads_may_become_known_after_its_failure(make_desk):
    desk = make_desk(books=[BOOK], jobs=[of_the_other(Status.FAILED, 5.0)])
    assert with_failure(desk) == []
    desk.engine.tell(BooksChanged((), {OTHER: MIDDLE, MIDDLE: BOOK.id}))
    desk.pump()
    assert with_failure(desk) == [BOOK.id]


def test_a_failure_waits_for_its_book(make_desk):
    desk = make_desk(jobs=[of_the_other(Status.FAILED, 5.0)])
    desk.engine.tell(BooksChanged((), {OTHER: BOOK.id}))
    desk.pump()
    desk.engine.tell(BooksChanged((row_of(BOOK),)))
    desk.pump()
    assert with_failure(desk) == [BOOK.id]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (f"id:{OTHER}", [BOOK.id]),
        (f"id:{BOOK.id}", [BOOK.id]),
        (f"id:>={OTHER}", [BOOK.id]),
        (f"-id:{OTHER}", [make_book(2).id]),
        (f"id:{MIDDLE}", []),
    ],
)
def test_the_filter_finds_a_book_by_each_of_its_ids(desk, words, found):
    desk.window.results.set_filter(words)
    assert desk.window.results.model.shown_ids() == found


def test_an_id_is_a_number():
    assert parse("id:x").problem
    assert not parse("id:5").problem
    assert parse("id:5")
