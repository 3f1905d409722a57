"""Fields of an annotation that are edited in place: a date, tags, a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QDate, QEvent, QObject, QSize, QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.model.annotation import Annotation, tags_from
from bookq_gui.ui.books.text import reading_locale
from bookq_gui.ui.details.requests import Requests
from bookq_gui.ui.details.terms import TermsLabel
from bookq_gui.ui.details.text import human_date, parsed_date
from bookq_gui.ui.i18n import plain_tip, translate
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.accessibility import chain
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.chips import Chip
from bookq_gui.ui.widgets.flow import FlowLayout, column_in, nested
from bookq_gui.ui.widgets.labels import IconLabel, Label

_PAUSE_MS = 800
_EDITOR_LINES = (2, 10)
_FOLDED_LINES = 3
_LONGEST_LINE = 500
_UNLIMITED = 16_777_215
_OTHER = Qt.FocusReason.OtherFocusReason
_LEFT, _TOP = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignTop


class Leaving(QObject):
    """Watches a field that is edited in place.

    Signals:
        left: the keyboard went elsewhere in the window.
        escaped: Esc was pressed.
    """

    left = Signal()
    escaped = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        field.installEventFilter(self)

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        reasons = Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in reasons:
            self.left.emit()
        escapes = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escapes and event.type() == QEvent.Type.KeyPress:
            self.escaped.emit()
            return True
        return False


class Ends(QWidget):
    """Two widgets at the ends of one line; the second in a line of its own where both do not fit."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._parts = first, second
        self._box: QBoxLayout = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
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
    """When the book was read, or since when it is being read; a click edits it in place."""

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
        leaving = Leaving(self._line)
        leaving.left.connect(self._entered)
        leaving.escaped.connect(self.leave)
        self._line.returnPressed.connect(self._entered)
        self._problem = Label("", 12, "bad", wrap=True)
        self._problem.setObjectName("myDateProblem")
        column = column_in(self, 2)
        for widget in (self._button, self._line, self._problem):
            column.addWidget(widget)
        self.setFocusProxy(self._button)
        self.leave()

    def show_dates(self, shown: Annotation) -> None:
        """Show the date that belongs to the state of ``shown``; hidden where none does."""
        reading = shown.state == "reading"
        self._field = "started_on" if reading else "read_on"
        self._date = shown.started_on if reading else shown.read_on
        text = self.tr("since {date}") if reading else self.tr("read {date}")
        date = human_date(self._date, self._locale)
        self._button.setText(text.format(date=date) if date else self.tr("Add the date"))
        self.setVisible(reading or shown.state == "read" or bool(date))

    @Slot()
    def edit(self) -> None:
        """Let the date be typed."""
        self._line.setText(human_date(self._date, self._locale))
        self._button.hide()
        self._line.show()
        self._line.selectAll()
        self._line.setFocus(_OTHER)

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
            self._requests.edit(self._field, date or None)


