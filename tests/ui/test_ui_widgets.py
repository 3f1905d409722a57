"""The widgets: choices by mouse and keyboard, chips, stars, bars, toasts, layouts, focus rings."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from bookq_gui.ui.widgets import accessibility
from bookq_gui.ui.widgets.accessibility import FocusRing
from bookq_gui.ui.widgets.badges import Chip, SegmentedBar, StarsBar
from bookq_gui.ui.widgets.buttons import Button, Choice, Segments, Tabs
from bookq_gui.ui.widgets.labels import ElidedLabel, Label
from bookq_gui.ui.widgets.overlays import ToastStack
from bookq_gui.ui.widgets.surfaces import SHADOW, Banner, FlowLayout, nested

CHOICES = [Choice("a", "First", "table"), Choice("b", "Second", "grid"), Choice("c", "Third", "chart")]


@pytest.fixture
def shown(qtbot):
    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        QApplication.processEvents()
        return widget

    return show


@pytest.mark.parametrize("kind", [Segments, Tabs])
def test_one_of_few_is_chosen_by_mouse_and_by_arrows(shown, qtbot, kind):
    choices = shown(kind(CHOICES, "Looks"))
    told = []
    choices.chosenChanged.connect(told.append)
    QTest.mouseClick(choices, Qt.MouseButton.LeftButton, pos=choices.rects()[2].center())
    QTest.keyClick(choices, Qt.Key.Key_Left)
    QTest.keyClick(choices, Qt.Key.Key_Left)
    QTest.keyClick(choices, Qt.Key.Key_Left)
    assert told == ["c", "b", "a"]
    assert choices.accessibleDescription() == "First"


def test_right_to_left_the_choices_lie_the_other_way_round(shown):
    segments = Segments(CHOICES, "Looks")
    segments.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown(segments)
    lefts = [rect.left() for rect in segments.rects()]
    assert lefts == sorted(lefts, reverse=True)
    QTest.keyClick(segments, Qt.Key.Key_Left)
    assert segments.chosen == "b"


def test_a_choice_that_can_be_cleared(shown):
    segments = shown(Segments(CHOICES, "State", clearable=True))
    segments.choose("b")
    QTest.mouseClick(segments, Qt.MouseButton.LeftButton, pos=segments.rects()[1].center())
    assert segments.chosen == ""


def test_a_chip_is_clicked_or_taken_away(shown):
    chip = shown(Chip("holiday", "tag", closable=True))
    told = []
    chip.clicked.connect(lambda: told.append("clicked"))
    chip.closed.connect(lambda: told.append("closed"))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 12))
    QTest.keyClick(chip, Qt.Key.Key_Return)
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert told == ["clicked", "closed", "clicked", "closed"]
    assert chip.accessibleName() == "holiday"


def test_stars_are_set_and_the_same_star_clears(shown):
    stars = shown(StarsBar())
    told = []
    stars.valueChanged.connect(told.append)
    third = QPoint(2 * 24 + 10, 10)
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton, pos=third)
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton, pos=third)
    QTest.keyClick(stars, Qt.Key.Key_5)
    QTest.keyClick(stars, Qt.Key.Key_0)
    assert told == [3, None, 5, None]
    stars.show_value(3.5)
    assert stars.accessibleName() == "my rating 3.5 of 5"


def test_each_part_of_a_bar_is_seen_and_they_fill_it_exactly(shown):
    bar = shown(SegmentedBar(160))
    bar.show_parts(10_000, [(9_998, "good"), (1, "bad"), (1, "warn")], "9,998 done, 1 failed of 10,000")
    widths = [width for width, _ in bar._widths()]
    assert min(widths) >= 3
    assert sum(widths) == pytest.approx(160)
    bar.show_parts(60, [(0, "good"), (60, "bad"), (0, "warn")], "60 failed")
    assert bar._widths() == [(160, "bad")]
    assert bar.accessibleName() == "60 failed"


class TestToasts:
    @pytest.fixture
    def stack(self, shown):
        window = QWidget()
        window.resize(900, 600)
        shown(window)
        return ToastStack(window, window)

    def test_at_most_three_the_newest_below_and_all_inside(self, stack):
        for number in range(5):
            stack.say(f"Notice {number}", key=str(number))
        texts = [toast.text.text() for toast in stack.toasts]
        assert texts == ["Notice 2", "Notice 3", "Notice 4"]
        places = [toast.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW) for toast in stack.toasts]
        assert [place.top() for place in places] == sorted(place.top() for place in places)
        assert all(stack._window.rect().contains(place) and 360 <= place.width() <= 560 for place in places)

    def test_those_of_one_kind_become_one_and_add_up(self, stack):
        for count in (5, 7):
            stack.say("", key="came", count=count, merged=lambda n: f"{n} books came in")
        assert [toast.text.text() for toast in stack.toasts] == ["12 books came in"]

    def test_an_action_is_run_once_and_the_notice_goes(self, stack):
        done = []
        toast = stack.say("Removed", actions=[("Undo", lambda: done.append("undone"))])
        button = next(b for b in toast.findChildren(QPushButton) if b.text() == "Undo")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert done == ["undone"]
        assert stack.toasts == []

    def test_escape_and_the_cross_dismiss(self, stack):
        first = stack.say("One", key="1")
        QTest.keyClick(first, Qt.Key.Key_Escape)
        second = stack.say("Two", key="2")
        second.findChild(QToolButton).click()
        assert stack.toasts == []

    def test_one_that_stays_does_not_go_by_itself(self, stack):
        toast = stack.say("Writing…", stays=True)
        assert not toast._timer.isActive()
        assert stack.say("Done")._timer.isActive()


def test_announcements_come_at_most_once_in_five_seconds(shown, monkeypatch):
    window = shown(QWidget())
    said = []
    monkeypatch.setattr(
        accessibility.QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    for text in ("one", "two", "three"):
        accessibility.announce(window, text)
    assert said == ["one"]
    announcer = window.findChild(accessibility._Announcer)
    announcer._timer.stop()
    announcer._late()
    assert said == ["one", "three"]


def test_items_flow_into_the_next_line(shown):
    area = QWidget()
    flow = FlowLayout(area, spacing=6)
    for number in range(6):
        flow.addWidget(Chip(f"tag number {number}"))
    one = flow.heightForWidth(2000)
    assert flow.heightForWidth(220) > 2 * one
    area.resize(220, 300)
    shown(area)
    assert all(area.rect().contains(flow.itemAt(k).geometry()) for k in range(flow.count()))
    flow.clear()
    assert flow.count() == 0


def test_inner_layouts_are_added_before_they_are_filled():
    outer, inner = QVBoxLayout(), QHBoxLayout()
    inner.addStretch()
    with pytest.raises(AssertionError):
        nested(outer, inner)


def test_a_label_is_never_taken_for_markup_and_says_what_is_cut(shown):
    label = shown(Label("<b>not bold</b> & <img src=/etc/passwd>"))
    assert label.textFormat() == Qt.TextFormat.PlainText
    cut = ElidedLabel("a very long title that does not fit by far")
    cut.resize(80, 20)
    shown(cut)
    cut.resize(80, 20)
    QApplication.processEvents()
    assert cut.text().endswith("…")
    assert cut.toolTip() == cut.whole == cut.accessibleName()


@pytest.mark.parametrize(("width", "below"), [(1300, False), (700, True)])
def test_the_ways_out_of_a_banner_are_beside_its_words_or_below(shown, width, below):
    banner = Banner("shield")
    banner.show_words("Goodreads wants to see a browser", "15 books wait, none fails.")
    button = Button("Open next in browser", "globe", "filled")
    banner.buttons.addWidget(button)
    banner.resize(width, 80)
    shown(banner)
    banner.resize(width, banner.sizeHint().height())
    QApplication.processEvents()
    assert (button.geometry().top() >= banner.text.geometry().bottom()) is below


def test_a_ring_lies_around_what_the_keyboard_came_to(shown):
    window = QWidget()
    row = QHBoxLayout(window)
    first, second = Button("First"), Button("Second")
    row.addWidget(first)
    row.addWidget(second)
    ring = FocusRing(window)
    shown(window)
    window.activateWindow()
    first.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert ring.isVisible()
    assert ring.geometry().contains(second.geometry())
