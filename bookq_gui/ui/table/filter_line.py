"""The field for a filter: it completes words and lists all that can be written."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QMenu, QWidget

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.table.filter_language import IS, Field, Language, field_called, fold, last_word, term
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.theme import icon

Examples = Sequence[tuple[str, object]]
"""What can be written, each with its meaning."""

_PLAIN: Examples = (
    ("sea winter", QT_TRANSLATE_NOOP("FilterHelp", "both words, anywhere")),
    ('"sea winter"', QT_TRANSLATE_NOOP("FilterHelp", "these words together")),
    ("-winter", QT_TRANSLATE_NOOP("FilterHelp", "without this word")),
)
_LONGEST = 500
_LEAST_LETTERS = 2
_MOST_OFFERED = 12


class FilterLine(QLineEdit):
    """A field for a filter in a `Language`. F4 lists all that can be written; Esc empties it.

    Signals:
        tableWanted: the keyboard focus should go to the table.
        builderWanted: the button that opens the filter builder was pressed.
    """

    tableWanted = Signal()
    builderWanted = Signal()

    def __init__(
        self,
        language: Language,
        states: Examples = (),
        parent: QWidget | None = None,
        *,
        builds: bool = False,
    ) -> None:
        """``states`` gives the meanings of the words that mean a state."""
        super().__init__(parent)
        self.language = language
        self._states = states
        self.setMaxLength(_LONGEST)
        self.setFixedHeight(max(32, theme.scaled(32)))
        self._fit_text()
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.build_action = QAction(icon("filter"), translate("FilterLine", "Build a filter"), self)
        if builds:
            self.addAction(self.build_action, QLineEdit.ActionPosition.TrailingPosition)
            self.build_action.setToolTip(
                translate("FilterLine", "Build a filter; F4 lists what can be written")
            )
            self.build_action.triggered.connect(self.builderWanted)
        self._help = QMenu(self)
        self._help.setStyleSheet("QMenu { menu-scrollable: 1; }")
        self._help.setAccessibleName(translate("FilterLine", "What can be written here"))
        self._help.triggered.connect(self._take_example)
        self._offers = QStringListModel(self)
        self._completer = QCompleter(self._offers, self)
        self._popup = QListView()
        self._popup.setUniformItemSizes(True)
        self._popup.setAccessibleName(translate("FilterLine", "What it may become"))
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated.connect(self._complete)
        self.textEdited.connect(self._offer)

    def _fit_text(self) -> None:
        """Start the text closer to the icon than Qt does."""
        mirrored = self.isRightToLeft()
        self.setTextMargins(0 if mirrored else -6, 0, -6 if mirrored else 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit_text()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(208), self.height())

    @Slot()
    def show_help(self) -> None:
        """List all that can be written; a chosen example is appended to the text."""
        fill_help(self._help, self.language, self._states)
        self._help.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
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

    def event(self, event: QEvent) -> bool:
        escapes = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escapes and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @Slot(str)
    def _offer(self) -> None:
        offers = completions(self._word(), self.language)
        self._offers.setStringList(offers)
        if offers:
            self._completer.complete()
        else:
            self._popup.hide()

    def _word(self) -> str:
        """The word before the cursor at the end of the text; "" if the cursor is elsewhere."""
        at_end = self.cursorPosition() == len(self.text())
        return last_word(self.text(), self.language) if at_end else ""

    @Slot(str)
    def _complete(self, text: str) -> None:
        whole = self.text()[: len(self.text()) - len(self._word())] + text
        self.setText(whole if whole.endswith(":") else f"{whole} ")
        self._offer()

    @Slot(QAction)
    def _take_example(self, action: QAction) -> None:
        example = action.data()
        if not example:
            return
        self.setText(f"{self.text().strip()} {example}".strip())
        self.setFocus()
        length = len(example) - example.find(":") - 1
        self.setSelection(len(self.text()) - length, length)
        self.returnPressed.emit()


def fill_help(menu: QMenu, language: Language, states: Examples = ()) -> None:
    """Fill ``menu`` with all that can be written and its meaning; the data of an action is the example."""
    menu.clear()
    fields = [(field.example, field.meaning) for field in language.fields.values() if field.meaning]
    for group in (_PLAIN, fields, states, list(language.deep.values())):
        if group and menu.actions():
            menu.addSeparator()
        for example, meaning in group:
            action = menu.addAction(f"{example}\t{translate('FilterHelp', str(meaning))}")
            action.setData(example)


def completions(token: str, language: Language) -> list[str]:
    """The completions of the word ``token`` at the end of the filter."""
    minus, body = ("-", token[1:]) if token.startswith("-") else ("", token)
    name, colon, begun = body.partition(":")
    if not colon:
        if len(body) < _LEAST_LETTERS:
            return []
        begins = body.casefold()
        words = dict.fromkeys([*(f"{field}:" for field in language.names()), *language.states])
        return [minus + word for word in words if word.startswith(begins) and word != begins]
    called = field_called(name, language.aliases)
    wanted = fold(begun.replace('"', "")).strip()
    if called == IS:
        return [f"{minus}{IS}:{word}" for word in language.words() if fold(word).startswith(wanted)]
    field: Field | None = language.fields.get(called)
    if field is None:
        return []
    if field.choices:
        return [minus + term(called, value) for value in field.choices if fold(value).startswith(wanted)]
    fitting = (value for value in field.offered() if wanted in (plain := fold(value)) and wanted != plain)
    return [minus + term(called, value) for value in islice(fitting, _MOST_OFFERED)]
