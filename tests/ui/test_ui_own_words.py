"""Marks in the window: said with menu, keys and pane, shown, found, and taken back."""

from dataclasses import replace

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.events import AnnotationsChanged, CoversChanged
from bookq_gui.model.job import Status
from bookq_gui.ui.actions import Act
from bookq_gui.ui.details.chips import Chip
from bookq_gui.ui.details.cover_viewer import CoverViewer
from bookq_gui.ui.details.tag_dialog import TagDialog
from bookq_gui.ui.system import browser

IDS = tuple(make_book(number).id for number in range(12))
POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(make_desk):
    made = make_desk(books=[make_book(number) for number in range(12)])
    made.window.activateWindow()
    return made


@pytest.fixture
def opened_pages(monkeypatch) -> list[str]:
    asked: list[str] = []
    monkeypatch.setattr(browser.QDesktopServices, "openUrl", lambda url: asked.append(url.toString()) or True)
    return asked


def choose(desk, qtbot, *numbers) -> None:
    ids = tuple(IDS[number] for number in numbers)
    with qtbot.waitSignal(desk.window.results.selectionChangedTo):
        desk.window.results.select_ids(ids)
    desk.pump()


def do(desk, act) -> None:
    desk.window.actions_[act].trigger()
    desk.pump()


def cell(desk, number, key) -> str:
    model = desk.window.results.model
    column = next(
        c for c in range(model.columnCount()) if model.headerData(c, Qt.Orientation.Horizontal) == key
    )
    return model.index(model.line_of(IDS[number]), column).data()


class TestReading:
    def test_several_are_marked_and_it_is_taken_back(self, desk, qtbot):
        choose(desk, qtbot, 1, 2)
        do(desk, Act.MARK_READ)
        assert desk.engine.known_annotations == {
            IDS[1]: Annotation(state="read"),
            IDS[2]: Annotation(state="read"),
        }
        assert cell(desk, 1, "Read") == "Read"
        assert desk.said() == ["2 books marked as read"]
        do(desk, Act.MARK_UNREAD)
        assert cell(desk, 2, "Read") == ""
        do(desk, Act.UNDO)
        assert cell(desk, 2, "Read") == "Read"
        do(desk, Act.UNDO)
        assert cell(desk, 1, "Read") == ""
        assert not desk.window.actions_[Act.UNDO].isEnabled()

    def test_the_keys_work_in_the_table(self, desk, qtbot):
        choose(desk, qtbot, 3)
        desk.window.results.view.setFocus()
        qtbot.keyClick(desk.window.results.view, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        assert desk.engine.library.annotation(IDS[3]).state == "read"

    def test_the_pane_says_it_and_says_it_no_more(self, desk, qtbot):
        choose(desk, qtbot, 1)
        button = desk.window.details.findChild(QToolButton, "markRead")
        button.click()
        desk.pump()
        assert desk.engine.library.annotation(IDS[1]).state == "read"
        button.click()
        desk.pump()
        assert desk.engine.library.annotation(IDS[1]).state is None
        assert not button.isChecked()

    def test_what_is_filtered_out_by_a_mark_goes_at_once(self, desk, qtbot):
        desk.window.results.set_filter("-read:yes")
        choose(desk, qtbot, 1)
        do(desk, Act.MARK_READ)
        assert desk.window.results.model.rowCount() == 11


class TestTags:
    @POPUP
    def test_one_book_gets_them_in_the_pane(self, desk, qtbot):
        choose(desk, qtbot, 1)
        do(desk, Act.ADD_TAGS)
        line = desk.window.details.own.tag_line
        assert QApplication.focusWidget() is line
        qtbot.keyClicks(line, "holiday,")
        qtbot.keyClicks(line, "lent to Anna")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: line.text() == "")
        desk.pump()
        assert desk.engine.library.annotation(IDS[1]).tags == ("holiday", "lent to Anna")
        assert cell(desk, 1, "Tags") == "holiday, lent to Anna"
        chips = [chip for chip in desk.window.details.own.findChildren(Chip) if chip.isVisible()]
        qtbot.keyClick(chips[1], Qt.Key.Key_Delete)
        desk.pump()
        assert desk.engine.library.annotation(IDS[1]).tags == ("holiday",)
        do(desk, Act.UNDO)
        assert desk.engine.library.annotation(IDS[1]).tags == ("holiday", "lent to Anna")

    def test_a_tag_is_removed_with_the_mouse_and_filters_beside_the_cross(self, desk, qtbot):
        desk.engine.library.set_annotations(
            {IDS[1]: Annotation(tags=("holiday",)), IDS[2]: Annotation(tags=("winter",))}
        )
        choose(desk, qtbot, 1)
        chip = next(chip for chip in desk.window.details.own.findChildren(Chip) if chip.isVisible())
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center() - QPoint(6, 0))
        assert desk.window.results.filter_text == 'tag:="holiday"'
        assert desk.window.results.model.rowCount() == 1
        cross = chip._cross().center().toPoint()
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
        assert not desk.engine.library.annotation(IDS[1]).tags

    @POPUP
    def test_several_get_them_in_a_dialog(self, desk, qtbot):
        desk.engine.library.set_annotations({IDS[5]: Annotation(tags=("winter",))})
        choose(desk, qtbot, 1, 2)
        do(desk, Act.ADD_TAGS)
        dialog = desk.window.findChild(TagDialog)
        assert not dialog._buttons.button(dialog._buttons.StandardButton.Ok).isEnabled()
        dialog.findChild(Chip).click()
        qtbot.keyClicks(dialog.line, ", sea")
        dialog.accept()
        desk.pump()
        assert desk.engine.library.annotation(IDS[2]).tags == ("winter", "sea")
        assert desk.said() == ["2 books tagged"]
        menu = desk.window.untag_menu
        menu.aboutToShow.emit()
        assert [action.text() for action in menu.actions()] == ["winter", "sea"]
        menu.actions()[0].trigger()
        desk.pump()
        assert desk.engine.library.annotation(IDS[1]).tags == ("sea",)
        assert desk.engine.library.annotation(IDS[5]).tags == ("winter",)

    def test_there_is_nothing_to_remove_where_there_is_no_tag(self, desk, qtbot):
        choose(desk, qtbot, 1)
        assert not desk.window.untag_menu.menuAction().isEnabled()


