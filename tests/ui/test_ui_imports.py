"""Adding books: the field, recognition, files, drops, the clipboard, undo."""

import threading
from pathlib import Path

import pytest
from fake_engine import make_book, make_job
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.events import FilesRead
from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.model.job import Status
from bookq_gui.ui.actions import Act
from bookq_gui.ui.imports.drops import FileOpenEvents
from bookq_gui.ui.imports.intake_row import LONGEST_LINE
from bookq_gui.ui.widgets.surfaces import SHADOW

LINK = "https://www.goodreads.com/book/show/{}"
LIST = "https://www.goodreads.com/list/show/7"


def popover(desk) -> QWidget:
    return desk.find("importPopover")


def words(widget: QWidget) -> str:
    from bookq_gui.ui.widgets.labels import ElidedLabel, Label

    found = [w for w in widget.findChildren(Label) if not w.isHidden()]
    return "\n".join(w.whole if isinstance(w, ElidedLabel) else w.text() for w in found)


def press(widget: QWidget, text: str) -> None:
    buttons = [b for b in widget.findChildren(QPushButton) if b.text() == text and not b.isHidden()]
    assert len(buttons) == 1, [b.text() for b in widget.findChildren(QPushButton)]
    buttons[0].click()


def group(desk, key: str) -> QWidget | None:
    found = [w for w in popover(desk).findChildren(QWidget, f"importGroup-{key}") if not w.isHidden()]
    return found[-1] if found else None


class TestField:
    def test_it_is_one_line_high_and_grows_over_what_is_below(self, desk):
        desk.engine.collect(make_book(1))
        desk.pump()
        field, books = desk.find("linksInput"), desk.window.books
        one, place = field.height(), books.geometry()
        desk.type("\n".join(LINK.format(n) for n in range(3)))
        three = field.height()
        desk.type("\n".join(LINK.format(n) for n in range(40)))
        assert one < three < field.height() < 140
        assert books.geometry() == place
        desk.window.intake.set_text("")
        assert field.height() == one

    def test_the_button_counts_and_is_filled_while_there_is_something(self, desk):
        button = desk.find("addButton")
        assert (button.text(), button.property("kind")) == ("Add", "plain")
        desk.type(f"{LINK.format(1)} {LINK.format(2)}")
        assert (button.text(), button.property("kind")) == ("Add 2", "filled")

    def test_enter_adds_and_shift_enter_begins_a_line(self, desk):
        field = desk.find("linksInput")
        desk.type(LINK.format(1))
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert desk.window.intake.text.count("\n") == 1
        assert desk.engine.told_of("add_text") == []
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert len(desk.engine.told_of("add_text")) == 1
        assert desk.window.intake.text == ""

    def test_ctrl_v_outside_a_field_fills_the_field_for_links(self, desk):
        QGuiApplication.clipboard().setText(LINK.format(4))
        desk.window.books.enter()
        desk.window.actions_[Act.PASTE].trigger()
        assert desk.window.intake.text == LINK.format(4)
        assert desk.engine.told_of("add_text") == []

    def test_files_on_the_clipboard_are_read(self, desk):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile("/tmp/export.csv")])
        QGuiApplication.clipboard().setMimeData(mime)
        desk.window.books.enter()
        desk.window.actions_[Act.PASTE].trigger()
        assert desk.engine.told_of("add_files") == [("add_files", [Path("/tmp/export.csv")])]

    def test_what_does_not_fit_is_added_at_once(self, desk):
        mime = QMimeData()
        mime.setText(LINK.format(5) + " " * (LONGEST_LINE + 10))
        desk.find("linksInput").insertFromMimeData(mime)
        desk.settle()
        assert desk.window.intake.text == ""
        assert len(desk.engine.told_of("add_text")) == 1


