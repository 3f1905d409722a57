"""Shows the selected book in the details, and saves annotations and corrections."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from bookq_gui.library.annotations import as_typed
from bookq_gui.model.annotation import READ, READING, WANT, Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.actions import Act
from bookq_gui.ui.details.dialogs import CorrectionDialog
from bookq_gui.ui.details.sections import Edit
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted, shortened, translate

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.main_window import MainWindow


_SAID: Mapping[str, tuple[tuple[str, str], str]] = {
    "stars": (("My stars given to %n books", "My stars given to %n book"), "star"),
    "read_on": (("Date changed for %n books", "Date changed for %n book"), "calendar"),
    "started_on": (("Date changed for %n books", "Date changed for %n book"), "calendar"),
    "tags_added": (("%n books tagged", "%n book tagged"), "tag"),
    "tags_removed": (("A tag taken from %n books", "A tag taken from %n book"), "tag"),
    "tag_renamed": (("Tag renamed for %n books", "Tag renamed for %n book"), "tag"),
}
"""The text and the icon of the toast for a change of each field."""
_NO_STARS = ("My stars taken from %n books", "My stars taken from %n book")
_STATES = {
    WANT: ("%n books to be read", "%n book to be read"),
    READING: ("%n books being read", "%n book being read"),
    READ: ("%n books marked as read", "%n book marked as read"),
    None: ("%n books without a mark of reading now", "%n book without a mark of reading now"),
}
_SHELF = ("%n books on another shelf", "%n book on another shelf")
_MOST_FOLLOWED = 1_000
"""The summary of more selected books is counted again only after annotations changed, and after a pause."""


class AnnotationsController:
    """Changes annotations. A change of several books shows a toast with Undo."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._library = services.engine.library
        self._texts: dict[tuple[int, str], str] = {}
        """The text before the person began to type, by book and field."""

    def change(self, ids: Collection[int], field: str, value: Any) -> None:
        """Change one field of the annotations of books: "state", or a key of `_SAID`.

        ``value`` is a tuple for tags (to rename one, its old and its new name). None empties other fields.
        """
        if field == "state":
            texts, icon = _STATES.get(value, _SHELF), value or "close"
        else:
            texts, icon = _SAID[field]
        if field == "stars" and not value:
            value, texts = None, _NO_STARS
        after: dict[int, Annotation] = {}

        def set_all() -> dict[int, Annotation]:
            # Many books have the same annotation, such as an empty one.
            changed = cache(partial(_changed, field, value))
            return self._library.change_annotations(
                ids, lambda book_id, mine: after.setdefault(book_id, changed(mine))
            )

        def say(previous: dict[int, Annotation]) -> None:
            if previous:
                changed = {book_id: after[book_id] for book_id in previous}
                self._services.done(
                    counted("Annotations", *texts, len(previous)),
                    partial(self._go_back, changed, previous),
                    lambda _: self._go_back(previous, changed),
                    icon=icon,
                    key="annotations",
                    quiet=len(previous) == 1,
                    count=len(previous),
                )

        self._services.bulk.run(len(ids), set_all, say)

    def _go_back(
        self, left: Mapping[int, Annotation], wanted: Mapping[int, Annotation]
    ) -> dict[int, Annotation]:
        """Set annotations to ``wanted``, but for fields that are no longer as they were ``left``."""
        return self._library.change_annotations(
            wanted, lambda book_id, now: _combined(now, left[book_id], wanted[book_id])
        )

    def set_text(self, book_id: int, field: str, text: str, *, done: bool) -> None:
        """Save a "note" or "review" while it is typed. ``done`` ends the typing, which can be undone."""
        self._services.bulk.run(1, partial(self._set_text, book_id, field, text, done=done))

    def _set_text(self, book_id: int, field: str, text: str, *, done: bool) -> None:
        before = self._texts.setdefault((book_id, field), getattr(self._library.annotation(book_id), field))
        self._put_text(book_id, field, text)
        if not done:
            return
        del self._texts[book_id, field]
        after = getattr(self._library.annotation(book_id), field)
        if before != after:
            text = translate("Annotations", "Note changed")
            if field == "review":
                text = translate("Annotations", "Review changed")
            self._services.done(
                text,
                partial(self._put_text, book_id, field, before),
                lambda _: self._put_text(book_id, field, after),
                quiet=True,
            )

    def _put_text(self, book_id: int, field: str, text: str) -> None:
        self._library.change_annotations([book_id], lambda _id, mine: mine.changed(**{field: text}))


def _combined(now: Annotation, left: Annotation, wanted: Annotation) -> Annotation:
    """``now`` with the fields of ``wanted`` that nobody changed since they were ``left``."""
    if now == left:
        return wanted
    values = zip(now, left, wanted, strict=True)
    return Annotation._make(new if mine == before else mine for mine, before, new in values)


def _changed(field: str, value: Any, before: Annotation) -> Annotation:
    if field == "tags_added":
        return before.with_tags(value)
    if field == "tags_removed":
        return before.without_tags(value)
    if field == "tag_renamed":
        old, new = value
        return before.changed(tags=[new if tag.casefold() == old.casefold() else tag for tag in before.tags])
    return before.changed(**{field: value})


