"""What can be taken back, the last first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction

_MOST = 50


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """Something that was done: ``text`` says what, ``back`` takes it back."""

    text: str
    back: Callable[[], object]


class UndoStack:
    """The steps of one window; ``action`` is enabled while there is one, and says which."""

    def __init__(self, action: QAction) -> None:
        self._action = action
        self._name = action.text()
        self._steps: list[Step] = []
        self._show()

    def push(self, step: Step) -> None:
        """Note something that was done; the oldest is forgotten when there are too many."""
        self._steps = [*self._steps, step][-_MOST:]
        self._show()

    def take_over(self, other: UndoStack) -> None:
        """Go on where ``other`` ends, which is about to go."""
        self._steps = list(other._steps)
        self._show()

    def undo(self, step: Step | None = None) -> None:
        """Take back ``step``, None: the last one. Once only."""
        if step is None and self._steps:
            step = self._steps[-1]
        if step is None or step not in self._steps:
            return
        self._steps.remove(step)
        self._show()
        step.back()

    def _show(self) -> None:
        self._action.setEnabled(bool(self._steps))
        text = f"{self._name}: {self._steps[-1].text}" if self._steps else self._name
        self._action.setText(text)
