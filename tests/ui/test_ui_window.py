"""The window as a whole: what people do goes to the engine, what the engine tells is shown."""

from dataclasses import replace

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTreeWidget

from bookq_gui.model.book import Contributor, SeriesEntry, row_of
from bookq_gui.model.events import BooksChanged, Notice, Opened, OpenFailed, ShowRequested, StoreHealth
from bookq_gui.model.job import JobError, Status
from bookq_gui.ui.actions import MENUS, SPECS, Act, Where, shortcuts
from bookq_gui.ui.imports.drops import Dropped
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.system import browser
from bookq_gui.ui.widgets.theme import is_dark
from bookq_gui.ui.window_state import Session


@pytest.fixture
def library(make_desk):
    return make_desk(
        books=[make_book(n) for n in range(5)],
        jobs=[make_job(0, Status.FINISHED), make_job(9, Status.FAILED, **failed("x", "It failed."))],
    )


@pytest.fixture
def opened_pages(monkeypatch) -> list[str]:
    asked: list[str] = []
    monkeypatch.setattr(browser.QDesktopServices, "openUrl", lambda url: asked.append(url.toString()) or True)
    return asked


def select(desk, qtbot, *numbers) -> None:
    desk.window.results.select_ids([make_book(number).id for number in numbers])
    qtbot.waitUntil(lambda: desk.window.actions_[Act.REMOVE_BOOK].isEnabled())
    desk.pump()


class TestBooks:
    def test_they_are_shown_as_they_come(self, library):
        assert library.window.results.model.total == 5
        library.engine.collect(make_book(7))
        library.pump()
        assert library.window.results.model.total == 6

    def test_the_chosen_one_is_read_and_shown(self, library, qtbot):
        select(library, qtbot, 2)
        assert library.engine.told_of("request_book") == [("request_book", make_book(2).id)]
        assert library.window.details.book == make_book(2)

    def test_several_are_counted(self, library, qtbot):
        select(library, qtbot, 1, 2, 3)
        assert library.window.details.book is None
        assert not library.engine.told_of("request_book")

    def test_the_one_shown_is_read_again_when_it_changed(self, library, qtbot):
        select(library, qtbot, 2)
        library.engine.tell(BooksChanged((row_of(make_book(2)),)))
        library.pump()
        library.pump()
        assert len(library.engine.told_of("request_book")) == 2

    def test_one_that_is_gone_is_shown_no_more(self, library, qtbot):
        select(library, qtbot, 2)
        library.window.actions_[Act.REMOVE_BOOK].trigger()
        library.pump()
        assert library.engine.told_of("remove_books") == [("remove_books", (make_book(2).id,))]
        assert library.said() == ["1 book removed from the collection"]
        assert library.window.results.model.total == 4

    def test_delete_removes_where_the_table_has_the_keyboard(self, library, qtbot):
        select(library, qtbot, 1, 3)
        library.window.activateWindow()
        library.window.results.view.setFocus()
        qtbot.keyClick(library.window.results.view, Qt.Key.Key_Delete)
        assert library.engine.told_of("remove_books") == [
            ("remove_books", (make_book(1).id, make_book(3).id))
        ]
        assert not library.engine.told_of("remove")

    def test_fetch_again_and_open(self, library, qtbot, opened_pages):
        select(library, qtbot, 1)
        library.window.actions_[Act.REFETCH_BOOK].trigger()
        library.window.actions_[Act.OPEN_BOOK].trigger()
        assert library.engine.told_of("refetch") == [("refetch", [make_book(1).id])]
        assert library.said() == ["1 book will be fetched again"]
        assert opened_pages == [make_book(1).url]

    def test_the_details_pane_asks_for_the_same(self, library, opened_pages):
        details = library.window.details
        details.openRequested.emit(make_book(1).id)
        details.refetchRequested.emit(make_book(1).id)
        details.filterRequested.emit('genre:"Fantasy"')
        details.linkActivated.emit("https://evil.example/")
        assert opened_pages == [make_book(1).url]
        assert library.engine.told_of("refetch")
        assert library.window.results.filter_text == 'genre:"Fantasy"'
        assert "https://evil.example/" in library.said()[0]

    @pytest.mark.parametrize(
        ("field", "values"),
        [
            ("genres", [("Art",), ("Arthurian",), ("Martial Arts",)]),
            ("authors", [("Ann Lee",), ("Joann Lee",), ("Ann Leery",)]),
            (
                "series",
                [
                    (SeriesEntry("Tide", "1"),),
                    (SeriesEntry("Tidewater", "1"),),
                    (SeriesEntry("Low Tide", "2"),),
                ],
            ),
        ],
    )
    def test_a_chip_shows_only_books_with_just_its_name(self, make_desk, qtbot, field, values):
        changed = [replace(make_book(n), **{field: value}) for n, value in enumerate(values)]
        if field == "authors":
            changed = [replace(b, contributors=(Contributor(b.authors[0]),)) for b in changed]
        desk = make_desk(books=changed)
        desk.window.results.select_ids([changed[0].id])
        qtbot.waitUntil(lambda: (desk.pump(), desk.window.details.book == changed[0])[1])
        name = {"genres": "Art", "authors": "Ann Lee", "series": "Tide #1"}[field]
        buttons = desk.window.details.findChildren(QAbstractButton)
        chip = next(button for button in buttons if button.text() == name and button.isVisible())
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert desk.window.results.model.shown_ids() == [changed[0].id]

    def test_copy_as(self, library, qtbot):
        select(library, qtbot, 1)
        link = next(a for a in library.window.copy_menu.actions() if a.data() == "link")
        link.trigger()
        assert QGuiApplication.clipboard().text() == make_book(1).url

    def test_find_goes_to_the_filter(self, library, qtbot):
        library.window.activateWindow()
        library.window.actions_[Act.FIND_BOOK].trigger()
        qtbot.waitUntil(lambda: QApplication.focusWidget().objectName() == "resultsFilter")
        library.window.actions_[Act.FIND_JOB].trigger()
        assert QApplication.focusWidget().objectName() == "queueFilter"
        library.window.actions_[Act.FOCUS_INPUT].trigger()
        assert QApplication.focusWidget().objectName() == "linksInput"

    def test_details_come_back_when_a_book_is_activated(self, library):
        library.window.details_dock.hide()
        library.window.results.activated.emit(make_book(1).id)
        assert library.window.details_dock.isVisible()


