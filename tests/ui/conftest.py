"""Fixtures of windows over the fake engine."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desk import Desk, close_desk, open_desk
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from bookq_gui.paths import Paths, default_paths


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return default_paths(tmp_path)


@pytest.fixture(autouse=True)
def _nothing_is_copied(qapp) -> None:
    """Clear the clipboard, which a window would offer from the test before."""
    qapp.setStyle("Fusion")
    QGuiApplication.clipboard().clear()


@pytest.fixture
def make_desk(qtbot, paths) -> Callable[..., Desk]:
    desks = []

    def make(**wanted) -> Desk:
        desk = open_desk(paths, **wanted)
        desks.append(desk)
        qtbot.addWidget(desk.window)
        return desk

    yield make
    for desk in desks:
        close_desk(desk)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(make_desk) -> Desk:
    return make_desk()
