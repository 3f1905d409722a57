"""A second bookq asks the owner of the store; garbage and strangers get nowhere."""

import contextlib
import json
import os
import select
import socket
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from badsite import BadSite
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bookq_gui.engine.engine import Engine
from bookq_gui.engine.ipc import OwnerServer
from bookq_gui.engine.ipc_client import HandoverError, OwnerGoneError, RemoteCommands
from bookq_gui.goodreads.site import local_site
from bookq_gui.model.events import Notice, ShowRequested
from bookq_gui.model.imports import AddResult
from bookq_gui.model.job import Status
from bookq_gui.model.message import Message
from bookq_gui.paths import default_paths
from bookq_gui.storage.reader import ReadOnlyStore


@pytest.fixture
def paths(tmp_path):
    return default_paths(tmp_path / "data")


@pytest.fixture
def owner(paths):
    with BadSite() as site:
        engine = Engine(paths, site=local_site(site.url))
        engine.open()
        engine.queue.pause()
        engine.start()
        yield engine
        engine.close(10)


def connected(paths):
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(20)
    connection.connect(json.loads((paths.data / "owner.json").read_text())["address"])
    return connection


def raw(paths, data, *, then_close=False, known=True):
    connection = connected(paths)
    if known:
        connection.sendall(token(paths).encode() + b"\n")
    connection.sendall(data)
    if then_close:
        connection.shutdown(socket.SHUT_WR)
    with connection, connection.makefile("rb") as stream:
        return stream.readline()


def token(paths):
    return json.loads((paths.data / "owner.json").read_text())["token"]


def test_links_are_handed_over_and_on_disk_when_the_answer_comes(owner, paths):
    remote = RemoteCommands(paths)
    report = remote.add_text("goodreads.com/book/show/7 goodreads.com/list/show/1")
    assert [entry.result for entry in report.lines] == [AddResult.ADDED, AddResult.REFUSED]
    reader = ReadOnlyStore(paths.store)
    assert [key for key, _text in reader.rows("job:")] == ["gr:7"]
    reader.close()


def test_what_a_second_window_could_not_use_is_said_by_the_first(owner, paths):
    RemoteCommands(paths).show("This link to bookq hands over no address.")
    assert [event for event in owner.outbox if isinstance(event, ShowRequested | Notice)] == [
        ShowRequested(),
        Notice(Message("This link to bookq hands over no address.")),
    ]


def test_every_request_reaches_the_engine(owner, paths):
    remote = RemoteCommands(paths)
    remote.add_text("goodreads.com/book/show/1 goodreads.com/book/show/2")
    assert remote.cancel(["gr:1", "gr:9"]) == 1
    assert remote.retry(["gr:1"]) == 1
    assert remote.retry_all_failed() == 0
    assert remote.clear([Status.QUEUED]) == 2
    remote.show()
    assert any(isinstance(event, ShowRequested) for event in owner.outbox)


def test_only_this_user_can_reach_the_owner(owner, paths):
    for file in (paths.data / "owner.json", paths.runtime / "owner.sock"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    guess = "0" * 64 + "\n" + json.dumps({"do": "retry all failed"}) + "\n"
    answer = json.loads(raw(paths, guess.encode(), known=False))
    assert answer == {"error": "The request is not one of bookq's."}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300))
def test_garbage_is_answered_and_survived(owner, paths, data):
    raw(paths, data, then_close=True)
    with contextlib.suppress(ConnectionError):
        raw(paths, data, then_close=True, known=False)
    assert RemoteCommands(paths).retry([]) == 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    do=st.one_of(
        st.sampled_from(["add text", "add files", "retry", "cancel", "clear", "show", "pause"]), st.none()
    ),
    value=st.recursive(
        st.none() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3)
    ),
)
def test_a_request_of_the_wrong_shape_is_a_sentence(owner, paths, do, value):
    request = {
        "do": do,
        "ids": value,
        "text": value,
        "paths": value,
        "queue": value,
        "statuses": value,
    }
    answer = json.loads(raw(paths, json.dumps(request).encode() + b"\n"))
    assert "Traceback" not in json.dumps(answer)
    assert RemoteCommands(paths).retry([]) == 0


def test_a_request_that_is_too_long_is_refused(owner, paths, monkeypatch):
    monkeypatch.setattr("bookq_gui.engine.ipc.MOST_BYTES", 10_000)
    assert b"too long" in raw(paths, b"x" * 10_001, then_close=True)


