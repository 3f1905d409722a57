"""Columns as they are declared, which of them a table of a given width shows, and what the user chose."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bookq_gui.ui.i18n import translate

Level = tuple[str, bool]
"""One column (key) to sort by, and whether descending."""

_VERSION = 2
_NARROWEST, _WIDEST = 24, 4_000
_LEAST_STRETCH = 120


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    ``title`` is the English heading. ``width`` is in logical pixels at a 13 px font; 0 takes what is left.
    ``least`` is the width of the table below which the column gives way. ``shown`` is what a new user sees.
    A column that is not ``headed`` has its title in menus only; one that ``descends`` sorts downwards first.
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
    fixed: bool = False

    @property
    def heading(self) -> str:
        """The title in the language of the window."""
        return translate("Columns", str(self.title))


@dataclass(frozen=True, slots=True)
class TableState:
    """What the user chose: columns shown or hidden, widths, order (keys, complete or empty), sorting."""

    shown: Mapping[str, bool] = field(default_factory=dict)
    widths: Mapping[str, int] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()

    def to_bytes(self) -> bytes:
        """The state to be stored."""
        state = {
            "version": _VERSION,
            "shown": dict(self.shown),
            "widths": dict(self.widths),
            "order": self.order,
            "levels": self.levels,
        }
        return json.dumps(state, separators=(",", ":")).encode()

    @classmethod
    def from_bytes(cls, stored: bytes, columns: Sequence[Column]) -> TableState | None:
        """The state that was stored, without columns that are no longer there; None if it is none."""
        known = {column.key for column in columns}
        try:
            state = json.loads(stored)
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
    """``columns`` in the user's ``order``; those it does not name keep their place behind the one before."""
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

    ``whole`` is the width of the table with its scroll bar, by which columns give way; else that is ``room``.
    ``headings`` are the widths that the titles need: in no language they are cut. Columns give way by their
    ``least``. What the user showed or hid stays so. One column takes what is left.
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
