"""The rows of the queue: they have words to click, and can be dragged to another place."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu

from bookq_gui.model.job import Job, Status
from bookq_gui.ui.queue.model import QueueModel
from bookq_gui.ui.queue.row_painter import ROW, Offer, QueuePainter
from bookq_gui.ui.queue.text import takes_page
from bookq_gui.ui.table.painting import Cell
from bookq_gui.ui.table.view import TableView
from bookq_gui.ui.widgets import theme

MIME = "application/x-bookq-jobs"
"""The type of dragged rows of this queue."""


class QueueView(TableView):
    """Shows a `QueueModel`.

    No row moves or goes while the mouse is over the rows, the view has the focus, or a menu is open. A second
    later all rows catch up.

    Signals:
        offerClicked(str, str): the key of the word that was clicked at the end of a row, and the job.
        moveRequested(list, str | None): move jobs before another one, or to the end (None).
    """

    offerClicked = Signal(str, str)
    moveRequested = Signal(object, object)

    def __init__(self, model: QueueModel) -> None:
        self._jobs = model
        self._drop_at = -1
        self._empty_text = ""
        self._pressed: tuple[str, str] | None = None
        self._held = False
        self._menus_open = 0
        self.queue_painter = QueuePainter(model)
        super().__init__(model, self.queue_painter, row_height=ROW, headed=False)
        self.setObjectName("queueView")
        self.setAccessibleName(self.tr("Queue"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setMinimumHeight(ROW)
        self._releasing = QTimer(self, singleShot=True, interval=1000)
        self._releasing.timeout.connect(self._release)
        model.dataChanged.connect(self._data_changed)

    def set_empty_text(self, text: str) -> None:
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def page_target(self, place: QPoint) -> tuple[Job | None, QRect]:
        """The job at ``place`` on the screen that a saved page can complete, and its row on the screen."""
        viewport = self.viewport()
        inside = viewport.mapFromGlobal(place)
        line = self.rowAt(inside.y()) if viewport.isVisible() and viewport.rect().contains(inside) else -1
        job = self._job_in(line)
        if job is None or not takes_page(job):
            return None, QRect()
        top = viewport.mapToGlobal(QPoint(0, self.rowViewportPosition(line)))
        return job, QRect(top, QSize(viewport.width(), self.rowHeight(line)))

    def _job_in(self, line: int) -> Job | None:
        job_id = self._jobs.id_at(line)
        return self._jobs.job(job_id) if job_id is not None else None

    def offers_of(self, line: int) -> list[Offer]:
        """The words at the end of a line, with their places in the viewport."""
        job = self._job_in(line)
        if job is None:
            return []
        self.painter.mirrored = self.isRightToLeft()
        return self.queue_painter.offers(job, self._cell(line, "act"))

    def tick(self) -> None:
        """Update the times in the visible rows."""
        model = self._jobs
        shown = model.shown_ids(*self.visible_lines())
        counting = [job_id for job_id in shown if model.is_counting(job_id)]
        model.touch(counting, "state")
        if not self.isColumnHidden(model.position("time")):
            model.touch([job_id for job_id in counting if job_id in model.tally.running], "time")

    # Columns and heights

    def fitted_columns(self) -> dict[str, int]:
        return self.queue_painter.widths(self.viewport().width())

    def columns_fitted(self, widths: dict[str, int]) -> None:
        """Other widths need other heights, also while no row may move."""
        self.queue_painter.sentence_width = widths["what"]
        self._measure_rows()

    def _size_rows(self) -> None:
        if not self._held:
            self._measure_rows()

    def _measure_rows(self) -> None:
        painter, header, model = self.queue_painter, self.verticalHeader(), self.model_
        book, what = (self.columnWidth(model.position(key)) for key in ("book", "what"))
        sized = -1
        # If rows become lower, others come into view.
        while (seen := self.visible_lines())[1] > sized:
            first, last = max(seen[0], sized + 1), seen[1]
            for line, job_id in enumerate(model.shown_ids(first, last), first):
                height = painter.height(job_id, line, book, what)
                if header.sectionSize(line) != height:
                    header.resizeSection(line, height)
            sized = last

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure_rows()

    def _scrolled(self) -> None:
        super()._scrolled()
        self._measure_rows()

    def _data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.column() != last.column() or self._jobs.columns[first.column()].key in ("book", "what"):
            self._size_rows()

    def _painted_cells(self, area: QRect) -> list[tuple[Cell, int, int]]:
        # A name can extend into the next cell, so all cells of a row are painted together.
        return super()._painted_cells(QRect(0, area.top(), self.viewport().width(), area.height()))

    def ground(self) -> QColor:
        return self.painter.look.colours.window

    # Rows that do not move while a person uses them

    def hold_for(self, *menus: QMenu) -> None:
        """Let no row move while one of ``menus`` is open."""
        for menu in menus:
            menu.aboutToShow.connect(partial(self._menu_shown, 1))
            menu.aboutToHide.connect(partial(self._menu_shown, -1))

    @property
    def is_watched(self) -> bool:
        """Whether the person uses the rows, so that none may move."""
        return self.hasFocus() or self.viewport().underMouse() or self._menus_open > 0

    def catch_up(self) -> None:
        """Let the rows move once, because the person changed them."""
        self._hold(held=False)
        if self.is_watched:
            self._releasing.start()
            QTimer.singleShot(0, self, self._hold_now)

    def event(self, event: QEvent) -> bool:
        self._note(event.type())
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        self._note(event.type())
        return super().viewportEvent(event)

    def _note(self, kind: QEvent.Type) -> None:
        if kind in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self._hold_now()
        elif kind in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._releasing.start()

    def _menu_shown(self, more: int) -> None:
        self._menus_open += more
        if more > 0:
            self._hold_now()
        else:
            self._releasing.start()

    def _hold_now(self) -> None:
        self._releasing.stop()
        self._hold(held=True)

    def _release(self) -> None:
        if not self.is_watched:
            self._hold(held=False)

    def _hold(self, *, held: bool) -> None:
        self._held = held
        self._jobs.hold(held=held)
        self._size_rows()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        colours = theme.colours()
        if self._empty_text and not self.model_.rowCount():
            painter.setPen(colours.muted)
            painter.setFont(theme.font())
            room = self.viewport().rect().adjusted(16, 8, -16, -8)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._empty_text)
        if self._drop_at >= 0:
            painter.fillRect(0, self._edge(self._drop_at) - 1, self.viewport().width(), 2, colours.accent)

    def _edge(self, line: int) -> int:
        """The y coordinate above ``line``."""
        if line < self.model_.rowCount():
            return self.rowViewportPosition(line)
        return self.rowViewportPosition(line - 1) + self.rowHeight(line - 1)

    def _cell(self, line: int, key: str) -> QRect:
        column = self.model_.position(key)
        left, width = self.columnViewportPosition(column), self.columnWidth(column)
        return QRect(left, self.rowViewportPosition(line), width, self.rowHeight(line))

    # Mouse and keyboard

    def _offer_at(self, place: QPoint) -> tuple[str, str] | None:
        line = self.rowAt(place.y())
        job_id = self._jobs.id_at(line)
        hits = (
            offer.key for offer in self.offers_of(line) if offer.rect.adjusted(-6, 0, 6, 0).contains(place)
        )
        key = next(hits, None)
        return (key, job_id) if key and job_id is not None else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._offer_at(event.position().toPoint()) if left else None
        if self._pressed is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif pressed == self._offer_at(event.position().toPoint()):
            self.offerClicked.emit(*pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._offer_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            return
        super().mouseMoveEvent(event)
        over = self._offer_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        line = self.currentIndex().row()
        if event.key() == forward and line >= 0 and self.current_id is not None:
            if self.current_id not in self.selection:
                self.selection.set_ids([self.current_id])
            place = self._cell(line, "act").bottomLeft()
            self.menuRequested.emit(self.viewport().mapToGlobal(place))
            return
        super().keyPressEvent(event)

    # Dragging

    def startDrag(self, _actions: Qt.DropAction) -> None:
        ids = [job_id for job_id in self.selected_ids() if self._waits(job_id)]
        if ids:
            mime = QMimeData()
            mime.setData(MIME, "\n".join(ids).encode())
            drag = QDrag(self)
            drag.setMimeData(mime)
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        line = self._line_for(event)
        self._show_drop(line)
        if line >= 0:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_drop(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        line = self._line_for(event)
        self._show_drop(-1)
        if line < 0:
            event.ignore()
            return
        event.acceptProposedAction()
        ids = bytes(event.mimeData().data(MIME).data()).decode().split("\n")
        self.moveRequested.emit(ids, self._waiting_from(line, ids))

    def _line_for(self, event: QDropEvent) -> int:
        """The line before which the dragged rows would be dropped; -1 if they cannot."""
        if event.source() is not self or not event.mimeData().hasFormat(MIME):
            return -1
        y = event.position().toPoint().y()
        line = self.rowAt(y)
        if line < 0:
            line = self.model_.rowCount()
        elif y > self.rowViewportPosition(line) + self.rowHeight(line) // 2:
            line += 1
        here, above = self._jobs.id_at(line), self._jobs.id_at(line - 1)
        beside = [job_id for job_id in (here, above) if job_id is not None and self._waits(job_id)]
        return line if beside else -1

    def _waiting_from(self, line: int, moved: Iterable[str]) -> str | None:
        """The first waiting job from ``line`` on that is not moved itself."""
        left_out = set(moved)
        rest = self._jobs.shown_ids(line)
        return next((i for i in rest if self._waits(i) and i not in left_out), None)

    def _waits(self, job_id: str) -> bool:
        job = self._jobs.job(job_id)
        return job is not None and job.status is Status.QUEUED

    def _show_drop(self, line: int) -> None:
        if line != self._drop_at:
            self._drop_at = line
            self.viewport().update()
