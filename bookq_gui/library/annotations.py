"""What the user said of the books, kept in memory and under keys of its own beside the records."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from bookq_gui.model.annotation import Mark
from bookq_gui.storage.reader import Texts

log = logging.getLogger(__name__)

MARK = "mark:"


class Marks:
    """The marks of all books, by their ids. A refetch or a removal of a book leaves its mark alone."""

    def __init__(self) -> None:
        self._marks: dict[int, Mark] = {}

    def load(self, texts: Texts) -> None:
        """Take over what is stored; a mark that cannot be read is left out and logged."""
        self._marks = marks_in(texts)

    def get(self, book_id: int) -> Mark:
        """The mark of a book; an empty one where nothing was said."""
        return self._marks.get(book_id, Mark())

    def all(self) -> dict[int, Mark]:
        """The marks that say something, as they are now."""
        return dict(self._marks)

    def set(self, marks: Mapping[int, Mark]) -> dict[int, Mark]:
        """Replace the marks of these books. Returns the earlier ones of those that differ."""
        before = {book_id: self.get(book_id) for book_id, mark in marks.items() if self.get(book_id) != mark}
        for book_id in before:
            if marks[book_id]:
                self._marks[book_id] = marks[book_id]
            else:
                self._marks.pop(book_id, None)
        return before


def mark_records(marks: Mapping[int, Mark]) -> dict[str, str | None]:
    """The changes of the store that keep ``marks``; an empty mark deletes."""
    return {f"{MARK}{book_id}": mark.to_json() if mark else None for book_id, mark in marks.items()}


def marks_in(texts: Texts) -> dict[int, Mark]:
    """The marks stored in ``texts``. Reads the disk."""
    marks = {}
    for key, text in texts.rows(MARK):
        try:
            marks[int(key)] = Mark.from_json(text)
        except ValueError:
            log.warning("the mark of book %s cannot be read and is left out", key)
    return marks
