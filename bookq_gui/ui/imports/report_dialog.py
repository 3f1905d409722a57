"""The result of each line of an import: to look at, to narrow by result, to copy."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.model.imports import ImportReport, ReportLine
from bookq_gui.ui.i18n import number, plain_tip, translate
from bookq_gui.ui.imports import report as words
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button, Choice, Tabs
from bookq_gui.ui.widgets.flow import nested
from bookq_gui.ui.widgets.labels import Hairline, Label

_DISPLAY = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole
_ALL, _KEPT = "all", "kept"
Index = QModelIndex | QPersistentModelIndex


class ReportDialog(QDialog):
    """Shows one report. ``source`` names what was imported, "" for a text."""

    def __init__(self, report: ImportReport, source: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("importReport")
        self.setWindowTitle(self.tr("Import"))
        self._report = report
        self._model = _Model(self)
        first, more = words.summary(report, source)
        counts = {result: report.count(result) for result in words.RESULTS}
        kept = sum(bool(line.kept) for line in report.lines)
        choices = [Choice(_ALL, self.tr("All"), number=number(len(report.lines)))]
        choices += [
            Choice(str(result), translate("Imports", str(name)), number=number(counts[result]))
            for result, name in words.RESULTS.items()
            if counts[result]
        ]
        if kept:
            choices.append(Choice(_KEPT, self.tr("Kept yours"), number=number(kept)))
        self._tabs = Tabs(choices, self.tr("Results"))
        self._tabs.chosenChanged.connect(self._show)
        table = QTableView()
        table.setObjectName("importLines")
        table.setAccessibleName(self.tr("Lines of the import"))
        table.setModel(self._model)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.row_height(28))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        copy = Button(self.tr("&Copy"), "copy", "plain")
        copy.clicked.connect(self._copy)
        close = Button(self.tr("Close"), kind="plain")
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 12)
        column.setSpacing(8)
        head = nested(column, QVBoxLayout())
        head.setContentsMargins(24, 0, 24, 0)
        head.addWidget(Label(first, 15, weight=theme.DEMIBOLD, wrap=True))
        if more:
            head.addWidget(Label(more, 12, "muted", wrap=True))
        head.addWidget(self._tabs)
        column.addWidget(Hairline())
        column.addWidget(table, 1)
        column.addWidget(Hairline())
        foot = nested(column, QHBoxLayout())
        foot.setContentsMargins(24, 4, 24, 0)
        foot.addStretch(1)
        foot.addWidget(copy)
        foot.addWidget(close)
        self.resize(min(860, parent.width()), min(560, parent.height()))
        self._show(_ALL)

    @Slot(object)
    def _show(self, key: str) -> None:
        lines = self._report.lines
        if key == _KEPT:
            lines = tuple(line for line in lines if line.kept)
        elif key != _ALL:
            lines = tuple(line for line in lines if str(line.result) == key)
        self._model.show_lines(lines)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(words.lines_as_text(self._report))


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[ReportLine, ...] = ()
        self._titles = (self.tr("What"), self.tr("Result"))

    def show_lines(self, lines: tuple[ReportLine, ...]) -> None:
        """Show ``lines``."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        across = orientation == Qt.Orientation.Horizontal
        return self._titles[section] if across and role == _DISPLAY else None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role not in (_DISPLAY, _TIP):
            return None
        line = self._lines[index.row()]
        if index.column() == 0:
            text = words.title(line)
        else:
            text = words.message(line)
            if line.kept:
                kept = translate("Imports", "Kept yours: {what}").format(what=", ".join(line.kept))
                text = f"{text} {kept}"
        return text if role == _DISPLAY else plain_tip(text)
