"""Columns and sorting of both tables, reached with the keyboard alone."""

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu, QTableView, QTreeWidget

from bookq_gui.model.job import Status
from bookq_gui.ui.actions import Act

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
POPUP = pytest.mark.qt_log_ignore("This plugin does not support grabbing", extend=True)
pytestmark = POPUP


@pytest.fixture
def full(make_desk):
    desk = make_desk(
        books=[make_book(n) for n in range(4)],
        jobs=[make_job(0), make_job(1, Status.FAILED, **failed("x", "No.", attempts=3)), make_job(2)],
    )
    desk.window.activateWindow()
    return desk


def menu_of(desk, title: str) -> QMenu:
    menus = [menu for menu in desk.window.menuBar().findChildren(QMenu) if menu.title() == title]
    menus += [menu for menu in desk.window.findChildren(QMenu) if menu.title() == title]
    return menus[0]


def press(qtbot, menu: QMenu, text: str) -> None:
    """Go down in ``menu`` to the entry ``text`` and press Return."""
    menu.popup(menu.parent().mapToGlobal(menu.parent().rect().center()))
    assert text in [action.text() for action in menu.actions()]
    for _ in menu.actions():
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        if menu.activeAction() and menu.activeAction().text() == text:
            break
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert not menu.isVisible()


def order_of(view: QTableView) -> list[str]:
    header = view.horizontalHeader()
    order = [header.logicalIndex(place) for place in range(header.count())]
    shown = [column for column in order if not header.isSectionHidden(column)]
    return [view.model().headerData(column, Qt.Orientation.Horizontal) for column in shown]


def test_the_view_menu_has_columns_and_sorting_of_both_tables(full):
    view_menu = next(action.menu() for action in full.window.menuBar().actions() if "View" in action.text())
    titles = [action.text() for action in view_menu.actions() if action.menu()]
    assert titles == ["&Columns", "&Sort by", "&Queue columns", "Sort the queue &by"]


def test_columns_of_the_queue_are_chosen_and_reset_with_keys(full, qtbot):
    view = full.window.queue.view
    menu = menu_of(full, "&Queue columns")
    assert order_of(view) == ["State", "Book", "What is happening", "Time"]
    press(qtbot, menu, "Tries")
    assert order_of(view) == ["State", "Book", "What is happening", "Tries", "Time"]
    press(qtbot, menu, "State")
    assert order_of(view) == ["Book", "What is happening", "Tries", "Time"]
    press(qtbot, menu, "Reset columns")
    assert order_of(view) == ["State", "Book", "What is happening", "Time"]


def test_the_queue_is_sorted_with_keys_and_the_header_shows_it(full, qtbot):
    queue = full.window.queue
    menu = menu_of(full, "Sort the queue &by")

    def books() -> list[str]:
        return [queue.model.job_at(row).id for row in range(queue.model.rowCount())]

    press(qtbot, menu, "Book")
    assert books() == [make_job(n).id for n in (0, 1, 2)]
    press(qtbot, menu, "Descending")
    assert books() == [make_job(n).id for n in (2, 1, 0)]
    assert queue.view.horizontalHeader().sortIndicatorSection() == 1
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Book", "Descending"]
    press(qtbot, menu, "Book")
    assert books() == [make_job(n).id for n in (0, 1, 2)]


@pytest.mark.parametrize("table", ["results", "queue"])
def test_the_current_column_is_moved_and_resized_with_keys(full, qtbot, table):
    view = getattr(full.window, table).view
    view.setFocus()
    view.selectRow(0)
    view.setCurrentIndex(view.model().index(0, view.columnAt(5)))
    header = view.horizontalHeader()
    before = order_of(view)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    column = view.currentIndex().column()
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL_SHIFT)
    assert order_of(view) == [before[0], before[2], before[1], *before[3:]]
    for _ in before:
        qtbot.keyClick(view, Qt.Key.Key_Left, CONTROL_SHIFT)
    assert order_of(view) == [before[1], before[0], *before[2:]]
    width = header.sectionSize(column)
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    assert header.sectionSize(column) > width
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    assert header.sectionSize(column) == width
    assert view.currentIndex().column() == column


@pytest.mark.parametrize("table", ["results", "queue"])
def test_the_keys_go_the_way_one_sees(full, qtbot, table):
    full.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view = getattr(full.window, table).view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 1))
    before = view.columnViewportPosition(1)
    qtbot.keyClick(view, Qt.Key.Key_Left, CONTROL_SHIFT)
    assert view.columnViewportPosition(1) < before


@pytest.mark.parametrize(("table", "title"), [("results", "&Columns"), ("queue", "&Queue columns")])
def test_the_menu_names_the_current_column_and_has_the_steps(full, qtbot, table, title):
    view = getattr(full.window, table).view
    view.setCurrentIndex(view.model().index(0, 1))
    heading = order_of(view)[1]
    menu = menu_of(full, title)
    menu.aboutToShow.emit()
    (steps,) = [action.menu() for action in menu.actions() if action.menu()]
    assert steps.title() == f"Column “{heading}”"
    press(qtbot, steps, "Move &left")
    assert order_of(view)[0] == heading
    menu.aboutToShow.emit()
    (steps,) = [action.menu() for action in menu.actions() if action.menu()]
    assert [action.text() for action in steps.actions() if not action.isEnabled()] == ["Move &left"]


def test_a_column_that_takes_the_room_that_is_left_is_not_resized(full, qtbot):
    view = full.window.queue.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 2))
    before = view.columnWidth(2)
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    assert view.columnWidth(2) == before
    menu = menu_of(full, "&Queue columns")
    menu.aboutToShow.emit()
    (steps,) = [action.menu() for action in menu.actions() if action.menu()]
    assert [action.text() for action in steps.actions() if not action.isEnabled()] == ["&Wider", "&Narrower"]


@pytest.mark.parametrize("table", ["results", "queue"])
def test_the_header_marks_the_current_column_while_the_table_has_the_keyboard(full, qtbot, table):
    view = getattr(full.window, table).view

    def picture() -> QImage:
        return view.horizontalHeader().grab().toImage()

    full.window.paste_box.input.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    without = picture()
    view.setFocus()
    first = picture()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert without != first != picture() != without


def test_the_sheet_of_keys_lists_them(full):
    full.window.actions_[Act.SHORTCUTS].trigger()
    tree = full.window.findChild(QTreeWidget)
    for number in range(tree.topLevelItemCount()):
        group = tree.topLevelItem(number)
        keys = {group.child(line).text(1) for line in range(group.childCount())}
        listed = "Ctrl+Shift+Left, Ctrl+Shift+Right" in keys and "Alt+Left, Alt+Right" in keys
        assert listed == (group.text(0) in ("In the table of books", "In the queue"))
