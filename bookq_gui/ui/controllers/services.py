"""What the controllers of one window share: the engine, the toasts, undo, progress, the settings."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from bookq_gui.settings import Settings
from bookq_gui.ui.actions import Act
from bookq_gui.ui.event_pump import Background, Result
from bookq_gui.ui.i18n import number, shortened, translate
from bookq_gui.ui.i18n import say as in_words
from bookq_gui.ui.system import desktop
from bookq_gui.ui.widgets.overlays import Action, ToastStack

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine
    from bookq_gui.ui.main_window import MainWindow
    from bookq_gui.ui.window_layout import WindowState

Page = TypeVar("Page")
_MOST_PAGES = 10
_MOST_STEPS = 50
_SPEED_AFTER = 1.0
"""Seconds after which the speed of long work is known well enough to show it."""
_AT_ONCE = 1_000
"""Work on more books or jobs than this is done in another thread."""


class Services(QObject):
    """Gives every controller what it shares with the others. ``session`` keeps the state of the window."""

    def __init__(self, window: MainWindow, engine: Engine, session: WindowState) -> None:
        super().__init__(window)
        self.engine, self.session = engine, session
        self.is_open = False
        """Whether the library is open and the window does not close. Only then books can be added."""
        self._waiting: dict[Callable[[], object], None] = {}
        self.background = Background(self)
        self.bulk = BulkWork(self)
        self.preferences = Preferences(engine, self.warn, self)
        self.say = window.toasts.say
        self.long_work = LongWork(window.toasts)
        actions = window.actions_
        self.undo = UndoStack(actions[Act.UNDO], actions[Act.REDO], window.toasts, self.bulk)

    def when_open(self, work: Callable[[], object]) -> None:
        """Do ``work`` when the library is open, at once if it is. What waits already is done once."""
        if self.is_open:
            work()
        else:
            self._waiting[work] = None

    def opened(self) -> None:
        """Books can be added from now on."""
        self.is_open = True
        for work in self._waiting:
            work()
        self._waiting.clear()

    def warn(self, text: str, *, sub: str = "", key: str = "") -> None:
        self.say(text, sub=sub, bad=True, key=key or text)

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
    ) -> None:
        """Note a `Step` for Edit > Undo, and offer Undo in a toast unless ``quiet``."""
        step = self.undo.push(text, back, again, key, count=count)
        if not quiet:
            undo = translate("Services", "Undo"), partial(self.undo.undo, step)
            self.say(text, icon=icon, key=key, actions=[undo])

    def take_list(self, address: str) -> None:
        """Fetch a page of many books. The engine adds them when it has the page."""
        report = self.engine.imports.take_list(address)
        refused = next((line.message for line in report.lines if not line.job_id), None)
        if refused:
            self.warn(in_words(refused), key="list")
        else:
            self.say(translate("Services", "The books of this page follow"), icon="list", key="list")

    def first_pages(self, wanted: Sequence[Page]) -> Sequence[Page]:
        """Return the pages that may be opened in the browser at once; a toast says if those are not all."""
        if len(wanted) > _MOST_PAGES:
            text = translate(
                "Services",
                "Only the first {count} pages were opened: more would be too much for the browser.",
            )
            self.say(text.format(count=_MOST_PAGES), icon="open", key="pages")
        return wanted[:_MOST_PAGES]

    def open_url(self, address: str) -> bool:
        """Open a web page in the browser. Returns whether it opened; a toast says if not."""
        opened = desktop.open_page(address)
        if not opened:
            text = translate("Services", "This page could not be opened in a browser.")
            self.warn(text, sub=shortened(address, 120), key="browser")
        return opened


@dataclass(frozen=True, slots=True)
class Change:
    """``work`` on ``count`` books or jobs, and ``then``, which takes its result in the window's thread."""

    count: int
    work: Callable[[], Any]
    then: Callable[[Any], object]


class BulkWork:
    """Changes books and jobs one after the other: a few in the window's thread, many in another one.

    All that was asked for is done before the window closes.
    """

    def __init__(self, parent: QObject) -> None:
        self._background = Background(parent)
        self._waiting: deque[Callable[[], Change | None]] = deque()
        self.is_busy = False
        """Whether there is work in the other thread."""
        self.on_busy: Callable[[], object] = lambda: None
        """Called when `is_busy` changes."""
        self._idle = threading.Event()
        self._idle.set()

    def run(
        self, count: int, work: Callable[[], Result], then: Callable[[Result], object] = lambda _result: None
    ) -> None:
        """Run ``work`` on ``count`` books or jobs, then ``then`` with its result in the window's thread."""
        self.run_chosen(lambda: Change(count, work, then))

    def run_chosen(self, choose: Callable[[], Change | None]) -> None:
        """Run the change that ``choose`` returns, if any. It is called after all earlier changes."""
        self._idle.clear()
        self._waiting.append(choose)
        self._go_on()

    def wait(self) -> None:
        """Wait until all work is done, and accept no more.

        Not to be called in the window's thread, which goes on with the events meanwhile.
        """
        self._idle.wait()
        self._background.close()
        self._background.wait()

    def _go_on(self) -> None:
        if self.is_busy:
            return
        if not self._waiting:
            self._idle.set()
            return
        try:
            self._begin(self._waiting.popleft()())
        finally:
            self._go_on()

    def _begin(self, change: Change | None) -> None:
        if change is None:
            return
        if change.count <= _AT_ONCE:
            change.then(change.work())
            return
        self._background.run(change.work, partial(self._ended, change.then), self._failed)
        self._set_busy(busy=True)

    def _set_busy(self, *, busy: bool) -> None:
        self.is_busy = busy
        self.on_busy()

    def _ended(self, then: Callable[[Any], object], result: Any) -> None:
        self._set_busy(busy=False)
        try:
            then(result)
        finally:
            self._go_on()

    def _failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        try:
            raise error
        finally:
            self._go_on()


