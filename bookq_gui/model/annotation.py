"""Annotations: what a person says of a book. They are stored apart from its record."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from bookq_gui.model.validation import decoded

WANT, READING, READ = "want", "reading", "read"
"""The states that every program knows. Any other state is the name of a person's own exclusive shelf."""
STATE_OF_SHELF = {"to-read": WANT, "currently-reading": READING, "read": READ}
"""The states by the exclusive shelves that everyone has on Goodreads."""

LONGEST_TAG = 100
MOST_TAGS = 200
LONGEST_NOTE = 20_000
LONGEST_REVIEW = 100_000
MOST_STARS = 5
_MOST_COUNTED = 1_000_000

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_TAG = re.compile(r'[ \t]*+"([^"]*+)"[ \t]*+(?=[,;]|\Z)|([^,;]+)')
_DATE = re.compile(r"-?[0-9]{4,6}(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Annotation(NamedTuple):
    """What a person says of one book. None, "" and () mean that a field is empty.

    ``state`` is `WANT`, `READING`, `READ`, or the name of an exclusive shelf. ``stars`` are above 0 and at
    most 5, in any steps. Dates are ISO 8601 of any precision. ``tags`` are as `tag_from` returns them, each
    once whatever its case. ``review`` and ``note`` are plain text.

    The constructor does not check values; `changed` and `from_dict` do.
    """

    state: str | None = None
    stars: float | None = None
    read_on: str | None = None
    started_on: str | None = None
    added_on: str | None = None
    read_count: int | None = None
    owned: int | None = None
    tags: tuple[str, ...] = ()
    review: str = ""
    note: str = ""
    spoiler: bool = False

    def __bool__(self) -> bool:
        """Whether any field is set."""
        return self != NO_ANNOTATION

    def changed(self, **values: Any) -> Annotation:
        """Return the annotation with other values. Values out of their limits are cut, or become None.

        Raises TypeError for an unknown field or a value of a wrong type.
        """
        if unknown := values.keys() - _CLEAN.keys():
            raise TypeError(f"an annotation has no {', '.join(unknown)}")
        return self._replace(**{field: _CLEAN[field](value) for field, value in values.items()})

    def with_tags(self, tags: Iterable[str]) -> Annotation:
        """Return the annotation with ``tags`` added, up to `MOST_TAGS`."""
        return self._replace(tags=_tags((*self.tags, *tags)))

    def without_tags(self, tags: Iterable[str]) -> Annotation:
        """Return the annotation without ``tags``, whatever their case."""
        gone = {tag_from(tag).casefold() for tag in tags}
        return self._replace(tags=tuple(tag for tag in self.tags if tag.casefold() not in gone))

    def completed_by(self, other: Annotation) -> Annotation:
        """Return the annotation with its empty fields from ``other``, and the tags of both."""
        values = other._filled() | self._filled() | {"tags": _tags((*self.tags, *other.tags))}
        return self._replace(**values)

    def without(self, before: Annotation, after: Annotation) -> Annotation:
        """Return the annotation without the changes from ``before`` to ``after``. Later changes stay."""
        fields = zip(self._fields, self, before, after, strict=True)
        values: dict[str, Any] = {field: was for field, mine, was, became in fields if mine == became}
        added = set(after.tags) - set(before.tags)
        return self._replace(**(values | {"tags": tuple(tag for tag in self.tags if tag not in added)}))

    def conflicts(self, other: Annotation) -> tuple[str, ...]:
        """Return the fields that are set in both to different values, except the tags."""
        theirs = other._filled()
        both = (field for field in self._filled() if field in theirs and field != "tags")
        return tuple(field for field in both if getattr(self, field) != theirs[field])

    def to_dict(self) -> dict[str, Any]:
        """Return all fields as JSON values."""
        return {**self._asdict(), "tags": list(self.tags)}

    def _filled(self) -> dict[str, Any]:
        fields = zip(self._fields, self, NO_ANNOTATION, strict=True)
        return {field: value for field, value, empty in fields if value != empty}

    def to_json(self) -> str:
        """Return the annotation as one line of JSON without its empty fields."""
        return json.dumps(self._filled(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Annotation:
        """Return an annotation from `to_dict`, also of version 0.1. Unknown keys are ignored.

        Raises ValueError if a value has a wrong type. Values out of their limits are cut as by `changed`.
        """
        known = {field: record[field] for field in cls._fields if field in record}
        if "read" in record:  # of version 0.1
            if not isinstance(record["read"], bool | None):
                raise ValueError("a book is read or not")
            known.setdefault("state", READ if record["read"] else None)
        try:
            return NO_ANNOTATION.changed(**known)
        except TypeError as error:
            raise ValueError(f"not an annotation: {error}") from error

    @classmethod
    def from_json(cls, text: str) -> Annotation:
        """Return an annotation from `to_json`. Raises ValueError for any other text."""
        record = decoded(text)
        if not isinstance(record, dict):
            raise ValueError("an annotation is an object")
        return cls.from_dict(record)


NO_ANNOTATION = Annotation()
"""An empty annotation."""
Change = Callable[[int, Annotation], Annotation]
"""Takes the key of a book and its annotation, and returns the new one."""


def tag_from(text: str) -> str:
    """Return ``text`` as a tag: one line without quotes; "" if nothing is left."""
    plain = "".join(" " if c == '"' or not c.isprintable() else c for c in text)
    return " ".join(plain.split())[:LONGEST_TAG].strip()


def tags_from(text: str) -> tuple[str, ...]:
    """Return the tags of a line. Commas or semicolons separate them; a tag with one of these is quoted."""
    return _tags([quoted or plain for quoted, plain in _TAG.findall(text)])


def tags_text(tags: Iterable[str], separator: str = ", ") -> str:
    """Return the line from which `tags_from` returns these tags."""
    return separator.join(f'"{tag}"' if "," in tag or ";" in tag else tag for tag in tags)


def date_from(text: str) -> str | None:
    """Return ``text`` if it is an ISO 8601 date of year, month or day precision; else None."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    try:
        date(2000, int(found[1] or 1), int(found[2] or 1))
    except ValueError:
        return None
    return found[0]


def _state(value: Any) -> str | None:
    return None if value is None else tag_from(_text(value)) or None


def _stars(value: Any) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("stars are a number")
    return float(value) if math.isfinite(value) and 0 < value <= MOST_STARS else None


def _date(value: Any) -> str | None:
    return None if value is None else date_from(_text(value))


def _count(value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("a count is a whole number")
    return value if 0 <= value <= _MOST_COUNTED else None


def _tags(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise TypeError("tags are a list")
    tags: dict[str, str] = {}
    for text in value:
        tag = tag_from(_text(text))
        if tag and len(tags) < MOST_TAGS:
            tags.setdefault(tag.casefold(), tag)
    return tuple(tags.values())


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is needed")
    return value


def _limited(longest: int) -> Callable[[Any], str]:
    def clean(value: Any) -> str:
        lines = _text(value).replace("\r\n", "\n").replace("\r", "\n")
        return CONTROLS.sub("", lines).strip()[:longest].rstrip()

    return clean


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("a flag is true or false")
    return value


_CLEAN: Mapping[str, Callable[[Any], Any]] = {
    "state": _state,
    "stars": _stars,
    "read_on": _date,
    "started_on": _date,
    "added_on": _date,
    "read_count": _count,
    "owned": _count,
    "tags": _tags,
    "review": _limited(LONGEST_REVIEW),
    "note": _limited(LONGEST_NOTE),
    "spoiler": _flag,
}
