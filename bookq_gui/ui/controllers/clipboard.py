"""What is copied elsewhere: links offered in the field, and pages of books that the bookmark copies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from bookq_gui.model.imports import ReportLine
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted
from bookq_gui.ui.imports.clipboard import ClipboardWatch

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.main_window import MainWindow

_SEEN = "clipboard/seen"


class ClipboardController(QObject):
    """Puts copied links into the field. Of each text, and of each book, once only; adding is for people."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._offers = True
        self._is_open = False
        self._offered: set[str] = set()
        session = services.session
        self._watch = ClipboardWatch(services.engine.imports.recognise, self, session.text(_SEEN))
        self._watch.found.connect(self._take_links)
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
        """Look at what is copied elsewhere, or leave it alone."""
        self._watch.watch(on=on)

    def leave_alone(self) -> None:
        """Offer nothing that is copied, whatever the settings say."""
        self._offers = False

    def note_added(self, ids: Sequence[str]) -> None:
        """These books were added in another way: do not offer them."""
        self._offered.update(ids)

    @Slot(object)
    def _take_links(self, links: Sequence[ReportLine]) -> None:
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

    @Slot()
    def _offer(self) -> None:
        """Put copied links into the field nobody wrote in, when the window comes up."""
        if not (self._offers and self._is_open and self._services.settings.offer_clipboard):
            return
        if self._window.isActiveWindow() and not self._window.intake.text.strip():
            links = self._watch.waiting()
            self._services.session.keep_text(_SEEN, self._watch.seen)
            self._take_links(links)

    @Slot(object)
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
