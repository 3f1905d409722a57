"""What is copied elsewhere: links offered in the field, and pages of books that the bookmark copies."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
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
"""How many characters of a copied text are looked at: it may be a whole book."""


class ClipboardController(QObject):
    """Puts copied links to books not known yet into the field, each once only; the person adds them.

    What bookq itself copied is passed over. New texts are looked at while `watches` is True; the text that is
    there when the window comes up while `offers` is True and nothing is in the field.
    """

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self.watches = False
        self.offers = True
        self._offered: set[str] = set()
        self._last = ""
        self._seen = services.session.text(_SEEN)
        """A mark of the text with links that was looked at last, also in an earlier session."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._offer)
        QGuiApplication.clipboard().dataChanged.connect(self._look)
        # Some systems announce a copied text only while the window is active.
        window.cameUp.connect(self._look)
        window.cameUp.connect(self._soon.start)

    def take(self, batch: Batch) -> None:
        """Offer what is copied once the library is open."""
        if batch.opened is not None:
            self._soon.start()

    def note_added(self, ids: Sequence[str]) -> None:
        """These books were added in another way: do not offer them."""
        self._offered.update(ids)

    def _look(self) -> None:
        """Take what is copied elsewhere."""
        clipboard = QGuiApplication.clipboard()
        if self._is_ours(clipboard) or not self.watches:
            return
        text = clipboard.text()
        if not is_marked(text):
            self._find_links(_text_on(clipboard))
        elif text != self._last:
            self._last = text
            self._take_page(text)

    def _offer(self) -> None:
        """Put copied links into the field nobody wrote in, when the window comes up."""
        wanted = self.offers and self._services.is_open and self._services.engine.settings.offer_clipboard
        clipboard = QGuiApplication.clipboard()
        if not wanted or not self._window.isActiveWindow() or self._window.intake.text.strip():
            return
        if not self._is_ours(clipboard):
            self._find_links(_text_on(clipboard))
            self._services.session.keep_text(_SEEN, self._seen)

    def _is_ours(self, clipboard: QClipboard) -> bool:
        ours = clipboard.ownsClipboard()
        if ours:
            # A clipboard manager may take it over and hand it back as its own.
            self._last = _text_on(clipboard)
        return ours

    def _find_links(self, text: str) -> None:
        if text == self._last or "goodreads" not in text.casefold():
            return
        mark = hashlib.sha256(text.encode()).hexdigest()
        known, self._last, self._seen = mark == self._seen, text, mark
        if not known:
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


def _text_on(clipboard: QClipboard) -> str:
    mime = drops.copied(clipboard)
    return drops.read(mime).text[:_LONGEST] if drops.holds_something(mime) else ""
