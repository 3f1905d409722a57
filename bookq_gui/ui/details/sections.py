"""Parts of a page: a heading with its contents, folded or not, and facts in two columns."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from bookq_gui.ui.details.terms import TermsLabel
from bookq_gui.ui.details.text import Fact
from bookq_gui.ui.i18n import number
from bookq_gui.ui.widgets import icons, theme
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.labels import IconLabel, Label

_NAMES = 128
_NARROW_NAMES = 104
_NARROW = 304


class Section(QWidget):
    """A heading over its contents. One that ``folds`` shows its heading until that is pressed."""

    def __init__(self, title: str, content: QWidget, *, folds: bool = False) -> None:
        super().__init__()
        self._title, self._content, self._folds = title, content, folds
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._heading: QWidget
        if folds:
            self._button = Button(title, "right", kind="heading")
            self._button.setCheckable(True)
            self._button.toggled.connect(self._turned)
            self._heading = self._button
            content.hide()
        else:
            self._heading = Label(title, weight=theme.DEMIBOLD, wrap=True)
        column.addWidget(self._heading, 0, Qt.AlignmentFlag(0) if not folds else Qt.AlignmentFlag.AlignLeft)
        column.addWidget(content)

    @property
    def folds(self) -> bool:
        """Whether the contents are shown on demand only."""
        return self._folds

    def set_gap(self, above: int) -> None:
        """Keep ``above`` pixels free over the heading."""
        self._column.setContentsMargins(0, above, 0, 0)

    def show_count(self, count: int) -> None:
        """Say in the heading how many entries there are; hidden where there are none."""
        self.setVisible(count > 0)
        if self._folds:
            self._button.setText(f"{self._title}  {number(count)}")
            self._button.setChecked(False)

    @Slot(bool)
    def _turned(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._content.setVisible(unfolded)
        self._button.show_icon("down" if unfolded else "right")


class FactsGrid(QWidget):
    """Facts in two columns. Values are selected, copied, and clicked where they are filters.

    Signals:
        chosen(str, str): the field and value of a term that was clicked.
        copied(str): a value was put on the clipboard.
        correctionRequested(str): the fact of this field is to be corrected by hand.
    """

    chosen = Signal(str, str)
    copied = Signal(str)
    correctionRequested = Signal(str)

    def __init__(self, link_colour: str = "text") -> None:
        super().__init__()
        self._link_colour = link_colour
        self._facts: tuple[Fact, ...] = ()
        self._lines: list[tuple[Label, TermsLabel, IconLabel]] = []
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
            there = place < len(facts)
            name.setVisible(there)
            if there:
                name.setText(facts[place].name)
                value.set_terms(facts[place].terms)
            else:
                value.set_text("")
            mark.setVisible(there and facts[place].field in corrected)
        self.setVisible(bool(facts))

    def set_room(self, width: int) -> None:
        """Fit the names to the ``width`` of the page."""
        names = theme.scaled(_NAMES if width >= _NARROW else _NARROW_NAMES)
        self._grid.setColumnMinimumWidth(0, names)
        for name, _, _ in self._lines:
            name.setFixedWidth(names)
        self._names = names

    _names = _NAMES

    def _add_line(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        name = Label("", colour="muted", wrap=True)
        policy = name.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
        name.setSizePolicy(policy)
        name.setFixedWidth(self._names)
        name.setAlignment(top | Qt.AlignmentFlag.AlignLeading)
        value = TermsLabel(link_colour=self._link_colour, numbers=True)
        value.setAlignment(value.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask | top)
        value.chosen.connect(self.chosen)
        value.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        value.customContextMenuRequested.connect(self._menu)
        mark = IconLabel("note", "muted", 14)
        mark.setToolTip(self.tr("Corrected by hand"))
        line = len(self._lines)
        self._grid.addWidget(name, line, 0, top)
        self._grid.addWidget(value, line, 1)
        self._grid.addWidget(mark, line, 2, top)
        self._lines.append((name, value, mark))

    @Slot(QPoint)
    def _menu(self, place: QPoint) -> None:
        value = self.sender()
        line = next((k for k, (_, label, _) in enumerate(self._lines) if label is value), -1)
        if not isinstance(value, TermsLabel) or not 0 <= line < len(self._facts):
            return
        fact = self._facts[line]
        text = value.selectedText() or fact.text
        menu = QMenu(self)
        menu.addAction(icons.icon("copy"), self.tr("Copy")).triggered.connect(lambda: self._copy(text))
        for term in fact.terms:
            if term.field:
                shown = self.tr("Show only books with {text}").format(text=term.text).replace("&", "&&")
                act = menu.addAction(icons.icon("filter"), shown)
                act.triggered.connect(lambda _=False, t=term: self.chosen.emit(t.field, t.value))
        if fact.field:
            act = menu.addAction(icons.icon("note"), self.tr("Correct…"))
            act.triggered.connect(lambda: self.correctionRequested.emit(fact.field))
        menu.exec(value.mapToGlobal(place))
        menu.deleteLater()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)


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
        self._button = Button("", kind="text")
        self._button.clicked.connect(self.pressed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._text, 0, 1)
        grid.addWidget(self._button, 1, 1, Qt.AlignmentFlag.AlignLeft)

    def say(self, text: str, icon: str = "", colour: str = "muted", button: str = "") -> None:
        """Show ``text``; hidden where it is empty."""
        if icon:
            self._icon.show_icon(icon, colour)
        self._text.set_text(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    @property
    def button(self) -> QAbstractButton:
        """The button under the text."""
        return self._button
