"""What looked wrong on the page of a book, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bookq_gui.ui.details.text import breakable
from bookq_gui.ui.sentences import spoken
from bookq_gui.ui.widgets.icons import icon
from bookq_gui.ui.widgets.labels import IconLabel, PlainLabel, QuietLabel
from bookq_gui.ui.widgets.nesting import nested


class Cautions(QWidget):
    """An icon, a heading and the warnings of a record, one a line; hidden where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("warnings")
        self._heading = PlainLabel(parent=self)
        self._text = QuietLabel(parent=self, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(icon("warning", "warn"), self), 0, Qt.AlignmentFlag.AlignTop)
        lines = nested(row, QVBoxLayout(), 1)
        lines.setSpacing(4)
        lines.addWidget(self._heading)
        lines.addWidget(self._text)

    def show_warnings(self, warnings: Sequence[str], failure: str = "") -> None:
        """Show why the last fetch failed ("": it did not), or else these sentences and no others."""
        if failure:
            self._heading.setText(self.tr("The last fetch failed; this is what was read before"))
            self._say([failure, *warnings])
            return
        one = len(warnings) == 1
        self._heading.setText(
            self.tr("One thing on the page looked wrong")
            if one
            else self.tr("Some things on the page looked wrong")
        )
        self._say(warnings)

    def _say(self, sentences: Sequence[str]) -> None:
        self._text.setText(breakable("\n".join(map(spoken, sentences))))
        self.setAccessibleName(f"{self._heading.text()}. {self._text.text()}")
        self.setVisible(bool(sentences))
