"""What can be taken back, the last first, and done once more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QAction

_MOST = 50


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """Something that was done: ``text`` says what, in the language of the moment; ``back`` takes it back.

    ``back`` returns something empty (0, no jobs) where nothing was left of it. ``again`` does it once more;
    it is given what ``back`` returned. None: it cannot be done again.
    """

    text: Callable[[], str]
    back: Callable[[], Any]
    again: Callable[[Any], object] | None = None


class UndoStack:
    """The steps of one window; the actions are enabled while there is one, and say which.

    ``undone`` is told each step that was taken back or done again, ``nothing_left`` each of which nothing
    was left to take back.
    """

    def __init__(
        self,
        action: QAction,
        redo: QAction | None = None,
        undone: Callable[[Step], None] | None = None,
        nothing_left: Callable[[Step], None] | None = None,
    ) -> None:
        self._undo_action = action
        self._redo_action = redo
        self._undo_name = action.text()
        self._redo_name = redo.text() if redo else ""
        self._undone = undone
        self._nothing_left = nothing_left
        self._steps: list[Step] = []
        self._taken_back: list[tuple[Step, Any]] = []
        self._show()

    def push(self, step: Step) -> None:
        """Note something that was done; the oldest is forgotten when there are too many."""
        self._steps = [*self._steps, step][-_MOST:]
        self._taken_back.clear()
        self._show()

    def take_over(self, other: UndoStack) -> None:
        """Go on where ``other`` ends, which is about to go."""
        self._steps = list(other._steps)
        self._taken_back = list(other._taken_back)
        self._show()

    def holds(self, step: Step) -> bool:
        """Whether ``step`` can still be taken back."""
        return step in self._steps

    def undo(self, step: Step | None = None) -> None:
        """Take back ``step``, None: the last one. Once only."""
        if step is None and self._steps:
            step = self._steps[-1]
        if step is None or step not in self._steps:
            return
        self._steps.remove(step)
        result = step.back()
        is_empty = result is not None and not result
        if step.again is not None and not is_empty:
            self._taken_back.append((step, result))
        self._tell(step)
        if is_empty and self._nothing_left is not None:
            self._nothing_left(step)

    def redo(self) -> None:
        """Do once more what was taken back last."""
        if not self._taken_back:
            return
        step, result = self._taken_back.pop()
        if step.again is not None:
            step.again(result)
        self._steps.append(step)
        self._tell(step)

    def _tell(self, step: Step) -> None:
        self._show()
        if self._undone is not None:
            self._undone(step)

    def _show(self) -> None:
        _name(self._undo_action, self._undo_name, self._steps[-1] if self._steps else None)
        if self._redo_action is not None:
            last = self._taken_back[-1][0] if self._taken_back else None
            _name(self._redo_action, self._redo_name, last)


def _name(action: QAction, name: str, step: Step | None) -> None:
    action.setEnabled(step is not None)
    action.setText(f"{name}: {step.text()}" if step else name)
