"""A queue on a real store, with clocks that the test turns."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bookq_gui.jobs.circuit import QueueRules
from bookq_gui.jobs.journal import Commit
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.jobs.record import Claim
from bookq_gui.model.job import NewJob, Status
from bookq_gui.storage.store import Store

RULES = {"pages": QueueRules(limit=4), "files": QueueRules(limit=4)}


class Clock:
    """Wall and steady time. `advance` moves both; `jump` only the wall, as a corrected clock does."""

    def __init__(self) -> None:
        self.wall = 1_700_000_000.0
        self.steady = 1_000.0

    def advance(self, seconds: float) -> None:
        self.wall += seconds
        self.steady += seconds

    def jump(self, seconds: float) -> None:
        self.wall += seconds


class Bench:
    """One store folder, opened and reopened; collects what was told after each commit."""

    def __init__(self, folder: Path, rules: dict[str, QueueRules] | None = None) -> None:
        self.folder = folder
        self.rules = rules or RULES
        self.clock = Clock()
        self.commits: list[Commit] = []
        self.stages: list[tuple[str, str]] = []
        self.notices: list[str] = []
        self.open()

    def open(self) -> None:
        self.store = Store(self.folder)
        self.store.open()
        self.queue = JobQueue(
            self.store,
            self.rules,
            on_commit=self.commits.append,
            on_stage=lambda job_id, text: self.stages.append((job_id, str(text))),
            wall=lambda: self.clock.wall,
            steady=lambda: self.clock.steady,
        )
        self.notices = self.queue.load()

    def close(self) -> None:
        self.queue.close()
        self.queue.finish_closing()
        assert self.store.close()

    def crash(self) -> None:
        """End as kill -9 does once the commits so far are on disk: nothing is put back or closed."""
        assert self.queue.flush(10)
        self.store.close()

    def add(self, *numbers: int, queue: str = "pages", **fields: object) -> None:
        self.queue.enqueue(new_job(number, queue=queue, **fields) for number in numbers)

    def claim(self) -> Claim | None:
        return self.queue.claim(timeout=0)

    def take(self, number: int) -> Claim:
        claim = self.claim()
        assert claim is not None
        assert claim.job.id == f"gr:{number}"
        return claim

    def status(self, number: int) -> str | None:
        status = self.queue.status_of(f"gr:{number}")
        return None if status is None else str(status)


def statuses_of(queue: JobQueue) -> Counter[Status]:
    return Counter(job.status for job in queue.jobs())


def new_job(number: int, *, queue: str = "pages", **fields: object) -> NewJob:
    return NewJob(id=f"gr:{number}", queue=queue, source=f"https://example.test/{number}", **fields)


@pytest.fixture
def make_bench(tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    benches: list[Bench] = []

    def make(rules: dict[str, QueueRules] | None = None) -> Bench:
        benches.append(Bench(tmp_path / f"store{len(benches)}", rules))
        return benches[-1]

    yield make
    for bench in benches:
        bench.store.close()


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    return make_bench()
