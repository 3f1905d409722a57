"""Where the window comes up, and how wide and high its parts are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize

LEAST = QSize(720, 480)
_FIRST = QSize(1280, 800)
_FIRST_SHARE = 0.8

SIDEBAR_ICONS = 56
_NARROW_WINDOW, _WIDE_WINDOW, _NO_DETAILS = 1100, 1600, 880


def first_geometry(screen: QRect) -> QRect:
    """Where a window comes up for the first time on ``screen``: centred, and smaller than it."""
    room = screen.size() * _FIRST_SHARE
    size = _FIRST.boundedTo(room).expandedTo(LEAST).boundedTo(screen.size())
    place = QRect(screen.topLeft(), size)
    place.moveCenter(screen.center())
    return place


def cut_to(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """``wanted``, moved and cut so that all of it is on one of ``screens``."""
    if not screens:
        return wanted
    screen = max(screens, key=lambda one: _area(one & wanted))
    if not _area(screen & wanted):
        screen = screens[0]
    place = QRect(wanted.topLeft(), wanted.size().boundedTo(screen.size()))
    place.moveLeft(max(screen.left(), min(place.left(), screen.right() + 1 - place.width())))
    place.moveTop(max(screen.top(), min(place.top(), screen.bottom() + 1 - place.height())))
    return place


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())


def sidebar_width(window: int, longest: int) -> int:
    """The width of the sidebar in a window of this width; ``longest``: what its longest fixed row needs."""
    least = 240 if window >= _WIDE_WINDOW else 208
    return max(least, min(256, longest))


def is_sidebar_narrow(window: int) -> bool:
    """Whether a window of this width has icons in place of the sidebar."""
    return window < _NARROW_WINDOW


def details_width(window: int) -> int:
    """The width of the details in a window of this width."""
    if window >= _WIDE_WINDOW:
        return 448
    return 344 if window < _NARROW_WINDOW else 376


def has_details(window: int, *, statistics: bool) -> bool:
    """Whether the details are seen by themselves in a window of this width."""
    return window >= (_WIDE_WINDOW if statistics else _NO_DETAILS)


def queue_rows(window_height: int, *, banner: bool) -> int:
    """How many rows of the queue are seen by themselves in a window of this height."""
    if window_height < 560:
        return 2
    rows = 4 if window_height < 700 else 6 if window_height < 1000 else 8
    return max(2, rows - 2) if banner else rows
