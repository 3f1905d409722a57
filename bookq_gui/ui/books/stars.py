"""Five stars painted, the last of them in part."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

COUNT = 5


def width_of(size: float) -> float:
    """How wide five stars of this size are."""
    return size * COUNT + _gap(size) * (COUNT - 1)


def size_in(width: float) -> float:
    """How large stars may be for five of them to fit into ``width``."""
    return max(width / width_of(1), 0.0)


def paint_stars(
    painter: QPainter, left: float, middle: float, size: float, rating: float, full: QColor, empty: QColor
) -> None:
    """Paint stars for ``rating`` (held to 0 to 5) from ``left``, centred on the height ``middle``."""
    share = min(max(rating, 0.0), float(COUNT)) if math.isfinite(rating) else 0.0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(COUNT):
        x = left + number * (size + _gap(size))
        shape = _star(QPointF(x + size / 2, middle), size / 2)
        painter.fillPath(shape, empty)
        filled = min(max(share - number, 0.0), 1.0)
        if filled > 0:
            painter.save()
            painter.setClipRect(QRectF(x, middle - size, size * filled, size * 2))
            painter.fillPath(shape, full)
            painter.restore()
    painter.restore()


def paint_star(painter: QPainter, left: float, middle: float, size: float, colour: QColor) -> None:
    """Paint one star from ``left``, centred on the height ``middle``."""
    painter.fillPath(_star(QPointF(left + size / 2, middle), size / 2), colour)


def _gap(size: float) -> float:
    return size * 0.14


def _star(centre: QPointF, radius: float) -> QPainterPath:
    points = []
    for corner in range(COUNT * 2):
        reach = radius * (1.06 if corner % 2 == 0 else 0.47)
        angle = math.pi * corner / COUNT - math.pi / 2
        points.append(QPointF(centre.x() + reach * math.cos(angle), centre.y() + reach * math.sin(angle)))
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path