class TagsField(QWidget):
    """Tags as chips, and a line that takes new ones and offers those that are in use."""

    def __init__(self, requests: Requests) -> None:
        super().__init__()
        self._requests = requests
        self._known = QStringListModel(self)
        self._shown: list[tuple[str, str]] = []
        self._chips: dict[Chip, str] = {}
        self._flow = FlowLayout(self, spacing=6)
        self._add = Chip(self.tr("Add tag"), "add", kind="frame", colour="muted")
        self._add.setObjectName("addTag")
        self._add.setToolTip(self.tr("Add a tag (Ctrl+T)"))
        self._add.clicked.connect(self.edit)
        self._line = self._made_line()
        self._flow.addWidget(self._add)
        self._flow.addWidget(self._line)
        self._line.hide()
        self.setFocusProxy(self._add)

    def show_tags(self, tags: Mapping[str, str]) -> None:
        """Show these tags, each with a remark ("4 of 7"; "" for none), and no others."""
        if list(tags.items()) == self._shown:
            return
        self._shown = list(tags.items())
        for widget in (*self._chips, self._add, self._line):
            self._flow.removeWidget(widget)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = {self._chip(tag, remark): tag for tag, remark in self._shown}
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
        self._show_line(shown=True)
        self._line.setFocus(_OTHER)

    def _chip(self, tag: str, remark: str) -> Chip:
        chip = Chip(f"{tag}  {remark}" if remark else tag, closable=True, kind="track", parent=self)
        shows = translate("TagsField", "Show only books with {text}").format(text=tag)
        chip.setToolTip(plain_tip(f"{shows} · {translate('TagsField', 'Delete takes it away')}"))
        chip.clicked.connect(lambda: self._requests.filterRequested.emit("tag", tag))
        chip.closed.connect(self._chip_closed)
        chip.show()
        return chip

    def _made_line(self) -> QLineEdit:
        line = QLineEdit(self)
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
        leaving = Leaving(line)
        leaving.escaped.connect(self._leave)
        leaving.left.connect(self._left)
        return line

    def _show_line(self, *, shown: bool) -> None:
        self._line.setText("")
        self._line.setVisible(shown)
        self._add.setVisible(not shown)
        self.updateGeometry()

    @Slot(str)
    def _edited(self, text: str) -> None:
        if text.endswith((",", ";")):
            self._entered()

    @Slot()
    def _entered(self) -> None:
        tags = tags_from(self._line.text())
        # The completer writes its choice into the line after this. Not clear(), which Ctrl+Z would undo.
        QTimer.singleShot(0, self._line, lambda: self._line.setText(""))
        if tags:
            self._requests.edit("tags_added", tags)
        else:
            self._leave()

    @Slot()
    def _left(self) -> None:
        tags = () if self._line.isHidden() else tags_from(self._line.text())
        self._show_line(shown=False)
        if tags:
            self._requests.edit("tags_added", tags)

    @Slot()
    def _leave(self) -> None:
        self._show_line(shown=False)
        self._add.setFocus(_OTHER)

    @Slot()
    def _chip_closed(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self._add.setFocus(_OTHER)
            self._requests.edit("tags_removed", (self._chips[chip],))


class TextField(QWidget):
    """A text of the person's own: shown folded to a few lines, edited in place after a click.

    What is typed is handed over after a pause, and at last when the field is left.
    """

    def __init__(
        self, requests: Requests, field: str, title: str, invitation: str, longest: int, icon: str = ""
    ) -> None:
        """``field`` of the annotation; ``invitation`` is shown while there is no text."""
        super().__init__()
        self._requests, self._field, self._longest = requests, field, longest
        self._text = ""
        self._touched = self._unfolded = False
        self._label = _Shown(title)
        self._label.editRequested.connect(self.edit)
        self._label.folded.connect(self._show_toggle)
        self._toggle = Button("", kind="text")
        self._toggle.clicked.connect(self._unfold)
        self._invite = Button(invitation, kind="quiet")
        self._invite.clicked.connect(self.edit)
        self.editor = QPlainTextEdit()
        self.editor.setObjectName(f"{field}Input")
        self.editor.setAccessibleName(title)
        self.editor.setToolTip(self.tr("Kept as you type. Esc leaves."))
        self.editor.setTabChangesFocus(True)
        self.editor.setAcceptDrops(False)
        self.editor.textChanged.connect(self._changed)
        self.editor.document().documentLayout().documentSizeChanged.connect(self._fit)
        leaving = Leaving(self.editor)
        leaving.left.connect(self.settle)
        leaving.escaped.connect(self.settle)
        self._resting = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._resting.timeout.connect(lambda: requests.edit(field, self._typed(), done=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if icon:
            row.addWidget(IconLabel(icon), 0, _TOP)
        column = nested(row, QVBoxLayout(), 1)
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addWidget(self._toggle, 0, _LEFT)
        column.addWidget(self._invite, 0, _LEFT)
        column.addWidget(self.editor)
        self.editor.hide()
        self._show()

    def show_text(self, text: str) -> None:
        """Show ``text``, unless something is being typed here."""
        if not self._touched and text != self._text:
            self._text, self._unfolded = text, False
            if self.is_editing:
                self._fill()
            self._show()

    @property
    def is_editing(self) -> bool:
        """Whether the text is being edited."""
        return not self.editor.isHidden()

    @Slot()
    def edit(self) -> None:
        """Let the text be edited."""
        self._fill()
        self.editor.show()
        self._show()
        self.editor.setFocus(_OTHER)

    @Slot()
    def settle(self) -> None:
        """Hand over what was typed and leave the editor."""
        self._resting.stop()
        if self._touched:
            self._touched, self._text = False, self._typed()
            self._requests.edit(self._field, self._text)
        if self.is_editing:
            self.editor.hide()
            self._show()

    def _fill(self) -> None:
        if self.editor.toPlainText() != self._text:
            self.editor.setPlainText(self._text)
            self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)
        self._touched = False
        self._resting.stop()
        self._fit()

    def _show(self) -> None:
        shown = not self.is_editing and bool(self._text)
        self._label.setVisible(shown)
        self._label.show_text(self._text, folds=not self._unfolded)
        self._invite.setVisible(not self.is_editing and not self._text)
        self.setFocusProxy(self._label if self._text else self._invite)
        if not shown:
            self._toggle.hide()
        self.updateGeometry()

    @Slot(bool)
    def _show_toggle(self, foldable: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._toggle.setVisible(foldable and not self.is_editing and bool(self._text))
        self._toggle.setText(self.tr("Less") if self._unfolded else self.tr("More"))

    @Slot()
    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self._show()

    @Slot()
    def _changed(self) -> None:
        if self.is_editing and self._typed() != self._text:
            self._touched = True
            self._resting.start()

    def _typed(self) -> str:
        return self.editor.toPlainText().strip()[: self._longest]

    @Slot()
    def _fit(self) -> None:
        editor, (least, most) = self.editor, _EDITOR_LINES
        # The layout of a plain text counts in lines, not in pixels.
        lines = min(max(round(editor.document().size().height()), least), most)
        room = 2 * (editor.frameWidth() + round(editor.document().documentMargin()))
        editor.setFixedHeight(lines * editor.fontMetrics().lineSpacing() + room + 8)


class _Shown(TermsLabel):
    """The text while it is not edited.

    Signals:
        editRequested: it is to be edited, by a click or Enter.
        folded(bool): whether there are more lines than are shown folded.
    """

    editRequested = Signal()
    folded = Signal(bool)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._folds = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setToolTip(self.tr("Click to edit"))

    def show_text(self, text: str, *, folds: bool) -> None:
        """Show ``text``, only its first lines if it ``folds``."""
        self._folds = folds
        self.set_text(text)
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(text)
        self._fold()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.hasSelectedText():
            self.editRequested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.editRequested.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._fold()
        return done

    def _fold(self) -> None:
        line = self.fontMetrics().lineSpacing()
        foldable = self.heightForWidth(self.width()) > (_FOLDED_LINES + 1) * line
        self.setMaximumHeight(_FOLDED_LINES * line if foldable and self._folds else _UNLIMITED)
        self.setAlignment(self.alignment() & ~Qt.AlignmentFlag.AlignVertical_Mask | _TOP)
        self.folded.emit(foldable)
