"""The facts of a book, one line each: what it is called, what it is, whether it can be copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QWidget

from bookq_gui.model.book import Book
from bookq_gui.ui.books import text as words
from bookq_gui.ui.details.text import DateForms, breakable, human_date
from bookq_gui.ui.i18n import plain_tip, translate
from bookq_gui.ui.widgets.focus import chain
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.labels import PlainLabel, QuietLabel


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: ``copyable`` for what people carry elsewhere."""

    name: str
    value: str
    copyable: bool = False


def facts_of(book: Book, forms: DateForms, locale: QLocale) -> list[Fact]:
    """What is known of ``book`` beside its title, people, rating and description."""
    original = book.original_title if book.original_title != book.title else None
    facts = [
        Fact(translate("Facts", "Pages"), words.number(book.pages, locale)),
        Fact(translate("Facts", "Format"), book.format or ""),
        Fact(translate("Facts", "Published"), human_date(book.published, forms)),
        Fact(translate("Facts", "Publisher"), book.publisher or ""),
        Fact(translate("Facts", "First published"), human_date(book.first_published, forms)),
        Fact(translate("Facts", "Original title"), original or ""),
        Fact(translate("Facts", "Edition"), book.edition or ""),
        Fact(translate("Facts", "Language"), book.language or ""),
        Fact(translate("Facts", "Editions"), words.number(book.editions_count, locale)),
        Fact(translate("Facts", "Reading now"), words.number(book.currently_reading, locale)),
        Fact(translate("Facts", "Want to read"), words.number(book.want_to_read, locale)),
        Fact("ISBN-13", book.isbn13 or "", copyable=True),
        Fact("ISBN-10", book.isbn10 or "", copyable=True),
        Fact("ASIN", book.asin or "", copyable=True),
        Fact(translate("Facts", "Goodreads id"), str(book.id), copyable=True),
        Fact(translate("Facts", "Work id"), str(book.work_id) if book.work_id else "", copyable=True),
    ]
    return [fact for fact in facts if fact.value]


class FactsGrid(QWidget):
    """Facts in two columns, with a button to copy those that are copyable.

    Signals:
        copyRequested: the text to copy.
    """

    copyRequested = Signal(object)  # noqa: N815 - Qt's own spelling

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts and no others."""
        for widget in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            widget.hide()
            widget.deleteLater()
        while self._grid.takeAt(0):
            pass
        height = self.fontMetrics().height() + 6
        buttons = []
        for line, fact in enumerate(facts):
            name = QuietLabel(fact.name, self)
            name.setWordWrap(False)
            value = PlainLabel(breakable(fact.value), self, selectable=True)
            self._grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.setRowMinimumHeight(line, height)
            if fact.copyable:
                value.setWordWrap(False)
                value.setMinimumWidth(0)
                buttons.append(self._copy_button(fact))
                row = QHBoxLayout()
                self._grid.addLayout(row, line, 1)  # and filled then, see `nesting`
                _fill(row, value, buttons[-1])
            else:
                self._grid.addWidget(value, line, 1, Qt.AlignmentFlag.AlignTop)
        self.setVisible(bool(facts))
        chain(self, buttons)

    def _copy_button(self, fact: Fact) -> QToolButton:
        button = QToolButton(self)
        text = translate("Facts", "Copy {name}").format(name=fact.name)
        button.setIcon(icon("copy"))
        button.setAutoRaise(True)
        button.setAccessibleName(text)
        button.setToolTip(plain_tip(text))
        button.setProperty("copies", fact.value)
        button.clicked.connect(self._copy)
        side = self.fontMetrics().height()
        button.setIconSize(QSize(side - 1, side - 1))
        button.setFixedSize(side + 8, side)
        return button

    def _copy(self) -> None:
        self.copyRequested.emit(self.sender().property("copies"))


def _fill(row: QHBoxLayout, value: QWidget, button: QWidget) -> None:
    row.setSpacing(4)
    row.addWidget(value, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
