"""Connects the list of books and the sidebar with the engine: actions on books, and their events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QInputDialog

from bookq_gui.library.reader import books_with
from bookq_gui.library.statistics import GROUPS, LibraryCounts
from bookq_gui.model.annotation import tags_text
from bookq_gui.model.book import BookRow, url_of
from bookq_gui.model.events import BooksLoaded, Opened
from bookq_gui.model.job import PAGES, Job, Status, book_id_of
from bookq_gui.ui.actions import BOOK_MENU, STARS, STATES, Act
from bookq_gui.ui.books.columns import FORMATS, WHOLE, as_cells, as_json, copy_menu
from bookq_gui.ui.books.covers import CoverLoader
from bookq_gui.ui.books.covers_generated import cover
from bookq_gui.ui.books.empty_pages import QueueFacts
from bookq_gui.ui.books.filter_fields import DUPLICATES, duplicates_in
from bookq_gui.ui.controllers.details import AnnotationsController
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted, reading_locale, say
from bookq_gui.ui.sidebar.parts import Part
from bookq_gui.ui.sidebar.sidebar import MOST_NAMES, SidebarCounts
from bookq_gui.ui.table.columns import Slices, Work
from bookq_gui.ui.table.filter_language import fold
from bookq_gui.ui.widgets.overlays import Action

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.main_window import MainWindow
    from bookq_gui.ui.table.selection import Selection

_COUNT_PAUSE = 150
_SHARED = 0.9
"""The share of failures with the same reason from which on the empty page names that reason."""
_SLICE, _JOBS = 500, 5_000
_FOR_ANY = (
    Act.SHOW_BOOK, Act.OPEN_BOOK, Act.REFETCH_BOOK, Act.READ_AGAIN_BOOK, Act.ADD_TAGS, Act.EXPORT_SELECTED,
    Act.REMOVE_BOOK, *STATES, *STARS,
)  # fmt: skip
_FOR_ONE = (Act.EDIT_NOTE, Act.WRITE_REVIEW, Act.CORRECT_BOOK)


class BooksController(QObject):
    """Shows events in the list of books and the sidebar, and runs the actions on books."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._panel, self._model = window.books, window.books.model
        self._library = services.engine.library
        self._annotations = AnnotationsController(services)
        self._loader = CoverLoader(self._library.cover, self._library.close_thread, self)
        self._counts = LibraryCounts()
        self._to_count: dict[int, BookRow | None] = {}
        """The rows that are not counted yet, by their ids; None: the book is gone."""
        self._failed: dict[str, str] = {}
        """The reason of each failed job of a page, also of books that have no row."""
        self._copying: tuple[int, ...] = ()
        self._searching: set[tuple[str, str]] = set()
        self._count_soon = QTimer(self, singleShot=True, interval=_COUNT_PAUSE)
        self._count_soon.timeout.connect(self._show_counts)
        self._counting = Slices(self, 0.004)
        self._counting.ended.connect(self._count_soon.start)
        self._connect_actions()
        self._connect_parts()
        self._enable(self._panel.selection)

    def _connect_actions(self) -> None:
        actions, panel = self._window.actions_, self._panel
        actions.connect({
            Act.FIND_BOOK: panel.focus_search,
            Act.FILTER_HELP: self._show_filter_help,
            Act.OPEN_BOOK: self.open_selected,
            Act.SHOW_BOOK: self._open_details,
            Act.REFETCH_BOOK: self._refetch_selected,
            Act.READ_AGAIN_BOOK: self._reread_selected,
            Act.MERGE_BOOKS: self._merge_selected,
            Act.REMOVE_BOOK: self._remove_selected,
            **{act: partial(self._annotate, "state", state) for act, state in STATES.items()},
            **{act: partial(self._annotate, "stars", stars) for act, stars in STARS.items()},
        })  # fmt: skip
        menu = actions.menu(BOOK_MENU, self._window)
        self.copy_menu = copy_menu(self._window)
        menu.insertMenu(actions[Act.REFETCH_BOOK], self.copy_menu)
        self.copy_menu.triggered.connect(self._copy_chosen)
        panel.set_menu(menu)

    def _connect_parts(self) -> None:
        panel, sidebar = self._panel, self._window.sidebar
        panel.selectionChanged.connect(self._enable)
        panel.opened.connect(self._open_details)
        panel.cameInAbove.connect(self._say_came_in)
        panel.searchesWanted.connect(self._search)
        panel.copyRequested.connect(self.copy_selected)
        panel.searchSaved.connect(self._save_search)
        panel.failedJobsWanted.connect(self._show_failed_jobs)
        panel.covers.set_provider(self._loader.pixmap)
        details = self._window.details
        details.requests.cover = self.cover
        details.set_copy_menu(self.copy_menu)
        details.requests.coverActivated.connect(self._loader.enlarge)
        self._loader.arrived.connect(self._covers_arrived)
        self._loader.enlarged.connect(self._show_large_cover)
        self._window.closing.connect(self._loader.stop)
        sidebar.partChosen.connect(self._show_part)
        sidebar.tagRenameRequested.connect(self._rename_tag)
        sidebar.tagRemoveRequested.connect(self._remove_tag)
        sidebar.set_names(self._counts.names, self._counts.count)
        self._model.names = self._counts.names

    # Events of the engine

    def take(self, batch: Batch) -> Work:
        if batch.opened is not None:
            yield from self._show_all(batch.opened)
        panel, model = self._panel, self._model
        if batch.removed_rows:
            line = panel.view.line_that_goes(batch.removed_rows)
            model.drop(batch.removed_rows)
            self._to_count |= dict.fromkeys(batch.removed_rows)
            panel.view.go_on_at(line)
        if batch.redirects:
            model.add_redirects(batch.redirects)
        if batch.jobs or batch.removed_jobs:
            self._take_jobs(batch.jobs.values(), batch.removed_jobs)
        if batch.rows:
            model.upsert(batch.rows.values())
            panel.covers.forget(batch.rows)
        if batch.annotations:
            model.set_annotations(batch.annotations)
            self._counts.annotate(batch.annotations)
        if batch.covers:
            self._loader.forget(batch.covers)
            self._covers_arrived(tuple(batch.covers))
        for together in batch.loaded_together:
            self._copy_loaded(together)
        changed = model.take_changed()
        self._to_count |= {i: row for i in changed if (row := model.row_of(i)) is not None}
        if self._to_count and not self._counting.is_busy:
            self._counting.start(self._count())
        if changed or batch.removed_rows or batch.annotations:
            self._count_soon.start()

    def _show_all(self, opened: Opened) -> Work:
        model = self._model
        self._counts.clear()
        model.set_books(opened.rows, opened.annotations, opened.redirects)
        if not self._panel.selection.count:
            if model.is_busy:
                model.arranged.connect(self._choose_first, Qt.ConnectionType.SingleShotConnection)
            else:
                self._choose_first()
        yield
        self._counts.annotate(opened.annotations)
        self._failed.clear()
        for start in range(0, len(opened.jobs) or 1, _JOBS):
            yield
            self._take_jobs(opened.jobs[start : start + _JOBS], ())
        self._to_count = dict(model.rows)

    def _choose_first(self) -> None:
        """Select the first book, so that the details of a library that opens are not empty."""
        if not self._panel.selection.count:
            self._panel.view.select_ids(self._model.shown_ids(0, 0))

    def _take_jobs(self, jobs: Iterable[Job], removed: Iterable[str]) -> None:
        """Note which books are being fetched, and which pages failed."""
        pages = [job for job in jobs if job.queue == PAGES]
        for job_id in self._failed.keys() & {job.id for job in pages}.union(removed):
            del self._failed[job_id]
        errors = ((job.id, job.error) for job in pages if job.status is Status.FAILED)
        self._failed.update((job_id, say(error.message)) for job_id, error in errors if error is not None)
        asked = filter(None, map(book_id_of, self._window.queue.model.tally.running))
        self._model.set_fetching({self._model.resolved(book_id) for book_id in asked})
        self._panel.show_queue(self._queue_facts())
        self._count_soon.start()

    def _queue_facts(self) -> QueueFacts:
        waiting, failed = self._window.queue.model.tally.open[PAGES], len(self._failed)
        if self._model.total or not failed:
            return QueueFacts(waiting, failed)
        reason, sharing = Counter(self._failed.values()).most_common(1)[0]
        shared = sharing >= failed * _SHARED
        return QueueFacts(waiting, failed, reason if shared else "", sharing)

    def _show_failed_jobs(self) -> None:
        self._window.queue.set_open(opened=True)
        self._window.queue.choose_tab("failed")

    # The sidebar

    def _show_part(self, part: Part) -> None:
        names = {Part("search", text): name for name, text in self._window.sidebar.searches}
        self._panel.show_part(part, names.get(part, ""))

    def _count(self) -> Work:
        while self._to_count:
            part = {i: self._to_count.pop(i) for i in list(islice(self._to_count, _SLICE))}
            self._counts.put([row for row in part.values() if row is not None])
            self._counts.remove([i for i, row in part.items() if row is None])
            yield

    def _show_counts(self) -> None:
        counts = self._counts
        groups = {kind: counts.names(kind, MOST_NAMES) for kind in GROUPS}
        groups["state"] = counts.own_states()
        fixed = {**counts.fixed(), "failed": len(self._failed)}
        totals = {kind: counts.total(kind) for kind in GROUPS}
        self._window.sidebar.show_counts(SidebarCounts(fixed, groups, totals))
        known_tags = self._window.details.requests.known_tags
        tags = [tags_text([tag]) for tag, _count in counts.names("tag")]
        # A reset would take the highlight off the tag that the person is about to choose.
        if tags != known_tags.stringList():
            known_tags.setStringList(tags)

    def _save_search(self, name: str, text: str) -> None:
        self._window.sidebar.save_search(name, text)
        self._panel.drop_chips()
        self._panel.set_search("")
        self._window.sidebar.choose(Part("search", text))
        self._show_part(Part("search", text))

    def _rename_tag(self, tag: str) -> None:
        text, accepted = QInputDialog.getText(
            self._window, self.tr("Rename the tag"), self.tr("New name of “{tag}”:").format(tag=tag), text=tag
        )
        if accepted and text.strip():
            ids = [i for i, mine in self._model.annotations.items() if tag in mine.tags]
            self._annotations.change(ids, "tag_renamed", (tag, text.strip()))
            part = Part("tag", text.strip())
            if self._panel.part == Part("tag", tag):
                self._window.sidebar.choose(part)
                self._show_part(part)

    def _remove_tag(self, tag: str) -> None:
        ids = [i for i, mine in self._model.annotations.items() if tag in mine.tags]
        self._annotations.change(ids, "tags_removed", (tag,))

    # Covers

    def cover(self, row: BookRow, size: QSize, ratio: float) -> QPixmap:
        """Return the fetched cover of a book, or one that is generated from its title."""
        fetched = self._loader.pixmap(row.id, size, ratio) if row.cover_url else None
        return fetched or cover(row.title, row.authors[0] if row.authors else "", size, ratio)

    def _covers_arrived(self, ids: tuple[int, ...]) -> None:
        self._panel.covers.forget(ids)
        self._panel.covers.arrived.emit(ids)
        self._window.details.requests.coversChanged.emit()

    def _show_large_cover(self, found: tuple[int, QImage]) -> None:
        book_id, image = found
        row = self._model.row_of(book_id)
        if row is not None and not image.isNull():
            from bookq_gui.ui.details.dialogs import CoverViewer

            CoverViewer(row.title, image, self._window).show()

    # What people do

    def _enable(self, selection: Selection) -> None:
        count, actions = selection.count, self._window.actions_
        for act in _FOR_ANY:
            actions[act].setEnabled(count > 0)
        for act in _FOR_ONE:
            actions[act].setEnabled(count == 1)
        actions[Act.MERGE_BOOKS].setEnabled(count == 2)
        self.copy_menu.menuAction().setEnabled(count > 0)

    def _open_details(self, *_id: object) -> None:
        self._window.show_details(True)
        self._window.details.enter()

    def _annotate(self, field: str, value: str | int | None) -> None:
        self._annotations.change(self._panel.selected_ids(), field, value)

    def _show_filter_help(self) -> None:
        self._panel.focus_search()
        self._panel.head.search.show_help()

    def open_selected(self) -> None:
        """Open the pages of the selected books in the browser."""
        for book_id in self._services.first_pages(self._panel.selected_ids()):
            self._services.open_url(url_of(book_id))

    def _refetch_selected(self) -> None:
        ids = self._panel.selected_ids()
        self._services.bulk.run(len(ids), partial(self._library.refetch, ids), self._say_refetched)

    def _say_refetched(self, count: int) -> None:
        text = counted("BooksController", "%n books are fetched again", "The book is fetched again", count)
        self._services.say(text, icon="refetch", key="refetch")

    def _reread_selected(self) -> None:
        self._library.reread_kept(self._panel.selected_ids())

    def _merge_selected(self) -> None:
        kept, gone = self._panel.selected_ids()[:2]
        if self._panel.view.current_id == gone:
            kept, gone = gone, kept
        row = self._model.row_of(kept)
        text = self.tr("Two editions are one now: {title}").format(title=row.title if row else "")
        merge = partial(self._library.merge_editions, kept, gone)

        def say(undo: Callable[[], object]) -> None:
            undoes = [undo]

            def back() -> object:
                return undoes.pop()()

            self._services.done(text, back, lambda _result: undoes.append(merge()))

        self._services.bulk.run(2, merge, say)

    def _remove_selected(self) -> None:
        ids = tuple(self._panel.selected_ids())
        if not ids:
            return
        library = self._library

        def say(count: int) -> None:
            self._services.done(
                counted("BooksController", "%n books removed", "Book removed", count),
                partial(library.restore_books, ids),
                lambda _result: library.remove_books(ids),
                icon="trash",
                count=len(ids),
            )

        self._services.bulk.run(len(ids), partial(library.remove_books, ids), say)

    def _say_came_in(self, count: int) -> None:
        def merged(total: int) -> str:
            return counted("BooksController", "%n books came in", "1 book came in", total)

        show: Action = (self.tr("Show them"), self._panel.show_newest)
        self._services.say(merged(count), key="came-in", count=count, merged=merged, actions=[show])

    # Searches in whole records

    def _search(self, wanted: Collection[tuple[str, str]]) -> None:
        for field, needle in set(wanted) - self._searching:
            self._searching.add((field, needle))
            self._panel.show_searching(on=True)
            work = partial(self._found, field, needle, list(self._model.rows.values()))
            then = partial(self._show_found, field, needle)
            self._services.background.run(work, then, partial(self._search_failed, field, needle))

    def _found(self, field: str, needle: str, rows: Sequence[BookRow]) -> Collection[int]:
        """Search, in the background thread."""
        if field == DUPLICATES:
            return duplicates_in(rows)
        return books_with(self._library.books(), field, needle, fold)

    def _show_found(self, field: str, needle: str, ids: Collection[int]) -> None:
        self._search_ended(field, needle)
        self._model.set_found(field, needle, ids)

    def _search_ended(self, field: str, needle: str) -> None:
        self._searching.discard((field, needle))
        self._panel.show_searching(on=bool(self._searching))

    def _search_failed(self, field: str, needle: str, error: Exception) -> None:
        self._search_ended(field, needle)
        self._services.warn(self.tr("The search could not be done: {reason}").format(reason=error))

    # The clipboard

    def copy_selected(self) -> None:
        """Copy the selected books as cells of the columns that are shown."""
        columns, locale = self._panel.view.shown_columns(), reading_locale()
        self._copy(self._panel.view.selected_rows(), lambda rows, said: as_cells(rows, columns, said, locale))

    def _copy_chosen(self, action: QAction) -> None:
        if action.data() == WHOLE:
            self._copying = tuple(self._panel.selected_ids())
            self._library.request_books(self._copying)
            return
        write = next(entry.write for entry in FORMATS if entry.key == action.data())
        if write is not None:
            self._copy(self._panel.view.selected_rows(), write)

    def _copy(self, rows: Sequence[Any], write: Callable[..., str]) -> None:
        annotations, thread = self._model.annotations, self.thread()

        def work() -> QMimeData:
            # Qt takes up to 50 ms to take over the text of a large library.
            copied = QMimeData()
            copied.setText(write(rows, annotations))
            copied.moveToThread(thread)
            return copied

        if rows:
            self._services.bulk.run(len(rows), work, partial(self._show_copied, len(rows)))

    def _copy_loaded(self, together: BooksLoaded) -> None:
        if together.ids == self._copying:
            self._copying = ()
            self._copy(together.books, as_json)

    def _show_copied(self, count: int, copied: QMimeData) -> None:
        QGuiApplication.clipboard().setMimeData(copied)
        text = counted("BooksController", "%n books copied", "Book copied", count)
        self._services.say(text, icon="copy", key="copied")
