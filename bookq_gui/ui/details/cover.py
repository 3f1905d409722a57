"""The cover of a book, or the place where it will be."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from bookq_gui.ui.widgets import colours

SIZE = QSize(112, 168)
"""The room for a cover, in logical pixels."""

_ROUND = 3


class Cover(QAbstractButton):
    """A button that shows the cover; without one, an empty book that takes no clicks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setObjectName("cover")
        self.setFixedSize(SIZE)
        self.set_image(None, "")

    def set_image(self, image: QImage | None, title: str) -> None:
        """Show ``image`` as the cover of the book ``title``."""
        there = image is not None and not image.isNull()
        self._pixmap = self._fitted(image) if image is not None and there else QPixmap()
        self.setEnabled(there)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if there else Qt.FocusPolicy.NoFocus)
        name = self.tr("Cover of {title}, press to enlarge") if there else self.tr("No cover of {title}")
        self.setAccessibleName(name.format(title=title))
        self.setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802, D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        if self._pixmap.isNull():
            self._paint_empty(painter)
            return
        size = self._pixmap.deviceIndependentSize()
        place = QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height())
        path = QPainterPath()
        path.addRoundedRect(place, _ROUND, _ROUND)
        painter.save()
        painter.setClipPath(path)
        painter.drawPixmap(place, self._pixmap, QRectF(self._pixmap.rect()))
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        focused = self.hasFocus()
        pen = QPen(colours.accent(palette), 2) if focused else QPen(colours.faint(palette, 0.2), 1)
        painter.setPen(pen)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)

    def _fitted(self, image: QImage) -> QPixmap:
        ratio = self.devicePixelRatioF()
        scaled = image.scaled(
            SIZE * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap = QPixmap.fromImage(scaled)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _paint_empty(self, painter: QPainter) -> None:
        palette = self.palette()
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colours.faint(palette, 0.16), 1))
        painter.setBrush(colours.faint(palette, 0.04))
        painter.drawRoundedRect(place, _ROUND, _ROUND)
        painter.drawLine(12, 1, 12, self.height() - 2)
        painter.setPen(colours.quiet_text(palette))
        painter.drawText(
            self.rect().adjusted(20, 0, -8, 0),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self.tr("No cover"),
        )
