"""Watching the clipboard for links to books that are copied in other programs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from bookq_gui.model.intake import Fate, Receipt
from bookq_gui.ui import drops

_LONGEST = 200_000
"""Characters of a copied text that are looked at; somebody copies a whole book now and then."""


class ClipboardWatch(QObject):
    """Looks at each new text on the clipboard while it is switched on. Off at first.

    What bookq itself copied is passed over, and so is what is known already. Nothing is added:
    that is for people to decide.

    Signals:
        found(tuple[str, ...]): links to books that are not known yet, as they were copied.
    """

    found = Signal(object)

    def __init__(self, recognise: Callable[[str], Receipt], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recognise = recognise
        self._on = False
        self._last = ""
        QGuiApplication.clipboard().dataChanged.connect(self._look)

    def watch(self, *, on: bool) -> None:
        """Switch it on or off. What is on the clipboard at that moment is left alone."""
        self._on = on

    @Slot()
    def _look(self) -> None:
        clipboard = QGuiApplication.clipboard()
        ours = clipboard.ownsClipboard()
        if not (self._on or ours):
            return
        text = drops.read(clipboard.mimeData()).text[:_LONGEST]
        if ours:
            # A clipboard manager may take it over and hand it back as its own.
            self._last = text
            return
        if text == self._last or "goodreads" not in text.casefold():
            return
        self._last = text
        receipt = self._recognise(text)
        links = tuple(entry.text for entry in receipt.entries if entry.fate is Fate.ADDED)
        if links:
            self.found.emit(links)
