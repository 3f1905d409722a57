"""What the person says of books, changed through the engine; each change is one step of Undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from bookq_gui.model.annotation import READ, READING, WANT, Annotation
from bookq_gui.ui.i18n import counted, translate

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services

Change = Callable[[Annotation], Annotation]


class AnnotationsController:
    """Changes annotations. A change to several books says so in a toast with Undo."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._library = services.engine.library
        self._texts: dict[tuple[int, str], str] = {}
        """What a text was before it was typed in, by book and field."""

    def set_state(self, ids: Iterable[int], state: str | None) -> None:
        """Want to read, reading, read, a shelf of the person's own, or (None) nothing said."""
        texts = {
            WANT: ("%n books to be read", "%n book to be read"),
            READING: ("%n books being read", "%n book being read"),
            READ: ("%n books marked as read", "%n book marked as read"),
            None: ("%n books without a mark of reading now", "%n book without a mark of reading now"),
        }.get(state, ("%n books on another shelf", "%n book on another shelf"))
        self._change(ids, lambda before: before.changed(state=state), texts, icon=state or "close")

    def set_stars(self, ids: Iterable[int], stars: float | None) -> None:
        """My stars, None for none."""
        texts = ("My stars given to %n books", "My stars given to %n book")
        if not stars:
            texts = ("My stars taken from %n books", "My stars taken from %n book")
        self._change(ids, lambda before: before.changed(stars=stars or None), texts, icon="star")

    def set_date(self, ids: Iterable[int], field: str, date: str | None) -> None:
        """When books were read ("read_on"), or are read since ("started_on")."""
        texts = ("Date changed for %n books", "Date changed for %n book")
        self._change(ids, lambda before: before.changed(**{field: date}), texts, icon="calendar")

    def add_tags(self, ids: Iterable[int], tags: Sequence[str]) -> None:
        self._change(
            ids, lambda before: before.with_tags(tags), ("%n books tagged", "%n book tagged"), icon="tag"
        )

    def remove_tags(self, ids: Iterable[int], tags: Sequence[str]) -> None:
        texts = ("A tag taken from %n books", "A tag taken from %n book")
        self._change(ids, lambda before: before.without_tags(tags), texts, icon="tag")

    def rename_tag(self, ids: Iterable[int], old: str, new: str) -> None:
        """Give the books ``ids`` the tag ``new`` in place of ``old``."""

        def renamed(before: Annotation) -> Annotation:
            tags = tuple(new if tag.casefold() == old.casefold() else tag for tag in before.tags)
            return before.changed(tags=tags)

        self._change(ids, renamed, ("Tag renamed for %n books", "Tag renamed for %n book"), icon="tag")

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

    def _change(self, ids: Iterable[int], change: Change, texts: tuple[str, str], *, icon: str) -> None:
        library = self._library
        made: dict[Annotation, Annotation] = {}
        after: dict[int, Annotation] = {}
        for book_id in ids:
            before = library.annotation(book_id)
            if before not in made:
                made[before] = change(before)
            if made[before] != before:
                after[book_id] = made[before]
        if not after:
            return
        previous = library.set_annotations(after)
        count = len(previous)
        if count:
            self._services.done(
                counted("Annotations", *texts, count),
                partial(library.set_annotations, previous),
                lambda _: library.set_annotations(after),
                icon=icon,
                key="annotations",
                quiet=count == 1,
            )
