"""Long text of a book: rich text that loads nothing and opens nothing, folded to its first lines."""

from __future__ import annotations

import math

from PySide6.QtCore import QByteArray, QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from bookq_gui.ui.system.desktop import is_safe
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button

_FOLDED_LINES = 8
_SPARED_LINES = 2
_LINE_PERCENT = 122
_TAGS = frozenset({"p", "br", "i", "b", "em", "strong", "u", "blockquote", "ul", "ol", "li", "a"})
_LONGEST = 200_000


def safe_html(html: str) -> str:
    """``html`` reduced to plain formatting; links stay where they lead to Goodreads.

    The record was sanitised when it was read. It is done again here: anyone may have changed the store.
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
    """Shows formatted text and no other resource.

    Signals:
        linkActivated(str): the address of a link to Goodreads that was clicked.
    """

    linkActivated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
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
        """Show ``html``, sanitised once more, or ``text`` where there is no html."""
        self._html, self._text = safe_html(html) if html else "", text
        self.render_text()

    def loadResource(self, kind: int, _name: QUrl | str) -> object:
        """An invisible picture or an empty text, whatever is named.

        If it were nothing, the document would look for a file of that name itself.
        """
        if kind == QTextDocument.ResourceType.ImageResource.value:
            nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
            nothing.fill(Qt.GlobalColor.transparent)
            return nothing
        return QByteArray(b" ")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def render_text(self) -> None:
        """Lay the text out in the colours and the font of now."""
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

    @Slot(QUrl)
    def _clicked(self, url: QUrl) -> None:
        address = url.toString()
        if is_safe(address):
            self.linkActivated.emit(address)


class Description(QWidget):
    """The text in its full height, or folded to its first lines with a button that unfolds it.

    Signals:
        linkActivated(str): the address of a link to Goodreads that was clicked.
    """

    linkActivated = Signal(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        """``name`` is the object name of the text, ``title`` its accessible name."""
        super().__init__(parent)
        self._folded = True
        self._clip = _Clip(self)
        self.browser = SafeBrowser(self._clip)
        self.browser.setObjectName(name)
        self.browser.setAccessibleName(title)
        self.browser.linkActivated.connect(self.linkActivated)
        self._toggle = Button(self.tr("More"), kind="text")
        self._toggle.setObjectName(f"{name}Toggle")
        self._toggle.clicked.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._clip)
        column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self._clip.widthChanged.connect(self._fit)

    def show_text(self, html: str | None, text: str | None) -> None:
        """Show a text, folded; both None or empty: nothing."""
        self._folded = True
        self.browser.show_text(html or "", text or "")
        self.setVisible(bool(html or text))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.PaletteChange):
            self.browser.render_text()
            self._fit()

    @Slot()
    def _unfold(self) -> None:
        self._folded = not self._folded
        self._fit()

    @Slot()
    def _fit(self) -> None:
        width = self._clip.width()
        document = self.browser.document()
        # The browser lays its document out in its own width again and again.
        self.browser.resize(width, self.browser.height())
        document.setTextWidth(width)
        # Looking at the lines lays all of them out; before that the size is that of a part.
        cut = self._folded_height(document)
        full = math.ceil(document.size().height())
        foldable = cut < full
        self.browser.setGeometry(0, 0, width, full)
        self._clip.setFixedHeight(cut if foldable and self._folded else full)
        self._toggle.setVisible(foldable)
        self._toggle.setText(self.tr("More") if self._folded else self.tr("Less"))

    def _folded_height(self, document: QTextDocument) -> int:
        """The height of the first lines; of all where few lines would be hidden."""
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


class _Clip(QWidget):
    """The part of the text that is seen."""

    widthChanged = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.widthChanged.emit()
