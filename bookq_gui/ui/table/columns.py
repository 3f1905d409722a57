"""The declarations of columns, the columns that fit into a table, and the order of its rows."""

from __future__ import annotations

import json
import time
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, ClassVar, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from shiboken6 import isValid

from bookq_gui.model.validation import decoded
from bookq_gui.ui.i18n import translate

Level = tuple[str, bool]
"""One column (key) to sort by, and whether descending."""

_VERSION = 2
_NARROWEST, _WIDEST = 24, 4_000
_LEAST_STRETCH = 120
Work = Iterator[Any]
Id = Any
Key = Any
"""What a column sorts by: texts or numbers of one kind, or None for an empty cell."""
SLICE = 1_000
"""Rows per slice of long work: between two slices the window handles events."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    ``title`` is the English heading. ``width`` is in logical pixels at a 13 px font; 0 takes what is left.
    ``least`` is the width of the table below which the column is hidden. ``shown`` is the default.
    The title of a column that is not ``headed`` appears only in menus. The first click on one that
    ``descends`` sorts in descending order.
    """

    key: str
    title: object
    width: int = 0
    numeric: bool = False
    least: int = 0
    shown: bool = True
    headed: bool = True
    sortable: bool = True
    descends: bool = False

    @property
    def heading(self) -> str:
        """The title in the language of the window."""
        return translate("Columns", str(self.title))


@dataclass(frozen=True, slots=True)
class TableState:
    """The user's choices: columns shown or hidden, widths, order (keys, complete or empty), sorting."""

    shown: Mapping[str, bool] = field(default_factory=dict)
    widths: Mapping[str, int] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()

    def to_bytes(self) -> bytes:
        """The state as JSON."""
        return json.dumps({"version": _VERSION, **asdict(self)}, separators=(",", ":")).encode()

    @classmethod
    def from_bytes(cls, stored: bytes, columns: Sequence[Column]) -> TableState | None:
        """The stored state without unknown columns; None if ``stored`` is not a state of this version."""
        known = {column.key for column in columns}
        try:
            state = decoded(stored)
            if state["version"] != _VERSION:
                return None
            shown = {key: bool(is_shown) for key, is_shown in state["shown"].items() if key in known}
            widths = {key: int(width) for key, width in state["widths"].items() if key in known}
            widths = {key: min(max(width, _NARROWEST), _WIDEST) for key, width in widths.items()}
            order = [str(key) for key in state["order"] if key in known]
            levels = [(str(key), bool(descending)) for key, descending in state["levels"] if key in known]
        except (ValueError, TypeError, KeyError, AttributeError):
            return None
        return cls(shown, widths, tuple(dict.fromkeys(order)), tuple(dict(levels).items()))

    def with_shown(self, key: str, *, shown: bool) -> TableState:
        """The same with one column shown or hidden."""
        return replace(self, shown={**self.shown, key: shown})

    def with_width(self, key: str, width: int) -> TableState:
        """The same with another width of one column."""
        return replace(self, widths={**self.widths, key: width})


def in_order(columns: Sequence[Column], order: Iterable[str]) -> list[Column]:
    """``columns`` in the user's ``order``; a column it does not name follows its declared predecessor."""
    by_key = {column.key: column for column in columns}
    wanted = [by_key.pop(key) for key in order if key in by_key]
    if not wanted:
        return list(columns)
    keys = [column.key for column in columns]
    for column in by_key.values():
        before = keys[: keys.index(column.key)]
        places = [place for place, other in enumerate(wanted) if other.key in before]
        wanted.insert(max(places, default=-1) + 1, column)
    return wanted


def fitted(
    columns: Sequence[Column],
    state: TableState,
    room: int,
    scale: float = 1.0,
    *,
    whole: int = 0,
    headings: Mapping[str, int] | None = None,
) -> dict[str, int]:
    """The widths of the columns shown in ``room`` pixels; ``scale`` is the user's font by the base font.

    Columns are hidden by their ``least``, unless the user chose to show or hide them. The width they are held
    against is ``whole``, the width of the table with its scroll bar, or ``room``. ``headings`` are the widths
    that titles need. One column takes what is left.
    """

    def is_shown(column: Column) -> bool:
        return state.shown.get(column.key, column.shown and (whole or room) >= column.least * scale)

    widths: dict[str, int] = {}
    stretched = ""
    for column in columns:
        if not is_shown(column):
            continue
        if column.key in state.widths:
            widths[column.key] = state.widths[column.key]
        elif column.width:
            widths[column.key] = max(round(column.width * scale), (headings or {}).get(column.key, 0))
        else:
            widths[column.key] = 0
            stretched = stretched or column.key
    if stretched:
        left = room - sum(widths.values())
        widths[stretched] = max(left, round(_LEAST_STRETCH * scale))
    return widths


