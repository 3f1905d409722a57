"""Accessibility: names, the order of the focus, announcements."""

import pytest
from fake_engine import failed, make_book, make_job
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollArea, QSplitter, QWidget

from bookq_gui.model.job import Status
from bookq_gui.ui.actions import Act


@pytest.fixture
def full(make_desk):
    told = failed("not-found", "Goodreads has no such book (404). Check the link.")
    jobs = [make_job(n, Status.FINISHED) for n in range(3)] + [
        make_job(9, Status.FAILED, **told),
        make_job(10),
    ]
    desk = make_desk(size=(1366, 768), books=[make_book(n) for n in range(12)], jobs=jobs)
    model = desk.window.books.model
    desk.window.books.select_ids(model.shown_ids(0, 0))
    desk.window.queue.set_open(opened=True)
    desk.settle()
    return desk


def reachable(window: QWidget) -> list[QWidget]:
    """Return the widgets that Tab reaches from the field for links, in their order."""
    first = window.intake.field
    found, widget = [first], first.nextInFocusChain()
    while widget is not first:
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if by_tab and widget.isVisible() and widget.isEnabled() and widget.window() is window:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def named(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def test_everything_the_keyboard_reaches_has_a_name(full):
    nameless = [
        f"{type(w).__name__} {w.objectName()}"
        for w in reachable(full.window)
        if not named(w).strip() and not isinstance(w, QScrollArea | QSplitter)
    ]
    assert not nameless


def test_the_names_that_were_promised(full):
    names = {named(widget) for widget in full.window.findChildren(QWidget)}
    assert {"Links, ISBNs or files to add", "Books", "Parts of the library", "Queue"} <= names


def test_tab_goes_through_the_parts_in_their_order(full):
    window = full.window
    parts = [window.intake, window.sidebar, window.books, window.details, window.queue]
    window.intake.field.setFocus()
    assert window.focusNextPrevChild(True)
    seen = []
    for widget in reachable(window):
        part = next((k for k, one in enumerate(parts) if one is widget or one.isAncestorOf(widget)), None)
        if part is not None and (not seen or seen[-1] != part):
            seen.append(part)
    assert seen == [0, 1, 2, 3, 4]


def test_every_button_of_an_icon_says_what_it_does(full):
    from bookq_gui.ui.widgets.buttons import IconButton

    for button in full.window.findChildren(IconButton):
        assert button.toolTip(), button.objectName()
        assert button.accessibleName(), button.objectName()
        assert min(button.width(), button.height()) >= 24


def test_what_is_said_in_a_toast_is_announced(full, monkeypatch):
    from bookq_gui.ui.widgets import overlays

    said = []
    monkeypatch.setattr(overlays, "announce", lambda _widget, text: said.append(text))
    full.controller.services.say("9 books added")
    assert said == ["9 books added"]


def test_a_row_says_what_it_shows(full):
    view = full.window.books.view
    model = view.model()
    spoken = [
        model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in range(model.columnCount())
    ]
    first = model.rows[model.shown_ids(0, 0)[0]]
    assert any(first.title in str(text) for text in spoken)


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("mirrored", [False, True])
def test_no_button_is_cut_or_outside(full, qapp, size, mirrored):
    from PySide6.QtWidgets import QAbstractButton

    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    try:
        full.window.resize(*size)
        QApplication.processEvents()
        for button in full.window.findChildren(QAbstractButton):
            if not button.isVisible() or _is_scrolled(button):
                continue
            corner = button.mapTo(full.window, QPoint())
            assert corner.x() >= 0, button.text()
            assert corner.x() + button.width() <= full.window.width(), button.text()
            assert button.width() >= button.minimumSizeHint().width() - 1, button.text()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _is_scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def test_undo_says_what_it_undoes(full):
    full.controller.imports.add_text("https://www.goodreads.com/book/show/5")
    full.pump()
    assert full.window.actions_[Act.UNDO].text() == "&Undo: 1 book added"
