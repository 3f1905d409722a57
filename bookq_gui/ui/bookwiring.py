"""The books between window and engine: what is asked of them goes to the engine, what it tells is shown."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from bookq_gui.model.events import Opened
from bookq_gui.ui import browser
from bookq_gui.ui.actions import Act
from bookq_gui.ui.port import EnginePort
from bookq_gui.ui.pump import Batch
from bookq_gui.ui.teller import Teller
from bookq_gui.ui.texts import counted, shortened
from bookq_gui.ui.window import MainWindow


class BookWiring(QObject):
    """Connects the table and the details of one window with one engine."""

    def __init__(self, window: MainWindow, engine: EnginePort, teller: Teller, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._engine = engine
        self._teller = teller
        for act, slot in (
            (Act.FIND_BOOK, window.results.focus_filter),
            (Act.OPEN_BOOK, self._open_book),
            (Act.REFETCH_BOOK, self._refetch_chosen),
            (Act.REMOVE_BOOK, self._remove_chosen),
        ):
            window.actions_[act].triggered.connect(slot)
        window.copy_menu.triggered.connect(self._copy_books)
        results = window.results
        results.selectionChangedTo.connect(self._books_selected)
        results.activated.connect(self._book_activated)
        results.removeRequested.connect(self._remove_books)
        details = window.details
        details.filterRequested.connect(results.add_filter)
        details.openRequested.connect(self._open_book_page)
        details.linkActivated.connect(self.open_page)
        details.refetchRequested.connect(self._refetch_one)
        self._enable_books(())

    # What the engine tells

    def show_all(self, opened: Opened) -> None:
        """Show everything the store holds, with what was selected at the end of the last session."""
        self._window.results.set_all(opened.rows)
        self._window.restore_selection()

    def take(self, batch: Batch) -> None:
        """Show what became of books."""
        window = self._window
        if batch.removed_rows:
            window.results.remove(batch.removed_rows)
        if batch.rows:
            window.results.upsert(batch.rows.values())
        for loaded in batch.loaded:
            window.details.loaded(loaded.id, loaded.book)
        shown = window.details.book_id
        if shown is not None and shown in batch.rows:
            self._engine.request_book(shown)

    # What people ask

    @Slot(object)
    def _books_selected(self, selection: tuple[tuple[int, ...], int | None]) -> None:
        ids, _current = selection
        self._enable_books(ids)
        details = self._window.details
        if len(ids) > 1:
            details.show_several(len(ids))
        elif ids:
            details.expect(ids[0])
            self._engine.request_book(ids[0])
        else:
            details.show_nothing()

    def _enable_books(self, ids: tuple[int, ...]) -> None:
        for act in (Act.OPEN_BOOK, Act.REFETCH_BOOK, Act.REMOVE_BOOK):
            self._window.actions_[act].setEnabled(bool(ids))
        self._window.copy_menu.menuAction().setEnabled(bool(ids))

    @Slot(object)
    def _book_activated(self, _book_id: int) -> None:
        self._window.details_dock.show()
        self._window.details_dock.raise_()

    @Slot()
    def _open_book(self) -> None:
        for book_id in self._window.results.selected_ids()[:1]:
            self._open_book_page(book_id)

    @Slot(object)
    def _open_book_page(self, book_id: int) -> None:
        self.open_page(f"{browser.HOME}book/show/{book_id}")

    @Slot()
    def _refetch_chosen(self) -> None:
        self._refetch(self._window.results.selected_ids())

    @Slot(object)
    def _refetch_one(self, book_id: int) -> None:
        self._refetch([book_id])

    def _refetch(self, ids: Iterable[int]) -> None:
        queued = self._engine.refetch(ids)
        self._teller.tell(
            counted("Wiring", "%n books will be fetched again", "%n book will be fetched again", queued),
            icon="refetch",
        )

    @Slot()
    def _remove_chosen(self) -> None:
        self._remove_books(self._window.results.selected_ids())

    @Slot(object)
    def _remove_books(self, ids: tuple[int, ...]) -> None:
        ids = tuple(ids)
        gone = self._engine.remove_books(ids)
        if gone:
            text = counted(
                "Wiring", "%n books removed from the collection", "%n book removed from the collection", gone
            )
            self._teller.tell_done(text, partial(self._engine.restore_books, ids), icon="remove")

    @Slot(QAction)
    def _copy_books(self, action: QAction) -> None:
        self._window.results.copy_as(action.data())

    @Slot(object)
    def open_page(self, address: str) -> None:
        """Open a page of Goodreads in the browser."""
        if not browser.open_page(address):
            text = self.tr("This page could not be opened in a browser: {address}")
            self._teller.warn(text.format(address=shortened(address, 120)))
