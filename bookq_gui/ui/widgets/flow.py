"""Layouts: items that flow from line to line, and layouts within layouts."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

Inner = TypeVar("Inner", bound=QLayout)
Margins = tuple[int, int, int, int]
"""Left, top, right, bottom."""
_NONE: Margins = (0, 0, 0, 0)


def nested(
    outer: QBoxLayout,
    inner: Inner,
    stretch: int = 0,
    *,
    spacing: int | None = None,
    margins: Margins | None = None,
) -> Inner:
    """Add ``inner``, which is still empty, to ``outer``, and return it to be filled.

    `addLayout` makes a Python object of every item that the inner layout has by then. Qt deletes those items
    later without a word to Python, which then takes other objects at their address for them, and crashes.
    """
    assert not inner.count(), "filled before it was added"  # noqa: S101 - a mistake of the program
    outer.addLayout(inner, stretch)
    if spacing is not None:
        inner.setSpacing(spacing)
    if margins is not None:
        inner.setContentsMargins(*margins)
    return inner


class FlowLayout(QLayout):
    """Items in their own size, line by line, as words in a text; from the right where text does."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Take all items out, and their widgets away."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items in ``rect`` (if ``move``); the height they take."""
        owner = self.parentWidget()
        mirrored = owner is not None and owner.isRightToLeft()
        x, y, line_height = 0, 0, 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), item.sizeHint().height()))
            if x and x + size.width() > rect.width():
                x, y, line_height = 0, y + line_height + self.spacing(), 0
            if move:
                left = rect.right() + 1 - x - size.width() if mirrored else rect.left() + x
                item.setGeometry(QRect(QPoint(left, rect.top() + y), size))
            x += size.width() + self.spacing()
            line_height = max(line_height, size.height())
        return y + line_height


def column_in(owner: QWidget, spacing: int = 0, margins: Margins = _NONE) -> QVBoxLayout:
    """A layout of ``owner`` from top to bottom, without margins if none are given."""
    made = QVBoxLayout(owner)
    made.setContentsMargins(*margins)
    made.setSpacing(spacing)
    return made


def row_in(owner: QWidget, spacing: int = -1, margins: Margins = _NONE) -> QHBoxLayout:
    """A layout of ``owner`` along the text; a ``spacing`` of -1 is that of the style."""
    made = QHBoxLayout(owner)
    made.setContentsMargins(*margins)
    made.setSpacing(spacing)
    return made
