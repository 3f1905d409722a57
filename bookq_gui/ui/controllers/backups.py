"""Backups asked for in the window: the dialog before; how it ended comes as a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Slot

from bookq_gui.ui.actions import Act
from bookq_gui.ui.event_pump import Batch, Pump
from bookq_gui.ui.file_dialogs import Chooser, choose_file, choose_file_to_open, usual_folder
from bookq_gui.ui.i18n import shortened
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.notifier import READING
from bookq_gui.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine

_ACTS = (Act.BACK_UP, Act.RESTORE_BACKUP)
_SUFFIX = ".zip"


class BackupWiring(QObject):
    """Asks for the file, and lets the engine do the rest. Nothing can be asked before the store is open."""

    def __init__(
        self,
        window: MainWindow,
        engine: Engine,
        pump: Pump,
        choose: Chooser = choose_file,
        choose_to_open: Chooser = choose_file_to_open,
    ) -> None:
        super().__init__(window)
        self._window, self._engine = window, engine
        self._choose, self._choose_to_open = choose, choose_to_open
        pump.arrived.connect(self._arrived)
        window.actions_[Act.BACK_UP].triggered.connect(self._back_up)
        window.actions_[Act.RESTORE_BACKUP].triggered.connect(self._restore)
        for act in _ACTS:
            window.actions_[act].setEnabled(False)

    @Slot(object)
    def _arrived(self, batch: Batch) -> None:
        if batch.opened is not None:
            for act in _ACTS:
                self._window.actions_[act].setEnabled(True)

    @Slot()
    def _back_up(self) -> None:
        name = f"bookq-{QDate.currentDate().toString('yyyy-MM-dd')}{_SUFFIX}"
        file = self._choose(self._window, self.tr("Back up to"), usual_folder() / name, self._kinds())
        if file is None:
            return
        if not file.suffix:
            file = file.with_name(file.name + _SUFFIX)
        self._tell(self.tr("Backing up to {name}…").format(name=shortened(file.name, 80)), "export")
        self._engine.backups.back_up(file)

    @Slot()
    def _restore(self) -> None:
        file = self._choose_to_open(self._window, self.tr("Restore a backup"), usual_folder(), self._kinds())
        if file is not None:
            self._tell(self.tr("Taking in {name}…").format(name=shortened(file.name, 80)), "import")
            self._engine.backups.restore(file)

    def _kinds(self) -> str:
        return self.tr("Backups of bookq (*.zip)") + ";;" + self.tr("All files (*)")

    def _tell(self, text: str, icon: str) -> None:
        # The notice that ends it takes the place of what is said with this key.
        self._window.strips.tell(Message(text, icon=icon, key=READING))
