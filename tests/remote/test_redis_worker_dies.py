"""Workers that are killed, and a Redis that dies, stops, or loses everything under them."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from rediskit import wait_until
from workerkit import (
    KEYS,
    ROOT,
    STORE,
    WHEN,
    Outbox,
    bookq_worker,
    frozen,
    rq_worker,
    saved_pages,
    slow_page,
)

from bookq_gui.goodreads.site import from_environment
from bookq_gui.model.job import FILES
from bookq_gui.remote.bundle_handler import BundleHandler
from bookq_gui.remote.protocol import (
    LEASE,
    QUEUES,
    WORKERS,
    BundleItem,
    ReplyKind,
    encode_bundle,
    new_bundle,
    presence_key,
    token_of,
)


def process_of(worker_name):
    return int(worker_name.split(".")[-2])


def reads(outbox, folder, count=1):
    """Whether pages that are sent now are read."""
    replies = outbox.wait(outbox.send(saved_pages(folder, count)))
    return [reply.kind for reply in replies] == [ReplyKind.BOOK] * count


def test_of_a_killed_worker_one_sees_what_it_had_and_soon_that_it_is_dead(
    redis_server, outbox, make_worker, tmp_path
):
    make_worker(redis_server)
    wait_until(outbox.alive)
    (name,) = outbox.alive()
    (path,) = saved_pages(tmp_path / "pages", 1)
    path.write_bytes(slow_page())
    (token,) = outbox.send([path])
    wait_until(lambda: outbox.client.hgetall(KEYS.held))
    os.kill(process_of(name), signal.SIGKILL)
    assert outbox.client.hgetall(KEYS.held) == {token.rpartition("-")[0].encode(): name.encode()}
    assert outbox.client.sismember(WORKERS, name)
    assert 0 < outbox.client.ttl(presence_key(name)) <= LEASE
    assert token not in outbox.take()


def test_a_worker_that_is_killed_is_replaced_and_all_end_together(
    redis_server, outbox, make_worker, tmp_path
):
    command = make_worker(redis_server, "-n", "2")
    wait_until(lambda: len(outbox.alive()) == 2)
    first, second = outbox.alive()
    os.kill(process_of(first), signal.SIGKILL)
    wait_until(lambda: set(outbox.alive()) - {first, second})
    assert reads(outbox, tmp_path / "pages")
    said, code = command.end()
    assert code == 0, said
    assert set(outbox.alive()) <= {first}


@pytest.mark.long
def test_workers_end_when_their_command_is_killed(redis_server, outbox, make_worker):
    command = make_worker(redis_server, "-n", "2")
    wait_until(lambda: len(outbox.alive()) == 2)
    command.kill()
    wait_until(lambda: not outbox.alive())


@pytest.mark.parametrize("start", [bookq_worker, pytest.param(rq_worker, marks=pytest.mark.long)])
def test_after_everything_was_flushed_a_worker_registers_again(
    redis_server, outbox, make_worker, tmp_path, start
):
    make_worker(redis_server, start=start)
    wait_until(outbox.alive)
    (name,) = outbox.alive()
    outbox.client.flushall()
    wait_until(lambda: outbox.alive() == [name])
    registered = f"rq:workers:{QUEUES[FILES]}"
    wait_until(lambda: outbox.client.sismember(registered, f"rq:worker:{name}"))
    assert outbox.client.hget(f"rq:worker:{name}", "birth")
    assert reads(outbox, tmp_path / "pages")


@pytest.mark.long
def test_a_redis_that_comes_back_empty_is_served_within_seconds(redis_server, outbox, make_worker, tmp_path):
    worker = make_worker(redis_server)
    wait_until(outbox.alive)
    redis_server.restart_empty()
    wait_until(outbox.alive, 10)
    assert reads(outbox, tmp_path / "pages")
    assert worker.process.poll() is None


def test_what_was_read_while_redis_was_away_is_told_when_it_is_back(
    redis_server, outbox, make_worker, tmp_path
):
    worker = make_worker(redis_server)
    wait_until(outbox.alive)
    (name,) = outbox.alive()
    paths = saved_pages(tmp_path / "pages", 3)
    with frozen(process_of(name)):
        tokens = outbox.send(paths)
    wait_until(lambda: outbox.client.hgetall(KEYS.held) or set(tokens) & outbox.take().keys())
    redis_server.kill()
    redis_server.start()
    before = set(outbox.replies)
    outbox.wait([token for token in tokens if token not in before], 30)
    assert all(reply.kind is ReplyKind.BOOK for replies in outbox.replies.values() for reply in replies)
    wait_until(outbox.alive, 10)
    assert reads(outbox, tmp_path / "pages")
    said, code = worker.end()
    assert code == 0
    assert "Traceback" not in said


def test_a_redis_that_refuses_writes_for_a_while_gets_each_reply_once(redis_server, outbox, tmp_path):
    first, last = saved_pages(tmp_path, 2)
    last.write_bytes(slow_page(200_000))
    bundle = new_bundle(STORE)
    items = [
        BundleItem(
            token=token_of(bundle, number),
            job_id=path.name,
            queue=FILES,
            source=str(path),
            seconds=60,
            fetched_at=WHEN,
        )
        for number, path in enumerate((first, last))
    ]
    handler = BundleHandler(redis_server.client(), "nas.1.a", [tmp_path], from_environment())
    with closing(handler), ThreadPoolExecutor(1) as other:
        done = other.submit(handler, encode_bundle(STORE, bundle, items))
        wait_until(lambda: items[0].token in outbox.take())
        # As a Redis does that has lost its replicas, or cannot write its snapshot.
        outbox.client.config_set("min-replicas-to-write", 1)
        wait_until(lambda: "errorstat_NOREPLICAS" in outbox.client.info("errorstats") or done.done())
        assert outbox.client.hgetall(KEYS.held) == {bundle.encode(): b"nas.1.a"}
        outbox.client.config_set("min-replicas-to-write", 0)
        done.result(30)
    assert [len(outbox.take()[item.token]) for item in items] == [1, 1]
    assert outbox.client.hgetall(KEYS.held) == {}


@pytest.mark.long
def test_a_redis_that_hangs_ends_no_worker(redis_server, outbox, make_worker, tmp_path):
    worker = make_worker(redis_server)
    wait_until(outbox.alive)
    (name,) = outbox.alive()
    outbox.client.client_pause(1500)
    wait_until(outbox.alive)
    assert outbox.alive() == [name]
    assert reads(outbox, tmp_path / "pages")
    assert worker.process.poll() is None


def command(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "bookq_gui", "worker", *words], capture_output=True, text=True, timeout=60,
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT), **environment}, stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Say where Redis is"),
        (["--redis", "http://nas"], "The address of Redis looks like redis://host:6379/0"),
        (["--redis", "redis://nas/x"], "The address of Redis looks like redis://host:6379/0"),
        (["--redis", "redis://:secret@nas/0"], "Leave the password out of the address"),
        (["--redis", "redis://nas/0", "--pages", "no-such-folder"], "There is no folder"),
        (["--redis", "redis://nas/0", "-n", "0"], "N is a whole number from 1 to 64"),
    ],
    ids=range(6),
)
def test_wrong_use_is_told_in_a_sentence(tmp_path, words, said):
    ran = command(*words, BOOKQ_DATA_DIR=str(tmp_path))
    assert ran.returncode == 2
    assert said in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_a_worker_waits_for_a_redis_that_is_not_there_yet(make_redis, make_worker, tmp_path):
    server = make_redis()
    server.kill()
    worker = make_worker(server)
    lines = [worker.process.stdout.readline(), worker.process.stdout.readline()]
    assert lines[1] == "Redis at 127.0.0.1 does not answer. This worker tries again every few seconds.\n"
    server.start()
    outbox = Outbox(server)
    wait_until(outbox.alive, 15)
    assert worker.process.stdout.readline() == "Redis at 127.0.0.1 answers again.\n"
    server.kill()
    assert "does not answer" in worker.process.stdout.readline()
    server.start()
    assert worker.process.stdout.readline() == "Redis at 127.0.0.1 answers again.\n"
    said, code = worker.end()
    assert (said, code) == ("", 0)
    outbox.close()


def test_the_password_of_a_worker_is_in_the_environment(redis_server, outbox, make_worker):
    outbox.client.config_set("requirepass", "right")
    outbox.client.execute_command("AUTH", "right")
    wrong = make_worker(redis_server, BOOKQ_REDIS_PASSWORD="wrong")
    wrong.process.stdout.readline()
    assert wrong.process.stdout.readline() == "Redis at 127.0.0.1 wants another password.\n"
    make_worker(redis_server, BOOKQ_REDIS_PASSWORD="right")
    wait_until(outbox.alive)


def test_a_worker_needs_neither_qt_nor_the_store():
    code = (
        "import sys; from bookq_gui.remote import worker; import bookq_gui.cli.run\n"
        "print({'PySide6', 'diskcache'} & set(sys.modules), 'bookq_gui.engine.engine' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "set() False\n"
