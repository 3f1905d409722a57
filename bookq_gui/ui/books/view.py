"""The table of books."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import copying
from bookq_gui.ui.books import text as words
from bookq_gui.ui.books.cover_pictures import CoverPictures
from bookq_gui.ui.books.model import BooksModel
from bookq_gui.ui.books.painting import BookPainter
from bookq_gui.ui.table.column_menus import columns_menu
from bookq_gui.ui.table.columns import TableState
from bookq_gui.ui.table.view import TableView
from bookq_gui.ui.widgets import theme

_ROW, _COMPACT_ROW, _EDGE = 44, 28, 8
_WIDE = 1_000
_AUTHOR_EXTRA = 32


class BooksView(TableView):
    """The books in a table; columns are chosen with a right click on the header.

    Signals:
        copied: the number of books that Ctrl+C copied.
    """

    copied = Signal(object)

    def __init__(self, model: BooksModel, covers: CoverPictures, parent: QWidget | None = None) -> None:
        self._books_painter: BookPainter | None = None
        self._compact = False
        self.type_ahead = False
        """Whether letters look for a title, as in Settings, and not for what they mean here."""
        super().__init__(model, None, parent, row_height=_ROW)
        self.books = model
        self._covers = covers
        self._books_painter = BookPainter(self, model, covers)
        self.painter = self._books_painter
        self.setObjectName("resultsView")
        self.setAccessibleName(self.tr("Books"))
        self.columns_menu = columns_menu(self, "title", self)
        header = self.horizontalHeader()
        header.customContextMenuRequested.connect(lambda at: self.columns_menu.popup(header.mapToGlobal(at)))
        covers.arrived.connect(self._covers_arrived)
        self._fit()

    # Asking

    def selected_rows(self) -> list[BookRow]:
        """The rows of the selected books, in the order of the table."""
        return [row for i in self.selected_ids() if (row := self.books.row_of(i))]

    def line_that_goes(self, ids: Collection[int]) -> int | None:
        """Where the first selected book is, if all that are selected are among ``ids``: they are to go."""
        selected = self.selected_ids()
        if not selected or any(i not in ids for i in selected):
            return None
        return self.books.line_of(selected[0])

    # Doing

    def go_on_at(self, line: int | None) -> None:
        """Select the book that took the place of those that were at ``line``; None: leave it as it is."""
        left = self.books.rowCount()
        if line is not None and left and not self.selection.count:
            self.select_ids(self.books.shown_ids(min(line, left - 1), min(line, left - 1)))

    def set_compact(self, *, compact: bool) -> None:
        """Rows of one line without covers, or of two with them."""
        self._compact = compact
        if self._books_painter is not None:
            self._books_painter.compact = compact
        self.set_row_height(_COMPACT_ROW if compact else _ROW)
        self._fit()

    def copy_selected(self) -> int:
        """Put the selected books on the clipboard as cells of the shown columns; how many they were."""
        rows = self.selected_rows()
        if rows:
            QGuiApplication.clipboard().setText(
                copying.as_cells(rows, self.shown_columns(), self.books.annotations, words.reading_locale())
            )
            self.copied.emit(len(rows))
        return len(rows)

    def reset_columns(self) -> None:
        """Columns as a new user sees them, newest books first."""
        self.set_state(TableState())

    # The kit's side

    def fitted_columns(self) -> dict[str, int]:
        widths = super().fitted_columns()
        if self._compact:
            # What is left of the column of covers is the edge before the title.
            widths["title"] += widths["cover"] - _EDGE
            widths["cover"] = _EDGE
        extra = theme.scaled(_AUTHOR_EXTRA)
        is_wide = self.viewport().width() > theme.scaled(_WIDE)
        if is_wide and "author" in widths and "author" not in self.table_state.widths:
            widths["author"] += extra
            widths["title"] = max(widths["title"] - extra, theme.scaled(120))
        return widths

    def columns_fitted(self, widths: dict[str, int]) -> None:
        painter = self._books_painter
        if painter is not None:
            painter.folds_author = "author" not in widths
            painter.hides_tag_icon = "tags" in widths

    def fitting_row_height(self) -> int:
        if self._compact:
            return theme.row_height(_COMPACT_ROW)
        return theme.row_height(_ROW, lines=2)

    def is_within_focus(self) -> bool:
        # The details beside the list are about its selection: it keeps its colour while they are used.
        return QGuiApplication.focusObject() is None or self.window().isActiveWindow()

    # Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
            event.accept()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next title that begins with what is typed, if letters mean that."""
        if not self.type_ahead:
            return
        wanted = search.casefold()
        shown: Sequence[int] = self.books.shown_ids()
        start = max(self.currentIndex().row(), 0)
        for line in (*range(start, len(shown)), *range(start)):
            if self.books.rows[shown[line]].title.casefold().startswith(wanted):
                self.select_ids([shown[line]], shown[line])
                return

    def _covers_arrived(self, ids: Collection[int]) -> None:
        if self.isVisible():
            self.books.touch(ids, "cover")
