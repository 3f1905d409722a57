"""The books between window and engine: what is asked of them goes to the engine, what it tells is shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication, QImage

from bookq_gui.goodreads.links import page_url
from bookq_gui.model.events import BooksLoaded, Opened
from bookq_gui.model.job import Job, Status
from bookq_gui.model.job_ids import book_id_of
from bookq_gui.ui.actions import Act
from bookq_gui.ui.books import copying
from bookq_gui.ui.books.covers import CoverLoader
from bookq_gui.ui.controllers.marking import Marking
from bookq_gui.ui.details.cover_viewer import CoverViewer
from bookq_gui.ui.details.tag_dialog import TagDialog
from bookq_gui.ui.docks import bring
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted, shortened
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.notifier import Teller
from bookq_gui.ui.system import browser

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine

MOST_PAGES = 10
"""As many pages are opened in the browser at once."""

_MOST_FOLLOWED = 5_000
_FOR_ANY = (
    Act.OPEN_BOOK,
    Act.REFETCH_BOOK,
    Act.READ_AGAIN_BOOK,
    Act.MARK_READ,
    Act.MARK_UNREAD,
    Act.MARK_NEITHER,
    Act.ADD_TAGS,
    Act.EXPORT_SELECTED,
    Act.REMOVE_BOOK,
)


class BookWiring(QObject):
    """Connects the table and the details of one window with one engine."""

    def __init__(self, window: MainWindow, engine: Engine, teller: Teller, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._engine = engine
        self._teller = teller
        self._marking = Marking(engine, teller)
        self._covers = CoverLoader(engine.library.cover, engine.library.close_thread, self)
        self._failures: dict[int, Job] = {}
        """By book the job that failed to fetch it last, be it by an id that the site redirects."""
        self._copying: tuple[int, ...] = ()
        self._connect_actions()
        self._connect_table()
        self._connect_details()
        window.closing.connect(self._covers.stop)
        self._enable(())

    def _connect_actions(self) -> None:
        window = self._window
        for act, slot in (
            (Act.FIND_BOOK, window.results.focus_filter),
            (Act.OPEN_BOOK, self._open_chosen),
            (Act.REFETCH_BOOK, self._refetch_chosen),
            (Act.READ_AGAIN_BOOK, self._read_chosen_again),
            (Act.MARK_READ, partial(self._say_read, True)),
            (Act.MARK_UNREAD, partial(self._say_read, False)),
            (Act.MARK_NEITHER, partial(self._say_read, None)),
            (Act.ADD_TAGS, self._ask_for_tags),
            (Act.EDIT_NOTE, self._write_note),
            (Act.REMOVE_BOOK, self._remove_chosen),
        ):
            window.actions_[act].triggered.connect(slot)
        window.copy_menu.triggered.connect(self._copy_chosen)
        window.untag_menu.aboutToShow.connect(self._list_tags)
        window.untag_menu.triggered.connect(self._untag_chosen)

    def _connect_table(self) -> None:
        results = self._window.results
        results.set_cover_provider(self._covers.pixmap)
        results.selectionChangedTo.connect(self._chosen)
        results.activated.connect(self._window.enter_details)
        results.removeRequested.connect(self._remove)
        results.copied.connect(self._tell_books_copied)
        self._covers.arrived.connect(self._show_covers)
        self._covers.enlarged.connect(self._show_large_cover)

    def _connect_details(self) -> None:
        details = self._window.details
        details.filterRequested.connect(self._window.results.add_filter)
        details.openRequested.connect(self._open_book_page)
        details.linkActivated.connect(self.open_page)
        details.refetchRequested.connect(self._refetch_one)
        details.readAgainRequested.connect(self._read_one_again)
        details.coverActivated.connect(self._covers.enlarge)
        details.copied.connect(self._tell_fact_copied)
        details.bookCopied.connect(self._tell_book_copied)
        own = details.own
        own.readRequested.connect(self._say_read)
        own.tagsAdded.connect(self._add_tags)
        own.tagRemoved.connect(self._remove_tag)
        own.noteTyped.connect(self._note_typed)
        own.noteLeft.connect(self._note_left)
        self._window.closing.connect(own.settle)

    # What the engine tells

    def show_all(self, opened: Opened) -> None:
        """Show everything the store holds, with what was selected at the end of the last session."""
        window = self._window
        window.results.model.add_aliases(opened.redirects)
        window.results.set_all(opened.rows, opened.annotations)
        self._failures = {}
        self._note_failures(opened.jobs)
        window.details.own.set_known_tags(window.results.model.tags())
        window.restore_selection()

    def take(self, batch: Batch) -> None:
        """Show what became of books."""
        window = self._window
        line = window.results.view.line_that_goes(batch.removed_rows)
        if batch.removed_rows:
            window.results.remove(batch.removed_rows)
        if batch.redirects:
            window.results.model.add_aliases(batch.redirects)
        if batch.rows:
            window.results.upsert(batch.rows.values())
        window.results.view.go_on_at(line)
        if batch.annotations:
            self._take_annotations(batch)
        self._follow_redirects(batch)
        if batch.jobs or batch.removed_jobs:
            self._note_failures(batch.jobs.values(), batch.removed_jobs)
        if batch.covers:
            self._covers.forget(batch.covers)
            self._show_covers(batch.covers)
        for loaded in batch.loaded:
            window.details.loaded(loaded.id, loaded.book)
            self._show_covers((loaded.id,))
        for together in batch.loaded_together:
            self._copy_loaded(together)
        shown = window.details.book_id
        if shown is not None and shown in batch.rows:
            self._engine.library.request_book(shown)
        if batch.rows or batch.annotations:
            self._follow(batch)

    def _follow(self, batch: Batch) -> None:
        """Sum up what is selected once more; very much of it only when the user's own words changed."""
        chosen = self._window.results.selected_ids()
        followed = len(chosen) > 1 and (batch.annotations or len(chosen) <= _MOST_FOLLOWED)
        if followed and not set(chosen).isdisjoint((*batch.rows, *batch.annotations)):
            self._show_several(chosen)

    def _take_annotations(self, batch: Batch) -> None:
        window = self._window
        window.results.set_annotations(batch.annotations)
        window.details.own.set_known_tags(window.results.model.tags())
        shown = window.details.book_id
        if shown is not None and shown in batch.annotations:
            window.details.show_annotation(shown, batch.annotations[shown])
        self._enable(window.results.selected_ids())

    def _note_failures(self, jobs: Collection[Job], removed: Iterable[str] = ()) -> None:
        before = dict(self._failures)
        for job in jobs:
            if job.status is Status.FAILED:
                self._note_failure(job)
        if self._failures:
            for job in jobs:
                if job.status is Status.FINISHED:
                    self._note_success(job)
        gone = frozenset(removed)
        if gone:
            self._failures = {i: job for i, job in self._failures.items() if job.id not in gone}
        if before != self._failures:
            self._show_failures()

    def _note_failure(self, job: Job) -> None:
        asked = book_id_of(job.id)
        if asked is not None:
            book_id = self._window.results.model.resolved(asked)
            known = self._failures.get(book_id)
            if known is None or known.id == job.id or _is_later(job, known):
                self._failures[book_id] = job

    def _note_success(self, job: Job) -> None:
        asked = book_id_of(job.id)
        if asked is not None:
            book_id = self._window.results.model.resolved(asked)
            known = self._failures.get(book_id)
            if known is not None and (known.id == job.id or _is_later(job, known)):
                del self._failures[book_id]

    def _follow_redirects(self, batch: Batch) -> None:
        """Look once more whose failures those are that were asked for by other ids."""
        ends = self._window.results.model.redirect_ends
        if self._failures and (batch.redirects or not ends.isdisjoint(batch.rows)):
            known, self._failures = self._failures, {}
            for job in known.values():
                self._note_failure(job)
            self._show_failures()

    def _show_failures(self) -> None:
        self._window.results.model.set_failed(self._failures)
        shown = self._window.details.book_id
        if shown is not None:
            self._window.details.show_failure(self._failure_of(shown))

    def _failure_of(self, book_id: int) -> str:
        job = self._failures.get(book_id)
        return str(job.error.message) if job is not None and job.error is not None else ""

    # Choosing and showing

    @Slot(object)
    def _chosen(self, selection: tuple[tuple[int, ...], int | None]) -> None:
        ids, _current = selection
        self._enable(ids)
        details = self._window.details
        if len(ids) > 1:
            self._show_several(ids)
        elif ids:
            details.expect(ids[0])
            details.show_annotation(ids[0], self._engine.library.annotation(ids[0]))
            details.show_failure(self._failure_of(ids[0]))
            self._engine.library.request_book(ids[0])
        else:
            details.show_nothing()

    def _show_several(self, ids: Iterable[int]) -> None:
        model = self._window.results.model
        rows = [row for i in ids if (row := model.row_of(i)) is not None]
        self._window.details.show_several(rows, model.annotations)

    def _enable(self, ids: tuple[int, ...]) -> None:
        window = self._window
        for act in _FOR_ANY:
            window.actions_[act].setEnabled(bool(ids))
        window.actions_[Act.EDIT_NOTE].setEnabled(len(ids) == 1)
        window.copy_menu.menuAction().setEnabled(bool(ids))
        model = window.results.model
        window.untag_menu.menuAction().setEnabled(any(model.annotation_of(i).tags for i in ids))

    def _show_details(self) -> None:
        bring(self._window.details_dock)

    @Slot(object)
    def _show_covers(self, ids: Iterable[int]) -> None:
        self._window.results.covers_changed(ids)
        details = self._window.details
        book = details.book
        if book is not None and book.id in ids and book.cover_url:
            cover = self._covers.pixmap(book.id, details.cover_size, details.devicePixelRatioF())
            if cover is not None:
                details.set_cover(book.id, cover.toImage())

    @Slot(object)
    def _show_large_cover(self, cover: tuple[int, QImage]) -> None:
        book_id, image = cover
        row = self._window.results.model.row_of(book_id)
        if row is not None and not image.isNull():
            CoverViewer(row.title, image, self._window).show()

    # The user's own words

    @Slot(object)
    def _say_read(self, read: bool | None, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal has no names
        self._marking.say_read(self._window.results.selected_ids(), read)

    @Slot(object)
    def _add_tags(self, tags: tuple[str, ...]) -> None:
        self._marking.add_tags(self._window.results.selected_ids(), tags)

    @Slot(object)
    def _remove_tag(self, tag: str) -> None:
        self._marking.remove_tags(self._window.results.selected_ids(), (tag,))

    @Slot()
    def _ask_for_tags(self) -> None:
        ids = self._window.results.selected_ids()
        if len(ids) == 1:
            self._show_details()
            self._window.details.own.tag_line.setFocus()
        elif ids:
            dialog = TagDialog(len(ids), self._window.results.model.tags(), self._window)
            dialog.chosen.connect(partial(self._marking.add_tags, ids))
            dialog.open()

    @Slot()
    def _list_tags(self) -> None:
        menu = self._window.untag_menu
        menu.clear()
        model = self._window.results.model
        used = {tag: None for i in self._window.results.selected_ids() for tag in model.annotation_of(i).tags}
        for tag in used:
            menu.addAction(tag.replace("&", "&&")).setData(tag)

    @Slot(QAction)
    def _untag_chosen(self, action: QAction) -> None:
        self._remove_tag(action.data())

    @Slot()
    def _write_note(self) -> None:
        self._show_details()
        self._window.details.own.note.setFocus()

    @Slot(object)
    def _note_typed(self, note: tuple[int, str]) -> None:
        self._marking.note(*note)

    @Slot(object)
    def _note_left(self, note: tuple[int, str]) -> None:
        self._marking.note_left(*note)

    # Opening and copying

    @Slot()
    def _open_chosen(self) -> None:
        self.open_pages([page_url(book_id) for book_id in self._window.results.selected_ids()])

    @Slot(object)
    def open_pages(self, addresses: Sequence[str]) -> None:
        """Open pages of Goodreads in the browser, as many as it can take; of the others tell."""
        for address in addresses[:MOST_PAGES]:
            self.open_page(address)
        if len(addresses) > MOST_PAGES:
            text = counted(
                "Wiring",
                "Only the first %n pages were opened: more at once would be too much for the browser.",
                "Only the first page was opened: more at once would be too much for the browser.",
                MOST_PAGES,
            )
            self._teller.tell(text, icon="browser")

    @Slot(object)
    def _open_book_page(self, book_id: int) -> None:
        self.open_page(page_url(book_id))

    @Slot(object)
    def open_page(self, address: str) -> None:
        """Open a page of Goodreads in the browser."""
        if not browser.open_page(address):
            text = self.tr("This page could not be opened in a browser: {address}")
            self._teller.warn(text.format(address=shortened(address, 120)))

    @Slot(QAction)
    def _copy_chosen(self, action: QAction) -> None:
        if action.data() == copying.WHOLE:
            self._copying = self._window.results.selected_ids()
            self._engine.library.request_books(self._copying)
        else:
            self._window.results.copy_as(action.data())

    def _copy_loaded(self, together: BooksLoaded) -> None:
        if together.ids != self._copying:
            return
        self._copying = ()
        if together.books:
            text = copying.as_json(together.books, self._window.results.model.annotations)
            QGuiApplication.clipboard().setText(text)
            count = len(together.books)
            said = counted("Wiring", "%n records copied", "%n record copied", count)
            self._teller.tell_copied(said)

    @Slot(object)
    def _tell_books_copied(self, count: int) -> None:
        self._teller.tell_copied(counted("Wiring", "%n books copied", "%n book copied", count))

    @Slot(object)
    def _tell_book_copied(self, _book_id: int) -> None:
        self._tell_books_copied(1)

    @Slot(object)
    def _tell_fact_copied(self, text: str) -> None:
        self._teller.tell_copied(self.tr("Copied: {text}").format(text=shortened(text, 80)))

    # Fetching, reading, removing

    @Slot()
    def _refetch_chosen(self) -> None:
        self._refetch(self._window.results.selected_ids())

    @Slot(object)
    def _refetch_one(self, book_id: int) -> None:
        self._refetch([book_id])

    def _refetch(self, ids: Iterable[int]) -> None:
        queued = self._engine.library.refetch(ids)
        self._teller.tell(
            counted("Wiring", "%n books will be fetched again", "%n book will be fetched again", queued),
            icon="refetch",
        )

    @Slot()
    def _read_chosen_again(self) -> None:
        self._engine.library.reread_kept(self._window.results.selected_ids())

    @Slot(object)
    def _read_one_again(self, book_id: int) -> None:
        self._engine.library.reread_kept([book_id])

    @Slot()
    def _remove_chosen(self) -> None:
        self._remove(self._window.results.selected_ids())

    @Slot(object)
    def _remove(self, ids: Iterable[int]) -> None:
        ids, engine = tuple(ids), self._engine
        gone = engine.library.remove_books(ids)
        if gone:
            self._teller.tell_done(
                lambda: counted(
                    "Wiring",
                    "%n books removed from the collection",
                    "%n book removed from the collection",
                    gone,
                ),
                partial(engine.library.restore_books, ids),
                icon="remove",
                again=lambda _: engine.library.remove_books(ids),
            )


def _is_later(one: Job, other: Job) -> bool:
    """Whether one job ended after another that leads to the same book."""
    return (one.finished_at or 0.0) >= (other.finished_at or 0.0)
