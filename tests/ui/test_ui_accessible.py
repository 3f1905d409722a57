"""Everything that can be acted on has a name, a place in the tab order and a tip."""

from dataclasses import replace
from itertools import groupby, pairwise

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.job import Status
from bookq_gui.ui.actions import Act
from bookq_gui.ui.details.histogram import Histogram
from bookq_gui.ui.docks import bring
from bookq_gui.ui.language import Language
from bookq_gui.ui.statistics.chart_widget import ChartWidget
from bookq_gui.ui.widgets.basic import Progress
from bookq_gui.ui.widgets.message_bar import Message

NAMES = [
    "linksInput",
    "addButton",
    "resultsFilter",
    "resultsView",
    "detailsPane",
    "queueView",
    "queueFilter",
    "retryFailedButton",
    "pauseButton",
]


@pytest.fixture
def full(make_desk, qtbot):
    desk = make_desk(
        books=[make_book(n) for n in range(3)],
        jobs=[make_job(0, Status.FINISHED), make_job(1, Status.FAILED, **failed("x", "No.", "trace"))],
    )
    desk.window.results.select_ids([make_book(1).id])
    qtbot.waitUntil(lambda: desk.window.actions_[Act.REMOVE_BOOK].isEnabled())
    desk.pump()
    desk.window.strips.tell(Message("12 added", [("a", "b")], action="Undo"))
    desk.window.strips.shown()[0].toggle()
    desk.pump()
    return desk


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def acted_on(top: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith("qt_")
        and not (isinstance(widget, QAbstractScrollArea) and widget.focusProxy())
    ]


def test_everything_has_a_name(full):
    full.window.queue.show_job(make_job(1).id)
    full.window.actions_[Act.SHORTCUTS].trigger()
    full.window.actions_[Act.ABOUT].trigger()
    full.window.actions_[Act.SETTINGS].trigger()
    full.window.actions_[Act.DIAGNOSTICS].trigger()
    full.pump()
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    assert len(tops) >= 6
    nameless = [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for top in tops
        for widget in acted_on(top)
        if not spoken(widget)
    ]
    assert nameless == []


@pytest.mark.parametrize("name", NAMES)
def test_the_parts_can_be_found_by_name(full, name):
    widget = full.window.findChild(QWidget, name)
    assert widget is not None
    assert spoken(widget)


def test_every_button_and_field_has_a_tip(full):
    silent = [
        f"{type(widget).__name__} {widget.objectName()} {widget.text()}"
        for widget in acted_on(full.window)
        if isinstance(widget, (QAbstractButton, QLineEdit))
        and not isinstance(widget.parent(), QDialogButtonBox)
        and not full.window.details.isAncestorOf(widget)
        and not widget.toolTip()
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("addButton", "Ctrl+Return"),
        ("pauseButton", "Ctrl+P"),
        ("retryFailedButton", "Ctrl+R"),
        ("queueFilter", "Ctrl+Shift+F"),
        ("resultsFilter", "Ctrl+F"),
    ],
)
def test_tips_name_the_keys(full, name, keys):
    assert keys in full.window.findChild(QWidget, name).toolTip()


def test_tab_goes_through_the_window_from_top_to_bottom(full):
    full.window.activateWindow()
    box = full.window.findChild(QPlainTextEdit, "linksInput")
    box.setPlainText("https://www.goodreads.com/book/show/1")
    full.window.paste_box.recognise_now()
    box.setFocus()
    seen = []
    for _ in range(80):
        name = QApplication.focusWidget().objectName()
        if name in seen and name == "linksInput":
            break
        seen.append(name)
        full.window.focusNextChild()
    wanted = [name for name in NAMES if name != "detailsPane"]
    order = [name for name in seen if name in wanted]
    assert order == [
        "linksInput",
        "addButton",
        "resultsFilter",
        "resultsView",
        "queueFilter",
        "pauseButton",
        "retryFailedButton",
        "queueView",
    ]


