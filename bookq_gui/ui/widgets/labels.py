"""Labels for text that came from outside, for less important words, and for icons beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from bookq_gui.ui.widgets import colours

_NARROWEST = 40


def scaled_font(font: QFont, factor: float, weight: QFont.Weight | None = None) -> QFont:
    """``font`` that much larger, and of another ``weight`` if given."""
    other = QFont(font)
    if font.pointSizeF() > 0:
        other.setPointSizeF(font.pointSizeF() * factor)
    else:
        other.setPixelSize(round(font.pixelSize() * factor))
    if weight is not None:
        other.setWeight(weight)
    return other


class PlainLabel(QLabel):
    """A label that wraps its text and never takes it for rich text."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, selectable: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumWidth(_NARROWEST)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(text)


class IconLabel(QWidget):
    """An icon of the height of the text, sharp on every screen and right in every theme."""

    def __init__(self, picture: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = picture
        side = self.fontMetrics().height()
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        self._icon.paint(QPainter(self), self.rect())


class QuietLabel(PlainLabel):
    """A plain label in the colour of less important text, in whatever theme is in force."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, selectable: bool = False) -> None:
        super().__init__(text, parent, selectable=selectable)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802, D102
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ParentChange):
            self._tint()

    def _tint(self) -> None:
        parent = self.parentWidget()
        wanted = colours.quiet_text(parent.palette() if parent else QApplication.palette())
        palette = self.palette()
        # Which of the two a label is written in depends on the ground its parent has.
        roles = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text)
        if any(palette.color(role) != wanted for role in roles):
            for role in roles:
                palette.setColor(role, wanted)
            self.setPalette(palette)
