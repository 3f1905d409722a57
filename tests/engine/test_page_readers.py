"""The processes that read saved pages: they answer, they may die, they end."""

import os
import signal
import subprocess
import sys
import threading

import pytest
from badsite import sample_page

from bookq_gui.engine.parse_pool import MANY, PageReaders
from bookq_gui.goodreads.errors import PageProblem, Problem
from bookq_gui.goodreads.page_handler import AttemptEnded
from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.model.job import RetryLater, Stopped

WHEN = "2026-11-25T12:00:00Z"


class Patient:
    """A progress that goes on until it is told to stop."""

    def __init__(self):
        self.stopped = False
        self.checked = threading.Event()

    def stage(self, text):
        pass

    def check(self):
        self.checked.set()
        if self.stopped:
            raise Stopped


@pytest.fixture
def readers():
    made = PageReaders(lambda: 100, size=2)
    yield made
    made.close()


def read(readers, page, progress=None):
    return readers.read(page, fetched_at=WHEN, source="saved.html", progress=progress or Patient())


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until(condition, seconds=20.0):
    gave_up = threading.Event()
    timer = threading.Timer(seconds, gave_up.set)
    timer.start()
    try:
        while not condition():
            assert not gave_up.wait(0.02)
    finally:
        timer.cancel()


def test_a_process_reads_what_this_one_reads(readers):
    page = sample_page(656)
    assert read(readers, page) == read_page(page, fetched_at=WHEN, source="saved.html")


def test_a_page_that_is_no_book_raises_its_problem(readers):
    with pytest.raises(PageProblem) as caught:
        read(readers, b"<html><title>nothing</title></html>")
    assert caught.value.kind is Problem.UNKNOWN_PAGE


def test_processes_are_worth_it_only_for_many(readers):
    few = PageReaders(lambda: MANY - 1)
    assert not few.is_worth_it()
    few.close()
    assert readers.is_worth_it()
    readers.close()
    assert not readers.is_worth_it()


def test_the_process_stays_while_pages_wait_and_goes_when_none_does():
    waiting = [5]
    readers = PageReaders(lambda: waiting[0], size=1)
    try:
        read(readers, sample_page(1))
        (pid,) = readers.pids
        read(readers, sample_page(2))
        assert readers.pids == (pid,)
        waiting[0] = 0
        read(readers, sample_page(3))
        assert readers.pids == ()
        wait_until(lambda: not is_alive(pid))
    finally:
        readers.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs signals")
def test_a_process_that_dies_costs_one_attempt(readers):
    read(readers, sample_page(1))
    (pid,) = readers.pids
    os.kill(pid, signal.SIGKILL)
    with pytest.raises(AttemptEnded) as caught:
        read(readers, sample_page(2))
    assert isinstance(caught.value.outcome, RetryLater)
    assert "read" in caught.value.outcome.error.message
    assert read(readers, sample_page(2)).id == 2


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs signals")
def test_a_job_that_is_stopped_while_its_page_is_read_ends_at_once(readers):
    read(readers, sample_page(1))
    (pid,) = readers.pids
    os.kill(pid, signal.SIGSTOP)
    progress = Patient()
    ended = []

    def work():
        try:
            read(readers, sample_page(2), progress)
        except Stopped:
            ended.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    assert progress.checked.wait(20)
    progress.stopped = True
    thread.join(20)
    assert ended
    wait_until(lambda: pid not in readers.pids)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs signals")
def test_the_processes_end_with_the_one_that_began_them(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(
        "import sys, time\n"
        "from bookq_gui.engine.parse_pool import PageReaders\n"
        "class Progress:\n"
        "    def stage(self, text): pass\n"
        "    def check(self): pass\n"
        "if __name__ == '__main__':\n"
        "    readers = PageReaders(lambda: 100, size=1)\n"
        "    try:\n"
        "        readers.read(b'x', fetched_at='', source='', progress=Progress())\n"
        "    except Exception: pass\n"
        "    print(readers.pids[0], flush=True)\n"
        "    time.sleep(60)\n",
        "utf-8",
    )
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        pid = int(parent.stdout.readline())
        assert is_alive(pid)
        parent.kill()
        parent.wait(20)
        wait_until(lambda: not is_alive(pid))
