"""Generated covers: title and author in one of three layouts, in colours that depend on the author."""

from __future__ import annotations

import zlib
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap

from bookq_gui.ui.widgets import theme


class Palette(NamedTuple):
    """The colours of a cover; ink on ground is at least 4.5:1."""

    ground: str
    band: str
    ink: str
    line: str


PALETTES = (
    Palette("#1f4e5f", "#163a47", "#f4ead6", "#e0a458"),
    Palette("#7a2e39", "#5c2029", "#f8e9dc", "#e9b872"),
    Palette("#e9dcc3", "#d9c7a3", "#3a2c1d", "#9c3d2a"),
    Palette("#2f4a36", "#22372a", "#efe9d4", "#d9b44a"),
    Palette("#30304f", "#232340", "#ece8f6", "#e88d67"),
    Palette("#a8432a", "#873620", "#fff6ec", "#f2c48d"),
    Palette("#dfe5e2", "#c5d1cc", "#22403c", "#b8532f"),
    Palette("#54375e", "#40294a", "#f6ebf4", "#e7b14c"),
    Palette("#f1c66b", "#e3ae45", "#3b2a12", "#8d3325"),
    Palette("#23415f", "#193049", "#eaf0f3", "#f0c052"),
    Palette("#7d5035", "#5f3c26", "#fff3e2", "#f3cf8e"),
    Palette("#edd6cf", "#e0bdb3", "#4a2230", "#7a3e55"),
    Palette("#33605a", "#264a45", "#f1f1e4", "#f0a65b"),
    Palette("#16181d", "#0d0f13", "#ece6da", "#c9512f"),
    Palette("#b7c9d3", "#9bb3c0", "#1d3340", "#84421f"),
    Palette("#5b5f31", "#474b25", "#fbf6e0", "#efd07a"),
)
LAYOUTS = ("ruled", "framed", "banded")
_DRAWN = 132
"""Narrower covers are drawn larger and scaled down, so that small letters keep their shape."""
_SERIF_WEIGHT = QFont.Weight.DemiBold


def palette_of(author: str) -> Palette:
    """The colours of the covers of an author."""
    return PALETTES[zlib.crc32(author.encode()) % len(PALETTES)]


def layout_of(title: str) -> str:
    """The layout of the cover of a book, one of `LAYOUTS`."""
    return LAYOUTS[zlib.crc32(title.encode()) % len(LAYOUTS)]


def short_title(title: str) -> str:
    """The title without its subtitle."""
    short = title.partition(":")[0].strip() or title.strip()
    return short if len(short) <= 120 else f"{short[:119]}…"