def test_a_text_of_other_letters_is_no_longer_on_the_line_than_in_a_file(owner, paths, monkeypatch):
    text = "Лев Толстой " * 1000 + "goodreads.com/book/show/7"
    for side in ("ipc", "ipc_client"):
        monkeypatch.setattr(f"bookq_gui.engine.{side}.MOST_BYTES", len(text.encode()) + 1000)
    assert RemoteCommands(paths).add_text(text).ids(AddResult.ADDED) == ("gr:7",)


def test_what_is_too_long_to_hand_over_is_said_without_asking(owner, paths, monkeypatch):
    monkeypatch.setattr("bookq_gui.engine.ipc_client.MOST_BYTES", 1000)
    with pytest.raises(HandoverError, match="Save it as a file"):
        RemoteCommands(paths).add_text("x" * 1000)


def test_a_file_with_an_odd_name_can_be_handed_over(owner, paths, tmp_path):
    file = tmp_path / os.fsdecode(b"b\xfcch.txt")
    file.write_text("goodreads.com/book/show/7")
    assert RemoteCommands(paths).import_files([file]).ids(AddResult.ADDED) == ("gr:7",)


def test_a_long_receipt_comes_in_parts(owner, paths, monkeypatch):
    monkeypatch.setattr("bookq_gui.engine.ipc.MOST_ENTRIES", 3)
    for count in (0, 1, 3, 4, 10):
        text = " ".join(f"goodreads.com/book/show/{number}" for number in range(1, count + 1))
        report = RemoteCommands(paths).add_text(text)
        assert [entry.job_id for entry in report.lines] == [f"gr:{n}" for n in range(1, count + 1)]


def test_an_owner_at_work_gives_signs_of_life(owner, paths, monkeypatch):
    """A client waits as long as there are some, and no longer than its patience without."""
    monkeypatch.setattr("bookq_gui.engine.ipc.SIGN_SECONDS", 0.05)
    seen = threading.Event()
    commands = owner._server._commands
    add_text = commands.add_text

    def slow(text, **wishes):
        assert seen.wait(60)
        return add_text(text, **wishes)

    monkeypatch.setattr(commands, "add_text", slow)
    request = {"do": "add text", "text": "goodreads.com/book/show/7"}
    connection = connected(paths)
    connection.sendall(token(paths).encode() + b"\n" + json.dumps(request).encode() + b"\n")
    with connection, connection.makefile("rb") as stream:
        assert json.loads(stream.readline()) == {"working": True}
        assert not owner.wait_idle(0)
        seen.set()
        *_, last = stream
    assert json.loads(last)["entries"][0][1] == "added"
    assert RemoteCommands(paths).add_text("goodreads.com/book/show/7").ids(AddResult.IN_QUEUE) == ("gr:7",)


@pytest.mark.parametrize("text", ["", "[]", "{}", "[" * 100_000])
def test_what_is_no_file_of_an_owner_means_that_there_is_none(paths, text):
    paths.data.mkdir()
    (paths.data / "owner.json").write_text(text)
    with pytest.raises(OwnerGoneError):
        RemoteCommands(paths).show("")


def test_a_request_whose_owner_ends_gets_no_answer(owner, paths, monkeypatch):
    arrived, may_go_on = threading.Event(), threading.Event()

    def failing(_ids):
        arrived.set()
        assert may_go_on.wait(60)
        raise RuntimeError("closed")

    monkeypatch.setattr(owner._server._commands, "cancel", failing)
    gone = []

    def ask():
        with pytest.raises(OwnerGoneError) as raised:
            RemoteCommands(paths).cancel(["gr:1"])
        gone.append(raised.value)

    asking = threading.Thread(target=ask)
    asking.start()
    assert arrived.wait(60)
    owner._server.close(0)
    may_go_on.set()
    asking.join()
    assert gone


def test_closing_waits_for_what_is_being_answered(owner, paths, monkeypatch):
    arrived, may_go_on = threading.Event(), threading.Event()
    commands = owner._server._commands
    add_text = commands.add_text

    def slow(text, **wishes):
        arrived.set()
        assert may_go_on.wait(60)
        return add_text(text, **wishes)

    monkeypatch.setattr(commands, "add_text", slow)
    reports = []
    asking = threading.Thread(
        target=lambda: reports.append(RemoteCommands(paths).add_text("goodreads.com/book/show/7"))
    )
    asking.start()
    assert arrived.wait(60)
    closing = threading.Thread(target=owner.close, args=(60,))
    closing.start()
    while (paths.data / "owner.json").exists():
        closing.join(0.01)
    may_go_on.set()
    closing.join()
    asking.join()
    assert reports[0].ids(AddResult.ADDED) == ("gr:7",)
    reader = ReadOnlyStore(paths.store)
    assert [key for key, _text in reader.rows("job:")] == ["gr:7"]
    reader.close()


