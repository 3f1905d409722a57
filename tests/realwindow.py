"""The real window over the real engine, as its tests look at it."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView

from bookq_gui.engine.program import WindowRequest
from bookq_gui.model.job import Status
from bookq_gui.paths import Paths


def request(paths: Paths) -> WindowRequest:
    """What `run_window` is asked for."""
    return WindowRequest(paths, size=(1280, 800))


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


def settled(program, **wanted):
    counts = dict.fromkeys(Status, 0)
    for job in program.engine.queue.jobs():
        counts[job.status] += 1
    for name, count in wanted.items():
        assert counts[Status(name)] == count, counts
    fetched = [row for row in program.window.books.model.rows.values() if row.fetched]
    assert len(fetched) == wanted["finished"]


def shown_failed(program) -> list[list[str]]:
    return [row for row in table(program, "queueView") if any("Failed" in cell for cell in row)]


def shown(program) -> str:
    """All words that labels and buttons show now."""
    widgets = (*program.window.findChildren(QLabel), *program.window.findChildren(QAbstractButton))
    return " ".join(widget.text() for widget in widgets if widget.isVisible())
