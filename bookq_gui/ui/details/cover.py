"""Covers in the details: one of a book, several fanned, one in its own size in a window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)  # fmt: skip
from PySide6.QtWidgets import QAbstractButton, QDialog, QHBoxLayout, QLabel, QWidget

from bookq_gui.model.book import BookRow
from bookq_gui.ui.details.sections import Requests
from bookq_gui.ui.i18n import shortened
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.flow import column_in, nested

NORMAL, NARROW = QSize(112, 168), QSize(96, 144)

_ROUND = 4
_FANNED = 5
_FAN = QSize(88, 132)
_FAN_MARGIN = 8
_SHARE_OF_SCREEN = 0.8


class Cover(QAbstractButton):
    """The cover of one book. A click asks for it in its own size."""

    def __init__(self, requests: Requests, size: QSize = NORMAL, radius: float = _ROUND) -> None:
        super().__init__()
        self._requests = requests
        self._row: BookRow | None = None
        self._radius = radius
        requests.coversChanged.connect(self.update)
        self.setObjectName("cover")
        self.setFixedSize(size)

    def show_row(self, row: BookRow, *, enlarges: bool = True) -> None:
        self._row = row
        there = bool(row.cover_url) and enlarges
        self.setEnabled(there)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if there else Qt.FocusPolicy.NoFocus)
        name = self.tr("Cover of {title}, press to enlarge") if there else self.tr("No cover of {title}")
        self.setAccessibleName(name.format(title=row.title))
        self.setToolTip(self.tr("Show the cover large") if there else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._row is not None:
            painter, room = QPainter(self), QRectF(self.rect())
            picture = self._requests.cover(self._row, self.size(), self.devicePixelRatioF())
            _paint(painter, picture, room, self._radius)
            if self.hasFocus():
                painter.setPen(QPen(theme.colours().accent, 2))
                painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), self._radius, self._radius)


class Fan(QWidget):
    """The first covers of a selection, one over the other."""

    def __init__(self, requests: Requests) -> None:
        super().__init__()
        self._requests = requests
        self._rows: tuple[BookRow, ...] = ()
        requests.coversChanged.connect(self.update)
        self.setFixedHeight(_FAN.height() + 2 * _FAN_MARGIN)
        self.setMinimumWidth(1)

    def show_rows(self, rows: Sequence[BookRow]) -> None:
        self._rows = tuple(rows[:_FANNED])
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, count = QPainter(self), len(self._rows)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(54.0, (self.width() - _FAN.width()) / max(count - 1, 1))
        mirrored = self.isRightToLeft()
        shadow = QColor(theme.colours().shadow)
        shadow.setAlphaF(0.03)
        for number in reversed(range(count)):
            left = self.width() - _FAN.width() - number * step if mirrored else number * step
            place = QRectF(left, _FAN_MARGIN, _FAN.width(), _FAN.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shadow)
            for grown in range(5, 0, -1):
                shade = place.adjusted(-grown, 2 - grown, grown, grown + 2)
                painter.drawRoundedRect(shade, 4 + grown, 4 + grown)
            picture = self._requests.cover(self._rows[number], _FAN, self.devicePixelRatioF())
            _paint(painter, picture, place, _ROUND)


def _paint(painter: QPainter, picture: QPixmap, room: QRectF, radius: float) -> None:
    """Paint a cover, as large as ``room`` lets it be, at its top, with round corners; its ground for none."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    place = QRectF(room)
    if not picture.isNull():
        size = picture.deviceIndependentSize().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(
            room.left() + (room.width() - size.width()) / 2, room.top(), size.width(), size.height()
        )
    path = QPainterPath()
    path.addRoundedRect(place, radius, radius)
    painter.save()
    painter.setClipPath(path)
    if picture.isNull():
        painter.fillRect(place, theme.colours().window)
    else:
        painter.drawPixmap(place, picture, QRectF(picture.rect()))
    painter.restore()


class CoverViewer(QDialog):
    """Shows one picture, at most as large as most of the screen. A click on it closes the window."""

    def __init__(self, title: str, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("coverViewer")
        self.setWindowTitle(shortened(title, 80))
        self._image = image
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(self.tr("Cover of {title}").format(title=title))
        ratio = self.devicePixelRatioF()
        room = self.screen().availableSize() * _SHARE_OF_SCREEN * ratio
        if image.width() > room.width() or image.height() > room.height():
            modes = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            image = image.scaled(room, *modes)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self._picture.setPixmap(pixmap)
        copy = Button(self.tr("Copy"), "copy", kind="plain")
        copy.setToolTip(self.tr("Copy the picture"))
        copy.clicked.connect(self.copy)
        close = Button(self.tr("Close"), kind="plain")
        close.setToolTip(self.tr("Close the picture (Esc)"))
        close.clicked.connect(self.close)
        column = column_in(self, 16, (16, 16, 16, 16))
        column.addWidget(self._picture, 1)
        buttons = nested(column, QHBoxLayout())
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        close.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._picture.geometry().contains(event.position().toPoint()):
            self.close()

    def copy(self) -> None:
        QGuiApplication.clipboard().setImage(self._image)
