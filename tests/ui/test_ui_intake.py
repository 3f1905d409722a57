"""Every way in: what is taken, what is said of it, and how it is taken back."""

import fnmatch
from pathlib import Path

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QTableView, QToolButton

from bookq_gui.model.events import FilesRead
from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.model.job import Status
from bookq_gui.ui import choosing
from bookq_gui.ui.actions import Act
from bookq_gui.ui.controllers import imports
from bookq_gui.ui.imports import paste_box, report_text
from bookq_gui.ui.queue.columns import POSITION

BOOK = "https://www.goodreads.com/book/show/{}"
COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def press(strip, text: str) -> None:
    next(b for b in strip.findChildren(QToolButton) if b.text() == text).click()


def shown_lines(strip) -> list[str]:
    model = strip.findChild(QTableView).model()
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def page_entry(path, number=1, result=AddResult.ADDED) -> ReportLine:
    return ReportLine(str(path), result, "Added.", f"file:{number:032d}")


def page_job(number=1, status=Status.FINISHED, *, path="/saved/one.html", label="", **changes):
    return make_job(
        900 + number,
        status,
        id=f"file:{number:032d}",
        queue="files",
        source=str(path),
        label=label,
        **changes,
    )


class TestReceipts:
    MIXED = ImportReport(
        (
            ReportLine(BOOK.format(1), AddResult.ADDED, "Added.", "gr:1"),
            ReportLine(BOOK.format(2), AddResult.ADDED, "Added.", "gr:2"),
            ReportLine(BOOK.format(3), AddResult.COLLECTED, "Already collected.", "gr:3"),
            ReportLine("https://www.goodreads.com/list/show/1", AddResult.REFUSED, "This is a list page."),
        )
    )

    def test_lines_are_chosen_by_what_became_of_them(self, desk):
        desk.engine.tell(FilesRead(self.MIXED))
        desk.pump()
        (strip,) = desk.window.strips.shown()
        assert strip.message.text == "2 added · 1 already collected · 1 of no use"
        press(strip, "Show")
        assert len(shown_lines(strip)) == 4
        press(strip, "Refused 1")
        assert shown_lines(strip) == ["https://www.goodreads.com/list/show/1"]
        press(strip, "Copy")
        assert (
            QGuiApplication.clipboard().text()
            == "https://www.goodreads.com/list/show/1\tThis is a list page."
        )
        press(strip, "All 4")
        assert len(shown_lines(strip)) == 4

    def test_what_files_named_and_is_collected_can_be_fetched_again(self, desk):
        book = make_book(3)
        desk.engine.tell(
            FilesRead(
                ImportReport(
                    (ReportLine(book.url, AddResult.COLLECTED, "Already collected.", f"gr:{book.id}"),)
                )
            )
        )
        desk.pump()
        press(desk.window.strips.shown()[0], "Fetch it again")
        assert desk.engine.told_of("refetch") == [("refetch", [book.id])]
        assert desk.said() == ["1 book will be read again"]

    def test_saved_pages_are_called_so(self):
        one = ImportReport((page_entry("/a.html"),))
        assert report_text.outcome(one, files=True) == "1 saved page added"
        assert report_text.preview(one) == "1 saved page"
        assert report_text.what_was_added(one.ids(AddResult.ADDED)) == "add 1 saved page"
        both = ImportReport((*self.MIXED.lines, page_entry("/a.html"), page_entry("/b.html", 2)))
        assert report_text.outcome(both) == (
            "2 added · 2 saved pages added · 1 already collected · 1 not a book link"
        )
        assert report_text.what_was_added(both.ids(AddResult.ADDED)) == "add 2 books and 2 saved pages"

    def test_a_limit_is_said_and_is_no_refused_link(self):
        cut = ImportReport(
            (*self.MIXED.lines, ReportLine("", AddResult.REFUSED, "Only the first 50,000 links were read."))
        )
        assert report_text.outcome(cut).endswith("1 not a book link · Only the first 50,000 links were read")
        assert report_text.refused_text(cut) == "https://www.goodreads.com/list/show/1"


