"""``add``, ``run``, ``retry``, ``cancel`` and ``clear``, with the real client against the sample site."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shlex
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import badsite
import filelock
import pytest
from cli.conftest import Bookq

from bookq_gui.cli import access
from bookq_gui.demo.site import DemoSite
from bookq_gui.engine.engine import Engine
from bookq_gui.engine.imports import EngineImports
from bookq_gui.engine.ipc_client import OwnerGoneError, RemoteCommands
from bookq_gui.model.events import ShowRequested
from bookq_gui.model.imports import AddResult, ImportReport
from bookq_gui.model.job import Status
from bookq_gui.paths import Paths
from bookq_gui.recovery.recover import snapshots_of

ROOT = Path(__file__).parents[2]


@pytest.fixture
def fresh_site(monkeypatch: pytest.MonkeyPatch) -> Iterator[DemoSite]:
    with DemoSite(slow_seconds=0) as site:
        monkeypatch.setenv("BOOKQ_SITE", site.address)
        yield site


def statuses(bookq: Bookq) -> dict[str, str]:
    return {job["id"]: job["status"] for job in bookq("jobs", "--json").json}


def test_add_tells_what_became_of_everything(bookq: Bookq) -> None:
    said = bookq(
        "add",
        "Read https://www.goodreads.com/book/show/656.War_and_Peace!\ngoodreads.com/book/show/11",
        "goodreads.com/book/show/42",
    )
    assert said.code == 0
    assert said.out.splitlines() == [
        "https://www.goodreads.com/book/show/656.War_and_Peace: Added.",
        "goodreads.com/book/show/11: Added.",
        "goodreads.com/book/show/42: Added.",
    ]
    assert said.err == "3 added\n"
    assert statuses(bookq) == {"gr:656": "queued", "gr:11": "queued", "gr:42": "queued"}
    again = bookq("add", "https://www.goodreads.com/en/book/show/656-war", "goodreads.com/list/show/1")
    assert again.code == 0
    assert again.out.splitlines() == ["https://www.goodreads.com/en/book/show/656-war: Already in the queue."]
    assert "list page" in again.err


def test_an_empty_word_is_not_the_folder_one_is_in(
    bookq: Bookq, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "links.txt").write_text("https://www.goodreads.com/book/show/656")
    monkeypatch.chdir(tmp_path)
    said = bookq("add", "")
    assert said.code == 1
    assert "there is no book link in it" in said.err
    assert bookq("jobs", "--json").json == []


def test_numbers_are_ids_of_books_only_when_asked_for(bookq: Bookq, tmp_path: Path) -> None:
    (tmp_path / "numbers.txt").write_text("656\ngoodreads:11\n7, 8\n9780140447934\n")
    said = bookq("add", str(tmp_path / "numbers.txt"))
    assert "656: A number is not a link. If it is the id of a book, add https://www.goodreads.com" in said.err
    assert set(statuses(bookq)) == {"isbn:9780140447934"}
    said = bookq("add", "--ids", str(tmp_path / "numbers.txt"), "goodreads:12")
    assert said.code == 0
    assert set(statuses(bookq)) == {"gr:656", "gr:11", "gr:7", "gr:8", "isbn:9780140447934", "gr:12"}


@pytest.mark.parametrize("number", ["9780140449136", "0140449132"])
def test_an_isbn_is_a_job_and_never_the_id_of_a_book(bookq: Bookq, number: str) -> None:
    for words in (["add", number], ["add", "--ids", number]):
        assert bookq(*words).code == 0
    assert list(statuses(bookq)) == ["isbn:9780140449136"]
    said = bookq("show", number)
    assert said.code == 1
    assert number in said.err or "9780140449136" in said.err


@pytest.mark.parametrize("number", ["9780140449137", "0140449133"])
def test_an_isbn_with_a_wrong_check_digit_is_no_job(bookq: Bookq, number: str) -> None:
    said = bookq("add", f"ISBN {number}")
    assert said.code == 1
    assert "only its last digit was mistyped, it is" in said.err
    assert statuses(bookq) == {}


def test_a_number_alone_is_an_id_only_where_it_is_said_or_meant(
    bookq: Bookq, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = bookq("add", "656")
    assert (said.code, said.out) == (1, "")
    assert "A number is not a link." in said.err
    assert "bookq add --ids" in said.err
    assert bookq("add", "--ids", "656").out == "656: Added.\n"
    assert bookq("cancel", "656").out == "1 job canceled.\n"
    monkeypatch.chdir(tmp_path)
    Path("656").write_text("goodreads.com/book/show/11", "utf-8")
    assert bookq("add", "656").out == "goodreads.com/book/show/11: Added.\n"


@pytest.mark.parametrize("words", [["add"], ["add", "--ids"], ["show"], ["retry"]], ids=" ".join)
@pytest.mark.parametrize("before", ["", "goodreads:", "gr:", "kept:"])
def test_a_number_of_thousands_of_digits_is_refused(bookq: Bookq, words: list[str], before: str) -> None:
    said = bookq(*words, before + "9" * 5000)
    assert said.code in (1, 2)
    assert said.out in ("", "0 jobs queued again.\n")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_add_reads_an_export_in_any_encoding_from_the_standard_input(
    bookq: Bookq, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Book Id,Title,Author\n656,Krieg und Frieden,Лев Толстой\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode(encoding))))
    assert bookq("add", "-").out == "Krieg und Frieden — Лев Толстой: Added.\n"
    assert set(statuses(bookq)) == {"gr:656"}


def test_add_keeps_the_source_of_a_page_from_the_standard_input(
    bookq: Bookq, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(badsite.sample_page(656))))
    assert bookq("add", "-").out == "The Book Numbered 656: Added.\n"
    (job,) = bookq("jobs", "--json").json
    assert Path(job["source"]).read_bytes() == badsite.sample_page(656)


def test_add_reads_the_standard_input(bookq: Bookq, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "links:\n<https://www.goodreads.com/book/show/656>,\nhttps://www.goodreads.com/book/show/11.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert bookq("add", "-").code == 0
    assert set(statuses(bookq)) == {"gr:656", "gr:11"}


def test_add_takes_files_and_folders(bookq: Bookq, fresh_site: DemoSite, tmp_path: Path) -> None:
    links = tmp_path / "links.txt"
    links.write_text("\n".join(fresh_site.links[2:5]), "utf-8")
    folder = tmp_path / "pages"
    folder.mkdir()
    for sample in fresh_site.samples.books[:2]:
        (folder / f"{sample.id}.html").write_text(fresh_site.page(sample.id) or "", "utf-8")
    said = bookq("add", links, folder)
    assert said.code == 0
    queues = sorted(job["queue"] for job in bookq("jobs", "--json").json)
    assert queues == ["files", "files", "pages", "pages", "pages"]
    assert bookq("run").code == 0
    collected = {record["id"] for record in bookq("books", "--json").json}
    assert collected == {sample.id for sample in fresh_site.samples.books[:5]}


def test_nothing_to_add_is_said(bookq: Bookq, tmp_path: Path) -> None:
    said = bookq("add", "no link here")
    assert (said.code, said.out) == (1, "")
    assert said.err == "no link here: there is no book link in it.\n0 added\n"
    empty = tmp_path / "empty.txt"
    empty.write_text("", "utf-8")
    said = bookq("add", empty)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(str(empty))


@pytest.mark.parametrize(
    "name", ["missing.txt", "./dir/missing.html", "saved pages/", "Goodreads-Export.CSV"]
)
def test_a_file_that_is_not_there_is_told_as_one(
    bookq: Bookq, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    said = bookq("add", name)
    assert (said.code, said.out) == (1, "")
    assert said.err == f"There is no file {name}.\n0 added\n"
    assert "no book link" in bookq("add", "this and/or that.").err


def test_run_drains_the_queue_and_says_what_failed(bookq: Bookq, fresh_site: DemoSite) -> None:
    bookq("add", *fresh_site.links)
    said = bookq("run")
    assert said.code == 1
    lines = said.out.splitlines()
    assert sum(line.startswith("finished ") for line in lines) >= 24
    (failed,) = [line for line in lines if line.startswith("failed ")]
    assert f"gr:{fresh_site.samples.gone}" in failed
    assert "no such book" in failed
    assert sum(line.startswith("scheduled ") for line in lines) == 2
    assert "finished, 1 failed." in said.err
    assert "\r" not in said.err
    assert len(bookq("books", "--json").json) == 24
    assert list(statuses(bookq).values()).count("failed") == 1


@pytest.mark.skipif(os.name == "nt", reason="terminals of Unix")
def test_run_shows_on_a_terminal_what_goes_on(bookq: Bookq, fresh_site: DemoSite) -> None:
    import pty

    bookq("add", *fresh_site.links[:4], fresh_site.links[-1])
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "bookq_gui", "run"], cwd=ROOT, text=True, env={**os.environ, "COLUMNS": "70"},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=theirs,
    ) as running:  # fmt: skip
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # the other end is closed: all was read
            while piece := os.read(ours, 4096):
                shown += piece
        os.close(ours)
        assert running.stdout is not None
        lines = running.stdout.read().splitlines()
    assert running.returncode == 1
    assert len(lines) == 5
    drawn = [part.rstrip("\r\n") for part in shown.decode().split("\r\x1b[K")]
    assert any("#" in part and " of 5" in part for part in drawn)
    assert "Done: 4 finished, 1 failed." in drawn[-1]
    assert all(len(line) < 70 for part in drawn[:-1] for line in part.splitlines())


def test_a_run_leaves_a_copy_of_the_day(bookq: Bookq, filled: Paths) -> None:
    bookq("cancel", "--all")
    assert bookq("run").code == 0
    (copy,) = snapshots_of(filled.store)
    before = copy.stat().st_mtime_ns
    assert bookq("run").code == 0
    assert copy.stat().st_mtime_ns == before


def test_run_with_nothing_to_do_is_done(bookq: Bookq, fresh_site: DemoSite) -> None:
    said = bookq("run")
    assert (said.code, said.out) == (0, "")


def test_run_is_done_when_everything_was_fetched(bookq: Bookq, fresh_site: DemoSite) -> None:
    bookq("add", *fresh_site.links[:3])
    said = bookq("run", "--workers", "1")
    assert said.code == 0
    assert bookq("show", fresh_site.links[0], "--json").json["title"] == "The Cartographer of Low Tide"
    collected = bookq("add", fresh_site.links[0])
    assert "Already collected" in collected.out
    hits = sum(fresh_site.hits.values())
    assert bookq("add", fresh_site.links[0], "--refetch").code == 0
    assert bookq("run").code == 0
    assert sum(fresh_site.hits.values()) == hits + 1


def test_run_leaves_a_paused_queue_alone_and_says_so(
    bookq: Bookq, fresh_site: DemoSite, paths: Paths
) -> None:
    bookq("add", fresh_site.links[0])
    engine = Engine(paths, workers=False)
    engine.open()
    engine.queue.pause("pages")
    assert engine.close()
    said = bookq("run")
    assert said.code == 1
    assert "1 job waits in a queue that is paused. bookq resume ends the pause.\n" in said.err
    assert not fresh_site.hits
    assert bookq("resume").out == "Not paused any more: pages and files.\n"
    assert bookq("run").code == 0
    assert sum(fresh_site.hits.values()) == 1


def paused(paths: Paths) -> dict[str, bool]:
    engine = Engine(paths, workers=False)
    engine.open()
    states = {state.name: state.paused for state in engine.queue.queues()}
    assert engine.close()
    return states


def test_queues_are_paused_and_resumed_by_their_names(bookq: Bookq, paths: Paths) -> None:
    assert bookq("pause", "pages").out == "Paused: pages. What runs is finished; bookq resume goes on.\n"
    assert paused(paths) == {"pages": True, "covers": True, "files": False}
    assert bookq("pause", "files").code == 0
    assert bookq("resume", "pages").out == "Not paused any more: pages.\n"
    assert paused(paths) == {"pages": False, "covers": False, "files": True}
    assert bookq("pause").out.startswith("Paused: pages and files.")
    assert set(paused(paths).values()) == {True}
    assert bookq("resume").code == 0
    assert set(paused(paths).values()) == {False}
    assert bookq("pause", "books").code == 2


def test_a_window_that_is_open_is_paused_and_resumed(bookq: Bookq, running: Engine) -> None:
    assert bookq("resume").code == 0
    assert not any(state.paused for state in running.queue.queues())
    assert bookq("pause", "files").code == 0
    assert [state.name for state in running.queue.queues() if state.paused] == ["files"]


def test_cancel_retry_and_clear(bookq: Bookq, filled: Paths) -> None:
    said = bookq("cancel", "12", "https://www.goodreads.com/book/show/13")
    assert (said.code, said.out) == (0, "2 jobs canceled.\n")
    said = bookq("retry", "12", "99")
    assert (said.code, said.out, said.err) == (
        1,
        "1 job queued again.\n",
        "There is no job gr:99 in the queue.\n",
    )
    assert bookq("retry", "--all-failed").out == "1 job queued again.\n"
    now = statuses(bookq)
    assert [now[f"gr:{number}"] for number in (11, 12, 13, 14)] == [
        "queued",
        "queued",
        "canceled",
        "canceled",
    ]
    assert bookq("cancel", "--all").out == "2 jobs canceled.\n"
    assert bookq("clear").out == "1 job removed from the queue.\n"
    assert bookq("clear", "--failed").out == "0 jobs removed from the queue.\n"
    assert bookq("clear", "--all").out == "4 jobs removed from the queue.\n"
    assert statuses(bookq) == {}
    assert len(bookq("books", "--json").json) == 24


CHANGES = [["add", "656"], ["retry", "656"], ["cancel", "--all"], ["pause"], ["resume", "files"], ["clear"]]


@pytest.mark.parametrize("words", [["run"], *CHANGES], ids=" ".join)
def test_a_store_in_use_by_one_that_does_not_answer_is_code_3(
    bookq: Bookq, paths: Paths, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setattr(access, "WAIT_SECONDS", 0.0)
    engine = Engine(paths, workers=False)
    engine.open()
    try:
        said = bookq(*words)
    finally:
        engine.close()
    assert said.code == 3
    assert said.out == ""
    assert "open" in said.err
    assert "Traceback" not in said.err


@pytest.fixture
def running(filled: Paths) -> Iterator[Engine]:
    """A bookq that has the store open and answers, as a window does."""
    engine = Engine(filled)
    engine.open()
    engine.queue.pause()
    engine.start()
    yield engine
    assert engine.close(10)


def test_what_changes_the_queue_is_done_by_the_bookq_that_is_open(bookq: Bookq, running: Engine) -> None:
    links = ("goodreads.com/book/show/656", "goodreads.com/list/show/1", "goodreads.com/book/show/13")
    said = bookq("add", *links)
    assert said.code == 0
    assert said.out.splitlines() == [
        "goodreads.com/book/show/656: Added.",
        "goodreads.com/book/show/13: Already in the queue.",
    ]
    assert "list page" in said.err
    assert running.queue.job("gr:656") is not None
    assert bookq("retry", "--all-failed").out == "1 job queued again.\n"
    said = bookq("cancel", "656", "77")
    assert (said.code, said.out, said.err) == (
        1,
        "1 job canceled.\n",
        "There is no job gr:77 in the queue.\n",
    )
    assert bookq("cancel", "--all").out == "3 jobs canceled.\n"
    assert bookq("clear", "--all").out == "6 jobs removed from the queue.\n"
    assert running.queue.jobs() == ()


@pytest.mark.skipif(os.name == "nt", reason="sockets of Unix")
def test_an_owner_that_ends_before_it_has_answered_is_followed_by_the_command_itself(
    bookq: Bookq, paths: Paths, tmp_path: Path
) -> None:
    """As when `bookq run` is killed in the middle of what it was asked for."""
    paths.data.mkdir(parents=True)
    lock = filelock.FileLock(paths.lock, thread_local=False)
    lock.acquire()
    where = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(where))
        listener.listen()
        (paths.data / "owner.json").write_text(json.dumps({"address": str(where), "token": "x"}), "utf-8")

        def answer_and_end() -> None:
            asked, _ = listener.accept()
            with asked, asked.makefile("rb") as stream:
                stream.readline()
                asked.sendall(b'{"working": true}\n')
                lock.release()

        thread = threading.Thread(target=answer_and_end)
        thread.start()
        said = bookq("add", "goodreads.com/book/show/656")
        thread.join()
    assert (said.code, said.out, said.err) == (0, "goodreads.com/book/show/656: Added.\n", "1 added\n")
    assert statuses(bookq) == {"gr:656": "queued"}


def test_what_one_owner_took_in_is_not_asked_of_the_next(
    bookq: Bookq, running: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_text, gone = RemoteCommands.add_text, [True]

    def breaking(remote: RemoteCommands, text: str, **wishes: bool) -> ImportReport:
        if "656" in text and gone.pop():
            gone.append(False)
            raise OwnerGoneError("gone")
        return add_text(remote, text, **wishes)

    monkeypatch.setattr(RemoteCommands, "add_text", breaking)
    said = bookq("add", "goodreads.com/book/show/1", "goodreads.com/book/show/656")
    assert said.out.splitlines() == [
        "goodreads.com/book/show/1: Added.",
        "goodreads.com/book/show/656: Added.",
    ]


def test_run_goes_on_with_what_is_being_handed_over(
    bookq: Bookq, paths: Paths, fresh_site: DemoSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A request that comes when nothing else is left to do, and takes its time, is not dropped."""
    arrived, may_go_on = threading.Event(), threading.Event()
    import_files = EngineImports.import_files

    def slow(imports: EngineImports, files: object, **wishes: bool) -> ImportReport:
        arrived.set()
        assert may_go_on.wait(60)
        return import_files(imports, files, **wishes)  # type: ignore[arg-type]

    monkeypatch.setattr(EngineImports, "import_files", slow)
    links = paths.data.parent / "links.txt"
    links.write_text(fresh_site.links[0], "utf-8")
    reports: list[ImportReport] = []
    engine = Engine(paths)
    engine.open()
    engine.start()
    asking = threading.Thread(target=lambda: reports.append(RemoteCommands(paths).import_files([links])))
    asking.start()
    assert arrived.wait(60)
    assert not engine.wait_idle(0.01)
    may_go_on.set()
    assert engine.wait_idle(60)
    assert engine.close()
    asking.join()
    assert [entry.result for entry in reports[0].lines] == [AddResult.ADDED]
    assert set(statuses(bookq).values()) == {"finished"}


