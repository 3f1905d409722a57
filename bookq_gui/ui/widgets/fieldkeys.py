"""Keys in the fields of a window that mean the window: to take back and redo, and to paste links."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from bookq_gui.ui.imports import drops

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
_PASTE = "edit-paste"
"""What Qt calls the action in the menu of a field."""


class FieldKeys(QObject):
    """Lets the window take back and redo where a field has nothing of its own to take back or redo.

    Links to books that are pasted into a line that filters are no filter: they are told.

    Signals:
        linksPasted: the links on the clipboard are to be added.
    """

    linksPasted = Signal()  # noqa: N815 - Qt's own spelling

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._filters: list[QObject] = []

    def watch(self, field: QLineEdit | QPlainTextEdit) -> None:
        """Watch a field that text is written in."""
        field.installEventFilter(self)

    def watch_filter(self, line: QLineEdit) -> None:
        """Watch a line that filters."""
        self._filters.append(line)
        self.watch(line)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:  # noqa: N802, D102
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if _is_for_the_window(field, event):
                event.ignore()
                return True
        elif field in self._filters:
            return self._filter_event(field, event)
        return False

    def _filter_event(self, line: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            pasted = event.type() == QEvent.Type.KeyPress and event.matches(QKeySequence.StandardKey.Paste)
            if pasted and _links_are_copied():
                self.linksPasted.emit()
                return True
        elif isinstance(event, QContextMenuEvent) and isinstance(line, QLineEdit) and _links_are_copied():
            self._show_menu(line, event)
            return True
        return False

    def _show_menu(self, line: QLineEdit, event: QContextMenuEvent) -> None:
        menu = line.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for paste in menu.findChildren(QAction, _PASTE):
            paste.triggered.disconnect()
            paste.triggered.connect(self.linksPasted)
        menu.popup(event.globalPos())


def _is_for_the_window(field: QObject, event: QKeyEvent) -> bool:
    # A key that is held down to empty a field must not go on to take back what was done before.
    if event.isAutoRepeat():
        return False
    if event.matches(_UNDO):
        return not _has_own(field, redo=False)
    return event.matches(_REDO) and not _has_own(field, redo=True)


def _has_own(field: QObject, *, redo: bool) -> bool:
    """Whether ``field`` has something of its own to take back, or to redo."""
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() if redo else field.isUndoAvailable()
    if isinstance(field, QPlainTextEdit):
        document = field.document()
        return document.isRedoAvailable() if redo else document.isUndoAvailable()
    return False


def _links_are_copied() -> bool:
    return drops.holds_links(drops.copied(QGuiApplication.clipboard()))
