"""The model under both tables: what stands in the cells of the rows that are arranged."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from bookq_gui.ui.table.arrangement import Arranged
from bookq_gui.ui.table.ordering import Id

Index = QModelIndex | QPersistentModelIndex

# An enum member costs ten times a constant in the comparison, and a screen asks thousands of times.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HORIZONTAL = Qt.Orientation.Horizontal


class TableModel(Arranged):
    """Rows and columns for Qt. A subclass says what a cell shows (`cell`), and what `Arranged` asks for."""

    def cell(self, row_id: Id, column: str) -> str:
        """The text of one cell, as it is copied and spoken."""
        raise NotImplementedError

    def tip(self, row_id: Id, column: str) -> str:  # noqa: ARG002 - for subclasses
        """The tool tip of one cell; "" for none."""
        return ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._view)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or role not in (_DISPLAY, _TOOL_TIP, _SPOKEN, _ALIGNMENT):
            return None
        column = self.columns[index.column()]
        if role == _ALIGNMENT:
            return _RIGHT if column.numeric else _LEFT
        row_id = self._view[index.row()]
        if role == _TOOL_TIP:
            return self.tip(row_id, column.key) or None
        return self.spoken(row_id, column.key) if role == _SPOKEN else self.cell(row_id, column.key)

    def spoken(self, row_id: Id, column: str) -> str:
        """One cell as a screen reader says it."""
        return self.cell(row_id, column) or self.tr("unknown")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != _HORIZONTAL or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == _DISPLAY:
            return column.heading if column.headed else ""
        if role == _SPOKEN:
            return column.heading
        return (_RIGHT if column.numeric else _LEFT) if role == _ALIGNMENT else None
