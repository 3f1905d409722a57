"""What the window says of what was done: strips, and the way back where there is one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from bookq_gui.model.events import Notice
from bookq_gui.ui.sentences import spoken, spoken_line
from bookq_gui.ui.undo import Step, UndoStack
from bookq_gui.ui.widgets.message_bar import Message, Strip, Strips

READING = "reading"
"""The key of strips that say that something is being read; what came of it replaces them."""


class Teller:
    """Tells outcomes in the strips of a window; what can be taken back goes on its undo stack."""

    def __init__(self, strips: Strips, undo: UndoStack) -> None:
        self.strips = strips
        self._undo = undo
        self._told: list[tuple[Strip, Step, str, str]] = []
        self._notices: list[tuple[Strip, Notice]] = []

    def take_over(self, before: Teller) -> None:
        """Say once more what ``before`` says: its window is about to go.

        What can be taken back and what the engine said is said anew, in the language of now. What is still
        being read is not: its end might be told to the other window.
        """
        steps = {strip: (step, icon, key) for strip, step, icon, key in before._told}
        notices = dict(before._notices)
        for strip in reversed(before.strips.shown()):
            if strip in steps:
                if self._undo.holds(steps[strip][0]):
                    self._tell_step(*steps[strip])
            elif strip in notices:
                self.tell_notice(notices[strip])
            elif strip.message.key != READING:
                # The way on from here would lead back into the window that goes.
                self.strips.tell(replace(strip.message, action="", run=None))

    def tell_notice(self, notice: Notice) -> None:
        """Say what the engine said, in the user's language."""
        lines = [spoken_line(line) for line in notice.details]
        text = spoken(notice.text)
        strip = self.strips.tell(Message(text, lines, key="read" if lines else text))
        shown = self.strips.shown()
        self._notices = [told for told in self._notices if told[0] in shown]
        self._notices.append((strip, notice))

    def undone(self, step: Step) -> None:
        """``step`` was taken back: what was told of it is no longer so."""
        for strip, told, _icon, _key in self._told:
            if told is step and strip in self.strips.shown():
                strip.dismiss()

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
        text: Callable[[], str],
        back: Callable[[], Any],
        *,
        icon: str,
        key: str = "removed",
        again: Callable[[Any], object] | None = None,
    ) -> None:
        """Say what was done, with a button that calls ``back``; Ctrl+Z does the same.

        ``text`` says it in the language of the moment. ``again`` does it once more; it is given what
        ``back`` returned.
        """
        self._tell_step(self.note_done(text, back, again), icon, key)

    def note_done(
        self, text: Callable[[], str], back: Callable[[], Any], again: Callable[[Any], object] | None = None
    ) -> Step:
        """Let Ctrl+Z call ``back`` without a word, for what is seen anyway."""
        step = Step(text, back, again)
        self._undo.push(step)
        return step

    def _tell_step(self, step: Step, icon: str, key: str) -> None:
        undo = QCoreApplication.translate("Wiring", "Undo")
        run = partial(self._undo.undo, step)
        strip = self.strips.tell(Message(step.text(), icon=icon, key=key, action=undo, run=run))
        shown = self.strips.shown()
        self._told = [told for told in self._told if told[0] in shown]
        self._told.append((strip, step, icon, key))
