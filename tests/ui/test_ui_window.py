"""The main window: geometry, sizes of the parts, focus, saved state."""

import pytest
from desk import close_desk, open_desk
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bookq_gui.model.events import Notice, StoreHealth
from bookq_gui.model.job import Status
from bookq_gui.model.message import Message
from bookq_gui.ui import window_layout as sizes
from bookq_gui.ui.actions import Act
from bookq_gui.ui.widgets.surfaces import EmptyState

LAPTOP = QRect(0, 0, 1366, 728)
BUTTON, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class TestPlaces:
    @pytest.mark.parametrize("screen", [LAPTOP, QRect(0, 0, 800, 560), QRect(1920, 200, 3840, 2100)])
    def test_the_first_window_is_inside_the_screen_and_centred(self, screen):
        place = sizes.first_geometry(screen)
        assert screen.contains(place)
        assert abs(place.center().x() - screen.center().x()) <= 1
        assert place.width() <= max(0.8 * screen.width() + 1, sizes.LEAST.width())

    def test_the_first_window_is_not_larger_than_it_need_be(self):
        assert sizes.first_geometry(QRect(0, 0, 3840, 2160)).size().width() == 1280

    @pytest.mark.parametrize(
        "kept",
        [
            QRect(-400, -300, 1000, 700),
            QRect(1200, 600, 1000, 700),
            QRect(0, 0, 4000, 3000),
            QRect(9000, 0, 900, 600),
        ],
    )
    def test_a_restored_window_is_cut_to_the_screen(self, kept):
        assert LAPTOP.contains(sizes.cut_to(kept, [LAPTOP]))

    def test_a_window_inside_a_screen_stays_where_it_was(self):
        second = QRect(1366, 0, 1920, 1080)
        kept = QRect(1500, 100, 1000, 700)
        assert sizes.cut_to(kept, [LAPTOP, second]) == kept

    @pytest.mark.parametrize(("height", "rows"), [(500, 2), (640, 4), (768, 6), (1080, 8)])
    def test_the_queue_has_more_rows_in_a_higher_window(self, height, rows):
        assert sizes.queue_rows(height, banner=False) == rows
        assert sizes.queue_rows(height, banner=True) == max(2, rows - 2)


SIDEBAR_IN_ANY_FONT = 256
"""The most pixels that the longest row of the sidebar needs."""


def test_the_queue_has_its_rows_where_all_failed(make_desk):
    reason = "goodreads.com could not be reached. " * 4
    told = failed("no-answer", reason, attempts=5)
    jobs = [make_job(n, Status.FAILED, **told) for n in range(60)]
    desk = make_desk(jobs=jobs, size=(1366, 768))
    desk.window.queue.set_open(opened=True)
    for _ in range(5):
        QApplication.processEvents()
    pages = desk.window.books.findChildren(EmptyState)
    assert any("None of the 60 books" in page.title.text() for page in pages)
    assert desk.window.queue.height() >= desk.window.queue.preferred_height(768) - 1


class TestWidths:
    def widths(self, desk, width: int) -> tuple[int, int, bool]:
        desk.window.resize(width, 768)
        QApplication.processEvents()
        window = desk.window
        return window.sidebar.width(), window.details.width(), window.details.isVisible()

    def test_the_parts_follow_the_width(self, desk):
        usual = self.widths(desk, 1366)
        assert 208 <= usual[0] <= SIDEBAR_IN_ANY_FONT
        assert usual[1:] == (376, True)
        wide = self.widths(desk, 1920)
        assert 240 <= wide[0] <= SIDEBAR_IN_ANY_FONT
        assert wide[1:] == (448, True)
        assert self.widths(desk, 1024) == (56, 344, True)
        assert self.widths(desk, 860)[::2] == (56, False)
        assert self.widths(desk, 1366) == usual

    def test_what_the_user_chose_beats_the_width(self, desk):
        usual = self.widths(desk, 1366)
        desk.window.actions_[Act.TOGGLE_SIDEBAR].trigger()
        desk.window.actions_[Act.TOGGLE_DETAILS].trigger()
        sidebar, _, details = self.widths(desk, 1366)
        assert (sidebar, details) == (56, False)
        desk.window.actions_[Act.DEFAULT_LAYOUT].trigger()
        assert self.widths(desk, 1366) == usual

    def test_in_a_narrow_window_the_details_lie_over_the_books(self, desk):
        self.widths(desk, 800)
        desk.window.show_details(True)
        assert desk.window.details.isVisible()
        assert not desk.window.center.isVisible()
        desk.window.show_details(False)
        assert desk.window.center.isVisible()
        assert not desk.window.details.isVisible()

    def test_statistics_take_the_room_of_the_details(self, desk):
        desk.engine.collect(*(make_book(n) for n in range(5)))
        desk.pump()
        self.widths(desk, 1366)
        desk.window.actions_[Act.VIEW_STATISTICS].trigger()
        assert not desk.window.details.isVisible()
        desk.window.actions_[Act.VIEW_TABLE].trigger()
        assert desk.window.details.isVisible()

    def test_the_smallest_window_can_be_had_with_all_that_is_shown(self, make_desk):
        desk = make_desk(jobs=[make_job(n, Status.FAILED) for n in range(30)])
        desk.window.queue.set_open(opened=True)
        desk.window.resize(sizes.LEAST)
        QApplication.processEvents()
        assert desk.window.size() == sizes.LEAST


