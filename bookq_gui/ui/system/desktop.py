"""What bookq asks of the desktop: pages in a browser, its dialogs for files, progress, notifications."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDir, QObject, QProcess, QProcessEnvironment, QStandardPaths, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QSystemTrayIcon, QWidget

from bookq_gui.imports.file_types import LISTS, PACKED, PAGES
from bookq_gui.paths import resources
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets.theme import app_icon

if TYPE_CHECKING:
    from bookq_gui.ui.window_layout import WindowState


_HOSTS = frozenset({"www.goodreads.com", "goodreads.com"})
_SHOWN_MS = 15_000
Value = str | float | bool
Send = Callable[[Any], bool]
"""Sends a QDBusMessage and waits for nothing."""

PORTAL = "org.freedesktop.portal.Desktop"
_PORTAL_PATH = "/org/freedesktop/portal/desktop"
_NOTIFICATION = "org.freedesktop.portal.Notification"
_LAUNCHER = "com.canonical.Unity.LauncherEntry"
_UNPACK_ANEW = "PYINSTALLER_RESET_ENVIRONMENT"
"""With this the packed program unpacks its own files, and does not depend on those of this process."""
_EXPORTS, _IMPORTS = "export/folder", "import/folder"
"""The keys of `WindowState` for the folders of the last export and the last import."""
_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


def is_safe(address: str) -> bool:
    """Return whether ``address`` is a page of Goodreads over https, without user name and port."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return _is_plain(url) and url.host() in _HOSTS


def open_page(address: str) -> bool:
    """Open a page over https in the browser. Returns False for other addresses, and without a browser."""
    url = QUrl(address)
    return _is_plain(url) and QDesktopServices.openUrl(url)


def _is_plain(url: QUrl) -> bool:
    return url.isValid() and url.scheme() == "https" and not url.userInfo() and url.port(443) == 443


def open_folder(folder: Path) -> bool:
    """Show ``folder`` in the file manager. Returns False if there is no such folder or no file manager."""
    return folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def help_page() -> Path:
    """Return the page with the bookmarks that copy pages for bookq."""
    return resources() / "help" / "bookmarklets.html"


def open_help() -> bool:
    """Open `help_page` in the browser. Returns False without a browser."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(help_page())))


class SessionBus:
    """Sends messages without answers. ``send`` gives one to the bus; ``has`` tests for a service."""

    def __init__(self, send: Send, has: Callable[[str], bool]) -> None:
        self._send = send
        self._has = has

    def show_progress(self, share: float | None) -> None:
        """Show ``share`` (0 to 1) on the icon of bookq in docks and task bars; None shows nothing."""
        from PySide6.QtDBus import QDBusMessage

        path = f"/{_LAUNCHER.lower().replace('.', '/')}/bookq"
        signal = QDBusMessage.createSignal(path, _LAUNCHER, "Update")
        known: dict[str, Value] = {"progress": share or 0.0, "progress-visible": share is not None}
        signal.setArguments([f"application://{QGuiApplication.desktopFileName()}.desktop", known])
        self._send(signal)

    def notify(self, title: str, text: str) -> bool:
        """Show a notification in place of the last one. Returns False without such a service."""
        from PySide6.QtDBus import QDBusMessage

        if not self._has(PORTAL):
            return False
        call = QDBusMessage.createMethodCall(PORTAL, _PORTAL_PATH, _NOTIFICATION, "AddNotification")
        call.setArguments(["bookq", {"title": title, "body": text}])
        return self._send(call)


def session_bus() -> SessionBus | None:
    """Return the bus of this desktop session; None without a bus or a desktop."""
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
    """Shows the progress of one window on its icon, and notifications.

    ``find_bus`` is called once, before the first message.
    """

    def __init__(self, window: QWidget, find_bus: Callable[[], SessionBus | None] = session_bus) -> None:
        super().__init__(window)
        self._window = window
        self._find_bus = find_bus
        self._shown: float | None = None
        self._tray: QSystemTrayIcon | None = None

    def show_progress(self, done: int, total: int) -> None:
        """Show on the icon that ``done`` of ``total`` jobs have ended; nothing when all have."""
        left = total - done
        share = done / total if left > 0 else None
        if share == self._shown:
            return
        self._shown = share
        if self._bus is not None:
            self._bus.show_progress(share)
        elif sys.platform in ("win32", "darwin"):
            QGuiApplication.setBadgeNumber(left)

    def say(self, title: str, text: str) -> None:
        QApplication.alert(self._window)
        if self._bus is not None and self._bus.notify(title, text):
            return
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._say_in_tray(title, text)

    def close(self) -> None:
        """Take the progress off the icon."""
        if self._shown is not None:
            self.show_progress(0, 0)

    @cached_property
    def _bus(self) -> SessionBus | None:
        return self._find_bus()

    def _say_in_tray(self, title: str, text: str) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(app_icon(), self)
        self._tray.show()
        self._tray.showMessage(title, text, app_icon(), _SHOWN_MS)
        QTimer.singleShot(_SHOWN_MS, self._tray, self._tray.hide)


def sample_command() -> list[str]:
    """Return the command for a window with invented books: this bookq, packed or not, with ``demo``."""
    packed = getattr(sys, "frozen", False)
    return [sys.executable, "demo"] if packed else [sys.executable, "-m", "bookq_gui", "demo"]


def start_sample() -> bool:
    """Start a window with invented books in another process. Returns whether it started."""
    program, *arguments = sample_command()
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert(_UNPACK_ANEW, "1")
    process.setProcessEnvironment(environment)
    started = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)


def choose_file(
    parent: QWidget, title: str, suggested: Path, kinds: str, *, confirm: bool = True
) -> Path | None:
    """Ask for a file to save to. Returns None if the person cancels.

    Without ``confirm`` the dialog does not ask before it replaces a file: the caller says so itself.
    """
    options = QFileDialog.Option(0) if confirm else QFileDialog.Option.DontConfirmOverwrite
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds, options=options)
    return Path(name) if name else None


def choose_notes_folder(parent: QWidget, title: str, suggested: Path) -> Path | None:
    """Ask for a folder for notes. Returns None if the person cancels."""
    name = QFileDialog.getExistingDirectory(parent, title, str(suggested.parent))
    return Path(name) if name else None


def choose_file_to_open(parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    """Ask for a file to open, beginning in ``folder``. Returns None if the person cancels."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(name) if name else None


