"""Changing the settings: kept on disk, in force at once, and told to whoever shows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from bookq_gui.settings import Settings

if TYPE_CHECKING:
    from bookq_gui.engine.engine import Engine


class Preferences(QObject):
    """The settings of one engine for one window.

    Signals:
        changed(tuple): the settings as they were, and as they are now.
        failed(str): they are in force, but could not be kept; why.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._engine.settings

    def change(self, **values: Any) -> None:
        """Put other values into force. They must be right: see `settings.problem_with`."""
        before = self._engine.settings
        after = replace(before, **values)
        if after == before:
            return
        try:
            self._engine.change_settings(after)
        except OSError as error:
            self.failed.emit(error.strerror or str(error))
        self.changed.emit((before, after))
