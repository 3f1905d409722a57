"""Strips: told, opened, copied, dismissed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView, QToolButton

from bookq_gui.ui.undo import Step, UndoStack
from bookq_gui.ui.widgets.message_bar import Message, Strips

LINES = [("goodreads.com/list/1", "This is a list."), ("x", "Added.")]


@pytest.fixture
def strips(qtbot) -> Strips:
    widget = Strips()
    qtbot.addWidget(widget)
    return widget


def press(strip, text: str) -> None:
    button = next(b for b in strip.findChildren(QToolButton) if b.text() == text)
    button.click()


def test_a_message_is_shown_until_it_is_dismissed(strips, qtbot):
    assert strips.isHidden()
    strip = strips.tell(Message("12 added"))
    strips.show()
    assert strips.shown() == [strip]
    with qtbot.waitSignal(strip.dismissed):
        press(strip, "Dismiss")
    assert strips.shown() == []
    assert strips.isHidden()


def test_a_newer_one_replaces_an_older_of_the_same_kind(strips):
    strips.tell(Message("1 added", key="receipt"))
    strips.tell(Message("a notice"))
    strips.tell(Message("2 added", key="receipt"))
    assert [strip.message.text for strip in strips.shown()] == ["2 added", "a notice"]


def test_there_are_never_many(strips):
    for number in range(6):
        strips.tell(Message(f"notice {number}"))
    assert [strip.message.text for strip in strips.shown()] == ["notice 5", "notice 4", "notice 3"]


def test_it_opens_line_by_line_and_copies(strips):
    strip = strips.tell(Message("2 done", LINES))
    press(strip, "Show")
    view = strip.findChild(QTableView)
    assert view.isVisible()
    model = view.model()
    assert [model.data(model.index(0, column)) for column in (0, 1)] == list(LINES[0])
    assert "This is a list." in model.data(model.index(0, 1), Qt.ItemDataRole.ToolTipRole)
    press(strip, "Copy")
    assert QGuiApplication.clipboard().text() == "goodreads.com/list/1\tThis is a list.\nx\tAdded."
    press(strip, "Hide")
    assert view.isHidden()


def test_without_lines_there_is_nothing_to_show(strips):
    strip = strips.tell(Message("done"))
    assert [button.text() for button in strip.findChildren(QToolButton) if not button.isHidden()] == [
        "Dismiss"
    ]


def test_its_action_runs_once_and_the_strip_goes(strips):
    ran = []
    strip = strips.tell(Message("removed", action="Undo", run=lambda: ran.append(1)))
    press(strip, "Undo")
    assert ran == [1]
    assert strips.shown() == []


def test_a_long_list_shows_six_lines(strips):
    strip = strips.tell(Message("many", [("link", "Added.")] * 10_000))
    press(strip, "Show")
    view = strip.findChild(QTableView)
    rows = view.verticalHeader().defaultSectionSize()
    assert view.height() < 7 * rows + 8


def test_the_lines_are_a_model(strips, qtmodeltester):
    strip = strips.tell(Message("x", LINES))
    qtmodeltester.check(strip._lines)
    qtmodeltester.check(strip._lines, force_py=True)


def test_undo_takes_back_the_last_first_and_each_once(desk):
    from bookq_gui.ui.actions import Act

    stack = UndoStack(desk.window.actions_[Act.UNDO])
    action = desk.window.actions_[Act.UNDO]
    done = []
    assert not action.isEnabled()
    first, second = (
        Step(lambda name=name: name, lambda name=name: done.append(name)) for name in ("first", "second")
    )
    stack.push(first)
    stack.push(second)
    assert action.text() == "&Undo: second"
    stack.undo(first)
    stack.undo(first)
    stack.undo()
    stack.undo()
    assert done == ["first", "second"]
    assert not action.isEnabled()
    for number in range(80):
        stack.push(Step(lambda number=number: str(number), lambda: None))
    assert len(stack._steps) == 50
