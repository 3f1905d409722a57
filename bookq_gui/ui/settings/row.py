"""One setting in the window of settings: its label, its editor, what it does, and what is wrong with it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from bookq_gui.ui.settings.editors import editor_for, spoken_name
from bookq_gui.ui.settings.fields import Field, Kind, explanation, label
from bookq_gui.ui.widgets.basic import GAP, IconLabel
from bookq_gui.ui.widgets.labels import PlainLabel, QuietLabel


class SettingRow(QWidget):
    """A setting that is changed at once.

    Signals:
        chosen(str, object): the name of the setting, and its new value, which is right.
    """

    chosen = Signal(object, object)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.editor = editor_for(field)
        self.problem = PlainLabel()
        self.problem.setObjectName(f"problem-{field.name}")
        self._trouble = QWidget()
        trouble = QHBoxLayout(self._trouble)
        trouble.setContentsMargins(0, 0, 0, 0)
        trouble.setSpacing(GAP)
        trouble.addWidget(IconLabel("warning", "bad"), 0, Qt.AlignmentFlag.AlignTop)
        trouble.addWidget(self.problem, 1)
        self._trouble.hide()
        told = explanation(field)
        widget = self.editor.widget
        widget.setAccessibleName(spoken_name(field))
        widget.setAccessibleDescription(told)
        widget.setToolTip(told)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        if field.kind is Kind.SWITCH:
            grid.addWidget(self.editor, 0, 0, 1, 2)
        else:
            name = QLabel(label(field))
            name.setBuddy(widget)
            wide = field.kind is Kind.TEXT
            grid.addWidget(name, 0, 0, 1, 2 if wide else 1)
            grid.addWidget(self.editor, 1 if wide else 0, 0 if wide else 1, 1, 2 if wide else 1)
        grid.addWidget(QuietLabel(told), 2, 0, 1, 2)
        grid.addWidget(self._trouble, 3, 0, 1, 2)
        self.editor.chosen.connect(self._choose)
        self.editor.complained.connect(self._complain)

    def show_value(self, value: Any) -> None:
        """Show ``value`` without telling it."""
        self.editor.show_value(value)

    @Slot(object)
    def _choose(self, value: Any) -> None:
        self.chosen.emit(self.field.name, value)

    @Slot(object)
    def _complain(self, sentence: str) -> None:
        news = sentence and sentence != self.problem.text()
        self.problem.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        if news:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.editor.widget, sentence))
