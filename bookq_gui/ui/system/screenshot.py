"""A picture of the window once everything is done, for ``bookq demo --screenshot``."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bookq_gui.model.job import OPEN
from bookq_gui.ui.main_window import MainWindow

_LOOK_MS = 100
_REST_MS = 600
_LONGEST_MS = 180_000


class Screenshot(QObject):
    """Waits until the queue is empty and the window rests, chooses a book, and draws the window.

    Signals:
        done(str): it is written; or a sentence on why it is not.
    """

    done = Signal(object)

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._file = file
        self._waited = 0
        self._rested = 0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        self._waited += _LOOK_MS
        model = self._window.queue.model
        if self._waited > _LONGEST_MS:
            self._end("the queue did not come to an end within three minutes; no picture was made.")
            return
        if any(job.status in OPEN for job in model.rows.values()) or not model.total:
            self._rested = 0
            return
        books = self._window.books
        if not self._rested and books.model.rowCount() and not books.selected_ids():
            books.select_ids(books.model.shown_ids(0, 0))
        self._rested += _LOOK_MS
        if self._rested >= _REST_MS:
            self._draw()

    def _draw(self) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            written = self._window.grab().save(str(self._file), "PNG")
        except OSError:
            written = False
        self._end("" if written else f"the picture could not be written to {self._file}.")

    def _end(self, complaint: str) -> None:
        self._timer.stop()
        self.done.emit(complaint)
