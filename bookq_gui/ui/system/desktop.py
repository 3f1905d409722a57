"""What bookq asks of the desktop: pages in a browser, progress on its icon, notifications, another bookq."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from bookq_gui.paths import resources
from bookq_gui.ui.widgets.theme import app_icon

_HOSTS = frozenset({"www.goodreads.com", "goodreads.com"})
_SHOWN_MS = 15_000
Value = str | float | bool
Send = Callable[[Any], bool]
"""Sends a QDBusMessage and waits for nothing."""

PORTAL = "org.freedesktop.portal.Desktop"
_PORTAL_PATH = "/org/freedesktop/portal/desktop"
_NOTIFICATION = "org.freedesktop.portal.Notification"
_LAUNCHER = "com.canonical.Unity.LauncherEntry"
# The packed program as one file unpacks itself anew with this, and does not need the files of this process.
_UNPACK_ANEW = "PYINSTALLER_RESET_ENVIRONMENT"


def is_safe(address: str) -> bool:
    """Whether ``address`` is a page of Goodreads over https, with nothing hidden in it."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return (
        url.isValid()
        and url.scheme() == "https"
        and url.host() in _HOSTS
        and not url.userInfo()
        and url.port(443) == 443
    )


def open_page(address: str) -> bool:
    """Open ``address`` in the browser. False where it is not a page of Goodreads, or there is no browser."""
    return is_safe(address) and QDesktopServices.openUrl(QUrl(address))


def open_folder(folder: Path) -> bool:
    """Show ``folder`` in the file manager; False if it is not there or there is no file manager."""
    return folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def help_page() -> Path:
    """The page with the bookmarks that hand books from the browser to bookq."""
    return resources() / "help" / "bookmarklets.html"


def open_help() -> bool:
    """Open `help_page` in the browser. False where there is no browser."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(help_page())))


class SessionBus:
    """Messages without answers. ``send`` gives one to the bus, ``has`` says whether a service is there."""

    def __init__(self, send: Send, has: Callable[[str], bool]) -> None:
        self._send = send
        self._has = has

    def show_progress(self, share: float | None) -> None:
        """Have the icon of bookq in docks and task bars show ``share`` (0 to 1); None: nothing."""
        from PySide6.QtDBus import QDBusMessage

        path = f"/{_LAUNCHER.lower().replace('.', '/')}/bookq"
        signal = QDBusMessage.createSignal(path, _LAUNCHER, "Update")
        known: dict[str, Value] = {"progress": share or 0.0, "progress-visible": share is not None}
        signal.setArguments([f"application://{QGuiApplication.desktopFileName()}.desktop", known])
        self._send(signal)

    def notify(self, title: str, text: str) -> bool:
        """Show a notification that replaces the last one. False where nothing here shows any."""
        from PySide6.QtDBus import QDBusMessage

        if not self._has(PORTAL):
            return False
        call = QDBusMessage.createMethodCall(PORTAL, _PORTAL_PATH, _NOTIFICATION, "AddNotification")
        call.setArguments(["bookq", {"title": title, "body": text}])
        return self._send(call)


def session_bus() -> SessionBus | None:
    """The bus of this desktop session; None where there is none, or the window is on no desktop."""
    if QGuiApplication.platformName() not in ("xcb", "wayland", "wayland-egl"):
        return None
    try:
        from PySide6.QtDBus import QDBusConnection
    except ImportError:
        return None
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return None
    return SessionBus(bus.send, lambda name: bool(bus.interface().isServiceRegistered(name).value()))


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

    def show_progress(self, done: int, total: int) -> None:
        """Show on the icon of the window that ``done`` of ``total`` jobs ended; nothing if all did."""
        left = total - done
        share = done / total if left > 0 else None
        if share == self._shown:
            return
        self._shown = share
        bus = self._bus()
        if bus is not None:
            bus.show_progress(share)
        elif sys.platform in ("win32", "darwin"):
            QGuiApplication.setBadgeNumber(left)

    def say(self, title: str, text: str) -> None:
        QApplication.alert(self._window)
        bus = self._bus()
        if bus is not None and bus.notify(title, text):
            return
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._say_in_tray(title, text)

    def close(self) -> None:
        """Leave nothing behind on the icon."""
        if self._shown is not None:
            self.show_progress(0, 0)

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


def sample_command() -> list[str]:
    """What starts a window on invented books: this same bookq with ``demo``, packed or not."""
    packed = getattr(sys, "frozen", False)
    return [sys.executable, "demo"] if packed else [sys.executable, "-m", "bookq_gui", "demo"]


def start_sample() -> bool:
    """Start a window on invented books, in a process of its own. Whether it could be started."""
    program, *arguments = sample_command()
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert(_UNPACK_ANEW, "1")
    process.setProcessEnvironment(environment)
    started = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)
