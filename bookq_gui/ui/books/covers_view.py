"""The books as covers, in as many columns as fit."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import text as words
from bookq_gui.ui.books.covers import CoverPictures
from bookq_gui.ui.books.covers_generated import short_title
from bookq_gui.ui.books.model import BooksModel
from bookq_gui.ui.books.view import OWN_STATE, STATE_ICONS
from bookq_gui.ui.table.painting import RowPainter
from bookq_gui.ui.table.selection import Selection
from bookq_gui.ui.widgets.badges import draw_stars

Index = QModelIndex | QPersistentModelIndex
_DISPLAY, _SPOKEN = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)
_LEFT, _TOP, _GAP = 16, 16, 24
_BELOW = 106
_WIDE = 1_000
_SHADOW = 7


class _Grid(QAbstractTableModel):
    """A model of the books in rows of several columns."""

    def __init__(self, books: BooksModel) -> None:
        super().__init__(books)
        self._books = books
        self._columns = 1
        books.aboutToMove.connect(self.beginResetModel)
        books.moved.connect(self.endResetModel)
        books.dataChanged.connect(self._changed)

    def set_columns(self, columns: int) -> None:
        """Set the number of columns."""
        if columns != self._columns:
            self.beginResetModel()
            self._columns = columns
            self.endResetModel()

    def line_at(self, index: Index) -> int:
        """The line in the table of books of an index; -1 if there is no book."""
        line = index.row() * self._columns + index.column()
        return line if index.isValid() and line < self._books.rowCount() else -1

    def index_of(self, line: int) -> QModelIndex:
        """The index of a line in the table of books."""
        return self.index(line // self._columns, line % self._columns)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else -(-self._books.rowCount() // self._columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        line = self.line_at(index)
        if line < 0 or role not in (_DISPLAY, _SPOKEN):
            return None
        book_id: int = self._books.id_at(line)  # type: ignore[assignment]  # there is such a line
        title = self._books.spoken(book_id, "title")
        if role == _DISPLAY:
            return title
        mine = self._books.cell(book_id, "mine")
        return ", ".join(filter(None, (title, self._books.cell(book_id, "author"), mine)))

    def _changed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        first, last = top.row() // self._columns, bottom.row() // self._columns
        if last < self.rowCount():
            self.dataChanged.emit(self.index(first, 0), self.index(last, self._columns - 1))


class CoversView(QTableView):
    """Shares its selection with the table of books.

    Signals:
        bookActivated(int): a book was double-clicked, or Enter was pressed on it.
        currentMoved(int): the book in this line of the table became the current one.
        menuRequested(QPoint): the context menu of the selected books was asked for at a global position.
    """

    bookActivated = Signal(object)
    currentMoved = Signal(object)
    menuRequested = Signal(object)

    def __init__(
        self, model: BooksModel, selection: Selection, covers: CoverPictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._books, self._selection, self._covers = model, selection, covers
        self._grid = _Grid(model)
        self._painter = RowPainter()
        self._painter.widget = self
        self._anchor = 0
        self._shadow: QPixmap | None = None
        self._pitch, self._cover = 0.0, QSize(128, 192)
        self.setModel(self._grid)
        self.setObjectName("coversView")
        self.setAccessibleName(self.tr("Books as covers"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(16)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        selection.idsChanged.connect(self.viewport().update)
        covers.arrived.connect(self._covers_arrived)
        self._fit()

    # Places

    def show_line(self, line: int) -> None:
        """Make the book in a line of the table the current one."""
        if self._grid.line_at(self.currentIndex()) != line and 0 <= line < self._books.rowCount():
            self.setCurrentIndex(self._grid.index_of(line))
            self.viewport().update()

    @property
    def columns(self) -> int:
        """The number of covers in a row."""
        return self._grid.columnCount()

    def cover_rect(self, line: int) -> QRect:
        """The rectangle of the cover of a line, in the viewport."""
        index = self._grid.index_of(line)
        left = _LEFT + round(index.column() * self._pitch)
        if self.isRightToLeft():
            left = self.viewport().width() - left - self._cover.width()
        top = self.rowViewportPosition(index.row()) + _TOP
        return QRect(QPoint(left, top), self._cover)

    def _fit(self) -> None:
        width = self.viewport().width()
        side = 144 if width >= _WIDE else 128
        self._cover = QSize(side, side * 3 // 2)
        columns = max(1, (width - 8) // (side + _GAP))
        room = width - _LEFT - 4 - side
        self._pitch = room / (columns - 1) if columns > 1 else float(room + side)
        self._grid.set_columns(columns)
        header = self.horizontalHeader()
        half = (self._pitch - side) / 2
        edges = [0, *(round(_LEFT + n * self._pitch - half) for n in range(1, columns)), max(width, 1)]
        for column in range(columns):
            header.resizeSection(column, max(16, edges[column + 1] - edges[column]))
        below = _BELOW - 53 + self._lines_height()
        self.verticalHeader().setDefaultSectionSize(self._cover.height() + below)
        self.verticalScrollBar().setSingleStep(48)

    def _lines_height(self) -> int:
        look = self._painter.look
        return 2 * look.title.height + look.small.height + 6

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        area = event.rect()
        painter.fillRect(area, self._painter.look.colours.base)
        if not self._books.rowCount():
            return
        first = max(self.rowAt(area.top()), 0)
        last = self.rowAt(area.bottom())
        last = self._grid.rowCount() - 1 if last < 0 else last
        columns = self.columns
        current = self._grid.line_at(self.currentIndex())
        shown = self._books.shown_ids(first * columns, (last + 1) * columns - 1)
        for line, book_id in enumerate(shown, first * columns):
            self._paint_book(painter, book_id, self.cover_rect(line), is_current=line == current)

    def _paint_book(self, painter: QPainter, book_id: int, place: QRect, *, is_current: bool) -> None:
        look = self._painter.look
        book: BookRow = self._books.rows[book_id]
        painter.drawPixmap(place.topLeft() - QPoint(_SHADOW, _SHADOW - 3), self._shadow_picture())
        chosen = book_id in self._selection
        if chosen or (is_current and self.hasFocus()):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colours.accent, 3 if chosen else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-4, -4, 4, 4), 7, 7)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        picture = self._covers.get(book, place.size(), look.ratio, 4)
        if picture is None:
            painter.fillRect(place, look.colours.hover)
        else:
            painter.drawPixmap(place.topLeft(), picture)
        self._paint_words(painter, book, place)

    def _paint_words(self, painter: QPainter, book: BookRow, place: QRect) -> None:
        rows, look, width = self._painter, self._painter.look, place.width()
        rows.mirrored = self.isRightToLeft()
        ink = look.colours.text if book.fetched else look.colours.faint
        soft = look.colours.muted if book.fetched else look.colours.faint
        line = QRect(place.left(), place.bottom() + 11, width, look.title.height)
        for cut in look.title.two_lines(short_title(book.title), width):
            if cut.text:
                rows.text(painter, look.title, cut.text, line, ink)
                line.translate(0, look.title.height + 1)
        line.setHeight(look.small.height)
        rows.text(painter, look.small, ", ".join(book.authors), line, soft)
        line.translate(0, look.small.height + 4)
        second, mine = self._books.second_line(book), self._books.annotation_of(book.id)
        tone = "bad" if book.reason else ""
        offset = 0
        if mine.state:
            name, state_tone = STATE_ICONS.get(mine.state, OWN_STATE)
            rows.icon(painter, name, state_tone, QRect(line.left(), line.top(), width, 16), 0)
            offset = 22
            if not second and mine.state != "read":
                second, tone = words.state(mine.state), state_tone
        if mine.stars is not None:
            left = line.right() + 1 - offset - 72 if rows.mirrored else line.left() + offset
            draw_stars(painter, left, line.top() + 2, mine.stars, 12, gap=2, mirrored=rows.mirrored)
        elif second:
            room = line.adjusted(0, 0, -offset, 0) if rows.mirrored else line.adjusted(offset, 0, 0, 0)
            rows.text(painter, look.small, second, room, look.colours[tone] if tone else soft)

    def _shadow_picture(self) -> QPixmap:
        if self._shadow is None:
            ratio = self.devicePixelRatioF()
            size = self._cover + QSize(2 * _SHADOW, 2 * _SHADOW)
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            shade = QColor(self._painter.look.colours.shadow)
            shade.setAlphaF(0.05 if self._painter.look.colours.dark else 0.016)
            painter.setBrush(shade)
            for spread in range(6, 0, -1):
                inset = _SHADOW - spread
                rect = QRect(QPoint(inset, inset), size - QSize(2 * inset, 2 * inset))
                painter.drawRoundedRect(rect, 4 + spread, 4 + spread)
            painter.end()
            self._shadow = picture
        return self._shadow

    def _covers_arrived(self, _ids: object) -> None:
        if self.isVisible():
            self.viewport().update()

    # Choosing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = self._grid.line_at(self.indexAt(event.position().toPoint()))
        if line < 0:
            if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
                self._selection.set_ids(())
            return
        book_id = self._books.id_at(line)
        if event.button() == Qt.MouseButton.RightButton and book_id in self._selection:
            self.show_line(line)
            return
        self._choose(line, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self._grid.line_at(self.indexAt(event.position().toPoint()))
        if line >= 0:
            self.bookActivated.emit(self._books.id_at(line))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, count = Qt.Key(event.key()), self._books.rowCount()
        line = self._grid.line_at(self.currentIndex())
        page = max(1, self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize()))
        ahead = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Left: -ahead, Qt.Key.Key_Right: ahead, Qt.Key.Key_Up: -self.columns,
            Qt.Key.Key_Down: self.columns, Qt.Key.Key_PageUp: -page * self.columns,
            Qt.Key.Key_PageDown: page * self.columns, Qt.Key.Key_Home: -count, Qt.Key.Key_End: count,
        }  # fmt: skip
        if key in steps and count:
            target = line + steps[key]
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not 0 <= target < count:
                target = line
            self._choose(max(0, min(count - 1, target)), event.modifiers())
        elif key == Qt.Key.Key_Space and line >= 0:
            self._choose(line, Qt.KeyboardModifier.ControlModifier)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line >= 0 and not event.modifiers():
            self.bookActivated.emit(self._books.id_at(line))
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def selectAll(self) -> None:
        self._selection.set_ids(self._books.shown_ids())

    def _choose(self, line: int, modifiers: Qt.KeyboardModifier) -> None:
        book_id = self._books.id_at(line)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            first, last = sorted((self._anchor, line))
            self._selection.set_ids(self._books.shown_ids(first, last))
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self._anchor = line
            chosen = set(self._selection.ids())
            self._selection.set_ids(chosen ^ {book_id})
        else:
            self._anchor = line
            self._selection.set_ids((book_id,))
        self.show_line(line)
        self.currentMoved.emit(line)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self._selection.count:
            self.menuRequested.emit(at)

    # Changes

    def resizeEvent(self, event: QResizeEvent) -> None:
        line = self._grid.line_at(self.indexAt(QPoint(_LEFT + 4, 4)))
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._shadow = None
            self._fit()
            if line > 0:
                self.scrollTo(self._grid.index_of(line), QAbstractItemView.ScrollHint.PositionAtTop)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.ApplicationFontChange, QEvent.Type.FontChange)
        if event.type() in kinds and hasattr(self, "_painter"):
            self._painter.forget()
            self._shadow = None
            self._fit()
