"""Figures on the work of the queue."""

import pytest

from bookq_gui.library.statistics import of_jobs
from bookq_gui.model.job import Attempt, Job, JobError, Status

START = 1_700_000_000.0


def job(number, status=Status.FINISHED, *, queue="pages", at=None, kind="", tries=1, history=()):
    return Job(
        id=f"gr:{number}",
        queue=queue,
        source="",
        status=status,
        attempts=tries,
        finished_at=at,
        error=JobError(kind, "No.") if kind else None,
        history=tuple(Attempt(n, START, 1.0, name, "No.") for n, name in enumerate(history, 1)),
    )


def test_no_jobs_give_nothing():
    found = of_jobs([])
    assert found.pace is None
    assert found.failures == found.setbacks == found.attempts == ()


def test_only_the_latest_run_counts():
    ends = [START, START + 5, START + 10_000, START + 10_030, START + 10_060]
    found = of_jobs(job(n, at=at) for n, at in enumerate(ends)).pace
    assert found.start == START + 10_000
    assert found.jobs == 3
    assert found.mean == pytest.approx(2.0)


def test_the_rate_is_a_minute_whatever_the_width():
    found = of_jobs(job(n, at=START + n * 10) for n in range(60)).pace
    assert found.width == 30
    assert found.counts == (3,) * 20
    assert found.a_minute(3) == 6


def test_a_long_run_has_few_stretches():
    found = of_jobs(job(n, at=START + n * 600) for n in range(1000)).pace
    assert len(found.counts) <= 24
    assert sum(found.counts) == 1000


def test_one_job_has_no_rate():
    assert of_jobs([job(1, at=START)]).pace.mean is None


def test_failures_and_setbacks_are_counted_by_kind():
    found = of_jobs(
        [
            job(1, Status.FAILED, kind="timeout", tries=3, history=("timeout", "offline", "timeout")),
            job(2, Status.FAILED, kind="not-found"),
            job(3, Status.FAILED, kind="timeout"),
            job(4, at=START, tries=2, history=("offline",)),
            job(5, Status.QUEUED, kind="challenge", tries=0),
        ]
    )
    assert [(named.name, named.number) for named in found.failures] == [("timeout", 2), ("not-found", 1)]
    assert [(named.name, named.number) for named in found.setbacks] == [("offline", 2), ("timeout", 2)]
    assert found.attempts == ((1, 2), (2, 1), (3, 1))


def test_covers_are_no_books():
    found = of_jobs([job(1, queue="covers", at=START), job(2, Status.FAILED, queue="covers", kind="timeout")])
    assert found.pace is None
    assert not found.failures
