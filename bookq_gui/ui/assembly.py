"""Builds the parts of the window that are not needed for the first paint, one step each."""

from __future__ import annotations

from collections.abc import Callable

from bookq_gui.ui.actions import Actions, Where
from bookq_gui.ui.main_window import MainWindow


def parts(window: MainWindow) -> list[Callable[[], object]]:
    """The steps that complete ``window``, in their order."""

    def actions() -> None:
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

    def overlays() -> None:
        from bookq_gui.ui.widgets.overlays import ToastStack

        window.toasts = ToastStack(window, window.center)
        window.actions_.install(Where.INPUT, window.intake.field)

    def keyboard() -> None:
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

        from bookq_gui.ui.widgets.accessibility import FieldKeys, FocusRing

        FocusRing(window)
        keys = FieldKeys(window)
        for field in (*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)):
            keys.watch(field)
            if isinstance(field, QLineEdit):
                field.setAcceptDrops(False)
        window.chain_focus()
        window.restore_parts()

    return [actions, books, details, queue, overlays, keyboard]
