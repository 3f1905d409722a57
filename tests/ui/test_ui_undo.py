"""What is taken back comes back whole, and can be done again."""

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QToolButton

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.events import FilesRead
from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.model.job import Status
from bookq_gui.ui.actions import Act

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(desk, text: str) -> None:
    strip = desk.window.strips.shown()[0]
    next(b for b in strip.findChildren(QToolButton) if b.text() == text).click()
    desk.pump()


def paste_and_add(desk, qtbot, text: str) -> None:
    box = desk.window.findChild(QPlainTextEdit, "linksInput")
    QGuiApplication.clipboard().setText(text)
    desk.window.activateWindow()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_V, CTRL)
    button = desk.window.findChild(QPushButton, "addButton")
    qtbot.waitUntil(button.isEnabled)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.pump()


def do(desk, act: Act) -> None:
    desk.window.actions_[act].trigger()
    desk.pump()


class TestNothingLeft:
    def test_an_add_whose_jobs_were_cleared_elsewhere(self, make_desk, qtbot):
        desk = make_desk()
        paste_and_add(desk, qtbot, make_job(1).source)
        desk.engine.become(make_job(1, Status.FINISHED))
        desk.engine.collect(make_book(1))
        desk.pump()
        desk.engine.queue.clear({Status.FINISHED})
        desk.pump()
        do(desk, Act.UNDO)
        (said,) = desk.said()
        assert said.startswith("Nothing was left to take back")
        assert "stay in the collection" in said
        assert len(desk.engine.known_books) == 1
        assert not desk.window.actions_[Act.REDO].isEnabled()

    def test_canceled_jobs_that_were_cleared_elsewhere(self, make_desk):
        desk = make_desk(jobs=[make_job(1)])
        desk.window.queue.cancelRequested.emit([make_job(1).id])
        desk.pump()
        desk.engine.queue.clear({Status.CANCELED})
        desk.pump()
        do(desk, Act.UNDO)
        assert desk.said() == ["Nothing was left to take back."]
        assert not desk.window.actions_[Act.REDO].isEnabled()

    def test_what_was_taken_back_is_not_called_nothing(self, make_desk):
        desk = make_desk(jobs=[make_job(1)])
        desk.window.queue.cancelRequested.emit([make_job(1).id])
        desk.pump()
        do(desk, Act.UNDO)
        assert desk.said() == []
        assert desk.window.actions_[Act.REDO].isEnabled()


class TestJobsThatWereThere:
    @pytest.mark.parametrize(
        "before",
        [
            make_job(1, Status.FAILED, **failed("x", "No.", "trace", attempts=3)),
            make_job(1, Status.CANCELED, attempts=2),
            make_job(1, Status.FINISHED, attempts=1),
        ],
        ids=lambda job: str(job.status),
    )
    def test_they_are_put_back_as_they_were(self, make_desk, qtbot, before):
        desk = make_desk(jobs=[before])
        paste_and_add(desk, qtbot, before.source)
        queued = desk.engine.known_jobs[before.id]
        assert queued.status is Status.QUEUED
        do(desk, Act.UNDO)
        assert desk.engine.known_jobs == {before.id: before}
        do(desk, Act.REDO)
        assert desk.engine.known_jobs == {before.id: queued}
        do(desk, Act.UNDO)
        assert desk.engine.known_jobs == {before.id: before}
        assert desk.window.queue.model.job(before.id) == before


class TestFetchingAgain:
    @pytest.fixture
    def collected(self, make_desk):
        return make_desk(books=[make_book(1)], jobs=[make_job(1, Status.FINISHED, attempts=1)])

    def test_of_pasted_links_it_is_said_and_taken_back(self, collected, qtbot):
        before = make_job(1, Status.FINISHED, attempts=1)
        paste_and_add(collected, qtbot, make_book(1).url)
        assert collected.said() == ["0 added · 1 already collected"]
        press(collected, "Fetch it again")
        assert collected.said() == ["1 book will be read again"]
        assert collected.engine.known_jobs[before.id].status is Status.QUEUED
        press(collected, "Undo")
        assert collected.said() == []
        assert collected.engine.known_jobs == {before.id: before}
        do(collected, Act.REDO)
        assert collected.engine.known_jobs[before.id].status is Status.QUEUED

    def test_of_files_it_is_taken_back_and_the_book_stays(self, collected):
        before = make_job(1, Status.FINISHED, attempts=1)
        entry = ReportLine("export.csv", AddResult.COLLECTED, "Already collected.", before.id)
        collected.engine.tell(FilesRead(ImportReport((entry,))))
        collected.pump()
        press(collected, "Fetch it again")
        collected.engine.become(before)
        collected.engine.collect(make_book(1))
        collected.pump()
        do(collected, Act.UNDO)
        assert collected.engine.known_jobs == {before.id: before}
        assert make_book(1).id in collected.engine.known_books

    def test_what_waits_by_now_is_left_alone(self, collected, qtbot):
        paste_and_add(collected, qtbot, make_book(1).url)
        collected.engine.queue.retry([make_job(1).id])
        collected.pump()
        press(collected, "Fetch it again")
        assert collected.said() == ["0 books will be read again"]
        assert not collected.window.actions_[Act.UNDO].isEnabled()


