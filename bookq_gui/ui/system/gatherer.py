"""Gathers the facts in a thread of its own, so that the window need not wait for the disk."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from bookq_gui.ui.system.facts import Gathered


class Gatherer(QObject):
    """Runs one thing at a time in another thread.

    Signals:
        gathered(Gathered): told in the thread of this object.
    """

    gathered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None

    def start(self, gather: Callable[[], Gathered]) -> None:
        """Begin; nothing where it runs already."""
        if self._thread is not None and self._thread.is_alive():
            return
        self._thread = threading.Thread(target=self._run, args=(gather,), name="bookq-facts", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait until it has ended; before this object goes."""
        if self._thread is not None:
            self._thread.join()

    def _run(self, gather: Callable[[], Gathered]) -> None:
        self.gathered.emit(gather())
