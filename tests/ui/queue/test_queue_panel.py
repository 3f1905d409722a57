"""The queue panel as a person uses it."""

import itertools
from dataclasses import replace

import pytest
from panel_data import NOW, busy_jobs, failure, job, pages
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QWidget

from bookq_gui.model.events import JobsRemoved, WorkersElsewhere
from bookq_gui.model.job import JobError, Status
from bookq_gui.model.message import Message
from bookq_gui.ui.actions import Act
from bookq_gui.ui.event_pump import gather
from bookq_gui.ui.queue.job_dialog import JobDialog, tries_of
from bookq_gui.ui.queue.view import MIME
from bookq_gui.ui.widgets.buttons import Tabs

BLOCKED = pages(open_until=NOW + 252, reason=JobError("challenge", Message("A check.")))
POPUP = pytest.mark.qt_log_ignore("This plugin does not support grabbing", extend=True)


def button(queue, name) -> QAbstractButton:
    return queue.panel.findChild(QAbstractButton, name)


def label(queue, name) -> str:
    found = queue.panel.findChild(QLabel, name)
    return found.text() if found.isVisible() else ""


def tabs(queue) -> Tabs:
    return queue.panel.findChild(Tabs, "queueTabs")


def line_of(queue, number) -> int:
    return queue.panel.model.line_of(f"gr:{990_000_000 + number}")


def offers(queue, number) -> list[str]:
    return [offer.text for offer in queue.panel.view.offers_of(line_of(queue, number))]


def click_offer(queue, number, text) -> None:
    view = queue.panel.view
    offer = next(found for found in view.offers_of(line_of(queue, number)) if found.text == text)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=offer.rect.center())


def point_at(queue, *, inside: bool) -> None:
    """Move the mouse over the rows, or away from them."""
    viewport = queue.panel.view.viewport()
    if inside:
        place = QPointF(5, 5)
        QApplication.sendEvent(viewport, QEnterEvent(place, place, place))
    else:
        QApplication.sendEvent(viewport, QEvent(QEvent.Type.Leave))


# The head


def test_the_head_counts_and_is_never_hidden(busy):
    head = busy.panel.head
    assert head.words.text == "22 done · 3 failed · 15 to go"
    assert head.bar.accessibleName() == "22 done, 3 failed of 40"
    assert [f"{c.text} {c.number}" for c in tabs(busy).choices] == [
        "All 40",
        "Working 15",
        "Failed 3",
        "Done 22",
    ]
    assert button(busy, "retryFailedButton").text() == "Retry 3 failed"
    busy.panel.set_open(opened=False)
    assert head.isVisible()
    assert head.height() == busy.panel.preferred_height(768) == 32
    assert not busy.panel.view.isVisible()
    assert button(busy, "retryFailedButton").isVisible()


def test_an_empty_queue_says_what_will_be_here(queue):
    queue.open([])
    assert "Nothing in the queue. What you add is listed here" in label(queue, "queueTimeLeft")
    assert not queue.panel.is_open
    assert not button(queue, "retryFailedButton").isVisible()
    assert label(queue, "queuePace") == "Goodreads: one page every 2 s"


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (WorkersElsewhere(3, 240.4), "3 workers on Redis · 240 pages/s"),
        (WorkersElsewhere(1), "1 worker on Redis"),
        (WorkersElsewhere(0), "no worker on Redis"),
        (WorkersElsewhere(None), "Goodreads: one page every 2 s"),
    ],
)
def test_workers_elsewhere_stand_in_the_head(queue, event, said):
    queue.open([])
    queue.take(gather([WorkersElsewhere(7, 1.0), event]))
    assert label(queue, "queuePace") == said


def test_all_failed_is_said_in_red_and_never_as_done(queue):
    queue.open([job(n, Status.FAILED, **failure("unreachable", "Not reached.")) for n in range(60)])
    assert queue.panel.head.words.text == "60 failed"
    assert "done" not in queue.panel.head.words.text
    queue.panel.set_open(opened=True)
    assert tabs(queue).chosen == "failed"
    assert label(queue, "queueTimeLeft") == "the last one just now"


def test_the_failed_tab_gives_way_when_work_goes_on(queue):
    queue.open([job(1, Status.FAILED)])
    assert queue.panel.model.tab == "failed"
    queue.tell(job(1))
    assert queue.panel.model.tab == "all"
    queue.panel.choose_tab("done")
    queue.tell(job(1, Status.FAILED))
    assert queue.panel.model.tab == "done"


