"""How rows are painted: what costs time is made once per theme, and texts are cut once per width."""

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
"""Between the edge of a cell and its text."""


class Cut(NamedTuple):
    """A text as far as there is room: what is left of it, its width, and whether it is less than all."""

    text: str
    width: int
    is_cut: bool


class Face:
    """One font with its metrics, and the texts that were cut to a width in it."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self.height = self.metrics.height()
        self.ascent = self.metrics.ascent()
        self._cut: dict[tuple[str, int], Cut] = {}
        self._two: dict[tuple[str, int], tuple[Cut, Cut]] = {}

    def cut(self, text: str, room: int) -> Cut:
        """``text`` in ``room`` pixels."""
        key = (text, room)
        found = self._cut.pop(key, None)
        if found is None:
            width = self.metrics.horizontalAdvance(text)
            if width <= room:
                found = Cut(text, width, is_cut=False)
            else:
                shown = self.metrics.elidedText(text, _RIGHT, room)
                found = Cut(shown, self.metrics.horizontalAdvance(shown), is_cut=True)
            if len(self._cut) >= _MOST_CUT:
                del self._cut[next(iter(self._cut))]
        self._cut[key] = found
        return found

    def two_lines(self, text: str, room: int) -> tuple[Cut, Cut]:
        """``text`` on one line or two; the second is empty if it is not needed."""
        key = (text, room)
        found = self._two.get(key)
        if found is None:
            first, rest = self._broken(text, room)
            found = (self.cut(first, room), self.cut(rest, room) if rest else Cut("", 0, is_cut=False))
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
    """Fonts, colours and icons of a table in the theme of now."""

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
        """One icon in the colour of a tone."""
        key = (name, tone, side)
        found = self._icons.get(key)
        if found is None:
            found = self._icons[key] = theme.pixmap(name, tone, side, self.ratio)
        return found


class PaintedRow(NamedTuple):
    """One row that is being painted."""

    id: Id
    line: int
    selected: bool
    current: bool
    hovered: bool
    active: bool
    """Whether the table has the keyboard."""


Cell = Callable[[QPainter, PaintedRow, QRect], None]


class RowPainter:
    """Paints the rows of one table; a subclass has one method a column in `cells`.

    A cell gets the painter, the row and its rectangle, which is mirrored already from right to left.
    """

    widget: QWidget
    """What is painted on: set by the view."""

    left = 16
    """Where the line below a row begins."""

    def __init__(self) -> None:
        self._look: Look | None = None
        self.mirrored = False
        self.cells: dict[str, Cell] = {}

    @property
    def look(self) -> Look:
        """Fonts, colours and icons; made at first use."""
        if self._look is None:
            self._look = Look(self.widget)
        return self._look

    def forget(self) -> None:
        """Make everything anew: theme, font or screen changed."""
        self._look = None

    def ground(self, row: PaintedRow) -> QColor | None:  # noqa: ARG002 - for subclasses
        """What is behind a row that is not selected; None: nothing."""
        return None

    def ink(self, row: PaintedRow, tone: str = "text") -> QColor:
        """The colour of text of a ``tone`` in this row."""
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
        """Write ``text`` into ``room``, at its end if ``right``; where it begins from the left.

        The text is in the middle of the height, or at ``baseline`` pixels below the top of ``room``.
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
        """Paint an icon in the middle of the height, ``offset`` pixels from where the cell begins."""
        x = cell.left() + offset
        if self.mirrored:
            x = cell.left() + cell.width() - offset - side
        painter.drawPixmap(x, cell.top() + (cell.height() - side) // 2, self.look.icon(name, tone, side))
