"""Links that are copied in other programs: watched for, or offered when the window comes up."""

from dataclasses import replace

import pytest
from fake_engine import make_book, make_job
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from bookq_gui.ui.actions import Act
from bookq_gui.ui.imports import clipboard

BOOK = "https://www.goodreads.com/book/show/{}"
LINK = BOOK.format(77)
CTRL = Qt.KeyboardModifier.ControlModifier
IN_THE_BOX = "1 link from the clipboard is in the box. Press Add to fetch it."


class FakeGui:
    """QGuiApplication whose clipboard is owned by whom the test says."""

    def __init__(self, real, owned) -> None:
        self._real = real
        self._owned = owned

    def clipboard(self):
        return self

    def ownsClipboard(self) -> bool:  # noqa: N802 - Qt's own name
        return self._owned[0]

    def mimeData(self):  # noqa: N802 - Qt's own name
        return self._real.mimeData()

    @property
    def dataChanged(self):  # noqa: N802 - Qt's own name
        return self._real.dataChanged


@pytest.fixture
def copied(monkeypatch):
    """Copies a text as another program would."""
    owned = [False]
    real = QGuiApplication.clipboard()
    monkeypatch.setattr(clipboard, "QGuiApplication", FakeGui(real, owned))

    def copy(text: str, *, ours: bool = False) -> None:
        owned[0] = ours
        real.setText(text)
        QApplication.processEvents()

    return copy


class TestWatched:
    @pytest.fixture
    def watching(self, desk):
        desk.window.actions_[Act.WATCH_CLIPBOARD].trigger()
        return desk

    def test_it_is_off_at_first(self, desk, copied):
        copied(f"see {LINK}")
        assert desk.window.paste_box.text() == ""

    def test_links_go_into_the_box_and_it_says_so(self, watching, copied):
        watching.window.paste_box.set_text("my draft\n")
        assert watching.engine.settings.watch_clipboard
        copied(f"see {LINK}, nice")
        assert watching.window.paste_box.text() == f"my draft\n{LINK},"
        assert watching.said() == [IN_THE_BOX]
        assert not watching.engine.told_of("add_text")

    def test_other_texts_and_our_own_copies_are_passed_over(self, watching, copied):
        copied("nothing of interest")
        copied(LINK, ours=True)
        copied("https://www.goodreads.com/list/show/1")
        assert watching.window.paste_box.text() == ""

    def test_it_is_on_again_at_the_next_start(self, make_desk):
        desk = make_desk(opened=False)
        desk.engine.settings = replace(desk.engine.settings, watch_clipboard=True)
        desk.engine.open_in_background()
        desk.pump()
        assert desk.window.actions_[Act.WATCH_CLIPBOARD].isChecked()
        assert not desk.engine.told_of("change_settings")

    def test_a_link_that_is_in_the_box_is_not_put_there_twice(self, watching, copied):
        watching.window.paste_box.set_text(BOOK.format(5))
        copied(f"{BOOK.format(5)} ")
        assert watching.window.paste_box.text() == BOOK.format(5)
        assert watching.said() == []
        copied(f"{BOOK.format(5)} {BOOK.format(6)}")
        assert watching.window.paste_box.text() == f"{BOOK.format(5)}\n{BOOK.format(6)}"
        assert watching.said() == [IN_THE_BOX]

    def test_a_link_whose_beginning_is_another_link_is_another_book(self, watching, copied):
        watching.window.paste_box.set_text(BOOK.format(123))
        copied(BOOK.format(12))
        assert watching.window.paste_box.text() == f"{BOOK.format(123)}\n{BOOK.format(12)}"

    def test_whoever_types_goes_on_where_the_cursor_was(self, watching, copied, qtbot):
        box = watching.window.paste_box.input
        watching.window.activateWindow()
        box.setFocus()
        qtbot.keyClicks(box, "one two")
        for _ in range(4):
            qtbot.keyClick(box, Qt.Key.Key_Left)
        copied(LINK)
        qtbot.keyClicks(box, "!")
        assert box.toPlainText() == f"one! two\n{LINK}"

    def test_whoever_types_at_the_end_goes_on_in_that_line(self, watching, copied, qtbot):
        box = watching.window.paste_box.input
        watching.window.activateWindow()
        box.setFocus()
        qtbot.keyClicks(box, "one")
        copied(LINK)
        qtbot.keyClicks(box, "!")
        assert box.toPlainText() == f"one!\n{LINK}"

    def test_it_can_be_taken_back_and_so_can_what_was_typed_before(self, watching, copied, qtbot):
        box = watching.window.paste_box.input
        watching.window.activateWindow()
        box.setFocus()
        qtbot.keyClicks(box, "one")
        copied(LINK)
        qtbot.keyClick(box, Qt.Key.Key_Z, CTRL)
        assert box.toPlainText() == "one"
        qtbot.keyClick(box, Qt.Key.Key_Z, CTRL)
        assert box.toPlainText() == ""


