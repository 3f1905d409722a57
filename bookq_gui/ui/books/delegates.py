"""How the cells that are more than text are painted: the cover and the rating."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bookq_gui.model.book import BookRow
from bookq_gui.ui.books import stars
from bookq_gui.ui.books.model import ROW_ROLE
from bookq_gui.ui.widgets import colours

Index = QModelIndex | QPersistentModelIndex
CoverProvider = Callable[[int, QSize, float], QPixmap | None]
"""Gives the cover of a book to fit a size (logical pixels) at a pixel ratio; None: not here (yet)."""

_COVER_SHAPE = 2 / 3


class LineDelegate(QStyledItemDelegate):
    """Cells of lines that are selected as a whole: the current one of them is not marked by itself."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802, D102
        super().initStyleOption(option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            option.state &= ~QStyle.StateFlag.State_HasFocus


class _PaintedDelegate(LineDelegate):
    def _prepared(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> QStyleOptionViewItem:
        """A copy of ``option`` for this cell, with its background painted already."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        style = own.widget.style() if own.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, own, painter, own.widget)
        return own


class CoverDelegate(_PaintedDelegate):
    """Paints the cover a provider has for the book, or an empty book of the same size."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._provider: CoverProvider | None = None

    def set_provider(self, provider: CoverProvider | None) -> None:
        """Where covers come from."""
        self._provider = provider

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        option = self._prepared(painter, option, index)
        row = index.data(ROW_ROLE)
        if not isinstance(row, BookRow):
            return
        place = _cover_place(option.rect)
        ratio = painter.device().devicePixelRatio()
        pixmap = self._provider(row.id, place.size(), ratio) if self._provider and row.cover_url else None
        if pixmap is None or pixmap.isNull():
            self._paint_empty(painter, option, place)
            return
        size = pixmap.deviceIndependentSize().scaled(
            place.size().toSizeF(), Qt.AspectRatioMode.KeepAspectRatio
        )
        fitted = QRectF(0, 0, size.width(), size.height())
        fitted.moveCenter(QRectF(place).center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(fitted, pixmap, QRectF(pixmap.rect()))

    @staticmethod
    def _paint_empty(painter: QPainter, option: QStyleOptionViewItem, place: QRect) -> None:
        palette: QPalette = option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.faint(palette, 0.22), 1))
        painter.setBrush(colours.faint(palette, 0.05))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.restore()


class RatingDelegate(_PaintedDelegate):
    """Paints the figure, and the stars beside it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        option = self._prepared(painter, option, index)
        row = index.data(ROW_ROLE)
        text = str(index.data() or "")
        if not isinstance(row, BookRow) or row.rating is None or not text:
            return
        palette: QPalette = option.palette
        rect: QRect = option.rect
        metrics = option.fontMetrics
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        paper = palette.color(QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Base)
        margin = 4
        size = metrics.height() * 0.72
        figure = metrics.horizontalAdvance(text)
        painter.save()
        painter.setPen(ink)
        space = rect.adjusted(margin, 0, -margin, 0)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(space, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)
        left = space.left() + figure + 8.0
        if mirrored:
            left = space.right() - figure - 8.0 - stars.width_of(size)
        if stars.width_of(size) <= space.width() - figure - 8:
            full, empty = colours.mixed(ink, paper, 0.25), colours.mixed(ink, paper, 0.82)
            stars.paint_stars(
                painter, left, rect.center().y() + 0.5, size, round(row.rating * 2) / 2, full, empty
            )
        painter.restore()


def _cover_place(cell: QRect) -> QRect:
    height = cell.height() - 4
    place = QRect(0, 0, round(height * _COVER_SHAPE), height)
    place.moveCenter(cell.center())
    return place