def last_folder(
    session: WindowState, key: str = _EXPORTS, first: QStandardPaths.StandardLocation = _DOCUMENTS
) -> Path:
    """Return the folder that was kept under ``key``, or `usual_folder` if it is gone."""
    kept = session.text(key)
    return Path(kept) if kept and Path(kept).is_dir() else usual_folder(first)


def usual_folder(place: QStandardPaths.StandardLocation = _DOCUMENTS) -> Path:
    """Return the system's folder ``place``, or the home folder without one."""
    usual = QStandardPaths.writableLocation(place)
    return Path(usual) if usual and Path(usual).is_dir() else Path.home()


def keep_folder(session: WindowState, file: Path, key: str = _EXPORTS) -> None:
    """Keep the folder of ``file`` for `last_folder`."""
    session.keep_text(key, str(file.parent))


def native(path: Path) -> str:
    """Return ``path`` with the separators of this system."""
    return QDir.toNativeSeparators(str(path))


def choose_imports(parent: QWidget, session: WindowState) -> list[Path]:
    """Ask for files to import. Returns none if the person cancels."""
    kinds = _kinds(translate("Imports", "Exports, bookmarks, lists, saved pages"), (*LISTS, *PAGES, *PACKED))
    title, option = translate("Imports", "Import files"), QFileDialog.Option.HideNameFilterDetails
    names, _ = QFileDialog.getOpenFileNames(parent, title, _import_folder(session), kinds, "", option)
    return [_kept(session, name) for name in names]


def choose_page(parent: QWidget, session: WindowState) -> Path | None:
    """Ask for a saved page. Returns None if the person cancels."""
    kinds = _kinds(translate("Imports", "Saved pages"), (*PAGES, *PACKED))
    title, option = translate("Imports", "Use a saved page"), QFileDialog.Option.HideNameFilterDetails
    name, _ = QFileDialog.getOpenFileName(parent, title, _import_folder(session), kinds, "", option)
    return _kept(session, name) if name else None


def choose_folder(parent: QWidget, session: WindowState) -> Path | None:
    """Ask for a folder to import. Returns None if the person cancels."""
    title = translate("Imports", "Import a folder")
    name = QFileDialog.getExistingDirectory(parent, title, _import_folder(session))
    return _kept(session, name) if name else None


def _import_folder(session: WindowState) -> str:
    return str(last_folder(session, _IMPORTS, QStandardPaths.StandardLocation.DownloadLocation))


def _kept(session: WindowState, name: str) -> Path:
    keep_folder(session, Path(name), _IMPORTS)
    return Path(name)


def _kinds(kinds: str, endings: Iterable[str]) -> str:
    # The patterns of Qt's own dialog are case-sensitive.
    patterns = " ".join(f"*.{ending} *.{ending.upper()}" for ending in endings)
    return f"{kinds} ({patterns});;" + translate("Imports", "All files (*)")
