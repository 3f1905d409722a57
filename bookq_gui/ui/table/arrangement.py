"""Which rows of a table are shown in which order: kept while rows come, change and go, in slices."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)

from bookq_gui.ui.table.columns import Column, Level
from bookq_gui.ui.table.filter_language import EVERYTHING, Query
from bookq_gui.ui.table.ordering import (
    SLICE,
    Id,
    Key,
    Slices,
    SortLevel,
    Work,
    arranged,
    keys_of,
    merged,
    place_of,
    runs_of,
)

Index = QModelIndex | QPersistentModelIndex

_AT_ONCE = 4_000
"""So many rows are arranged at once; more, in slices."""
_FEW = 24
"""So many rows go to their places one by one; for more the whole is arranged again."""
_TICK = 0.008
_MOST_LEVELS = 3
_MOST_MERGED = 20
"""If more than one row in so many is new, all are sorted."""


class Arranged(QAbstractTableModel):
    """Rows by their ids, sorted by the columns chosen last and filtered by a `Query`.

    A subclass says what a row is sorted by (`sort_key`), and where plain words are looked for
    (`search_text`). With no column chosen the order is that of `base_key`. Between equals, too.

    Signals:
        countsChanged: (shown, total), after either changed.
        levelsChanged: the table is sorted by other columns now.
        aboutToMove, moved: rows come, go or change places between these two.
        arranged: sorting or filtering that was asked for is done.
    """

    countsChanged = Signal(object)
    levelsChanged = Signal()
    aboutToMove = Signal()
    moved = Signal()
    arranged = Signal()

    columns: Sequence[Column] = ()
    base_descending = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[Id, Any] = {}
        self._texts: dict[Id, str] = {}
        self._keys: dict[str, dict[Id, Key]] = {}
        self._order: list[Id] = []
        self._view: list[Id] = []
        self._lines: dict[Id, int] | None = None
        self._levels: tuple[Level, ...] = ()
        self._query: Query = EVERYTHING
        self._told = (0, 0)
        self._held = False
        self._late: set[Id] = set()
        self._late_gone: set[Id] = set()
        self._going: set[Id] = set()
        self._work = Slices(self, _TICK)
        self._work.ended.connect(self._work_ended)
        self._ahead = Slices(self, _TICK / 2)

    # What a subclass says

    def sort_key(self, row_id: Id, column: str) -> Key:
        """What a row is sorted by in one column; None where it has nothing there."""
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
        if self._lines is None:
            self._lines = {known: line for line, known in enumerate(self._view)}
        return self._lines.get(row_id)

    def find_line(self, row_id: Id) -> int | None:
        """The same, looked for: cheaper for a single one after rows moved."""
        try:
            return self._view.index(row_id)
        except ValueError:
            return None

    def shown_ids(self, first: int = 0, last: int | None = None) -> list[Id]:
        """The ids in the lines ``first`` to ``last`` (both included), in the order of the table."""
        return self._view[first : None if last is None else last + 1]

    def position(self, key: str) -> int:
        """The number of the column of this key."""
        return next(number for number, column in enumerate(self.columns) if column.key == key)

    # Changing

    def set_all(self, rows: dict[Id, Any]) -> None:
        """Replace all rows. The mapping is taken over: it is not to be changed any more."""
        self._rows = rows
        self._texts, self._keys = {}, {}
        self._late, self._late_gone, self._going = set(), set(), set()
        self._held = False
        self._arrange(order=True)
        self._look_ahead()

    def put(self, rows: Mapping[Id, Any]) -> None:
        """Add rows, or replace those with the same ids."""
        known = self._rows
        self._late_gone.difference_update(rows)
        if self._going and (back := self._going.intersection(rows)):
            self._going -= back
            self._late |= back
        changed = [row_id for row_id, row in rows.items() if row_id in known and known[row_id] != row]
        fresh = [row_id for row_id in rows if row_id not in known]
        self._change(changed, fresh, lambda: known.update(rows))

    def remove(self, ids: Iterable[Id]) -> None:
        """Take rows out; ids that are not here are passed over."""
        gone = {row_id for row_id in ids if row_id in self._rows}
        if not gone:
            return
        if self._work.is_busy or self._held:
            self._late_gone |= gone
            self._late -= gone
            return
        if len(gone) <= _FEW or len(self._rows) <= _AT_ONCE:
            self._take_out(gone)
        else:
            self._remove_many(gone)

    def changed(
        self,
        ids: Iterable[Id],
        alter: Callable[[], object] | None = None,
        columns: Collection[str] | None = None,
    ) -> None:
        """Something a row shows, sorts or is filtered by changed; ``alter`` changes it.

        ``columns`` are the only ones whose keys may be others; None: all.
        """
        known = [row_id for row_id in ids if row_id in self._rows]
        self._change(known, [], alter or (lambda: None), columns)

    def touch(self, ids: Collection[Id], column: str = "") -> None:
        """Have rows painted again whose place and filter stay; only one ``column`` of them if given."""
        if len(ids) * 4 > len(self._view):
            lines = [0, len(self._view) - 1] if self._view else []
            runs = [(lines[0], lines[1])] if lines else []
        else:
            found = map(self.find_line if self._lines is None and len(ids) < 4 else self.line_of, ids)
            runs = runs_of(sorted({line for line in found if line is not None}))
        first = self.position(column) if column else 0
        last = first if column else len(self.columns) - 1
        for top, bottom in runs:
            self.dataChanged.emit(self.index(top, first), self.index(bottom, last))

    def set_filter(self, query: Query) -> None:
        """Show only what ``query`` matches. One with a problem is refused with ValueError."""
        if query.problem:
            raise ValueError(f"a filter with a problem cannot be applied: {query.problem}")
        narrower = query.narrows(self._query) and not self._work.is_busy
        self._query = query
        self._arrange(order=self._work.is_busy, only=self._view if narrower else None)

    def refilter(self) -> None:
        """Filter again, since something changed that the tests of the filter depend on."""
        self._arrange(order=self._work.is_busy)

    def sort_by(self, levels: Iterable[Level]) -> None:
        """Sort by columns (keys), each descending or not, the main one first; none: the base order."""
        known = {column.key for column in self.columns}
        self._levels = tuple((key, bool(down)) for key, down in levels if key in known)[:_MOST_LEVELS]
        self.levelsChanged.emit()
        self._arrange(order=True)

    def hold(self, *, held: bool) -> None:
        """Let no row move, come or leave while ``held``; what was put off is caught up at the end."""
        self._held = held
        if not held and not self._work.is_busy:
            self._catch_up()

    def finish(self) -> None:
        """Bring sorting and filtering that is under way to its end now."""
        self._work.finish()

    # Changes

    def _change(
        self,
        changed: list[Id],
        fresh: list[Id],
        alter: Callable[[], object],
        columns: Collection[str] | None = None,
    ) -> None:
        """Call ``alter``, which changes rows and brings ``fresh`` ones; then bring all to their places."""
        if not changed and not fresh:
            alter()
            return
        if self._work.is_busy or self._held:
            self._late.update(changed, fresh)
            self._late_gone.difference_update(changed, fresh)
            alter()
            self._drop_known(changed, columns)
            self._drop_known(fresh)
            self.touch(changed)
            return
        many = len(changed) + len(fresh) > _FEW
        before = {} if many else keys_of(self._sort_levels(), changed)
        was_kept = set() if many else set(self._kept_now(changed))
        alter()
        self._drop_known(changed, columns)
        self._drop_known(fresh)
        if many:
            self._change_many(changed, fresh, columns)
        else:
            self._change_few(changed, fresh, before, was_kept)
        self._look_ahead()
        self._tell_counts()

    def _change_many(self, changed: list[Id], fresh: list[Id], columns: Collection[str] | None) -> None:
        """Put rows to their places, or arrange the whole again; if nothing can move, only paint."""
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

    def _change_few(
        self, changed: list[Id], fresh: list[Id], before: Mapping[Id, list[Key]], was_kept: set[Id]
    ) -> None:
        levels = self._sort_levels()
        moved = {i for i in changed if before[i] != [level.key(i) for level in levels]}
        for row_id in moved:
            self._order.remove(row_id)
        for row_id in (*moved, *fresh):
            self._order.insert(place_of(self._order, row_id, levels), row_id)
        kept = set(self._kept_now([*changed, *fresh]))
        stays = [i for i in changed if i in was_kept and i in kept and i not in moved]
        leaves = [i for i in changed if i in was_kept and i not in stays]
        comes = [i for i in (*changed, *fresh) if i in kept and i not in stays]
        if leaves or comes:
            self.aboutToMove.emit()
            self._lines = None
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
        if stays:
            self.touch(stays)

    def _take_out(self, gone: set[Id]) -> None:
        if len(gone) <= _FEW:
            for row_id in gone:
                self._order.remove(row_id)
            lines = sorted(line for row_id in gone if (line := self.find_line(row_id)) is not None)
        else:
            self._order = [row_id for row_id in self._order if row_id not in gone]
            lines = [line for line, row_id in enumerate(self._view) if row_id in gone]
        runs = runs_of(lines)
        if runs:
            self.aboutToMove.emit()
            self._lines = None
            if len(runs) <= _FEW:
                for first, last in reversed(runs):
                    self.beginRemoveRows(QModelIndex(), first, last)
                    del self._view[first : last + 1]
                    self.endRemoveRows()
            else:
                self.beginResetModel()
                self._view = [row_id for row_id in self._view if row_id not in gone]
                self.endResetModel()
            self.moved.emit()
        for row_id in gone:
            self._rows.pop(row_id, None)
        self._tell_counts()

    def _drop_known(self, ids: Collection[Id], columns: Collection[str] | None = None) -> None:
        """Forget what was worked out of rows that changed, or that were here once before."""
        if not ids:
            return
        keys = [known for column, known in self._keys.items() if columns is None or column in columns]
        for known in (self._texts, *keys):
            if len(ids) * 2 > len(known):
                known.clear()
            else:
                for row_id in ids:
                    known.pop(row_id, None)

    def _catch_up(self) -> None:
        late, gone = self._late, self._late_gone
        self._late, self._late_gone = set(), set()
        if gone and not late and len(self._rows) > _AT_ONCE:
            self._remove_many(gone)
            return
        if gone:
            self._order = [row_id for row_id in self._order if row_id not in gone]
            for row_id in gone:
                self._rows.pop(row_id, None)
        if late or gone:
            self._arrange(order=bool(late))
            self._look_ahead()

    # Arranging

    def _sort_levels(self) -> list[SortLevel]:
        """The levels to compare rows by; the base order is the last."""
        made = []
        for key, down in self._levels:
            keys = self._keys.setdefault(key, {})
            made.append(SortLevel(key, down, keys, lambda row_id, key=key: self.sort_key(row_id, key)))  # type: ignore[misc]
        keys = self._keys.setdefault("", {})
        made.append(SortLevel("", self.base_descending, keys, self.base_key))
        return made

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

    def _remove_many(self, gone: set[Id]) -> None:
        self._going = gone
        self._start(self._removing(gone))

    def _removing(self, gone: set[Id]) -> Work:
        """Take many rows out: first out of what is shown, then out of what there is."""
        order: list[Id] = []
        for start in range(0, len(self._order), SLICE * 4):
            order += [row_id for row_id in self._order[start : start + SLICE * 4] if row_id not in gone]
            yield
        self._order = order
        yield from self._arranging(order=False, only=None)
        for number, row_id in enumerate(list(self._going)):
            if row_id in self._going:
                self._rows.pop(row_id, None)
            if number % SLICE == 0:
                yield
        self._going = set()

    def _arranging(self, *, order: bool, only: list[Id] | None) -> Work:
        if order:
            self._order = yield from arranged(list(self._rows), self._sort_levels())
        query = self._query
        source = self._order if only is None else only
        view: list[Id] = []
        if query:
            for start in range(0, len(source), SLICE):
                view += query.keep(source[start : start + SLICE], self._text_of)
                yield
        else:
            view = list(source)
        if view != self._view:
            self.aboutToMove.emit()
            self.beginResetModel()
            self._view = view
            self._lines = None
            self.endResetModel()
            self.moved.emit()

    def _kept_now(self, ids: list[Id]) -> list[Id]:
        return self._query.keep(ids, self._text_of) if self._query else ids

    def _text_of(self, row_id: Id) -> str:
        try:
            return self._texts[row_id]
        except KeyError:
            text = self._texts[row_id] = self.search_text(row_id)
            return text

    def _work_ended(self) -> None:
        if not self._held:
            self._catch_up()
        self._tell_counts()
        self.arranged.emit()

    # Ahead of need

    def _look_ahead(self) -> None:
        """Work out texts, and keys that are texts, while nothing else is to do: these take the longest."""
        if len(self._rows) > _AT_ONCE:
            texts = (c for c in self.columns if c.shown and c.sortable and not c.numeric)
            columns = [column.key for column in texts]
            fill = [partial(self.sort_key, column=column) for column in columns]
            keys = [self._keys.setdefault(column, {}) for column in columns]
            self._ahead.start(self._filling(self._texts, self.search_text), *map(self._filling, keys, fill))

    def _filling(self, known: dict[Id, Any], make: Callable[[Id], Any]) -> Work:
        for number, row_id in enumerate(list(self._rows)):
            if row_id not in known and row_id in self._rows:
                known[row_id] = make(row_id)
            if number % 100 == 0:
                yield

    def _tell_counts(self) -> None:
        counts = (len(self._view), len(self._rows))
        if counts != self._told:
            self._told = counts
            self.countsChanged.emit(counts)
