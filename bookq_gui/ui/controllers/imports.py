"""The way in: what is pasted, dropped, copied elsewhere or chosen as a file, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.ui import choosing
from bookq_gui.ui.actions import Act
from bookq_gui.ui.controllers.add_undo import Adds, Queued
from bookq_gui.ui.controllers.savedpages import Came, SavedPages, Verdict
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted, shortened
from bookq_gui.ui.imports import drops, report_text
from bookq_gui.ui.imports.clipboard import ClipboardWatch
from bookq_gui.ui.imports.drops import Dropped
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.notifier import READING, Teller
from bookq_gui.ui.queue.text import name
from bookq_gui.ui.undo import Step
from bookq_gui.ui.widgets.longtext import LONG, LongText
from bookq_gui.ui.widgets.message_bar import Message, Strip
from bookq_gui.ui.window_state import Session

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine

_RECEIPT, _NUMBERS, _CLIPBOARD, _CLOSING = "receipt", "numbers", "clipboard", "closing"
_SEEN = "clipboard/seen"


class IntakeWiring(QObject):
    """Connects everything by which links get into one window with one engine."""

    def __init__(
        self, window: MainWindow, engine: Engine, teller: Teller, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._engine = engine
        self._teller = teller
        self._session = session
        self._saved = SavedPages()
        self._adds = Adds(engine)
        self._is_open = False
        self._receipt: tuple[Strip, ImportReport, str, bool] | None = None
        self._numbers = ""
        self._from_clipboard = 0
        self._long = LongText(engine.imports.add_text, self)
        self._long.added.connect(self._long_text_added)
        self._clipboard = ClipboardWatch(engine.imports.recognise, self, session.text(_SEEN))
        self._clipboard.found.connect(self._take_from_clipboard)
        self._offered: set[str] = set()
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._offer_clipboard)
        window.cameUp.connect(self._looking.start)
        window.paste_box.input.textChanged.connect(self._box_changed)
        for act, slot in (
            (Act.PASTE_AND_ADD, self._paste),
            (Act.IMPORT_FILES, self._import_files),
            (Act.IMPORT_FOLDER, self._import_folder),
            (Act.FOCUS_INPUT, window.paste_box.input.setFocus),
        ):
            window.actions_[act].triggered.connect(slot)
        window.paste_box.addRequested.connect(self._add_typed)
        window.paste_box.tooLong.connect(self._add_too_long)
        window.queue.savedPageRequested.connect(self._choose_saved_page)
        window.arrived.connect(self._take_in)
        window.closing.connect(self._long.close)

    # What the engine tells

    def take_over(self, before: IntakeWiring) -> None:
        """Go on for ``before``, whose window is about to go."""
        self._adds, self._saved = before._adds, before._saved
        self._clipboard.take_over(before._clipboard)
        self._offered = before._offered
        if before._window.paste_box.offered:
            self._window.paste_box.offer(before._window.paste_box.offered)
        shown = before._teller.strips.shown()
        keys = {strip.message.key for strip in shown}
        if before._receipt is not None and before._receipt[0] in shown:
            _strip, report, text, files = before._receipt
            self._show_receipt(report, text, files=files)
        if _CLOSING in keys:
            self._tell_that_closing_is_safe()
        if _NUMBERS in keys:
            self._offer_numbers(before._numbers)
        if _CLIPBOARD in keys:
            self._tell_from_clipboard(before._from_clipboard)

    def show_all(self) -> None:
        """The collection is open: do what the settings say."""
        self._is_open = True
        self._looking.start()
        self._window.actions_[Act.WATCH_CLIPBOARD].setChecked(self._engine.settings.watch_clipboard)

    def take(self, batch: Batch) -> None:
        """Tell what became of files."""
        for report in batch.reports:
            self._teller.strips.dismiss(READING)
            again = self._saved.taken_in(report)
            if again:
                self._engine.queue.retry(again)
            self._tell_receipt(report, files=True)
        for verdict in self._saved.ended(batch.jobs, self._window.queue.model.job):
            self._tell_verdict(verdict)

    def _tell_verdict(self, verdict: Verdict) -> None:
        page, wanted = Path(verdict.page.source).name, name(verdict.wanted)
        if verdict.came is Came.COMPLETED:
            text = self.tr("{book} is done: it was read from {file}.")
            self._teller.tell(text.format(book=shortened(wanted, 80), file=shortened(page, 60)), icon="add")
            return
        if verdict.came is Came.OTHER_BOOK:
            text = self.tr("{file} is the page of another book ({other}); {book} is still to be fetched.")
        else:
            text = self.tr("{file} could not be read, so {book} is still to be fetched.")
        other = shortened(name(verdict.page), 80)
        self._teller.warn(text.format(file=shortened(page, 60), other=other, book=shortened(wanted, 80)))

    # Text

    @Slot(object)
    def _add_typed(self, text: str) -> None:
        if len(text) > LONG:
            self._window.paste_box.set_text("")
            self._add_long(text)
        else:
            self._window.paste_box.settle(self.add_text(text))

    @Slot(object)
    def _add_too_long(self, text: str) -> None:
        self._teller.tell(self.tr("That is too long for the box; its links are added at once."), key="long")
        self._add_long(text)

    def add_text(self, text: str) -> ImportReport:
        """Add the links of ``text`` and tell what became of each."""
        report = self._engine.imports.add_text(text)
        self._tell_text_receipt(report, text)
        return report

    def _tell_text_receipt(self, report: ImportReport, text: str) -> None:
        if report.lines:
            self._tell_receipt(report, text)
            self._offer_numbers(report_text.numbers_in(report))
        else:
            self._teller.warn(self.tr("There is no link to a book in this text."))

    def _offer_numbers(self, numbers: str) -> None:
        """Numbers alone may be ids of books or anything else: only the user knows."""
        self._numbers = numbers
        new = len(self._engine.imports.recognise(numbers, ids=True).ids(AddResult.ADDED)) if numbers else 0
        if new:
            self._teller.strips.tell(
                Message(
                    counted(
                        "Wiring",
                        "%n numbers without a link could be ids of books.",
                        "%n number without a link could be the id of a book.",
                        new,
                    ),
                    icon="details",
                    key=_NUMBERS,
                    action=counted("Wiring", "Add them as ids", "Add it as an id", new),
                    run=partial(self._add_numbers, numbers),
                )
            )

    def _add_numbers(self, numbers: str) -> None:
        self._teller.strips.dismiss(_NUMBERS)
        taken, box = frozenset(numbers.splitlines()), self._window.paste_box
        box.set_text("\n".join(line for line in box.text().splitlines() if line.strip() not in taken))
        self._tell_receipt(self._engine.imports.add_text(numbers, ids=True))

    def _add_long(self, text: str) -> None:
        self._teller.tell(self.tr("Looking for links in a long text…"), key=READING, icon="import")
        self._long.add(text)

    @Slot(object, object)
    def _long_text_added(self, text: str, report: ImportReport | None) -> None:
        self._teller.strips.dismiss(READING)
        if report is None:
            self._teller.warn(self.tr("This text could not be read. Try it in smaller parts."))
        else:
            self._tell_text_receipt(report, text)

    def _tell_receipt(self, report: ImportReport, text: str = "", *, files: bool = False) -> None:
        """Tell what became of ``text``, or of files."""
        added = report.ids(AddResult.ADDED)
        self._teller.strips.dismiss(_CLIPBOARD)
        self._offered.update(added)
        self._drop_old_offer()
        if added:
            self._teller.note_done(
                partial(report_text.what_was_added, added),
                partial(self._adds.take_back, Queued(added, report.before)),
                self._adds.do_again,
            )
            self._tell_once_that_closing_is_safe()
        self._show_receipt(report, text, files=files)

    def _show_receipt(self, report: ImportReport, text: str, *, files: bool) -> None:
        again = report.count(AddResult.COLLECTED)
        strip = self._teller.strips.tell(
            Message(
                report_text.outcome(report, files=files),
                report_text.lines(report),
                icon="add" if report.count(AddResult.ADDED) else "details",
                key=_RECEIPT,
                kinds=report_text.kinds(report),
                action=counted("Wiring", "Fetch %n again", "Fetch it again", again) if again else "",
                run=partial(self._fetch_again, report, text) if again else None,
            )
        )
        self._receipt = (strip, report, text if again else "", files)

    def undone(self, step: Step) -> None:
        """An add was taken back, or done again: its receipt is no longer true."""
        if not self._is_add(step):
            return
        self._teller.strips.dismiss(_RECEIPT)
        books = self._adds.books_gone
        if books:
            text = counted(
                "Wiring",
                "%n books left the collection again. Redo brings them back.",
                "%n book left the collection again. Redo brings it back.",
                books,
            )
            self._teller.tell(text, icon="undo", key=_RECEIPT)

    def why_nothing_left(self, step: Step) -> str:
        """Why nothing was left to take back of an add; "" where ``step`` is something else."""
        if not self._is_add(step):
            return ""
        return self.tr(
            "Nothing was left to take back: these jobs had left the queue. "
            "Books that came of them stay in the collection."
        )

    def _is_add(self, step: Step) -> bool:
        back = step.back
        return isinstance(back, partial) and back.func == self._adds.take_back and back.args[0].new

    def _fetch_again(self, report: ImportReport, text: str) -> None:
        queued = self._adds.fetch_again(report, text)

        def said() -> str:
            count = len(queued.ids)
            return counted("Wiring", "%n books will be read again", "%n book will be read again", count)

        if queued.ids:
            back = partial(self._adds.take_back, queued)
            self._teller.tell_done(said, back, icon="refetch", key="refetch", again=self._adds.do_again)
        else:
            self._teller.tell(said(), icon="refetch", key="refetch")

    def _tell_once_that_closing_is_safe(self) -> None:
        if self._session.text("told/closing"):
            return
        self._session.keep_text("told/closing", "yes")
        self._tell_that_closing_is_safe()

    def _tell_that_closing_is_safe(self) -> None:
        text = self.tr("You can close the window at any time: the queue goes on at the next start.")
        self._teller.tell(text, key=_CLOSING)

    # Drops, files, folders

    @Slot(object)
    def _take_in(self, dropped: Dropped) -> None:
        if not dropped:
            self._teller.warn(self.tr("There is nothing in it that bookq could read."))
            return
        if dropped.cut:
            self._teller.warn(self.tr("That was too much at once: only the first part is taken in."))
        if len(dropped.text) > LONG:
            self._add_long(dropped.text)
        elif dropped.text.strip():
            self.add_text(dropped.text)
        if dropped.onto:
            for file in dropped.files[:1]:
                self._saved.give(file, dropped.onto)
        if dropped.files:
            self._read_files(dropped.files)

    @Slot()
    def _paste(self) -> None:
        self._take_in(drops.read(drops.copied(QGuiApplication.clipboard())))

    @Slot()
    def _import_files(self) -> None:
        files = choosing.choose_files(self._window, self._session)
        if files:
            self._read_files(files)

    @Slot()
    def _import_folder(self) -> None:
        folder = choosing.choose_folder(self._window, self._session)
        if folder is not None:
            self._read_files([folder])

    @Slot(object)
    def _choose_saved_page(self, job_id: str) -> None:
        chosen = choosing.choose_page(self._window, self._session)
        if chosen is not None:
            self._take_in(Dropped(files=(chosen,), onto=job_id))

    def _read_files(self, files: Iterable[Path]) -> None:
        files = list(files)
        self._engine.imports.add_files(files)
        if len(files) == 1:
            text = self.tr("Reading {name}…").format(name=shortened(files[0].name, 80))
        else:
            text = counted("Wiring", "Reading %n files…", "Reading %n file…", len(files))
        self._teller.tell(text, key=READING, icon="import")

    # The clipboard

    def watch_clipboard(self, *, on: bool) -> None:
        """Look at what is copied elsewhere, or leave it alone."""
        self._clipboard.watch(on=on)

    def leave_clipboard_alone(self) -> None:
        """Offer nothing that is copied, whatever the settings say."""
        self._looking.timeout.disconnect(self._offer_clipboard)

    @Slot(object)
    def _take_from_clipboard(self, links: tuple[ReportLine, ...]) -> None:
        box = self._window.paste_box
        there = {entry.job_id for entry in self._engine.imports.recognise(box.text()).lines}
        fresh = [entry for entry in links if entry.job_id not in there]
        if fresh:
            box.append_lines(entry.text for entry in fresh)
            self._note_offered(fresh)

    @Slot()
    def _offer_clipboard(self) -> None:
        """Put copied links into the box nobody wrote in. Of each text, and of each book, once only."""
        box = self._window.paste_box
        if not (self._is_open and self._engine.settings.offer_clipboard and self._window.isActiveWindow()):
            return
        fresh = [entry for entry in self._clipboard.waiting() if entry.job_id not in self._offered]
        self._session.keep_text(_SEEN, self._clipboard.seen)
        if fresh and not box.draft.strip():
            box.offer("\n".join(entry.text for entry in fresh))
            self._note_offered(fresh)

    @Slot()
    def _box_changed(self) -> None:
        if self._window.paste_box.input.document().isEmpty():
            self._teller.strips.dismiss(_CLIPBOARD)

    def _drop_old_offer(self) -> None:
        """Links that were offered may have been added in another way."""
        box = self._window.paste_box
        if box.offered and not self._engine.imports.recognise(box.offered).count(AddResult.ADDED):
            box.set_text("")

    def _note_offered(self, fresh: list[ReportLine]) -> None:
        self._offered.update(entry.job_id for entry in fresh)
        self._tell_from_clipboard(len(fresh))

    def _tell_from_clipboard(self, count: int) -> None:
        self._from_clipboard = count
        text = counted(
            "Wiring",
            "%n links from the clipboard are in the box. Press Add to fetch them.",
            "%n link from the clipboard is in the box. Press Add to fetch it.",
            count,
        )
        self._teller.tell(text, key=_CLIPBOARD, icon="paste")
