"""The real window over the real engine, as its tests look at it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QLabel, QTableView

from bookq_gui.model.job import Status
from bookq_gui.paths import Paths


@dataclass
class Wish:
    """What `run_window` is asked for."""

    paths: Paths
    text: str = ""
    files: tuple[Path, ...] = ()
    screenshot: Path | None = None
    size: tuple[int, int] | None = (1280, 800)
    theme: str | None = None
    complaint: str = ""


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
    assert len(table(program, "resultsView")) == wanted["finished"]


def shown_failed(program) -> list[list[str]]:
    return [row for row in table(program, "queueView") if "Failed" in row]


def recognised(program) -> str:
    return " ".join(label.text() for label in program.window.findChildren(QLabel) if label.isVisible())
