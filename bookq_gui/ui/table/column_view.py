"""The columns of a table: the header, their widths, and the menus to choose columns and sorting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QFontMetrics, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.table.columns import TableState, fitted, in_order
from bookq_gui.ui.table.model import TableModel
from bookq_gui.ui.table.painting import PAD, Face, RowPainter
from bookq_gui.ui.widgets import theme

_MARK = 2


class TableHeader(QHeaderView):
    """The header of a table. A click sorts by a column, with Shift within the columns sorted by already.

    Signals:
        sortRequested, sortBelowRequested: the column that was clicked.
    """

    sortRequested = Signal(object)
    sortBelowRequested = Signal(object)

    def __init__(self, table: QTableView, ground: Callable[[], QColor]) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._ground = ground
        self._levels: tuple[tuple[int, bool], ...] = ()
        self._pressed = -1
        self._painter = RowPainter()
        self.viewport().setAutoFillBackground(False)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_levels(self, levels: Sequence[tuple[int, bool]]) -> None:
        """Mark the columns that the table is sorted by, each descending or not, the main one first."""
        self._levels = tuple(levels)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self._table.model()
        if not isinstance(model, TableModel):
            return
        column = model.columns[section]
        colours = theme.colours()
        self._painter.mirrored = self.isRightToLeft()
        painter.fillRect(rect, self._ground())
        level = next((n for n, (position, _down) in enumerate(self._levels) if position == section), None)
        face = Face(theme.font(12, theme.MEDIUM))
        figure = str(level + 1) if level is not None and len(self._levels) > 1 else ""
        arrow = 12 + face.metrics.horizontalAdvance(figure) if level is not None else 0
        room = rect.adjusted(PAD, 0, -PAD, 0)
        room.adjust(arrow if self._painter.mirrored else 0, 0, 0 if self._painter.mirrored else -arrow, 0)
        text = column.heading if column.headed else ""
        ink = colours.text if level is not None else colours.muted
        x = self._painter.text(painter, face, text, room, ink, right=column.numeric)
        if level is not None:
            left = x - arrow if self._painter.mirrored else x + face.cut(text, room.width()).width + 2
            self._paint_arrow(painter, QPointF(left + 5, rect.center().y() + 1), down=self._levels[level][1])
            painter.drawText(left + 11, rect.top() + (rect.height() - face.height) // 2 + face.ascent, figure)
        if section == self._table.currentIndex().column() and column.width and self._table.hasFocus():
            painter.fillRect(rect.left(), rect.bottom() - _MARK + 1, rect.width(), _MARK, colours.accent)

    def _paint_arrow(self, painter: QPainter, middle: QPointF, *, down: bool) -> None:
        turn = 1 if down else -1
        points = [
            QPointF(middle.x() + x, middle.y() + y * turn) for x, y in ((-3, -1.5), (0, 1.5), (3, -1.5))
        ]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colours().text, 1.5))
        painter.drawPolyline(QPolygonF(points))
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = -1
        if event.button() == Qt.MouseButton.LeftButton and self._is_plain_pointer():
            self._pressed = self.logicalIndexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._pressed >= 0 and self.logicalIndexAt(event.position().toPoint()) != self._pressed:
            self._pressed = -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, -1
        if pressed < 0 or self.logicalIndexAt(event.position().toPoint()) != pressed:
            return
        model = self._table.model()
        if isinstance(model, TableModel) and model.columns[pressed].sortable:
            below = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.sortBelowRequested if below else self.sortRequested).emit(pressed)

    def _is_plain_pointer(self) -> bool:
        shapes = (Qt.CursorShape.SplitHCursor, Qt.CursorShape.SplitVCursor)
        return self.viewport().cursor().shape() not in shapes and self.cursor().shape() not in shapes


class ColumnView(QTableView):
    """Shows, hides and resizes the columns of a `TableModel` by their declarations and the user's choice."""

    def __init__(self, model: TableModel, parent: QWidget | None, *, headed: bool) -> None:
        super().__init__(parent)
        self.model_ = model
        self._state = TableState()
        self._laying = self._to_top = False
        self._header = TableHeader(self, self.ground)
        self.setHorizontalHeader(self._header)
        self.setModel(model)
        # With the selection of the table, the header asks of every line whether it is selected when it is
        # painted: that takes a second for 100,000 lines.
        self._header.setSelectionModel(QItemSelectionModel(model, self._header))
        self._header.setVisible(headed)
        self._header.sectionResized.connect(self._column_resized)
        self._header.sectionMoved.connect(self._column_moved)
        self._header.sortRequested.connect(self._sort_clicked)
        self._header.sortBelowRequested.connect(self._sort_below_clicked)
        model.levelsChanged.connect(self._show_levels)

    def ground(self) -> QColor:
        """The colour behind the rows and the header."""
        return theme.colours().base

    @property
    def table_state(self) -> TableState:
        """The user's choice of columns and sorting."""
        return replace(self._state, levels=self.model_.levels)

    def shown_columns(self) -> list[str]:
        """The keys of the shown columns, in their visible order."""
        order = map(self._header.logicalIndex, range(self._header.count()))
        return [self.model_.columns[place].key for place in order if not self._header.isSectionHidden(place)]

    def set_state(self, state: TableState) -> None:
        """Apply a choice of columns and sorting."""
        self._state = state
        self._fit()
        self.model_.sort_by(state.levels)

    def show_column(self, key: str, *, shown: bool) -> None:
        """Show or hide a column."""
        self._state = self._state.with_shown(key, shown=shown)
        self._fit()

    def fitted_columns(self) -> dict[str, int]:
        """The widths of the shown columns by key; a subclass may change them."""
        scale = theme.scaled(100) / 100
        metrics = QFontMetrics(theme.font(12, theme.MEDIUM))
        headings = {
            column.key: metrics.horizontalAdvance(column.heading) + 2 * PAD
            for column in self.model_.columns
            if column.headed
        }
        return fitted(
            self.model_.columns,
            self._state,
            self.viewport().width(),
            scale,
            whole=self.width(),
            headings=headings,
        )

    def _fit(self) -> None:
        if self._laying:
            return
        self._laying = True
        widths = self.fitted_columns()
        header = self._header
        for place, column in enumerate(in_order(self.model_.columns, self._state.order)):
            position = self.model_.position(column.key)
            if header.visualIndex(position) != place:
                header.moveSection(header.visualIndex(position), place)
            header.setSectionHidden(position, column.key not in widths)
            if column.key in widths:
                header.resizeSection(position, widths[column.key])
        too_wide = sum(widths.values()) > self.viewport().width()
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if too_wide else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.horizontalScrollBarPolicy() != policy:
            self.setHorizontalScrollBarPolicy(policy)
        self._laying = False
        self.columns_fitted(widths)
        self.viewport().update()

    def columns_fitted(self, widths: dict[str, int]) -> None:
        """Called after the widths of the columns were set; for subclasses."""

    def _column_resized(self, position: int, _old: int, new: int) -> None:
        if not self._laying and new > 0:
            self._state = self._state.with_width(self.model_.columns[position].key, new)
            QTimer.singleShot(0, self._fit)

    def _column_moved(self, _position: int, _old: int, _new: int) -> None:
        if not self._laying:
            order = map(self._header.logicalIndex, range(self._header.count()))
            self._state = replace(self._state, order=tuple(self.model_.columns[i].key for i in order))

    def _sort_clicked(self, position: int) -> None:
        """The first click sorts as the column declares, the second the other way, the third not at all."""
        column, levels = self.model_.columns[position], self.model_.levels
        others = [level for level in levels if level[0] != column.key]
        if not levels or levels[0][0] != column.key:
            self.model_.sort_by([(column.key, column.descends), *others])
        elif levels[0][1] == column.descends:
            self.model_.sort_by([(column.key, not column.descends), *others])
        else:
            self.model_.sort_by([])

    def _sort_below_clicked(self, position: int) -> None:
        """Add the column as the last level, or reverse it if it is one already."""
        column, levels = self.model_.columns[position], self.model_.levels
        if any(key == column.key for key, _down in levels):
            self.model_.sort_by((key, down ^ (key == column.key)) for key, down in levels)
        else:
            self.model_.sort_by([*levels[:2], (column.key, column.descends)])

    def _show_levels(self) -> None:
        self._to_top = True
        self._header.show_levels([(self.model_.position(key), down) for key, down in self.model_.levels])


