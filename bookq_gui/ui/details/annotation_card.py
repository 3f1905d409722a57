"""The card of what the person says of a book, or of several: state, stars, dates, tags, note."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from bookq_gui.model.annotation import LONGEST_NOTE, READ, READING, WANT, Annotation
from bookq_gui.ui.books.text import reading_locale
from bookq_gui.ui.details.fields import DateField, Ends, TagsField, TextField
from bookq_gui.ui.details.requests import Requests
from bookq_gui.ui.details.text import human_date
from bookq_gui.ui.i18n import number, plain_tip
from bookq_gui.ui.widgets.bars import StarsBar
from bookq_gui.ui.widgets.buttons import Choice, Segments
from bookq_gui.ui.widgets.chips import Chip
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import Card

_STATES = (WANT, READING, READ)
_MOST_TAGS = 24


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


class AnnotationCard(Card):
    """Shows and edits annotations: of one book with `show_annotation`, of several with `show_several`."""

    def __init__(self, requests: Requests) -> None:
        super().__init__()
        self.setObjectName("annotationCard")
        self.setAccessibleName(self.tr("Mine"))
        self._book_id: int | None = None
        choices = (
            Choice(WANT, self.tr("Want"), "want"),
            Choice(READING, self.tr("Reading"), "reading"),
            Choice(READ, self.tr("Read"), "read", colour="good"),
        )
        self._states = Segments(choices, self.tr("My reading"), stretch=True, clearable=True)
        self._states.setObjectName("myState")
        self._states.chosenChanged.connect(lambda state: requests.edit("state", state or None))
        self._shelf = Chip("", "library", closable=True, kind="press")
        self._shelf.setObjectName("myShelf")
        self._shelf.closed.connect(lambda: requests.edit("state", None))
        self._shelf.clicked.connect(lambda: requests.filterRequested.emit("state", self._shelf.text))
        self._stars = StarsBar(20, 4)
        self._stars.setObjectName("myStars")
        self._stars.setToolTip(self.tr("My stars: the same star again takes them away (keys 0 to 5)"))
        self._stars.valueChanged.connect(lambda stars: requests.edit("stars", stars))
        self.date = DateField(requests)
        self.tags = TagsField(requests)
        self.note = TextField(requests, "note", self.tr("Note"), self.tr("Add a note"), LONGEST_NOTE, "note")
        self._more = Label("", 12, "muted", wrap=True, numbers=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self._states)
        column.addWidget(self._shelf, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (Ends(self._stars, self.date), self.tags, self.note, self._more):
            column.addWidget(widget)

    def show_annotation(self, book_id: int, shown: Annotation) -> None:
        """Show what is said of one book. A text that is being typed stays as it is."""
        if book_id != self._book_id:
            self.note.settle()
            self._book_id = book_id
            self.date.leave()
        self._show_state(shown.state)
        self._stars.show_value(shown.stars)
        self.date.show_dates(shown)
        self.tags.show_tags(dict.fromkeys(shown.tags, ""))
        self.note.show_text(shown.note)
        self._show_more(shown)

    def show_several(self, shown: Sums) -> None:
        """Show what is said of several books: what is the same of all, and how many have each tag."""
        for widget in (self.date, self.note, self._more):
            widget.hide()
        self._show_state(_common(shown.states))
        self._stars.show_value(_common(shown.stars))
        text, total = self.tr("{count} of {total}"), number(shown.total)
        self.tags.show_tags(
            {
                tag: "" if count == shown.total else text.format(count=number(count), total=total)
                for tag, count in shown.tags.most_common(_MOST_TAGS)
            }
        )

    def _show_state(self, state: str | None) -> None:
        own = state is not None and state not in _STATES
        self._states.choose(state if state in _STATES else "")
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
        if shown.state == READ and shown.started_on:
            said.append(self.tr("begun {date}").format(date=human_date(shown.started_on, locale)))
        if shown.added_on:
            said.append(self.tr("on my shelves since {date}").format(date=human_date(shown.added_on, locale)))
        self._more.setText("  ·  ".join(said))
        self._more.setVisible(bool(said))


def _common(counts: Counter[Any]) -> Any:
    """The value that all have; None where they differ."""
    return next(iter(counts)) if len(counts) == 1 else None
