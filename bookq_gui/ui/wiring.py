"""Between window and engine: what people ask goes to the engine, what the engine tells is shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from bookq_gui.model.events import Notice, Opened
from bookq_gui.settings import Settings
from bookq_gui.ui.actions import THEMES, Act
from bookq_gui.ui.bookwiring import BookWiring
from bookq_gui.ui.intakewiring import IntakeWiring
from bookq_gui.ui.port import EnginePort
from bookq_gui.ui.pump import Batch, Pump
from bookq_gui.ui.queuewiring import QueueWiring
from bookq_gui.ui.session import Session
from bookq_gui.ui.sheets import AboutDialog, ShortcutSheet
from bookq_gui.ui.strip import Message
from bookq_gui.ui.teller import READING, Teller
from bookq_gui.ui.theme import Theme
from bookq_gui.ui.undo import UndoStack
from bookq_gui.ui.window import MainWindow


class Wiring(QObject):
    """Connects one window with one engine. Decides nothing that the engine could decide.

    Signals:
        opened: the collection is open and shown.
        openFailed(OpenFailed): it cannot be opened; the window says why.
    """

    opened = Signal()
    openFailed = Signal(object)  # noqa: N815 - Qt's own spelling

    def __init__(self, window: MainWindow, engine: EnginePort, theme: Theme, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._engine = engine
        self._theme = theme
        self._undo = UndoStack(window.actions_[Act.UNDO], window.actions_[Act.REDO])
        self._teller = Teller(window.strips, self._undo)
        self._books = BookWiring(window, engine, self._teller, self)
        self._queue = QueueWiring(window, engine, self._teller, self)
        self._intake = IntakeWiring(window, engine, self._teller, session, self)
        self.pump = Pump(engine.outbox, self)
        self.pump.arrived.connect(self._arrived)
        self._connect_actions()
        self._connect_panels()

    def _connect_actions(self) -> None:
        window = self._window
        for act, slot in (
            (Act.QUIT, window.close),
            (Act.UNDO, self._undo_last),
            (Act.REDO, self._redo_last),
            (Act.DEFAULT_LAYOUT, window.use_default_layout),
            (Act.SHORTCUTS, self._show_shortcuts),
            (Act.ABOUT, self._show_about),
        ):
            window.actions_[act].triggered.connect(slot)
        for act, choice in THEMES.items():
            window.actions_[act].triggered.connect(partial(self._choose_theme, choice))

    def _connect_panels(self) -> None:
        self._window.opening.quitRequested.connect(self._window.close)
        self._window.queue.openRequested.connect(self._books.open_page)

    # What the engine tells

    @Slot(object)
    def _arrived(self, batch: Batch) -> None:
        window = self._window
        if batch.open_failed is not None:
            window.opening.show_failure(batch.open_failed.message, batch.open_failed.details)
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
        lines = [(line, "") for line in notice.details]
        self._window.strips.dismiss(READING)
        self._window.strips.tell(Message(notice.text, lines, key="read" if lines else notice.text))

    def add_text(self, text: str) -> None:
        """Add the links of ``text`` and tell what became of each."""
        self._intake.add_text(text)

    # The rest

    @Slot()
    def _undo_last(self) -> None:
        self._undo.undo()

    @Slot()
    def _redo_last(self) -> None:
        self._undo.redo()

    @Slot()
    def _choose_theme(self, choice: str) -> None:
        self._theme.apply(choice)
        self._window.show_theme(choice)
        self._change_settings(replace(self._engine.settings, theme=choice))

    def _change_settings(self, settings: Settings) -> None:
        try:
            self._engine.change_settings(settings)
        except OSError as error:
            self._teller.warn(self.tr("The setting could not be kept: {reason}").format(reason=error))

    @Slot()
    def _show_shortcuts(self) -> None:
        ShortcutSheet(self._window).show()

    @Slot()
    def _show_about(self) -> None:
        AboutDialog(self._engine.paths, self._window).show()
