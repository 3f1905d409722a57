"""Parts of a page: text with names to click, headings that fold, facts in two columns, what they ask for."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QMenu, QSizePolicy, QWidget

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
"""The sizes of the cover on the page of a book."""
_ROUND = 4
_NAMES, _NARROW_NAMES, _NARROW = 128, 104, 304
_TOP, _LEFT = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft


class TermsLabel(QLabel):
    """Terms as running text.

    The text is escaped: nothing in it is read as markup. A word wider than the line is broken anywhere.

    Signals:
        chosen(str, str): the field and value of the term that was clicked.
    """

    chosen = Signal(str, str)

    def __init__(
        self,
        size: int = theme.BODY,
        colour: str = "text",
        link_colour: str = "accent",
        weight: QFont.Weight = theme.REGULAR,
        *,
        numbers: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``size`` and ``weight`` as in `theme.font`; the colours are those of text and of links."""
        super().__init__(parent)
        self._size, self._weight, self._numbers = size, weight, numbers
        self._colours = (colour, link_colour)
        self._terms: tuple[Term, ...] = ()
        self._separator = ", "
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setMinimumWidth(_NARROWEST)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.linkActivated.connect(self._clicked)
        self.linkHovered.connect(self._hovered)
        self._dress()

    def set_terms(self, terms: Sequence[Term], separator: str = ", ") -> None:
        """Show ``terms`` and no others; hidden where there are none."""
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
        """Show plain ``text``; hidden where it is empty."""
        self.set_terms((Term(text),) if text else ())

    def set_size(self, size: int) -> None:
        """Use another size of type, as a ratio to `theme.BODY`."""
        if size != self._size:
            self._size = size
            self._dress()
            self._show()

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
            self._dress()
            self._show()

    def _dress(self) -> None:
        font = theme.font(self._size, self._weight, numbers=self._numbers)
        if font != self.font():
            self.setFont(font)
        wanted = theme.colours()[self._colours[0]]
        # Text of another direction than the window's would stand at the wrong side.
        mirrored = self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        vertical = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | vertical)
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != wanted:
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)

    def _show(self) -> None:
        metrics, width = self.fontMetrics(), max(self.width(), _NARROWEST)
        ink = theme.colours()[self._colours[1]].name()
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
    """``text`` with places to break the line inside each word that is wider than ``width`` pixels."""

    def fitted(word: re.Match[str]) -> str:
        if len(word[0]) * 2 <= width // max(metrics.averageCharWidth(), 1) // 2:
            return word[0]
        fits = metrics.horizontalAdvance(word[0]) <= width
        return word[0] if fits else _ZERO_WIDTH_SPACE.join(word[0])

    return _WORD.sub(fitted, text)


class Edit(NamedTuple):
    """One change to annotations.

    ``field`` is "state" (None clears it), "stars", "read_on", "started_on", "tags_added", "tags_removed",
    "note", "review". ``done`` is False while a text is still being typed: no step of Undo yet.
    """

    field: str
    value: object
    done: bool = True


class Requests(QObject):
    """What the parts of a pane ask for, and what all of them are given: covers, and the tags in use.

    Signals:
        coversChanged: other pictures came; to be painted again.
        filterRequested(str, str): the books with this value in this field are wanted.
        edited(Edit): the person changed the annotations of what is shown.
        fetchRequested: the page of the book is to be fetched now.
        correctionRequested(str): a field of the record is to be corrected; "" for any.
        linkActivated(str): a link in a text was clicked; it leads to Goodreads.
        coverActivated(int): the cover of the book with this id is wanted large.
        copied(str): a value was put on the clipboard.
        rowChosen(int): one of several selected books was clicked.
        removeRequested: the selected books are to be removed.
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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cover: Callable[[BookRow, QSize, float], QPixmap] = lambda _row, _size, _ratio: QPixmap()
        """Gives the cover of a row, fetched or generated, for a size in logical pixels and a pixel ratio."""
        self.known_tags = QStringListModel(self)

    def edit(self, field: str, value: object, *, done: bool = True) -> None:
        self.edited.emit(Edit(field, value, done))


class Cover(QAbstractButton):
    """The cover of one book. A click asks for it in its own size."""

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
    """Paint a cover, as large as ``room`` lets it be, at its top, with round corners; its ground for none."""
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

    def _menu(self, place: QPoint) -> None:
        value = self.sender()
        line = next((k for k, (_, label, _) in enumerate(self._lines) if label is value), -1)
        if not isinstance(value, TermsLabel) or not 0 <= line < len(self._facts):
            return
        fact, requests = self._facts[line], self._requests
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
