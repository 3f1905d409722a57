"""Rows that stand still while somebody looks at them closely."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QMenu

from bookq_gui.ui.queue.view import QueueView


class Stillness(QObject):
    """Holds the rows of a view while the mouse is over them, one has the keyboard, or a menu is open.

    A second later all catch up with what happened.
    """

    def __init__(self, view: QueueView, menus: Iterable[QMenu]) -> None:
        super().__init__(view)
        self._view = view
        self._menus_open = 0
        self._releasing = QTimer(self, singleShot=True, interval=1000)
        self._releasing.timeout.connect(self._release)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        for menu in menus:
            menu.aboutToShow.connect(partial(self._menu_shown, 1))
            menu.aboutToHide.connect(partial(self._menu_shown, -1))

    @property
    def is_wanted(self) -> bool:
        """Whether somebody looks closely just now."""
        return self._view.hasFocus() or self._view.viewport().underMouse() or self._menus_open > 0

    def let_go(self) -> None:
        """Let the rows catch up now: the person removed or moved some."""
        self._view.hold(held=False)
        if self.is_wanted:
            self._releasing.start()
            QTimer.singleShot(0, self, self._hold)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self._hold()
        elif kind in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._releasing.start()
        return super().eventFilter(watched, event)

    def _menu_shown(self, more: int) -> None:
        self._menus_open += more
        if more > 0:
            self._hold()
        else:
            self._releasing.start()

    @Slot()
    def _hold(self) -> None:
        self._releasing.stop()
        self._view.hold(held=True)

    @Slot()
    def _release(self) -> None:
        if not self.is_wanted:
            self._view.hold(held=False)
