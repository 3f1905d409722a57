"""Layouts within layouts, of which Python keeps nothing.

`addLayout` makes a Python object of every item that the inner layout has by then. Qt deletes those items
later without a word to Python, which then takes whatever comes to lie at their place for one of them: a new
menu entry is a spacer, and the next call crashes. An inner layout is therefore filled after it was added.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QLayout

Inner = TypeVar("Inner", bound=QLayout)


def nested(outer: QBoxLayout, inner: Inner, stretch: int = 0) -> Inner:
    """Add ``inner``, which is still empty, to ``outer``. Returns it, to be filled."""
    assert not inner.count(), "filled before it was added"  # noqa: S101 - a mistake of the program
    outer.addLayout(inner, stretch)
    return inner
