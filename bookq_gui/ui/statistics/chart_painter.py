"""How a chart is laid out and painted: on the screen, into a picture and into an SVG file alike."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen

from bookq_gui.ui.statistics.chart_data import Chart, Shape
from bookq_gui.ui.widgets import colours
from bookq_gui.ui.widgets.labels import scaled_font

_GAP = 8.0
_ROW_ROOM = 6.0
_BAR = 10.0
_COLUMNS_HEIGHT = 84.0
_WIDEST_COLUMN = 40.0
_LABEL_SHARE = 0.42
_ROUND = 3.0
_LEAST = 2.0

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Place:
    """Where a bar is: ``hit`` is all that belongs to it, ``label`` and ``figure`` where its words go."""

    hit: QRectF
    bar: QRectF
    label: QRectF
    figure: QRectF


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything of a chart is, from the left, in the units of the painter."""

    width: float
    height: float
    title: QRectF
    note: QRectF
    places: tuple[Place, ...]
    labelled: AbstractSet[int] = frozenset()
    """The bars whose labels have room."""
    figured: bool = True
    """Whether all the figures fit."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What a chart is painted with, and which of its bars stand out."""

    font: QFont
    palette: QPalette
    mirrored: bool = False
    active: AbstractSet[int] = field(default_factory=frozenset)
    current: int | None = None
    hovered: int | None = None


def planned(chart: Chart, width: float, font: QFont, *, mirrored: bool = False) -> Plan:
    """The places of ``chart`` in a room of ``width``; ``mirrored`` for languages from right to left."""
    metrics = QFontMetricsF(font)
    line = metrics.height()
    title = QRectF(0, 0, width, QFontMetricsF(_title_font(font)).height())
    note = QRectF(0, title.bottom() + 1, width, line if chart.note else 0)
    top = note.bottom() + _GAP
    lay_out = _columns if chart.shape is Shape.COLUMNS else _rows
    plan = lay_out(chart, width, metrics, Plan(width, top, title, note, ()))
    return _turned(plan) if mirrored else plan


def _rows(chart: Chart, width: float, metrics: QFontMetricsF, head: Plan) -> Plan:
    row = metrics.height() + _ROW_ROOM
    labels = min(
        max((metrics.horizontalAdvance(bar.label) for bar in chart.bars), default=0) + 1, width * _LABEL_SHARE
    )
    figures = max((metrics.horizontalAdvance(bar.figure) for bar in chart.bars), default=0) + 1
    room = max(width - labels - figures - 2 * _GAP, _LEAST)
    most = max((bar.value for bar in chart.bars), default=0) or 1
    places = []
    for number, bar in enumerate(chart.bars):
        y = head.height + number * row
        length = max(room * bar.value / most, _LEAST if bar.value else 0)
        shape = QRectF(labels + _GAP, y + (row - _BAR) / 2, length, _BAR)
        places.append(
            Place(
                QRectF(0, y, width, row),
                shape,
                QRectF(0, y, labels, row),
                QRectF(shape.right() + _GAP, y, figures, row),
            )
        )
    return Plan(width, head.height + len(chart.bars) * row, head.title, head.note, tuple(places))


def _columns(chart: Chart, width: float, metrics: QFontMetricsF, head: Plan) -> Plan:
    line = metrics.height()
    slot = width / max(len(chart.bars), 1)
    thick = min(max(slot - 4, slot * 0.7), _WIDEST_COLUMN)
    most = max((bar.value for bar in chart.bars), default=0) or 1
    base = head.height + line + _COLUMNS_HEIGHT
    figures = max((metrics.horizontalAdvance(bar.figure) for bar in chart.bars), default=0)
    places: list[Place] = []
    labelled: set[int] = set()
    free = 0.0
    for number, bar in enumerate(chart.bars):
        x = number * slot
        tall = max(_COLUMNS_HEIGHT * bar.value / most, _LEAST if bar.value else 0)
        shape = QRectF(x + (slot - thick) / 2, base - tall, thick, tall)
        middle = x + slot / 2
        reach = max(figures, slot) / 2
        figure = QRectF(middle - reach, shape.top() - line - 1, 2 * reach, line)
        wide = metrics.horizontalAdvance(bar.label) + 2
        label = QRectF(middle - wide / 2, base + 2, wide, line)
        for words in (figure, label):
            words.translate(max(0.0, -words.left()) - max(0.0, words.right() - width), 0)
        if label.left() >= free:
            labelled.add(number)
            free = label.right() + _GAP / 2
        places.append(
            Place(QRectF(x, head.height, slot, base - head.height + line + 2), shape, label, figure)
        )
    height = base + line + 4
    fits = figures + 2 <= slot
    return Plan(width, height, head.title, head.note, tuple(places), labelled, fits)