def columns_menu(view: ColumnView, always: str, parent: QWidget) -> QMenu:
    """A menu to show and hide columns; ``always`` is the key of the one that cannot be hidden."""
    menu = QMenu(translate("Columns", "&Columns"), parent)
    menu.aboutToShow.connect(partial(_fill_columns, view, always, menu))
    return menu


def fill_sorting(view: ColumnView, menu: QMenu) -> None:
    """Fill ``menu`` with the columns to sort by and the directions."""
    menu.clear()
    model = view.model_
    main, down = model.levels[0] if model.levels else ("", False)
    group = QActionGroup(menu)
    newest = menu.addAction(translate("Columns", "Newest first"), partial(model.sort_by, []))
    _choose(group, newest, chosen=not main)
    menu.addSeparator()

    def sort(key: str, *, descending: bool) -> None:
        model.sort_by([(key, descending), *(level for level in model.levels if level[0] != key)])

    for column in model.columns:
        if column.sortable and (column.shown or column.key in view.shown_columns()):
            turned = not down if column.key == main else column.descends
            action = menu.addAction(
                _without_mnemonic(column.heading), partial(sort, column.key, descending=turned)
            )
            _choose(group, action, chosen=column.key == main)
    menu.addSeparator()
    directions = QActionGroup(menu)
    for text, descending in (
        (translate("Columns", "Ascending"), False),
        (translate("Columns", "Descending"), True),
    ):
        action = menu.addAction(text, partial(sort, main, descending=descending))
        _choose(directions, action, chosen=bool(main) and down is descending)
        action.setEnabled(bool(main))


def _fill_columns(view: ColumnView, always: str, menu: QMenu) -> None:
    menu.clear()
    shown = view.shown_columns()
    for column in view.model_.columns:
        action = menu.addAction(_without_mnemonic(column.heading))
        action.setCheckable(True)
        action.setChecked(column.key in shown)
        action.setEnabled(column.key != always)
        action.setData(column.key)
        action.toggled.connect(lambda on, key=column.key: view.show_column(key, shown=on))
    menu.addSeparator()
    menu.addAction(translate("Columns", "Reset columns"), partial(view.set_state, TableState()))


def _choose(group: QActionGroup, action: QAction, *, chosen: bool) -> None:
    action.setCheckable(True)
    action.setChecked(chosen)
    group.addAction(action)


def _without_mnemonic(heading: str) -> str:
    return heading.replace("&", "&&")
