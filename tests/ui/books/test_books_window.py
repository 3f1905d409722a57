"""Books in the window: keys, sidebar, removal with Undo, searches off the window's thread."""

from __future__ import annotations

import json
import threading
from dataclasses import replace

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.job import Status
from bookq_gui.ui.actions import Act
from bookq_gui.ui.sidebar.parts import Part
from bookq_gui.ui.table.filter_language import parse
from bookq_gui.ui.table.filter_line import completions

FIRST = 990000001


@pytest.fixture
def desk(make_desk):
    books = [make_book(n) for n in range(12)]
    added = {book.id: f"2026-11-02T10:00:{n:02}+00:00" for n, book in enumerate(books)}
    said = {FIRST: Annotation(state="read", tags=("sea",)), FIRST + 1: Annotation(tags=("sea", "holiday"))}
    return make_desk(books=books, added=added, annotations=said)


def counts(desk) -> dict[str, str]:
    model = desk.window.sidebar.findChild(QListView).model()
    rows = (model.index(n, 0) for n in range(model.rowCount()))
    spoken = (row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows)
    return dict(text.rsplit(", ", 1) for text in spoken if text)


def selected(desk) -> list[int]:
    return desk.window.books.selected_ids()


def test_the_newest_book_is_chosen_when_the_library_opens(desk) -> None:
    assert selected(desk) == [FIRST + 11]


def test_the_numbers_in_the_sidebar_follow_every_change(desk, qtbot) -> None:
    qtbot.waitUntil(lambda: counts(desk).get("All books") == "12 books")
    assert counts(desk)["sea"] == "2 books"
    desk.window.books.select_ids([FIRST, FIRST + 1, FIRST + 2])
    desk.window.actions_[Act.STATE_WANT].trigger()
    desk.pump()
    qtbot.waitUntil(lambda: counts(desk).get("Want to read") == "3 books")
    assert "Read" not in counts(desk)
    desk.engine.library.remove_books([FIRST])
    desk.pump()
    qtbot.waitUntil(lambda: counts(desk).get("sea") == "1 book")


def test_letters_and_figures_mark_what_is_chosen(desk) -> None:
    view = desk.window.books.view
    view.setFocus()
    desk.window.activateWindow()
    desk.window.books.select_ids([FIRST + 5])
    for act, expected in (
        (Act.STATE_READING, {"state": "reading"}),
        (Act.STARS_4, {"stars": 4.0}),
        (Act.STARS_0, {"stars": None}),
        (Act.STATE_READ, {"state": "read"}),
    ):
        desk.window.actions_[act].trigger()
        desk.pump()
        mine = desk.window.books.model.annotation_of(FIRST + 5)
        assert {field: getattr(mine, field) for field in expected} == expected


def test_removed_books_come_back_with_undo(desk) -> None:
    desk.window.books.select_ids([FIRST + 3, FIRST + 4])
    desk.window.actions_[Act.REMOVE_BOOK].trigger()
    desk.pump()
    model = desk.window.books.model
    assert model.total == 10
    assert len(selected(desk)) == 1
    assert any("2 books removed" in text for text in desk.said())
    desk.window.actions_[Act.UNDO].trigger()
    desk.pump()
    assert model.total == 12
    desk.window.actions_[Act.REDO].trigger()
    desk.pump()
    assert model.total == 10


def test_a_part_of_the_sidebar_is_shown(desk) -> None:
    desk.window.sidebar.partChosen.emit(Part("tag", "holiday"))
    assert desk.window.books.model.shown_ids() == [FIRST + 1]


def test_a_tag_is_removed_from_all_its_books(desk) -> None:
    desk.window.sidebar.tagRemoveRequested.emit("sea")
    desk.pump()
    assert {tag for mine in desk.window.books.model.annotations.values() for tag in mine.tags} == {"holiday"}


