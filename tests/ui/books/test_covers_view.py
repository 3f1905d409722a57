"""The books as covers, and the covers that bookq makes itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from ui.books.invented_books import row

from bookq_gui.ui.books.covers import CoverPictures
from bookq_gui.ui.books.covers_generated import LAYOUTS, PALETTES, cover, layout_of, palette_of, short_title


def luminance(colour: str) -> float:
    parts = QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", PALETTES)
def test_what_is_written_on_a_cover_can_be_read(palette) -> None:
    assert contrast(palette.ink, palette.ground) >= 4.5
    assert contrast(palette.ink, palette.band) >= 4.5


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=120), st.text(max_size=40))
def test_any_title_gets_the_same_cover_again(qapp, title: str, author: str) -> None:
    size = QSize(24, 36)
    first, second = (cover(title, author, size, 1.0).toImage() for _ in range(2))
    assert first == second
    assert first.size() == size
    assert palette_of(author) in PALETTES
    assert layout_of(title) in LAYOUTS


def test_a_cover_has_no_subtitle() -> None:
    assert short_title("An Index of Rivers: A Natural History") == "An Index of Rivers"
    assert short_title(": odd") == ": odd"


def test_pictures_are_made_later_and_fetched_ones_win(qtbot) -> None:
    pictures = CoverPictures()
    size = QSize(24, 36)
    plain = row(1, cover_url="")
    with qtbot.waitSignal(pictures.arrived) as arrived:
        assert pictures.get(plain, size, 1.0, 2) is None
    assert arrived.args == [[1]]
    assert pictures.get(plain, size, 1.0, 2) is not None
    red = QPixmap(100, 150)
    red.fill(QColor("red"))
    pictures.set_provider(lambda _id, _size, _ratio: red)
    found = pictures.get(row(2, cover_url="https://images.example/c.jpg"), size, 2.0, 2)
    assert found.deviceIndependentSize().toSize() == size
    assert found.toImage().pixelColor(24, 36) == QColor("red")


def test_a_cover_that_is_forgotten_is_made_anew(qtbot) -> None:
    pictures = CoverPictures()
    book = row(1, cover_url="")
    pictures.get(book, QSize(24, 36), 1.0, 2)
    pictures.finish()
    pictures.forget([1])
    assert pictures.get(book, QSize(24, 36), 1.0, 2) is None


@pytest.fixture
def covers(shelf):
    shelf.set_view("covers")
    view = shelf.covers_view()
    view.resize(700, 500)
    return view


def test_as_many_columns_as_there_is_room_for_from_the_left_edge_to_the_right(covers) -> None:
    assert covers.columns == (covers.viewport().width() - 8) // (128 + 24)
    first, last = covers.cover_rect(0), covers.cover_rect(covers.columns - 1)
    assert first.left() == 16
    assert covers.viewport().width() - 8 <= last.right() + 8 <= covers.viewport().width() + 8
    covers.resize(1300, 500)
    assert covers.cover_rect(0).width() == 144


def test_covers_and_table_share_the_selection(covers, shelf, qtbot) -> None:
    def click(line: int, keys=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(covers.viewport(), Qt.MouseButton.LeftButton, keys, covers.cover_rect(line).center())

    ids = shelf.model.shown_ids()
    click(1)
    assert shelf.selected_ids() == [ids[1]]
    click(3, Qt.KeyboardModifier.ShiftModifier)
    assert shelf.selected_ids() == ids[1:4]
    click(0, Qt.KeyboardModifier.ControlModifier)
    assert shelf.selected_ids() == ids[:4]
    shelf.set_view("table")
    assert shelf.selected_ids() == ids[:4]


def test_keys_go_from_cover_to_cover(covers, shelf, qtbot) -> None:
    ids = shelf.model.shown_ids()
    shelf.select_ids([ids[0]])
    qtbot.waitUntil(lambda: covers.currentIndex().isValid())
    QTest.keyClick(covers, Qt.Key.Key_Right)
    assert shelf.selected_ids() == [ids[1]]
    QTest.keyClick(covers, Qt.Key.Key_Down)
    assert shelf.selected_ids() == [ids[1 + covers.columns]]
    QTest.keyClick(covers, Qt.Key.Key_End)
    assert shelf.selected_ids() == [ids[-1]]
    QTest.keyClick(covers, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert shelf.selection.count == len(ids)
    with qtbot.waitSignal(covers.bookActivated) as opened:
        QTest.keyClick(covers, Qt.Key.Key_Return)
    assert opened.args == [ids[-1]]


def test_a_cover_says_its_book(covers, shelf) -> None:
    text = covers.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    newest = shelf.model.rows[30]
    assert newest.title in text
    assert newest.authors[0] in text


def test_covers_follow_what_is_filtered(covers, shelf) -> None:
    shelf.set_search("tag:sea")
    assert covers.model().rowCount() == 1
    covers.grab()
    assert covers.model().index(0, 2).data() is None
