"""Links to books that are copied in other programs: watched for, or looked for once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from bookq_gui.engine.browser_host import is_marked
from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.ui.imports import drops

_LONGEST = 64 * 1024
"""Characters of a copied text that are looked at; somebody copies a whole book now and then."""


class ClipboardWatch(QObject):
    """Looks at each new text on the clipboard while it is switched on. Off at first.

    What bookq itself copied is passed over, and so is what is known already. Nothing is added:
    that is for people to decide. ``seen`` marks the text with links that was looked at last, also in
    an earlier session; it cannot be read back.

    Signals:
        found(tuple[ReportLine, ...]): links to books that are not known yet, as they were copied.
        page(str): a page that the bookmark copied.
    """

    found = Signal(object)
    page = Signal(object)

    def __init__(
        self, recognise: Callable[[str], ImportReport], parent: QObject | None = None, seen: str = ""
    ) -> None:
        super().__init__(parent)
        self._recognise = recognise
        self._on = False
        self._last = ""
        self.seen = seen
        QGuiApplication.clipboard().dataChanged.connect(self._look)

    def watch(self, *, on: bool) -> None:
        """Switch it on or off. What is on the clipboard at that moment is left alone."""
        self._on = on

    def waiting(self) -> tuple[ReportLine, ...]:
        """The links to books not known yet that are on the clipboard; of each text once only."""
        clipboard = QGuiApplication.clipboard()
        return () if self._is_ours(clipboard) else self._new_links(_text_on(clipboard))

    @Slot()
    def _look(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if self._is_ours(clipboard) or not self._on:
            return
        text = clipboard.text()
        if is_marked(text):
            if text != self._last:
                self._last = text
                self.page.emit(text)
            return
        links = self._new_links(_text_on(clipboard))
        if links:
            self.found.emit(links)

    def look(self) -> None:
        """Look now: some systems tell of a copied text only when the window is active."""
        self._look()

    def _is_ours(self, clipboard: QClipboard) -> bool:
        ours = clipboard.ownsClipboard()
        if ours:
            # A clipboard manager may take it over and hand it back as its own.
            self._last = _text_on(clipboard)
        return ours

    def _new_links(self, text: str) -> tuple[ReportLine, ...]:
        if text == self._last or "goodreads" not in text.casefold():
            return ()
        mark = hashlib.sha256(text.encode()).hexdigest()
        known, self._last, self.seen = mark == self.seen, text, mark
        if known:
            return ()
        return tuple(entry for entry in self._recognise(text).lines if entry.result is AddResult.ADDED)


def _text_on(clipboard: QClipboard) -> str:
    mime = drops.copied(clipboard)
    return drops.read(mime).text[:_LONGEST] if drops.holds_something(mime) else ""
