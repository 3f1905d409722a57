"""The model of the results table: it keeps, sorts and filters the rows itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from bookq_gui.library.redirects import followed
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import text as words
from bookq_gui.ui.books.columns import COLUMNS, POSITION, Key
from bookq_gui.ui.books.ordering import SortLevel, merged, ordered, ordered_by_all, ranges
from bookq_gui.ui.i18n import plain_tip
from bookq_gui.ui.table.filter_language import Known, Query, searchable
from bookq_gui.ui.table.folding import commonest

Index = QModelIndex | QPersistentModelIndex

# An enum member costs ten times a constant in the comparison, and a screen asks thousands of times.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_SPOKEN_DETAIL = int(Qt.ItemDataRole.AccessibleDescriptionRole)
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The role that gives the `BookRow` itself."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HORIZONTAL = Qt.Orientation.Horizontal
_DESCENDING = Qt.SortOrder.DescendingOrder

_VOCABULARIES: Mapping[str, Callable[[BookRow], tuple[str, ...]]] = {
    "author": lambda row: row.authors,
    "genre": lambda row: row.genres,
    "language": lambda row: (row.language,),
    "format": lambda row: (row.format,),
}
_SORT_LEVELS = 3
_SEPARATE_RANGES = 48
"""Above this many ranges, rows go in or out at the end in one piece and are then put in order."""
_AT_ONCE = 1_000


class BooksModel(QAbstractTableModel):
    """The collected books, one a line, sorted by the columns chosen last and filtered by a `Query`.

    Selection and current line stay with their books through every change but `set_all`.

    Signals:
        countsChanged: (shown, total), after either changed.
    """

    countsChanged = Signal(object)  # noqa: N815 - Qt's own spelling

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[int, BookRow] = {}
        self._texts: dict[int, str] = {}
        self._annotations: dict[int, Annotation] = {}
        self._failed: frozenset[int] = frozenset()
        self._redirects: dict[int, int] = {}
        self._order: list[int] = []
        self._view: list[int] = []
        self._lines: dict[int, int] | None = None
        self._levels: list[SortLevel] = []
        self._query = Query()
        self._told = (0, 0)
        self._locale = words.reading_locale()
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._fold_ahead)
        self._answers: dict[int, Callable[[BookRow, int], Any]] = {
            _DISPLAY: self._display,
            _ALIGNMENT: lambda _row, column: _RIGHT if COLUMNS[column].numeric else _LEFT,
            _TOOL_TIP: self._tool_tip,
            _SPOKEN: self._spoken,
            _SPOKEN_DETAIL: lambda _row, column: COLUMNS[column].heading,
            ROW_ROLE: lambda row, _column: row,
        }

    # Asking

    @property
    def total(self) -> int:
        """How many books there are, shown or filtered out."""
        return len(self._rows)

    @property
    def rows(self) -> Mapping[int, BookRow]:
        """All books by their ids, shown or not. Not to be changed."""
        return self._rows

    @property
    def query(self) -> Query:
        """The filter in force."""
        return self._query

    @property
    def sort_levels(self) -> tuple[tuple[str, Qt.SortOrder], ...]:
        """The columns (keys) it is sorted by and their directions, the main one first."""
        return tuple(
            (level.column, _DESCENDING if level.descending else Qt.SortOrder.AscendingOrder)
            for level in self._levels
        )

    def row_at(self, line: int) -> BookRow | None:
        """The row in a line of the table; None where there is no such line."""
        return self._rows[self._view[line]] if 0 <= line < len(self._view) else None

    def row_of(self, book_id: int) -> BookRow | None:
        """The row of a book, shown or not; None where it is not here."""
        return self._rows.get(book_id)

    def resolved(self, book_id: int) -> int:
        """The book that an id means: itself, or the one that the site redirects it to."""
        if book_id not in self._redirects:
            return book_id
        return followed(book_id, self._rows.__contains__, self._redirects.get)

    @property
    def redirect_ends(self) -> set[int]:
        """The ids that others lead to."""
        return set(self._redirects.values())

    def annotation_of(self, book_id: int) -> Annotation:
        """What the user said of a book."""
        return self._annotations.get(book_id, NO_ANNOTATION)

    @property
    def annotations(self) -> Mapping[int, Annotation]:
        """What the user said of books, by their ids. Not to be changed."""
        return self._annotations

    def tags(self) -> list[str]:
        """Every tag in use, the most used first."""
        return commonest(
            tag for i, annotation in self._annotations.items() if i in self._rows for tag in annotation.tags
        )

    def values(self, field: str) -> list[str]:
        """The values of a field of the filter line that are in use, the most used first."""
        get = _VOCABULARIES.get(field)
        if get is not None:
            return commonest(value for row in self._rows.values() for value in get(row))
        return self.tags() if field == "tag" else []

    def line_of(self, book_id: int) -> int | None:
        """The line a book stands in; None where it is not shown."""
        return self._line_map().get(book_id)

    def shown_ids(self, first: int = 0, last: int | None = None) -> list[int]:
        """The ids in the lines ``first`` to ``last`` (both included), in the order of the table."""
        return self._view[first : None if last is None else last + 1]

    # Changing

    def set_all(self, rows: Iterable[BookRow], annotations: Mapping[int, Annotation] | None = None) -> None:
        """Replace everything; of rows with one id the last counts. Selection is lost."""
        self.beginResetModel()
        self._rows = {row.id: row for row in rows}
        self._annotations = dict(annotations or {})
        self._texts = {}
        sorted_by, self._levels = self._levels, []
        self._levels = [self._level(level.column, descending=level.descending) for level in sorted_by]
        self._order = ordered_by_all(list(self._rows), self._levels)
        self._view = self._kept(self._order)
        self._lines = None
        self.endResetModel()
        self._idle.start()
        self._tell_counts()

    def upsert(self, rows: Iterable[BookRow]) -> None:
        """Add rows, or replace those with the same id. All go to their place at once."""
        incoming = {row.id: row for row in rows}
        changed = [i for i, row in incoming.items() if i in self._rows and self._rows[i] != row]
        fresh = [i for i in incoming if i not in self._rows]
        self._alter(changed, fresh, lambda: self._rows.update((i, incoming[i]) for i in (*changed, *fresh)))

    def set_annotations(self, annotations: Mapping[int, Annotation]) -> None:
        """Take over what the user said of books, of those that are not here as well."""
        changed = [
            i
            for i, annotation in annotations.items()
            if i in self._rows and self.annotation_of(i) != annotation
        ]
        self._alter(changed, [], lambda: self._annotations.update(annotations))

    def set_failed(self, ids: Iterable[int]) -> None:
        """Say which books' last fetch failed."""
        failed = frozenset(ids)
        changed = [i for i in failed ^ self._failed if i in self._rows]

        def alter() -> None:
            self._failed = failed

        self._alter(changed if self._query.failed else [], [], alter)

    def add_aliases(self, redirects: Mapping[int, int]) -> None:
        """Say which ids the site redirects, and where each leads."""
        if not self._query.ids:
            self._redirects.update(redirects)
            return
        ends = {self.resolved(target) for target in redirects.values()}
        self._alter([i for i in ends if i in self._rows], [], lambda: self._redirects.update(redirects))

    def remove(self, ids: Iterable[int]) -> None:
        """Take books out; ids that are not here are passed over."""
        gone = {i for i in ids if i in self._rows}
        if not gone:
            return
        self._become([i for i in self._view if i not in gone])
        self._order = [i for i in self._order if i not in gone]
        for book_id in gone:
            del self._rows[book_id]
            self._texts.pop(book_id, None)
            for level in self._levels:
                del level.keys[book_id]  # type: ignore[attr-defined]  # ours to change
        self._tell_counts()

    def set_filter(self, query: Query) -> None:
        """Show only what ``query`` matches. One with a problem is refused with ValueError."""
        if query.problem:
            raise ValueError(f"a filter with a problem cannot be applied: {query.problem}")
        self._query = query
        self._become(self._kept(self._order))
        self._tell_counts()

    def touch(self, ids: Iterable[int]) -> None:
        """Have the lines of these books painted again, since their covers arrived."""
        self._tell_changed(ids)

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008, D102
        return 0 if parent.isValid() else len(self._view)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008, D102
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: D102
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        return answer(self._rows[self._view[index.row()]], index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: N802, D102
        if orientation != _HORIZONTAL or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == _DISPLAY:
            return column.heading if column.headed else ""
        if role in (_TOOL_TIP, _SPOKEN):
            return column.heading
        if role == _ALIGNMENT:
            return _RIGHT if column.numeric else _LEFT
        return None

    def sort_below(self, column: int) -> None:
        """Sort by a column within what it is sorted by already, or turn that level round if it is one."""
        key = COLUMNS[column].key
        known = any(level.column == key for level in self._levels)
        levels = [(level.column, level.descending ^ (level.column == key)) for level in self._levels]
        self.sort_by(levels if known else [*levels[: _SORT_LEVELS - 1], (key, False)])

    def sort_by(self, levels: Iterable[tuple[str, bool]]) -> None:
        """Sort by columns (keys), each descending or not, the main one first."""
        made = [self._level(key, descending=descending) for key, descending in levels][:_SORT_LEVELS]
        self._levels = made
        self._rearrange_all(ordered_by_all(self._order if made else list(self._rows), made))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what it was sorted by before decides between equals. -1: as they arrived."""
        if not 0 <= column < len(COLUMNS):
            self.sort_by([])
            return
        key = COLUMNS[column].key
        level = self._level(key, descending=order == _DESCENDING)
        self._levels = [level, *(old for old in self._levels if old.column != key)][:_SORT_LEVELS]
        self._rearrange_all(ordered(self._order, level))

    # Cells

    def _display(self, row: BookRow, column: int) -> str:
        return COLUMNS[column].reading.text(row, self.annotation_of(row.id), self._locale)

    def _tool_tip(self, row: BookRow, column: int) -> str | None:
        return plain_tip(self._display(row, column)) if COLUMNS[column].tip else None

    def _spoken(self, row: BookRow, column: int) -> str:
        declared = COLUMNS[column]
        text = (declared.spoken or declared.reading.text)(row, self.annotation_of(row.id), self._locale)
        return text or self.tr("unknown")

    # Order and view

    def _rearrange_all(self, order: list[int]) -> None:
        self._order = order
        if len(self._view) == len(self._order):
            self._rearrange(list(self._order))
        else:
            shown = set(self._view)
            self._rearrange([i for i in self._order if i in shown])

    def _level(self, column: str, *, descending: bool) -> SortLevel:
        old = next((level for level in self._levels if level.column == column), None)
        if old is not None:
            return SortLevel(column, descending, old.keys)
        sort_key = COLUMNS[POSITION[column]].reading.sort_key
        annotation_of = self._annotations.get
        keys = {i: sort_key(row, annotation_of(i, NO_ANNOTATION)) for i, row in self._rows.items()}
        return SortLevel(column, descending, keys)

    def _alter(self, changed: list[int], fresh: list[int], alter: Callable[[], object]) -> None:
        """Call ``alter``, which changes books and brings ``fresh`` ones; then bring all to their place."""
        shown_before = set(self._kept(changed))
        keys_before = {i: [level.keys[i] for level in self._levels] for i in changed}
        alter()
        for book_id in (*changed, *fresh):
            self._put(book_id)
        moved = [i for i in changed if keys_before[i] != [level.keys[i] for level in self._levels]]
        if moved:
            leaving = set(moved)
            self._order = [i for i in self._order if i not in leaving]
        self._order = merged(self._order, [*moved, *fresh], self._levels)
        shown_now = set(self._kept(changed))
        if moved or shown_now != shown_before:
            self._become(self._kept(self._order))
        elif arrivals := self._kept(fresh):
            self._insert(merged(self._view, arrivals, self._levels), set(arrivals))
        self._tell_changed(shown_now & shown_before)
        self._idle.start()
        self._tell_counts()

    def _put(self, book_id: int) -> None:
        row, annotation = self._rows[book_id], self.annotation_of(book_id)
        self._texts.pop(book_id, None)
        for level in self._levels:
            keys: dict[int, Key] = level.keys  # type: ignore[assignment]  # ours to change
            keys[book_id] = COLUMNS[POSITION[level.column]].reading.sort_key(row, annotation)

    def _kept(self, ids: Sequence[int]) -> list[int]:
        if not self._query:
            return list(ids)
        if self._query.words:
            self._fold(ids if len(ids) < _AT_ONCE else self._rows)
        others = self._others() if self._query.ids else {}
        known = Known(self._rows, self._texts, self._annotations, self._failed, others)
        if len(ids) < _AT_ONCE or not self._levels:
            return self._query.keep(ids, known)
        # Read as they lie in memory: in sorted order half of the time goes to fetching them.
        kept = set(self._query.keep(self._rows, known))
        return [i for i in ids if i in kept]

    def _others(self) -> dict[int, list[int]]:
        """By book the ids that lead to it."""
        others: dict[int, list[int]] = {}
        for known in self._redirects:
            others.setdefault(self.resolved(known), []).append(known)
        return others

    def _fold(self, ids: Iterable[int]) -> None:
        for book_id in ids:
            if book_id not in self._texts:
                self._texts[book_id] = searchable(self._rows[book_id], self.annotation_of(book_id))

    def _fold_ahead(self) -> None:
        """Read some rows for the filter while nothing else is to do, so that the first one is as fast."""
        missing = (i for i in self._rows if i not in self._texts)
        self._fold(list(islice(missing, _AT_ONCE)))
        if len(self._texts) == len(self._rows):
            self._idle.stop()

    def _line_map(self) -> dict[int, int]:
        if self._lines is None:
            self._lines = {book_id: line for line, book_id in enumerate(self._view)}
        return self._lines

    def _become(self, view: list[int]) -> None:
        """Make ``view`` what is shown, telling the views in as few steps as keep the selection."""
        if view == self._view:
            return
        wanted, had = set(view), set(self._view)
        self._take_out(wanted)
        staying = [i for i in view if i in had]
        if staying != self._view:
            self._rearrange(staying)
        if len(view) > len(staying):
            self._insert(view, wanted - had)

    def _take_out(self, wanted: set[int]) -> None:
        runs = ranges([line for line, i in enumerate(self._view) if i not in wanted], _SEPARATE_RANGES)
        if runs is None:
            staying = [i for i in self._view if i in wanted]
            going = [i for i in self._view if i not in wanted]
            self._rearrange(staying + going)
            runs = [(len(staying), len(self._view) - 1)]
        for first, last in reversed(runs):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._view[first : last + 1]
            self._lines = None
            self.endRemoveRows()

    def _insert(self, view: list[int], arrivals: set[int]) -> None:
        runs = ranges([line for line, i in enumerate(view) if i in arrivals], _SEPARATE_RANGES)
        if runs is None:
            together = [*self._view, *(i for i in view if i in arrivals)]
            self._insert_runs(together, [(len(self._view), len(together) - 1)])
            self._rearrange(view)
        else:
            self._insert_runs(view, runs)

    def _insert_runs(self, view: list[int], runs: list[tuple[int, int]]) -> None:
        for first, last in runs:
            self.beginInsertRows(QModelIndex(), first, last)
            self._view[first:first] = view[first : last + 1]
            self._lines = None
            self.endInsertRows()

    def _rearrange(self, view: list[int]) -> None:
        """Show the same books in another order."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(self._view[index.row()], index.column()) for index in before]
        self._view = view
        self._lines = None
        if before:
            lines = self._line_map()
            self.changePersistentIndexList(before, [self.index(lines[i], column) for i, column in held])
        self.layoutChanged.emit()

    def _tell_changed(self, ids: Iterable[int]) -> None:
        lines_of = self._line_map()
        lines = sorted({lines_of[i] for i in ids if i in lines_of})
        if not lines:
            return
        runs = None if len(lines) * 2 > len(self._view) else ranges(lines)
        for first, last in runs or [(0, len(self._view) - 1)]:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def _tell_counts(self) -> None:
        counts = (len(self._view), len(self._rows))
        if counts != self._told:
            self._told = counts
            self.countsChanged.emit(counts)
