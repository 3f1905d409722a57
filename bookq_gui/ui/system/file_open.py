"""Links and files that the desktop hands to the running program, as macOS does instead of arguments."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, SignalInstance, Slot
from PySide6.QtGui import QFileOpenEvent

from bookq_gui.imports import url_scheme
from bookq_gui.ui.imports.drops import Dropped


class FileOpenEvents(QObject):
    """Watches ``app`` for what it is asked to open; what comes before ``ready`` waits for it.

    Signals:
        arrived(Dropped): to be treated like what is dropped on the window.
    """

    arrived = Signal(object)

    def __init__(self, app: QCoreApplication, ready: SignalInstance, parent: QObject) -> None:
        super().__init__(parent)
        self._is_ready = False
        self._waiting: list[Dropped] = []
        ready.connect(self._go_on)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        dropped = dropped_of(event)
        if dropped.text or dropped.files:
            if self._is_ready:
                self.arrived.emit(dropped)
            else:
                self._waiting.append(dropped)
        return True

    @Slot()
    def _go_on(self) -> None:
        self._is_ready = True
        waiting, self._waiting = self._waiting, []
        for dropped in waiting:
            self.arrived.emit(dropped)


def dropped_of(event: QFileOpenEvent) -> Dropped:
    """What is asked for: a file, or the addresses in a link to bookq; nothing if it is neither."""
    if event.url().isLocalFile() or not event.url().scheme():
        return Dropped(files=(Path(event.file()),)) if event.file() else Dropped()
    link = bytes(event.url().toEncoded().data()).decode("ascii", "replace")
    try:
        return Dropped(text=url_scheme.text_of(link)) if url_scheme.is_link(link) else Dropped()
    except url_scheme.BadLinkError:
        return Dropped()
