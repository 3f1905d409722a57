"""The sidebar: the parts of the library with how many books each has, one of which is shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
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
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.ui.i18n import counted, number, translate
from bookq_gui.ui.sidebar.parts import ALL, FIXED, GROUPS, ICONS, Part, group_name, name_of
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import IconButton
from bookq_gui.ui.widgets.icons import logo, pixmap
from bookq_gui.ui.widgets.labels import Label

Index = QModelIndex | QPersistentModelIndex
Named = Sequence[tuple[str, int]]
"""Names with how many books each has, the most frequent first."""

_DISPLAY, _SPOKEN, _TIP = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    int(Qt.ItemDataRole.ToolTipRole),
)
_ROW_ROLE = int(Qt.ItemDataRole.UserRole)
MOST_NAMES = 8
"""So many names of a group are listed; all of them in a list of their own."""
_SIDE, _TEXT = 16, 42


class Counts(NamedTuple):
    """How many books each part has, by kind; the groups with their names, and how many names there are."""

    fixed: Mapping[str, int]
    groups: Mapping[str, Named] = {}
    totals: Mapping[str, int] = {}


class _Row(NamedTuple):
    """One line: a head, a gap, a part, or "All 214…" of a group."""

    kind: str
    part: Part = Part("")
    text: str = ""
    books: int = 0


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[_Row] = []
        self.narrow = False
        self.folded: set[str] = set()

    def show(self, rows: list[_Row]) -> None:
        """Show other rows; only what differs is told."""
        if [row[:3] for row in rows] == [row[:3] for row in self.rows]:
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
    def __init__(self, view: QListView, model: _Model) -> None:
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
            self._write(painter, rect.adjusted(0, 6, 0, 0), row.text, words, colours.muted, _SIDE, 32)
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
            self._icon(painter, rect, ICONS[row.part.kind], tone, _SIDE)
        ink = colours.on_select if on else colours.text
        small, count = theme.font(12, numbers=True), number(row.books) if row.books else ""
        room = QFontMetrics(small).horizontalAdvance(count)
        faint = colours.bad if is_bad else ink if on else colours.muted
        self._write(painter, rect, count, small, faint, rect.width() - 18 - room, 18)
        font = theme.font(weight=theme.DEMIBOLD if on else theme.REGULAR)
        ink = colours.accent if row.kind == "more" else ink
        self._write(painter, rect, row.text, font, ink, _TEXT, 24 + room)

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index, *, on: bool, framed: bool) -> None:
        colours, kind = theme.colours(), self._model.rows[index.row()].kind
        pointed = self._view.indexAt(self._view.viewport().mapFromGlobal(self._view.cursor().pos()))
        hovered = self._view.underMouse() and pointed == index and kind not in ("title", "head")
        painter.setPen(colours.accent if framed else Qt.PenStyle.NoPen)
        painter.setBrush(colours.select if on else colours.hover if hovered else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect.adjusted(8, 1, -8, -1)).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

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


class _List(QListView):
    """The list itself. Signals: chosen (a row, by mouse or keyboard), menuWanted (row, global position)."""

    chosen = Signal(object)
    toggled = Signal(object)
    menuWanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = _Model(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self, self.rows))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The wheel and the keys scroll: a bar would move the numbers as it comes and goes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Parts of the library"))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self.viewport()).fillRect(event.rect(), theme.colours().window)
        super().paintEvent(event)

    def currentChanged(self, now: QModelIndex | QPersistentModelIndex, before: Any) -> None:
        super().currentChanged(now, before)
        self.viewport().update()

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


class Sidebar(QWidget):
    """Lists the parts; which names the groups hold is told with the counts.

    Signals:
        partChosen(Part): the user wants to see it.
        narrowToggled(bool): the user wants icons alone, or the words again.
        tagRenameRequested, tagRemoveRequested(str): what was chosen in the menu of a tag.
    """

    partChosen = Signal(object)
    narrowToggled = Signal(bool)
    tagRenameRequested = Signal(object)
    tagRemoveRequested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setMinimumWidth(56)
        self._chosen = ALL
        self._counts = Counts({})
        self._searches: list[tuple[str, str]] = []
        self._names: Callable[[str], Named] = lambda _kind: ()
        self._list = _List()
        self._list.rows.folded = {"author", "series", "genre"}
        self._list.chosen.connect(self._row_chosen)
        self._list.toggled.connect(self._toggle)
        self._list.menuWanted.connect(self._show_menu)
        self._logo = QLabel()
        self._name = Label("bookq", 15, weight=theme.DEMIBOLD)
        self._button = IconButton("sidebar", self.tr("Narrow the sidebar (Ctrl+B)"))
        self._button.clicked.connect(lambda: self.narrowToggled.emit(not self._list.rows.narrow))
        self._header = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        holder = QWidget()
        holder.setFixedHeight(56)
        holder.setLayout(self._header)
        self._header.setSpacing(8)
        self._header.addWidget(self._logo)
        self._header.addWidget(self._name)
        self._header.addStretch(1)
        self._header.addWidget(self._button)
        column.addWidget(holder)
        column.addWidget(self._list, 1)
        self.setFocusProxy(self._list)
        self.set_narrow(narrow=False)

    # Showing

    @property
    def chosen(self) -> Part:
        """The part that is shown."""
        return self._chosen

    @property
    def searches(self) -> list[tuple[str, str]]:
        """The saved searches: name and filter."""
        return list(self._searches)

    def show_demo(self, *, demo: bool) -> None:
        """Say beside the name that what is shown is invented, if it is."""
        self._name.setText(self.tr("bookq demo") if demo else "bookq")

    def choose(self, part: Part) -> None:
        """Show ``part`` as the chosen one, without the signal."""
        self._chosen = part
        if part.kind in self._list.rows.folded:
            self._list.rows.folded.discard(part.kind)
        self._fill()

    def show_counts(self, counts: Counts) -> None:
        """Show these numbers and names."""
        self._counts = counts
        self._fill()

    def set_names(self, names: Callable[[str], Named]) -> None:
        """Where all names of a group come from, for its list."""
        self._names = names

    def save_search(self, name: str, text: str) -> None:
        """Keep the filter ``text`` as a part of its own."""
        self._searches = [(known, kept) for known, kept in self._searches if known != name] + [(name, text)]
        self._list.rows.folded.discard("search")
        self._fill()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - as narrowToggled
        """Show icons alone, or words and numbers."""
        self._list.rows.narrow = narrow
        self._name.setVisible(not narrow)
        self._logo.setVisible(not narrow)
        self._header.setContentsMargins(14 if narrow else 16, 0, 14 if narrow else 12, 0)
        tip = self.tr("Show the sidebar (Ctrl+B)") if narrow else self.tr("Narrow the sidebar (Ctrl+B)")
        self._button.set_tip(tip)
        self._fill()

    def longest_row(self) -> int:
        """The width that the longest of the fixed rows needs, with a number of four figures."""
        text, figures = QFontMetrics(theme.font(weight=theme.DEMIBOLD)), QFontMetrics(theme.font(12))
        words = max(text.horizontalAdvance(name_of(Part(kind))) for kind in FIXED)
        return _TEXT + words + 8 + figures.horizontalAdvance("0,000") + 24

    def enter(self) -> None:
        """Take the keyboard."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save_state(self) -> bytes:
        """Which groups are folded, and the saved searches."""
        state = {"folded": sorted(self._list.rows.folded), "searches": self._searches}
        return json.dumps(state).encode()

    def restore_state(self, stored: bytes) -> bool:
        """Bring back what `save_state` gave; False where it is not that."""
        try:
            state = json.loads(stored)
            folded = {str(kind) for kind in state["folded"]}
            searches = [(str(name), str(text)) for name, text in state["searches"]]
        except (ValueError, TypeError, KeyError):
            return False
        self._list.rows.folded, self._searches = folded, searches
        self._fill()
        return True

    # Inside

    def _fill(self) -> None:
        narrow = self._list.rows.narrow
        fixed = self._counts.fixed
        rows: list[_Row] = []
        for title, kinds in ((self.tr("Library"), FIXED[:4]), (self.tr("My reading"), FIXED[4:])):
            if not narrow:
                rows.append(_Row("title", text=title))
            elif rows:
                rows.append(_Row("gap"))
            rows += [_Row("part", Part(k), name_of(Part(k)), fixed.get(k, 0)) for k in kinds]
        if not narrow:
            states = self._counts.groups.get("state", ())
            rows += [_Row("part", Part("state", name), name, count) for name, count in states]
            searches = [(Part("search", text), name) for name, text in self._searches]
            if searches:
                rows.append(_Row("head", Part("search"), group_name("search")))
                if "search" not in self._list.rows.folded:
                    rows += [_Row("part", part, name) for part, name in searches]
        groups = [kind for kind in GROUPS if self._counts.groups.get(kind) or fixed.get("all")]
        if narrow:
            rows += [_Row("gap")] if groups else []
            rows += [_Row("group", Part(kind), group_name(kind)) for kind in groups]
        else:
            for kind in groups:
                rows += self._group(kind)
        self._list.rows.show(rows)
        self._show_chosen()

    def _group(self, kind: str) -> list[_Row]:
        named = self._counts.groups.get(kind, ())
        if not named:
            return []
        rows = [_Row("head", Part(kind), group_name(kind))]
        if kind in self._list.rows.folded:
            return rows
        shown = list(named[:MOST_NAMES])
        if self._chosen.kind == kind and self._chosen.value not in dict(shown):
            count = dict(self._names(kind)).get(self._chosen.value, 0)
            shown.append((self._chosen.value, count))
        rows += [_Row("part", Part(kind, name), name, count) for name, count in shown]
        total = self._counts.totals.get(kind, len(named))
        if total > len(shown):
            text = self.tr("All {count}…").format(count=number(total))
            rows.append(_Row("more", Part(kind), text))
        return rows

    def _show_chosen(self) -> None:
        rows = self._list.rows.rows
        place = next((n for n, row in enumerate(rows) if row.kind == "part" and row.part == self._chosen), -1)
        if place != self._list.currentIndex().row():
            self._list.setCurrentIndex(self._list.rows.index(place) if place >= 0 else QModelIndex())

    def _row_chosen(self, row: _Row) -> None:
        if row.kind in ("more", "group"):
            self._show_all(row.part.kind)
            return
        self._chosen = row.part
        self._show_chosen()
        self.partChosen.emit(row.part)

    def _toggle(self, row: _Row) -> None:
        self._list.rows.folded ^= {row.part.kind}
        self._fill()

    def _show_all(self, kind: str) -> None:
        from bookq_gui.ui.sidebar.names import NamesPopover  # not needed for the first paint

        popover = NamesPopover(self.window(), group_name(kind), self._names(kind))
        popover.chosen.connect(lambda name: self._name_chosen(Part(kind, name)))
        row = next((n for n, row in enumerate(self._list.rows.rows) if row.part == Part(kind)), 0)
        place = self._list.visualRect(self._list.rows.index(row))
        popover.open_at(self._list.viewport().mapTo(self.window(), QPoint(place.left() + 8, place.top())))

    def _name_chosen(self, part: Part) -> None:
        self.choose(part)
        self.partChosen.emit(part)

    def _show_menu(self, row: _Row, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row.part.kind == "tag":
            name = row.part.value
            menu.addAction(translate("Sidebar", "Rename…"), lambda: self.tagRenameRequested.emit(name))
            menu.addAction(translate("Sidebar", "Remove"), lambda: self.tagRemoveRequested.emit(name))
        elif row.part.kind == "search":
            menu.addAction(translate("Sidebar", "Remove"), lambda: self._remove_search(row))
        if menu.actions():
            menu.popup(at)

    def _remove_search(self, row: _Row) -> None:
        self._searches = [(name, text) for name, text in self._searches if name != row.text]
        if self._chosen == row.part:
            self._name_chosen(ALL)
        self._fill()

    # Qt's side

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme.colours().window)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._logo.setPixmap(logo(24, self.devicePixelRatioF()))
