"""What is seen of a run while the window is not: progress on its icon, and a word when it is over."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from bookq_gui.ui.queue.eta import Standing
from bookq_gui.ui.system.sessionbus import SessionBus, session_bus
from bookq_gui.ui.widgets.icons import app_icon

_SHOWN_MS = 15_000


class Outside(QObject):
    """Tells the desktop about the run of one window.

    ``find_bus`` is asked for the session bus when there is something to tell for the first time.
    """

    def __init__(self, window: QWidget, find_bus: Callable[[], SessionBus | None] = session_bus) -> None:
        super().__init__(window)
        self._window = window
        self._find_bus = find_bus
        self._found: SessionBus | None = None
        self._looked = False
        self._shown: float | None = None
        self._tray: QSystemTrayIcon | None = None

    def show_standing(self, standing: Standing) -> None:
        """Show how the run stands on the icon of the window."""
        left = standing.total - standing.done
        share = standing.done / standing.total if left > 0 else None
        if share == self._shown:
            return
        self._shown = share
        bus = self._bus()
        if bus is not None:
            bus.show_progress(share)
        elif sys.platform in ("win32", "darwin"):
            QGuiApplication.setBadgeNumber(left)

    def say(self, title: str, text: str) -> None:
        """Say something to people who look elsewhere."""
        QApplication.alert(self._window)
        bus = self._bus()
        if bus is not None and bus.notify(title, text):
            return
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._say_in_tray(title, text)

    def close(self) -> None:
        """Leave nothing behind on the icon."""
        if self._shown is not None:
            self.show_standing(Standing(0, 0))

    def _bus(self) -> SessionBus | None:
        if not self._looked:
            self._looked = True
            self._found = self._find_bus()
        return self._found

    def _say_in_tray(self, title: str, text: str) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(app_icon(), self)
        self._tray.show()
        self._tray.showMessage(title, text, app_icon(), _SHOWN_MS)
        QTimer.singleShot(_SHOWN_MS, self._tray, self._tray.hide)
