"""``bookq doctor`` says of Redis what keeps workers from helping."""

import json

import pytest
from rediskit import wait_until
from workerkit import Outbox, bookq_worker

from bookq_gui.engine.health import CheckState, all_checks, redis
from bookq_gui.paths import default_paths


@pytest.fixture
def paths(tmp_path):
    return default_paths(tmp_path / "data")


def test_without_an_address_nothing_is_said_of_redis(paths, monkeypatch):
    monkeypatch.setenv("BOOKQ_SITE", "http://127.0.0.1:9")
    assert "Redis" not in [check.name for check in all_checks(paths, offline=False)]
    paths.settings.parent.mkdir(parents=True)
    paths.settings.write_text(json.dumps({"redis_url": "redis://127.0.0.1:1/0"}))
    (check,) = [check for check in all_checks(paths, offline=False) if check.name == "Redis"]
    assert check.state is CheckState.PROBLEM
    assert "does not answer" in str(check.message)
    assert "Redis" not in [check.name for check in all_checks(paths, offline=True)]


def test_it_says_who_waits_for_pages(paths, redis_server, tmp_path):
    check = redis(paths, redis_server.url)
    assert check.state is CheckState.NOTE
    assert "no worker waits there" in str(check.message)
    (tmp_path / "pages").mkdir()
    worker = bookq_worker(redis_server, tmp_path / "pages")
    outbox = Outbox(redis_server)
    wait_until(outbox.alive)
    check = redis(paths, redis_server.url)
    outbox.close()
    worker.end()
    assert check.state is CheckState.FINE
    assert "1 worker, protocol 1: " in str(check.message)


def test_workers_that_do_not_answer_as_bookq_does_are_named(paths, redis_server):
    with redis_server.client() as client:
        client.sadd("rq:workers:bookq1-files", "rq:worker:x")
    assert "none answers as bookq does" in str(redis(paths, redis_server.url).message)


def test_a_redis_that_drops_what_it_has_is_a_problem(paths, make_redis, any_program):
    server = make_redis(any_program, "--maxmemory-policy", "allkeys-lru")
    check = redis(paths, server.url)
    assert check.state is CheckState.PROBLEM
    assert "allkeys-lru" in str(check.message)
    assert check.repair == "redis-cli CONFIG SET maxmemory-policy noeviction"


def test_a_wrong_address_or_password_is_a_problem(paths, redis_server):
    assert "looks like redis://host" in str(redis(paths, "http://nas").message)
    with redis_server.client() as client:
        client.config_set("requirepass", "x")
    assert "another password" in str(redis(paths, redis_server.url).message)
