"""Backups: asking for the file, progress with Cancel; how it ended comes as a notice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Slot

from bookq_gui.ui.actions import Act
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.file_dialogs import Chooser, choose_file, choose_file_to_open, usual_folder
from bookq_gui.ui.i18n import shortened

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.main_window import MainWindow

_ACTS = (Act.BACK_UP, Act.RESTORE_BACKUP)
_SUFFIX = ".zip"


class BackupsController(QObject):
    """Asks for the file, and lets the engine do the rest. Nothing can be asked before the store is open."""

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        choose: Chooser = choose_file,
        choose_to_open: Chooser = choose_file_to_open,
    ) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._choose, self._choose_to_open = choose, choose_to_open
        window.actions_[Act.BACK_UP].triggered.connect(self._back_up)
        window.actions_[Act.RESTORE_BACKUP].triggered.connect(self._restore)
        for act in _ACTS:
            window.actions_[act].setEnabled(False)

    def take(self, batch: Batch) -> None:
        """Backups can be asked for once the store is open; a notice ends the work that is shown."""
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
        text = self.tr("Backing up to {name}…").format(name=shortened(file.name, 80))
        self._begin("backup", text, "export")
        self._watch("backup", file)

    @Slot()
    def _restore(self) -> None:
        file = self._choose_to_open(self._window, self.tr("Restore a backup"), usual_folder(), self._kinds())
        if file is not None:
            text = self.tr("Restoring {name}…").format(name=shortened(file.name, 80))
            self._begin("restore", text, "import")
            self._watch("restore", file)

    def _begin(self, work: str, text: str, icon: str) -> None:
        self._services.long_work.begin(work, text, icon, self._services.engine.backups.cancel)

    def _watch(self, work: str, file: Path) -> None:
        backups = self._services.engine.backups
        ended = backups.back_up(file) if work == "backup" else backups.restore(file)

        def end(_result: object) -> None:
            self._services.long_work.end(work)

        # The result is told by a notice; here only the end matters.
        self._services.background_wait(ended, end)

    def _kinds(self) -> str:
        return self.tr("Backups of bookq (*.zip)") + ";;" + self.tr("All files (*)")
