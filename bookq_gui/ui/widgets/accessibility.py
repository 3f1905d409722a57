"""What screen readers are given: announcements, at most one in five seconds, and the roles of charts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_BETWEEN_MS = 5000
_KNOWN = "bookqKnowsCharts"


class _Announcer(QObject):
    """Says the newest thing of one window at once, or when the pause since the last one is over."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._next = ""
        self._timer = QTimer(self, singleShot=True, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._late)

    def say(self, text: str) -> None:
        """Say ``text``, now or later."""
        if self._timer.isActive():
            self._next = text
        else:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))
            self._timer.start()

    @Slot()
    def _late(self) -> None:
        waiting, self._next = self._next, ""
        if waiting:
            self.say(waiting)


def announce(widget: QWidget, text: str) -> None:
    """Have screen readers say ``text``. Of several in a window within five seconds the newest is said."""
    window = widget.window()
    announcer = window.findChild(_Announcer) or _Announcer(window)
    announcer.say(text)


class ChartBase(QWidget):
    """A widget that paints a chart, and is one to a screen reader. Its description has the numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt forgets its factories with the application: whether ours is there is kept with it.
        app = QCoreApplication.instance()
        if app is not None and not app.property(_KNOWN):
            app.setProperty(_KNOWN, True)
            QAccessible.installFactory(_chart_interface)


def _chart_interface(_kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    return QAccessibleWidget(thing, QAccessible.Role.Chart) if isinstance(thing, ChartBase) else None
