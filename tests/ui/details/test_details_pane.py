"""The details pane, used as a person does."""

from __future__ import annotations

import json
from typing import Any

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QPushButton, QScrollArea, QWidget
from ui.results.invented_books import bare_book, book, books

from bookq_gui.library.reader import record_of
from bookq_gui.model.book import row_of
from bookq_gui.ui.books import copying
from bookq_gui.ui.details.chips import Chip
from bookq_gui.ui.details.pane import DetailsPane
from bookq_gui.ui.widgets.flow import FlowLayout


@pytest.fixture
def pane(qtbot: Any) -> DetailsPane:
    made = DetailsPane()
    qtbot.addWidget(made)
    made.resize(400, 700)
    made.show()
    return made


def texts(pane: DetailsPane) -> str:
    return "\n".join(label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def chips(pane: DetailsPane) -> list[str]:
    return [chip.text() for chip in pane.findChildren(Chip) if chip.isVisible()]


def red(width: int = 300, height: int = 450) -> QImage:
    image = QImage(QSize(width, height), QImage.Format.Format_RGB32)
    image.fill(QColor(255, 0, 0))
    return image


def cover(pane: DetailsPane) -> QAbstractButton:
    return pane.findChild(QAbstractButton, "cover")


def test_a_book_is_shown_with_all_that_is_known(pane: DetailsPane) -> None:
    shown = book(3)
    pane.show_book(shown)
    seen = texts(pane)
    for part in (
        "Part 9: The Orchard", "Tomás Ibarra (Translator)", "91,812 ratings",
        "9780140447576", "4 May 2005", "Merrow Prize, Best Novel (2007), won", "Ada Quill, The Clockmaker",
        "Merrow, Ostrava, 1921", "Fetched from Goodreads on 4 November 2026",
    ):  # fmt: skip
        assert part in seen
    assert chips(pane) == list(shown.genres)
    assert pane.book == shown
    assert pane.book_id == 3


def test_a_book_of_which_nothing_is_known_leaves_nothing_of_the_last(pane: DetailsPane) -> None:
    pane.show_book(book(905, warnings=("The <b>page</b> was odd.",)))
    assert "The <b>page</b> was odd." in texts(pane)
    pane.show_book(bare_book(9))
    seen = texts(pane)
    assert "Untitled Pamphlet" in seen
    for gone in ("Merrow", "looked wrong", "ratings", "Genres", "Awards", "Pages"):
        assert gone not in seen
    assert chips(pane) == []


@pytest.mark.parametrize("number", [entry.id for entry in books() if entry.id > 900])
def test_the_odd_ones_can_be_shown_at_any_width(pane: DetailsPane, number: int) -> None:
    pane.show_book(next(entry for entry in books() if entry.id == number))
    for width in (280, 400, 900):
        pane.resize(width, 500)
        assert not pane.grab().isNull()


def test_no_text_from_outside_is_read_as_markup(pane: DetailsPane) -> None:
    nasty = "<img src='file:///etc/hostname'><b>x</b>"
    pane.show_book(
        book(3, title=nasty, publisher=nasty, characters=(nasty,), genres=(nasty,), warnings=(nasty,))
    )
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in pane.findChildren(QLabel) if label.text()
    )
    assert nasty.replace(" ", "") in texts(pane).replace("\u200b", "").replace(" ", "")
    for widget in pane.findChildren(QWidget):
        assert "<img" not in widget.toolTip()


def test_the_pane_says_why_it_shows_no_book(qtbot: Any, pane: DetailsPane) -> None:
    assert "No book selected" in texts(pane)
    pane.show_several([row_of(entry) for entry in books(12)[:12]], {})
    assert "12 books selected" in texts(pane)
    assert pane.book is None
    pane.expect(5)
    assert "12 books selected" in texts(pane)
    qtbot.waitUntil(lambda: "Reading the record" in texts(pane))
    pane.loaded(5, None)
    assert "not here any more" in texts(pane)


def test_what_arrives_for_another_book_is_dropped(pane: DetailsPane) -> None:
    pane.expect(3)
    pane.expect(4)
    pane.loaded(3, book(3))
    assert pane.book is None
    pane.loaded(4, book(4))
    assert pane.book == book(4)
    pane.set_cover(3, red())
    assert not cover(pane).isEnabled()
    pane.show_nothing()
    pane.loaded(4, book(4))
    assert pane.book is None


