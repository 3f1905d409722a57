"""Missing system libraries: told in one sentence, whatever is met first, and the same everywhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bookq_gui import system_libraries
from bookq_gui.ui.app import missing_plugin

ROOT = Path(__file__).parents[2]
MISSING = "libGL.so.1: cannot open shared object file: No such file or directory"
EVERYTHING = (*system_libraries.CORE, *system_libraries.WINDOW, *system_libraries.X11)

BROKEN = """\
import sys
from importlib.abc import MetaPathFinder

class NoQt(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.startswith("PySide6.Qt"):
            raise ImportError("{missing}")

sys.meta_path.insert(0, NoQt())
from bookq_gui.__main__ import main
sys.exit(main())
"""


def lacks(*names: str) -> system_libraries.Loads:
    def loads(name: str) -> None:
        if name in names:
            raise OSError(name)

    return loads


@pytest.fixture
def without_qt(tmp_path: Path):
    """Run a command where Qt cannot be loaded, as on a bare system."""
    script = tmp_path / "broken.py"
    script.write_text(BROKEN.format(missing=MISSING), "utf-8")

    def run(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, script, *words], cwd=tmp_path, capture_output=True, text=True, timeout=100,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT), "BOOKQ_DATA_DIR": str(tmp_path / "data"), **env},
        )  # fmt: skip

    return run


@pytest.mark.parametrize("words", [("run",), ("demo", "--screenshot", "x.png"), ()], ids=str)
def test_commands_that_need_qt_say_in_one_sentence_what_is_missing(
    without_qt, words: tuple[str, ...]
) -> None:
    said = without_qt(*words)
    assert said.returncode == 3
    assert said.stderr.count("\n") == 1
    assert "libGL.so.1" in said.stderr
    assert "install" in said.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--version",), ("add", "goodreads.com/book/show/656"), ("jobs",), ("books", "--json"),
        ("cancel", "--all"),
        ("retry", "--all-failed"), ("clear",), ("export", "books.csv"), ("completion", "bash"),
        ("doctor", "--offline"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_commands_that_run_no_jobs_work_without_qt(without_qt, words: tuple[str, ...]) -> None:
    said = without_qt(*words, DISPLAY="", WAYLAND_DISPLAY="")
    assert said.returncode == 0, said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only there Qt needs what is not in its wheel"
)
def test_everything_missing_is_named_at_once_with_the_command_of_the_system() -> None:
    loads = lacks("libGL.so.1", "libEGL.so.1", "libxcb-icccm.so.4")
    lacking = system_libraries.missing(EVERYTHING, loads)
    assert [library.name for library in lacking] == ["libGL.so.1", "libEGL.so.1", "libxcb-icccm.so.4"]
    for tool, command in (
        ("apt-get", "sudo apt-get install libgl1 libegl1 libxcb-icccm4"),
        ("dnf", "sudo dnf install libglvnd-glx libglvnd-egl xcb-util-wm"),
        ("pacman", "sudo pacman -S libglvnd xcb-util-wm"),
    ):
        told = system_libraries.sentence(lacking, lambda name, tool=tool: name if name == tool else None)
        assert told.endswith(command)
    assert system_libraries.sentence(lacking, lambda _: None).endswith("install the packages that hold them.")


def test_an_unknown_library_is_named_without_a_command() -> None:
    told = system_libraries.advice(ImportError("libodd.so.7: cannot open shared object file"), lacks())
    assert "libodd.so.7" in told
    assert "install them with" not in told


def test_a_system_that_is_too_old_is_told_so() -> None:
    error = ImportError("/lib/libc.so.6: version `GLIBC_2.34' not found (required by libQt6Core.so.6)")
    assert "GLIBC_2.34" in system_libraries.advice(error)


def test_other_errors_are_none_of_ours() -> None:
    assert system_libraries.advice(ImportError("cannot import name 'x' from 'y'")) == ""


def test_the_set_up_script_installs_the_same() -> None:
    script = (ROOT / ".ci" / "setup").read_text("utf-8")
    there = dict(re.findall(r"^(lib\S+\.so\S*) (\S+)$", script, re.MULTILINE))
    for library in EVERYTHING:
        assert there.get(library.name) == library.apt


@pytest.mark.parametrize(
    "environment",
    [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0"}, {"DISPLAY": ":0"}],
    ids=str,
)
def test_a_plugin_that_can_be_loaded_or_is_not_used_is_no_complaint(environment: dict[str, str]) -> None:
    assert missing_plugin(environment) == ""


def test_a_plugin_that_cannot_be_loaded_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_name: str) -> None:
        raise OSError("libxcb-icccm.so.4: cannot open shared object file: No such file or directory")

    monkeypatch.setattr("ctypes.CDLL", fails)
    assert "libxcb-icccm.so.4" in missing_plugin({"DISPLAY": ":0"})
