"""Words to click on, such as genres."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from bookq_gui.ui.i18n import plain_tip, translate
from bookq_gui.ui.widgets import colours
from bookq_gui.ui.widgets.flow import FlowLayout
from bookq_gui.ui.widgets.focus import chain

_ROOM_AT_SIDES = 10
_ROOM_ABOVE = 4
_WIDEST = 280
_CROSS = 8


class Chip(QAbstractButton):
    """A word in a rounded frame, painted in the palette's colours; with a cross where it can be removed.

    Signals:
        removeRequested: the cross was pressed, or Delete or Backspace.
    """

    removeRequested = Signal()  # noqa: N815 - Qt's own spelling

    def __init__(self, text: str, parent: QWidget | None = None, *, removable: bool = False) -> None:
        super().__init__(parent)
        self._removable = removable
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        metrics = self.fontMetrics()
        width = min(metrics.horizontalAdvance(self.text()) + 2 * _ROOM_AT_SIDES + self._cross_room(), _WIDEST)
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
        room = self._cross_room()
        left, right = (room, 0) if self._mirrored() else (0, room)
        inner = self.rect().adjusted(_ROOM_AT_SIDES + left, 0, -_ROOM_AT_SIDES - right, 0)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width() + 1)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
        if self._removable:
            painter.setPen(QPen(colours.quiet_text(palette), 1.4))
            cross = self._cross()
            painter.drawLine(cross.topLeft(), cross.bottomRight())
            painter.drawLine(cross.topRight(), cross.bottomLeft())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        at = event.position()
        if self._removable and self.isDown() and self._cross().adjusted(-6, -6, 10, 6).contains(at):
            self.setDown(False)
            self.removeRequested.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, D102
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removeRequested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _cross_room(self) -> int:
        return _CROSS + 6 if self._removable else 0

    def _cross(self) -> QRectF:
        left = _ROOM_AT_SIDES if self._mirrored() else self.width() - _ROOM_AT_SIDES - _CROSS
        return QRectF(left, (self.height() - _CROSS) / 2, _CROSS, _CROSS)


class Chips(QWidget):
    """Chips side by side, over as many lines as it takes.

    Signals:
        chosen: the text of the chip that was pressed.
        removeRequested: the text of the chip that is to go.
    """

    chosen = Signal(object)
    removeRequested = Signal(object)  # noqa: N815 - Qt's own spelling

    def __init__(self, parent: QWidget | None = None, *, removable: bool = False) -> None:
        super().__init__(parent)
        self._removable = removable
        self._flow = FlowLayout(self)

    def set_texts(self, texts: Iterable[str], tip: str = "") -> None:
        """Show a chip for each text and no others; ``tip`` says what a press does to {text}."""
        says = tip or translate("Chips", "Show only books with {text}")
        self._flow.clear()
        chips = []
        for text in texts:
            chip = Chip(text, self, removable=self._removable)
            told = says.format(text=text)
            if self._removable:
                told = f"{told} · {translate('Chips', 'Delete removes it')}"
                chip.removeRequested.connect(self._remove_pressed)
            chip.setToolTip(plain_tip(told))
            chip.clicked.connect(self._pressed)
            self._flow.addWidget(chip)
            chip.show()
            chips.append(chip)
        self.updateGeometry()
        chain(self, chips)

    def _pressed(self) -> None:
        self.chosen.emit(self.sender().property("text"))

    def _remove_pressed(self) -> None:
        self.removeRequested.emit(self.sender().property("text"))
