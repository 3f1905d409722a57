"""Covers in the details: one of a book, several fanned, one in its own size in a window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Slot
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
)
from PySide6.QtWidgets import QAbstractButton, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from bookq_gui.model.book import BookRow
from bookq_gui.ui.i18n import shortened
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button

CoverSource = Callable[[BookRow, QSize, float], QPixmap]
"""Gives the cover of a row for a size in logical pixels and a device pixel ratio: fetched or generated."""

NORMAL = QSize(112, 168)
NARROW = QSize(96, 144)

_ROUND = 4
_UNFETCHED = 0.45
_FANNED = 5
_FAN = QSize(88, 132)
_FAN_MARGIN = 8
_SHARE_OF_SCREEN = 0.8
_LONGEST_TITLE = 80


def no_cover(_row: BookRow, _size: QSize, _ratio: float) -> QPixmap:
    """No picture: the ground of a cover is painted."""
    return QPixmap()


class Cover(QAbstractButton):
    """The cover of one book. A click asks for it in its own size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: BookRow | None = None
        self.source: CoverSource = no_cover
        self.setObjectName("cover")
        self.set_size(NORMAL)

    def set_size(self, size: QSize) -> None:
        """Use another size, in logical pixels."""
        self.setFixedSize(size)

    def show_row(self, row: BookRow) -> None:
        """Show the cover of ``row``."""
        self._row = row
        there = bool(row.cover_url)
        self.setEnabled(there)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if there else Qt.FocusPolicy.NoFocus)
        name = self.tr("Cover of {title}, press to enlarge") if there else self.tr("No cover of {title}")
        self.setAccessibleName(name.format(title=row.title))
        self.setToolTip(self.tr("Show the cover large") if there else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._row is None:
            return
        painter = QPainter(self)
        if not self._row.fetched:
            painter.setOpacity(_UNFETCHED)
        paint_cover(painter, self.source, self._row, QRectF(self.rect()), self.devicePixelRatioF())
        if self.hasFocus():
            painter.setPen(QPen(theme.colours().accent, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _ROUND, _ROUND)


class Fan(QWidget):
    """The first covers of a selection, one over the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[BookRow, ...] = ()
        self.source: CoverSource = no_cover
        self.setFixedHeight(_FAN.height() + 2 * _FAN_MARGIN)
        self.setMinimumWidth(1)

    def show_rows(self, rows: Sequence[BookRow]) -> None:
        """Show the covers of the first of ``rows``."""
        self._rows = tuple(rows[:_FANNED])
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = len(self._rows)
        room = self.width() - _FAN.width()
        step = min(54.0, room / (count - 1)) if count > 1 else 0.0
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        shadow = QColor(theme.colours().shadow)
        shadow.setAlphaF(0.03)
        for number in reversed(range(count)):
            left = number * step
            if mirrored:
                left = self.width() - _FAN.width() - left
            place = QRectF(left, _FAN_MARGIN, _FAN.width(), _FAN.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shadow)
            for grown in range(5, 0, -1):
                painter.drawRoundedRect(
                    place.adjusted(-grown, 2 - grown, grown, grown + 2), 4 + grown, 4 + grown
                )
            paint_cover(painter, self.source, self._rows[number], place, self.devicePixelRatioF())


def paint_cover(
    painter: QPainter, source: CoverSource, row: BookRow, room: QRectF, ratio: float, radius: float = _ROUND
) -> None:
    """Paint the cover of ``row``, as large as ``room`` lets it be, at its top, with round corners."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    picture = source(row, room.size().toSize(), ratio)
    place = QRectF(room)
    if not picture.isNull():
        size = picture.deviceIndependentSize()
        size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
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
        self.setWindowTitle(shortened(title, _LONGEST_TITLE))
        self._image = image
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(self.tr("Cover of {title}").format(title=title))
        self._picture.setPixmap(self._fitted())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        copy = Button(self.tr("Copy"), "copy", kind="plain")
        copy.setToolTip(self.tr("Copy the picture"))
        copy.clicked.connect(self.copy)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setToolTip(self.tr("Close the picture (Esc)"))
        close.setDefault(True)
        close.setFocus()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self._picture, 1)
        column.addWidget(buttons)

    @Slot()
    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self._image)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._picture.geometry().contains(event.position().toPoint()):
            self.close()
        else:
            super().mousePressEvent(event)

    def _fitted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        screen = self.screen().availableSize()
        room = QSize(round(screen.width() * _SHARE_OF_SCREEN), round(screen.height() * _SHARE_OF_SCREEN))
        image = self._image
        if image.width() > room.width() * ratio or image.height() > room.height() * ratio:
            image = image.scaled(
                room * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
