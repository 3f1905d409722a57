"""What the controllers of one window share: the engine, the toasts, undo, long work, the settings."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from bookq_gui.settings import Settings
from bookq_gui.ui.event_pump import Background
from bookq_gui.ui.i18n import number, shortened, translate
from bookq_gui.ui.i18n import say as in_words
from bookq_gui.ui.system import desktop
from bookq_gui.ui.widgets.overlays import Action, ToastStack

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine
    from bookq_gui.ui.window_layout import WindowState

Result = TypeVar("Result")
_MOST_STEPS = 50
_SOON_SECONDS = 1.0
_AT_ONCE = 1_000
"""Work on more books or jobs than this is done in another thread."""


class Services(QObject):
    """Handed to every controller. ``session`` keeps the window's state; ``undo`` is Edit > Undo."""

    def __init__(
        self, engine: Engine, session: WindowState, toasts: ToastStack, undo: UndoStack, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.engine, self.session, self.toasts, self.undo = engine, session, toasts, undo
        self.is_open = False
        """Whether the library is open, and the window stays: nothing can be added before or after."""
        self.background = Background(self)
        self.bulk = undo.bulk
        self.preferences = Preferences(engine, self)
        self.long_work = LongWork(toasts)

    def say(
        self,
        text: str,
        *,
        sub: str = "",
        icon: str = "check",
        key: str = "",
        actions: Sequence[Action] = (),
        count: int = 0,
        merged: Callable[[int], str] | None = None,
    ) -> None:
        """Show a toast. One with the same ``key`` is replaced; see `ToastStack.say`."""
        self.toasts.say(text, sub=sub, icon=icon, key=key, actions=actions, count=count, merged=merged)

    def warn(self, text: str, *, sub: str = "", key: str = "") -> None:
        self.toasts.say(text, sub=sub, bad=True, key=key or text)

    def done(
        self,
        text: str,
        back: Callable[[], Any],
        again: Callable[[Any], object] | None = None,
        *,
        icon: str = "check",
        key: str = "done",
        quiet: bool = False,
        count: int = 0,
    ) -> Step:
        """Offer Undo for what was done to ``count`` books or jobs, in a toast unless ``quiet``."""
        step = self.undo.push(text, back, again, key, count=count)
        if not quiet:
            word = translate("Services", "Undo")
            self.toasts.say(text, icon=icon, key=key, actions=[(word, lambda: self.undo.undo(step))])
        return step

    def take_list(self, address: str) -> None:
        """Fetch a page full of books: they are added when it is here, and Undo takes them back."""
        report = self.engine.imports.take_list(address)
        refused = next((line.message for line in report.lines if not line.job_id), None)
        if refused:
            self.warn(in_words(refused), key="list")
        else:
            self.say(translate("Services", "The books of this page follow"), icon="list", key="list")

    def open_url(self, address: str) -> bool:
        """Open a web page in the browser. Returns whether it opened; a toast says if not."""
        opened = desktop.open_page(address)
        if not opened:
            text = translate("Services", "This page could not be opened in a browser.")
            self.warn(text, sub=shortened(address, 120), key="browser")
        return opened


class BulkWork:
    """Works on books and jobs: on a few in the window's thread, on many in another one.

    Work in the other thread is done in the order in which it is asked for, and ends before the window closes.
    """

    def __init__(self, parent: QObject) -> None:
        self._background = Background(parent)
        self._running = 0

    @property
    def is_busy(self) -> bool:
        """Whether there is work in the other thread."""
        return self._running > 0

    def run(
        self, count: int, work: Callable[[], Result], then: Callable[[Result], object] = lambda _result: None
    ) -> None:
        """Do ``work`` on ``count`` books or jobs, then call ``then`` with its result in the window's thread.

        With a ``count`` of 0 all of it is done in the window's thread.
        """
        if not count or (count <= _AT_ONCE and not self._running):
            then(work())
            return
        self._running += 1
        self._background.run(work, partial(self._ended, then), self._failed)

    def wait(self) -> None:
        """Wait until all work is done; none can be asked for afterwards. Not for the window's thread."""
        self._background.wait()

    def _ended(self, then: Callable[[Result], object], result: Result) -> None:
        self._running -= 1
        then(result)

    def _failed(self, error: Exception) -> None:
        self._running -= 1
        raise error


@dataclass(eq=False)
class Step:
    """Something that was done to ``count`` books or jobs. ``text`` says what, in the toast ``key``.

    ``back`` undoes it.

    ``back`` returns something empty (0, no jobs) if nothing was left to undo. ``again`` gets what ``back``
    returned, and does it once more; None: it cannot be done again. ``went_too`` gets the same, and says
    what else is gone.
    """

    text: str
    back: Callable[[], Any]
    again: Callable[[Any], object] | None
    key: str
    went_too: Callable[[Any], str] | None
    count: int


class UndoStack:
    """The steps of one window; the actions are enabled while there is one, and say which.

    A toast says what was undone or done again, in place of the one that said what was done.
    """

    def __init__(self, undo: QAction, redo: QAction, toasts: ToastStack, bulk: BulkWork) -> None:
        self.bulk = bulk
        self._undo_action, self._redo_action = undo, redo
        self._undo_name, self._redo_name = undo.text(), redo.text()
        self._toasts = toasts
        self._steps: list[Step] = []
        self._redoable: list[tuple[Step, Any]] = []
        self._show()

    def push(
        self,
        text: str,
        back: Callable[[], Any],
        again: Callable[[Any], object] | None = None,
        key: str = "",
        went_too: Callable[[Any], str] | None = None,
        *,
        count: int = 0,
    ) -> Step:
        """Note something that was done; the oldest is forgotten when there are too many."""
        step = Step(text, back, again, key, went_too, count)
        self._steps = [*self._steps, step][-_MOST_STEPS:]
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
        self._show()
        self.bulk.run(step.count, step.back, partial(self._undone, step))

    def _undone(self, step: Step, result: Any) -> None:
        nothing_left = result is not None and not result
        if step.again is not None and not nothing_left:
            self._redoable.append((step, result))
        self._show()
        if nothing_left:
            self._say(step, translate("Services", "Nothing was left to undo."))
        else:
            sub = step.went_too(result) if step.went_too is not None else ""
            self._say(step, translate("Services", "Undone: {what}"), sub)

    def redo(self) -> None:
        """Do again what was undone last."""
        if not self._redoable:
            return
        step, result = self._redoable.pop()
        self._show()
        if step.again is not None:
            self.bulk.run(step.count, partial(step.again, result), partial(self._redone, step))

    def _redone(self, step: Step, _result: object) -> None:
        self._steps.append(step)
        self._show()
        self._say(step, translate("Services", "Done again: {what}"))

    def _say(self, step: Step, text: str, sub: str = "") -> None:
        self._toasts.dismiss(step.key)
        self._toasts.say(text.format(what=step.text), sub=sub, icon="undo", key="undo")

    def _show(self) -> None:
        _name(self._undo_action, self._undo_name, self._steps[-1] if self._steps else None)
        _name(self._redo_action, self._redo_name, self._redoable[-1][0] if self._redoable else None)


def _name(action: QAction, name: str, step: Step | None) -> None:
    action.setEnabled(step is not None)
    action.setText(f"{name}: {step.text}" if step else name)


class LongWork:
    """One toast for each piece of work that runs: how far it is, how fast, and Cancel."""

    def __init__(self, toasts: ToastStack) -> None:
        self._toasts = toasts
        self._running: dict[str, tuple[str, str, Callable[[], object], float]] = {}

    def begin(self, work: str, text: str, icon: str, cancel: Callable[[], object]) -> None:
        """``text`` says what begins; ``work`` names it in `WorkProgress`. ``cancel`` ends it early."""
        self._running[work] = (text, icon, cancel, time.monotonic())
        self._show(work, "")

    def end(self, work: str) -> None:
        """It has ended; its result is shown elsewhere."""
        if self._running.pop(work, None) is not None:
            self._toasts.dismiss(f"work-{work}")

    def show(self, work: str, done: int, total: int | None) -> None:
        if work in self._running:
            self._show(work, how_far(done, total, time.monotonic() - self._running[work][3]))

    def _show(self, work: str, how_far: str) -> None:
        text, icon, cancel, _began = self._running[work]
        actions: list[Action] = [(translate("LongWork", "Cancel"), cancel)]
        self._toasts.say(text, sub=how_far, icon=icon, actions=actions, key=f"work-{work}", stays=True)


def how_far(done: int, total: int | None, seconds: float) -> str:
    """``done`` of ``total`` in words, with the speed once it is known."""
    of = translate("LongWork", "{done} of {total}") if total else "{done}"
    text = of.format(done=number(done), total=number(total or 0))
    if seconds > _SOON_SECONDS and done:
        speed = translate("LongWork", "{count} a second").format(count=number(round(done / seconds) or 1))
        text = f"{text} · {speed}"
    return text


class Preferences(QObject):
    """The settings of one engine for one window.

    Signals:
        changed(tuple): the settings as they were, and as they are now.
        failed(str): they are in force, but could not be kept; why.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine

    @property
    def settings(self) -> Settings:
        return self._engine.settings

    def change(self, name: str, value: Any) -> None:
        """Put another value into force. It must be right: see `settings.problem_with`."""
        before = self._engine.settings
        after = replace(before, **{name: value})
        if after == before:
            return
        try:
            self._engine.change_settings(after)
        except OSError as error:
            self.failed.emit(error.strerror or str(error))
        self.changed.emit((before, after))
