"""What must stay true of the project's files as a whole."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import bookq_gui

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "bookq_gui"
TEXT = {".py", ".md", ".toml", ".html", ".json", ".svg", ".desktop", ".xml", ".spec", ".txt", ".css", ""}
# Written in pieces: this file is looked at as well.
PLACES = (r"work/(?:main|shared)", r"root\b", r"tmp/venv")
MACHINE = re.compile(rf"/(?:{'|'.join(PLACES)})|C:\\Users")


def project_files() -> list[Path]:
    """All files that belong to the project: what git would track."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("this is no checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_place_on_someones_machine() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for file in project_files()
        if file.suffix in TEXT
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if MACHINE.search(line)
    ]
    assert not found, "\n".join(found)


def test_only_the_worker_pool_and_the_window_use_qt_and_only_the_window_its_widgets() -> None:
    for file in PACKAGE.rglob("*.py"):
        room = file.relative_to(PACKAGE).parts[0]
        modules = set()
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                modules |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
            elif isinstance(node, ast.Import):
                modules |= {alias.name for alias in node.names}
        qt = {".".join(module.split(".")[:2]) for module in modules if module.startswith("PySide6")}
        if room != "ui":
            allowed = {"PySide6.QtCore"} if file == PACKAGE / "jobs" / "workers.py" else set()
            assert qt <= allowed, file


HEAVY = {
    "PySide6", "requests", "bs4", "lxml", "nh3", "urllib3", "diskcache", "filelock", "http.client",
    "bookq_gui.goodreads.links", "bookq_gui.engine.handlers",
}  # fmt: skip


NOT_FOR_JOBS = {
    "ctypes", "logging", "random", "tempfile", "multiprocessing", "platformdirs", "bookq_gui.model.book",
    "bookq_gui.library", "bookq_gui.recovery", "bookq_gui.settings", "bookq_gui.system_libraries",
    "bookq_gui.jobs.journal", "bookq_gui.cli.show", "threading",
}  # fmt: skip
"""Modules that are not needed to print the queue. With all of them that takes half as long again."""


def loaded_by(code: str, *, argv: list[str], data_dir: Path, heavy: set[str] = HEAVY) -> set[str]:
    """Those of ``heavy`` that are loaded after ``code`` ran in a process of its own."""
    script = (
        f"import sys; sys.argv[1:] = {argv!r}\n"
        "try:\n"
        f"    {code}\n"
        "except SystemExit: pass\n"
        "finally:\n"
        f"    heavy = {heavy!r}\n"
        "    print('loaded:', *sorted(heavy & set(sys.modules)), file=sys.__stderr__)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=100,
        env={"BOOKQ_DATA_DIR": str(data_dir), "PATH": "", "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert "Traceback" not in ran.stderr, ran.stderr
    return set(ran.stderr.rpartition("loaded:")[2].split())


def test_importing_the_command_line_loads_nothing_heavy(tmp_path: Path) -> None:
    assert loaded_by("import bookq_gui.cli.main", argv=[], data_dir=tmp_path) == set()


@pytest.mark.parametrize(
    "argv",
    [["--version"], ["--help"], ["jobs"], ["jobs", "--json"], ["books"], ["show", "656"], ["demo", "--help"]],
    ids=" ".join,
)
def test_commands_that_only_look_load_nothing_heavy(argv: list[str], tmp_path: Path) -> None:
    code = "from bookq_gui.__main__ import main; main()"
    heavy = {"show": {"bookq_gui.goodreads.links"}, "demo": {"bookq_gui.goodreads.links", "http.client"}}
    assert loaded_by(code, argv=argv, data_dir=tmp_path) <= heavy.get(argv[0], set())


def test_printing_the_queue_loads_only_what_that_needs(tmp_path: Path) -> None:
    code = "from bookq_gui.__main__ import main; main()"
    assert loaded_by(code, argv=["jobs"], data_dir=tmp_path, heavy=NOT_FOR_JOBS) == set()


def test_nothing_heavy_is_loaded_before_the_window_is_asked_for(tmp_path: Path) -> None:
    code = "from bookq_gui.cli import main; main.main(sys.argv[1:], lambda request: 0)"
    assert loaded_by(code, argv=["goodreads.com/book/show/1"], data_dir=tmp_path) == set()


def test_the_window_is_painted_before_pages_can_be_read_or_fetched(tmp_path: Path) -> None:
    code = "import bookq_gui.ui.app, bookq_gui.engine.engine"
    assert not loaded_by(code, argv=[], data_dir=tmp_path) & {"requests", "bs4", "lxml", "urllib3"}


@pytest.mark.parametrize(
    "argv",
    [["add", "goodreads.com/book/show/656"], ["retry", "656"], ["cancel", "--all"], ["clear"]],
    ids=" ".join,
)
def test_commands_that_change_the_queue_do_without_qt(argv: list[str], tmp_path: Path) -> None:
    code = "from bookq_gui.__main__ import main; main()"
    assert "PySide6" not in loaded_by(code, argv=argv, data_dir=tmp_path)


def test_reading_saved_pages_needs_neither_qt_nor_the_network(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>no book</p>", "utf-8")
    code = "from bookq_gui.__main__ import main; main()"
    loaded = loaded_by(code, argv=["parse", str(page)], data_dir=tmp_path)
    assert not loaded & {"PySide6", "requests", "urllib3"}


def test_the_version_is_a_release_number() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", bookq_gui.__version__)
