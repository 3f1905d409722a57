"""No layout item is known to Python: one that Qt deletes would be taken for whatever comes to its place."""

import gc

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLayoutItem, QVBoxLayout, QWidget

from bookq_gui.model.job import Status
from bookq_gui.ui.actions import Act
from bookq_gui.ui.widgets.flow import FlowLayout
from bookq_gui.ui.widgets.nesting import nested


def known_items():
    """The items that Python has objects of, but for those that a layout in Python holds itself."""
    gc.collect()
    things = gc.get_objects()
    held = {id(item) for thing in things if isinstance(thing, FlowLayout) for item in thing._items}
    return [
        thing
        for thing in things
        if isinstance(thing, QLayoutItem) and not isinstance(thing, QLayout) and id(thing) not in held
    ]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_window_and_its_dialogs_make_none(make_desk, qtbot):
    before = {id(item) for item in known_items()}
    books = [make_book(number) for number in range(4)]
    jobs = [make_job(5, Status.FAILED, **failed("x", "This did not work.", "why", attempts=2))]
    desk = make_desk(books=books, jobs=jobs)
    for book in books:
        desk.window.results.select_ids([book.id])
        qtbot.waitUntil(lambda wanted=book.id: desk.window.details.book_id == wanted)
    desk.window.results.select_ids([book.id for book in books])
    desk.window.queue.show_job(jobs[0].id)
    desk.window.paste_box.input.setPlainText("https://www.goodreads.com/book/show/656")
    desk.window.paste_box.add()
    for act in (Act.SETTINGS, Act.EXPORT, Act.DIAGNOSTICS, Act.ABOUT, Act.SHORTCUTS):
        desk.window.actions_[act].trigger()
    desk.window.statistics_dock.show()
    desk.pump()
    assert [item for item in known_items() if id(item) not in before] == []


def test_a_layout_is_added_while_it_is_empty(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    column = QVBoxLayout(owner)
    row = nested(column, QHBoxLayout())
    row.addWidget(QLabel("in the row"))
    filled = QHBoxLayout()
    filled.addStretch(1)
    with pytest.raises(AssertionError, match="filled before"):
        nested(column, filled)
