"""The line with which the queue is searched, and what is wrong with what is written in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bookq_gui.ui.books.text import sentence as problem_text
from bookq_gui.ui.table.filter_language import Language, parse
from bookq_gui.ui.table.filter_line import FilterLine
from bookq_gui.ui.widgets.buttons import IconButton
from bookq_gui.ui.widgets.flow import column_in, nested
from bookq_gui.ui.widgets.labels import Label


class FindRow(QWidget):
    """Hidden until `open`.

    Signals:
        searched(Query): only the rows that match are wanted.
        closed: the search is over.
    """

    searched = Signal(object)
    closed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.line = FilterLine(language)
        self.line.setObjectName("queueFilter")
        self.line.setAccessibleName(self.tr("Find in the queue"))
        self.line.setPlaceholderText(self.line.accessibleName())
        self.line.returnPressed.connect(self._commit)
        self._complaint = Label("", 12, "bad", wrap=True)
        self._complaint.setObjectName("queueFilterProblem")
        # What is wrong is said only once the typing rests: half a field is no mistake yet.
        for interval, slot in ((150, self._search), (700, self._complain)):
            timer = QTimer(self, singleShot=True, interval=interval)
            timer.timeout.connect(slot)
            self.line.textChanged.connect(timer.start)
        close = IconButton("close", self.tr("Close the search"))
        close.setObjectName("closeSearchButton")
        close.clicked.connect(self.close_search)
        column = column_in(self, 4)
        column.setContentsMargins(16, 0, 12, 8)
        row = nested(column, QHBoxLayout())
        row.addWidget(self.line, 1)
        row.addWidget(close)
        column.addWidget(self._complaint)
        self._complaint.hide()
        self.hide()

    def open_search(self) -> None:
        """Show it, with the keyboard in it."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    @Slot()
    def close_search(self) -> None:
        """Empty and hide it."""
        self.line.clear()
        self._commit()
        self.hide()
        self.closed.emit()

    @Slot()
    def _commit(self) -> None:
        self._search()
        self._complain()

    @Slot()
    def _search(self) -> None:
        query = parse(self.line.text(), self.line.language)
        if query.problem is None:
            self._complaint.hide()
            self.searched.emit(query)

    @Slot()
    def _complain(self) -> None:
        problem = parse(self.line.text(), self.line.language).problem
        self._complaint.setText(problem_text(problem, self.line.language.names()) if problem else "")
        self._complaint.setVisible(problem is not None)
