"""Work that is too long for the window's thread, one piece after the other in a thread of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

log = logging.getLogger(__name__)

Result = TypeVar("Result")


class Background(QObject):
    """Runs work and hands its result back to the window's thread."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: ThreadPoolExecutor | None = None
        self._closed = False
        self._ended.connect(self._hand_back)

    def run(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Do ``work`` elsewhere; then call ``then`` with its result here, or ``failed`` with its error."""
        if self._closed:
            return
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="bookq-window")
        self._thread.submit(self._work, work, then, failed)

    @Slot()
    def close(self) -> None:
        """Wait for what is being done; nothing is handed back any more."""
        self._closed = True
        if self._thread is not None:
            self._thread.shutdown(cancel_futures=True)

    def _work(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        failed: Callable[[Exception], object],
    ) -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - handed on to who asked
            log.info("work behind the window failed: %r", error)
            self._tell(partial(failed, error))
        else:
            self._tell(partial(then, result))

    def _tell(self, call: Callable[[], object]) -> None:
        if not self._closed:
            self._ended.emit(call)

    @Slot(object)
    def _hand_back(self, call: Callable[[], object]) -> None:
        if not self._closed:
            call()
