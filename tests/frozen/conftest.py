"""The built program as people have it: nothing of Python around it, a folder that cannot be written."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bookq_gui.demo.site import DemoSite

PROGRAM = os.environ.get("BOOKQ_FROZEN", "")


@dataclass(frozen=True)
class Home:
    """A home whose name is no plain word, and where bookq starts from."""

    folder: Path
    elsewhere: Path
    program: Path

    def environment(self, **more: str) -> dict[str, str]:
        return {
            "HOME": str(self.folder), "PATH": "", "PYTHONPATH": "", "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(self.folder), **more,
        }  # fmt: skip


@pytest.fixture(scope="session")
def program() -> Iterator[Path]:
    """The program, in a folder that nobody may write while it is tested."""
    if not PROGRAM:
        pytest.fail("BOOKQ_FROZEN names the built program: BOOKQ_FROZEN=dist/bookq/bookq pytest -m frozen")
    file = Path(PROGRAM).resolve()
    folders = [
        file.parent,
        *(path for path in file.parent.rglob("*") if path.is_dir() and not path.is_symlink()),
    ]
    modes = {folder: stat.S_IMODE(folder.stat().st_mode) for folder in folders}
    for folder in folders:
        folder.chmod(0o555)
    yield file
    for folder, mode in modes.items():
        folder.chmod(mode)


@pytest.fixture
def home(tmp_path: Path, program: Path) -> Home:
    folder, elsewhere = tmp_path / "Zoë’s home", tmp_path / "else where"
    folder.mkdir()
    elsewhere.mkdir()
    return Home(folder, elsewhere, program)


Bookq = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def bookq(home: Home) -> Bookq:
    """Run the program with some words; ``env`` adds to the environment, ``input`` is its standard input."""

    def run(
        *words: object, env: dict[str, str] | None = None, stdin: str = ""
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [home.program, *map(str, words)],
            env=home.environment(**(env or {})), cwd=home.elsewhere, input=stdin,
            capture_output=True, text=True, timeout=100,
        )  # fmt: skip

    return run


@pytest.fixture(scope="session")
def site() -> Iterator[DemoSite]:
    with DemoSite(slow_seconds=0.2) as site:
        yield site
