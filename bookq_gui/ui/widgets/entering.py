"""Bringing the keyboard into a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView


def enter_table(view: QTableView) -> None:
    """Put the keyboard into ``view``, on the row where it was; where none is selected, that one is then."""
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    if not view.selectionModel().hasSelection():
        view.selectRow(max(view.currentIndex().row(), 0))
