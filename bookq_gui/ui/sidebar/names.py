"""All names of a group of the sidebar, in a list that can be searched."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bookq_gui.ui.i18n import number
from bookq_gui.ui.table.filter_language import fold
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.surfaces import Raised

_WIDTH, _HEIGHT = 320, 420


class _NameDelegate(QStyledItemDelegate):
    """A name with its number at the end; the current one on the ground of what is chosen."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(40, max(28, theme.scaled(28)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours, rect = theme.colours(), option.rect
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        if on:
            painter.fillRect(rect, colours.select)
        name, _, count = str(index.data()).rpartition("\t")
        middle = Qt.AlignmentFlag.AlignVCenter
        used = theme.font(12, numbers=True)
        painter.setFont(used)
        painter.setPen(colours.on_select if on else colours.muted)
        painter.drawText(rect.adjusted(8, 0, -8, 0), middle | Qt.AlignmentFlag.AlignRight, count)
        room = rect.width() - 24 - QFontMetrics(used).horizontalAdvance(count)
        painter.setFont(theme.font())
        painter.setPen(colours.on_select if on else colours.text)
        shown = QFontMetrics(theme.font()).elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.adjusted(8, 0, -8, 0), middle | Qt.AlignmentFlag.AlignLeft, shown)


class NamesPopover(Raised):
    """Lists names with their numbers; typing narrows them, Enter chooses, Esc closes.

    Signals:
        chosen(str): the name that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget, title: str, names: Sequence[tuple[str, int]]) -> None:
        super().__init__(window)
        self._names = [(name, count, fold(name)) for name, count in names]
        self._shown: list[str] = []
        self._search = QLineEdit()
        self._search.setPlaceholderText(title)
        self._search.setAccessibleName(title)
        self._search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.textChanged.connect(self._fill)
        self._search.returnPressed.connect(self._take_current)
        self._search.installEventFilter(self)
        self._texts = QStringListModel(self)
        self._list = QListView()
        self._list.setModel(self._texts)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(_NameDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(title)
        self._list.clicked.connect(lambda index: self._take(index.row()))
        self._list.activated.connect(lambda index: self._take(index.row()))
        self.body.addWidget(self._search)
        self.body.addSpacing(8)
        self.body.addWidget(self._list, 1)
        self.body.setContentsMargins(self.body.contentsMargins() + 8)
        self._fill("")

    def open_from(self, corner: QPoint) -> None:
        """Show it with its upper left corner there, as far as the window has room."""
        height = min(_HEIGHT, self.window().height() - 16)
        self.open_at(QRect(corner, QSize(theme.scaled(_WIDTH), height)))
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = max(0, min(len(self._shown) - 1, self._list.currentIndex().row() + step))
                self._list.setCurrentIndex(self._texts.index(row))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.deleteLater()
                return True
        if event.type() == QEvent.Type.FocusOut and not self._list.hasFocus() and self.isVisible():
            now = self.window().focusWidget()
            if now not in (self._search, self._list):
                self.deleteLater()
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        wanted = fold(text).strip()
        fitting = [(name, count) for name, count, folded in self._names if wanted in folded]
        self._shown = [name for name, _count in fitting]
        self._texts.setStringList([f"{name}\t{number(count)}" for name, count in fitting])
        if fitting:
            self._list.setCurrentIndex(self._texts.index(0))

    def _take_current(self) -> None:
        self._take(self._list.currentIndex().row())

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            name = self._shown[row]
            self.deleteLater()
            self.hide()
            self.chosen.emit(name)
