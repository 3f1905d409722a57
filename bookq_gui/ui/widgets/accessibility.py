"""What screen readers are given: announcements, at most one in five seconds, and the roles of charts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_BETWEEN_MS = 5000
_KNOWN = "bookqKnowsCharts"


class _Announcer:
    """Says the newest thing at once, or once the pause since the last one is over."""

    def __init__(self) -> None:
        self._timer: QTimer | None = None
        self._next: tuple[QWidget, str] | None = None

    def say(self, widget: QWidget, text: str) -> None:
        if self._timer is None:
            self._timer = QTimer(singleShot=True, interval=_BETWEEN_MS)
            self._timer.timeout.connect(self._late)
        if self._timer.isActive():
            self._next = (widget, text)
            return
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
        self._timer.start()

    def _late(self) -> None:
        waiting, self._next = self._next, None
        if waiting is not None:
            self.say(*waiting)


_announcer = _Announcer()


def announce(widget: QWidget, text: str) -> None:
    """Have screen readers say ``text``. Of several within five seconds the newest is said."""
    _announcer.say(widget, text)


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
