"""What the window shows when there is nothing to show yet, or when something is wrong with the store."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from bookq_gui.model.message import Message
from bookq_gui.ui.sentences import spoken
from bookq_gui.ui.widgets.basic import GAP, IconLabel, MutedLabel, TintedFrame
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.nesting import nested


class OpeningPage(QWidget):
    """In place of the books until the collection is open; says why where it cannot be opened.

    Signals:
        quitRequested: the user has read why it cannot be opened.
    """

    quitRequested = Signal()  # noqa: N815 - Qt's own spelling

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("openingPage")
        self._details = ""
        self._icon = IconLabel("warning", "bad")
        self._icon.hide()
        self._text = MutedLabel(self.tr("Opening your collection…"))
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = QPushButton(icon("copy"), self.tr("&Copy for a report"))
        self._copy.clicked.connect(self._copy_details)
        self._quit = QPushButton(self.tr("&Quit"))
        self._quit.clicked.connect(self.quitRequested)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(GAP)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._text)
        buttons = nested(column, QHBoxLayout())
        buttons.setSpacing(GAP)
        buttons.addStretch(1)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._quit)
        buttons.addStretch(1)
        column.addStretch(1)
        self._copy.hide()
        self._quit.hide()

    def show_failure(self, message: str, details: str) -> None:
        """Say why the collection could not be opened."""
        self._details = f"{message}\n\n{details}".strip()
        self._text.setText(spoken(message))
        self._icon.show()
        self._copy.setVisible(bool(details))
        self._quit.show()
        self._quit.setFocus()

    @Slot()
    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


class TroubleBar(TintedFrame):
    """Says what keeps the store from writing, for as long as it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bad_tint", parent)
        self.setObjectName("troubleBar")
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, GAP, 12, GAP)
        row.setSpacing(GAP)
        row.addWidget(IconLabel("warning", "bad"))
        row.addWidget(self._text, 1)
        self.hide()

    def show_trouble(self, trouble: Message | str) -> None:
        """Show ``trouble``; "" when all is well again."""
        text = spoken(trouble)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
