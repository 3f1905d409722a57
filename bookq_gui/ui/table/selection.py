"""The selection of a table: a set of ids. Qt's own selection holds only the visible rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Signal

from bookq_gui.ui.table.columns import Id, runs_of
from bookq_gui.ui.table.model import TableModel

_FLAGS = QItemSelectionModel.SelectionFlag
AROUND = 40
"""Qt's selection holds so many lines above and below the visible ones."""


class Selection(QItemSelectionModel):
    """Selects rows by id.

    Qt's own selection takes seconds for 20,000 scattered rows: its time grows with the square of the number
    of ranges. So it holds only the visible lines and those around them; `show_lines` fills it after each
    scroll and each reorder.

    Signals:
        idsChanged: other rows are selected.
    """

    idsChanged = Signal()

    def __init__(self, model: TableModel) -> None:
        super().__init__(model, model)
        self._table = model
        self._ids: set[Id] = set()
        self._before: set[Id] = set()
        """The ids that were selected before the range that Shift or the mouse extends."""
        self._window = (0, -1)
        self._refilling = False

    def __contains__(self, row_id: Id) -> bool:
        return row_id in self._ids

    @property
    def count(self) -> int:
        """The number of selected rows."""
        return len(self._ids)

    @property
    def current(self) -> Id | None:
        """The id of the current row if it is selected, else of the only selected row."""
        row_id = self._table.id_at(self.currentIndex().row())
        if row_id in self._ids:
            return row_id
        return next(iter(self._ids)) if len(self._ids) == 1 else None

    def ids(self) -> list[Id]:
        """The selected ids in the order of the table."""
        chosen = self._ids
        if len(chosen) < 2:
            return list(chosen)
        shown = self._table.shown_ids()
        return shown if chosen.issuperset(shown) else [row_id for row_id in shown if row_id in chosen]

    def set_ids(self, ids: Iterable[Id]) -> None:
        """Select these rows and no others."""
        self._become(set(ids))

    def keep_only_shown(self) -> None:
        """Deselect rows that are not shown: no action may change what nobody sees."""
        if self._ids:
            self._become(self._ids.intersection(self._table.shown_ids()))

    def show_lines(self, first: int, last: int, *, anew: bool = False) -> None:
        """Fill Qt's selection with the lines from ``first`` to ``last`` and those around them."""
        have = self._window
        if not anew and have[0] <= first and last <= have[1]:
            return
        self._window = (max(0, first - AROUND), last + AROUND)
        self._refill()

    def select(
        self,
        what: QItemSelection | QModelIndex | QPersistentModelIndex,
        command: QItemSelectionModel.SelectionFlag,
    ) -> None:
        if self._refilling:
            super().select(what, command)
            return
        if command == _FLAGS.NoUpdate:
            return
        ids = self._ids_in(what)
        if command & _FLAGS.Clear:
            self._before = set()
        elif not command & _FLAGS.Current:
            self._before = set(self._ids)
        chosen = set(self._before)
        if command & _FLAGS.Toggle:
            chosen ^= ids
        elif command & _FLAGS.Select:
            chosen |= ids
        elif command & _FLAGS.Deselect:
            chosen -= ids
        elif not command & _FLAGS.Clear:
            return
        before, self._ids = self._ids, chosen
        self._refill()
        if before != chosen:
            self.idsChanged.emit()

    def reset(self) -> None:
        # Qt calls this when the model is reset. The ids stay; the view calls `show_lines` afterwards.
        self._refilling = True
        try:
            super().reset()
        finally:
            self._refilling = False

    def clearSelection(self) -> None:
        self.set_ids(())

    def _ids_in(self, what: Any) -> set[Id]:
        if not isinstance(what, QItemSelection):
            return {self._table.id_at(what.row())} if what.isValid() else set()
        ids: set[Id] = set()
        for part in map(what.at, range(what.count())):
            ids.update(self._table.shown_ids(part.top(), part.bottom()))
        return ids

    def _become(self, ids: set[Id]) -> None:
        changed = ids != self._ids
        self._ids, self._before = ids, set()
        if changed:
            self._refill()
            self.idsChanged.emit()

    def _refill(self) -> None:
        first, last = self._window
        shown: Collection[Id] = self._table.shown_ids(first, last)
        chosen = self._ids
        lines = [line for line, row_id in enumerate(shown, first) if row_id in chosen]
        selection = QItemSelection()
        columns = self._table.columnCount() - 1
        for top, bottom in runs_of(lines):
            selection.select(self._table.index(top, 0), self._table.index(bottom, columns))
        self._refilling = True
        try:
            super().select(selection, _FLAGS.ClearAndSelect)
        finally:
            self._refilling = False
