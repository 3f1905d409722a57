"""What the window looks like from one start to the next: places and sizes, filters, the draft."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings

_LONGEST_DRAFT = 1_000_000
_MOST_SELECTED = 1000


class Session(QObject):
    """A small file of its own beside the settings. Nothing in it matters to the collection."""

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

    def numbers(self, name: str) -> list[int]:
        """The whole numbers kept under ``name``; none where they are not."""
        words = self.text(name).split()
        return [int(word) for word in words if word.isdecimal()]

    def keep_bytes(self, name: str, value: QByteArray | bytes) -> None:
        """Keep ``value`` under ``name``."""
        self._store.setValue(name, QByteArray(value))

    def keep_text(self, name: str, value: str) -> None:
        """Keep ``value`` under ``name``, as far as it is not too long to be kept."""
        self._store.setValue(name, value[:_LONGEST_DRAFT])

    def keep_numbers(self, name: str, values: list[int]) -> None:
        """Keep ``values`` under ``name``, the first thousand of them."""
        self._store.setValue(name, " ".join(map(str, values[:_MOST_SELECTED])))

    def save(self) -> None:
        """Write it to disk."""
        self._store.sync()
