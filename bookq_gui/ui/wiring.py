"""Between window and engine: what people ask goes to the engine, what the engine tells is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from bookq_gui.model.events import Notice, Opened
from bookq_gui.model.intake import Fate, Receipt
from bookq_gui.model.job import OPEN, Job, Status
from bookq_gui.settings import Settings
from bookq_gui.ui import drops, receipts
from bookq_gui.ui.actions import THEMES, Act
from bookq_gui.ui.bookwiring import BookWiring
from bookq_gui.ui.clipboard import ClipboardWatch
from bookq_gui.ui.drops import Dropped
from bookq_gui.ui.exporting import ExportWiring
from bookq_gui.ui.port import EnginePort
from bookq_gui.ui.preferences.keeper import Preferences
from bookq_gui.ui.pump import Batch, Pump
from bookq_gui.ui.sentences import spoken, spoken_line
from bookq_gui.ui.session import Session
from bookq_gui.ui.sidewindows import SideWindows
from bookq_gui.ui.statistics.wiring import StatisticsWiring
from bookq_gui.ui.strip import Message
from bookq_gui.ui.teller import Teller
from bookq_gui.ui.texts import counted, shortened
from bookq_gui.ui.theme import Theme
from bookq_gui.ui.undo import Step, UndoStack
from bookq_gui.ui.window import MainWindow

_READING = "reading"


class Wiring(QObject):
    """Connects one window with one engine. Decides nothing that the engine could decide.

    Signals:
        opened: the collection is open and shown.
        openFailed(OpenFailed): it cannot be opened; the window says why.
        languageChosen(str): the window should speak another language; the new setting.
    """

    opened = Signal()
    openFailed = Signal(object)  # noqa: N815 - Qt's own spelling
    languageChosen = Signal(object)  # noqa: N815

    def __init__(self, window: MainWindow, engine: EnginePort, theme: Theme, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._engine = engine
        self._theme = theme
        self._session = session
        self._undo = UndoStack(window.actions_[Act.UNDO])
        self._teller = Teller(window.strips, self._undo)
        self._books = BookWiring(window, engine, self._teller, self)
        self.pump = Pump(engine.outbox, self)
        self.pump.arrived.connect(self._arrived)
        self._clipboard = ClipboardWatch(engine.recognise, self)
        self._clipboard.found.connect(self._take_from_clipboard)
        self._statistics = StatisticsWiring(
            window.statistics, window.results, window.queue, window.strips, session, self.pump
        )
        window.closing.connect(self._statistics.close)
        self._exporting = ExportWiring(window, engine, session, self.pump)
        self.preferences = Preferences(engine, self)
        self.preferences.changed.connect(self._settings_changed)
        self.preferences.failed.connect(self._settings_not_kept)
        self._side = SideWindows(window, engine, self.preferences)
        self._connect_actions()
        self._connect_panels()

    def _connect_actions(self) -> None:
        window = self._window
        for act, slot in (
            (Act.PASTE_AND_ADD, self._paste),
            (Act.IMPORT_FILES, self._import_files),
            (Act.IMPORT_FOLDER, self._import_folder),
            (Act.QUIT, window.close),
            (Act.UNDO, self._undo_last),
            (Act.FOCUS_INPUT, window.paste_box.input.setFocus),
            (Act.FIND_JOB, window.queue.filter.setFocus),
            (Act.DEFAULT_LAYOUT, window.use_default_layout),
        ):
            window.actions_[act].triggered.connect(slot)
        for act, choice in THEMES.items():
            window.actions_[act].triggered.connect(partial(self._choose_theme, choice))
        window.actions_[Act.WATCH_CLIPBOARD].toggled.connect(self._watch_clipboard)

    def _connect_panels(self) -> None:
        window = self._window
        window.paste_box.addRequested.connect(self._add_typed)
        window.arrived.connect(self._take_in)
        window.opening.quitRequested.connect(window.close)
        queue = window.queue
        queue.retryRequested.connect(self._engine.retry)
        queue.retryFailedRequested.connect(self._engine.retry_all_failed)
        queue.cancelRequested.connect(self._engine.cancel)
        queue.frontRequested.connect(self._engine.move_to_front)
        queue.removeRequested.connect(self._remove_jobs)
        queue.clearRequested.connect(self._clear_jobs)
        queue.pauseRequested.connect(self._pause)
        queue.tryNowRequested.connect(self._engine.try_now)
        queue.openRequested.connect(self._books.open_page)
        queue.countsChanged.connect(self._count)
        queue.ended.connect(self._count)

    # What the engine tells

    @Slot(object)
    def _arrived(self, batch: Batch) -> None:
        window = self._window
        if batch.open_failed is not None:
            window.opening.show_failure(batch.open_failed.message, batch.open_failed.details)
            self.openFailed.emit(batch.open_failed)
        window.queue.apply(batch)
        if batch.opened is not None:
            self._show_all(batch.opened)
        self._books.take(batch)
        if batch.opened is not None or batch.queues:
            window.status_line.show_queues(window.queue.queues.values())
        if batch.health is not None:
            window.trouble.show_trouble(batch.health.trouble)
        for receipt in batch.receipts:
            self._window.strips.dismiss(_READING)
            self._tell_receipt(receipt)
        for notice in batch.notices:
            self._tell_notice(notice)
        if batch.show:
            window.come_forward()

    def _show_all(self, opened: Opened) -> None:
        window = self._window
        self._books.show_all(opened)
        window.status_line.resume(opened.jobs)
        window.show_open()
        window.actions_[Act.WATCH_CLIPBOARD].setChecked(self._engine.settings.watch_clipboard)
        for sentence in opened.notices:
            self._tell_notice(Notice(sentence))
        self.opened.emit()

    def _tell_notice(self, notice: Notice) -> None:
        lines = [spoken_line(line) for line in notice.details]
        text = spoken(notice.text)
        self._window.strips.dismiss(_READING)
        self._window.strips.tell(Message(text, lines, key="read" if lines else text))

    @Slot()
    @Slot(object)
    def _count(self, ended: int = 0) -> None:
        self._window.status_line.count(self._window.queue.model.count(OPEN), ended)

    # Intake

    @Slot(object)
    def _add_typed(self, text: str) -> None:
        self._window.paste_box.settle(self.add_text(text))

    def add_text(self, text: str, *, refetch: bool = False) -> Receipt:
        """Add the links of ``text`` and tell what became of each."""
        receipt = self._engine.add_text(text, refetch=refetch)
        if receipt.entries:
            self._tell_receipt(receipt, partial(self.add_text, text, refetch=True), refetched=refetch)
        else:
            self._teller.warn(self.tr("There is no link to a book in this text."))
        return receipt

    def _tell_receipt(
        self, receipt: Receipt, fetch_again: Callable[[], object] | None = None, *, refetched: bool = False
    ) -> None:
        added = receipt.ids(Fate.ADDED)
        if added:
            what = counted("Wiring", "add %n books", "add %n book", len(added))
            self._undo.push(Step(what, partial(self._engine.remove, added)))
            self._tell_once_that_closing_is_safe()
        again = receipt.count(Fate.COLLECTED) if fetch_again and not refetched else 0
        self._window.strips.tell(
            Message(
                receipts.outcome(receipt),
                receipts.lines(receipt),
                icon="add" if added else "details",
                key="receipt",
                action=counted("Wiring", "Fetch %n again", "Fetch it again", again) if again else "",
                run=fetch_again,
            )
        )

    def _tell_once_that_closing_is_safe(self) -> None:
        if self._session.text("told/closing"):
            return
        self._session.keep_text("told/closing", "yes")
        self._teller.tell(
            self.tr("You can close the window at any time: the queue goes on at the next start.")
        )

    @Slot(object)
    def _take_in(self, dropped: Dropped) -> None:
        if not dropped:
            self._teller.warn(self.tr("There is nothing in it that bookq could read."))
            return
        if dropped.cut:
            self._teller.warn(self.tr("That was too much at once: only the first part is taken in."))
        if dropped.text.strip():
            self.add_text(dropped.text)
        if dropped.files:
            self._read_files(dropped.files)

    @Slot()
    def _paste(self) -> None:
        self._take_in(drops.read(QGuiApplication.clipboard().mimeData()))

    @Slot()
    def _import_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import files"),
            "",
            self.tr("Exports, bookmarks, lists, saved pages (*.csv *.txt *.htm *.html *.mhtml *.gz *.json)")
            + ";;"
            + self.tr("All files (*)"),
        )
        if names:
            self._read_files([Path(name) for name in names])

    @Slot()
    def _import_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        if name:
            self._read_files([Path(name)])

    def _read_files(self, files: Iterable[Path]) -> None:
        files = list(files)
        self._engine.add_files(files)
        if len(files) == 1:
            text = self.tr("Reading {name}…").format(name=shortened(files[0].name, 80))
        else:
            text = counted("Wiring", "Reading %n files…", "Reading %n file…", len(files))
        self._teller.tell(text, key=_READING, icon="import")

    # Jobs

    @Slot(object)
    def _remove_jobs(self, ids: list[str]) -> None:
        jobs = self._engine.remove(ids)
        text = counted("Wiring", "%n jobs removed from the queue", "%n job removed from the queue", len(jobs))
        self._tell_removed(jobs, text, "remove")

    @Slot(object)
    def _clear_jobs(self, statuses: frozenset[Status]) -> None:
        jobs = self._engine.clear(statuses)
        text = counted("Wiring", "%n jobs cleared from the queue", "%n job cleared from the queue", len(jobs))
        self._tell_removed(jobs, text, "clear")

    def _tell_removed(self, jobs: tuple[Job, ...], text: str, icon: str) -> None:
        if jobs:
            self._teller.tell_done(text, partial(self._engine.restore, jobs), icon=icon)

    @Slot(object)
    def _pause(self, pause: bool) -> None:  # noqa: FBT001 - a signal has no names
        if pause:
            self._engine.pause()
        else:
            self._engine.resume()

    # The rest

    @Slot()
    def _undo_last(self) -> None:
        self._undo.undo()

    @Slot()
    def _choose_theme(self, choice: str) -> None:
        self.preferences.change(theme=choice)
        self._theme.apply(choice)
        self._window.show_theme(choice)

    @Slot(bool)
    def _watch_clipboard(self, watch: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._clipboard.watch(on=watch)
        self.preferences.change(watch_clipboard=watch)

    @Slot(object)
    def _take_from_clipboard(self, links: tuple[str, ...]) -> None:
        self._window.paste_box.append_lines(links)
        text = counted(
            "Wiring",
            "%n links from the clipboard are in the box. Press Add to fetch them.",
            "%n link from the clipboard is in the box. Press Add to fetch it.",
            len(links),
        )
        self._teller.tell(text, key="clipboard", icon="paste")

    @Slot(object)
    def _settings_changed(self, change: tuple[Settings, Settings]) -> None:
        before, after = change
        if after.theme != before.theme:
            self._theme.apply(after.theme)
            self._window.show_theme(after.theme)
        self._window.actions_[Act.WATCH_CLIPBOARD].setChecked(after.watch_clipboard)
        if after.language != before.language:
            self.languageChosen.emit(after.language)

    @Slot(object)
    def _settings_not_kept(self, reason: str) -> None:
        self._teller.warn(self.tr("The setting could not be kept: {reason}").format(reason=reason))

    def take_over(self, before: Wiring) -> None:
        """Go on for ``before``, whose window is about to go: what can be undone, what is open."""
        self._undo.take_over(before._undo)
        self._side.take_over(before._side)