def test_the_bar_has_a_part_for_each_state(queue):
    queue.panel.resize(1366, 240)
    queue.open(
        [job(n, Status.FINISHED) for n in range(2000)]
        + [job(3000, Status.FAILED), job(3001, Status.SCHEDULED)]
    )
    picture = queue.panel.head.bar.grab().toImage()
    row = [picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width())]
    from bookq_gui.ui.widgets import theme

    colours = theme.colours()
    assert row.count(colours.bad.name()) >= 1
    assert row.count(colours.warn.name()) >= 1
    assert row.count(colours.good.name()) > 140


def test_the_estimate_covers_the_last_retry_and_is_not_made_while_blocked(busy):
    assert label(busy, "queueTimeLeft") == "about 2 min left"
    busy.tell(state=BLOCKED)
    assert label(busy, "queueTimeLeft") == "waiting for Goodreads"
    busy.tell(state=pages(paused=True))
    assert label(busy, "queueTimeLeft") == "paused"


@pytest.mark.parametrize("width", [720, 800, 880, 1024, 1100, 1200, 1366, 1920])
def test_what_gives_way_are_never_counts_bar_or_retry(busy, width):
    panel = busy.panel
    panel.setFixedWidth(width)
    QApplication.processEvents()
    head = panel.head
    for part in (head.bar, head.words, head.retry, head.pause):
        assert part.isVisible()
        assert part.width() >= part.sizeHint().width()
    shown = [part for part in head.findChildren(QWidget) if part.isVisible() and part.parent() is head]
    places = sorted((part.x(), part.x() + part.width()) for part in shown)
    assert all(end <= begin for (_, end), (begin, _) in itertools.pairwise(places))
    assert places[-1][1] <= width
    assert tabs(busy).isVisible() or button(busy, "queueShow").isVisible()
    assert panel.minimumSizeHint().width() <= 1


def test_tabs_are_chosen_in_a_menu_where_they_have_no_room(busy):
    busy.panel.setFixedWidth(760)
    QApplication.processEvents()
    menu = button(busy, "queueShow").menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["All  40", "Working  15", "Failed  3", "Done  22"]
    menu.actions()[2].trigger()
    assert busy.numbers() == [27, 26, 25]


def test_a_click_on_a_tab_filters(busy, qtbot):
    control = tabs(busy)
    for key, count in (("failed", 3), ("working", 15), ("done", 22), ("all", 40)):
        at = control.rects()[[choice.key for choice in control.choices].index(key)].center()
        qtbot.mouseClick(control, Qt.MouseButton.LeftButton, pos=at)
        assert len(busy.ids()) == count


def test_pause_and_retry_follow_their_actions(busy):
    done = []
    for act in (Act.PAUSE, Act.RETRY_FAILED):
        busy.actions[act].triggered.connect(lambda _=False, act=act: done.append(act))
    button(busy, "pauseButton").click()
    button(busy, "retryFailedButton").click()
    assert done == [Act.PAUSE, Act.RETRY_FAILED]
    busy.tell(state=pages(paused=True))
    assert button(busy, "pauseButton").text() == "Resume"
    assert busy.actions[Act.PAUSE].text() == "&Resume"
    assert busy.panel.is_paused


def test_what_cannot_be_done_is_not_offered(queue):
    queue.open([job(1)])
    off = (Act.RETRY_FAILED, Act.CLEAR_FAILED, Act.CLEAR_FINISHED, Act.RETRY_JOB, Act.PROBE_NOW)
    assert not any(queue.actions[act].isEnabled() for act in off)
    assert queue.actions[Act.CANCEL_WAITING].isEnabled()
    queue.panel.view.select_ids(["gr:990000001"])
    QApplication.processEvents()
    on = (Act.CANCEL_JOB, Act.FRONT_JOB, Act.BACK_JOB, Act.OPEN_JOB, Act.REMOVE_JOB, Act.PAGE_FOR_JOB)
    assert all(queue.actions[act].isEnabled() for act in on)
    assert not queue.actions[Act.REPORT_JOB].isEnabled()


# Open and closed


def test_it_opens_when_work_starts_and_closes_when_all_went_well(queue, qtbot):
    queue.open([])
    seen = []
    queue.panel.openChanged.connect(seen.append)
    queue.tell(job(1))
    assert queue.panel.is_open
    queue.tell(job(1, Status.FINISHED))
    assert queue.panel.is_open
    queue.panel._closing.setInterval(0)
    queue.panel._closing.start()
    qtbot.waitUntil(lambda: not queue.panel.is_open)
    assert seen == [True, False]


