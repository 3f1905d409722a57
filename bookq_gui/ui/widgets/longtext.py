"""Adding a very long text away from the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from bookq_gui.model.imports import ImportReport

log = logging.getLogger(__name__)

LONG = 300_000
"""Characters above which looking for links would be felt in the window."""


class LongText(QObject):
    """Adds texts one after the other in a thread of its own.

    ``add`` is `Engine.add_text`, which may be called from any thread.

    Signals:
        added(str, Receipt | None): what became of a text; None where adding it went wrong.
    """

    added = Signal(object, object)

    def __init__(self, add: Callable[[str], ImportReport], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._add = add
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="bookq-long-text")

    def add(self, text: str) -> None:
        """Begin to add ``text``."""
        self._thread.submit(self._run, text)

    def close(self) -> None:
        """Wait for the text that is being added; forget those that wait."""
        self._thread.shutdown(cancel_futures=True)

    def _run(self, text: str) -> None:
        report = None
        try:
            report = self._add(text)
        except Exception:
            log.exception("a text of %d characters could not be added", len(text))
        self.added.emit(text, report)
