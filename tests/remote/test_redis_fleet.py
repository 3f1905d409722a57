"""A desktop and real workers, with everything between them killed again and again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import asdict

import pytest
from handworker import HandWorker
from rediskit import wait_until
from workerkit import ROOT, bookq_worker, saved_pages

from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.jobs.journal import read_jobs
from bookq_gui.model.events import JobsChanged, Notice
from bookq_gui.model.job import Status
from bookq_gui.paths import default_paths
from bookq_gui.remote.protocol import WORKERS, encode_entry, presence_key
from bookq_gui.settings import Settings
from bookq_gui.storage.reader import ReadOnlyStore

NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def make_worker(tmp_path):
    workers = []

    def make(server, *options):
        workers.append(bookq_worker(server, tmp_path / "pages", *options))
        return workers[-1]

    yield make
    for worker in workers:
        worker.kill()
        worker.process.stdout.close()


@pytest.fixture
def make_engine(tmp_path):
    engines = []

    def make(server, *, name="data", count=0, first=1):
        pages = saved_pages(tmp_path / "pages", count, first)
        settings = Settings(
            redis_url=server.url, redis_folders=f"{tmp_path / 'pages'}={tmp_path / 'pages'}", workers=1
        )
        paths = default_paths(tmp_path / name)
        paths.config.mkdir(parents=True, exist_ok=True)
        paths.settings.write_text(json.dumps(asdict(settings)), "utf-8")
        engines.append(Engine(paths, settings=settings, site=local_site(NOWHERE)))
        engines[-1].open()
        engines[-1].imports.import_files(pages)
        return engines[-1]

    yield make
    for engine in engines:
        engine.close(5)


def finished(engine):
    return sum(job.status is Status.FINISHED for job in engine.queue.jobs())


def ended(engine):
    """The jobs of which the window was told that they have finished."""
    told = [event for event in tuple(engine.outbox) if isinstance(event, JobsChanged)]
    return {job.id for event in told for job in event.jobs if job.status is Status.FINISHED}


def alive(client):
    names = [name.decode() for name in client.smembers(WORKERS)]
    return [name for name in names if client.exists(presence_key(name))]


def test_a_folder_is_read_by_two_workers_with_few_commands(redis_server, make_worker, make_engine):
    engine = make_engine(redis_server, count=160)
    with redis_server.client() as client:
        make_worker(redis_server, "-n", "2")
        wait_until(lambda: len(alive(client)) == 2)
        client.config_resetstat()
        engine.start()
        wait_until(lambda: finished(engine) == 160, 60)
        commands = client.info("stats")["total_commands_processed"]
    assert engine.flush(10)
    assert len(engine.library.rows()) == 160
    assert {job.attempts for job in engine.queue.jobs()} == {1}
    assert commands / 160 <= 15


class Strikes:
    """What is done to a fleet, one blow after the other."""

    def __init__(self, server):
        self.server = server

    def workers(self):
        with self.server.client() as client:
            # One that was killed just now counts as alive for ten seconds.
            for name in alive(client):
                try:
                    os.kill(int(name.split(".")[-2]), signal.SIGKILL)
                except ProcessLookupError:
                    continue
                break

    def redis(self):
        self.server.kill()
        self.server.start()

    def both(self):
        self.workers()
        self.redis()

    def empty(self):
        self.server.restart_empty()

    def flush(self):
        with self.server.client() as client:
            client.flushall()


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(
    ("blow", "times", "fsync"),
    [
        ("workers", 25, "no"),
        ("redis", 25, "everysec"),
        ("both", 25, "always"),
        ("empty", 12, "no"),
        ("flush", 8, "no"),
    ],
)
def test_nothing_is_lost_or_stored_twice_whatever_dies(
    make_redis, make_worker, make_engine, blow, times, fsync
):
    count = 3000
    options = [] if fsync == "no" else ["--appendonly", "yes", "--appendfsync", fsync]
    server = make_redis("", *options)
    engine = make_engine(server, count=count)
    stored = Counter()
    inner = engine.queue._on_success
    engine.queue._on_success = lambda job_id, outcome: stored.update([job_id]) or inner(job_id, outcome)
    make_worker(server, "-n", "2")
    engine.start()
    strikes = Strikes(server)
    for blow_number in range(times):
        goal = count * (blow_number + 1) // (times + 2)
        wait_until(lambda goal=goal: finished(engine) >= goal, 120)
        getattr(strikes, blow)()
    wait_until(lambda: not engine.queue.open_jobs(), 120)
    jobs = engine.queue.jobs()
    assert Counter(job.status for job in jobs) == {Status.FINISHED: count}
    assert len(stored) == count
    assert set(stored.values()) == {1}
    assert {job.attempts for job in jobs} == {1}
    assert engine.flush(30)
    assert len(engine.library.rows()) == count


@pytest.mark.long
@pytest.mark.timeout(600)
def test_a_desktop_that_is_killed_15_times_with_jobs_out_loses_nothing(
    make_redis, make_worker, make_engine, tmp_path
):
    count = 3000
    server = make_redis()
    engine = make_engine(server, count=count)
    paths = engine.paths
    assert engine.close(10)
    make_worker(server, "-n", "2")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "BOOKQ_SITE": NOWHERE}
    command = [
        sys.executable,
        "-m",
        "bookq_gui",
        "--data-dir",
        str(tmp_path / "data"),
        "run",
        "--redis",
        server.url,
    ]

    def states():
        store = ReadOnlyStore(paths.store)
        try:
            return Counter(record.status for record in read_jobs(store)[0])
        finally:
            store.close()

    said = []
    for kill in range(15):
        desktop = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        goal = count * (kill + 1) // 17
        wait_until(lambda goal=goal: states()[Status.FINISHED] >= goal and states()[Status.STARTED] >= 16, 60)
        desktop.kill()
        said.append(desktop.communicate()[1])
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert not [text for text in (*said, done.stderr) if "unexpectedly" in text]
    again = make_engine(server)
    jobs = again.queue.jobs()
    assert Counter(job.status for job in jobs) == {Status.FINISHED: count}
    assert {(job.attempts, job.crashes, job.history) for job in jobs} == {(1, 0, ())}
    assert len(again.library.rows()) == count


@pytest.mark.long
def test_an_answer_is_on_disk_within_20_ms(redis_server, make_engine):
    engine = make_engine(redis_server, count=200)
    worker = HandWorker(redis_server)
    engine.start()
    took = []
    while len(took) < 200:
        bundle = worker.take()
        for item in bundle.items:
            fields = encode_entry(item.token, worker.read(bundle, item))
            engine.outbox.clear()
            started = time.monotonic()
            worker.client.xadd(bundle.keys.out, fields)
            while item.job_id not in ended(engine):
                threading.Event().wait(0.0005)
            took.append(time.monotonic() - started)
    took.sort()
    print("p50", took[100], "p95", took[190])
    assert took[190] <= 0.02


@pytest.mark.long
@pytest.mark.timeout(300)
def test_redis_is_down_for_a_minute(make_redis, make_worker, make_engine):
    server = make_redis()
    engine = make_engine(server, count=400)
    make_worker(server, "-n", "1")
    engine.start()
    wait_until(lambda: finished(engine) >= 50, 60)
    server.kill()
    began = time.monotonic()
    wait_until(lambda: any(isinstance(event, Notice) for event in tuple(engine.outbox)))
    assert time.monotonic() - began <= 3
    before = finished(engine)
    wait_until(lambda: finished(engine) > before, 60)
    assert 25 <= time.monotonic() - began <= 35
    wait_until(lambda: time.monotonic() - began > 60, 60)
    server.start()
    wait_until(lambda: finished(engine) == 400, 60)
    assert sum(isinstance(event, Notice) for event in tuple(engine.outbox)) == 1
    assert {(job.attempts, job.history) for job in engine.queue.jobs()} == {(1, ())}
