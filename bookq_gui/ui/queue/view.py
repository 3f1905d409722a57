"""The rows of the queue: painted whole, with words to click on, and moved by dragging."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
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
from PySide6.QtWidgets import QAbstractItemView, QWidget

from bookq_gui.model.job import Job, Status
from bookq_gui.ui.queue.model import QueueModel
from bookq_gui.ui.queue.text import (
    ICONS,
    OPEN,
    RETRY,
    TAKE,
    State,
    name,
    offer_text,
    offers,
    progress,
    sentence,
    state_of,
    state_text,
    state_words,
    time_text,
)
from bookq_gui.ui.table.painting import PAD, Face, Row, RowPainter
from bookq_gui.ui.table.view import TableView
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.progress import draw_bar

MIME = "application/x-bookq-jobs"
"""What is dragged: rows of this queue."""

_ROW = 32
_MARGIN = 16
_ICON = 16
_STATE = 168
_BOOK, _NARROW_BOOK, _LEAST_BOOK = 288, 232, 176
_TIME = 64
_SHARE = 0.45
"""How much of the room for name and sentence the name takes at most."""
_ACTIONS = 180
_NO_TIME_BELOW = 1200
_NARROW_BELOW = 1100
_SMALL_BELOW = 860
_BAR = 96
_BETWEEN = 16
_MOST_WRAPPED = 4_096


class Offer(NamedTuple):
    """A word at the end of a row, and where it is."""

    key: str
    text: str
    rect: QRect


class QueuePainter(RowPainter):
    """Paints jobs. Names and sentences that do not fit take more lines, and are never cut."""

    def __init__(self, widget: QWidget, model: QueueModel) -> None:
        super().__init__(widget)
        self._model = model
        self._wrapped: dict[tuple[str, int, int], tuple[str, ...]] = {}
        self.cells = {
            "state": self._state,
            "book": self._book,
            "what": self._what,
            "time": self._time,
            "act": self._act,
        }

    def forget(self) -> None:
        """Theme, font or screen changed."""
        super().forget()
        self._wrapped.clear()

    def ground(self, row: Row) -> QColor | None:
        """The row under the mouse is tinted."""
        return self.look.colours.hover if row.hovered else None

    def lines(self, face: Face, text: str, room: int) -> tuple[str, ...]:
        """``text`` on as many lines as it takes in ``room`` pixels."""
        key = (text, room, id(face))
        found = self._wrapped.get(key)
        if found is None:
            if len(self._wrapped) >= _MOST_WRAPPED:
                self._wrapped.clear()
            found = self._wrapped[key] = tuple(wrapped(face, text, max(room, 24)))
        return found

    def height(self, job_id: str, line: int, book: int, what: int) -> int:
        """The height that a row needs, with so much room for the name and the sentence."""
        job = self._model.job(job_id)
        least: int = theme.scaled(_ROW)
        if job is None:
            return least
        named = self.lines(self._name_face(job), name(job), book - 2 * PAD)
        state = state_of(job, self._model.moment.cooling)
        taken = _BAR + 10 if state is State.FETCHING else 0
        said = self.lines(self.look.body, self._sentence(job, line), what - 2 * PAD - taken)
        most = max(len(named), len(said), 1)
        return least if most == 1 else max(least, most * self.look.body.height + _ROW // 2)

    def state_width(self) -> int:
        """The width of the first column: its longest word has to fit."""
        room = max(self.look.figures.metrics.horizontalAdvance(text) for text in state_words())
        return max(theme.scaled(_STATE), _MARGIN + _ICON + PAD + room + PAD)

    def actions_width(self, least: int) -> int:
        """The width of the last column: the words of any row have to fit."""
        advance = self.look.link.metrics.horizontalAdvance
        rows = ((TAKE, RETRY), (OPEN, RETRY))
        needed = max(sum(advance(offer_text(offer)) + _BETWEEN for offer in row) for row in rows)
        return max(theme.scaled(least), needed + _MARGIN + PAD)

    def offers(self, job: Job, cell: QRect) -> list[Offer]:
        """The words at the end of the row of ``job``, whose last cell is ``cell``."""
        found: list[Offer] = []
        right = cell.right() - _MARGIN
        for key in reversed(offers(job, self._model.moment)):
            text = offer_text(key)
            width = self.look.link.metrics.horizontalAdvance(text)
            rect = QRect(right - width, cell.top(), width + 1, cell.height())
            right = rect.left() - _BETWEEN
            if self.mirrored:
                rect.moveLeft(cell.left() + cell.right() - rect.right())
            found.append(Offer(key, text, rect))
        return found

    # The cells

    def _state(self, painter: QPainter, row: Row, cell: QRect) -> None:
        job = self._model.job(row.id)
        if job is None:
            return
        moment = self._model.moment
        state = state_of(job, moment.cooling)
        picture, colour = ICONS[state]
        if job.queue in moment.cooling and state is State.WAITING:
            picture, colour = ICONS[State.BLOCKED]
        self.icon(painter, picture, colour, cell, _MARGIN, _ICON)
        loud = state in (State.FAILED, State.RETRYING, State.FETCHING)
        ink = self.look.colours[colour] if loud else self.ink(row, "muted")
        room = self._inner(cell, _MARGIN + _ICON + PAD)
        self.text(painter, self.look.figures, state_text(job, moment), room, ink)

    def _book(self, painter: QPainter, row: Row, cell: QRect) -> None:
        job = self._model.job(row.id)
        if job is not None:
            quiet = job.status in (Status.QUEUED, Status.FINISHED, Status.CANCELED)
            face, ink = self._name_face(job), self.ink(row, "muted" if quiet else "text")
            self._paragraph(painter, face, name(job), self._inner(cell, PAD), ink)

    def _what(self, painter: QPainter, row: Row, cell: QRect) -> None:
        job = self._model.job(row.id)
        if job is None:
            return
        state = state_of(job, self._model.moment.cooling)
        room = self._inner(cell, PAD)
        if state is State.FETCHING:
            left = room.right() - _BAR + 1 if self.mirrored else room.left()
            bar = QRectF(left, cell.top() + (cell.height() - 5) / 2, _BAR, 5)
            draw_bar(painter, bar, progress(self._model.stage(row.id)), mirrored=self.mirrored)
            room = self._inner(cell, PAD + _BAR + 10)
        ink = self.ink(row, "text" if state is State.FAILED else "muted")
        self._paragraph(painter, self.look.body, self._sentence(job, row.line), room, ink)

    def _time(self, painter: QPainter, row: Row, cell: QRect) -> None:
        job = self._model.job(row.id)
        if job is not None:
            waits = job.status is Status.QUEUED or job.queue in self._model.moment.cooling
            text = "" if waits else time_text(job, self._model.stage(row.id), self._model.moment.now)
            room = QRect(cell.left(), cell.top(), cell.width() - PAD, cell.height())
            if self.mirrored:
                room.translate(PAD, 0)
            self.text(painter, self.look.small_figures, text, room, self.ink(row, "muted"), right=True)

    def _act(self, painter: QPainter, row: Row, cell: QRect) -> None:
        job = self._model.job(row.id)
        if job is None:
            return
        for offer in self.offers(job, cell):
            self.text(painter, self.look.link, offer.text, offer.rect, self.look.colours.accent)

    def _sentence(self, job: Job, line: int) -> str:
        model = self._model
        turn = model.turn_of(line) if job.status in (Status.QUEUED, Status.SCHEDULED) else None
        return sentence(job, model.stage(job.id), model.moment, turn, model.pace)

    def _name_face(self, job: Job) -> Face:
        quiet = job.status in (Status.QUEUED, Status.FINISHED, Status.CANCELED)
        return self.look.body if quiet else self.look.title

    def _inner(self, cell: QRect, before: int) -> QRect:
        """``cell`` without ``before`` pixels at its beginning and the padding at its end."""
        left, right = (PAD, before) if self.mirrored else (before, PAD)
        return cell.adjusted(left, 0, -right, 0)

    def _paragraph(self, painter: QPainter, face: Face, text: str, room: QRect, ink: QColor) -> None:
        lines = self.lines(face, text, room.width())
        top = (room.height() - len(lines) * face.height) // 2
        for number, line in enumerate(lines):
            self.text(painter, face, line, room, ink, baseline=top + number * face.height + face.ascent)


def wrapped(face: Face, text: str, room: int) -> list[str]:
    """``text`` broken into lines of at most ``room`` pixels: between words, else inside a word."""
    advance = face.metrics.horizontalAdvance
    if advance(text) <= room:
        return [text]
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if advance(longer) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(face, word, room)
        lines += full
    return [*lines, line] if line else lines


def _pieces(face: Face, word: str, room: int) -> list[str]:
    """``word`` in pieces of at most ``room`` pixels."""
    pieces, start = [], 0
    for end in range(1, len(word) + 1):
        if end - start > 1 and face.metrics.horizontalAdvance(word[start:end]) > room:
            pieces.append(word[start : end - 1])
            start = end - 1
    return [*pieces, word[start:]]


class QueueView(TableView):
    """Shows a `QueueModel`.

    Signals:
        offerClicked(str, str): the key of a word at the end of a row that was clicked, and the job.
        moveRequested(list, str | None): jobs are to wait before another one; None: at the end.
    """

    offerClicked = Signal(str, str)
    moveRequested = Signal(object, object)

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        self._jobs = model
        self._drop_at = -1
        self._empty_text = ""
        self._pressed: tuple[str, str] | None = None
        self.holds_heights = False
        super().__init__(model, None, parent, row_height=_ROW, headed=False)
        self.queue_painter = QueuePainter(self, model)
        self.painter = self.queue_painter
        self.setObjectName("queueView")
        self.setAccessibleName(self.tr("Queue"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setMinimumHeight(_ROW)
        model.dataChanged.connect(self._data_changed)
        self._fit()

    def set_empty_text(self, text: str) -> None:
        """What is said in the middle while there are no rows."""
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def job_at(self, place: QPoint) -> Job | None:
        """The job of the row at ``place`` of the viewport."""
        job_id = self._jobs.id_at(self.rowAt(place.y()))
        return self._jobs.job(job_id) if job_id is not None else None

    def offers_of(self, line: int) -> list[Offer]:
        """The words at the end of a line, and where they are in the viewport."""
        job_id = self._jobs.id_at(line)
        job = self._jobs.job(job_id) if job_id is not None else None
        if job is None:
            return []
        self.painter.mirrored = self.isRightToLeft()
        return self.queue_painter.offers(job, self._cell(line, "act"))

    def tick(self) -> None:
        """Let the seconds of the rows that are seen count on."""
        model = self._jobs
        shown = model.shown_ids(*self.visible_lines())
        counting = [job_id for job_id in shown if model.is_counting(job_id)]
        model.touch(counting, "state")
        if not self.isColumnHidden(model.position("time")):
            model.touch([job_id for job_id in counting if job_id in model.tally.running], "time")

    # Columns and heights

    def fitted_columns(self) -> dict[str, int]:
        """The sentence takes what the other columns leave; the time gives way first."""
        width = self.viewport().width()
        painter = getattr(self, "queue_painter", None)
        if painter is None:
            return {column.key: column.width or 100 for column in self.model_.columns}
        room = width * 100 / max(theme.scaled(100), 1)
        book = _BOOK if room >= _NARROW_BELOW else _NARROW_BOOK if room >= _SMALL_BELOW else _LEAST_BOOK
        widths = {"state": painter.state_width(), "book": theme.scaled(book)}
        widths["what"] = 0
        if room >= _NO_TIME_BELOW:
            widths["time"] = theme.scaled(_TIME)
        widths["act"] = painter.actions_width(_ACTIONS if room >= _SMALL_BELOW else 0)
        left = width - sum(widths.values()) + widths["book"]
        # With large fonts names and sentences share what there is, and take more lines.
        widths["book"] = min(widths["book"], max(round(left * _SHARE), 64))
        widths["what"] = max(64, left - widths["book"])
        return widths

    def columns_fitted(self, widths: dict[str, int]) -> None:  # noqa: ARG002
        """Other widths: other heights, even while no row may move."""
        self._measure_rows()

    def _size_rows(self) -> None:
        """Give the rows that are seen the height that their texts need, unless they stand still."""
        if not self.holds_heights:
            self._measure_rows()

    def _measure_rows(self) -> None:
        painter = getattr(self, "queue_painter", None)
        if painter is None:
            return
        header, model = self.verticalHeader(), self.model_
        book, what = (self.columnWidth(model.position(key)) for key in ("book", "what"))
        sized = -1
        # Rows that become lower let others come into view.
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

    def refit(self) -> None:
        """Give the rows their heights again, which stood still for a while."""
        self._size_rows()

    def height_for(self, rows: int) -> int:
        """The height in which so many rows of the usual height are seen."""
        return rows * self.row_height

    def ground(self) -> QColor:
        """The queue stands on the ground of the window."""
        return self.painter.look.colours.window

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
        if job_id is None:
            return None
        hit = (o.key for o in self.offers_of(line) if o.rect.adjusted(-6, 0, 6, 0).contains(place))
        key = next(hit, None)
        return (key, job_id) if key else None

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
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._answer(event)

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

    def _answer(self, event: QDragMoveEvent) -> None:
        line = self._line_for(event)
        self._show_drop(line)
        if line >= 0:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _line_for(self, event: QDropEvent) -> int:
        """The line above which what is dragged would come to stand; -1 where it cannot."""
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
        """The first job from ``line`` on that waits and is not itself moved."""
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