def test_without_an_owner_there_is_a_sentence(paths):
    with pytest.raises(HandoverError, match="does not answer"):
        RemoteCommands(paths).show()


def test_a_stale_socket_of_a_killed_owner_is_taken_over(paths, owner):
    server = OwnerServer(paths, owner._server._commands, owner.flush)
    server.start()
    assert RemoteCommands(paths).retry([]) == 0
    server.close()


def test_a_killed_owner_leaves_nothing_in_the_way(tmp_path):
    paths = default_paths(tmp_path / "data")
    code = (
        "import sys, time; from pathlib import Path; from bookq_gui.engine.engine import Engine;"
        "from bookq_gui.paths import default_paths;"
        f"engine = Engine(default_paths({str(tmp_path / 'data')!r})); engine.open(); engine.start();"
        "print('open', flush=True); time.sleep(60)"
    )
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "BOOKQ_SITE": "http://127.0.0.1:9",
    }
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=environment)
    assert child.stdout.readline() == b"open\n"
    child.kill()
    child.wait()
    child.stdout.close()
    assert (paths.data / "owner.json").exists()
    engine = Engine(paths, site=local_site("http://127.0.0.1:9"))
    engine.open()
    engine.start()
    assert RemoteCommands(paths).add_text("nothing").lines == ()
    assert engine.close(10)


@pytest.fixture
def strangers():
    with contextlib.ExitStack() as stack:
        yield stack


def test_strangers_cost_little_and_keep_nobody_out(owner, paths, monkeypatch, strangers):
    """Clients that say nothing, or say it byte by byte, have to go; whoever knows the token is answered."""
    monkeypatch.setattr("bookq_gui.engine.ipc.MOST_UNKNOWN", 4)
    monkeypatch.setattr("bookq_gui.engine.ipc.TOKEN_SECONDS", 60.0)
    silent = [strangers.enter_context(connected(paths)) for _ in range(40)]
    for connection in silent[::2]:
        with contextlib.suppress(OSError):
            connection.sendall(b"x")
    assert RemoteCommands(paths).add_text("goodreads.com/book/show/7").ids(AddResult.ADDED) == ("gr:7",)
    assert len(owner._server._unknown) <= 5
    assert owner._server.wait_quiet(10), "they hold up nothing that waits for the end of requests"


def test_a_stranger_has_little_time_and_one_short_line(owner, paths, monkeypatch):
    monkeypatch.setattr("bookq_gui.engine.ipc.TOKEN_SECONDS", 0.05)
    with connected(paths) as slow, slow.makefile("rb") as stream:
        slow.sendall(b"x")
        assert stream.read() == b""
    with connected(paths) as long, long.makefile("rb") as stream, contextlib.suppress(ConnectionError):
        long.sendall(b"x" * 10_000_000)
        assert b"not one of bookq's" in stream.readline()


def test_a_request_that_never_ends_has_one_deadline(owner, paths, monkeypatch):
    monkeypatch.setattr("bookq_gui.engine.ipc.REQUEST_SECONDS", 0.3)
    with connected(paths) as dripping:
        dripping.sendall(token(paths).encode() + b"\n")
        gone = False
        with contextlib.suppress(OSError):
            while not gone:
                dripping.sendall(b"x")
                gone = dripping in select.select([dripping], [], [], 0.01)[0]
    assert owner._server.wait_quiet(10)
    assert RemoteCommands(paths).retry([]) == 0


@pytest.mark.parametrize("error", [ValueError("a bug"), MemoryError(), SystemExit()])
def test_no_exception_keeps_a_client_waiting(owner, paths, monkeypatch, error, caplog):
    def failing(_ids):
        raise error

    monkeypatch.setattr(owner._server._commands, "cancel", failing)
    with pytest.raises(HandoverError):
        RemoteCommands(paths).cancel(["gr:1"])
    assert RemoteCommands(paths).retry([]) == 0


def test_more_requests_than_are_answered_at_once_wait_for_their_turn(owner, paths):
    results = []
    asking = [
        threading.Thread(
            target=lambda n=n: results.append(RemoteCommands(paths).add_text(f"goodreads.com/book/show/{n}"))
        )
        for n in range(1, 41)
    ]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join(60)
    assert len(results) == 40
    assert all(report.count(AddResult.ADDED) == 1 for report in results)