class TestDoneAgain:
    @pytest.fixture
    def chosen(self, make_desk, qtbot):
        desk = make_desk(books=[make_book(number) for number in range(3)])
        with qtbot.waitSignal(desk.window.results.selectionChangedTo):
            desk.window.results.select_ids([make_book(1).id])
        desk.pump()
        return desk

    def test_a_removed_book(self, chosen):
        do(chosen, Act.REMOVE_BOOK)
        do(chosen, Act.UNDO)
        assert make_book(1).id in chosen.engine.known_books
        assert chosen.said() == []
        do(chosen, Act.REDO)
        assert make_book(1).id not in chosen.engine.known_books
        do(chosen, Act.UNDO)
        assert make_book(1).id in chosen.engine.known_books

    def test_a_mark(self, chosen):
        do(chosen, Act.MARK_READ)
        do(chosen, Act.UNDO)
        do(chosen, Act.REDO)
        assert chosen.engine.library.annotation(make_book(1).id) == Annotation(state="read")

    def test_tags(self, chosen, qtbot):
        line = chosen.window.details.own.tag_line
        chosen.window.activateWindow()
        line.setFocus()
        qtbot.keyClicks(line, "holiday,")
        chosen.pump()
        do(chosen, Act.UNDO)
        do(chosen, Act.REDO)
        assert chosen.engine.library.annotation(make_book(1).id) == Annotation(tags=("holiday",))

    def test_a_note(self, chosen, qtbot):
        note = chosen.window.details.own.note
        chosen.window.activateWindow()
        note.setFocus()
        qtbot.keyClicks(note, "lent out")
        chosen.window.results.view.setFocus()
        chosen.pump()
        do(chosen, Act.UNDO)
        assert chosen.engine.library.annotation(make_book(1).id) == Annotation()
        do(chosen, Act.REDO)
        assert chosen.engine.library.annotation(make_book(1).id) == Annotation(note="lent out")


class TestDeletingOneAfterTheOther:
    @pytest.fixture
    def desk(self, make_desk):
        desk = make_desk(
            books=[make_book(number) for number in range(5)],
            jobs=[make_job(number, Status.FAILED) for number in range(5)],
        )
        desk.window.activateWindow()
        return desk

    def delete(self, desk, qtbot, view) -> None:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
        desk.pump()
        QApplication.processEvents()

    def chosen(self, view) -> list[int]:
        return sorted({index.row() for index in view.selectionModel().selectedIndexes()})

    @pytest.fixture(params=["results", "queue"])
    def view(self, request, desk):
        view = getattr(desk.window, request.param).view
        view.setFocus()
        return view

    def ids(self, view) -> list:
        model = view.model()
        if hasattr(model, "shown_ids"):
            return list(model.shown_ids())
        return [model.job_at(row).id for row in range(model.rowCount())]

    def test_the_row_that_took_the_place_is_selected(self, desk, view, qtbot):
        before = self.ids(view)
        view.selectRow(1)
        QApplication.processEvents()
        for _ in range(2):
            self.delete(desk, qtbot, view)
        assert self.ids(view) == [before[0], *before[3:]]
        assert self.chosen(view) == [1]
        assert list(view.selected_ids()) == [before[3]]

    def test_at_the_end_it_is_the_one_before(self, desk, view, qtbot):
        before = self.ids(view)
        view.selectRow(4)
        QApplication.processEvents()
        self.delete(desk, qtbot, view)
        assert list(view.selected_ids()) == [before[3]]
        for _ in range(4):
            self.delete(desk, qtbot, view)
        assert self.ids(view) == []

    def test_of_several_it_is_the_place_of_the_first(self, desk, view, qtbot):
        before = self.ids(view)
        view.selectRow(1)
        qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
        QApplication.processEvents()
        self.delete(desk, qtbot, view)
        assert list(view.selected_ids()) == [before[3]]

    def test_what_goes_while_the_keyboard_is_elsewhere_selects_nothing(self, desk, view):
        view.selectRow(1)
        QApplication.processEvents()
        desk.window.paste_box.input.setFocus()
        desk.engine.queue.remove([desk.window.queue.model.job_at(1).id])
        desk.engine.library.remove_books([desk.window.results.model.shown_ids()[1]])
        desk.pump()
        assert self.chosen(view) == []

    def test_what_is_selected_and_stays_is_left_alone(self, desk, view):
        before = self.ids(view)
        view.selectRow(1)
        QApplication.processEvents()
        desk.engine.queue.remove([desk.window.queue.model.job_at(3).id])
        desk.engine.library.remove_books([desk.window.results.model.shown_ids()[3]])
        desk.pump()
        assert list(view.selected_ids()) == [before[1]]