def test_with_failures_it_stays_open(queue):
    queue.open([job(1), job(2)])
    queue.tell(job(1, Status.FINISHED), job(2, Status.FAILED, **failure("timeout", "x")))
    assert queue.panel.is_open
    assert not queue.panel._closing.isActive()


def test_whoever_closed_it_keeps_it_closed(busy, qtbot):
    button(busy, "queueChevron").click()
    assert not busy.panel.is_open
    busy.tell(job(50), job(28, Status.FAILED, **failure("timeout", "x")), state=BLOCKED)
    assert not busy.panel.is_open
    qtbot.mouseClick(busy.panel.head, Qt.MouseButton.LeftButton, pos=QPoint(600, 10))
    assert busy.panel.is_open
    busy.actions[Act.TOGGLE_QUEUE].trigger()
    assert not busy.panel.is_open


@pytest.mark.parametrize(("height", "rows"), [(1080, 8), (768, 6), (640, 4), (480, 2)])
def test_so_many_rows_are_seen_by_themselves(busy, height, rows):
    panel = busy.panel
    panel.set_open(opened=True)
    panel.resize(1366, panel.preferred_height(height))
    QApplication.processEvents()
    first, last = panel.view.visible_lines()
    assert last - first + 1 == rows
    assert panel.least_height() <= panel.preferred_height(height)


# The rows


def test_rows_say_what_happens_in_whole_sentences(busy):
    busy.tell(stages={"gr:990000022": "Fetching, 212 kB"})
    assert busy.cells("state")[:6] == [
        "Fetching", "Retry in 0:42", "Retry in 2:11", "Failed", "Failed", "Failed",
    ]  # fmt: skip
    assert busy.cells("what")[:4] == [
        "Reading the page, 212 kB so far",
        "A fault (503). This is try 2 of 5.",
        "No answer. This is try 3 of 5.",
        "No answer five times.",
    ]
    assert busy.cells("book")[0] == "Under the Saffron Roof"


def test_each_failed_row_offers_its_remedy_and_retry(busy):
    assert offers(busy, 26) == ["Retry", "Take its books"]
    assert offers(busy, 25) == ["Retry"]
    assert offers(busy, 24) == ["Retry"]
    assert offers(busy, 30) == offers(busy, 22) == offers(busy, 3) == []
    click_offer(busy, 26, "Take its books")
    click_offer(busy, 25, "Retry")
    assert busy.asked == [("take", "gr:990000026"), ("retry", "gr:990000025")]
    assert busy.panel.view.selected_ids() == []


def test_words_at_the_end_are_mirrored_from_right_to_left(busy):
    busy.panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    first, second = busy.panel.view.offers_of(line_of(busy, 26))
    assert first.rect.right() < second.rect.left() < busy.panel.width() // 3
    click_offer(busy, 26, "Take its books")
    assert busy.asked == [("take", "gr:990000026")]


def test_no_row_moves_under_the_mouse(busy, qtbot):
    before = busy.numbers()
    point_at(busy, inside=True)
    busy.tell(job(28, Status.STARTED), job(22, Status.FINISHED), job(60), removed=["gr:990000025"])
    assert busy.numbers() == before
    assert busy.cells("state")[before.index(28)] == "Fetching"
    assert busy.panel.head.words.text == "23 done · 2 failed · 15 to go"
    busy.panel.view._releasing.setInterval(0)
    point_at(busy, inside=False)
    qtbot.waitUntil(lambda: busy.numbers() != before)
    assert busy.numbers()[0] == 28
    assert 25 not in busy.numbers()
    assert 60 in busy.numbers()


def test_no_row_moves_under_the_keyboard_or_an_open_menu(busy, qtbot):
    before = busy.numbers()
    busy.panel.activateWindow()
    busy.panel.view.setFocus()
    qtbot.waitUntil(busy.panel.view.hasFocus)
    busy.tell(job(22, Status.FINISHED))
    assert busy.numbers() == before
    busy.panel.view._releasing.setInterval(0)
    busy.panel.view.clearFocus()
    qtbot.waitUntil(lambda: busy.numbers() != before)
    before = busy.numbers()
    busy.panel.head.menu.aboutToShow.emit()
    busy.tell(job(28, Status.STARTED))
    assert busy.numbers() == before
    busy.panel.head.menu.aboutToHide.emit()
    qtbot.waitUntil(lambda: busy.numbers()[0] == 28)


