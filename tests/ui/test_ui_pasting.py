"""Ctrl+V and Ctrl+Z work wherever the keyboard is, but where text is written."""

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from bookq_gui.model.job import Status
from bookq_gui.ui.actions import Act

LINK = "https://www.goodreads.com/book/show/4711"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def full(make_desk, qtbot):
    desk = make_desk(
        books=[make_book(n) for n in range(3)],
        jobs=[make_job(0, Status.FINISHED), make_job(1, Status.FAILED, **failed("x", "No.", "trace"))],
    )
    desk.window.results.select_ids([make_book(1).id])
    qtbot.waitUntil(lambda: desk.window.actions_[Act.REMOVE_BOOK].isEnabled())
    desk.pump()
    desk.window.activateWindow()
    return desk


def can_have_keyboard(top: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not is_written_in(widget)
    ]


def is_written_in(widget: QWidget) -> bool:
    return isinstance(widget, (QLineEdit, QPlainTextEdit)) and not widget.isReadOnly()


def test_paste_adds_wherever_the_keyboard_is(full, qtbot):
    QGuiApplication.clipboard().setText(LINK)
    places = can_have_keyboard(full.window)
    names = {type(place).__name__ for place in places}
    assert {"QueueView", "Chip"} <= names
    deaf = []
    for place in places:
        place.setFocus()
        before = len(full.engine.told_of("add_text"))
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, CTRL)
        if len(full.engine.told_of("add_text")) != before + 1:
            deaf.append(f"{type(place).__name__} {place.objectName()}")
    assert deaf == []


def test_undo_works_wherever_the_keyboard_is(full, qtbot):
    deaf = []
    for place in can_have_keyboard(full.window):
        full.wiring.add_text(LINK)
        full.pump()
        before = len(full.engine.told_of("remove"))
        place.setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CTRL)
        if len(full.engine.told_of("remove")) != before + 1:
            deaf.append(f"{type(place).__name__} {place.objectName()}")
        full.pump()
    assert deaf == []
