"""The queue against a model that is simple enough to be believed: the same state at every step."""

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from jobs.conftest import Bench, new_job, statuses_of

from bookq_gui.jobs.circuit import QueueRules
from bookq_gui.jobs.retry_policy import CRASHES_IN_A_ROW, CRASHES_IN_ALL
from bookq_gui.model.job import Finished, GaveUp, JobError, OpenBreaker, RetryLater
from bookq_gui.model.message import Message

LIMIT = 2
MOST_ATTEMPTS = 3
ERROR = JobError("server-error", Message("Busy."))
OPEN = ("queued", "scheduled", "started")
numbers = st.integers(1, 8)


@dataclass
class ModelJob:
    queue: str
    priority: int
    sequence: float
    status: str = "queued"
    attempts: int = 0
    due: float | None = None
    crashes: int = 0
    deaths: int = 0


@dataclass
class ModelBreaker:
    paused: bool = False
    open_until: float | None = None
    half_open: bool = False
    in_flight: int = 0


@dataclass
class Model:
    jobs: dict[str, ModelJob] = field(default_factory=dict)
    breakers: dict[str, ModelBreaker] = field(
        default_factory=lambda: {"pages": ModelBreaker(), "files": ModelBreaker()}
    )
    first: float = 0
    last: float = 0
    suspect: str | None = None

    def may_start(self, queue: str, wall: float) -> bool:
        breaker = self.breakers[queue]
        is_open = breaker.open_until is not None and breaker.open_until > wall
        return not breaker.paused and not is_open and breaker.in_flight < (1 if breaker.half_open else LIMIT)

    def head(self, queue: str, wall: float) -> str | None:
        mine = {name: job for name, job in self.jobs.items() if job.queue == queue and not job.crashes}
        ready = [(-job.priority, job.sequence, name) for name, job in mine.items() if job.status == "queued"]
        due = [
            (-job.priority, job.due, job.sequence, name)
            for name, job in mine.items()
            if job.status == "scheduled" and job.due <= wall
        ]
        if due and (not ready or min(due)[0] < min(ready)[0]):
            return min(due)[3]
        return min(ready)[2] if ready else None

    def claimable(self, wall: float) -> set[str]:
        if self.suspect:
            return set()
        heads = {self.head(queue, wall) for queue in self.breakers if self.may_start(queue, wall)} - {None}
        if heads:
            return heads
        moving = {
            name
            for name, breaker in self.breakers.items()
            if not breaker.paused and breaker.open_until is None
        }
        waiting = any(
            job.status == "queued" and not job.crashes and job.queue in moving for job in self.jobs.values()
        )
        if waiting or any(breaker.in_flight for breaker in self.breakers.values()):
            return set()
        suspects = [
            (-job.crashes, job.sequence, name)
            for name, job in self.jobs.items()
            if job.status == "queued" and job.crashes and self.may_start(job.queue, wall)
        ]
        return {min(suspects)[2]} if suspects else set()

    def to_front(self, names: list[str]) -> None:
        for name in reversed(names):
            self.first -= 1
            self.jobs[name].sequence = self.first

    def leave(self, name: str, *, answered: bool) -> None:
        breaker = self.breakers[self.jobs[name].queue]
        self.release(breaker, name, answered=answered)

    def release(self, breaker: ModelBreaker, name: str, *, answered: bool) -> None:
        breaker.in_flight -= 1
        if self.suspect == name:
            self.suspect = None
        if answered:
            breaker.half_open = False


