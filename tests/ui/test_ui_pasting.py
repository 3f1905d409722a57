"""Ctrl+V and Ctrl+Z work wherever the keyboard is, but where text is written."""

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent
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


class TestInFields:
    """What a person does with the keyboard alone, the focus being where the window leaves it."""

    OTHER = "https://www.goodreads.com/book/show/4712"

    def keyboard(self) -> QWidget:
        return QApplication.focusWidget()

    def key(self, qtbot, key: Qt.Key, modifiers=CTRL) -> None:
        qtbot.keyClick(self.keyboard(), key, modifiers)

    def paste(self, full, qtbot, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.key(qtbot, Qt.Key.Key_V)

    def filters(self, full) -> list[QLineEdit]:
        lines = [full.window.findChild(QLineEdit, name) for name in ("resultsFilter", "queueFilter")]
        assert all(lines)
        return lines

    def add_with_the_mouse(self, full, qtbot) -> None:
        full.window.paste_box.input.setFocus()
        self.paste(full, qtbot, LINK)
        button = full.window.paste_box.button
        qtbot.waitUntil(button.isEnabled)
        button.setFocus(Qt.FocusReason.MouseFocusReason)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        full.pump()

    def test_the_next_link_goes_into_the_box_again(self, full, qtbot):
        self.add_with_the_mouse(full, qtbot)
        self.paste(full, qtbot, self.OTHER)
        assert full.window.paste_box.text() == self.OTHER
        assert full.window.results.filter_text == ""

    def test_ctrl_z_after_the_button_takes_the_add_back(self, full, qtbot):
        self.add_with_the_mouse(full, qtbot)
        assert "gr:4711" in full.engine.known_jobs
        self.key(qtbot, Qt.Key.Key_Z)
        assert "gr:4711" not in full.engine.known_jobs

    def test_ctrl_z_after_ctrl_return_takes_the_add_back_and_redo_brings_it_again(self, full, qtbot):
        full.window.paste_box.input.setFocus()
        self.paste(full, qtbot, LINK)
        self.key(qtbot, Qt.Key.Key_Return)
        assert "gr:4711" in full.engine.known_jobs
        self.key(qtbot, Qt.Key.Key_Z)
        assert "gr:4711" not in full.engine.known_jobs
        qtbot.keySequence(self.keyboard(), full.window.actions_[Act.REDO].shortcut())
        assert "gr:4711" in full.engine.known_jobs

    def test_what_is_typed_is_taken_back_first(self, full, qtbot):
        full.wiring.add_text(LINK)
        full.pump()
        full.window.paste_box.input.setFocus()
        qtbot.keyClicks(self.keyboard(), "draft")
        self.key(qtbot, Qt.Key.Key_Z)
        assert full.window.paste_box.text() == ""
        assert "gr:4711" in full.engine.known_jobs
        self.key(qtbot, Qt.Key.Key_Z)
        assert "gr:4711" not in full.engine.known_jobs

    def test_a_key_held_down_to_empty_a_field_takes_nothing_else_back(self, full, qtbot):
        full.wiring.add_text(LINK)
        full.pump()
        box = full.window.paste_box.input
        box.setFocus()
        qtbot.keyClicks(box, "x")
        self.key(qtbot, Qt.Key.Key_Z)
        held = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CTRL, "", True)
        held.ignore()
        QApplication.sendEvent(box, held)
        assert held.isAccepted()
        assert "gr:4711" in full.engine.known_jobs

    def test_an_empty_filter_line_lets_the_window_take_back(self, full, qtbot):
        for line in self.filters(full):
            full.wiring.add_text(LINK)
            full.pump()
            line.setFocus()
            self.key(qtbot, Qt.Key.Key_Z)
            assert "gr:4711" not in full.engine.known_jobs, line.objectName()
            full.pump()

    def test_a_filter_takes_back_its_own_words_first(self, full, qtbot):
        full.wiring.add_text(LINK)
        full.pump()
        line = self.filters(full)[1]
        line.setFocus()
        qtbot.keyClicks(line, "tide")
        self.key(qtbot, Qt.Key.Key_Z)
        assert line.text() == ""
        assert "gr:4711" in full.engine.known_jobs

    @pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
    def test_ctrl_z_after_a_tag_takes_the_tag_back(self, full, qtbot):
        book = make_book(1).id
        line = full.window.details.own.tag_line
        qtbot.waitUntil(line.isVisible)
        line.setFocus()
        qtbot.keyClicks(line, "holiday")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: line.text() == "")
        full.pump()
        assert full.engine.library.annotation(book).tags == ("holiday",)
        line.setFocus()
        self.key(qtbot, Qt.Key.Key_Z)
        assert full.engine.library.annotation(book).tags == ()
        assert line.text() == ""

    def test_a_note_is_taken_back_under_the_keyboard(self, full, qtbot):
        book = make_book(1).id
        note = full.window.details.own.note
        note.setFocus()
        qtbot.keyClicks(note, "lent out")
        full.window.results.view.setFocus()
        full.pump()
        full.window.results.select_ids([make_book(2).id])
        qtbot.waitUntil(lambda: full.window.details.own._book_id == make_book(2).id)
        full.pump()
        full.window.results.select_ids([book])
        qtbot.waitUntil(lambda: note.toPlainText() == "lent out")
        full.pump()
        note.setFocus()
        self.key(qtbot, Qt.Key.Key_Z)
        full.pump()
        assert full.engine.library.annotation(book).note == ""
        assert note.toPlainText() == ""

    def test_links_pasted_into_a_filter_are_added(self, full, qtbot):
        for line in self.filters(full):
            line.setFocus()
            self.paste(full, qtbot, f"{LINK}\n{self.OTHER}")
            assert line.text() == ""
            assert full.engine.told_of("add_text")[-1][1] == f"{LINK}\n{self.OTHER}"

    def test_words_pasted_into_a_filter_are_written(self, full, qtbot):
        for line in self.filters(full):
            line.setFocus()
            self.paste(full, qtbot, "tide")
            assert line.text() == "tide"
        assert not full.engine.told_of("add_text")

    @pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
    def test_the_menu_of_a_filter_pastes_like_the_keys(self, full, qtbot):
        line = self.filters(full)[0]
        for text, added, written in ((LINK, 1, ""), ("tide", 1, "tide")):
            QGuiApplication.clipboard().setText(text)
            middle = line.rect().center()
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, line.mapToGlobal(middle))
            QApplication.sendEvent(line, event)
            menu = QApplication.activePopupWidget()
            paste = menu.findChild(QAction, "edit-paste")
            paste.trigger()
            menu.close()
            assert len(full.engine.told_of("add_text")) == added
            assert line.text() == written
