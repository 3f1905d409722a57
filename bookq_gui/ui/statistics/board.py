"""The charts side by side in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from bookq_gui.ui.statistics.chart_data import Chart, Target
from bookq_gui.ui.statistics.chart_widget import ChartWidget

_NARROWEST = 300
_MARGIN = 12
_BETWEEN = 20


class Board(QScrollArea):
    """Shows charts; a chart that was shown already keeps its widget, and with it the keyboard.

    Signals:
        chosen: (Chart, Bar) that was clicked.
    """

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: dict[str, ChartWidget] = {}
        self._filter = {Target.BOOKS: "", Target.JOBS: ""}
        self._ground = QWidget()
        self.setObjectName("statisticsBoard")
        self.setAccessibleName(self.tr("Charts"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(self._ground)

    @property
    def widgets(self) -> list[ChartWidget]:
        """The charts that are shown, in their order."""
        return list(self._widgets.values())

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Show these charts and no others."""
        before, self._widgets = self._widgets, {}
        for chart in charts:
            widget = before.pop(chart.key, None)
            if widget is None:
                widget = ChartWidget(chart, self._ground)
                widget.chosen.connect(self.chosen)
                widget.stepped.connect(self._follow)
                widget.show_filter(self._filter[chart.target])
                widget.show()
            else:
                widget.show_chart(chart)
            self._widgets[chart.key] = widget
        for gone in before.values():
            gone.hide()
            gone.deleteLater()
        shown = self.widgets
        for first, second in pairwise(shown):
            QWidget.setTabOrder(first, second)
        self._place()

    def show_filter(self, target: Target, text: str) -> None:
        """Let the bars stand out whose filter is part of ``text``."""
        self._filter[target] = text
        for widget in self.widgets:
            if widget.chart.target is target:
                widget.show_filter(text)

    # Qt's side

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        return QSize(_NARROWEST + 2 * _MARGIN, 400)

    def minimumSizeHint(self) -> QSize:  # noqa: N802, D102
        return QSize(200, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802, D102
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._place()

    # Inside

    def _place(self) -> None:
        width = self.viewport().width()
        columns = max(1, min((width - _MARGIN) // (_NARROWEST + _BETWEEN), len(self._widgets)))
        across = (width - 2 * _MARGIN - (columns - 1) * _BETWEEN) // columns
        filled = [_MARGIN] * columns
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for widget in self._widgets.values():
            column = min(range(columns), key=filled.__getitem__)
            height = widget.heightForWidth(across)
            left = _MARGIN + column * (across + _BETWEEN)
            if mirrored:
                left = width - left - across
            widget.setGeometry(QRect(left, filled[column], across, height))
            filled[column] += height + _BETWEEN
        self._ground.setMinimumHeight(max(filled))

    @Slot(object, object)
    def _follow(self, widget: QWidget, place: QRect) -> None:
        centre = widget.mapTo(self._ground, place.center())
        self.ensureVisible(centre.x(), centre.y(), 0, place.height() // 2 + _MARGIN)
