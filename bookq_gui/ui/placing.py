"""Where a window may come up again: the screen it was on may be gone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect

_GRIP = 64
"""Logical pixels of the upper edge that must be on a screen for a window to be caught and moved."""

_QUEUE = 250
"""How high the queue is where there is room for all."""


def queue_height(room: int, wishes: Sequence[tuple[int, int]]) -> int:
    """How high the queue is at first in a window with ``room`` for it and the books above it.

    ``wishes`` are heights for the books and for the queue, the best first; the first that fits is kept to.
    """
    books, least = next((wish for wish in wishes if sum(wish) <= room), wishes[-1])
    return max(min(_QUEUE, room - books), least)


def within_reach(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """``wanted``, or a place like it on the first of ``screens`` where nobody could get hold of it."""
    edge = QRect(wanted.left(), wanted.top(), wanted.width(), 24)
    for screen in screens:
        seen = edge & screen
        if seen.width() >= min(_GRIP, wanted.width()) and seen.height() >= 12:
            return wanted
    if not screens:
        return wanted
    screen = screens[0]
    size = wanted.size().boundedTo(screen.size())
    place = QRect(screen.topLeft(), size)
    place.moveCenter(screen.center())
    return place
