"""What the person says of books, changed through the engine; each change is one step of Undo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from bookq_gui.model.annotation import READ, READING, WANT, Annotation
from bookq_gui.ui.i18n import counted, translate

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services

_SAID: Mapping[str, tuple[tuple[str, str], str]] = {
    "stars": (("My stars given to %n books", "My stars given to %n book"), "star"),
    "read_on": (("Date changed for %n books", "Date changed for %n book"), "calendar"),
    "started_on": (("Date changed for %n books", "Date changed for %n book"), "calendar"),
    "tags_added": (("%n books tagged", "%n book tagged"), "tag"),
    "tags_removed": (("A tag taken from %n books", "A tag taken from %n book"), "tag"),
    "tag_renamed": (("Tag renamed for %n books", "Tag renamed for %n book"), "tag"),
}
"""What is said of a change to each field, and its icon."""
_NO_STARS = ("My stars taken from %n books", "My stars taken from %n book")
_STATES = {
    WANT: ("%n books to be read", "%n book to be read"),
    READING: ("%n books being read", "%n book being read"),
    READ: ("%n books marked as read", "%n book marked as read"),
    None: ("%n books without a mark of reading now", "%n book without a mark of reading now"),
}
_SHELF = ("%n books on another shelf", "%n book on another shelf")


class AnnotationsController:
    """Changes annotations. A change to several books says so in a toast with Undo."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._library = services.engine.library
        self._texts: dict[tuple[int, str], str] = {}
        """What a text was before it was typed in, by book and field."""

    def change(self, ids: Iterable[int], field: str, value: Any) -> None:
        """Change one field of the annotations of books: "state", or one of `_SAID`.

        Tags are a tuple; to rename a tag, of its old and its new name. None takes the other values away.
        """
        if field == "state":
            texts, icon = _STATES.get(value, _SHELF), value or "close"
        else:
            texts, icon = _SAID[field]
        if field == "stars" and not value:
            value, texts = None, _NO_STARS
        after: dict[int, Annotation] = {}
        # Many books have the same annotation, such as none at all.
        changed = cache(partial(_changed, field, value))
        for book_id in ids:
            before = self._library.annotation(book_id)
            if changed(before) != before:
                after[book_id] = changed(before)
        previous = self._library.set_annotations(after) if after else {}
        if previous:
            self._services.done(
                counted("Annotations", *texts, len(previous)),
                partial(self._library.set_annotations, previous),
                lambda _: self._library.set_annotations(after),
                icon=icon,
                key="annotations",
                quiet=len(previous) == 1,
            )

    def set_text(self, book_id: int, field: str, text: str, *, done: bool) -> None:
        """Keep a "note" or "review" as far as it is typed; ``done``: from here on it can be undone."""
        before = self._texts.setdefault((book_id, field), getattr(self._library.annotation(book_id), field))
        self._put_text(book_id, field, text)
        if not done:
            return
        del self._texts[book_id, field]
        after = getattr(self._library.annotation(book_id), field)
        if before != after:
            said = translate("Annotations", "Note changed")
            if field == "review":
                said = translate("Annotations", "Review changed")
            self._services.done(
                said,
                partial(self._put_text, book_id, field, before),
                lambda _: self._put_text(book_id, field, after),
                quiet=True,
            )

    def _put_text(self, book_id: int, field: str, text: str) -> None:
        before = self._library.annotation(book_id)
        after = before.changed(**{field: text})
        if after != before:
            self._library.set_annotations({book_id: after})


def _changed(field: str, value: Any, before: Annotation) -> Annotation:
    if field == "tags_added":
        return before.with_tags(value)
    if field == "tags_removed":
        return before.without_tags(value)
    if field == "tag_renamed":
        old, new = value
        return before.changed(tags=[new if tag.casefold() == old.casefold() else tag for tag in before.tags])
    return before.changed(**{field: value})
