"""Opening pages in the user's browser: those of Goodreads, whatever an address claims to be, and our own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from bookq_gui.paths import resources

HOME = "https://www.goodreads.com/"
_HOSTS = frozenset({"www.goodreads.com", "goodreads.com"})


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


def help_page() -> Path:
    """The page with the bookmarks that hand books from the browser to bookq."""
    return resources() / "help" / "bookmarklets.html"


def open_help() -> bool:
    """Open `help_page` in the browser. False where there is no browser."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(help_page())))