class TestPopover:
    def test_one_good_link_shows_none(self, desk):
        desk.type(LINK.format(1))
        assert not popover(desk).isVisible()

    def test_three_groups_with_their_counts(self, make_desk):
        desk = make_desk(books=[make_book(0), make_book(1)])
        here = [LINK.format(make_book(n).id) for n in (0, 1)]
        desk.type("\n".join([*(LINK.format(n) for n in range(1, 8)), *here, LIST]))
        assert popover(desk).isVisible()
        assert "10 things found" in words(popover(desk))
        assert group(desk, "add").accessibleName() == "To add, 7"
        assert group(desk, "here").accessibleName() == "Already here, 2"
        assert group(desk, "refused").accessibleName() == "Not usable, 1"
        assert make_book(0).title in words(group(desk, "here"))
        assert desk.engine.refusal in words(group(desk, "refused"))

    def test_long_groups_are_folded_until_they_are_opened(self, desk):
        desk.type("\n".join(LINK.format(n) for n in range(1, 8)))
        assert "5 more" in words(group(desk, "add"))
        assert "Book 7" not in words(group(desk, "add")).splitlines()
        press(group(desk, "add"), "Show all")
        assert "Book 7" in words(group(desk, "add")).splitlines()

    def test_it_is_under_the_field_and_never_higher_than_it_may_be(self, desk):
        desk.window.resize(900, 600)
        desk.type("\n".join(LINK.format(n) for n in range(1, 90)))
        press(group(desk, "add"), "Show all")
        QApplication.processEvents()
        visible = popover(desk).geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        field = desk.find("linksInput")
        corner = field.mapTo(desk.window, field.rect().bottomLeft())
        assert corner.y() < visible.top() < corner.y() + 16
        assert visible.height() <= 0.61 * desk.window.height()
        assert desk.window.rect().contains(visible)

    def test_escape_closes_it_then_clears_the_field_which_undo_brings_back(self, desk):
        field = desk.find("linksInput")
        desk.type(f"{LINK.format(1)}\n{LIST}")
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert not popover(desk).isVisible()
        assert desk.window.intake.text
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert desk.window.intake.text == ""
        desk.window.actions_[Act.UNDO].trigger()
        assert desk.window.intake.text == f"{LINK.format(1)}\n{LIST}"

    def test_down_brings_the_keyboard_into_it(self, desk):
        desk.window.activateWindow()
        desk.type(f"{LINK.format(1)}\n{LIST}")
        QTest.keyClick(desk.find("linksInput"), Qt.Key.Key_Down)
        assert popover(desk).isAncestorOf(desk.window.focusWidget())

    def test_an_empty_field_shows_an_example_of_each_kind(self, desk):
        desk.find("addButton").click()
        text = words(popover(desk))
        assert "https://www.goodreads.com/book/show/656" in text
        assert "978-0-306-40615-7" in text
        assert "goodreads_library_export.csv" in text

    def test_after_adding_only_what_is_not_usable_stays_until_it_is_dismissed(self, desk):
        desk.type(f"{LINK.format(1)}\n{LINK.format(2)}\n{LIST}")
        desk.find("addButton").click()
        assert desk.window.intake.text == ""
        assert group(desk, "add") is None
        assert group(desk, "refused").accessibleName() == "Not usable, 1"
        crosses = [
            b for b in group(desk, "refused").findChildren(QToolButton) if "Dismiss" in b.accessibleName()
        ]
        crosses[0].click()
        assert not popover(desk).isVisible()

    def test_what_is_left_gives_way_when_one_works_on_in_the_library(self, desk, qtbot):
        desk.type(f"{LINK.format(1)}\n{LIST}")
        desk.find("addButton").click()
        assert popover(desk).isVisible()
        desk.window.activateWindow()
        desk.find("queueChevron").setFocus()
        qtbot.waitUntil(lambda: not popover(desk).isVisible())
        desk.find("linksInput").setFocus()
        assert not popover(desk).isVisible()

    def test_nothing_usable_adds_nothing_and_says_why(self, desk):
        desk.type(LIST)
        desk.find("addButton").click()
        assert desk.engine.told_of("add_text") == []
        assert popover(desk).isVisible()


