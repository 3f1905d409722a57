"""The table of books, and the painting of its rows: one method for each special column."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QWidget

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import text as words
from bookq_gui.ui.books.columns import COLUMNS
from bookq_gui.ui.books.covers import CoverPictures
from bookq_gui.ui.books.model import BooksModel
from bookq_gui.ui.i18n import reading_locale
from bookq_gui.ui.table.column_view import columns_menu
from bookq_gui.ui.table.columns import TableState
from bookq_gui.ui.table.painting import PAD, Face, PaintedRow, RowPainter
from bookq_gui.ui.table.view import TableView
from bookq_gui.ui.widgets import theme

STATE_ICONS = {"want": ("want", "muted"), "reading": ("reading", "accent"), "read": ("read", "good")}
"""The icon and its colour for each standard reading state."""
OWN_STATE = ("folder", "muted")
_TINT_SHARE = 0.55
_ROW, _COMPACT_ROW, _EDGE = 44, 28, 8
_WIDE = 1_000
_AUTHOR_EXTRA = 32
_PLAIN = frozenset({"first", "rating", "pages", "year"})
"""Numeric columns in the text colour; other numbers are muted."""


class BookPainter(RowPainter):
    """Paints the rows of books with the texts of the model."""

    def __init__(self, model: BooksModel, covers: CoverPictures) -> None:
        super().__init__()
        self._model = model
        self._covers = covers
        self.folds_author = False
        """Whether the author is shown below the title, since its column is hidden."""
        self.hides_tag_icon = False
        self.compact = False
        self._locale = reading_locale()
        self._numeric = {column.key: column.numeric for column in COLUMNS}
        self.cells = {column.key: partial(self._plain, column.key) for column in COLUMNS}
        self.cells |= {
            "cover": self._cover,
            "title": self._title,
            "mine": self._mine,
            "rating": self._rating,
            "tags": self._tags,
        }

    def forget(self) -> None:
        super().forget()
        self._covers.clear()

    def ground(self, row: PaintedRow) -> QColor | None:
        if not self._model.is_tinted(row.id):
            return self.look.colours.hover if row.hovered and self.look.colours.high_contrast else None
        tint = QColor(self.look.colours.tint)
        tint.setAlphaF(_TINT_SHARE)
        return tint

    def _cover(self, painter: QPainter, row: PaintedRow, cell: QRect) -> None:
        if self.compact:
            return
        height = cell.height() - 8
        size = QSize(round(height * 2 / 3), height)
        left = cell.left() + (cell.width() - self.left - size.width() if self.mirrored else self.left)
        place = QPoint(left, cell.top() + 4)
        picture = self._covers.get(self._model.rows[row.id], size, self.look.ratio, 2)
        if picture is None:
            painter.fillRect(QRect(place, size), self.look.colours.hover)
        else:
            painter.drawPixmap(place, picture)

    def _title(self, painter: QPainter, row: PaintedRow, cell: QRect) -> None:
        book: BookRow = self._model.rows[row.id]
        look = self.look
        room = cell.adjusted(PAD, 0, -PAD, 0)
        ink = self.ink(row, "text" if book.fetched else "faint")
        soft = self.ink(row, "muted" if book.fetched else "faint")
        second, icon = self._second_line(book)
        if self.compact:
            self.text(painter, look.title, book.title, room, ink)
            return
        # Both lines together are centred in the row.
        top = (cell.height() - look.title.height - look.small.height - 1) // 2
        below = top + look.title.height
        if not second:
            first, rest = look.title.two_lines(book.title, room.width())
            base = top + look.title.ascent if rest.text else None
            self.text(painter, look.title, first.text, room, ink, baseline=base)
            if rest.text:
                self.text(painter, look.title, rest.text, room, ink, baseline=below + look.title.ascent)
            return
        self.text(painter, look.title, book.title, room, ink, baseline=top + look.title.ascent)
        if icon:
            name, tone = icon
            line = QRect(room.left(), cell.top() + below + 1, room.width(), look.small.height)
            self.icon(painter, name, tone, line, 0, 13)
            room = room.adjusted(0, 0, -18, 0) if self.mirrored else room.adjusted(18, 0, 0, 0)
            soft = look.colours[tone] if tone in ("accent", "bad") else soft
        self.text(painter, look.small, second, room, soft, baseline=below + 1 + look.small.ascent)

    def _second_line(self, book: BookRow) -> tuple[str, tuple[str, str] | None]:
        """The text below the title and the icon before it."""
        if not book.fetched:
            if self._model.is_fetching(book.id):
                return self._model.second_line(book), ("fetch", "accent")
            if book.reason:
                return self._model.second_line(book), ("failed", "bad")
            return self._model.second_line(book), ("unfetched", "faint")
        if self.folds_author and book.authors:
            author = ", ".join(book.authors)
            series = words.series(book.series)
            return (f"{author}  ·  {series}" if series else author), None
        return words.series(book.series), None

    def _plain(self, key: str, painter: QPainter, row: PaintedRow, cell: QRect) -> None:
        book: BookRow = self._model.rows[row.id]
        text = self._model.cell(row.id, key)
        if not text:
            return
        numeric = self._numeric[key]
        is_full = key in _PLAIN or not numeric
        ink = self.ink(row, ("text" if is_full else "muted") if book.fetched else "faint")
        face = self.look.figures if numeric else self.look.body
        self.text(painter, face, text, cell.adjusted(PAD, 0, -PAD, 0), ink, right=numeric)

    def _tags(self, painter: QPainter, row: PaintedRow, cell: QRect) -> None:
        text = self._model.cell(row.id, "tags")
        if text:
            self.text(painter, self.look.small, text, cell.adjusted(PAD, 0, -PAD, 0), self.ink(row, "muted"))

    def _rating(self, painter: QPainter, row: PaintedRow, cell: QRect) -> None:
        book: BookRow = self._model.rows[row.id]
        text = self._model.cell(row.id, "rating")
        if not text:
            return
        ink = "text" if book.fetched else "faint"
        room = cell.adjusted(PAD, 0, -PAD, 0)
        self.icon(painter, "star-filled", "muted" if book.fetched else "faint", room, room.width() - 12, 12)
        room = room.adjusted(16, 0, 0, 0) if self.mirrored else room.adjusted(0, 0, -16, 0)
        self.text(painter, self.look.figures, text, room, self.ink(row, ink), right=True)

    def _mine(self, painter: QPainter, row: PaintedRow, cell: QRect) -> None:
        """Paint state, my stars, tags and note, each at a fixed offset so that they line up."""
        mine = self._model.annotation_of(row.id)
        if not mine:
            return
        offset = PAD
        if mine.state:
            name, tone = STATE_ICONS.get(mine.state, OWN_STATE)
            self.icon(painter, name, tone, cell, offset)
        offset += 24
        if mine.stars is not None:
            self._my_stars(painter, row, mine, cell, offset)
        offset += 36
        if not self.hides_tag_icon:
            if mine.tags:
                self.icon(painter, "tag", "muted", cell, offset, 15)
            offset += 20
        if mine.note or mine.review:
            self.icon(painter, "note", "muted", cell, offset, 15)

    def _my_stars(
        self, painter: QPainter, row: PaintedRow, mine: Annotation, cell: QRect, offset: int
    ) -> None:
        self.icon(painter, "star-filled", "star", cell, offset, 14)
        text = words.stars(mine.stars, self._locale)
        face: Face = self.look.strong_figures
        left = cell.left() + offset + 17
        if self.mirrored:
            left = cell.left() + cell.width() - offset - 17 - 19
        self.text(painter, face, text, QRect(left, cell.top(), 19, cell.height()), self.ink(row))


class BooksView(TableView):
    """The table of books. A right click on the header chooses columns.

    Signals:
        copyRequested: the selected books are to be copied as cells.
    """

    copyRequested = Signal()

    def __init__(self, model: BooksModel, covers: CoverPictures, parent: QWidget | None = None) -> None:
        self._painter = BookPainter(model, covers)
        self.type_ahead = False
        """Whether typed letters find a title (a setting), and are no shortcuts."""
        super().__init__(model, self._painter, parent, row_height=_ROW)
        self.books = model
        self._covers = covers
        self.setObjectName("resultsView")
        self.setAccessibleName(self.tr("Books"))
        self.columns_menu = columns_menu(self, "title", self)
        header = self.horizontalHeader()
        header.customContextMenuRequested.connect(lambda at: self.columns_menu.popup(header.mapToGlobal(at)))
        covers.arrived.connect(self._covers_arrived)

    # Asking

    def selected_rows(self) -> list[BookRow]:
        """The rows of the selected books, in the order of the table."""
        return [row for i in self.selected_ids() if (row := self.books.row_of(i))]

    def line_that_goes(self, ids: Collection[int]) -> int | None:
        """The line of the first selected book if all selected ones are among ``ids``, the books to remove."""
        selected = self.selected_ids()
        if not selected or any(i not in ids for i in selected):
            return None
        return self.books.line_of(selected[0])

    # Doing

    def go_on_at(self, line: int | None) -> None:
        """Select the book that is at ``line`` after a removal; None: select nothing."""
        left = self.books.rowCount()
        if line is not None and left and not self.selection.count:
            self.select_ids(self.books.shown_ids(min(line, left - 1), min(line, left - 1)))

    def set_compact(self, *, compact: bool) -> None:
        """Show rows of one line without covers, or of two lines with covers."""
        self._painter.compact = compact
        self.set_row_height(_COMPACT_ROW if compact else _ROW)
        self._fit()

    def reset_columns(self) -> None:
        """Restore the default columns, the newest books first."""
        self.set_state(TableState())

    # What the table asks

    def fitted_columns(self) -> dict[str, int]:
        widths = super().fitted_columns()
        if self._painter.compact:
            # The column of covers is only the margin before the title.
            widths["title"] += widths["cover"] - _EDGE
            widths["cover"] = _EDGE
        extra = theme.scaled(_AUTHOR_EXTRA)
        is_wide = self.viewport().width() > theme.scaled(_WIDE)
        if is_wide and "author" in widths and "author" not in self.table_state.widths:
            widths["author"] += extra
            widths["title"] = max(widths["title"] - extra, theme.scaled(120))
        return widths

    def columns_fitted(self, widths: dict[str, int]) -> None:
        self._painter.folds_author = "author" not in widths
        self._painter.hides_tag_icon = "tags" in widths

    def fitting_row_height(self) -> int:
        if self._painter.compact:
            return theme.row_height(_COMPACT_ROW)
        return theme.row_height(_ROW, lines=2)

    def is_within_focus(self) -> bool:
        # The details show the selection, so it keeps its colour while they have the focus.
        return QGuiApplication.focusObject() is None or self.window().isActiveWindow()

    # Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copyRequested.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next title that begins with the typed letters, if the setting is on."""
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
        first, last = self.visible_lines()
        for line, book_id in enumerate(self.books.shown_ids(first, last), first):
            if book_id in ids:
                self.update_line(line)
