"""Surfaces and the layouts in them: areas, cards, raised surfaces, pages, banners, empty states."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QPixmapCache, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.labels import IconLabel, Label

Inner = TypeVar("Inner", bound=QLayout)
Margins = tuple[int, int, int, int]
"""Left, top, right, bottom."""
_NONE: Margins = (0, 0, 0, 0)
SHADOW = 20
"""The pixels around a raised surface that its shadow takes."""


def nested(
    outer: QBoxLayout,
    inner: Inner,
    stretch: int = 0,
    *,
    spacing: int | None = None,
    margins: Margins | None = None,
) -> Inner:
    """Add the empty layout ``inner`` to ``outer``, and return it.

    `addLayout` makes a Python object for every item of a filled layout. Qt later deletes the items and does
    not tell Python, which then takes other objects at the same addresses for them, and crashes.
    """
    assert not inner.count(), "filled before it was added"  # noqa: S101 - a fault of the program
    outer.addLayout(inner, stretch)
    if spacing is not None:
        inner.setSpacing(spacing)
    if margins is not None:
        inner.setContentsMargins(*margins)
    return inner


class FlowLayout(QLayout):
    """Places items line by line in their own size, like words of a text, in the direction of the text."""

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
        """Remove all items and delete their widgets."""
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
        """Return the height of the items in ``rect``, and place them there if ``move``."""
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
    """A vertical layout of ``owner``."""
    made = QVBoxLayout(owner)
    made.setContentsMargins(*margins)
    made.setSpacing(spacing)
    return made


def row_in(owner: QWidget, spacing: int = -1, margins: Margins = _NONE) -> QHBoxLayout:
    """A horizontal layout of ``owner``; a ``spacing`` of -1 is that of the style."""
    made = QHBoxLayout(owner)
    made.setContentsMargins(*margins)
    made.setSpacing(spacing)
    return made


class Surface(QWidget):
    """An area in one colour of the theme."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme.colours()[self._colour])


class Card(QFrame):
    """A rounded ground, with a frame if ``line`` names a colour."""

    def __init__(self, colour: str = "window", line: str = "", radius: float = 8) -> None:
        super().__init__()
        self._colour, self._line, self._radius = colour, line, radius

    def paintEvent(self, _event: QPaintEvent) -> None:
        line = self._line or ("border" if theme.colours().high_contrast else "")
        frame = theme.inner_frame(self.rect())
        theme.draw_ground(QPainter(self), frame, self._radius, self._colour, line)


class Raised(QFrame):
    """A child of the window over other widgets, with a shadow that is painted once for each size.

    The shadow takes a margin of `SHADOW` pixels on every side. `place` takes the rectangle without it.
    """

    def __init__(
        self, parent: QWidget, *, colour: str = "raised", line: str = "border", radius: int = 10
    ) -> None:
        super().__init__(parent)
        self._colour, self._line, self._radius = colour, line, radius
        self.body = column_in(self, 0, (SHADOW, SHADOW, SHADOW, SHADOW))
        self.hide()

    def place(self, visible: QRect) -> None:
        """Cover the rectangle ``visible`` of the parent, with the shadow around it."""
        self.setGeometry(visible.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW))

    def open_at(self, visible: QRect) -> None:
        """Show the surface at ``visible``, or moved from there into the window."""
        room = self.window().rect().adjusted(8, 8, -8, -8)
        visible.moveRight(min(visible.right(), room.right()))
        visible.moveBottom(min(visible.bottom(), room.bottom()))
        visible.moveLeft(max(visible.left(), room.left()))
        self.place(visible)
        self.show()
        self.raise_()

    def visible_hint(self) -> QSize:
        """The size hint without the shadow."""
        return self.sizeHint() - QSize(2 * SHADOW, 2 * SHADOW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._shadow())
        theme.draw_ground(painter, theme.inner_frame(self._frame()), self._radius, self._colour, self._line)

    def _frame(self) -> QRectF:
        return QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def _shadow(self) -> QPixmap:
        colours, ratio = theme.colours(), self.devicePixelRatioF()
        key = f"bookq-shadow-{self.width()}x{self.height()}-{self._radius}-{ratio}-{colours.dark}"
        picture = QPixmap()
        if QPixmapCache.find(key, picture):
            return picture
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        frame = self._frame()
        layers = 14
        for spread in range(layers, 0, -1):
            shade = QColor(colours.shadow)
            shade.setAlphaF((0.03 if colours.dark else 0.0125) * (1 + (layers - spread) / layers))
            painter.setBrush(shade)
            round_ = self._radius + spread
            painter.drawRoundedRect(frame.adjusted(-spread, 4 - spread, spread, 4 + spread), round_, round_)
        painter.end()
        QPixmapCache.insert(key, picture)
        return picture


