"""The queue panel as a person uses it, in the window, over a stand-in for the engine."""

import html
from dataclasses import replace

import pytest
from fake_engine import failed, make_job, make_queues
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QPlainTextEdit,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.model.events import JobProgress, Notice
from bookq_gui.model.job import JobError, Status
from bookq_gui.ui import choosing
from bookq_gui.ui.actions import JOB_MENU, Act
from bookq_gui.ui.controllers import queue as queuewiring
from bookq_gui.ui.language import Language
from bookq_gui.ui.queue import banner
from bookq_gui.ui.queue.chips import CHIPS, Chip, Chips
from bookq_gui.ui.queue.columns import POSITION, Line
from bookq_gui.ui.queue.filterline import completions
from bookq_gui.ui.queue.job_filter import FIELDS, parse
from bookq_gui.ui.queue.text import State
from bookq_gui.ui.system import browser
from bookq_gui.ui.widgets.basic import TwoPartBar

NO = JobError("challenge", "Goodreads wants to see a browser.", "HTTP 202")
ALWAYS = {Act.JOB_DETAILS, Act.OPEN_JOB, Act.COPY_JOB_LINK, Act.REMOVE_JOB}
POPUP = pytest.mark.qt_log_ignore("This plugin does not support grabbing", extend=True)
GONE = failed("not-found", "Goodreads has no such book (404).", "Traceback: GET answered 404")


@pytest.fixture
def busy(make_desk):
    jobs = [make_job(n, Status.FINISHED) for n in range(3)]
    jobs += [make_job(3, Status.STARTED, started_at=1.0)]
    jobs += [make_job(4, Status.SCHEDULED, due_at=4e9, **failed("timeout", "No answer.", attempts=2))]
    jobs += [make_job(n, Status.FAILED, **GONE) for n in (5, 6)]
    jobs += [make_job(n) for n in (7, 8, 9)]
    return make_desk(jobs=jobs)


def chip(desk, key) -> QAbstractButton:
    return desk.window.findChild(QAbstractButton, f"chip-{key}")


def button(desk, name) -> QToolButton:
    return desk.window.findChild(QToolButton, name)


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(desk, *numbers) -> None:
    view = desk.window.queue.view
    view.clearSelection()
    flags = view.selectionModel().SelectionFlag
    for number in numbers:
        row = desk.window.queue.model.row_of(make_job(number).id)
        view.selectionModel().select(desk.window.queue.model.index(row, 0), flags.Select | flags.Rows)


def cells(desk, column="state") -> list[str]:
    model = desk.window.queue.model
    return [model.data(model.index(row, POSITION[column])) for row in range(model.rowCount())]


def test_chips_count_and_filter(busy):
    texts = {
        key: chip(busy, key).text() for key in ("all", "waiting", "running", "retrying", "failed", "done")
    }
    assert texts == {
        "all": "All 10",
        "waiting": "Waiting 3",
        "running": "Running 1",
        "retrying": "Retrying 1",
        "failed": "Failed 2",
        "done": "Done 3",
    }
    assert chip(busy, "canceled").isHidden()
    click(chip(busy, "failed"))
    assert cells(busy) == ["Failed", "Failed"]
    busy.engine.become(make_job(7, Status.FAILED, **GONE))
    busy.pump()
    assert chip(busy, "failed").text() == "Failed 3"
    assert cells(busy) == ["Failed"] * 3
    click(chip(busy, "all"))
    assert len(cells(busy)) == 10


def test_typing_filters_after_a_moment(busy, qtbot):
    qtbot.keyClicks(busy.window.queue.filter, "no such book")
    qtbot.waitUntil(lambda: cells(busy) == ["Failed", "Failed"])
    busy.window.activateWindow()
    busy.window.queue.filter.setFocus()
    qtbot.keyClick(busy.window.queue.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(cells(busy)) == 10)


