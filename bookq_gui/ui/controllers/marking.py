"""What the user says of books: read or not, tags, a note. All of it can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from bookq_gui.model.annotation import READ, Annotation
from bookq_gui.ui.i18n import counted, translate
from bookq_gui.ui.notifier import Teller

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine


class Marking:
    """Changes marks through the engine. For several books at once it is told, with a way back."""

    def __init__(self, engine: Engine, teller: Teller) -> None:
        self._engine = engine
        self._teller = teller
        self._notes: dict[int, str] = {}

    def say_read(self, ids: Iterable[int], read: bool | None) -> None:  # noqa: FBT001 - read is what is said
        """Mark books as read, not read, or (None) as neither."""
        if read is None:
            texts = ("%n books have no mark of reading now", "%n book has no mark of reading now")
        elif read:
            texts = ("%n books marked as read", "%n book marked as read")
        else:
            texts = ("%n books marked as not read", "%n book marked as not read")
        self._change(ids, lambda annotation: annotation.changed(state=READ if read else None), texts)

    def add_tags(self, ids: Iterable[int], tags: Sequence[str]) -> None:
        """Add tags to books."""
        self._change(
            ids, lambda annotation: annotation.with_tags(tags), ("%n books tagged", "%n book tagged")
        )

    def remove_tags(self, ids: Iterable[int], tags: Sequence[str]) -> None:
        """Take tags from books."""
        texts = ("A tag taken from %n books", "A tag taken from %n book")
        self._change(ids, lambda annotation: annotation.without_tags(tags), texts)

    def note(self, book_id: int, text: str) -> None:
        """Keep the note as far as it is typed."""
        annotation = self._engine.library.annotation(book_id)
        self._notes.setdefault(book_id, annotation.note)
        _put_note(self._engine, book_id, text)

    def note_left(self, book_id: int, text: str) -> None:
        """Keep the note; from here on it can be taken back to what it was before it was typed in."""
        self.note(book_id, text)
        before = self._notes.pop(book_id)
        if before != self._engine.library.annotation(book_id).note:
            engine = self._engine
            self._teller.note_done(
                lambda: translate("Marking", "note changed"),
                partial(_put_note, engine, book_id, before),
                lambda _: _put_note(engine, book_id, text),
            )

    def _change(
        self, ids: Iterable[int], change: Callable[[Annotation], Annotation], texts: tuple[str, str]
    ) -> None:
        engine = self._engine
        after = {i: change(engine.library.annotation(i)) for i in ids}
        before = engine.library.set_annotations(after)
        count = len(before)
        if not count:
            return

        def text() -> str:
            return counted("Marking", *texts, count)

        def again(_gone: object) -> None:
            engine.library.set_annotations({i: after[i] for i in before})

        back = partial(engine.library.set_annotations, before)
        if count > 1:
            self._teller.tell_done(text, back, icon="tag", key="marked", again=again)
        else:
            self._teller.note_done(text, back, again)


def _put_note(engine: Engine, book_id: int, text: str) -> None:
    annotation = engine.library.annotation(book_id).changed(note=text)
    if annotation != engine.library.annotation(book_id):
        engine.library.set_annotations({book_id: annotation})
