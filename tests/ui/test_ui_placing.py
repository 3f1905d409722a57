"""A window whose screen is gone comes up where it can be reached."""

import pytest
from fake_engine import make_job
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from bookq_gui.model.job import Status
from bookq_gui.ui.placing import within_reach

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
