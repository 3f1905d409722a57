"""Size and start of the built program, against the limits it has to keep.

Usage: python .ci/release/measure.py FOLDER [RUNS]    FOLDER is dist/bookq; starts are measured under Xvfb.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_BYTES = 136_000_000
MOST_PACKED = 42_000_000
MOST_LATER = 1.7
"""The first window of the program against the one from source."""
PATIENCE = 60.0
BARE = """\
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.resize(900, 600)
window.show()
app.exec()
"""


def sizes(folder: Path) -> Counter[str]:
    """The bytes of each part of the program, in round groups."""
    found: Counter[str] = Counter()
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            found[_part(file.relative_to(folder).as_posix())] += file.stat().st_size
    return found


def _part(name: str) -> str:
    groups = (
        ("libicu", "ICU"),
        ("Qt/plugins/", "Qt: plugins"),
        ("Qt/translations/", "Qt: translations"),
        ("Qt/lib/", "Qt: libraries"),
        ("PySide6/", "PySide6: bindings"),
        ("shiboken6/", "PySide6: bindings"),
        ("lxml/", "lxml"),
        ("nh3/", "nh3"),
        ("LICENSES/", "licences"),
        ("bookq_gui/", "bookq: icons, translations, samples"),
        ("lib-dynload/", "Python"),
        ("libpython", "Python"),
        ("base_library", "Python"),
        ("/lib", "libraries of the system"),
    )
    return next((group for part, group in groups if part in name), "program and the rest")


def packed(folder: Path) -> int:
    """The bytes of the program as tar.xz."""
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch, "bookq.tar.xz")
        with tarfile.open(file, "w:xz", preset=6) as archive:
            archive.add(folder, folder.name)
        return file.stat().st_size


@contextlib.contextmanager
def screen() -> Iterator[tuple[str, mmap.mmap]]:
    """An X11 screen nobody sees: its name, and its pixels."""
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            "1000x700x24",
            "-fbdir",
            folder,
            "-nolisten",
            "tcp",
        ]
        with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
            os.close(write)
            try:
                name = f":{os.read(read, 20).decode().strip()}"
                with Path(folder, "Xvfb_screen0").open("rb") as file:
                    yield name, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            finally:
                os.close(read)
                server.terminate()


def start_environment() -> dict[str, str]:
    """The variables for a start from this tree, without those that change what is measured."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("BOOKQ", "QT_", "WAYLAND", "PYTHONDONTWRITEBYTECODE"))
    }
    return {**kept, "PYTHONPATH": str(ROOT)}


def first_window(command: list[str], environment: dict[str, str]) -> float:
    """Seconds from the start of ``command`` to the first pixels of its window."""
    with screen() as (name, pixels), tempfile.TemporaryDirectory() as data:
        middle = slice(len(pixels) // 4, len(pixels) // 4 + 4000)
        before = pixels[middle]
        env = {**environment, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "BOOKQ_DATA_DIR": data, "HOME": data}
        begun = time.perf_counter()
        with subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as child:
            while pixels[middle] == before:
                if child.poll() is not None or time.perf_counter() - begun > PATIENCE:
                    child.kill()
                    raise SystemExit(
                        f"{command[0]} showed no window: {child.communicate()[1].decode()[-500:]}"
                    )
                time.sleep(0.001)
            seconds = time.perf_counter() - begun
            child.terminate()
            child.communicate(timeout=PATIENCE)
    return seconds


def starts(folder: Path, runs: int) -> dict[str, list[float]]:
    """The seconds to the first window of each kind of start, measured in turn."""
    environment = start_environment()
    # Byte code of the tree is there after the first, which does not count.
    kinds = {
        "the program": [str(folder / "bookq")],
        "from source": [sys.executable, "-m", "bookq_gui"],
        "a bare PySide6 window": [sys.executable, "-c", BARE],
    }
    found: dict[str, list[float]] = {name: [] for name in kinds}
    for run in range(runs + 1):
        for name, command in kinds.items():
            seconds = first_window(command, environment)
            if run:
                found[name].append(seconds)
    return found


def main() -> int:
    """Print everything; 1 where a limit is passed."""
    folder = Path(sys.argv[1]).resolve()
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    parts = sizes(folder)
    wrong = []
    for part, size in parts.most_common():
        print(f"{size / 1e6:8.1f} MB  {part}")
    total, small = sum(parts.values()), packed(folder)
    print(f"{total / 1e6:8.1f} MB  in all, at most {MOST_BYTES / 1e6:.0f}")
    print(f"{small / 1e6:8.1f} MB  as tar.xz, at most {MOST_PACKED / 1e6:.0f}")
    if total > MOST_BYTES or small > MOST_PACKED:
        wrong.append("The program is too large.")
    if shutil.which("Xvfb"):
        times = starts(folder, runs)
        for name, seconds in times.items():
            middle, least = statistics.median(seconds) * 1000, min(seconds) * 1000
            print(f"{middle:8.0f} ms  to the first window, median of {runs}, least {least:.0f} ({name})")
        # The least of some runs says what the program costs; more than that is other work of the machine.
        later = min(times["the program"]) / min(times["from source"])
        bare = min(times["the program"]) / min(times["a bare PySide6 window"])
        print(
            f"{later:8.2f} times as late as from source, at most {MOST_LATER}; {bare:.2f} times a bare window"
        )
        if later > MOST_LATER:
            wrong.append("The program starts too late.")
    print("\n".join(wrong) or "All within the limits.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
