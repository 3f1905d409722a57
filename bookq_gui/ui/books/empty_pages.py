"""The pages that an empty list shows: three steps at the first start, or why nothing is listed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bookq_gui.ui.actions import Act, Actions
from bookq_gui.ui.books.covers_generated import bound, cover
from bookq_gui.ui.books.list_head import FilterChip
from bookq_gui.ui.i18n import counted, number, translate
from bookq_gui.ui.sidebar.parts import Part, name_of
from bookq_gui.ui.widgets import theme
from bookq_gui.ui.widgets.badges import Chip
from bookq_gui.ui.widgets.buttons import Button
from bookq_gui.ui.widgets.labels import Label
from bookq_gui.ui.widgets.surfaces import EmptyState, Surface, column_in, nested
from bookq_gui.ui.widgets.theme import pixmap

_PICTURE, _LEAST_PICTURE = 144, 24
_BOOKS = (
    ("Seven Winters in Halvard", "Ilse Marchetti", 56, 84),
    ("The Lamplighter's Apprentice", "Ada Quillon", 64, 96),
    ("Where the Foxes Keep Their Names", "Tobias Wrenfield", 56, 84),
)


class _Picture(QWidget):
    """A drawing of one of the three steps."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self._step = step
        self.setMinimumHeight(_LEAST_PICTURE)
        self.setMaximumHeight(_PICTURE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(200, _PICTURE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme.draw_ground(
            painter, self.rect(), 8, "window", "border" if theme.colours().high_contrast else ""
        )
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.setClipRect(self.rect())
        painter.translate((self.width() - 192) / 2, (self.height() - 104) / 2)
        (self._draw_paste, self._draw_fetch, self._draw_books)[self._step](painter)

    def _line(self, painter: QPainter, x: float, y: float, width: float, colour: str) -> None:
        theme.draw_ground(painter, QRectF(x, y, width, 6), 3, colour)

    def _draw_paste(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        theme.draw_ground(painter, QRectF(0.5, 0.5, 191, 104), 6, "base", "border")
        self._line(painter, 16, 18, 110, "border")
        self._line(painter, 16, 34, 150, "border")
        for y, width in ((43, 152), (71, 136)):
            theme.draw_ground(painter, QRectF(16, y, width, 20), 5, "tint")
            self._line(painter, 40, y + 7, width - 34, "accent")
            painter.drawPixmap(21, y + 4, pixmap("link", "accent", 12, ratio))

    def _draw_fetch(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        rows = (("done", "good", 84, "strong", 46), ("done", "good", 64, "strong", 60),
                ("fetch", "accent", 96, "strong", 0), ("waiting", "muted", 72, "border", 0))  # fmt: skip
        for place, (icon, colour, title, ink, rest) in enumerate(rows):
            y = 4 + place * 26
            painter.drawPixmap(0, y, pixmap(icon, colour, 15, ratio))
            self._line(painter, 26, y + 5, title, ink)
            if rest:
                self._line(painter, 134, y + 5, rest, "border")
        self._line(painter, 134, 61, 58, "track")
        self._line(painter, 134, 61, 34, "accent")

    def _draw_books(self, painter: QPainter) -> None:
        ratio, left = self.devicePixelRatioF(), 0
        for title, author, width, height in _BOOKS:
            size = QSize(width, height)
            picture = bound(cover(title, author, size, ratio), size, ratio, 3)
            painter.drawPixmap(left, 52 - height // 2, picture)
            left += width + 12 - (4 if width == 64 else 0)


class _Step(QWidget):
    def __init__(self, number: int, title: str, text: str) -> None:
        super().__init__()
        column = column_in(self)
        column.addWidget(_Picture(number))
        column.addSpacing(16)
        head = nested(column, QHBoxLayout(), spacing=12)
        head.addWidget(Label(str(number + 1), 15, weight=theme.DEMIBOLD))
        head.addWidget(Label(title, 15, weight=theme.DEMIBOLD, wrap=True), 1)
        column.addSpacing(4)
        column.addWidget(Label(text, 13, "muted", wrap=True))
        column.addStretch(1)


class FirstStart(Surface):
    """The page of an empty library: what bookq does in three steps, and buttons to begin."""

    def __init__(self, actions: Actions) -> None:
        super().__init__("base")
        self.setObjectName("firstStart")
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setSpacing(0)
        column.setContentsMargins(16, 24, 16, 24)
        column.addStretch(2)
        title = Label(self.tr("Bring in your books"), 28, weight=theme.DEMIBOLD, wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text = Label(
            self.tr(
                "Paste anything that holds Goodreads links or ISBNs into the field above: a mail, notes, "
                "a list. Ctrl+V and dropping files work anywhere in the window."
            ),
            15,
            "muted",
            wrap=True,
        )
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text.setMaximumWidth(600)
        column.addWidget(title)
        column.addSpacing(8)
        middle = nested(column, QHBoxLayout())
        middle.addStretch(1)
        middle.addWidget(text, 100)
        middle.addStretch(1)
        column.addSpacing(32)
        self._steps = nested(column, QHBoxLayout(), spacing=16)
        for step, (heading, words) in enumerate((
            (
                self.tr("Paste or drop"),
                self.tr("Links, ISBNs, your library export, saved pages, whole folders."),
            ),
            (
                self.tr("bookq fetches"),
                self.tr("One page every two seconds. Close the window any time: it goes on later."),
            ),
            (
                self.tr("Books appear"),
                self.tr("With cover, ratings and facts. Mark, tag, sort and export them."),
            ),
        )):  # fmt: skip
            self._steps.addWidget(_Step(step, heading, words), 1)
        column.addSpacing(40)
        buttons = nested(column, QHBoxLayout(), spacing=8)
        buttons.addStretch(1)
        for act, words, icon, kind in (
            (Act.IMPORT_FILES, self.tr("Import a library export…"), "import", "plain"),
            (Act.IMPORT_FOLDER, self.tr("Choose a folder…"), "folder", "plain"),
            (Act.SAMPLE, self.tr("Try it with invented books"), "", "link"),
        ):
            button = Button(words, icon, kind)
            button.set_action(actions[act])
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addStretch(3)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


class QueueFacts(NamedTuple):
    """Facts on the queue for an empty list: how many books wait, how many failed, the commonest reason."""

    waiting: int = 0
    failed: int = 0
    reason: str = ""
    """"" if fewer than nine in ten failed for the same reason."""
    sharing: int = 0


class NothingPage(EmptyState):
    """The page that says why no book is shown, and what can be done.

    Signals:
        chipClosed(FilterChip), searchEmptied: a filter is to be removed.
        failedJobsWanted: the failed jobs are to be shown in the queue.
    """

    chipClosed = Signal(object)
    searchEmptied = Signal()
    failedJobsWanted = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions

    def minimumSizeHint(self) -> QSize:
        # For labels that wrap Qt asks for much more height, which the queue would lose.
        return QSize(240, 120)

    def say_queue(self, facts: QueueFacts) -> None:
        """Say how many books wait or failed."""
        if facts.waiting:
            text = counted(
                "EmptyPart", "%n books wait to be fetched.", "One book waits to be fetched.", facts.waiting
            )
            self.say(self.tr("Your books come in here"), text, "inbox")
            self.show_buttons()
            return
        title = counted(
            "EmptyPart",
            "None of the %n books could be fetched",
            "The book could not be fetched",
            facts.failed,
        )
        text = self.tr("Each has its reason in the queue below; the links are kept.")
        if facts.failed == 1:
            text = facts.reason
        elif facts.reason and facts.sharing == facts.failed:
            text = self.tr("All {count} for the same reason: {reason}")
        elif facts.reason:
            text = self.tr("{sharing} of {count} for the same reason: {reason}")
        values = {"count": number(facts.failed), "sharing": number(facts.sharing), "reason": facts.reason}
        self.say(title, text if facts.failed == 1 else text.format(**values), "wifi-off")
        retry = counted("EmptyPart", "Retry %n failed", "Retry", facts.failed)
        buttons = [Button(retry, "retry", "filled"), Button(self.tr("Use saved pages…"), "import", "plain")]
        buttons.append(Button(self.tr("Diagnostics…"), kind="link"))
        for button, act in zip(buttons, (Act.RETRY_FAILED, Act.IMPORT_FILES, Act.DIAGNOSTICS), strict=True):
            button.set_action(self._actions[act])
        self.show_buttons(*buttons)

    def say_part(self, part: Part, name: str, failed: int) -> None:
        """Say that a part has no books; ``failed`` jobs failed before anything was known of their books."""
        self.say(*empty_words(part, name))
        self.show_buttons()
        if part.kind == "failed" and failed:
            self.say(
                counted(
                    "EmptyPart",
                    "%n books failed before anything was known of them",
                    "A book failed before anything was known of it",
                    failed,
                )
            )
            show = Button(self.tr("Show in the queue"), "list", "plain")
            show.clicked.connect(self.failedJobsWanted)
            self.show_buttons(show)

    def say_filter(self, chips: Sequence[FilterChip], text: str) -> None:
        """Offer to remove a chip, or the ``text`` of the search."""
        self.say(self.tr("No book fits. Take away a filter:"))
        buttons: list[QWidget] = []
        for each in chips:
            chip = Chip(each.label, closable=True)
            chip.closed.connect(partial(self.chipClosed.emit, each))
            chip.clicked.connect(partial(self.chipClosed.emit, each))
            buttons.append(chip)
        if text:
            button = Button(self.tr("Empty the search"), "clear", "plain")
            button.clicked.connect(self.searchEmptied)
            buttons.append(button)
        self.show_buttons(*buttons)


def empty_words(part: Part, saved_as: str = "") -> tuple[str, str]:
    """The title and the sentence for a part without books."""
    match part.kind:
        case "failed":
            return translate("EmptyPart", "Nothing failed."), ""
        case "unfetched":
            return translate("EmptyPart", "Every page is fetched."), ""
        case "new":
            return translate("EmptyPart", "Nothing came in during the last seven days."), ""
        case "tag":
            return translate("EmptyPart", "Nothing is tagged “{tag}”.").format(tag=part.value), ""
        case "want" | "reading" | "read":
            text = translate("EmptyPart", "Choose books in the list and press W, G or R.")
            return translate("EmptyPart", "Nothing in “{part}” yet.").format(part=name_of(part)), text
        case "search":
            return translate("EmptyPart", "No book fits “{search}” now.").format(search=saved_as), ""
    return translate("EmptyPart", "There is nothing in “{part}”.").format(part=name_of(part)), ""
