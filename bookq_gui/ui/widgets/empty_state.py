"""What is written where there is nothing to show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bookq_gui.ui.i18n import plain_tip
from bookq_gui.ui.widgets.labels import PlainLabel, QuietLabel, scaled_font

_MOST_LINES = 3
_ABOVE_BUTTON = 8


class Message(QWidget):
    """A heading and some lines under it, in the upper middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = PlainLabel(parent=self)
        self._heading.setFont(scaled_font(self._heading.font(), 1.25))
        self._lines = [QuietLabel(parent=self) for _ in range(_MOST_LINES)]
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 8)
        column.setSpacing(6)
        column.addStretch(2)
        for label in (self._heading, *self._lines):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addStretch(3)
        self._column = column
        self._below: QWidget | None = None

    def add_below(self, widget: QWidget) -> None:
        """Put ``widget`` under the lines."""
        self._below = widget
        self._column.insertSpacing(self._column.count() - 1, _ABOVE_BUTTON)
        self._column.insertWidget(self._column.count() - 1, widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def say(self, heading: str, *lines: str) -> None:
        """Show these words, at most three lines under the heading."""
        self._heading.setText(heading)
        for number, label in enumerate(self._lines):
            line = lines[number] if number < len(lines) else ""
            label.setText(line)
            label.setVisible(bool(line))
        self.setAccessibleName(heading)
        self.setAccessibleDescription(" ".join(lines))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for all lines the last ones go: lines cut in half say nothing."""
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        room = self.height() - margins.top() - margins.bottom()
        if self._below is not None and not self._below.isHidden():
            room -= self._below.sizeHint().height() + _ABOVE_BUTTON + self._column.spacing()
        for label in (self._heading, *self._lines):
            room -= max(label.heightForWidth(width), label.fontMetrics().height()) + self._column.spacing()
            if label is not self._heading:
                label.setVisible(bool(label.text()) and room >= 0)


class Overlay(Message):
    """A message that covers ``over``; hidden until it has something to say, with a button where it helps.

    Signals:
        pressed: the button was pressed.
    """

    pressed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._button = QPushButton(self)
        self._button.setObjectName("overlayButton")
        self._button.clicked.connect(self.pressed)
        self.add_below(self._button)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.hide()

    def say(self, heading: str, *lines: str, button: str = "", tip: str = "") -> None:
        """Show these words, and ``button`` with its ``tip``; an empty heading: show nothing."""
        self._button.setText(button)
        self._button.setToolTip(plain_tip(tip))
        self._button.setVisible(bool(button))
        super().say(heading, *lines)
        # Without a button the mouse goes through to what is below.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not button)
        self.setVisible(bool(heading))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, D102
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)
