"""Connects one window with one engine: makes the controllers, shows events, opens dialogs."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from bookq_gui.model.events import Notice, Opened, OpenFailed
from bookq_gui.model.message import Message
from bookq_gui.settings import Settings
from bookq_gui.ui.actions import THEMES, VIEWS, Act
from bookq_gui.ui.controllers.books import BooksController
from bookq_gui.ui.controllers.details import DetailsController
from bookq_gui.ui.controllers.exports import BackupsController, ExportsController
from bookq_gui.ui.controllers.imports import ImportsController
from bookq_gui.ui.controllers.queue import QueueController
from bookq_gui.ui.controllers.services import Services
from bookq_gui.ui.controllers.statistics import StatisticsController
from bookq_gui.ui.event_pump import Batch, Pump
from bookq_gui.ui.i18n import say
from bookq_gui.ui.imports import drops
from bookq_gui.ui.system import desktop
from bookq_gui.ui.table.columns import Slices, Work
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine
    from bookq_gui.ui.main_window import MainWindow
    from bookq_gui.ui.system.diagnostics import WindowFacts
    from bookq_gui.ui.window_layout import WindowState

_AT_ONCE = 4_000
"""A library that opens with more books and jobs is shown in several turns of the event loop."""
_NEEDS_LIBRARY = (Act.IMPORT_FILES, Act.IMPORT_FOLDER, Act.BACK_UP, Act.RESTORE_BACKUP)


class Dialogs(QObject):
    """Opens the dialogs over one window. An open dialog comes to the front instead."""

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
        self._show("diagnostics", lambda: DiagnosticsDialog(paths, self._facts, self._window))

    def show_browser_help(self) -> None:
        """Show how pages get from the person's own browser into bookq."""
        from bookq_gui.ui.system.help_windows import BrowserHelp

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
        """Show the details of a notice."""
        from bookq_gui.ui.system.help_windows import TextDialog

        self._show(title, lambda: TextDialog(title, "\n".join(lines), self._window))

    def _facts(self) -> WindowFacts:
        from bookq_gui.ui.system.diagnostics import WindowFacts

        engine, window = self._services.engine, self._window
        return WindowFacts(
            settings=engine.settings,
            statuses=dict(window.queue.model.tally.statuses),
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


class MainController(QObject):
    """Makes the controllers of one window, and does what belongs to none of them.

    Signals:
        opened: the library is open and shown.
        openFailed(OpenFailed): it could not be opened, and the window says why.
    """

    opened = Signal()
    openFailed = Signal(object)

    def __init__(self, window: MainWindow, engine: Engine, theme: Theme, session: WindowState) -> None:
        super().__init__(window)
        self._window, self._engine, self._theme = window, engine, theme
        self.pump = Pump(engine.outbox, self)
        self._taking = Slices(self, 0)
        self._taking.ended.connect(partial(setattr, self.pump, "held", False))
        self.services = services = Services(window, engine, session)
        self.preferences = services.preferences
        self.queue = QueueController(window, services)
        self.details = DetailsController(window, services)
        self.books = BooksController(window, services)
        self.imports = ImportsController(window, services)
        self.exports = ExportsController(window, services)
        self.backups = BackupsController(window, services)
        self.statistics = StatisticsController(window, services)
        self.dialogs = Dialogs(window, services)
        self.pump.arrived.connect(self._arrived)
        self.preferences.changed.connect(self._settings_changed)
        window.closing.connect(self._stop)
        window.closing.connect(services.background.close)
        self._connect_actions()
        self._show_settings(engine.settings)

    def _connect_actions(self) -> None:
        window, actions = self._window, self._window.actions_
        actions.connect({
            Act.QUIT: window.close,
            Act.UNDO: partial(self.services.undo.undo, None),
            Act.REDO: self.services.undo.redo,
            Act.CUT: partial(self._edit, "cut"),
            Act.COPY: partial(self._edit, "copy"),
            Act.PASTE: self._paste,
            Act.FOCUS_INPUT: window.intake.enter,
            Act.DEFAULT_LAYOUT: self._use_default_layout,
            Act.NEXT_PART: partial(window.go_to_part, 1),
            Act.PREVIOUS_PART: partial(window.go_to_part, -1),
            Act.SAMPLE: self._start_sample,
            **{act: partial(self.preferences.change, "theme", name) for act, name in THEMES.items()},
            **{act: partial(window.books.set_view, view) for act, view in VIEWS.items()},
        })  # fmt: skip
        actions[Act.TOGGLE_SIDEBAR].triggered.connect(window.parts.narrow_sidebar)
        actions[Act.TOGGLE_DETAILS].triggered.connect(window.show_details)
        window.parts.sidebarNarrowed.connect(actions[Act.TOGGLE_SIDEBAR].setChecked)
        window.parts.detailsShown.connect(actions[Act.TOGGLE_DETAILS].setChecked)
        actions[Act.VIEW_TABLE].setChecked(True)
        for act in _NEEDS_LIBRARY:
            actions[act].setEnabled(False)
        window.books.viewChanged.connect(self._view_changed)
        actions[Act.WATCH_CLIPBOARD].toggled.connect(partial(self.preferences.change, "watch_clipboard"))
        window.parts.fit()

    # Events of the engine

    def _arrived(self, batch: Batch) -> None:
        taking = self._take(batch)
        if batch.opened is not None and len(batch.opened.jobs) + len(batch.opened.rows) > _AT_ONCE:
            self.pump.held = True
            self._taking.start(taking)
        else:
            deque(taking, 0)

    def _take(self, batch: Batch) -> Work:
        """Show a batch. That of a library that was opened takes several turns of the event loop."""
        if batch.open_failed is not None:
            self._show_failure(batch.open_failed)
        self._window.queue.take(batch)
        yield
        self.queue.take(batch)
        yield from self.books.take(batch)
        yield
        if batch.opened is not None:
            self._show_open(batch.opened)
        imports = self.imports
        for part in (self.details, imports.intake, imports.clipboard, imports, self.exports):
            part.take(batch)
        for progress in batch.progress.values():
            self.services.long_work.show(progress.work, progress.done, progress.total)
        if batch.health is not None:
            trouble = say(batch.health.trouble)
            self._window.parts.show_trouble(
                self.tr("Nothing can be written to disk now") if trouble else "", trouble
            )
        for notice in batch.notices:
            self._show_notice(notice)
        if batch.show:
            self._window.come_forward()

    def _show_open(self, opened: Opened) -> None:
        for act in _NEEDS_LIBRARY:
            self._window.actions_[act].setEnabled(True)
        self._window.show_open()
        self.services.opened()
        self.warn_of(opened.notices)
        self.opened.emit()

    def _stop(self) -> None:
        self.services.is_open = False
        self._taking.stop()

    def warn_of(self, sentences: Iterable[Message]) -> None:
        for sentence in sentences:
            self._show_notice(Notice(sentence))

    def _show_notice(self, notice: Notice) -> None:
        actions = []
        if notice.details:
            lines = [say(line) for line in notice.details]
            actions = [(self.tr("Show"), lambda: self.dialogs.show_text(say(notice.text), lines))]
        self.services.say(say(notice.text), icon="list", key=str(notice.text), actions=actions)

    def _show_failure(self, why: OpenFailed) -> None:
        page = self._window.opening
        text = say(why.message)
        page.say(self.tr("Your library could not be opened"), text, "failed")
        copy = Button(self.tr("&Copy for a report"), "copy", "plain")
        report = f"{why.message}\n\n{why.details}".strip()
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        leave = Button(self.tr("&Quit"), kind="filled")
        leave.clicked.connect(self._window.close)
        page.show_buttons(copy, leave)
        leave.setFocus()
        self.openFailed.emit(why)

    # Actions that belong to no part

    def _edit(self, what: str) -> None:
        """Cut or copy in the focused field, or else copy the selected books."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit | QTextEdit):
            getattr(focused, what)()
        elif what == "copy" and not self._copied_label(focused):
            self.books.copy_selected()

    @staticmethod
    def _copied_label(focused: QWidget | None) -> bool:
        selected = getattr(focused, "selectedText", None)
        text = selected() if selected is not None else ""
        if text:
            QGuiApplication.clipboard().setText(text, QClipboard.Mode.Clipboard)
        return bool(text)

    def _paste(self) -> None:
        """Paste into the focused field, or else into the field for links."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit | QTextEdit) and not focused.isReadOnly():
            focused.paste()
            return
        mime = drops.copied(QGuiApplication.clipboard())
        if drops.holds_files(mime):
            self._window.import_data(mime)
        elif drops.holds_something(mime):
            self.imports.paste(mime)

    def _use_default_layout(self) -> None:
        self._window.parts.use_default_sizes()
        self._window.books.reset_columns()

    def _view_changed(self, view: str) -> None:
        for act, name in VIEWS.items():
            self._window.actions_[act].setChecked(name == view)
        self._window.parts.show_statistics(shown=view == "statistics")

    def _start_sample(self) -> None:
        if desktop.start_sample():
            text = self.tr("A second window with invented books opens; nothing of it is kept.")
            self.services.say(text, icon="library", key="sample")
        else:
            self.services.warn(self.tr("The window with invented books could not be started."))

    # Settings

    def _settings_changed(self, change: tuple[Settings, Settings]) -> None:
        before, after = change
        if after.theme != before.theme:
            self._theme.apply(after.theme)
        if after.language != before.language:
            self.services.say(
                self.tr("The language changes at the next start."), icon="globe", key="language"
            )
        self._show_settings(after)

    def _show_settings(self, settings: Settings) -> None:
        actions = self._window.actions_
        for act, name in THEMES.items():
            actions[act].setChecked(name == settings.theme)
        actions[Act.WATCH_CLIPBOARD].setChecked(settings.watch_clipboard)
        actions.set_single_keys(on=not settings.letters_find)
        self._window.books.view.type_ahead = settings.letters_find
        QApplication.setEffectEnabled(Qt.UIEffect.UI_General, settings.animations)
        self.imports.clipboard.watches = settings.watch_clipboard
