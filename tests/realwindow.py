"""The real window over the real engine, as its tests look at it."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView

from bookq_gui.paths import Paths, WindowRequest


def request(paths: Paths) -> WindowRequest:
    """What `run_window` is asked for."""
    return WindowRequest(paths, size=(1366, 768))


def complete(program, qtbot) -> None:
    """Wait until the parts of the window and its engine are there."""
    qtbot.waitUntil(lambda: program.controller is not None, timeout=10_000)


def find(program, kind, name):
    widget = program.window.findChild(kind, name)
    assert widget is not None, name
    return widget


def table(program, name) -> list[list[str]]:
    model = find(program, QTableView, name).model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def shown(program) -> str:
    """All words that labels and buttons show now."""
    widgets = (*program.window.findChildren(QLabel), *program.window.findChildren(QAbstractButton))
    return " ".join(widget.text() for widget in widgets if widget.isVisible())
