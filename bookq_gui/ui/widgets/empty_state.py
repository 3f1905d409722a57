"""What is shown where there is nothing to show: a picture, a heading, a sentence, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.flow import nested
from bookq_gui.ui.widgets.labels import IconLabel, Label

_WIDEST = 480


class EmptyState(QWidget):
    """A heading and a sentence in the upper middle, buttons under them."""

    def __init__(self, icon: str = "", *, title_size: float = 20, text_size: float = theme.BODY) -> None:
        super().__init__()
        self._icon = IconLabel(icon or "library", "muted", 40)
        self._icon.setVisible(bool(icon))
        centred = Qt.AlignmentFlag.AlignHCenter
        self.title = Label(size=title_size, weight=theme.DEMIBOLD, wrap=True)
        self.text = Label(size=text_size, colour="muted", wrap=True)
        self.title.setAlignment(centred)
        self.text.setAlignment(centred)
        self.text.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 8)
        column.setSpacing(0)
        column.addStretch(3)
        column.addWidget(self._icon, 0, centred)
        column.addSpacing(12)
        column.addWidget(self.title)
        column.addSpacing(6)
        middle = nested(column, QHBoxLayout())
        middle.addStretch(1)
        middle.addWidget(self.text, 100)
        middle.addStretch(1)
        column.addSpacing(20)
        holder = nested(column, QHBoxLayout())
        holder.addStretch(1)
        self.buttons = nested(holder, QHBoxLayout())
        self.buttons.setSpacing(8)
        holder.addStretch(1)
        column.addStretch(4)

    def say(self, title: str, text: str = "", icon: str = "") -> None:
        """Show these words, and ``icon`` over them."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.show_icon(icon)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def show_buttons(self, *buttons: QWidget) -> None:
        """Show ``buttons`` in place of those before, which are deleted."""
        while (item := self.buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget not in buttons:
                widget.hide()
                widget.deleteLater()
        for button in buttons:
            self.buttons.addWidget(button)
            button.show()