@pytest.mark.parametrize("early", [True, False])
def test_the_cover_may_come_before_or_after_the_record(qtbot: Any, pane: DetailsPane, early: bool) -> None:
    pane.expect(3)
    if early:
        pane.set_cover(3, red())
    pane.loaded(3, book(3))
    if not early:
        pane.set_cover(3, red())
    picture = cover(pane).grab().toImage()
    assert picture.pixelColor(picture.rect().center()) == QColor(255, 0, 0)
    with qtbot.waitSignal(pane.coverActivated) as told:
        qtbot.mouseClick(cover(pane), Qt.MouseButton.LeftButton)
    assert told.args == [3]
    pane.loaded(3, book(3, rating=1.5))
    assert cover(pane).isEnabled()
    pane.set_cover(3, None)
    assert not cover(pane).isEnabled()


def test_a_wide_cover_keeps_its_shape(pane: DetailsPane) -> None:
    pane.show_book(book(3))
    pane.set_cover(3, red(400, 100))
    picture = cover(pane).grab().toImage()
    assert picture.pixelColor(50, 10) == QColor(255, 0, 0)
    assert picture.pixelColor(50, 100) != QColor(255, 0, 0)


def test_a_clicked_genre_asks_for_its_filter(qtbot: Any, pane: DetailsPane) -> None:
    pane.show_book(book(3, genres=("Fantasy", "Science Fiction")))
    first, second = (chip for chip in pane.findChildren(Chip) if chip.isVisible())
    with qtbot.waitSignal(pane.filterRequested) as told:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert told.args == ['genre:="Fantasy"']
    with qtbot.waitSignal(pane.filterRequested) as told:
        qtbot.keyClick(second, Qt.Key.Key_Space)
    assert told.args == ['genre:="Science Fiction"']


@pytest.mark.parametrize(
    ("name", "signal"), [("openOnGoodreads", "openRequested"), ("refetch", "refetchRequested")]
)
def test_buttons_ask_with_the_id(qtbot: Any, pane: DetailsPane, name: str, signal: str) -> None:
    pane.show_book(book(3_000_000_000))
    with qtbot.waitSignal(getattr(pane, signal)) as told:
        qtbot.mouseClick(pane.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    assert told.args == [3_000_000_000]


def test_copy_as_has_every_format(pane: DetailsPane, qapp: QApplication) -> None:
    shown = book(3)
    pane.show_book(shown)
    menu: QMenu = pane.findChild(QPushButton, "copyAs").menu()
    assert [action.data() for action in menu.actions()] == [entry.key for entry in copying.FORMATS]
    for action in menu.actions():
        action.trigger()
        if action.data() == "json":
            assert json.loads(qapp.clipboard().text()) == record_of(shown, None)
        else:
            entry = next(entry for entry in copying.FORMATS if entry.key == action.data())
            assert qapp.clipboard().text() == entry.write([row_of(shown)], {})


def test_identifiers_are_copied_by_their_buttons(qtbot: Any, pane: DetailsPane, qapp: QApplication) -> None:
    pane.show_book(book(3))
    buttons = {b.accessibleName(): b for b in pane.findChildren(QAbstractButton) if b.accessibleName()}
    with qtbot.waitSignal(pane.copied) as told:
        qtbot.mouseClick(buttons["Copy ISBN-13"], Qt.MouseButton.LeftButton)
    assert told.args == ["9780140447576"]
    assert qapp.clipboard().text() == "9780140447576"


def test_another_book_starts_at_its_top_and_the_same_one_stays(qtbot: Any, pane: DetailsPane) -> None:
    pane.resize(400, 300)
    pane.show_book(book(3))
    bar = pane.findChild(QScrollArea, "bookScroll").verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(100)
    pane.show_book(book(3, rating=2.0))
    assert bar.value() == 100
    pane.show_book(book(4))
    assert bar.value() == 0


def test_everything_that_takes_the_keyboard_has_a_name(pane: DetailsPane) -> None:
    pane.show_book(book(3))
    pane.set_cover(3, red())
    checked = 0
    for widget in pane.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            checked += 1
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name), widget
    assert checked > 15


@pytest.mark.parametrize("mirrored", [False, True])
def test_chips_flow_over_lines_without_touching(qtbot: Any, mirrored: bool) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    flow = FlowLayout(holder, spacing=6)
    made = [
        Chip(text) for text in ("Fantasy", "A rather long genre of many words", "Sea", "Poetry", "x" * 200)
    ]
    for chip in made:
        flow.addWidget(chip)
    for width in (90, 200, 600):
        holder.resize(width, flow.heightForWidth(width))
        holder.show()
        flow.activate()
        places = [chip.geometry() for chip in made]
        assert all(QRect(0, 0, width, holder.height()).contains(place) for place in places)
        assert not any(a.intersects(b) for i, a in enumerate(places) for b in places[:i])
    assert flow.heightForWidth(90) > flow.heightForWidth(600)
    assert (places[0].right() == 599) is mirrored
