"""The windows beside the main one: settings, diagnostics, keys, about. Each is open once at most."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from bookq_gui.ui.actions import Act
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.settings.controller import Preferences
from bookq_gui.ui.settings.dialog import SettingsDialog
from bookq_gui.ui.system import browser
from bookq_gui.ui.system.diagnostics import DiagnosticsDialog
from bookq_gui.ui.system.dialogs import AboutDialog, ShortcutSheet
from bookq_gui.ui.system.facts import Snapshot
from bookq_gui.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine


class SideWindows(QObject):
    """Opens them over one main window, and brings the one to the front that is open already."""

    def __init__(self, window: MainWindow, engine: Engine, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._engine = engine
        self._preferences = preferences
        self._open: dict[str, QDialog] = {}
        for act, slot in (
            (Act.SETTINGS, self.show_settings),
            (Act.DIAGNOSTICS, self.show_diagnostics),
            (Act.SHORTCUTS, self.show_shortcuts),
            (Act.BROWSER_HELP, self.show_browser_help),
            (Act.ABOUT, self.show_about),
        ):
            window.actions_[act].triggered.connect(slot)

    def take_over(self, before: SideWindows) -> None:
        """Open the settings where they are open over another main window, which is about to go."""
        for name, dialog in list(before._open.items()):
            place = dialog.geometry()
            dialog.close()
            if name == "settings":
                self.show_settings()
                self._open[name].setGeometry(place)

    @Slot()
    def show_settings(self) -> None:
        """Open the settings."""
        self._show("settings", lambda: SettingsDialog(self._preferences, self._engine.paths, self._window))

    @Slot()
    def show_diagnostics(self) -> None:
        """Open the diagnostics."""
        self._show("diagnostics", lambda: DiagnosticsDialog(self._engine.paths, self._snapshot, self._window))

    @Slot()
    def show_browser_help(self) -> None:
        """Open the page with the bookmarks for the browser."""
        if not browser.open_help():
            text = self.tr("No browser could be opened. The page is {file}.").format(file=browser.help_page())
            self._window.strips.tell(Message(text, icon="warning", colour="warn", tint="warn_tint", key=text))

    @Slot()
    def show_shortcuts(self) -> None:
        """Open the list of keys."""
        self._show("shortcuts", lambda: ShortcutSheet(self._window))

    @Slot()
    def show_about(self) -> None:
        """Open what this is."""
        self._show("about", lambda: AboutDialog(self._engine.paths, self._window))

    def _snapshot(self) -> Snapshot:
        queue = self._window.queue
        return Snapshot(
            settings=self._engine.settings,
            statuses=queue.model.statuses(),
            queues=tuple(queue.queues.values()),
            books=self._window.results.model.total,
            screen=self._window.screen().name(),
            scale=self._window.devicePixelRatioF(),
        )

    def _show(self, name: str, make: Callable[[], QDialog]) -> None:
        dialog = self._open.get(name)
        if dialog is None:
            dialog = self._open[name] = make()
            dialog.finished.connect(partial(self._forget, name))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _forget(self, name: str, _result: int) -> None:
        self._open.pop(name, None)
