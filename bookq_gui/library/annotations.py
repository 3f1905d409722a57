"""The annotations of all books, in memory and under keys of their own beside the records."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Mapping

from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.validation import number_in
from bookq_gui.storage.reader import Texts

log = logging.getLogger(__name__)

ANNOTATION = "mark:"
"""The annotation of a book by its key. Fetching or removing the book leaves it."""


class Annotations:
    """The annotations of all books by their keys. Thread-safe.

    Changes count at once; `records` gives what is to be written of them, as it is when the writer asks.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._all: dict[int, Annotation] = {}

    def load(self, texts: Texts) -> None:
        """Take over what is stored. Reads the disk."""
        self._all = annotations_in(texts)

    def get(self, key: int) -> Annotation:
        """The annotation of a book; an empty one where nothing was said."""
        return self._all.get(key, NO_ANNOTATION)

    def all(self) -> dict[int, Annotation]:
        """The annotations that say something, as they are now."""
        return dict(self._all)

    def set(self, annotations: Mapping[int, Annotation]) -> dict[int, Annotation]:
        """Replace the annotations of these books. Returns the earlier ones of those that differ."""
        with self._lock:
            known = self._all
            before = {}
            for key, annotation in annotations.items():
                earlier = known.get(key, NO_ANNOTATION)
                if earlier is not annotation and earlier != annotation:
                    before[key] = earlier
                    known[key] = annotation
            if NO_ANNOTATION in annotations.values():
                for key in before:
                    if not known[key]:
                        del known[key]
            return before

    def complete(self, annotations: Mapping[int, Annotation]) -> dict[int, Annotation]:
        """Fill in from ``annotations`` what the reader did not say here. As `set` otherwise."""
        with self._lock:
            return self.set({key: self.get(key).completed_by(new) for key, new in annotations.items()})

    def move(self, source: int, target: int) -> bool:
        """Let the annotation of one book fill in that of another. False where there was none."""
        with self._lock:
            annotation = self.get(source)
            if annotation:
                self.set({source: NO_ANNOTATION, target: self.get(target).completed_by(annotation)})
            return bool(annotation)

    def records(self, keys: Iterable[int]) -> dict[str, str | None]:
        """The changes of the store that keep the annotations of these books as they are now."""
        texts: dict[Annotation, str] = {}
        changes: dict[str, str | None] = {}
        for key in keys:
            annotation = self._all.get(key)
            if annotation is None:
                changes[f"{ANNOTATION}{key}"] = None
                continue
            text = texts.get(annotation)
            if text is None:
                text = texts[annotation] = annotation.to_json()
            changes[f"{ANNOTATION}{key}"] = text
        return changes


def annotations_in(texts: Texts) -> dict[int, Annotation]:
    """The annotations stored in ``texts``; one that cannot be read is left out. Reads the disk."""
    annotations = {}
    known: dict[str, Annotation] = {}
    for key, text in texts.rows(ANNOTATION):
        try:
            annotation = known.get(text)
            if annotation is None:
                annotation = known[text] = Annotation.from_json(text)
            if annotation:
                annotations[number_in(key)] = annotation
        except ValueError:
            log.warning("the annotation of book %s cannot be read and is left out", key)
    return annotations
