"""The table of the collected books."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import copying
from bookq_gui.ui.books import text as words
from bookq_gui.ui.books.columns import COLUMNS, POSITION
from bookq_gui.ui.books.delegates import CoverDelegate, CoverProvider, LineDelegate, RatingDelegate
from bookq_gui.ui.books.model import BooksModel
from bookq_gui.ui.books.state import ColumnState, TableState, default_state, read_state
from bookq_gui.ui.table.column_menus import ColumnMenus
from bookq_gui.ui.table.results_header import SortHeader
from bookq_gui.ui.widgets import colours
from bookq_gui.ui.widgets.empty_state import Overlay
from bookq_gui.ui.widgets.icons import icon

_COVER = POSITION["cover"]
_TITLE = POSITION["title"]
_ROW_ROOM = 12
_HEADER_ROOM = 12
_MARK_WIDTH = 3
_COVER_ROW = 40
_DESCENDING = Qt.SortOrder.DescendingOrder


class ResultsView(QTableView):
    """The books in a table; columns are chosen with a right click on the header.

    Signals:
        selectionChangedTo: (ids of the selected books in the order of the table, id of the current
            one or None), told once after each change.
        bookActivated: the id of a book that was double-clicked, or Enter pressed on.
        removeRequested: the ids of the selected books, when Del is pressed.
        copied: the number of books that Ctrl+C copied.
        clearFilterRequested: nothing matches the filter, and all books are wanted.
        sampleRequested: there are no books, and bookq is to be tried with invented ones.
    """

    selectionChangedTo = Signal(object)  # noqa: N815 - Qt's own spelling
    bookActivated = Signal(object)  # noqa: N815
    removeRequested = Signal(object)  # noqa: N815
    copied = Signal(object)
    clearFilterRequested = Signal()  # noqa: N815
    sampleRequested = Signal()  # noqa: N815

    def __init__(self, model: BooksModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._menu_actions: list[QAction] = []
        self._told: tuple[tuple[int, ...], int | None] = ((), None)
        self.setObjectName("resultsView")
        self.setAccessibleName(self.tr("Collected books"))
        self._header = SortHeader(self)
        self.setHorizontalHeader(self._header)
        self.setModel(model)
        self.setItemDelegate(LineDelegate(self))
        self._covers = CoverDelegate(self)
        self.setItemDelegateForColumn(_COVER, self._covers)
        self.setItemDelegateForColumn(POSITION["rating"], RatingDelegate(self))
        self._set_up_behaviour()
        self._set_up_headers()
        self._menus = ColumnMenus(
            self,
            COLUMNS,
            "title",
            show=self.show_column,
            reset=self.reset_columns,
            levels=lambda: model.sort_levels,
            sort=model.sort,
        )
        self._overlay = Overlay(self.viewport())
        self._overlay.pressed.connect(self._offer_taken)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._tell_selection)
        self.selectionModel().selectionChanged.connect(self._selection_moved)
        self.selectionModel().currentChanged.connect(self._selection_moved)
        self.selectionModel().currentColumnChanged.connect(self._header.show_current)
        model.modelReset.connect(self._selection_moved)
        model.countsChanged.connect(self._counts_changed)
        self.doubleClicked.connect(self._activate)
        self._counts_changed((model.rowCount(), model.total))

    # Asking

    def selected_ids(self) -> tuple[int, ...]:
        """The ids of the selected books, in the order of the table."""
        ids: list[int] = []
        selection = self.selectionModel().selection()
        spans = ((part.top(), part.bottom()) for part in map(selection.at, range(selection.count())))
        for first, last in sorted(spans):
            ids += self._model.shown_ids(first, last)
        return tuple(dict.fromkeys(ids))

    def selected_rows(self) -> list[BookRow]:
        """The rows of the selected books, in the order of the table."""
        return [row for i in self.selected_ids() if (row := self._model.row_of(i))]

    def current_id(self) -> int | None:
        """The id of the book the keyboard stands on."""
        row = self._model.row_at(self.currentIndex().row())
        return row.id if row else None

    def shown_columns(self) -> list[str]:
        """The keys of the columns that are shown, as they stand from left to right."""
        header = self.horizontalHeader()
        order = map(header.logicalIndex, range(header.count()))
        return [COLUMNS[column].key for column in order if not header.isSectionHidden(column)]

    # Doing

    def select_ids(self, ids: Sequence[int], current: int | None = None) -> None:
        """Select these books, as far as they are shown, and go to ``current`` or the first of them."""
        lines = sorted(line for i in ids if (line := self._model.line_of(i)) is not None)
        selection = QItemSelection()
        for line in lines:
            selection.select(self._model.index(line, 0), self._model.index(line, len(COLUMNS) - 1))
        target = self._model.line_of(current) if current is not None else None
        if target is None and lines:
            target = lines[0]
        flags = QItemSelectionModel.SelectionFlag
        if target is not None:
            index = self._model.index(target, _TITLE)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            across = self.horizontalScrollBar().value()
            self.scrollTo(index)
            self.horizontalScrollBar().setValue(across)
        self.selectionModel().select(selection, flags.ClearAndSelect)

    def line_that_goes(self, ids: Collection[int]) -> int | None:
        """Where the first selected book is, if all that are selected are among ``ids``: they are to go.

        None where something stays selected, or the keyboard is elsewhere.
        """
        selected = self.selected_ids() if ids and self.hasFocus() else ()
        if not selected or any(i not in ids for i in selected):
            return None
        return self._model.line_of(selected[0])

    def go_on_at(self, line: int | None) -> None:
        """Select the book that took the place of those that were at ``line``; None: leave it as it is."""
        left = self._model.rowCount()
        if line is not None and left and not self.selected_ids():
            self.select_ids(self._model.shown_ids(min(line, left - 1), min(line, left - 1)))

    def set_menu_actions(self, actions: Sequence[QAction]) -> None:
        """The actions of the context menu; one that is a separator parts groups."""
        self._menu_actions = list(actions)

    def set_cover_provider(self, provider: CoverProvider | None) -> None:
        """Where the covers in the table come from. It is asked while painting: it must not wait."""
        self._covers.set_provider(provider)
        self.viewport().update()

    def copy_selected(self) -> int:
        """Put the selected books on the clipboard as cells of the shown columns; how many they were."""
        rows = self.selected_rows()
        if rows:
            columns = [COLUMNS[POSITION[key]] for key in self.shown_columns()]
            cells = copying.as_cells(
                rows,
                columns,
                annotations=self._model.annotations,
                locale=words.reading_locale(),
                header=False,
            )
            QGuiApplication.clipboard().setText(cells)
            self.copied.emit(len(rows))
        return len(rows)

    def columns_menu(self, parent: QWidget | None = None) -> QMenu:
        """A menu to choose the columns with."""
        return self._menus.choosing(self.tr("Columns"), parent)

    def live_columns_menu(self, parent: QWidget) -> QMenu:
        """A menu to choose the columns with, for a menu bar: it shows them as they are when it opens."""
        menu = QMenu(self.tr("&Columns"), parent)
        menu.setIcon(icon("columns"))
        self._menus.add_columns(menu)
        return menu

    def live_sort_menu(self, parent: QWidget) -> QMenu:
        """A menu to choose what the table is sorted by; it shows that as it is when it opens."""
        menu = QMenu(self.tr("&Sort by"), parent)
        self._menus.add_sorting(menu)
        return menu

    def show_column(self, key: str, shown: bool) -> None:  # noqa: FBT001 - as Qt's setColumnHidden
        """Show or hide a column; the title stays."""
        if POSITION[key] != _TITLE:
            self.setColumnHidden(POSITION[key], not shown)
            self._fit_rows()
            self._spread()

    def reset_columns(self) -> None:
        """Columns and sorting as a new user sees them."""
        self._apply(default_state())

    def save_state(self) -> bytes:
        """Order, widths and choice of columns, and what the table is sorted by."""
        header = self.horizontalHeader()
        columns = []
        for column in map(header.logicalIndex, range(header.count())):
            hidden = header.isSectionHidden(column)
            columns.append(ColumnState(COLUMNS[column].key, self._widths[column], not hidden))
        levels = tuple((key, order == _DESCENDING) for key, order in self._model.sort_levels)
        return TableState(tuple(columns), levels).to_bytes()

    def restore_state(self, stored: bytes) -> bool:
        """Bring back what `save_state` gave; False, and nothing changed, where it is not that."""
        state = read_state(stored)
        if state is None:
            return False
        self._apply(state)
        return True

    def height_for(self, rows: int) -> int:
        """The height in which so many lines are seen, with the bar to scroll sideways."""
        bar = self.horizontalScrollBar().sizeHint().height()
        lines = rows * self.verticalHeader().defaultSectionSize()
        return self._header.height() + lines + bar + 2 * self.frameWidth()

    # Qt's side

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, D102
        super().paintEvent(event)
        current = self.visualRect(self.currentIndex())
        if self.hasFocus() and current.isValid():
            right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = self.viewport().width() - _MARK_WIDTH if right_to_left else 0
            mark = QRect(left, current.top(), _MARK_WIDTH, current.height())
            QPainter(self.viewport()).fillRect(mark, colours.accent(self.palette()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._spread()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, D102
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _MODIFIERS:
            self._activate(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Delete) and (ids := self.selected_ids()):
            self.removeRequested.emit(ids)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802, D102
        if not self._menu_actions or not self.selected_ids():
            return
        menu = QMenu(self)
        menu.addActions(self._menu_actions)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        menu.popup(at)

    # Inside

    def _set_up_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)

    def _set_up_headers(self) -> None:
        lines = self.verticalHeader()
        lines.setSectionResizeMode(lines.ResizeMode.Fixed)
        lines.hide()
        header = self.horizontalHeader()
        # Painting itself, it would ask of every line whether it is selected: a second at 100,000.
        header.setSelectionModel(QItemSelectionModel(self._model, header))
        header.setMinimumSectionSize(24)
        header.setFixedHeight(self.fontMetrics().height() + _HEADER_ROOM)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)
        self._widths = [column.width for column in COLUMNS]
        self._spreading = False
        header.sectionResized.connect(self._column_resized)
        self._apply(default_state())
        self.setSortingEnabled(True)
        header.setToolTip(
            self.tr("A click sorts, with Shift within the columns before. A right click chooses columns.")
        )
        self._header.sortBelowRequested.connect(self._sort_below)
        self._model.layoutChanged.connect(self._show_sorting)

    def _apply(self, state: TableState) -> None:
        header = self.horizontalHeader()
        for place, column in enumerate(state.columns):
            position = POSITION[column.key]
            header.moveSection(header.visualIndex(position), place)
            self._widths[position] = column.width
            shown = column.shown or position == _TITLE
            header.setSectionHidden(position, not shown)
            if shown:
                header.resizeSection(position, column.width)
        self._model.sort_by(state.sorted_by)
        self._show_sorting()
        self._fit_rows()
        self._spread()

    def _sort_below(self, column: int) -> None:
        self._model.sort_below(column)

    def _show_sorting(self) -> None:
        levels = self._model.sort_levels
        self._header.show_levels([(POSITION[key], order == _DESCENDING) for key, order in levels])

    def _spread(self) -> None:
        """Give the room that is left over at the side to the titles."""
        header = self.horizontalHeader()
        shown = sum(w for column, w in enumerate(self._widths) if not header.isSectionHidden(column))
        spare = self.viewport().width() - shown
        self._spreading = True
        header.resizeSection(_TITLE, self._widths[_TITLE] + max(spare, 0))
        self._spreading = False

    def _fit_rows(self) -> None:
        text = self.fontMetrics().height() + _ROW_ROOM
        cover = not self.isColumnHidden(_COVER)
        self.verticalHeader().setDefaultSectionSize(max(text, _COVER_ROW) if cover else text)

    def _choose_columns(self, at: QPoint) -> None:
        menu = self.columns_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _column_resized(self, column: int, _before: int, width: int) -> None:
        if width and not self._spreading:
            self._widths[column] = width

    def _activate(self, index: QModelIndex) -> None:
        row = self._model.row_at(index.row())
        if row:
            self.bookActivated.emit(row.id)

    def _selection_moved(self) -> None:
        self._settle.start()

    def _tell_selection(self) -> None:
        now = (self.selected_ids(), self.current_id())
        if now != self._told:
            self._told = now
            self.selectionChangedTo.emit(now)

    def _counts_changed(self, counts: tuple[int, int]) -> None:
        shown, total = counts
        if shown:
            self._overlay.say("")
        elif total:
            self._overlay.say(
                self.tr("Nothing matches the filter"),
                self.tr("Change the words in the line above, or press Esc in it to see all books again."),
                button=self.tr("Clear the filter"),
            )
        else:
            self._overlay.say(
                self.tr("No books yet"),
                self.tr("Paste Goodreads links into the box above and press Add."),
                self.tr("Links, text, exports and saved pages can be dropped anywhere on the window."),
                self.tr("Each book appears here as soon as its page has been read."),
                button=self.tr("Try it with invented books"),
                tip=self.tr("A window of its own, without network; nothing of it is kept"),
            )

    def _offer_taken(self) -> None:
        if self._model.total:
            self.clearFilterRequested.emit()
        else:
            self.sampleRequested.emit()


_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
