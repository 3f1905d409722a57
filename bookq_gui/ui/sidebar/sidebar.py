"""The sidebar: the parts of the library with how many books each has, and all names of a group in a list."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QWidget

from bookq_gui.model.validation import decoded
from bookq_gui.ui.i18n import number, translate
from bookq_gui.ui.sidebar.parts import (
    ALL,
    FIXED,
    GROUPS,
    TEXT,
    NamedRows,
    Part,
    PartsList,
    SidebarRow,
    group_name,
    name_of,
)
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import IconButton
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import Raised, column_in
from bookq_gui.ui.widgets.theme import icon, logo

Named = Sequence[tuple[str, int]]
"""Names with how many books each has, the most frequent first."""

MOST_NAMES = 8
"""So many names of a group are listed in the sidebar."""
_ALL_WIDTH, _ALL_HEIGHT = 320, 420


class SidebarCounts(NamedTuple):
    """The numbers of books of fixed parts and of listed names, and how many names each group has."""

    fixed: Mapping[str, int]
    groups: Mapping[str, Named] = {}
    totals: Mapping[str, int] = {}


class Sidebar(QWidget):
    """Lists the parts of the library and the saved searches.

    Signals:
        partChosen(Part): a part was chosen.
        narrowToggled(bool): the sidebar is to show only icons, or also words.
        tagRenameRequested, tagRemoveRequested(str): chosen in the menu of a tag.
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
        self._counts = SidebarCounts({})
        self._searches: list[tuple[str, str]] = []
        self._names: Callable[[str], Named] = lambda _kind: ()
        self._count_of: Callable[[str, str], int] = lambda _kind, _name: 0
        self._list = PartsList()
        self._list.rows.folded = {"author", "series", "genre"}
        self._list.chosen.connect(self._row_chosen)
        self._list.toggled.connect(self._toggle)
        self._list.menuWanted.connect(self._show_menu)
        self._logo = QLabel()
        self._name = Label("bookq", 15, weight=theme.DEMIBOLD)
        self._button = IconButton("sidebar", self.tr("Narrow the sidebar (Ctrl+B)"))
        self._button.clicked.connect(lambda: self.narrowToggled.emit(not self._list.rows.narrow))
        self._header = QHBoxLayout()
        column = column_in(self, 0, (0, 0, 0, 8))
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
        """Mark the name of the program if the books are invented."""
        self._name.setText(self.tr("bookq demo") if demo else "bookq")

    def choose(self, part: Part) -> None:
        """Mark ``part`` as chosen, without a signal."""
        self._chosen = part
        if part.kind in self._list.rows.folded:
            self._list.rows.folded.discard(part.kind)
        self._fill()

    def show_counts(self, counts: SidebarCounts) -> None:
        """Show these numbers and names."""
        self._counts = counts
        self._fill()

    def set_names(self, names: Callable[[str], Named], count_of: Callable[[str, str], int]) -> None:
        """Set what gives all names of a group, and how many books a name of a group has."""
        self._names, self._count_of = names, count_of

    def save_search(self, name: str, text: str) -> None:
        """Add the filter ``text`` to the saved searches, in place of one with the same name."""
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
        """The width in pixels of the longest fixed row with a number of four digits."""
        text, figures = QFontMetrics(theme.font(weight=theme.DEMIBOLD)), QFontMetrics(theme.font(12))
        words = max(text.horizontalAdvance(name_of(Part(kind))) for kind in FIXED)
        return TEXT + words + 8 + figures.horizontalAdvance("0,000") + 24

    def enter(self) -> None:
        """Take the keyboard focus."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save_state(self) -> bytes:
        """Folded groups and saved searches as JSON."""
        state = {"folded": sorted(self._list.rows.folded), "searches": self._searches}
        return json.dumps(state).encode()

    def restore_state(self, stored: bytes) -> bool:
        """Restore what `save_state` returned; False if ``stored`` is something else."""
        try:
            state = decoded(stored)
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
        rows: list[SidebarRow] = []
        for title, kinds in ((self.tr("Library"), FIXED[:4]), (self.tr("My reading"), FIXED[4:])):
            if not narrow:
                rows.append(SidebarRow("title", text=title))
            elif rows:
                rows.append(SidebarRow("gap"))
            rows += [SidebarRow("part", Part(k), name_of(Part(k)), fixed.get(k, 0)) for k in kinds]
        if not narrow:
            states = self._counts.groups.get("state", ())
            rows += [SidebarRow("part", Part("state", name), name, count) for name, count in states]
            searches = [(Part("search", text), name) for name, text in self._searches]
            if searches:
                rows.append(SidebarRow("head", Part("search"), group_name("search")))
                if "search" not in self._list.rows.folded:
                    rows += [SidebarRow("part", part, name) for part, name in searches]
        groups = [kind for kind in GROUPS if self._counts.groups.get(kind) or fixed.get("all")]
        if narrow:
            rows += [SidebarRow("gap")] if groups else []
            rows += [SidebarRow("group", Part(kind), group_name(kind)) for kind in groups]
        else:
            for kind in groups:
                rows += self._group(kind)
        self._list.rows.show(rows)
        self._show_chosen()

    def _group(self, kind: str) -> list[SidebarRow]:
        named = self._counts.groups.get(kind, ())
        if not named:
            return []
        rows = [SidebarRow("head", Part(kind), group_name(kind))]
        if kind in self._list.rows.folded:
            return rows
        shown = list(named[:MOST_NAMES])
        if self._chosen.kind == kind and self._chosen.value not in dict(shown):
            shown.append((self._chosen.value, self._count_of(kind, self._chosen.value)))
        rows += [SidebarRow("part", Part(kind, name), name, count) for name, count in shown]
        total = self._counts.totals.get(kind, len(named))
        if total > len(shown):
            text = self.tr("All {count}…").format(count=number(total))
            rows.append(SidebarRow("more", Part(kind), text))
        return rows

    def _show_chosen(self) -> None:
        rows = self._list.rows.rows
        place = next((n for n, row in enumerate(rows) if row.kind == "part" and row.part == self._chosen), -1)
        if place != self._list.currentIndex().row():
            self._list.setCurrentIndex(self._list.rows.index(place) if place >= 0 else QModelIndex())

    def _row_chosen(self, row: SidebarRow) -> None:
        if row.kind in ("more", "group"):
            self._show_all(row.part.kind)
            return
        self._chosen = row.part
        self._show_chosen()
        self.partChosen.emit(row.part)

    def _toggle(self, row: SidebarRow) -> None:
        self._list.rows.folded ^= {row.part.kind}
        self._fill()

    def _show_all(self, kind: str) -> None:
        popover = NamesPopover(self.window(), group_name(kind), kind, self._names(kind))
        popover.chosen.connect(self._name_chosen)
        row = next((n for n, row in enumerate(self._list.rows.rows) if row.part == Part(kind)), 0)
        place = self._list.visualRect(self._list.rows.index(row))
        popover.open_from(self._list.viewport().mapTo(self.window(), QPoint(place.left() + 8, place.top())))

    def _name_chosen(self, part: Part) -> None:
        self.choose(part)
        self.partChosen.emit(part)

    def _show_menu(self, row: SidebarRow, at: QPoint) -> None:
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

    def _remove_search(self, row: SidebarRow) -> None:
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


class NamesPopover(Raised):
    """Lists all names of a group; typing filters them, Enter chooses one, Esc closes.

    Signals:
        chosen(Part): the name that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget, title: str, kind: str, names: Sequence[tuple[str, int]]) -> None:
        from bookq_gui.ui.table.filter_language import fold  # not needed for the first paint

        super().__init__(window)
        self._fold = fold
        self._kind, self._names = kind, names
        self._folded: list[str] = []
        """The names as they are searched; made when something is typed."""
        self._search = QLineEdit()
        self._search.setPlaceholderText(title)
        self._search.setAccessibleName(title)
        self._search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.textChanged.connect(self._fill)
        self._search.installEventFilter(self)
        self._list = PartsList()
        self._list.setStyleSheet("QListView { background: transparent; border: 0 }")
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setLayoutMode(PartsList.LayoutMode.Batched)
        self._list.setAccessibleName(title)
        self._list.chosen.connect(self._take)
        self.body.addWidget(self._search)
        self.body.addSpacing(8)
        self.body.addWidget(self._list, 1)
        self.body.setContentsMargins(self.body.contentsMargins() + 8)
        self._fill("")

    def open_from(self, corner: QPoint) -> None:
        """Show it with its upper left corner at ``corner``, or as near as it fits into the window."""
        height = min(_ALL_HEIGHT, self.window().height() - 16)
        self.open_at(QRect(corner, QSize(theme.scaled(_ALL_WIDTH), height)))
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            line, rows = self._list.currentIndex().row(), self._list.rows.rows
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and rows:
                self._list.setCurrentIndex(self._list.rows.index(max(0, min(len(rows) - 1, line + step))))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line >= 0:
                self._take(rows[line])
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.deleteLater()
                return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.deleteLater()
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        wanted = self._fold(text).strip()
        names = self._names
        if wanted:
            self._folded = self._folded or [self._fold(name) for name, _count in names]
            names = [name for name, folded in zip(names, self._folded, strict=True) if wanted in folded]
        self._list.rows.show(NamedRows(self._kind, names))
        self._list.setCurrentIndex(self._list.rows.index(0))

    def _take(self, row: SidebarRow) -> None:
        self.deleteLater()
        self.hide()
        self.chosen.emit(row.part)