class TestWaysOut:
    def lines(self, desk, *lines: ReportLine) -> None:
        desk.engine.imports.recognise = lambda _text, **_more: ImportReport(lines)
        desk.type("\n".join(line.text for line in lines))

    def test_the_books_of_a_list_can_be_taken(self, desk):
        line = ReportLine(LIST, AddResult.REFUSED, "A list, not a book.", title="The List", list_url=LIST)
        self.lines(desk, line)
        press(group(desk, "refused"), "Take the books of this list")
        assert desk.engine.told_of("take_list") == [("take_list", LIST)]

    def test_a_wrong_isbn_can_be_put_right(self, desk):
        wrong = ReportLine(
            "978-0-306-40615-8", AddResult.REFUSED, "Not an ISBN.", instead="978-0-306-40615-7"
        )
        self.lines(desk, wrong)
        press(group(desk, "refused"), "Use …15-7")
        assert desk.window.intake.text == "978-0-306-40615-7"

    def test_only_https_addresses_are_opened(self, desk, monkeypatch):
        opened = []
        monkeypatch.setattr(
            "bookq_gui.ui.system.desktop.QDesktopServices.openUrl",
            lambda url: opened.append(url.toString()) or True,
        )
        services = desk.controller.services
        assert services.open_url("https://www.amazon.com/dp/B0INVENTED")
        assert not services.open_url("file:///etc/passwd")
        assert opened == ["https://www.amazon.com/dp/B0INVENTED"]

    def test_books_that_are_here_can_be_fetched_again(self, make_desk):
        desk = make_desk(books=[make_book(0)])
        desk.type(f"{LINK.format(make_book(0).id)}\n{LIST}")
        press(group(desk, "here"), "Fetch again")
        assert desk.engine.told_of("refetch") == [("refetch", [make_book(0).id])]


class TestResults:
    def test_a_toast_with_undo_and_redo(self, desk):
        desk.type(f"{LINK.format(1)} {LINK.format(2)}")
        desk.find("addButton").click()
        desk.pump()
        assert desk.said() == ["2 books added"]
        assert set(desk.engine.known_jobs) == {"gr:1", "gr:2"}
        desk.window.actions_[Act.UNDO].trigger()
        assert desk.engine.known_jobs == {}
        assert desk.said() == ["Undone: 2 books added"]
        desk.window.actions_[Act.REDO].trigger()
        assert desk.said() == ["Done again: 2 books added"]
        assert set(desk.engine.known_jobs) == {"gr:1", "gr:2"}

    def test_undo_says_how_many_books_went_too(self, desk):
        desk.type(LINK.format(make_book(3).id))
        desk.find("addButton").click()
        desk.engine.collect(make_book(3))
        desk.engine.books_of_jobs = {f"gr:{make_book(3).id}": (make_book(3).id,)}
        desk.pump()
        desk.window.actions_[Act.UNDO].trigger()
        assert desk.said() == ["Undone: 1 book added"]
        assert [toast.sub.text() for toast in desk.window.toasts.toasts] == ["1 book left the library again"]

    def test_an_export_says_what_came_of_it(self, desk):
        desk.controller.imports.add_files([Path("/tmp/goodreads_library_export.csv")])
        assert desk.said() == ["Reading goodreads_library_export.csv…"]
        lines = [
            ReportLine(
                f"Title {n}",
                AddResult.ADDED,
                "Added.",
                f"gr:{n}",
                title=f"Title {n}",
                kept=("stars",) * (n == 1),
            )
            for n in range(300)
        ]
        report = ImportReport(
            (*lines, ReportLine("x", AddResult.REFUSED, "No title.")), annotations_before={1: Annotation()}
        )
        desk.engine.tell(FilesRead(report, desk.engine.imports.token))
        desk.pump()
        (toast,) = desk.window.toasts.toasts
        assert toast.text.text() == "300 books from goodreads_library_export.csv"
        assert "Your stars, shelves, dates and reviews are in." in toast.sub.text()
        assert "kept yours in 1" in toast.sub.text()
        assert "1 not usable" in toast.sub.text()

    def test_the_report_of_the_last_import_can_be_read_and_copied(self, desk):
        action = desk.window.actions_[Act.LAST_IMPORT]
        assert not action.isEnabled()
        lines = (
            ReportLine("One", AddResult.ADDED, "Added.", "gr:1", title="One"),
            ReportLine("Two", AddResult.COLLECTED, "Here already.", "gr:2", title="Two", kept=("note",)),
            ReportLine("what", AddResult.REFUSED, "This is no book."),
        )
        desk.engine.tell(FilesRead(ImportReport(lines)))
        desk.pump()
        action.trigger()
        dialog = desk.find("importReport")
        table = dialog.findChild(QWidget, "importLines")
        assert table.model().rowCount() == 3
        dialog._tabs.chosenChanged.emit("refused")
        assert table.model().rowCount() == 1
        assert table.model().index(0, 1).data() == "This is no book."
        dialog._tabs.chosenChanged.emit("kept")
        assert "note" in table.model().index(0, 1).data()
        press(dialog, "&Copy")
        assert "This is no book." in QGuiApplication.clipboard().text()
        dialog.close()

    def test_nothing_in_a_file_is_said(self, desk):
        desk.controller.imports.add_files([Path("/tmp/empty.txt")])
        desk.engine.tell(FilesRead(ImportReport(()), desk.engine.imports.token))
        desk.pump()
        assert desk.said() == ["There is no link to a book in this file."]

    def test_that_closing_is_safe_is_said_once(self, make_desk):
        desk = make_desk(told=False)
        for n in (1, 2):
            desk.controller.imports.add_text(LINK.format(n))
        assert [text for text in desk.said() if "close the window" in text] == [
            "You can close the window at any time: the queue goes on at the next start."
        ]


