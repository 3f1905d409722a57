"""The paste box as a person uses it."""

import pytest
from fake_engine import make_book, make_job
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from bookq_gui.ui.actions import Act

BOOK = "https://www.goodreads.com/book/show/{}"
LIST = "https://www.goodreads.com/list/show/264.Books"
MAIL = f"Hello,\nread {BOOK.format(1)} and {BOOK.format(2)}.\n\nAlso {LIST} please,\n{BOOK.format(1)}\nH."


@pytest.fixture
def stocked(make_desk):
    return make_desk(jobs=[make_job(0)], books=[make_book(1)])


def box(desk) -> QPlainTextEdit:
    return desk.window.findChild(QPlainTextEdit, "linksInput")


def add_button(desk) -> QPushButton:
    return desk.window.findChild(QPushButton, "addButton")


def found(desk) -> str:
    return desk.window.findChild(QLabel, "recognised").text().replace("\n", " ")


def reason(desk) -> QLabel:
    return desk.window.findChild(QLabel, "refusedReason")


def test_it_says_while_one_types_what_it_recognises(stocked, qtbot):
    text = f"{BOOK.format(5)} {BOOK.format(6)} {make_job(0).source} {make_book(1).url} {LIST}"
    qtbot.keyClicks(box(stocked), text)
    qtbot.waitUntil(lambda: found(stocked) == "2 books · 2 already here · 1 not a book link")


def test_it_asks_once_for_many_keys(desk, qtbot, monkeypatch):
    asked = []
    real = desk.engine.imports.recognise
    monkeypatch.setattr(desk.window.paste_box, "_recognise", lambda text: asked.append(text) or real(text))
    qtbot.keyClicks(box(desk), BOOK.format(7))
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [BOOK.format(7)]


def test_nothing_to_add_nothing_to_press(desk, qtbot):
    assert not add_button(desk).isEnabled()
    box(desk).setPlainText("Dear diary")
    qtbot.waitUntil(lambda: found(desk) == "No link to a book in this text")
    box(desk).clear()
    qtbot.waitUntil(lambda: found(desk) == "")
    assert not add_button(desk).isEnabled()


def test_adding_empties_the_box_but_for_what_was_refused(desk, qtbot):
    box(desk).setPlainText(MAIL)
    desk.window.paste_box.recognise_now()
    qtbot.mouseClick(add_button(desk), Qt.MouseButton.LeftButton)
    assert desk.engine.told_of("add_text") == [("add_text", MAIL, False)]
    assert box(desk).toPlainText() == LIST
    assert reason(desk).isVisible()
    assert "This is not the page of a book." in reason(desk).text()
    assert len(box(desk).extraSelections()) == 1
    assert desk.said() == ["2 added · 1 repeated · 1 not a book link"]
    desk.pump()
    assert desk.window.queue.model.total == 2


def test_all_taken_leaves_the_box_empty(desk, qtbot):
    box(desk).setPlainText(BOOK.format(1))
    desk.window.paste_box.recognise_now()
    add_button(desk).click()
    assert box(desk).toPlainText() == ""
    assert not reason(desk).isVisible()


def test_text_without_links_stays(desk):
    box(desk).setPlainText("no links here")
    desk.window.paste_box.recognise_now()
    add_button(desk).click()
    assert box(desk).toPlainText() == "no links here"
    assert desk.said() == ["There is no link to a book in this text."]


def test_the_reason_is_that_of_the_line_one_is_in(desk):
    other = "https://www.goodreads.com/author/show/1"
    desk.window.paste_box.set_text(f"{LIST}\n{other}\nfree")
    desk.window.paste_box.recognise_now()
    assert reason(desk).text().startswith(LIST)
    cursor = box(desk).textCursor()
    cursor.setPosition(3)
    box(desk).setTextCursor(cursor)
    assert reason(desk).text().startswith("This is not the page")