class DetailsController(QObject):
    """Connects the details of one window with its list of books and with the engine."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._engine = services.engine
        self._details = details = window.details
        self._books = window.books
        self._originals: Mapping[str, str] = {}
        self._follow_soon = QTimer(self, singleShot=True, interval=200)
        self._follow_soon.timeout.connect(self._show_several)
        self.annotations = AnnotationsController(services)
        self._books.selectionChanged.connect(self._selected)
        details.requests.filterRequested.connect(self._books.filter_by)
        details.requests.rowChosen.connect(self._books.show_book)
        details.requests.edited.connect(self._edited)
        details.requests.correctionRequested.connect(self._correct)
        details.requests.linkActivated.connect(services.open_url)
        details.requests.copied.connect(self._say_copied)
        window.closing.connect(details.commit_edits)
        for act, slot in (
            (Act.EDIT_NOTE, details.edit_note),
            (Act.ADD_TAGS, details.edit_tags),
            (Act.WRITE_REVIEW, details.write_review),
        ):
            window.actions_[act].triggered.connect(self._come_forward)
            window.actions_[act].triggered.connect(slot)
        window.actions_[Act.CORRECT_BOOK].triggered.connect(lambda: self._correct(""))

    # Events of the engine

    def take(self, batch: Batch) -> None:
        details, model = self._details, self._books.model
        for loaded in batch.loaded:
            self._originals = loaded.corrected
            details.loaded(loaded.id, loaded.book, tuple(loaded.corrected))
        shown = details.book_id
        if shown is not None and shown in batch.rows:
            row = model.row_of(shown)
            if row is not None:
                details.update_row(row, row.reason)
                self._engine.library.request_book(shown)
        if shown is not None and shown in batch.annotations:
            details.show_annotation(shown, batch.annotations[shown])
        self._follow_several(batch)

    def _follow_several(self, batch: Batch) -> None:
        """Update the summary of several books."""
        ids = self._details.several_ids
        if len(ids) > _MOST_FOLLOWED:
            if batch.annotations:
                self._follow_soon.start()
        elif ids and not set(ids).isdisjoint((*batch.rows, *batch.annotations)):
            self._show_several()

    def _show_several(self) -> None:
        if ids := self._details.several_ids:
            self._details.show_several(ids, self._row_of)

    # What the person does

    def _selected(self, _selection: object) -> None:
        ids = self._books.selected_ids()
        details = self._details
        if len(ids) > 1:
            details.show_several(ids, self._row_of)
            return
        row = self._books.model.row_of(ids[0]) if ids else None
        if row is None:
            details.show_nothing()
        elif row.id != details.book_id:
            details.expect(row, self._engine.library.annotation(row.id), row.reason)
            self._engine.library.request_book(row.id)

    def _row_of(self, book_id: int) -> tuple[BookRow, Annotation] | None:
        row = self._books.model.row_of(book_id)
        return (row, self._books.model.annotation_of(book_id)) if row is not None else None

    def _come_forward(self) -> None:
        if not self._details.isVisible():
            self._window.show_details(True)

    def _edited(self, edit: Edit) -> None:
        details = self._details
        ids = details.several_ids or ((details.book_id,) if details.book_id is not None else ())
        if edit.field not in ("note", "review"):
            self.annotations.change(ids, edit.field, edit.value)
        elif ids:
            self.annotations.set_text(ids[0], edit.field, str(edit.value), done=edit.done)

    def _correct(self, field: str) -> None:
        book = self._details.book
        if book is None:
            return
        self._come_forward()
        dialog = CorrectionDialog(book, self._originals, field, self._window)
        dialog.corrected.connect(self._keep_corrections)
        dialog.takenBack.connect(self._take_back)
        dialog.open()

    def _keep_corrections(self, book_id: int, fields: Mapping[str, str]) -> None:
        self._correct_all(book_id, fields)
        self._services.done(
            counted("Details", "%n fields corrected", "%n field corrected", len(fields)),
            partial(self._uncorrect, book_id, tuple(fields)),
            lambda _: self._correct_all(book_id, fields),
            icon="note",
        )

    def _take_back(self, book_id: int, fields: list[str]) -> None:
        book = self._details.book
        if book is None:
            return
        before = {field: as_typed(book, field) for field in fields}
        self._uncorrect(book_id, fields)
        self._services.done(
            counted("Details", "%n corrections taken back", "%n correction taken back", len(fields)),
            partial(self._correct_all, book_id, before),
            lambda _: self._uncorrect(book_id, fields),
            icon="undo",
        )

    def _correct_all(self, book_id: int, fields: Mapping[str, str]) -> None:
        for field, text in fields.items():
            self._engine.library.correct(book_id, field, text or None)

    def _uncorrect(self, book_id: int, fields: Iterable[str]) -> None:
        for field in fields:
            self._engine.library.uncorrect(book_id, field)

    def _say_copied(self, text: str) -> None:
        self._services.say(
            self.tr("Copied: {text}").format(text=shortened(text, 80)), icon="copy", key="copied"
        )
