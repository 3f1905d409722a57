"""Checks of values that come from disk or from others: types of a record, moments, ISBNs."""

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


_DASHES = re.compile(r"[\s\u00ad\u2010-\u2015\u2212\u200b\ufeff-]+")
_SHORT = re.compile(r"[0-9]{9}[0-9X]")
_LONG = re.compile(r"[0-9]{13}")
_BOOKS = ("978", "979")


def bare(text: str) -> str:
    """Return ``text`` without hyphens and spaces, in capitals."""
    return _DASHES.sub("", text[:100]).upper()


def check_digit_10(nine: str) -> str:
    """Return the last sign of an ISBN-10, from its first nine digits."""
    rest = -sum(int(digit) * weight for digit, weight in zip(nine, range(10, 1, -1), strict=True)) % 11
    return "X" if rest == 10 else str(rest)


def check_digit_13(twelve: str) -> str:
    """Return the last digit of an ISBN-13, from its first twelve digits."""
    return str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve)) % 10)


def isbn_of(text: str) -> str | None:
    """Return ``text`` as a bare ISBN-10 or ISBN-13 (978 or 979); None where its check digit does not hold."""
    code = bare(text)
    if _SHORT.fullmatch(code):
        return code if check_digit_10(code[:9]) == code[9] else None
    if _LONG.fullmatch(code) and code.startswith(_BOOKS):
        return code if check_digit_13(code[:12]) == code[12] else None
    return None


def is_isbn(text: str) -> bool:
    """Return whether ``text`` is an ISBN-10 or ISBN-13 whose check digit holds."""
    return isbn_of(text) is not None


def isbn13_of(text: str) -> str | None:
    """Return the ISBN-13 of an ISBN of either length; None for anything else."""
    code = isbn_of(text)
    return to_isbn13(code) if code else None


def to_isbn13(code: str) -> str:
    """Return a bare ISBN in its long form."""
    if len(code) == 13:
        return code
    twelve = f"978{code[:9]}"
    return twelve + check_digit_13(twelve)


def isbn10_of(isbn13: str) -> str | None:
    """Return the ISBN-10 of an ISBN-13; None where there is none (979)."""
    if not isbn13.startswith("978") or len(isbn13) != 13:
        return None
    return isbn13[3:12] + check_digit_10(isbn13[3:12])


def looks_like_isbn(text: str) -> bool:
    """Return whether ``text`` has the form of an ISBN, whatever its check digit."""
    code = bare(text)
    return bool(_SHORT.fullmatch(code) or (_LONG.fullmatch(code) and code.startswith(_BOOKS)))


def corrected(text: str) -> str | None:
    """Return the ISBN that ``text`` would be with the right check digit; None where it is right or no ISBN.

    One wrong digit anywhere breaks the check, so this is a proposal for a person to look at, never a fact.
    """
    code = bare(text)
    if not looks_like_isbn(code) or isbn_of(code):
        return None
    head = code[:-1]
    return head + (check_digit_10(head) if len(code) == 10 else check_digit_13(head))
