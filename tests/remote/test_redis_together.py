"""A desktop and real workers: what is asked for is read once, whoever dies."""

import os
import signal
import subprocess
import sys

import pytest
from rediskit import wait_until
from workerkit import ROOT, saved_pages

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.model.events import JobsChanged, Notice, WorkersElsewhere
from bookq_gui.model.job import Status
from bookq_gui.paths import default_paths
from bookq_gui.remote.protocol import presence_key
from bookq_gui.settings import Settings


class Desktop:
    """An engine, and what it told of its jobs."""

    def __init__(self, folder, server, pages):
        settings = Settings(redis_url=server.url, redis_folders=f"{pages}={pages}")
        self.engine = Engine(default_paths(folder), site=local_site("http://127.0.0.1:9"), settings=settings)
        self.engine.open()
        self.engine.start()
        self.finished = {}
        self.notices = []
        self.workers = 0

    def look(self):
        """Take in what happened."""
        for event in [self.engine.outbox.popleft() for _ in range(len(self.engine.outbox))]:
            if isinstance(event, WorkersElsewhere):
                self.workers = event.count or 0
            elif isinstance(event, Notice):
                self.notices.append(str(event.text))
            elif isinstance(event, JobsChanged):
                for job in event.jobs:
                    if job.status is Status.FINISHED:
                        self.finished[job.id] = self.finished.get(job.id, 0) + 1
        return self

    def add(self, pages):
        self.engine.imports.add_files([pages])


@pytest.fixture
def make_desktop(tmp_path, redis_server):
    desktops = []

    def make(name="data"):
        desktops.append(Desktop(tmp_path / name, redis_server, tmp_path / "pages"))
        return desktops[-1]

    yield make
    for desktop in desktops:
        desktop.engine.close(10)


def test_saved_pages_are_read_once_though_a_worker_dies(
    redis_server, outbox, make_worker, make_desktop, tmp_path
):
    make_worker(redis_server, "-n", "2")
    saved_pages(tmp_path / "pages", 200)
    wait_until(lambda: len(outbox.alive()) == 2)
    desktop = make_desktop()
    wait_until(lambda: desktop.look().workers == 2)
    desktop.add(tmp_path / "pages")
    wait_until(lambda: desktop.look().finished)
    name = outbox.alive()[0]
    os.kill(int(name.split(".")[-2]), signal.SIGKILL)
    # Nobody waits until Redis forgets it.
    outbox.client.delete(presence_key(name))
    wait_until(lambda: len(desktop.look().finished) == 200, 100)
    assert set(desktop.finished.values()) == {1}
    assert len(desktop.engine.library.rows()) == 200
    jobs = desktop.engine.queue.jobs()
    assert {job.attempts for job in jobs if job.id in desktop.finished} == {1}


@pytest.mark.parametrize(
    "options", [pytest.param([], marks=pytest.mark.long), ["-S", "json"]], ids=["pickle", "json"]
)
def test_workers_that_are_started_wrongly_are_told_of_and_get_nothing(
    redis_server, outbox, make_desktop, tmp_path, options
):
    command = [sys.executable, "-m", "rq.cli", "worker", "-u", redis_server.url, "--quiet", *options]
    wrong = subprocess.Popen([*command, "bookq1-files"], cwd=ROOT)
    try:
        wait_until(lambda: outbox.client.scard("rq:workers:bookq1-files"))
        saved_pages(tmp_path / "pages", 1)
        desktop = make_desktop()
        desktop.add(tmp_path / "pages")
        wait_until(lambda: any("none answers as bookq does" in told for told in desktop.look().notices))
        assert not outbox.client.zcard("rq:failed:bookq1-files")
        assert not outbox.client.llen("rq:queue:bookq1-files")
    finally:
        wrong.kill()
        wrong.wait(20)
