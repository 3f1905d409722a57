"""The order in which Tab goes from part to part, for parts that are made while the window is open.

Qt puts a widget that is made later at the end of the order, wherever it is on the screen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(first: QWidget, others: Iterable[QWidget]) -> None:
    """Let Tab go from ``first``, which may be a mere frame around them, through ``others`` in their order."""
    reached = [widget for widget in others if _takes_focus(widget)]
    if not reached:
        return
    for before, after in pairwise((_reached_before(first, reached), *reached)):
        QWidget.setTabOrder(before, after)


def _reached_before(frame: QWidget, passed_over: Collection[QWidget]) -> QWidget:
    """``frame``, or the last widget before it that takes the keyboard: Qt chains nothing to others."""
    widget = frame
    while not _takes_focus(widget) or widget in passed_over:
        before = widget.previousInFocusChain()
        if before is None or before is frame:
            return frame
        widget = before
    return widget


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus
