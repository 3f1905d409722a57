"""How rows are painted. Fonts, icons and cut texts are kept, since making them costs most of the time."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from bookq_gui.ui.table.columns import Id
from bookq_gui.ui.widgets import theme

_MOST_CUT = 4_096
_RIGHT = Qt.TextElideMode.ElideRight
PAD = 8
"""Pixels between the edge of a cell and its text."""


class Cut(NamedTuple):
    """A text cut to a width, and its width in pixels."""

    text: str
    width: int


class Face:
    """One font with its metrics; it keeps the texts that were cut to a width."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self.height = self.metrics.height()
        self.ascent = self.metrics.ascent()
        self._cut: dict[tuple[str, int], Cut] = {}
        self._two: dict[tuple[str, int], tuple[Cut, Cut]] = {}

    def cut(self, text: str, room: int) -> Cut:
        """``text`` cut to ``room`` pixels."""
        key = (text, room)
        found = self._cut.pop(key, None)
        if found is None:
            # Qt also cuts texts that fit, as a heading in its own width: it does not round as metrics do.
            fits = self.metrics.horizontalAdvance(text) <= room
            shown = text if fits else self.metrics.elidedText(text, _RIGHT, room)
            found = Cut(shown, self.metrics.horizontalAdvance(shown))
            if len(self._cut) >= _MOST_CUT:
                del self._cut[next(iter(self._cut))]
        self._cut[key] = found
        return found

    def two_lines(self, text: str, room: int) -> tuple[Cut, Cut]:
        """``text`` on one or two lines of ``room`` pixels; the second may be empty."""
        key = (text, room)
        found = self._two.get(key)
        if found is None:
            first, rest = self._broken(text, room)
            found = (self.cut(first, room), self.cut(rest, room) if rest else Cut("", 0))
            if len(self._two) >= _MOST_CUT:
                self._two.clear()
            self._two[key] = found
        return found

    def _broken(self, text: str, room: int) -> tuple[str, str]:
        advance = self.metrics.horizontalAdvance
        if advance(text) <= room:
            return text, ""
        words = text.split(" ")
        taken = 1
        while taken < len(words) and advance(" ".join(words[: taken + 1])) <= room:
            taken += 1
        return " ".join(words[:taken]), " ".join(words[taken:])


class Look:
    """Fonts, colours and icons of a table in the current theme."""

    def __init__(self, widget: QWidget) -> None:
        self.colours = theme.colours()
        self.ratio = widget.devicePixelRatioF()
        self.body = Face(theme.font(13))
        self.title = Face(theme.font(13, theme.MEDIUM))
        self.small = Face(theme.font(12))
        self.figures = Face(theme.font(13, numbers=True))
        self.small_figures = Face(theme.font(12, numbers=True))
        self.strong_figures = Face(theme.font(12, theme.DEMIBOLD, numbers=True))
        self.link = Face(theme.font(13, theme.MEDIUM))
        self._icons: dict[tuple[str, str, int], QPixmap] = {}

    def icon(self, name: str, tone: str, side: int = 16) -> QPixmap:
        """An icon in the colour of a tone."""
        key = (name, tone, side)
        found = self._icons.get(key)
        if found is None:
            found = self._icons[key] = theme.pixmap(name, tone, side, self.ratio)
        return found


class PaintedRow(NamedTuple):
    """A row that is being painted."""

    id: Id
    line: int
    selected: bool
    current: bool
    hovered: bool
    active: bool
    """Whether the table has the keyboard focus."""


Cell = Callable[[QPainter, PaintedRow, QRect], None]


class RowPainter:
    """Paints the rows of one table. A subclass has one function for each column in `cells`.

    It gets the painter, the row and the rectangle of the cell, which is mirrored from right to left.
    """

    widget: QWidget
    """The view that is painted; it sets this itself."""

    left = 16
    """Where the line below a row begins, in pixels."""

    def __init__(self) -> None:
        self._look: Look | None = None
        self.mirrored = False
        self.cells: dict[str, Cell] = {}

    @property
    def look(self) -> Look:
        """Fonts, colours and icons, made at first use."""
        if self._look is None:
            self._look = Look(self.widget)
        return self._look

    def forget(self) -> None:
        """Drop what depends on theme, font and screen."""
        self._look = None

    def ground(self, row: PaintedRow) -> QColor | None:  # noqa: ARG002 - for subclasses
        """The background of a row that is not selected; None: that of the table."""
        return None

    def ink(self, row: PaintedRow, tone: str = "text") -> QColor:
        """The text colour for a ``tone`` in this row."""
        colours = self.look.colours
        return colours.on_select if row.selected and tone in ("text", "muted", "faint") else colours[tone]

    def text(
        self,
        painter: QPainter,
        face: Face,
        text: str,
        room: QRect,
        colour: QColor,
        *,
        right: bool = False,
        baseline: int | None = None,
    ) -> int:
        """Write ``text`` into ``room``, at its end if ``right``. Returns the x coordinate of its left end.

        The text is centred vertically, or ``baseline`` pixels below the top of ``room``.
        """
        cut = face.cut(text, room.width())
        at_right = right is not self.mirrored
        x = room.left() + room.width() - cut.width if at_right else room.left()
        if baseline is None:
            y = room.top() + (room.height() - face.height) // 2 + face.ascent
        else:
            y = room.top() + baseline
        painter.setFont(face.font)
        painter.setPen(colour)
        painter.drawText(x, y, cut.text)
        return x

    def icon(self, painter: QPainter, name: str, tone: str, cell: QRect, offset: int, side: int = 16) -> None:
        """Paint an icon centred vertically, ``offset`` pixels from where the cell begins."""
        x = cell.left() + offset
        if self.mirrored:
            x = cell.left() + cell.width() - offset - side
        painter.drawPixmap(x, cell.top() + (cell.height() - side) // 2, self.look.icon(name, tone, side))