@POPUP
@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("status:queued", (7, 8, 9)),
        ("status:waiting", (7, 8, 9)),
        ("STATUS:Running", (3,)),
        ("state:started", (3,)),
        ("status:retrying", (4,)),
        ("-status:done -status:waiting", (3, 4, 5, 6)),
        ("status:finished", (0, 1, 2)),
        ("kind:timeout", (4,)),
        ("kind:any -kind:timeout", (5, 6)),
        ("had:timeout", (4,)),
        ("tries:>1", (4,)),
        ("tries:1", (5, 6)),
        ("ended:any status:failed", (5, 6)),
        ("ended:>2100", ()),
        ('"such book"', (5, 6)),
        ("-book/show", ()),
    ],
)
def test_field_words_are_typed_into_the_filter(busy, qtbot, text, numbers):
    qtbot.keyClicks(busy.window.queue.filter, text)
    wanted = {make_job(number).id for number in numbers}
    model = busy.window.queue.model
    qtbot.waitUntil(lambda: {model.job_at(row).id for row in range(model.rowCount())} == wanted)
    assert busy.window.queue._complaint.isHidden()


@POPUP
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("staus:queued", "There is no field “staus”. Write one of status, kind, had, tries, ended, or"),
        (
            "status:asleep",
            "“status:” takes one of waiting, running, retrying, blocked, failed, done, canceled",
        ),
        ("status:", "“status:” takes words, like status:waiting."),
        ("tries:many", "“tries:” takes a number or a range, like tries:>2. “many” is neither."),
        ("ended:soon", "“ended:” takes a date, like ended:2026-11-26."),
        ("ended:2026-13", "“ended:” takes a date, like ended:2026-11-26."),
    ],
)
def test_a_mistake_in_the_filter_is_explained_and_hides_nothing(busy, qtbot, text, said):
    line, complaint = busy.window.queue.filter, busy.window.queue._complaint
    qtbot.keyClicks(line, text)
    qtbot.waitUntil(complaint.isVisible)
    assert complaint.accessibleName().startswith(said)
    assert len(cells(busy)) == 10
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert complaint.isHidden()


@POPUP
def test_the_filter_completes_and_lists_what_can_be_written(busy, qtbot):
    busy.window.activateWindow()
    line = busy.window.queue.filter
    line.setFocus()
    qtbot.keyClicks(line, "sta")
    assert line._offers.stringList() == ["status:"]
    qtbot.keyClicks(line, "tus:f")
    assert line._offers.stringList() == ["status:failed"]
    line.clear()
    qtbot.keyClicks(line, "kind:")
    assert line._offers.stringList() == ["kind:not-found", "kind:timeout"]
    line._popup.hide()
    line.clear()
    qtbot.keyClick(line, Qt.Key.Key_F4)
    listed = [action.data() for action in line._help.actions() if action.data()]
    assert {example.partition(":")[0] for example in listed if ":" in example} == set(FIELDS)
    assert all(parse(example).problem is None for example in [*listed, *FIELDS.values()])
    next(action for action in line._help.actions() if action.data() == "tries:>2").trigger()
    line._help.close()
    assert line.text() == "tries:>2"
    assert cells(busy) == []
    assert "F4" in line.toolTip()
    assert all(html.escape(example) in line.toolTip() for example in FIELDS.values())


def test_down_and_escape_in_the_filter_go_into_the_table(busy, qtbot):
    busy.window.activateWindow()
    queue = busy.window.queue
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
        queue.filter.setFocus()
        qtbot.keyClick(queue.filter, key)
        assert queue.view.hasFocus()
        assert len(queue.view.selected_ids()) == 1


def test_states_can_be_asked_for_in_the_language_of_the_window(make_desk, qapp):
    speaker = Language(qapp)
    try:
        speaker.use("de")
        (job,) = [make_job(1, Status.SCHEDULED, due_at=4e9)]
        for text in ('status:"wird wiederholt"', "status:retrying", "status:scheduled"):
            assert parse(text).passing([Line(job)], lambda _job: State.RETRYING)
        assert not parse("status:wartet").passing([Line(job)], lambda _job: State.RETRYING)
        assert completions("status:wird", {}) == ['status:"wird wiederholt"']
    finally:
        speaker.use("en")
        QLocale.setDefault(QLocale("en"))


