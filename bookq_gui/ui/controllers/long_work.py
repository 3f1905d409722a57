"""Long work shows how far it is, how fast, and can be canceled: imports, exports, backups, restoring."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import number, translate
from bookq_gui.ui.widgets.overlays import Action

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services

_SOON_SECONDS = 1.0


class LongWork(QObject):
    """One notice for each piece of work that runs."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._running: dict[str, tuple[str, str, Callable[[], object] | None, float]] = {}

    def begin(self, work: str, text: str, icon: str, cancel: Callable[[], object] | None = None) -> None:
        """``text`` says what begins; ``work`` names it in `WorkProgress`. ``cancel`` ends it early."""
        self._running[work] = (text, icon, cancel, time.monotonic())
        self._show(work, "")

    def end(self, work: str) -> None:
        """It has ended; its result is shown elsewhere."""
        if self._running.pop(work, None) is not None:
            self._services.toasts.dismiss(key_of(work))

    def take(self, batch: Batch) -> None:
        """Show how far the work is."""
        for progress in batch.progress.values():
            self.show(progress.work, progress.done, progress.total)

    def show(self, work: str, done: int, total: int | None) -> None:
        """Show that ``done`` of ``total`` are done."""
        if work in self._running:
            self._show(work, how_far(done, total, time.monotonic() - self._running[work][3]))

    def _show(self, work: str, how_far: str) -> None:
        text, icon, cancel, _began = self._running[work]
        actions: list[Action] = [(translate("LongWork", "Cancel"), cancel)] if cancel is not None else []
        self._services.toasts.say(text, sub=how_far, icon=icon, actions=actions, key=key_of(work), stays=True)


def key_of(work: str) -> str:
    """The key of the notice of ``work``."""
    return f"work-{work}"


def how_far(done: int, total: int | None, seconds: float) -> str:
    """``done`` of ``total`` in words, with the speed once it can be told."""
    of = QCoreApplication.translate("LongWork", "{done} of {total}") if total else "{done}"
    text = of.format(done=number(done), total=number(total or 0))
    if seconds > _SOON_SECONDS and done:
        speed = translate("LongWork", "{count} a second").format(count=number(round(done / seconds) or 1))
        text = f"{text} · {speed}"
    return text
