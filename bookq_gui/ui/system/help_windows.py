"""The small windows of the Help menu: text to read and copy, every key, and what bookq is made of."""

from __future__ import annotations

import platform
import sys

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bookq_gui import __version__
from bookq_gui.paths import Paths
from bookq_gui.ui.actions import shortcuts
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.flow import column_in, nested
from bookq_gui.ui.widgets.icons import logo
from bookq_gui.ui.widgets.labels import Label


def versions(paths: Paths | None = None) -> str:
    """What a report should start with. In English, whatever the language of the window."""
    lines = [
        f"bookq {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.platform()}, window system {QGuiApplication.platformName()}",
        f"Packed as one program: {'yes' if getattr(sys, 'frozen', False) else 'no'}",
    ]
    if paths is not None:
        lines += [f"Data: {paths.data}", f"Cache: {paths.cache}"]
        lines += [f"Settings: {paths.settings}", f"Log: {paths.log}"]
    return "\n".join(lines)


class Window(QDialog):
    """A window with a column of contents and buttons under it; it is deleted when it is closed."""

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
        """Add a button in front of those that are there."""
        button = Button(text, icon, "plain")
        button.setObjectName(name)
        button.setToolTip(tip)
        self.buttons.insertWidget(0, button)
        return button


class TextDialog(Window):
    """A text to read and to copy. ``fixed``: in a font in which all letters have one width."""

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
    """A page of text that is only read."""
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
    """Show ``text``; a reader who has scrolled away from the end, or selected something, stays there."""
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
    """Every key, in groups by where it works."""

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
        self.resize(720, 560)


def _native() -> list[tuple[str, str, str]]:
    """Keys that lists, charts and fields have of themselves."""
    field = translate("Actions", "In the field for links")
    books = translate("Actions", "In the list of books")
    search = translate("Actions", "In the search field")
    charts = translate("Actions", "In the statistics")
    queue = translate("Actions", "In the queue")
    anywhere = translate("Actions", "Everywhere")
    told = (
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
        for where, what, keys in told
    ]


class AboutDialog(TextDialog):
    """What this is, its versions and its folders, with a button that copies them."""

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
