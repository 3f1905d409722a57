"""The dialogs of the Help menu: texts, all keys, pages from the browser, about bookq."""

from __future__ import annotations

import platform
import sys
from collections.abc import Sequence
from functools import partial

import PySide6
from PySide6.QtCore import QSize, Qt, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bookq_gui import __version__
from bookq_gui.paths import Paths, resources
from bookq_gui.ui.actions import shortcuts
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.system.desktop import open_folder
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button, Choice, Segments
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import Page, column_in, nested
from bookq_gui.ui.widgets.theme import logo

_PICTURE = QSize(480, 150)
_SIZE = QSize(580, 620)


def versions(paths: Paths) -> str:
    """Return versions and folders for the beginning of a report, always in English."""
    lines = [
        f"bookq {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.platform()}, window system {QGuiApplication.platformName()}",
        f"Packed as one program: {'yes' if getattr(sys, 'frozen', False) else 'no'}",
        f"Data: {paths.data}",
        f"Cache: {paths.cache}",
        f"Settings: {paths.settings}",
        f"Log: {paths.log}",
    ]
    return "\n".join(lines)


class Window(QDialog):
    """A dialog with a column of contents above its buttons, which is deleted when it is closed."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(name)
        self.setWindowTitle(title)
        outside = column_in(self, 12, (24, 16, 24, 16))
        self.column = nested(outside, QVBoxLayout(), 1, spacing=12)
        self.buttons = nested(outside, QHBoxLayout(), spacing=8)
        self.buttons.addStretch(1)
        close = Button(self.tr("Close"), kind="plain")
        close.clicked.connect(self.close)
        self.buttons.addWidget(close)

    def add_button(self, name: str, text: str, icon: str = "", tip: str = "") -> Button:
        """Add a button before the others."""
        button = Button(text, icon, "plain")
        button.setObjectName(name)
        button.setToolTip(tip)
        self.buttons.insertWidget(0, button)
        return button


class TextDialog(Window):
    """A text to read and to copy. ``fixed`` asks for a monospaced font."""

    def __init__(
        self,
        title: str,
        text: str,
        parent: QWidget | None = None,
        name: str = "textDialog",
        *,
        fixed: bool = False,
    ) -> None:
        super().__init__(name, title, parent)
        self.page = text_page(title, fixed=fixed)
        self.page.setPlainText(text)
        self.column.addWidget(self.page, 1)
        self.copy_button = self.add_button("copyText", self.tr("&Copy"), "copy")
        self.copy_button.clicked.connect(self.copy)
        self.resize(640, 420)

    def text(self) -> str:
        return self.page.toPlainText()

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


def text_page(title: str, *, fixed: bool = False) -> QPlainTextEdit:
    """Return a widget with a read-only text."""
    page = QPlainTextEdit()
    page.setAccessibleName(title)
    page.setReadOnly(True)
    page.setTabChangesFocus(True)
    page.setUndoRedoEnabled(False)
    if fixed:
        page.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        page.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    return page


def replace_text(page: QPlainTextEdit, text: str, *, to_end: bool) -> None:
    """Show ``text`` without moving a reader who scrolled, and not while something is selected.

    With ``to_end`` a page that shows its end also shows the end of the new text.
    """
    if text == page.toPlainText() or page.textCursor().hasSelection():
        return
    bar = page.verticalScrollBar()
    place, at_end = bar.value(), bar.value() >= bar.maximum()
    page.setPlainText(text)
    if to_end and at_end:
        page.moveCursor(QTextCursor.MoveOperation.End)
        bar.setValue(bar.maximum())
    else:
        bar.setValue(place)


class ShortcutSheet(Window):
    """All keys, grouped by where they work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("shortcutSheet", translate("ShortcutSheet", "Keys"), parent)
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Keys"))
        tree.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        tree.setRootIsDecorated(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        groups: dict[str, QTreeWidgetItem] = {}
        for where, what, keys in (*shortcuts(), *_native()):
            if where not in groups:
                groups[where] = QTreeWidgetItem(tree, [where])
                groups[where].setFont(0, theme.font(weight=theme.DEMIBOLD))
            QTreeWidgetItem(groups[where], [what, keys])
        tree.expandAll()
        self.column.addWidget(tree)
        self.resize(theme.scaled(880), theme.scaled(560))


def _native() -> list[tuple[str, str, str]]:
    """Return the keys that belong to no action: those of lists, charts and fields."""
    field = translate("Actions", "In the field for links")
    books = translate("Actions", "In the list of books")
    search = translate("Actions", "In the search field")
    charts = translate("Actions", "In the statistics")
    queue = translate("Actions", "In the queue")
    anywhere = translate("Actions", "Everywhere")
    rows = (
        (field, translate("Actions", "Add"), ("Return",)),
        (field, translate("Actions", "Begin a new line"), ("Shift+Return",)),
        (field, translate("Actions", "Close what was recognised; then clear the field"), ("Esc",)),
        (field, translate("Actions", "To what was recognised"), ("Down",)),
        (books, translate("Actions", "Choose all books"), ("Ctrl+A",)),
        (search, translate("Actions", "Empty the field; from an empty one to the books"), ("Esc",)),
        (search, translate("Actions", "To the books"), ("Down",)),
        (charts, translate("Actions", "From bar to bar"), ("Up", "Down", "Left", "Right")),
        (charts, translate("Actions", "Show only what the bar counts, or all again"), ("Return", "Space")),
        (queue, translate("Actions", "Choose all rows"), ("Ctrl+A",)),
        (queue, translate("Actions", "To the actions of the row"), ("Right",)),
        (
            anywhere,
            translate("Actions", "To the next field or button, to the one before"),
            ("Tab", "Shift+Tab"),
        ),
    )
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (where, what, ", ".join(QKeySequence(key).toString(native) for key in keys))
        for where, what, keys in rows
    ]


class AboutDialog(TextDialog):
    """What bookq is, its versions and its folders, with a button that copies them."""

    def __init__(self, paths: Paths, parent: QWidget | None = None) -> None:
        title = translate("AboutDialog", "About bookq")
        super().__init__(title, versions(paths), parent, "aboutDialog", fixed=True)
        picture = QLabel()
        picture.setPixmap(logo(64, self.devicePixelRatioF()))
        words = self.tr(
            "Paste links to books, watch the queue, get the books. bookq keeps everything on this computer "
            "and tells nobody."
        )
        top = QHBoxLayout()
        self.column.insertLayout(0, top)
        top.setSpacing(16)
        top.addWidget(picture)
        top.addWidget(Label(words, wrap=True), 1)
        self.resize(560, 340)


class BrowserHelp(Window):
    """Explains with pictures the ways in which pages get from a browser into bookq.

    Signals:
        bookmarkRequested(): open the page with the bookmark.
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
