"""Buttons of the window, and widgets that choose: segments, tabs, check boxes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QToolButton, QWidget

from bookq_gui.ui.widgets import theme

_TOKEN_OF_KIND = {
    "flat": "muted", "plain": "muted", "filled": "on_accent", "link": "accent", "bad": "bad",
    "toast": "toast_link", "text": "accent", "quiet": "muted", "heading": "muted",
}  # fmt: skip


class Button(QPushButton):
    """A button with words. ``kind``: flat, plain (framed), filled (accent), link (accent words), bad, toast.

    Kinds "text" (accent), "quiet" (muted) and "heading" have no margins, as words of a text.
    """

    def __init__(self, text: str = "", icon: str = "", kind: str = "flat", *, tall: bool = False) -> None:
        super().__init__(text)
        self._icon, self._kind = icon, kind
        self.setProperty("kind", kind)
        if tall:
            self.setProperty("tall", "true")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.show_icon(icon)

    def show_icon(self, icon: str) -> None:
        """Show another icon; "" leaves the icon as it is."""
        self._icon = icon
        if icon:
            self.setIcon(theme.icon(icon, _TOKEN_OF_KIND[self._kind]))
            self.setIconSize(QSize(19, 16))

    def set_kind(self, kind: str) -> None:
        if kind != self._kind:
            self._kind = kind
            self.setProperty("kind", kind)
            self.show_icon(self._icon)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_action(self, action: QAction) -> None:
        """Trigger ``action``, and be enabled while it is."""
        _follow(self, action)


class IconButton(QToolButton):
    """A button of an icon alone, 28 pixels square. Its tool tip is also its accessible name."""

    def __init__(self, icon: str, tip: str = "", colour: str = "muted", *, kind: str = "") -> None:
        super().__init__()
        self._colour = colour
        if kind:
            self.setProperty("kind", kind)
        self.setFixedSize(28, 28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(16, 16))
        self.show_icon(icon)
        self.set_tip(tip)

    def show_icon(self, icon: str) -> None:
        self.setIcon(theme.icon(icon, self._colour))

    def set_tip(self, tip: str) -> None:
        self.setToolTip(tip)
        self.setAccessibleName(tip)

    def set_action(self, action: QAction) -> None:
        """Trigger ``action``, be enabled while it is, and take over its tool tip."""
        _follow(self, action)
        self.set_tip(action.toolTip() or action.text().replace("&", ""))


def _follow(button: QPushButton | QToolButton, action: QAction) -> None:
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    button.clicked.connect(action.trigger)


class Choice(NamedTuple):
    """One thing to choose: its key, text, icon and number. The text names it if only the icon is shown."""

    key: str
    text: str
    icon: str = ""
    number: str = ""
    colour: str = ""

    @property
    def words(self) -> str:
        return f"{self.text}  {self.number}" if self.number else self.text


class Segments(QWidget):
    """Choices side by side, one of them chosen by mouse or arrow keys.

    ``stretch``: the segments share the width, on the ground of a card. ``clearable``: a click on the chosen
    segment clears the choice.

    Signals:
        chosenChanged(str): the person chose this key; "" for none.
    """

    chosenChanged = Signal(object)
    _edge, _radius = 2, 4.5
    _grounds = ("thumb", "press")
    _numbers = False

    def __init__(
        self,
        choices: Sequence[Choice],
        name: str,
        *,
        icons_only: bool = False,
        stretch: bool = False,
        clearable: bool = False,
    ) -> None:
        super().__init__()
        self._choices = list(choices)
        self._chosen = choices[0].key if choices else ""
        self._hovered = -1
        self._icons_only, self._stretch, self._clearable = icons_only, stretch, clearable
        policy = QSizePolicy.Policy.Expanding if stretch else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self._describe()

    @property
    def chosen(self) -> str:
        """The chosen key; "" for none."""
        return self._chosen

    @property
    def choices(self) -> tuple[Choice, ...]:
        return tuple(self._choices)

    def choose(self, key: str) -> None:
        """Show ``key`` as chosen, without the signal; "" for none."""
        if key != self._chosen:
            self._chosen = key
            self._describe()
            self.update()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show other choices, or the same ones with other numbers."""
        if list(choices) != self._choices:
            self._choices = list(choices)
            self._describe()
            self.updateGeometry()
            self.update()

    def _describe(self) -> None:
        chosen = (choice.text for choice in self._choices if choice.key == self._chosen)
        self.setAccessibleDescription(next(chosen, ""))

    # Places

    def _font(self, *, on: bool) -> QFont:
        return theme.font(12, theme.DEMIBOLD if on else theme.MEDIUM, numbers=self._numbers)

    def _word_widths(self) -> list[int]:
        advance = QFontMetrics(self._font(on=True)).horizontalAdvance
        return [
            advance(choice.words) + (44 if choice.icon else 20 + 2 * self._edge) for choice in self._choices
        ]

    def _shows_icons(self) -> bool:
        """Whether only icons are shown: always, or because the words of stretched segments do not fit."""
        if self._icons_only or not self._stretch or not all(choice.icon for choice in self._choices):
            return self._icons_only
        return self.width() < sum(width - 16 for width in self._word_widths()) + 4

    def sizeHint(self) -> QSize:
        widths = [36] * len(self._choices) if self._icons_only else self._word_widths()
        return QSize(sum(widths) + 2 * self._edge, max(32, theme.scaled(32)))

    def minimumSizeHint(self) -> QSize:
        if self._stretch:
            return QSize(36 * len(self._choices) + 4, self.sizeHint().height())
        return self.sizeHint()

    def rects(self) -> list[QRect]:
        widths = [36] * len(self._choices) if self._shows_icons() else self._word_widths()
        room = self.width() - 2 * self._edge - sum(widths)
        extra = room / max(1, len(widths)) if self._stretch else 0.0
        rects, left = [], float(self._edge)
        for width in widths:
            end = left + width + extra
            rects.append(QRect(round(left), 2, round(end) - round(left), self.height() - 4))
            left = end
        if self.isRightToLeft():
            for rect in rects:
                rect.moveLeft(self.width() - rect.right() - 1)
        return rects

    def _at(self, place: QPoint) -> int:
        rects = enumerate(self.rects())
        return next((k for k, rect in rects if rect.left() <= place.x() <= rect.right()), -1)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._edge:
            line = "border" if theme.colours().high_contrast else ""
            theme.draw_ground(painter, self.rect(), 6, "track" if self._stretch else "hover", line)
        for k, (choice, rect) in enumerate(zip(self._choices, self.rects(), strict=True)):
            on = choice.key == self._chosen
            if on or k == self._hovered:
                theme.draw_ground(painter, rect, self._radius, self._grounds[0 if on else 1])
            self._paint_choice(painter, rect, choice, on=on)

    def _paint_choice(self, painter: QPainter, rect: QRect, choice: Choice, *, on: bool) -> None:
        ratio, colour = self.devicePixelRatioF(), (choice.colour or "accent") if on else "muted"
        if self._shows_icons():
            picture = theme.pixmap(choice.icon, colour, 16, ratio)
            painter.drawPixmap(rect.center().x() - 7, rect.center().y() - 7, picture)
            return
        font = self._font(on=on)
        metrics = QFontMetrics(font)
        icon = 20 if choice.icon else 0
        text = metrics.elidedText(choice.words, Qt.TextElideMode.ElideRight, rect.width() - 8 - icon)
        width = metrics.horizontalAdvance(text) + icon
        left = rect.left() + (rect.width() - width) // 2
        words = QRect(left, rect.top(), width + 2, rect.height())
        if choice.icon:
            mirrored = self.isRightToLeft()
            place = left + width - 16 if mirrored else left
            painter.drawPixmap(place, rect.center().y() - 7, theme.pixmap(choice.icon, colour, 16, ratio))
            words.adjust(0 if mirrored else icon, 0, -icon if mirrored else 0, 0)
        ink = "" if choice.icon else choice.colour
        painter.setFont(font)
        painter.setPen(theme.colours()[ink or ("text" if on else "muted")])
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)

    # Choosing

    def _pick(self, key: str) -> None:
        if self._clearable and key == self._chosen:
            key = ""
        if key != self._chosen:
            self.choose(key)
            self.chosenChanged.emit(key)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            at = self._at(self.mapFromGlobal(self.cursor().pos()))
            self.setToolTip(self._choices[at].text if at >= 0 else "")
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._at(event.position().toPoint())
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._hovered = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint())
        if at >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._pick(self._choices[at].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step or not self._choices:
            super().keyPressEvent(event)
            return
        if self.isRightToLeft():
            step = -step
        keys = [choice.key for choice in self._choices]
        at = keys.index(self._chosen) + step if self._chosen in keys else 0
        if 0 <= at < len(keys):
            self._pick(keys[at])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.updateGeometry()


class Tabs(Segments):
    """Words with numbers in a row. Only the chosen one has a ground."""

    _edge, _radius = 0, 6.0
    _grounds = ("press", "hover")
    _numbers = True

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 28)


class CheckBox(QCheckBox):
    """A check box with words, in the accent if it is checked."""

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(weight=theme.MEDIUM))
        return QSize(24 + metrics.horizontalAdvance(self.text().replace("&", "")) + 8, 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, mirrored = theme.colours(), self.isRightToLeft()
        painter = QPainter(self)
        box = QRect(self.width() - 16 if mirrored else 0, (self.height() - 16) // 2, 16, 16)
        if self.isChecked():
            theme.draw_ground(painter, box, 4, "accent")
            tick = theme.pixmap("check", "on_accent", 12, self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft() + QPoint(2, 2), tick)
        else:
            theme.draw_ground(painter, theme.inner_frame(box), 4, "base", "strong")
        painter.setFont(theme.font(weight=theme.MEDIUM))
        painter.setPen(colours.text if self.isEnabled() else colours.faint)
        words = QRect(0 if mirrored else 24, 0, self.width() - 24, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextHideMnemonic
        painter.drawText(words, flags, self.text())

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002 - every place is the button
        return True
