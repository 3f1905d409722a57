"""The details pane: one book, several books, or a sentence that says what is shown here."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, BookRow
from bookq_gui.model.message import Message
from bookq_gui.ui.actions import Act, Actions
from bookq_gui.ui.details.book_page import NARROW_BELOW, BookPage
from bookq_gui.ui.details.sections import Requests
from bookq_gui.ui.details.selection_page import RowOf, SeveralPage
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button, IconButton
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import Page, Surface, column_in
from bookq_gui.ui.window_layout import draw_details_outline

_DELAY_MS = 120
"""How long the pane waits for a record before it shows the row alone."""
_HEADER = 56
_OUTLINE = 228
_MENU = (
    Act.READ_AGAIN_BOOK, Act.WRITE_REVIEW, Act.CORRECT_BOOK, Act.MERGE_BOOKS, None, Act.EXPORT_SELECTED,
    Act.REMOVE_BOOK,
)  # fmt: skip


class DetailsPane(Surface):
    """Shows what is selected. ``requests`` emits what the person asks for.

    Call `expect` for the book whose record was requested, and then `loaded` with the record. Records of other
    books are dropped.
    """

    def __init__(self, actions: Actions) -> None:
        super().__init__("base")
        self.setAccessibleName(self.tr("Details"))
        self.requests = Requests(self)
        self.requests.fetchRequested.connect(actions[Act.REFETCH_BOOK].trigger)
        self.requests.removeRequested.connect(actions[Act.REMOVE_BOOK].trigger)
        self._wanted: tuple[BookRow, Annotation, Message | None] | None = None
        self.several_ids: tuple[int, ...] = ()
        """The books that are shown together; empty unless there are several."""
        self.header = Header(actions)
        self._nothing = NothingSelected()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        column = column_in(self)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self._slow = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._slow.timeout.connect(self._show_row)
        self.show_nothing()

    @cached_property
    def page(self) -> BookPage:
        """The page of one book, made at first use."""
        page = BookPage(self.requests)
        self._stack.addWidget(page)
        return page

    @cached_property
    def several(self) -> SeveralPage:
        """The page of several books, made at first use."""
        page = SeveralPage(self.requests)
        self._stack.addWidget(page)
        return page

    # Showing

    @property
    def book_id(self) -> int | None:
        """The book that is shown or expected."""
        return self._wanted[0].id if self._wanted is not None else None

    @property
    def book(self) -> Book | None:
        """The record that is shown; None if there is none."""
        page = self._stack.currentWidget()
        if not isinstance(page, BookPage) or page.row is None or page.row.id != self.book_id:
            return None
        return page.book

    def set_copy_menu(self, menu: QMenu) -> None:
        self.header.copy.setMenu(menu)

    def expect(self, row: BookRow, annotation: Annotation, failure: Message | None = None) -> None:
        """Expect the record of the book that was selected.

        The page of the book before stays for a moment, so that nothing flickers. Then the row is shown.
        """
        self._leave()
        self._wanted = (row, annotation, failure)
        if isinstance(self._stack.currentWidget(), BookPage):
            self._slow.start()
        else:
            self._show_row()

    def loaded(self, book_id: int, book: Book | None, corrected: Collection[str] = ()) -> None:
        """Show the record that was requested, or the row if ``book`` is None. Other books are ignored."""
        if self.book_id == book_id:
            self._show(book, corrected)

    def update_row(self, row: BookRow, failure: Message | None = None) -> None:
        """Show another row of the book that is shown, or another reason why fetching it failed."""
        if self._wanted is None or self._wanted[0].id != row.id:
            return
        self._wanted = (row, self._wanted[1], failure)
        if not self._slow.isActive():
            self.page.show_book(row, self.page.book, self.page.corrected, failure)

    def show_annotation(self, book_id: int, annotation: Annotation) -> None:
        """Show a new annotation of the book that is shown. Other books are ignored."""
        if self._wanted is None or self._wanted[0].id != book_id:
            return
        self._wanted = (self._wanted[0], annotation, self._wanted[2])
        if not self._slow.isActive():
            self.page.show_annotation(book_id, annotation)

    def show_several(self, ids: Sequence[int], row_of: RowOf) -> None:
        self._leave()
        self.several_ids = tuple(ids)
        self.several.show_books(self.several_ids, row_of)
        self._turn_to(self.several, "several")

    def show_nothing(self) -> None:
        self._leave()
        self._turn_to(self._nothing, "")

    # Commands of the window

    def enter(self) -> None:
        self.header.enter()

    def set_over(self, *, over: bool) -> None:
        """Say that the details cover the list, so that *Back* is offered in place of *Hide*."""
        self.header.show_back(shown=over)

    def edit_note(self) -> None:
        page = self._shown_page()
        if isinstance(page, BookPage):
            page.card.note.edit()
            page.ensureWidgetVisible(page.card.note)

    def write_review(self) -> None:
        page = self._shown_page()
        if isinstance(page, BookPage):
            page.write_review()

    def edit_tags(self) -> None:
        page = self._shown_page()
        if isinstance(page, (BookPage, SeveralPage)):
            page.card.tags.edit()
            page.ensureWidgetVisible(page.card.tags)

    def commit_edits(self) -> None:
        """Emit the edits of texts that are still being typed."""
        if "page" in self.__dict__:
            self.page.commit_edits()

    def sizeHint(self) -> QSize:
        return QSize(376, 560)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    # Inside

    def _leave(self) -> None:
        self.commit_edits()
        self._slow.stop()
        self._wanted = None
        self.several_ids = ()

    def _shown_page(self) -> QWidget | None:
        """The page of the expected book, without waiting for its record."""
        if self._slow.isActive():
            self._show_row()
        return self._stack.currentWidget()

    def _show_row(self) -> None:
        self._show(None, ())

    def _show(self, book: Book | None, corrected: Collection[str]) -> None:
        self._slow.stop()
        if self._wanted is not None:
            row, annotation, failure = self._wanted
            self.page.show_book(row, book, corrected, failure)
            self.page.show_annotation(row.id, annotation)
            self._turn_to(self.page, "book")

    def _turn_to(self, page: QWidget, kind: str) -> None:
        self._stack.setCurrentWidget(page)
        self.header.show_kind(kind)


class Header(QWidget):
    """The buttons above the page: what can be done with the books that are shown."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._kind = ""
        self._over = False
        open_page, fetch = self.tr("Open on Goodreads"), self.tr("Fetch again")
        self._open, self._open_icon = Button(open_page, "open", kind="plain"), IconButton("open", open_page)
        self._fetch, self._fetch_icon = Button(fetch, "refetch", kind="plain"), IconButton("refetch", fetch)
        self._export = Button(self.tr("Export…"), "export", kind="plain")
        self._back = Button(self.tr("Back"), "left")
        self.copy = IconButton("copy", self.tr("Copy as…"))
        self._more = IconButton("more", self.tr("More for this book"))
        self._more.setMenu(actions.menu(_MENU, self))
        self._hide = IconButton("panel", self.tr("Hide the details"))
        for button, act, name in (
            (self._open, Act.OPEN_BOOK, "openOnGoodreads"), (self._open_icon, Act.OPEN_BOOK, ""),
            (self._fetch, Act.REFETCH_BOOK, ""), (self._fetch_icon, Act.REFETCH_BOOK, "refetch"),
            (self._export, Act.EXPORT_SELECTED, ""), (self._back, Act.TOGGLE_DETAILS, "backToList"),
            (self._hide, Act.TOGGLE_DETAILS, "hideDetails"),
        ):  # fmt: skip
            button.set_action(actions[act])
            button.setObjectName(name)
        self._more.setObjectName("moreForBook")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(4)
        for button in (self._back, self._open, self._open_icon, self._export):
            self._row.addWidget(button)
        self._row.addSpacing(4)
        self._row.addWidget(self._fetch)
        self._row.addStretch(1)
        for icon in (self._fetch_icon, self.copy, self._more, self._hide):
            self._row.addWidget(icon)
        self.setFixedHeight(max(_HEADER, theme.scaled(44)))

    def show_kind(self, kind: str) -> None:
        """Show the buttons for a "book", for "several" books, or for none ("")."""
        self._kind = kind
        self._fit()

    def show_back(self, *, shown: bool) -> None:
        self._over = shown
        self._fit()

    def enter(self) -> None:
        buttons = (self._back, self._open, self._open_icon, self._export, self._hide)
        first = next((button for button in buttons if button.isVisible()), self._hide)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.height())

    def _fit(self) -> None:
        """Show icons in place of words if the width is too small."""
        book, several = self._kind == "book", self._kind == "several"
        side = 16 if self.width() < NARROW_BELOW else 24
        self._row.setContentsMargins(side, 0, 12, 0)
        room = self.width() - side - 12 - (self._back.sizeHint().width() + 4 if self._over else 0)
        wide = self._open.sizeHint().width() + 4 * 32 <= room
        both = self._export.sizeHint().width() + self._fetch.sizeHint().width() + 8 + 3 * 32 <= room
        for button, shown in (
            (self._back, self._over), (self._hide, not self._over), (self._open, book and wide),
            (self._open_icon, book and not wide), (self._export, several), (self._fetch, several and both),
            (self._fetch_icon, book or (several and not both)), (self.copy, book or several),
            (self._more, book or several),
        ):  # fmt: skip
            button.setVisible(shown)


class NothingSelected(Page):
    """The outline of a page and a sentence, while no book is selected."""

    def __init__(self) -> None:
        super().__init__()
        text = self.tr("The book you choose is shown here, with your own marks on top.")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.setContentsMargins(0, 4, 0, 24)
        self.column.addWidget(_Outline())
        words = Label(text, colour="muted", wrap=True)
        words.setContentsMargins(24, 16, 24, 0)
        self.column.addWidget(words)
        self.column.addStretch(1)


class _Outline(QWidget):
    """Grey shapes in the places of cover, title and card."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_OUTLINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_details_outline(self, 24, top=0)