class TestBeforeTheLibraryIsOpen:
    @pytest.fixture
    def opening(self, make_desk):
        return make_desk(opened=False)

    def open(self, desk) -> None:
        desk.engine.open_in_background()
        desk.pump()

    def test_enter_adds_once_when_it_is(self, opening):
        opening.window.intake.set_text(LINK.format(1))
        for _ in range(2):
            QTest.keyClick(opening.find("linksInput"), Qt.Key.Key_Return)
        assert opening.engine.told_of("add_text") == []
        assert opening.window.intake.text == LINK.format(1)
        self.open(opening)
        assert opening.engine.told_of("add_text") == [("add_text", LINK.format(1), False)]
        assert opening.window.intake.text == ""

    def test_what_macos_sends_is_added_when_it_is(self, opening):
        events = FileOpenEvents(QApplication.instance(), opening.window)
        events.arrived.connect(opening.window.arrived)
        for address in ("file:///tmp/export.csv", "https://example.org/"):
            QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(QUrl(address)))
        assert opening.engine.told_of("add_files") == []
        self.open(opening)
        assert opening.engine.told_of("add_files") == [("add_files", [Path("/tmp/export.csv")])]

    def test_what_is_dropped_is_added_when_it_is(self, opening):
        for n in (1, 2):
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(f"/tmp/export{n}.csv")])
            opening.window.import_data(mime)
        assert opening.engine.told_of("add_files") == []
        self.open(opening)
        assert [files for _, files in opening.engine.told_of("add_files")] == [
            [Path("/tmp/export1.csv")],
            [Path("/tmp/export2.csv")],
        ]


class TestSavedPages:
    def test_a_file_for_one_book_says_how_it_ended(self, make_desk):
        desk = make_desk(jobs=[make_job(0), make_job(1)])
        desk.pump()
        imports = desk.controller.imports
        imports._saved.give(Path("/tmp/a.html"), make_job(0).id)
        page = make_job(7, Status.FINISHED, source="/tmp/a.html", id="file:abc", label="The Page")
        desk.engine.tell(
            FilesRead(ImportReport((ReportLine("/tmp/a.html", AddResult.ADDED, "Added.", "file:abc"),)))
        )
        desk.pump()
        desk.engine.become(page)
        desk.pump()
        assert any("a.html is the page of another book (The Page)" in text for text in desk.said())


class TestClipboard:
    @pytest.fixture
    def watching(self, desk, monkeypatch):
        monkeypatch.setattr(type(desk.controller.imports.clipboard), "_is_ours", lambda *_: False)
        desk.controller.preferences.change("watch_clipboard", True)
        return desk

    def test_copied_links_are_put_into_the_field_once(self, watching):
        desk = watching
        QGuiApplication.clipboard().setText(f"look: {LINK.format(3)}")
        desk.settle()
        assert desk.window.intake.text == LINK.format(3)
        desk.window.intake.set_text("")
        QGuiApplication.clipboard().setText(f"again: {LINK.format(3)}")
        desk.settle()
        assert desk.window.intake.text == ""

    def test_the_window_does_not_read_them_itself(self, watching, monkeypatch):
        desk, threads = watching, []
        recognise = desk.engine.imports.recognise

        def noted(text):
            threads.append(threading.current_thread())
            return recognise(text)

        monkeypatch.setattr(desk.engine.imports, "recognise", noted)
        QGuiApplication.clipboard().setText(LINK.format(4))
        desk.settle()
        assert desk.window.intake.text == LINK.format(4)
        assert threads[0] is not threading.main_thread()

    def test_nothing_happens_while_it_is_off(self, desk):
        QGuiApplication.clipboard().setText(LINK.format(3))
        QApplication.processEvents()
        assert desk.window.intake.text == ""
