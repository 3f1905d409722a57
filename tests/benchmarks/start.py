"""How late bookq starts: python tests/benchmarks/start.py [ROUNDS] [PROGRAM [BARE]]

The window from source against a bare window of PySide6, and the commands against ``python -c pass``, in turn,
with the byte code that ``.ci/setup`` leaves. PROGRAM is a built bookq, BARE a built bare window
(``.ci/release/measure.py`` makes one). Prints each median, and its ratio beside the target.
"""

from __future__ import annotations

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / ".ci" / "release")]

from measure import BARE, first_window, start_environment  # noqa: E402

TYPED = """\
import sys, time
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from bookq_gui.ui import app

class Window(app.MainWindow):
    def __init__(self, *given):
        super().__init__(*given)
        self.painted.connect(self.type)

    def type(self):
        self.intake.field.textChanged.connect(self.typed)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
            QCoreApplication.postEvent(self.intake.field, event)

    def typed(self):
        print(time.time(), flush=True)

app.MainWindow = Window
sys.argv[:] = ["bookq"]
from bookq_gui.__main__ import main
main()
"""


def first_key(environment: dict[str, str]) -> float:
    """Seconds until the field of the window took the first key, sent when the window was first painted."""
    with tempfile.TemporaryDirectory() as data:
        env = {**environment, "QT_QPA_PLATFORM": "offscreen", "BOOKQ_DATA_DIR": data, "HOME": data}
        begun = time.time()
        with subprocess.Popen([sys.executable, "-c", TYPED], env=env, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            seconds = float(child.stdout.readline()) - begun
            child.terminate()
    return seconds


def whole(command: list[str], environment: dict[str, str]) -> float:
    """Seconds that ``command`` takes as a whole."""
    with tempfile.TemporaryDirectory() as data:
        env = {**environment, "BOOKQ_DATA_DIR": data, "HOME": data}
        begun = time.perf_counter()
        subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.perf_counter() - begun


def main() -> int:
    """Measure in turn and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    compileall.compile_dir(str(ROOT / "bookq_gui"), quiet=1)
    environment = start_environment()
    python, bookq = sys.executable, [sys.executable, "-m", "bookq_gui"]
    measured = {
        "a bare window": lambda: first_window([python, "-c", BARE], environment),
        "first paint": lambda: first_window(bookq, environment),
        "first key": lambda: first_key(environment),
        "python -c pass": lambda: whole([python, "-c", "pass"], environment),
        "bookq --version": lambda: whole([*bookq, "--version"], environment),
        "bookq jobs": lambda: whole([*bookq, "jobs"], environment),
    }
    targets = {
        "first paint": ("a bare window", 2.0),
        "first key": ("a bare window", 2.5),
        "bookq --version": ("python -c pass", 1.5),
        "bookq jobs": ("python -c pass", 6.0),
    }
    if len(sys.argv) > 3:
        program, bare = (str(Path(name).resolve()) for name in sys.argv[2:4])
        measured["a built bare window"] = lambda: first_window([bare], environment)
        measured["first paint, built"] = lambda: first_window([program], environment)
        targets["first paint, built"] = ("a built bare window", 2.0)
    seconds: dict[str, list[float]] = {name: [] for name in measured}
    for number in range(rounds + 1):
        for name, run in measured.items():
            taken = run()
            if number:
                seconds[name].append(taken)
    print(f"{rounds} rounds on {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    for name, taken_all in seconds.items():
        middle = statistics.median(taken_all)
        line = f"{middle * 1000:7.0f} ms  {name}"
        if name in targets:
            reference, most = targets[name]
            line += (
                f": {middle / statistics.median(seconds[reference]):.2f} times {reference}, at most {most}"
            )
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
