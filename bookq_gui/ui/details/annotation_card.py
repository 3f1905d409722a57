"""The card of what the person says of a book, or of several: state, stars, dates, tags, note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bookq_gui.model.annotation import LONGEST_NOTE, NO_ANNOTATION, READ, READING, WANT, Annotation
from bookq_gui.ui.books.text import reading_locale
from bookq_gui.ui.details.fields import DateField, Ends, TagsField
from bookq_gui.ui.details.text import human_date
from bookq_gui.ui.details.text_field import TextField
from bookq_gui.ui.i18n import number, plain_tip
from bookq_gui.ui.widgets.buttons import Choice, Segments
from bookq_gui.ui.widgets.chips import Chip
from bookq_gui.ui.widgets.focus import chain
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.stars import StarsBar
from bookq_gui.ui.widgets.surfaces import Card

_MOST_TAGS = 24

STATES = (WANT, READING, READ)
"""The states every library knows; any other is a shelf of the person's own."""


class Edit(NamedTuple):
    """One change to annotations.

    ``field`` is "state" (None clears it), "stars", "read_on", "started_on", "tags_added", "tags_removed",
    "note", "review". ``done`` is False while a text is still being typed: no step of Undo yet.
    """

    field: str
    value: object
    done: bool = True


class AnnotationCard(Card):
    """Shows and edits annotations: of one book with `show_annotation`, of several with `show_several`.

    Signals:
        edited(Edit): the person changed something.
        filterRequested(str, str): the books with this value in this field are wanted.
    """

    edited = Signal(object)
    filterRequested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        self.setParent(parent)
        self.setObjectName("annotationCard")
        self.setAccessibleName(self.tr("Mine"))
        self._book_id: int | None = None
        self._shown = NO_ANNOTATION
        self._states = Segments(
            [
                Choice("want", self.tr("Want"), "want"),
                Choice("reading", self.tr("Reading"), "reading"),
                Choice("read", self.tr("Read"), "read", colour="good"),
            ],
            self.tr("My reading"),
            stretch=True,
            clearable=True,
        )
        self._states.setObjectName("myState")
        self._states.chosenChanged.connect(self._state_chosen)
        self._shelf = Chip("", "library", closable=True, kind="press")
        self._shelf.setObjectName("myShelf")
        self._shelf.closed.connect(self._shelf_closed)
        self._shelf.clicked.connect(self._shelf_clicked)
        self._stars = StarsBar(20, 4)
        self._stars.setObjectName("myStars")
        self._stars.setToolTip(self.tr("My stars: the same star again takes them away (keys 0 to 5)"))
        self._stars.valueChanged.connect(self._stars_chosen)
        self.date = DateField()
        self.date.changed.connect(self._date_changed)
        self.tags = TagsField()
        self.tags.added.connect(self._tags_added)
        self.tags.removed.connect(self._tag_removed)
        self.tags.chosen.connect(self._tag_chosen)
        self._more = Label("", 12, "muted", wrap=True, numbers=True)
        self.note = TextField("noteInput", self.tr("Note"), self.tr("Add a note"), LONGEST_NOTE, "note")
        self.note.typed.connect(self._note_typed)
        self.note.left.connect(self._note_left)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self._states)
        column.addWidget(self._shelf, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Ends(self._stars, self.date))
        column.addWidget(self.tags)
        column.addWidget(self.note)
        column.addWidget(self._more)
        chain((self._states, self._shelf, self._stars, self.date, self.tags, self.note))

    # Showing

    def show_annotation(self, book_id: int, shown: Annotation) -> None:
        """Show what is said of one book. A text that is being typed stays as it is."""
        if book_id != self._book_id:
            self.settle()
            self._book_id = book_id
            self.date.leave()
        self._shown = shown
        self._show_state(shown.state)
        self._stars.show_value(shown.stars)
        self.date.show_dates(shown)
        self.tags.show_tags(dict.fromkeys(shown.tags, ""))
        self.note.show_text(shown.note)
        self.note.show()
        self._show_more(shown)

    def show_several(self, shown: Sums) -> None:
        """Show what is said of several books: what is the same of all, and how many have each tag."""
        self.settle()
        self._book_id = None
        self._shown = NO_ANNOTATION
        self._show_state(shown.common_state)
        self._stars.show_value(shown.common_stars)
        self.date.hide()
        self.note.hide()
        self._more.hide()
        total = number(shown.total)
        self.tags.show_tags(
            {
                tag: ""
                if count == shown.total
                else self.tr("{count} of {total}").format(count=number(count), total=total)
                for tag, count in shown.tags.most_common(_MOST_TAGS)
            }
        )

    def set_known_tags(self, tags: Iterable[str]) -> None:
        """The tags to offer while one is typed."""
        self.tags.set_known(tags)

    @Slot()
    def settle(self) -> None:
        """Hand over what was typed and is not handed over yet: another book comes, or the window closes."""
        self.note.settle()

    def _show_state(self, state: str | None) -> None:
        own = state is not None and state not in STATES
        self._states.choose(state if state in STATES else "")
        self._shelf.setVisible(own)
        if own and state is not None:
            self._shelf.show_text(state)
            self._shelf.setToolTip(plain_tip(self.tr("My own shelf: {name}").format(name=state)))

    def _show_more(self, shown: Annotation) -> None:
        locale = reading_locale()
        said = []
        if shown.read_count and shown.read_count > 1:
            said.append(self.tr("read {count} times").format(count=number(shown.read_count)))
        if shown.owned:
            one, many = self.tr("1 copy owned"), self.tr("{count} copies owned")
            said.append(one if shown.owned == 1 else many.format(count=number(shown.owned)))
        if shown.state == "read" and shown.started_on:
            said.append(self.tr("begun {date}").format(date=human_date(shown.started_on, locale)))
        if shown.added_on:
            said.append(self.tr("on my shelves since {date}").format(date=human_date(shown.added_on, locale)))
        self._more.setText("  ·  ".join(said))
        self._more.setVisible(bool(said))

    # What the person does

    @Slot(object)
    def _state_chosen(self, state: str) -> None:
        self.edited.emit(Edit("state", state or None))

    @Slot()
    def _shelf_closed(self) -> None:
        self.edited.emit(Edit("state", None))

    @Slot()
    def _shelf_clicked(self) -> None:
        self.filterRequested.emit("state", self._shelf.text)

    @Slot(object)
    def _stars_chosen(self, stars: int | None) -> None:
        self.edited.emit(Edit("stars", stars))

    @Slot(str, object)
    def _date_changed(self, field: str, date: str | None) -> None:
        self.edited.emit(Edit(field, date))

    @Slot(object)
    def _tags_added(self, tags: tuple[str, ...]) -> None:
        self.edited.emit(Edit("tags_added", tags))

    @Slot(str)
    def _tag_removed(self, tag: str) -> None:
        self.edited.emit(Edit("tags_removed", (tag,)))

    @Slot(str)
    def _tag_chosen(self, tag: str) -> None:
        self.filterRequested.emit("tag", tag)

    @Slot(str)
    def _note_typed(self, text: str) -> None:
        self.edited.emit(Edit("note", text, done=False))

    @Slot(str)
    def _note_left(self, text: str) -> None:
        self.edited.emit(Edit("note", text))


class Sums:
    """What is said of several books together, added up one annotation after the other.

    ``states`` counts each state, None where nothing is said; ``tags`` counts the tags.
    """

    def __init__(self) -> None:
        self.total = 0
        self.states: Counter[str | None] = Counter()
        self.stars: Counter[float | None] = Counter()
        self.tags: Counter[str] = Counter()

    def add(self, annotation: Annotation) -> None:
        """Add one book."""
        self.total += 1
        self.states[annotation.state] += 1
        self.stars[annotation.stars] += 1
        self.tags.update(annotation.tags)

    @property
    def common_state(self) -> str | None:
        """The state that all have; None where they differ."""
        return next(iter(self.states)) if len(self.states) == 1 else None

    @property
    def common_stars(self) -> float | None:
        """The stars that all have; None where they differ."""
        return next(iter(self.stars)) if len(self.stars) == 1 else None
