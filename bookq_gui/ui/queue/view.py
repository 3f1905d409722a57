"""The table of jobs: fixed rows, columns the user chooses, selection told as ids."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import (
    QByteArray,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QStyleOptionViewItem, QTableView, QWidget

from bookq_gui.ui.books.delegates import LineDelegate
from bookq_gui.ui.queue.columns import COLUMNS, POSITION
from bookq_gui.ui.queue.delegate import MessageDelegate
from bookq_gui.ui.queue.model import QueueModel
from bookq_gui.ui.table.column_menus import ColumnMenus
from bookq_gui.ui.table.header import ColumnHeader
from bookq_gui.ui.widgets.basic import GAP
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.theme import colours_of


class QueueView(QTableView):
    """Shows a `QueueModel`.

    Signals:
        chosen: other jobs are selected.
        menuWanted(QPoint): a context menu is wanted at this place of the screen.
        offerClicked(Act, str): a word at the end of the row of this job was clicked.
    """

    chosen = Signal()
    menuWanted = Signal(object)  # noqa: N815 - Qt's own spelling
    offerClicked = Signal(object, object)  # noqa: N815

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._empty_text = ""
        self.setObjectName("queueView")
        self.setAccessibleName(self.tr("Queue"))
        header = ColumnHeader(self)
        self.setHorizontalHeader(header)
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + GAP)
        # One of its own: it would ask all rows whether they are selected at each paint (100,000: 0.6 s).
        header.setSelectionModel(QItemSelectionModel(model, self))
        self.selectionModel().currentColumnChanged.connect(header.show_current)
        header.setMinimumSectionSize(40)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._header_menu)
        self.reset_columns()
        self.setSortingEnabled(True)
        self._menus = ColumnMenus(
            self,
            COLUMNS,
            "book",
            show=self.show_column,
            reset=self.reset_columns,
            levels=self._sort_levels,
            sort=self.sortByColumn,
            can_be_unsorted=False,
        )
        self._messages = MessageDelegate(self)
        self._messages.clicked.connect(self.offerClicked)
        self.setItemDelegate(LineDelegate(self))
        self.setItemDelegateForColumn(POSITION["message"], self._messages)
        self.setMouseTracking(True)

    def set_empty_text(self, text: str) -> None:
        """What is said in the middle while there are no rows."""
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def height_for(self, rows: int) -> int:
        """The height in which so many jobs are seen."""
        lines = rows * self.verticalHeader().defaultSectionSize()
        return self.horizontalHeader().sizeHint().height() + lines + 2 * self.frameWidth()

    def reset_columns(self) -> None:
        """Show the columns as a new user sees them."""
        header = self.horizontalHeader()
        for position, column in enumerate(COLUMNS):
            header.moveSection(header.visualIndex(position), position)
            header.resizeSection(position, column.width)
            header.setSectionHidden(position, not column.shown)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(POSITION["message"], QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(POSITION["state"], Qt.SortOrder.AscendingOrder)

    def selected_ids(self) -> list[str]:
        """The jobs of the selected rows, from top to bottom."""
        rows: set[int] = set()
        selection = self.selectionModel().selection()
        for piece in map(selection.at, range(selection.count())):
            rows.update(range(piece.top(), piece.bottom() + 1))
        jobs = (self._model.job_at(row) for row in sorted(rows))
        return [job.id for job in jobs if job is not None]

    def select_job(self, job_id: str) -> bool:
        """Select the row of one job and scroll to it. False where it is not shown."""
        row = self._model.row_of(job_id)
        if row < 0:
            return False
        index = self._model.index(row, POSITION["book"])
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    def select_jobs(self, job_ids: Iterable[str]) -> None:
        """Select the rows of these jobs, of those that are shown."""
        selection = QItemSelection()
        last = len(COLUMNS) - 1
        for row in filter(lambda row: row >= 0, map(self._model.row_of, job_ids)):
            selection.append(QItemSelectionRange(self._model.index(row, 0), self._model.index(row, last)))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def row_that_goes(self, job_ids: Collection[str]) -> int:
        """The first selected row, if all that are selected are among ``job_ids``: they are to go.

        -1 where something stays selected, or the keyboard is elsewhere.
        """
        selected = self.selected_ids() if job_ids and self.hasFocus() else []
        if not selected or any(job_id not in job_ids for job_id in selected):
            return -1
        return self._model.row_of(selected[0])

    def go_on_at(self, row: int) -> None:
        """Select the job that took the place of those that were at ``row``; -1: leave it as it is."""
        job = self._model.job_at(min(row, self._model.rowCount() - 1)) if row >= 0 else None
        if job is not None and not self.selected_ids():
            self.select_job(job.id)

    def place_of(self, job_id: str) -> QRect:
        """Where the row of a job is in the viewport; empty where it is not shown."""
        row = self._model.row_of(job_id)
        if row < 0:
            return QRect()
        whole = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
        return whole & self.viewport().rect()

    def save_state(self) -> QByteArray:
        """Columns and sorting, for `restore_state`."""
        return self.horizontalHeader().saveState()

    def restore_state(self, state: QByteArray) -> bool:
        """Columns and sorting as they were. False where ``state`` is not one of this program's."""
        if not self.horizontalHeader().restoreState(state):
            return False
        header = self.horizontalHeader()
        if header.count() != len(COLUMNS) or header.hiddenSectionCount() == header.count():
            self.reset_columns()
            return False
        header.setSectionResizeMode(POSITION["message"], QHeaderView.ResizeMode.Stretch)
        return True

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802, D102
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802, D102
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menuWanted.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802, D102
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        over = None
        if index.column() == POSITION["message"]:
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = self.visualRect(index)
            over = self._messages.offer_at(place, option, index)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, D102
        super().paintEvent(event)
        if self._empty_text and not self._model.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(colours_of(self.palette()).muted)
            room = self.viewport().rect().adjusted(16, GAP, -16, -GAP)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._empty_text)

    @Slot(QPoint)
    def _header_menu(self, place: QPoint) -> None:
        menu = self.columns_menu()
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def columns_menu(self) -> QMenu:
        """A menu with which columns are shown and hidden; it deletes itself when it closes."""
        menu = self._menus.choosing(self.tr("Queue columns"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def live_columns_menu(self, parent: QWidget) -> QMenu:
        """A menu to choose the columns with, for a menu bar: it shows them as they are when it opens."""
        menu = QMenu(self.tr("&Queue columns"), parent)
        menu.setIcon(icon("columns"))
        self._menus.add_columns(menu)
        return menu

    def live_sort_menu(self, parent: QWidget) -> QMenu:
        """A menu to choose what the queue is sorted by; it shows that as it is when it opens."""
        menu = QMenu(self.tr("Sort the queue &by"), parent)
        self._menus.add_sorting(menu)
        return menu

    def show_column(self, key: str, shown: bool) -> None:  # noqa: FBT001 - as Qt's setColumnHidden
        """Show or hide a column; the name of the job stays."""
        if key != "book":
            self.setColumnHidden(POSITION[key], not shown)

    def _sort_levels(self) -> tuple[tuple[str, Qt.SortOrder], ...]:
        header = self.horizontalHeader()
        return ((COLUMNS[header.sortIndicatorSection()].key, header.sortIndicatorOrder()),)
