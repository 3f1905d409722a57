"""Charts as pictures and as numbers: PNG, SVG, and text for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter, QPalette
from PySide6.QtSvg import QSvgGenerator

from bookq_gui.exports.csv import guarded
from bookq_gui.storage.atomic import replacing
from bookq_gui.storage.disk_errors import export_error
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.statistics.chart_data import Chart
from bookq_gui.ui.statistics.chart_painter import Looks, Plan, paint, planned
from bookq_gui.ui.widgets.labels import scaled_font
from bookq_gui.ui.widgets.theme import LIGHT, palette_of

_ACROSS = 360.0
_COLUMNS = 2
_MARGIN = 24.0
_BETWEEN = 28.0
_RATIO = 2


class Sheet:
    """Charts laid out on white paper, whatever theme the window has: it goes into documents."""

    def __init__(self, heading: str, charts: Sequence[Chart], font: QFont, *, mirrored: bool = False) -> None:
        self._heading = heading
        self._charts = tuple(charts)
        self._palette = _paper()
        self._font = font
        self._mirrored = mirrored
        columns = max(1, min(_COLUMNS, len(self._charts)))
        self._width = 2 * _MARGIN + columns * _ACROSS + (columns - 1) * _BETWEEN
        self._heading_font = scaled_font(font, 1.4, QFont.Weight.DemiBold)
        top = 2 * _MARGIN + 12
        filled = [top] * columns
        self._places: list[tuple[QPointF, Plan]] = []
        for chart in self._charts:
            column = min(range(columns), key=filled.__getitem__)
            left = _MARGIN + column * (_ACROSS + _BETWEEN)
            plan = planned(chart, _ACROSS, font, mirrored=mirrored)
            corner = QPointF(self._width - left - _ACROSS if mirrored else left, filled[column])
            self._places.append((corner, plan))
            filled[column] += plan.height + _BETWEEN
        self._height = max(filled) - _BETWEEN + _MARGIN

    @property
    def size(self) -> QSizeF:
        """How large the sheet is."""
        return QSizeF(self._width, self._height)

    def paint(self, painter: QPainter) -> None:
        """Paint everything."""
        painter.fillRect(QRectF(QPointF(0, 0), self.size), QColor(LIGHT.base))
        painter.setFont(self._heading_font)
        painter.setPen(QColor(LIGHT.text))
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        box = QRectF(_MARGIN, _MARGIN * 0.75, self._width - 2 * _MARGIN, 32)
        painter.drawText(
            box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, self._heading
        )
        looks = Looks(self._font, self._palette, self._mirrored)
        for chart, (corner, plan) in zip(self._charts, self._places, strict=True):
            painter.save()
            painter.translate(corner)
            paint(painter, chart, plan, looks)
            painter.restore()

    def image(self) -> QImage:
        """The sheet as a picture, sharp on fine screens."""
        size = (self.size * _RATIO).toSize()
        image = QImage(size, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_RATIO)
        image.fill(QColor(LIGHT.base))
        painter = QPainter(image)
        self.paint(painter)
        painter.end()
        return image

    def png(self) -> bytes:
        """The sheet as the contents of a PNG file."""
        bytes_, buffer = _buffer()
        QImageWriter(buffer, QByteArray(b"PNG")).write(self.image())
        return bytes(bytes_.data())

    def svg(self) -> bytes:
        """The sheet as the contents of an SVG file."""
        bytes_, buffer = _buffer()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setTitle(self._heading)
        generator.setDescription(" ".join(f"{chart.title}: {chart.spoken}." for chart in self._charts))
        size = QSize(round(self._width), round(self._height))
        generator.setSize(size)
        generator.setViewBox(QRectF(QPointF(0, 0), QSizeF(size)))
        painter = QPainter(generator)
        self.paint(painter)
        painter.end()
        return bytes(bytes_.data())


def write(contents: bytes, file: Path) -> None:
    """Put ``contents`` into ``file``, which is the old one or the whole new one. Raises ExportError."""
    try:
        with replacing(file) as draft:
            draft.write_bytes(contents)
    except OSError as error:
        raise export_error(error, file) from error


def numbers(charts: Sequence[Chart]) -> str:
    """All numbers as lines with tabs, for a spreadsheet: which chart, what, how many."""
    heads = (
        translate("Statistics", "Chart"),
        translate("Statistics", "What"),
        translate("Statistics", "How many"),
    )
    lines = ["\t".join(heads)]
    for chart in charts:
        for bar in chart.bars:
            cells = (chart.title, bar.name, f"{bar.value:.10g}")
            lines.append("\t".join(guarded(" ".join(cell.split())) for cell in cells))
    return "\n".join(lines) + "\n"


def _paper() -> QPalette:
    palette = palette_of(LIGHT)
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.AlternateBase):
        palette.setColor(role, QColor(LIGHT.base))
    return palette


def _buffer() -> tuple[QByteArray, QBuffer]:
    contents = QByteArray()
    buffer = QBuffer(contents)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return contents, buffer
