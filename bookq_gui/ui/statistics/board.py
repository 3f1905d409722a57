"""The statistics: tiles and cards with charts of the books that are shown."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.ui.statistics.charts import ChartWidget
from bookq_gui.ui.statistics.data import Chart, ChartBar, Tile
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.flow import nested
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.labels import ElidedLabel, IconLabel, Label
from bookq_gui.ui.widgets.surfaces import Card, Surface

_THREE, _TWO = 960, 620


class _TileCard(Card):
    def __init__(self, tile: Tile) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(0)
        row = nested(column, QHBoxLayout())
        row.setSpacing(6)
        row.addWidget(Label(tile.figure, 24, weight=theme.DEMIBOLD, numbers=True))
        if tile.star:
            row.addWidget(IconLabel("star-filled", tile.star, 18))
        row.addStretch(1)
        column.addWidget(ElidedLabel(tile.text, 12, "muted"))
        self.setAccessibleName(f"{tile.figure} {tile.text}")


class _ChartCard(Card):
    def __init__(self) -> None:
        super().__init__("base", "border")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(0)
        head = nested(column, QHBoxLayout())
        head.setSpacing(8)
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


class Board(QScrollArea):
    """Shows what it is given, and says what is clicked.

    Signals:
        chosen(Chart, Bar): a bar was clicked.
        seen: it is shown now, and may be stale.
        copied(str): "numbers" or "picture" are on the clipboard.
    """

    chosen = Signal(object, object)
    seen = Signal()
    copied = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statisticsBoard")
        self.setAccessibleName(self.tr("Statistics"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area = self._area = Surface("base")
        column = QVBoxLayout(area)
        column.setContentsMargins(16, 8, 4, 16)
        column.setSpacing(16)
        self._tiles = nested(column, QGridLayout())
        self._tiles.setSpacing(16)
        self._grid = nested(column, QGridLayout())
        self._grid.setSpacing(16)
        column.addStretch(1)
        self.setWidget(area)
        self._tile_cards: list[_TileCard] = []
        self._shown_tiles: tuple[Tile, ...] = ()
        self._cards: dict[str, _ChartCard] = {}
        self._order: tuple[str, ...] = ()
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
                self._cards[chart.key] = _ChartCard()
                self._cards[chart.key].chart.chosen.connect(
                    lambda bar, key=chart.key: self._bar_chosen(key, bar)
                )
            self._cards[chart.key].show_chart(chart, chosen.get(chart.key, ""))
        self._order = tuple(chart.key for chart in charts)
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
        area = self._area
        image = QImage(area.size() * 2, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(2)
        painter = QPainter(image)
        area.render(painter, QPoint())
        painter.end()
        return image

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("copy"), self.tr("Copy the numbers"), self.copy_numbers)
        menu.addAction(icon("copy"), self.tr("Copy as a picture"), self.copy_picture)
        menu.popup(event.globalPos())

    def copy_numbers(self) -> None:
        """Put all the numbers on the clipboard."""
        QGuiApplication.clipboard().setText(self.numbers())
        self.copied.emit("numbers")

    def copy_picture(self) -> None:
        """Put tiles and charts on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())
        self.copied.emit("picture")

    def enter(self) -> None:
        """Give the keyboard to the first chart."""
        for key in self._order:
            if self._cards[key].chart.focusPolicy() != Qt.FocusPolicy.NoFocus:
                self._cards[key].chart.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _bar_chosen(self, key: str, bar: ChartBar) -> None:
        self.chosen.emit(next(chart for chart in self.charts if chart.key == key), bar)

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
        for key, card in self._cards.items():
            if key not in self._order:
                self._grid.removeWidget(card)
                card.hide()
        for place in range(3):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        for place, key in enumerate(self._order):
            self._grid.addWidget(self._cards[key], place // columns, place % columns)
            self._cards[key].show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._area.setMaximumWidth(self.viewport().width())
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
