"""Several books at once: what they are together, and what can be done with all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QPalette
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.ui.books.text import number, reading_locale
from bookq_gui.ui.details.facts import FactsGrid
from bookq_gui.ui.details.summary import summary_of
from bookq_gui.ui.i18n import counted
from bookq_gui.ui.widgets.flow import FlowLayout
from bookq_gui.ui.widgets.focus import chain
from bookq_gui.ui.widgets.labels import PlainLabel, scaled_font
from bookq_gui.ui.widgets.nesting import nested

_MARGIN = 16
_SECTION = 24


class SeveralPage(QWidget):
    """A heading, buttons for the actions on all of them, and their summary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("severalPage")
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._locale = reading_locale()
        self._heading = PlainLabel(parent=self)
        self._heading.setFont(scaled_font(self._heading.font(), 1.4, QFont.Weight.DemiBold))
        self._facts = FactsGrid(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_SECTION)
        column.addWidget(self._heading)
        self._buttons = nested(column, FlowLayout(spacing=8))
        column.addWidget(self._facts)
        column.addStretch(1)

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """What can be done with several books, a button each; one with a menu opens it."""
        self._buttons.clear()
        buttons = []
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
            self._buttons.addWidget(button)
            buttons.append(button)
        chain(self, buttons)

    def show_books(self, rows: Sequence[BookRow], annotations: Mapping[int, Annotation]) -> None:
        """Show what these books are together."""
        total = len(rows)
        text = counted("SeveralPage", "%n books selected", "%n book selected", total)
        self._heading.setText(text.replace(str(total), number(total, self._locale), 1))
        self._facts.set_facts(summary_of(rows, annotations, self._locale))
