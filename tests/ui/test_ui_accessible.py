"""Everything that can be acted on has a name, a place in the tab order and a tip."""

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import QLocale, Qt
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

from bookq_gui.model.job import Status
from bookq_gui.ui.actions import Act
from bookq_gui.ui.details.histogram import Histogram
from bookq_gui.ui.docks import bring
from bookq_gui.ui.frames import Progress
from bookq_gui.ui.language import Language
from bookq_gui.ui.statistics.chart import ChartWidget
from bookq_gui.ui.strip import Message

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
            full.engine.remove_books([make_book(9 + round_).id])
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
            marks = [
                text[text.index("&") + 1].lower()
                for text in (action.text() for action in menu.actions() if action.isVisible())
                if "&" in text
            ]
            assert sorted(marks) == sorted(set(marks)), [action.text() for action in menu.actions()]
    finally:
        speaker.use("en")
        QLocale.setDefault(QLocale("en"))
