"""How ids are ordered by several keys at once. Missing keys come last in both directions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bookq_gui.ui.books.columns import Key


@dataclass(frozen=True, slots=True)
class SortLevel:
    """One column to sort by: the ``keys`` of all ids, and the direction."""

    column: str
    descending: bool
    keys: Mapping[int, Key]


def ordered(ids: Sequence[int], level: SortLevel) -> list[int]:
    """``ids`` sorted by one level; those with equal keys keep their order."""
    keys = level.keys
    present = [i for i in ids if keys[i] is not None]
    present.sort(key=keys.__getitem__, reverse=level.descending)  # type: ignore[arg-type]  # no None is left
    if len(present) < len(ids):
        present += [i for i in ids if keys[i] is None]
    return present


def ordered_by_all(ids: Sequence[int], levels: Sequence[SortLevel]) -> list[int]:
    """``ids`` sorted by the first level, within equal keys by the next, and so on."""
    result = list(ids)
    for level in reversed(levels):
        result = ordered(result, level)
    return result


def place_after_equals(ids: Sequence[int], newcomer: int, levels: Sequence[SortLevel]) -> int:
    """Where ``newcomer`` goes among the sorted ``ids``: behind those that are equal to it."""
    low, high = 0, len(ids)
    while low < high:
        middle = (low + high) // 2
        if _comes_before(newcomer, ids[middle], levels):
            high = middle
        else:
            low = middle + 1
    return low


def merged(ids: Sequence[int], newcomers: Sequence[int], levels: Sequence[SortLevel]) -> list[int]:
    """``ids``, which are sorted, with ``newcomers`` put to their places."""
    if len(newcomers) * 20 > len(ids):
        return ordered_by_all([*ids, *newcomers], levels)
    result: list[int] = []
    done = 0
    for newcomer in ordered_by_all(newcomers, levels):
        place = place_after_equals(ids, newcomer, levels)
        result += ids[done:place]
        result.append(newcomer)
        done = place
    result += ids[done:]
    return result


def ranges(lines: Sequence[int], at_most: int | None = None) -> list[tuple[int, int]] | None:
    """The runs (first, last) of consecutive numbers in ``lines``, which are ascending.

    None where there are more than ``at_most``.
    """
    runs: list[tuple[int, int]] = []
    first = last = -2
    for line in lines:
        if line == last + 1:
            last = line
            continue
        if last >= 0:
            runs.append((first, last))
            if at_most is not None and len(runs) >= at_most:
                return None
        first = last = line
    if last >= 0:
        runs.append((first, last))
    return runs


def _comes_before(one: int, other: int, levels: Sequence[SortLevel]) -> bool:
    for level in levels:
        mine, its = level.keys[one], level.keys[other]
        if mine == its:
            continue
        if mine is None or its is None:
            return its is None
        return mine > its if level.descending else mine < its  # type: ignore[operator]  # one column, one type
    return False
