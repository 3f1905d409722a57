"""The page of one book in the details, with the histogram of its ratings."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QVBoxLayout, QWidget

from bookq_gui.model.annotation import LONGEST_REVIEW, Annotation
from bookq_gui.model.book import Book, BookRow, Contributor, SeriesEntry, url_of, year_of
from bookq_gui.model.message import Message
from bookq_gui.ui.books import text as figures
from bookq_gui.ui.details import text as texts
from bookq_gui.ui.details.annotation_card import AnnotationCard
from bookq_gui.ui.details.long_text import Description, TextField
from bookq_gui.ui.details.sections import (
    NARROW,
    NORMAL,
    Cover,
    FactsGrid,
    Requests,
    Section,
    TermsLabel,
    TextLine,
)
from bookq_gui.ui.i18n import reading_locale, say, translate
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.accessibility import ChartBase
from bookq_gui.ui.widgets.badges import Chip
from bookq_gui.ui.widgets.labels import IconLabel, Label
from bookq_gui.ui.widgets.surfaces import FlowLayout, Page, column_in, nested

_GAP = 8
_STAR = 12
_BAR = 6
_LEAST_BAR = 24
NARROW_BELOW = 352
"""The width of the details, in logical pixels, below which margins and cover are smaller."""
_LONG_TITLE = 44
_TITLE_SIZE, _SMALL_TITLE_SIZE = 20, 17
_SECTION = 24


class HistogramBar(NamedTuple):
    """One line of the histogram; ``share`` is 0 to 1, or None if the count is impossible."""

    stars: int
    readers: int
    share: float | None


def bars(counts: Sequence[int]) -> list[HistogramBar]:
    """The bars for the counts of 1 to 5 stars, 5 stars first. A negative count gets no share."""
    total = sum(count for count in counts if count > 0)
    return [
        HistogramBar(number, count, count / total if total and count >= 0 else None)
        for number, count in reversed(list(enumerate(counts, start=1)))
    ]


class Histogram(ChartBase):
    """Paints the bars, with percent and count beside each."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: list[HistogramBar] = []
        self._locale = reading_locale()
        self.setObjectName("histogram")
        self.setAccessibleName(self.tr("Ratings by stars"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_counts(self, counts: Sequence[int] | None) -> None:
        """Show the counts of 1 to 5 stars, in that order; None hides the histogram."""
        self._bars = bars(counts) if counts else []
        self.setAccessibleDescription("; ".join(map(self._spoken, self._bars)))
        self.setVisible(bool(self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, len(self._bars) * self._row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(12, numbers=True))
        colours, metrics = theme.colours(), painter.fontMetrics()
        percents = [self._percent(bar) for bar in self._bars]
        counts = [figures.number(bar.readers, self._locale) for bar in self._bars]
        percent_width = max(map(metrics.horizontalAdvance, percents), default=0) + 1
        count_width = max(map(metrics.horizontalAdvance, counts), default=0) + 1
        digit = metrics.horizontalAdvance("5")
        label_width = digit + 4 + _STAR + _GAP
        bar_width = max(_LEAST_BAR, self.width() - label_width - percent_width - count_width - 3 * _GAP)
        height = self._row_height()
        star = theme.pixmap("star-filled", "muted", _STAR, self.devicePixelRatioF())
        for line, bar in enumerate(self._bars):
            top = line * height
            self._text(painter, QRect(0, top, digit, height), str(bar.stars), colours.muted)
            place = self._placed(QRect(digit + 4, top + (height - _STAR) // 2, _STAR, _STAR))
            painter.drawPixmap(place.topLeft(), star)
            left = label_width
            self._bar(painter, QRect(left, top + (height - _BAR) // 2, bar_width, _BAR), bar.share)
            left += bar_width + _GAP
            self._text(painter, QRect(left, top, percent_width, height), percents[line], colours.text)
            left = self.width() - count_width
            self._text(painter, QRect(left, top, count_width, height), counts[line], colours.muted)

    def _row_height(self) -> int:
        return max(22, self.fontMetrics().height() + 6)

    def _placed(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _bar(self, painter: QPainter, rect: QRect, share: float | None) -> None:
        theme.draw_ground(painter, self._placed(rect), _BAR / 2, "track")
        if share:
            filled = QRect(rect.left(), rect.top(), max(_BAR, round(rect.width() * share)), _BAR)
            theme.draw_ground(painter, self._placed(filled), _BAR / 2, "bar")

    def _text(self, painter: QPainter, rect: QRect, text: str, ink: QColor) -> None:
        painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._placed(rect), flags, text)

    def _percent(self, bar: HistogramBar) -> str:
        if bar.share is None:
            return "–"
        percent = bar.share * 100
        text = "<1" if 0 < percent < 1 else str(round(percent))
        return f"{text} {self._locale.percent()}"

    def _spoken(self, bar: HistogramBar) -> str:
        one, more = translate("Histogram", "1 star"), translate("Histogram", "{stars} stars")
        named = one if bar.stars == 1 else more.format(stars=bar.stars)
        text = translate("Histogram", "{stars}: {count} ({percent})")
        return text.format(
            stars=named, count=figures.number(bar.readers, self._locale), percent=self._percent(bar)
        )


class BookPage(Page):
    """The page of one book."""

    def __init__(self, requests: Requests) -> None:
        super().__init__()
        self._requests = requests
        self._locale = reading_locale()
        self.row: BookRow | None = None
        """The row of the book that is shown."""
        self.book: Book | None = None
        """The record of the book; None if only the row is known."""
        self.corrected: Collection[str] = ()
        self.cover = Cover(requests)
        self.cover.clicked.connect(self._cover_clicked)
        self._title = TermsLabel(_TITLE_SIZE, weight=theme.DEMIBOLD)
        self._title.setObjectName("detailsTitle")
        self._authors = TermsLabel(weight=theme.MEDIUM)
        self._series = TermsLabel(colour="muted", link_colour="muted")
        for names in (self._authors, self._series):
            names.chosen.connect(requests.filterRequested)
        self._rating = Label("", 15, weight=theme.DEMIBOLD, numbers=True)
        self._star = IconLabel("star-filled", "muted", 14)
        self._ratings = Label("", 12, "muted", numbers=True)
        self._edition = TermsLabel(12, "muted", numbers=True)
        self._status = TextLine("unfetched", "muted")
        self._status.setObjectName("bookStatus")
        self._status.pressed.connect(requests.fetchRequested)
        self.card = AnnotationCard(requests)
        self._build_sections(requests)
        self._lay_out()

    def _build_sections(self, requests: Requests) -> None:
        self._description = Description(self.tr("Description"))
        self._description.linkActivated.connect(requests.linkActivated)
        self._histogram = Histogram()
        self._facts, self._more_facts = FactsGrid(requests), FactsGrid(requests)
        self._people = FactsGrid(requests, "accent")
        self._genres = QWidget()
        self._genres_flow = FlowLayout(self._genres, spacing=6)
        self._lists = {key: TermsLabel() for key in ("awards", "places", "characters")}
        title, invitation = self.tr("My review"), self.tr("Write a review")
        self.review = TextField(requests, "review", title, invitation, LONGEST_REVIEW)
        self._spoiler = Label(self.tr("With spoilers"), 12, "muted", wrap=True)
        reviewed = QWidget()
        column = column_in(reviewed, 4)
        column.addWidget(self.review)
        column.addWidget(self._spoiler)
        self._sections = {
            "description": Section(self.tr("Description"), self._description),
            "histogram": Section(self.tr("How readers rate it"), self._histogram),
            "facts": Section(self.tr("Facts"), self._facts),
            "more": Section(self.tr("More facts"), self._more_facts, folds=True),
            "people": Section(self.tr("People"), self._people),
            "genres": Section(self.tr("Genres"), self._genres),
            "awards": Section(self.tr("Awards"), self._lists["awards"], folds=True),
            "places": Section(self.tr("Settings"), self._lists["places"], folds=True),
            "characters": Section(self.tr("Characters"), self._lists["characters"], folds=True),
            "review": Section(title, reviewed),
        }
        self._corrected = TextLine("note", "muted")
        self._corrected.pressed.connect(lambda: requests.correctionRequested.emit(""))
        self._warnings = TextLine("failed", "warn")
        self._warnings.setObjectName("warnings")
        self._provenance = TermsLabel(12, "muted", numbers=True)

    def _lay_out(self) -> None:
        column = self.column
        head = nested(column, QHBoxLayout(), spacing=16)
        head.addWidget(self.cover, 0, Qt.AlignmentFlag.AlignTop)
        lines = nested(head, QVBoxLayout(), 1, spacing=0)
        rating = QWidget()
        flow = FlowLayout(rating, spacing=5)
        for widget in (self._rating, self._star, self._ratings):
            flow.addWidget(widget)
        parts: tuple[tuple[QWidget, int], ...]
        parts = ((self._title, 6), (self._authors, 2), (self._series, 10), (rating, 2), (self._edition, 0))
        for part, below in parts:
            lines.addWidget(part)
            lines.addSpacing(below)
        lines.addStretch(1)
        column.addSpacing(16)
        column.addWidget(self._status)
        column.addWidget(self.card)
        for section in self._sections.values():
            column.addWidget(section)
        for line, above in ((self._corrected, _SECTION), (self._warnings, _SECTION), (self._provenance, 16)):
            line.setContentsMargins(0, above, 0, 0)
            column.addWidget(line)
        column.addStretch(1)
        self._status.setContentsMargins(0, 0, 0, 12)
        self._set_margins()

    # Showing

    def show_book(
        self, row: BookRow, book: Book | None, corrected: Collection[str] = (), failure: Message | None = None
    ) -> None:
        """Show a book by its record, or by its row if there is no record.

        ``corrected`` names the fields that were corrected by hand. ``failure`` says why the last attempt to
        fetch the book failed.
        """
        again = self.row is not None and self.row.id == row.id
        self.row, self.book, self.corrected = row, book, corrected
        record = book or book_of(row)
        self.cover.show_row(row)
        self._show_head(record)
        self._show_status(row, say(failure) if failure else "")
        self._show_sections(record, corrected)
        if not again:
            self.verticalScrollBar().setValue(0)

    def show_annotation(self, book_id: int, annotation: Annotation) -> None:
        self.card.show_annotation(book_id, annotation)
        self.review.show_text(annotation.review)
        self._spoiler.setVisible(annotation.spoiler and bool(annotation.review))
        self._sections["review"].setVisible(bool(annotation.review) or self.review.is_editing)

    def write_review(self) -> None:
        self._sections["review"].show()
        self.review.edit()
        self.ensureWidgetVisible(self.review)

    def commit_edits(self) -> None:
        """Emit the edits of texts that are still being typed."""
        self.card.note.commit_edits()
        self.review.commit_edits()

    def _show_head(self, book: Book) -> None:
        title = book.title if book.series else book.title_complete or book.title
        self._title.set_size(_SMALL_TITLE_SIZE if len(title) >= _LONG_TITLE else _TITLE_SIZE)
        self._title.set_text(title)
        self._authors.set_terms(texts.author_terms(book.authors))
        self._series.set_terms(texts.series_terms(book.series), "\n")
        rated = book.rating is not None
        self._rating.setText(figures.number(book.rating, self._locale, 2))
        self._rating.setVisible(rated)
        self._star.setVisible(rated)
        ratings = texts.ratings_text(book.ratings_count, self._locale)
        self._ratings.setText(ratings if rated else self.tr("Not rated yet") if book.fetched_at else "")
        year = year_of(book.first_published) or year_of(book.published)
        self._edition.set_text(texts.edition_text(year, book.pages, self._locale))

    def _show_status(self, row: BookRow, reason: str) -> None:
        icon, colour = ("failed", "bad") if reason else ("unfetched", "muted")
        if not row.fetched:
            text = self.tr("Not fetched yet")
            self._status.say(f"{text}. {reason}" if reason else text, icon, colour, self.tr("Fetch now"))
        elif reason:
            text = self.tr("The last fetch failed; this is what was read before.")
            self._status.say(f"{text} {reason}", icon, colour, self.tr("Fetch again"))
        else:
            self._status.say("")

    def _show_sections(self, book: Book, corrected: Collection[str]) -> None:
        facts, more = texts.facts_of(book, self._locale), texts.more_facts_of(book, self._locale)
        people = texts.people_by_role(book.contributors, book.authors)
        self._description.show_text(book.description_html, book.description)
        self._histogram.set_counts(book.stars)
        self._facts.show_facts(facts, corrected)
        self._more_facts.show_facts(more)
        self._people.show_facts(people)
        self._show_genres(book.genres)
        lists = {"awards": [texts.award(entry) for entry in book.awards]}
        lists |= {"places": list(book.places), "characters": list(book.characters)}
        for key, entries in lists.items():
            self._lists[key].set_terms(list(map(texts.Term, entries)), "\n" if key == "awards" else ", ")
        # The authors are under the title already.
        others = sum(len(line.terms) for line in people) - len(book.authors)
        counts = {
            "description": int(bool(book.description_html or book.description)),
            "histogram": len(book.stars or ()),
            "facts": len(facts),
            "more": len(more),
            "people": others,
            "genres": len(book.genres),
            **{key: len(entries) for key, entries in lists.items()},
        }
        for key, count in counts.items():
            self._sections[key].show_count(count)
        named = ", ".join(map(texts.field_name, corrected))
        said = self.tr("Corrected by hand: {fields}").format(fields=named) if named else ""
        self._corrected.say(said, button=self.tr("Change or take back…") if named else "")
        self._warnings.say("\n".join(map(say, book.warnings)))
        self._provenance.set_text(texts.provenance(book, self._locale) if book.fetched_at else "")

    def _show_genres(self, genres: Sequence[str]) -> None:
        self._genres_flow.clear()
        for genre in genres:
            chip = Chip(genre, kind="frame", parent=self._genres)
            chip.setToolTip(self.tr("Show only books of this genre"))
            chip.clicked.connect(lambda genre=genre: self._requests.filterRequested.emit("genre", genre))
            self._genres_flow.addWidget(chip)
            chip.show()
        self._genres.updateGeometry()

    def _cover_clicked(self) -> None:
        if self.row is not None:
            self._requests.coverActivated.emit(self.row.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._set_margins()

    def _set_margins(self) -> None:
        narrow = self.width() < NARROW_BELOW
        side = 16 if narrow else 24
        self.column.setContentsMargins(side, 4, side - 8, 24)
        # With large fonts the words beside the cover need more room.
        self.cover.setFixedSize(
            (NARROW if narrow else NORMAL) / (2 if narrow and theme.scaled(10) > 15 else 1)
        )
        for grid in (self._facts, self._more_facts, self._people):
            grid.set_room(self.width() - 2 * side)


def book_of(row: BookRow) -> Book:
    """A record of what ``row`` holds."""
    return Book(
        id=row.id,
        url=url_of(row.id),
        title=row.title,
        series=(SeriesEntry.from_text(row.series),) if row.series else (),
        contributors=tuple(map(Contributor, row.authors)),
        authors=row.authors,
        rating=row.rating,
        ratings_count=row.ratings_count,
        reviews_count=row.reviews_count,
        genres=row.genres,
        pages=row.pages,
        published=_iso(row.year),
        first_published=_iso(row.first_year),
        isbn13=row.isbn if len(row.isbn) == 13 else None,
        isbn10=row.isbn if len(row.isbn) == 10 and not row.isbn.startswith("B") else None,
        want_to_read=row.want_to_read,
        layout="",
        fetched_at="",
        format=row.format or None,
        publisher=row.publisher or None,
        language=row.language or None,
    )


def _iso(year: int | None) -> str | None:
    return None if year is None else f"{year:05}" if year < 0 else f"{year:04}"
