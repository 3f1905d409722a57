"""What is in a drop or on the clipboard: text to look for links in, and files of this machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

LONGEST_TEXT = 20_000_000
"""Characters that are looked at. More than that is no list of links."""
MOST_FILES = 20_000


@dataclass(frozen=True, slots=True)
class Dropped:
    """``text`` to look for links in, ``files`` and folders; ``cut`` where there was more than we take."""

    text: str = ""
    files: tuple[Path, ...] = ()
    cut: bool = False

    def __bool__(self) -> bool:
        return bool(self.text.strip() or self.files)


def holds_something(mime: QMimeData) -> bool:
    """Whether it could be something for us; cheap enough to ask while it is dragged over the window."""
    return mime.hasUrls() or mime.hasText() or mime.hasHtml()


def read(mime: QMimeData) -> Dropped:
    """What ``mime`` holds. Links of a page that are only in its markup are found as well."""
    urls = mime.urls() if mime.hasUrls() else []
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    links = [url.toString() for url in urls if not url.isLocalFile()]
    cut = len(files) > MOST_FILES
    text = "\n".join(links)
    if not files and not links:
        text = mime.text()
        if mime.hasHtml() and "goodreads.com/" not in text.casefold():
            text = mime.html() or text
    if len(text) > LONGEST_TEXT:
        text, cut = text[:LONGEST_TEXT], True
    return Dropped(_clean(text), tuple(files[:MOST_FILES]), cut)


def _clean(text: str) -> str:
    """``text`` without NULs and half characters, which nothing after this could write down."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
