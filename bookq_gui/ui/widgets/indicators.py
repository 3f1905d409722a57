"""Radio buttons and check boxes whose empty marks can be seen in the dark theme, too."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QStyle, QStyleOptionButton, QWidget

from bookq_gui.ui.widgets.theme import colours_of


class RadioButton(QRadioButton):
    """A radio button with a ring of its own around its mark."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, D102
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = _ring_painter(self)
        painter.drawEllipse(_mark(self, option, QStyle.SubElement.SE_RadioButtonIndicator))


class CheckBox(QCheckBox):
    """A check box with a frame of its own around its mark."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, D102
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = _ring_painter(self)
        painter.drawRoundedRect(_mark(self, option, QStyle.SubElement.SE_CheckBoxIndicator), 2, 2)


def _ring_painter(widget: QWidget) -> QPainter:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = colours_of(widget.palette())
    painter.setPen(QPen(QColor(colours.muted if widget.isEnabled() else colours.border), 1.2))
    return painter


def _mark(widget: QWidget, option: QStyleOptionButton, part: QStyle.SubElement) -> QRectF:
    return QRectF(widget.style().subElementRect(part, option, widget)).adjusted(0.6, 0.6, -0.6, -0.6)
