"""What follows the first paint, in slices that are too short to be felt."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from bookq_gui.ui.main_window import MainWindow

_SLICE_SECONDS = 0.008

MODULES = (
    "bookq_gui.ui.widgets.badges",
    "bookq_gui.ui.widgets.accessibility",
    "bookq_gui.ui.widgets.overlays",
    "bookq_gui.ui.actions",
    "bookq_gui.model.validation",
    "bookq_gui.model.annotation",
    "bookq_gui.model.book",
    "bookq_gui.model.job",
    "bookq_gui.model.imports",
    "bookq_gui.model.events",
    "bookq_gui.ui.table.columns",
    "bookq_gui.ui.table.filter_language",
    "bookq_gui.ui.table.selection",
    "bookq_gui.ui.table.model",
    "bookq_gui.ui.table.painting",
    "bookq_gui.ui.table.view",
    "bookq_gui.ui.table.filter_line",
    "bookq_gui.ui.books.columns",
    "bookq_gui.ui.books.model",
    "bookq_gui.ui.books.covers",
    "bookq_gui.ui.books.view",
    "bookq_gui.ui.books.panel",
    "bookq_gui.ui.details.text",
    "bookq_gui.ui.details.sections",
    "bookq_gui.ui.details.long_text",
    "bookq_gui.ui.details.annotation_card",
    "bookq_gui.ui.details.book_page",
    "bookq_gui.ui.details.pane",
    "bookq_gui.ui.queue.text",
    "bookq_gui.ui.queue.model",
    "bookq_gui.ui.queue.view",
    "bookq_gui.ui.queue.banner",
    "bookq_gui.ui.queue.head",
    "bookq_gui.ui.queue.row_painter",
    "bookq_gui.ui.queue.job_dialog",
    "bookq_gui.ui.queue.panel",
    "bookq_gui.ui.controllers.services",
    "concurrent.futures.thread",
    "filelock",
    "sqlite3",
    "diskcache",
    "bookq_gui.storage.store",
    "bookq_gui.jobs.record",
    "bookq_gui.jobs.journal",
    "bookq_gui.jobs.queue",
    "bookq_gui.jobs.workers",
    "bookq_gui.goodreads.links",
    "bookq_gui.goodreads.policies",
    "bookq_gui.goodreads.page_handler",
    "bookq_gui.goodreads.cover_handler",
    "bookq_gui.library.library",
    "bookq_gui.imports.links",
    "bookq_gui.imports.files",
    "bookq_gui.engine.ipc",
    "bookq_gui.engine.handlers",
    "bookq_gui.engine.engine",
    "bookq_gui.ui.event_pump",
    "bookq_gui.ui.imports.drops",
    "bookq_gui.ui.imports.popover",
    "bookq_gui.ui.controllers.books",
    "bookq_gui.ui.controllers.details",
    "bookq_gui.ui.controllers.queue",
    "bookq_gui.ui.controllers.clipboard",
    "bookq_gui.ui.controllers.intake",
    "bookq_gui.ui.controllers.imports",
    "bookq_gui.ui.controllers.window",
)
"""In an order in which each imports little that is new. Only the length of a slice depends on it."""


class Loader(QObject):
    """Imports modules and runs steps one after the other while the window already answers.

    Signals:
        finished: all steps were run.
    """

    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[str | Callable[[], object]] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._run)

    def start(self, modules: Iterable[str], steps: Iterable[Callable[[], object]]) -> None:
        self._steps = [*modules, *steps]
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._steps.clear()

    def finish(self) -> None:
        while self._timer.isActive():
            self._run()

    def _run(self) -> None:
        end = time.monotonic() + _SLICE_SECONDS
        while self._steps:
            step = self._steps.pop(0)
            if isinstance(step, str):
                import_module(step)
            else:
                step()
            if time.monotonic() >= end:
                break
        if not self._steps:
            self._timer.stop()
            self.finished.emit()


def parts(window: MainWindow) -> list[Callable[[], object]]:
    """The steps that complete ``window``, each a part that comes after the first paint."""

    def actions() -> None:
        from bookq_gui.ui.actions import Actions

        window.set_actions(Actions(window))

    def books() -> None:
        from bookq_gui.ui.books.panel import BooksPanel

        window.set_books(BooksPanel(window.actions_))

    def details() -> None:
        from bookq_gui.ui.details.pane import DetailsPane

        window.set_details(DetailsPane(window.actions_))

    def queue() -> None:
        from bookq_gui.ui.queue.panel import QueuePanel

        window.set_queue(QueuePanel(window.actions_))

    def toasts() -> None:
        from bookq_gui.ui.widgets.overlays import ToastStack

        window.toasts = ToastStack(window, window.center)

    def keyboard() -> None:
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

        from bookq_gui.ui.actions import Where
        from bookq_gui.ui.widgets.accessibility import FieldKeys, FocusRing

        window.actions_.install(Where.INPUT, window.intake.field)
        FocusRing(window)
        keys = FieldKeys(window)
        for field in (*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)):
            keys.watch(field)
            if isinstance(field, QLineEdit):
                field.setAcceptDrops(False)
        window.chain_focus()
        window.restore_parts()

    return [actions, books, details, queue, toasts, keyboard]