class TestStore:
    def test_trouble_stays_until_it_is_over(self, desk):
        desk.engine.tell(StoreHealth("The disk is full. Free some space."))
        desk.pump()
        assert desk.window.trouble.isVisible()
        assert desk.window.trouble.accessibleName() == "The disk is full. Free some space."
        desk.engine.tell(StoreHealth(""))
        desk.pump()
        assert not desk.window.trouble.isVisible()

    def test_opening_is_a_state_of_its_own(self, make_desk):
        desk = make_desk(opened=False, books=[make_book(1)])
        assert desk.window.opening.isVisible()
        desk.engine.open_in_background()
        desk.pump()
        assert not desk.window.opening.isVisible()
        assert desk.window.results.isVisible()

    def test_why_it_cannot_be_opened(self, make_desk, qtbot):
        desk = make_desk(opened=False)
        desk.engine.tell(OpenFailed("bookq is already open on this folder.", "details of it"))
        desk.pump()
        texts = [label.text() for label in desk.window.opening.findChildren(QLabel)]
        assert "bookq is already open on this folder." in texts
        desk.window.opening._copy.click()
        assert QGuiApplication.clipboard().text().endswith("details of it")
        with qtbot.waitSignal(desk.window.closing):
            desk.window.opening._quit.click()

    def test_notices_are_told(self, desk):
        desk.engine.tell(Notice("3 added · 1 refused", ("a: added", "b: refused")), Notice("Plain."))
        desk.pump()
        assert desk.said() == ["Plain.", "3 added · 1 refused"]
        assert desk.window.strips.shown()[1].message.lines == [("a: added", ""), ("b: refused", "")]

    def test_what_was_read_replaces_the_word_that_it_is_read(self, desk, tmp_path):
        desk.window.arrived.emit(Dropped(files=(tmp_path,)))
        assert desk.said() == [f"Reading {tmp_path.name}…"]
        desk.engine.tell(Notice("The files could not be read."))
        desk.pump()
        assert desk.said() == ["The files could not be read."]

    def test_notices_of_opening_are_told(self, make_desk):
        desk = make_desk(opened=False)
        desk.engine.tell(Opened((), (), (), ("Two jobs could not be read.",)))
        desk.pump()
        assert desk.said() == ["Two jobs could not be read."]


