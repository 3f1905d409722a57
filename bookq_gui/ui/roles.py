"""What painted widgets are to a screen reader: Qt itself takes them for windows with something in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class ChartBase(QWidget):
    """A widget that paints a chart, and is one to a screen reader. Its description has the numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _install()


def _interface(_kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    return QAccessibleWidget(thing, QAccessible.Role.Chart) if isinstance(thing, ChartBase) else None


_installed_for: list[QCoreApplication] = []


def _install() -> None:
    # Qt forgets its factories with the application.
    app = QCoreApplication.instance()
    if app is not None and app not in _installed_for:
        _installed_for[:] = [app]
        QAccessible.installFactory(_interface)