class TestUndo:
    def test_an_add_is_taken_back_and_done_again(self, desk):
        desk.wiring.add_text(f"{BOOK.format(1)} {BOOK.format(2)}")
        desk.pump()
        undo, redo = desk.window.actions_[Act.UNDO], desk.window.actions_[Act.REDO]
        assert not redo.isEnabled()
        undo.trigger()
        desk.pump()
        assert desk.window.queue.model.total == 0
        assert desk.said() == []
        assert redo.text() == "Re&do: add 2 books"
        redo.trigger()
        desk.pump()
        assert desk.window.queue.model.total == 2
        undo.trigger()
        desk.pump()
        assert desk.window.queue.model.total == 0

    def test_something_new_ends_what_could_be_done_again(self, desk):
        desk.wiring.add_text(BOOK.format(1))
        desk.window.actions_[Act.UNDO].trigger()
        desk.wiring.add_text(BOOK.format(2))
        assert not desk.window.actions_[Act.REDO].isEnabled()

    def test_imported_files_go_with_the_books_they_brought(self, make_desk, tmp_path):
        old, new = make_book(1), make_book(2)
        desk = make_desk(books=[old])
        desk.engine.tell(FilesRead(ImportReport((page_entry(tmp_path / "a.html"),))))
        desk.engine.become(page_job(label=f"{new.title} — {new.authors[0]}"))
        desk.engine.collect(new, old)
        desk.engine.brought = {page_job().id: (new.id,)}
        desk.pump()
        assert desk.said() == ["1 saved page added"]
        assert desk.window.actions_[Act.UNDO].text() == "&Undo: add 1 saved page"
        desk.window.actions_[Act.UNDO].trigger()
        desk.pump()
        assert desk.window.queue.model.total == 0
        assert desk.engine.told_of("remove_books") == [("remove_books", (new.id,))]
        assert desk.said() == ["1 book left the collection again. Redo brings it back."]
        desk.window.actions_[Act.REDO].trigger()
        desk.pump()
        assert new.id in desk.engine.known_books
        assert desk.window.queue.model.total == 1

    def test_books_that_were_here_before_stay(self, make_desk):
        book = make_book(1)
        desk = make_desk(books=[book])
        desk.engine.tell(FilesRead(ImportReport((page_entry("/a.html"),))))
        desk.engine.become(page_job(label=f"{book.title} — {book.authors[0]}"))
        desk.engine.collect(book)
        desk.pump()
        desk.window.actions_[Act.UNDO].trigger()
        assert not desk.engine.told_of("remove_books")

    def test_a_cancel_is_taken_back(self, make_desk):
        waiting, retrying = make_job(1), make_job(2, Status.SCHEDULED, due_at=4e9, attempts=2)
        desk = make_desk(jobs=[waiting, retrying])
        desk.window.queue.view.selectAll()
        desk.window.actions_[Act.CANCEL_JOB].trigger()
        desk.pump()
        assert desk.said() == ["2 jobs canceled"]
        press(desk.window.strips.shown()[0], "Undo")
        desk.pump()
        assert desk.engine.known_jobs == {waiting.id: waiting, retrying.id: retrying}
        desk.window.actions_[Act.REDO].trigger()
        desk.pump()
        assert desk.window.queue.model.count([Status.CANCELED]) == 2

    def test_what_ended_before_the_cancel_reached_it_stays_ended(self, make_desk):
        desk = make_desk(jobs=[make_job(1, Status.STARTED), make_job(2)])
        desk.window.queue.view.selectAll()
        desk.window.actions_[Act.CANCEL_JOB].trigger()
        done = make_job(1, Status.FINISHED)
        desk.engine.become(done)
        desk.pump()
        desk.window.actions_[Act.UNDO].trigger()
        assert desk.engine.known_jobs[done.id] == done
        assert desk.engine.known_jobs[make_job(2).id].status is Status.QUEUED


