"""One book on one page: what `DetailsPane` shows for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFont, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import Book, row_of
from bookq_gui.ui.books import copying
from bookq_gui.ui.books.text import number, reading_locale
from bookq_gui.ui.details import text as words
from bookq_gui.ui.details.annotation_editor import OwnWords
from bookq_gui.ui.details.cautions import Cautions
from bookq_gui.ui.details.chips import Chips
from bookq_gui.ui.details.cover import Cover
from bookq_gui.ui.details.description import Description
from bookq_gui.ui.details.facts import FactsGrid, facts_of
from bookq_gui.ui.details.histogram import Histogram
from bookq_gui.ui.details.rating import RatingLine
from bookq_gui.ui.details.terms import Terms
from bookq_gui.ui.table import filter_terms
from bookq_gui.ui.widgets.flow import FlowLayout
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.labels import PlainLabel, QuietLabel, scaled_font
from bookq_gui.ui.widgets.nesting import nested

_MARGIN = 16
_SECTION = 24


class BookPage(QWidget):
    """The page of one book.

    Signals: as those of `DetailsPane`.
    """

    openRequested = Signal(object)  # noqa: N815 - Qt's own spelling
    readAgainRequested = Signal(object)  # noqa: N815
    refetchRequested = Signal(object)  # noqa: N815
    filterRequested = Signal(object)  # noqa: N815
    linkActivated = Signal(object)  # noqa: N815
    coverActivated = Signal(object)  # noqa: N815
    copied = Signal(object)
    bookCopied = Signal(object)  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book: Book | None = None
        self._failure = ""
        self._annotation = NO_ANNOTATION
        self._locale = reading_locale()
        self._forms = words.date_forms(self._locale)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_SECTION)
        self._fill_head(nested(column, QHBoxLayout()))
        self._fill_buttons(nested(column, FlowLayout(spacing=8)))
        self._warnings = Cautions(self)
        column.addWidget(self._warnings)
        self._histogram = Histogram(self)
        column.addWidget(self._histogram)
        self.own = OwnWords(self)
        self.own.filterRequested.connect(self.filterRequested)
        self._section(column, self.tr("Your own words"), self.own)
        self._description = Description(self)
        self._description.linkActivated.connect(self.linkActivated)
        column.addWidget(self._description)
        self._genres = Chips(self)
        self._genres.chosen.connect(self._genre_chosen)
        self._genres_section = self._section(column, self.tr("Genres"), self._genres)
        self._facts = FactsGrid(self)
        self._facts.copyRequested.connect(self._copy_text)
        self._section(column, self.tr("About this edition"), self._facts)
        self._lists = {
            key: (label, self._section(column, title, label))
            for key, title, label in (
                ("awards", self.tr("Awards"), self._plain()),
                ("characters", self.tr("Characters"), self._plain()),
                ("places", self.tr("Places"), self._plain()),
            )
        }
        self._origin = QuietLabel(parent=self)
        column.addWidget(self._origin)
        column.addStretch(1)

    @property
    def book(self) -> Book | None:
        """The book that is shown."""
        return self._book

    def show_book(self, book: Book) -> None:
        """Show ``book``, its cover empty until `set_cover`."""
        self._book = book
        self._title.setText(words.breakable(_heading(book)))
        self._people.set_terms(words.people(book.contributors, book.authors))
        self._series.set_terms(words.series(book.series))
        self._rating.show_rating(book.rating, number(book.rating, self._locale, 2))
        self._counts.setText(words.counts(book, self._locale))
        self._counts.setVisible(bool(self._counts.text()))
        self._warnings.show_warnings(book.warnings, self._failure)
        self._histogram.set_counts(book.stars)
        self._description.show_text(book.description_html, book.description)
        self._genres.set_texts(book.genres)
        self._genres_section.setVisible(bool(book.genres))
        self._facts.set_facts(facts_of(book, self._forms, self._locale))
        self._show_list("awards", [words.award(entry) for entry in book.awards], "\n")
        self._show_list("characters", book.characters, ", ")
        self._show_list("places", book.places, ", ")
        self._origin.setText(words.origin(book, self._forms, self._locale))
        self.set_cover(None)

    def show_annotation(self, book_id: int, annotation: Annotation) -> None:
        """Show what the user says of a book."""
        self._annotation = annotation
        self.own.show_annotation(book_id, annotation)

    def show_failure(self, failure: str) -> None:
        """Say why the last fetch of the book failed; "": it did not."""
        self._failure = failure
        self._warnings.show_warnings(self._book.warnings if self._book else (), failure)

    def set_cover(self, image: QImage | None) -> None:
        """Show the cover of the book that is shown."""
        if self._book:
            self._cover.set_image(image, self._book.title)

    # Inside

    def _fill_head(self, head: QHBoxLayout) -> None:
        self._cover = Cover(self)
        self._cover.clicked.connect(self._cover_pressed)
        self._title = self._plain()
        self._title.setObjectName("detailsTitle")
        self._title.setFont(scaled_font(self._title.font(), 1.4, QFont.Weight.DemiBold))
        self._people, self._series = Terms(self), Terms(self)
        for names in (self._people, self._series):
            names.chosen.connect(self.filterRequested)
        self._rating = RatingLine(self)
        self._counts = QuietLabel(parent=self)
        head.setSpacing(_MARGIN)
        head.addWidget(self._cover, 0, Qt.AlignmentFlag.AlignTop)
        lines = nested(head, QVBoxLayout(), 1)
        lines.setSpacing(4)
        lines.addWidget(self._title)
        lines.addSpacing(4)
        lines.addWidget(self._people)
        lines.addWidget(self._series)
        lines.addSpacing(8)
        lines.addWidget(self._rating)
        lines.addWidget(self._counts)
        lines.addStretch(1)

    def _fill_buttons(self, row: FlowLayout) -> None:
        opens = self._button("openOnGoodreads", self.tr("Open on Goodreads"), "browser")
        opens.setToolTip(self.tr("Open the page of the book in the browser"))
        opens.clicked.connect(self._open_pressed)
        copies = self._button("copyAs", self.tr("Copy as"), "copy")
        copies.setToolTip(self.tr("Copy the book as a link, a citation or a record"))
        menu = QMenu(copies)
        for entry in copying.FORMATS:
            menu.addAction(entry.heading).setData(entry.key)
        menu.triggered.connect(self._copy_chosen)
        copies.setMenu(menu)
        again = self._button("refetch", self.tr("Refetch"), "refetch")
        again.setToolTip(self.tr("Fetch the page of the book once more"))
        again.clicked.connect(self._refetch_pressed)
        rereads = self._button("readAgain", self.tr("Read again"), "book")
        rereads.setToolTip(self.tr("Read the page that was kept once more, without a request"))
        rereads.clicked.connect(self._read_again_pressed)
        for button in (opens, copies, again, rereads):
            row.addWidget(button)

    def _button(self, name: str, text: str, icon_name: str) -> QPushButton:
        button = QPushButton(icon(icon_name), text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _plain(self) -> PlainLabel:
        return PlainLabel(parent=self, selectable=True)

    def _section(self, column: QVBoxLayout, title: str, content: QWidget) -> QWidget:
        section = QWidget(self)
        heading = PlainLabel(title, section)
        heading.setFont(scaled_font(heading.font(), 1, QFont.Weight.DemiBold))
        inner = QVBoxLayout(section)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(heading)
        inner.addWidget(content)
        column.addWidget(section)
        return section

    def _show_list(self, key: str, entries: Sequence[str], separator: str) -> None:
        label, section = self._lists[key]
        label.setText(words.breakable(separator.join(entries)))
        section.setVisible(bool(entries))

    def copy_as(self, key: str) -> None:
        """Put the book on the clipboard in a format of `copying.FORMATS`."""
        if self._book is None:
            return
        chosen = next(entry for entry in copying.FORMATS if entry.key == key)
        annotations = {self._book.id: self._annotation}
        if key == copying.WHOLE:
            text = copying.as_json([self._book], annotations)
        else:
            text = chosen.write([row_of(self._book)], annotations)
        QGuiApplication.clipboard().setText(text)
        self.bookCopied.emit(self._book.id)

    def _copy_chosen(self, action: QAction) -> None:
        self.copy_as(action.data())

    def _copy_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)

    def _open_pressed(self) -> None:
        if self._book:
            self.openRequested.emit(self._book.id)

    def _refetch_pressed(self) -> None:
        if self._book:
            self.refetchRequested.emit(self._book.id)

    def _read_again_pressed(self) -> None:
        if self._book:
            self.readAgainRequested.emit(self._book.id)

    def _cover_pressed(self) -> None:
        if self._book:
            self.coverActivated.emit(self._book.id)

    def _genre_chosen(self, genre: str) -> None:
        self.filterRequested.emit(filter_terms.name_term("genre", genre))


def _heading(book: Book) -> str:
    """The title; with the series in it where the series have no line of their own."""
    return book.title if book.series else book.title_complete or book.title