class TestNote:
    def test_it_is_kept_while_it_is_typed_and_taken_back_as_a_whole(self, desk, qtbot):
        desk.engine.library.set_annotations({IDS[1]: Annotation(note="Before.")})
        choose(desk, qtbot, 1)
        do(desk, Act.EDIT_NOTE)
        note = desk.window.details.own.note
        assert note.toPlainText() == "Before."
        note.selectAll()
        qtbot.keyClicks(note, "Half ")
        qtbot.waitUntil(lambda: desk.engine.library.annotation(IDS[1]).note == "Half")
        desk.pump()
        assert note.toPlainText() == "Half "
        qtbot.keyClicks(note, "a thought")
        desk.window.results.view.setFocus()
        desk.pump()
        assert desk.engine.library.annotation(IDS[1]).note == "Half a thought"
        do(desk, Act.UNDO)
        assert desk.engine.library.annotation(IDS[1]).note == "Before."
        assert note.toPlainText() == "Before."

    def test_another_book_takes_nothing_of_it(self, desk, qtbot):
        choose(desk, qtbot, 1)
        desk.window.details.own.note.setPlainText("Mine")
        choose(desk, qtbot, 2)
        assert desk.engine.library.annotation(IDS[1]).note == "Mine"
        assert not desk.engine.library.annotation(IDS[2])
        assert desk.window.details.own.note.toPlainText() == ""

    def test_closing_the_window_keeps_it(self, desk, qtbot):
        choose(desk, qtbot, 1)
        desk.window.details.own.note.setPlainText("The last word")
        desk.window.close()
        assert desk.engine.library.annotation(IDS[1]).note == "The last word"

    def test_what_the_engine_tells_is_shown(self, desk, qtbot):
        choose(desk, qtbot, 1)
        desk.engine.tell(
            AnnotationsChanged({IDS[1]: Annotation(tags=("x",), note="From elsewhere", state="read")})
        )
        desk.pump()
        assert desk.window.details.own.note.toPlainText() == "From elsewhere"
        assert desk.window.details.findChild(QToolButton, "markRead").isChecked()

    def test_marks_of_the_store_are_there_from_the_start(self, make_desk, paths):
        desk = make_desk(opened=False, books=[make_book(1)])
        desk.engine.known_annotations = {IDS[1]: Annotation(tags=("kept",))}
        desk.engine.open_in_background()
        desk.pump()
        assert desk.window.results.model.annotation_of(IDS[1]).tags == ("kept",)


