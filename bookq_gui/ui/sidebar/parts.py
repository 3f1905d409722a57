"""The parts of the library, and the list of them in the sidebar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bookq_gui.ui.i18n import counted, number, translate
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.theme import pixmap

FIXED = ("all", "new", "unfetched", "failed", "want", "reading", "read")
"""The kinds of parts that are always listed."""
GROUPS = ("tag", "author", "series", "genre")
"""The kinds of parts of which each name in the library is one."""


class Part(NamedTuple):
    """One part: its kind (one of `FIXED` or `GROUPS`, "state" or "search"), and a name or filter."""

    kind: str
    value: str = ""


ALL = Part("all")


def name_of(part: Part) -> str:
    """The name of a part in the language of the window."""
    names = {
        "all": translate("Parts", "All books"),
        "new": translate("Parts", "Newly added"),
        "unfetched": translate("Parts", "Not fetched yet"),
        "failed": translate("Parts", "Failed"),
        "want": translate("Parts", "Want to read"),
        "reading": translate("Parts", "Reading"),
        "read": translate("Parts", "Read"),
    }
    return names.get(part.kind, part.value)


def group_name(kind: str) -> str:
    """The name of a group of parts in the language of the window."""
    return {
        "tag": translate("Parts", "Tags"),
        "author": translate("Parts", "Authors"),
        "series": translate("Parts", "Series"),
        "genre": translate("Parts", "Genres"),
        "search": translate("Parts", "Saved searches"),
    }[kind]


ICONS = {
    "all": "library", "new": "inbox", "unfetched": "unfetched", "failed": "failed", "want": "want",
    "reading": "reading", "read": "read", "state": "folder", "tag": "tag", "author": "author",
    "series": "series", "genre": "genre", "search": "search",
}  # fmt: skip
"""The icon of each kind of part."""


Index = QModelIndex | QPersistentModelIndex

_DISPLAY, _SPOKEN, _TIP = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    int(Qt.ItemDataRole.ToolTipRole),
)
_ROW_ROLE = int(Qt.ItemDataRole.UserRole)
SIDE, TEXT = 16, 42


class SidebarRow(NamedTuple):
    """One line: a head, a gap, a part, or "All 214…" of a group."""

    kind: str
    part: Part = Part("")
    text: str = ""
    books: int = 0


class NamedRows(Sequence[SidebarRow]):
    """The lines of many names of one kind with their numbers of books, made when they are looked at."""

    def __init__(self, kind: str, names: Sequence[tuple[str, int]]) -> None:
        self._kind, self._names = kind, names

    def __len__(self) -> int:
        return len(self._names)

    def __getitem__(self, place: Any) -> Any:
        name, count = self._names[place]
        return SidebarRow("part", Part(self._kind, name), name, count)


class SidebarModel(QAbstractListModel):
    """The model of the sidebar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[SidebarRow] = []
        self.narrow = False
        self.folded: set[str] = set()

    def show(self, rows: Sequence[SidebarRow]) -> None:
        """Replace the rows. If only numbers differ, only their rows are repainted."""
        if len(rows) == len(self.rows) and all(a[:3] == b[:3] for a, b in zip(rows, self.rows, strict=True)):
            changed = [n for n, row in enumerate(rows) if row != self.rows[n]]
            self.rows = rows
            for place in changed:
                self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role == _DISPLAY:
            return row.text
        if role == _SPOKEN and row.kind == "part" and row.books:
            books = counted("Sidebar", "%n books", "%n book", row.books)
            return f"{row.text}, {books}"
        if role == _TIP and row.kind in ("part", "group"):
            return f"{row.text} ({number(row.books)})" if row.books else row.text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].kind in ("gap", "title"):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: QListView, model: SidebarModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        kind = self._model.rows[index.row()].kind
        least = {"gap": 13, "title": 32, "head": 32}.get(kind, 32 if self._model.narrow else 28)
        return QSize(40, least if kind == "gap" else max(least, theme.scaled(least)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect, colours = self._model.rows[index.row()], QRect(option.rect), theme.colours()
        if row.kind == "gap":
            painter.fillRect(rect.adjusted(12, 6, -12, -6), colours.border)
            return
        is_current = index == self._view.currentIndex()
        on = is_current and row.kind == "part"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, index, on=on, framed=is_current and self._view.hasFocus())
        if row.kind in ("title", "head"):
            words = theme.font(12, theme.DEMIBOLD)
            self._write(painter, rect.adjusted(0, 6, 0, 0), row.text, words, colours.muted, SIDE, 32)
            if row.kind == "head":
                closed = "left" if self._view.isRightToLeft() else "right"
                icon = closed if row.part.kind in self._model.folded else "down"
                self._icon(painter, rect.adjusted(0, 4, 0, 4), icon, "muted", rect.width() - 28, 14)
            return
        is_bad = row.part.kind == "failed" and row.books > 0
        tone = "bad" if is_bad else "accent" if on else "muted"
        if self._model.narrow:
            self._icon(painter, rect, ICONS[row.part.kind], tone, rect.width() // 2 - 8)
            if is_bad:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.bad)
                painter.drawEllipse(rect.center().x() + 6, rect.center().y() - 9, 6, 6)
            return
        if row.kind == "part":
            self._icon(painter, rect, ICONS[row.part.kind], tone, SIDE)
        ink = colours.on_select if on else colours.text
        small, count = theme.font(12, numbers=True), number(row.books) if row.books else ""
        room = QFontMetrics(small).horizontalAdvance(count)
        faint = colours.bad if is_bad else ink if on else colours.muted
        self._write(painter, rect, count, small, faint, rect.width() - 18 - room, 18)
        font = theme.font(weight=theme.DEMIBOLD if on else theme.REGULAR)
        ink = colours.accent if row.kind == "more" else ink
        self._write(painter, rect, row.text, font, ink, TEXT, 24 + room)

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index, *, on: bool, framed: bool) -> None:
        kind = self._model.rows[index.row()].kind
        hovered = self._view.underMouse() and kind not in ("title", "head") and self._is_pointed_at(index)
        fill = "select" if on else "hover" if hovered else ""
        frame = theme.inner_frame(rect.adjusted(8, 1, -8, -1))
        theme.draw_ground(painter, frame, 6, fill, "accent" if framed else "")

    def _is_pointed_at(self, index: Index) -> bool:
        return self._view.indexAt(self._view.viewport().mapFromGlobal(self._view.cursor().pos())) == index

    def _icon(
        self, painter: QPainter, rect: QRect, name: str, tone: str, offset: int, side: int = 16
    ) -> None:
        picture = pixmap(name, tone, side, self._view.devicePixelRatioF())
        place = self._placed(rect, offset, rect.width() - offset - side)
        painter.drawPixmap(place.left(), rect.center().y() - side // 2 + 1, picture)

    def _write(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, ink: QColor, before: int, after: int
    ) -> None:
        """Write ``text`` so many pixels after the beginning of ``rect`` and before its end, cut to that."""
        place = self._placed(rect, before, after)
        mirrored = self._view.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width() + 2)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, shown)

    def _placed(self, rect: QRect, before: int, after: int) -> QRect:
        if self._view.isRightToLeft():
            before, after = after, before
        return rect.adjusted(before, 0, -after, 0)