def walked(window) -> list[QWidget]:
    """The widgets that Tab goes through, from the box for links until it is there again."""
    window.activateWindow()
    window.paste_box.input.setFocus()
    seen: list[QWidget] = []
    while QApplication.focusWidget() not in seen:
        seen.append(QApplication.focusWidget())
        window.focusNextChild()
    assert QApplication.focusWidget() is window.paste_box.input
    return seen


def places(seen: list[QWidget], window) -> list[str]:
    """In which parts of the window ``seen`` are, each part once as long as it is not left."""
    parts = {
        "box": window.paste_box,
        "strips": window.strips,
        "books": window.results,
        "details": window.details,
        "queue": window.queue,
    }
    named = [
        next((name for name, part in parts.items() if part.isAncestorOf(widget)), type(widget).__name__)
        for widget in seen
    ]
    return [name for name, _ in groupby(named)]


def is_read_before(one: QWidget, other: QWidget) -> bool:
    """Whether ``other`` stands under ``one``, or beside it where one reads on."""
    first, second = (QRect(w.mapToGlobal(QPoint()), w.size()) for w in (one, other))
    return second.top() >= first.center().y() or second.left() >= first.right()


@pytest.mark.parametrize("rounds", [1, 3])
def test_tab_goes_the_way_one_reads_through_what_is_made_later(full, qtbot, rounds):
    window = full.window
    full.engine.library.set_annotations(
        {make_book(n).id: Annotation(tags=("sea", "lent to Anna")) for n in range(3)}
    )
    for number in range(rounds):
        full.engine.collect(replace(make_book(number), description_html="<a href='/book/show/1'>link</a>"))
        window.results.select_ids([make_book(number).id])
        qtbot.waitUntil(lambda n=number: window.details.book_id == make_book(n).id)
        full.pump()
        window.strips.tell(Message(f"message {number}", [("a", "b"), ("c", "d")], action="Undo"))
    window.paste_box.set_text("https://www.goodreads.com/book/show/1")
    window.paste_box.recognise_now()
    full.pump()
    seen = walked(window)
    assert places(seen, window) == ["box", "strips", "books", "details", "queue"]
    shown = make_book(rounds - 1)
    names = {spoken(widget) for widget in seen}
    assert names >= {shown.authors[0], "sea", shown.genres[0], "Copy ISBN-13", "Undo"}
    for part in (window.strips, window.details):
        inside = [widget for widget in seen if part.isAncestorOf(widget)]
        assert len(inside) > 3
        wrong = [
            (spoken(one), spoken(other)) for one, other in pairwise(inside) if not is_read_before(one, other)
        ]
        assert wrong == []


def test_tab_goes_through_what_can_be_done_with_several_books(full, qtbot):
    full.window.results.select_ids([make_book(n).id for n in range(3)])
    qtbot.waitUntil(lambda: full.window.details.book is None)
    full.pump()
    seen = walked(full.window)
    assert places(seen, full.window)[-2:] == ["details", "queue"]


def test_tab_goes_from_the_table_to_the_tabs_of_panels_and_to_the_panel(full):
    bring(full.window.statistics_dock)
    bring(full.window.details_dock)
    full.pump()
    walk = places(walked(full.window), full.window)
    assert walk[:6] == ["box", "strips", "books", "QTabBar", "details", "queue"]


def test_tables_do_not_keep_the_tab_key(full):
    views = full.window.findChildren(QAbstractItemView)
    assert views
    assert not [view.objectName() for view in views if view.tabKeyNavigation()]


def test_progress_is_spoken(full):
    progress = full.window.status_line._progress
    progress.show_progress(22, 40)
    assert spoken(progress) == "Progress of the queue"
    assert progress.accessibleDescription() == "22 of 40"
    interface = QAccessible.queryAccessibleInterface(progress)
    assert interface.role() == QAccessible.Role.ProgressBar
    values = interface.valueInterface()
    assert (values.minimumValue(), values.currentValue(), values.maximumValue()) == (0, 22, 40)
    progress.show_progress(0, 0)
    assert values.currentValue() == 0


