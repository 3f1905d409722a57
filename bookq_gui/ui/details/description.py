"""The description: rich text that loads nothing, opens nothing, and folds when it is long."""

from __future__ import annotations

import math

from PySide6.QtCore import QByteArray, QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextBlockFormat, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from bookq_gui.ui.details.safe import safe_html
from bookq_gui.ui.details.textbutton import TextButton
from bookq_gui.ui.system.browser import is_safe
from bookq_gui.ui.widgets import colours

_FOLDED_LINES = 9
_SPARED_LINES = 3
_LINE_PERCENT = 120


class SafeBrowser(QTextBrowser):
    """Shows formatted text and nothing from anywhere else.

    Signals:
        linkActivated: the address (text) of a link to Goodreads that was clicked.
    """

    linkActivated = Signal(object)  # noqa: N815 - Qt's own spelling

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self._text = ""
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._clicked)

    def show_text(self, html: str, text: str) -> None:
        """Show ``html``, cleaned once more, or ``text`` where there is no html."""
        self._html, self._text = safe_html(html) if html else "", text
        self._render()

    def loadResource(self, kind: int, _name: QUrl | str) -> object:  # noqa: N802
        """An invisible picture or an empty text, whatever is named.

        Were it nothing, the document would go on and look for a file of that name itself.
        """
        if kind == QTextDocument.ResourceType.ImageResource.value:
            nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
            nothing.fill(Qt.GlobalColor.transparent)
            return nothing
        return QByteArray(b" ")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802, D102
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._render()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802, D102
        event.ignore()

    def _render(self) -> None:
        link = colours.link_text(self.palette()).name()
        self.document().setDefaultStyleSheet(f"a {{ color: {link}; text-decoration: none }}")
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
    """The text in its full height, or folded to its first lines with a button that unfolds it.

    Signals:
        linkActivated: the address (text) of a link to Goodreads that was clicked.
    """

    linkActivated = Signal(object)  # noqa: N815 - Qt's own spelling

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded = True
        self._window = _Clip(self)
        self.browser = SafeBrowser(self._window)
        self.browser.setObjectName("description")
        self.browser.setAccessibleName(self.tr("Description"))
        self.browser.linkActivated.connect(self.linkActivated)
        self._toggle = TextButton(parent=self)
        self._toggle.setObjectName("descriptionToggle")
        self._toggle.clicked.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._window)
        column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self._window.widthChanged.connect(self._fit)

    def show_text(self, html: str | None, text: str | None) -> None:
        """Show a description, folded; both None or empty: nothing."""
        self._folded = True
        self.browser.show_text(html or "", text or "")
        self.setVisible(bool(html or text))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802, D102
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._fit()

    def _unfold(self) -> None:
        self._folded = not self._folded
        self._fit()

    def _fit(self) -> None:
        width = self._window.width()
        document = self.browser.document()
        document.setTextWidth(width)
        full = math.ceil(document.size().height())
        line = self.fontMetrics().lineSpacing() * _LINE_PERCENT / 100
        foldable = full > (_FOLDED_LINES + _SPARED_LINES) * line
        self.browser.setGeometry(0, 0, width, full)
        self._window.setFixedHeight(math.floor(_FOLDED_LINES * line) if foldable and self._folded else full)
        self._toggle.setVisible(foldable)
        self._toggle.setText(self.tr("Show more") if self._folded else self.tr("Show less"))


class _Clip(QWidget):
    """What is seen of the text."""

    widthChanged = Signal()  # noqa: N815 - Qt's own spelling

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.widthChanged.emit()
