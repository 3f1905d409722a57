"""What is copied elsewhere: links offered in the field, and pages of books that the bookmark copies."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

from bookq_gui.engine.browser_host import is_marked
from bookq_gui.model.imports import AddResult, ImportReport
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted
from bookq_gui.ui.imports import drops

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.main_window import MainWindow

_SEEN = "clipboard/seen"
_LONGEST = 64 * 1024
"""Characters of a copied text that are looked at; somebody copies a whole book now and then."""


class ClipboardWatch(QObject):
    """Looks at each new text on the clipboard while it is switched on. Off at first.

    What bookq itself copied is passed over. ``seen`` marks the text with links that was looked at last, also
    in an earlier session; it cannot be read back.

    Signals:
        found(str): a text that may hold links to books.
        page(str): a page that the bookmark copied.
    """

    found = Signal(object)
    page = Signal(object)

    def __init__(self, parent: QObject, seen: str) -> None:
        super().__init__(parent)
        self._on = False
        self._last = ""
        self.seen = seen
        QGuiApplication.clipboard().dataChanged.connect(self._look)

    def watch(self, *, on: bool) -> None:
        """Switch it on or off. What is on the clipboard at that moment is left alone."""
        self._on = on

    def offer(self) -> None:
        """Emit the text on the clipboard; each text once only."""
        clipboard = QGuiApplication.clipboard()
        if not self._is_ours(clipboard):
            self._tell(_text_on(clipboard))

    def _look(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if self._is_ours(clipboard) or not self._on:
            return
        text = clipboard.text()
        if is_marked(text):
            if text != self._last:
                self._last = text
                self.page.emit(text)
            return
        self._tell(_text_on(clipboard))

    def look(self) -> None:
        """Look now: some systems announce a copied text only while the window is active."""
        self._look()

    def _is_ours(self, clipboard: QClipboard) -> bool:
        ours = clipboard.ownsClipboard()
        if ours:
            # A clipboard manager may take it over and hand it back as its own.
            self._last = _text_on(clipboard)
        return ours

    def _tell(self, text: str) -> None:
        if text == self._last or "goodreads" not in text.casefold():
            return
        mark = hashlib.sha256(text.encode()).hexdigest()
        known, self._last, self.seen = mark == self.seen, text, mark
        if not known:
            self.found.emit(text)


def _text_on(clipboard: QClipboard) -> str:
    mime = drops.copied(clipboard)
    return drops.read(mime).text[:_LONGEST] if drops.holds_something(mime) else ""


class ClipboardController(QObject):
    """Puts copied links to books not known yet into the field, each once only; adding is for people."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._offers = True
        self._is_open = False
        self._offered: set[str] = set()
        session = services.session
        self._watch = ClipboardWatch(self, session.text(_SEEN))
        self._watch.found.connect(self._recognise)
        self._watch.page.connect(self._take_page)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._offer)
        window.cameUp.connect(self._watch.look)
        window.cameUp.connect(self._soon.start)

    def take(self, batch: Batch) -> None:
        """Offer what is copied once the library is open."""
        if batch.opened is not None:
            self._is_open = True
            self._soon.start()

    def watch(self, *, on: bool) -> None:
        self._watch.watch(on=on)

    def leave_alone(self) -> None:
        """Offer nothing that is copied, whatever the settings say."""
        self._offers = False

    def note_added(self, ids: Sequence[str]) -> None:
        """These books were added in another way: do not offer them."""
        self._offered.update(ids)

    def _recognise(self, text: str) -> None:
        recognise = self._services.engine.imports.recognise
        self._services.background.run(
            lambda: recognise(text), self._take_links, lambda error: self._say_page(repr(error))
        )

    def _take_links(self, report: ImportReport) -> None:
        links = [line for line in report.lines if line.result is AddResult.ADDED]
        fresh = [line for line in links if line.job_id not in self._offered]
        if fresh:
            self._offered.update(line.job_id for line in fresh)
            self._window.intake.append_lines("\n".join(line.text for line in fresh))
            text = counted(
                "Imports",
                "%n links from the clipboard are in the field",
                "%n link from the clipboard is in the field",
                len(fresh),
            )
            self._services.say(text, icon="copy", key="clipboard")

    def _offer(self) -> None:
        """Put copied links into the field nobody wrote in, when the window comes up."""
        if not (self._offers and self._is_open and self._services.engine.settings.offer_clipboard):
            return
        if self._window.isActiveWindow() and not self._window.intake.text.strip():
            self._watch.offer()
            self._services.session.keep_text(_SEEN, self._watch.seen)

    def _take_page(self, text: str) -> None:
        """Hand a page that the bookmark copied to the job that waits for it."""
        pages = self._services.engine.browser
        self._services.background.run(
            lambda: pages.take_copied(text), self._say_page, lambda error: self._say_page(repr(error))
        )

    def _say_page(self, why: str | None) -> None:
        words = {
            "wrong-book": self.tr(
                "The copied page shows another book than its address. Reload it and copy it again."
            ),
            "not-a-book": self.tr("There is no book on the copied page."),
            "too-long": self.tr("The copied page is too long."),
        }
        if not why:
            self._services.say(_copied(1), key="copied-page", count=1, merged=_copied)
        elif why != "not-waiting":
            other = self.tr("The copied page could not be read.")
            self._services.warn(words.get(why, other), key="copied-page")


def _copied(count: int) -> str:
    return counted("Imports", "%n copied pages taken", "%n copied page taken", count)
