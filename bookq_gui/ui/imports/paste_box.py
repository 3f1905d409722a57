"""The box that links are pasted into: says while one types what it recognises, and adds it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from math import ceil

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFontMetrics, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.model.imports import AddResult, ImportReport
from bookq_gui.ui.actions import tip_with_keys
from bookq_gui.ui.imports.report_text import preview, refused_text
from bookq_gui.ui.sentences import spoken
from bookq_gui.ui.widgets.basic import GAP, MutedLabel, PrimaryButton
from bookq_gui.ui.widgets.nesting import nested
from bookq_gui.ui.widgets.theme import colours_of

_LEAST_LINES = 3
_MOST_LINES = 10
_ROOM = 2
_RECOGNISE_MS = 150
_MOST_MARKS = 100
_SIDE_WIDTH = 176
LONGEST = 1_000_000
"""Characters that fit into the box: more would be felt at each key, and is no draft any more."""
LONGEST_LINE = 50_000
"""Characters of one line that fit: the source of a page has longer ones, and each key would draw them."""


class LinksInput(QPlainTextEdit):
    """Plain text, three lines high, that grows with what is in it.

    What is dropped on it goes to the window, like everywhere else.

    Signals:
        tooLong(str): this was pasted, but does not fit.
    """

    tooLong = Signal(object)  # noqa: N815 - Qt's own spelling

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("linksInput")
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        lines = max(_LEAST_LINES, min(_MOST_LINES, round(self.document().size().height())))
        frame = 2 * self.frameWidth() + 2 * round(self.document().documentMargin()) + _ROOM
        height = ceil(lines * self._line_height()) + frame
        if height != self.maximumHeight() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def _line_height(self) -> float:
        first = self.document().firstBlock().layout()
        drawn = first.lineAt(0).height() if first.lineCount() else 0.0
        return max(drawn, float(self.fontMetrics().lineSpacing()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802, D102
        text = source.text() if source.hasText() else ""
        longest_line = max(map(len, text.split("\n")))
        if len(text) + self.document().characterCount() > LONGEST or longest_line > LONGEST_LINE:
            self.tooLong.emit(text)
            return
        super().insertFromMimeData(source)

    def sizeHint(self) -> QSize:  # noqa: N802, D102
        return QSize(480, self.minimumHeight())


class PasteBox(QWidget):
    """The box, what was recognised in it, and the button.

    ``recognise`` says what adding a text would do; it is asked 150 ms after the last key, later
    where it takes long.

    Signals:
        addRequested(str): the text is to be added. Whoever does it calls `settle` with the receipt.
        tooLong(str): this was pasted, but does not fit into the box.
    """

    addRequested = Signal(object)  # noqa: N815 - Qt's own spelling
    tooLong = Signal(object)  # noqa: N815

    def __init__(
        self, recognise: Callable[[str], ImportReport], add_action: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._recognise = recognise
        self._ready = False
        self._offered = ""
        self._waiting = QTimer(self, singleShot=True, interval=_RECOGNISE_MS)
        self._waiting.timeout.connect(self.recognise_now)

        caption = QLabel(self.tr("Paste Good&reads links, or drop links, files and folders anywhere"))
        caption.setTextFormat(Qt.TextFormat.PlainText)
        self.input = LinksInput()
        self.input.setPlaceholderText(
            self.tr("Any text will do: a mail, notes, a list of links. The links of books are found in it.")
        )
        self.input.setAccessibleDescription(self.tr("The links of books are found in any text"))
        self.input.textChanged.connect(self._waiting.start)
        self.input.cursorPositionChanged.connect(self._show_reason)
        self.input.tooLong.connect(self.tooLong)
        self.input.addAction(add_action)
        caption.setBuddy(self.input)

        self._found = MutedLabel()
        self._found.setObjectName("recognised")
        self._found.setWordWrap(True)
        self._found.setFixedWidth(_SIDE_WIDTH)
        self._found.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._found.setAccessibleName(self.tr("What was recognised"))
        self.button = PrimaryButton("add", self.tr("&Add"))
        self.button.setObjectName("addButton")
        self.button.setToolTip(tip_with_keys(add_action.toolTip().partition(" (")[0], add_action))
        self.button.setAccessibleDescription(add_action.statusTip())
        self.button.setEnabled(False)
        self.button.clicked.connect(self.add)
        add_action.triggered.connect(self.add)

        self._reason = QLabel()
        self._reason.setObjectName("refusedReason")
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setWordWrap(True)
        self._reason.hide()
        self._reasons: dict[str, str] = {}

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(caption)
        row = nested(column, QHBoxLayout())
        row.setSpacing(GAP)
        row.addWidget(self.input, 1)
        side = nested(row, QVBoxLayout())
        side.setSpacing(4)
        side.addWidget(self._found, 1)
        side.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self._reason)

    def set_ready(self, *, ready: bool) -> None:
        """Whether texts can be recognised and added: not before the collection is open."""
        self._ready = ready
        self.recognise_now()

    def text(self) -> str:
        """What is in the box."""
        return self.input.toPlainText()

    @property
    def offered(self) -> str:
        """What was offered, as long as nobody touched it; else ""."""
        return self._offered if self._offered == self.text() else ""

    @property
    def draft(self) -> str:
        """What somebody wrote into the box."""
        return "" if self.offered else self.text()

    def offer(self, text: str) -> None:
        """Put ``text`` into the box in which nobody wrote: selected, so that typing replaces it."""
        cursor = QTextCursor(self.input.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self._offered = self.text()
        if self.window().focusWidget() is None:
            self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.input.selectAll()

    def set_text(self, text: str) -> None:
        """Put ``text`` into the box, as if it had been typed."""
        self.input.setPlainText(text)
        self.input.moveCursor(QTextCursor.MoveOperation.End)

    def append_lines(self, lines: Iterable[str]) -> None:
        """Put ``lines`` under what is in the box; whoever writes in it goes on where the cursor is."""
        mine = self.input.textCursor()
        anchor, place = mine.anchor(), mine.position()
        writing = mine.atEnd() and bool(mine.block().text())
        end = QTextCursor(self.input.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.insertText("\n".join([""] * bool(end.block().text()) + list(lines)))
        if writing:
            # What is inserted at a cursor pushes it along.
            mine.setPosition(anchor)
            mine.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
            self.input.setTextCursor(mine)

    @Slot()
    def add(self) -> None:
        """Ask for the text to be added, if there is one and it can be."""
        if self._ready and self.text().strip():
            self.addRequested.emit(self.text())

    def settle(self, report: ImportReport) -> None:
        """The text was added: empty the box, but leave the lines that were refused, with their reasons."""
        if not report.lines:
            self.recognise_now()
            return
        self.set_text(refused_text(report))
        self.recognise_now()

    @Slot()
    def recognise_now(self) -> None:
        """Say what is recognised at this moment."""
        self._waiting.stop()
        text = self.text()
        if text != self._offered:
            self._offered = ""
        empty = not text.strip()
        if not self._ready or empty:
            self._found.setText("" if empty else self.tr("Opening your collection…"))
            if self.button.hasFocus():
                # Qt would give the keyboard to the next field, and what is pasted then lands there.
                self.input.setFocus(Qt.FocusReason.OtherFocusReason)
            self.button.setEnabled(False)
            self._mark(ImportReport(()))
            return
        started = time.perf_counter()
        report = self._recognise(text)
        cost = time.perf_counter() - started
        self._waiting.setInterval(max(_RECOGNISE_MS, round(cost * 3000)))
        found = preview(report) or self.tr("No link to a book in this text")
        self._found.setText(_broken(found, self._found.fontMetrics(), _SIDE_WIDTH))
        self.button.setEnabled(True)
        self._mark(report)

    def _mark(self, report: ImportReport) -> None:
        refused = [entry for entry in report.lines if entry.result is AddResult.REFUSED][:_MOST_MARKS]
        self._reasons = {entry.text: spoken(str(entry.message)) for entry in refused}
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(colours_of(self.palette()).bad))
        marks = []
        place = 0
        for entry in refused:
            cursor = self.input.document().find(entry.text, place)
            if cursor.isNull():
                continue
            place = cursor.selectionEnd()
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self.input.setExtraSelections(marks)
        self._show_reason()

    @Slot()
    def _show_reason(self) -> None:
        here = self.input.textCursor().block().text()
        reason = next((why for text, why in self._reasons.items() if text and text in here), "")
        if not reason and self._reasons:
            text, why = next(iter(self._reasons.items()))
            reason = f"{text[:80]}: {why}"
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))


def _broken(text: str, metrics: QFontMetrics, width: int) -> str:
    """``text`` in lines that fit ``width``, as far as it can be broken after its dots."""
    lines: list[str] = []
    for part in text.split(" · "):
        longer = f"{lines[-1]} · {part}" if lines else part
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return " ·\n".join(lines)
