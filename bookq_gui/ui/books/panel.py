"""The list of books: its head, the table, the covers, the statistics, and the pages for an empty list."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from bookq_gui.model.validation import decoded
from bookq_gui.ui.actions import Act, Actions, Where
from bookq_gui.ui.books import text as words
from bookq_gui.ui.books.covers import CoverPictures
from bookq_gui.ui.books.empty_pages import FirstStart, NothingPage, QueueFacts
from bookq_gui.ui.books.filter_fields import book_language, part_query, searches_in
from bookq_gui.ui.books.list_head import FilterChip, ListHead, field_name
from bookq_gui.ui.books.model import BooksModel
from bookq_gui.ui.books.view import BooksView
from bookq_gui.ui.sidebar.parts import ALL, Part, name_of
from bookq_gui.ui.table.column_view import fill_sorting
from bookq_gui.ui.table.columns import TableState
from bookq_gui.ui.table.filter_language import EVERYTHING, Query, name_term, parse
from bookq_gui.ui.table.selection import Selection
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import column_in

if TYPE_CHECKING:
    from bookq_gui.ui.books.covers_view import CoversView
    from bookq_gui.ui.statistics.board import Board

_PAUSE = 150
_PAUSE_BEFORE_COMPLAINT = 700
LOOKS = ("table", "covers", "statistics")
_NAMED_FIELDS = frozenset({"author", "series", "genre", "tag", "language", "format", "publisher"})


class BooksPanel(QWidget):
    """Shows a part of the library, narrowed by chips and the search, in one of three looks.

    Signals:
        selectionChanged(Selection): the selection or the current book changed.
        opened(int): a book was double-clicked, or Enter was pressed on it.
        viewChanged(str): another look was chosen: "table", "covers" or "statistics".
        cameInAbove(int): so many books came in out of sight; see `show_newest`.
        searchesWanted(set): (field, text) pairs to search in whole records, for `BooksModel.set_found`.
        copyRequested: the selected books are to be copied as cells.
        searchSaved(str, str): name and text of a filter to keep in the sidebar.
        failedJobsWanted: the failed jobs are to be shown in the queue.
        filterChanged: part, chips or search changed.
    """

    selectionChanged = Signal(object)
    opened = Signal(object)
    viewChanged = Signal(object)
    cameInAbove = Signal(object)
    searchesWanted = Signal(object)
    copyRequested = Signal()
    searchSaved = Signal(object, object)
    failedJobsWanted = Signal()
    filterChanged = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.model = BooksModel(self)
        self.covers = CoverPictures(self)
        self.language = book_language(self.model)
        self.view = BooksView(self.model, self.covers)
        self._part = ALL
        self._part_name = name_of(ALL)
        self._look = "table"
        self._facts = QueueFacts()
        self._book_menu: QMenu | None = None
        self._covers_view: CoversView | None = None
        self._board: Board | None = None
        self._sort_menu = QMenu(self)
        self._sort_menu.aboutToShow.connect(self._fill_sort_menu)
        self.head = ListHead(self.language, self._sort_menu)
        self._complaint = Label("", 12, "bad", wrap=True)
        self._complaint.setObjectName("resultsFilterProblem")
        self._complaint.setContentsMargins(16, 0, 16, 8)
        self._complaint.hide()
        self._nothing = NothingPage(actions)
        self._first = FirstStart(actions)
        self._stack = QStackedWidget()
        for page in (self.view, self._nothing, self._first):
            self._stack.addWidget(page)
        column = column_in(self)
        column.addWidget(self.head)
        column.addWidget(self._complaint)
        column.addWidget(self._stack, 1)
        self._apply_soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._apply_soon.timeout.connect(self._apply_typed)
        self._complain_soon = QTimer(self, singleShot=True, interval=_PAUSE_BEFORE_COMPLAINT)
        self._complain_soon.timeout.connect(self._complain)
        self.head.show_title(self._part_name)
        self._connect()
        actions.install(Where.BOOKS, self._stack)
        actions[Act.COMPACT_ROWS].toggled.connect(lambda on: self.view.set_compact(compact=on))
        self._counts_changed()

    def _connect(self) -> None:
        head, view, model = self.head, self.view, self.model
        head.textChanged.connect(self._text_changed)
        head.committed.connect(self._commit)
        head.chipClosed.connect(self.remove_chip)
        head.chipAdded.connect(self.add_chip)
        head.lookChosen.connect(self.set_view)
        head.searchSaved.connect(self._save_search)
        head.search.tableWanted.connect(self.enter)
        self._nothing.chipClosed.connect(self.remove_chip)
        self._nothing.searchEmptied.connect(lambda: self.set_search(""))
        self._nothing.failedJobsWanted.connect(self.failedJobsWanted)
        view.selectionMoved.connect(self._selection_moved)
        view.rowActivated.connect(self.opened)
        view.menuRequested.connect(self._show_menu)
        view.copyRequested.connect(self.copyRequested)
        model.countsChanged.connect(self._counts_changed)
        model.levelsChanged.connect(self._show_order)
        model.moved.connect(self._show_page)
        model.arranged.connect(self._show_page)
        model.cameIn.connect(self._came_in)

    # Books

    @property
    def selection(self) -> Selection:
        """The selection of the list."""
        return self.view.selection

    def selected_ids(self) -> list[int]:
        """The ids of the selected books, from top to bottom."""
        return self.view.selected_ids()

    def select_ids(self, ids: Iterable[int], current: int | None = None) -> None:
        """Select those of these books that are shown, and go to ``current`` or the first of them."""
        self.model.finish()
        self.view.select_ids(ids, current)

    def show_book(self, book_id: int) -> bool:
        """Select a book and scroll to it, without the filters if they hide it. False if it is not here."""
        book_id = self.model.resolved(book_id)
        if self.model.row_of(book_id) is None:
            return False
        self.model.finish()
        if self.model.line_of(book_id) is None:
            self.drop_chips()
            self.set_search("")
            self.show_part(ALL)
            self.model.finish()
        self.view.select_ids([book_id], book_id)
        if self._look == "statistics":
            self.set_view("table")
        return True

    def show_newest(self) -> None:
        """Sort the newest books first, and scroll to the top."""
        self.model.sort_by([])
        self.view.verticalScrollBar().setValue(0)

    def show_queue(self, facts: QueueFacts) -> None:
        """Set the facts on the queue that an empty list shows."""
        if facts != self._facts:
            self._facts = facts
            if not self.model.rowCount():
                self._show_page()

    def show_searching(self, *, on: bool) -> None:
        """Show whether whole records are being searched."""
        self.head.show_searching(on=on)
        self._show_count()

    # Part, chips and search

    @property
    def part(self) -> Part:
        """The part of the library that is shown."""
        return self._part

    def show_part(self, part: Part, name: str = "") -> None:
        """Show another part of the library; chips and search stay."""
        self._part, self._part_name = part, name or name_of(part)
        self.head.show_title(self._part_name)
        self._apply()
        self.view.verticalScrollBar().setValue(0)

    def filter_by(self, field: str, value: str) -> None:
        """Add a chip that shows only the books with ``value`` in ``field``."""
        if field in _NAMED_FIELDS:
            chip = FilterChip(name_term(field, value), value)
        else:
            chip = FilterChip(f"{field}:{value}", f"{field_name(field)} {value}")
        if chip.term and not parse(chip.term, self.language).problem:
            self.add_chip(chip)

    def add_chip(self, chip: FilterChip) -> None:
        """Add a filter, in place of one of the same chart."""
        others = (each for each in self.head.chips if each.term != chip.term)
        self._set_chips([*(each for each in others if not chip.chart or each.chart != chip.chart), chip])

    def remove_chip(self, chip: FilterChip) -> None:
        """Remove a chip."""
        self._set_chips([each for each in self.head.chips if each != chip])

    def drop_chips(self) -> None:
        """Remove all chips."""
        self._set_chips([])

    def _set_chips(self, chips: Sequence[FilterChip]) -> None:
        self.head.show_chips(chips)
        self._apply()

    @property
    def chips(self) -> Sequence[FilterChip]:
        """The filters that are shown as chips."""
        return self.head.chips

    @property
    def search_text(self) -> str:
        """The text of the search field."""
        return self.head.search.text()

    def set_search(self, text: str) -> None:
        """Put ``text`` into the search field and apply it at once."""
        self.head.search.setText(text)
        self._commit()

    def focus_search(self) -> None:
        """Give the search field the keyboard focus, and select its text."""
        self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.search.selectAll()

    def query(self, *, without_chart: str = "") -> Query:
        """The filter in force: part, search, and chips but for those of the chart ``without_chart``."""
        query = part_query(self._part, self.model, self.language)
        for chip in self.head.chips:
            if not without_chart or chip.chart != without_chart:
                query &= parse(chip.term, self.language)
        typed = parse(self.head.search.text(), self.language)
        query = query & (EVERYTHING if typed.problem else typed)
        return EVERYTHING if query.problem else query

    # Looks

    @property
    def look(self) -> str:
        """How the books are shown: "table", "covers" or "statistics"."""
        return self._look

    def set_view(self, look: str) -> None:
        """Show the books as a table, as covers or as statistics."""
        if look not in LOOKS or look == self._look:
            return
        self._look = look
        self.head.looks.choose(look)
        if look == "covers":
            self.covers_view()
        elif look == "statistics":
            self.board()
        self._show_page()
        self.head.show_title(self._part_name)
        self.viewChanged.emit(look)

    def covers_view(self) -> CoversView:
        """The covers, made at first use."""
        if self._covers_view is None:
            from bookq_gui.ui.books.covers_view import CoversView  # not needed for the first look

            made = self._covers_view = CoversView(self.model, self.view.selection, self.covers)
            made.bookActivated.connect(self.opened)
            made.menuRequested.connect(self._show_menu)
            made.currentMoved.connect(self.view.go_to)
            self.view.selectionMoved.connect(lambda: made.show_line(self.view.currentIndex().row()))
            made.show_line(self.view.currentIndex().row())
            self._stack.addWidget(made)
        return self._covers_view

    def board(self) -> Board:
        """The statistics, made at first use."""
        if self._board is None:
            from bookq_gui.ui.statistics.board import Board

            self._board = Board()
            self._stack.addWidget(self._board)
        return self._board

    def enter(self) -> None:
        """Give the list the keyboard focus, and select its first book if none is current."""
        page = self._stack.currentWidget() or self.view
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.model.rowCount() and not self.view.currentIndex().isValid():
            self.view.select_ids(self.model.shown_ids(0, 0))

    # Menus

    def set_menu(self, menu: QMenu) -> None:
        """Set the context menu of the books."""
        self._book_menu = menu

    # State

    def reset_columns(self) -> None:
        """Restore the default columns, the newest books first."""
        self.view.reset_columns()

    def save_state(self) -> bytes:
        """Columns, sorting and look as JSON, for `restore_state`."""
        table = self.view.table_state.to_bytes().decode()
        compact = self._actions[Act.COMPACT_ROWS].isChecked()
        return json.dumps({"table": table, "look": self._look, "compact": compact}).encode()

    def restore_state(self, stored: bytes) -> bool:
        """Restore what `save_state` returned; False, without a change, if ``stored`` is something else."""
        try:
            state = decoded(stored)
            table = TableState.from_bytes(state["table"].encode(), self.model.columns)
            look, compact = str(state["look"]), bool(state["compact"])
        except (ValueError, TypeError, KeyError, AttributeError):
            return False
        if table is None:
            return False
        self.view.set_state(table)
        self._actions[Act.COMPACT_ROWS].setChecked(compact)
        self.set_view(look)
        return True

    # Inside

    def _fill_sort_menu(self) -> None:
        fill_sorting(self.view, self._sort_menu)
        self._sort_menu.addSeparator()
        self._sort_menu.addMenu(self.view.columns_menu)

    def _show_menu(self, at: QPoint) -> None:
        if self._book_menu is not None:
            self._book_menu.popup(at)

    def _text_changed(self) -> None:
        self._apply_soon.start()
        self._complain_soon.start()

    def _commit(self) -> None:
        self._apply_typed()
        self._complain()

    def _apply_typed(self) -> None:
        self._apply_soon.stop()
        if not parse(self.head.search.text(), self.language).problem:
            self._complaint.hide()
            self._apply()

    def _complain(self) -> None:
        """Show what is wrong in the search, after a pause in typing: half a field is not an error yet."""
        self._complain_soon.stop()
        problem = parse(self.head.search.text(), self.language).problem
        self._complaint.setText(words.sentence(problem, self.language.names()) if problem else "")
        self._complaint.setVisible(problem is not None)

    def _apply(self) -> None:
        query = self.query()
        missing = searches_in(query) - set(self.model.found)
        self.model.set_filter(query)
        if missing:
            self.searchesWanted.emit(missing)
        self.filterChanged.emit()

    def _save_search(self, name: str) -> None:
        text = " ".join([*(chip.term for chip in self.head.chips), self.head.search.text()]).strip()
        if text:
            self.searchSaved.emit(name, text)

    def _selection_moved(self) -> None:
        self._show_count()
        self.selectionChanged.emit(self.view.selection)

    def _counts_changed(self) -> None:
        self._show_count()
        self._show_page()

    def _show_count(self) -> None:
        self.head.show_count(self.model.rowCount(), self.model.total, self.view.selection.count)

    def _show_order(self) -> None:
        headings = {column.key: column.heading for column in self.model.columns}
        order = ", ".join(headings[key] for key, _down in self.model.levels)
        self.head.show_order(order or self.tr("Newest first"))

    def _came_in(self, ids: Sequence[int]) -> None:
        if not self.view.is_at_top or self.model.levels or self._look == "statistics":
            shown = [i for i in ids if self.model.line_of(i) is not None] if len(ids) < 50 else ids
            if shown:
                self.cameInAbove.emit(len(shown))

    def _show_page(self) -> None:
        is_first = not self.model.total and self._part == ALL
        self.head.setVisible(not is_first or bool(self.head.chips))
        if is_first and (self._facts.waiting or self._facts.failed):
            self._nothing.say_queue(self._facts)
            self._stack.setCurrentWidget(self._nothing)
        elif is_first:
            self._stack.setCurrentWidget(self._first)
        elif not self.model.rowCount() and not self.model.is_busy:
            self._say_nothing()
            self._stack.setCurrentWidget(self._nothing)
        else:
            pages = {"table": self.view, "covers": self._covers_view, "statistics": self._board}
            page = pages[self._look]
            if page is not None and self._stack.currentWidget() is not page:
                had_keyboard = self._stack.isAncestorOf(QGuiApplication.focusObject() or self)  # type: ignore[arg-type]
                self._stack.setCurrentWidget(page)
                if had_keyboard:
                    page.setFocus()

    def _say_nothing(self) -> None:
        text = self.head.search.text().strip()
        if self.head.chips or text:
            self._nothing.say_filter(self.head.chips, text)
        else:
            self._nothing.say_part(self._part, self._part_name, self._facts.failed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.view.selection.count > 1:
            self.view.selection.set_ids(())
        else:
            super().keyPressEvent(event)