def test_ctrl_return_adds(desk, qtbot):
    desk.window.activateWindow()
    box(desk).setFocus()
    qtbot.keyClicks(box(desk), BOOK.format(3))
    desk.window.paste_box.recognise_now()
    qtbot.keyClick(box(desk), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [call[1] for call in desk.engine.told_of("add_text")] == [BOOK.format(3)]
    qtbot.keyClick(box(desk), Qt.Key.Key_Return)
    assert box(desk).toPlainText() == "\n"


def test_it_grows_with_its_text_up_to_a_limit(desk):
    line = box(desk).fontMetrics().lineSpacing()
    three = box(desk).height()
    assert 3 * line <= three < 5 * line
    box(desk).setPlainText("\n".join("abcdefg"))
    seven = box(desk).height()
    assert box(desk).verticalScrollBar().maximum() == 0
    assert seven == pytest.approx(three + 4 * line, abs=6)
    box(desk).setPlainText("\n" * 200)
    assert box(desk).height() == pytest.approx(three + 7 * line, abs=6)
    box(desk).clear()
    assert box(desk).height() == three


def test_nothing_is_added_before_the_collection_is_open(make_desk, qtbot):
    desk = make_desk(opened=False)
    box(desk).setPlainText(BOOK.format(1))
    qtbot.waitUntil(lambda: found(desk) == "Opening your collection…")
    assert not add_button(desk).isEnabled()
    desk.window.paste_box.add()
    assert not desk.engine.told_of("add_text")
    desk.engine.open_in_background()
    desk.pump()
    assert add_button(desk).isEnabled()
    assert found(desk) == "1 book"


def test_collected_books_can_be_fetched_again_from_the_strip(stocked):
    stocked.window.paste_box.set_text(make_book(1).url)
    stocked.window.paste_box.recognise_now()
    add_button(stocked).click()
    assert stocked.said() == ["0 added · 1 already collected"]
    strip = stocked.window.strips.shown()[0]
    assert strip.message.action == "Fetch it again"
    strip._run()
    assert stocked.engine.told_of("refetch") == [("refetch", [make_book(1).id])]
    assert stocked.said() == ["1 book will be read again"]


def test_an_add_can_be_undone(desk, qtbot):
    desk.window.paste_box.set_text(f"{BOOK.format(1)} {BOOK.format(2)}")
    desk.window.paste_box.recognise_now()
    add_button(desk).click()
    desk.pump()
    assert desk.window.actions_[Act.UNDO].text() == "&Undo: add 2 books"
    desk.window.actions_[Act.UNDO].trigger()
    desk.pump()
    assert desk.window.queue.model.total == 0


class TestPasteAndDrop:
    def test_ctrl_v_outside_a_text_field_adds(self, desk, qtbot):
        QGuiApplication.clipboard().setText(f"<{BOOK.format(9)}>")
        desk.window.activateWindow()
        desk.window.queue.view.setFocus()
        qtbot.keyClick(desk.window.queue.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert desk.engine.told_of("add_text") == [("add_text", f"<{BOOK.format(9)}>", False)]
        assert desk.said() == ["1 added"]

    def test_ctrl_v_in_a_text_field_only_pastes(self, desk, qtbot):
        QGuiApplication.clipboard().setText(BOOK.format(9))
        desk.window.activateWindow()
        box(desk).setFocus()
        qtbot.keyClick(box(desk), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert not desk.engine.told_of("add_text")
        assert box(desk).toPlainText() == BOOK.format(9)

    def drop(self, desk, mime: QMimeData) -> None:
        where, keys = QPointF(30, 300), Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(
            where.toPoint(), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys
        )
        desk.window.dragEnterEvent(enter)
        assert enter.isAccepted()
        assert desk.window._drop_hint.isVisible()
        desk.window.dropEvent(
            QDropEvent(where, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys)
        )
        assert not desk.window._drop_hint.isVisible()

    def test_links_are_added(self, desk):
        mime = QMimeData()
        mime.setUrls([QUrl(BOOK.format(1)), QUrl(BOOK.format(2))])
        self.drop(desk, mime)
        assert desk.said() == ["2 added"]

    def test_files_and_folders_are_handed_over(self, desk, tmp_path):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl.fromLocalFile(str(tmp_path / "a.html"))])
        self.drop(desk, mime)
        assert desk.engine.told_of("add_files") == [("add_files", [tmp_path, tmp_path / "a.html"])]
        assert desk.said() == ["Reading 2 files…"]

    def test_what_is_nothing_is_refused_with_a_word(self, desk):
        mime = QMimeData()
        mime.setText("   ")
        self.drop(desk, mime)
        assert desk.said() == ["There is nothing in it that bookq could read."]

    def test_other_things_are_not_accepted(self, desk):
        mime = QMimeData()
        mime.setData("application/x-colour", b"1")
        enter = QDragEnterEvent(
            QPointF(1, 1).toPoint(),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        enter.ignore()
        desk.window.dragEnterEvent(enter)
        assert not enter.isAccepted()
        desk.window.dragLeaveEvent(QDragLeaveEvent())

    def test_text_fields_leave_drops_to_the_window(self, desk):
        assert not box(desk).acceptDrops()
        assert not desk.window.queue.filter.acceptDrops()
