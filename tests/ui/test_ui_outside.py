"""What is seen of a run while the window is not: the icon, and one word at the end."""

import shutil
import subprocess
import sys
from dataclasses import replace

import pytest
from fake_engine import make_job
from PySide6.QtWidgets import QApplication

from bookq_gui.model.job import Status
from bookq_gui.ui.queue.eta import Standing
from bookq_gui.ui.queue.longrun import LongRun
from bookq_gui.ui.system.desktop import Outside
from bookq_gui.ui.system.sessionbus import PORTAL, SessionBus, session_bus


class TestLongRun:
    def test_it_is_told_once_at_the_end_of_a_long_run(self):
        run = LongRun()
        assert not run.update(3, 0, 0.0)
        assert not run.update(1, 2, 20.0)
        assert run.update(0, 1, 31.0)
        assert run.ended == 3
        assert not run.update(0, 0, 32.0)

    def test_a_short_run_is_not_told(self):
        run = LongRun()
        run.update(3, 0, 100.0)
        assert not run.update(0, 3, 129.0)

    def test_one_that_was_only_cleared_is_not_told(self):
        run = LongRun()
        run.update(3, 0, 0.0)
        assert not run.update(0, 0, 500.0)

    def test_the_next_run_counts_afresh(self):
        run = LongRun()
        run.update(1, 0, 0.0)
        run.update(0, 1, 50.0)
        run.update(2, 0, 60.0)
        assert run.update(0, 2, 95.0)
        assert run.ended == 2


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
        for standing in (Standing(0, 0), Standing(1, 4), Standing(1, 4, 3.0), Standing(2, 4)):
            outside.show_standing(standing)
        assert [arguments[1]["progress"] for _, arguments in bus.sent] == [0.25, 0.5]
        outside.close()
        outside.close()
        assert [arguments[1]["progress-visible"] for _, arguments in bus.sent] == [True, True, False]

    def test_the_window_tells_it(self, desk):
        bus = Bus()
        desk.wiring._queue.outside._find_bus = lambda: bus.bus
        desk.wiring._queue.outside._looked = False
        desk.engine.become(*(make_job(n) for n in range(4)))
        desk.pump()
        desk.engine.become(make_job(0, Status.FINISHED))
        desk.pump()
        assert [arguments[1]["progress"] for _, arguments in bus.sent] == [0.0, 0.25]

    def test_off_the_desktop_there_is_no_bus(self):
        assert session_bus() is None


class TestTheEnd:
    @pytest.fixture
    def away(self, make_desk, monkeypatch):
        """A window whose user looks elsewhere, and what is said to them."""
        desk = make_desk()
        said: list[tuple[str, str]] = []
        now = [0.0]
        monkeypatch.setattr(desk.wiring._queue, "_steady", lambda: now[0])
        monkeypatch.setattr(desk.window, "isActiveWindow", lambda: False)
        monkeypatch.setattr(desk.wiring._queue.outside, "say", lambda *words: said.append(words))
        return desk, said, now

    def run(self, desk, now, seconds: float) -> None:
        desk.engine.become(*(make_job(n) for n in range(3)))
        desk.pump()
        now[0] += seconds
        desk.engine.become(make_job(0, Status.FINISHED), make_job(1, Status.FINISHED))
        desk.engine.become(make_job(2, Status.FAILED))
        desk.pump()

    def test_one_word_when_a_long_run_is_over(self, away):
        desk, said, now = away
        self.run(desk, now, 31.0)
        assert said == [("bookq has nothing left to do", "3 jobs ended. 1 failed.")]
        desk.pump()
        assert len(said) == 1

    def test_none_after_a_short_one_nor_when_it_is_not_wanted(self, away):
        desk, said, now = away
        self.run(desk, now, 10.0)
        desk.engine.settings = replace(desk.engine.settings, notify_when_done=False)
        self.run(desk, now, 100.0)
        assert said == []

    def test_none_to_somebody_who_sees_it(self, away, monkeypatch):
        desk, said, now = away
        monkeypatch.setattr(desk.window, "isActiveWindow", lambda: True)
        self.run(desk, now, 100.0)
        assert said == []

    def test_it_goes_through_the_portal_where_there_is_one(self, desk):
        bus, none = Bus(PORTAL), Bus()
        Outside(desk.window, lambda: bus.bus).say("Done", "3 jobs ended.")
        Outside(desk.window, lambda: none.bus).say("Done", "3 jobs ended.")
        assert bus.sent == [("AddNotification", ["bookq", {"title": "Done", "body": "3 jobs ended."}])]
        assert none.sent == []


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="needs a message bus of its own")
def test_a_real_bus_takes_the_messages():
    script = (
        "from PySide6.QtCore import QCoreApplication\n"
        "from PySide6.QtDBus import QDBusConnection\n"
        "from bookq_gui.ui.system.sessionbus import SessionBus\n"
        "app = QCoreApplication([])\n"
        "bus = QDBusConnection.sessionBus()\n"
        "told = SessionBus(bus.send, lambda name: True)\n"
        "told.show_progress(0.5)\n"
        "print(bus.isConnected(), told.notify('Done', 'x'))\n"
    )
    command = ["dbus-run-session", "--", sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "True True", done.stderr