@given(st.text(alphabet=st.sampled_from('status:kindtriesended:-"<>=.. 0123T'), max_size=40))
def test_no_text_in_the_filter_fails(text):
    query = parse(text)
    query.passing([Line(make_job(1))], lambda _job: State.WAITING)


def test_retry_all_failed_counts_them_and_rests_at_none(busy):
    retry = button(busy, "retryFailedButton")
    assert retry.text() == "Retry 2 failed"
    click(retry)
    busy.pump()
    assert busy.engine.told_of("retry_all_failed")
    assert not retry.isEnabled()
    assert chip(busy, "waiting").text() == "Waiting 5"


def test_words_and_counts_of_what_failed_and_of_what_was_blocked_agree(busy):
    retry, clear = busy.window.actions_[Act.RETRY_FAILED], busy.window.actions_[Act.CLEAR_FAILED]

    def words() -> list[str]:
        return [button(busy, "retryFailedButton").text(), retry.text(), clear.text(), clear.statusTip()]

    plain = ["Retry 2 failed", "&Retry all failed", "Clear fail&ed", "Take failed jobs out of the queue"]
    assert words() == plain
    busy.engine.become(*(make_job(n, Status.FAILED, **failed("blocked", "No.")) for n in (7, 8)))
    busy.pump()
    assert (chip(busy, "failed").text(), chip(busy, "blocked").text()) == ("Failed 2", "Blocked 2")
    assert words() == [
        "Retry 4 failed or blocked",
        "&Retry all failed or blocked",
        "Clear fail&ed or blocked",
        "Take failed and blocked jobs out of the queue",
    ]
    assert "failed or blocked" in button(busy, "retryFailedButton").toolTip()
    clear.trigger()
    busy.pump()
    assert (chip(busy, "failed").text(), chip(busy, "blocked").text()) == ("Failed 0", "Blocked 0")
    assert not clear.isEnabled()
    assert not retry.isEnabled()
    busy.engine.become(*(make_job(n, Status.FAILED, **GONE) for n in (5, 6)))
    busy.pump()
    assert words() == plain


def test_pause_toggles(busy):
    pause = button(busy, "pauseButton")
    assert pause.text() == "Pause"
    click(pause)
    busy.pump()
    assert pause.text() == "Resume"
    click(pause)
    busy.pump()
    assert pause.text() == "Pause"
    assert [call[0] for call in busy.engine.calls if call[0] in ("pause", "resume")] == ["pause", "resume"]


def test_a_pause_stops_the_countdown_and_resuming_goes_on_with_it(make_desk):
    wait = failed("timeout", "No answer.", attempts=1)
    desk = make_desk(jobs=[make_job(4, Status.SCHEDULED, due_at=1042.0, **wait), make_job(5)])
    queue, now = desk.window.queue, [1000.0]
    queue.model._clock = lambda: now[0]
    queue._tick()
    queue.show_job(make_job(4).id)
    said = queue._dialogs[make_job(4).id]._state
    assert cells(desk)[0] == said.text() == "Retry in 0:42 (2 of 5)"
    click(button(desk, "pauseButton"))
    desk.pump()
    assert cells(desk)[0] == said.text() == "Retry when resumed (2 of 5)"
    repainted = []
    queue.model.dataChanged.connect(lambda *_: repainted.append(1))
    now[0] = 1060.0
    queue._tick()
    assert repainted == []
    assert not queue._ticking.isActive()
    assert cells(desk)[0] == "Retry when resumed (2 of 5)"
    now[0] = 1030.0
    click(button(desk, "pauseButton"))
    desk.pump()
    assert cells(desk)[0] == said.text() == "Retry in 0:12 (2 of 5)"
    assert queue._ticking.isActive()


