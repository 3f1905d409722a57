"""Opening pages in the user's browser: only those of Goodreads, whatever an address claims to be."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

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