@dataclass(eq=False)
class Step:
    """A change of ``count`` books or jobs that can be undone. ``text`` names it in the toast ``key``.

    ``back`` undoes it, and returns a false value other than None (0, no jobs) if nothing was left to undo.
    ``again`` takes the result of ``back`` and makes the change once more; None if that is impossible.
    ``went_too`` takes the same result and returns what else is gone.
    """

    text: str
    back: Callable[[], Any]
    again: Callable[[Any], object] | None
    key: str
    went_too: Callable[[Any], str] | None
    count: int


class UndoStack:
    """The steps of one window. The two actions name the next step, and are disabled without one.

    While a change of many books or jobs runs they are enabled, and what they do follows it.
    The toast of a change is replaced by one that says that it was undone or done again.
    """

    def __init__(self, undo: QAction, redo: QAction, toasts: ToastStack, bulk: BulkWork) -> None:
        self._bulk = bulk
        bulk.on_busy = self._show
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
        """Note a change; see `Step`. Only the last 50 are kept."""
        step = Step(text, back, again, key, went_too, count)
        self._steps = [*self._steps, step][-_MOST_STEPS:]
        self._redoable.clear()
        self._show()
        return step

    def undo(self, step: Step | None = None) -> None:
        """Undo ``step``, or the last one if None. A step that was undone already is left alone."""
        self._bulk.run_chosen(partial(self._next_undo, step))

    def _next_undo(self, step: Step | None) -> Change | None:
        if step is None and self._steps:
            step = self._steps[-1]
        if step is None or step not in self._steps:
            return None
        self._steps.remove(step)
        self._show()
        return Change(step.count, step.back, partial(self._undone, step))

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
        """Make the change again that was undone last."""
        self._bulk.run_chosen(self._next_redo)

    def _next_redo(self) -> Change | None:
        if not self._redoable:
            return None
        step, result = self._redoable.pop()
        self._show()
        if step.again is None:
            return None
        return Change(step.count, partial(step.again, result), partial(self._redone, step))

    def _redone(self, step: Step, _result: object) -> None:
        self._steps.append(step)
        self._show()
        self._say(step, translate("Services", "Done again: {what}"))

    def _say(self, step: Step, text: str, sub: str = "") -> None:
        self._toasts.dismiss(step.key)
        self._toasts.say(text.format(what=step.text), sub=sub, icon="undo", key="undo")

    def _show(self) -> None:
        self._name(self._undo_action, self._undo_name, self._steps[-1] if self._steps else None)
        self._name(self._redo_action, self._redo_name, self._redoable[-1][0] if self._redoable else None)

    def _name(self, action: QAction, name: str, step: Step | None) -> None:
        busy = self._bulk.is_busy
        action.setEnabled(busy or step is not None)
        action.setText(f"{name}: {step.text}" if step and not busy else name)


class LongWork:
    """Shows a toast for each work that runs, with its progress, its speed, and Cancel."""

    def __init__(self, toasts: ToastStack) -> None:
        self._toasts = toasts
        self._running: dict[str, tuple[str, str, Callable[[], object], float]] = {}

    def begin(self, work: str, text: str, icon: str, cancel: Callable[[], object]) -> None:
        """Show that ``work``, its name in `WorkProgress`, begins. ``cancel`` is called by the button."""
        self._running[work] = (text, icon, cancel, time.monotonic())
        self._show(work, "")

    def end(self, work: str) -> None:
        """Take the toast of ``work`` away. The caller shows the result."""
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
    """Say that ``done`` of ``total`` are done after ``seconds``, and how many a second."""
    of = translate("LongWork", "{done} of {total}") if total else "{done}"
    text = of.format(done=number(done), total=number(total or 0))
    if seconds > _SPEED_AFTER and done:
        speed = translate("LongWork", "{count} a second").format(count=number(round(done / seconds) or 1))
        text = f"{text} · {speed}"
    return text


class Preferences(QObject):
    """The settings of one engine for one window.

    Signals:
        changed(tuple): the settings before and after the change.
    """

    changed = Signal(object)

    def __init__(self, engine: Engine, warn: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._engine, self._warn = engine, warn

    @property
    def settings(self) -> Settings:
        return self._engine.settings

    def change(self, name: str, value: Any) -> None:
        """Put a value into force for which `settings.problem_with` finds no problem."""
        before = self._engine.settings
        after = replace(before, **{name: value})
        if after == before:
            return
        try:
            self._engine.change_settings(after)
        except OSError as error:
            text = self.tr("The setting could not be kept: {reason}")
            self._warn(text.format(reason=error.strerror or error))
        self.changed.emit((before, after))
