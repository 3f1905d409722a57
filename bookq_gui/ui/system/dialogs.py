"""The small windows behind the Help menu: every key, and what bookq is made of."""

from __future__ import annotations

import platform
import sys

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bookq_gui import __version__
from bookq_gui.paths import Paths
from bookq_gui.ui.actions import shortcuts
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets.icons import app_icon, icon
from bookq_gui.ui.widgets.nesting import nested


def versions(paths: Paths | None = None) -> str:
    """What a report should start with. In English, whatever the window speaks."""
    lines = [
        f"bookq {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.platform()}, window system {QGuiApplication.platformName()}",
        f"Packed as one program: {'yes' if getattr(sys, 'frozen', False) else 'no'}",
    ]
    if paths is not None:
        lines += [
            f"Data: {paths.data}",
            f"Cache: {paths.cache}",
            f"Settings: {paths.settings}",
            f"Log: {paths.log}",
        ]
    return "\n".join(lines)


class ShortcutSheet(QDialog):
    """Every key, in groups by where it works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        tree.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        tree.setRootIsDecorated(False)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        groups: dict[str, QTreeWidgetItem] = {}
        rows = [*shortcuts(), *_native()]
        for where, what, keys in rows:
            if where not in groups:
                groups[where] = QTreeWidgetItem(tree, [where])
                font = tree.font()
                font.setBold(True)
                groups[where].setFont(0, font)
            QTreeWidgetItem(groups[where], [what, keys])
        tree.expandAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(tree)
        column.addWidget(buttons)
        self.resize(760, 560)


def _native() -> list[tuple[str, str, str]]:
    """Keys that tables, charts and lines have of themselves."""
    books = translate("Actions", "In the table of books")
    line = translate("Actions", "In the filter line of the books")
    charts = translate("Actions", "In the statistics")
    details = translate("Actions", "In the details")
    queue = translate("Actions", "In the queue")
    anywhere = translate("Actions", "Everywhere")
    columns = (
        (translate("Actions", "To the column before, to the next column"), ("Left", "Right")),
        (
            translate("Actions", "Move the column to the left, to the right"),
            ("Ctrl+Shift+Left", "Ctrl+Shift+Right"),
        ),
        (translate("Actions", "Make the column narrower, wider"), ("Alt+Left", "Alt+Right")),
    )
    told = (
        (books, translate("Actions", "Copy the chosen rows"), ("Ctrl+C",)),
        (books, translate("Actions", "Go to the details"), ("Return",)),
        (books, translate("Actions", "Choose all books"), ("Ctrl+A",)),
        (line, translate("Actions", "List what can be written here"), ("F4",)),
        (line, translate("Actions", "Empty the line; from an empty one to the books"), ("Esc",)),
        (line, translate("Actions", "To the books"), ("Down",)),
        (details, translate("Actions", "Remove the tag"), ("Del", "Backspace")),
        (charts, translate("Actions", "From bar to bar"), ("Up", "Down", "Left", "Right")),
        (charts, translate("Actions", "To the first bar, to the last"), ("Home", "End")),
        (charts, translate("Actions", "Show only what the bar counts, or all again"), ("Return", "Space")),
        (queue, translate("Actions", "Choose all jobs"), ("Ctrl+A",)),
        *((table, what, keys) for table in (books, queue) for what, keys in columns),
        (
            anywhere,
            translate("Actions", "To details, queue, statistics; there: hide them"),
            ("Ctrl+1", "Ctrl+2", "Ctrl+3"),
        ),
        (anywhere, translate("Actions", "From details or statistics back to the books"), ("Esc",)),
        (anywhere, translate("Actions", "To the next part, to the part before"), ("Tab", "Shift+Tab")),
    )
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (where, what, ", ".join(QKeySequence(key).toString(native) for key in keys))
        for where, what, keys in told
    ]


class AboutDialog(QDialog):
    """What this is, its versions and its folders, with a button that copies them."""

    def __init__(self, paths: Paths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(self.tr("About bookq"))
        self._text = versions(paths)
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(64, 64))
        words = QLabel(
            self.tr(
                "Paste links to books, watch the queue, get the books.\n"
                "bookq keeps everything on this computer and tells nobody."
            )
        )
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        facts = QPlainTextEdit(self._text)
        facts.setReadOnly(True)
        facts.setTabChangesFocus(True)
        facts.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        facts.setAccessibleName(self.tr("Versions and folders"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(icon("copy"), self.tr("&Copy"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        top = nested(column, QHBoxLayout())
        top.setSpacing(16)
        top.addWidget(picture)
        top.addWidget(words, 1)
        column.addWidget(facts)
        column.addWidget(buttons)
        self.resize(520, 340)

    def copy(self) -> None:
        """Copy the versions and folders."""
        QGuiApplication.clipboard().setText(self._text)
