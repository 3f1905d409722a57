"""A desktop and real workers: what is asked for is read once, whoever dies."""

import contextlib
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


def kill_one(outbox, *, at_once):
    """Kill a worker, if one runs; ``at_once``: nobody waits until Redis forgets it."""
    for name in outbox.alive():
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(name.split(".")[-2]), signal.SIGKILL)
            if at_once:
                outbox.client.delete(presence_key(name))
            return True
    return False


def read_all_though_workers_die(
    redis_server, outbox, make_worker, make_desktop, tmp_path, count, kills, at_once
):
    make_worker(redis_server, "-n", "2")
    saved_pages(tmp_path / "pages", count)
    wait_until(lambda: len(outbox.alive()) == 2)
    desktop = make_desktop()
    wait_until(lambda: desktop.look().workers == 2)
    before = outbox.client.info("stats")["total_commands_processed"]
    desktop.add(tmp_path / "pages")
    for number in range(kills):
        done = count * number // (kills + 1)
        wait_until(lambda done=done: len(desktop.look().finished) > done, 100)
        wait_until(lambda: kill_one(outbox, at_once=at_once))
    wait_until(lambda: len(desktop.look().finished) == count, 300)
    asked = outbox.client.info("stats")["total_commands_processed"] - before
    assert set(desktop.finished.values()) == {1}
    assert len(desktop.engine.library.rows()) == count
    jobs = desktop.engine.queue.jobs()
    assert {job.attempts for job in jobs if job.id in desktop.finished} == {1}
    return asked / count


def test_saved_pages_are_read_once_though_a_worker_dies(
    redis_server, outbox, make_worker, make_desktop, tmp_path
):
    read_all_though_workers_die(
        redis_server, outbox, make_worker, make_desktop, tmp_path, 200, 1, at_once=True
    )


@pytest.mark.long
@pytest.mark.timeout(900)
def test_three_thousand_are_read_once_though_workers_die_25_times(
    redis_server, outbox, make_worker, make_desktop, tmp_path
):
    read_all_though_workers_die(
        redis_server, outbox, make_worker, make_desktop, tmp_path, 3000, 25, at_once=False
    )


def test_a_page_costs_few_commands_of_redis(redis_server, outbox, make_worker, make_desktop, tmp_path):
    asked = read_all_though_workers_die(
        redis_server, outbox, make_worker, make_desktop, tmp_path, 256, 0, at_once=True
    )
    assert asked <= 15


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
