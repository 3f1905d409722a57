"""How the columns of a user are kept: by their names, so that new columns do not upset them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from bookq_gui.ui.books.columns import COLUMNS, POSITION

_VERSION = 1
_WIDEST = 4_000
_NARROWEST = 16


@dataclass(frozen=True, slots=True)
class ColumnState:
    """One column of a user: its key, width in logical pixels, and whether it is shown."""

    key: str
    width: int
    shown: bool


@dataclass(frozen=True, slots=True)
class TableState:
    """Columns in the order seen, and what the table is sorted by: (key, descending), the main one first."""

    columns: tuple[ColumnState, ...]
    sorted_by: tuple[tuple[str, bool], ...] = ()

    def to_bytes(self) -> bytes:
        """The state to be stored."""
        state = {
            "version": _VERSION,
            "columns": [[column.key, column.width, column.shown] for column in self.columns],
            "sorted_by": [list(level) for level in self.sorted_by],
        }
        return json.dumps(state, separators=(",", ":")).encode()


def default_state() -> TableState:
    """What a new user sees."""
    return TableState(tuple(ColumnState(column.key, column.width, column.shown) for column in COLUMNS))


def read_state(stored: bytes) -> TableState | None:
    """The state from `TableState.to_bytes`; None where ``stored`` is not one.

    Columns that are no more are passed over, new ones come last, as a new user has them.
    """
    try:
        state = json.loads(stored)
    except ValueError:
        return None
    if not isinstance(state, dict) or state.get("version") != _VERSION:
        return None
    columns = {entry.key: entry for entry in map(_column, _items(state.get("columns"))) if entry}
    levels = {level[0]: level for level in map(_level, _items(state.get("sorted_by"))) if level}
    if not any(entry.shown for entry in columns.values()):
        return None
    for entry in default_state().columns:
        columns.setdefault(entry.key, entry)
    return TableState(tuple(columns.values()), tuple(levels.values()))


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _column(item: Any) -> ColumnState | None:
    match item:
        case [str(key), int(width), bool(shown)] if key in POSITION:
            return ColumnState(key, min(max(width, _NARROWEST), _WIDEST), shown)
    return None


def _level(item: Any) -> tuple[str, bool] | None:
    match item:
        case [str(key), bool(descending)] if key in POSITION:
            return key, descending
    return None
