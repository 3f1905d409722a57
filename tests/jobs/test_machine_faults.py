"""Faults of the machine and mistakes of our own: no job fails by the one, no thread ends by the other."""

import errno
import threading
import time

import pytest
from jobs.conftest import Bench, new_job, statuses_of

from bookq_gui.jobs.circuit import QueueRules
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.retry_policy import MOST_MACHINE_FAULTS, outcome_of
from bookq_gui.jobs.workers import Worker, WorkerPool
from bookq_gui.model.job import Finished, GaveUp, MachineFault, Status
from bookq_gui.model.message import Message


class Panic(BaseException):
    """What libraries of other languages raise: no Exception."""


def wrapped(inner: BaseException) -> Exception:
    try:
        try:
            raise inner
        except BaseException as cause:
            raise ValueError("outside") from cause
    except ValueError as error:
        return error


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        RuntimeError("can't start new thread"),
        OSError(errno.EMFILE, "Too many open files"),
        OSError(errno.ENFILE, "File table overflow"),
        OSError(errno.ENOMEM, "Cannot allocate memory"),
        ImportError("failed to map segment", name="lxml.etree"),
        wrapped(MemoryError()),
        wrapped(OSError(errno.EMFILE, "Too many open files")),
    ],
)
def test_what_the_machine_lacks_is_no_fault_of_the_job(bench: Bench, error: BaseException) -> None:
    bench.add(1, 2)
    outcome = outcome_of(error)
    assert isinstance(outcome, MachineFault)
    bench.queue.report(bench.take(1), outcome)
    job = bench.queue.job("gr:1")
    assert (job.status, job.attempts) == (Status.QUEUED, 0)
    state = bench.queue.queue_state("pages")
    assert state.reason is not None
    assert "the queue waits" in str(state.reason.message)
    assert bench.claim() is None
    bench.clock.advance(16)
    assert bench.claim() is not None
    assert bench.claim() is None, "one probe"


@pytest.mark.parametrize("error", [ValueError("a bug"), Panic(), SystemExit(3), OSError(2, "x")])
def test_anything_else_is_a_mistake_and_fails_the_job(error: BaseException) -> None:
    outcome = outcome_of(error)
    assert isinstance(outcome, GaveUp)
    assert outcome.error.kind == "internal"


def test_forty_jobs_meet_a_shortage_for_an_hour_and_none_fails(bench: Bench) -> None:
    bench.add(*range(40))
    shortage = outcome_of(MemoryError())
    end = bench.clock.wall + 3600
    while bench.clock.wall < end:
        claim = bench.claim()
        if claim is None:
            bench.clock.advance(5)
        else:
            bench.queue.report(claim, shortage)
    while (claim := bench.claim()) or statuses_of(bench.queue)[Status.QUEUED]:
        if claim is None:
            bench.clock.advance(60)
        else:
            bench.queue.report(claim, Finished())
    assert statuses_of(bench.queue) == {Status.FINISHED: 40}


def test_a_job_that_alone_meets_shortages_is_given_up(bench: Bench) -> None:
    bench.add(*range(20))
    tries = 0
    while bench.status(0) == "queued":
        claim = bench.claim()
        if claim is None:
            bench.clock.advance(60)
        elif claim.job.id == "gr:0":
            tries += 1
            bench.queue.report(claim, outcome_of(MemoryError()))
        else:
            bench.queue.report(claim, Finished())
    assert bench.status(0) == "failed"
    assert MOST_MACHINE_FAULTS < tries <= MOST_MACHINE_FAULTS + 2
    assert "more memory" in str(bench.queue.job("gr:0").error.message)


