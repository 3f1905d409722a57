"""The command that draws the window's states: it must not rot, since nobody runs it every day."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

SCRIPT = Path(__file__).with_name("shots.py")


def shots(*words):
    return subprocess.run(
        [sys.executable, SCRIPT, *words], capture_output=True, text=True, timeout=110, check=False
    )


def test_states_are_drawn_each_in_the_process_it_needs(tmp_path):
    names = ["statistics-dark", "busy-200", "export-german", "statistics-right-to-left", "failed"]
    ended = shots(str(tmp_path), *names)
    assert ended.returncode == 0, ended.stderr
    assert sorted(ended.stdout.split()) == sorted(names)
    assert sorted(path.stem for path in tmp_path.iterdir()) == sorted(names)
    assert QImage(str(tmp_path / "busy-200.png")).width() == 2560
    dark = QImage(str(tmp_path / "statistics-dark.png"))
    assert dark.pixelColor(5, 5).lightness() < 80


def test_a_shot_that_there_is_not_is_told(tmp_path):
    ended = shots(str(tmp_path), "nonsense")
    assert ended.returncode == 1
    assert "There is no shot nonsense. The shots are empty," in ended.stderr
