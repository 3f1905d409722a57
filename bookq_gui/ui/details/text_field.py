"""A text of the person's own, shown folded and edited in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from bookq_gui.ui.details.terms import TermsLabel
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.flow import nested
from bookq_gui.ui.widgets.labels import IconLabel

_PAUSE_MS = 800
_EDITOR_LINES = (2, 10)
_FOLDED_LINES = 3


class TextField(QWidget):
    """A text of the person's own: shown folded to a few lines, edited in place after a click.

    What is typed is handed over after a pause, and at last when the field is left.

    Signals:
        typed(str): the text as far as it is typed.
        left(str): the text, when the field is left and it changed.
    """

    typed = Signal(str)
    left = Signal(str)

    def __init__(self, name: str, title: str, invitation: str, longest: int, icon: str = "") -> None:
        """``invitation`` is shown while there is no text; ``longest`` is how many characters it may have."""
        super().__init__()
        self._text = ""
        self._longest = longest
        self._touched = False
        self._unfolded = False
        self._label = _Shown()
        self._label.setAccessibleName(title)
        self._label.editRequested.connect(self.edit)
        self._toggle = Button(self.tr("More"), kind="text")
        self._toggle.clicked.connect(self._unfold)
        self._invite = Button(invitation, kind="quiet")
        self._invite.clicked.connect(self.edit)
        self.editor = _Editor(name, title)
        self.editor.left.connect(self._leave)
        self.editor.textChanged.connect(self._changed)
        self._resting = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._resting.timeout.connect(self._tell_typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._icon: IconLabel | None = None
        if icon:
            self._icon = IconLabel(icon)
            row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = nested(row, QVBoxLayout(), 1)
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._invite, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.editor)
        self.setFocusProxy(self._label)
        self._label.folded.connect(self._show_toggle)
        self._show()

    def show_text(self, text: str) -> None:
        """Show ``text``, unless something is being typed here."""
        if self._touched or text == self._text:
            return
        self._text = text
        self._unfolded = False
        if self.is_editing and self.editor.toPlainText() != text:
            self.editor.set_text(text)
            self._touched = False
            self._resting.stop()
        self._show()

    @property
    def is_editing(self) -> bool:
        """Whether the text is being edited."""
        return not self.editor.isHidden()

    @Slot()
    def edit(self) -> None:
        """Let the text be edited."""
        self.editor.set_text(self._text)
        self._touched = False
        self.editor.show()
        self._show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Hand over what was typed and leave the editor."""
        self._resting.stop()
        if self._touched:
            self._touched = False
            self._text = self._typed_text()
            self.left.emit(self._text)
        if self.is_editing:
            self.editor.hide()
            self._show()

    def _show(self) -> None:
        editing = self.is_editing
        self._label.setVisible(not editing and bool(self._text))
        self._label.show_text(self._text, None if self._unfolded else _FOLDED_LINES)
        self._invite.setVisible(not editing and not self._text)
        self.setFocusProxy(self._label if self._text else self._invite)
        if editing or not self._text:
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
        if self.is_editing and self._typed_text() != self._text:
            self._touched = True
            self._resting.start()

    @Slot()
    def _tell_typed(self) -> None:
        self.typed.emit(self._typed_text())

    @Slot()
    def _leave(self) -> None:
        self.settle()

    def _typed_text(self) -> str:
        return self.editor.toPlainText().strip()[: self._longest]


class _Shown(TermsLabel):
    """The text while it is not edited. A click or Enter asks to edit it.

    Signals:
        editRequested: by mouse or keyboard.
        folded(bool): whether there are more lines than are shown folded.
    """

    editRequested = Signal()
    folded = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._lines: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setToolTip(self.tr("Click to edit"))

    def show_text(self, text: str, lines: int | None) -> None:
        """Show ``text``, the first ``lines`` of it; None: all."""
        self._lines = lines
        self.set_text(text)
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
        whole = self.heightForWidth(self.width())
        most = _FOLDED_LINES * self.fontMetrics().lineSpacing()
        foldable = whole > most + self.fontMetrics().lineSpacing()
        self.setMaximumHeight(most if foldable and self._lines is not None else 16_777_215)
        sides = self.alignment() & (Qt.AlignmentFlag.AlignHorizontal_Mask | Qt.AlignmentFlag.AlignAbsolute)
        self.setAlignment(sides | Qt.AlignmentFlag.AlignTop)
        self.folded.emit(foldable)


class _Editor(QPlainTextEdit):
    """A text of a few lines that grows with what is in it. Tab goes on to the next field, Esc leaves.

    Signals:
        left: the keyboard went elsewhere.
    """

    left = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(self.tr("Kept as you type. Esc leaves."))
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.hide()
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def set_text(self, text: str) -> None:
        """Hold ``text``, with the cursor at its end."""
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    @Slot()
    def _fit(self) -> None:
        least, most = _EDITOR_LINES
        # The layout of a plain text counts in lines, not in pixels.
        lines = min(max(round(self.document().size().height()), least), most)
        room = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + room + 8)
