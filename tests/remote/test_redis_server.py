"""The servers of these tests can what the tests need, and what bookq asks of a server."""

import pytest
import redis


def test_a_server_has_the_commands_that_bookq_needs(make_redis, any_program):
    with make_redis(any_program).client() as client:
        client.rpush("from", "a")
        assert client.blmove("from", "to", 1, "LEFT", "RIGHT") == b"a"
        client.set("body", "x", ex=10)
        assert client.getdel("body") == b"x"
        client.xadd("out", {"token": "t"})
        assert client.xread({"out": "0-0"}, block=1000)
        assert client.set("gate", 1, nx=True, px=5)


def test_a_server_can_be_killed_emptied_and_frozen(redis_server):
    client = redis_server.client(socket_timeout=0.2)
    client.set("a", 1)
    redis_server.kill()
    with pytest.raises(redis.ConnectionError):
        client.ping()
    redis_server.start()
    client.set("a", 1)
    redis_server.restart_empty()
    assert client.get("a") is None
    redis_server.freeze()
    with pytest.raises(redis.TimeoutError):
        client.ping()
    redis_server.thaw()
    assert client.ping()
    client.close()