class TestBooks:
    def test_removed_books_come_back(self, desk, qtbot):
        choose(desk, qtbot, 1, 2)
        do(desk, Act.REMOVE_BOOK)
        assert desk.window.results.model.total == 10
        desk.window.strips.shown()[0]._run()
        desk.pump()
        assert desk.window.results.model.total == 12
        assert desk.engine.told_of("restore_books") == [("restore_books", (IDS[1], IDS[2]))]

    def test_whole_records_are_copied_when_they_are_read(self, desk, qtbot):
        desk.engine.library.set_annotations({IDS[2]: Annotation(tags=("sea",))})
        choose(desk, qtbot, 1, 2)
        QGuiApplication.clipboard().clear()
        next(a for a in desk.window.copy_menu.actions() if a.data() == "json").trigger()
        assert desk.engine.told_of("request_books") == [("request_books", (IDS[1], IDS[2]))]
        desk.pump()
        text = QGuiApplication.clipboard().text()
        assert '"description": "Twice a day' in text
        assert '"sea"' in text
        assert desk.said() == ["2 records copied"]

    def test_at_most_ten_pages_are_opened(self, desk, qtbot, opened_pages):
        choose(desk, qtbot, *range(12))
        do(desk, Act.OPEN_BOOK)
        assert opened_pages == [make_book(number).url for number in range(10)]
        assert desk.said() == [
            "Only the first 10 pages were opened: more at once would be too much for the browser."
        ]

    def test_kept_pages_are_read_again(self, desk, qtbot):
        choose(desk, qtbot, 1, 2)
        do(desk, Act.READ_AGAIN_BOOK)
        choose(desk, qtbot, 3)
        desk.window.details.readAgainRequested.emit(IDS[3])
        assert desk.engine.told_of("reread_kept") == [
            ("reread_kept", (IDS[1], IDS[2])),
            ("reread_kept", (IDS[3],)),
        ]

    def test_a_failed_fetch_is_told_and_found(self, desk, qtbot):
        choose(desk, qtbot, 1)
        desk.engine.become(make_job(1, Status.FAILED, **failed("gone", "There is no such book.")))
        desk.pump()
        cautions = desk.window.details._page._warnings
        assert cautions.isVisibleTo(desk.window)
        assert "There is no such book." in cautions.accessibleName()
        desk.window.results.set_filter("failed")
        assert desk.window.results.model.shown_ids() == [IDS[1]]
        desk.engine.become(make_job(1, Status.FINISHED))
        desk.pump()
        assert not cautions.isVisibleTo(desk.window)
        assert desk.window.results.model.rowCount() == 0

    def test_the_summary_follows_what_changes(self, desk, qtbot):
        choose(desk, qtbot, 1, 2)
        do(desk, Act.MARK_READ)
        assert "2 of 2" in [label.text() for label in desk.window.details._several.findChildren(QLabel)]


class TestCovers:
    @pytest.fixture
    def shelf(self, make_desk):
        books = [replace(make_book(n), cover_url=f"https://covers.example/{n}.jpg") for n in range(3)]
        made = make_desk(opened=False, books=books)
        made.engine.known_covers = {IDS[0]: picture()}
        made.engine.open_in_background()
        made.pump()
        return made

    def test_they_come_into_table_and_pane_and_are_enlarged(self, shelf, qtbot):
        choose(shelf, qtbot, 0)
        cover = shelf.window.details._page._cover
        qtbot.waitUntil(cover.isEnabled)
        cover.click()
        qtbot.waitUntil(lambda: shelf.window.findChild(CoverViewer) is not None)
        viewer = shelf.window.findChild(CoverViewer)
        assert viewer.windowTitle() == make_book(0).title
        viewer.copy()
        assert QGuiApplication.clipboard().image().width() == 300
        viewer.close()

    def test_one_that_arrives_is_shown(self, shelf, qtbot):
        choose(shelf, qtbot, 1)
        qtbot.waitUntil(lambda: IDS[1] in shelf.wiring._books._covers._missing)
        shelf.engine.known_covers[IDS[1]] = picture()
        shelf.engine.tell(CoversChanged((IDS[1],)))
        shelf.pump()
        qtbot.waitUntil(shelf.window.details._page._cover.isEnabled)

    def test_the_thread_ends_with_the_window(self, shelf, qtbot):
        choose(shelf, qtbot, 0)
        qtbot.waitUntil(shelf.window.details._page._cover.isEnabled)
        shelf.window.close()
        assert shelf.engine.told_of("close_thread")


def picture() -> bytes:
    image = QImage(300, 450, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
