"""Text from outside that wraps, can be selected, and whose names can be clicked to filter the library."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from bookq_gui.ui.details.text import Term
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets import theme

_WORD = re.compile(r"\S+")
_ZERO_WIDTH_SPACE = "\u200b"
_NARROWEST = 24


class TermsLabel(QLabel):
    """Terms as running text.

    The text is escaped: nothing in it is read as markup. A word wider than the line is broken anywhere.

    Signals:
        chosen(str, str): the field and value of the term that was clicked.
    """

    chosen = Signal(str, str)

    def __init__(
        self,
        size: int = theme.BODY,
        colour: str = "text",
        link_colour: str = "accent",
        weight: QFont.Weight = theme.REGULAR,
        *,
        numbers: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``size`` and ``weight`` as in `theme.font`; the colours are those of text and of links."""
        super().__init__(parent)
        self._size, self._weight, self._numbers = size, weight, numbers
        self._colours = (colour, link_colour)
        self._terms: tuple[Term, ...] = ()
        self._separator = ", "
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setMinimumWidth(_NARROWEST)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.linkActivated.connect(self._clicked)
        self.linkHovered.connect(self._hovered)
        self._dress()

    def set_terms(self, terms: Sequence[Term], separator: str = ", ") -> None:
        """Show ``terms`` and no others; hidden where there are none."""
        self._terms, self._separator = tuple(terms), separator
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if any(term.field for term in self._terms):
            flags |= Qt.TextInteractionFlag.LinksAccessibleByMouse
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)
        self.setAccessibleName(self.plain())
        self._show()
        self.setVisible(bool(self._terms))

    def set_text(self, text: str) -> None:
        """Show plain ``text``; hidden where it is empty."""
        self.set_terms((Term(text),) if text else ())

    def set_size(self, size: int) -> None:
        """Use another size of type, as a ratio to `theme.BODY`."""
        if size != self._size:
            self._size = size
            self._dress()
            self._show()

    def plain(self) -> str:
        """The text as it is read."""
        return self._separator.join(term.text for term in self._terms)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (
            QEvent.Type.PaletteChange,
            QEvent.Type.ApplicationFontChange,
            QEvent.Type.LayoutDirectionChange,
        ):
            self._dress()
            self._show()

    def _dress(self) -> None:
        font = theme.font(self._size, self._weight, numbers=self._numbers)
        if font != self.font():
            self.setFont(font)
        wanted = theme.colours()[self._colours[0]]
        # Text of another direction than the window's would stand at the wrong side.
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        vertical = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | vertical)
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != wanted:
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)

    def _show(self) -> None:
        metrics, width = self.fontMetrics(), max(self.width(), _NARROWEST)
        ink = theme.colours()[self._colours[1]].name()
        pieces = []
        for number, term in enumerate(self._terms):
            text = _marked_up(broken(term.text, metrics, width))
            if term.field:
                text = f'<a href="{number}" style="color:{ink};text-decoration:none">{text}</a>'
            pieces.append(text)
        shown = _marked_up(self._separator).join(pieces)
        if shown != self.text():
            self.setText(shown)

    @Slot(str)
    def _clicked(self, href: str) -> None:
        term = self._terms[int(href)]
        self.chosen.emit(term.field, term.value)

    @Slot(str)
    def _hovered(self, href: str) -> None:
        if href:
            tip = translate("Terms", "Show only books with {text}").format(text=self._terms[int(href)].text)
            self.setToolTip(f"<qt>{html.escape(tip)}</qt>")
        else:
            self.setToolTip("")


def _marked_up(text: str) -> str:
    return html.escape(text).replace("\n", "<br>").replace("  ", "&nbsp; ")


def broken(text: str, metrics: QFontMetrics, width: int) -> str:
    """``text`` with places to break the line inside each word that is wider than ``width`` pixels."""

    def fitted(word: re.Match[str]) -> str:
        if len(word[0]) * 2 <= width // max(metrics.averageCharWidth(), 1) // 2:
            return word[0]
        fits = metrics.horizontalAdvance(word[0]) <= width
        return word[0] if fits else _ZERO_WIDTH_SPACE.join(word[0])

    return _WORD.sub(fitted, text)
