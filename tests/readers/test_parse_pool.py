"""The processes that read files: they answer, they have limits, they may die, they end."""

import json
import os
import signal
import subprocess
import sys
import threading

import pytest
from badsite import sample_page

from bookq_gui.goodreads.links import job_of
from bookq_gui.goodreads.page_handler import AttemptEnded
from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.goodreads.responses import PageProblem, Problem
from bookq_gui.imports.archives import Unreadable
from bookq_gui.imports.files import FileContent, Wanted, collect
from bookq_gui.model.job import GaveUp, RetryLater, Stopped
from bookq_gui.readers import parse_pool
from bookq_gui.readers.parse_pool import ReaderPool

WHEN = "2026-11-25T12:00:00Z"
needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")


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
def make_pool():
    pools = []

    def make(size=1):
        pools.append(ReaderPool(size))
        return pools[-1]

    yield make
    for pool in pools:
        pool.close()


@pytest.fixture
def pool(make_pool):
    return make_pool()


def read(pool, page, progress=None):
    return pool.read_page(page, WHEN, "saved.html", progress or Patient())


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


def endless_page():
    # The time that linear code takes, but for a limit far below what a reader is given.
    return b"<html>goodreads.com/book/show/1 " + b'<h1 a="\'" bookTitle ' * 300_000


def test_a_process_reads_what_this_one_reads(pool, tmp_path):
    page = sample_page(656)
    assert read(pool, page) == read_page(page, fetched_at=WHEN, source="saved.html")
    file = tmp_path / "page.html"
    file.write_bytes(page)
    assert pool.read_saved(file, WHEN, Patient()) == (
        read_page(page, fetched_at=WHEN, source=str(file)),
        page,
    )


def test_a_page_that_is_no_book_raises_its_problem(pool):
    with pytest.raises(PageProblem) as caught:
        read(pool, b"<html><title>nothing</title></html>")
    assert caught.value.kind is Problem.UNKNOWN_PAGE


def test_a_file_that_cannot_be_read_raises_what_it_raises_here(pool, tmp_path):
    with pytest.raises(FileNotFoundError):
        pool.read_saved(tmp_path / "gone.html", WHEN, Patient())
    (tmp_path / "page.zip").write_bytes(b"PK\x03\x04")
    with pytest.raises(Unreadable, match="This is a zip archive"):
        pool.read_saved(tmp_path / "page.zip", WHEN, Patient())


def test_files_are_imported_as_they_are_here(pool, tmp_path):
    (tmp_path / "a.html").write_bytes(sample_page(656))
    (tmp_path / "b.json").write_text('[{"name": "Emma", "url": "https://www.goodreads.com/book/show/6"}]')
    (tmp_path / "c.csv").write_bytes(b"\xef\xbb\xbfBook Id,Title,Author\r\n7,Emma,Jane Austen\r\n")
    (tmp_path / "d.bin").write_bytes(b"\0\1\2")
    (tmp_path / os.fsdecode(b"e\xff.txt")).write_text("<a href='goodreads.com/list/show/1'>x</a>")
    here = [item for part in collect([tmp_path], job_of) for item in part]
    there = [item for part in collect([tmp_path], job_of, run=pool.import_files) for item in part]
    assert [item.to_data() for item in there] == [item.to_data() for item in here]
    assert [item.job.id[:4] for item in here if item.job] == ["file", "gr:6", "gr:7"]


def test_many_things_in_one_file_come_in_messages(pool, tmp_path):
    file = tmp_path / "links.html"
    file.write_text("<p>" + "\n".join(f"https://www.goodreads.com/book/show/{n}" for n in range(1, 2001)))
    (content,) = pool.import_files([(file, Wanted(job_of), 5.0)])
    assert isinstance(content, FileContent)
    assert [item.line for item in content.found] == list(range(1, 2001))


def test_a_process_stays_for_the_next_file_and_goes_when_none_comes(pool, monkeypatch):
    monkeypatch.setattr(parse_pool, "IDLE_SECONDS", 0.3)
    read(pool, sample_page(1))
    (pid,) = pool.pids
    wait_until(lambda: pool.pids == ())
    wait_until(lambda: not is_alive(pid))
    read(pool, sample_page(2))
    read(pool, sample_page(3))
    assert len(pool.pids) == 1


@needs_signals
def test_work_without_end_costs_that_file_alone(pool, tmp_path, monkeypatch):
    monkeypatch.setattr(parse_pool, "PAGE_SECONDS", 0.0)
    (tmp_path / "a.html").write_bytes(endless_page())
    (tmp_path / "b.html").write_bytes(b"<p>goodreads.com/book/show/2</p>")
    calls = [(tmp_path / "a.html", Wanted(job_of), 0.0), (tmp_path / "b.html", Wanted(job_of), 5.0)]
    bad, good = pool.import_files(calls)
    assert isinstance(bad, Unreadable)
    assert "far too long" in str(bad)
    assert [item.job.id for item in good.found] == ["gr:2"]
    with pytest.raises(AttemptEnded) as caught:
        pool.read_saved(tmp_path / "a.html", WHEN, Patient())
    assert isinstance(caught.value.outcome, GaveUp)
    assert "far too long" in str(caught.value.outcome.error.message)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is exact on Linux only")