def _turned(plan: Plan) -> Plan:
    def turned(box: QRectF) -> QRectF:
        return QRectF(plan.width - box.right(), box.top(), box.width(), box.height())

    places = tuple(Place(*map(turned, (p.hit, p.bar, p.label, p.figure))) for p in plan.places)
    return Plan(plan.width, plan.height, plan.title, plan.note, places, plan.labelled, plan.figured)


def paint(painter: QPainter, chart: Chart, plan: Plan, looks: Looks) -> None:
    """Paint ``chart`` at the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    palette = looks.palette
    text, quiet = palette.color(QPalette.ColorRole.Text), colours.quiet_text(palette)
    start = _RIGHT if looks.mirrored else _LEFT
    _write(painter, plan.title, chart.title, start, text, _title_font(looks.font))
    if chart.note:
        _write(painter, plan.note, chart.note, start, quiet, looks.font)
    if chart.shape is Shape.COLUMNS and plan.places:
        base = plan.places[0].bar.bottom() + 0.5
        painter.setPen(QPen(colours.faint(palette, 0.35), 1))
        painter.drawLine(QLineF(0, base, plan.width, base))
    tallest = max(range(len(chart.bars)), key=lambda number: chart.bars[number].value, default=None)
    special = {tallest, looks.current, looks.hovered, *looks.active}
    for number, place in enumerate(plan.places):
        _paint_bar(painter, place, number, looks)
        strong = number in looks.active
        font = scaled_font(looks.font, 1.0, QFont.Weight.Bold) if strong else looks.font
        if chart.shape is Shape.ROWS:
            _write(painter, place.label, chart.bars[number].label, start, text, font)
            _write(painter, place.figure, chart.bars[number].figure, start, quiet, looks.font)
            continue
        if number in plan.labelled:
            _write(painter, place.label, chart.bars[number].label, _CENTRE, quiet, font)
        if chart.bars[number].value and (plan.figured or _stands_alone(number, special, looks)):
            _write(painter, place.figure, chart.bars[number].figure, _CENTRE, quiet, looks.font)


def _stands_alone(number: int, special: AbstractSet[int | None], looks: Looks) -> bool:
    """Whether the figure of a bar is shown though not all fit: one at a time, the one that is looked at."""
    for wanted in (looks.hovered, looks.current, *looks.active):
        if wanted is not None:
            return number == wanted
    return number in special


def _paint_bar(painter: QPainter, place: Place, number: int, looks: Looks) -> None:
    palette = looks.palette
    ink = colours.accent(palette)
    if number == looks.current or number == looks.hovered:
        painter.setBrush(colours.faint(palette, 0.07))
        painter.setPen(QPen(ink, 1.5) if number == looks.current else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(place.hit.adjusted(1, 1, -1, -1), _ROUND, _ROUND)
    painter.setPen(Qt.PenStyle.NoPen)
    if looks.active and number not in looks.active:
        ink = colours.readable(colours.mixed(ink, palette.color(QPalette.ColorRole.Base), 0.5), palette, 1.6)
    painter.setBrush(ink)
    box = place.bar
    radius = min(_ROUND, box.width() / 2, box.height() / 2)
    painter.drawRoundedRect(box, radius, radius)
    if number in looks.active:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1.5))
        painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), radius, radius)


def _write(
    painter: QPainter, box: QRectF, text: str, side: Qt.AlignmentFlag, colour: QColor, font: QFont
) -> None:
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 0.5)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, side | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip, shown)


def _title_font(font: QFont) -> QFont:
    return scaled_font(font, 1.1, QFont.Weight.DemiBold)
