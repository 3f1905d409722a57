"""The spacing of requests, from whatever thread."""

from __future__ import annotations

import itertools
import threading

import pytest
from wirekit import Told

from bookq_gui.goodreads.client import MARGIN, Spacing
from bookq_gui.goodreads.responses import Problem, kind_of, not_a_book
from bookq_gui.model.job import Stopped


class Clock:
    """Time that passes only while someone sleeps."""

    def __init__(self) -> None:
        self.now = 50.0
        self._lock = threading.Lock()

    def steady(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.now += seconds


def test_the_first_request_waits_for_nothing_and_each_other_for_the_interval() -> None:
    clock = Clock()
    spacing = Spacing(2.0 - MARGIN, steady=clock.steady, sleep=clock.sleep)
    sent = []
    for _ in range(5):
        spacing.wait(Told())
        sent.append(clock.now)
    assert sent == pytest.approx([50, 52, 54, 56, 58])


def test_time_that_has_passed_counts() -> None:
    clock = Clock()
    spacing = Spacing(2.0 - MARGIN, steady=clock.steady, sleep=clock.sleep)
    spacing.wait(Told())
    clock.now += 7
    spacing.wait(Told())
    assert clock.now == 57


def test_workers_at_the_same_time_are_kept_apart() -> None:
    clock = Clock()
    spacing = Spacing(2.0 - MARGIN, steady=clock.steady, sleep=clock.sleep)
    sent: list[float] = []

    def send() -> None:
        for _ in range(25):
            spacing.wait(Told())
            sent.append(clock.now)

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sent.sort()
    # The clock may go on between the permission and its reading, but by whole steps.
    assert len(sent) == 100
    assert clock.now >= 50 + 99 * 2.0
    assert all(later >= earlier for earlier, later in itertools.pairwise(sent))


def test_a_stopped_job_waits_no_longer() -> None:
    clock = Clock()
    spacing = Spacing(1000.0, steady=clock.steady, sleep=clock.sleep)
    spacing.wait(Told())
    with pytest.raises(Stopped):
        spacing.wait(Told(stop_when=lambda: clock.now > 60))
    assert clock.now < 61


@pytest.mark.parametrize(
    "address",
    [
        "https://www.goodreads.com/book/show/656",
        "https://www.goodreads.com/book/show/656.War_and_Peace?from=x",
        "https://www.goodreads.com/en/book/show/656-war-and-peace",
        "http://127.0.0.1:8000/book/show/1",
        "https://www.goodreads.com/BOOK/SHOW/656/",
    ],
)
def test_a_redirect_to_a_book_is_followed(address: str) -> None:
    assert not_a_book(address) is None


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://www.goodreads.com/user/sign_in?returnurl=/book/show/656", Problem.SIGN_IN),
        ("https://www.goodreads.com/search?q=656", Problem.SEARCH_PAGE),
        ("https://www.goodreads.com/work/editions/656", Problem.EDITIONS_PAGE),
        ("https://www.goodreads.com/book/show/656/reviews?reviewFilters=x", Problem.REVIEWS_PAGE),
        ("https://www.goodreads.com/en/list/show/1", Problem.LIST_PAGE),
        ("https://www.goodreads.com/", Problem.REDIRECT_ELSEWHERE),
        ("https://www.goodreads.com/work/656", Problem.REDIRECT_ELSEWHERE),
        ("https://www.goodreads.com/book/show/", Problem.REDIRECT_ELSEWHERE),
        ("https://www.goodreads.com/book/show/0", Problem.REDIRECT_ELSEWHERE),
        ("https://www.goodreads.com/?x=/book/show/656", Problem.REDIRECT_ELSEWHERE),
        ("https://www.goodreads.com/api/book/show/656", Problem.REDIRECT_ELSEWHERE),
        ("https://www.goodreads.com", Problem.REDIRECT_ELSEWHERE),
    ],
)
def test_a_redirect_to_any_other_page_is_not(address: str, kind: Problem) -> None:
    problem = not_a_book(address)
    assert problem is not None
    assert problem.kind is kind


def test_a_path_that_tells_nothing_tells_nothing() -> None:
    assert kind_of("https://www.goodreads.com/book/show/656") is None
    assert kind_of("") is None