class Slices(QObject):
    """Runs work of short pieces, one after the other, for ``budget`` seconds a turn of the event loop.

    Only one of all that are busy runs in a turn: together they would stop the window for the sum of them.

    Signals:
        ended: all of it is done.
    """

    ended = Signal()
    _busy: ClassVar[deque[Slices]] = deque()
    _turns: ClassVar[QTimer | None] = None

    def __init__(self, parent: QObject, budget: float) -> None:
        super().__init__(parent)
        self._budget = budget
        self._work: list[Work] = []

    @property
    def is_busy(self) -> bool:
        """Whether there is work left."""
        return bool(self._work)

    def start(self, *work: Work) -> None:
        """Run ``work`` in place of what is under way."""
        self._work = list(work)
        if self not in self._busy:
            self._busy.append(self)
        if Slices._turns is None:
            Slices._turns = QTimer(QCoreApplication.instance(), interval=0)
            Slices._turns.timeout.connect(Slices._take_turn)
        Slices._turns.start()

    def stop(self) -> None:
        """Drop what is under way."""
        self._work = []

    def finish(self) -> None:
        """Run all of it now."""
        while self._work:
            self._advance()

    @classmethod
    def _take_turn(cls) -> None:
        for _ in range(len(cls._busy)):
            first = cls._busy.popleft()
            if isValid(first) and first.is_busy:
                cls._busy.append(first)
                first.run()
                return
        if cls._turns is not None:
            cls._turns.stop()

    def run(self) -> None:
        """Run some of it, for one turn."""
        owner = self.parent()  # held here: the work may drop the last reference to it
        end = time.perf_counter() + self._budget
        while owner is not None and self._work:
            self._advance()
            if time.perf_counter() > end:
                return

    def _advance(self) -> None:
        current = self._work[0]
        try:
            next(current)
        except StopIteration:
            if self._work and self._work[0] is current:
                del self._work[0]
                if not self._work:
                    self.ended.emit()


