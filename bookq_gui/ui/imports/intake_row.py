"""The field for links, which grows over the list below it, and its buttons."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from bookq_gui.ui.i18n import counted
from bookq_gui.ui.widgets.buttons import Button, IconButton
from bookq_gui.ui.widgets.surfaces import Surface
from bookq_gui.ui.widgets.theme import pixmap

HEIGHT = 56
"""The height of the row in the layout. A higher row covers the top of the list."""
LONGEST = 250_000
"""The limit of characters in the field. A longer text is added without it."""
LONGEST_LINE = 50_000
_MOST_LINES = 5
_PAUSE_MS = 150
_EDGE, _GAP = 16, 8


def _has_long_line(text: str) -> bool:
    return len(text) > LONGEST_LINE and max(map(len, text.split("\n"))) > LONGEST_LINE


class LinksField(QPlainTextEdit):
    """A field for plain text of one to five visible lines. Enter adds, Shift+Enter begins a line.

    Signals:
        linesChanged(int): the number of visible lines changed.
        addRequested: Enter was pressed.
        escaped: Escape was pressed.
        wentDown: Down was pressed in the last line.
        tooLong(str): a text was pasted that is too long for the field.
    """

    linesChanged = Signal(int)
    addRequested = Signal()
    escaped = Signal()
    wentDown = Signal()
    tooLong = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("linksInput")
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setPlaceholderText(self.tr("Paste links, ISBNs, or drop files"))
        self.setAccessibleName(self.tr("Links, ISBNs or files to add"))
        self.setAccessibleDescription(self.tr("The links and ISBNs of books are found in any text"))
        self._lines = 1
        self._fit()
        self.textChanged.connect(self._count_lines)

    @property
    def lines(self) -> int:
        return self._lines

    def wanted_height(self) -> int:
        line = self.fontMetrics().lineSpacing()
        return max(32, line + 12) if self._lines == 1 else ceil(self._lines * line) + 16

    def _count_lines(self) -> None:
        lines = max(1, min(_MOST_LINES, self.blockCount()))
        policy = Qt.ScrollBarPolicy
        full = self.blockCount() > _MOST_LINES
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if full else policy.ScrollBarAlwaysOff)
        if lines != self._lines:
            self._lines = lines
            self._fit()
            self.linesChanged.emit(lines)

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        top = max(0, (self.wanted_height() - 2 - line) // 2 - 4) if self._lines == 1 else 1
        mirrored = self.isRightToLeft()
        before, after = 24, 62
        self.setViewportMargins(after if mirrored else before, top, before if mirrored else after, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text() if source.hasText() else ""
        if len(text) + self.document().characterCount() > LONGEST or _has_long_line(text):
            self.tooLong.emit(text)
            return
        super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.textCursor().insertBlock()
                self.ensureCursorVisible()
            else:
                self.addRequested.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Down and self.textCursor().blockNumber() == self.blockCount() - 1:
            self.wentDown.emit()
        else:
            super().keyPressEvent(event)


class IntakeRow(Surface):
    """The field with its icon and buttons, and the button Add. The parent sets only the width.

    Signals:
        addRequested: the text is to be added.
        textChanged: the text has not changed for 150 ms.
        grown: the height changed.
    """

    addRequested = Signal()
    textChanged = Signal()
    grown = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("base", parent)
        self.field = LinksField(self)
        self.button = Button(self.tr("Add"), "add", "plain", tall=True)
        self.button.setParent(self)
        self.button.setObjectName("addButton")
        self.files = IconButton("file", self.tr("Choose files…"))
        self.folder = IconButton("folder", self.tr("Choose a folder…"))
        for button in (self.files, self.folder):
            button.setParent(self)
            button.setCursor(Qt.CursorShape.ArrowCursor)
        self._icon = _FieldIcon(self.field)
        self._count = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.textChanged)
        self.field.textChanged.connect(self._changed)
        self.field.linesChanged.connect(self._arrange)
        self.field.addRequested.connect(self.addRequested)
        self.button.clicked.connect(self.addRequested)
        self._show_button()
        self.resize(400, HEIGHT)

    @property
    def text(self) -> str:
        return self.field.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace the text in a way that Undo of the field can take back."""
        cursor = QTextCursor(self.field.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        if not text:
            self._pause.stop()
            self.textChanged.emit()

    def empty(self) -> None:
        """Clear the field and its undo history: from here Undo takes the add back."""
        self.set_text("")
        self.field.document().clearUndoRedoStacks()

    def append_lines(self, text: str) -> None:
        end = QTextCursor(self.field.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.insertText(f"\n{text}" if end.block().text() else text)

    def paste(self, source: QMimeData) -> None:
        """Focus the field and paste ``source``, on a line of its own unless text is selected."""
        self.enter()
        if self.text and not self.field.textCursor().hasSelection() and not self.text.endswith("\n"):
            self.field.moveCursor(QTextCursor.MoveOperation.End)
            self.field.textCursor().insertBlock()
        self.field.insertFromMimeData(source)

    def show_count(self, count: int) -> None:
        """Show on the button how many books would be added."""
        if count != self._count:
            self._count = count
            self._show_button()

    def enter(self) -> None:
        """Put the keyboard into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tab_order(self) -> list[QWidget]:
        return [self.field, self.button, self.files, self.folder]

    def grip(self) -> tuple[int, int]:
        """Return the left and right edge of the popover."""
        return _EDGE, self.width() - _EDGE

    def _changed(self) -> None:
        if not self.text.strip():
            self._count = 0
        self._show_button()
        self._pause.start()

    def _show_button(self) -> None:
        words = counted("IntakeRow", "Add %n", "Add %n", self._count) if self._count else self.tr("Add")
        self.button.setText(words)
        if self.text.strip():
            self.button.set_kind("filled")
            self.button.setToolTip(self.tr("Add what is in the field (Enter)"))
        else:
            self.button.set_kind("plain")
            self.button.setToolTip(self.tr("See what can be added"))
        self._arrange()

    def _arrange(self) -> None:
        hint = self.button.sizeHint()
        width, height = self.width(), self.field.wanted_height()
        tall = max(hint.height(), 32)
        mirrored = self.isRightToLeft()
        field_width = max(80, width - 2 * _EDGE - _GAP - hint.width())
        top = (HEIGHT - max(32, min(height, 40))) // 2 if self.field.lines == 1 else 12
        left = _EDGE + hint.width() + _GAP if mirrored else _EDGE
        self.field.setGeometry(left, top, field_width, height)
        self.button.setGeometry(_EDGE if mirrored else width - _EDGE - hint.width(), top, hint.width(), tall)
        inside = [self.folder, self.files] if mirrored else [self.files, self.folder]
        end = left + 2 if mirrored else left + field_width - 62
        for k, button in enumerate(inside):
            button.move(end + 30 * k, top + 2)
            button.raise_()
        self._icon.move(field_width - 26 if mirrored else 10, (min(height, 32) - 16) // 2)
        grown = HEIGHT if self.field.lines == 1 else top + height + 8
        if grown != self.height():
            self.resize(width, grown)
            self.raise_()
            self.grown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._arrange()


class _FieldIcon(QWidget):
    """The icon in front of the text, in the accent colour while the field has the focus."""

    def __init__(self, field: LinksField) -> None:
        super().__init__(field)
        self._field = field
        self.setFixedSize(16, 16)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = "accent" if self._field.hasFocus() else "muted"
        QPainter(self).drawPixmap(0, 0, pixmap("link", colour, 16, self.devicePixelRatioF()))
