"""Panels at the sides: a menu entry a dock that brings it to the front, or puts it away if it is there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar

from bookq_gui.ui.texts import translate


class DockAction(QAction):
    """Shows a dock. Qt's own entry would close one that is only hidden behind another tab."""

    def __init__(self, dock: QDockWidget, keys: str) -> None:
        super().__init__(dock.windowTitle(), dock)
        self._dock = dock
        self._seen = False
        self.setObjectName(f"show-{dock.objectName()}")
        self.setCheckable(True)
        self.setShortcut(QKeySequence(keys))
        self.triggered.connect(self._toggle)
        dock.visibilityChanged.connect(self._see)

    @Slot()
    def _toggle(self) -> None:
        if self._seen:
            self._dock.close()
        else:
            bring(self._dock)
        self.setChecked(self._seen)

    @Slot(bool)
    def _see(self, seen: bool) -> None:  # noqa: FBT001 - Qt's signature
        # What isVisible() says will not do: behind another tab a dock is visible, too.
        self._seen = seen
        self.setChecked(seen)


def bring(dock: QDockWidget) -> None:
    """Let ``dock`` be seen, in front of those that share its place."""
    dock.show()
    dock.raise_()


def name_tabs(desk: QMainWindow) -> list[QTabBar]:
    """Give the tabs of docks that share a place a name for screen readers; Qt makes them without.

    Returns them. Those of a single dock, which Qt keeps where nobody sees them, get no keyboard.
    """
    bars = desk.findChildren(QTabBar)
    for bar in bars:
        shared = bar.count() > 1
        bar.setFocusPolicy(Qt.FocusPolicy.TabFocus if shared else Qt.FocusPolicy.NoFocus)
        if not bar.accessibleName():
            bar.setAccessibleName(translate("Docks", "Panels"))
            bar.setToolTip(translate("Docks", "Choose the panel to see"))
    return bars
