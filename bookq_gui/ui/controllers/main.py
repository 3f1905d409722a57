"""Between window and engine: what people ask goes to the engine, what the engine tells is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from bookq_gui.model.events import Notice, Opened
from bookq_gui.settings import Settings
from bookq_gui.ui.actions import THEMES, Act
from bookq_gui.ui.controllers.backups import BackupWiring
from bookq_gui.ui.controllers.books import BookWiring
from bookq_gui.ui.controllers.dialogs import SideWindows
from bookq_gui.ui.controllers.exports import ExportWiring
from bookq_gui.ui.controllers.imports import IntakeWiring
from bookq_gui.ui.controllers.queue import QueueWiring
from bookq_gui.ui.controllers.statistics import StatisticsWiring
from bookq_gui.ui.event_pump import Batch, Pump
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.notifier import READING, Teller
from bookq_gui.ui.settings.controller import Preferences
from bookq_gui.ui.system import sample
from bookq_gui.ui.undo import Step, UndoStack
from bookq_gui.ui.widgets.theme import Theme
from bookq_gui.ui.window_state import Session

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine


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

    def __init__(self, window: MainWindow, engine: Engine, theme: Theme, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._engine = engine
        self._theme = theme
        self._undo = UndoStack(
            window.actions_[Act.UNDO], window.actions_[Act.REDO], self._undone, self._nothing_left
        )
        self._teller = Teller(window.strips, self._undo)
        self._books = BookWiring(window, engine, self._teller, self)
        self._queue = QueueWiring(window, engine, self._teller, self)
        self._intake = IntakeWiring(window, engine, self._teller, session, self)
        self.pump = Pump(engine.outbox, self)
        self.pump.arrived.connect(self._arrived)
        self._statistics = StatisticsWiring(
            window.statistics, window.results, window.queue, window.strips, session, self.pump
        )
        window.closing.connect(self._statistics.close)
        self._exporting = ExportWiring(window, engine, session, self.pump)
        self._backups = BackupWiring(window, engine, self.pump)
        self.preferences = Preferences(engine, self)
        self.preferences.changed.connect(self._settings_changed)
        self.preferences.failed.connect(self._settings_not_kept)
        self._side = SideWindows(window, engine, self.preferences)
        self._connect_actions()
        self._connect_panels()

    def _connect_actions(self) -> None:
        window = self._window
        for act, slot in (
            (Act.QUIT, window.close),
            (Act.UNDO, self._undo_last),
            (Act.REDO, self._redo_last),
            (Act.DEFAULT_LAYOUT, window.use_default_layout),
        ):
            window.actions_[act].triggered.connect(slot)
        for act, choice in THEMES.items():
            window.actions_[act].triggered.connect(partial(self._choose_theme, choice))
        window.actions_[Act.WATCH_CLIPBOARD].toggled.connect(self._watch_clipboard)

    def _connect_panels(self) -> None:
        self._window.opening.quitRequested.connect(self._window.close)
        self._window.queue.openRequested.connect(self._books.open_pages)
        self._window.results.sampleRequested.connect(self._start_sample)

    # What the engine tells

    @Slot(object)
    def _arrived(self, batch: Batch) -> None:
        window = self._window
        if batch.open_failed is not None:
            window.opening.show_failure(str(batch.open_failed.message), batch.open_failed.details)
            self.openFailed.emit(batch.open_failed)
        self._queue.take(batch)
        if batch.opened is not None:
            self._show_all(batch.opened)
        self._intake.take(batch)
        self._books.take(batch)
        if batch.health is not None:
            window.trouble.show_trouble(batch.health.trouble)
        for notice in batch.notices:
            self._tell_notice(notice)
        if batch.show:
            window.come_forward()

    def _show_all(self, opened: Opened) -> None:
        window = self._window
        self._books.show_all(opened)
        self._intake.show_all()
        window.show_open()
        for sentence in opened.notices:
            self._tell_notice(Notice(sentence))
        self.opened.emit()

    def _tell_notice(self, notice: Notice) -> None:
        self._window.strips.dismiss(READING)
        self._teller.tell_notice(notice)

    def add_text(self, text: str) -> None:
        """Add the links of ``text`` and tell what became of each."""
        self._intake.add_text(text)

    def leave_clipboard_alone(self) -> None:
        """Offer nothing that is copied elsewhere."""
        self._intake.leave_clipboard_alone()

    # The rest

    @Slot()
    def _undo_last(self) -> None:
        self._undo.undo()

    @Slot()
    def _redo_last(self) -> None:
        self._undo.redo()

    def _undone(self, step: Step) -> None:
        """What was told of ``step`` is no longer so."""
        self._teller.undone(step)
        self._intake.undone(step)

    def _nothing_left(self, step: Step) -> None:
        text = self._intake.why_nothing_left(step) or self.tr("Nothing was left to take back.")
        self._teller.tell(text, icon="undo", key="nothing")

    @Slot()
    def _choose_theme(self, choice: str) -> None:
        self.preferences.change(theme=choice)
        self._theme.apply(choice)
        self._window.show_theme(choice)

    @Slot()
    def _start_sample(self) -> None:
        if sample.start():
            text = self.tr("A second window with invented books opens; nothing of it is kept")
            self._teller.tell(text, icon="book", key="sample")
        else:
            self._teller.warn(self.tr("The window with invented books could not be started"))

    @Slot(bool)
    def _watch_clipboard(self, watch: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._intake.watch_clipboard(on=watch)
        self.preferences.change(watch_clipboard=watch)

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
        before._window.details.own.settle()
        self._undo.take_over(before._undo)
        self._teller.take_over(before._teller)
        self._intake.take_over(before._intake)
        self._side.take_over(before._side)
