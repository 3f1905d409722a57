"""What the controllers of one window share: the engine, the toasts, undo, work off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.undo import Step, UndoStack
from bookq_gui.ui.widgets.background import Background
from bookq_gui.ui.widgets.overlays import Action, ToastStack

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine
    from bookq_gui.settings import Settings
    from bookq_gui.ui.controllers.long_work import LongWork
    from bookq_gui.ui.event_pump import Pump
    from bookq_gui.ui.settings.preferences import Preferences
    from bookq_gui.ui.window_state import WindowState


class Services(QObject):
    """Handed to every controller.

    ``engine`` has the four parts queue, library, imports and backups; ``pump.arrived`` carries a `Batch` of
    what happened; ``session`` keeps the window's state; ``undo`` is Edit > Undo.
    """

    def __init__(
        self,
        engine: Engine,
        pump: Pump,
        session: WindowState,
        toasts: ToastStack,
        undo: UndoStack,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.engine = engine
        self.pump = pump
        self.session = session
        self.toasts = toasts
        self.undo = undo
        self.background = Background(self)
        self.preferences: Preferences
        self.long_work: LongWork

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self.engine.settings

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

    def warn(self, text: str, *, sub: str = "", key: str = "", actions: Sequence[Action] = ()) -> None:
        """Show a toast of something that did not go well."""
        self.toasts.say(text, sub=sub, bad=True, key=key or text, actions=actions)

    def done(
        self,
        text: str,
        back: Callable[[], Any],
        again: Callable[[Any], object] | None = None,
        *,
        icon: str = "check",
        key: str = "done",
        sub: str = "",
        quiet: bool = False,
    ) -> Step:
        """Something was done that can be undone: Edit > Undo does, and a toast unless it is ``quiet``."""
        step = self.undo.push(text, back, again)
        if not quiet:
            word = translate("Services", "Undo")
            self.toasts.say(text, sub=sub, icon=icon, key=key, actions=[(word, lambda: self.undo.undo(step))])
        return step

    def background_wait(self, ended: Future[Any], then: Callable[[object], object]) -> None:
        """Call ``then`` in the window's thread once ``ended`` has, however it did."""
        self.background.run(ended.exception, then, then)

    def open_url(self, address: str) -> bool:
        """Open a web page in the browser. Whether the system took it; a toast says if not."""
        if address.startswith("https://") and QDesktopServices.openUrl(QUrl(address)):
            return True
        self.warn(translate("Services", "The browser could not be opened."), sub=address, key="browser")
        return False
