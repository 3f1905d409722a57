"""The statistics: tiles and cards with charts of the books that are shown."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QToolTip, QVBoxLayout

from bookq_gui.ui.books import text as words
from bookq_gui.ui.i18n import reading_locale
from bookq_gui.ui.statistics.data import Chart, ChartBar, Shape, Tile
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.accessibility import ChartBase
from bookq_gui.ui.widgets.labels import ElidedLabel, IconLabel, Label
from bookq_gui.ui.widgets.surfaces import Card, Page, column_in, nested
from bookq_gui.ui.widgets.theme import icon, pixmap

_THREE, _TWO = 960, 620
_HEIGHT = 150
_TOP, _AXIS = 18, 22
_ROW = 25
_MOST_LABEL = 136
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class ChartWidget(ChartBase):
    """One chart. Left and right, or up and down, go from bar to bar; Enter and Space choose one.

    Signals:
        chosen(ChartBar): a bar with a filter was clicked.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.chart = Chart("", "", Shape.COLUMNS)
        self._term = ""
        self._current = self._hovered = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart, term: str = "") -> None:
        """Show ``chart``; the bar with the filter ``term`` is highlighted, the others are paler."""
        self.chart, self._term = chart, term
        self._current = min(self._current, len(chart.bars) - 1)
        has_terms = any(bar.term for bar in chart.bars)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_terms else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = len(self.chart.bars) if self.chart.shape is Shape.ROWS else 0
        return QSize(200, max(_HEIGHT, rows * theme.scaled(_ROW)))

    # Places

    def _placed(self, left: float, top: float, width: float, height: float) -> QRectF:
        """A rectangle in left-to-right coordinates, mirrored if the layout is."""
        return QRectF(self.width() - left - width if self.isRightToLeft() else left, top, width, height)

    def bar_rect(self, place: int) -> QRectF:
        """The area in which a click chooses a bar."""
        if self.chart.shape is Shape.ROWS:
            row = theme.scaled(_ROW)
            return QRectF(0, place * row, self.width(), row)
        width = self.width() / max(1, len(self.chart.bars))
        return self._placed(place * width, 0, width, self.height())

    def _place_at(self, point: QPoint) -> int:
        bars = range(len(self.chart.bars))
        return next((n for n in bars if self.bar_rect(n).contains(QPointF(point))), -1)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw = {Shape.ROWS: self._draw_rows, Shape.COLUMNS: self._draw_columns, Shape.MARKS: self._draw_marks}
        draw[self.chart.shape](painter)
        if self.hasFocus() and self._current >= 0:
            painter.setPen(QPen(theme.colours().accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.bar_rect(self._current).adjusted(1, 1, -1, -1), 4, 4)

    def _is_chosen(self, bar: ChartBar) -> bool:
        return bool(self._term) and bar.term == self._term

    def _colour(self, bar: ChartBar, place: int) -> QColor:
        colours = theme.colours()
        if self._term and bar.term != self._term:
            return colours.bar_off
        return colours.accent_hover if place == self._hovered and bar.term else colours.bar

    def _draw_columns(self, painter: QPainter) -> None:
        colours, bars = theme.colours(), self.chart.bars
        bottom = self.height() - _AXIS
        most = max((bar.value for bar in bars), default=0) or 1
        axis = theme.font(11, numbers=True)
        width = self.width() / max(1, len(bars))
        widest = max(map(QFontMetrics(axis).horizontalAdvance, (bar.label for bar in bars)), default=0) + 6
        every = max(1, -(-widest // max(1, int(width))))
        for place, bar in enumerate(bars):
            area = self.bar_rect(place)
            if bar.value:
                self._draw_column(painter, place, area, (bottom - _TOP) * bar.value / most)
            if place % every == 0:
                painter.setFont(axis)
                painter.setPen(colours.muted)
                below = QRectF(area.left() - 16, bottom + 4, area.width() + 32, 16)
                painter.drawText(below, _CENTRE, bar.label)
        painter.setPen(QPen(colours.border, 1))
        painter.drawLine(QPointF(0, bottom + 0.5), QPointF(self.width(), bottom + 0.5))

    def _draw_column(self, painter: QPainter, place: int, area: QRectF, height: float) -> None:
        colours, bar, bottom = theme.colours(), self.chart.bars[place], self.height() - _AXIS
        gap = 3 if area.width() > 14 else 1
        radius = min(3.0, height / 2)
        column = QRectF(area.left() + gap, bottom - height, area.width() - 2 * gap, height + radius)
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.width(), bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(bar, place))
        painter.drawRoundedRect(column, radius, radius)
        painter.restore()
        on = self._is_chosen(bar)
        font = theme.font(11, theme.DEMIBOLD if on else theme.REGULAR, numbers=True)
        if QFontMetrics(font).horizontalAdvance(bar.figure) <= area.width() + 8:
            painter.setFont(font)
            painter.setPen(colours.text if on or not self._term else colours.muted)
            above = QRectF(area.left() - 8, bottom - height - 17, area.width() + 16, 16)
            painter.drawText(above, _CENTRE, bar.figure)

    def _draw_rows(self, painter: QPainter) -> None:
        colours, bars = theme.colours(), self.chart.bars
        font, figures = theme.font(12), theme.font(12, numbers=True)
        label = min(theme.scaled(_MOST_LABEL), int(self.width() * 0.42))
        most = max((bar.value for bar in bars), default=0) or 1
        advance = QFontMetrics(figures).horizontalAdvance
        count = max((advance(bar.figure) for bar in bars), default=0) + 12
        room = self.width() - label - max(40, count)
        begin, end = (_RIGHT, _LEFT) if self.isRightToLeft() else (_LEFT, _RIGHT)
        for place, bar in enumerate(bars):
            area = self.bar_rect(place)
            name = QFontMetrics(font).elidedText(bar.label, Qt.TextElideMode.ElideRight, label - 8)
            painter.setFont(theme.font(12, theme.DEMIBOLD) if self._is_chosen(bar) else font)
            painter.setPen(colours.text)
            painter.drawText(self._placed(0, area.top(), label - 8, area.height()), begin, name)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(bar, place))
            middle = area.toRect().center().y()
            length = max(4.0, room * bar.value / most)
            painter.drawRoundedRect(self._placed(label, middle - 5, length, 11), 3, 3)
            painter.setPen(colours.muted)
            painter.setFont(figures)
            numbers = self._placed(self.width() - count, area.top(), count, area.height())
            painter.drawText(numbers, end, bar.figure)

    def _draw_marks(self, painter: QPainter) -> None:
        colours, marks = theme.colours(), self.chart.marks
        star_picture = pixmap("star-filled", "star", 10, self.devicePixelRatioF())
        low = min(3.25, *(int(rating * 4) / 4 for rating, _stars in marks)) if marks else 3.25
        high = max(4.5, *(-(-rating * 4 // 1) / 4 for rating, _stars in marks)) if marks else 4.5
        left, bottom = 36.0, float(self.height() - _AXIS)
        step = (bottom - 20) / 4

        def around(rating: float, y: float, width: float, height: float) -> QRectF:
            x = left + (self.width() - left - 12) * (rating - low) / (high - low)
            return self._placed(x - width / 2, y, width, height)

        painter.setFont(theme.font(11, numbers=True))
        for stars in range(1, 6):
            y = bottom - 8 - step * (stars - 1)
            line = self._placed(24, y, self.width() - 24, 0)
            painter.setPen(QPen(colours.hairline, 1))
            painter.drawLine(line.topLeft(), line.topRight())
            painter.setPen(colours.muted)
            painter.drawText(self._placed(0, y - 8, 12, 16), _CENTRE, str(stars))
            painter.drawPixmap(self._placed(12, y - 5, 10, 10).topLeft(), star_picture)
        dot = QColor(colours.bar)
        dot.setAlphaF(0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(dot)
        for place, (rating, mine) in enumerate(marks):
            shift = (place * 7 % 9) - 4
            painter.drawEllipse(around(rating, bottom - 11 - step * (mine - 1) + shift, 6, 6))
        painter.setPen(colours.muted)
        locale = reading_locale()
        ticks = 0.25 if high - low <= 2 else 0.5
        for number in range(1, int((high - low + 0.01) / ticks) + 1):
            value = low + number * ticks
            painter.drawText(around(value, bottom + 4, 40, 16), _CENTRE, words.number(value, locale, 2))

    # Choosing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().toPoint())
        if place != self._hovered:
            self._hovered = place
            has_term = place >= 0 and bool(self.chart.bars[place].term)
            self.setCursor(Qt.CursorShape.PointingHandCursor if has_term else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._place_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bars = self.chart.bars
        ahead = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Right: ahead, Qt.Key.Key_Left: -ahead, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1,
            Qt.Key.Key_Home: -len(bars), Qt.Key.Key_End: len(bars),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps and bars:
            self._current = max(0, min(len(bars) - 1, self._current + steps[key]))
            bar = bars[self._current]
            self.setAccessibleDescription(f"{bar.name}: {bar.figure}")
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self.chart.bars) and self.chart.bars[place].term:
            self._current = place
            self.chosen.emit(self.chart.bars[place])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(event.pos())
            bar = self.chart.bars[place] if place >= 0 else None
            QToolTip.showText(event.globalPos(), f"{bar.name}: {bar.figure}" if bar else "", self)
            return True
        return super().event(event)


class _TileCard(Card):
    def __init__(self, tile: Tile) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = column_in(self, 0, (16, 12, 16, 12))
        row = nested(column, QHBoxLayout(), spacing=6)
        row.addWidget(Label(tile.figure, 24, weight=theme.DEMIBOLD, numbers=True))
        if tile.star:
            row.addWidget(IconLabel("star-filled", tile.star, 18))
        row.addStretch(1)
        column.addWidget(ElidedLabel(tile.text, 12, "muted"))
        self.setAccessibleName(f"{tile.figure} {tile.text}")


class _ChartCard(Card):
    def __init__(self) -> None:
        super().__init__("base", "border")
        column = column_in(self, 0, (16, 12, 16, 14))
        head = nested(column, QHBoxLayout(), spacing=8)
        self._title = ElidedLabel("", 13, weight=theme.DEMIBOLD)
        self._note = Label("", 12, "muted", numbers=True)
        head.addWidget(self._title, 1)
        head.addWidget(self._note)
        column.addSpacing(12)
        self.chart = ChartWidget()
        column.addWidget(self.chart)
        column.addStretch(1)

    def show_chart(self, chart: Chart, term: str) -> None:
        self._title.show_text(chart.title)
        chosen = next((bar.name for bar in chart.bars if term and bar.term == term), "")
        self._note.setText(self.tr("{range} chosen").format(range=chosen) if chosen else chart.note)
        self.chart.show_chart(chart, term)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Hide the note if the title needs its room."""
        wanted = self._title.sizeHint().width() + self._note.sizeHint().width()
        self._note.setVisible(wanted <= self.width() - 40)


class Board(Page):
    """The page of statistics.

    Signals:
        chosen(Chart, ChartBar): a bar was clicked.
        seen: the page became visible; its figures may be out of date.
        copied(str): "numbers" or "picture" was copied.
    """

    chosen = Signal(object, object)
    seen = Signal()
    copied = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statisticsBoard")
        self.setAccessibleName(self.tr("Statistics"))
        self.column.setContentsMargins(16, 8, 4, 16)
        self.column.setSpacing(16)
        # The charts have one height in every width: they scroll where there is no room for them.
        self.column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        self._tiles = nested(self.column, QGridLayout(), spacing=16)
        self._grid = nested(self.column, QGridLayout(), spacing=16)
        self.column.addStretch(1)
        self._shown_tiles: tuple[Tile, ...] = ()
        self._tile_cards: list[_TileCard] = []
        self._cards: dict[str, _ChartCard] = {}
        self._columns = 0
        self.charts: tuple[Chart, ...] = ()

    def show_figures(self, tiles: Sequence[Tile], charts: Sequence[Chart], chosen: Mapping[str, str]) -> None:
        """Show these; ``chosen`` has, by chart, the filter of its chosen bar."""
        self.charts = tuple(charts)
        if tuple(tiles) != self._shown_tiles:
            self._shown_tiles = tuple(tiles)
            for card in self._tile_cards:
                self._tiles.removeWidget(card)
                card.deleteLater()
            self._tile_cards = [_TileCard(tile) for tile in tiles]
        for chart in charts:
            if chart.key not in self._cards:
                made = self._cards[chart.key] = _ChartCard()
                made.chart.chosen.connect(lambda bar, shown=made.chart: self.chosen.emit(shown.chart, bar))
            self._cards[chart.key].show_chart(chart, chosen.get(chart.key, ""))
        self._arrange(anew=True)

    def numbers(self) -> str:
        """All the numbers as cells for a spreadsheet."""
        written = io.StringIO()
        writer = csv.writer(written, delimiter="\t", lineterminator="\n")
        for chart in self.charts:
            writer.writerow([chart.title])
            writer.writerows([bar.name, bar.value] for bar in chart.bars)
            writer.writerows(chart.marks)
            writer.writerow([])
        return written.getvalue()

    def picture(self) -> QImage:
        """All tiles and charts as one picture."""
        image = QImage(self.area.size() * 2, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(2)
        painter = QPainter(image)
        self.area.render(painter, QPoint())
        painter.end()
        return image

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("copy"), self.tr("Copy the numbers"), self._copy_numbers)
        menu.addAction(icon("copy"), self.tr("Copy as a picture"), self._copy_picture)
        menu.popup(event.globalPos())

    def _copy_numbers(self) -> None:
        QGuiApplication.clipboard().setText(self.numbers())
        self.copied.emit("numbers")

    def _copy_picture(self) -> None:
        QGuiApplication.clipboard().setImage(self.picture())
        self.copied.emit("picture")

    def _arrange(self, *, anew: bool = False) -> None:
        width = self.viewport().width()
        columns = 3 if width >= theme.scaled(_THREE) else 2 if width >= theme.scaled(_TWO) else 1
        if columns == self._columns and not anew:
            return
        self._columns = columns
        across = len(self._tile_cards) if columns > 1 else 2
        for place in range(self._tiles.columnCount()):
            self._tiles.setColumnStretch(place, 0)
        for place, tile in enumerate(self._tile_cards):
            self._tiles.addWidget(tile, place // across, place % across)
            self._tiles.setColumnStretch(place % across, 1)
        shown = [chart.key for chart in self.charts]
        for key in self._cards.keys() - shown:
            self._grid.removeWidget(self._cards[key])
            self._cards[key].hide()
        for place in range(3):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        for place, key in enumerate(shown):
            self._grid.addWidget(self._cards[key], place // columns, place % columns)
            self._cards[key].show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange and hasattr(self, "_columns"):
            self._arrange(anew=True)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 100)
