"""Several books at once: their covers, what they are together, and one card for the marks of all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bookq_gui.model.annotation import READ, READING, WANT, Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import text as figures
from bookq_gui.ui.details.annotation_card import AnnotationCard, Sums
from bookq_gui.ui.details.cover import CoverSource, Fan, no_cover, paint_cover
from bookq_gui.ui.details.terms import TermsLabel
from bookq_gui.ui.i18n import counted, number
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import Page

RowOf = Callable[[int], tuple[BookRow, Annotation] | None]
"""Gives the row and annotation of a book; None where it is gone."""

_LISTED = 12
_SLICE = 500
_TICK = 0.008
_COVER = QSize(20, 30)


class SeveralPage(Page):
    """The sums are made in slices, so that a selection of 100,000 books does not stop the window.

    Signals:
        filterRequested(str, str): the books with this value in this field are wanted.
        edited(Edit): the person changed the annotations of all of them.
        rowChosen(int): one of the books was clicked.
        removeRequested: all of them are to be removed.
    """

    filterRequested = Signal(str, str)
    edited = Signal(object)
    rowChosen = Signal(object)
    removeRequested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("severalPage")
        self.fan = Fan()
        self._heading = TermsLabel(20, weight=theme.DEMIBOLD)
        self._sums = TermsLabel(colour="muted", numbers=True)
        self.card = AnnotationCard()
        self.card.edited.connect(self.edited)
        self.card.filterRequested.connect(self.filterRequested)
        self._holds = TermsLabel(12, "muted", numbers=True)
        self._lines = [_Line() for _ in range(_LISTED)]
        self._more = Label("", 12, "muted", wrap=True)
        self._remove = Button("", "trash", kind="bad")
        self._remove.setObjectName("removeSeveral")
        self._remove.clicked.connect(self.removeRequested)
        self._work: Iterator[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._advance)
        column = self.column
        column.setContentsMargins(24, 8, 16, 24)
        column.addWidget(self.fan)
        column.addSpacing(16)
        column.addWidget(self._heading)
        column.addSpacing(4)
        column.addWidget(self._sums)
        column.addSpacing(16)
        column.addWidget(self.card)
        column.addSpacing(8)
        column.addWidget(self._holds)
        column.addSpacing(24)
        column.addWidget(Label(self.tr("Selected"), weight=theme.DEMIBOLD))
        column.addSpacing(8)
        for line in self._lines:
            line.pressed.connect(self._line_pressed)
            column.addWidget(line)
        column.addWidget(self._more)
        column.addSpacing(16)
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def set_cover_source(self, source: CoverSource) -> None:
        """Where covers come from."""
        self.fan.source = source
        for line in self._lines:
            line.source = source

    def update_covers(self) -> None:
        """Pictures arrived: paint the covers again."""
        self.fan.update()
        for line in self._lines:
            line.update_cover()

    def settle(self) -> None:
        """Hand over what was typed and is not handed over yet."""
        self.card.settle()

    def show_books(self, ids: Sequence[int], row_of: RowOf) -> None:
        """Show the books ``ids`` together."""
        total = len(ids)
        text = counted("SeveralPage", "%n books selected", "%n book selected", total)
        self._heading.set_text(text)
        listed = [found[0] for book_id in ids[:_LISTED] if (found := row_of(book_id)) is not None]
        self.fan.show_rows(listed)
        for place, line in enumerate(self._lines):
            line.show_row(listed[place] if place < len(listed) else None)
        more = total - len(listed)
        self._more.setText(self.tr("and {count} more").format(count=number(more)) if more > 0 else "")
        self._more.setVisible(more > 0)
        self._remove.setText(counted("SeveralPage", "Remove %n books", "Remove %n book", total))
        self._work = self._summing(tuple(ids), row_of)
        self._advance()

    def finish(self) -> None:
        """Bring the sums to their end now."""
        while self._work is not None:
            self._advance()

    @Slot()
    def _advance(self) -> None:
        end = time.perf_counter() + _TICK
        while self._work is not None and time.perf_counter() < end:
            if next(self._work, _ENDED) is _ENDED:
                self._work = None
        if self._work is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _summing(self, ids: tuple[int, ...], row_of: RowOf) -> Iterator[None]:
        sums = Sums()
        authors: set[str] = set()
        pages = rated = 0
        ratings = 0.0
        for start in range(0, len(ids), _SLICE):
            for book_id in ids[start : start + _SLICE]:
                found = row_of(book_id)
                if found is None:
                    continue
                row, annotation = found
                sums.add(annotation)
                authors.update(row.authors)
                pages += row.pages or 0
                if row.rating is not None:
                    rated, ratings = rated + 1, ratings + row.rating
            yield
        self._show_sums(len(authors), pages, ratings / rated if rated else None)
        self.card.show_several(sums)
        self._holds.set_text(self._said(sums))

    def _show_sums(self, authors: int, pages: int, rating: float | None) -> None:
        locale = figures.reading_locale()
        said = [counted("SeveralPage", "%n authors", "%n author", authors)]
        if pages:
            said.append(counted("SeveralPage", "%n pages", "%n page", pages))
        if rating is not None:
            shown = figures.number(rating, locale, 2)
            said.append(self.tr("rated {rating} on average").format(rating=shown))
        self._sums.set_text("  ·  ".join(said))

    def _said(self, sums: Sums) -> str:
        known = sums.states[READ], sums.states[WANT], sums.states[READING], sums.states[None]
        own = sums.total - sum(known)
        texts = (
            self.tr("{count} read"), self.tr("{count} want to read"), self.tr("{count} reading"),
            self.tr("{count} without a mark"), self.tr("{count} on shelves of my own"),
        )  # fmt: skip
        said = [
            text.format(count=number(count))
            for text, count in zip(texts, (*known, own), strict=True)
            if count
        ]
        holds = self.tr("What you choose here holds for all {count}.").format(count=number(sums.total))
        return f"{', '.join(said)}. {holds}"

    @Slot()
    def _line_pressed(self) -> None:
        line = self.sender()
        if isinstance(line, _Line) and line.row is not None:
            self.rowChosen.emit(line.row.id)


_ENDED = object()


class _Line(QWidget):
    """One of the books: a small cover, title and year.

    Signals:
        pressed: it was clicked.
    """

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.row: BookRow | None = None
        self._title = TermsLabel()
        self._title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._year = Label("", 12, "muted", numbers=True)
        self._cover = _SmallCover()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 3, 0, 3)
        line.setSpacing(12)
        line.addWidget(self._cover)
        line.addWidget(self._title, 1)
        line.addWidget(self._year)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def source(self) -> CoverSource:
        """Where the cover comes from."""
        return self._cover.source

    @source.setter
    def source(self, source: CoverSource) -> None:
        self._cover.source = source

    def update_cover(self) -> None:
        """Paint the cover again."""
        self._cover.update()

    def show_row(self, row: BookRow | None) -> None:
        """Show ``row``; hidden for None."""
        self.row = self._cover.row = row
        self.setVisible(row is not None)
        if row is not None:
            self._title.set_text(row.title)
            self._year.setText(figures.year(row.first_year or row.year))
            self._cover.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class _SmallCover(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.row: BookRow | None = None
        self.source: CoverSource = no_cover
        self.setFixedSize(_COVER)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.row is not None:
            room = self.rect().toRectF()
            paint_cover(QPainter(self), self.source, self.row, room, self.devicePixelRatioF(), 2)
