"""What the user said of the books, kept in memory and under keys of its own beside the records."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from bookq_gui.model.annotation import Annotation
from bookq_gui.storage.reader import Texts

log = logging.getLogger(__name__)

ANNOTATION = "mark:"


class Annotations:
    """The marks of all books, by their ids. A refetch or a removal of a book leaves its mark alone."""

    def __init__(self) -> None:
        self._annotations: dict[int, Annotation] = {}

    def load(self, texts: Texts) -> None:
        """Take over what is stored; a mark that cannot be read is left out and logged."""
        self._annotations = annotations_in(texts)

    def get(self, book_id: int) -> Annotation:
        """The mark of a book; an empty one where nothing was said."""
        return self._annotations.get(book_id, Annotation())

    def all(self) -> dict[int, Annotation]:
        """The marks that say something, as they are now."""
        return dict(self._annotations)

    def set(self, annotations: Mapping[int, Annotation]) -> dict[int, Annotation]:
        """Replace the marks of these books. Returns the earlier ones of those that differ."""
        before = {
            book_id: self.get(book_id)
            for book_id, annotation in annotations.items()
            if self.get(book_id) != annotation
        }
        for book_id in before:
            if annotations[book_id]:
                self._annotations[book_id] = annotations[book_id]
            else:
                self._annotations.pop(book_id, None)
        return before


def annotation_records(annotations: Mapping[int, Annotation]) -> dict[str, str | None]:
    """The changes of the store that keep ``marks``; an empty mark deletes."""
    return {
        f"{ANNOTATION}{book_id}": annotation.to_json() if annotation else None
        for book_id, annotation in annotations.items()
    }


def annotations_in(texts: Texts) -> dict[int, Annotation]:
    """The marks stored in ``texts``. Reads the disk."""
    annotations = {}
    for key, text in texts.rows(ANNOTATION):
        try:
            annotations[int(key)] = Annotation.from_json(text)
        except ValueError:
            log.warning("the mark of book %s cannot be read and is left out", key)
    return annotations
