"""Small painted parts that several panels share; all take their colours from the palette when painted."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from bookq_gui.ui.widgets.icons import icon, pixmap
from bookq_gui.ui.widgets.nesting import nested
from bookq_gui.ui.widgets.theme import colours_of

GAP = 8
"""The rhythm of the window, in logical pixels."""
ICON = 16
_BETWEEN = 4
ROUND = 6.0


class TintedFrame(QFrame):
    """A rounded ground in one of the tints of `theme.Colours`."""

    def __init__(self, tint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tint = tint

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(colours, self._tint)))
        painter.drawRoundedRect(QRectF(self.rect()), ROUND, ROUND)


class IconLabel(QWidget):
    """An icon that is only looked at."""

    def __init__(self, name: str, colour: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, colour: str = "") -> None:
        """Show another icon."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        return QSize(ICON, ICON)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        picture = pixmap(self._name, ICON, self.devicePixelRatioF(), self._colour)
        QPainter(self).drawPixmap(0, (self.height() - ICON) // 2, picture)


class MutedLabel(QLabel):
    """Plain text in the muted colour, in either theme."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, D102
        wanted = QColor(colours_of(self.palette()).muted)
        palette = self.palette()
        if palette.color(self.foregroundRole()) != wanted:
            palette.setColor(self.foregroundRole(), wanted)
            self.setPalette(palette)
        super().paintEvent(event)


class Progress(QProgressBar):
    """A slim bar for how much of a run is done. Qt's own tells screen readers how far it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 1)
        self.setValue(0)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Progress of the queue"))

    def show_progress(self, done: int, total: int) -> None:
        """Show ``done`` of ``total``."""
        said = self.tr("{done} of {total}").format(done=done, total=total)
        if said != self.accessibleDescription():
            # A range that is empty would mean that nobody knows how far it is.
            self.setRange(0, max(total, 1))
            self.setValue(min(done, total))
            self.setAccessibleDescription(said)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        return QSize(160, 6)

    def minimumSizeHint(self) -> QSize:  # noqa: N802, D102
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(self.rect())
        painter.setBrush(QColor(colours.border))
        painter.drawRoundedRect(ground, 3, 3)
        if self.value() > 0:
            width = max(ground.height(), ground.width() * self.value() / self.maximum())
            painter.setBrush(QColor(colours.accent))
            part = QRectF(ground.x(), ground.y(), width, ground.height())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                part.moveRight(ground.right())
            painter.drawRoundedRect(part, 3, 3)


class PrimaryButton(QPushButton):
    """The one button of a window that is meant to be pressed: filled with the accent."""

    def __init__(self, icon_name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        metrics = self.fontMetrics()
        words = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(max(96, words.width() + ICON + 5 * GAP), metrics.height() + 12)

    def minimumSizeHint(self) -> QSize:  # noqa: N802, D102
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground, ink = QColor(colours.accent), colours.on_accent
        if not self.isEnabled():
            ground, ink = QColor(colours.border), colours.muted
        elif self.isDown():
            ground = ground.darker(115)
        elif self.underMouse():
            ground = ground.lighter(108)
        painter.setPen(QPen(QColor(colours.text), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 5, 5)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        left = (self.width() - words.width() - ICON - 6) // 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        tint = "on_accent" if self.isEnabled() else "muted"
        picture = pixmap(self._icon_name, ICON, self.devicePixelRatioF(), tint)
        place = self.width() - left - ICON if mirrored else left
        painter.drawPixmap(place, (self.height() - ICON) // 2, picture)
        painter.setPen(QColor(ink))
        shift = ICON + 6
        room = self.rect().adjusted(0, 0, -shift, 0) if mirrored else self.rect().adjusted(shift, 0, 0, 0)
        painter.drawText(room, flags, self.text())


class TwoPartBar(QWidget):
    """A bar of two parts: at the two ends of one row where they fit, else one under the other."""

    def __init__(self, first: QWidget, second: Iterable[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = first
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_BETWEEN)
        self._box.addWidget(first)
        self._box.addStretch(1)
        self._second = nested(self._box, QHBoxLayout())
        self._second.setSpacing(_BETWEEN)
        for widget in second:
            self._second.addWidget(widget)
        self._box.setAlignment(self._second, Qt.AlignmentFlag.AlignLeading)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        needed = self._first.sizeHint().width() + self._second.minimumSize().width() + 3 * GAP
        kind = QBoxLayout.Direction
        wanted = kind.LeftToRight if needed <= self.width() else kind.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self.updateGeometry()
        # Docks ask for no height by width: without this they would cut what stands in a second line.
        self.setMinimumHeight(self.height_at(self.width()))

    def height_at(self, width: int) -> int:
        """The height that both parts need in this width."""
        beside = self._first.sizeHint().width() + self._second.minimumSize().width() + 3 * GAP <= width
        first, second = self._first.heightForWidth(width), self._second.minimumSize().height()
        return max(self._first.sizeHint().height(), second) if beside else first + _BETWEEN + second


class Rule(QWidget):
    """A hairline between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        painter = QPainter(self)
        painter.setPen(QPen(QColor(colours_of(self.palette()).border)))
        painter.drawLine(0, 0, self.width(), 0)


def flat_button(icon_name: str, text: str, tip: str = "", *, words: bool = True) -> QToolButton:
    """A quiet button for bars and strips; without ``words`` its text is only spoken."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setText(text)
    button.setAccessibleName(text)
    button.setToolTip(tip or text)
    button.setIconSize(QSize(ICON, ICON))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if icon_name:
        button.setIcon(icon(icon_name))
    style = Qt.ToolButtonStyle
    if words:
        button.setToolButtonStyle(style.ToolButtonTextBesideIcon if icon_name else style.ToolButtonTextOnly)
    else:
        button.setToolButtonStyle(style.ToolButtonIconOnly)
    return button
