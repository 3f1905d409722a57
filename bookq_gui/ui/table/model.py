"""The model of both tables: the rows that are shown, in order, kept current as rows come, change and go."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from bookq_gui.ui.table.columns import (
    SLICE,
    Column,
    Id,
    Key,
    Level,
    RowKeys,
    Slices,
    SortLevel,
    Work,
    arranged,
    merged,
    place_of,
    runs_of,
)
from bookq_gui.ui.table.filter_language import EVERYTHING, Query

Index = QModelIndex | QPersistentModelIndex

# Comparing an enum member costs ten times as much as an integer, and each repaint compares thousands.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HORIZONTAL = Qt.Orientation.Horizontal

_AT_ONCE = 4_000
"""A table of more rows is sorted and filtered in slices."""
_FEW = 24
"""More changed rows than this are not moved one by one: the table is arranged again."""
_MOST_LEVELS = 3
_MOST_MERGED = 20
"""New rows are merged into the order as long as they are at most one in so many; else all are sorted."""


class TableModel(QAbstractTableModel):
    """Rows by their ids, sorted by up to three columns and filtered by a `Query`.

    Equal rows, and all rows while no column is chosen, are in the order of `base_key`.

    Signals:
        countsChanged: the number of rows, or of shown rows, changed.
        levelsChanged: the table is sorted by other columns.
        aboutToMove, moved: rows come, go or change places between these two.
        arranged: sorting or filtering ended.
    """

    countsChanged = Signal()
    levelsChanged = Signal()
    aboutToMove = Signal()
    moved = Signal()
    arranged = Signal()

    columns: Sequence[Column] = ()
    base_descending = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[Id, Any] = {}
        self._keys = RowKeys(self, self.sort_key, self.base_key, self.search_text)
        self._order: list[Id] = []
        self._view: list[Id] = []
        self._levels: tuple[Level, ...] = ()
        self._query: Query = EVERYTHING
        self._counts = (0, 0)
        self._held = False
        self._late: set[Id] = set()
        self._gone: set[Id] = set()
        self._work = Slices(self, 0.005)
        self._work.ended.connect(self._work_ended)

    # What a subclass provides

    def cell(self, row_id: Id, column: str) -> str:
        """The text of one cell."""
        raise NotImplementedError

    def spoken(self, row_id: Id, column: str) -> str:
        """The text of one cell for a screen reader."""
        return self.cell(row_id, column) or self.tr("unknown")

    def tip(self, row_id: Id, column: str) -> str:  # noqa: ARG002 - for subclasses
        """The tool tip of one cell; "" for none."""
        return ""

    def sort_key(self, row_id: Id, column: str) -> Key:
        """What a row is sorted by in one column; None if its cell is empty."""
        raise NotImplementedError

    def base_key(self, row_id: Id) -> Key:
        """What rows are sorted by if no column is chosen."""
        raise NotImplementedError

    def search_text(self, row_id: Id) -> str:
        """The folded text that plain words are looked for in."""
        raise NotImplementedError

    # Asking

    @property
    def total(self) -> int:
        """How many rows there are, shown or filtered out."""
        return len(self._rows)

    @property
    def rows(self) -> Mapping[Id, Any]:
        """All rows by their ids, shown or not. Not to be changed."""
        return self._rows

    @property
    def query(self) -> Query:
        """The filter in force."""
        return self._query

    @property
    def levels(self) -> tuple[Level, ...]:
        """The columns (keys) it is sorted by, each descending or not, the main one first."""
        return self._levels

    @property
    def is_busy(self) -> bool:
        """Whether sorting or filtering is under way."""
        return self._work.is_busy

    def id_at(self, line: int) -> Id | None:
        """The id of a line; None if there is no such line."""
        return self._view[line] if 0 <= line < len(self._view) else None

    def line_of(self, row_id: Id) -> int | None:
        """The line a row stands in; None if it is not shown."""
        try:
            return self._view.index(row_id)
        except ValueError:
            return None

    def _lines_of(self, ids: Collection[Id]) -> list[int]:
        """The lines of those of ``ids`` that are shown, ascending."""
        if len(ids) < 4:
            return sorted(line for row_id in ids if (line := self.line_of(row_id)) is not None)
        wanted = set(ids)
        return [line for line, row_id in enumerate(self._view) if row_id in wanted]

    def shown_ids(self, first: int = 0, last: int | None = None) -> list[Id]:
        """The ids in the lines ``first`` to ``last``, both included."""
        return self._view[first : None if last is None else last + 1]

    def ids_in_order(self) -> list[Id]:
        """The ids of all rows, shown or not, as they are sorted."""
        return list(self._order)

    def position(self, key: str) -> int:
        """The index of the column with this key."""
        return next(number for number, column in enumerate(self.columns) if column.key == key)

    # Changing

    def set_all(self, rows: dict[Id, Any]) -> None:
        """Replace all rows. The caller must not change ``rows`` afterwards."""
        self._rows = rows
        self._keys.clear()
        self._late, self._gone = set(), set()
        self._held = False
        self._arrange(order=True)
        self._look_ahead()

    def put(self, rows: Mapping[Id, Any]) -> None:
        """Add rows, or replace those with the same ids."""
        known, gone = self._rows, self._gone
        # A row that comes back before it has gone may have no place in the order.
        changed = [
            row_id
            for row_id, row in rows.items()
            if row_id in known and (row_id in gone or known[row_id] != row)
        ]
        fresh = [row_id for row_id in rows if row_id not in known]
        gone.difference_update(rows)
        self._change(changed, fresh, lambda: known.update(rows))

    def remove(self, ids: Iterable[Id]) -> None:
        """Remove rows; unknown ids are ignored."""
        gone = self._rows.keys() & ids
        is_put_off = self._work.is_busy or self._held
        if len(gone) <= _FEW and not is_put_off:
            self._take_out(gone)
            return
        self._gone |= gone
        self._late -= gone
        if not is_put_off:
            self._arrange(order=False)

    def changed(
        self,
        ids: Iterable[Id],
        alter: Callable[[], object] | None = None,
        columns: Collection[str] | None = None,
    ) -> None:
        """Call ``alter``, which changes something that rows show, or are sorted or filtered by.

        Only the sort keys of ``columns`` may change; None: all.
        """
        known = [row_id for row_id in ids if row_id in self._rows]
        self._change(known, [], alter or (lambda: None), columns)

    def touch(self, ids: Collection[Id], column: str = "") -> None:
        """Repaint rows that neither move nor go; only one ``column`` of them if given."""
        # The views look at each signal, and repaint only what is seen.
        many = len(ids) > _FEW and self._view
        runs = [(0, len(self._view) - 1)] if many else runs_of(self._lines_of(ids))
        first = self.position(column) if column else 0
        last = first if column else len(self.columns) - 1
        for top, bottom in runs:
            self.dataChanged.emit(self.index(top, first), self.index(bottom, last))

    def set_filter(self, query: Query) -> None:
        """Show only the rows that match ``query``. Raises ValueError if it has a problem."""
        if query.problem:
            raise ValueError(f"a filter with a problem cannot be applied: {query.problem}")
        narrower = query.narrows(self._query) and not self._work.is_busy
        self._query = query
        self._arrange(order=self._work.is_busy, only=self._view if narrower else None)

    def refilter(self) -> None:
        """Filter again after a change of something that the filter tests."""
        self._arrange(order=self._work.is_busy)

    def sort_by(self, levels: Iterable[Level]) -> None:
        """Sort by these columns, the main one first; none: the base order."""
        known = {column.key for column in self.columns}
        self._levels = tuple((key, bool(down)) for key, down in levels if key in known)[:_MOST_LEVELS]
        self.levelsChanged.emit()
        self._arrange(order=True)

    def hold(self, *, held: bool) -> None:
        """Let no row move, come or go while ``held``; changes are put off until it ends."""
        self._held = held
        if not held and not self._work.is_busy:
            self._catch_up()

    def finish(self) -> None:
        """Finish sorting and filtering that is under way."""
        self._work.finish()

    # Changes

    def _change(
        self,
        changed: list[Id],
        fresh: list[Id],
        alter: Callable[[], object],
        columns: Collection[str] | None = None,
    ) -> None:
        """Call ``alter``, which changes rows and adds the ``fresh`` ones; then move all to their places."""
        if not changed and not fresh:
            alter()
            return
        is_put_off = self._work.is_busy or self._held
        few = len(changed) + len(fresh) <= _FEW and not is_put_off
        before = self._standing(changed) if few else {}
        alter()
        self._keys.drop(changed, columns)
        self._keys.drop(fresh)
        if is_put_off:
            self._late.update(changed, fresh)
            self.touch(changed)
            return
        if few:
            self._change_few(before, fresh)
        else:
            self._change_many(changed, fresh, columns)
        self._look_ahead()
        self._show_counts()

    def _change_many(self, changed: list[Id], fresh: list[Id], columns: Collection[str] | None) -> None:
        """Merge the rows into the order, or arrange all; only repaint if none can move."""
        moves = columns is None or any(key in columns for key, _down in self._levels)
        if not moves and not fresh and not self._query:
            self.touch(changed)
            return
        newcomers = [*(changed if moves else ()), *fresh]
        if not newcomers:
            self._arrange(order=False)
        elif len(newcomers) * _MOST_MERGED > len(self._rows):
            self._arrange(order=True)
        else:
            self._start(self._merging(set(changed) if moves else set(), newcomers))

    def _standing(self, ids: list[Id]) -> dict[Id, tuple[list[Key], bool]]:
        """The sort keys of each row, and whether it is shown."""
        levels, kept = self._sort_levels(), set(self._kept_now(ids))
        return {row_id: ([level.keys[row_id] for level in levels], row_id in kept) for row_id in ids}

    def _change_few(self, before: Mapping[Id, tuple[list[Key], bool]], fresh: list[Id]) -> None:
        levels = self._sort_levels()
        after = self._standing([*before, *fresh])
        moving = [row_id for row_id in after if after[row_id] != before.get(row_id)]
        leaves = [row_id for row_id in moving if row_id in before and before[row_id][1]]
        comes = [row_id for row_id in moving if after[row_id][1]]
        for row_id in moving:
            if row_id in before:
                self._order.remove(row_id)
        for row_id in moving:
            self._order.insert(place_of(self._order, row_id, levels), row_id)
        if leaves or comes:
            self.aboutToMove.emit()
            for row_id in leaves:
                line = self._view.index(row_id)
                self.beginRemoveRows(QModelIndex(), line, line)
                del self._view[line]
                self.endRemoveRows()
            for row_id in comes:
                line = place_of(self._view, row_id, levels)
                self.beginInsertRows(QModelIndex(), line, line)
                self._view.insert(line, row_id)
                self.endInsertRows()
            self.moved.emit()
        self.touch([row_id for row_id in after if row_id not in moving])

    def _take_out(self, gone: Collection[Id]) -> None:
        lines = self._lines_of(gone)
        if lines:
            self.aboutToMove.emit()
            for line in reversed(lines):
                self.beginRemoveRows(QModelIndex(), line, line)
                del self._view[line]
                self.endRemoveRows()
            self.moved.emit()
        for row_id in gone:
            self._order.remove(row_id)
            del self._rows[row_id]
        self._show_counts()

    def _catch_up(self) -> None:
        late, self._late = self._late, set()
        if late or self._gone:
            self._arrange(order=bool(late))
            self._look_ahead()

    # Arranging

    def _sort_levels(self) -> list[SortLevel]:
        """The levels to compare rows by; the last is the base order."""
        return self._keys.levels(self._levels, base_descending=self.base_descending)

    def _arrange(self, *, order: bool, only: list[Id] | None = None) -> None:
        """Sort, if ``order``, and filter again; at once if there are few rows."""
        self._start(self._arranging(order=order, only=only))

    def _start(self, work: Work) -> None:
        self._work.start(work)
        if len(self._rows) <= _AT_ONCE:
            self._work.finish()

    def _merging(self, moved: set[Id], newcomers: list[Id]) -> Work:
        order = [row_id for row_id in self._order if row_id not in moved] if moved else self._order
        self._order = yield from merged(order, newcomers, self._sort_levels())
        yield from self._arranging(order=False, only=None)

    def _arranging(self, *, order: bool, only: list[Id] | None) -> Work:
        leaving = set(self._gone)
        if order:
            self._order = yield from arranged(list(self._rows), self._sort_levels())
        source = self._order if only is None or leaving else only
        left: list[Id] = []
        view: list[Id] = []
        for start in range(0, len(source), SLICE):
            part = source[start : start + SLICE]
            if leaving:
                part = [row_id for row_id in part if row_id not in leaving]
                left += part
            view += self._kept_now(part)
            yield
        if leaving:
            self._order = left
        if view != self._view:
            self.aboutToMove.emit()
            self.beginResetModel()
            self._view = view
            self.endResetModel()
            self.moved.emit()
        for number, row_id in enumerate(leaving):
            if row_id in self._gone:
                self._rows.pop(row_id, None)
                self._gone.discard(row_id)
            if number % SLICE == 0:
                yield

    def _kept_now(self, ids: list[Id]) -> list[Id]:
        return self._query.keep(ids, self._keys.text_of) if self._query else ids

    def _work_ended(self) -> None:
        if not self._held:
            self._catch_up()
        self._show_counts()
        self.arranged.emit()

    def _look_ahead(self) -> None:
        if len(self._rows) > _AT_ONCE:
            texts = [c.key for c in self.columns if c.shown and c.sortable and not c.numeric]
            self._keys.look_ahead(self._rows, texts)

    def _show_counts(self) -> None:
        counts = (len(self._view), len(self._rows))
        if counts != self._counts:
            self._counts = counts
            self.countsChanged.emit()

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._view)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or role not in (_DISPLAY, _TOOL_TIP, _SPOKEN, _ALIGNMENT):
            return None
        column = self.columns[index.column()]
        if role == _ALIGNMENT:
            return _RIGHT if column.numeric else _LEFT
        row_id = self._view[index.row()]
        if role == _TOOL_TIP:
            return self.tip(row_id, column.key) or None
        return self.spoken(row_id, column.key) if role == _SPOKEN else self.cell(row_id, column.key)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != _HORIZONTAL or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == _DISPLAY:
            return column.heading if column.headed else ""
        if role == _SPOKEN:
            return column.heading
        return (_RIGHT if column.numeric else _LEFT) if role == _ALIGNMENT else None
