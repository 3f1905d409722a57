"""How pages get from the person's own browser into bookq: the bookmark, and the add-on for each browser."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from bookq_gui.paths import resources
from bookq_gui.ui.system.desktop import open_folder
from bookq_gui.ui.system.help_windows import Window
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button, Choice, Segments
from bookq_gui.ui.widgets.flow import nested
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import Page

_PICTURE = QSize(480, 150)
_SIZE = QSize(580, 620)


class BrowserHelp(Window):
    """Steps with pictures, one page a way.

    Signals:
        bookmarkRequested(): open the page with the bookmark in the browser.
    """

    bookmarkRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("browserHelp", self.tr("Pages from your browser"), parent)
        choices = (
            Choice("bookmark", self.tr("Bookmark")),
            Choice("chromium", self.tr("Chrome, Edge, Brave")),
            Choice("firefox", self.tr("Firefox")),
        )
        self._ways = Segments(choices, self.tr("Browser"))
        self._ways.setObjectName("browserWays")
        self._pages = QStackedWidget()
        self.column.addWidget(self._ways)
        self.column.addWidget(self._pages, 1)
        self._keys = [choice.key for choice in choices]
        for page in (self._bookmark(), self._chromium(), self._firefox()):
            self._pages.addWidget(page)
        self._ways.chosenChanged.connect(self.show_way)
        self.show_way("bookmark")
        self.resize(_SIZE)

    def show_way(self, key: str) -> None:
        self._ways.choose(key)
        self._pages.setCurrentIndex(self._keys.index(key))

    def _bookmark(self) -> Page:
        button = Button(self.tr("Open the page with the bookmark"), "globe", kind="filled")
        button.setObjectName("openBookmarkPage")
        button.clicked.connect(self.bookmarkRequested)
        about = self.tr("Works in every browser. One press a book, nothing to install.")
        steps = (
            self.tr(
                "Open the page with the bookmark, and drag the button “Copy for bookq” to the bookmarks bar."
            ),
            self.tr("In bookq switch on “Take copied pages by itself”, here or in the settings."),
            self.tr(
                "Press “Open next in browser”. When the book is there, press the bookmark. The title "
                "of the tab gets a ✓, and bookq has the book."
            ),
        )
        return self._page("bookmark.svg", about, steps, button)

    def _chromium(self) -> Page:
        steps = (
            self.tr("In the settings of bookq, under Browser, connect your browser."),
            self.tr("Type chrome://extensions into the address of the browser and press Enter."),
            self.tr("Switch Developer mode on, press Load unpacked, and choose the folder of the add-on."),
            self.tr(
                "A Chromium from a snap or flatpak is sealed off from other programs. Use the bookmark there."
            ),
        )
        return self._add_on("add-on-chromium.svg", steps, "chrome://extensions")

    def _firefox(self) -> Page:
        steps = (
            self.tr("In the settings of bookq, under Browser, connect Firefox."),
            self.tr("Type about:debugging into the address, press Enter, and choose This Firefox."),
            self.tr(
                "Press Load Temporary Add-on, and choose manifest.json in the folder of the add-on. "
                "Firefox forgets it when it closes; an add-on from its store stays."
            ),
        )
        return self._add_on("add-on-firefox.svg", steps, "about:debugging")

    def _add_on(self, picture: str, steps: Sequence[str], address: str) -> Page:
        about = self.tr(
            "The add-on hands over the pages of waiting books that you open. It never opens one by itself."
        )
        copy = Button(self.tr("Copy {address}").format(address=address), "copy", kind="plain")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(address))
        folder = Button(self.tr("Show the folder"), "folder", kind="plain")
        folder.setObjectName("showAddOnFolder")
        folder.clicked.connect(partial(open_folder, resources() / "browser"))
        return self._page(picture, about, steps, copy, folder)

    @staticmethod
    def _page(picture: str, about: str, steps: Sequence[str], *buttons: Button) -> Page:
        page = Page("window")
        column = page.column
        column.setSpacing(12)
        column.addWidget(Label(about, colour="muted", wrap=True))
        for place, step in enumerate(steps, 1):
            row = nested(column, QHBoxLayout(), spacing=12)
            number = Label(str(place), 15, "accent", weight=theme.DEMIBOLD)
            row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(step, wrap=True), 1)
        drawn = QSvgWidget(str(resources() / "help" / picture))
        drawn.setFixedSize(_PICTURE)
        drawn.setAccessibleName(about)
        column.addWidget(drawn)
        row = nested(column, QHBoxLayout(), spacing=8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addStretch(1)
        return page
