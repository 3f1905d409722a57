"""Strips that tell what became of something: dismissible, opened line by line, never in the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.ui.i18n import number, plain_tip
from bookq_gui.ui.widgets.announcing import announce
from bookq_gui.ui.widgets.basic import GAP, IconLabel, TintedFrame, flat_button
from bookq_gui.ui.widgets.focus import chain
from bookq_gui.ui.widgets.nesting import nested

Index = QModelIndex | QPersistentModelIndex
Lines = Sequence[tuple[str, str]]

_MOST_STRIPS = 3
_SHOWN_LINES = 6


@dataclass(frozen=True, slots=True)
class Message:
    """What a strip tells. ``lines`` are (what, what became of it); ``action`` the words on its button.

    ``kinds``, one a line, are what the lines can be chosen by; without them all are shown together.
    A newer message with the same ``key`` replaces the older one.
    """

    text: str
    lines: Lines = ()
    icon: str = "details"
    colour: str = "accent"
    tint: str = "accent_tint"
    key: str = ""
    action: str = ""
    run: Callable[[], object] | None = None
    kinds: Sequence[str] = ()


class LinesModel(QAbstractTableModel):
    """Two columns of text; all lines, or those of one kind."""

    def __init__(self, lines: Lines, kinds: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = lines
        self._kinds = kinds
        self._lines = lines

    @Slot(object)
    def show_kind(self, kind: str) -> None:
        """Show the lines of ``kind``, "": all."""
        self.beginResetModel()
        if kind:
            pairs = zip(self._all, self._kinds, strict=True)
            self._lines = [line for line, its in pairs if its == kind]
        else:
            self._lines = self._all
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008, D102
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008, D102
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        if role == Qt.ItemDataRole.DisplayRole:
            return self._lines[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._lines[index.row()][index.column()])
        return None

    def text(self) -> str:
        """The lines that are shown, for the clipboard, tabs between the columns."""
        return "\n".join("\t".join(line).rstrip() for line in self._lines)


class Kinds(QWidget):
    """Buttons that choose lines by what became of them.

    Signals:
        chosen(str): the lines of this kind are wanted, "": all.
    """

    chosen = Signal(object)

    def __init__(self, kinds: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        counts = Counter(kinds)
        self.is_of_use = len(counts) > 1
        group = QButtonGroup(self)
        self.buttons: list[QWidget] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        choices = [("", self.tr("All"), len(kinds)), *((kind, kind, count) for kind, count in counts.items())]
        for kind, word, count in choices if self.is_of_use else ():
            button = flat_button("", f"{word} {number(count)}", self.tr("Show only these lines"))
            button.setCheckable(True)
            button.setChecked(not kind)
            button.clicked.connect(partial(self.chosen.emit, kind))
            group.addButton(button)
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch(1)


class Strip(TintedFrame):
    """One message with *Show*, *Copy*, its action and a button to dismiss it.

    Signals:
        dismissed: it went away.
    """

    dismissed = Signal()

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(message.tint, parent)
        self.message = message
        self.setAccessibleName(message.text)
        text = QLabel(message.text)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._view: QTableView | None = None
        self._lines = LinesModel(message.lines, message.kinds, self)
        self._kinds = Kinds(message.kinds)
        self._kinds.chosen.connect(self._lines.show_kind)
        self._kinds.hide()
        self._show = flat_button("", self.tr("Show"), self.tr("Show this line by line"))
        self._show.clicked.connect(self.toggle)
        self._copy = flat_button("copy", self.tr("Copy"), self.tr("Copy the lines that are shown"))
        self._copy.clicked.connect(self.copy)
        self._copy.hide()
        self._buttons: list[QWidget] = [self._copy, self._show] if message.lines else []
        if message.action:
            act = flat_button("", message.action)
            act.clicked.connect(self._run)
            self._buttons.append(act)
        close = flat_button("close", self.tr("Dismiss"), words=False)
        close.clicked.connect(self.dismiss)
        self._buttons.append(close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 4, 4, 4)
        self._column.setSpacing(4)
        row = nested(self._column, QHBoxLayout())
        row.setSpacing(GAP)
        row.addWidget(IconLabel(message.icon, message.colour))
        row.addWidget(text, 1)
        for button in self._buttons:
            row.addWidget(button)
        self._column.addWidget(self._kinds)

    def order_tabs(self, before: QWidget) -> QWidget:
        """Let Tab come here from ``before`` and go through the parts as they stand; the last of them."""
        parts = [*self._buttons, *self._kinds.buttons, *filter(None, [self._view])]
        chain(before, parts)
        return parts[-1]

    @Slot()
    def toggle(self) -> None:
        """Show the lines, or hide them."""
        if self._view is None:
            self._view = self._made_view()
            self._column.addWidget(self._view)
            chain([*self._buttons, *self._kinds.buttons][-1], [self._view])
        shown = self._view.isHidden()
        self._view.setVisible(shown)
        self._copy.setVisible(shown)
        self._kinds.setVisible(shown and self._kinds.is_of_use)
        self._show.setText(self.tr("Hide") if shown else self.tr("Show"))

    @Slot()
    def copy(self) -> None:
        """Copy the lines."""
        QGuiApplication.clipboard().setText(self._lines.text())

    @Slot()
    def dismiss(self) -> None:
        """Go away."""
        self.hide()
        self.deleteLater()
        self.dismissed.emit()

    @Slot()
    def _run(self) -> None:
        run = self.message.run
        self.dismiss()
        if run is not None:
            run()

    def _made_view(self) -> QTableView:
        view = QTableView()
        view.hide()
        view.setModel(self._lines)
        view.setAccessibleName(self.tr("Line by line"))
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.horizontalHeader().hide()
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header = view.verticalHeader()
        header.hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultSectionSize(view.fontMetrics().height() + GAP)
        lines = min(len(self.message.lines), _SHOWN_LINES)
        view.setFixedHeight(lines * header.defaultSectionSize() + 2 * view.frameWidth() + 2)
        return view


class Strips(QWidget):
    """The strips of a window, the newest on top; the oldest leaves when there are too many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Asking the layout for its items would leave wrappers of items that are gone, and crash.
        self._strips: list[Strip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def tell(self, message: Message) -> Strip:
        """Show ``message``; a screen reader says it."""
        if message.key:
            self.dismiss(message.key)
        strip = Strip(message)
        strip.dismissed.connect(partial(self._leave, strip))
        self._column.insertWidget(0, strip)
        self._strips.insert(0, strip)
        strip.show()
        self.show()
        for old in self.shown()[_MOST_STRIPS:]:
            old.dismiss()
        last: QWidget = self
        for shown in self.shown():
            last = shown.order_tabs(last)
        announce(strip, message.text)
        return strip

    def dismiss(self, key: str) -> None:
        """Take the strips with this key away."""
        for strip in self.shown():
            if strip.message.key == key:
                strip.dismiss()

    def _leave(self, strip: Strip) -> None:
        if strip in self._strips:
            self._strips.remove(strip)
        self.setHidden(not self._strips)

    def shown(self) -> list[Strip]:
        """The strips on the screen, the newest first."""
        return list(self._strips)
