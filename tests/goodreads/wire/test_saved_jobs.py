"""Jobs of saved pages: the book, the jobs they also satisfy, and the message without a book."""

from __future__ import annotations

import json
import os
from pathlib import Path

import badsite
import pytest
from wirekit import Told, handler_of, job_for

from bookq_gui.goodreads.page_handler import PageHandler
from bookq_gui.goodreads.policies import POLICIES
from bookq_gui.goodreads.responses import Problem
from bookq_gui.goodreads.site import SITE
from bookq_gui.model.job import Finished, GaveUp, Job, Stopped


@pytest.fixture
def handler() -> PageHandler:
    return handler_of(SITE)


def saved(path: Path, data: bytes) -> Job:
    path.write_bytes(data)
    return Job(id="file:abc", queue="files", source=str(path), attempts=1)


def test_a_saved_page_finishes_the_job_of_its_book_too(handler: PageHandler, tmp_path: Path) -> None:
    job = saved(tmp_path / "page.html", badsite.sample_page(656, "War and Peace", "Leo Tolstoy"))
    os.utime(job.source, (1_700_000_000, 1_700_000_000))
    told = Told()
    outcome = handler(job, told)
    assert isinstance(outcome, Finished)
    assert outcome.also_satisfies == ("gr:656",)
    assert outcome.label == "War and Peace — Leo Tolstoy"
    record = json.loads(outcome.records["book:656"])
    assert record["source"] == job.source
    assert record["fetched_at"] == "2023-11-14T22:13:20Z"
    assert told.stages == ["Reading the file", "Reading the page"]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (badsite.CHALLENGE_PAGE, Problem.CHALLENGE),
        (badsite.next_page({badsite.not_found_key(1): None}, "Page not found"), Problem.NOT_FOUND_PAGE),
        (badsite.sample_page(656)[:-400], Problem.INCOMPLETE),
        (b"<html><head><title>Sign in</title></head></html>", Problem.SIGN_IN),
        (b"nothing", Problem.NOT_A_PAGE),
        (b"", Problem.NOT_A_PAGE),
    ],
)
def test_a_saved_page_without_a_book_says_what_it_is(
    handler: PageHandler, tmp_path: Path, data: bytes, problem: Problem
) -> None:
    outcome = handler(saved(tmp_path / "page.html", data), Told())
    assert isinstance(outcome, GaveUp)
    if problem is not Problem.INCOMPLETE:
        assert (outcome.error.kind, outcome.error.message) == (problem, POLICIES[problem].saved)


def test_a_saved_page_that_is_gone_says_so(handler: PageHandler, tmp_path: Path) -> None:
    job = saved(tmp_path / "page.html", b"")
    Path(job.source).unlink()
    outcome = handler(job, Told())
    assert isinstance(outcome, GaveUp)
    assert outcome.error.kind == Problem.NO_FILE
    assert "is gone or cannot be opened" in str(outcome.error.message)


def test_a_saved_page_that_cannot_be_unpacked_says_why(handler: PageHandler, tmp_path: Path) -> None:
    outcome = handler(saved(tmp_path / "page.gz", b"\x1f\x8b" + b"\xff" * 40), Told())
    assert isinstance(outcome, GaveUp)
    assert str(outcome.error.message) == "page.gz is packed with gzip, but damaged. Get a new copy of it."
    assert outcome.error.details == f"source: {tmp_path / 'page.gz'}"


def test_a_canceled_job_reads_nothing(handler: PageHandler, tmp_path: Path) -> None:
    job = saved(tmp_path / "page.html", badsite.sample_page(656))
    with pytest.raises(Stopped):
        handler(job, Told(stop_when=lambda: True))


def test_a_page_job_without_a_book_id_is_a_mistake_of_ours(handler: PageHandler) -> None:
    with pytest.raises(ValueError, match="not the id of a page job"):
        handler(job_for(656, id="gr:x"), Told())