class TestQueueHeight:
    def test_closing_gives_the_room_back_to_the_books(self, make_desk):
        desk = make_desk(size=(1366, 768), jobs=[make_job(n, Status.FAILED) for n in range(9)])
        queue, center = desk.window.queue, desk.window.center
        queue.set_open(opened=True)
        QApplication.processEvents()
        before = center.height()
        queue.set_open(opened=False)
        QApplication.processEvents()
        assert queue.height() == 32
        assert center.height() > before + 100
        queue.set_open(opened=True)
        QApplication.processEvents()
        assert center.height() == before

    def test_the_head_is_seen_in_every_window(self, make_desk):
        desk = make_desk(jobs=[make_job(n) for n in range(9)])
        for height in (480, 600, 1080):
            desk.window.resize(720, height)
            QApplication.processEvents()
            head = desk.window.queue.head
            assert head.isVisible()
            assert desk.window.rect().contains(QRect(head.mapTo(desk.window, QPoint()), head.size()))

    def test_it_opens_by_itself_with_as_many_rows_as_the_window_gives_it(self, make_desk):
        desk = make_desk(size=(1366, 768), jobs=[make_job(n, Status.FAILED) for n in range(60)])
        queue = desk.window.queue
        assert queue.is_open
        assert queue.height() == queue.preferred_height(768) > 6 * 32


class TestTheNextStart:
    def test_everything_is_where_it_was(self, qtbot, paths):
        first = open_desk(paths, size=(1000, 700))
        first.window.actions_[Act.TOGGLE_DETAILS].trigger()
        first.window.intake.set_text("half a li")
        first.window.close()
        second = open_desk(paths, size=(1000, 700))
        qtbot.addWidget(second.window)
        assert not second.window.details.isVisible()
        assert second.window.intake.text == "half a li"
        close_desk(second)

    def test_unfinished_text_is_kept_without_closing(self, desk, qtbot):
        desk.window.intake.set_text("https://www.goodreads.com/book/show/65")
        qtbot.waitUntil(lambda: desk.session.text("draft") != "", timeout=5000)
        assert desk.session.text("draft").endswith("/65")


class TestKeys:
    def test_f6_goes_from_part_to_part_and_back(self, make_desk):
        desk = make_desk(books=[make_book(n) for n in range(3)], jobs=[make_job(1, Status.FAILED)])
        window = desk.window
        window.queue.set_open(opened=True)
        window.activateWindow()
        window.intake.field.setFocus()
        parts = [window.intake, window.sidebar, window.books, window.details, window.queue]

        def here():
            focused = window.focusWidget()
            return next(k for k, part in enumerate(parts) if part is focused or part.isAncestorOf(focused))

        seen = [here()]
        for _ in range(5):
            window.actions_[Act.NEXT_PART].trigger()
            seen.append(here())
        assert seen == [0, 1, 2, 3, 4, 0]
        window.actions_[Act.PREVIOUS_PART].trigger()
        assert here() == 4

    def test_no_key_means_two_things_in_one_place(self):
        seen = {}
        for act in Act:
            for keys in act.value.keys:
                where = (act.value.where, str(keys))
                assert where not in seen, (act, seen.get(where))
                seen[where] = act

    def test_single_letters_are_off_while_letters_find_a_title(self, desk):
        action = desk.window.actions_[Act.STATE_WANT]
        assert [keys.toString() for keys in action.shortcuts()] == ["W"]
        desk.controller.preferences.change("letters_find", True)
        assert action.shortcuts() == []
        desk.controller.preferences.change("letters_find", False)
        assert [keys.toString() for keys in action.shortcuts()] == ["W"]

    def test_undo_in_a_field_is_the_field_s_own(self, desk):
        desk.window.activateWindow()
        field = desk.window.intake.field
        field.setFocus()
        QTest.keyClicks(field, "abc")
        assert desk.window.intake.text == "abc"
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert desk.window.intake.text != "abc"


