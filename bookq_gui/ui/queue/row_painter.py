"""Paints the rows of the queue. Their texts are wrapped and never cut."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption

from bookq_gui.model.job import Job, Status
from bookq_gui.ui.queue import text as texts
from bookq_gui.ui.queue.model import QueueModel
from bookq_gui.ui.queue.text import ICONS, OPEN, RETRY, TAKE, State, name, state_of
from bookq_gui.ui.table.painting import PAD, Face, PaintedRow, RowPainter
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.badges import draw_bar

ROW = 32
"""The height of a row of one line."""
_MARGIN, _ICON, _BAR, _BETWEEN = 16, 16, 96, 16
_STATE, _TIME, _ACTIONS = 168, 64, 180
_BOOK, _NARROW_BOOK, _LEAST_BOOK = 288, 232, 176
_SHARE = 0.45
"""The share of the room for name and sentence that the name takes at most."""
_NO_TIME_BELOW, _NARROW_BELOW, _SMALL_BELOW = 1200, 1100, 860
_LONGEST_OFFERS = ((TAKE, RETRY), (OPEN, RETRY))
_MOST_WRAPPED = 4_096
_QUIET = frozenset({Status.QUEUED, Status.FINISHED, Status.CANCELED})


class Offer(NamedTuple):
    """A word at the end of a row that can be clicked, and its place."""

    key: str
    text: str
    rect: QRect


class QueuePainter(RowPainter):
    """Paints jobs. Names and sentences that do not fit take more lines."""

    def __init__(self, model: QueueModel) -> None:
        super().__init__()
        self._model = model
        self._wrapped: dict[tuple[str, int, int], tuple[str, ...]] = {}
        self.sentence_width = 0
        """The width of the column of sentences, in pixels."""
        cells = {
            "state": self._state, "book": self._book, "what": self._what, "time": self._time,
            "act": self._act,
        }  # fmt: skip
        self.cells = {key: partial(self._cell, draw) for key, draw in cells.items()}

    def forget(self) -> None:
        super().forget()
        self._wrapped.clear()

    def ground(self, row: PaintedRow) -> QColor | None:
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
        """The height of a row with a column of ``book`` pixels for the name and ``what`` for the sentence."""
        job = self._model.job(job_id)
        least: int = theme.scaled(ROW)
        if job is None:
            return least
        sentence = self._sentence(job, line)
        name_lines = self.lines(self._name_face(job), name(job), book + (0 if sentence else what) - 2 * PAD)
        state = state_of(job, self._model.moment.open_breakers)
        taken = _BAR + 10 if state is State.FETCHING else 0
        sentence_lines = self.lines(self.look.body, sentence, what - 2 * PAD - taken)
        most = max(len(name_lines), len(sentence_lines), 1)
        return least if most == 1 else max(least, most * self.look.body.height + ROW // 2)

    def widths(self, width: int) -> dict[str, int]:
        """The widths of the columns in a width of ``width`` pixels. The sentence takes what the others leave.

        The time is hidden first. With large fonts name and sentence share the room and take more lines.
        """
        room = width * 100 / max(theme.scaled(100), 1)
        small = room < _SMALL_BELOW
        book = theme.scaled(_LEAST_BOOK if small else _NARROW_BOOK if room < _NARROW_BELOW else _BOOK)
        state = max(map(self.look.figures.metrics.horizontalAdvance, texts.state_words()))
        state = max(theme.scaled(_STATE), _MARGIN + _ICON + PAD + state + PAD)
        advance = self.look.link.metrics.horizontalAdvance
        words = max(
            sum(advance(texts.offer_text(offer)) + _BETWEEN for offer in row) for row in _LONGEST_OFFERS
        )
        act = max(theme.scaled(0 if small else _ACTIONS), words + _MARGIN + PAD)
        time = theme.scaled(_TIME) if room >= _NO_TIME_BELOW else 0
        left = width - state - act - time
        book = min(book, max(round(left * _SHARE), 64))
        found = {"state": state, "book": book, "what": max(64, left - book), "time": time, "act": act}
        return {key: wide for key, wide in found.items() if wide}

    def offers(self, job: Job, cell: QRect) -> list[Offer]:
        """The words at the end of the row of ``job``, whose last cell is ``cell``."""
        found: list[Offer] = []
        right = cell.right() - _MARGIN
        for key in reversed(texts.offers(job, self._model.moment)):
            text = texts.offer_text(key)
            width = self.look.link.metrics.horizontalAdvance(text)
            rect = QRect(right - width, cell.top(), width + 1, cell.height())
            right = rect.left() - _BETWEEN
            if self.mirrored:
                rect.moveLeft(cell.left() + cell.right() - rect.right())
            found.append(Offer(key, text, rect))
        return found

    # The cells

    def _cell(self, draw: Callable[..., None], painter: QPainter, row: PaintedRow, cell: QRect) -> None:
        job = self._model.job(row.id)
        if job is not None:
            draw(painter, row, cell, job)

    def _state(self, painter: QPainter, row: PaintedRow, cell: QRect, job: Job) -> None:
        moment = self._model.moment
        state = state_of(job, moment.open_breakers)
        picture, colour = ICONS[state]
        if job.queue in moment.open_breakers and state is State.WAITING:
            picture, colour = ICONS[State.BLOCKED]
        self.icon(painter, picture, colour, cell, _MARGIN, _ICON)
        loud = state in (State.FAILED, State.RETRYING, State.FETCHING)
        ink = self.look.colours[colour] if loud else self.ink(row, "muted")
        room = self._inner(cell, _MARGIN + _ICON + PAD)
        self.text(painter, self.look.figures, texts.state_text(job, moment), room, ink)

    def _book(self, painter: QPainter, row: PaintedRow, cell: QRect, job: Job) -> None:
        ink = self.ink(row, "muted" if job.status in _QUIET else "text")
        if not self._sentence(job, row.line):
            # Without a sentence the name takes its room before it takes a second line.
            left, right = (self.sentence_width, 0) if self.mirrored else (0, self.sentence_width)
            cell = cell.adjusted(-left, 0, right, 0)
        self._paragraph(painter, self._name_face(job), name(job), self._inner(cell, PAD), ink)

    def _what(self, painter: QPainter, row: PaintedRow, cell: QRect, job: Job) -> None:
        state = state_of(job, self._model.moment.open_breakers)
        room = self._inner(cell, PAD)
        if state is State.FETCHING:
            left = room.right() - _BAR + 1 if self.mirrored else room.left()
            bar = QRectF(left, cell.top() + (cell.height() - 5) / 2, _BAR, 5)
            draw_bar(painter, bar, texts.progress(self._model.stage(row.id)), mirrored=self.mirrored)
            room = self._inner(cell, PAD + _BAR + 10)
        ink = self.ink(row, "text" if state is State.FAILED else "muted")
        self._paragraph(painter, self.look.body, self._sentence(job, row.line), room, ink)

    def _time(self, painter: QPainter, row: PaintedRow, cell: QRect, job: Job) -> None:
        moment = self._model.moment
        if job.status is not Status.QUEUED and job.queue not in moment.open_breakers:
            text = texts.time_text(job, self._model.stage(row.id), moment.now)
            room = self._inner(cell, 0)
            self.text(painter, self.look.small_figures, text, room, self.ink(row, "muted"), right=True)

    def _act(self, painter: QPainter, _row: PaintedRow, cell: QRect, job: Job) -> None:
        for offer in self.offers(job, cell):
            self.text(painter, self.look.link, offer.text, offer.rect, self.look.colours.accent)

    def _sentence(self, job: Job, line: int) -> str:
        model = self._model
        turn = model.turn_of(line) if job.status in (Status.QUEUED, Status.SCHEDULED) else None
        return texts.sentence(job, model.stage(job.id), model.moment, turn, model.pace)

    def _name_face(self, job: Job) -> Face:
        return self.look.body if job.status in _QUIET else self.look.title

    def _inner(self, cell: QRect, before: int) -> QRect:
        """``cell`` without ``before`` pixels at its start and the padding at its end."""
        left, right = (PAD, before) if self.mirrored else (before, PAD)
        return cell.adjusted(left, 0, -right, 0)

    def _paragraph(self, painter: QPainter, face: Face, text: str, room: QRect, ink: QColor) -> None:
        lines = self.lines(face, text, room.width())
        top = (room.height() - len(lines) * face.height) // 2
        for number, line in enumerate(lines):
            self.text(painter, face, line, room, ink, baseline=top + number * face.height + face.ascent)


def wrapped(face: Face, text: str, room: int) -> list[str]:
    """``text`` in lines of at most ``room`` pixels, broken between words, or inside a word that is longer."""
    if face.metrics.horizontalAdvance(text) <= room:
        return [text]
    text = " ".join(text.split())
    # Qt counts in units of UTF-16.
    units = text.encode("utf-16-le", "surrogatepass")
    layout = QTextLayout(text, face.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        start, length = 2 * line.textStart(), 2 * line.textLength()
        lines.append(units[start : start + length].decode("utf-16-le", "surrogatepass").rstrip())
    layout.endLayout()
    return lines
