"""The main window: where its parts are, and how they are found again at the next start."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QDockWidget,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.model.job import Job
from bookq_gui.ui.actions import BOOK_MENU, BULK, MENUS, THEMES, Act, Actions, Where, menu_title
from bookq_gui.ui.books.copying import FORMATS
from bookq_gui.ui.books.panel import ResultsPanel
from bookq_gui.ui.details.pane import DetailsPane
from bookq_gui.ui.docks import DockAction, bring, enter, name_tabs
from bookq_gui.ui.drophint import DropHint
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.imports import drops
from bookq_gui.ui.imports.paste_box import PasteBox
from bookq_gui.ui.opening import OpeningPage, TroubleBar
from bookq_gui.ui.placing import queue_height, within_reach
from bookq_gui.ui.queue import text
from bookq_gui.ui.queue.panel import QueuePanel
from bookq_gui.ui.statistics.panel import StatisticsPanel
from bookq_gui.ui.status_bar import StatusLine
from bookq_gui.ui.widgets.basic import GAP
from bookq_gui.ui.widgets.entering import enter_table
from bookq_gui.ui.widgets.fieldkeys import FieldKeys
from bookq_gui.ui.widgets.focus import chain
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.message_bar import Strips
from bookq_gui.ui.widgets.nesting import nested
from bookq_gui.ui.window_state import Session

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine

_SIZE = (1180, 800)
_LEAST = (720, 520)
_ROWS = ((5, 4), (4, 3), (3, 2), (2, 1))
"""So many books and jobs are seen at first, the fewer the less room there is."""
_DRAFT_MS = 2000
_MOST_SELECTED = 1000
_WHOLE_SCREEN = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


class MainWindow(QMainWindow):
    """Shows and forwards. What is asked of it goes to `wiring.Wiring`, which tells the engine.

    Signals:
        painted: the window is on the screen for the first time.
        arrived(Dropped): links, text or files were dropped or pasted.
        cameUp: it is the one that is worked in, now or again.
        closing: the window is about to go; its state is kept already.
    """

    painted = Signal()
    arrived = Signal(object)
    cameUp = Signal()  # noqa: N815 - Qt's own spelling
    closing = Signal()

    def __init__(self, engine: Engine, session: Session) -> None:
        super().__init__()
        self._session = session
        self._painted = False
        # A timer of our own: singleShot() holds `self.painted.emit` weakly and may lose it.
        self._after_paint = QTimer(self)
        self._after_paint.setSingleShot(True)
        self._after_paint.timeout.connect(self.painted)
        self.setObjectName("mainWindow")
        self.setWindowTitle("bookq")
        self.setMinimumSize(*_LEAST)
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.paste_box = PasteBox(engine.imports.recognise, self.actions_[Act.ADD])
        self.strips = Strips()
        self.trouble = TroubleBar()
        self.opening = OpeningPage()
        self.results = ResultsPanel()
        self.details = DetailsPane()
        self.queue = QueuePanel(self.actions_)
        self.statistics = StatisticsPanel()
        self.status_line = StatusLine()
        self.addActions(self.actions_.of(Where.WINDOW))
        self._lay_out()
        self._make_menus()
        self._drop_hint = DropHint(self)
        self._drafting = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._drafting.timeout.connect(self._keep_draft)
        self._order_tabs()
        self.restore()
        self.paste_box.input.textChanged.connect(self._drafting.start)
        for line in self.findChildren(QLineEdit):
            line.setAcceptDrops(False)
        self._watch_fields()

    # Places

    def _lay_out(self) -> None:
        self._results_stack = QStackedWidget()
        self._results_stack.addWidget(self.opening)
        self._results_stack.addWidget(self.results)

        # A window inside the window: its docks move around the results and leave the paste box alone.
        self._desk = QMainWindow()
        self._desk.setWindowFlags(Qt.WindowType.Widget)
        self._desk.setObjectName("desk")
        self._desk.setDockNestingEnabled(True)
        self._desk.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._desk.setCentralWidget(self._results_stack)
        self.details_dock = self._dock("detailsDock", self.tr("Details"), self.details)
        self.queue_dock = self._dock("queueDock", self.tr("Queue"), self.queue)
        self.statistics_dock = self._dock("statisticsDock", self.tr("Statistics"), self.statistics)
        self.statistics_dock.visibilityChanged.connect(self.statistics.set_seen)
        for dock in (self.details_dock, self.queue_dock, self.statistics_dock):
            dock.visibilityChanged.connect(self._name_tabs)
        self._place_docks()

        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = nested(column, QVBoxLayout())
        top.setContentsMargins(12, GAP, 12, GAP)
        top.setSpacing(GAP)
        top.addWidget(self.trouble)
        top.addWidget(self.paste_box)
        top.addWidget(self.strips)
        column.addWidget(self._desk, 1)
        column.addWidget(self.status_line)
        self.setCentralWidget(self._whole)

    def _dock(self, name: str, title: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._desk)
        dock.setObjectName(name)
        dock.setWidget(widget)
        return dock

    def _place_docks(self) -> None:
        areas = Qt.DockWidgetArea
        self._desk.addDockWidget(areas.RightDockWidgetArea, self.details_dock)
        self._desk.addDockWidget(areas.BottomDockWidgetArea, self.queue_dock)
        self._desk.addDockWidget(areas.RightDockWidgetArea, self.statistics_dock)
        self._desk.tabifyDockWidget(self.details_dock, self.statistics_dock)
        self.statistics_dock.setFloating(False)
        self.statistics_dock.hide()
        for dock in (self.queue_dock, self.details_dock):
            dock.setFloating(False)
            bring(dock)
        self._desk.resizeDocks([self.details_dock], [380], Qt.Orientation.Horizontal)
        self._give_default_heights()

    def _give_default_heights(self) -> None:
        title = self.queue_dock.fontMetrics().height() + 2 * self.style().pixelMetric(
            QStyle.PixelMetric.PM_DockWidgetTitleMargin
        )
        between = self.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent)
        width = self._desk.width()
        height = queue_height(
            self._desk.height(),
            [
                (self.results.height_for(books) + between, title + self.queue.height_for(jobs, width))
                for books, jobs in _ROWS
            ],
        )
        self._desk.resizeDocks([self.queue_dock], [height], Qt.Orientation.Vertical)

    def _make_menus(self) -> None:
        for title, acts in MENUS:
            menu = self.menuBar().addMenu(menu_title(title))
            menu.setToolTipsVisible(True)
            self.actions_.fill(menu, acts)
            if Act.THEME_SYSTEM in acts:
                self._add_view_menus(menu)
            if acts is BOOK_MENU:
                self._add_book_menus(menu)
                self.results.set_menu_actions(menu.actions())
        self.results.view.addActions(self.actions_.of(Where.RESULTS))
        self.details.set_actions([self.actions_[act] for act in BULK] + [self.copy_menu.menuAction()])

    def _add_view_menus(self, menu: QMenu) -> None:
        first = menu.actions()[0]
        for dock, keys, go_in in (
            (self.details_dock, "Ctrl+1", partial(enter, self.details)),
            (self.queue_dock, "Ctrl+2", partial(enter_table, self.queue.view)),
            (self.statistics_dock, "Ctrl+3", partial(enter, self.statistics)),
        ):
            menu.insertAction(first, DockAction(dock, keys, go_in, self._back_to_books))
        for dock in (self.details_dock, self.statistics_dock):
            escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), dock)
            escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            escape.activated.connect(self._back_to_books)
        menu.insertSeparator(first)
        for table in (self.results.view, self.queue.view):
            menu.insertMenu(first, table.live_columns_menu(self))
            menu.insertMenu(first, table.live_sort_menu(self))
            menu.insertSeparator(first)

    def _add_book_menus(self, menu: QMenu) -> None:
        self.copy_menu = self._made_copy_menu()
        self.untag_menu = QMenu(self.tr("Remove a t&ag"), self)
        menu.insertMenu(menu.actions()[1], self.copy_menu)
        menu.insertMenu(self.actions_[Act.EDIT_NOTE], self.untag_menu)

    def _made_copy_menu(self) -> QMenu:
        menu = QMenu(self.tr("&Copy as"), self)
        menu.setIcon(icon("copy"))
        for copy_format in FORMATS:
            menu.addAction(translate("CopyAs", str(copy_format.title))).setData(copy_format.key)
        return menu

    def _watch_fields(self) -> None:
        keys = FieldKeys(self)
        keys.linksPasted.connect(self._take_clipboard)
        filters = [*self.results.findChildren(QLineEdit, "resultsFilter"), self.queue.filter]
        for line in filters:
            keys.watch_filter(line)
        for field in self.findChildren(QLineEdit):
            if field not in filters:
                keys.watch(field)
        for box in self.findChildren(QPlainTextEdit):
            keys.watch(box)

    @Slot()
    def _take_clipboard(self) -> None:
        self.take_in(drops.copied(QGuiApplication.clipboard()))

    def _order_tabs(self) -> None:
        chain(self.paste_box.input, [self.paste_box.button])
        for line in self.results.findChildren(QLineEdit, "resultsFilter"):
            chain(line, [self.results.view])
        self._name_tabs()

    @Slot()
    def enter_details(self) -> None:
        """Show the details and bring the keyboard there."""
        bring(self.details_dock)
        enter(self.details)

    @Slot()
    def _back_to_books(self) -> None:
        enter_table(self.results.view)

    @Slot()
    def _name_tabs(self) -> None:
        chain(self.results.view, name_tabs(self._desk))

    @Slot()
    def use_default_layout(self) -> None:
        """Put everything back to where a new user sees it."""
        self._place_docks()
        self.queue.view.reset_columns()
        self.results.reset_columns()

    # States

    def show_open(self) -> None:
        """The collection is open: show it."""
        self._results_stack.setCurrentWidget(self.results)
        self.paste_box.set_ready(ready=True)

    def come_forward(self) -> None:
        """Be seen: bookq was started again, or a link was handed over."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_theme(self, choice: str) -> None:
        """Check the choice of theme in the menu."""
        for act, name in THEMES.items():
            self.actions_[act].setChecked(name == choice)

    def restore(self) -> None:
        """Everything as it was at the end of the last session."""
        session = self._session
        self.resize(*_SIZE)
        self.restoreGeometry(session.data("geometry"))
        self._is_laid_out = self._desk.restoreState(session.data("desk"))
        self._come_within_reach()
        self.queue.restore_state(session.data("queue/columns"))
        self.queue.filter.setText(session.text("queue/filter"))
        self.queue.choose_chip(session.text("queue/chip"))
        self.results.restore_state(bytes(session.data("results/columns").data()))
        if session.text("results/filter"):
            self.results.set_filter(session.text("results/filter"))
        self.paste_box.set_text(session.text("draft"))

    def _come_within_reach(self) -> None:
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        docks = (self.details_dock, self.queue_dock, self.statistics_dock)
        floating = [dock for dock in docks if dock.isFloating()]
        for part in (self, *floating):
            reach = within_reach(part.geometry(), screens)
            if reach != part.geometry() and not part.windowState() & _WHOLE_SCREEN:
                part.setGeometry(reach)

    def restore_selection(self) -> None:
        """Select the books and jobs that were selected. Once they are here."""
        self.results.select_ids(self._session.numbers("results/selected"))
        self.queue.view.select_jobs(self._session.text("queue/selected").split())

    def keep_state(self) -> None:
        """Keep everything that `restore` brings back."""
        session = self._session
        session.keep_bytes("geometry", self.saveGeometry())
        session.keep_bytes("desk", self._desk.saveState())
        session.keep_bytes("queue/columns", self.queue.save_state())
        session.keep_text("queue/filter", self.queue.filter.text())
        session.keep_text("queue/chip", self.queue.chip)
        session.keep_text("queue/selected", " ".join(self.queue.view.selected_ids()[:_MOST_SELECTED]))
        session.keep_bytes("results/columns", QByteArray(self.results.save_state()))
        session.keep_text("results/filter", self.results.filter_text)
        session.keep_numbers("results/selected", list(self.results.selected_ids()))
        self._keep_draft()

    @Slot()
    def _keep_draft(self) -> None:
        self._drafting.stop()
        self._session.keep_text("draft", self.paste_box.draft)
        self._session.save()

    # Qt's side

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            self._after_paint.start()
        if event.type() == QEvent.Type.WindowActivate:
            self.cameUp.emit()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802, D102
        super().showEvent(event)
        if not self._is_laid_out:
            self._is_laid_out = True
            self._give_default_heights()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802, D102
        self.keep_state()
        self.closing.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        self._drop_hint.setGeometry(self._whole.geometry())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802, D102
        mime = event.mimeData()
        if drops.holds_something(mime):
            event.acceptProposedAction()
            self._drop_hint.setGeometry(self._whole.geometry())
            rows = self.queue.rows_for_pages() if drops.holds_files(mime) else QRect()
            self._drop_hint.show_over(self._in_hint(rows))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802, D102
        event.acceptProposedAction()
        job = self._job_under(event.position().toPoint(), event.mimeData())
        row = self.queue.view.place_of(job.id) if job else QRect()
        self._drop_hint.show_target(self._in_hint(row), text.name(job) if job else "")

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: N802, D102
        self._drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802, D102
        self._drop_hint.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        job = self._job_under(event.position().toPoint(), event.mimeData())
        self.take_in(event.mimeData(), job.id if job else "")

    def take_in(self, mime: QMimeData, job_id: str = "") -> None:
        """Tell that the contents of ``mime`` are to be added; ``job_id``: a single file is its page."""
        dropped = drops.read(mime)
        self.arrived.emit(replace(dropped, onto=job_id if len(dropped.files) == 1 else ""))

    def _job_under(self, place: QPoint, mime: QMimeData) -> Job | None:
        if not drops.holds_files(mime):
            return None
        return self.queue.job_for_page(self.mapToGlobal(place))

    def _in_hint(self, place: QRect) -> QRect:
        """``place`` of the queue's table in the coordinates of the hint."""
        rows = self.queue.view.viewport()
        return QRect(self._drop_hint.mapFromGlobal(rows.mapToGlobal(place.topLeft())), place.size())