def test_clear_finished_can_be_undone(busy):
    click(button(busy, "clearButton"))
    busy.pump()
    assert chip(busy, "done").text() == "Done 0"
    assert busy.said() == ["3 jobs cleared from the queue"]
    busy.window.actions_[Act.UNDO].trigger()
    busy.pump()
    assert chip(busy, "done").text() == "Done 3"
    assert not busy.window.actions_[Act.UNDO].isEnabled()


@pytest.mark.parametrize(
    ("act", "numbers", "call"),
    [
        (Act.RETRY_JOB, (5, 4), "retry"),
        (Act.CANCEL_JOB, (7, 8), "cancel"),
        (Act.REMOVE_JOB, (0, 9), "remove"),
        (Act.FRONT_JOB, (9,), "move_to_front"),
    ],
)
def test_actions_are_told_to_the_engine_for_all_that_are_chosen(busy, act, numbers, call):
    choose(busy, *numbers)
    busy.window.actions_[act].trigger()
    asked = busy.engine.told_of(call)[-1][1]
    assert set(asked) == {make_job(number).id for number in numbers}
    busy.pump()


def test_a_retrying_job_is_moved_to_the_front_with_a_key_and_a_line_says_so(busy, qtbot):
    view = busy.window.queue.view
    busy.window.activateWindow()
    choose(busy, 4)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    busy.pump()
    assert chip(busy, "retrying").isHidden()
    assert chip(busy, "waiting").text() == "Waiting 4"
    assert busy.said() == ["1 job is done next"]
    busy.window.queue.model.settle()
    names = cells(busy, "book")
    assert names.index("goodreads.com/book/show/990000005") < names.index("goodreads.com/book/show/990000008")


def test_what_cannot_be_done_is_not_offered(busy):
    def enabled() -> set[Act]:
        return {act for act in JOB_MENU if act and busy.window.actions_[act].isEnabled()}

    choose(busy)
    assert not enabled()
    choose(busy, 0)
    assert enabled() == ALWAYS
    choose(busy, 5)
    assert enabled() == ALWAYS | {Act.RETRY_JOB, Act.PAGE_FOR_JOB, Act.REPORT_JOB}
    choose(busy, 3)
    assert enabled() == ALWAYS | {Act.CANCEL_JOB, Act.PAGE_FOR_JOB}
    choose(busy, 7, 5)
    assert Act.FRONT_JOB in enabled()
    busy.engine.become(make_job(7, Status.FINISHED), make_job(5, Status.FINISHED))
    busy.pump()
    assert Act.FRONT_JOB not in enabled()


def test_keys_work_in_the_table(busy, qtbot):
    view = busy.window.queue.view
    busy.window.activateWindow()
    choose(busy, 9)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert busy.engine.told_of("remove") == [("remove", [make_job(9).id])]
    busy.pump()
    assert busy.said() == ["1 job removed from the queue"]
    choose(busy, 5)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == make_job(5).source
    qtbot.keyClick(view, Qt.Key.Key_F5)
    assert busy.engine.told_of("retry") == [("retry", [make_job(5).id])]
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert make_job(5).id in busy.window.queue._dialogs


def test_words_in_the_row_can_be_clicked(busy):
    view, model = busy.window.queue.view, busy.window.queue.model
    index = model.index(model.row_of(make_job(5).id), POSITION["message"])
    cell = view.visualRect(index)
    middle = cell.center().y()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.right() - 14, middle))
    assert busy.engine.told_of("retry") == [("retry", [make_job(5).id])]
    busy.pump()
    index = model.index(model.row_of(make_job(6).id), POSITION["message"])
    cell = view.visualRect(index)
    retry = view.fontMetrics().horizontalAdvance("Retry")
    place = QPoint(cell.right() - retry - 40, cell.center().y())
    QTest.mouseMove(view.viewport(), place)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert list(busy.window.queue._dialogs) == [make_job(6).id]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.left() + 4, middle))
    assert len(busy.engine.told_of("retry")) == 1


