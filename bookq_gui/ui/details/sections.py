"""Parts of a page: a heading with its contents, folded or not, and facts in two columns."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QMenu, QSizePolicy, QWidget

from bookq_gui.ui.details.requests import Requests
from bookq_gui.ui.details.terms import TermsLabel
from bookq_gui.ui.details.text import Fact
from bookq_gui.ui.i18n import number
from bookq_gui.ui.widgets import icons, theme
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.flow import column_in
from bookq_gui.ui.widgets.labels import IconLabel, Label

_NAMES, _NARROW_NAMES, _NARROW = 128, 104, 304
_TOP, _LEFT = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft


class Section(QWidget):
    """A heading over its contents. One that ``folds`` shows its heading until that is pressed."""

    def __init__(self, title: str, content: QWidget, *, folds: bool = False, above: int = 24) -> None:
        """``above`` pixels stay free over the heading; half of them if it folds."""
        super().__init__()
        self._title, self._content = title, content
        column = column_in(self, 8)
        column.setContentsMargins(0, above // 2 if folds else above, 0, 0)
        self._button: Button | None = None
        if folds:
            self._button = Button(title, "right", kind="heading")
            self._button.setCheckable(True)
            self._button.toggled.connect(self._turned)
            column.addWidget(self._button, 0, _LEFT)
            content.hide()
        else:
            column.addWidget(Label(title, weight=theme.DEMIBOLD, wrap=True))
        column.addWidget(content)

    def show_count(self, count: int) -> None:
        """Say in the heading how many entries there are, folded; hidden where there are none."""
        self.setVisible(count > 0)
        if self._button is not None:
            self._button.setText(f"{self._title}  {number(count)}")
            self._button.setChecked(False)
            self._content.hide()

    @Slot(bool)
    def _turned(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._content.setVisible(unfolded)
        if self._button is not None:
            self._button.show_icon("down" if unfolded else "right")


class FactsGrid(QWidget):
    """Facts in two columns. Values are selected, copied, and clicked where they are filters."""

    def __init__(self, requests: Requests, link_colour: str = "text") -> None:
        super().__init__()
        self._requests, self._link_colour = requests, link_colour
        self._facts: tuple[Fact, ...] = ()
        self._lines: list[tuple[Label, TermsLabel, IconLabel]] = []
        self._names = theme.scaled(_NAMES)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[Fact], corrected: Collection[str] = ()) -> None:
        """Show these facts and no others; those of the fields ``corrected`` are marked."""
        self._facts = tuple(facts)
        while len(self._lines) < len(facts):
            self._add_line()
        for place, (name, value, mark) in enumerate(self._lines):
            fact = facts[place] if place < len(facts) else Fact("", ())
            name.setText(fact.name)
            name.setVisible(bool(fact.terms))
            value.set_terms(fact.terms)
            mark.setVisible(bool(fact.terms) and fact.field in corrected)

    def set_room(self, width: int) -> None:
        """Fit the names to the ``width`` of the page."""
        self._names = theme.scaled(_NAMES if width >= _NARROW else _NARROW_NAMES)
        self._grid.setColumnMinimumWidth(0, self._names)
        for name, _, _ in self._lines:
            name.setFixedWidth(self._names)

    def _add_line(self) -> None:
        name = Label("", colour="muted", wrap=True)
        policy = name.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
        name.setSizePolicy(policy)
        name.setFixedWidth(self._names)
        name.setAlignment(_TOP | Qt.AlignmentFlag.AlignLeading)
        value = TermsLabel(link_colour=self._link_colour, numbers=True)
        value.setAlignment(value.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask | _TOP)
        value.chosen.connect(self._requests.filterRequested)
        value.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        value.customContextMenuRequested.connect(self._menu)
        mark = IconLabel("note", "muted", 14)
        mark.setToolTip(self.tr("Corrected by hand"))
        line = len(self._lines)
        self._grid.addWidget(name, line, 0, _TOP)
        self._grid.addWidget(value, line, 1)
        self._grid.addWidget(mark, line, 2, _TOP)
        self._lines.append((name, value, mark))

    @Slot(QPoint)
    def _menu(self, place: QPoint) -> None:
        value = self.sender()
        line = next((k for k, (_, label, _) in enumerate(self._lines) if label is value), -1)
        if not isinstance(value, TermsLabel) or not 0 <= line < len(self._facts):
            return
        fact, requests = self._facts[line], self._requests
        menu = QMenu(self)
        copy = menu.addAction(icons.icon("copy"), self.tr("Copy"))
        filters = {}
        for term in fact.terms:
            if term.field:
                shown = self.tr("Show only books with {text}").format(text=term.text).replace("&", "&&")
                filters[menu.addAction(icons.icon("filter"), shown)] = term
        correct = menu.addAction(icons.icon("note"), self.tr("Correct…")) if fact.field else None
        chosen = menu.exec(value.mapToGlobal(place))
        if chosen is copy:
            text = value.selectedText() or fact.text
            QGuiApplication.clipboard().setText(text)
            requests.copied.emit(text)
        elif chosen in filters:
            requests.filterRequested.emit(filters[chosen].field, filters[chosen].value)
        elif chosen is not None and chosen is correct:
            requests.correctionRequested.emit(fact.field)
        menu.deleteLater()


class TextLine(QWidget):
    """An icon with a text beside it that wraps, and a button under the text.

    Signals:
        pressed: the button was pressed.
    """

    pressed = Signal()

    def __init__(self, icon: str, colour: str) -> None:
        super().__init__()
        self._icon = IconLabel(icon, colour)
        self._text = TermsLabel(colour="muted")
        self.button = Button("", kind="text")
        self.button.clicked.connect(self.pressed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._icon, 0, 0, _TOP)
        grid.addWidget(self._text, 0, 1)
        grid.addWidget(self.button, 1, 1, _LEFT)

    def say(self, text: str, icon: str = "", colour: str = "muted", button: str = "") -> None:
        """Show ``text``; hidden where it is empty."""
        if icon:
            self._icon.show_icon(icon, colour)
        self._text.set_text(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(text))
