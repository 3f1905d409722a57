"""Fields of an annotation that are edited in place: a date and tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QDate, QEvent, QSize, QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCompleter, QLineEdit, QVBoxLayout, QWidget

from bookq_gui.model.annotation import Annotation, tags_from
from bookq_gui.ui.books.text import reading_locale
from bookq_gui.ui.details.text import human_date, parsed_date
from bookq_gui.ui.i18n import plain_tip, translate
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.chips import Chip
from bookq_gui.ui.widgets.flow import FlowLayout
from bookq_gui.ui.widgets.focus import chain
from bookq_gui.ui.widgets.labels import Label

_LONGEST_LINE = 500


class Ends(QWidget):
    """Two widgets at the ends of one line; the second in a line of its own where both do not fit."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._parts = first, second
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(first, 0, Qt.AlignmentFlag.AlignVCenter)
        self._box.addStretch(1)
        self._box.addWidget(second, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def _fit(self) -> None:
        needed = sum(part.sizeHint().width() for part in self._parts if not part.isHidden()) + 8
        kind = QBoxLayout.Direction
        wanted = kind.LeftToRight if needed <= self.width() else kind.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)


class DateField(QWidget):
    """When the book was read, or since when it is being read; a click edits it in place.

    Signals:
        changed(str, object): the field of the annotation and its ISO date; None for none.
    """

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = "read_on"
        self._date: str | None = None
        self._locale = reading_locale()
        self._button = Button("", kind="quiet")
        self._button.setObjectName("myDate")
        self._button.setToolTip(self.tr("Change the date"))
        self._button.clicked.connect(self.edit)
        self._line = _Line()
        self._line.setObjectName("myDateLine")
        self._line.setAccessibleName(self.tr("Date"))
        self._line.setPlaceholderText(self.tr("2026-03-14, March 2026 or today"))
        self._line.setMinimumWidth(theme.scaled(120))
        self._line.returnPressed.connect(self._entered)
        self._line.left.connect(self._entered)
        self._line.escaped.connect(self.leave)
        self._problem = Label("", 12, "bad", wrap=True)
        self._problem.setObjectName("myDateProblem")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self._button, self._line, self._problem):
            column.addWidget(widget)
        self.setFocusProxy(self._button)
        self.leave()

    def show_dates(self, shown: Annotation) -> None:
        """Show the date that belongs to the state of ``shown``; hidden where none does."""
        reading = shown.state == "reading"
        self._field = "started_on" if reading else "read_on"
        self._date = shown.started_on if reading else shown.read_on
        if self._date:
            text = self.tr("since {date}") if reading else self.tr("read {date}")
            self._button.setText(text.format(date=human_date(self._date, self._locale)))
        else:
            self._button.setText(self.tr("Add the date"))
        self._button.setAccessibleName(self._button.text())
        self.setVisible(reading or shown.state == "read" or bool(self._date))

    @Slot()
    def edit(self) -> None:
        """Let the date be typed."""
        self._line.setText(human_date(self._date, self._locale))
        self._button.hide()
        self._line.show()
        self._line.selectAll()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def leave(self) -> None:
        """Show the date again, whatever was typed."""
        self._line.hide()
        self._problem.hide()
        self._button.show()

    @Slot()
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
            self.changed.emit(self._field, date or None)


class _Line(QLineEdit):
    """A line that tells when it is left, and when it is given up with Esc.

    Signals:
        left: the keyboard went elsewhere.
        escaped: Esc was pressed.
    """

    left = Signal()
    escaped = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class TagsField(QWidget):
    """Tags as chips, and a line that takes new ones and offers those that are in use.

    Signals:
        added(tuple[str, ...]): tags to add.
        removed(str): a tag to take away.
        chosen(str): the books with this tag are wanted.
    """

    added = Signal(object)
    removed = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QStringListModel(self)
        self._tags: list[str] = []
        self._shown: dict[str, str] | None = None
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, spacing=6)
        self._add = Chip(self.tr("Add tag"), "add", kind="frame", colour="muted")
        self._add.setObjectName("addTag")
        self._add.setToolTip(self.tr("Add a tag (Ctrl+T)"))
        self._add.clicked.connect(self.edit)
        self._line = self._made_line()
        self._line.hide()
        self._flow.addWidget(self._add)
        self._flow.addWidget(self._line)
        self.setFocusProxy(self._add)

    def show_tags(self, tags: Mapping[str, str]) -> None:
        """Show these tags, each with a remark ("4 of 7"; "" for none), and no others."""
        if dict(tags) == self._shown and list(tags) == self._tags:
            return
        self._shown = dict(tags)
        self._tags = list(tags)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self._add)
        self._flow.removeWidget(self._line)
        self._chips = [self._chip(tag, remark) for tag, remark in tags.items()]
        for widget in (*self._chips, self._add, self._line):
            self._flow.addWidget(widget)
        self.updateGeometry()
        chain((*self._chips, self._add, self._line))

    def set_known(self, tags: Iterable[str]) -> None:
        """The tags to offer."""
        self._known.setStringList(list(tags))

    @Slot()
    def edit(self) -> None:
        """Let a tag be typed."""
        self._add.hide()
        self._line.show()
        self.updateGeometry()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, tag: str, remark: str) -> Chip:
        chip = Chip(f"{tag}  {remark}" if remark else tag, closable=True, kind="track", parent=self)
        shows = translate("TagsField", "Show only books with {text}").format(text=tag)
        removes = translate("TagsField", "Delete takes it away")
        chip.setToolTip(plain_tip(f"{shows} · {removes}"))
        chip.clicked.connect(self._chip_clicked)
        chip.closed.connect(self._chip_closed)
        chip.show()
        return chip

    def _made_line(self) -> _Line:
        line = _Line(self)
        line.setObjectName("tagLine")
        line.setAccessibleName(self.tr("Add tags"))
        line.setPlaceholderText(self.tr("Tag, or several with commas"))
        line.setMaxLength(_LONGEST_LINE)
        line.setAcceptDrops(False)
        line.setMinimumWidth(theme.scaled(176))
        completer = QCompleter(self._known, line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
        line.returnPressed.connect(self._entered)
        line.textEdited.connect(self._edited)
        line.escaped.connect(self._leave)
        line.left.connect(self._left)
        return line

    @Slot(str)
    def _edited(self, text: str) -> None:
        if text.endswith((",", ";")):
            self._entered()
        elif not text and (completer := self._line.completer()) is not None:
            completer.complete()

    @Slot()
    def _entered(self) -> None:
        tags = tags_from(self._line.text())
        # The completer writes its choice into the line after this. Not clear(), which Ctrl+Z would undo.
        QTimer.singleShot(0, self._line, self._empty_line)
        if tags:
            self.added.emit(tags)
        else:
            self._leave()

    @Slot()
    def _empty_line(self) -> None:
        self._line.setText("")

    @Slot()
    def _left(self) -> None:
        if not self._line.isHidden():
            tags = tags_from(self._line.text())
            self._leave(keep_focus=False)
            if tags:
                self.added.emit(tags)

    @Slot()
    def _leave(self, *, keep_focus: bool = True) -> None:
        self._line.setText("")
        self._line.hide()
        self._add.show()
        self.updateGeometry()
        if keep_focus:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tag_of(self, chip: object) -> str:
        return next((tag for tag, known in zip(self._tags, self._chips, strict=True) if known is chip), "")

    @Slot()
    def _chip_clicked(self) -> None:
        self.chosen.emit(self._tag_of(self.sender()))

    @Slot()
    def _chip_closed(self) -> None:
        tag = self._tag_of(self.sender())
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removed.emit(tag)
