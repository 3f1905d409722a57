"""Long texts: descriptions from outside, which load nothing, and the person's own, edited in place."""

from __future__ import annotations

import math

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextBrowser, QVBoxLayout, QWidget

from bookq_gui.ui.details.sections import Requests, TermsLabel
from bookq_gui.ui.system.desktop import is_safe
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.labels import IconLabel
from bookq_gui.ui.widgets.surfaces import column_in, nested, row_in

_PAUSE_MS = 800
_EDITOR_LINES = (2, 10)
_OWN_FOLDED_LINES = 3
_UNLIMITED = 16_777_215
_OTHER = Qt.FocusReason.OtherFocusReason
_LEFT, _TOP = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignTop
_FOLDED_LINES = 8
_SPARED_LINES = 2
_LINE_PERCENT = 122
_TAGS = frozenset({"p", "br", "i", "b", "em", "strong", "u", "blockquote", "ul", "ol", "li", "a"})
_LONGEST = 200_000


def safe_html(html: str) -> str:
    """``html`` with plain formatting only, and with links to Goodreads only.

    The reader sanitised the record. This does it again, because anyone may have changed the store.
    """
    import nh3

    return nh3.clean(
        html[:_LONGEST],
        tags=set(_TAGS),
        attributes={"a": {"href"}},
        url_schemes={"https"},
        link_rel=None,
        attribute_filter=lambda _tag, _name, value: value if is_safe(value) else None,
    )


class SafeBrowser(QTextBrowser):
    """Shows formatted text and loads no resource.

    Signals:
        linkActivated(str): the address of a link to Goodreads that was clicked.
    """

    linkActivated = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._html = ""
        self._text = ""
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", "true")
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._clicked)

    def show_text(self, html: str, text: str) -> None:
        """Show sanitised ``html``, or ``text`` if there is no html."""
        self._html, self._text = safe_html(html) if html else "", text
        self.render_text()

    def loadResource(self, kind: int, _name: QUrl | str) -> object:
        """Return an invisible picture or an empty text for every name.

        Without it the document itself would look for a file of that name.
        """
        if kind == QTextDocument.ResourceType.ImageResource.value:
            nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
            nothing.fill(Qt.GlobalColor.transparent)
            return nothing
        return QByteArray(b" ")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def render_text(self) -> None:
        colours = theme.colours()
        self.document().setDefaultFont(theme.font())
        sheet = f"a {{ color: {colours.accent.name()}; text-decoration: none }} p {{ margin: 0 0 8px 0 }}"
        self.document().setDefaultStyleSheet(sheet)
        if self._html:
            self.setHtml(self._html)
        else:
            self.setPlainText(self._text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spaced)

    def _clicked(self, url: QUrl) -> None:
        address = url.toString()
        if is_safe(address):
            self.linkActivated.emit(address)


