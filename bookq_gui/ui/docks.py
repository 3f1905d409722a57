"""Panels at the sides: how they are brought and put away, and how the keyboard goes in and out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTabBar, QWidget

from bookq_gui.ui.i18n import translate


class DockAction(QAction):
    """Shows a dock. Qt's own entry would close one that is only hidden behind another tab.

    In the menu it shows the dock, or puts it away. Its keys go into the dock first, wherever it is, and
    put it away only when the keyboard is there already. ``enter`` brings the keyboard into the dock,
    ``leave`` out of it.
    """

    def __init__(
        self, dock: QDockWidget, keys: str, enter: Callable[[], None], leave: Callable[[], None]
    ) -> None:
        super().__init__(dock.windowTitle(), dock)
        self._dock = dock
        self._enter, self._leave = enter, leave
        self._seen = False
        self.setObjectName(f"show-{dock.objectName()}")
        self.setCheckable(True)
        self.setShortcut(QKeySequence(keys))
        self.triggered.connect(self._toggle)
        dock.visibilityChanged.connect(self._see)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() != QEvent.Type.Shortcut:
            return super().event(event)
        self._show(shown=not (self._seen and holds_focus(self._dock)))
        return True

    @Slot()
    def _toggle(self) -> None:
        self._show(shown=not self._seen)

    def _show(self, *, shown: bool) -> None:
        if shown:
            bring(self._dock)
            self._enter()
        else:
            had_focus = holds_focus(self._dock)
            self._dock.close()
            if had_focus:
                self._leave()
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


def holds_focus(dock: QDockWidget) -> bool:
    """Whether the keyboard is somewhere in ``dock``."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is dock or dock.isAncestorOf(focused))


def enter(panel: QWidget) -> None:
    """Bring the keyboard into ``panel``: to where it was last, else to the first place there is."""
    last = panel.focusWidget()
    places = [last] if last is not None else []
    follower = panel.nextInFocusChain()
    while follower is not None and follower is not panel:
        places.append(follower)
        follower = follower.nextInFocusChain()
    tab = Qt.FocusPolicy.TabFocus
    fitting = (
        place
        for place in places
        if panel.isAncestorOf(place)
        and place.isVisible()
        and place.isEnabled()
        and place.focusPolicy() & tab == tab
    )
    next(fitting, panel).setFocus(Qt.FocusReason.ShortcutFocusReason)


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