class TestStatus:
    def test_it_says_how_far_the_run_is(self, desk):
        words, site = desk.window.status_line._words, desk.window.status_line._site
        assert words.text() == "Nothing to do"
        assert site.text() == "Goodreads: one page every 2 s"
        desk.engine.become(*(make_job(n) for n in range(4)))
        desk.pump()
        assert words.text() == "0 of 4 · about 0:10 left"
        desk.engine.become(make_job(0, Status.FINISHED), make_job(1, Status.FAILED))
        desk.pump()
        assert words.text().startswith("2 of 4")
        desk.engine.become(make_job(2, Status.FINISHED), make_job(3, Status.FINISHED))
        desk.pump()
        assert words.text() == "4 of 4 · all done"

    def test_speed_and_time_left(self, desk):
        line = desk.window.status_line
        now = [0.0]
        line._steady = lambda: now[0]
        desk.engine.become(*(make_job(n) for n in range(40)))
        desk.pump()
        now[0] = 30.0
        desk.engine.become(*(make_job(n, Status.FINISHED) for n in range(12)))
        desk.pump()
        assert line._words.text() == "12 of 40 · 24 a minute · about 1:10 left"

    def test_what_is_left_is_told_before_anything_was_done(self, desk):
        """The gate's interval says how long it takes at least, and the last retry when it is due."""
        line = desk.window.status_line
        line._wall = lambda: 1000.0
        desk.engine.become(*(make_job(n) for n in range(40)))
        desk.pump()
        assert line._words.text() == "0 of 40 · about 1:30 left"
        desk.engine.become(make_job(0, Status.SCHEDULED, due_at=1600.0))
        desk.pump()
        assert line._words.text() == "0 of 40 · about 10:00 left"

    def test_a_cool_down_is_not_counted_as_speed(self, desk):
        line = desk.window.status_line
        line._wall = lambda: 1000.0
        desk.engine.become(*(make_job(n) for n in range(40)))
        desk.engine.queue_becomes(cooling_until=1300.0, reason=JobError("challenge", "No."))
        desk.pump()
        assert line._words.text() == "0 of 40 · waiting for Goodreads · then about 1:30"
        desk.engine.become(make_job(0, Status.SCHEDULED, due_at=1310.0))
        desk.pump()
        assert line._words.text() == "0 of 40 · waiting for Goodreads · then about 1:30"

    def test_manners_towards_the_site(self, desk):
        desk.engine.queue.pause()
        desk.pump()
        assert desk.window.status_line._site.text() == "Goodreads: paused"
        desk.engine.queue.resume()
        desk.engine.queue_becomes(interval=0.0)
        desk.pump()
        assert desk.window.status_line._site.text() == "Goodreads: one page at a time"


