"""Parts of a page of the details: linked terms, covers, sections, facts, and what these request."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QMenu, QSizePolicy, QWidget

from bookq_gui.model.book import BookRow
from bookq_gui.ui.details.text import Fact, Term
from bookq_gui.ui.i18n import number, translate
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.labels import IconLabel, Label
from bookq_gui.ui.widgets.surfaces import column_in

_WORD = re.compile(r"\S+")
_ZERO_WIDTH_SPACE = "\u200b"
_NARROWEST = 24
NORMAL, NARROW = QSize(112, 168), QSize(96, 144)
"""The sizes of the cover on the page of a book, in logical pixels."""
_ROUND = 4
_NAMES, _NARROW_NAMES, _NARROW = 128, 104, 304
_TOP, _LEFT = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft


class TermsLabel(Label):
    """Terms as running text, of which those with a field are links.

    The text is escaped, so nothing in it is markup. A word wider than the line breaks anywhere.

    Signals:
        chosen(str, str): the field and value of the term that was clicked.
    """

    chosen = Signal(str, str)

    def __init__(
        self,
        size: float = theme.BODY,
        colour: str = "text",
        link_colour: str = "accent",
        weight: QFont.Weight = theme.REGULAR,
        *,
        numbers: bool = False,
    ) -> None:
        self._link_colour = link_colour
        self._terms: tuple[Term, ...] = ()
        self._separator = ", "
        super().__init__("", size, colour, weight, wrap=True, numbers=numbers)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setMinimumWidth(_NARROWEST)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        self.linkActivated.connect(self._clicked)
        self.linkHovered.connect(self._hovered)
        self._align()

    def set_terms(self, terms: Sequence[Term], separator: str = ", ") -> None:
        """Show only these terms, or hide if there are none."""
        self._terms, self._separator = tuple(terms), separator
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if any(term.field for term in self._terms):
            flags |= Qt.TextInteractionFlag.LinksAccessibleByMouse
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)
        self.setAccessibleName(self.plain())
        self._show()
        self.setVisible(bool(self._terms))

    def set_text(self, text: str) -> None:
        """Show plain ``text``, or hide if it is empty."""
        self.set_terms((Term(text),) if text else ())

    def plain(self) -> str:
        return self._separator.join(term.text for term in self._terms)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (
            QEvent.Type.PaletteChange,
            QEvent.Type.ApplicationFontChange,
            QEvent.Type.LayoutDirectionChange,
        ):
            self._align()
            self._show()

    def _align(self) -> None:
        # Qt aligns text by the direction of the text. The window aligns it by its own.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        vertical = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | vertical)

    def _show(self) -> None:
        metrics, width = self.fontMetrics(), max(self.width(), _NARROWEST)
        ink = theme.colours()[self._link_colour].name()
        pieces = []
        for place, term in enumerate(self._terms):
            text = _marked_up(broken(term.text, metrics, width))
            if term.field:
                text = f'<a href="{place}" style="color:{ink};text-decoration:none">{text}</a>'
            pieces.append(text)
        shown = _marked_up(self._separator).join(pieces)
        if shown != self.text():
            self.setText(shown)

    def _clicked(self, href: str) -> None:
        term = self._terms[int(href)]
        self.chosen.emit(term.field, term.value)

    def _hovered(self, href: str) -> None:
        if href:
            tip = translate("Terms", "Show only books with {text}").format(text=self._terms[int(href)].text)
            self.setToolTip(f"<qt>{html.escape(tip)}</qt>")
        else:
            self.setToolTip("")


def _marked_up(text: str) -> str:
    return html.escape(text).replace("\n", "<br>").replace("  ", "&nbsp; ")


def broken(text: str, metrics: QFontMetrics, width: int) -> str:
    """``text`` with zero-width spaces inside each word that is wider than ``width`` pixels."""

    def fitted(word: re.Match[str]) -> str:
        if len(word[0]) * 2 <= width // max(metrics.averageCharWidth(), 1) // 2:
            return word[0]
        fits = metrics.horizontalAdvance(word[0]) <= width
        return word[0] if fits else _ZERO_WIDTH_SPACE.join(word[0])

    return _WORD.sub(fitted, text)


class Edit(NamedTuple):
    """One change to annotations.

    ``field`` is "state" (None clears it), "stars", "read_on", "started_on", "tags_added", "tags_removed",
    "note" or "review". ``done`` is False while a text is being typed: such a change is no step of Undo.
    """

    field: str
    value: object
    done: bool = True


class Requests(QObject):
    """The signals of all parts of the pane, and what they share: the covers and the known tags.

    Signals:
        coversChanged: other pictures came, so covers must be painted again.
        filterRequested(str, str): show the books with this value in this field.
        edited(Edit): the person changed the annotations of the shown books.
        fetchRequested: fetch the page of the book now.
        correctionRequested(str): correct a field of the record; "" for any field.
        linkActivated(str): a link to Goodreads was clicked in a text.
        coverActivated(int): show the cover of the book with this id in its own size.
        copied(str): a value was put on the clipboard.
        rowChosen(int): one of several selected books was clicked.
        removeRequested: remove the selected books.
    """

    coversChanged = Signal()
    filterRequested = Signal(str, str)
    edited = Signal(object)
    fetchRequested = Signal()
    correctionRequested = Signal(str)
    linkActivated = Signal(str)
    coverActivated = Signal(object)
    copied = Signal(str)
    rowChosen = Signal(object)
    removeRequested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cover: Callable[[BookRow, QSize, float], QPixmap] = lambda _row, _size, _ratio: QPixmap()
        """Gives the fetched or generated cover of a row for a size in logical pixels and a pixel ratio."""
        self.known_tags = QStringListModel(self)

    def edit(self, field: str, value: object, *, done: bool = True) -> None:
        self.edited.emit(Edit(field, value, done))


class Cover(QAbstractButton):
    """The cover of one book."""

    def __init__(self, requests: Requests, size: QSize = NORMAL, radius: float = _ROUND) -> None:
        super().__init__()
        self._requests = requests
        self._row: BookRow | None = None
        self._radius = radius
        requests.coversChanged.connect(self.update)
        self.setObjectName("cover")
        self.setFixedSize(size)

    def show_row(self, row: BookRow, *, enlarges: bool = True) -> None:
        self._row = row
        there = bool(row.cover_url) and enlarges
        self.setEnabled(there)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if there else Qt.FocusPolicy.NoFocus)
        name = self.tr("Cover of {title}, press to enlarge") if there else self.tr("No cover of {title}")
        self.setAccessibleName(name.format(title=row.title))
        self.setToolTip(self.tr("Show the cover large") if there else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._row is not None:
            painter, room = QPainter(self), QRectF(self.rect())
            picture = self._requests.cover(self._row, self.size(), self.devicePixelRatioF())
            paint_cover(painter, picture, room, self._radius)
            if self.hasFocus():
                painter.setPen(QPen(theme.colours().accent, 2))
                painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), self._radius, self._radius)


def paint_cover(painter: QPainter, picture: QPixmap, room: QRectF, radius: float) -> None:
    """Paint a cover at the top of ``room``, as large as it fits, or a plain ground while there is none."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    place = QRectF(room)
    if not picture.isNull():
        size = picture.deviceIndependentSize().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(
            room.left() + (room.width() - size.width()) / 2, room.top(), size.width(), size.height()
        )
    path = QPainterPath()
    path.addRoundedRect(place, radius, radius)
    painter.save()
    painter.setClipPath(path)
    if picture.isNull():
        painter.fillRect(place, theme.colours().window)
    else:
        painter.drawPixmap(place, picture, QRectF(picture.rect()))
    painter.restore()