def test_the_names_in_use_are_offered_in_the_search(desk, qtbot) -> None:
    language = desk.window.books.language
    qtbot.waitUntil(lambda: completions("tag:", language) == ["tag:sea", "tag:holiday"])
    for field in ("author", "series", "genre", "language", "format"):
        rows = desk.window.books.model.rows.values()
        (offer, *_others) = completions(f"{field}:", language)
        assert any(parse(offer, language).tests[0].test(row.id) for row in rows)
    desk.window.sidebar.tagRemoveRequested.emit("sea")
    desk.pump()
    assert completions("tag:", language) == ["tag:holiday"]


def test_a_filter_is_saved_in_the_sidebar_and_shown_from_there(desk) -> None:
    books = desk.window.books
    books.set_search("tag:sea")
    books.head.searchSaved.emit("All of the sea")
    assert desk.window.sidebar.searches == [("All of the sea", "tag:sea")]
    assert books.part == Part("search", "tag:sea")
    assert books.search_text == ""
    assert books.model.shown_ids() == [FIRST + 1, FIRST]


def test_whole_records_are_searched_off_the_windows_thread(desk, qtbot) -> None:
    books = desk.window.books
    desk.engine.library.books = lambda: iter(
        [replace(make_book(n), description="A lighthouse" if n == 4 else "None") for n in range(12)]
    )
    books.set_search("description:lighthouse")
    assert books.model.shown_ids() == []
    qtbot.waitUntil(lambda: books.model.shown_ids() == [FIRST + 4])
    books.set_search("duplicates")
    qtbot.waitUntil(lambda: ("duplicates", "") in books.model.found)
    assert books.model.shown_ids() == []


def test_books_that_come_in_out_of_sight_are_told_and_shown(desk) -> None:
    books = desk.window.books
    books.model.sort_by([("title", False)])
    desk.engine.collect(*(replace(make_book(n), fetched_at="2026-11-25T10:00:00Z") for n in range(40, 43)))
    desk.pump()
    assert any("3 books came in" in text for text in desk.said())
    toast = next(toast for toast in desk.window.toasts.toasts if "came in" in toast.text.text())
    next(button for button in toast.findChildren(QPushButton) if button.text() == "Show them").click()
    assert books.model.levels == ()


def test_a_job_that_fetches_a_book_is_seen_in_its_row(desk) -> None:
    desk.engine.become(make_job(2, Status.STARTED))
    desk.pump()
    assert desk.window.books.model.is_fetching(FIRST + 2)
    desk.engine.become(make_job(2, Status.FINISHED))
    desk.pump()
    assert not desk.window.books.model.is_fetching(FIRST + 2)


def test_if_nothing_could_be_fetched_the_reason_that_all_share_is_named(make_desk, qtbot) -> None:
    why = failed("unreachable", "goodreads.com could not be reached.", attempts=5)
    desk = make_desk(jobs=[make_job(n, Status.FAILED, **why) for n in range(3)])
    page = desk.window.books
    shown = " ".join(label.text() for label in page.findChildren(type(page.head.count)) if label.isVisible())
    assert "None of the 3 books could be fetched" in shown
    assert "All 3 for the same reason: goodreads.com could not be reached." in shown
    qtbot.waitUntil(lambda: counts(desk).get("Failed") == "3 books")
    desk.window.sidebar.partChosen.emit(Part("failed"))
    show = next(button for button in page.findChildren(QPushButton) if button.text() == "Show in the queue")
    show.click()
    assert desk.window.queue.is_open


def test_while_books_wait_the_list_says_that_they_come(make_desk) -> None:
    desk = make_desk(jobs=[make_job(n) for n in range(3)])
    page = desk.window.books
    shown = " ".join(label.text() for label in page.findChildren(type(page.head.count)) if label.isVisible())
    assert "Your books come in here" in shown
    desk.engine.collect(make_book(1))
    desk.pump()
    assert page.view.isVisible()