class TestSession:
    def test_everything_comes_back(self, make_desk, qtbot):
        desk = make_desk(books=[make_book(n) for n in range(5)], jobs=[make_job(9, Status.FAILED)])
        window = desk.window
        window.resize(1000, 700)
        window.details_dock.hide()
        window.paste_box.set_text("a draft")
        window.queue.choose_chip("failed")
        window.queue.filter.setText("990000010")
        window.results.set_filter("lamplighter")
        select(desk, qtbot, 2)
        window.close()

        again = make_desk(books=[make_book(n) for n in range(5)], jobs=[make_job(9, Status.FAILED)])
        assert again.window.paste_box.text() == "a draft"
        assert again.window.queue.chip == "failed"
        assert again.window.queue.filter.text() == "990000010"
        assert again.window.results.filter_text == "lamplighter"
        assert again.window.results.selected_ids() == (make_book(2).id,)
        assert again.window.details_dock.isHidden()
        again.window.use_default_layout()
        assert again.window.details_dock.isVisible()

    def test_sizes_come_back(self, make_desk):
        desk = make_desk()
        desk.window.resize(760, 560)
        desk.window.close()
        window = MainWindow(desk.engine, Session(desk.engine.paths.config))
        assert (window.width(), window.height()) == (760, 560)
        window.deleteLater()

    def test_a_draft_is_kept_even_when_the_window_is_not_closed(self, desk, qtbot):
        desk.window.paste_box.set_text("half a thought")
        qtbot.waitUntil(lambda: Session(desk.engine.paths.config).text("draft") == "half a thought")

    def test_a_damaged_file_is_no_trouble(self, make_desk, paths):
        paths.config.mkdir(parents=True, exist_ok=True)
        (paths.config / "window.ini").write_text(
            "[General]\ngeometry=17\ndesk=@ByteArray(nonsense)\ndraft=@Invalid()\n[queue]\nchip=9\n"
            "[results]\nselected=a b -1 990000001\ncolumns=@ByteArray(nonsense)\n"
        )
        desk = make_desk(books=[make_book(0)])
        assert desk.window.results.selected_ids() == (make_book(0).id,)


