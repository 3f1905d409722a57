"""Sentences for people as data: an English template and its values, translated where they are shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Union

Value = Union[str, int, "Message"]
_FIELD = re.compile(r"\{(\w+)\}")
_DEEPEST = 4


class Message:
    """One sentence. ``text`` is its English template, and the key of its translations.

    ``values`` fill the ``{name}`` fields of the template; a value may be a message itself. A field without a
    value stays as it is, so text from outside may have braces. A message never changes.
    """

    __slots__ = ("text", "values")

    text: str
    values: Mapping[str, Value]

    def __init__(self, text: str, /, **values: Value) -> None:
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "values", values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a message does not change")

    def filled(self, template: str, shown: Callable[[Value], str]) -> str:
        """Return ``text`` or a translation of it with each value as ``shown`` returns it."""
        return _FIELD.sub(
            lambda field: shown(self.values[field[1]]) if field[1] in self.values else field[0], template
        )

    def __str__(self) -> str:
        """The sentence in English. Whole numbers have thousands separators."""
        return self.filled(self.text, lambda value: f"{value:,}" if isinstance(value, int) else str(value))

    def __repr__(self) -> str:
        return f"Message({str(self)!r})"

    def __bool__(self) -> bool:
        return bool(self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.text, self.values) == (other.text, other.values)

    def __hash__(self) -> int:
        return hash((self.text, tuple(self.values.items())))

    def __reduce__(self) -> tuple[Callable[[object], Message], tuple[object]]:
        return Message.from_data, (self.to_data(),)

    def __deepcopy__(self, memo: object) -> Message:
        return self

    def to_data(self) -> str | list[Any]:
        """Return the message for JSON: its text if it has no values, else ``[text, {name: value}]``."""
        if not self.values:
            return self.text
        values = {
            name: {"message": value.to_data()} if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        return [self.text, values]

    @classmethod
    def from_data(cls, data: object, depth: int = 0) -> Message:
        """Return a message from `to_data`. A text may also be a sentence that an earlier version stored.

        Raises ValueError for other data.
        """
        if isinstance(data, str):
            return cls(data)
        if not isinstance(data, list) or len(data) != 2 or depth > _DEEPEST:
            raise ValueError("not a message")
        text, values = data
        if not isinstance(text, str) or not isinstance(values, dict):
            raise ValueError("not a message")
        made: dict[str, Value] = {}
        for name, value in values.items():
            if isinstance(value, dict):
                made[name] = cls.from_data(value.get("message"), depth + 1)
            elif isinstance(value, str | int):
                made[name] = value
            else:
                raise ValueError("not a message")
        return cls(text, **made)


NO_MESSAGE = Message("")