class QueueMachine(RuleBasedStateMachine):
    @initialize()
    def start(self):
        self.folder = Path(tempfile.mkdtemp(prefix="bookq-machine"))
        self.bench = Bench(
            self.folder / "store", {"pages": QueueRules(limit=LIMIT), "files": QueueRules(limit=LIMIT)}
        )
        self.clock = self.bench.clock
        self.model = Model()
        self.claims = {}
        self.orphans = []

    def teardown(self):
        self.bench.store.close()
        shutil.rmtree(self.folder)

    def running(self, choice):
        names = sorted(self.claims)
        name = names[choice % len(names)]
        return name, self.claims.pop(name)

    @rule(number=numbers, queue=st.sampled_from(["pages", "files"]), priority=st.sampled_from([0, 0, 5]))
    def enqueue(self, number, queue, priority):
        job = new_job(number, queue=queue, priority=priority, max_attempts=MOST_ATTEMPTS)
        added, _known = self.bench.queue.enqueue([job])
        assert bool(added) == (job.id not in self.model.jobs)
        if added:
            self.model.last += 1
            self.model.jobs[job.id] = ModelJob(queue, priority, self.model.last)

    @rule()
    def claim(self):
        expected = self.model.claimable(self.clock.wall)
        claim = self.bench.claim()
        assert (claim.job.id in expected) if claim else not expected
        if claim is None:
            return
        job = self.model.jobs[claim.job.id]
        breaker = self.model.breakers[job.queue]
        breaker.in_flight += 1
        if breaker.open_until is not None:
            breaker.open_until, breaker.half_open = None, True
        job.status, job.due = "started", None
        job.attempts += 1
        if job.crashes:
            self.model.suspect = claim.job.id
        self.claims[claim.job.id] = claim

    @precondition(lambda self: self.claims)
    @rule(choice=st.integers(0, 3))
    def finish(self, choice):
        name, claim = self.running(choice)
        assert self.bench.queue.report(claim, Finished(records={f"book:{name}": name}))
        self.model.leave(name, answered=True)
        job = self.model.jobs[name]
        job.status, job.crashes = "finished", 0

    @precondition(lambda self: self.claims)
    @rule(choice=st.integers(0, 3), delay=st.sampled_from([0.0, 5.0, 100.0]), for_good=st.booleans())
    def fail(self, choice, delay, for_good):
        name, claim = self.running(choice)
        self.bench.queue.report(
            claim, GaveUp(error=ERROR) if for_good else RetryLater(error=ERROR, delay=delay)
        )
        self.model.leave(name, answered=True)
        job = self.model.jobs[name]
        job.crashes = 0
        if for_good or job.attempts >= MOST_ATTEMPTS:
            job.status = "failed"
        else:
            job.status, job.due = "scheduled", self.clock.wall + delay

    @precondition(lambda self: self.claims)
    @rule(choice=st.integers(0, 3), seconds=st.sampled_from([10.0, 50.0]))
    def open_breaker(self, choice, seconds):
        name, claim = self.running(choice)
        self.bench.queue.report(claim, OpenBreaker(error=ERROR, seconds=seconds))
        job = self.model.jobs[name]
        breaker = self.model.breakers[job.queue]
        if breaker.half_open:
            self.model.last += 1
            job.sequence = self.model.last
        breaker.half_open = False
        breaker.open_until = max(breaker.open_until or 0.0, self.clock.wall + seconds)
        self.model.leave(name, answered=False)
        job.status = "queued"
        job.attempts -= 1

    @precondition(lambda self: self.orphans)
    @rule()
    def late_report(self):
        claim, breaker, name = self.orphans.pop()
        assert not self.bench.queue.report(claim, Finished(records={"book:late": "never"}))
        self.model.release(breaker, name, answered=False)

    @rule(number=numbers)
    def cancel(self, number):
        name = f"gr:{number}"
        job = self.model.jobs.get(name)
        assert self.bench.queue.cancel([name]) == bool(job and job.status in OPEN)
        if job and job.status == "started":
            self.bench.queue.report_stopped(self.claims.pop(name))
            self.model.leave(name, answered=False)
            job.status = "canceled"
        elif job and job.status in OPEN:
            job.status, job.due = "canceled", None

    @rule(number=numbers)
    def remove(self, number):
        name = f"gr:{number}"
        job = self.model.jobs.pop(name, None)
        assert len(self.bench.queue.remove([name])) == bool(job)
        if job and job.status == "started":
            self.orphans.append((self.claims.pop(name), self.model.breakers[job.queue], name))

    @rule(chosen=st.lists(numbers, max_size=4, unique=True))
    def retry(self, chosen):
        names = [f"gr:{number}" for number in chosen]
        mine = [
            name
            for name in names
            if name in self.model.jobs and self.model.jobs[name].status not in ("queued", "started")
        ]
        assert self.bench.queue.retry(names) == len(mine)
        for name in mine:
            job = self.model.jobs[name]
            if job.status != "scheduled":
                job.attempts, job.deaths = 0, 0
            job.status, job.due, job.crashes = "queued", None, 0
        self.model.to_front(mine)

    @rule(chosen=st.lists(numbers, max_size=4, unique=True))
    def move_to_front(self, chosen):
        names = [f"gr:{number}" for number in chosen]
        mine = [
            name
            for name in names
            if name in self.model.jobs and self.model.jobs[name].status in ("queued", "scheduled")
        ]
        assert self.bench.queue.move_to_front(names) == len(mine)
        for name in mine:
            self.model.jobs[name].status, self.model.jobs[name].due = "queued", None
        self.model.to_front(mine)

    @rule(chosen=st.lists(numbers, max_size=4, unique=True))
    def move_to_back(self, chosen):
        names = [f"gr:{number}" for number in chosen]
        mine = [name for name in names if self.waits(name)]
        assert self.bench.queue.move_to_back(names) == len(mine)
        for name in mine:
            self.model.last += 1
            self.model.jobs[name].sequence = self.model.last

    @rule(chosen=st.lists(numbers, max_size=4, unique=True), before=numbers)
    def move(self, chosen, before):
        at = f"gr:{before}"
        names = [f"gr:{number}" for number in chosen]
        queue = self.model.jobs[at].queue if self.waits(at) else None
        mine = [name for name in names if self.waits(name) and self.model.jobs[name].queue == queue]
        assert self.bench.queue.move(names, before=at) == len(mine)
        if not mine:
            return
        for name in mine:
            self.model.jobs[name].status, self.model.jobs[name].due = "queued", None
        line = sorted(
            (job.sequence, name)
            for name, job in self.model.jobs.items()
            if job.queue == queue and self.waits(name)
        )
        place = next(index for index, (_sequence, name) in enumerate(line) if name == at)
        ahead = [name for _sequence, name in line[:place] if name not in mine]
        behind = [name for _sequence, name in line[place:] if name not in mine]
        for name, (sequence, _name) in zip([*ahead, *mine, *behind], line, strict=True):
            self.model.jobs[name].sequence = sequence

    def waits(self, name):
        return name in self.model.jobs and self.model.jobs[name].status in ("queued", "scheduled")

    @rule(queue=st.sampled_from(["pages", "files"]), paused=st.booleans())
    def pause(self, queue, paused):
        (self.bench.queue.pause if paused else self.bench.queue.resume)(queue)
        self.model.breakers[queue].paused = paused

    @rule(queue=st.sampled_from(["pages", "files"]))
    def try_now(self, queue):
        breaker = self.model.breakers[queue]
        assert self.bench.queue.probe_now(queue) == (breaker.open_until is not None)
        if breaker.open_until is not None:
            breaker.open_until = 0.0

    @rule(seconds=st.sampled_from([1.0, 6.0, 60.0]))
    def time_passes(self, seconds):
        self.clock.advance(seconds)

    @rule(seconds=st.sampled_from([-10_000.0, 10_000.0]))
    def clock_jumps(self, seconds):
        self.clock.jump(seconds)
        if seconds < 0:
            for job in self.model.jobs.values():
                if job.status == "scheduled":
                    job.due += seconds
            for breaker in self.model.breakers.values():
                if breaker.open_until:
                    breaker.open_until += seconds
        self.claim()

    @rule(clean=st.booleans())
    def reopen(self, clean):
        started = [job for job in self.model.jobs.values() if job.status == "started"]
        if clean:
            self.bench.close()
        else:
            self.bench.crash()
        self.bench.open()
        self.claims.clear()
        self.orphans.clear()
        for breaker in self.model.breakers.values():
            breaker.in_flight = 0
            if breaker.half_open:
                breaker.open_until, breaker.half_open = 0.0, False
        self.model.suspect = None
        for job in started:
            job.attempts -= 1
            job.status = "queued"
        if clean or not started:
            return
        for job in self.model.jobs.values():
            job.crashes = job.crashes + 1 if job in started else 0
        last = max(job.sequence for job in self.model.jobs.values())
        for name in self.bench_order(started):
            job = self.model.jobs[name]
            job.deaths += 1
            if job.crashes >= CRASHES_IN_A_ROW or job.deaths >= CRASHES_IN_ALL:
                job.status, job.crashes = "failed", 0
            else:
                last += 1
                job.sequence = last
        self.model.last = max([0, *(job.sequence for job in self.model.jobs.values())])
        self.model.first = min([0, *(job.sequence for job in self.model.jobs.values())])

    def bench_order(self, started):
        return [
            name for name in sorted(self.model.jobs) if any(self.model.jobs[name] is job for job in started)
        ]

    @invariant()
    def the_same_state(self):
        if not hasattr(self, "model"):
            return
        seen = {job.id: (str(job.status), job.attempts, job.due_at) for job in self.bench.queue.jobs()}
        assert seen == {name: (job.status, job.attempts, job.due) for name, job in self.model.jobs.items()}
        counts = statuses_of(self.bench.queue)
        for status in counts:
            assert counts[status] == sum(job.status == status for job in self.model.jobs.values())
        for name, breaker in self.model.breakers.items():
            state = self.bench.queue.queue_state(name)
            assert (state.paused, state.in_flight) == (breaker.paused, breaker.in_flight)
            assert self.pause_of(state.open_until) == self.pause_of(breaker.open_until)

    def pause_of(self, open_until):
        return max(0.0, (open_until or 0.0) - self.clock.wall)


QueueMachine.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestQueueMachine = QueueMachine.TestCase
