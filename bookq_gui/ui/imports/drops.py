"""What is dropped, copied, or handed over by the desktop: text to look for links in, and files."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QUrl, Signal, SignalInstance
from PySide6.QtGui import QClipboard, QFileOpenEvent

from bookq_gui.imports.links import BadLinkError, is_bookq_link, text_of_bookq_link

LONGEST_TEXT = 20_000_000
"""Characters that are looked at. More than that is no list of links."""
MOST_FILES = 20_000

_SITE = "goodreads.com/"
_MOZILLA = ("text/x-moz-url", "text/x-moz-text-internal", "_NETSCAPE_URL")
"""Where browsers of the Mozilla family put the address of a link, a tab or a picture in a link."""
_COPIED_FILES = "x-special/gnome-copied-files"


class Dropped(NamedTuple):
    """``text`` to look for links in, ``files`` and folders; ``cut`` where there was more than we take.

    ``onto`` is the job whose row it was dropped on, "" where it was elsewhere.
    """

    text: str = ""
    files: tuple[Path, ...] = ()
    cut: bool = False
    onto: str = ""

    def __bool__(self) -> bool:
        return bool(self.text.strip() or self.files)


def copied(clipboard: QClipboard) -> QMimeData:
    """What is on the clipboard. Qt gives None where nothing is."""
    return clipboard.mimeData() or QMimeData()


def holds_something(mime: QMimeData) -> bool:
    """Whether it could be something for us; cheap enough to ask while it is dragged over the window."""
    return mime.hasUrls() or mime.hasText() or mime.hasHtml() or any(map(mime.hasFormat, _MOZILLA))


def holds_files(mime: QMimeData) -> bool:
    """Whether there are files of this machine in it."""
    return mime.hasUrls() and any(url.isLocalFile() for url in mime.urls())


def read(mime: QMimeData) -> Dropped:
    """What ``mime`` holds. Links of a page that are only in its markup are found as well."""
    urls = mime.urls() if mime.hasUrls() else _copied_files(mime)
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    links = [url.toString() for url in urls if not url.isLocalFile()]
    cut = len(files) > MOST_FILES
    text = "\n".join(links) if links or files else mime.text()
    if not files and _SITE not in text.casefold():
        # A picture dragged out of a page names its own address first, the book's only elsewhere.
        text = next((other for other in _elsewhere(mime) if _SITE in other.casefold()), text)
    if len(text) > LONGEST_TEXT:
        text, cut = text[:LONGEST_TEXT], True
    return Dropped(_clean(text), tuple(files[:MOST_FILES]), cut)


def _elsewhere(mime: QMimeData) -> list[str]:
    texts = [_decoded(bytes(mime.data(name).data())) for name in _MOZILLA if mime.hasFormat(name)]
    # The first line is the address, the second its title.
    texts = [text.partition("\n")[0] for text in texts]
    return [*texts, mime.html() if mime.hasHtml() else "", mime.text()]


def _copied_files(mime: QMimeData) -> list[QUrl]:
    """The files that a file manager put on the clipboard in the form of its own."""
    if not mime.hasFormat(_COPIED_FILES):
        return []
    lines = _decoded(bytes(mime.data(_COPIED_FILES).data())).split()
    return [QUrl(line) for line in lines[1:] if line.startswith("file:")]


def _decoded(data: bytes) -> str:
    """Text that is UTF-16 in some browsers, UTF-8 in others."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    wide = b"\0" in data[:64]
    return data.decode("utf-16-le" if wide else "utf-8", "replace")


def _clean(text: str) -> str:
    """``text`` without NULs and half characters, which nothing after this could write down."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


class FileOpenEvents(QObject):
    """Links and files that the desktop hands to the running program, as macOS does instead of arguments.

    Watches ``app``; what comes before ``ready`` waits for it.

    Signals:
        arrived(Dropped): to be treated like what is dropped on the window.
    """

    arrived = Signal(object)

    def __init__(self, app: QCoreApplication, ready: SignalInstance, parent: QObject) -> None:
        super().__init__(parent)
        self._is_ready = False
        self._waiting: list[Dropped] = []
        ready.connect(self._go_on)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        dropped = dropped_of(event)
        if dropped.text or dropped.files:
            if self._is_ready:
                self.arrived.emit(dropped)
            else:
                self._waiting.append(dropped)
        return True

    def _go_on(self) -> None:
        self._is_ready = True
        waiting, self._waiting = self._waiting, []
        for dropped in waiting:
            self.arrived.emit(dropped)


def dropped_of(event: QFileOpenEvent) -> Dropped:
    """What is asked for: a file, or the addresses in a link to bookq; nothing if it is neither."""
    if event.url().isLocalFile() or not event.url().scheme():
        return Dropped(files=(Path(event.file()),)) if event.file() else Dropped()
    link = bytes(event.url().toEncoded().data()).decode("ascii", "replace")
    try:
        return Dropped(text=text_of_bookq_link(link)) if is_bookq_link(link) else Dropped()
    except BadLinkError:
        return Dropped()
