"""What the user says of a book: read or not, tags, a note."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.model.annotation import LONGEST_NOTE, NO_ANNOTATION, READ, Annotation, tags_from
from bookq_gui.ui.details.chips import Chips
from bookq_gui.ui.i18n import plain_tip
from bookq_gui.ui.table import filter_terms
from bookq_gui.ui.widgets.focus import chain
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.nesting import nested

_PAUSE = 800
_NOTE_LINES = (2, 10)
_LONGEST_LINE = 500
_CHECKED, _UNCHECKED = "finished", "unchecked"


class OwnWords(QWidget):
    """Shows and edits the mark of one book.

    Signals:
        readRequested: True (read), False (not read) or None (neither).
        tagsAdded: the tags to add.
        tagRemoved: the tag to take away.
        noteTyped: (id, text) of a note as far as it is typed.
        noteLeft: (id, text) of a note that was left.
        filterRequested: a term for the filter line.
    """

    readRequested = Signal(object)  # noqa: N815 - Qt's own spelling
    tagsAdded = Signal(object)  # noqa: N815
    tagRemoved = Signal(object)  # noqa: N815
    noteTyped = Signal(object)  # noqa: N815
    noteLeft = Signal(object)  # noqa: N815
    filterRequested = Signal(object)  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownWords")
        self._book_id: int | None = None
        self._annotation = NO_ANNOTATION
        self._read = self._choice("markRead", self.tr("Read"), self.tr("I have read this book"))
        self._unread = self._choice("markUnread", self.tr("Not read"), self.tr("I have not read this book"))
        self._tags = Chips(self, removable=True)
        self._tags.chosen.connect(self._tag_chosen)
        self._tags.removeRequested.connect(self._tag_removed)
        self._words = QStringListModel(self)
        self.tag_line = self._made_tag_line()
        self.note = _Note(self)
        self.note.left.connect(self.settle)
        self._resting = QTimer(self, singleShot=True, interval=_PAUSE)
        self._resting.timeout.connect(self._tell_typed)
        self.note.textChanged.connect(self._note_changed)
        self._touched = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        top = nested(column, QHBoxLayout())
        top.setSpacing(8)
        top.addWidget(self._read)
        top.addWidget(self._unread)
        top.addWidget(self.tag_line, 1)
        column.addWidget(self._tags)
        column.addWidget(self.note)
        chain(self._unread, (self.tag_line, self._tags, self.note))

    def show_annotation(self, book_id: int, annotation: Annotation) -> None:
        """Show what is said of a book. A note that is being typed stays as it is."""
        if book_id != self._book_id:
            self.settle()
        same = book_id == self._book_id
        # What is not touched may change under the keyboard: a note that is taken back with Ctrl+Z.
        typing = same and (
            self._touched or (self.note.hasFocus() and annotation.note == self._annotation.note)
        )
        self._book_id, self._annotation = book_id, annotation
        self._read.setChecked(annotation.state == READ)
        self._unread.setChecked(annotation.state not in (None, READ))
        self._tags.set_texts(annotation.tags)
        self._tags.setVisible(bool(annotation.tags))
        if not typing and self.note.toPlainText() != annotation.note:
            self.note.setPlainText(annotation.note)
            self._resting.stop()
            self._touched = False

    def set_known_tags(self, tags: Iterable[str]) -> None:
        """The tags to offer while one is typed."""
        self._words.setStringList(list(tags))

    @Slot()
    def settle(self) -> None:
        """Tell what was typed and not told yet: another book comes, or the window goes."""
        self._resting.stop()
        if self._touched and self._book_id is not None:
            self._touched = False
            self.noteLeft.emit((self._book_id, self.note.toPlainText()))

    # Inside

    def _choice(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setIcon(icon(_UNCHECKED))
        button.toggled.connect(self._choice_turned)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setToolTip(plain_tip(tip))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self._choice_pressed)
        return button

    def _made_tag_line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName("tagLine")
        line.setAccessibleName(self.tr("Add tags"))
        line.setPlaceholderText(self.tr("Add a tag…"))
        line.setToolTip(plain_tip(self.tr("Tags of your own, with commas between them. Enter adds them.")))
        line.setMaxLength(_LONGEST_LINE)
        line.setAcceptDrops(False)
        line.setMinimumWidth(80)
        completer = QCompleter(self._words, line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
        line.returnPressed.connect(self._add_typed_tags)
        line.textEdited.connect(self._tag_typed)
        return line

    @Slot(bool)
    def _choice_turned(self, chosen: bool) -> None:  # noqa: FBT001 - Qt's signature
        button = self.sender()
        if isinstance(button, QToolButton):
            button.setIcon(icon(_CHECKED, "good") if chosen else icon(_UNCHECKED))

    @Slot()
    def _choice_pressed(self) -> None:
        button = self.sender()
        said = button is self._read
        checked = (self._read if said else self._unread).isChecked()
        self.readRequested.emit(said if checked else None)

    @Slot(str)
    def _tag_typed(self, text: str) -> None:
        if text.endswith((",", ";")):
            self._add_typed_tags()

    @Slot()
    def _add_typed_tags(self) -> None:
        tags = tags_from(self.tag_line.text())
        # The completer writes its choice into the line after this.
        QTimer.singleShot(0, self.tag_line, self._empty_tag_line)
        if tags:
            self.tagsAdded.emit(tags)

    @Slot()
    def _empty_tag_line(self) -> None:
        # Not clear(), which Ctrl+Z would undo: the tag is what is to be taken back now.
        self.tag_line.setText("")

    @Slot(object)
    def _tag_chosen(self, tag: str) -> None:
        self.filterRequested.emit(filter_terms.name_term("tag", tag))

    @Slot(object)
    def _tag_removed(self, tag: str) -> None:
        self.tag_line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tagRemoved.emit(tag)

    @Slot()
    def _note_changed(self) -> None:
        if self.note.toPlainText().strip()[:LONGEST_NOTE] != self._annotation.note:
            self._touched = True
            self._resting.start()

    @Slot()
    def _tell_typed(self) -> None:
        if self._book_id is not None:
            self.noteTyped.emit((self._book_id, self.note.toPlainText()))


class _Note(QPlainTextEdit):
    """A text of a few lines that grows with what is in it. Tab goes on to the next field.

    Signals:
        left: the keyboard went elsewhere.
    """

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("noteInput")
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("A note of your own"))
        self.setToolTip(plain_tip(self.tr("A note of your own (Ctrl+E). It is kept as you type.")))
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.textChanged.connect(self._fit)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.Polish):
            self._fit()
        return super().event(event)

    def _fit(self, _size: QObject | None = None) -> None:
        least, most = _NOTE_LINES
        # The layout of a plain text counts in lines, not in pixels.
        lines = min(max(round(self.document().size().height()), least), most)
        room = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + room + 4)
