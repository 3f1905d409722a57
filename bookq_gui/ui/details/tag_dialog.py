"""Asks for tags for several books, with those that are in use to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from bookq_gui.model.annotation import tags_from
from bookq_gui.ui.details.chips import Chips
from bookq_gui.ui.i18n import counted, plain_tip
from bookq_gui.ui.widgets.basic import MutedLabel

_LONGEST_LINE = 500
_MOST_OFFERED = 24


class TagDialog(QDialog):
    """A line for tags with commas between them; a click on one that is in use puts it there.

    Signals:
        chosen: the tags, when it was accepted.
    """

    chosen = Signal(object)

    def __init__(self, count: int, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("tagDialog")
        self.setWindowTitle(self.tr("Add tags"))
        label = QLabel(counted("TagDialog", "&Tags for %n books", "&Tags for %n book", count))
        self.line = QLineEdit()
        self.line.setObjectName("tagsForSeveral")
        self.line.setMaxLength(_LONGEST_LINE)
        self.line.setPlaceholderText(self.tr("holiday, lent to Anna"))
        self.line.setToolTip(plain_tip(self.tr("Words of your own, with commas between them")))
        completer = QCompleter(list(known), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)
        self.line.textChanged.connect(self._typed)
        label.setBuddy(self.line)
        self._known = Chips()
        self._known.set_texts(known[:_MOST_OFFERED], tip=self.tr("Add {text}"))
        self._known.chosen.connect(self._take)
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        self._buttons.button(kinds.Ok).setText(self.tr("&Add"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(label)
        column.addWidget(self.line)
        if known:
            column.addWidget(MutedLabel(self.tr("In use already:")))
            column.addWidget(self._known)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self._typed("")
        self.resize(440, 200)

    def accept(self) -> None:
        """Tell the tags and close."""
        tags = tags_from(self.line.text())
        if tags:
            self.chosen.emit(tags)
            super().accept()

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(tags_from(text)))

    @Slot(object)
    def _take(self, tag: str) -> None:
        tags = dict.fromkeys((*tags_from(self.line.text()), tag))
        self.line.setText(", ".join(tags))
        self.line.setFocus()
