"""The card that shows and edits annotations: state, stars, dates, tags and note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QDate, QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QCompleter, QLineEdit, QWidget

from bookq_gui.model.annotation import LONGEST_NOTE, READ, READING, WANT, Annotation, tags_from
from bookq_gui.ui.details.long_text import EditWatcher, TextField
from bookq_gui.ui.details.sections import Requests
from bookq_gui.ui.details.text import human_date, parsed_date
from bookq_gui.ui.i18n import number, plain_tip, reading_locale, translate
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.accessibility import set_tab_order
from bookq_gui.ui.widgets.badges import Chip, StarsBar
from bookq_gui.ui.widgets.buttons import Button, Choice, Segments
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import Card, FlowLayout, column_in, row_in

_LONGEST_LINE = 500
_OTHER = Qt.FocusReason.OtherFocusReason
_STATES = (WANT, READING, READ)
_MOST_TAGS = 24


class Sums:
    """Counts the states, stars and tags of several annotations. None stands for no state and no stars."""

    def __init__(self) -> None:
        self.total = 0
        self.states: Counter[str | None] = Counter()
        self.stars: Counter[float | None] = Counter()
        self.tags: Counter[str] = Counter()

    def add(self, annotation: Annotation) -> None:
        self.total += 1
        self.states[annotation.state] += 1
        self.stars[annotation.stars] += 1
        self.tags.update(annotation.tags)


class AnnotationCard(Card):
    """Shows and edits the annotation of one book (`show_annotation`) or of several (`show_several`)."""

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
        self._stars = StarsBar()
        self._stars.setObjectName("myStars")
        self._stars.setToolTip(self.tr("My stars: the same star again takes them away (keys 0 to 5)"))
        self._stars.valueChanged.connect(lambda stars: requests.edit("stars", stars))
        self.date = DateField(requests)
        self.tags = TagsField(requests)
        self.note = TextField(requests, "note", self.tr("Note"), self.tr("Add a note"), LONGEST_NOTE, "note")
        self._more = Label("", 12, "muted", wrap=True, numbers=True)
        column = column_in(self, 10, (12, 12, 12, 12))
        column.addWidget(self._states)
        column.addWidget(self._shelf, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (Ends(self._stars, self.date), self.tags, self.note, self._more):
            column.addWidget(widget)

    def show_annotation(self, book_id: int, shown: Annotation) -> None:
        """Show the annotation of one book. A text that is being typed stays as it is."""
        if book_id != self._book_id:
            self.note.commit_edits()
            self._book_id = book_id
            self.date.leave()
        self._show_state(shown.state)
        self._stars.show_value(shown.stars)
        self.date.show_dates(shown)
        self.tags.show_tags(dict.fromkeys(shown.tags, ""))
        self.note.show_text(shown.note)
        self._show_more(shown)

    def show_several(self, shown: Sums) -> None:
        """Show which state and stars all books have in common, and how many books have each tag."""
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
        more = []
        if shown.read_count and shown.read_count > 1:
            more.append(self.tr("read {count} times").format(count=number(shown.read_count)))
        if shown.owned:
            one, many = self.tr("1 copy owned"), self.tr("{count} copies owned")
            more.append(one if shown.owned == 1 else many.format(count=number(shown.owned)))
        if shown.state == READ and shown.started_on:
            more.append(self.tr("begun {date}").format(date=human_date(shown.started_on, locale)))
        if shown.added_on:
            more.append(self.tr("on my shelves since {date}").format(date=human_date(shown.added_on, locale)))
        self._more.setText("  ·  ".join(more))
        self._more.setVisible(bool(more))


def _common(counts: Counter[Any]) -> Any:
    """The value that all have; None if they differ."""
    return next(iter(counts)) if len(counts) == 1 else None


class Ends(QWidget):
    """Two widgets at the ends of one line, or one below the other if both do not fit."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._parts = first, second
        self._box: QBoxLayout = row_in(self)
        self._box.addWidget(first)
        self._box.addStretch(1)
        self._box.addWidget(second)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            needed = sum(part.sizeHint().width() for part in self._parts if not part.isHidden()) + 8
            kind = QBoxLayout.Direction
            self._box.setDirection(kind.LeftToRight if needed <= self.width() else kind.TopToBottom)
        return done

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())


