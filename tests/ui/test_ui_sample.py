"""An empty window offers to try bookq with invented books."""

import os
import subprocess
import sys

import pytest
from fake_engine import make_book
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from bookq_gui.ui.system import desktop


def offer(desk) -> QPushButton:
    buttons = [b for b in desk.window.books.findChildren(QPushButton) if "invented" in b.text()]
    assert len(buttons) == 1
    return buttons[0]


@pytest.fixture
def started(monkeypatch) -> list[list[str]]:
    asked = []

    class Process(desktop.QProcess):
        def startDetached(self):  # noqa: N802 - Qt's own spelling
            assert self.processEnvironment().contains("PYINSTALLER_RESET_ENVIRONMENT")
            asked.append([self.program(), *self.arguments()])
            return True, 1

    monkeypatch.setattr(desktop, "QProcess", Process)
    return asked


def test_the_button_opens_the_demo_beside_the_window(desk, qtbot, started):
    assert offer(desk).isVisible()
    qtbot.mouseClick(offer(desk), Qt.MouseButton.LeftButton)
    assert started == [desktop.sample_command()]
    assert desk.said() == ["A second window with invented books opens; nothing of it is kept."]


def test_it_goes_with_the_first_book(desk):
    button = offer(desk)
    desk.engine.collect(make_book(1))
    desk.pump()
    assert not button.isVisible()


def test_it_says_so_where_it_cannot_be_started(desk, monkeypatch):
    monkeypatch.setattr(desktop, "sample_command", lambda: ["/no/such/program", "demo"])
    offer(desk).click()
    assert desk.said() == ["The window with invented books could not be started."]


def test_the_packed_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert desktop.sample_command() == [sys.executable, "demo"]


def test_what_is_started_is_the_demo(tmp_path):
    picture = tmp_path / "demo.png"
    ended = subprocess.run(
        [*desktop.sample_command(), "--screenshot", str(picture)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        cwd=tmp_path,
        timeout=120,
        check=False,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr
    assert picture.stat().st_size > 10_000
    assert [file.name for file in tmp_path.iterdir() if file.name != ".cache"] == ["demo.png"]