def test_the_page_of_a_job_is_opened_in_the_browser(busy, monkeypatch):
    asked = []
    monkeypatch.setattr(browser.QDesktopServices, "openUrl", lambda url: asked.append(url.toString()) or True)
    choose(busy, 5)
    busy.window.actions_[Act.OPEN_JOB].trigger()
    assert asked == [make_job(5).source]


def test_the_pages_of_many_jobs_are_opened_as_far_as_the_browser_can_take_them(make_desk, monkeypatch, qtbot):
    asked = []
    monkeypatch.setattr(browser.QDesktopServices, "openUrl", lambda url: asked.append(url.toString()) or True)
    file = make_job(20, queue="files", source="/home/me/page.html")
    desk = make_desk(jobs=[file, *(make_job(n) for n in range(12))])
    view = desk.window.queue.view
    desk.window.activateWindow()
    choose(desk, 1, 2, 20)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == [make_job(1).source, make_job(2).source]
    assert desk.said() == []
    asked.clear()
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == [make_job(n).source for n in range(10)]
    assert desk.said()[0].startswith("Only the first 10 pages were opened")


def test_a_saved_page_is_not_opened_as_a_link(make_desk):
    desk = make_desk(jobs=[make_job(1, queue="files", source="/home/me/page.html")])
    choose(desk, 1)
    assert not desk.window.actions_[Act.OPEN_JOB].isEnabled()


class TestCoolDown:
    @pytest.fixture
    def cooling(self, make_desk):
        desk = make_desk(jobs=[make_job(0), make_job(1, error=NO), make_job(2)])
        desk.window.queue._banner._clock = lambda: 1000.0
        desk.engine.queue_becomes(cooling_until=1252.0, reason=NO)
        desk.pump()
        return desk

    def banner(self, desk):
        return desk.window.queue._banner

    def test_it_says_so_and_until_when(self, cooling):
        assert self.banner(cooling).isVisible()
        assert self.banner(cooling).accessibleName() == "Goodreads asked us to slow down; going on in 4:12"
        assert cells(cooling) == ["Blocked", "Waiting", "Waiting"] or "Blocked" in cells(cooling)
        assert "waiting for Goodreads" in cooling.window.status_line._words.text()

    def test_it_counts_down(self, cooling):
        self.banner(cooling)._clock = lambda: 1010.0
        cooling.window.queue._tick()
        assert self.banner(cooling).accessibleName().endswith("4:02")
        assert cooling.window.queue._ticking.isActive()

    def test_try_now_asks_for_one_page(self, cooling):
        click(button(cooling, "tryNowButton"))
        assert cooling.engine.told_of("probe_now") == [("probe_now", "pages")]
        cooling.pump()
        assert self.banner(cooling).accessibleName() == "Trying a single page of Goodreads…"
        assert not button(cooling, "tryNowButton").isEnabled()

    def test_the_page_that_was_refused_is_opened(self, cooling, monkeypatch):
        asked = []
        monkeypatch.setattr(
            browser.QDesktopServices, "openUrl", lambda url: asked.append(url.toString()) or True
        )
        self.banner(cooling)._open.click()
        assert asked == [make_job(1).source]

    def test_saved_pages_are_a_way_out(self, cooling, monkeypatch, tmp_path):
        names = ([str(tmp_path / "one.html"), str(tmp_path / "two.html")], "")
        monkeypatch.setattr(choosing.QFileDialog, "getOpenFileNames", lambda *_: names)
        click(button(cooling, "useSavedPagesButton"))
        assert cooling.engine.told_of("add_files") == [
            ("add_files", [tmp_path / "one.html", tmp_path / "two.html"])
        ]

    def test_the_job_that_met_the_refusal_is_counted_as_blocked(self, cooling):
        assert chip(cooling, "blocked").text() == "Blocked 1"
        assert chip(cooling, "waiting").text() == "Waiting 2"
        click(chip(cooling, "blocked"))
        assert cells(cooling) == ["Blocked"]
        cooling.engine.queue_becomes(cooling_until=None, reason=None)
        cooling.pump()
        assert cells(cooling) == []
        assert chip(cooling, "waiting").text() == "Waiting 3"

    def test_a_screen_reader_hears_of_it_once_a_change(self, cooling, monkeypatch):
        heard = []
        monkeypatch.setattr(banner, "announce", lambda _widget, text: heard.append(text))
        cooling.engine.queue_becomes(in_flight=1)
        cooling.pump()
        cooling.window.queue._tick()
        assert heard == []
        cooling.engine.queue_becomes(cooling_until=None, probing=True)
        cooling.pump()
        cooling.engine.queue_becomes(probing=False, reason=None)
        cooling.pump()
        assert heard == ["Trying a single page of Goodreads…", "The queue goes on."]

    def test_covers_that_wait_are_no_concern_of_the_banner(self, make_desk):
        desk = make_desk(jobs=[make_job(0)])
        desk.engine.queue_becomes("covers", cooling_until=4e9, reason=NO)
        desk.pump()
        assert not self.banner(desk).isVisible()
        assert "waiting for Goodreads" not in desk.window.status_line._words.text()

    def test_it_stays_within_a_narrow_window(self, cooling):
        for width in (1180, 720):
            cooling.window.resize(width, 600)
            cooling.pump()
            shown = self.banner(cooling)
            last = button(cooling, "useSavedPagesButton")
            assert last.mapTo(shown, QPoint(last.width(), 0)).x() <= shown.width()
            assert cooling.window.width() == width

    def test_it_goes_when_it_is_over(self, cooling):
        cooling.engine.queue_becomes(cooling_until=None, reason=None)
        cooling.pump()
        assert not self.banner(cooling).isVisible()
        cooling.window.queue._tick()
        assert not cooling.window.queue._ticking.isActive()
        assert "waiting for" not in cooling.window.status_line._words.text()

    def test_without_a_network_no_browser_is_offered(self, cooling):
        cooling.engine.queue_becomes(reason=JobError("offline", "There is no connection."))
        cooling.pump()
        assert self.banner(cooling).accessibleName().startswith("No connection to the internet")
        assert self.banner(cooling)._open.isHidden()


