"""Labels of the window: text in the sizes and colours of the theme, icons, and hairlines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from bookq_gui.ui.widgets import theme

_RESTYLE = (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange, QEvent.Type.ParentChange)


class Label(QLabel):
    """Plain text in a size and a colour of the theme.

    ``size`` is a ratio to `theme.BODY`, ``colour`` a token. One that wraps takes the height its width needs.
    """

    def __init__(
        self,
        text: str = "",
        size: float = theme.BODY,
        colour: str = "text",
        weight: QFont.Weight = theme.REGULAR,
        *,
        wrap: bool = False,
        selectable: bool = False,
        numbers: bool = False,
    ) -> None:
        super().__init__()
        self._size, self._weight, self._numbers = size, weight, numbers
        self._colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._set_font()
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
            self.setMinimumWidth(10)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(text)
        self._tint()

    def set_colour(self, colour: str) -> None:
        if colour != self._colour:
            self._colour = colour
            self._tint()

    def set_size(self, size: float) -> None:
        if size != self._size:
            self._size = size
            self._set_font()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLE:
            self._tint()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._set_font()

    def _set_font(self) -> None:
        self.setFont(theme.font(self._size, self._weight, numbers=self._numbers))

    def _tint(self) -> None:
        wanted = theme.colours()[self._colour]
        palette = self.palette()
        roles = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text)
        if any(palette.color(role) != wanted for role in roles):
            for role in roles:
                palette.setColor(role, wanted)
            self.setPalette(palette)


class ElidedLabel(Label):
    """A label of one line. Its end is cut if it is too long; the tool tip has the whole text."""

    def __init__(
        self,
        text: str = "",
        size: float = theme.BODY,
        colour: str = "text",
        weight: QFont.Weight = theme.REGULAR,
    ) -> None:
        self._whole = ""
        super().__init__("", size, colour, weight)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    @property
    def whole(self) -> str:
        """The text before it is cut."""
        return self._whole

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class IconLabel(QWidget):
    """An icon that is no button."""

    def __init__(self, name: str, colour: str = "muted", side: int = 16) -> None:
        super().__init__()
        self._name, self._colour, self._side = name, colour, side
        self.setFixedSize(side, side)

    def show_icon(self, name: str, colour: str = "muted") -> None:
        self._name, self._colour = name, colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(
            0, 0, theme.pixmap(self._name, self._colour, self._side, self.devicePixelRatioF())
        )


class Hairline(QWidget):
    """A horizontal line of one pixel between parts."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colours().hairline)