class Section(QWidget):
    """A heading over its content. One that ``folds`` shows its content after the heading is pressed."""

    def __init__(self, title: str, content: QWidget, *, folds: bool = False) -> None:
        super().__init__()
        self._title, self._content = title, content
        column = column_in(self, 8, (0, 12 if folds else 24, 0, 0))
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
        """Fold, and show the number of entries in the heading; hide if there are none."""
        self.setVisible(count > 0)
        if self._button is not None:
            self._button.setText(f"{self._title}  {number(count)}")
            self._button.setChecked(False)
            self._content.hide()

    def _turned(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._content.setVisible(unfolded)
        if self._button is not None:
            self._button.show_icon("down" if unfolded else "right")


class FactsGrid(QWidget):
    """Facts in two columns. Values can be selected and copied; those that are filters can be clicked."""

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
        """Show only these facts, and mark those whose field is in ``corrected``."""
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
        """Fit the width of the names to a page of ``width`` pixels."""
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
        line = len(self._lines)
        value.customContextMenuRequested.connect(partial(self._menu, line))
        mark = IconLabel("note", "muted", 14)
        mark.setToolTip(self.tr("Corrected by hand"))
        self._grid.addWidget(name, line, 0, _TOP)
        self._grid.addWidget(value, line, 1)
        self._grid.addWidget(mark, line, 2, _TOP)
        self._lines.append((name, value, mark))

    def _menu(self, line: int, place: QPoint) -> None:
        fact, value, requests = self._facts[line], self._lines[line][1], self._requests
        menu = QMenu(self)
        copy = menu.addAction(theme.icon("copy"), self.tr("Copy"))
        filters = {}
        for term in fact.terms:
            if term.field:
                shown = self.tr("Show only books with {text}").format(text=term.text).replace("&", "&&")
                filters[menu.addAction(theme.icon("filter"), shown)] = term
        correct = menu.addAction(theme.icon("note"), self.tr("Correct…")) if fact.field else None
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
    """An icon, a text beside it that wraps, and a button under the text.

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
        """Show ``text``, or hide if it is empty. ``button`` is the text of the button; "" hides it."""
        if icon:
            self._icon.show_icon(icon, colour)
        self._text.set_text(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(text))
