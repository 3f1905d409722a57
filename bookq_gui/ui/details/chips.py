"""Words to click on, such as genres."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from bookq_gui.ui.details.flow import FlowLayout
from bookq_gui.ui.results import colours
from bookq_gui.ui.texts import plain_tip, translate

_ROOM_AT_SIDES = 10
_ROOM_ABOVE = 4
_WIDEST = 280


class Chip(QAbstractButton):
    """A word in a rounded frame, painted in the palette's colours."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        metrics = self.fontMetrics()
        width = min(metrics.horizontalAdvance(self.text()) + 2 * _ROOM_AT_SIDES, _WIDEST)
        return QSize(width, metrics.height() + 2 * _ROOM_ABOVE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802, D102
        return QSize(48, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802, D102
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802, D102
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strength = 0.2 if self.isDown() else 0.14 if self.underMouse() else 0.07
        painter.setBrush(colours.faint(palette, strength))
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setPen(QPen(colours.accent(palette), 2))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        inner = self.rect().adjusted(_ROOM_AT_SIDES, 0, -_ROOM_AT_SIDES, 0)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width() + 1)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)


class Chips(QWidget):
    """Chips side by side, over as many lines as it takes.

    Signals:
        chosen: the text of the chip that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)

    def set_texts(self, texts: Iterable[str]) -> None:
        """Show a chip for each text and no others."""
        while item := self._flow.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for text in texts:
            chip = Chip(text, self)
            tip = translate("Chips", "Show only books with {text}").format(text=text)
            chip.setToolTip(plain_tip(tip))
            chip.clicked.connect(self._pressed)
            self._flow.addWidget(chip)
            chip.show()
        self.updateGeometry()

    def _pressed(self) -> None:
        self.chosen.emit(self.sender().property("text"))
