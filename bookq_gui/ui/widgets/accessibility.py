"""What painted widgets are to a screen reader: Qt itself takes them for windows with something in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_KNOWN = "bookqKnowsCharts"


class ChartBase(QWidget):
    """A widget that paints a chart, and is one to a screen reader. Its description has the numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _install()


def _interface(_kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    return QAccessibleWidget(thing, QAccessible.Role.Chart) if isinstance(thing, ChartBase) else None


def _install() -> None:
    # Qt forgets its factories with the application: that is where it is noted.
    app = QCoreApplication.instance()
    if app is not None and not app.property(_KNOWN):
        app.setProperty(_KNOWN, True)
        QAccessible.installFactory(_interface)