def drained(queue: JobQueue, handler, make=None) -> None:
    worker = Worker(queue, make or (lambda: {"pages": handler}))
    thread = threading.Thread(target=worker.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 30
    while set(statuses_of(queue)) & {Status.QUEUED, Status.STARTED} and time.monotonic() < deadline:
        time.sleep(0.005)
    assert thread.is_alive()
    queue.close()
    thread.join(10)
    assert not thread.is_alive()


FAULTS = [ValueError("a bug"), Panic(), SystemExit(), MemoryError(), KeyboardInterrupt()]


@pytest.fixture
def live(bench: Bench, monkeypatch):
    monkeypatch.setattr("bookq_gui.jobs.workers.FAULT_PAUSE", 0.001)
    monkeypatch.setattr("bookq_gui.jobs.transitions.MACHINE_PAUSE", 0.001)

    def make(**callbacks) -> JobQueue:
        queue = JobQueue(bench.store, {"pages": QueueRules(limit=4)}, **callbacks)
        queue.load()
        queue.enqueue(new_job(number) for number in range(3))
        return queue

    return make


class Once:
    """Calls ``work``, but raises ``error`` the first time."""

    def __init__(self, error: BaseException, work) -> None:
        self.error, self.work, self.calls = error, work, 0

    def __call__(self, *arguments, **options):
        self.calls += 1
        if self.calls == 1:
            raise self.error
        return self.work(*arguments, **options)


@pytest.mark.parametrize("error", FAULTS, ids=lambda error: type(error).__name__)
class TestNoExceptionEndsAWorker:
    def test_of_a_handler(self, live, caplog, error):
        queue = live()
        drained(queue, Once(error, lambda job, progress: Finished()))
        assert statuses_of(queue)[Status.FINISHED] >= 2

    def test_of_making_the_handlers(self, live, caplog, error):
        queue = live()
        drained(queue, None, Once(error, lambda: {"pages": lambda job, progress: Finished()}))
        assert statuses_of(queue)[Status.FINISHED] >= 2

    def test_of_closing_a_handler(self, live, caplog, error):
        class Handler:
            def __call__(self, job, progress):
                return Finished()

            def close(self):
                raise error

        queue = live()
        drained(queue, Handler())
        assert statuses_of(queue)[Status.FINISHED] == 3

    def test_of_what_a_success_means(self, live, caplog, error):
        queue = live(on_success=Once(error, lambda job_id, outcome: outcome))
        drained(queue, lambda job, progress: Finished())
        assert statuses_of(queue)[Status.FINISHED] >= 2
        assert statuses_of(queue)[Status.STARTED] == 0

    def test_of_a_stage(self, live, caplog, error):
        queue = live(on_stage=Once(error, lambda job_id, text: None))

        def handle(job, progress):
            progress.stage(Message("Reading"))
            return Finished()

        drained(queue, handle)
        assert statuses_of(queue)[Status.FINISHED] >= 2

    @pytest.mark.parametrize("name", ["_start", "_end", "_leave", "_succeed", "_close"])
    def test_of_the_queue_itself(self, live, caplog, monkeypatch, error, name):
        queue = live()
        monkeypatch.setattr(queue, name, Once(error, getattr(queue, name)))
        drained(queue, lambda job, progress: Finished())
        assert statuses_of(queue)[Status.STARTED] == 0
        assert statuses_of(queue)[Status.FINISHED] >= 2
        assert queue.queue_state("pages").in_flight == 0

    def test_of_the_outcome_of_one_that_stopped(self, live, caplog, monkeypatch, error):
        queue = live()
        monkeypatch.setattr(queue, "_put_back", Once(error, queue._put_back))

        def handle(job, progress):
            if job.id == "gr:0" and not stopped:
                stopped.append(job.id)
                queue._claims["gr:0"].stop = "closing"
            progress.check()
            return Finished()

        stopped: list[str] = []
        drained(queue, handle)
        assert statuses_of(queue)[Status.STARTED] == 0


@pytest.mark.parametrize("error", FAULTS, ids=lambda error: type(error).__name__)
def test_no_exception_ends_the_watch(bench, qtbot, caplog, monkeypatch, error):
    monkeypatch.setattr("bookq_gui.jobs.workers.WATCH_INTERVAL", 0.01)
    queue = JobQueue(bench.store, {"pages": QueueRules()})
    queue.load()
    overdue = Once(error, queue.overdue)
    monkeypatch.setattr(queue, "overdue", overdue)
    pool = WorkerPool(queue, dict, size=1, limit=60)
    pool.start()
    qtbot.waitUntil(lambda: overdue.calls > 3)
    assert "the watch over the workers failed" in caplog.text
    assert pool.stop(10)


def test_workers_are_replaced_while_their_number_changes(bench, qtbot, caplog, monkeypatch):
    monkeypatch.setattr("bookq_gui.jobs.workers.WATCH_INTERVAL", 0.001)
    queue = JobQueue(bench.store, {"pages": QueueRules(limit=64)})
    queue.load()
    release = threading.Event()

    def handle(job, progress):
        if int(job.id[3:]) % 3 == 0:
            release.wait(60)
        return Finished()

    queue.enqueue(new_job(number, max_attempts=1) for number in range(30))
    pool = WorkerPool(queue, lambda: {"pages": handle}, size=3, limit=0.1, grace=0.1)
    pool.start()

    def settled() -> bool:
        for size in (1, 4, 2):
            pool.resize(size)
        found = statuses_of(queue)
        return found[Status.FINISHED] + found[Status.FAILED] == 30

    qtbot.waitUntil(settled, timeout=30_000)
    release.set()
    qtbot.waitUntil(lambda: pool.lost == 0, timeout=10_000)
    assert pool.stop(10)
