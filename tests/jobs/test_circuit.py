"""The breaker of a queue, move by move: its spacing, its pause, its one probe."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.jobs.circuit import OUTAGE, CircuitBreaker, QueueRules
from bookq_gui.model.job import Finished, GaveUp, JobError, OpenBreaker, RetryLater
from bookq_gui.model.message import Message

BUSY = JobError("too-many-requests", Message("Goodreads asked us to slow down."))
INTERVAL = 2.0

MOVES = st.one_of(
    st.tuples(st.just("wait"), st.floats(0.0, 400.0)),
    st.tuples(st.just("start"), st.just(0.0)),
    st.tuples(st.just("end"), st.just(0.0)),
    st.tuples(st.just("refused"), st.sampled_from([-1.0, 0.5, 10.0, 600.0])),
    st.tuples(st.just("try now"), st.just(0.0)),
    st.tuples(st.just("pause"), st.just(0.0)),
)


@given(st.lists(MOVES, max_size=60), st.integers(1, 4), st.floats(0.0, 1.0))
def test_no_moves_bring_two_starts_too_close_or_a_burst_after_a_pause(
    moves: list[tuple[str, float]], limit: int, jitter: float
) -> None:
    breaker = CircuitBreaker(QueueRules(limit=limit, interval=INTERVAL, jitter=jitter))
    now = 1000.0
    starts: list[float] = []
    running = 0
    for move, value in moves:
        if move == "wait":
            now += value
        elif move == "start" and breaker.wait(now, now) == 0.0:
            assert not breaker.paused
            assert breaker.open_until is None or breaker.open_until <= now
            assert not breaker.half_open, "one probe, not a burst"
            breaker.start(now)
            starts.append(now)
            running += 1
            assert running <= limit
        elif move == "end" and running:
            running -= 1
            breaker.end(answered=True)
            assert not breaker.half_open
        elif move == "refused" and running:
            running -= 1
            breaker.end(answered=False)
            before = breaker.open_until or 0.0
            breaker.open(now, BUSY, None if value < 0 else value)
            assert breaker.open_until is not None
            assert breaker.open_until >= max(before, now + (300 if value < 0 else value))
        elif move == "try now":
            breaker.probe_now()
        elif move == "pause":
            breaker.paused = not breaker.paused
    assert all(later - earlier >= INTERVAL for earlier, later in itertools.pairwise(starts))


def test_four_workers_are_spaced_to_the_second(make_bench) -> None:
    bench = make_bench({"pages": QueueRules(limit=1, interval=INTERVAL, jitter=0.5)})
    bench.add(*range(1, 51))
    starts = []
    while len(starts) < 50:
        claims = [claim for _ in range(4) if (claim := bench.claim()) is not None]
        assert len(claims) <= 1
        for claim in claims:
            starts.append(bench.clock.steady)
            bench.clock.advance(0.3)
            bench.queue.report(claim, Finished())
        bench.clock.advance(0.01)
    gaps = [later - earlier for earlier, later in itertools.pairwise(starts)]
    assert min(gaps) >= INTERVAL
    assert max(gaps) <= INTERVAL + 0.5 + 0.02
    assert len({round(gap, 2) for gap in gaps}) > 5, "not like a machine"


def test_the_distance_holds_over_a_restart(make_bench) -> None:
    bench = make_bench({"pages": QueueRules(limit=1, interval=60.0)})
    bench.add(1, 2)
    bench.queue.report(bench.take(1), Finished())
    bench.clock.advance(10)
    bench.close()
    bench.open()
    assert bench.claim() is None
    bench.clock.advance(49.9)
    assert bench.claim() is None
    bench.clock.advance(0.2)
    bench.take(2)


@pytest.mark.parametrize("jump", [-86_400.0, 86_400.0])
def test_a_start_in_the_future_or_long_ago_holds_nothing_up(make_bench, jump: float) -> None:
    bench = make_bench({"pages": QueueRules(limit=1, interval=60.0)})
    bench.add(1, 2)
    bench.queue.report(bench.take(1), Finished())
    bench.close()
    bench.clock.jump(jump)
    bench.open()
    bench.take(2)


def test_a_pause_that_was_asked_for_is_kept_to_the_second_over_a_restart(bench) -> None:
    bench.add(1, 2)
    bench.queue.report(bench.claim(), OpenBreaker(error=BUSY, seconds=20 * 3600))
    bench.clock.advance(3600)
    bench.close()
    bench.open()
    bench.clock.advance(19 * 3600 - 1)
    assert bench.claim() is None
    bench.clock.advance(1)
    bench.take(1)
    assert bench.claim() is None


def test_try_now_sends_one_probe_and_its_refusal_starts_a_longer_pause(bench) -> None:
    bench.add(1, 2, 3)
    bench.queue.report(bench.claim(), OpenBreaker(error=BUSY))
    assert bench.queue.probe_now("pages")
    probe = bench.claim()
    assert probe is not None
    assert bench.claim() is None
    assert not bench.queue.probe_now("pages"), "there is no pause to end while the probe is out"
    bench.queue.report(probe, OpenBreaker(error=BUSY))
    assert bench.claim() is None
    assert bench.queue.queue_state("pages").open_until == bench.clock.wall + 600
    assert [job.attempts for job in bench.queue.jobs()] == [0, 0, 0]


def test_a_probe_that_goes_out_is_told_and_leaves_no_pause_behind_a_crash(bench) -> None:
    bench.add(1)
    bench.queue.report(bench.claim(), OpenBreaker(error=BUSY, seconds=10))
    bench.clock.advance(11)
    bench.take(1)
    assert bench.queue.flush(10)
    assert any("queue:pages" in commit.records for commit in bench.commits[-1:])
    assert bench.queue.queue_state("pages").half_open
    bench.clock.jump(-10_000)
    bench.crash()
    bench.open()
    assert bench.queue.queue_state("pages").open_until == 0.0
    bench.take(1)


@pytest.mark.parametrize(
    ("outcome", "charged"),
    [
        (RetryLater(error=BUSY, delay=1.0), 1),
        (GaveUp(error=BUSY), 1),
        (OpenBreaker(error=BUSY), 0),
        (OpenBreaker(error=JobError("offline", Message("There is no connection.")), seconds=30.0), 0),
    ],
)
def test_only_an_answer_about_the_page_itself_charges_an_attempt(bench, outcome, charged: int) -> None:
    bench.add(1)
    bench.queue.report(bench.claim(), outcome)
    assert bench.queue.job("gr:1").attempts == charged


def test_however_often_the_network_is_away_no_job_fails(bench) -> None:
    bench.add(1, 2)
    for _ in range(50):
        claim = bench.claim()
        assert claim is not None
        bench.queue.report(
            claim, OpenBreaker(error=JobError("offline", Message("No connection.")), seconds=30.0)
        )
        assert bench.claim() is None
        bench.clock.advance(31)
    assert [job.attempts for job in bench.queue.jobs()] == [0, 0]
    assert all(len(job.history) <= 1 for job in bench.queue.jobs())


ILL = JobError("server-error", Message("Goodreads has trouble of its own."))


def test_different_jobs_that_fail_in_a_row_open_the_breaker() -> None:
    breaker = CircuitBreaker(QueueRules())
    assert [breaker.note(f"gr:{number}", ILL) for number in range(OUTAGE)] == [False] * (OUTAGE - 1) + [True]


def test_one_job_that_fails_again_and_again_does_not() -> None:
    breaker = CircuitBreaker(QueueRules())
    assert not any(breaker.note("gr:1", ILL) for _ in range(20))


def test_any_other_end_in_between_starts_the_count_anew() -> None:
    breaker = CircuitBreaker(QueueRules())
    for number in range(OUTAGE - 1):
        breaker.note(f"gr:{number}", ILL)
    assert not breaker.note("gr:100", None)
    assert not any(breaker.note(f"gr:{number}", ILL) for number in range(OUTAGE - 1))


def test_a_probe_that_meets_the_same_fault_opens_the_breaker_for_longer_and_another_does_not() -> None:
    breaker = CircuitBreaker(QueueRules())
    breaker.start(0.0)
    breaker.open(0.0, ILL, None)
    breaker.end(answered=False)
    first = breaker.open_until
    breaker.start(first)
    assert breaker.half_open
    assert breaker.note("gr:1", ILL)
    breaker.open(first, ILL, None)
    assert breaker.open_until - first == 2 * first

    other = CircuitBreaker(QueueRules())
    other.start(0.0)
    other.open(0.0, BUSY, None)
    other.end(answered=False)
    other.start(other.open_until)
    assert not other.note("gr:1", ILL), "one page in trouble says nothing about the site"
