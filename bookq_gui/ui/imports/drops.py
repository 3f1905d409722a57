"""Texts and files that are dropped, pasted, or opened with bookq from the desktop."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QClipboard, QFileOpenEvent

from bookq_gui.imports.links import BadLinkError, is_bookq_link, text_of_bookq_link

LONGEST_TEXT = 20_000_000
"""The limit of characters. No list of links is longer."""
MOST_FILES = 20_000

_SITE = "goodreads.com/"
_MOZILLA = ("text/x-moz-url", "text/x-moz-text-internal", "_NETSCAPE_URL")
"""The formats in which browsers of the Mozilla family give the address of a link, a tab or a picture."""
_COPIED_FILES = "x-special/gnome-copied-files"


class Dropped(NamedTuple):
    """A text with links, and files and folders. ``cut`` says whether more came than the limits allow.

    ``onto`` is the id of the job whose row they were dropped on, "" for another place.
    """

    text: str = ""
    files: tuple[Path, ...] = ()
    cut: bool = False
    onto: str = ""

    def __bool__(self) -> bool:
        return bool(self.text.strip() or self.files)


def copied(clipboard: QClipboard) -> QMimeData:
    """Return the contents of the clipboard. Qt has None for an empty one."""
    return clipboard.mimeData() or QMimeData()


def holds_something(mime: QMimeData) -> bool:
    """Return whether ``mime`` may hold links or files. Fast enough for each move of a drag."""
    return mime.hasUrls() or mime.hasText() or mime.hasHtml() or any(map(mime.hasFormat, _MOZILLA))


def holds_files(mime: QMimeData) -> bool:
    """Return whether ``mime`` names local files."""
    return mime.hasUrls() and any(url.isLocalFile() for url in mime.urls())


def read(mime: QMimeData) -> Dropped:
    """Return the text and files of ``mime``. The text is HTML if only that has links to the site."""
    urls = mime.urls() if mime.hasUrls() else _copied_files(mime)
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    links = [url.toString() for url in urls if not url.isLocalFile()]
    cut = len(files) > MOST_FILES
    text = "\n".join(links) if links or files else mime.text()
    if not files and _SITE not in text[:LONGEST_TEXT].casefold():
        # The first format of a dragged picture has its own address, another one that of the book.
        text = next((other for other in _elsewhere(mime) if _SITE in other.casefold()), text)
    if len(text) > LONGEST_TEXT:
        text, cut = text[:LONGEST_TEXT], True
    return Dropped(_clean(text), tuple(files[:MOST_FILES]), cut)


def _elsewhere(mime: QMimeData) -> list[str]:
    texts = [_decoded(bytes(mime.data(name).data())) for name in _MOZILLA if mime.hasFormat(name)]
    # The first line is the address, the second line is the title.
    texts = [text.partition("\n")[0] for text in texts]
    return [*texts, mime.html() if mime.hasHtml() else "", mime.text()]


def _copied_files(mime: QMimeData) -> list[QUrl]:
    """Return the files that a file manager of GNOME copied, which are not in ``urls``."""
    if not mime.hasFormat(_COPIED_FILES):
        return []
    lines = _decoded(bytes(mime.data(_COPIED_FILES).data())).split()
    return [QUrl(line) for line in lines[1:] if line.startswith("file:")]


def _decoded(data: bytes) -> str:
    """Decode a text that is UTF-16 in some browsers and UTF-8 in others."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    wide = b"\0" in data[:64]
    return data.decode("utf-16-le" if wide else "utf-8", "replace")


def _clean(text: str) -> str:
    """Replace NULs and lone surrogates, which cannot be stored."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


class FileOpenEvents(QObject):
    """Takes the links and files that macOS sends to ``app`` in events instead of arguments.

    Signals:
        arrived(Dropped): handle this like a drop on the window.
    """

    arrived = Signal(object)

    def __init__(self, app: QCoreApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        if dropped := dropped_of(event):
            self.arrived.emit(dropped)
        return True


def dropped_of(event: QFileOpenEvent) -> Dropped:
    """Return the file of ``event``, or the addresses in its bookq link; empty without either."""
    if event.url().isLocalFile() or not event.url().scheme():
        return Dropped(files=(Path(event.file()),)) if event.file() else Dropped()
    link = bytes(event.url().toEncoded().data()).decode("ascii", "replace")
    try:
        return Dropped(text=text_of_bookq_link(link)) if is_bookq_link(link) else Dropped()
    except BadLinkError:
        return Dropped()
