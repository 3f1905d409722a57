"""The keyboard goes into the panels, out of them, and back to the books."""

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QTreeWidget

from bookq_gui.model.job import Status
from bookq_gui.ui.actions import Act
from bookq_gui.ui.docks import holds_focus

CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = {"details": Qt.Key.Key_1, "queue": Qt.Key.Key_2, "statistics": Qt.Key.Key_3}


@pytest.fixture
def full(make_desk, qtbot):
    desk = make_desk(
        books=[make_book(n) for n in range(4)],
        jobs=[make_job(0, Status.FINISHED), make_job(9, Status.FAILED, **failed("x", "No."))],
    )
    desk.window.activateWindow()
    desk.window.results.select_ids([make_book(1).id])
    qtbot.waitUntil(lambda: desk.window.actions_[Act.REMOVE_BOOK].isEnabled())
    desk.pump()
    desk.window.results.view.setFocus()
    return desk


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()


def dock(desk, name):
    return getattr(desk.window, f"{name}_dock")


@pytest.mark.parametrize("name", ["details", "queue", "statistics"])
def test_its_key_goes_into_a_panel_and_there_puts_it_away(full, qtbot, name):
    view = full.window.results.view
    dock(full, name).hide()
    for _ in range(2):
        press(qtbot, KEYS[name], CONTROL)
        assert dock(full, name).isVisible()
        assert holds_focus(dock(full, name))
        press(qtbot, KEYS[name], CONTROL)
        assert dock(full, name).isHidden()
        assert view.hasFocus()


@pytest.mark.parametrize("name", ["details", "queue"])
def test_the_key_of_a_panel_that_is_seen_goes_there_and_hides_nothing(full, qtbot, name):
    assert not holds_focus(dock(full, name))
    press(qtbot, KEYS[name], CONTROL)
    assert dock(full, name).isVisible()
    assert holds_focus(dock(full, name))


def test_the_keyboard_comes_back_to_where_it_was_in_the_details(full, qtbot):
    note = full.window.details.own.note
    note.setFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert full.window.results.view.hasFocus()
    press(qtbot, KEYS["details"], CONTROL)
    assert note.hasFocus()


def test_return_on_a_book_goes_into_its_details_and_escape_comes_back(full, qtbot):
    view = full.window.results.view
    press(qtbot, Qt.Key.Key_Return)
    assert holds_focus(full.window.details_dock)
    assert QApplication.focusWidget().isVisible()
    press(qtbot, Qt.Key.Key_Tab)
    assert holds_focus(full.window.details_dock)
    press(qtbot, Qt.Key.Key_Escape)
    assert view.hasFocus()
    assert view.selected_ids() == (make_book(1).id,)


def test_escape_in_the_statistics_goes_to_the_books(full, qtbot):
    press(qtbot, KEYS["statistics"], CONTROL)
    qtbot.waitUntil(lambda: bool(full.window.statistics.charts))
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Escape)
    assert full.window.results.view.hasFocus()
    assert full.window.statistics_dock.isVisible()


def test_details_without_a_book_take_the_keyboard_and_give_it_back(make_desk, qtbot):
    desk = make_desk()
    desk.window.activateWindow()
    desk.window.results.view.setFocus()
    press(qtbot, KEYS["details"], CONTROL)
    assert holds_focus(desk.window.details_dock)
    press(qtbot, Qt.Key.Key_Escape)
    assert desk.window.results.view.hasFocus()


def test_the_menu_shows_a_panel_or_puts_it_away_at_once(full):
    entry = full.window.findChild(QAction, "show-queueDock")
    assert entry.isChecked()
    entry.trigger()
    assert full.window.queue_dock.isHidden()
    assert not entry.isChecked()
    entry.trigger()
    assert full.window.queue_dock.isVisible()
    assert entry.isChecked()
    assert full.window.queue.view.hasFocus()


def test_the_sheet_of_keys_says_so(full):
    full.window.actions_[Act.SHORTCUTS].trigger()
    tree = full.window.findChild(QTreeWidget)
    groups = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    said = {
        group.child(line).text(0): group.child(line).text(1)
        for group in groups
        for line in range(group.childCount())
    }
    assert said["To details, queue, statistics; there: hide them"] == "Ctrl+1, Ctrl+2, Ctrl+3"
    assert said["From details or statistics back to the books"] == "Esc"
