"""A window whose screen is gone comes up where it can be reached."""

import pytest
from fake_engine import make_book, make_job, make_queues
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from bookq_gui.model.job import JobError, Status
from bookq_gui.ui.placing import queue_height, within_reach

LEFT, RIGHT = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 1024)


@pytest.mark.parametrize(
    "wanted",
    [
        QRect(100, 100, 1180, 800),
        QRect(2000, 50, 900, 600),
        QRect(1800, 0, 900, 600),
        QRect(-800, 40, 900, 600),
        QRect(100, 900, 900, 600),
    ],
)
def test_what_can_be_reached_stays(wanted):
    assert within_reach(wanted, [LEFT, RIGHT]) == wanted


@pytest.mark.parametrize(
    "wanted",
    [
        QRect(2000, 50, 900, 600),
        QRect(-1000, 40, 900, 600),
        QRect(100, -500, 900, 600),
        QRect(100, 1035, 900, 600),
        QRect(5000, 5000, 4000, 3000),
    ],
)
def test_what_cannot_is_brought_to_the_first_screen(wanted):
    placed = within_reach(wanted, [LEFT])
    assert LEFT.contains(placed)
    assert placed.size() == wanted.size().boundedTo(LEFT.size())


def test_without_any_screen_nothing_is_moved():
    assert within_reach(QRect(1, 2, 3, 4), []) == QRect(1, 2, 3, 4)


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_window_and_floating_docks_come_back_on_a_screen(make_desk):
    desk = make_desk()
    desk.window.queue_dock.setFloating(True)
    desk.window.setGeometry(9000, 9000, 900, 600)
    desk.window.queue_dock.setGeometry(9000, 9000, 700, 300)
    desk.window.close()
    again = make_desk().window
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(again.geometry())
    assert screen.intersects(again.queue_dock.geometry())


def test_chosen_jobs_sorting_and_columns_come_back(make_desk):
    jobs = [make_job(n, Status.FAILED) for n in range(5)]
    desk = make_desk(jobs=jobs)
    view = desk.window.queue.view
    view.horizontalHeader().resizeSection(1, 333)
    view.sortByColumn(1, desk.window.queue.view.horizontalHeader().sortIndicatorOrder().DescendingOrder)
    view.select_jobs([jobs[1].id, jobs[3].id])
    order = [view.model().job_at(row).id for row in range(5)]
    desk.window.close()
    again = make_desk(jobs=jobs).window.queue.view
    assert again.horizontalHeader().sectionSize(1) == 333
    assert [again.model().job_at(row).id for row in range(5)] == order
    assert set(again.selected_ids()) == {jobs[1].id, jobs[3].id}


@pytest.mark.parametrize(
    ("room", "height"), [(800, 250), (500, 220), (470, 190), (460, 220), (400, 160), (300, 100), (50, 100)]
)
def test_the_queue_gives_way_to_the_books_at_first(room, height):
    assert queue_height(room, [(280, 190), (240, 160), (200, 100)]) == height


def rows_seen(view) -> int:
    return view.viewport().height() // view.verticalHeader().defaultSectionSize()


@pytest.fixture
def fresh_window(make_desk, qtbot, paths):
    """A window of a size that a new user has, in letters of a size."""

    def make(width, height):
        desk = make_desk(
            books=[make_book(n) for n in range(20)],
            jobs=[make_job(n, status) for n, status in enumerate([*Status, *Status])],
        )
        desk.window.hide()
        desk.window.resize(width, height)
        desk.window.use_default_layout()
        desk.window.show()
        desk.window.use_default_layout()
        desk.pump()
        return desk.window

    return make


@pytest.fixture
def large_letters(qapp):
    before = qapp.font()
    qapp.setFont(QFont(before.family(), 24))
    yield
    qapp.setFont(before)


def test_a_small_window_shows_five_books_and_four_jobs(fresh_window):
    window = fresh_window(900, 600)
    assert rows_seen(window.results.view) >= 5
    assert rows_seen(window.queue.view) >= 4


def test_no_chip_is_cut_in_large_letters(fresh_window, large_letters):
    window = fresh_window(900, 800)
    chips = [chip for chip in window.queue._chips._chips.values() if chip.isVisible()]
    assert len({chip.y() for chip in chips}) > 1
    for chip in chips:
        assert window.queue._chips.rect().contains(chip.geometry()), chip.text()
    assert rows_seen(window.results.view) >= 1
    assert rows_seen(window.queue.view) >= 1


def test_the_banner_of_a_cool_down_is_not_cut_in_a_small_window(fresh_window):
    window = fresh_window(900, 600)
    banner = window.queue._banner
    reason = JobError("challenge", "Goodreads answered with a check for browsers instead of the page. " * 3)
    banner.show_state(make_queues(cooling_until=9e9, reason=reason)[0])
    QApplication.processEvents()
    QApplication.processEvents()
    for label in banner.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