class PartsList(QListView):
    """The list of parts in the sidebar.

    Signals:
        chosen(SidebarRow): by mouse or keyboard.
        toggled(SidebarRow): the group of this heading is to be folded or unfolded.
        menuWanted(SidebarRow, QPoint): the menu of a part was asked for at a global position.
    """

    chosen = Signal(object)
    toggled = Signal(object)
    menuWanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = SidebarModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self, self.rows))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A scroll bar would shift the numbers when it appears; wheel and keys scroll without one.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self.setStyleSheet("QListView { background: palette(window); border: 0 }")
        self.setAccessibleName(self.tr("Parts of the library"))

    def currentChanged(self, now: QModelIndex | QPersistentModelIndex, before: Any) -> None:
        super().currentChanged(now, before)
        for index in (now, before):
            self.update(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        row = self.rows.rows[index.row()]
        if row.kind == "head":
            self.toggled.emit(row)
        elif row.kind in ("part", "more", "group"):
            self.chosen.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        row = self.rows.rows[index.row()] if index.isValid() else None
        key = Qt.Key(event.key())
        if row and row.kind == "head" and key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Enter):
            self.toggled.emit(row)
        elif row and row.kind == "head" and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            opens = (key == Qt.Key.Key_Right) is not self.isRightToLeft()
            if opens is (row.part.kind in self.rows.folded):
                self.toggled.emit(row)
        elif row and row.kind in ("more", "group") and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(row)
        else:
            super().keyPressEvent(event)
            now = self.currentIndex()
            if now != index and now.isValid() and self.rows.rows[now.row()].kind == "part":
                self.chosen.emit(self.rows.rows[now.row()])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            index, at = self.indexAt(event.pos()), event.globalPos()
        if index.isValid() and self.rows.rows[index.row()].kind == "part":
            self.menuWanted.emit(self.rows.rows[index.row()], at)
