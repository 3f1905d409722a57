"""The statistics: of which books, the charts, and what can be taken out of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from bookq_gui.ui.books.scope import Scope, words_for
from bookq_gui.ui.statistics.board import Board
from bookq_gui.ui.statistics.chart_data import Chart, Target
from bookq_gui.ui.widgets.basic import GAP, flat_button
from bookq_gui.ui.widgets.empty_state import Message
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.nesting import nested


class StatisticsPanel(QWidget):
    """Shows charts and forwards what is asked of them.

    Signals:
        chosen: (Chart, Bar) that was clicked: its filter is wanted, or is to go again.
        scopeChosen(Scope): other books are wanted.
        shown: it came to be seen; what it shows may be old.
        savePngRequested, saveSvgRequested, copyPictureRequested, copyNumbersRequested: of the charts.
    """

    chosen = Signal(object, object)
    scopeChosen = Signal(object)  # noqa: N815 - Qt's own spelling
    shown = Signal()
    savePngRequested = Signal()  # noqa: N815
    saveSvgRequested = Signal()  # noqa: N815
    copyPictureRequested = Signal()  # noqa: N815
    copyNumbersRequested = Signal()  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charts: tuple[Chart, ...] = ()
        self._seen = False
        self.setObjectName("statisticsPanel")
        self._scopes = QComboBox()
        self._board = Board()
        self._nothing = Message()
        self._take_out = self._made_button()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._board)
        self._set_up_scopes()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        top = nested(column, QHBoxLayout())
        top.setContentsMargins(GAP, GAP, GAP, 0)
        top.setSpacing(GAP)
        top.addWidget(self._scopes)
        top.addStretch(1)
        top.addWidget(self._take_out)
        column.addWidget(self._pages, 1)
        self._board.chosen.connect(self.chosen)
        self.show_counts(dict.fromkeys(Scope, 0))
        self.show_charts(())

    @property
    def scope(self) -> Scope:
        """Of which books the charts are."""
        return Scope(self._scopes.currentData())

    @property
    def charts(self) -> tuple[Chart, ...]:
        """The charts that are shown."""
        return self._charts

    @property
    def board(self) -> Board:
        """Where they are shown."""
        return self._board

    @property
    def is_seen(self) -> bool:
        """Whether it is on the screen: not closed, and not behind another tab."""
        return self._seen

    @property
    def heading(self) -> str:
        """What a picture of the charts is called: "All books (340)"."""
        return self._scopes.currentText()

    @Slot(bool)
    def set_seen(self, seen: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Note whether it is on the screen. A dock behind another's tab is visible to Qt; it knows better."""
        self._seen = seen
        if seen:
            self.shown.emit()

    def choose_scope(self, scope: Scope) -> None:
        """Show other books."""
        self._scopes.setCurrentIndex(list(Scope).index(scope))

    def show_counts(self, counts: Mapping[Scope, int]) -> None:
        """Say how many books each choice has."""
        for place, scope in enumerate(Scope):
            self._scopes.setItemText(place, words_for(scope, counts[scope]))

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Show these charts; where there are none, say why."""
        self._charts = tuple(charts)
        self._board.show_charts(self._charts)
        self._take_out.setEnabled(bool(charts))
        if not charts:
            self._nothing.say(*self._why_nothing())
        self._pages.setCurrentWidget(self._board if charts else self._nothing)

    def show_filter(self, target: Target, text: str) -> None:
        """Let the bars stand out whose filter is part of ``text``."""
        self._board.show_filter(target, text)

    # Inside

    def _set_up_scopes(self) -> None:
        self._scopes.setObjectName("statisticsScope")
        self._scopes.setAccessibleName(self.tr("Statistics of"))
        self._scopes.setToolTip(self.tr("Of which books the charts are"))
        self._scopes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for scope in Scope:
            self._scopes.addItem("", scope.value)
        self._scopes.currentIndexChanged.connect(self._tell_scope)

    def _made_button(self) -> QToolButton:
        button = flat_button("export", self.tr("Save or copy"), self.tr("Save or copy the charts"))
        button.setObjectName("statisticsExport")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for name, text, picture, signal in (
            ("statisticsSavePng", self.tr("Save as &picture (PNG)…"), "export", self.savePngRequested),
            ("statisticsSaveSvg", self.tr("Save as &drawing (SVG)…"), "export", self.saveSvgRequested),
            ("statisticsCopyPicture", self.tr("&Copy the picture"), "copy", self.copyPictureRequested),
            ("statisticsCopyNumbers", self.tr("Copy the &numbers"), "copy", self.copyNumbersRequested),
        ):
            action = QAction(icon(picture), text, menu)
            action.setObjectName(name)
            action.triggered.connect(signal)
            menu.addAction(action)
        button.setMenu(menu)
        return button

    @Slot()
    def _tell_scope(self) -> None:
        self.scopeChosen.emit(self.scope)

    def _why_nothing(self) -> tuple[str, ...]:
        if self.scope is Scope.SELECTED:
            return (self.tr("No book is selected"), self.tr("Select some in the table, or choose all books."))
        if self.scope is Scope.SHOWN:
            return (
                self.tr("No book is shown"),
                self.tr("Nothing matches the filter above the table. Change it, or choose all books."),
            )
        return (
            self.tr("Nothing to count yet"),
            self.tr("Charts of ratings, years, genres and more appear here with the first book."),
        )
