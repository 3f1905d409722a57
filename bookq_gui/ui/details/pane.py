"""The pane beside the table: one book, or a word about why there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QImage, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, BookRow
from bookq_gui.ui.details.annotation_editor import OwnWords
from bookq_gui.ui.details.book_page import BookPage
from bookq_gui.ui.details.cover import SIZE
from bookq_gui.ui.details.selection_page import SeveralPage
from bookq_gui.ui.widgets.empty_state import Message

_PATIENCE = 200


class DetailsPane(QWidget):
    """Shows the book that is selected, as far as it is known.

    The usual course: `expect` the book whose record was asked for, then hand in what came with
    `loaded`, and its cover with `set_cover`. What arrives for another book is dropped.

    Signals:
        openRequested: the id of the book whose page is to be opened in the browser.
        refetchRequested: the id of the book to fetch again.
        readAgainRequested: the id of the book whose kept page is to be read again.
        filterRequested: a term for the filter line, such as genre:="Science Fiction".
        linkActivated: the address of a link in the description; it leads to Goodreads.
        coverActivated: the id of the book whose cover is to be shown large.
        copied: a fact, such as an ISBN, that was put on the clipboard.
        bookCopied: the id of the book that was put on the clipboard.
    """

    openRequested = Signal(object)  # noqa: N815 - Qt's own spelling
    refetchRequested = Signal(object)  # noqa: N815
    readAgainRequested = Signal(object)  # noqa: N815
    filterRequested = Signal(object)  # noqa: N815
    linkActivated = Signal(object)  # noqa: N815
    coverActivated = Signal(object)  # noqa: N815
    copied = Signal(object)
    bookCopied = Signal(object)  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detailsPane")
        self.setAccessibleName(self.tr("Details of the book"))
        self._wanted: int | None = None
        self._cover: tuple[int, QImage] | None = None
        self._message = Message(self)
        self._message.setBackgroundRole(QPalette.ColorRole.Base)
        self._message.setAutoFillBackground(True)
        self._page = BookPage()
        self._scroll = self._scrolled(self._page, "bookScroll")
        self._several = SeveralPage()
        self._several_scroll = self._scrolled(self._several, "severalScroll")
        self._stack = QStackedWidget(self)
        for widget in (self._message, self._scroll, self._several_scroll):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._slow.timeout.connect(self.show_loading)
        for signal, own in (
            (self._page.openRequested, self.openRequested),
            (self._page.refetchRequested, self.refetchRequested),
            (self._page.readAgainRequested, self.readAgainRequested),
            (self._page.filterRequested, self.filterRequested),
            (self._page.linkActivated, self.linkActivated),
            (self._page.coverActivated, self.coverActivated),
            (self._page.copied, self.copied),
            (self._page.bookCopied, self.bookCopied),
        ):
            signal.connect(own)
        self.setMinimumWidth(280)
        self.show_nothing()

    @property
    def own(self) -> OwnWords:
        """Where the user says something of the book."""
        return self._page.own

    @property
    def book_id(self) -> int | None:
        """The book that is shown or expected."""
        return self._wanted

    @property
    def book(self) -> Book | None:
        """The book that is on the screen now."""
        return self._page.book if self._stack.currentWidget() is self._scroll else None

    @property
    def cover_size(self) -> QSize:
        """The room for a cover, in logical pixels."""
        return SIZE

    def expect(self, book_id: int) -> None:
        """A record was asked for. What is shown stays for a moment, so that nothing flickers."""
        self._wanted = book_id
        self._slow.start()

    def loaded(self, book_id: int, book: Book | None) -> None:
        """The record that was asked for; None where there is none. Another than expected is dropped."""
        if book_id != self._wanted:
            return
        if book is not None:
            self.show_book(book)
            return
        self._slow.stop()
        self._say(
            self.tr("This book is not here any more"),
            self.tr("It may have been removed a moment ago. Add its link again to fetch it."),
        )

    def show_book(self, book: Book) -> None:
        """Show ``book`` now."""
        self._slow.stop()
        again = self.book is not None and self.book.id == book.id
        self._wanted = book.id
        self._page.show_book(book)
        if self._cover and self._cover[0] == book.id:
            self._page.set_cover(self._cover[1])
        self._stack.setCurrentWidget(self._scroll)
        if not again:
            self._scroll.verticalScrollBar().setValue(0)

    def set_cover(self, book_id: int, image: QImage | None) -> None:
        """The cover of a book, before or after its record; that of another book is dropped."""
        if book_id != self._wanted:
            return
        self._cover = (book_id, image) if image is not None else None
        if self.book is not None and self.book.id == book_id:
            self._page.set_cover(image)

    def show_nothing(self) -> None:
        """No book is selected."""
        self._forget()
        self._say(
            self.tr("No book selected"),
            self.tr("Choose a book in the table to see its cover, rating and description here."),
        )

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """What can be done with several books at once."""
        self._several.set_actions(actions)

    def show_several(self, rows: Sequence[BookRow], annotations: Mapping[int, Annotation]) -> None:
        """Several books are selected."""
        self._forget()
        self._several.show_books(rows, annotations)
        self._stack.setCurrentWidget(self._several_scroll)

    def show_annotation(self, book_id: int, annotation: Annotation) -> None:
        """What the user says of a book; of another than the expected one it is dropped."""
        if book_id == self._wanted:
            self._page.show_annotation(book_id, annotation)

    def show_failure(self, failure: str) -> None:
        """Why the last fetch of the book that is shown failed; "": it did not."""
        self._page.show_failure(failure)

    def show_loading(self) -> None:
        """The record of a book is on its way."""
        self._slow.stop()
        self._say(self.tr("Reading the record…"))

    def copy_as(self, key: str) -> None:
        """Put the book on the clipboard in a format of `copying.FORMATS`; nothing where none is shown."""
        if self.book is not None:
            self._page.copy_as(key)

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        return QSize(400, 560)

    def _scrolled(self, page: QWidget, name: str) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setObjectName(name)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        return scroll

    def _forget(self) -> None:
        self.own.settle()
        self._slow.stop()
        self._wanted = None
        self._cover = None

    def _say(self, heading: str, *lines: str) -> None:
        self._message.say(heading, *lines)
        self._stack.setCurrentWidget(self._message)
