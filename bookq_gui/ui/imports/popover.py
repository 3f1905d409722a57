"""The popover under the field for links: groups of recognised things, with actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from bookq_gui.ui.i18n import number
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button, IconButton
from bookq_gui.ui.widgets.labels import ElidedLabel, Hairline, IconLabel, Label
from bookq_gui.ui.widgets.surfaces import SHADOW, Page, Raised, column_in, nested, row_in

SHOWN = 3
"""The number of rows of a group before "Show all" is pressed."""
MOST_ROWS = 200
"""The limit of rows of a group. The report has all."""
COVER = QSize(20, 30)
"""The size of the picture of a row."""


class PopoverRow(NamedTuple):
    """One row of a group: two lines of text, a picture or an icon, and actions with their names.

    ``dismiss`` takes the row away; None if it stays.
    """

    title: str
    sub: str = ""
    picture: QPixmap | None = None
    icon: str = ""
    actions: Sequence[tuple[str, Callable[[], object]]] = ()
    dismiss: Callable[[], object] | None = None


class Group(NamedTuple):
    """A heading with its icon, and rows. ``total`` also counts things that have no row."""

    key: str
    title: str
    icon: str
    colour: str
    total: int
    rows: Sequence[PopoverRow]


class Popover(Raised):
    """Lies under the field, with the same edges. The field keeps the keyboard until Down is pressed.

    Signals:
        closed: the person closed the popover.
        discarded: the person discards the text in the field.
    """

    closed = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("importPopover")
        self._groups: list[Group] = []
        self._open: set[str] = set()
        self._area, self._most = QRect(), 0
        self._heading = Label(weight=theme.DEMIBOLD)
        self._close = IconButton("close", self.tr("Close (Esc)"))
        self._close.clicked.connect(self.close_it)
        self._hint = Label(size=12, colour="muted", wrap=True)
        self._discard = Button(self.tr("Discard the text"))
        self._discard.clicked.connect(self.discarded)
        head = nested(self.body, QHBoxLayout(), margins=(16, 6, 12, 4))
        head.addWidget(self._heading, 1)
        head.addWidget(self._close)
        self._page = Page("raised")
        self._page.column.setContentsMargins(0, 0, 0, 0)
        # Without these margins the page would cover the border of the popover.
        self.body.setContentsMargins(SHADOW + 1, SHADOW, SHADOW + 1, SHADOW)
        self.body.addWidget(self._page, 1)
        self.body.addWidget(Hairline())
        foot = nested(self.body, QHBoxLayout(), margins=(16, 8, 16, 8))
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._discard)

    def show_groups(self, heading: str, groups: Sequence[Group], hint: str, *, text: bool) -> None:
        """Show ``groups`` under ``heading``. ``text`` says whether there is a text to discard."""
        self._groups = [group for group in groups if group.total]
        self._heading.setText(heading)
        self._hint.setText(hint)
        self._discard.setVisible(text)
        self.setAccessibleName(heading)
        self._build()

    def _build(self) -> None:
        column = self._page.column
        focused = self.focusWidget()
        has_focus = focused is not None and focused.hasFocus()
        if has_focus:
            # Qt moves the focus out of the popover when the focused button is deleted.
            self._close.setFocus()
        while (item := column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for group in self._groups:
            for part in (Hairline(), self._made(group)):
                column.addWidget(part)
                # A layout ignores the height of hidden widgets.
                part.show()
        column.addStretch(1)
        if has_focus:
            self.enter()

    def _made(self, group: Group) -> QWidget:
        whole = QWidget()
        whole.setObjectName(f"importGroup-{group.key}")
        column = column_in(whole, 0, (16, 8, 12, 6))
        head = nested(column, QHBoxLayout(), spacing=8)
        head.addWidget(IconLabel(group.icon, group.colour))
        head.addSpacing(6)
        head.addWidget(Label(group.title, weight=theme.DEMIBOLD))
        head.addWidget(Label(number(group.total), colour="muted", numbers=True))
        head.addStretch(1)
        rows = group.rows
        if group.key not in self._open and len(rows) > SHOWN:
            shown, rest = rows[: SHOWN - 1], rows[SHOWN - 1 :]
            more = self.tr("{count} more").format(count=number(group.total - len(shown)))
            names = ", ".join(row.title for row in rest[:5]) + (" …" if len(rest) > 5 else "")
            show_all = (self.tr("Show all"), partial(self.show_all, group.key))
            rows = [*shown, PopoverRow(more, names, icon=rest[0].icon, actions=(show_all,))]
        for row in rows[:MOST_ROWS]:
            column.addWidget(_RowWidget(row))
        whole.setAccessibleName(f"{group.title}, {group.total}")
        return whole

    def show_all(self, key: str) -> None:
        self._open.add(key)
        self._build()
        self.arrange()

    def place_under(self, visible: QRect, most: int) -> None:
        """Lie at the top of ``visible`` in the parent, at most ``most`` pixels high."""
        self._area, self._most = QRect(visible), most
        self.arrange()

    def arrange(self) -> None:
        if self._area.isEmpty():
            return
        width = self._area.width()
        inner = self._page.column.totalHeightForWidth(width - 2)
        inner = inner if inner > 0 else self._page.area.sizeHint().height()
        frame = 42 + max(44, self._hint.heightForWidth(width - 200) + 16) + 2
        height = min(self._most, inner + frame)
        self.setFixedHeight(height + 2 * SHADOW)
        self.place(QRect(self._area.left(), self._area.top(), width, height))

    def enter(self) -> None:
        buttons = (button for button in self._page.findChildren(Button) if button.isVisible())
        next(buttons, self._close).setFocus(Qt.FocusReason.TabFocusReason)

    def close_it(self) -> None:
        """Close the popover; the field keeps its text."""
        self._open.clear()
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.arrange()


class _RowWidget(QWidget):
    def __init__(self, row: PopoverRow) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = row_in(self, 8, (30, 4, 0, 4))
        if row.picture is not None:
            picture = QLabel()
            picture.setPixmap(row.picture)
            picture.setFixedSize(24, COVER.height())
            line.addWidget(picture)
        elif row.icon:
            line.addSpacing(3)
            line.addWidget(IconLabel(row.icon, "muted", 18))
            line.addSpacing(3)
        words = nested(line, QVBoxLayout(), 1, spacing=1)
        words.addWidget(ElidedLabel(row.title, weight=theme.MEDIUM))
        if row.sub:
            words.addWidget(Label(row.sub, 12, "muted", wrap=True))
        for word, act in row.actions:
            button = Button(word, kind="link")
            button.clicked.connect(act)
            line.addWidget(button)
        if row.dismiss is not None:
            cross = IconButton("close", self.tr("Dismiss"))
            cross.setAccessibleName(self.tr("Dismiss {what}").format(what=row.title))
            cross.clicked.connect(row.dismiss)
            line.addWidget(cross)
