"""Covers are decoded in another thread, cached within limits, and read again after a change."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage

from bookq_gui.ui.books import covers
from bookq_gui.ui.books.covers import CoverLoader

ROOM = QSize(40, 60)


def picture(width: int = 200, height: int = 300, form: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form)
    return bytes(buffer.data().data())


class Shelf:
    """Covers by id; reading waits while ``gate`` is closed."""

    def __init__(self) -> None:
        self.covers: dict[int, bytes] = {}
        self.asked: list[int] = []
        self.threads: set[int] = set()
        self.gate = threading.Event()
        self.gate.set()

    def read(self, book_id: int) -> bytes | None:
        self.asked.append(book_id)
        self.threads.add(threading.get_ident())
        self.gate.wait(10)
        return self.covers.get(book_id)


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def loader(shelf, qtbot):
    made = CoverLoader(shelf.read)
    yield made
    shelf.gate.set()
    made.stop()


def test_a_cover_comes_later_and_is_kept(loader, shelf, qtbot):
    shelf.covers[1] = picture()
    with qtbot.waitSignal(loader.arrived) as arrived:
        assert loader.pixmap(1, ROOM, 1.0) is None
    assert arrived.args == [(1,)]
    kept = loader.pixmap(1, ROOM, 1.0)
    assert (kept.width(), kept.height()) == (40, 60)
    assert shelf.asked == [1]
    assert threading.get_ident() not in shelf.threads


def test_a_sharp_screen_gets_more_pixels_and_the_shape_stays(loader, shelf, qtbot):
    shelf.covers[1] = picture(300, 300)
    with qtbot.waitSignal(loader.arrived):
        loader.pixmap(1, ROOM, 2.0)
    assert loader.pixmap(1, ROOM, 2.0).size() == QSize(80, 80)


@pytest.mark.parametrize("content", [None, b"", b"no picture", picture()[:60], picture(7000, 2)])
def test_what_is_no_picture_is_asked_for_once(loader, shelf, qtbot, content):
    if content is not None:
        shelf.covers[1] = content
    shelf.covers[2] = picture()
    loader.pixmap(1, ROOM, 1.0)
    qtbot.waitUntil(lambda: loader._missing == {1: None})
    with qtbot.waitSignal(loader.arrived) as arrived:
        loader.pixmap(1, ROOM, 1.0)
        loader.pixmap(2, ROOM, 1.0)
    assert arrived.args == [(2,)]
    assert shelf.asked == [1, 2]


def test_a_cover_that_arrived_is_read_anew(loader, shelf, qtbot):
    loader.pixmap(1, ROOM, 1.0)
    qtbot.waitUntil(lambda: 1 in loader._missing)
    shelf.covers[1] = picture()
    loader.forget([1])
    with qtbot.waitSignal(loader.arrived):
        loader.pixmap(1, ROOM, 1.0)
    loader.forget([1])
    assert loader.pixmap(1, ROOM, 1.0) is None


def test_what_was_read_before_it_changed_is_read_again(loader, shelf, qtbot):
    shelf.gate.clear()
    loader.pixmap(1, ROOM, 1.0)
    qtbot.waitUntil(lambda: shelf.asked == [1])
    loader.forget([1])
    with qtbot.waitSignal(loader.arrived):
        shelf.covers[1] = picture()
        shelf.gate.set()
    assert set(shelf.asked) == {1}
    assert len(shelf.asked) == 2


def test_the_newest_wish_goes_first_and_old_ones_are_forgotten(loader, shelf, qtbot, monkeypatch):
    monkeypatch.setattr(covers, "_MOST_WAITING", 3)
    shelf.gate.clear()
    loader.pixmap(0, ROOM, 1.0)
    qtbot.waitUntil(lambda: shelf.asked == [0])
    for book_id in (1, 2, 3, 4):
        loader.pixmap(book_id, ROOM, 1.0)
    loader.pixmap(2, ROOM, 1.0)
    shelf.gate.set()
    qtbot.waitUntil(lambda: len(loader._missing) == 4)
    assert shelf.asked == [0, 2, 4, 3]


def test_no_more_is_kept_than_there_is_room_for(loader, shelf, qtbot, monkeypatch):
    monkeypatch.setattr(covers, "_ROOM", 2 * 40 * 60 * 4)
    for book_id in (1, 2, 3):
        shelf.covers[book_id] = picture()
        with qtbot.waitSignal(loader.arrived):
            loader.pixmap(book_id, ROOM, 1.0)
    assert [i for i in (3, 2, 1) if loader.pixmap(i, ROOM, 1.0) is not None] == [3, 2]


def test_the_whole_cover(loader, shelf, qtbot):
    shelf.covers[1] = picture(640, 960, "JPG")
    with qtbot.waitSignal(loader.enlarged) as large:
        loader.enlarge(1)
    book_id, image = large.args[0]
    assert (book_id, image.size()) == (1, QSize(640, 960))
    with qtbot.waitSignal(loader.enlarged) as none:
        loader.enlarge(2)
    assert none.args[0][1].isNull()


def test_a_fault_of_the_disk_is_a_missing_cover(qtbot, caplog):
    def read(_book_id):
        raise OSError("gone")

    loader = CoverLoader(read)
    loader.pixmap(1, ROOM, 1.0)
    qtbot.waitUntil(lambda: 1 in loader._missing)
    assert "could not be read" in caplog.text
    loader.stop()


def test_the_thread_closes_what_it_has_open(shelf, qtbot):
    ended = []
    loader = CoverLoader(shelf.read, lambda: ended.append(threading.get_ident()))
    loader.pixmap(1, ROOM, 1.0)
    qtbot.waitUntil(lambda: shelf.asked == [1])
    loader.stop()
    assert set(ended) == shelf.threads


def test_after_the_end_nothing_is_read(loader, shelf):
    loader.stop()
    assert loader.pixmap(1, ROOM, 1.0) is None
    assert not shelf.asked
