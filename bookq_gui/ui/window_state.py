"""What the window looks like from one start to the next: places and sizes, filters, the draft."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings

_LONGEST_DRAFT = 1_000_000


class WindowState(QObject):
    """A small file next to the settings. Nothing in it matters to the library."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat, self)

    def data(self, name: str) -> QByteArray:
        """What was kept under ``name``; empty where nothing was, or it is not bytes."""
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def text(self, name: str) -> str:
        """The text kept under ``name``; "" where there is none."""
        value = self._store.value(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int:
        """The whole number kept under ``name``; 0 where there is none."""
        text = self.text(name)
        return int(text) if text.isdecimal() and len(text) < 9 else 0

    def flag(self, name: str) -> bool | None:
        """What was chosen under ``name``; None where nothing was."""
        return {"yes": True, "no": False}.get(self.text(name))

    def keep_bytes(self, name: str, value: QByteArray | bytes) -> None:
        self._store.setValue(name, QByteArray(value))

    def keep_text(self, name: str, value: str) -> None:
        """Keep ``value`` under ``name``, as far as it is not too long to be kept."""
        self._store.setValue(name, value[:_LONGEST_DRAFT])

    def keep_number(self, name: str, value: int) -> None:
        self.keep_text(name, str(value))

    def keep_flag(self, name: str, value: bool | None) -> None:  # noqa: FBT001 - a value, not a mode
        self.keep_text(name, {None: "", True: "yes", False: "no"}[value])

    def save(self) -> None:
        self._store.sync()
