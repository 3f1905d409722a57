"""Guards against a PySide6 that must not be used: its calls gave away references to None and True."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal

CALLS = 200


class Sender(QObject):
    sent = Signal(object)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal there")
def test_calls_into_qt_give_no_references_away(qapp: QCoreApplication) -> None:
    sender = Sender()
    sender.sent.emit(0)
    qapp.processEvents()
    before = sys.getrefcount(None), sys.getrefcount(True)
    for number in range(CALLS):
        sender.sent.emit(number)
        sender.setObjectName("x")
        qapp.processEvents()
    after = sys.getrefcount(None), sys.getrefcount(True)
    lost = [was - now for was, now in zip(before, after, strict=True)]
    assert max(lost) < CALLS // 4, (
        f"PySide6 {version('PySide6-Essentials')} gives references away: do not use it"
    )


def test_a_long_run_of_signals_does_not_end_the_process() -> None:
    code = (
        "from PySide6.QtCore import QObject, Signal\n"
        "class Sender(QObject):\n"
        "    sent = Signal(object)\n"
        "sender = Sender()\n"
        "for number in range(20_000):\n"
        "    sender.sent.emit(number)\n"
        "    sender.setObjectName('x')\n"
        "print('alive')\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=100)
    assert (ran.returncode, ran.stdout.strip()) == (0, "alive"), ran.stderr[-500:]
