"""What can be undone, the last first, and done again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QAction

_MOST = 50


class Step:
    """Something that was done. ``text`` says what; ``back`` undoes it.

    ``back`` returns something empty (0, no jobs) if nothing was left of it. ``again`` does it once more
    and is given what ``back`` returned. None: it cannot be done again.
    """

    def __init__(
        self, text: str, back: Callable[[], Any], again: Callable[[Any], object] | None = None
    ) -> None:
        self.text = text
        self.back = back
        self.again = again


class UndoStack:
    """The steps of one window; the actions are enabled while there is one, and say which.

    ``undone`` is called with each step that was undone or done again, and whether nothing was left of it.
    """

    def __init__(self, undo: QAction, redo: QAction, undone: Callable[[Step, bool], None]) -> None:
        self._undo_action, self._redo_action = undo, redo
        self._undo_name, self._redo_name = undo.text(), redo.text()
        self._undone = undone
        self._steps: list[Step] = []
        self._redoable: list[tuple[Step, Any]] = []
        self._show()

    def push(self, text: str, back: Callable[[], Any], again: Callable[[Any], object] | None = None) -> Step:
        """Note something that was done; the oldest is forgotten when there are too many."""
        step = Step(text, back, again)
        self._steps = [*self._steps, step][-_MOST:]
        self._redoable.clear()
        self._show()
        return step

    def undo(self, step: Step | None = None) -> None:
        """Undo ``step``, None: the last one. Each is undone once only."""
        if step is None and self._steps:
            step = self._steps[-1]
        if step is None or step not in self._steps:
            return
        self._steps.remove(step)
        result = step.back()
        nothing_left = result is not None and not result
        if step.again is not None and not nothing_left:
            self._redoable.append((step, result))
        self._show()
        self._undone(step, nothing_left)

    def redo(self) -> None:
        """Do again what was undone last."""
        if not self._redoable:
            return
        step, result = self._redoable.pop()
        if step.again is not None:
            step.again(result)
        self._steps.append(step)
        self._show()
        self._undone(step, False)

    def _show(self) -> None:
        _name(self._undo_action, self._undo_name, self._steps[-1] if self._steps else None)
        _name(self._redo_action, self._redo_name, self._redoable[-1][0] if self._redoable else None)


def _name(action: QAction, name: str, step: Step | None) -> None:
    action.setEnabled(step is not None)
    action.setText(f"{name}: {step.text}" if step else name)
