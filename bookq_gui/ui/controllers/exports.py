"""Exports and backups: ask for the file, show the progress and the result."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from bookq_gui.model.events import Exported
from bookq_gui.ui.actions import Act
from bookq_gui.ui.event_pump import Batch
from bookq_gui.ui.i18n import counted, number, say, shortened, translate
from bookq_gui.ui.system import desktop

if TYPE_CHECKING:
    from bookq_gui.ui.books.panel import BooksPanel
    from bookq_gui.ui.controllers.services import Services
    from bookq_gui.ui.export_dialog import ExportDialog, ExportRequest
    from bookq_gui.ui.main_window import MainWindow

_FORMAT, _COLUMNS, _WORK = "export/format", "export/columns", "export"
_SUFFIX = ".zip"


class Scope(StrEnum):
    """Which books to export."""

    ALL = "all"
    SHOWN = "shown"
    SELECTED = "selected"


def counts_of(books: BooksPanel) -> dict[Scope, int]:
    """Return the number of books of each scope."""
    return {
        Scope.ALL: books.model.total,
        Scope.SHOWN: books.model.rowCount(),
        Scope.SELECTED: len(books.selected_ids()),
    }


def title_of(scope: Scope, count: int) -> str:
    """Return the name of ``scope`` with its ``count``: "Shown books (12)"."""
    name = {
        Scope.ALL: translate("Scopes", "All books"),
        Scope.SHOWN: translate("Scopes", "Shown books"),
        Scope.SELECTED: translate("Scopes", "Selected books"),
    }[scope]
    return translate("Scopes", "{name} ({count})").format(name=name, count=number(count))


class ExportsController(QObject):
    """Asks what to export, and shows the progress and the result."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._dialog: ExportDialog | None = None
        window.actions_.connect({
            Act.EXPORT: partial(self._ask, None), Act.EXPORT_SELECTED: partial(self._ask, Scope.SELECTED),
        })  # fmt: skip
        window.books.model.countsChanged.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        self._window.actions_[Act.EXPORT].setEnabled(self._window.books.model.total > 0)

    def _ask(self, scope: Scope | None) -> None:
        # The formats are imported when they are needed, which starts bookq sooner.
        from bookq_gui.ui.export_dialog import ExportDialog, format_called

        if self._dialog is not None:
            self._dialog.close()
        counts = counts_of(self._window.books)
        if scope is None:
            narrowed = counts[Scope.SHOWN] and counts[Scope.SHOWN] < counts[Scope.ALL]
            scope = Scope.SHOWN if narrowed else Scope.ALL
        session = self._services.session
        dialog = ExportDialog(
            counts,
            scope,
            format_called(session.text(_FORMAT)),
            desktop.last_folder(session),
            self._services.engine.paths,
            self._window,
            tuple(session.text(_COLUMNS).split()),
        )
        dialog.requested.connect(self._export)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.open()

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _export(self, request: ExportRequest) -> None:
        session, library = self._services.session, self._services.engine.library
        session.keep_text(_FORMAT, request.form.key)
        session.keep_text(_COLUMNS, " ".join(request.columns or ()))
        desktop.keep_folder(session, request.file)
        books = self._window.books
        count = counts_of(books)[request.scope]
        text = counted("Export", "Writing %n books to {file}…", "Writing %n book to {file}…", count)
        self._services.long_work.begin(
            _WORK,
            text.format(file=shortened(request.file.name, 60)),
            "export",
            library.cancel_export,
        )
        ids = None
        if request.scope is Scope.SHOWN:
            ids = books.model.shown_ids()
        elif request.scope is Scope.SELECTED:
            ids = books.selected_ids()
        library.export(request.file, ids, request.form.key, columns=request.columns)

    def take(self, batch: Batch) -> None:
        for exported in batch.exported:
            self._services.long_work.end(_WORK)
            self._show_end(exported)

    def _show_end(self, exported: Exported) -> None:
        if exported.problem:
            self._services.warn(say(exported.problem), sub=exported.details, key="export")
            return
        text = counted("Export", "%n books are in {file}", "%n book is in {file}", exported.count)
        self._services.say(
            text.format(file=shortened(exported.file.name, 60)),
            icon="export",
            key="export",
            actions=[(self.tr("Open the folder"), partial(desktop.open_folder, exported.file.parent))],
        )


class BackupsController(QObject):
    """Asks for the file of a backup, and shows the progress. The engine sends the result as a notice."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        window.actions_.connect({Act.BACK_UP: self._back_up, Act.RESTORE_BACKUP: self._restore})

    def _back_up(self) -> None:
        suggested = desktop.usual_folder() / f"bookq-{datetime.now().astimezone():%Y-%m-%d}{_SUFFIX}"
        file = desktop.choose_file(self._window, self.tr("Back up to"), suggested, self._kinds())
        if file is None:
            return
        if not file.suffix:
            file = file.with_name(file.name + _SUFFIX)
        text = self.tr("Backing up to {name}…").format(name=shortened(file.name, 80))
        self._run("backup", text, "export", partial(self._services.engine.backups.back_up, file))

    def _restore(self) -> None:
        title, folder = self.tr("Restore a backup"), desktop.usual_folder()
        file = desktop.choose_file_to_open(self._window, title, folder, self._kinds())
        if file is not None:
            text = self.tr("Restoring {name}…").format(name=shortened(file.name, 80))
            self._run("restore", text, "import", partial(self._services.engine.backups.restore, file))

    def _run(self, work: str, text: str, icon: str, start: Callable[[], Future[Any]]) -> None:
        services = self._services
        services.long_work.begin(work, text, icon, services.engine.backups.cancel)
        services.background.when_done(start(), partial(services.long_work.end, work))

    def _kinds(self) -> str:
        return self.tr("Backups of bookq (*.zip)") + ";;" + self.tr("All files (*)")
