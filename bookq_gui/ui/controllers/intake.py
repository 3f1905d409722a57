"""The field for links and the clipboard: recognise what they hold, and offer actions for it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from bookq_gui.engine.browser_host import is_marked
from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.model.job import book_id_of
from bookq_gui.ui.actions import Act
from bookq_gui.ui.books.covers_generated import cover
from bookq_gui.ui.event_pump import Batch, Result
from bookq_gui.ui.i18n import counted, say, shortened
from bookq_gui.ui.imports import drops, report
from bookq_gui.ui.imports.popover import COVER, MOST_ROWS, Group, Popover, PopoverRow
from bookq_gui.ui.widgets.overlays import Action

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.imports import ImportsController
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.main_window import MainWindow


_ADDED, _COLLECTED, _QUEUED, _REPEATED, _REFUSED = (
    AddResult.ADDED, AddResult.COLLECTED, AddResult.IN_QUEUE, AddResult.REPEATED, AddResult.REFUSED,
)  # fmt: skip
_HERE = (_COLLECTED, _QUEUED, _REPEATED)
_SEEN = "clipboard/seen"
_LONGEST = 64 * 1024
"""The limit of characters of a copied text, which may be a whole book."""


class IntakeController(QObject):
    """Shows under the field what was recognised in it, and adds the text."""

    def __init__(self, window: MainWindow, services: Services, imports: ImportsController) -> None:
        super().__init__(window)
        self._window, self._services, self._imports = window, services, imports
        self._intake = window.intake
        self._asked = 0
        self._recognised: ImportReport | None = None
        self._dismissed: set[str] = set()
        self._left: list[ReportLine] = []
        self._popover = Popover(window)
        self._popover.closed.connect(self._popover_closed)
        self._popover.discarded.connect(self._discard)
        intake = self._intake
        intake.addRequested.connect(self._add)
        intake.textChanged.connect(self._recognise)
        intake.field.escaped.connect(self._escape)
        intake.field.wentDown.connect(self._enter_popover)
        intake.field.tooLong.connect(imports.add_text)
        intake.grown.connect(self._place)
        window.actions_[Act.ADD].triggered.connect(self._add)
        window.resized.connect(self._place)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - for the type checker
        app.focusChanged.connect(self._focus_moved)

    def take(self, batch: Batch) -> None:
        """Show what was recognised, if the text has not changed since."""
        if batch.opened is not None:
            self._recognise()
        recognised = batch.recognised
        if recognised is not None and recognised.token == self._asked and self._intake.text.strip():
            self._recognised = recognised.report
            self._dismissed.clear()
            self._left = []
            self._intake.show_count(len(recognised.report.ids(_ADDED)))
            self._show()

    def _recognise(self) -> None:
        self._asked += 1
        text = self._intake.text
        if not text.strip():
            self._recognised = None
            self._intake.show_count(0)
            self._show_left()
        elif self._services.is_open:
            self._services.engine.imports.request_recognised(text, self._asked)

    def _add(self) -> None:
        text = self._intake.text
        if not text.strip():
            self._show_examples()
            return
        self._services.when_open(self._add_text)

    def _add_text(self) -> None:
        text = self._intake.text
        found = self._recognised
        if found is not None and found.lines and {line.result for line in found.lines} == {_REFUSED}:
            self._show()
            return
        self._intake.empty()
        if text.strip():
            self._imports.add_text(text)

    # The popover

    def _show(self) -> None:
        found = self._recognised
        if found is None:
            return
        lines = [line for line in found.lines if line.text not in self._dismissed]
        if len(found.lines) == 1 and {line.result for line in lines} <= {_ADDED}:
            self._popover.hide()
            return
        groups = [self._to_add(lines), self._already_here(lines), self._not_usable(lines)]
        things = sum(group.total for group in groups)
        heading = self.tr("No link and no ISBN of a book in this text")
        if things:
            heading = counted(
                "Imports", "%n things found in what you pasted", "%n thing found in what you pasted", things
            )
        hint = self.tr("Enter adds, Shift+Enter is a new line, Esc closes")
        self._popover.show_groups(heading, groups, hint, text=True)
        self._place(show=True)

    def _to_add(self, lines: Sequence[ReportLine]) -> Group:
        fresh = [line for line in lines if line.result is _ADDED]
        rows = [
            PopoverRow(report.title(line), report.source(line), self._cover(line.title), "unfetched")
            for line in fresh[:MOST_ROWS]
        ]
        return Group("add", self.tr("To add"), "add", "accent", len(fresh), rows)

    def _already_here(self, lines: Sequence[ReportLine]) -> Group:
        here = [line for line in lines if line.result in _HERE]
        rows = []
        for result, sub in ((_COLLECTED, ""), (_QUEUED, self.tr("In the queue already"))):
            if lot := [line for line in here if line.result is result]:
                titles = ", ".join(self._title_of(line) for line in lot[:4]) + ("…" if len(lot) > 4 else "")
                actions = [(self.tr("Show"), partial(self._show_books, lot))]
                if result is _COLLECTED:
                    actions.append((self.tr("Fetch again"), partial(self._fetch_again, lot)))
                rows.append(PopoverRow(titles, sub, self._cover(self._title_of(lot[0])), "read", actions))
        if here and not rows:
            rows = [PopoverRow(self.tr("The same books as further up"), icon="read")]
        return Group("here", self.tr("Already here"), "read", "good", len(here), rows)

    def _not_usable(self, lines: Sequence[ReportLine]) -> Group:
        refused = [line for line in lines if line.result is _REFUSED]
        many = self.tr("A page of many books. bookq can take those on its first page.")
        rows = [
            PopoverRow(
                shortened(line.title or line.text, 120),
                many if line.list_url else say(line.message),
                actions=self._actions(line),
                dismiss=partial(self._dismiss, line),
            )
            for line in refused[:MOST_ROWS]
        ]
        return Group("refused", self.tr("Not usable"), "failed", "bad", len(refused), rows)

    def _actions(self, line: ReportLine) -> list[Action]:
        """Return what can be done with a line that is not usable."""
        use = self.tr("Use {what}").format(what=f"…{line.instead[-4:]}")
        actions: tuple[tuple[object, str, Callable[[], object]], ...] = (
            (line.list_url, self.tr("Take the books of this list"), partial(self._take_list, line)),
            (line.instead, use, partial(self._use_instead, line)),
            (report.may_be_id(line), self.tr("Add as the id of a book"), partial(self._add_as_id, line)),
            (line.open_url, self.tr("Open"), partial(self._services.open_url, line.open_url)),
        )
        return [(word, run) for possible, word, run in actions if possible]

    def _cover(self, title: str) -> QPixmap | None:
        return cover(title, "", COVER, self._window.devicePixelRatioF()) if title else None

    def _title_of(self, line: ReportLine) -> str:
        number = book_id_of(line.job_id)
        row = self._services.engine.library.row(number) if number is not None else None
        return row.title if row is not None else report.title(line)

    # The actions

    def _take_list(self, line: ReportLine) -> None:
        self._services.take_list(line.list_url)
        self._dismiss(line)

    def _add_as_id(self, line: ReportLine) -> None:
        self._imports.show_result(self._services.engine.imports.add_text(line.text, ids=True))
        self._dismiss(line)

    def _use_instead(self, line: ReportLine) -> None:
        if line in self._left:
            self._left.remove(line)
            self._imports.add_text(line.instead)
            self._show_left()
        else:
            self._intake.set_text(self._intake.text.replace(line.text, line.instead))

    def _dismiss(self, line: ReportLine) -> None:
        """Take a line that is not usable out of the popover and the field."""
        if line in self._left:
            self._left.remove(line)
            self._show_left()
            return
        self._dismissed.add(line.text)
        before = self._intake.text.split("\n")
        kept = [one for one in before if one.strip() != line.text]
        if len(kept) < len(before):
            self._intake.set_text("\n".join(kept))
        self._show()

    def _show_books(self, lines: list[ReportLine]) -> None:
        self._popover.hide()
        books = [number for line in lines if (number := book_id_of(line.job_id)) is not None]
        if books:
            self._window.books.show_book(books[0])
            self._window.books.select_ids(books)

    def _fetch_again(self, lines: list[ReportLine]) -> None:
        self._popover.hide()
        self._imports.fetch_again(lines)

    # What was not usable in a text that was added

    def show_left(self, lines: list[ReportLine]) -> None:
        """Show lines that are not usable until they are dismissed or another part gets the focus."""
        self._left = lines
        self._show_left()

    def _show_left(self) -> None:
        if not self._left:
            self._popover.hide()
            return
        heading = counted("Imports", "%n lines were not usable", "%n line was not usable", len(self._left))
        group = self._not_usable(self._left)
        self._popover.show_groups(heading, [group], self.tr("Esc closes"), text=False)
        self._place(show=True)

    def _show_examples(self) -> None:
        rows = [
            PopoverRow(self.tr("A link to a book"), "https://www.goodreads.com/book/show/656", icon="link"),
            PopoverRow(self.tr("An ISBN"), "978-0-306-40615-7", icon="isbn"),
            PopoverRow(
                self.tr("A library export, bookmarks, a list of links"),
                "goodreads_library_export.csv",
                icon="file",
            ),
            PopoverRow(self.tr("Saved pages, whole folders of them"), "book.html", icon="folder"),
            PopoverRow(self.tr("Any text with links in it: a mail, notes"), icon="note"),
        ]
        group = Group("examples", self.tr("Paste or drop"), "import", "accent", len(rows), rows)
        self._popover.show_all("examples")
        self._popover.show_groups(self.tr("What can be added"), [group], self.tr("Esc closes"), text=False)
        self._place(show=True)

    def _place(self, *, show: bool = False) -> None:
        if not show and self._popover.isHidden():
            return
        left, right = self._intake.grip()
        corner = self._intake.mapTo(self._window, QPoint(left, self._intake.field.geometry().bottom() + 7))
        most = max(160, round(self._window.height() * 0.6))
        room = self._window.height() - corner.y() - 16
        self._popover.place_under(QRect(corner.x(), corner.y(), right - left, 10), min(most, room))
        self._popover.show()
        self._popover.raise_()

    def _enter_popover(self) -> None:
        if self._popover.isVisible():
            self._popover.enter()

    def _popover_closed(self) -> None:
        self._left = []
        self._intake.field.setFocus()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        # The popover covers the library. File > Last import still shows the lines.
        if not self._left or new is None or new.window() is not self._window:
            return
        if not any(part is new or part.isAncestorOf(new) for part in (self._popover, self._intake)):
            self._left = []
            self._popover.hide()

    def _escape(self) -> None:
        """The first Escape closes the popover, the second clears the field."""
        if self._popover.isVisible():
            self._popover.close_it()
        elif self._intake.text:
            self._discard()

    def _discard(self) -> None:
        text = self._intake.text
        self._intake.set_text("")
        self._popover.hide()
        self._services.done(
            self.tr("The field was cleared"),
            partial(self._restore, text),
            lambda _: self._intake.set_text(""),
            quiet=True,
        )

    def _restore(self, text: str) -> None:
        self._intake.set_text(text)
        self._intake.field.setFocus()


class ClipboardController(QObject):
    """Puts copied links to new books into the field, each once, and takes pages that the bookmark copied.

    Ignores what bookq itself copied. `watches` is for texts that are copied while bookq runs, `offers` for
    the text that is there when the window is activated with an empty field.
    """

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self.watches = False
        self.offers = True
        self._offered: set[str] = set()
        self._last = ""
        self._seen = services.session.text(_SEEN)
        """The hash of the last text with links, also that of the last session."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._offer)
        QGuiApplication.clipboard().dataChanged.connect(self._look)
        # Some systems report a copied text only to the active window.
        window.activated.connect(self._look)
        window.activated.connect(self._soon.start)

    def take(self, batch: Batch) -> None:
        """Offer what was copied before the library was open."""
        if batch.opened is not None:
            self._soon.start()

    def note_added(self, ids: Sequence[str]) -> None:
        """Do not offer these jobs, which were added in another way."""
        self._offered.update(ids)

    def _look(self) -> None:
        """Take what another program copied."""
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
        """Put copied links into the empty field of the active window."""
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
            # A clipboard manager may copy the same text again as its own.
            self._last = _text_on(clipboard)
        return ours

    def _find_links(self, text: str) -> None:
        if text == self._last or "goodreads" not in text.casefold():
            return
        digest = hashlib.sha256(text.encode()).hexdigest()
        is_new, self._last, self._seen = digest != self._seen, text, digest
        if is_new:
            self._run(partial(self._services.engine.imports.recognise, text), self._take_links)

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
        """Give a page that the bookmark copied to the job that waits for it."""
        self._run(partial(self._services.engine.browser.take_copied, text), self._say_page)

    def _run(self, work: Callable[[], Result], then: Callable[[Result], object]) -> None:
        self._services.background.run(work, then, lambda error: self._say_page(repr(error)))

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
