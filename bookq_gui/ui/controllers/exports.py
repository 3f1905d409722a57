"""Exports asked for in the window: the dialog before, the strip after."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from bookq_gui.model.events import Exported
from bookq_gui.ui.actions import Act
from bookq_gui.ui.books.scope import Scope, books, counts_of, ids_in
from bookq_gui.ui.event_pump import Batch, Pump
from bookq_gui.ui.file_dialogs import (
    Chooser,
    choose_file_without_asking,
    keep_folder,
    last_folder,
    open_folder,
)
from bookq_gui.ui.i18n import counted, shortened
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.sentences import spoken
from bookq_gui.ui.widgets.message_bar import Message
from bookq_gui.ui.window_state import Session

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine
    from bookq_gui.ui.exports.dialog import ExportDialog, Wish

_FORMAT = "export/format"
_KEY = "export"


class ExportWiring(QObject):
    """Asks what to export, lets the engine do it, and tells how it ended."""

    def __init__(
        self,
        window: MainWindow,
        engine: Engine,
        session: Session,
        pump: Pump,
        choose: Chooser = choose_file_without_asking,
    ) -> None:
        super().__init__(window)
        self._window, self._engine, self._session, self._choose = window, engine, session, choose
        self._dialog: ExportDialog | None = None
        pump.arrived.connect(self._arrived)
        window.actions_[Act.EXPORT].triggered.connect(partial(self._ask, None))
        window.actions_[Act.EXPORT_SELECTED].triggered.connect(partial(self._ask, Scope.SELECTED))
        window.results.model.countsChanged.connect(self._enable)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        self._window.actions_[Act.EXPORT].setEnabled(self._window.results.model.total > 0)

    def _ask(self, scope: Scope | None, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signature
        from bookq_gui.ui.exports.dialog import ExportDialog  # the formats are not needed for the first paint
        from bookq_gui.ui.exports.exportfile import format_called

        if self._dialog is not None:
            self._dialog.close()
        counts = counts_of(self._window.results)
        if scope is None:
            narrowed = counts[Scope.SHOWN] and counts[Scope.SHOWN] < counts[Scope.ALL]
            scope = Scope.SHOWN if narrowed else Scope.ALL
        dialog = ExportDialog(
            counts,
            scope,
            format_called(self._session.text(_FORMAT)),
            last_folder(self._session),
            self._engine.paths,
            self._choose,
            self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self._export)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        self._dialog = None

    @Slot(object)
    def _export(self, wish: Wish) -> None:
        self._session.keep_text(_FORMAT, wish.form.key)
        keep_folder(self._session, wish.file)
        ids = ids_in(wish.scope, self._window.results)
        text = self.tr("Writing {books} to {file}…").format(
            books=books(len(ids)), file=shortened(wish.file.name, 80)
        )
        self._window.strips.tell(Message(text, icon="export", key=_KEY))
        self._engine.library.export(wish.file, None if wish.scope is Scope.ALL else ids, wish.form.key)

    @Slot(object)
    def _arrived(self, batch: Batch) -> None:
        for exported in batch.exported:
            self._tell(exported)

    def _tell(self, exported: Exported) -> None:
        if exported.problem:
            lines = [(line, "") for line in exported.details.splitlines() if line.strip()]
            self._window.strips.tell(
                Message(spoken(exported.problem), lines, "warning", "warn", "warn_tint", key=_KEY)
            )
            return
        text = counted("Export", "%n books are in {file}", "%n book is in {file}", exported.count)
        self._window.strips.tell(
            Message(
                text.format(file=shortened(exported.file.name, 80)),
                icon="export",
                colour="good",
                key=_KEY,
                action=self.tr("Open the folder"),
                run=partial(open_folder, exported.file),
            )
        )