def test_what_the_person_removed_leaves_at_once(busy):
    point_at(busy, inside=True)
    busy.tell(removed=["gr:990000025"])
    assert 25 in busy.numbers()
    busy.panel.view.catch_up()
    assert 25 not in busy.numbers()


def test_seconds_count_on_in_the_rows_that_are_seen(busy, qtbot):
    changed = []
    busy.panel.model.dataChanged.connect(lambda first, last: changed.append((first.row(), first.column())))
    busy.clock.now += 10
    busy.panel.view.tick()
    assert busy.cells("state")[1:3] == ["Retry in 0:32", "Retry in 2:01"]
    assert changed == [(0, 0), (0, 3)]


def test_keys_reach_the_rows(busy, qtbot):
    view = busy.panel.view
    view.select_ids(["gr:990000027"])
    wanted = []
    view.menuRequested.disconnect()
    view.menuRequested.connect(wanted.append)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert len(wanted) == 1
    seen = []
    view.rowActivated.connect(seen.append)
    busy.actions[Act.JOB_DETAILS].setEnabled(False)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert seen == ["gr:990000027"]


def drop(view, ids, line, *, lower=False):
    mime = QMimeData()
    mime.setData(MIME, "\n".join(ids).encode())
    y = view.rowViewportPosition(line) + (view.rowHeight(line) - 3 if lower else 3)
    event = QDropEvent(
        QPointF(200, y),
        Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.source = lambda: view
    view.dropEvent(event)


def test_waiting_rows_are_dragged_to_another_place(busy):
    view = busy.panel.view
    busy.panel.choose_tab("working")
    busy.panel.setFixedHeight(800)
    QApplication.processEvents()
    line = busy.numbers().index(30)
    drop(view, ["gr:990000038", "gr:990000039"], line)
    drop(view, ["gr:990000028"], line, lower=True)
    drop(view, ["gr:990000028"], len(busy.ids()) - 1, lower=True)
    drop(view, ["gr:990000030"], line)
    assert busy.asked == [
        ("move", ["gr:990000038", "gr:990000039"], "gr:990000030"),
        ("move", ["gr:990000028"], "gr:990000031"),
        ("move", ["gr:990000028"], None),
        ("move", ["gr:990000030"], "gr:990000031"),
    ]
    drop(view, ["gr:990000030"], 0)
    assert len(busy.asked) == 4
    model = busy.panel.model
    can = [bool(model.flags(model.index(n, 0)) & Qt.ItemFlag.ItemIsDragEnabled) for n in (0, 1, line)]
    assert can == [False, False, True]


def test_a_saved_page_dropped_on_a_row_belongs_to_its_book(busy):
    view = busy.panel.view
    line = line_of(busy, 27)
    place = view.viewport().mapToGlobal(QPoint(50, view.rowViewportPosition(line) + 4))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/pages/a.html")])
    rect, book = busy.panel.page_target(place, mime)
    assert book == "Book 990000027"
    assert rect.contains(place)
    assert busy.panel.job_under(place) == "gr:990000027"
    mime.setUrls([QUrl.fromLocalFile("/pages/a.html"), QUrl.fromLocalFile("/pages/b.html")])
    assert busy.panel.page_target(place, mime)[0].isEmpty()
    assert busy.panel.job_under(QPoint(-50, -50)) == ""


# Finding


def test_the_search_is_shown_on_demand_and_filters(busy, qtbot):
    field = busy.panel.findChild(QLineEdit, "queueFilter")
    assert not field.isVisible()
    busy.actions[Act.FIND_JOB].trigger()
    assert field.isVisible()
    qtbot.keyClicks(field, "saffron")
    qtbot.waitUntil(lambda: busy.numbers() == [22])
    field.setText("failed timeout")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert busy.numbers() == [27]
    button(busy, "closeSearchButton").click()
    assert len(busy.ids()) == 40
    assert not field.isVisible()


# The banner


def banner(queue):
    return queue.panel.banner


def test_the_banner_offers_the_ways_out(busy):
    done = []
    for act in (Act.OPEN_NEXT, Act.IMPORT_FILES, Act.PROBE_NOW):
        busy.actions[act].triggered.connect(lambda _=False, act=act: done.append(act))
    asked = []
    busy.panel.heightWanted.connect(lambda: asked.append(True))
    busy.tell(state=BLOCKED)
    shown = banner(busy)
    assert shown.isVisible()
    assert asked
    assert shown.title.text() == "Goodreads wants to see a browser. Going on by itself in 4:12"
    assert shown.text.text().startswith("15 books wait, none fails.")
    for name in ("openNextButton", "useSavedPagesButton", "tryNowButton"):
        button(busy, name).click()
    assert done == [Act.OPEN_NEXT, Act.IMPORT_FILES, Act.PROBE_NOW]
    check = button(busy, "watchClipboardCheck")
    check.click()
    assert busy.actions[Act.WATCH_CLIPBOARD].isChecked()
    busy.clock.now += 52
    shown.tick()
    assert shown.title.text().endswith("3:20")
    busy.tell(state=pages())
    assert not shown.isVisible()


def test_blocked_rows_carry_open(busy):
    busy.tell(state=BLOCKED)
    assert offers(busy, 23) == offers(busy, 30) == ["Open"]
    assert busy.cells("state")[1:3] == ["Waits for site", "Waits for site"]
    click_offer(busy, 23, "Open")
    assert busy.asked == [("open", "gr:990000023")]


def test_offline_and_paused_need_no_browser(busy):
    busy.tell(state=pages(open_until=NOW + 24, reason=JobError("offline", Message("No network."))))
    assert banner(busy).isVisible()
    assert not button(busy, "openNextButton").isVisible()
    assert button(busy, "tryNowButton").isVisible()
    assert "Trying again in 0:24." in banner(busy).text.text()
    busy.tell(state=pages(paused=True))
    assert banner(busy).title.text() == "Paused. Nothing new is started"
    assert button(busy, "resumeButton").isVisible()
    assert not button(busy, "tryNowButton").isVisible()


def test_while_one_page_is_tried_nobody_asks_for_another(busy):
    busy.tell(state=pages(half_open=True, reason=JobError("challenge", Message("x"))))
    assert banner(busy).title.text() == "Trying a single page of Goodreads…"
    assert not button(busy, "tryNowButton").isEnabled()


def test_progress_in_the_browser_is_said_in_place_of_the_sentence(busy):
    busy.tell(state=BLOCKED)
    banner(busy).show_progress("3 of 15 here · now in your browser: The Idiot")
    assert banner(busy).text.text().startswith("3 of 15 here")
    busy.tell(state=pages())
    busy.tell(state=BLOCKED)
    assert banner(busy).text.text().startswith("15 books wait")


@pytest.mark.parametrize("width", [720, 1024, 1100, 1366, 1920])
@pytest.mark.parametrize("kind", ["challenge", "offline"])
def test_nothing_of_the_banner_is_cut_at_any_width(busy, width, kind):
    busy.panel.setFixedWidth(width)
    busy.panel.setFixedHeight(400)
    busy.tell(state=pages(open_until=NOW + 252, reason=JobError(kind, Message("x"))))
    for _ in range(3):
        QApplication.processEvents()
    shown = banner(busy)
    seen = [found for found in shown.findChildren(QAbstractButton) if found.isVisible()]
    assert seen
    for found in seen:
        assert found.width() >= found.sizeHint().width()
        corner = found.mapTo(shown, QPoint(found.width(), found.height()))
        assert corner.x() <= shown.width()
        assert corner.y() <= shown.height()
    for text in (shown.title, shown.text):
        assert text.heightForWidth(text.width()) <= text.height() + 1
    below = seen[0].mapTo(shown, QPoint(0, 0)).y() > shown.title.y() + shown.title.height()
    assert below or width >= 1100


# One job


def test_the_details_of_a_job_follow_it(busy, qtbot):
    busy.panel.show_job("gr:990000027")
    dialog = busy.panel.findChild(JobDialog)
    assert [line.numbers for line in dialog.tries] == ["1–5"]
    assert dialog.findChild(QWidget, "jobError").plain() == "No answer five times."
    busy.tell(job(27, label="Now Known"))
    assert dialog.windowTitle() == "Now Known"
    busy.tell(removed=["gr:990000027"])
    qtbot.waitUntil(lambda: not busy.panel.findChild(JobDialog) or not dialog.isVisible())


def test_tries_that_ended_alike_are_one_line():
    kinds = ["timeout", "timeout", "server-error", "timeout"]
    history = [failure(kind, f"It was {kind}.")["history"][0] for kind in kinds]
    history = [replace(a, number=n, started_at=NOW, seconds=2.0) for n, a in enumerate(history, 1)]
    lines = tries_of(job(1, Status.FAILED, history=tuple(history)))
    assert [(line.numbers, line.text, line.seconds) for line in lines] == [
        ("1–2", "It was timeout.", 4.0),
        ("3", "It was server-error.", 2.0),
        ("4", "It was timeout.", 2.0),
    ]


def test_the_last_try_says_what_happened_like_those_before():
    history = [*failure("timeout", "No answer. bookq asks again soon.")["history"]]
    history.append(replace(history[0], number=2, message="No answer. bookq tried twice. Retry it."))
    lines = tries_of(job(1, Status.FAILED, history=tuple(history)))
    assert [(line.numbers, line.text) for line in lines] == [("1–2", "No answer.")]


def test_a_report_has_all_that_is_needed(queue, qtbot):
    queue.open(
        [job(1, Status.FAILED, label="War and Peace", **failure("timeout", "No answer.", 2, "Traceback: x"))]
    )
    queue.panel.show_job("gr:990000001")
    dialog = queue.panel.findChild(JobDialog)
    trace = dialog.findChild(QAbstractButton, "traceButton")
    assert trace.isVisible()
    trace.click()
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    for part in ("gr:990000001", "War and Peace", "timeout: No answer.", "Traceback: x", "2 of 5"):
        assert part in copied
    for shown in dialog.findChildren(QAbstractButton):
        if shown.text() == "Retry":
            shown.click()
    assert queue.asked == [("copied", "gr:990000001"), ("retry", "gr:990000001")]


def test_only_so_many_windows_of_jobs_are_open(busy):
    for number in range(28, 40):
        busy.panel.show_job(f"gr:{990_000_000 + number}")
    busy.panel.show_job("gr:990000027")
    assert sum(dialog.isVisible() for dialog in busy.panel.findChildren(JobDialog)) == 12
    busy.panel.show_job("gr:990000027")
    assert sum(dialog.isVisible() for dialog in busy.panel.findChildren(JobDialog)) == 12


@POPUP
def test_the_menus_have_what_can_be_done(busy):
    menu = button(busy, "queueMore").menu()
    assert isinstance(menu, QMenu)
    for act in (Act.FIND_JOB, Act.CLEAR_FINISHED, Act.CLEAR_FAILED, Act.CANCEL_WAITING):
        assert busy.actions[act] in menu.actions()


def test_a_long_run_that_is_over_is_told_once(queue):
    queue.open([])
    told = []
    queue.panel.runEnded.connect(told.append)
    queue.tell(job(1), job(2))
    queue.clock.now += 40
    queue.tell(job(1, Status.FINISHED), job(2, Status.FINISHED))
    queue.tell(job(3, Status.FINISHED))
    assert told == [2]


def test_everything_that_takes_the_keyboard_has_a_name(busy):
    busy.tell(state=BLOCKED)
    for widget in busy.panel.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget
    assert busy.panel.view.accessibleName() == "Queue"


def test_a_tab_is_remembered_whatever_was_stored(busy):
    busy.panel.choose_tab("done")
    state = busy.panel.save_state()
    busy.panel.restore_state(b"nonsense \xff")
    assert busy.panel.model.tab == "done"
    busy.panel.choose_tab("all")
    busy.panel.restore_state(state)
    assert busy.panel.model.tab == "done"


def test_hundred_thousand_jobs_are_shown_and_changed_in_slices(queue, qtbot):
    queue.open([job(n, Status.FINISHED) for n in range(100_000)])
    queue.panel.model.finish()
    assert queue.panel.head.words.text == "100,000 fetched"
    queue.tell(*(job(n) for n in range(0, 100_000, 100)))
    queue.panel.model.finish()
    assert queue.panel.model.tally.counts.to_go == 1_000
    assert queue.numbers()[:2] == [0, 100]
    assert busy_jobs()


def test_rows_are_measured_only_where_they_are_seen(queue, monkeypatch):
    queue.open([job(number) for number in range(3_000)])
    queue.panel.set_open(opened=True)
    view = queue.panel.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    measured = []
    height = view.queue_painter.height
    monkeypatch.setattr(view.queue_painter, "height", lambda *cell: (measured.append(cell), height(*cell))[1])
    queue.take(gather([JobsRemoved(tuple(job(number).id for number in range(1_500)))]))
    queue.panel.model.finish()
    assert queue.panel.model.rowCount() == 1_500
    assert 0 < len(measured) < 300