class TestOffered:
    @pytest.fixture
    def elsewhere(self, desk, qtbot):
        """A window over another that is worked in; `come_up` goes back to bookq."""
        other = QWidget()
        qtbot.addWidget(other)
        other.show()
        other.activateWindow()
        qtbot.waitUntil(other.isActiveWindow)
        desk.other = other
        return desk

    def come_up(self, desk, qtbot) -> None:
        desk.other.activateWindow()
        qtbot.waitUntil(desk.other.isActiveWindow)
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        QApplication.processEvents()

    def copy_and_come_up(self, desk, qtbot, copied, text: str, **how) -> str:
        copied(text, **how)
        self.come_up(desk, qtbot)
        return desk.window.paste_box.text()

    def test_copied_links_stand_in_the_box_and_typing_replaces_them(self, elsewhere, qtbot, copied):
        desk, box = elsewhere, elsewhere.window.paste_box
        box.input.setFocus()
        assert self.copy_and_come_up(desk, qtbot, copied, f"look at {LINK} soon") == LINK
        assert desk.said() == [IN_THE_BOX]
        assert not desk.engine.told_of("add_text")
        assert box.input.textCursor().selectedText() == LINK
        qtbot.keyClicks(QApplication.focusWidget(), "mine")
        assert box.text() == "mine"

    def test_at_the_start_as_well_once_the_collection_is_open(self, make_desk, qtbot, copied):
        copied(f"{LINK} {make_book(1).url} {make_job(2).source}")
        desk = make_desk(opened=False, books=[make_book(1)], jobs=[make_job(2)])
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        QApplication.processEvents()
        assert desk.window.paste_box.text() == ""
        desk.engine.open_in_background()
        desk.pump()
        qtbot.waitUntil(lambda: desk.window.paste_box.text() == LINK)

    def test_the_keyboard_stays_where_it_is(self, elsewhere, qtbot, copied):
        elsewhere.window.queue.view.setFocus()
        assert self.copy_and_come_up(elsewhere, qtbot, copied, LINK) == LINK
        assert QApplication.focusWidget() is elsewhere.window.queue.view

    def test_the_same_is_never_offered_twice(self, elsewhere, qtbot, copied, make_desk):
        self.copy_and_come_up(elsewhere, qtbot, copied, LINK)
        elsewhere.window.paste_box.set_text("")
        assert elsewhere.said() == []
        self.come_up(elsewhere, qtbot)
        assert elsewhere.window.paste_box.text() == ""
        assert self.copy_and_come_up(elsewhere, qtbot, copied, f"again: {LINK}") == ""
        assert self.copy_and_come_up(elsewhere, qtbot, copied, f"{LINK} {BOOK.format(5)}") == BOOK.format(5)

    def test_nor_at_the_next_start(self, elsewhere, qtbot, copied, make_desk):
        self.copy_and_come_up(elsewhere, qtbot, copied, LINK)
        elsewhere.window.close()
        again = make_desk()
        again.window.activateWindow()
        qtbot.waitUntil(again.window.isActiveWindow)
        again.pump()
        assert again.window.paste_box.text() == ""

    def test_a_draft_is_left_alone(self, elsewhere, qtbot, copied):
        elsewhere.window.paste_box.set_text("my draft")
        assert self.copy_and_come_up(elsewhere, qtbot, copied, LINK) == "my draft"
        assert elsewhere.said() == []

    def test_a_newer_offer_replaces_one_that_nobody_touched(self, elsewhere, qtbot, copied):
        self.copy_and_come_up(elsewhere, qtbot, copied, LINK)
        assert self.copy_and_come_up(elsewhere, qtbot, copied, BOOK.format(5)) == BOOK.format(5)
        elsewhere.window.paste_box.input.moveCursor(QTextCursor.MoveOperation.End)
        elsewhere.window.paste_box.input.insertPlainText(" and more")
        assert self.copy_and_come_up(elsewhere, qtbot, copied, BOOK.format(6)).endswith("and more")

    @pytest.mark.parametrize(
        "text", ["nothing of interest", "https://www.goodreads.com/list/show/1", make_book(1).url]
    )
    def test_other_texts_and_known_books_are_no_offer(self, make_desk, qtbot, copied, text):
        copied(text)
        desk = make_desk(books=[make_book(1)])
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        desk.pump()
        assert desk.window.paste_box.text() == ""
        assert desk.said() == []

    def test_nor_is_what_bookq_copied(self, elsewhere, qtbot, copied):
        assert self.copy_and_come_up(elsewhere, qtbot, copied, LINK, ours=True) == ""
        assert self.copy_and_come_up(elsewhere, qtbot, copied, LINK) == ""

    def test_nor_is_what_was_added_and_taken_back(self, elsewhere, qtbot, copied):
        elsewhere.wiring.add_text(LINK)
        elsewhere.window.actions_[Act.UNDO].trigger()
        elsewhere.pump()
        assert self.copy_and_come_up(elsewhere, qtbot, copied, LINK) == ""

    def test_the_setting_switches_it_off(self, elsewhere, qtbot, copied):
        elsewhere.wiring.preferences.change(offer_clipboard=False)
        assert self.copy_and_come_up(elsewhere, qtbot, copied, LINK) == ""

    def test_it_is_added_with_the_keys_of_the_box_and_then_said_no_more(self, elsewhere, qtbot, copied):
        elsewhere.window.paste_box.input.setFocus()
        self.copy_and_come_up(elsewhere, qtbot, copied, LINK)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
        assert elsewhere.said() == ["1 added"]
        assert elsewhere.window.paste_box.text() == ""

    def test_added_in_another_way_it_leaves_the_box(self, elsewhere, qtbot, copied):
        elsewhere.window.queue.view.setFocus()
        self.copy_and_come_up(elsewhere, qtbot, copied, LINK)
        qtbot.keyClick(elsewhere.window.queue.view, Qt.Key.Key_V, CTRL)
        assert elsewhere.said() == ["1 added"]
        assert elsewhere.window.paste_box.text() == ""

    def test_ctrl_z_takes_the_offer_out_of_the_box_and_nothing_else_back(self, elsewhere, qtbot, copied):
        elsewhere.wiring.add_text(BOOK.format(5))
        elsewhere.window.paste_box.input.setFocus()
        self.copy_and_come_up(elsewhere, qtbot, copied, LINK)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CTRL)
        assert elsewhere.window.paste_box.text() == ""
        assert "gr:5" in elsewhere.engine.known_jobs

    def test_it_is_no_draft(self, elsewhere, qtbot, copied):
        self.copy_and_come_up(elsewhere, qtbot, copied, LINK)
        elsewhere.window.keep_state()
        assert elsewhere.session.text("draft") == ""

    def test_of_a_whole_book_only_the_beginning_is_looked_at(self, elsewhere, qtbot, copied, monkeypatch):
        asked = []
        watch = elsewhere.wiring._intake._clipboard
        real = watch._recognise
        monkeypatch.setattr(watch, "_recognise", lambda text: asked.append(len(text)) or real(text))
        assert self.copy_and_come_up(elsewhere, qtbot, copied, f"{LINK} " + "x " * 1_000_000) == LINK
        assert asked == [clipboard._LONGEST]
