"""What stands under a filter line that cannot be meant."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.labels import IconLabel, PlainLabel


class Complaint(QWidget):
    """An icon and a sentence, there only when there is something to say."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._sentence = PlainLabel(parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(icon("warning", "warn"), self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show ``sentence``; "" hides it."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
