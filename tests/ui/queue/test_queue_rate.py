"""How fast, and how long still."""

import pytest
from fake_engine import make_job
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.model.job import Status
from bookq_gui.ui.queue.eta import WINDOW, Run, Standing


def test_nothing_is_told_before_there_is_something_to_measure():
    run = Run()
    assert run.standing(0) == Standing(0, 0)
    run.update(40, 0, 100)
    assert run.standing(101) == Standing(0, 40)
    run.update(39, 1, 102)
    assert run.standing(102) == Standing(1, 40)


def test_rate_and_time_left():
    run = Run()
    run.update(40, 0, 0)
    for second in range(5, 65, 5):
        run.update(40 - second // 5, 1, second)
    standing = run.standing(60)
    assert (standing.done, standing.total) == (12, 40)
    assert standing.per_minute == pytest.approx(12)
    assert standing.seconds_left == pytest.approx(28 * 5)


def test_only_the_last_two_minutes_count():
    run = Run()
    run.update(1000, 0, 0)
    run.update(500, 500, 10)
    run.update(490, 10, 10 + WINDOW + 50)
    standing = run.standing(10 + WINDOW + 50)
    assert standing.per_minute == pytest.approx(10 / WINDOW * 60)


def test_a_new_run_starts_at_nought():
    run = Run()
    run.update(2, 0, 0)
    run.update(0, 2, 10)
    assert run.standing(10) == Standing(2, 2)
    run.update(3, 0, 500)
    assert run.standing(500) == Standing(0, 3)


def test_a_pause_does_not_slow_the_estimate():
    run = Run()
    run.update(10, 0, 0)
    run.update(5, 5, 50)
    run.restart_clock(1000)
    assert run.standing(1001).per_minute is None
    run.update(4, 1, 1010)
    assert run.standing(1010).per_minute == pytest.approx(6)


def test_retried_jobs_are_not_counted_twice():
    run = Run()
    run.update(10, 0, 0)
    run.update(7, 3, 10)
    run.update(9, -2, 20)
    assert (run.standing(20).done, run.standing(20).total) == (1, 10)


def test_a_run_goes_on_after_a_restart():
    jobs = [make_job(n, Status.FINISHED, created_at=100.0, finished_at=200.0 + n) for n in range(22)]
    jobs += [make_job(30 + n, created_at=100.0) for n in range(18)]
    old = [make_job(100 + n, Status.FINISHED, created_at=1.0, finished_at=50.0) for n in range(500)]
    run = Run()
    run.resume([*old, *jobs], 5)
    assert (run.standing(5).done, run.standing(5).total) == (22, 40)
    idle = Run()
    idle.resume(old, 5)
    assert idle.standing(5) == Standing(0, 0)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(-5, 50), st.floats(0, 100)), max_size=40))
def test_it_never_promises_nonsense(steps):
    run, now = Run(), 0.0
    for open_jobs, ended, later in steps:
        now += later
        run.update(open_jobs, ended, now)
        standing = run.standing(now)
        assert 0 <= standing.done <= standing.total
        assert standing.per_minute is None or standing.per_minute > 0
        assert standing.seconds_left is None or standing.seconds_left > 0
