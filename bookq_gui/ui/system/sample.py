"""The window on invented books, to try everything with: in a process of its own, of which nothing stays."""

from __future__ import annotations

import sys

from PySide6.QtCore import QProcess, QProcessEnvironment

# The packed program as one file unpacks itself anew with this, and does not need the files of this process.
_UNPACK_ANEW = "PYINSTALLER_RESET_ENVIRONMENT"


def command() -> list[str]:
    """What starts it: this same bookq with ``demo``, packed or not."""
    packed = getattr(sys, "frozen", False)
    return [sys.executable, "demo"] if packed else [sys.executable, "-m", "bookq_gui", "demo"]


def start() -> bool:
    """Start it without waiting for it. Whether it could be started."""
    program, *arguments = command()
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert(_UNPACK_ANEW, "1")
    process.setProcessEnvironment(environment)
    started = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)
