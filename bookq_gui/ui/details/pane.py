"""The details: one book, several together, or what will be shown here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QStyle, QVBoxLayout, QWidget

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, BookRow
from bookq_gui.model.message import Message
from bookq_gui.ui.actions import Act, Actions
from bookq_gui.ui.details.book_page import NARROW_BELOW, BookPage
from bookq_gui.ui.details.cover import CoverSource, no_cover
from bookq_gui.ui.details.selection_page import RowOf, SeveralPage
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button, IconButton
from bookq_gui.ui.widgets.focus import chain
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import Page, Surface

_PATIENCE_MS = 120
_HEADER = 56


class DetailsPane(Surface):
    """Shows what is selected.

    The usual course: `expect` the book whose record was asked for, then hand in the record with `loaded`.
    Records of other books are dropped.

    Signals:
        filterRequested(str, str): the books with this value in this field are wanted.
        edited(Edit): the person changed the annotations of what is shown.
        correctionRequested(str): a field of the record is to be corrected; "" for any.
        linkActivated(str): a link in the description was clicked; it leads to Goodreads.
        coverActivated(int): the cover of the book with this id is wanted large.
        copied(str): a value was put on the clipboard.
        rowChosen(int): one of several selected books was clicked.
    """

    filterRequested = Signal(str, str)
    edited = Signal(object)
    correctionRequested = Signal(str)
    linkActivated = Signal(str)
    coverActivated = Signal(object)
    copied = Signal(str)
    rowChosen = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("base", parent)
        self.setObjectName("detailsPane")
        self.setAccessibleName(self.tr("Details"))
        self._actions = actions
        self._wanted: tuple[BookRow, Annotation, Message | None] | None = None
        self._several: tuple[int, ...] = ()
        self._source: CoverSource = no_cover
        self._known: list[str] = []
        self.nothing = NothingPage()
        self.header = Header(actions)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._slow.timeout.connect(self._show_row)
        self.show_nothing()

    @cached_property
    def page(self) -> BookPage:
        """The page of one book; made when it is needed for the first time."""
        page = BookPage()
        page.cover.source = self._source
        page.card.set_known_tags(self._known)
        for signal, own in (
            (page.filterRequested, self.filterRequested),
            (page.edited, self.edited),
            (page.correctionRequested, self.correctionRequested),
            (page.linkActivated, self.linkActivated),
            (page.coverActivated, self.coverActivated),
            (page.copied, self.copied),
        ):
            signal.connect(own)
        page.fetchRequested.connect(self._actions[Act.REFETCH_BOOK].trigger)
        self._stack.addWidget(page)
        return page

    @cached_property
    def several(self) -> SeveralPage:
        """The page of several books; made when it is needed for the first time."""
        several = SeveralPage()
        several.set_cover_source(self._source)
        several.card.set_known_tags(self._known)
        several.filterRequested.connect(self.filterRequested)
        several.edited.connect(self.edited)
        several.rowChosen.connect(self.rowChosen)
        several.removeRequested.connect(self._actions[Act.REMOVE_BOOK].trigger)
        self._stack.addWidget(several)
        return several

    def _made(self) -> list[BookPage | SeveralPage]:
        """The pages that were made so far."""
        return [self.__dict__[name] for name in ("page", "several") if name in self.__dict__]

    # Showing

    @property
    def book_id(self) -> int | None:
        """The one book that is shown or expected."""
        return self._wanted[0].id if self._wanted is not None else None

    @property
    def book(self) -> Book | None:
        """The record on the screen; None where none is, or none is known."""
        page = self._stack.currentWidget()
        if not isinstance(page, BookPage) or page.row is None or page.row.id != self.book_id:
            return None
        return page.book

    @property
    def several_ids(self) -> tuple[int, ...]:
        """The books that are shown together; none where one or none is shown."""
        return self._several

    def set_cover_source(self, source: CoverSource) -> None:
        """Where covers come from: fetched, or generated while there is none."""
        self._source = source
        for page in self._made():
            page.set_cover_source(source)

    def set_copy_menu(self, menu: QMenu) -> None:
        """The menu of *Copy as…* in the header."""
        self.header.set_copy_menu(menu)

    def covers_changed(self) -> None:
        """Pictures arrived: paint the covers again."""
        for page in self._made():
            page.update_covers()

    def expect(self, row: BookRow, annotation: Annotation, failure: Message | None = None) -> None:
        """A book is selected and its record was asked for.

        What is shown stays for a moment, so that nothing flickers; then as much is shown as the row says.
        """
        self._leave()
        self._wanted = (row, annotation, failure)
        if isinstance(self._stack.currentWidget(), BookPage):
            self._slow.start()
        else:
            self._show_row()

    def loaded(self, book_id: int, book: Book | None, corrected: Collection[str] = ()) -> None:
        """The record that was asked for; None where there is none. Another than expected is dropped."""
        if self._wanted is None or self._wanted[0].id != book_id:
            return
        self._slow.stop()
        row, annotation, failure = self._wanted
        self.page.show_book(row, book, corrected, failure)
        self.page.show_annotation(book_id, annotation)
        self._turn_to(self.page)

    def update_row(self, row: BookRow, failure: Message | None = None) -> None:
        """The book that is shown has another row now, or another reason why it could not be fetched."""
        if self._wanted is None or self._wanted[0].id != row.id:
            return
        _, annotation, _ = self._wanted
        self._wanted = (row, annotation, failure)
        if self.page.row is not None and self.page.row.id == row.id and not self._slow.isActive():
            self.page.show_book(row, self.page.book, self.page.corrected, failure)

    def show_annotation(self, book_id: int, annotation: Annotation) -> None:
        """What the person says of a book now; of another than the expected one it is dropped."""
        if self._wanted is None or self._wanted[0].id != book_id:
            return
        row, _, failure = self._wanted
        self._wanted = (row, annotation, failure)
        if self.page.row is not None and self.page.row.id == book_id:
            self.page.show_annotation(book_id, annotation)

    def show_several(self, ids: Sequence[int], row_of: RowOf) -> None:
        """Several books are selected."""
        self._leave()
        self._several = tuple(ids)
        self.several.show_books(self._several, row_of)
        self._turn_to(self.several)

    def show_nothing(self) -> None:
        """No book is selected."""
        self._leave()
        self._turn_to(self.nothing)

    def set_known_tags(self, tags: Iterable[str]) -> None:
        """The tags to offer while one is typed."""
        self._known = list(tags)
        for page in self._made():
            page.card.set_known_tags(self._known)

    # What the window asks for

    def enter(self) -> None:
        """Put the keyboard on the first button."""
        self.header.enter()

    def set_over(self, *, over: bool) -> None:
        """Whether the details lie over the list, which they give free again with *Back*."""
        self.header.show_back(shown=over)

    def edit_note(self) -> None:
        """Let the note be typed."""
        self._show_now()
        if isinstance(self._stack.currentWidget(), BookPage):
            self.page.card.note.edit()
            self.page.ensureWidgetVisible(self.page.card.note)

    @Slot()
    def write_review(self) -> None:
        """Let the review be typed."""
        self._show_now()
        if isinstance(self._stack.currentWidget(), BookPage):
            self.page.write_review()

    def edit_tags(self) -> None:
        """Let a tag be typed, for one book or for several."""
        self._show_now()
        page = self._stack.currentWidget()
        if isinstance(page, (BookPage, SeveralPage)):
            page.card.tags.edit()
            page.ensureWidgetVisible(page.card.tags)

    @Slot()
    def settle(self) -> None:
        """Hand over what was typed and is not handed over yet: the window closes."""
        for page in self._made():
            page.settle()

    def sizeHint(self) -> QSize:
        return QSize(376, 560)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    # Inside

    def _leave(self) -> None:
        self.settle()
        self._slow.stop()
        self._wanted = None
        self._several = ()

    def _show_now(self) -> None:
        if self._slow.isActive():
            self._show_row()

    @Slot()
    def _show_row(self) -> None:
        self._slow.stop()
        if self._wanted is not None:
            row, annotation, failure = self._wanted
            self.page.show_book(row, None, (), failure)
            self.page.show_annotation(row.id, annotation)
            self._turn_to(self.page)

    def _turn_to(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        kind = "book" if isinstance(page, BookPage) else "several" if isinstance(page, SeveralPage) else ""
        self.header.show_kind(kind)


class Header(QWidget):
    """The buttons above the page: what is done with the book, or with the books, that are shown."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._kind = ""
        self._open = Button(self.tr("Open on Goodreads"), "open", kind="plain")
        self._open.setObjectName("openOnGoodreads")
        self._open.set_action(actions[Act.OPEN_BOOK])
        self._open_icon = IconButton("open", self.tr("Open on Goodreads"))
        self._open_icon.set_action(actions[Act.OPEN_BOOK])
        self._export = Button(self.tr("Export…"), "export", kind="plain")
        self._export.set_action(actions[Act.EXPORT_SELECTED])
        self._fetch = Button(self.tr("Fetch again"), "refetch", kind="plain")
        self._fetch.set_action(actions[Act.REFETCH_BOOK])
        self._fetch_icon = IconButton("refetch", self.tr("Fetch again"))
        self._fetch_icon.setObjectName("refetch")
        self._fetch_icon.set_action(actions[Act.REFETCH_BOOK])
        self._copy = IconButton("copy", self.tr("Copy as…"))
        self._copy.setObjectName("copyAs")
        self._more = IconButton("more", self.tr("More for this book"))
        self._more.setObjectName("moreForBook")
        self._more.setMenu(self._menu(actions))
        self._hide = IconButton("panel", self.tr("Hide the details"))
        self._hide.setObjectName("hideDetails")
        self._hide.set_action(actions[Act.TOGGLE_DETAILS])
        self._back = Button(self.tr("Back"), "left", kind="flat")
        self._back.setObjectName("backToList")
        self._back.set_action(actions[Act.TOGGLE_DETAILS])
        self._over = False
        self._row = QHBoxLayout(self)
        self._row.setSpacing(4)
        buttons = (self._back, self._open, self._open_icon, self._export, self._fetch)
        for button in buttons:
            self._row.addWidget(button)
            if button is self._export:
                self._row.addSpacing(4)
        self._row.addStretch(1)
        icons = (self._fetch_icon, self._copy, self._more, self._hide)
        for icon in icons:
            self._row.addWidget(icon)
        chain((*buttons, *icons))
        self._set_height()

    def show_back(self, *, shown: bool) -> None:
        """Offer to go back to the list, in place of hiding the details."""
        self._over = shown
        self._fit()

    def enter(self) -> None:
        """Put the keyboard on the first button that is seen."""
        buttons = (self._back, self._open, self._open_icon, self._export, self._hide)
        first = next((button for button in buttons if button.isVisible()), self._hide)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_kind(self, kind: str) -> None:
        """Show the buttons for one "book", for "several", or for nothing ("")."""
        self._kind = kind
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.height())

    def set_copy_menu(self, menu: QMenu) -> None:
        """The menu of *Copy as…*."""
        self._copy.setMenu(menu)

    def _menu(self, actions: Actions) -> QMenu:
        return actions.menu(
            (
                Act.READ_AGAIN_BOOK, Act.WRITE_REVIEW, Act.CORRECT_BOOK, Act.MERGE_BOOKS, None,
                Act.EXPORT_SELECTED, Act.REMOVE_BOOK,
            ),
            self,
        )  # fmt: skip

    def _fit(self) -> None:
        """Give up words where the width is too small for all of them."""
        book, several = self._kind == "book", self._kind == "several"
        side = 16 if self.width() < NARROW_BELOW else 24
        self._row.setContentsMargins(side, 0, 12, 0)
        self._back.setVisible(self._over)
        self._hide.setVisible(not self._over)
        room = self.width() - side - 12 - (self._back.sizeHint().width() + 4 if self._over else 0)
        icons = 4 * 32
        wide = self._open.sizeHint().width() + icons <= room
        both = self._export.sizeHint().width() + self._fetch.sizeHint().width() + 8 + 3 * 32 <= room
        self._open.setVisible(book and wide)
        self._open_icon.setVisible(book and not wide)
        self._export.setVisible(several)
        self._fetch.setVisible(several and both)
        self._fetch_icon.setVisible(book or (several and not both))
        self._copy.setVisible(book or several)
        self._more.setVisible(book or several)

    def _set_height(self) -> None:
        self.setFixedHeight(max(_HEADER, theme.scaled(44)))


class NothingPage(Page):
    """What will be shown here: the outline of a page, and a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._outline = _Outline()
        text = self.tr("The book you choose is shown here, with your own marks on top.")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.setContentsMargins(24, 4, 24, 24)
        self.column.addWidget(self._outline)
        self.column.addSpacing(16)
        self.column.addWidget(Label(text, colour="muted", wrap=True))
        self.column.addStretch(1)


class _Outline(QWidget):
    """Grey shapes where cover, title and card will be."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(224)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colours.hairline if colours.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(colours.window)
        width = self.width()
        for left, top, wide, high, radius in (
            (0, 0, 112, 168, 2), (128, 6, width - 128, 16, 2), (128, 30, 120, 16, 2),
            (128, 62, 100, 10, 2), (128, 80, 140, 10, 2), (0, 184, width, 40, 8),
        ):  # fmt: skip
            rect = QRectF(left, top, min(wide, width - left), high).toRect()
            placed = QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
            painter.drawRoundedRect(QRectF(placed), radius, radius)
