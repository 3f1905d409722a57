"""The column that says what happens, with what can be done about it at the end of the row."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from bookq_gui.model.job import Job, Status
from bookq_gui.ui.actions import Act
from bookq_gui.ui.books.delegates import LineDelegate
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.queue.model import JOB_ROLE
from bookq_gui.ui.widgets.basic import GAP
from bookq_gui.ui.widgets.theme import colours_of

Index = QModelIndex | QPersistentModelIndex

_OFFERED: dict[Status, tuple[Act, ...]] = {
    Status.FAILED: (Act.JOB_DETAILS, Act.RETRY_JOB),
    Status.SCHEDULED: (Act.RETRY_JOB,),
}
_LEAST_TEXT = 120
"""Logical pixels of message under which nothing is offered beside it."""


class MessageDelegate(LineDelegate):
    """Draws the message and, after it, words to click on. The keyboard has keys for the same.

    Signals:
        clicked(Act, str): what is to be done, and the id of the job.
    """

    clicked = Signal(object, object)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        words = self._words(option.rect, option.fontMetrics, option.direction, index)
        if not words:
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        style = ground.widget.style() if ground.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, ground, painter, ground.widget)
        taken = sum(rect.width() + 2 * GAP for _, _, rect in words)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        text_cell = QStyleOptionViewItem(option)
        text_cell.rect = option.rect.adjusted(taken if mirrored else 0, 0, 0 if mirrored else -taken, 0)
        super().paint(painter, text_cell, index)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        accent = QColor(colours_of(option.palette).accent)
        painter.setPen(option.palette.highlightedText().color() if selected else accent)
        for _, text, rect in words:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def offer_at(self, place: QPoint, option: QStyleOptionViewItem, index: Index) -> Act | None:
        """What the word at ``place`` of the viewport does; None where there is none."""
        words = self._words(option.rect, option.fontMetrics, option.direction, index)
        return next((act for act, _, rect in words if rect.adjusted(-4, -4, 4, 4).contains(place)), None)

    def editorEvent(  # noqa: N802, D102
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        act = self.offer_at(event.position().toPoint(), option, index)
        job = index.data(JOB_ROLE)
        if act is None or event.button() != Qt.MouseButton.LeftButton or not isinstance(job, Job):
            return False
        self.clicked.emit(act, job.id)
        return True

    @staticmethod
    def _words(
        cell: QRect, metrics: QFontMetrics, direction: Qt.LayoutDirection, index: Index
    ) -> list[tuple[Act, str, QRect]]:
        job = index.data(JOB_ROLE)
        offered = _OFFERED.get(job.status, ()) if isinstance(job, Job) else ()
        words: list[tuple[Act, str, QRect]] = []
        right = cell.right() - GAP
        for act in reversed(offered):
            text = _word(act)
            width = metrics.horizontalAdvance(text)
            rect = QRect(right - width, cell.top(), width, cell.height())
            words.append((act, text, rect))
            right = rect.left() - 2 * GAP
        if right - cell.left() < _LEAST_TEXT:
            return []
        if direction == Qt.LayoutDirection.RightToLeft:
            for _, _, rect in words:
                rect.moveRight(cell.left() + cell.right() - rect.left())
        return words


def _word(act: Act) -> str:
    if act is Act.JOB_DETAILS:
        return translate("QueueLinks", "Details")
    return translate("QueueLinks", "Retry")
