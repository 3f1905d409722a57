"""The queue in the window, over a stand-in for the engine."""

import time
from dataclasses import replace

import pytest
from fake_engine import failed, make_job
from PySide6.QtGui import QGuiApplication

from bookq_gui.model.job import JobError, Status
from bookq_gui.model.message import Message
from bookq_gui.ui.actions import Act
from bookq_gui.ui.system import desktop

NO = JobError("challenge", Message("A check."))


@pytest.fixture
def desk(make_desk):
    jobs = [make_job(n, Status.FINISHED) for n in range(3)]
    jobs += [make_job(n, Status.FAILED, **failed("timeout", "No answer.")) for n in (3, 4)]
    jobs += [
        replace(
            make_job(5, Status.FAILED, **failed("list-page", "A list.")),
            source="https://www.goodreads.com/list/show/264.Books",
        )
    ]
    jobs += [make_job(n) for n in range(6, 10)]
    return make_desk(jobs=jobs, size=(1366, 768))


@pytest.fixture
def opened(monkeypatch):
    pages = []
    monkeypatch.setattr(desktop, "open_page", lambda address: pages.append(address) or True)
    return pages


def job_id(number):
    return make_job(number).id


def choose(desk, *numbers):
    desk.window.queue.view.select_ids([job_id(number) for number in numbers])
    desk.pump()


def do(desk, act):
    desk.window.actions_[act].trigger()
    desk.pump()


def states(desk):
    return {job.id: job.status for job in desk.engine.queue.jobs()}


@pytest.mark.parametrize(
    ("act", "numbers", "call"),
    [
        (Act.RETRY_JOB, (3, 4), "retry"),
        (Act.FRONT_JOB, (7,), "move_to_front"),
        (Act.BACK_JOB, (6,), "move_to_back"),
        (Act.CANCEL_JOB, (6, 7), "cancel"),
        (Act.REMOVE_JOB, (0,), "remove"),
        (Act.RETRY_FAILED, (), "retry_all_failed"),
        (Act.PAUSE, (), "pause"),
        (Act.CLEAR_FINISHED, (), "clear"),
        (Act.CLEAR_FAILED, (), "clear"),
    ],
)
def test_actions_go_to_the_engine(desk, act, numbers, call):
    choose(desk, *numbers)
    do(desk, act)
    assert desk.engine.told_of(call)


@pytest.mark.parametrize(
    ("act", "numbers"),
    [
        (Act.CANCEL_JOB, (6, 7)),
        (Act.CANCEL_WAITING, ()),
        (Act.REMOVE_JOB, (0, 6)),
        (Act.CLEAR_FINISHED, ()),
        (Act.CLEAR_FAILED, ()),
    ],
)
def test_what_is_canceled_or_cleared_can_be_undone(desk, act, numbers):
    before = states(desk)
    choose(desk, *numbers)
    do(desk, act)
    assert states(desk) != before
    assert len(desk.said()) == 1
    do(desk, Act.UNDO)
    assert states(desk) == before
    do(desk, Act.REDO)
    assert states(desk) != before


def test_a_job_that_ended_is_not_put_back_as_it_was(desk):
    choose(desk, 6, 7)
    do(desk, Act.CANCEL_JOB)
    desk.engine.become(make_job(6, Status.FINISHED))
    do(desk, Act.UNDO)
    assert states(desk)[job_id(6)] is Status.FINISHED
    assert states(desk)[job_id(7)] is Status.QUEUED


def test_rows_are_moved_by_dragging(desk):
    desk.window.queue.view.moveRequested.emit([job_id(9)], job_id(7))
    assert desk.engine.told_of("move")


def test_the_books_of_a_list_are_taken(desk):
    desk.window.queue.asked.emit("take", job_id(5))
    assert desk.engine.told_of("take_list")
    assert desk.said()


def test_a_page_in_the_browser_is_marked_with_its_book(desk, opened):
    choose(desk, 6)
    do(desk, Act.OPEN_JOB)
    assert opened == ["https://www.goodreads.com/book/show/990000007#bookq=990000007"]


def test_blocked_one_page_after_the_other_is_opened(desk, opened):
    desk.engine.queue_becomes(open_until=time.time() + 252, reason=NO)
    desk.pump()
    for _ in range(2):
        do(desk, Act.OPEN_NEXT)
    assert [address.rpartition("=")[2] for address in opened] == ["990000007", "990000008"]
    banner = desk.window.queue.banner
    assert banner.text.text().startswith("0 of 4 here · now in your browser: ")
    desk.engine.become(make_job(6, Status.FINISHED, label="The Idiot"))
    desk.pump()
    assert banner.text.text() == "✓ The Idiot · Enter opens the next"
    do(desk, Act.OPEN_NEXT_FIVE)
    assert len(opened) == 4
    assert banner.text.text().startswith("1 of 4 here")
    do(desk, Act.OPEN_NEXT)
    assert opened[-1].endswith("990000008")


def test_too_many_pages_are_not_opened_at_once(make_desk, opened):
    desk = make_desk(jobs=[make_job(n) for n in range(30)], size=(1366, 768))
    choose(desk, *range(30))
    do(desk, Act.OPEN_JOB)
    assert len(opened) == 10
    assert any("Only the first 10 pages" in text for text in desk.said())


def test_a_page_that_cannot_be_opened_is_said(desk, monkeypatch):
    monkeypatch.setattr(desktop, "open_page", lambda _address: False)
    choose(desk, 6)
    do(desk, Act.OPEN_JOB)
    assert any("could not be opened in a browser" in text for text in desk.said())


def test_links_are_copied(desk):
    choose(desk, 6, 7)
    do(desk, Act.COPY_JOB_LINK)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "https://www.goodreads.com/book/show/990000007",
        "https://www.goodreads.com/book/show/990000008",
    ]


def test_the_window_makes_room_for_the_banner(desk):
    before = desk.window.queue.height()
    desk.engine.queue_becomes(open_until=time.time() + 252, reason=NO)
    desk.pump()
    desk.pump()
    panel = desk.window.queue
    assert panel.banner.isVisible()
    first, last = panel.view.visible_lines()
    assert last - first + 1 >= 4
    assert panel.height() != before
