"""The head of the list: its title, the number of books, chips, search, order, and the three looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bookq_gui.ui.books.columns import COLUMNS
from bookq_gui.ui.books.text import sentence
from bookq_gui.ui.i18n import number, plain_tip, translate
from bookq_gui.ui.table.filter_language import Language, name_term, parse, term
from bookq_gui.ui.table.filter_line import FilterLine
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.accessibility import set_tab_order
from bookq_gui.ui.widgets.badges import Chip
from bookq_gui.ui.widgets.buttons import Button, Choice, Segments
from bookq_gui.ui.widgets.labels import ElidedLabel, Label
from bookq_gui.ui.widgets.surfaces import Raised, nested
from bookq_gui.ui.widgets.theme import icon

HEIGHT = 48
_SIDE = 16
_SORT_TEXT_FROM = 900
_LEAST_SEARCH, _MOST_SEARCH = 132, 280
STATES: Sequence[tuple[str, object]] = (
    ("unread", QT_TRANSLATE_NOOP("FilterHelp", "not marked as read")),
    ("unfetched", QT_TRANSLATE_NOOP("FilterHelp", "whose page is not fetched yet")),
    ("failed", QT_TRANSLATE_NOOP("FilterHelp", "whose last fetch failed")),
    ("duplicates", QT_TRANSLATE_NOOP("FilterHelp", "that are here more than once")),
)


class FilterChip(NamedTuple):
    """One filter: its term, its label for people, and the chart it came from."""

    term: str
    label: str
    chart: str = ""


class ListHead(QWidget):
    """The widgets above the list. `BooksPanel` acts on its signals.

    Signals:
        textChanged, committed: the search was edited; Enter was pressed in it.
        chipClosed(FilterChip), chipAdded(FilterChip): a filter is to be removed, or added.
        lookChosen(str): "table", "covers" or "statistics" was chosen.
        searchSaved(str): the filter is to be kept under this name.
    """

    textChanged = Signal()
    committed = Signal()
    chipClosed = Signal(object)
    chipAdded = Signal(object)
    lookChosen = Signal(object)
    searchSaved = Signal(object)

    def __init__(self, language: Language, sort_menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._chips: list[tuple[FilterChip, Chip]] = []
        self._searching = False
        self.title = ElidedLabel("", 20, weight=theme.DEMIBOLD)
        self.title.setParent(self)
        self.count = Label("", 13, "muted", numbers=True)
        self.count.setParent(self)
        self.count.setObjectName("resultsCount")
        self._folded = Chip("", parent=self)
        self._folded.hide()
        self._folded.clicked.connect(self._show_folded)
        self.search = FilterLine(language, STATES, self, builds=True)
        self.search.setObjectName("resultsFilter")
        self.search.setAccessibleName(self.tr("Search the books"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setToolTip(
            plain_tip(
                self.tr("Show only the books with these words (Ctrl+F). F4 lists all that can be written.")
            )
        )
        self.search.textChanged.connect(self.textChanged)
        self.search.returnPressed.connect(self.committed)
        self.search.builderWanted.connect(self._build)
        self.sort = QToolButton(self)
        self.sort.setIcon(icon("sort"))
        self.sort.setIconSize(QSize(16, 16))
        self.sort.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort.setMenu(sort_menu)
        self.sort.setFont(theme.font(weight=theme.MEDIUM))
        self.show_order(self.tr("Newest first"))
        self.looks = Segments(
            [
                Choice("table", self.tr("Table (Ctrl+1)"), "table"),
                Choice("covers", self.tr("Covers (Ctrl+2)"), "grid"),
                Choice("statistics", self.tr("Statistics (Ctrl+3)"), "chart"),
            ],
            self.tr("Look"),
            icons_only=True,
        )
        self.looks.setParent(self)
        self.looks.chosenChanged.connect(self.lookChosen)
        self._builder: FilterBuilder | None = None
        self.setFixedHeight(max(HEIGHT, theme.scaled(HEIGHT)))

    # Showing

    def show_title(self, title: str) -> None:
        """Show the name of the part."""
        self.title.show_text(title)
        self._place()

    def show_searching(self, *, on: bool) -> None:
        """Show "searching…" instead of the number of books."""
        self._searching = on

    def show_count(self, shown: int, total: int, selected: int) -> None:
        """Show how many books are shown, or selected."""
        if self._searching:
            text = self.tr("searching…")
        elif selected > 1:
            text = self.tr("{selected} of {shown} selected").format(
                selected=number(selected), shown=number(shown)
            )
        elif shown != total:
            text = self.tr("{shown} of {total}").format(shown=number(shown), total=number(total))
        else:
            text = number(total) if total else ""
        self.count.setText(text)
        self._place()

    def show_order(self, text: str) -> None:
        """Show what the list is sorted by."""
        self.sort.setText(text)
        tip = self.tr("Sort: {order}").format(order=text)
        self.sort.setToolTip(tip)
        self.sort.setAccessibleName(tip)
        self._place()

    def show_chips(self, chips: Sequence[FilterChip]) -> None:
        """Show these filters as chips."""
        for _filter, chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for each in chips:
            chip = Chip(each.label, closable=True, parent=self)
            chip.closed.connect(lambda each=each: self.chipClosed.emit(each))
            self._chips.append((each, chip))
        set_tab_order(self.tab_widgets())
        self._place()

    @property
    def chips(self) -> list[FilterChip]:
        """The filters that are shown as chips."""
        return [each for each, _chip in self._chips]

    def tab_widgets(self) -> list[QWidget]:
        """The widgets that Tab goes through, in order."""
        return [self.search, *(chip for _each, chip in self._chips), self.sort, self.looks]

    # Places

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.setFixedHeight(max(HEIGHT, theme.scaled(HEIGHT)))
            self._place()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _place(self) -> None:
        """Place all widgets: looks, order and search at the end, chips in the remaining room."""
        if not hasattr(self, "looks") or not hasattr(self, "_builder"):
            return
        width = self.width()
        looks = self.looks.sizeHint().width()
        right = self._put(self.looks, width - _SIDE - looks, looks) - 8
        has_text = width >= theme.scaled(_SORT_TEXT_FROM)
        styles = Qt.ToolButtonStyle
        self.sort.setToolButtonStyle(
            styles.ToolButtonTextBesideIcon if has_text else styles.ToolButtonIconOnly
        )
        self.sort.setVisible(self.looks.chosen != "statistics")
        if not self.sort.isHidden():
            wide = self.sort.sizeHint().width() + 8 if has_text else 28
            right = self._put(self.sort, right - wide, wide) - 8
        title = min(self.title.sizeHint().width(), max(width // 3, 80))
        count = self.count.sizeHint().width()
        chips = sum(chip.sizeHint().width() + 8 for _each, chip in self._chips)
        taken = _SIDE + title + 8 + count + 16
        search = max(theme.scaled(_LEAST_SEARCH), min(theme.scaled(_MOST_SEARCH), round(width * 0.2 + 52)))
        folds = taken + chips + 12 + theme.scaled(_LEAST_SEARCH) > right and bool(self._chips)
        if folds:
            self._folded.show_text(self._folded_text())
            chips = self._folded.sizeHint().width() + 8
        if taken + chips + search > right:
            search = max(theme.scaled(_LEAST_SEARCH), right - taken - chips)
        right = self._put(self.search, right - search, search) - 12
        title = min(title, max(48, right - _SIDE - 8 - count - chips))
        left = self._put(self.title, _SIDE, title, at_left=True) + 8
        left = self._put(self.count, left, count, at_left=True) + 12
        self._folded.setVisible(folds)
        if folds:
            self._put(self._folded, left, self._folded.sizeHint().width(), at_left=True)
        for _each, chip in self._chips:
            chip.setVisible(not folds)
            if not folds:
                left = self._put(chip, left, chip.sizeHint().width(), at_left=True) + 8

    def _put(self, part: QWidget, left: int, width: int, *, at_left: bool = False) -> int:
        """Place ``part``. Returns its right edge if ``at_left``, else its left one, before mirroring."""
        tall = min(part.sizeHint().height(), self.height())
        if isinstance(part, Label):
            tall = self.height()
        place = QRect(left, (self.height() - tall) // 2, width, tall)
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        return left + width if at_left else left

    def _folded_text(self) -> str:
        many = self.tr("{count} filters ▾").format(count=len(self._chips))
        return many if len(self._chips) != 1 else self.tr("1 filter ▾")

    def _show_folded(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each, _chip in self._chips:
            action = menu.addAction(icon("close"), each.label.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, each=each: self.chipClosed.emit(each))
        menu.popup(self._folded.mapToGlobal(QPoint(0, self._folded.height())))

    def _build(self) -> None:
        if self._builder is None:
            self._builder = FilterBuilder(self.window(), self._language)
            self._builder.built.connect(self.chipAdded)
            self._builder.saved.connect(self.searchSaved)
            self._builder.helpWanted.connect(self.search.show_help)
        below = self.search.mapTo(self.window(), QPoint(0, self.search.height() + 4))
        self._builder.open_below(QRect(below, self.search.size()))


_Operators = Sequence[tuple[str, object]]
"""Comparisons as written in a filter, with their English words; ``{f}`` is the field with its value."""
_TEXT: _Operators = (
    ("{f}", QT_TRANSLATE_NOOP("FilterBuilder", "contains")),
    ("={f}", QT_TRANSLATE_NOOP("FilterBuilder", "is")),
    ("-{f}", QT_TRANSLATE_NOOP("FilterBuilder", "does not contain")),
    ("any", QT_TRANSLATE_NOOP("FilterBuilder", "is known")),
    ("none", QT_TRANSLATE_NOOP("FilterBuilder", "is missing")),
)
_NUMBER: _Operators = (
    (">=", QT_TRANSLATE_NOOP("FilterBuilder", "at least")),
    ("<=", QT_TRANSLATE_NOOP("FilterBuilder", "at most")),
    ("", QT_TRANSLATE_NOOP("FilterBuilder", "is, or between (3-5)")),
    *_TEXT[-2:],
)
_FIELDS: Sequence[tuple[str, str, _Operators]] = (
    ("title", "title", _TEXT), ("author", "author", _TEXT), ("series", "series", _TEXT),
    ("genre", "genres", _TEXT), ("tag", "tags", _TEXT), ("my", "stars", _NUMBER),
    ("read", "read_on", _NUMBER), ("rating", "rating", _NUMBER), ("ratings", "ratings", _NUMBER),
    ("first", "first", _NUMBER), ("pages", "pages", _NUMBER), ("added", "added", _NUMBER),
    ("language", "language", _TEXT), ("format", "format", _TEXT), ("publisher", "publisher", _TEXT),
    ("note", "note", _TEXT), ("description", "", _TEXT), ("award", "", _TEXT), ("person", "", _TEXT),
)  # fmt: skip
_DEEP_NAMES = {
    "description": QT_TRANSLATE_NOOP("FilterBuilder", "Description"),
    "award": QT_TRANSLATE_NOOP("FilterBuilder", "Award"),
    "person": QT_TRANSLATE_NOOP("FilterBuilder", "Any person"),
}


def field_name(field: str) -> str:
    """The name of a field in the language of the window."""
    headings = {column.key: column.heading for column in COLUMNS}
    for known, column, _kind in _FIELDS:
        if known == field:
            return headings.get(column) or translate("FilterBuilder", str(_DEEP_NAMES[field]))
    return field


def chip_of(field: str, operator: str, value: str) -> FilterChip:
    """The chip of a field with an operator of the builder and a value."""
    name = field_name(field)
    words = dict((*_TEXT, *_NUMBER))
    said = translate("FilterBuilder", str(words[operator]))
    if operator in ("any", "none"):
        return FilterChip(f"{field}:{operator}", f"{name} {said}")
    if operator == "={f}":
        return FilterChip(name_term(field, value), f"{name}: {value}")
    if operator in ("{f}", "-{f}"):
        minus = "-" if operator.startswith("-") else ""
        text = translate("FilterBuilder", "Not “{value}”") if minus else "{name}: {value}"
        return FilterChip(minus + term(field, value), text.format(name=name, value=value))
    label = {">=": "{name} ≥ {value}", "<=": "{name} ≤ {value}"}.get(operator, "{name} {value}")
    return FilterChip(f"{field}:{operator}{value}", label.format(name=name, value=value))


class FilterBuilder(Raised):
    """Makes a filter from a field, a comparison and a value.

    Signals:
        built(FilterChip): a filter was made.
        saved(str): the filter in force is to be kept under this name.
        helpWanted: the list of all that can be written was asked for.
    """

    built = Signal(object)
    saved = Signal(object)
    helpWanted = Signal()

    def __init__(self, window: QWidget, language: Language) -> None:
        super().__init__(window)
        self._language = language
        self._field = QComboBox()
        self._field.setAccessibleName(self.tr("Field"))
        for field, _column, _kind in _FIELDS:
            self._field.addItem(field_name(field), field)
        self._operator = QComboBox()
        self._operator.setAccessibleName(self.tr("Comparison"))
        self._value = QLineEdit()
        self._value.setAccessibleName(self.tr("Value"))
        self._problem = Label("", 12, "bad", wrap=True)
        self._problem.hide()
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("Name of this search"))
        self._name.setAccessibleName(self.tr("Name of this search"))
        add = Button(self.tr("Add filter"), "add", "plain")
        save = Button(self.tr("Save search"), kind="plain")
        more = Button(self.tr("All that can be written (F4)"), kind="link")
        add.clicked.connect(self._add)
        self._value.returnPressed.connect(self._add)
        save.clicked.connect(self._save)
        self._name.returnPressed.connect(self._save)
        more.clicked.connect(self._help)
        self._field.currentIndexChanged.connect(self._field_chosen)
        self._operator.currentIndexChanged.connect(self._operator_chosen)
        inner = nested(self.body, QVBoxLayout(), spacing=8, margins=(16, 12, 16, 12))
        inner.addWidget(Label(self.tr("Show only books whose"), weight=theme.DEMIBOLD))
        row = nested(inner, QHBoxLayout())
        row.addWidget(self._field, 1)
        row.addWidget(self._operator, 1)
        inner.addWidget(self._value)
        inner.addWidget(self._problem)
        buttons = nested(inner, QHBoxLayout())
        buttons.addWidget(more)
        buttons.addStretch(1)
        buttons.addWidget(add)
        inner.addSpacing(8)
        inner.addWidget(Label(self.tr("Keep the search in the sidebar"), weight=theme.DEMIBOLD))
        saving = nested(inner, QHBoxLayout())
        saving.addWidget(self._name, 1)
        saving.addWidget(save)
        self._field_chosen()

    def open_below(self, place: QRect) -> None:
        """Show it below ``place`` of the window."""
        hint = self.visible_hint()
        width = max(theme.scaled(360), hint.width())
        self.open_at(QRect(place.right() - width, place.top(), width, hint.height()))
        self._value.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _field_chosen(self) -> None:
        _field, _column, operators = _FIELDS[self._field.currentIndex()]
        self._operator.clear()
        for operator, words in operators:
            self._operator.addItem(translate("FilterBuilder", str(words)), operator)

    def _operator_chosen(self) -> None:
        self._value.setEnabled(self._operator.currentData() not in ("any", "none"))

    def _add(self) -> None:
        value = self._value.text().strip()
        operator = str(self._operator.currentData() or "")
        if not value and self._value.isEnabled():
            self._say(self.tr("Write what to look for."))
            return
        chip = chip_of(str(self._field.currentData()), operator, value)
        query = parse(chip.term, self._language)
        if query.problem:
            self._say(sentence(query.problem, self._language.names()))
            return
        self._say("")
        self._value.clear()
        self.hide()
        self.built.emit(chip)

    def _save(self) -> None:
        name = " ".join(self._name.text().split())
        if name:
            self._name.clear()
            self.hide()
            self.saved.emit(name)

    def _help(self) -> None:
        self.hide()
        self.helpWanted.emit()

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