class DateField(QWidget):
    """The day on which the book was read, or reading began. A click edits it in place."""

    def __init__(self, requests: Requests) -> None:
        super().__init__()
        self._requests = requests
        self._field = "read_on"
        self._date: str | None = None
        self._locale = reading_locale()
        self._button = Button("", kind="quiet")
        self._button.setObjectName("myDate")
        self._button.setToolTip(self.tr("Change the date"))
        self._button.clicked.connect(self.edit)
        self._line = QLineEdit()
        self._line.setObjectName("myDateLine")
        self._line.setAccessibleName(self.tr("Date"))
        self._line.setPlaceholderText(self.tr("2026-03-14, March 2026 or today"))
        self._line.setMinimumWidth(theme.scaled(120))
        watcher = EditWatcher(self._line)
        watcher.left.connect(self._entered)
        watcher.escaped.connect(self.leave)
        self._line.returnPressed.connect(self._entered)
        self._problem = Label("", 12, "bad", wrap=True)
        self._problem.setObjectName("myDateProblem")
        column = column_in(self, 2)
        for widget in (self._button, self._line, self._problem):
            column.addWidget(widget)
        self.setFocusProxy(self._button)
        self.leave()

    def show_dates(self, shown: Annotation) -> None:
        """Show the date that belongs to the state of ``shown``; hide if the state has none."""
        reading = shown.state == READING
        self._field = "started_on" if reading else "read_on"
        self._date = shown.started_on if reading else shown.read_on
        text = self.tr("since {date}") if reading else self.tr("read {date}")
        date = human_date(self._date, self._locale)
        self._button.setText(text.format(date=date) if date else self.tr("Add the date"))
        self.setVisible(reading or shown.state == READ or bool(date))

    def edit(self) -> None:
        self._line.setText(human_date(self._date, self._locale))
        self._button.hide()
        self._line.show()
        self._line.selectAll()
        self._line.setFocus(_OTHER)

    def leave(self) -> None:
        """Show the date again and drop what was typed."""
        self._line.hide()
        self._problem.hide()
        self._button.show()

    def _entered(self) -> None:
        if self._line.isHidden():
            return
        date = parsed_date(self._line.text(), self._locale, QDate.currentDate())
        if date is None:
            self._problem.setText(self.tr("Not a date in the past. Write it like 2026-03-14 or March 2026."))
            self._problem.show()
            return
        self.leave()
        if (date or None) != self._date:
            self._requests.edit(self._field, date or None)


class TagsField(QWidget):
    """Tags as chips, and a line that takes new tags and completes known ones."""

    def __init__(self, requests: Requests) -> None:
        super().__init__()
        self._requests = requests
        self._shown: list[tuple[str, str]] = []
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, spacing=6)
        self._add = Chip(self.tr("Add tag"), "add", kind="frame", colour="muted")
        self._add.setToolTip(self.tr("Add a tag (Ctrl+T)"))
        self._add.clicked.connect(self.edit)
        self._line = self._made_line()
        self._flow.addWidget(self._add)
        self._flow.addWidget(self._line)
        self._line.hide()
        self.setFocusProxy(self._add)

    def show_tags(self, tags: Mapping[str, str]) -> None:
        """Show only these tags, each with a remark such as "4 of 7" (or "")."""
        if list(tags.items()) == self._shown:
            return
        self._shown = list(tags.items())
        for widget in (*self._chips, self._add, self._line):
            self._flow.removeWidget(widget)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(tag, remark) for tag, remark in self._shown]
        for widget in (*self._chips, self._add, self._line):
            self._flow.addWidget(widget)
        self.updateGeometry()
        set_tab_order((*self._chips, self._add, self._line))

    def edit(self) -> None:
        self._show_line(shown=True)
        self._line.setFocus(_OTHER)

    def _chip(self, tag: str, remark: str) -> Chip:
        chip = Chip(f"{tag}  {remark}" if remark else tag, closable=True, kind="track", parent=self)
        shows = translate("TagsField", "Show only books with {text}").format(text=tag)
        chip.setToolTip(plain_tip(f"{shows} · {translate('TagsField', 'Delete takes it away')}"))
        chip.clicked.connect(lambda: self._requests.filterRequested.emit("tag", tag))
        chip.closed.connect(lambda: self._remove(tag))
        chip.show()
        return chip

    def _made_line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName("tagLine")
        line.setAccessibleName(self.tr("Add tags"))
        line.setPlaceholderText(self.tr("Tag, or several with commas"))
        line.setToolTip(self.tr('A tag that has a comma itself goes in quotes: "sea, old"'))
        line.setMaxLength(_LONGEST_LINE)
        line.setAcceptDrops(False)
        line.setMinimumWidth(theme.scaled(176))
        completer = QCompleter(self._requests.known_tags, line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
        line.returnPressed.connect(self._entered)
        line.textEdited.connect(self._edited)
        watcher = EditWatcher(line)
        watcher.escaped.connect(self._leave)
        watcher.left.connect(self._left)
        return line

    def _show_line(self, *, shown: bool) -> None:
        self._line.setText("")
        self._line.setVisible(shown)
        self._add.setVisible(not shown)
        self.updateGeometry()

    def _edited(self, text: str) -> None:
        is_in_quotes = text.count('"') % 2 == 1
        if text.endswith((",", ";")) and not is_in_quotes:
            self._entered()

    def _entered(self) -> None:
        tags = tags_from(self._line.text())
        # The completer writes its choice into the line after this. Ctrl+Z would undo clear().
        QTimer.singleShot(0, self._line, lambda: self._line.setText(""))
        if tags:
            self._requests.edit("tags_added", tags)
        else:
            self._leave()

    def _left(self) -> None:
        tags = () if self._line.isHidden() else tags_from(self._line.text())
        self._show_line(shown=False)
        if tags:
            self._requests.edit("tags_added", tags)

    def _leave(self) -> None:
        self._show_line(shown=False)
        self._add.setFocus(_OTHER)

    def _remove(self, tag: str) -> None:
        self._add.setFocus(_OTHER)
        self._requests.edit("tags_removed", (tag,))
