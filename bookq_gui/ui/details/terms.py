"""Names in a line, such as authors and series; those the table can be filtered by are buttons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bookq_gui.ui.details.textbutton import TextButton, line_height
from bookq_gui.ui.i18n import plain_tip, translate
from bookq_gui.ui.widgets.flow import FlowLayout
from bookq_gui.ui.widgets.focus import chain
from bookq_gui.ui.widgets.labels import PlainLabel, QuietLabel


@dataclass(frozen=True, slots=True)
class Term:
    """A name, words behind it in brackets, and the filter it stands for; "" for none."""

    name: str
    remark: str = ""
    filter: str = ""


class Terms(QWidget):
    """Terms side by side, over as many lines as it takes; hidden where there are none.

    Signals:
        chosen: the filter of the term that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=4)

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Show these terms and no others."""
        self._flow.clear()
        said = []
        buttons = []
        for number, term in enumerate(terms):
            if number:
                self._add(QuietLabel("·", self))
            whole = f"{term.name} ({term.remark})" if term.remark else term.name
            said.append(whole)
            if not term.filter:
                self._add(PlainLabel(whole, self))
                continue
            buttons.append(self._button(term))
            self._add(buttons[-1])
            if term.remark:
                self._add(QuietLabel(f"({term.remark})", self))
        self.setAccessibleName(", ".join(said))
        self.setVisible(bool(said))
        self.updateGeometry()
        chain(self, buttons)

    def _button(self, term: Term) -> TextButton:
        button = TextButton(term.name, self)
        tip = plain_tip(translate("Terms", "Show only books with {text}").format(text=term.name))
        button.setToolTip(tip)
        button.setAccessibleName(term.name)
        button.setProperty("term", term.filter)
        button.clicked.connect(self._pressed)
        return button

    def _add(self, widget: QWidget) -> None:
        if isinstance(widget, PlainLabel):
            widget.setWordWrap(False)
            widget.setMinimumWidth(0)
            widget.setToolTip(plain_tip(widget.text()))
            # As high as the buttons beside it, so that all stand on one line.
            widget.setFixedHeight(line_height(self))
        self._flow.addWidget(widget)
        widget.show()

    def _pressed(self) -> None:
        self.chosen.emit(self.sender().property("term"))
