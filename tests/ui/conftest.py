"""A window over a stand-in for the engine."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from fake_engine import FakeEngine
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bookq_gui.paths import Paths, default_paths
from bookq_gui.ui.controllers.main import Wiring
from bookq_gui.ui.main_window import MainWindow
from bookq_gui.ui.widgets.theme import Theme
from bookq_gui.ui.window_state import Session


@dataclass
class Desk:
    """A window that is open, and its engine. `pump` shows what the engine told."""

    window: MainWindow
    engine: FakeEngine
    wiring: Wiring
    theme: Theme
    session: Session

    def pump(self) -> None:
        self.wiring.pump.drain()
        QApplication.processEvents()

    def said(self) -> list[str]:
        return [strip.message.text for strip in self.window.strips.shown()]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return default_paths(tmp_path)


@pytest.fixture(autouse=True)
def _nothing_is_copied(qapp) -> None:
    """What the test before copied would be offered in the window of this one."""
    QGuiApplication.clipboard().clear()


@pytest.fixture
def make_desk(qtbot, paths) -> Callable[..., Desk]:
    desks = []
    app = QApplication.instance()

    def make(*, opened: bool = True, **engine) -> Desk:
        fake = FakeEngine(paths, **engine)
        theme = Theme(app)
        session = Session(paths.config)
        session.keep_text("told/closing", "yes")
        window = MainWindow(fake, session)
        desk = Desk(window, fake, Wiring(window, fake, theme, session), theme, session)
        desks.append(desk)
        qtbot.addWidget(window)
        window.resize(1180, 800)
        window.show()
        if opened:
            fake.open_in_background()
            desk.pump()
        return desk

    yield make
    for desk in desks:
        desk.wiring.pump.stop()
        desk.window.close()
        desk.theme.apply("light")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(make_desk) -> Desk:
    return make_desk()
