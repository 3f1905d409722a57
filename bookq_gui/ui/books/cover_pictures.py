"""The cover of any book in any size: the fetched picture, else a generated one."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from bookq_gui.model.book import BookRow
from bookq_gui.ui.books.covers_generated import bound, cover

CoverProvider = Callable[[int, QSize, float], QPixmap | None]
"""Gives the fetched cover of a book to fit a size (logical pixels) at a pixel ratio; None: not here (yet)."""

_ROOM = 64 * 1024 * 1024
_A_FRAME, _BUDGET = 4, 0.004
_MOST_WAITING = 120
_FAINT = 0.45


class _Key(NamedTuple):
    id: int
    width: int
    height: int
    ratio: float
    faint: bool


class CoverPictures(QObject):
    """Pictures with round corners, kept in 64 MiB. A generated one takes 2 ms: at most four are made a frame.

    Signals:
        arrived: ids of the books of which there is a picture now.
    """

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._provider: CoverProvider | None = None
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._used = 0
        self._wanted: OrderedDict[_Key, tuple[BookRow, float]] = OrderedDict()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._make_some)

    def set_provider(self, provider: CoverProvider | None) -> None:
        """Where fetched covers come from. It is asked while painting: it must not wait."""
        self._provider = provider
        self.clear()

    def get(self, row: BookRow, size: QSize, ratio: float, radius: float) -> QPixmap | None:
        """The cover of a book; None: it is being made, `arrived` follows."""
        key = _Key(row.id, size.width(), size.height(), ratio, not row.fetched)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        if self._provider is not None and row.cover_url:
            # Square covers are to fill the height, too.
            fetched = self._provider(row.id, QSize(size.width() * 3 // 2, size.height()), ratio)
            if fetched is not None and not fetched.isNull():
                return self._keep(
                    key, bound(fetched, size, ratio, radius, opacity=_FAINT if key.faint else 1)
                )
        self._wanted[key] = (row, radius)
        self._wanted.move_to_end(key)
        while len(self._wanted) > _MOST_WAITING:
            self._wanted.popitem(last=False)
        self._timer.start()
        return None

    def forget(self, ids: Iterable[int]) -> None:
        """Make the covers of these books anew: fetched ones are here, or a title is another."""
        gone = set(ids)
        for key in [key for key in self._kept if key.id in gone]:
            self._used -= _bytes_of(self._kept.pop(key))

    def clear(self) -> None:
        """Drop all pictures."""
        self._kept.clear()
        self._used = 0

    def finish(self) -> None:
        """Make all that is wanted now."""
        while self._wanted:
            self._make_some()

    def _make_some(self) -> None:
        made: list[int] = []
        end = time.perf_counter() + _BUDGET
        while self._wanted and len(made) < _A_FRAME and (not made or time.perf_counter() < end):
            key, (row, radius) = self._wanted.popitem()
            size = QSize(key.width, key.height)
            author = row.authors[0] if row.authors else ""
            picture = cover(row.title, author, size, key.ratio)
            self._keep(key, bound(picture, size, key.ratio, radius, opacity=_FAINT if key.faint else 1))
            made.append(row.id)
        if not self._wanted:
            self._timer.stop()
        if made:
            self.arrived.emit(made)

    def _keep(self, key: _Key, picture: QPixmap) -> QPixmap:
        self._kept[key] = picture
        self._used += _bytes_of(picture)
        while self._used > _ROOM and len(self._kept) > 1:
            self._used -= _bytes_of(self._kept.popitem(last=False)[1])
        return picture


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
