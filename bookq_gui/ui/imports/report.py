"""The report of an import: a summary in one sentence, and a dialog with the result of each line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
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

from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.model.job import book_id_of, library_key_of
from bookq_gui.ui.i18n import counted, number, plain_tip, say, shortened, translate
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button, Choice, Tabs
from bookq_gui.ui.widgets.labels import Hairline, Label
from bookq_gui.ui.widgets.surfaces import column_in, nested

_LONGEST = 200
_NUMBER = re.compile(r"(?:goodreads:[ ]?)?[0-9]{1,15}", re.IGNORECASE | re.ASCII)
_HERE = (AddResult.IN_QUEUE, AddResult.COLLECTED)
_DISPLAY = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole
_ALL, _KEPT = "all", "kept"
Index = QModelIndex | QPersistentModelIndex

RESULTS: Mapping[AddResult, object] = {
    AddResult.ADDED: QT_TRANSLATE_NOOP("Imports", "Added"),
    AddResult.IN_QUEUE: QT_TRANSLATE_NOOP("Imports", "In the queue already"),
    AddResult.COLLECTED: QT_TRANSLATE_NOOP("Imports", "Here already"),
    AddResult.REPEATED: QT_TRANSLATE_NOOP("Imports", "Repeated"),
    AddResult.REFUSED: QT_TRANSLATE_NOOP("Imports", "Not usable"),
}
"""The name of each result."""


def may_be_id(line: ReportLine) -> bool:
    """Return whether a refused line is only a number, which may be the id of a book."""
    return line.result is AddResult.REFUSED and _NUMBER.fullmatch(line.text.strip()) is not None


def title(line: ReportLine) -> str:
    """Return the title of a line, or else the number of its book or its text."""
    if line.title:
        return shortened(line.title, _LONGEST)
    number = book_id_of(line.job_id)
    if number is not None:
        return translate("Imports", "Book {number}").format(number=number)
    return shortened(line.text, _LONGEST)


def source(line: ReportLine) -> str:
    """Return a short form of the address or text of a line; "" if it is the title."""
    if line.job_id.startswith("isbn:"):
        return translate("Imports", "ISBN; the book is looked up at Goodreads")
    text = line.text.strip()
    if text.startswith(("http://", "https://")):
        parts = urlsplit(text)
        host = parts.netloc.removeprefix("www.")
        return shortened(f"{host}{parts.path}", _LONGEST)
    return shortened(text, _LONGEST) if text != line.title else ""


def summary(report: ImportReport, file: str = "") -> tuple[str, str]:
    """Return a sentence on what was added from ``file``, and one on the other lines."""
    added = report.count(AddResult.ADDED)
    first, parts = "", []
    if added and file:
        text = counted("Imports", "%n books from {file}", "%n book from {file}", added)
        first = text.format(file=shortened(file, 60))
    elif added and all(library_key_of(job_id) is None for job_id in report.ids(AddResult.ADDED)):
        first = counted("Imports", "%n saved pages added", "%n saved page added", added)
    elif added:
        first = counted("Imports", "%n books added", "%n book added", added)
    if here := sum(map(report.count, _HERE)):
        parts.append(counted("Imports", "%n here already", "%n here already", here))
    if repeated := report.count(AddResult.REPEATED):
        parts.append(counted("Imports", "%n repeated", "%n repeated", repeated))
    if refused := report.count(AddResult.REFUSED):
        parts.append(counted("Imports", "%n not usable", "%n not usable", refused))
    if kept := sum(bool(line.kept) for line in report.lines):
        parts.append(counted("Imports", "kept yours in %n", "kept yours in %n", kept))
    if report.annotations_before and added:
        own = translate("Imports", "Your stars, shelves, dates and reviews are in. The pages follow.")
        return first, " ".join([own, " · ".join(parts)]).strip()
    if not first and parts:
        return " · ".join(parts), ""
    return first, " · ".join(parts)


class ReportDialog(QDialog):
    """Shows one report. ``source`` is the name of the file, "" for a text."""

    def __init__(self, report: ImportReport, source: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("importReport")
        self.setWindowTitle(self.tr("Import"))
        self._report = report
        self._model = _Model(self)
        first, more = summary(report, source)
        kept = sum(bool(line.kept) for line in report.lines)
        choices = [Choice(_ALL, self.tr("All"), number=number(len(report.lines)))]
        choices += [
            Choice(str(result), translate("Imports", str(name)), number=number(count))
            for result, name in RESULTS.items()
            if (count := report.count(result))
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
        column = column_in(self, 8, (0, 16, 0, 12))
        head = nested(column, QVBoxLayout(), margins=(24, 0, 24, 0))
        head.addWidget(Label(first, 15, weight=theme.DEMIBOLD, wrap=True))
        if more:
            head.addWidget(Label(more, 12, "muted", wrap=True))
        head.addWidget(self._tabs)
        column.addWidget(Hairline())
        column.addWidget(table, 1)
        column.addWidget(Hairline())
        foot = nested(column, QHBoxLayout(), margins=(24, 4, 24, 0))
        foot.addStretch(1)
        foot.addWidget(copy)
        foot.addWidget(close)
        self.resize(min(860, parent.width()), min(560, parent.height()))
        self._show(_ALL)

    def _show(self, key: str) -> None:
        lines = self._report.lines
        if key == _KEPT:
            lines = tuple(line for line in lines if line.kept)
        elif key != _ALL:
            lines = tuple(line for line in lines if str(line.result) == key)
        self._model.show_lines(lines)

    def _copy(self) -> None:
        lines = [f"{line.text}\t{title(line)}\t{say(line.message)}" for line in self._report.lines]
        QGuiApplication.clipboard().setText("\n".join(lines))


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[ReportLine, ...] = ()
        self._titles = (self.tr("What"), self.tr("Result"))

    def show_lines(self, lines: tuple[ReportLine, ...]) -> None:
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
            text = title(line)
        else:
            text = say(line.message)
            if line.kept:
                kept = translate("Imports", "Kept yours: {what}").format(what=", ".join(line.kept))
                text = f"{text} {kept}"
        return text if role == _DISPLAY else plain_tip(text)