def test_what_is_painted_says_what_it_is(full, qtbot):
    """Walks through all that a screen reader finds in the window: nothing painted is a mere part of it."""
    bring(full.window.statistics_dock)
    qtbot.waitUntil(lambda: bool(full.window.statistics.charts))
    bring(full.window.details_dock)
    full.pump()
    found = {}
    todo = [QAccessible.queryAccessibleInterface(full.window)]
    while todo:
        interface = todo.pop()
        widget = interface.object()
        if isinstance(widget, (ChartWidget, Histogram, Progress)):
            found[widget] = interface.role()
            assert interface.text(QAccessible.Text.Name)
        if widget is not None and not isinstance(widget, QAbstractItemView):
            todo += [part for n in range(interface.childCount()) if (part := interface.child(n)) is not None]
    charts = [widget for widget in found if isinstance(widget, (ChartWidget, Histogram))]
    assert len(charts) == len(full.window.statistics.charts) + 1
    assert {found[widget] for widget in charts} == {QAccessible.Role.Chart}
    assert [role for widget, role in found.items() if widget not in charts] == [QAccessible.Role.ProgressBar]


def test_the_window_goes_on_while_a_screen_reader_listens(full, qtbot):
    """Charts come and go with their bars while Qt asks for what they are."""
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        bring(full.window.statistics_dock)
        for round_ in range(20):
            full.engine.collect(make_book(10 + round_))
            full.engine.library.remove_books([make_book(9 + round_).id])
            full.pump()
            full.window.statistics.show_charts(full.window.statistics.charts[: round_ % 3])
            full.window.statistics_dock.close()
            bring(full.window.statistics_dock)
        qtbot.waitUntil(lambda: bool(full.window.statistics.charts))
    finally:
        QAccessible.setActive(before)


def test_right_to_left_turns_the_window_round(full):
    full.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    full.pump()
    box = full.window.findChild(QPlainTextEdit, "linksInput")
    button = full.window.findChild(QWidget, "addButton")
    assert button.mapToGlobal(button.rect().center()).x() < box.mapToGlobal(box.rect().center()).x()
    assert not full.window.grab().isNull()


def test_nothing_is_cut_at_the_least_size(full):
    full.window.strips.shown()[0].toggle()
    full.window.resize(720, 520)
    full.pump()
    assert (full.window.width(), full.window.height()) == (720, 520)
    for name in ("addButton", "pauseButton", "retryFailedButton", "clearButton"):
        widget = full.window.findChild(QWidget, name)
        corner = widget.mapTo(full.window, widget.rect().bottomRight())
        assert full.window.rect().contains(corner), name


@pytest.mark.parametrize("act", [Act.SETTINGS, Act.DIAGNOSTICS, Act.SHORTCUTS, Act.ABOUT])
def test_windows_beside_the_main_one_can_be_used_with_the_keyboard(full, act):
    """Tab goes round all of it, every button has a tip or words, and Esc closes it."""
    full.window.actions_[act].trigger()
    full.pump()
    (dialog,) = [
        top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()
    ]
    dialog.activateWindow()
    wanted = {widget for widget in acted_on(dialog) if widget.isEnabled() and takes_tab(widget)}
    reached = set()
    for _ in range(3 * len(wanted) + 5):
        dialog.focusNextChild()
        reached.add(QApplication.focusWidget())
    assert [widget.objectName() or spoken(widget) for widget in wanted - reached] == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def test_every_action_can_be_reached_without_the_mouse(full):
    in_menus = {action for menu in full.window.menuBar().findChildren(QMenu) for action in menu.actions()}
    unreachable = [
        act.name
        for act in Act
        if full.window.actions_[act] not in in_menus and not full.window.actions_[act].shortcuts()
    ]
    assert unreachable == []


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_no_menu_has_a_mnemonic_twice(make_desk, qapp, language):
    speaker = Language(qapp)
    try:
        speaker.use(language)
        window = make_desk().window
        menus = [window.menuBar(), *window.menuBar().findChildren(QMenu)]
        for menu in menus:
            annotations = [
                text[text.index("&") + 1].lower()
                for text in (action.text() for action in menu.actions() if action.isVisible())
                if "&" in text
            ]
            assert sorted(annotations) == sorted(set(annotations)), [
                action.text() for action in menu.actions()
            ]
    finally:
        speaker.use("en")
        QLocale.setDefault(QLocale("en"))
