"""The queue drained on a QThreadPool: real threads, real waiting."""

import threading

import pytest
from jobs.conftest import Bench, new_job, statuses_of

from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.workers import WorkerPool
from bookq_gui.model.job import Finished, Status
from bookq_gui.model.message import Message


@pytest.fixture
def live(bench: Bench):
    """A queue on real clocks over the bench's store, and pools that are stopped afterwards."""
    queue = JobQueue(bench.store, bench.rules, on_commit=bench.commits.append)
    queue.load()
    pools = []

    def start(handler, *, size=2, limit=60.0, grace=5.0):
        pool = WorkerPool(
            queue, lambda: {"pages": handler, "files": handler}, size=size, limit=limit, grace=grace
        )
        pool.start()
        pools.append(pool)
        return pool

    yield queue, start
    for pool in pools:
        pool.stop(10)


def wait_for(qtbot, queue, **counts):
    def check():
        found = statuses_of(queue)
        for status, number in counts.items():
            assert found[Status(status)] == number

    qtbot.waitUntil(check, timeout=20_000)


def test_a_pool_drains_the_queue(qtbot, live):
    queue, start = live
    queue.enqueue(new_job(number) for number in range(200))
    start(lambda job, progress: Finished(label=job.id))
    wait_for(qtbot, queue, finished=200)
    assert queue.job("gr:7").label == "gr:7"


def test_each_worker_makes_its_handlers_once_in_its_own_thread(qtbot, live):
    queue, _start = live
    made = []

    def make():
        made.append(threading.get_ident())
        local = threading.local()

        def handle(job, progress):
            local.count = getattr(local, "count", 0) + 1
            return Finished(label=str(local.count))

        return {"pages": handle}

    pool = WorkerPool(queue, make, size=1, limit=60)
    pool.start()
    queue.enqueue(new_job(number) for number in range(5))
    wait_for(qtbot, queue, finished=5)
    pool.stop(10)
    assert len(made) == 1
    assert {queue.job(f"gr:{number}").label for number in range(5)} == set("12345")


def test_handlers_are_closed_with_their_worker(qtbot, live):
    queue, _start = live
    closed = []

    class Handler:
        def __call__(self, job, progress):
            return Finished()

        def close(self):
            closed.append(self)

    def make():
        handler = Handler()
        return {"pages": handler, "files": handler}

    pool = WorkerPool(queue, make, size=1, limit=60)
    pool.start()
    queue.enqueue([new_job(1)])
    wait_for(qtbot, queue, finished=1)
    assert pool.stop(10)
    assert len(closed) == 1


def test_whatever_a_handler_raises_its_worker_lives_on(qtbot, live, caplog):
    queue, start = live

    def handle(job, progress):
        if job.id == "gr:2":
            return Finished()
        raise {"gr:0": ValueError("a bug"), "gr:1": RecursionError("deep")}[job.id]

    queue.enqueue(new_job(number) for number in range(3))
    start(handle, size=1)
    wait_for(qtbot, queue, finished=1, failed=2)
    error = queue.job("gr:0").error
    assert error.kind == "internal"
    assert "ValueError: a bug" in error.details
    assert "Traceback" not in str(error.message)


def test_a_job_of_a_queue_without_handler_fails_and_does_not_hang(qtbot, live, caplog):
    queue, start = live
    queue.enqueue([new_job(1, queue="unknown")])
    start(lambda job, progress: Finished())
    wait_for(qtbot, queue, failed=1)


def test_a_job_that_checks_is_stopped_when_its_time_is_up(qtbot, live):
    queue, start = live

    def handle(job, progress):
        while True:
            progress.check()
            threading.Event().wait(0.01)

    queue.enqueue([new_job(1, max_attempts=1)])
    start(handle, limit=0.2)
    wait_for(qtbot, queue, failed=1)
    assert queue.job("gr:1").error.kind == "timeout"


def test_a_job_that_hangs_does_not_keep_its_worker(qtbot, live, caplog):
    queue, start = live
    release = threading.Event()

    def handle(job, progress):
        if job.id == "gr:1":
            release.wait(60)
        return Finished(records={f"book:{job.id}": "late"})

    queue.enqueue([new_job(1, max_attempts=1), new_job(2), new_job(3)])
    pool = start(handle, size=1, limit=0.2, grace=0.2)
    wait_for(qtbot, queue, failed=1, finished=2)
    assert pool.lost == 1
    release.set()
    qtbot.waitUntil(lambda: pool.lost == 0, timeout=10_000)
    queue.flush(10)
    assert queue.job("gr:1").status is Status.FAILED
    assert queue._store.get("book:gr:1") is None


def test_stopping_puts_back_what_was_running(qtbot, live):
    queue, start = live
    running = threading.Event()

    def handle(job, progress):
        running.set()
        while True:
            progress.check()
            threading.Event().wait(0.01)

    queue.enqueue([new_job(1)])
    pool = start(handle)
    assert running.wait(10)
    assert pool.stop(10)
    job = queue.job("gr:1")
    assert (job.status, job.attempts) == (Status.QUEUED, 0)


def test_a_running_job_can_be_canceled(qtbot, live):
    queue, start = live
    running = threading.Event()

    def handle(job, progress):
        running.set()
        while True:
            progress.check()
            threading.Event().wait(0.01)

    queue.enqueue([new_job(1)])
    start(handle)
    assert running.wait(10)
    queue.cancel(["gr:1"])
    wait_for(qtbot, queue, canceled=1)


def test_more_and_fewer_workers(qtbot, live):
    queue, start = live
    busy = threading.Semaphore(0)
    release = threading.Event()

    def handle(job, progress):
        busy.release()
        release.wait(20)
        return Finished()

    queue.enqueue(new_job(number) for number in range(8))
    pool = start(handle, size=1)
    assert busy.acquire(timeout=10)
    assert not busy.acquire(timeout=0.1)
    pool.resize(3)
    assert busy.acquire(timeout=10)
    assert busy.acquire(timeout=10)
    pool.resize(1)
    release.set()
    wait_for(qtbot, queue, finished=8)


def test_stages_are_told(qtbot, bench):
    bench.add(1)
    bench.claim().stage(Message("Fetching, 12 kB"))
    assert bench.stages == [("gr:1", "Fetching, 12 kB")]
