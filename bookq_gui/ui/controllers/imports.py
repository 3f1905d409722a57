"""The way in: what is pasted, dropped, copied elsewhere or chosen as a file, and the result of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, QTimer, Slot
from PySide6.QtGui import QPixmap

from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.model.job_ids import book_id_of
from bookq_gui.ui import file_dialogs
from bookq_gui.ui.actions import Act
from bookq_gui.ui.books.covers_generated import cover
from bookq_gui.ui.controllers.add_undo import Adds, Queued
from bookq_gui.ui.controllers.saved_pages import SavedPages
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted, shortened
from bookq_gui.ui.imports import drops, report
from bookq_gui.ui.imports.clipboard import ClipboardWatch
from bookq_gui.ui.imports.drops import Dropped
from bookq_gui.ui.imports.popover import COVER, MOST_ROWS, Group, Popover, Row
from bookq_gui.ui.undo import Step
from bookq_gui.ui.widgets.toasts import Action

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.main_window import MainWindow

LONG = 64 * 1024
"""Characters above which looking for links would be felt in the window."""
_SEEN = "clipboard/seen"
_FILES, _TEXT = "import", "import-text"


class ImportsController(QObject):
    """Connects everything by which books get into one window with one engine."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._imports = services.engine.imports
        self._intake = window.intake
        self._saved = SavedPages()
        self._adds = Adds(services.engine)
        self._is_open = False
        self._last: tuple[ImportReport, str] | None = None
        self._asked = 0
        self._recognised: ImportReport | None = None
        self._dismissed: set[str] = set()
        self._left: list[ReportLine] = []
        self._popover = Popover(window)
        self._popover.closed.connect(self._popover_closed)
        self._popover.discarded.connect(self._discard)
        self._clipboard = ClipboardWatch(self._imports.recognise, self, services.session.text(_SEEN))
        self._clipboard.found.connect(self._take_from_clipboard)
        self._clipboard.page.connect(self._take_copied_page)
        window.cameUp.connect(self._clipboard.look)
        self._leave_clipboard = False
        self._offered: set[str] = set()
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._offer_clipboard)
        window.cameUp.connect(self._looking.start)
        window.arrived.connect(self.take_in)
        intake, actions = self._intake, window.actions_
        intake.addRequested.connect(self._add_typed)
        intake.textChanged.connect(self._recognise)
        intake.emptyPressed.connect(self._show_examples)
        intake.escaped.connect(self._escape)
        intake.wentDown.connect(self._enter_popover)
        intake.tooLong.connect(self.add_text)
        intake.filesRequested.connect(self._choose_files)
        intake.folderRequested.connect(self._choose_folder)
        intake.grown.connect(self._place_popover)
        actions[Act.ADD].triggered.connect(intake.add)
        actions[Act.IMPORT_FILES].triggered.connect(self._choose_files)
        actions[Act.IMPORT_FOLDER].triggered.connect(self._choose_folder)
        actions[Act.PAGE_FOR_JOB].triggered.connect(self._choose_saved_page)
        actions[Act.LAST_IMPORT].triggered.connect(self.show_report)
        actions[Act.LAST_IMPORT].setEnabled(False)
        window.resized.connect(self._place_popover)
        for act in (Act.IMPORT_FILES, Act.IMPORT_FOLDER):
            actions[act].setEnabled(False)

    # What the engine tells

    def take(self, batch: Batch) -> None:
        """Show the result of files, and of saved pages that were given for one book."""
        if batch.opened is not None:
            self._show_open()
        for result in batch.reports:
            self._services.long_work.end(_FILES)
            again = self._saved.taken_in(result)
            if again:
                self._services.engine.queue.retry(again)
            self._show_result(result, files=True)
        for text, bad in self._saved.ended(batch.jobs, self._services.engine.queue.job):
            if bad:
                self._services.warn(text)
            else:
                self._services.say(text, icon="done", key="page")

    def _show_open(self) -> None:
        self._is_open = True
        self._looking.start()
        for act in (Act.IMPORT_FILES, Act.IMPORT_FOLDER):
            self._window.actions_[act].setEnabled(True)
        if self._intake.text.strip():
            self._recognise(self._intake.text)

    # The field

    @Slot(object)
    def _recognise(self, text: str) -> None:
        """Look for books in ``text`` off the window's thread; of several texts only the newest is shown."""
        self._asked += 1
        if not text.strip():
            self._recognised = None
            self._intake.show_count(0)
            self._show_left()
            return
        if self._is_open:
            asked = self._asked
            self._services.background.run(
                partial(self._imports.recognise, text),
                lambda found: self._show_recognised(found) if asked == self._asked else None,
                lambda _error: None,
            )

    def _show_recognised(self, found: ImportReport) -> None:
        self._recognised = found
        self._dismissed.clear()
        self._left = []
        self._intake.show_count(len(found.ids(AddResult.ADDED)))
        self._show_popover()

    def _show_popover(self) -> None:
        found = self._recognised
        if found is None:
            return
        lines = [line for line in found.lines if line.text not in self._dismissed]
        kinds = {line.result for line in lines}
        if len(found.lines) == 1 and kinds <= {AddResult.ADDED}:
            self._popover.hide()
            return
        groups = [self._to_add(lines), self._already_here(lines), self._not_usable(lines)]
        things = sum(group.total for group in groups)
        if things:
            heading = counted(
                "Imports", "%n things found in what you pasted", "%n thing found in what you pasted", things
            )
        else:
            heading = self.tr("No link and no ISBN of a book in this text")
        hint = self.tr("Enter adds, Shift+Enter is a new line, Esc closes")
        self._popover.show_groups(heading, groups, hint, text=True)
        self._place_popover(show=True)

    def _to_add(self, lines: Sequence[ReportLine]) -> Group:
        fresh = [line for line in lines if line.result is AddResult.ADDED]
        rows = [
            Row(report.title(line), report.source(line), self._cover(line.title), "unfetched")
            for line in fresh[:MOST_ROWS]
        ]
        return Group("add", self.tr("To add"), "add", "accent", len(fresh), rows)

    def _already_here(self, lines: Sequence[ReportLine]) -> Group:
        here = [
            line
            for line in lines
            if line.result in (AddResult.COLLECTED, AddResult.IN_QUEUE, AddResult.REPEATED)
        ]
        first = [line for line in here if line.result is not AddResult.REPEATED]
        collected = [line for line in first if line.result is AddResult.COLLECTED]
        rows = []
        for kind, same in (("", collected), (self.tr("In the queue already"), first)):
            lot = [line for line in same if kind == "" or line.result is AddResult.IN_QUEUE]
            if lot:
                titles = ", ".join(self._title_of(line) for line in lot[:4]) + ("…" if len(lot) > 4 else "")
                picture = self._cover(self._title_of(lot[0]))
                rows.append(Row(titles, kind, picture, "read", self._actions_here(lot)))
        if not rows and here:
            rows = [Row(self.tr("The same books as further up"), icon="read")]
        return Group("here", self.tr("Already here"), "read", "good", len(here), rows)

    def _actions_here(self, lines: list[ReportLine]) -> list[tuple[str, partial[None]]]:
        actions = [(self.tr("Show"), partial(self._show_books, lines))]
        if lines[0].result is AddResult.COLLECTED:
            actions.append((self.tr("Fetch again"), partial(self._fetch_again, lines)))
        return actions

    def _not_usable(self, lines: Sequence[ReportLine]) -> Group:
        refused = [line for line in lines if line.result is AddResult.REFUSED]
        rows = [
            Row(
                shortened(line.title or line.text, 120),
                report.message(line),
                actions=self._ways_out(line),
                dismiss=partial(self._dismiss, line),
            )
            for line in refused
        ]
        return Group("refused", self.tr("Not usable"), "failed", "bad", len(refused), rows)

    def _ways_out(self, line: ReportLine) -> list[tuple[str, partial[None]]]:
        ways = []
        if line.list_url:
            ways.append((self.tr("Take the books of this list"), partial(self._take_list, line)))
        if line.instead:
            word = self.tr("Use {what}").format(what=f"…{line.instead[-4:]}")
            ways.append((word, partial(self._use_instead, line)))
        if report.may_be_id(line):
            ways.append((self.tr("Add as the id of a book"), partial(self._add_as_id, line)))
        if line.open_url:
            ways.append((self.tr("Open"), partial(self._open, line)))
        return ways

    def _cover(self, title: str) -> QPixmap | None:
        """A generated cover for a known title."""
        return cover(title, "", COVER, self._window.devicePixelRatioF()) if title else None

    def _title_of(self, line: ReportLine) -> str:
        number = book_id_of(line.job_id)
        row = self._services.engine.library.row(number) if number is not None else None
        return row.title if row is not None else report.title(line)

    def _open(self, line: ReportLine) -> None:
        self._services.open_url(line.open_url)

    def _take_list(self, line: ReportLine) -> None:
        self._show_result(self._imports.take_list(line.list_url))
        self._dismiss(line)

    def _add_as_id(self, line: ReportLine) -> None:
        self._show_result(self._imports.add_text(line.text, ids=True))
        self._dismiss(line)

    def _use_instead(self, line: ReportLine) -> None:
        self._intake.set_text(self._intake.text.replace(line.text, line.instead))
        if line in self._left:
            self._left.remove(line)
            self.add_text(line.instead)

    def _dismiss(self, line: ReportLine) -> None:
        """Take one line that is not usable away, out of the field as well."""
        if line in self._left:
            self._left.remove(line)
            self._show_left()
            return
        self._dismissed.add(line.text)
        kept = [one for one in self._intake.text.split("\n") if one.strip() != line.text]
        if len(kept) < self._intake.text.count("\n") + 1:
            self._intake.set_text("\n".join(kept))
        self._show_popover()

    def _show_left(self) -> None:
        """Show what was not usable of the text that was added, until it is dismissed."""
        if not self._left:
            self._popover.hide()
            return
        group = self._not_usable(self._left)
        heading = counted("Imports", "%n lines were not usable", "%n line was not usable", len(self._left))
        self._popover.show_groups(heading, [group], self.tr("Esc closes"), text=False)
        self._place_popover(show=True)

    @Slot()
    def _show_examples(self) -> None:
        examples = (
            (self.tr("A link to a book"), "https://www.goodreads.com/book/show/656", "link"),
            (self.tr("An ISBN"), "978-0-306-40615-7", "isbn"),
            (self.tr("A library export, bookmarks, a list of links"), "goodreads_library_export.csv", "file"),
            (self.tr("Saved pages, whole folders of them"), "book.html", "folder"),
            (self.tr("Any text with links in it: a mail, notes"), "", "note"),
        )
        rows = [Row(title, example, icon=icon) for title, example, icon in examples]
        group = Group("examples", self.tr("Paste or drop"), "import", "accent", len(rows), rows)
        self._popover.show_all("examples")
        self._popover.show_groups(self.tr("What can be added"), [group], self.tr("Esc closes"), text=False)
        self._place_popover(show=True)

    @Slot()
    def _place_popover(self, *, show: bool = False) -> None:
        if not show and self._popover.isHidden():
            return
        left, right = self._intake.grip()
        corner = self._intake.mapTo(self._window, QPoint(left, self._intake.field.geometry().bottom() + 7))
        most = max(160, round(self._window.height() * 0.6))
        room = self._window.height() - corner.y() - 16
        area = QRect(corner.x(), corner.y(), right - left, 10)
        self._popover.place_under(area, min(most, room))
        self._popover.show()
        self._popover.raise_()

    @Slot()
    def _enter_popover(self) -> None:
        if self._popover.isVisible():
            self._popover.enter()

    @Slot()
    def _popover_closed(self) -> None:
        self._left = []
        self._intake.field.setFocus()

    @Slot()
    def _escape(self) -> None:
        """The first Escape closes the popover, the second clears the field."""
        if self._popover.isVisible():
            self._popover.close_it()
        elif self._intake.text:
            self._discard()

    @Slot()
    def _discard(self) -> None:
        text = self._intake.text
        self._intake.set_text("")
        self._popover.hide()
        self._services.done(
            self.tr("The field was cleared"),
            partial(self._bring_back, text),
            lambda _: self._intake.set_text(""),
            icon="undo",
            quiet=True,
        )

    def _bring_back(self, text: str) -> bool:
        self._intake.set_text(text)
        self._intake.field.setFocus()
        return True

    # Adding

    @Slot(object)
    def _add_typed(self, text: str) -> None:
        if not self._is_open:
            return
        found = self._recognised
        if found is not None and found.lines and not found.count(AddResult.ADDED) and len(text) <= LONG:
            here = [line for line in found.lines if line.result is AddResult.COLLECTED]
            if not here:
                self._show_popover()
                return
        self._intake.set_text("")
        self.add_text(text)

    @Slot(object)
    def add_text(self, text: str) -> None:
        """Add what ``text`` holds and show the result; a long text is read off the window's thread."""
        if len(text) <= LONG:
            self._show_result(self._imports.add_text(text))
            return
        self._services.long_work.begin(_TEXT, self.tr("Looking for books in a long text…"), "search")
        self._services.background.run(
            partial(self._imports.add_text, text), self._long_text_added, self._long_text_failed
        )

    def _long_text_added(self, result: ImportReport) -> None:
        self._services.long_work.end(_TEXT)
        self._show_result(result)

    def _long_text_failed(self, _error: Exception) -> None:
        self._services.long_work.end(_TEXT)
        self._services.warn(self.tr("This text could not be read. Try it in smaller parts."))

    def add_files(self, files: Iterable[Path]) -> None:
        """Add what files and folders hold; the result is shown when all are read."""
        files = list(files)
        if not files:
            return
        if len(files) == 1:
            text = self.tr("Reading {name}…").format(name=shortened(files[0].name, 80))
        else:
            text = counted("Imports", "Reading %n files…", "Reading %n file…", len(files))
        self._source = files[0].name if len(files) == 1 else ""
        self._services.long_work.begin(_FILES, text, "import")
        self._imports.add_files(files)

    _source = ""

    def _show_result(self, result: ImportReport, *, files: bool = False) -> None:
        source = self._source if files else ""
        self._source = ""
        self._last = (result, source)
        self._window.actions_[Act.LAST_IMPORT].setEnabled(True)
        added = result.ids(AddResult.ADDED)
        self._offered.update(added)
        refused = [line for line in result.lines if line.result is AddResult.REFUSED]
        text, sub = report.summary(result, source)
        more: list[Action] = [(self.tr("Report"), self.show_report)] if files or len(result.lines) > 1 else []
        if added or result.annotations_before:
            back = partial(self._adds.undo, Queued(added, result.before, report=result))
            step = self._services.undo.push(text, back, self._adds.redo)
            undo: Action = (self.tr("Undo"), partial(self._services.undo.undo, step))
            actions = [undo, *(more if refused else [])]
            icon = "import" if files else "check"
            self._services.say(text, sub=sub, icon=icon, key="added", actions=actions)
            self._say_once_that_closing_is_safe()
        elif result.lines:
            here = [line for line in result.lines if line.result is AddResult.COLLECTED]
            actions = [(self.tr("Fetch again"), partial(self._fetch_again, here))] if here else more
            self._services.say(text, sub=sub, icon="list", key="added", actions=actions)
        else:
            what = self.tr("There is no link to a book in this file.") if files else text
            self._services.warn(what or self.tr("There is no link to a book in this text."), key="added")
        if refused and not files and len(refused) <= report.MOST_SHOWN:
            self._left = refused
            self._show_left()

    @Slot()
    def show_report(self) -> None:
        """Show the result of each line of the last import."""
        if self._last is not None:
            from bookq_gui.ui.imports.report_dialog import ReportDialog

            dialog = ReportDialog(*self._last, self._window)
            dialog.open()

    def undone(self, step: Step) -> None:
        """An add was undone or done again: its notice is no longer true."""
        if getattr(step.back, "func", None) == self._adds.undo:
            self._services.toasts.dismiss("added")
            if gone := self._adds.books_gone:
                text = counted(
                    "Imports", "%n books left the library again", "%n book left the library again", gone
                )
                self._services.say(text, icon="undo", key="undo")

    def _fetch_again(self, lines: list[ReportLine]) -> None:
        queued = self._adds.fetch_again(lines)
        count = len(queued.ids)
        text = counted("Imports", "%n books are fetched again", "%n book is fetched again", count)
        if count:
            self._services.done(text, partial(self._adds.undo, queued), self._adds.redo, icon="refetch")
        self._popover.hide()

    def _show_books(self, lines: list[ReportLine]) -> None:
        self._popover.hide()
        books = [number for line in lines if (number := book_id_of(line.job_id)) is not None]
        if books:
            self._window.books.show_book(books[0])
            self._window.books.select_ids(books)

    def _say_once_that_closing_is_safe(self) -> None:
        session = self._services.session
        if not session.text("told/closing"):
            session.keep_text("told/closing", "yes")
            text = self.tr("You can close the window at any time: the queue goes on at the next start.")
            self._services.say(text, icon="clock", key="closing")

    # Drops, files, folders

    @Slot(object)
    def take_in(self, dropped: Dropped) -> None:
        """Add what was dropped or pasted; a file dropped on a row of the queue is the page of that book."""
        if not self._is_open:
            return
        if not dropped.text.strip() and not dropped.files:
            self._services.warn(self.tr("There is nothing in it that bookq could read."))
            return
        if dropped.cut:
            self._services.warn(self.tr("That was too much at once: only the first part is added."))
        if dropped.text.strip():
            self.add_text(dropped.text)
        if dropped.onto:
            for file in dropped.files[:1]:
                self._saved.give(file, dropped.onto)
        self.add_files(dropped.files)

    def paste(self, mime: QMimeData) -> None:
        """Put a text that was copied into the field."""
        dropped = drops.read(mime)
        plain = QMimeData()
        plain.setText(dropped.text)
        self._intake.paste(plain)

    @Slot()
    def _choose_files(self) -> None:
        self.add_files(file_dialogs.choose_imports(self._window, self._services.session))

    @Slot()
    def _choose_folder(self) -> None:
        folder = file_dialogs.choose_folder(self._window, self._services.session)
        if folder is not None:
            self.add_files([folder])

    @Slot()
    def _choose_saved_page(self) -> None:
        """Ask for the file with the page of the job that is selected, and read it."""
        job_id = next((job.id for job in self._window.queue.selected_jobs()), "")
        chosen = file_dialogs.choose_page(self._window, self._services.session)
        if chosen is not None:
            self.take_in(Dropped(files=(chosen,), onto=job_id))

    # The clipboard

    def watch_clipboard(self, *, on: bool) -> None:
        """Look at what is copied elsewhere, or leave it alone."""
        self._clipboard.watch(on=on)

    def leave_clipboard_alone(self) -> None:
        """Offer nothing that is copied, whatever the settings say."""
        self._leave_clipboard = True

    @Slot(object)
    def _take_copied_page(self, text: str) -> None:
        """Hand a page that the bookmark copied to the job that waits for it."""
        pages = self._services.engine.browser
        self._services.background.run(
            lambda: pages.take_copied(text),
            self._say_copied_page,
            lambda error: self._say_copied_page(repr(error)),
        )

    def _say_copied_page(self, why: str | None) -> None:
        words = {
            "not-waiting": self.tr("bookq does not wait for the book of the copied page."),
            "wrong-book": self.tr(
                "The copied page shows another book than its address. Reload it and copy it again."
            ),
            "not-a-book": self.tr("There is no book on the copied page."),
            "too-long": self.tr("The copied page is too long."),
        }
        if not why:
            self._services.say(_copied(1), key="copied-page", count=1, merged=_copied)
        elif why != "not-waiting":
            self._services.warn(
                words.get(why, self.tr("The copied page could not be read.")), key="copied-page"
            )

    @Slot(object)
    def _take_from_clipboard(self, links: tuple[ReportLine, ...]) -> None:
        """Put links that were copied elsewhere under what is in the field."""
        there = {line.job_id for line in self._recognised.lines} if self._recognised else set()
        fresh = [line for line in links if line.job_id not in there and line.job_id not in self._offered]
        self._offered.update(line.job_id for line in fresh)
        if fresh:
            self._intake.append_lines("\n".join(line.text for line in fresh))
            self._say_from_clipboard(len(fresh))

    @Slot()
    def _offer_clipboard(self) -> None:
        """Put copied links into the empty field. Of each text, and of each book, once only."""
        if self._leave_clipboard or not self._is_open or not self._services.settings.offer_clipboard:
            return
        if not self._window.isActiveWindow() or self._intake.text.strip():
            return
        fresh = [line for line in self._clipboard.waiting() if line.job_id not in self._offered]
        self._services.session.keep_text(_SEEN, self._clipboard.seen)
        if fresh:
            self._offered.update(line.job_id for line in fresh)
            self._intake.append_lines("\n".join(line.text for line in fresh))
            self._say_from_clipboard(len(fresh))

    def _say_from_clipboard(self, count: int) -> None:
        text = counted(
            "Imports",
            "%n links from the clipboard are in the field",
            "%n link from the clipboard is in the field",
            count,
        )
        self._services.say(text, icon="copy", key="clipboard")


def _copied(count: int) -> str:
    return counted("Imports", "%n copied pages taken", "%n copied page taken", count)
