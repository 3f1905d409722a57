"""The view of both tables, which paints its rows itself and selects by ids."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QWidget

from bookq_gui.ui.table.column_view import ColumnView
from bookq_gui.ui.table.columns import Id
from bookq_gui.ui.table.model import TableModel
from bookq_gui.ui.table.painting import Cell, PaintedRow, RowPainter
from bookq_gui.ui.table.selection import Selection
from bookq_gui.ui.widgets import theme

_BAR = 3
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate


class TableView(ColumnView):
    """A table whose rows have one height; a subclass may size single rows.

    Signals:
        selectionMoved: the selection or the current row changed; emitted once after each change.
        rowActivated: the id of a row that was double-clicked, or on which Enter was pressed.
        menuRequested: (global position) the context menu of the selected rows was asked for.
    """

    selectionMoved = Signal()
    rowActivated = Signal(object)
    menuRequested = Signal(object)

    def __init__(
        self,
        model: TableModel,
        painter: RowPainter,
        parent: QWidget | None = None,
        *,
        row_height: int = 44,
        headed: bool = True,
    ) -> None:
        super().__init__(model, parent, headed=headed)
        self.painter = painter
        painter.widget = self
        self._row_height = row_height
        self._current: Id | None = None
        self._hovered = -1
        self._anchor: tuple[Id, int] | None = None
        self._moving = self._may_have_left = False
        self._set_up()
        self.selection = Selection(model)
        self.setSelectionModel(self.selection)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self.selectionMoved)
        self.selection.idsChanged.connect(self._settle.start)
        self.selection.currentRowChanged.connect(self._current_moved)
        model.aboutToMove.connect(self._about_to_move)
        model.rowsRemoved.connect(self._rows_left)
        model.modelReset.connect(self._rows_left)
        model.moved.connect(self._rows_moved)
        self.doubleClicked.connect(self._double_clicked)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._fit()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        lines = self.verticalHeader()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setMinimumSectionSize(16)
        lines.hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._use_font()

    # Asking

    @property
    def current_id(self) -> Id | None:
        """The id of the current row; None if no row is current."""
        return self.model_.id_at(self.currentIndex().row())

    def selected_ids(self) -> list[Id]:
        """The ids of the selected rows, in the order of the table."""
        return self.selection.ids()

    def visible_lines(self) -> tuple[int, int]:
        """The first and the last visible line; the second is -1 if there are no rows."""
        end = self.model_.rowCount() - 1
        first = self.rowAt(0)
        if first < 0:
            # No rows, or fewer than before, and the scroll bar has not followed yet.
            return max(end, 0), end
        last = self.rowAt(max(self.viewport().height() - 1, 0))
        return first, end if last < 0 else last

    @property
    def is_at_top(self) -> bool:
        """Whether the table is scrolled to its top, or less than half a row below."""
        return self.verticalScrollBar().value() <= self.row_height // 2

    @property
    def row_height(self) -> int:
        """The default height of a row."""
        return self.verticalHeader().defaultSectionSize()

    # Doing

    def select_ids(self, ids: Iterable[Id], current: Id | None = None) -> None:
        """Select those of these rows that are shown, and go to ``current`` or the first of them."""
        shown = set(ids).intersection(self.model_.shown_ids())
        line = self.model_.line_of(current) if current in shown else None
        if line is None and shown:
            line = next(line for line, row_id in enumerate(self.model_.shown_ids()) if row_id in shown)
        if line is not None:
            self.go_to(line)
        self.selection.set_ids(shown)

    def go_to(self, line: int) -> None:
        """Make a line the current one and scroll to it."""
        column = self._column_to_stand_in()
        index = self.model_.index(line, column)
        self.selection.setCurrentIndex(index, _NO_UPDATE)
        across = self.horizontalScrollBar().value()
        self.scrollTo(index)
        self.horizontalScrollBar().setValue(across)

    def _column_to_stand_in(self) -> int:
        """The current column; the first that is stretched if there is none."""
        current = self.currentIndex().column()
        columns = self.model_.columns
        return current if current >= 0 else next((n for n, c in enumerate(columns) if not c.width), 0)

    def set_row_height(self, height: int) -> None:
        """Set the height of all rows, at a 13 px font."""
        self._row_height = height
        self._use_font()
        self.viewport().update()

    # Moving rows

    def _about_to_move(self) -> None:
        self._moving = True
        self._anchor = None
        first = self.rowAt(0)
        if first >= 0 and not self.is_at_top:
            self._anchor = (self.model_.id_at(first), self.rowViewportPosition(first))

    def _rows_moved(self) -> None:
        self._moving = False
        self._size_rows()
        self.updateGeometries()
        lines = self.model_.line_of
        if not self._to_top and self._anchor is not None and (line := lines(self._anchor[0])) is not None:
            self.verticalScrollBar().setValue(self._top_of(line) - self._anchor[1])
        if self._to_top:
            self._to_top = False
            self.setAutoScroll(False)
            self.verticalScrollBar().setValue(0)
        if self._current is not None and self.current_id != self._current:
            line = lines(self._current)
            if line is not None:
                index = self.model_.index(line, self._column_to_stand_in())
                self.selection.setCurrentIndex(index, _NO_UPDATE)
        self.setAutoScroll(True)
        if self._may_have_left:
            self._may_have_left = False
            self.selection.keep_only_shown()
        self._show_selection(anew=True)
        self._settle.start()

    def _rows_left(self) -> None:
        self._may_have_left = True

    def _top_of(self, line: int) -> int:
        return self.verticalHeader().sectionPosition(line)

    def _size_rows(self) -> None:
        """Set the heights of rows that differ; for subclasses."""

    def _show_selection(self, *, anew: bool = False) -> None:
        self.selection.show_lines(*self.visible_lines(), anew=anew)

    def _scrolled(self) -> None:
        if not self._moving:
            self._show_selection()

    def _current_moved(self, now: QModelIndex, before: QModelIndex) -> None:
        if self._moving:
            return
        self._current = self.model_.id_at(now.row())
        for index in (now, before):
            if index.isValid():
                self.update_line(index.row())
        self._header.viewport().update()
        self._settle.start()

    def update_line(self, line: int) -> None:
        """Repaint a line."""
        top = self.rowViewportPosition(line)
        self.viewport().update(0, top, self.viewport().width(), self.rowHeight(line))

    def _double_clicked(self, index: QModelIndex) -> None:
        row_id = self.model_.id_at(index.row())
        if row_id is not None:
            self.rowActivated.emit(row_id)

    # Qt's side

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        rows = self.painter
        rows.mirrored = self.isRightToLeft()
        colours = rows.look.colours
        area = event.rect()
        painter.fillRect(area, self.ground())
        count = self.model_.rowCount()
        if not count:
            return
        first = max(self.rowAt(area.top()), 0)
        last = self.rowAt(area.bottom())
        last = count - 1 if last < 0 else last
        cells = self._painted_cells(area)
        current = self.currentIndex().row()
        active = self.hasFocus()
        width = self.viewport().width()
        select = colours.select if active or self.is_within_focus() else colours.select_off
        for line, row_id in enumerate(self.model_.shown_ids(first, last), first):
            top = self.rowViewportPosition(line)
            height = self.rowHeight(line)
            is_selected = row_id in self.selection
            row = PaintedRow(row_id, line, is_selected, line == current, line == self._hovered, active)
            if is_selected:
                painter.fillRect(0, top, width, height, select)
                bar = width - _BAR if rows.mirrored else 0
                painter.fillRect(bar, top, _BAR, height, colours.accent)
            else:
                ground = rows.ground(row)
                if ground is not None:
                    painter.fillRect(0, top, width, height, ground)
                start = 0 if rows.mirrored else rows.left
                painter.fillRect(start, top + height - 1, width - rows.left, 1, colours.hairline)
            for cell, left, wide in cells:
                cell(painter, row, QRect(left, top, wide, height))
            if row.current and active and self._shows_current():
                painter.setPen(colours.accent)
                painter.drawRect(0, top, width - 1, height - 1)

    def is_within_focus(self) -> bool:
        """Whether the selection has the colour it has with the keyboard focus; for subclasses."""
        return False

    def _shows_current(self) -> bool:
        """Whether the current row gets a frame: not if it is the only selected row."""
        return self.selection.count != 1 or self.current_id not in self.selection

    def _painted_cells(self, area: QRect) -> list[tuple[Cell, int, int]]:
        found = []
        header = self._header
        for position, column in enumerate(self.model_.columns):
            cell = self.painter.cells.get(column.key)
            if cell is None or header.isSectionHidden(position):
                continue
            left, wide = self.columnViewportPosition(position), self.columnWidth(position)
            if left <= area.right() and left + wide > area.left():
                found.append((cell, left, wide))
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
        self._show_selection()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kind = event.type()
        if kind in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.look_changed()
        elif kind == QEvent.Type.LanguageChange:
            self._header.viewport().update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.look_changed()
        return super().event(event)

    def look_changed(self) -> None:
        """Adapt to another theme, font or screen."""
        if hasattr(self, "selection"):
            self.painter.forget()
            self._use_font()
            self._fit()

    def _use_font(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fitting_row_height())
        self._header.setFixedHeight(theme.scaled(32))
        self.verticalScrollBar().setSingleStep(self.row_height)

    def fitting_row_height(self) -> int:
        """The height of a row in the current font."""
        return theme.scaled(self._row_height)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, line: int) -> None:
        if line != self._hovered:
            for changed in (self._hovered, line):
                if changed >= 0:
                    self.update_line(changed)
            self._hovered = line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _MODIFIERS
        if is_enter and self.current_id is not None:
            self.rowActivated.emit(self.current_id)
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.selection.count:
            return
        at: QPoint = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menuRequested.emit(at)
