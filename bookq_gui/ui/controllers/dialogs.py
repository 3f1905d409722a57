"""The windows beside the main one: settings, diagnostics, keys, about. Each is open once at most."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from bookq_gui.ui.actions import Act
from bookq_gui.ui.system import desktop

if TYPE_CHECKING:
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.main_window import MainWindow
    from bookq_gui.ui.system.diagnostics import WindowFacts


class Dialogs(QObject):
    """Opens them over one main window, and brings the one to the front that is open already."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._open: dict[str, QDialog] = {}
        window.actions_.connect({
            Act.SETTINGS: self.show_settings,
            Act.DIAGNOSTICS: self.show_diagnostics,
            Act.SHORTCUTS: self.show_shortcuts,
            Act.BROWSER_HELP: self.show_browser_help,
            Act.ABOUT: self.show_about,
        })  # fmt: skip

    def show_settings(self) -> None:
        from bookq_gui.ui.settings_dialog import SettingsDialog

        services = self._services

        def make() -> SettingsDialog:
            dialog = SettingsDialog(services.preferences, services.engine.paths, self._window)
            dialog.browserHelpRequested.connect(self.show_browser_help)
            return dialog

        self._show("settings", make)

    def show_diagnostics(self) -> None:
        from bookq_gui.ui.system.diagnostics import DiagnosticsDialog

        paths = self._services.engine.paths
        self._show("diagnostics", lambda: DiagnosticsDialog(paths, self._snapshot, self._window))

    def show_browser_help(self) -> None:
        """Open the steps by which pages get here from the person's own browser."""
        from bookq_gui.ui.system.browser_help import BrowserHelp

        def make() -> BrowserHelp:
            dialog = BrowserHelp(self._window)
            dialog.bookmarkRequested.connect(self.open_bookmark_page)
            return dialog

        self._show("browser", make)

    def open_bookmark_page(self) -> None:
        if not desktop.open_help():
            text = self.tr("No browser could be opened. The page is {file}.")
            self._services.warn(text.format(file=desktop.help_page()))

    def show_shortcuts(self) -> None:
        from bookq_gui.ui.system.help_windows import ShortcutSheet

        self._show("shortcuts", lambda: ShortcutSheet(self._window))

    def show_about(self) -> None:
        from bookq_gui.ui.system.help_windows import AboutDialog

        self._show("about", lambda: AboutDialog(self._services.engine.paths, self._window))

    def show_text(self, title: str, lines: Sequence[str]) -> None:
        """Show ``lines`` that belong to a notice."""
        from bookq_gui.ui.system.help_windows import TextDialog

        self._show(title, lambda: TextDialog(title, "\n".join(lines), self._window))

    def _snapshot(self) -> WindowFacts:
        from bookq_gui.ui.system.diagnostics import WindowFacts

        engine, window = self._services.engine, self._window
        statuses: dict[str, int] = {}
        for job in engine.queue.jobs():
            statuses[str(job.status)] = statuses.get(str(job.status), 0) + 1
        return WindowFacts(
            settings=engine.settings,
            statuses=statuses,
            queues=engine.queue.queues(),
            books=window.books.model.total,
            screen=window.screen().name(),
            scale=window.devicePixelRatioF(),
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