def test_a_second_window_gives_its_links_to_the_first(bookq: Bookq, running: Engine) -> None:
    said = bookq("goodreads.com/book/show/656")
    assert (said.code, said.windows) == (0, [])
    assert said.err == "bookq is already open on this library: 1 added.\n"
    assert running.queue.job("gr:656") is not None
    assert any(isinstance(event, ShowRequested) for event in running.outbox)
    said = bookq()
    assert (said.code, said.windows, said.err) == (0, [], "bookq is already open on this library.\n")


def test_what_a_killed_bookq_left_does_not_keep_the_window_from_opening(bookq: Bookq, filled: Paths) -> None:
    (filled.data / "owner.json").write_text(
        '{"address": "/nowhere/owner.sock", "token": "x", "pid": 1}', "utf-8"
    )
    assert len(bookq("goodreads.com/book/show/656").windows) == 1


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_run_stops_cleanly_when_asked_to(bookq: Bookq, paths: Paths, number: signal.Signals) -> None:
    with DemoSite(slow_seconds=600) as site:
        slow = next(sample for sample in site.samples.books if sample.is_slow)
        bookq("add", site.links[0], slow.link, site.links[1])
        running = subprocess.Popen(
            [sys.executable, "-m", "bookq_gui", "run"], cwd=ROOT, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, "BOOKQ_SITE": site.address, "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        assert running.stdout is not None
        assert "finished" in running.stdout.readline()
        while not site.hits[f"/book/show/{slow.id}"]:
            assert running.poll() is None
        running.send_signal(number)
        _, said = running.communicate(timeout=60)
    assert running.returncode == 128 + number
    assert "Stopped. 2 jobs are left" in said
    assert "Traceback" not in said
    left = statuses(bookq)
    assert left.pop(f"gr:{site.samples.books[0].id}") == "finished"
    assert set(left.values()) == {str(Status.QUEUED)}


def test_output_into_a_closed_pipe_is_no_error(filled: Paths) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bookq_gui", "books", "--json"], cwd=ROOT, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as writer:  # fmt: skip
        assert writer.stdout is not None
        writer.stdout.close()
        assert writer.stderr is not None
        complaint = writer.stderr.read()
    assert writer.returncode == 141
    assert complaint == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize(
    "words",
    [
        ["jobs"],
        ["books", "--json"],
        ["add", "goodreads.com/book/show/77"],
        ["completion", "bash"],
        ["--help"],
    ],
    ids=" ".join,
)
def test_output_that_cannot_be_written_is_a_sentence_and_code_3(filled: Paths, words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "bookq_gui", *words], cwd=ROOT, timeout=60, text=True,
            stdin=subprocess.DEVNULL, stdout=full, stderr=subprocess.PIPE,
        )  # fmt: skip
    if words != ["--help"]:  # some versions of Python keep this one to themselves
        assert ran.returncode == 3
        assert "The output could not be written: No space left on device.\n" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert "Exception" not in ran.stderr


@pytest.mark.skipif(os.name == "nt", reason="a shell of Unix")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", ">&- 2>&- <&-", "2>/dev/full"])
def test_changes_are_made_without_output_and_a_lost_result_is_code_3(
    filled: Paths, bookq: Bookq, closed: str
) -> None:
    command = f"{shlex.quote(sys.executable)} -m bookq_gui add goodreads.com/book/show/77 {closed}"
    ran = subprocess.run(["/bin/sh", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (ran.returncode, "Traceback" in ran.stderr) == (3 if closed.startswith(">&-") else 0, False)
    assert ("it is closed" in ran.stderr) == (closed == ">&-")
    assert statuses(bookq)["gr:77"] == "queued"


def test_json_is_utf8_whatever_the_locale_says(filled: Paths) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "bookq_gui", "show", "990000013", "--json"],
        cwd=ROOT, capture_output=True, timeout=60,
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )  # fmt: skip
    assert json.loads(ran.stdout.decode("utf-8"))["title"] == "Το ημερολόγιο του φάρου"