def test_copied_cells_are_those_of_the_columns_that_are_shown(desk) -> None:
    desk.window.books.select_ids([FIRST])
    QTest.keyClick(desk.window.books.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    title, *_others = QGuiApplication.clipboard().text().split("\t")
    assert title == desk.window.books.model.rows[FIRST].title
    assert "Book copied" in desk.said()
    menu = desk.controller.books.copy_menu
    next(action for action in menu.actions() if action.data() == "link").trigger()
    assert QGuiApplication.clipboard().text() == f"https://www.goodreads.com/book/show/{FIRST}"


def test_many_books_are_changed_in_another_thread_and_undone_there(make_desk, qtbot, monkeypatch) -> None:
    desk = make_desk(books=[make_book(n) for n in range(1_001)])
    library, actions = desk.engine.library, desk.window.actions_
    threads = []

    def noting(work):
        return lambda *arguments: (threads.append(threading.current_thread()), work(*arguments))[1]

    monkeypatch.setattr(library, "change_annotations", noting(library.change_annotations))
    monkeypatch.setattr(library, "remove_books", noting(library.remove_books))
    monkeypatch.setattr(library, "restore_books", noting(library.restore_books))

    def states() -> set[str | None]:
        desk.pump()
        return {desk.window.books.model.annotation_of(FIRST + n).state for n in range(1_001)}

    def total() -> int:
        desk.pump()
        return desk.window.books.model.total

    desk.window.books.view.selectAll()
    actions[Act.STATE_READ].trigger()
    qtbot.waitUntil(lambda: states() == {"read"} and actions[Act.UNDO].isEnabled())
    actions[Act.UNDO].trigger()
    qtbot.waitUntil(lambda: states() == {None} and actions[Act.REDO].isEnabled())
    actions[Act.REDO].trigger()
    qtbot.waitUntil(lambda: states() == {"read"} and actions[Act.UNDO].isEnabled())
    actions[Act.REMOVE_BOOK].trigger()
    qtbot.waitUntil(lambda: not total() and any("books removed" in text for text in desk.said()))
    actions[Act.UNDO].trigger()
    qtbot.waitUntil(lambda: total() == 1_001)
    assert len(threads) == 5
    assert threading.main_thread() not in threads


class TestManyBooksAreBeingMarked:
    """What is asked for while a change of many books runs follows it."""

    @pytest.fixture
    def desk(self, make_desk, monkeypatch):
        """A window that is marking all its books as read, after it marked the first as to be read."""
        desk = make_desk(books=[make_book(n) for n in range(1_001)])
        library, self.go_on = desk.engine.library, threading.Event()
        put = library.change_annotations

        def held(keys, change):
            if threading.current_thread() is not threading.main_thread():
                self.go_on.wait(10)
            return put(keys, change)

        monkeypatch.setattr(library, "change_annotations", held)
        desk.window.books.select_ids([FIRST])
        desk.window.actions_[Act.STATE_WANT].trigger()
        desk.window.books.view.selectAll()
        desk.window.actions_[Act.STATE_READ].trigger()
        assert desk.controller.services.bulk.is_busy
        return desk

    def end(self, desk, qtbot) -> dict[int, Annotation]:
        self.go_on.set()
        qtbot.waitUntil(lambda: not desk.controller.services.bulk.is_busy)
        return {FIRST + n: desk.engine.library.annotation(FIRST + n) for n in range(1_001)}

    def test_undo_undoes_that_change(self, desk, qtbot) -> None:
        actions = desk.window.actions_
        actions[Act.UNDO].trigger()
        annotations = self.end(desk, qtbot)
        assert annotations.pop(FIRST).state == "want"
        assert not any(annotations.values())
        assert actions[Act.UNDO].text().endswith(": 1 book to be read")

    def test_undo_and_redo_keep_their_order(self, desk, qtbot) -> None:
        for act in (Act.UNDO, Act.UNDO, Act.REDO, Act.STATE_READING, Act.UNDO):
            desk.window.actions_[act].trigger()
        annotations = self.end(desk, qtbot)
        assert annotations.pop(FIRST).state == "want"
        assert not any(annotations.values())

    def test_a_note_typed_meanwhile_is_kept(self, desk, qtbot) -> None:
        desk.controller.details.annotations.set_text(FIRST, "note", "Lent to Ada", done=True)
        annotation = self.end(desk, qtbot)[FIRST]
        assert (annotation.state, annotation.note) == ("read", "Lent to Ada")


def test_the_whole_record_is_copied_as_json(desk, qtbot) -> None:
    desk.window.books.select_ids([FIRST])
    menu = desk.controller.books.copy_menu
    next(action for action in menu.actions() if action.data() == "json").trigger()
    desk.pump()
    record = json.loads(QGuiApplication.clipboard().text())
    assert record["awards"] == []
    assert record["mine"]["tags"] == ["sea"]


def test_only_so_many_pages_are_opened_in_the_browser(desk, monkeypatch) -> None:
    opened = []
    monkeypatch.setattr(desk.controller.services, "open_url", opened.append)
    desk.window.books.selection.set_ids(desk.window.books.model.shown_ids())
    desk.window.actions_[Act.OPEN_BOOK].trigger()
    assert len(opened) == 10
    assert any("Only the first 10 pages" in text for text in desk.said())


def test_statistics_follow_and_a_click_on_a_bar_is_a_chip(desk, qtbot) -> None:
    books = desk.window.books
    books.set_view("statistics")
    board = books.board()
    qtbot.waitUntil(lambda: bool(board.charts))
    genres = next(chart for chart in board.charts if chart.key == "genres")
    bar = genres.bars[0]
    board.chosen.emit(genres, bar)
    assert [chip.term for chip in books.chips] == [bar.term]
    again = next(chart for chart in board.charts if chart.key == "genres")
    assert [(each.label, each.value) for each in again.bars] == [
        (each.label, each.value) for each in genres.bars
    ]
    years = next(chart for chart in board.charts if chart.key == "years")
    assert sum(each.value for each in years.bars) == bar.value
    board.chosen.emit(again, again.bars[0])
    assert list(books.chips) == []


def test_compact_rows_are_kept(desk) -> None:
    books = desk.window.books
    tall = books.view.row_height
    desk.window.actions_[Act.COMPACT_ROWS].setChecked(True)
    assert books.view.row_height < tall
    stored = books.save_state()
    desk.window.actions_[Act.COMPACT_ROWS].setChecked(False)
    assert books.restore_state(stored)
    assert desk.window.actions_[Act.COMPACT_ROWS].isChecked()


def test_keys_reach_the_books_only_in_the_list(desk) -> None:
    desk.window.activateWindow()
    desk.window.books.select_ids([FIRST + 5])
    desk.window.books.focus_search()
    QTest.keyClick(desk.window.books.head.search, Qt.Key.Key_W)
    desk.pump()
    assert desk.window.books.model.annotation_of(FIRST + 5).state is None
    assert desk.window.books.search_text == "w"


def test_two_editions_become_one_and_two_again(desk) -> None:
    done = []
    desk.engine.library.merge_editions = lambda kept, gone: (
        done.append((kept, gone)) or (lambda: done.append("undone"))
    )
    books, merge = desk.window.books, desk.window.actions_[Act.MERGE_BOOKS]
    books.select_ids([FIRST + 1])
    desk.pump()
    assert not merge.isEnabled()
    books.select_ids([FIRST + 1, FIRST + 2], FIRST + 1)
    desk.pump()
    merge.trigger()
    for act in (Act.UNDO, Act.REDO, Act.UNDO):
        desk.window.actions_[act].trigger()
    pair = (FIRST + 1, FIRST + 2)
    assert done == [pair, "undone", pair, "undone"]