class TestDropOnAJob:
    @pytest.fixture
    def waiting(self, make_desk):
        return make_desk(
            jobs=[make_job(1, Status.FAILED, **failed("x", "No.")), make_job(2, Status.FINISHED)]
        )

    def place(self, desk, number) -> QPointF:
        view = desk.window.queue.view
        index = view.model().index(view.model().row_of(make_job(number).id), POSITION["book"])
        where = view.viewport().mapToGlobal(view.visualRect(index).center())
        return QPointF(desk.window.mapFromGlobal(where))

    def drag(self, desk, number, *files: Path) -> QMimeData:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        place = self.place(desk, number)
        desk.window.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), COPY, mime, LEFT, NONE))
        desk.window.dragMoveEvent(QDragMoveEvent(place.toPoint(), COPY, mime, LEFT, NONE))
        return mime

    def drop(self, desk, number, *files: Path) -> None:
        mime = self.drag(desk, number, *files)
        desk.window.dropEvent(QDropEvent(self.place(desk, number), COPY, mime, LEFT, NONE))

    def test_the_row_under_the_mouse_says_so(self, waiting, tmp_path):
        self.drag(waiting, 1, tmp_path / "page.html")
        assert waiting.window._drop_hint.text == (
            "Drop the saved page of goodreads.com/book/show/990000002 here"
        )
        waiting.window.grab()
        self.drag(waiting, 2, tmp_path / "page.html")
        assert waiting.window._drop_hint.text.startswith("Drop links, text, files or folders")
        assert "On a row of the queue" in waiting.window._drop_hint.text

    def test_the_page_of_that_book_completes_it(self, waiting, tmp_path):
        file = tmp_path / "page.html"
        self.drop(waiting, 1, file)
        assert waiting.engine.told_of("add_files") == [("add_files", [file])]
        waiting.engine.tell(FilesRead(ImportReport((page_entry(file),))))
        waiting.engine.become(page_job(path=file), make_job(1, Status.FINISHED, label="The Quiet Harbour"))
        waiting.pump()
        assert waiting.said()[0] == "The Quiet Harbour is done: it was read from page.html."

    def test_the_page_of_another_book_is_told(self, waiting, tmp_path):
        file = tmp_path / "page.html"
        self.drop(waiting, 1, file)
        waiting.engine.tell(FilesRead(ImportReport((page_entry(file),))))
        waiting.pump()
        waiting.engine.become(page_job(path=file, label="Marrow Street"))
        waiting.pump()
        assert waiting.said()[0] == (
            "page.html is the page of another book (Marrow Street); "
            "goodreads.com/book/show/990000002 is still to be fetched."
        )

    def test_a_page_that_cannot_be_read_is_told(self, waiting, tmp_path):
        file = tmp_path / "page.html"
        self.drop(waiting, 1, file)
        waiting.engine.tell(FilesRead(ImportReport((page_entry(file),))))
        waiting.engine.become(page_job(status=Status.FAILED, path=file, **failed("x", "It is empty.")))
        waiting.pump()
        assert waiting.said()[0].startswith("page.html could not be read")

    def test_one_that_was_read_before_is_read_anew(self, waiting, tmp_path):
        file = tmp_path / "page.html"
        waiting.engine.become(page_job(path=file))
        self.drop(waiting, 1, file)
        waiting.engine.tell(FilesRead(ImportReport((page_entry(file, result=AddResult.COLLECTED),))))
        waiting.pump()
        assert waiting.engine.told_of("retry") == [("retry", [page_job().id])]

    def test_several_files_are_no_page_of_one_job(self, waiting, tmp_path):
        files = (tmp_path / "a.html", tmp_path / "b.html")
        self.drop(waiting, 1, *files)
        waiting.engine.tell(
            FilesRead(ImportReport(tuple(page_entry(file, n) for n, file in enumerate(files))))
        )
        waiting.engine.become(page_job(0), page_job(1))
        waiting.pump()
        assert waiting.said() == ["2 saved pages added"]

    def test_the_menu_does_the_same(self, waiting, tmp_path, monkeypatch):
        file = tmp_path / "page.html"
        monkeypatch.setattr(choosing.QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        waiting.window.queue.view.select_job(make_job(1).id)
        waiting.window.actions_[Act.PAGE_FOR_JOB].trigger()
        waiting.engine.tell(FilesRead(ImportReport((page_entry(file),))))
        waiting.engine.become(page_job(path=file), make_job(1, Status.FINISHED, label="The Quiet Harbour"))
        waiting.pump()
        assert waiting.said()[0] == "The Quiet Harbour is done: it was read from page.html."
        waiting.window.queue.view.select_job(make_job(1).id)
        assert not waiting.window.actions_[Act.PAGE_FOR_JOB].isEnabled()


class TestLongTexts:
    def test_more_than_fits_into_the_box_is_added_at_once(self, desk, qtbot, monkeypatch):
        monkeypatch.setattr(paste_box, "LONGEST", 1000)
        text = f"{BOOK.format(1)}\n" + "x " * 1000 + f"\n{BOOK.format(2)}"
        QGuiApplication.clipboard().setText(text)
        box = desk.window.findChild(QPlainTextEdit, "linksInput")
        desk.window.activateWindow()
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert box.toPlainText() == ""
        qtbot.waitUntil(lambda: "2 added" in desk.said())
        assert any("too long for the box" in text for text in desk.said())
        desk.pump()
        desk.window.actions_[Act.UNDO].trigger()
        desk.pump()
        assert desk.window.queue.model.total == 0

    def test_the_source_of_a_page_is_no_draft(self, desk, qtbot):
        QGuiApplication.clipboard().setText("<html>" + "x" * paste_box.LONGEST_LINE + BOOK.format(8))
        box = desk.window.findChild(QPlainTextEdit, "linksInput")
        desk.window.activateWindow()
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert box.toPlainText() == ""
        qtbot.waitUntil(lambda: "1 added" in desk.said())

    def test_a_long_text_does_not_hold_the_window(self, desk, qtbot, monkeypatch):
        monkeypatch.setattr(imports, "LONG", 1000)
        QGuiApplication.clipboard().setText(BOOK.format(7) + " " * 2000)
        desk.window.actions_[Act.PASTE_AND_ADD].trigger()
        assert desk.said() == ["Looking for links in a long text…"]
        qtbot.waitUntil(lambda: desk.said() == ["1 added"])

    def test_one_that_cannot_be_read_is_told(self, desk, qtbot, monkeypatch):
        def fail(_text: str, **_: bool) -> ImportReport:
            raise ValueError("boom")

        monkeypatch.setattr(imports, "LONG", 1000)
        desk.wiring._intake._long._add = fail
        QGuiApplication.clipboard().setText(BOOK.format(7) + " " * 2000)
        desk.window.actions_[Act.PASTE_AND_ADD].trigger()
        qtbot.waitUntil(lambda: desk.said() == ["This text could not be read. Try it in smaller parts."])


class TestChoosingFiles:
    @pytest.fixture
    def asked(self, monkeypatch, tmp_path):
        """Answers the dialogs with a file in a folder, and notes how they were asked."""
        calls = []
        file = tmp_path / "saved" / "page.HTML"
        file.parent.mkdir()
        answers = {
            "getOpenFileNames": ([str(file)], ""),
            "getOpenFileName": (str(file), ""),
            "getExistingDirectory": str(file.parent),
        }
        for name, answer in answers.items():
            monkeypatch.setattr(
                choosing.QFileDialog, name, lambda *args, answer=answer: calls.append(args) or answer
            )
        return calls

    def shown(self, call, name: str) -> bool:
        kinds = call[3].partition(";;")[0]
        patterns = kinds[kinds.rindex("(") + 1 : -1].split()
        return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)

    @pytest.mark.parametrize(
        "name",
        [
            "e.csv",
            "E.CSV",
            "l.txt",
            "l.md",
            "l.url",
            "L.URL",
            "p.html",
            "P.HTM",
            "p.xhtml",
            "p.mht",
            "p.mhtml",
            "p.webarchive",
            "p.json",
            "p.html.gz",
        ],
    )
    def test_everything_that_is_read_is_listed(self, desk, asked, name):
        desk.window.actions_[Act.IMPORT_FILES].trigger()
        assert self.shown(asked[0], name)
        assert not self.shown(asked[0], "picture.png")

    def test_the_next_dialog_begins_where_the_last_one_ended(self, desk, asked, tmp_path):
        for act in (Act.IMPORT_FILES, Act.IMPORT_FILES, Act.IMPORT_FOLDER, Act.IMPORT_FILES):
            desk.window.actions_[act].trigger()
        saved = str(tmp_path / "saved")
        assert [call[2] for call in asked[1:]] == [saved, saved, str(tmp_path)]
        assert asked[0][2] not in ("", saved)

    def test_so_does_the_one_for_a_saved_page(self, make_desk, asked, tmp_path):
        desk = make_desk(jobs=[make_job(1, Status.FAILED, **failed("x", "No."))])
        desk.window.queue.view.select_job(make_job(1).id)
        for _ in range(2):
            desk.window.actions_[Act.PAGE_FOR_JOB].trigger()
        assert asked[1][2] == str(tmp_path / "saved")
        assert self.shown(asked[1], "PAGE.MHT")
        assert not self.shown(asked[1], "list.csv")
