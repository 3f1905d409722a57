"""The progress on the icon, and the notification at the end of a run."""

import shutil
import subprocess
import sys
from dataclasses import replace

import pytest
from fake_engine import make_job
from PySide6.QtWidgets import QApplication

from bookq_gui.model.job import Status
from bookq_gui.ui.system.desktop import Outside, SessionBus, session_bus


class Bus:
    def __init__(self, *services: str) -> None:
        self.sent: list[tuple[str, list]] = []
        self.bus = SessionBus(self.send, lambda name: name in services)

    def send(self, message) -> bool:
        self.sent.append((message.member(), message.arguments()))
        return True


class TestIcon:
    def test_docks_are_told_how_far_it_is(self, qtbot):
        app = QApplication.instance()
        before = app.desktopFileName()
        app.setDesktopFileName("bookq")
        bus = Bus()
        bus.bus.show_progress(0.25)
        bus.bus.show_progress(None)
        app.setDesktopFileName(before)
        assert bus.sent == [
            ("Update", ["application://bookq.desktop", {"progress": 0.25, "progress-visible": True}]),
            ("Update", ["application://bookq.desktop", {"progress": 0.0, "progress-visible": False}]),
        ]

    def test_it_is_told_when_it_changes_and_taken_back_at_the_end(self, desk):
        bus = Bus()
        outside = Outside(desk.window, lambda: bus.bus)
        for done, total in ((0, 0), (1, 4), (1, 4), (2, 4)):
            outside.show_progress(done, total)
        assert [arguments[1]["progress"] for _, arguments in bus.sent] == [0.25, 0.5]
        outside.close()
        outside.close()
        assert [arguments[1]["progress-visible"] for _, arguments in bus.sent] == [True, True, False]

    def test_the_window_tells_it(self, desk):
        bus = Bus()
        desk.controller.queue.outside._find_bus = lambda: bus.bus
        desk.engine.become(*(make_job(n) for n in range(4)))
        desk.pump()
        desk.engine.become(make_job(0, Status.FINISHED))
        desk.pump()
        assert [arguments[1]["progress"] for _, arguments in bus.sent] == [0.0, 0.25]

    def test_off_the_desktop_there_is_no_bus(self):
        assert session_bus() is None


class TestTheEnd:
    @pytest.fixture
    def away(self, desk, monkeypatch):
        """An inactive window with a failed job, and its notifications."""
        said: list[tuple[str, str]] = []
        monkeypatch.setattr(desk.window, "isActiveWindow", lambda: False)
        monkeypatch.setattr(desk.controller.queue.outside, "say", lambda *words: said.append(words))
        desk.engine.become(*(make_job(n, Status.FINISHED) for n in range(2)), make_job(2, Status.FAILED))
        desk.pump()
        return desk, said

    def test_one_word_when_a_long_run_is_over(self, away):
        desk, said = away
        desk.window.queue.runEnded.emit(3)
        assert said == [("bookq has nothing left to do", "2 books fetched. 1 failed.")]

    def test_none_when_it_is_not_wanted(self, away):
        desk, said = away
        desk.engine.settings = replace(desk.engine.settings, notify_when_done=False)
        desk.window.queue.runEnded.emit(3)
        assert said == []

    def test_none_to_somebody_who_sees_it(self, away, monkeypatch):
        desk, said = away
        monkeypatch.setattr(desk.window, "isActiveWindow", lambda: True)
        desk.window.queue.runEnded.emit(3)
        assert said == []


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="needs a message bus of its own")
def test_a_real_bus_takes_the_messages():
    script = (
        "from PySide6.QtCore import QCoreApplication\n"
        "from PySide6.QtDBus import QDBusConnection\n"
        "from bookq_gui.ui.system.desktop import SessionBus\n"
        "app = QCoreApplication([])\n"
        "bus = QDBusConnection.sessionBus()\n"
        "told = SessionBus(bus.send, lambda name: True)\n"
        "told.show_progress(0.5)\n"
        "print(bus.isConnected(), told.notify('Done', 'x'))\n"
    )
    command = ["dbus-run-session", "--", sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "True True", done.stderr