class Description(QWidget):
    """A text in its full height, or folded to its first lines with a button that unfolds it.

    Signals:
        linkActivated(str): the address of a link to Goodreads that was clicked.
    """

    linkActivated = Signal(str)

    def __init__(self, title: str) -> None:
        """``title`` is the accessible name."""
        super().__init__()
        self._folded = True
        self._clip = QWidget(self)
        self.browser = SafeBrowser(self._clip)
        self.browser.setObjectName("description")
        self.browser.setAccessibleName(title)
        self.browser.linkActivated.connect(self.linkActivated)
        self._toggle = Button(self.tr("More"), kind="text")
        self._toggle.setObjectName("descriptionToggle")
        self._toggle.clicked.connect(self._unfold)
        column = column_in(self)
        column.addWidget(self._clip)
        column.addWidget(self._toggle, 0, _LEFT)

    def show_text(self, html: str | None, text: str | None) -> None:
        """Show ``html``, or ``text`` if there is no html, folded; hide if there is neither."""
        self._folded = True
        self.browser.show_text(html or "", text or "")
        self.setVisible(bool(html or text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.PaletteChange):
            self.browser.render_text()
            self._fit()

    def _unfold(self) -> None:
        self._folded = not self._folded
        self._fit()

    def _fit(self) -> None:
        width = self.width()
        document = self.browser.document()
        # The browser lays its document out in its own width at every change.
        self.browser.resize(width, self.browser.height())
        document.setTextWidth(width)
        # The size of the document is right only after all lines were visited.
        cut = self._folded_height(document)
        full = math.ceil(document.size().height())
        foldable = cut < full
        self.browser.setGeometry(0, 0, width, full)
        self._clip.setFixedHeight(cut if foldable and self._folded else full)
        self._toggle.setVisible(foldable)
        self._toggle.setText(self.tr("More") if self._folded else self.tr("Less"))

    def _folded_height(self, document: QTextDocument) -> int:
        """The height of the first lines, or of all lines if only few would be hidden."""
        layout, lines, cut = document.documentLayout(), 0, 0.0
        block = document.begin()
        while block.isValid():
            top = layout.blockBoundingRect(block).top()
            for number in range(block.layout().lineCount()):
                lines += 1
                line = block.layout().lineAt(number)
                start = line.textStart()
                if lines <= _FOLDED_LINES and block.text()[start : start + line.textLength()].strip():
                    cut = top + line.y() + line.height()
            block = block.next()
        spared = lines <= _FOLDED_LINES + _SPARED_LINES
        return math.ceil(document.size().height()) if spared else math.ceil(cut)


class EditWatcher(QObject):
    """Watches a field that is edited in place.

    Signals:
        left: another widget of the window got the focus.
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


class TextField(QWidget):
    """A text of the person's own, folded to a few lines; a click edits it in place.

    The text is emitted after a pause in typing, and when the field is left.
    """

    def __init__(
        self, requests: Requests, field: str, title: str, invitation: str, longest: int, icon: str = ""
    ) -> None:
        """``field`` is that of the annotation; ``invitation`` is shown while there is no text."""
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
        watcher = EditWatcher(self.editor)
        watcher.left.connect(self.commit_edits)
        watcher.escaped.connect(self.commit_edits)
        self._resting = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._resting.timeout.connect(lambda: requests.edit(field, self._typed(), done=False))
        row = row_in(self, 8)
        if icon:
            row.addWidget(IconLabel(icon), 0, _TOP)
        column = nested(row, QVBoxLayout(), 1, spacing=0)
        column.addWidget(self._label)
        column.addWidget(self._toggle, 0, _LEFT)
        column.addWidget(self._invite, 0, _LEFT)
        column.addWidget(self.editor)
        self.editor.hide()
        self._show()

    def show_text(self, text: str) -> None:
        """Show ``text``, unless the person is typing."""
        if not self._touched and text != self._text:
            self._text, self._unfolded = text, False
            if self.is_editing:
                self._fill()
            self._show()

    @property
    def is_editing(self) -> bool:
        return not self.editor.isHidden()

    def edit(self) -> None:
        self._fill()
        self.editor.show()
        self._show()
        self.editor.setFocus(_OTHER)

    def commit_edits(self) -> None:
        """Emit what was typed and leave the editor."""
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

    def _show_toggle(self, foldable: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._toggle.setVisible(foldable and not self.is_editing and bool(self._text))
        self._toggle.setText(self.tr("Less") if self._unfolded else self.tr("More"))

    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self._show()

    def _changed(self) -> None:
        if self.is_editing and self._typed() != self._text:
            self._touched = True
            self._resting.start()

    def _typed(self) -> str:
        return self.editor.toPlainText().strip()[: self._longest]

    def _fit(self) -> None:
        editor, (least, most) = self.editor, _EDITOR_LINES
        # The size of a plain text document is in lines, not in pixels.
        lines = min(max(round(editor.document().size().height()), least), most)
        room = 2 * (editor.frameWidth() + round(editor.document().documentMargin()))
        editor.setFixedHeight(lines * editor.fontMetrics().lineSpacing() + room + 8)


class _Shown(TermsLabel):
    """The text while it is not edited.

    Signals:
        editRequested: the text was clicked, or Enter or Space pressed.
        folded(bool): whether the text has more lines than are shown folded.
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
        """Show ``text``, or only its first lines if it ``folds``."""
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
        foldable = self.heightForWidth(self.width()) > (_OWN_FOLDED_LINES + 1) * line
        self.setMaximumHeight(_OWN_FOLDED_LINES * line if foldable and self._folds else _UNLIMITED)
        self.setAlignment(self.alignment() & ~Qt.AlignmentFlag.AlignVertical_Mask | _TOP)
        self.folded.emit(foldable)