def test_memory_without_end_costs_that_file_alone(pool, tmp_path, monkeypatch):
    monkeypatch.setattr(parse_pool, "MEMORY", 160 * 2**20)
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe" + "goodreads\u0400 ".encode("utf-16-le") * 2_900_000)
    (tmp_path / "b.html").write_bytes(b"<p>goodreads.com/book/show/2</p>")
    bad, good = pool.import_files([(tmp_path / name, Wanted(job_of), 9.0) for name in ("a.txt", "b.html")])
    assert isinstance(bad, Unreadable)
    assert "far too much memory" in str(bad)
    assert [item.job.id for item in good.found] == ["gr:2"]


@needs_signals
def test_a_process_that_dies_costs_one_attempt(pool):
    read(pool, sample_page(1))
    (pid,) = pool.pids
    os.kill(pid, signal.SIGSTOP)
    ended = []

    def work():
        with pytest.raises(AttemptEnded) as caught:
            read(pool, sample_page(2))
        ended.append(caught.value.outcome)

    thread = threading.Thread(target=work)
    thread.start()
    wait_until(lambda: pool._busy)
    os.kill(pid, signal.SIGKILL)
    thread.join(20)
    assert isinstance(ended[0], RetryLater)
    assert read(pool, sample_page(2)).id == 2


@needs_signals
def test_a_process_that_died_idle_costs_nothing(pool):
    read(pool, sample_page(1))
    (pid,) = pool.pids
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: not pool._idle[0].is_alive())
    assert read(pool, sample_page(2)).id == 2


@needs_signals
def test_a_job_that_is_stopped_while_its_page_is_read_ends_at_once(pool):
    read(pool, sample_page(1))
    (pid,) = pool.pids
    os.kill(pid, signal.SIGSTOP)
    progress = Patient()
    ended = []

    def work():
        try:
            read(pool, sample_page(2), progress)
        except Stopped:
            ended.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    assert progress.checked.wait(20)
    progress.stopped = True
    thread.join(20)
    assert ended
    wait_until(lambda: pid not in pool.pids)


@needs_signals
def test_closing_ends_a_process_whatever_it_does(make_pool, tmp_path):
    pool = make_pool()
    (tmp_path / "a.html").write_bytes(endless_page())
    failed = []

    def work():
        failed.extend(pool.import_files([(tmp_path / "a.html", Wanted(job_of), 60.0)]))

    thread = threading.Thread(target=work)
    thread.start()
    wait_until(lambda: pool.pids)
    (pid,) = pool.pids
    os.kill(pid, signal.SIGSTOP)
    pool.close()
    thread.join(20)
    assert isinstance(failed[0], Unreadable)
    wait_until(lambda: not is_alive(pid))


@needs_signals
def test_the_processes_end_with_the_one_that_began_them(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(
        "import sys, time\n"
        "from bookq_gui.readers.parse_pool import ReaderPool\n"
        "class Progress:\n"
        "    def stage(self, text): pass\n"
        "    def check(self): pass\n"
        "if __name__ == '__main__':\n"
        "    pool = ReaderPool(1)\n"
        "    try:\n"
        "        pool.read_page(b'x', '', '', Progress())\n"
        "    except Exception: pass\n"
        "    print(pool.pids[0], flush=True)\n"
        "    time.sleep(60)\n",
        "utf-8",
    )
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        pid = int(parent.stdout.readline())
        assert is_alive(pid)
        parent.kill()
        parent.wait(20)
        wait_until(lambda: not is_alive(pid))


def test_a_saved_page_full_of_books_gives_its_books(pool, tmp_path):
    row = (
        '<tr itemscope><td><a class="bookTitle" itemprop="url" href="/book/show/{0}-x">'
        '<span itemprop="name">{1}</span></a> by <a class="authorName" href="https://www.goodreads.com/author/show/21.X">'
        '<span itemprop="name">Ada Quill</span></a></td></tr>'
    )
    (tmp_path / "list.html").write_text(
        "<!DOCTYPE html><html><head><title>Sea Books (2 books)</title>"
        '<meta property="og:site_name" content="Goodreads">'
        '<link rel="canonical" href="https://www.goodreads.com/list/show/7.Sea_Books"></head><body><table>'
        f"{row.format(7, 'The Salt Ledger')}{row.format(8, 'The Tin Orchard')}</table></body></html>"
    )
    (content,) = pool.import_files([(tmp_path / "list.html", Wanted(job_of), 5.0)])
    assert [(item.job.id, item.text) for item in content.found] == [
        ("gr:7", "The Salt Ledger — Ada Quill"),
        ("gr:8", "The Tin Orchard — Ada Quill"),
    ]
    assert content.found[0].known.title == "The Salt Ledger"


def test_what_a_reader_says_of_a_page_means_elsewhere_what_it_means_here(pool, tmp_path):
    file = tmp_path / "page.html"
    file.write_bytes(sample_page(656))
    answer = json.loads(json.dumps(pool.reply_about(file, WHEN, Patient())))
    assert parse_pool.book_of(answer) == pool.read_saved(file, WHEN, Patient())[0]
    with pytest.raises(FileNotFoundError):
        parse_pool.book_of(pool.reply_about(tmp_path / "gone.html", WHEN, Patient()))
    with pytest.raises(MemoryError):
        parse_pool.book_of({"failed": "machine"})
    with pytest.raises(AttemptEnded):
        parse_pool.book_of({"failed": "died"})
