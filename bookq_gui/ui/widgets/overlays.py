"""Widgets over the window: toasts at the bottom of the list, and the hint while dragging."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.accessibility import announce
from bookq_gui.ui.widgets.buttons import Button, IconButton
from bookq_gui.ui.widgets.labels import IconLabel, Label
from bookq_gui.ui.widgets.surfaces import SHADOW, Raised, nested

_MOST = 3
_SECONDS, _SECONDS_WITH_ACTION = 6, 10
_LEAST_WIDTH, _MOST_WIDTH = 360, 560
_EDGE, _BETWEEN = 16, 8

Action = tuple[str, Callable[[], object]]


class Toast(Raised):
    """One toast: an icon, words, at most two actions and a cross. It stays while it is used.

    Signals:
        gone(Toast): the toast was dismissed, or its time is over.
    """

    gone = Signal(object)

    def __init__(self, parent: QWidget, key: str) -> None:
        line = "border" if theme.colours().dark else ""
        super().__init__(parent, colour="toast", line=line, radius=8)
        self.key = key
        self.count = 0
        self._words: list[str] = []
        self._runs: list[Callable[[], object]] = []
        self.setObjectName("toast")
        self._icon = IconLabel("check", "toast_link", 18)
        self.text = Label(colour="on_toast", weight=theme.MEDIUM, wrap=True)
        self.sub = Label(size=12, colour="on_toast", wrap=True)
        self._close = IconButton("close", translate("Toast", "Dismiss"), "on_toast", kind="toast")
        self._close.clicked.connect(self.dismiss)
        row = nested(self.body, QHBoxLayout(), spacing=10, margins=(14, 8, 8, 8))
        row.addWidget(self._icon)
        words = nested(row, QVBoxLayout(), 1, spacing=1)
        words.addWidget(self.text)
        words.addWidget(self.sub)
        self._actions = nested(row, QHBoxLayout(), spacing=0)
        row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._time_out)

    def show_words(
        self, text: str, sub: str, icon: str, colour: str, actions: Sequence[Action], *, stays: bool
    ) -> None:
        """Show ``text``, ``sub`` in smaller type below it, and ``actions``: each a word and what it does.

        ``stays``: the toast goes only when it is dismissed.
        """
        self.text.setText(text)
        self.sub.setText(sub)
        self.sub.setVisible(bool(sub))
        self._icon.show_icon(icon, colour)
        self._runs = [act for _, act in actions]
        words = [word for word, _ in actions]
        if words != self._words:
            self._words = words
            while (item := self._actions.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
            for place, word in enumerate(words):
                button = Button(word, kind="toast")
                button.clicked.connect(partial(self._act, place))
                self._actions.addWidget(button)
        self.setAccessibleName(f"{text}. {sub}" if sub else text)
        if stays:
            self._timer.stop()
        else:
            self._timer.start(1000 * (_SECONDS_WITH_ACTION if actions else _SECONDS))

    def _act(self, place: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signature
        run = self._runs[place]
        self.dismiss()
        run()

    def wanted_width(self) -> int:
        """The width of the words and buttons, within the limits."""
        words = max(label.fontMetrics().horizontalAdvance(label.text()) for label in (self.text, self.sub))
        buttons = sum(
            button.sizeHint().width() for button in self.findChildren(Button) if not button.isHidden()
        )
        return max(_LEAST_WIDTH, min(_MOST_WIDTH, words + buttons + 110))

    def enter(self) -> None:
        """Give the focus to the first button."""
        buttons = [button for button in self.findChildren(Button) if not button.isHidden()]
        (buttons[0] if buttons else self._close).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def dismiss(self) -> None:
        self._timer.stop()
        self.hide()
        self.gone.emit(self)

    @Slot()
    def _time_out(self) -> None:
        focused = self.window().focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._timer.start(1000)
        else:
            self.dismiss()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.start(1000 * _SECONDS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)


class ToastStack(QObject):
    """The toasts over ``area`` of ``window``: at most three, the newest at the bottom.

    The window shows elsewhere what a toast says, so nothing is lost with a toast that nobody read.
    """

    def __init__(self, window: QWidget, area: QWidget) -> None:
        super().__init__(window)
        self._window, self._area = window, area
        self._toasts: list[Toast] = []
        area.installEventFilter(self)

    def say(
        self,
        text: str,
        *,
        sub: str = "",
        icon: str = "check",
        bad: bool = False,
        actions: Sequence[Action] = (),
        key: str = "",
        count: int = 0,
        merged: Callable[[int], str] | None = None,
        stays: bool = False,
    ) -> Toast:
        """Show a toast. It replaces one with the same ``key``.

        ``merged`` makes the text from the sum of their counts. ``stays``: it goes only when it is dismissed.
        """
        found = next((toast for toast in self._toasts if key and toast.key == key), None)
        if found is None:
            found = Toast(self._window, key)
            found.gone.connect(self._remove)
            self._toasts.append(found)
        found.count += count
        if merged is not None:
            text = merged(found.count)
        colour = "bad_tint" if bad else "toast_link"
        icon = "failed-filled" if bad else icon
        news = text != found.text.text()
        found.show_words(text, sub, icon, colour, actions, stays=stays)
        for old in self._toasts[:-_MOST]:
            old.dismiss()
        if news:
            announce(self._window, f"{text}. {sub}" if sub else text)
        self.arrange()
        return found

    @property
    def toasts(self) -> list[Toast]:
        """The toasts that are shown, the oldest first."""
        return list(self._toasts)

    def dismiss(self, key: str) -> None:
        """Remove the toast of ``key``, if there is one."""
        for toast in self.toasts:
            if toast.key == key:
                toast.dismiss()

    @Slot(object)
    def _remove(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            toast.deleteLater()
            self.arrange()

    def arrange(self) -> None:
        """Place the toasts at the bottom of the area, at its end."""
        corner = self._area.mapTo(self._window, self._area.rect().topLeft())
        area = QRect(corner, self._area.size())
        bottom = area.bottom() + 1 - _EDGE
        mirrored = self._window.isRightToLeft()
        for toast in reversed(self._toasts):
            width = min(toast.wanted_width(), max(200, area.width() - 2 * _EDGE))
            height = toast.body.totalHeightForWidth(width + 2 * SHADOW) - 2 * SHADOW
            left = area.left() + _EDGE if mirrored else area.right() + 1 - _EDGE - 4 - width
            toast.place(QRect(left, bottom - height, width, height))
            toast.show()
            toast.raise_()
            bottom -= height + _BETWEEN

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self._toasts:
            self.arrange()
        return False


class DropHint(QWidget):
    """A tinted frame with one line of text, over the centre of the window or a row of the queue."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._over = parent
        self._area = QRect()
        self.text = ""
        self.hide()

    def show_over(self, area: QRect, text: str) -> None:
        """Cover ``area`` of the parent and show ``text``."""
        self.setGeometry(self._over.rect())
        self._area, self.text = area, text
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self._area).adjusted(5, 5, -5, -5)
        ground = QColor(colours.tint)
        ground.setAlphaF(0.85)
        painter.setPen(QPen(colours.accent, 2))
        painter.setBrush(ground)
        painter.drawRoundedRect(frame, 8, 8)
        used = theme.font(15, theme.DEMIBOLD)
        painter.setFont(used)
        painter.setPen(colours.text)
        text = QFontMetrics(used).elidedText(self.text, Qt.TextElideMode.ElideRight, int(frame.width()) - 32)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