class TestActions:
    def test_every_action_is_in_a_menu(self):
        listed = {act for _, acts in MENUS for act in acts if act}
        assert listed == set(Act)
        assert set(SPECS) == set(Act)

    def test_no_two_have_the_same_keys_in_one_place(self):
        for where in (Where.INPUT, Where.RESULTS, Where.QUEUE):
            names = {where.value, Where.WINDOW.value}
            keys = [key for place, _, each in shortcuts() if place in names for key in each.split(", ")]
            assert len(keys) == len(set(keys)), where

    def test_mnemonics_of_a_menu_are_different(self):
        for title, acts in MENUS:
            letters = [str(SPECS[act].text).partition("&")[2][:1].lower() for act in acts if act]
            assert all(letters), title
            assert len(letters) == len(set(letters)), (title, letters)

    def test_the_sheet_lists_every_key(self, desk):
        desk.window.actions_[Act.SHORTCUTS].trigger()
        tree = desk.window.findChild(QTreeWidget)
        shown = {
            (group.child(row).text(0), group.child(row).text(1))
            for group in map(tree.topLevelItem, range(tree.topLevelItemCount()))
            for row in range(group.childCount())
        }
        assert {(what, keys) for _, what, keys in shortcuts()} <= shown
        assert ("Keyboard shortcuts", "F1, Ctrl+?") in shown
        assert {
            ("List what can be written here", "F4"),
            ("Empty the line; from an empty one to the books", "Esc"),
            ("To the books", "Down"),
            ("Choose all books", "Ctrl+A"),
            ("From bar to bar", "Up, Down, Left, Right"),
            ("Show only what the bar counts, or all again", "Return, Space"),
            ("Remove the tag", "Del, Backspace"),
        } <= shown

    def test_about_copies_versions_and_folders(self, desk):
        desk.window.actions_[Act.ABOUT].trigger()
        dialog = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "aboutDialog")
        dialog.copy()
        text = QGuiApplication.clipboard().text()
        assert "PySide6" in text
        assert str(desk.engine.paths.data) in text
        dialog.close()

    @pytest.mark.parametrize(("act", "choice"), [(Act.THEME_DARK, "dark"), (Act.THEME_LIGHT, "light")])
    def test_the_theme_is_chosen_and_kept(self, desk, act, choice):
        desk.window.actions_[act].trigger()
        assert desk.engine.settings.theme == choice
        desk.pump()
        assert is_dark(desk.window.palette()) == (choice == "dark")
        assert desk.window.actions_[act].isChecked()

    def test_a_setting_that_cannot_be_kept_is_told(self, desk, monkeypatch):
        def refuse(_settings):
            raise PermissionError("read-only folder")

        monkeypatch.setattr(desk.engine, "change_settings", refuse)
        desk.window.actions_[Act.THEME_LIGHT].trigger()
        assert desk.said() == ["The setting could not be kept: read-only folder"]

    def test_files_are_chosen_and_handed_over(self, desk, monkeypatch, tmp_path):
        from bookq_gui.ui import choosing

        file = str(tmp_path / "export.csv")
        monkeypatch.setattr(choosing.QFileDialog, "getOpenFileNames", lambda *_: ([file], ""))
        monkeypatch.setattr(choosing.QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
        desk.window.actions_[Act.IMPORT_FILES].trigger()
        desk.window.actions_[Act.IMPORT_FOLDER].trigger()
        assert [call[1] for call in desk.engine.told_of("add_files")] == [
            [tmp_path / "export.csv"],
            [tmp_path],
        ]
        assert desk.said() == [f"Reading {tmp_path.name}…"]


def test_a_storm_of_events_is_one_batch(desk):
    seen = []
    desk.wiring.pump.arrived.connect(seen.append)
    for number in range(10_000):
        desk.engine.become(make_job(number % 1000, Status.FINISHED))
    desk.pump()
    assert len(seen) == 1
    assert desk.window.queue.model.count([Status.FINISHED]) == 1000


def test_it_says_once_that_closing_is_safe(make_desk):
    desk = make_desk()
    desk.session.keep_text("told/closing", "")
    desk.wiring.add_text("https://www.goodreads.com/book/show/1")
    assert any("close the window at any time" in text for text in desk.said())
    desk.wiring.add_text("https://www.goodreads.com/book/show/2")
    again = make_desk()
    again.wiring.add_text("https://www.goodreads.com/book/show/3")
    assert again.said() == ["1 added"]


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_second_start_brings_the_window_forward(desk, qtbot):
    desk.window.showMinimized()
    desk.engine.tell(ShowRequested())
    desk.pump()
    qtbot.waitUntil(lambda: not desk.window.isMinimized())


class TestCopying:
    """What was put on the clipboard is told in one line, which the next one replaces."""

    @pytest.mark.parametrize("key", ["link", "title", "citation", "markdown", "cells"])
    def test_books_in_every_form(self, library, qtbot, key):
        select(library, qtbot, 1, 2)
        for _ in range(2):
            next(a for a in library.window.copy_menu.actions() if a.data() == key).trigger()
        assert library.said() == ["2 books copied"]

    def test_cells_with_the_keys(self, library, qtbot):
        select(library, qtbot, 1)
        qtbot.keyClick(library.window.results.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert library.said() == ["1 book copied"]

    def test_what_the_details_copy(self, library, qtbot):
        select(library, qtbot, 1)
        library.window.details.copy_as("citation")
        assert library.said() == ["1 book copied"]
        named = library.window.details.findChildren(QAbstractButton)
        next(b for b in named if b.accessibleName() == "Copy ISBN-13").click()
        assert library.said() == ["Copied: 9789999900379"]

    def test_links_of_jobs(self, library):
        library.window.queue.view.selectAll()
        library.window.actions_[Act.COPY_JOB_LINK].trigger()
        assert library.said() == ["2 links copied"]
        assert len(QGuiApplication.clipboard().text().splitlines()) == 2

    @pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
    def test_a_job_for_a_report(self, library):
        library.window.queue.show_job(make_job(9).id)
        library.window.queue._dialogs[make_job(9).id].copy()
        assert library.said() == ["The details of the job are on the clipboard"]


def test_the_default_layout_brings_the_columns_of_books_back(library):
    view = library.window.results.view
    before = view.save_state()
    view.show_column("genres", True)
    view.show_column("rating", False)
    view.horizontalHeader().moveSection(1, 4)
    library.window.results.model.sort_by([("title", True)])
    assert view.save_state() != before
    library.window.actions_[Act.DEFAULT_LAYOUT].trigger()
    assert view.save_state() == before


def test_floating_parts_come_back_from_a_screen_that_is_gone(make_desk, qtbot):
    desk = make_desk()
    docks = [desk.window.details_dock, desk.window.queue_dock, desk.window.statistics_dock]
    for dock in docks:
        dock.show()
        dock.setFloating(True)
        dock.move(-4000, -4000)
    desk.window._come_within_reach()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert all(screen.intersects(dock.geometry()) for dock in docks)