def cover(title: str, author: str, size: QSize, ratio: float) -> QPixmap:
    """The generated cover of a book in ``size`` logical pixels for a pixel ratio."""
    scale = max(1.0, _DRAWN / (size.width() * ratio))
    drawn = QPixmap(round(size.width() * ratio * scale), round(size.height() * ratio * scale))
    painter = QPainter(drawn)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    _paint(painter, float(drawn.width()), float(drawn.height()), title, author)
    painter.end()
    if scale > 1:
        drawn = drawn.scaled(
            size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    drawn.setDevicePixelRatio(ratio)
    return drawn


def bound(picture: QPixmap, size: QSize, ratio: float, radius: float, *, opacity: float = 1.0) -> QPixmap:
    """``picture`` scaled to fill ``size``, with round corners and a thin edge."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    rect = QRectF(0, 0, size.width(), size.height())
    whole = picture.deviceIndependentSize()
    fitted = whole.scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    scale = picture.width() / fitted.width() if fitted.width() else 1.0
    shown = QRectF(0, 0, rect.width() * scale, rect.height() * scale)
    shown.moveCenter(QRectF(picture.rect()).center())
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.setClipPath(path)
    painter.setOpacity(opacity)
    painter.drawPixmap(rect, picture, shown)
    painter.setOpacity(1)
    painter.setClipping(False)
    painter.setPen(QPen(QColor(0, 0, 0, 40), 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.end()
    return made


def _paint(painter: QPainter, width: float, height: float, title: str, author: str) -> None:
    colours = palette_of(author)
    layout = layout_of(title)
    title = short_title(title)
    margin = width * 0.1
    painter.fillRect(QRectF(0, 0, width, height), QColor(colours.ground))
    ink, line = QColor(colours.ink), QColor(colours.line)
    small = QFont(theme.font(13, theme.MEDIUM))
    small.setPixelSize(max(1, round(width * 0.068)))
    metrics = QFontMetricsF(small)
    side = 1.4 * margin if layout == "framed" else margin
    name = metrics.elidedText(author, Qt.TextElideMode.ElideRight, width - 2 * side)
    if layout == "ruled":
        area = QRectF(margin, margin * 1.1, width - 2 * margin, height * 0.62)
        _set_title(painter, title, area, ink, width * 0.165, Qt.AlignmentFlag.AlignTop)
        painter.fillRect(QRectF(margin, height - margin * 2.2, width * 0.18, max(1.0, width * 0.012)), line)
        place = QPointF(margin, height - margin * 0.95)
    elif layout == "framed":
        painter.setPen(QPen(line, max(1.0, width * 0.012)))
        painter.drawRect(QRectF(margin * 0.6, margin * 0.6, width - 1.2 * margin, height - 1.2 * margin))
        area = QRectF(margin * 1.3, height * 0.14, width - 2.6 * margin, height * 0.54)
        centre = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter
        _set_title(painter, title, area, ink, width * 0.15, centre)
        place = QPointF((width - metrics.horizontalAdvance(name)) / 2, height - margin * 1.5)
    else:
        painter.fillRect(QRectF(0, height * 0.74, width, height * 0.26), QColor(colours.band))
        painter.fillRect(QRectF(0, height * 0.74, width, max(1.0, width * 0.015)), line)
        area = QRectF(margin, margin, width - 2 * margin, height * 0.6)
        _set_title(painter, title, area, ink, width * 0.16, Qt.AlignmentFlag.AlignBottom)
        place = QPointF(margin, height * 0.87 + metrics.ascent() * 0.4)
    painter.setFont(small)
    painter.setPen(ink)
    painter.drawText(place, name)
    _paint_spine(painter, width, height)


def _set_title(
    painter: QPainter, title: str, area: QRectF, ink: QColor, largest: float, align: Qt.AlignmentFlag
) -> None:
    """Write ``title`` in the largest font size in which it fits into ``area``."""
    size = largest
    while True:
        font = QFont(theme.SERIF)
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setWeight(_SERIF_WEIGHT)
        font.setPixelSize(max(1, round(size)))
        metrics = QFontMetricsF(font)
        lines = _lines(title, metrics, area.width())
        spacing = metrics.height() * 0.9
        fits = all(metrics.horizontalAdvance(line) <= area.width() for line in lines)
        if (fits and spacing * len(lines) <= area.height()) or size <= largest * 0.4:
            break
        size *= 0.93
    most = max(1, int(area.height() // spacing))
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]}…"]
    top = area.top()
    if align & Qt.AlignmentFlag.AlignBottom:
        top = area.bottom() - spacing * len(lines)
    elif align & Qt.AlignmentFlag.AlignVCenter:
        top = area.center().y() - spacing * len(lines) / 2
    painter.setFont(font)
    painter.setPen(ink)
    for number, line in enumerate(lines):
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, area.width())
        left = area.left()
        if align & Qt.AlignmentFlag.AlignHCenter:
            left = area.center().x() - metrics.horizontalAdvance(shown) / 2
        painter.drawText(QPointF(left, top + spacing * number + metrics.ascent() * 0.94), shown)


def _lines(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def _paint_spine(painter: QPainter, width: float, height: float) -> None:
    spine = QLinearGradient(0, 0, width * 0.07, 0)
    spine.setColorAt(0, QColor(0, 0, 0, 50))
    spine.setColorAt(0.45, QColor(255, 255, 255, 34))
    spine.setColorAt(1, QColor(0, 0, 0, 0))
    painter.fillRect(QRectF(0, 0, width * 0.07, height), spine)
