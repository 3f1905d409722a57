"""What Linux desktops are told over the session bus. Elsewhere, and where there is no bus, nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QGuiApplication

Value = str | float | bool
Send = Callable[[Any], bool]
"""Sends a QDBusMessage and waits for nothing."""

PORTAL = "org.freedesktop.portal.Desktop"
_PORTAL_PATH = "/org/freedesktop/portal/desktop"
_NOTIFICATION = "org.freedesktop.portal.Notification"
_LAUNCHER = "com.canonical.Unity.LauncherEntry"


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