class TestDrops:
    def files(self, *names: str) -> QMimeData:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(f"/tmp/{name}") for name in names])
        return mime

    def drag(self, desk, mime: QMimeData) -> None:
        event = QDragEnterEvent(
            QPoint(400, 300),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        desk.window.dragEnterEvent(event)

    def test_a_hint_lies_over_the_centre_while_something_is_dragged(self, desk):
        self.drag(desk, self.files("a.html"))
        hint = desk.window._hint
        assert hint.isVisible()
        assert hint.text == "Drop to add: links, exports, saved pages, folders"
        desk.window.dragLeaveEvent(None)
        assert not hint.isVisible()

    def test_files_and_links_are_added(self, desk):
        mime = self.files("a.html", "folder")
        self.drag(desk, mime)
        drop = QDropEvent(
            QPointF(400, 300),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        desk.window.dropEvent(drop)
        ((_, files),) = desk.engine.told_of("add_files")
        assert [file.name for file in files] == ["a.html", "folder"]


class TestTrouble:
    def test_what_keeps_the_store_from_writing_is_said_above_the_columns(self, desk):
        desk.engine.tell(StoreHealth(Message("The disk is full. Free some space.")))
        desk.pump()
        banner = desk.find("troubleBanner")
        assert banner.isVisible()
        assert "disk is full" in banner.accessibleName()
        desk.engine.tell(StoreHealth(Message("")))
        desk.pump()
        assert not banner.isVisible()

    def test_a_notice_is_a_toast_with_its_lines_behind_it(self, desk):
        desk.engine.tell(Notice(Message("{count} jobs were left out.", count=2), ("gr:1: broken",)))
        desk.pump()
        assert desk.said() == ["2 jobs were left out."]
        (toast,) = desk.window.toasts.toasts
        assert "Show" in toast._words


def test_every_action_that_is_in_a_menu_can_be_understood(desk):
    for menu in desk.window.menus:
        for action in menu.actions():
            if not action.isSeparator() and action.menu() is None:
                assert action.text()
                assert action.toolTip()


@pytest.mark.parametrize(("opened", "rows"), [(False, 13), (True, 8)])
def test_a_laptop_shows_as_many_books_as_promised(make_desk, opened, rows):
    jobs = [make_job(n, Status.FAILED) for n in range(200, 210)]
    desk = make_desk(size=(1366, 768), books=[make_book(n) for n in range(40)], jobs=jobs)
    desk.window.queue.set_open(opened=opened)
    QApplication.processEvents()
    view = desk.window.books.view
    assert view.viewport().height() // view.verticalHeader().defaultSectionSize() >= rows


class TestALargeLibrary:
    @pytest.fixture
    def desk(self, make_desk):
        books = [make_book(number) for number in range(3_000)]
        desk = make_desk(opened=False, books=books, jobs=[make_job(number) for number in range(2_000)])
        desk.engine.open_in_background()
        return desk

    def test_opens_in_several_turns_and_what_happens_meanwhile_follows(self, desk, qtbot):
        opened = []
        desk.controller.opened.connect(lambda: opened.append(True))
        desk.controller.pump.drain()
        assert not opened
        desk.engine.collect(make_book(3_000))
        desk.controller.pump.drain()
        qtbot.waitUntil(lambda: bool(opened))
        desk.pump()
        assert desk.window.books.isVisible()
        assert (desk.window.books.model.total, desk.window.queue.model.total) == (3_001, 2_000)
        shown = desk.window.books.model.shown_ids()
        assert shown == sorted(shown, key=desk.window.books.model.base_key, reverse=True)
        assert desk.window.details.book_id in shown

    def test_may_be_closed_while_it_opens(self, desk, qtbot):
        opened, turns = [], []
        desk.controller.opened.connect(lambda: opened.append(True))
        desk.controller.pump.drain()
        desk.window.close()
        for _ in range(20):
            QTimer.singleShot(0, lambda: turns.append(True))
        qtbot.waitUntil(lambda: len(turns) == 20)
        assert not opened
        assert not desk.controller.services.is_open
