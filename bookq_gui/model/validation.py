"""Checks of values that come from disk or from others: types of a record, moments."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any, get_args, get_origin, get_type_hints

_NUMBER = re.compile(r"-?[0-9]{1,16}")


def _checked(record: Any, fields: tuple[str, ...], types: tuple[Any, ...]) -> None:
    kinds = _kinds_of(record)
    for field, kind in zip(fields, types, strict=True):
        if field in kinds and kind not in kinds[field]:
            raise TypeError(f"{field} of a {record.__name__} is no {kind.__name__}")


Check = Callable[[Any, tuple[str, ...], tuple[Any, ...]], None]
check: Check = lru_cache(maxsize=8192)(_checked)
"""Takes a class with annotations, names of fields, and the types of their values in JSON.

Raises TypeError where a type is another; fields that the class does not know may be anything. Most records
look like one before them, so that the answer is mostly known.
"""


@cache
def _kinds_of(record: Any) -> dict[str, frozenset[Any]]:
    return {field: _kinds(hint) for field, hint in get_type_hints(record).items()}


def _kinds(hint: Any) -> frozenset[Any]:
    if get_origin(hint) is tuple:
        return frozenset({list})
    parts = get_args(hint)
    if parts:
        return frozenset().union(*map(_kinds, parts))
    return frozenset({float, int}) if hint is float else frozenset({hint})


def moment_of(text: str) -> datetime:
    """The moment that an ISO 8601 text names, UTC where it names no zone. Raises ValueError."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def decoded(text: str) -> Any:
    """The value of a JSON text. Raises ValueError also if it is nested too deeply."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def number_in(text: str) -> int:
    """The number that a key or a text is. Raises ValueError if it is none, or has more than 16 digits."""
    if _NUMBER.fullmatch(text) is None:
        raise ValueError("not a number of bookq's")
    return int(text)
