"""A table view whose columns share the room there is, and that is sorted by a click on their titles."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QTableView, QWidget

from bookq_gui.ui.table.columns import TableState, fitted, in_order
from bookq_gui.ui.table.header import TableHeader
from bookq_gui.ui.table.model import TableModel
from bookq_gui.ui.table.painting import PAD
from bookq_gui.ui.widgets import theme


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
        # Painting itself, the header would ask of every line whether it is selected: a second at 100,000.
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
        """What the user chose of columns and sorting."""
        return replace(self._state, levels=self.model_.levels)

    def shown_columns(self) -> list[str]:
        """The keys of the columns that are shown, in the order seen."""
        order = map(self._header.logicalIndex, range(self._header.count()))
        return [self.model_.columns[place].key for place in order if not self._header.isSectionHidden(place)]

    def set_state(self, state: TableState) -> None:
        """Take over what the user chose of columns and sorting."""
        self._state = state
        self._fit()
        self.model_.sort_by(state.levels)

    def show_column(self, key: str, *, shown: bool) -> None:
        """Show or hide a column."""
        self._state = self._state.with_shown(key, shown=shown)
        self._fit()

    def fitted_columns(self) -> dict[str, int]:
        """The widths of the columns for the room there is; a subclass may show others."""
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
        """Called after the columns took their widths."""

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
        """Sort within what it is sorted by already, or turn that level round if it is one."""
        column, levels = self.model_.columns[position], self.model_.levels
        if any(key == column.key for key, _down in levels):
            self.model_.sort_by((key, down ^ (key == column.key)) for key, down in levels)
        else:
            self.model_.sort_by([*levels[:2], (column.key, column.descends)])

    def _show_levels(self) -> None:
        self._to_top = True
        self._header.show_levels([(self.model_.position(key), down) for key, down in self.model_.levels])
