"""Plain arithmetic on how long the queue still takes."""

from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.ui.queue.model import Run, least_seconds, left_text


def test_nothing_is_promised_before_there_is_something_to_measure():
    run = Run()
    assert run.seconds_left(0.0) is None
    run.update(10, 0, 0.0)
    run.update(9, 1, 2.0)
    assert run.seconds_left(2.0) is None
    assert run.seconds_left(2.0, least=30.0) == 30.0


def test_the_time_left_follows_the_pace_and_never_undercuts_what_is_known():
    run = Run()
    run.update(20, 0, 0.0)
    for second in range(2, 22, 2):
        run.update(20 - second // 2, 1, float(second))
    assert run.seconds_left(20.0) == 20.0
    assert run.seconds_left(20.0, least=131.0) == 131.0


def test_only_the_last_two_minutes_count():
    run = Run()
    run.update(100, 0, 0.0)
    run.update(50, 50, 10.0)
    run.update(49, 1, 200.0)
    assert run.seconds_each(200.0) == 120.0


def test_a_pause_does_not_slow_the_estimate():
    run = Run()
    run.update(10, 0, 0.0)
    run.update(9, 1, 5.0)
    run.restart_clock(1000.0)
    assert run.seconds_left(1001.0) is None
    run.update(8, 1, 1010.0)
    assert run.seconds_each(1010.0) == 10.0


def test_a_long_run_is_over_once_and_only_if_something_ended():
    run = Run()
    assert not run.update(2, 0, 0.0)
    assert not run.update(1, 1, 20.0)
    assert run.update(0, 1, 40.0)
    assert run.ended == 2
    assert not run.update(0, 0, 50.0)
    run.update(1, 0, 60.0)
    assert not run.update(0, 1, 70.0)
    run.update(1, 0, 80.0)
    assert not run.update(0, 0, 200.0)


def test_retried_jobs_are_not_counted_twice():
    run = Run()
    run.update(2, 0, 0.0)
    run.update(1, 1, 5.0)
    run.update(2, -1, 6.0)
    assert run.ended == 0


def test_the_least_is_pages_apart_and_the_last_retry():
    assert least_seconds(100, 2.0, 10.0) == 225.0
    assert least_seconds(1, 2.0, 300.0) == 300.0


def test_words_are_no_more_exact_than_what_is_known():
    said = [left_text(seconds) for seconds in (None, 3.0, 70.0, 600.0, 7300.0)]
    assert said == ["", "less than 1 min left", "about 1 min left", "about 10 min left", "about 2 h left"]


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(-3, 5), st.floats(0, 100)), max_size=30))
def test_whatever_happens_it_promises_nothing_impossible(steps):
    run, now = Run(), 0.0
    for open_jobs, ended, later in steps:
        now += later
        run.update(open_jobs, ended, now)
        left = run.seconds_left(now, least=1.0)
        assert left is None or left >= 1.0
        assert (left is None) == (open_jobs == 0) or open_jobs
        assert run.ended >= 0