class _Derived(dict[Id, Any]):
    """Values computed from rows at first use, by the ids of the rows."""

    def __init__(self, make: Callable[[Id], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, row_id: Id) -> Any:
        value = self[row_id] = self._make(row_id)
        return value


class SortLevel(NamedTuple):
    """One column to sort by: the keys of its rows, and the direction."""

    keys: Mapping[Id, Key]
    descending: bool


class RowKeys:
    """Caches the search texts and sort keys of rows. They are computed at first use, or ahead of it."""

    def __init__(
        self,
        parent: QObject,
        sort_key: Callable[[Id, str], Key],
        base_key: Callable[[Id], Key],
        search_text: Callable[[Id], str],
    ) -> None:
        self._sort_key = sort_key
        self._texts = _Derived(search_text)
        self._keys = {"": _Derived(base_key)}
        self._ahead = Slices(parent, 0.002)

    def text_of(self, row_id: Id) -> str:
        """The text that plain words are looked for in."""
        text: str = self._texts[row_id]
        return text

    def levels(self, chosen: Iterable[Level], *, base_descending: bool) -> list[SortLevel]:
        """The levels to compare rows by: the ``chosen`` columns, then the base order."""
        levels = [*chosen, ("", base_descending)]
        return [SortLevel(self._of_column(key), descending) for key, descending in levels]

    def clear(self) -> None:
        """Forget everything."""
        for known in (self._texts, *self._keys.values()):
            known.clear()

    def drop(self, ids: Collection[Id], columns: Collection[str] | None = None) -> None:
        """Forget the texts and keys of rows that changed, and keys only of ``columns`` if given."""
        if not ids:
            return
        keys = [known for column, known in self._keys.items() if columns is None or column in columns]
        for known in (self._texts, *keys):
            if len(ids) * 2 > len(known):
                known.clear()
            else:
                for row_id in ids:
                    known.pop(row_id, None)

    def look_ahead(self, rows: Collection[Id], columns: Iterable[str]) -> None:
        """Compute texts, and the keys of ``columns``, while the window is idle."""
        wanted = [self._texts, *map(self._of_column, columns)]
        self._ahead.start(*(self._filling(rows, known) for known in wanted))

    def _of_column(self, column: str) -> _Derived:
        if column not in self._keys:
            self._keys[column] = _Derived(lambda row_id: self._sort_key(row_id, column))
        return self._keys[column]

    def _filling(self, rows: Collection[Id], known: _Derived) -> Work:
        for number, row_id in enumerate(list(rows)):
            if row_id in rows:
                known[row_id]
            if number % 100 == 0:
                yield


def arranged(ids: Sequence[Id], levels: Sequence[SortLevel]) -> Generator[None, None, list[Id]]:
    """``ids`` sorted by the first level, within equal keys by the next, and so on. Yields between slices."""
    result = list(ids)
    for level in reversed(levels):
        result = yield from _sorted(result, level)
    return result


def _sorted(ids: list[Id], level: SortLevel) -> Generator[None, None, list[Id]]:
    """``ids`` sorted by one level; equal ones keep their order."""
    keys = level.keys
    present: list[Id] = []
    missing: list[Id] = []
    for start in range(0, len(ids), SLICE):
        part = ids[start : start + SLICE]
        there = [row_id for row_id in part if keys[row_id] is not None]
        present += there
        if len(there) < len(part):
            missing += [row_id for row_id in part if keys[row_id] is None]
        yield
    result: list[Id] = []
    buckets = yield from _split(present, keys)
    if level.descending:
        buckets.reverse()
    for bucket in buckets:
        bucket.sort(key=keys.__getitem__, reverse=level.descending)
        result += bucket
        yield
    return result + missing


def _split(ids: list[Id], keys: Mapping[Id, Key]) -> Generator[None, None, list[list[Id]]]:
    """``ids`` in buckets, all keys of one below those of the next, so that no single sort takes long."""
    count = len(ids) // SLICE + 1
    sample = sorted({keys[row_id] for row_id in ids[:: max(1, len(ids) // (count * 16))]})
    pivots = sample[:: max(1, len(sample) // count)][1:]
    buckets: list[list[Id]] = [[] for _ in range(len(pivots) + 1)]
    for start in range(0, len(ids), SLICE):
        for row_id in ids[start : start + SLICE]:
            buckets[bisect_right(pivots, keys[row_id])].append(row_id)
        yield
    return buckets


def merged(
    ids: list[Id], newcomers: Sequence[Id], levels: Sequence[SortLevel]
) -> Generator[None, None, list[Id]]:
    """The sorted ``ids`` with ``newcomers`` in their places. Yields between slices."""
    result: list[Id] = []
    done = 0
    ordered = yield from arranged(newcomers, levels)
    for number, newcomer in enumerate(ordered):
        place = place_of(ids, newcomer, levels)
        result += ids[done:place]
        result.append(newcomer)
        done = place
        if number % 100 == 0:
            yield
    return result + ids[done:]


def place_of(ids: Sequence[Id], newcomer: Id, levels: Sequence[SortLevel]) -> int:
    """The place of ``newcomer`` among the sorted ``ids``, behind equal ones."""
    mine = [level.keys[newcomer] for level in levels]
    low, high = 0, len(ids)
    while low < high:
        middle = (low + high) // 2
        if _comes_before(mine, ids[middle], levels):
            high = middle
        else:
            low = middle + 1
    return low


def _comes_before(mine: Sequence[Key], other: Id, levels: Sequence[SortLevel]) -> bool:
    for own, level in zip(mine, levels, strict=True):
        its = level.keys[other]
        if own == its:
            continue
        if own is None or its is None:
            return its is None
        return bool(own > its if level.descending else own < its)
    return False


def runs_of(lines: Sequence[int]) -> list[tuple[int, int]]:
    """The runs (first, last) of consecutive numbers in ``lines``, which are ascending."""
    runs: list[tuple[int, int]] = []
    for line in lines:
        if runs and line == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    return runs
