"""What a user says of a book: tags, a note, read or not. Apart from the record, so a refetch leaves it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

LONGEST_TAG = 60
MOST_TAGS = 50
LONGEST_NOTE = 20_000


@dataclass(frozen=True, slots=True)
class Mark:
    """The user's own words about one book. ``read`` is None where nothing was said.

    Tags are as `tag_from` makes them, each once whatever its case, in the order they were given.
    """

    tags: tuple[str, ...] = ()
    note: str = ""
    read: bool | None = None

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.tags or self.note) or self.read is not None

    def with_tags(self, tags: Iterable[str]) -> Mark:
        """The same with ``tags`` added. What is no tag, or one too many, is left out."""
        known = {tag.casefold(): tag for tag in self.tags}
        for text in tags:
            tag = tag_from(text)
            if tag and len(known) < MOST_TAGS:
                known.setdefault(tag.casefold(), tag)
        return replace(self, tags=tuple(known.values()))

    def without_tags(self, tags: Iterable[str]) -> Mark:
        """The same without ``tags``, whatever their case."""
        gone = {tag_from(tag).casefold() for tag in tags}
        return replace(self, tags=tuple(tag for tag in self.tags if tag.casefold() not in gone))

    def with_note(self, note: str) -> Mark:
        """The same with another note, cut to `LONGEST_NOTE` characters."""
        return replace(self, note=note.strip()[:LONGEST_NOTE])

    def with_read(self, read: bool | None) -> Mark:  # noqa: FBT001 - read is what it says
        """The same, read (True), not read (False), or nothing said (None)."""
        return replace(self, read=read)

    def completed_by(self, other: Mark) -> Mark:
        """The same with the tags of ``other`` added, and its note and read where this says none."""
        read = other.read if self.read is None else self.read
        return replace(self.with_tags(other.tags), note=self.note or other.note, read=read)

    def to_json(self) -> str:
        """The mark as one line of JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))

    def to_dict(self) -> dict[str, object]:
        """The mark as plain JSON values."""
        return {"tags": list(self.tags), "note": self.note, "read": self.read}

    @classmethod
    def from_json(cls, text: str) -> Mark:
        """A mark from `to_json`. Raises ValueError where the text is not one of ours."""
        record = json.loads(text)
        if not isinstance(record, dict):
            raise ValueError("a mark is an object")
        tags, note, read = record.get("tags", []), record.get("note", ""), record.get("read")
        texts = isinstance(tags, list) and all(isinstance(tag, str) for tag in tags)
        if not texts or not isinstance(note, str) or not (read is None or isinstance(read, bool)):
            raise ValueError("a mark has tags, a note, and read or not")
        return cls().with_tags(tags).with_note(note).with_read(read)


NO_MARK = Mark()
"""The mark of a book of which nothing was said."""


def tag_from(text: str) -> str:
    """The tag that ``text`` means: one line without commas and quotes; "" where nothing is left of it."""
    plain = "".join(" " if c in ',;"' or not c.isprintable() else c for c in text)
    return " ".join(plain.split())[:LONGEST_TAG].strip()


def tags_from(text: str) -> tuple[str, ...]:
    """The tags of a line that a user typed, with commas between them."""
    return Mark().with_tags(text.replace(";", ",").split(",")).tags
