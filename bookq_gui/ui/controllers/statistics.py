"""What the statistics are made from, and when: counted anew while they are seen, and not too often."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from bookq_gui.library import pace, statistics
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.model.job import Job, Status
from bookq_gui.ui.books import text as words
from bookq_gui.ui.books.panel import ResultsPanel
from bookq_gui.ui.books.scope import Scope, counts_of, ids_in
from bookq_gui.ui.event_pump import Batch, Pump
from bookq_gui.ui.file_dialogs import Chooser, choose_file, keep_folder, last_folder, open_folder
from bookq_gui.ui.i18n import shortened
from bookq_gui.ui.queue.panel import QueuePanel
from bookq_gui.ui.sentences import spoken
from bookq_gui.ui.statistics.chart_data import Bar, Chart, Target, charts_of
from bookq_gui.ui.statistics.panel import StatisticsPanel
from bookq_gui.ui.table.filter_terms import holds, toggled
from bookq_gui.ui.table.folding import fold
from bookq_gui.ui.widgets.background import Background
from bookq_gui.ui.widgets.message_bar import Message, Strips
from bookq_gui.ui.window_state import Session

if TYPE_CHECKING:
    from bookq_gui.ui.statistics.chart_export import Sheet

_REST_MS = 400
_MOST_SHARE = 10
"""A count is put off by so many times what the last one took, so that it never keeps the machine busy."""
_AT_ONCE = 2_000
"""So many books and jobs are counted at once; more, in another thread."""
_SCOPE = "statistics/scope"

Charts = tuple[Chart, ...]


def count(
    rows: Sequence[BookRow], annotations: Mapping[int, Annotation], jobs: Sequence[Job], locale: QLocale
) -> Charts:
    """The charts of ``rows`` with their ``marks``, and of ``jobs``."""
    return charts_of(statistics.of_books(rows, annotations, fold), pace.of_jobs(jobs), locale)


class StatisticsWiring(QObject):
    """Keeps the statistics true, and does what is asked in them."""

    def __init__(
        self,
        panel: StatisticsPanel,
        results: ResultsPanel,
        queue: QueuePanel,
        strips: Strips,
        session: Session,
        pump: Pump,
        choose: Chooser = choose_file,
    ) -> None:
        super().__init__(panel)
        self._panel, self._results, self._queue = panel, results, queue
        self._strips, self._session, self._choose = strips, session, choose
        self._stale = True
        self._counting = False
        self._background = Background(self)
        self._soon = QTimer(self, singleShot=True, interval=_REST_MS)
        self._soon.timeout.connect(self.count_now)
        kept = session.text(_SCOPE)
        panel.choose_scope(Scope(kept) if kept in list(Scope) else Scope.ALL)
        self._connect(pump)

    def _connect(self, pump: Pump) -> None:
        panel, model = self._panel, self._results.model
        pump.arrived.connect(self._arrived)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.layoutChanged):
            signal.connect(self._books_moved)
        self._results.selectionChangedTo.connect(self._selected)
        for line in self._results.findChildren(QLineEdit, "resultsFilter"):
            line.textChanged.connect(partial(panel.show_filter, Target.BOOKS))
        self._queue.filter.textChanged.connect(partial(panel.show_filter, Target.JOBS))
        panel.show_filter(Target.BOOKS, self._results.filter_text)
        panel.show_filter(Target.JOBS, self._queue.filter.text())
        panel.shown.connect(self._seen)
        panel.scopeChosen.connect(self._scope_chosen)
        panel.chosen.connect(self._filter)
        panel.savePngRequested.connect(partial(self._save, "png"))
        panel.saveSvgRequested.connect(partial(self._save, "svg"))
        panel.copyPictureRequested.connect(self._copy_picture)
        panel.copyNumbersRequested.connect(self._copy_numbers)

    @Slot()
    def close(self) -> None:
        """Count no more: the window goes."""
        self._soon.stop()
        self._background.close()

    # When to count

    @Slot(object)
    def _arrived(self, batch: Batch) -> None:
        books = batch.rows or batch.removed_rows or batch.annotations
        if batch.opened is not None or books or batch.jobs or batch.removed_jobs:
            self._be_stale()

    @Slot()
    def _books_moved(self) -> None:
        self._be_stale()

    @Slot(object)
    def _selected(self, _selection: object) -> None:
        self._show_counts()
        if self._panel.scope is Scope.SELECTED:
            self._be_stale()

    @Slot(object)
    def _scope_chosen(self, scope: Scope) -> None:
        self._session.keep_text(_SCOPE, scope.value)
        self._stale = True
        self.count_now()

    @Slot()
    def _seen(self) -> None:
        if self._stale:
            self.count_now()

    def _be_stale(self) -> None:
        self._stale = True
        if self._panel.is_seen and not self._soon.isActive() and not self._counting:
            self._soon.start()

    @Slot()
    def count_now(self) -> None:
        """Count, as far as the statistics are seen, and show what comes out."""
        if self._counting or not self._panel.is_seen:
            return
        self._soon.stop()
        self._show_counts()
        model = self._results.model
        rows = [row for i in ids_in(self._panel.scope, self._results) if (row := model.row_of(i))]
        jobs = tuple(self._queue.model.jobs(Status))
        work = partial(_timed, partial(count, rows, dict(model.annotations), jobs, words.reading_locale()))
        self._stale = False
        self._counting = True
        if len(rows) + len(jobs) <= _AT_ONCE:
            self._show(work())
        else:
            self._background.run(work, self._show, self._could_not)

    def _show(self, found: tuple[Charts, float]) -> None:
        charts, seconds = found
        self._counting = False
        self._soon.setInterval(max(_REST_MS, round(seconds * 1000 * _MOST_SHARE)))
        self._panel.show_charts(charts)
        if self._stale:
            self._be_stale()

    def _could_not(self, error: Exception) -> None:
        self._counting = False
        raise error

    def _show_counts(self) -> None:
        self._panel.show_counts(counts_of(self._results))

    # What people do

    @Slot(object, object)
    def _filter(self, chart: Chart, bar: Bar) -> None:
        others = [other.term for other in chart.bars if other.term and other is not bar]
        if chart.target is Target.BOOKS:
            self._results.set_filter(toggled(self._results.filter_text, bar.term, others))
            return
        text = toggled(self._queue.filter.text(), bar.term, others)
        self._queue.choose_chip(bar.chip if holds(text, bar.term) else "all")
        self._queue.set_filter(text)

    @Slot()
    def _copy_picture(self) -> None:
        QGuiApplication.clipboard().setImage(self._sheet().image())
        self._tell(self.tr("The picture is on the clipboard"), "copy")

    @Slot()
    def _copy_numbers(self) -> None:
        from bookq_gui.ui.statistics.chart_export import numbers  # not needed for the first paint

        QGuiApplication.clipboard().setText(numbers(self._panel.charts))
        self._tell(self.tr("The numbers are on the clipboard; they paste into a spreadsheet"), "copy")

    def _save(self, kind: str) -> None:
        from bookq_gui.ui.statistics.chart_export import write

        title = self.tr("Save the charts")
        kinds = {
            "png": self.tr("Picture (*.png)"),
            "svg": self.tr("Drawing (*.svg)"),
        }[kind]
        suggested = last_folder(self._session) / f"bookq-statistics.{kind}"
        file = self._choose(self._panel.window(), title, suggested, kinds)
        if file is None:
            return
        if file.suffix.lower() != f".{kind}":
            file = file.with_name(f"{file.name}.{kind}")
        sheet = self._sheet()
        contents = sheet.png() if kind == "png" else sheet.svg()
        self._background.run(
            partial(write, contents, file),
            lambda _none: self._saved(file),
            self._not_saved,
        )

    def _saved(self, file: Path) -> None:
        keep_folder(self._session, file)
        text = self.tr("The charts are in {file}").format(file=shortened(file.name, 80))
        self._strips.tell(
            Message(
                text,
                icon="export",
                key="saved",
                action=self.tr("Open the folder"),
                run=partial(open_folder, file),
            )
        )

    def _not_saved(self, error: Exception) -> None:
        from bookq_gui.storage.disk_errors import ExportError

        if not isinstance(error, ExportError):
            raise error
        self._strips.tell(
            Message(
                spoken(error.message),
                [(error.details, "")] if error.details else [],
                icon="warning",
                colour="warn",
                tint="warn_tint",
                key="saved",
            )
        )

    def _sheet(self) -> Sheet:
        from bookq_gui.ui.statistics.chart_export import Sheet

        mirrored = self._panel.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Sheet(self._panel.heading, self._panel.charts, self._panel.font(), mirrored=mirrored)

    def _tell(self, text: str, icon: str) -> None:
        self._strips.tell(Message(text, icon=icon, key="copied"))


def _timed(work: Callable[[], Charts]) -> tuple[Charts, float]:
    started = time.perf_counter()
    return work(), time.perf_counter() - started
