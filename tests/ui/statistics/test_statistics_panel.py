"""The statistics in the window: seen, clicked, walked through, saved."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import partial

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QTabBar, QToolButton

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.events import AnnotationsChanged, BooksRemoved
from bookq_gui.model.job import Status
from bookq_gui.ui.books.scope import Scope
from bookq_gui.ui.controllers import statistics as statistics_wiring
from bookq_gui.ui.docks import bring
from bookq_gui.ui.statistics.chart_data import Target


def jobs():
    return [
        make_job(0, Status.FINISHED, attempts=1),
        make_job(1, Status.FAILED, **failed("timeout", "No answer in time.")),
        make_job(2, Status.FAILED, **failed("not-found", "No such book.")),
        make_job(3),
    ]


@pytest.fixture
def seen(make_desk, qtbot):
    desk = make_desk(books=[make_book(n) for n in range(24)], jobs=jobs())
    bring(desk.window.statistics_dock)
    qtbot.waitUntil(lambda: bool(desk.window.statistics.charts))
    return desk


def chart(desk, key):
    return next(widget for widget in desk.window.statistics.board.widgets if widget.chart.key == key)


def centre(widget, number):
    return widget._plan().places[number].hit.center().toPoint()


def click(qtbot, widget, number):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=centre(widget, number))


def on_top(desk, name):
    action = desk.window.findChild(QAction, f"show-{name}Dock")
    return action.isChecked()


def books_by_format(desk):
    charts = desk.window.statistics.charts
    return sum(bar.value for chart in charts if chart.key == "formats" for bar in chart.bars)


def shown_titles(desk):
    return [desk.window.results.model.row_of(i).genres for i in desk.window.results.model.shown_ids()]


def test_it_opens_with_its_key_and_nothing_is_counted_before(make_desk, qtbot):
    desk = make_desk(books=[make_book(0)])
    window = desk.window
    window.activateWindow()
    assert window.statistics_dock.isHidden()
    assert window.statistics.charts == ()
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.statistics.charts))
    assert on_top(desk, "statistics")
    assert not on_top(desk, "details")


def test_the_key_of_a_panel_behind_a_tab_brings_it_to_the_front(seen, qtbot):
    window = seen.window
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: on_top(seen, "details"))
    assert not window.statistics.is_seen
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: on_top(seen, "statistics"))
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.statistics_dock.isHidden)


def test_tabs_have_a_name(seen):
    QApplication.processEvents()
    bars = [bar for bar in seen.window._desk.findChildren(QTabBar) if bar.isVisible()]
    assert bars
    assert all(bar.accessibleName() for bar in bars)


def test_a_click_on_a_bar_filters_the_table_and_the_next_click_shows_all(seen, qtbot):
    genres = chart(seen, "genres")
    bar = genres.chart.bars[0]
    click(qtbot, genres, 0)
    assert seen.window.results.filter_text == f'genre:="{bar.name}"'
    assert seen.window.results.model.rowCount() == bar.value < 24
    assert all(bar.name in genres for genres in shown_titles(seen))
    assert genres._active == {0}
    click(qtbot, genres, 0)
    assert seen.window.results.filter_text == ""
    assert seen.window.results.model.rowCount() == 24
    assert genres._active == frozenset()


def test_bars_of_different_charts_narrow_together(seen, qtbot):
    click(qtbot, chart(seen, "genres"), 0)
    click(qtbot, chart(seen, "formats"), 1)
    click(qtbot, chart(seen, "genres"), 1)
    text = seen.window.results.filter_text
    assert text.count("genre:") == 1
    assert text.count("format:") == 1


def test_a_bar_is_reached_and_chosen_with_the_keys(seen, qtbot):
    seen.window.activateWindow()
    pages = chart(seen, "pages")
    pages.setFocus(Qt.FocusReason.TabFocusReason)
    assert pages.current == 0
    qtbot.keyClick(pages, Qt.Key.Key_Right)
    qtbot.keyClick(pages, Qt.Key.Key_Down)
    assert pages.current == 2
    qtbot.keyClick(pages, Qt.Key.Key_End)
    qtbot.keyClick(pages, Qt.Key.Key_Right)
    assert pages.current == len(pages.chart.bars) - 1
    qtbot.keyClick(pages, Qt.Key.Key_Home)
    qtbot.keyClick(pages, Qt.Key.Key_Left)
    assert pages.current == 0
    qtbot.keyClick(pages, Qt.Key.Key_Return)
    assert seen.window.results.filter_text == pages.chart.bars[0].term
    assert seen.window.results.model.rowCount() == pages.chart.bars[0].value


def test_the_keys_go_the_way_one_reads(seen, qtbot):
    seen.window.activateWindow()
    pages = chart(seen, "pages")
    pages.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pages.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(pages, Qt.Key.Key_Left)
    assert pages.current == 1
    assert centre(pages, 0).x() > centre(pages, 1).x()


def test_the_bar_of_the_keyboard_is_scrolled_to(seen, qtbot):
    seen.window.activateWindow()
    seen.window.resize(800, 560)
    last = seen.window.statistics.board.widgets[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(last, Qt.Key.Key_End)
    viewport = seen.window.statistics.board.viewport()
    place = last.mapTo(viewport, centre(last, len(last.chart.bars) - 1))
    assert viewport.rect().contains(place)


def test_a_bar_of_failures_filters_the_queue(seen, qtbot):
    failures = chart(seen, "failures")
    number = [bar.label for bar in failures.chart.bars].index("No answer in time")
    click(qtbot, failures, number)
    queue = seen.window.queue
    qtbot.waitUntil(lambda: queue.model.rowCount() == 1)
    assert queue.model.job_at(0).error.kind == "timeout"
    assert queue.chip == "failed"
    click(qtbot, failures, number)
    qtbot.waitUntil(lambda: queue.model.rowCount() == 4)
    assert queue.chip == "all"


def test_every_bar_on_the_queue_shows_just_its_jobs_and_the_next_click_all(make_desk, qtbot):
    started = 1_700_001_000.4
    ended = [started + 6 * place for place in (0, 1, 2, 9)]
    desk = make_desk(
        books=[make_book(0)],
        jobs=[
            *(make_job(n, Status.FINISHED, attempts=1, finished_at=at) for n, at in enumerate(ended)),
            make_job(4, Status.FINISHED, **failed("timeout", "No.", attempts=2) | {"error": None}),
            make_job(5, Status.FAILED, **failed("timeout", "No.", attempts=2)),
            make_job(6, Status.FAILED, **failed("challenge", "No.")),
            make_job(7, Status.FAILED, attempts=1),
            make_job(8, Status.SCHEDULED, due_at=4e9, **failed("timeout", "No.", attempts=2)),
        ],
    )
    bring(desk.window.statistics_dock)
    qtbot.waitUntil(lambda: bool(desk.window.statistics.charts))
    queue = desk.window.queue
    rows = {
        "pace": [1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1],
        "failures": [1, 1, 1],
        "setbacks": [3, 1],
        "attempts": [6, 2],
    }
    for key, wanted in rows.items():
        shown = []
        widget = chart(desk, key)
        for number, bar in enumerate(widget.chart.bars):
            assert bool(bar.term) == bool(bar.value), (key, bar)
            click(qtbot, widget, number)
            shown.append(queue.model.rowCount() if bar.term else 0)
            assert (widget._active == {number}) == bool(bar.term)
            if bar.term:
                click(qtbot, widget, number)
            assert queue.filter.text() == ""
            assert queue.chip == "all"
            assert queue.model.rowCount() == 9
        if key == "pace":
            jobs = [round(bar.value * 5 / 60) for bar in widget.chart.bars]
            assert shown == jobs
            assert sum(shown) == len(ended) + 1
        else:
            assert shown == wanted, key


def test_what_has_no_filter_does_nothing(make_desk, qtbot):
    jobs = [make_job(n, Status.FINISHED, finished_at=1_700_001_000.0 + 20 * n) for n in range(2)]
    desk = make_desk(books=[make_book(0)], jobs=jobs)
    bring(desk.window.statistics_dock)
    qtbot.waitUntil(lambda: bool(desk.window.statistics.charts))
    pace = chart(desk, "pace")
    assert pace.chart.bars[1].value == 0
    click(qtbot, pace, 1)
    assert desk.window.queue.filter.text() == ""
    assert desk.window.queue.model.rowCount() == 2


def test_charts_are_spoken_with_their_numbers(seen):
    spoken = QAccessible.queryAccessibleInterface(chart(seen, "formats"))
    assert spoken.text(QAccessible.Text.Name) == "Formats"
    assert spoken.text(QAccessible.Text.Description) == "Hardcover: 12 books; Paperback: 12 books"


def test_everything_that_takes_the_keyboard_has_a_name(seen):
    board = seen.window.statistics.board
    assert all(widget.accessibleName() and widget.accessibleDescription() for widget in board.widgets)
    for kind in (QComboBox, QToolButton):
        assert all(widget.accessibleName() for widget in seen.window.statistics.findChildren(kind))


def test_a_tip_says_the_bar_and_what_a_click_does(seen, monkeypatch):
    said = []
    monkeypatch.setattr(
        "bookq_gui.ui.statistics.chart_widget.QToolTip.showText", lambda _at, text, _w: said.append(text)
    )
    formats = chart(seen, "formats")
    at = centre(formats, 0)
    QApplication.sendEvent(formats, QHelpEvent(QEvent.Type.ToolTip, at, formats.mapToGlobal(at)))
    assert said == ["<qt>Hardcover: 12 books. Click, or press Enter, to see only these.</qt>"]


def test_new_books_are_counted_by_themselves(seen, qtbot):
    before = books_by_format(seen)
    seen.engine.collect(make_book(30))
    seen.pump()
    qtbot.waitUntil(lambda: books_by_format(seen) == before + 1)
    seen.engine.tell(BooksRemoved((make_book(30).id,)))
    seen.pump()
    qtbot.waitUntil(lambda: books_by_format(seen) == before)


def test_a_chart_keeps_its_widget_and_the_keyboard_through_a_count(seen, qtbot):
    seen.window.activateWindow()
    pages = chart(seen, "pages")
    pages.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(pages, Qt.Key.Key_Right)
    seen.wiring._statistics.count_now()
    assert chart(seen, "pages") is pages
    assert pages.current == 1


def test_many_changes_are_counted_once(seen, qtbot, monkeypatch):
    counted = []
    count = statistics_wiring.count
    monkeypatch.setattr(statistics_wiring, "count", lambda *args: counted.append(1) or count(*args))
    for number in range(40, 60):
        seen.engine.collect(make_book(number))
        seen.pump()
    qtbot.waitUntil(lambda: "44" in seen.window.statistics.heading)
    assert len(counted) <= 3


def test_nothing_is_counted_while_it_is_not_seen(seen, qtbot, monkeypatch):
    bring(seen.window.details_dock)
    QApplication.processEvents()
    monkeypatch.setattr(statistics_wiring, "count", lambda *_: pytest.fail("counted"))
    seen.engine.collect(make_book(40))
    seen.pump()
    seen.wiring._statistics.count_now()
    monkeypatch.undo()
    bring(seen.window.statistics_dock)
    qtbot.waitUntil(lambda: "25" in seen.window.statistics.heading)


def test_a_large_collection_is_counted_in_another_thread(seen, qtbot, monkeypatch):
    monkeypatch.setattr(statistics_wiring, "_AT_ONCE", 5)
    seen.engine.collect(make_book(41))
    seen.pump()
    seen.wiring._statistics.count_now()
    assert seen.wiring._statistics._counting
    qtbot.waitUntil(lambda: not seen.wiring._statistics._counting)
    assert books_by_format(seen) == 25


def test_of_the_shown_and_of_the_selected_books(seen, qtbot):
    panel, results = seen.window.statistics, seen.window.results
    panel.choose_scope(Scope.SHOWN)
    results.set_filter("format:hardcover")
    qtbot.waitUntil(lambda: [bar.name for bar in chart(seen, "formats").chart.bars] == ["Hardcover"])
    panel.choose_scope(Scope.SELECTED)
    assert books_by_format(seen) == 0
    results.set_filter("")
    results.select_ids([make_book(n).id for n in range(3)])
    qtbot.waitUntil(lambda: "Selected books (3)" in panel.heading)
    qtbot.waitUntil(lambda: books_by_format(seen) == 3)
    assert seen.session.text("statistics/scope") == "selected"


def test_marks_count(seen, qtbot):
    ids = [make_book(n).id for n in range(4)]
    seen.engine.tell(AnnotationsChanged({i: Annotation(tags=("winter",), state="read") for i in ids}))
    seen.pump()
    qtbot.waitUntil(
        lambda: any(widget.chart.key == "tags" for widget in seen.window.statistics.board.widgets)
    )
    assert chart(seen, "read").chart.bars[0].spoken == "Read: 4 books"
    assert chart(seen, "tags").chart.bars[0].spoken == "winter: 4 books"


def test_an_empty_collection_says_so(make_desk, qtbot):
    desk = make_desk()
    bring(desk.window.statistics_dock)
    QApplication.processEvents()
    panel = desk.window.statistics
    assert panel._nothing.isVisible()
    assert panel._nothing.accessibleName() == "Nothing to count yet"
    assert not panel.findChild(QToolButton, "statisticsExport").isEnabled()


def test_columns_side_by_side_where_there_is_room(seen):
    window = seen.window
    window.resize(1800, 900)
    window._desk.resizeDocks([window.statistics_dock], [1100], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    widgets = seen.window.statistics.board.widgets
    assert len({widget.x() for widget in widgets}) == 3
    for one in widgets:
        assert not [
            other for other in widgets if other is not one and other.geometry().intersects(one.geometry())
        ]


class TestOut:
    @pytest.fixture
    def saving(self, seen, tmp_path):
        asked = []

        def choose(file, _parent, title, suggested, kinds):
            asked.append((title, suggested, kinds))
            return file

        def answer(file):
            seen.wiring._statistics._choose = partial(choose, file)
            return asked

        return answer

    def save(self, desk, name):
        desk.window.statistics.findChild(QToolButton, "statisticsExport").menu()
        action = next(a for a in desk.window.statistics._take_out.menu().actions() if a.objectName() == name)
        action.trigger()

    def test_as_png(self, seen, saving, qtbot, tmp_path):
        asked = saving(tmp_path / "charts")
        self.save(seen, "statisticsSavePng")
        qtbot.waitUntil(lambda: seen.said() == ["The charts are in charts.png"])
        image = QImage(str(tmp_path / "charts.png"))
        assert image.width() > 1200
        assert asked[0][1].name == "bookq-statistics.png"
        assert seen.session.text("export/folder") == str(tmp_path)
        colours = {image.pixelColor(x, 200).name() for x in range(0, image.width(), 3)}
        assert len(colours) > 1

    def test_as_svg(self, seen, saving, qtbot, tmp_path):
        saving(tmp_path / "charts.svg")
        self.save(seen, "statisticsSaveSvg")
        qtbot.waitUntil(lambda: seen.said() == ["The charts are in charts.svg"])
        root = ET.parse(tmp_path / "charts.svg").getroot()
        words = "".join(root.itertext())
        assert "All books (24)" in words
        assert "Hardcover: 12 books" in words
        assert list(root.iter("{http://www.w3.org/2000/svg}text"))

    def test_where_it_cannot_be_written_it_says_why(self, seen, saving, qtbot, tmp_path):
        saving(tmp_path / "gone" / "charts.png")
        self.save(seen, "statisticsSavePng")
        qtbot.waitUntil(lambda: bool(seen.said()))
        assert "There is no folder" in seen.said()[0]

    def test_no_file_chosen_is_no_file_written(self, seen, saving, tmp_path):
        saving(None)
        self.save(seen, "statisticsSavePng")
        assert seen.said() == []

    def test_as_a_picture_on_the_clipboard(self, seen):
        self.save(seen, "statisticsCopyPicture")
        assert QGuiApplication.clipboard().image().width() > 600
        assert seen.said() == ["The picture is on the clipboard"]

    def test_as_numbers_on_the_clipboard(self, seen, qtbot):
        odd = replace(make_book(50), genres=("=1+1",), format="Tab\tbed")
        seen.engine.collect(odd)
        seen.pump()
        seen.wiring._statistics.count_now()
        self.save(seen, "statisticsCopyNumbers")
        lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
        assert lines[0] == ["Chart", "What", "How many"]
        assert ["Formats", "Paperback", "12"] in lines
        assert ["Genres", "'=1+1", "1"] in lines
        assert ["Formats", "Tab bed", "1"] in lines
        assert {len(line) for line in lines} == {3}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_bars_are_painted_where_they_are_hit(seen, theme, direction):
    seen.theme.apply(theme)
    seen.window.statistics.setLayoutDirection(direction)
    QApplication.processEvents()
    formats = chart(seen, "formats")
    picture = formats.grab().toImage()
    ratio = picture.devicePixelRatio()
    for place in formats._plan().places:
        inside = (place.bar.center() * ratio).toPoint()
        assert picture.pixelColor(inside) != picture.pixelColor(QPoint(0, picture.height() - 1))


def test_the_filter_of_a_session_before_stands_out_at_once(make_desk, qtbot):
    desk = make_desk(books=[make_book(n) for n in range(4)])
    desk.window.results.set_filter('format:="Hardcover"')
    bring(desk.window.statistics_dock)
    qtbot.waitUntil(lambda: bool(desk.window.statistics.charts))
    assert chart(desk, "formats")._active == {0}
    assert chart(desk, "formats").chart.target is Target.BOOKS