class _Area(Surface):
    """The content of a `Page`. Without the hint Qt makes it as high as it is in its least width."""

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)


class Page(QScrollArea):
    """A column that scrolls up and down. Its content has the width of the view."""

    def __init__(self, colour: str = "base") -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area = _Area(colour)
        self.column = QVBoxLayout(self.area)
        self.column.setSpacing(0)
        self.setWidget(self.area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.area.setMaximumWidth(self.viewport().width())


class Banner(QFrame):
    """Says what is wrong, with buttons that help: beside the text, or below it if the banner is narrow.

    ``kind``: "warn" or "bad".
    """

    narrow_below = 1040
    """The width in pixels below which the buttons are always below the text."""

    def __init__(self, icon: str, kind: str = "warn") -> None:
        super().__init__()
        self._kind = kind
        self._icon = IconLabel(icon, kind, 20)
        self.title = Label(weight=theme.DEMIBOLD, wrap=True, numbers=True)
        self.text = Label(size=12, colour="muted", wrap=True)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(12, 8, 12, 8)
        self._box.setSpacing(8)
        first = nested(self._box, QHBoxLayout(), 1, spacing=10)
        first.addWidget(self._icon)
        words = nested(first, QVBoxLayout(), 1, spacing=2)
        words.addWidget(self.title)
        words.addWidget(self.text)
        self.buttons = nested(self._box, QHBoxLayout(), spacing=8, margins=(16, 0, 0, 0))

    def show_words(self, title: str, text: str, icon: str = "") -> None:
        """Show ``title`` and ``text`` below it."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        if icon:
            self._icon.show_icon(icon, self._kind)
        self.setAccessibleName(f"{title}. {text}" if text else title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn(below=self.width() < self.narrow_below)

    def turn(self, *, below: bool) -> None:
        """Place the buttons below the words, or beside them."""
        wanted = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if wanted != self._box.direction():
            self._box.setDirection(wanted)
            self.buttons.setContentsMargins(30 if below else 16, 0, 0, 0)
            alignment = Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag(0)
            self._box.setAlignment(self.buttons, alignment)

    def paintEvent(self, _event: QPaintEvent) -> None:
        frame = theme.inner_frame(self.rect())
        theme.draw_ground(QPainter(self), frame, 8, f"{self._kind}_tint", f"{self._kind}_line")


class EmptyState(QWidget):
    """A heading and a sentence in the upper middle, with buttons below them."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("library", "muted", 40)
        self._icon.hide()
        centred = Qt.AlignmentFlag.AlignHCenter
        self.title = Label(size=20, weight=theme.DEMIBOLD, wrap=True)
        self.text = Label(colour="muted", wrap=True)
        self.title.setAlignment(centred)
        self.text.setAlignment(centred)
        self.text.setMaximumWidth(480)
        column = column_in(self, 0, (24, 8, 24, 8))
        column.addStretch(3)
        column.addWidget(self._icon, 0, centred)
        column.addSpacing(12)
        column.addWidget(self.title)
        column.addSpacing(6)
        middle = nested(column, QHBoxLayout())
        middle.addStretch(1)
        middle.addWidget(self.text, 100)
        middle.addStretch(1)
        column.addSpacing(20)
        holder = nested(column, QHBoxLayout())
        holder.addStretch(1)
        self.buttons = nested(holder, QHBoxLayout(), spacing=8)
        holder.addStretch(1)
        column.addStretch(4)

    def say(self, title: str, text: str = "", icon: str = "") -> None:
        """Show a heading, a sentence and an icon. Empty ones are hidden."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.show_icon(icon)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def show_buttons(self, *buttons: QWidget) -> None:
        """Show ``buttons`` and delete those that were shown before."""
        while (item := self.buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget not in buttons:
                widget.hide()
                widget.deleteLater()
        for button in buttons:
            self.buttons.addWidget(button)
            button.show()
