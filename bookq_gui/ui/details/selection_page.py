"""The page of several selected books: their covers, sums and one card for the annotations of all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bookq_gui.model.annotation import READ, READING, WANT, Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import text as figures
from bookq_gui.ui.details.annotation_card import AnnotationCard, Sums
from bookq_gui.ui.details.sections import Cover, Requests, TermsLabel, paint_cover
from bookq_gui.ui.i18n import counted, number, reading_locale
from bookq_gui.ui.table.columns import Slices, Work
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import Page, row_in

RowOf = Callable[[int], tuple[BookRow, Annotation] | None]
"""Gives the row and annotation of a book; None if the book is gone."""

_LISTED = 12
_SLICE = 500
_TICK_SECONDS = 0.005
_COVER = QSize(20, 30)
_FANNED = 5
_FAN = QSize(88, 132)
_FAN_MARGIN = 8


class SeveralPage(Page):
    """Shows several books. It sums them in slices, so that 100,000 books do not stop the window."""

    def __init__(self, requests: Requests) -> None:
        super().__init__()
        self._fan = _Fan(requests)
        self._heading = TermsLabel(20, weight=theme.DEMIBOLD)
        self._sums = TermsLabel(colour="muted", numbers=True)
        self.card = AnnotationCard(requests)
        self._holds = TermsLabel(12, "muted", numbers=True)
        self._lines = [_Line(requests) for _ in range(_LISTED)]
        self._more = Label("", 12, "muted", wrap=True)
        self._remove = Button("", "trash", kind="bad")
        self._remove.setObjectName("removeSeveral")
        self._remove.clicked.connect(requests.removeRequested)
        self._work = Slices(self, _TICK_SECONDS)
        column = self.column
        column.setContentsMargins(24, 8, 16, 24)
        selected = Label(self.tr("Selected"), weight=theme.DEMIBOLD)
        parts: tuple[tuple[QWidget, int], ...] = (
            (self._fan, 16), (self._heading, 4), (self._sums, 16), (self.card, 8), (self._holds, 24),
            (selected, 8), *((line, 0) for line in self._lines), (self._more, 16),
        )  # fmt: skip
        for widget, below in parts:
            column.addWidget(widget)
            column.addSpacing(below)
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_books(self, ids: Sequence[int], row_of: RowOf) -> None:
        total = len(ids)
        self._heading.set_text(counted("SeveralPage", "%n books selected", "%n book selected", total))
        listed = [found[0] for book_id in ids[:_LISTED] if (found := row_of(book_id)) is not None]
        self._fan.show_rows(listed)
        for place, line in enumerate(self._lines):
            line.show_row(listed[place] if place < len(listed) else None)
        more = total - len(listed)
        self._more.setText(self.tr("and {count} more").format(count=number(more)))
        self._more.setVisible(more > 0)
        self._remove.setText(counted("SeveralPage", "Remove %n books", "Remove %n book", total))
        self._work.start(self._summing(tuple(ids), row_of))
        if total <= _SLICE:
            self._work.finish()

    def _summing(self, ids: tuple[int, ...], row_of: RowOf) -> Work:
        sums, authors = Sums(), set[str]()
        pages, ratings = 0, list[float]()
        for start in range(0, len(ids), _SLICE):
            for row, annotation in filter(None, map(row_of, ids[start : start + _SLICE])):
                sums.add(annotation)
                authors.update(row.authors)
                pages += row.pages or 0
                if row.rating is not None:
                    ratings.append(row.rating)
            yield
        parts = [counted("SeveralPage", "%n authors", "%n author", len(authors))]
        if pages:
            parts.append(counted("SeveralPage", "%n pages", "%n page", pages))
        if ratings:
            mean = figures.number(sum(ratings) / len(ratings), reading_locale(), 2)
            parts.append(self.tr("rated {rating} on average").format(rating=mean))
        self._sums.set_text("  ·  ".join(parts))
        self.card.show_several(sums)
        self._holds.set_text(self._explanation(sums))

    def _explanation(self, sums: Sums) -> str:
        states = sums.states
        known = states[READ], states[WANT], states[READING], states[None]
        texts = (
            self.tr("{count} read"), self.tr("{count} want to read"), self.tr("{count} reading"),
            self.tr("{count} without a mark"), self.tr("{count} on shelves of my own"),
        )  # fmt: skip
        counts = zip(texts, (*known, sums.total - sum(known)), strict=True)
        summary = ", ".join(text.format(count=number(count)) for text, count in counts if count)
        holds = self.tr("What you choose here holds for all {count}.").format(count=number(sums.total))
        return f"{summary}. {holds}"


class _Fan(QWidget):
    """The first covers of a selection, as a fan."""

    def __init__(self, requests: Requests) -> None:
        super().__init__()
        self._requests = requests
        self._rows: tuple[BookRow, ...] = ()
        requests.coversChanged.connect(self.update)
        self.setFixedHeight(_FAN.height() + 2 * _FAN_MARGIN)
        self.setMinimumWidth(1)

    def show_rows(self, rows: Sequence[BookRow]) -> None:
        self._rows = tuple(rows[:_FANNED])
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, count = QPainter(self), len(self._rows)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(54.0, (self.width() - _FAN.width()) / max(count - 1, 1))
        mirrored = self.isRightToLeft()
        shadow = QColor(theme.colours().shadow)
        shadow.setAlphaF(0.03)
        for at in reversed(range(count)):
            left = self.width() - _FAN.width() - at * step if mirrored else at * step
            place = QRectF(left, _FAN_MARGIN, _FAN.width(), _FAN.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shadow)
            for grown in range(5, 0, -1):
                shade = place.adjusted(-grown, 2 - grown, grown, grown + 2)
                painter.drawRoundedRect(shade, 4 + grown, 4 + grown)
            picture = self._requests.cover(self._rows[at], _FAN, self.devicePixelRatioF())
            paint_cover(painter, picture, place, 4)


class _Line(QWidget):
    """One of the books: a small cover, title and year. A click chooses the book."""

    def __init__(self, requests: Requests) -> None:
        super().__init__()
        self._requests = requests
        self._row: BookRow | None = None
        self.cover = Cover(requests, _COVER, radius=2)
        self.cover.setEnabled(False)
        self._title = TermsLabel()
        for widget in (self.cover, self._title):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._year = Label("", 12, "muted", numbers=True)
        line = row_in(self, 12, (0, 3, 0, 3))
        line.addWidget(self.cover)
        line.addWidget(self._title, 1)
        line.addWidget(self._year)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_row(self, row: BookRow | None) -> None:
        """Show ``row``, or hide if there is none."""
        self._row = row
        self.setVisible(row is not None)
        if row is not None:
            self.cover.show_row(row, enlarges=False)
            self._title.set_text(row.title)
            self._year.setText(figures.year(row.first_year or row.year))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside and self._row is not None:
            self._requests.rowChosen.emit(self._row.id)
