"""A second bookq asks the owner of the store; garbage and strangers get nowhere."""

import json
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from badsite import BadSite
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bookq_gui.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.handover import HandoverError, OwnerServer, RemoteOwner
from bookq_gui.model.events import Notice, ShowRequested
from bookq_gui.model.intake import Fate
from bookq_gui.model.job import Status
from bookq_gui.paths import default_paths
from bookq_gui.store import ReadOnlyStore


@pytest.fixture
def paths(tmp_path):
    return default_paths(tmp_path / "data")


@pytest.fixture
def owner(paths):
    with BadSite() as site:
        engine = Engine(paths, site=local_site(site.url))
        engine.open()
        engine.pause()
        engine.start()
        yield engine
        engine.close(10)


def raw(paths, data, *, then_close=False):
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(20)
    connection.connect(json.loads((paths.data / "owner.json").read_text())["address"])
    connection.sendall(data)
    if then_close:
        connection.shutdown(socket.SHUT_WR)
    with connection, connection.makefile("rb") as stream:
        return stream.readline()


def token(paths):
    return json.loads((paths.data / "owner.json").read_text())["token"]


def test_links_are_handed_over_and_on_disk_when_the_answer_comes(owner, paths):
    remote = RemoteOwner(paths)
    receipt = remote.add_text("goodreads.com/book/show/7 goodreads.com/list/show/1")
    assert [entry.fate for entry in receipt.entries] == [Fate.ADDED, Fate.REFUSED]
    reader = ReadOnlyStore(paths.store)
    assert [key for key, _text in reader.rows("job:")] == ["gr:7"]
    reader.close()


def test_what_a_second_window_could_not_use_is_said_by_the_first(owner, paths):
    RemoteOwner(paths).show("This link to bookq hands over no address.")
    assert [event for event in owner.outbox if isinstance(event, ShowRequested | Notice)] == [
        ShowRequested(),
        Notice("This link to bookq hands over no address."),
    ]


def test_every_request_reaches_the_engine(owner, paths):
    remote = RemoteOwner(paths)
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
    answer = json.loads(raw(paths, json.dumps({"do": "retry all failed", "token": "guess"}).encode() + b"\n"))
    assert answer == {"error": "The request is not one of bookq's."}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300))
def test_garbage_is_answered_and_survived(owner, paths, data):
    raw(paths, data, then_close=True)
    assert RemoteOwner(paths).retry([]) == 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    do=st.one_of(st.sampled_from(["add text", "add files", "retry", "cancel", "clear", "show"]), st.none()),
    value=st.recursive(
        st.none() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3)
    ),
)
def test_a_request_of_the_wrong_shape_is_a_sentence(owner, paths, do, value):
    request = {
        "token": token(paths),
        "do": do,
        "ids": value,
        "text": value,
        "paths": value,
        "statuses": value,
    }
    answer = json.loads(raw(paths, json.dumps(request).encode() + b"\n"))
    assert "Traceback" not in json.dumps(answer)
    assert RemoteOwner(paths).retry([]) == 0


def test_a_request_that_is_too_long_is_refused(owner, paths, monkeypatch):
    monkeypatch.setattr("bookq_gui.handover.MOST_BYTES", 10_000)
    assert b"too long" in raw(paths, b"x" * 10_001, then_close=True)


def test_without_an_owner_there_is_a_sentence(paths):
    with pytest.raises(HandoverError, match="does not answer"):
        RemoteOwner(paths).show()


def test_a_stale_socket_of_a_killed_owner_is_taken_over(paths, owner):
    server = OwnerServer(paths, owner)
    server.start()
    assert RemoteOwner(paths).retry([]) == 0
    server.close()


def test_a_killed_owner_leaves_nothing_in_the_way(tmp_path):
    paths = default_paths(tmp_path / "data")
    code = (
        "import sys, time; from pathlib import Path; from bookq_gui.engine import Engine;"
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
    assert RemoteOwner(paths).add_text("nothing").entries == ()
    assert engine.close(10)
