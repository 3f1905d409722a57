"""The main window: its parts, its state, drops and the order of the focus.

The imports at the top are needed for the first paint. The parts are imported and made after it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.imports.intake_row import HEIGHT as INTAKE_HEIGHT
from bookq_gui.ui.imports.intake_row import IntakeRow
from bookq_gui.ui.sidebar.sidebar import Sidebar
from bookq_gui.ui.widgets.surfaces import EmptyState, Surface
from bookq_gui.ui.window_layout import LEAST, WindowParts, cut_to, first_geometry

if TYPE_CHECKING:
    from bookq_gui.ui.actions import Actions
    from bookq_gui.ui.books.panel import BooksPanel
    from bookq_gui.ui.details.pane import DetailsPane
    from bookq_gui.ui.queue.panel import QueuePanel
    from bookq_gui.ui.widgets.overlays import DropHint, Toast, ToastStack
    from bookq_gui.ui.window_layout import WindowState

_DRAFT_MS = 2000
_LEAST_CENTER = 300
MENU_TITLES = ("&File", "&Edit", "&View", "&Book", "&Queue", "&Help")
_WHOLE_SCREEN = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


class MainWindow(QMainWindow):
    """Holds the parts. The controllers do what is asked of them.

    Signals:
        painted: the window is painted for the first time.
        arrived(Dropped): links, text or files were dropped or pasted.
        activated: the window became the active one.
        closing: the window closes. Its state is saved, and its parts stop their work.
        ending: the parts have stopped.
        resized: the window has another size.
    """

    painted = Signal()
    arrived = Signal(object)
    activated = Signal()
    closing = Signal()
    ending = Signal()
    resized = Signal()

    actions_: Actions
    books: BooksPanel
    details: DetailsPane
    queue: QueuePanel
    toasts: ToastStack

    def __init__(self, session: WindowState) -> None:
        super().__init__()
        self._session = session
        self._painted = False
        self._has_parts = False
        # `QTimer.singleShot` would hold the bound signal weakly and may lose it.
        self._after_paint = QTimer(self, singleShot=True)
        self._after_paint.timeout.connect(self.painted)
        self.setObjectName("mainWindow")
        self.setWindowTitle("bookq")
        self.setMinimumSize(LEAST)
        self.setAcceptDrops(True)
        self.menus: list[QMenu] = [
            self.menuBar().addMenu(translate("Actions", title)) for title in MENU_TITLES
        ]
        self.menuBar().setFixedHeight(max(25, self.menuBar().fontMetrics().height() + 9))
        self.sidebar = Sidebar()
        self.center = Surface("base")
        self.intake = IntakeRow(self.center)
        self.opening = EmptyState()
        column = QVBoxLayout(self.center)
        column.setContentsMargins(0, INTAKE_HEIGHT, 0, 0)
        column.setSpacing(0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.opening)
        column.addWidget(self._pages, 1)
        self.center.setMinimumWidth(_LEAST_CENTER)
        self.center.installEventFilter(self)
        self.intake.raise_()
        self.parts = WindowParts(self, self.sidebar, self.center, session)
        self.setCentralWidget(self.parts)
        self._drafting = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._drafting.timeout.connect(self._keep_draft)
        self._hint: DropHint | None = None
        self.is_saving = False
        """Whether the window closes and waits until all is on disk."""
        self._place()
        self.intake.set_text(session.text("draft"))
        self.intake.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.intake.field.textChanged.connect(self._drafting.start)

    # The parts, made after the first paint

    def steps(self) -> Sequence[Callable[[], object]]:
        """Return the steps that make the parts, to be called in this order."""
        return (
            self._make_actions,
            self._make_books,
            self._make_details,
            lambda: self.details.page,  # by itself, because it takes a whole slice
            self._make_queue,
            self._make_toasts,
            self._finish,
        )

    def _make_actions(self) -> None:
        from bookq_gui.ui.actions import MENUS, Actions

        self.actions_ = Actions(self)
        for menu, (_title, acts) in zip(self.menus, MENUS, strict=True):
            menu.setToolTipsVisible(True)
            self.actions_.fill(menu, acts)

    def _make_books(self) -> None:
        from bookq_gui.ui.books.panel import BooksPanel

        self.books = BooksPanel(self.actions_)
        self._pages.addWidget(self.books)

    def _make_details(self) -> None:
        from bookq_gui.ui.details.pane import DetailsPane

        self.details = DetailsPane(self.actions_)
        self.parts.set_details(self.details)

    def _make_queue(self) -> None:
        from bookq_gui.ui.queue.panel import QueuePanel

        self.queue = QueuePanel(self.actions_)
        self._has_parts = True
        self.parts.set_queue(self.queue)

    def _make_toasts(self) -> None:
        from bookq_gui.ui.widgets.overlays import ToastStack

        self.toasts = ToastStack(self, self.center)

    def _finish(self) -> None:
        """Prepare the keyboard, and give the parts their state of the last session."""
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

        from bookq_gui.ui.actions import Where
        from bookq_gui.ui.widgets.accessibility import FieldKeys, FocusRing

        self.actions_.install(Where.INPUT, self.intake.field)
        FocusRing(self)
        keys = FieldKeys(self)
        for field in (*self.findChildren(QLineEdit), *self.findChildren(QPlainTextEdit)):
            keys.watch(field)
            if isinstance(field, QLineEdit):
                field.setAcceptDrops(False)
        self.chain_focus()
        for name, part in (("books", self.books), ("queue", self.queue), ("sidebar", self.sidebar)):
            part.restore_state(bytes(self._session.data(name).data()))

    def mark_as_demo(self, *, demo: bool) -> None:
        """Say in the title that the books are invented, or not."""
        self.setWindowTitle(self.tr("bookq: demo with invented books") if demo else "bookq")
        self.sidebar.show_demo(demo=demo)

    def show_open(self) -> None:
        """Show the books of the open library."""
        self._pages.setCurrentWidget(self.books)

    def show_saving(self, title: str, text: str) -> None:
        """Show what is being saved while the window closes, and disable its parts."""
        self.opening.say(title, text, "clock")
        self._pages.setCurrentWidget(self.opening)
        for part in (self.menuBar(), self.sidebar, self.details, self.queue, self.intake):
            part.setEnabled(False)

    def show_details(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Show or hide the details. The books get the focus of hidden details."""
        self.parts.show_details(shown=shown)
        if not shown and self._has_parts:
            self.books.enter()

    # State

    def _place(self) -> None:
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        self.setGeometry(first_geometry(screens[0] if screens else QRect(0, 0, 1366, 768)))
        if self.restoreGeometry(self._session.data("geometry")) and not self.windowState() & _WHOLE_SCREEN:
            self.setGeometry(cut_to(self.geometry(), screens))

    def keep_state(self) -> None:
        """Save the state that the next start restores."""
        session = self._session
        session.keep_bytes("geometry", self.saveGeometry())
        self.parts.keep()
        if self._has_parts:
            for name, part in (("books", self.books), ("queue", self.queue), ("sidebar", self.sidebar)):
                session.keep_bytes(name, part.save_state())
        self._keep_draft()

    def _keep_draft(self) -> None:
        self._drafting.stop()
        self._session.keep_text("draft", self.intake.text)
        self._session.save()

    def come_forward(self) -> None:
        """Come to the front, because bookq was started again or got a link."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # The focus

    def go_to_part(self, step: int) -> None:
        """Focus the next part of the window (``step`` 1) or the previous one (-1)."""
        parts: list[IntakeRow | Sidebar | BooksPanel | DetailsPane | QueuePanel | Toast]
        parts = [self.intake, self.sidebar, self.books, self.details, self.queue, *self.toasts.toasts]
        seen = [part for part in parts if part.isVisible()]
        focused = self.focusWidget()
        places = (k for k, part in enumerate(seen) if part is focused or part.isAncestorOf(focused))
        seen[(next(places, -1) + step) % len(seen)].enter()

    def chain_focus(self) -> None:
        """Set the order in which Tab goes through the parts."""
        from bookq_gui.ui.widgets.accessibility import set_tab_order

        set_tab_order([*self.intake.tab_order(), self.sidebar, self.books, self.details, self.queue])

    # Events of Qt

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        # Qt puts widgets that were made since, such as those of another book, at the end of the chain.
        if self._has_parts:
            self.chain_focus()
        return super().focusNextPrevChild(next)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            self._after_paint.start()
        if event.type() == QEvent.Type.WindowActivate:
            self.activated.emit()
        return super().event(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.center and event.type() == QEvent.Type.Resize:
            self.intake.resize(self.center.width(), self.intake.height())
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.is_saving:
            event.ignore()
            return
        self.keep_state()
        self.closing.emit()
        self.ending.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.fit()
        self.resized.emit()

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from bookq_gui.ui.imports import drops

        if self._has_parts and event.source() is None and drops.holds_something(event.mimeData()):
            event.acceptProposedAction()
            self._show_hint("", QRect())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()
        row, book = self.queue.page_target(self.mapToGlobal(event.position().toPoint()), event.mimeData())
        self._show_hint(book, row)

    def _show_hint(self, book: str, row: QRect) -> None:
        if self._hint is None:
            from bookq_gui.ui.widgets.overlays import DropHint

            self._hint = DropHint(self)
        if row.isEmpty():
            row = QRect(self.center.mapTo(self, self.center.rect().topLeft()), self.center.size())
        else:
            row = QRect(self.mapFromGlobal(row.topLeft()), row.size())
        text = self.tr("Drop to add: links, exports, saved pages, folders")
        self._hint.show_over(row, self.tr("The saved page of {book}").format(book=book) if book else text)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        if self._hint is not None:
            self._hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._hint is not None:
            self._hint.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        place = self.mapToGlobal(event.position().toPoint())
        self.import_data(event.mimeData(), self.queue.job_under(place))

    def import_data(self, mime: QMimeData, job_id: str = "") -> None:
        """Emit the contents of ``mime`` in `arrived`. A single file is the page of the job ``job_id``."""
        from bookq_gui.ui.imports import drops

        dropped = drops.read(mime)
        self.arrived.emit(dropped._replace(onto=job_id if len(dropped.files) == 1 else ""))
