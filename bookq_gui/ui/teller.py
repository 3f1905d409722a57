"""What the window says of what was done: strips, and the way back where there is one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from bookq_gui.ui.strip import Message, Strips
from bookq_gui.ui.undo import Step, UndoStack

READING = "reading"
"""The key of strips that say that something is being read; what came of it replaces them."""


class Teller:
    """Tells outcomes in the strips of a window; what can be taken back goes on its undo stack."""

    def __init__(self, strips: Strips, undo: UndoStack) -> None:
        self.strips = strips
        self._undo = undo

    def tell(self, text: str, *, icon: str = "details", key: str = "") -> None:
        """Say ``text``; it replaces what was said with the same ``key``, without one: the same text."""
        self.strips.tell(Message(text, icon=icon, key=key or text))

    def tell_copied(self, text: str) -> None:
        """Say in a line what is on the clipboard now, in place of what was there before."""
        self.tell(text, icon="copy", key="copied")

    def warn(self, text: str) -> None:
        """Say what did not go well."""
        self.strips.tell(Message(text, icon="warning", colour="warn", tint="warn_tint", key=text))

    def tell_done(
        self,
        text: str,
        back: Callable[[], Any],
        *,
        icon: str,
        key: str = "removed",
        again: Callable[[Any], object] | None = None,
    ) -> None:
        """Say what was done, with a button that calls ``back``; Ctrl+Z does the same.

        ``again`` does it once more; it is given what ``back`` returned.
        """
        step = self.note_done(text, back, again)
        undo = QCoreApplication.translate("Wiring", "Undo")
        self.strips.tell(Message(text, icon=icon, key=key, action=undo, run=partial(self._undo.undo, step)))

    def note_done(
        self, text: str, back: Callable[[], Any], again: Callable[[Any], object] | None = None
    ) -> Step:
        """Let Ctrl+Z call ``back`` without a word, for what is seen anyway."""
        step = Step(text, back, again)
        self._undo.push(step)
        return step