class TestDetails:
    @pytest.fixture
    def dialog(self, busy):
        busy.window.queue.show_job(make_job(5).id)
        return busy.window.queue._dialogs[make_job(5).id]

    def test_every_attempt_and_the_error_are_shown(self, busy):
        busy.window.queue.show_job(make_job(4).id)
        dialog = busy.window.queue._dialogs[make_job(4).id]
        model = dialog.findChild(QTableView).model()
        assert model.rowCount() == 2
        assert [model.data(model.index(row, 0)) for row in range(2)] == ["2", "1"]
        assert model.data(model.index(0, 3)) == "No answer."
        assert "s" in model.data(model.index(0, 2))
        assert dialog._error.text() == "No answer."
        assert dialog._state.text().startswith("Retry in")

    def test_the_trace_is_behind_a_button(self, dialog):
        trace = dialog.findChild(QPlainTextEdit)
        assert trace.isHidden()
        dialog._details.click()
        assert trace.isVisible()
        assert trace.toPlainText() == "Traceback: GET answered 404"

    def test_it_copies_a_report(self, dialog):
        dialog.copy()
        text = QGuiApplication.clipboard().text()
        assert "Goodreads has no such book (404)." in text
        assert "Traceback: GET answered 404" in text

    def test_the_exact_answer_is_kept_for_a_report(self, busy, dialog, monkeypatch, tmp_path):
        asked = []

        def choose_name(_parent, _title, name, _kinds):
            asked.append(name)
            return str(tmp_path / "report.zip"), ""

        monkeypatch.setattr(queuewiring.QFileDialog, "getSaveFileName", choose_name)
        dialog._report.click()
        assert busy.engine.told_of("save_report") == [
            ("save_report", make_job(5).id, tmp_path / "report.zip")
        ]
        assert asked[0].endswith("bookq-report-gr-990000006.zip")
        monkeypatch.setattr(queuewiring.QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        choose(busy, 6)
        busy.window.actions_[Act.REPORT_JOB].trigger()
        assert len(busy.engine.told_of("save_report")) == 1

    def test_it_follows_its_job(self, busy, dialog):
        busy.engine.become(make_job(5, Status.FINISHED, label="Found after all"))
        busy.pump()
        assert dialog.windowTitle() == "Found after all"
        assert dialog._state.text() == "Done"
        assert dialog._error.isHidden()
        assert not dialog._retry.isEnabled()

    def test_it_retries_and_opens(self, busy, dialog, monkeypatch):
        asked = []
        monkeypatch.setattr(
            browser.QDesktopServices, "openUrl", lambda url: asked.append(url.toString()) or True
        )
        dialog._retry.click()
        dialog._open.click()
        assert busy.engine.told_of("retry") == [("retry", [make_job(5).id])]
        assert asked == [make_job(5).source]

    @pytest.mark.qt_log_ignore("does not support raise", extend=True)
    def test_it_closes_with_its_job_and_opens_once(self, busy, dialog):
        busy.window.queue.show_job(dialog.job_id)
        assert list(busy.window.queue._dialogs.values()) == [dialog]
        busy.engine.queue.remove([dialog.job_id])
        busy.pump()
        assert not busy.window.queue._dialogs

    def test_a_closed_one_is_forgotten(self, busy, dialog, qtbot):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not busy.window.queue._dialogs
        busy.window.queue.show_job("gr:unknown")
        assert not busy.window.queue._dialogs


def test_kept_pages_are_read_again(busy):
    busy.window.actions_[Act.READ_AGAIN].trigger()
    assert busy.engine.told_of("reread_kept") == [("reread_kept", None)]
    assert busy.said() == ["Reading all kept pages again…"]
    busy.engine.tell(Notice("4 books were read again."))
    busy.pump()
    assert busy.said() == ["4 books were read again."]


def test_the_name_of_a_job_is_spoken_with_its_state_and_error(busy):
    model = busy.window.queue.model
    index = model.index(model.row_of(make_job(5).id), POSITION["book"])
    said = model.data(index, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert said == "Failed. Goodreads has no such book (404)."
    index = model.index(model.row_of(make_job(7).id), POSITION["book"])
    assert model.data(index, Qt.ItemDataRole.AccessibleDescriptionRole) == "Waiting"


def test_all_are_chosen_and_canceled_with_two_keys(busy, qtbot):
    view = busy.window.queue.view
    busy.window.activateWindow()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.selected_ids()) == 10
    qtbot.keyClick(view, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    busy.pump()
    assert busy.said() == ["5 jobs canceled"]


def test_stages_arrive_in_the_row(busy):
    busy.engine.tell(JobProgress(make_job(3).id, "Fetching, 212 kB"))
    busy.pump()
    assert "Fetching, 212 kB" in cells(busy, "message")


def test_columns_are_chosen_and_come_back(busy):
    view = busy.window.queue.view
    menu = view.columns_menu()
    tries = next(action for action in menu.actions() if action.text() == "Tries")
    assert not tries.isChecked()
    tries.trigger()
    assert not view.isColumnHidden(POSITION["tries"])
    state = view.save_state()
    view.reset_columns()
    assert view.isColumnHidden(POSITION["tries"])
    assert view.restore_state(state)
    assert not view.isColumnHidden(POSITION["tries"])
    assert not view.restore_state(state[:7])


def test_an_empty_queue_says_so(make_desk):
    desk = make_desk()
    assert "Nothing to do" in desk.window.queue.view._empty_text
    desk.engine.become(make_job(1))
    desk.pump()
    click(chip(desk, "failed"))
    assert "Choose All" in desk.window.queue.view._empty_text


def test_the_bar_takes_two_rows_where_one_is_too_short(busy):
    panel = busy.window.queue
    wide = panel._pause.mapTo(panel, QPoint(0, 0)).y()
    assert abs(wide - panel._chips.mapTo(panel, QPoint(0, 0)).y()) < 12
    busy.window.resize(900, 600)
    busy.pump()
    assert panel._pause.mapTo(panel, QPoint(0, 0)).y() > panel._chips.mapTo(panel, QPoint(0, 0)).y() + 12
    right = panel._clear.mapTo(panel, QPoint(panel._clear.width(), 0)).x()
    assert right <= panel.width()


@pytest.mark.parametrize("name", ["files", "pages"])
def test_a_pause_of_one_queue_is_seen_where_jobs_wait_in_it_and_ended_in_one_step(make_desk, name):
    desk = make_desk(jobs=[])
    words, pause = desk.window.status_line._words, button(desk, "pauseButton")
    desk.engine.queue_becomes(name, paused=True)
    desk.pump()
    assert pause.text() == "Pause"
    desk.engine.become(make_job(1, queue=name))
    desk.pump()
    assert pause.text() == "Resume"
    assert cells(desk) == ["Paused"]
    assert words.text() == "0 of 1 · paused"
    other = "pages" if name == "files" else "files"
    desk.engine.become(make_job(2, queue=other))
    desk.pump()
    assert sorted(cells(desk)) == ["Paused", "Waiting"]
    assert words.text().startswith("0 of 2 · ")
    assert words.text().endswith("1 paused")
    assert pause.text() == "Resume"
    click(pause)
    desk.pump()
    assert desk.engine.told_of("resume") == [("resume", None)]
    assert pause.text() == "Pause"
    assert cells(desk) == ["Waiting", "Waiting"]
    assert "paused" not in words.text()


def test_the_button_pauses_again_once_nothing_waits_in_the_paused_queue(make_desk):
    desk = make_desk(jobs=[make_job(1, queue="files"), make_job(2)])
    desk.engine.queue_becomes("files", paused=True)
    desk.pump()
    assert button(desk, "pauseButton").text() == "Resume"
    desk.engine.become(make_job(1, Status.CANCELED, queue="files"))
    desk.pump()
    assert button(desk, "pauseButton").text() == "Pause"


def test_jobs_that_change_places_change_what_is_offered(make_desk):
    desk = make_desk(jobs=[make_job(1, queue="files"), make_job(2, Status.CANCELED)])
    desk.engine.queue_becomes("files", paused=True)
    desk.pump()
    desk.engine.become(make_job(1, Status.CANCELED, queue="files"), make_job(2))
    desk.pump()
    assert button(desk, "pauseButton").text() == "Pause"
    assert "paused" not in desk.window.status_line._words.text()


def test_a_paused_queue_at_the_start_is_shown_as_such(make_desk):
    queues = tuple(replace(state, paused=True) for state in make_queues())
    desk = make_desk(jobs=[make_job(1)], queues=queues)
    assert button(desk, "pauseButton").text() == "Resume"
    assert "paused" in desk.window.status_line._words.text()


def test_chips_go_on_in_a_second_line_where_one_is_too_short(qtbot):
    bar = TwoPartBar(chips := Chips(), ())
    column = QVBoxLayout(holder := QWidget())
    column.addWidget(bar)
    column.addStretch(1)
    qtbot.addWidget(holder)
    chips.show_counts({spec.key: 12_345 for spec in CHIPS})
    for width in (1600, 400):
        holder.resize(width, 400)
        holder.show()
        qtbot.waitUntil(lambda width=width: bar.width() > width - 40, timeout=5_000)
        shown = [chip for chip in chips.findChildren(Chip) if chip.isVisible()]
        assert len(shown) == len(CHIPS)
        assert all(chips.rect().contains(chip.geometry()) for chip in shown)
        assert all(chip.width() >= chip.sizeHint().width() for chip in shown)
    assert len({chip.y() for chip in shown}) > 1
