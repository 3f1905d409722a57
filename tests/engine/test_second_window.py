"""A second start with a window open: its links go to the first, which comes to the front."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from badsite import BadSite
from PySide6.QtWidgets import QApplication
from realwindow import request, table

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.paths import default_paths
from bookq_gui.ui.app import Program


@pytest.fixture
def site():
    with BadSite() as site:
        yield site


@pytest.fixture
def program(qtbot, tmp_path, site):
    program = Program(
        QApplication.instance(),
        request(default_paths(tmp_path / "data")),
        lambda where: Engine(where, site=local_site(site.url)),
    )
    qtbot.addWidget(program.window)
    program.window.show()
    qtbot.waitUntil(lambda: (tmp_path / "data" / "owner.json").exists(), timeout=10_000)
    yield program
    program.window.close()


def bookq(qtbot, tmp_path, *arguments):
    child = subprocess.Popen(
        [sys.executable, "-m", "bookq_gui", "--data-dir", str(tmp_path / "data"), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    qtbot.waitUntil(lambda: child.poll() is not None, timeout=30_000)
    output, errors = child.communicate()
    return child.returncode, output, errors


def test_links_of_a_second_window_go_to_the_first(qtbot, tmp_path, program):
    program.window.showMinimized()
    code, _output, errors = bookq(qtbot, tmp_path, "https://www.goodreads.com/book/show/11")
    assert code == 0, errors
    qtbot.waitUntil(lambda: len(table(program, "resultsView")) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: not program.window.isMinimized(), timeout=10_000)


def test_commands_work_while_the_window_is_open(qtbot, tmp_path, program, site):
    code, output, errors = bookq(
        qtbot, tmp_path, "add", "goodreads.com/book/show/12", "goodreads.com/list/show/3"
    )
    assert code == 0, errors
    assert "12" in output
    qtbot.waitUntil(lambda: len(table(program, "resultsView")) == 1, timeout=20_000)
    code, output, _errors = bookq(qtbot, tmp_path, "jobs", "--json")
    assert code == 0
    assert '"gr:12"' in output
    code, _output, errors = bookq(qtbot, tmp_path, "clear", "--finished")
    assert code == 0, errors
    qtbot.waitUntil(lambda: table(program, "queueView") == [], timeout=10_000)


def test_a_second_run_does_not_drain_the_same_store(qtbot, tmp_path, program):
    code, _output, errors = bookq(qtbot, tmp_path, "run")
    assert code == 3
    assert "already open" in errors


def test_links_to_bookq_and_files_go_to_the_first(qtbot, tmp_path, program):
    listed = tmp_path / "my links.txt"
    listed.write_text("https://www.goodreads.com/book/show/21\n", "utf-8")
    link = "bookq://add?url=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F22"
    code, _output, errors = bookq(qtbot, tmp_path, link, str(listed))
    assert code == 0, errors
    assert "2 added" in errors
    qtbot.waitUntil(lambda: len(table(program, "resultsView")) == 2, timeout=20_000)
