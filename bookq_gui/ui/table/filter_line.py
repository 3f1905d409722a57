"""The line in which the books are filtered: it completes what is typed and explains itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QMenu, QWidget

from bookq_gui.ui.i18n import plain_tip
from bookq_gui.ui.table import filter_language, filterhelp
from bookq_gui.ui.widgets.icons import icon

_LONGEST = 500


class ExplainedLine(QLineEdit):
    """A line with the values in use behind its fields, and a list of examples behind its question mark.

    Signals:
        tableWanted: the keyboard should go down into the table.
    """

    tableWanted = Signal()  # noqa: N815 - Qt's own spelling

    def __init__(
        self,
        values: Callable[[str], Sequence[str]],
        fill_help: Callable[[QMenu], None],
        completions: Callable[[str, Mapping[str, Sequence[str]]], list[str]],
        aliases: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """``values`` gives the values in use of a field, the most used first.

        ``fill_help`` lists in a menu what can be written, ``completions`` says what a word may become
        where such values are in use; ``aliases`` are other names of fields.
        """
        super().__init__(parent)
        self._values = values
        self._fill_help = fill_help
        self._completions = completions
        self._aliases = aliases
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setMaxLength(_LONGEST)
        self._help = QMenu(self)
        self._help.setAccessibleName(self.tr("What can be written here"))
        self._help.triggered.connect(self._take_example)
        help_action = self.addAction(icon("help"), QLineEdit.ActionPosition.TrailingPosition)
        help_action.setText(self.tr("What can be written here"))
        help_action.setToolTip(plain_tip(self.tr("What can be written here (F4)")))
        help_action.triggered.connect(self.show_help)
        self._offers = QStringListModel(self)
        self._completer = QCompleter(self._offers, self)
        self._popup = QListView()
        self._popup.setUniformItemSizes(True)
        self._popup.setAccessibleName(self.tr("What it may become"))
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated.connect(self._complete)
        self.textEdited.connect(self._offer)

    @Slot()
    def show_help(self) -> None:
        """List everything that can be written here; what is chosen is written at the end of the line."""
        self._fill_help(self._help)
        self._help.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, D102
        if self._popup.isVisible() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._popup.hide()
        if event.key() == Qt.Key.Key_F4:
            self.show_help()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.returnPressed.emit()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.tableWanted.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        escapes = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escapes and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @Slot(str)
    def _offer(self) -> None:
        word = self._word()
        field = filter_language.field_called(word.lstrip("-").partition(":")[0], self._aliases)
        offers = self._completions(word, {field: self._values(field)} if ":" in word else {})
        self._offers.setStringList(offers)
        if offers:
            self._completer.complete()
        else:
            self._popup.hide()

    def _word(self) -> str:
        """The word that is being typed; "" where the cursor stands elsewhere."""
        at_end = self.cursorPosition() == len(self.text())
        return filter_language.last_word(self.text()) if at_end else ""

    @Slot(str)
    def _complete(self, text: str) -> None:
        whole = self.text()[: len(self.text()) - len(self._word())] + text
        self.setText(whole if whole.endswith(":") else f"{whole} ")
        self._offer()

    @Slot(QAction)
    def _take_example(self, action: QAction) -> None:
        before = self.text().strip()
        example = action.data()
        self.setText(f"{before} {example}".strip())
        self.setFocus()
        length = len(example) - example.find(":") - 1
        self.setSelection(len(self.text()) - length, length)
        self.returnPressed.emit()


class FilterLine(ExplainedLine):
    """The line in which the books are filtered."""

    def __init__(self, values: Callable[[str], Sequence[str]], parent: QWidget | None = None) -> None:
        """``values`` gives the values in use of a field, the most used first."""
        super().__init__(values, filterhelp.fill, filterhelp.completions, filter_language.ALIASES, parent)
        self.setObjectName("resultsFilter")
        self.setAccessibleName(self.tr("Filter the books"))
        self.setPlaceholderText(self.tr("title, author, rating:>4, year:1990-1999"))
        self.setToolTip(
            plain_tip(
                self.tr("Show only the books with these words (Ctrl+F). F4 or the “?” lists all fields.")
            )
        )
