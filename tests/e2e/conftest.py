"""Starts programs with a window over a site on loopback."""

from dataclasses import replace

import pytest
from badsite import BadSite
from person import Person
from PySide6.QtWidgets import QApplication
from realwindow import complete, request

from bookq_gui import settings as settings_file
from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.paths import default_paths
from bookq_gui.settings import Settings
from bookq_gui.ui.app import Program


@pytest.fixture
def site():
    with BadSite() as site:
        yield site


@pytest.fixture
def start(qtbot, tmp_path, site):
    programs = []
    paths = default_paths(tmp_path / "data")
    chosen = replace(Settings(), read_timeout=1.0, max_attempts=3, job_timeout=5.0)
    paths.settings.parent.mkdir(parents=True)
    paths.settings.write_text(settings_file.text_of(chosen), "utf-8")

    def begin() -> Program:
        program = Program(
            QApplication.instance(),
            request(paths),
            lambda where: Engine(where, site=local_site(site.url)),
        )
        programs.append(program)
        program.window.show()
        complete(program, qtbot)
        qtbot.waitUntil(
            lambda: bool(program.engine.queue.queues()) and program.window.isVisible(), timeout=10_000
        )
        return program

    yield begin
    for program in programs:
        program.window.close()
        program.window.deleteLater()


@pytest.fixture
def newcomer(qtbot, start):
    """A person with an open and empty window."""
    QApplication.clipboard().clear()
    person = Person(start().window, qtbot)
    person.sees("Bring in your books")
    return person
